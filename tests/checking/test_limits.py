"""What limits a statement, and what takes every limit away."""

import pytest

from lrt_summ.checking import check_answer
from lrt_summ.checking.absolutes import ABSOLUTES
from lrt_summ.checking.limits import SCALES
from lrt_summ.models import SourceText
from lrt_summ.parsing import parse

HEAD = """# Verslag Buurtoverleg Kersentuin

Vergaderdatum 14 maart 2024
Aanwezig: mw. Terlouw (voorzitter), dhr. Brandsma, mw. Okafor

## 1. Voortgang

"""


def kinds(source, claim):
    minutes = parse(SourceText(text=f"{HEAD}- {source}\n", name="kersentuin.md"))
    answer = {"summary": [{"text": claim, "sources": ["1.1"]}], "decisions": [], "actions": []}
    found = check_answer(minutes, 0, answer)
    return {f.kind for f in found if f.claim == claim and f.severity == "error"}


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.example[1])
def test_the_other_end_of_a_scale_is_a_fault(scale):
    source, claim = scale.example
    assert "number_mismatch" in kinds(source, claim)


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.example[0])
def test_a_limit_that_is_told_is_none(scale):
    source, _ = scale.example
    assert kinds(source, f"Verteld is: {source[0].lower()}{source[1:]}") == set()


@pytest.mark.parametrize("absolute", ABSOLUTES, ids=lambda absolute: absolute.example)
def test_an_absolute_without_ground_is_a_fault(absolute):
    claim = absolute.example
    plain = absolute.words.pattern.sub("", claim.lower()).replace("  ", " ").replace(" .", ".")
    assert absolute.words.search(claim.lower())
    assert "text_unsupported" in kinds(f"Na overleg met de buurt: {plain}", claim)
    assert absolute.firm == ("text_unsupported" in kinds(f"Gemeld: {plain}", claim))


@pytest.mark.parametrize("absolute", ABSOLUTES, ids=lambda absolute: absolute.example)
def test_an_absolute_of_the_source_may_be_told(absolute):
    assert "text_unsupported" not in kinds(f"Gemeld: {absolute.example}", absolute.example)


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("De tuin is in grote lijnen klaar.", "De tuin is grotendeels klaar."),
        ("De meeste bomen zijn gesnoeid.", "Het merendeel van de bomen is gesnoeid."),
        ("De poort blijft vooralsnog dicht.", "De poort blijft voorlopig dicht."),
        ("Alle bewoners steunen de nieuwe poort.", "Iedereen in de buurt steunt de nieuwe poort."),
        ("De fontein werkt niet altijd.", "De fontein werkt niet in alle gevallen."),
    ],
)
def test_the_same_limit_in_other_words_is_none(source, claim):
    assert not kinds(source, claim) & {"number_mismatch", "condition_dropped"}


def test_without_is_not_with():
    source = "De kermis gaat door met een hek om het plein."
    assert "condition_dropped" in kinds(source, "De kermis gaat door zonder hek om het plein.")
    assert kinds(source, "Met een hek om het plein kan de kermis doorgaan.") == set()


def test_what_is_agreed_to_does_not_come_along():
    source = "De buurt stemt in met de wijziging van de route, die al vaststond."
    claim = "De buurt stemde in met de route en dat bleef zonder wijziging."
    assert "condition_dropped" not in kinds(source, claim)
