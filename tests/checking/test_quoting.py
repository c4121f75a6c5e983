"""What is quoted word for word is settled at once, where it stands and nowhere else."""

from pathlib import Path

import pytest

from lrt_summ.checking.checked import check
from lrt_summ.checking.evidence import evidence_of
from lrt_summ.checking.ground import ground_of, sentence_texts
from lrt_summ.models import Extraction, ItemAnswer, Sentence, SourceText
from lrt_summ.parsing import parse
from lrt_summ.reading import read_source
from lrt_summ.rules import extract

FIXTURES = Path(__file__).parents[2] / "fixtures"
NAMES = sorted(path.name for path in FIXTURES.glob("*.txt"))


def findings(minutes, place, text, *sources):
    item = minutes.items[place]
    extraction = extract(minutes)[item.id]
    answer = ItemAnswer(summary=(Sentence(text=text, sources=sources),))
    checked = check(ground_of(minutes, item, extraction), extraction, answer)
    return [finding for claim in checked.claims for finding in claim.findings]


@pytest.mark.parametrize("name", NAMES)
def test_no_sentence_of_the_minutes_is_questioned_when_it_is_quoted(name):
    minutes = parse(read_source(FIXTURES / name))
    extractions = extract(minutes)
    for item in minutes.items:
        ground = ground_of(minutes, item, extractions[item.id])
        quoted = tuple(
            Sentence(text=" ".join(text.split()), sources=(statement.id,))
            for statement in item.statements
            for text in sentence_texts(statement)
        )
        checked = check(ground, extractions[item.id], ItemAnswer(summary=quoted))
        for claim in checked.claims:
            assert claim.stands, (claim.claim.text, claim.findings)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Het verslag van 11 januari wordt ongewijzigd vastgesteld.", []),
        ("Het verslag van 12 januari wordt ongewijzigd vastgesteld.", ["date_mismatch"]),
        ("Het verslag van 11 januari wordt gewijzigd vastgesteld.", ["negation_mismatch"]),
    ],
)
def test_one_word_of_difference_is_looked_at(minutes, text, kinds):
    assert [finding.kind for finding in findings(minutes, 0, text, "1.2")] == kinds


def test_a_quotation_with_the_wrong_source_is_no_quotation(minutes):
    text = "De minister van BZK is verhinderd."
    assert findings(minutes, 0, text, "1.1") == []
    assert [f.kind for f in findings(minutes, 0, text, "1.2")] != []


def test_a_sentence_without_its_label_is_no_quotation():
    text = "# Verslag\n\n## 1. Plan\n\n- Oproep: er komt een landelijk programma voor woningen.\n"
    minutes = parse(SourceText(text=text, name="oproep.md"))
    (statement,) = minutes.items[0].statements
    assert findings(minutes, 0, statement.text, statement.id) == []
    bare = findings(minutes, 0, "Er komt een landelijk programma voor woningen.", statement.id)
    assert [finding.kind for finding in bare] == ["modality_raised"]


@pytest.mark.parametrize(
    ("label", "holds"), [("Besluit", True), ("Actie", True), ("Voorstel", False), ("Risico", False)]
)
def test_a_label_may_be_left_out_that_tells_what_was_settled(label, holds):
    text = f"# Verslag\n\n## 1. Plan\n\n- {label}: er komt een programma voor IND en COA.\n"
    minutes = parse(SourceText(text=text, name="label.md"))
    item = minutes.items[0]
    (statement,) = item.statements
    evidence = evidence_of(ground_of(minutes, item, Extraction()), (statement.id,))
    assert evidence.holds("Er komt een programma voor IND en COA") is holds
    assert evidence.holds(statement.text)
    assert not evidence.holds("Er komt een programma voor IND")


def test_a_quoted_decision_must_still_be_one(minutes):
    item = minutes.items[0]
    extraction = extract(minutes)[item.id]
    quoted = Sentence(text="De minister van BZK is verhinderd.", sources=("1.1",))
    checked = check(
        ground_of(minutes, item, extraction), extraction, ItemAnswer(decisions=(quoted,))
    )
    assert "decision_unsupported" in {finding.kind for finding in checked.claims[0].findings}


def test_what_a_label_says_between_brackets_is_not_left_out():
    text = "# Verslag\n\n## 1. Plan\n\n- Besluit (onder voorbehoud): het plan gaat door.\n"
    minutes = parse(SourceText(text=text, name="label.md"))
    item = minutes.items[0]
    (statement,) = item.statements
    evidence = evidence_of(ground_of(minutes, item, Extraction()), (statement.id,))
    assert not evidence.holds("Het plan gaat door.")
