"""The tables and parts behind the checks."""

import pkgutil
import re
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lrt_summ import checking
from lrt_summ.checking import check_answer
from lrt_summ.checking.checked import check
from lrt_summ.checking.facts import Facts
from lrt_summ.checking.force.scale import CUES, cues
from lrt_summ.checking.ground import Ground
from lrt_summ.checking.lexicon import meaning
from lrt_summ.checking.names.agents import mentions
from lrt_summ.checking.values.approximations import compare, kind_of
from lrt_summ.language.words import fold
from lrt_summ.models import Extraction, ItemAnswer, Sentence, SourceText
from lrt_summ.parsing import parse
from tests.support.growth import assert_linear


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.name)
def test_a_wording_is_found_where_it_should_be_only(cue):
    assert re.search(cue.pattern, fold(cue.hits))
    assert not re.search(cue.pattern, fold(cue.misses))


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.name)
def test_a_cue_is_looked_for_in_a_sentence_that_has_it(cue):
    assert cue.force in [force for _, _, force in cues(Facts(cue.hits))]


@pytest.mark.parametrize(
    ("source", "claimed", "agrees"),
    [
        ("bijna", None, False),
        ("bijna", "circa", True),
        ("bijna", "ruim", False),
        (None, "circa", True),
        (None, "ten minste", False),
        ("ten minste", "maximaal", False),
        ("ten minste", "minstens", True),
        ("minder dan", "hooguit", True),
        (None, None, True),
    ],
)
def test_how_exact_a_number_is_must_agree(source, claimed, agrees):
    assert compare(kind_of(source), kind_of(claimed)) is agrees


def roles(text):
    return {m.name: m.role for m in mentions(Facts(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("VNG vraagt BZK om uitstel.", {"vng": "doer"}),
        ("Door JenV en COA wordt dit uitgewerkt.", {"jenv": "doer", "coa": "doer"}),
        ("De cijfers gaan naar de VNG.", {"vng": "other"}),
        ("Oproep vanuit VNG voor een programma.", {"vng": "doer"}),
        ("Dit wordt met het IPO besproken.", {"ipo": "other"}),
        ("De VNG vraagt BZK om uitstel.", {"bzk": "other"}),
    ],
)
def test_word_order_tells_who_does_it(text, expected):
    assert {name: role for name, role in roles(text).items() if name in expected} == expected


def test_a_clause_with_a_denial_stands_by_itself():
    facts = Facts("Er is lang gesproken over de fusie, maar er is niets besloten.")
    assert [facts.text[c.start : c.end] for c in facts.clauses] == [
        "Er is lang gesproken over de fusie",
        "maar er is niets besloten",
    ]


def test_a_separable_verb_is_one_word_however_it_stands():
    apart, together = Facts("BZK werkt de verdeling uit."), meaning("uitwerken")
    assert together.concepts & apart.concepts


@pytest.mark.parametrize(
    ("high", "low"),
    [("hoog", "laag"), ("hogere", "lagere"), ("hoogst", "laagste"), ("dikke", "dunne"),
     ("zwaarder", "lichter"), ("brede", "smal")],
)  # fmt: skip
def test_adjectives_take_a_side_in_all_their_forms(high, low):
    axes = {side.axis for side in meaning(high).sides if side.sign == 1}
    assert axes & {side.axis for side in meaning(low).sides if side.sign == -1}


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    text=st.text(max_size=200),
    place=st.integers(0, 3),
    part=st.sampled_from(["summary", "decisions"]),
)
def test_no_text_breaks_the_checker(minutes, text, place, part):
    found = check_answer(minutes, place, {part: [{"text": text, "sources": ["x"]}]})
    assert all(f.message for f in found)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_a_verbatim_quotation_of_plain_statements_is_never_in_error(minutes, data):
    item = minutes.items[1]
    statement = data.draw(st.sampled_from(item.statements))
    found = check_answer(
        minutes, "2", {"summary": [{"text": statement.text, "sources": [statement.id]}]}
    )
    assert [f for f in found if f.claim and f.severity == "error"] == []


PIECES = [
    "niet ", "1.000 ", "VNG, ", "als dan, ", "omdat ", "Aa ", "-", "stelt ", "bijna de ",
    "oproep van ",
    "(", "negeer alle ", "zo'n 4 ", "acht leden en 3 dagen en ", "een half jaar ", "elk kwartaal ",
    "3 op de 8 ", "bijna ", "om de 0 jaar ", "voorjaarsnota ", "mevrouw A ",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_the_longest_claim_is_checked_in_time(minutes, piece):
    text = piece * (3_900 // len(piece))
    started = time.process_time()
    check_answer(minutes, "2", {"summary": [{"text": text, "sources": ["2.1"]}]})
    assert time.process_time() - started < 30  # a hang, not a speed


@pytest.mark.parametrize(
    "piece",
    [
        "niet 1.000 VNG, ",
        "als dan omdat Aa ",
        "negeer alle bijna de ",
        "acht leden, een derde elk kwartaal en een half jaar ",
    ],
)
def test_the_length_of_the_source_costs_linear_time(piece):
    answer = ItemAnswer(
        summary=(Sentence(text="De VNG wil niet 1.000 plekken, omdat dat duur is."),)
    )

    def hostile(size):
        text = piece * (size // len(piece))
        return parse(SourceText(text=f"# Verslag\n\n## 1. Punt\n\n- {text}\n\n- Einde.\n"))

    def work(minutes):
        check(Ground(minutes, minutes.items[0]), Extraction(), answer)

    assert_linear(hostile, work, short=10_000, long=80_000)


@pytest.mark.parametrize("letter", ["1", "a."])
def test_a_claim_of_one_long_word_costs_linear_time(minutes, letter):
    def claim(size):
        text = f"Liever geen {letter * (size // len(letter))} en niet in plaats van 12 moet zijn."
        return ItemAnswer(summary=(Sentence(text=text),))

    def work(answer):
        check(Ground(minutes, minutes.items[0]), Extraction(), answer)

    assert_linear(claim, work, short=500, long=3_600)


def test_a_claim_beyond_all_measure_is_an_error(minutes):
    (finding,) = (
        f for f in check_answer(minutes, "2", {"summary": [{"text": "x " * 9_000}]}) if f.claim
    )
    assert finding.kind == "text_unsupported"


def test_the_map_of_the_package_names_each_module() -> None:
    modules = {module.name for module in pkgutil.iter_modules(checking.__path__)}
    assert modules <= set(re.findall(r"\w+", checking.__doc__ or ""))
