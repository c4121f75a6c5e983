"""Values and names that a claim tells in another form than its source."""

import pytest

from lrt_summ.checking import check_answer
from lrt_summ.checking.clock import printed_times, spoken_times
from lrt_summ.checking.facts import Facts
from lrt_summ.models import SourceText
from lrt_summ.parsing import parse

HEAD = """# Verslag Stuurgroep Lindehof

Vergaderdatum 14 maart 2024
Aanwezig: mw. Terlouw (BZK, voorzitter), dhr. Brandsma (VNG), mw. Okafor (IPO), dhr. Lindhout (COA)

## 1. Voortgang

"""


def errors(source, claim):
    minutes = parse(SourceText(text=f"{HEAD}- {source}\n", name="lindehof.md"))
    answer = {"summary": [{"text": claim, "sources": ["1.1"]}], "decisions": [], "actions": []}
    found = check_answer(minutes, 0, answer)
    return {f.kind for f in found if f.claim == claim and f.severity == "error"}


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("kwart voor drie", "14.45"),
        ("tien over half vijf", "16:40"),
        ("half negen", "08.30"),
        ("twintig over 11", "11:20"),
        ("vijf voor een", "12.55"),
    ],
)
def test_a_time_in_words_is_the_one_in_figures(written, printed):
    ((_, _, value),) = spoken_times(Facts(written))
    assert printed_times(Facts(printed)) == {value}


def test_another_time_of_the_day_is_a_fault():
    source = "Mevrouw Okafor vertrekt om 14.45 uur van de vergadering."
    assert errors(source, "Mevrouw Okafor vertrekt om kwart voor drie van de vergadering.") == set()
    false = "Mevrouw Okafor vertrekt om kwart over drie van de vergadering."
    assert "number_mismatch" in errors(source, false)


TOLD_OTHERWISE = [
    ("De VNG vindt de proef te vroeg.", "De VNG acht de proef te vroeg."),
    ("In de afgelopen 5 weken zijn de tuinen gemaaid.", "In vijf weken zijn de tuinen gemaaid."),
    ("Uit een peiling onder 36 scholen blijkt dat de les te lang is.",
     "Bij 36 gepeilde scholen is de les te lang."),
    ("Actie: Okafor schrijft de brief en vraagt Brandsma om een reactie.",
     "Okafor schrijft de brief en legt hem voor een reactie aan Brandsma voor."),
    ("De heer Brandsma deelt de tekening met mevrouw Okafor.",
     "Mevrouw Okafor krijgt van de heer Brandsma de tekening."),
    ("Het COA levert de lijst vóór 1 juni aan.", "Het COA levert de lijst uiterlijk eind mei aan."),
    ("Tot en met mei zijn er 40 bomen geplant.", "Eind mei waren er 40 bomen geplant."),
    ("Er is geen begroting, dus het feest gaat niet door.",
     "Het feest gaat niet door, doordat een begroting ontbreekt."),
    ("De wens is bekend en gaat naar het bestuur.",
     "De wens wordt onder de aandacht van het bestuur gebracht."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "claim"), TOLD_OTHERWISE)
def test_the_same_told_otherwise_is_no_fault(source, claim):
    assert errors(source, claim) == set()


STILL_FALSE = [
    ("In de afgelopen 5 weken zijn de tuinen gemaaid.", "In zeven weken zijn de tuinen gemaaid."),
    ("Actie: Okafor schrijft de brief en vraagt Brandsma om een reactie.",
     "Brandsma schrijft de brief en vraagt Okafor om een reactie."),
    ("Het COA levert de lijst vóór 1 juni aan.", "Het COA levert de lijst eind juni aan."),
    ("Het verzuim ligt boven de norm van 5%.", "Het verzuim ligt onder de norm van 5%."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "claim"), STILL_FALSE)
def test_what_is_false_in_that_form_is_one(source, claim):
    assert errors(source, claim)


UNLISTED = """# Notulen bestuur

Datum 14 maart 2024

## 1. Voortgang

- Koen vraagt naar de site. Volgens Mirthe is die klaar. Mirthe denkt dat de dam lekt.
- Krijn heeft het druk met zijn nieuwe baan en merkt dat de haven te weinig tijd krijgt.
- Net voor de vergadering kwam Koen erachter dat de brieven kwijt zijn. Krijn regelt de zaal.
"""


@pytest.mark.parametrize(
    ("claim", "cited", "stands"),
    [
        ("Krijn heeft het door zijn nieuwe baan druk.", "1.2", True),
        ("Koen heeft het door zijn nieuwe baan druk.", "1.2", False),
        ("Koen kwam er vlak voor de vergadering achter dat de brieven kwijt zijn.", "1.3", True),
        ("Krijn kwam er vlak voor de vergadering achter dat de brieven kwijt zijn.", "1.3", False),
    ],
)
def test_who_is_on_no_list_but_acts_is_told_apart(claim, cited, stands):
    minutes = parse(SourceText(text=UNLISTED, name="bestuur.md"))
    answer = {"summary": [{"text": claim, "sources": [cited]}], "decisions": [], "actions": []}
    kinds = {f.kind for f in check_answer(minutes, 0, answer) if f.claim == claim}
    assert kinds == (set() if stands else {"entity_unsupported"})
