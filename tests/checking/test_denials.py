"""Denials, refusals and conditions, compared sentence by sentence."""

import pytest

from lrt_summ.checking import check_answer
from lrt_summ.models import SourceText
from lrt_summ.parsing import parse


def kinds(source, claim):
    """The errors about a claim that cites one statement."""
    minutes = parse(SourceText(text=f"# Verslag Dorpsraad\n\n## 1. Opening\n\n- {source}\n"))
    key = minutes.items[0].statements[0].id
    answer = {"summary": [{"text": claim, "sources": [key]}]}
    return [f.kind for f in check_answer(minutes, 0, answer) if f.severity == "error"]


ALIKE = [
    ("De presentatie is onvoldoende duidelijk.", "De presentatie is niet duidelijk genoeg."),
    ("De wethouder ziet af van een eigen website.", "Er komt geen eigen website."),
    ("De besluitenlijst wordt ongewijzigd vastgesteld.", "Vaststelling zonder wijzigingen."),
    ("Een aanvraag is er niet.", "Een formele aanvraag ontbreekt."),
    ("De norm verandert niet en de vergunning verloopt.", "De norm blijft gelijk."),
    ("Jongeren reageren: minder dan 5% doet mee.", "Nog geen 5% van de jongeren doet mee."),
]
REVERSED = [
    ("De fietsbrug wordt in mei geopend.", "De fietsbrug wordt in mei niet geopend."),
    ("De fietsbrug wordt in mei niet geopend.", "De fietsbrug wordt in mei geopend."),
    ("Er komt geen tweede bewonersavond.", "Er komt een tweede bewonersavond."),
    ("De wethouder ziet af van een eigen website.", "De wethouder kiest een eigen website."),
    ("De raad stemt in met het bestek.", "De raad stemt niet in met het bestek."),
    ("De leden gaan akkoord.", "De leden gaan niet akkoord."),
]


@pytest.mark.parametrize(("source", "claim"), ALIKE)
def test_a_denial_in_other_words_is_no_fault(source, claim):
    assert "negation_mismatch" not in kinds(source, claim)


@pytest.mark.parametrize(("source", "claim"), REVERSED)
def test_a_denial_added_or_lost_is_a_fault(source, claim):
    assert "negation_mismatch" in kinds(source, claim)


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (
            "De proef gaat door als de subsidie niet wordt ingetrokken.",
            "De proef gaat door.",
        ),
        (
            "Zonder extra geld ontstaat een tekort van 40 woningen.",
            "Er is een tekort van 40 woningen.",
        ),
        (
            "De harmonie speelt op 3 mei op het marktplein bij de kerk. Het koor zingt mee, mits de"
            " dirigent hersteld is.",
            "De harmonie speelt op 3 mei op het marktplein bij de kerk, en het koor zingt mee.",
        ),
        (
            "De kantine mag in juli open, gesteld dat de keuring goed uitvalt.",
            "De kantine mag in juli open.",
        ),
    ],
)
def test_a_condition_may_not_be_dropped_wherever_it_stands(source, claim):
    assert "condition_dropped" in kinds(source, claim)


def test_what_is_wished_for_with_als_is_no_condition():
    source = "Een bord bij de sluis zou goed zijn als dat er komt, vinden ook anderen."
    assert "condition_dropped" not in kinds(source, "Ook anderen willen een bord bij de sluis.")


def test_a_comparison_with_a_number_keeps_its_side():
    source = "Er zijn 120 woningen gebouwd, minder dan de doelstelling van 200."
    claim = "Er zijn 120 woningen gebouwd, meer dan de doelstelling van 200."
    assert "direction_mismatch" in kinds(source, claim)


def test_a_question_is_no_decision_though_a_decision_followed():
    text = (
        "De heer Post vroeg het bestuur om 500 euro subsidie. Besluit: de subsidie van 500 euro"
        " wordt toegekend."
    )
    minutes = parse(SourceText(text=f"# Verslag Dorpsraad\n\n## 1. Subsidie\n\n- {text}\n"))
    claim = "De heer Post vroeg het bestuur om 500 euro subsidie."
    found = check_answer(minutes, 0, {"decisions": [{"text": claim}]})
    assert any(f.kind == "decision_unsupported" and f.claim == claim for f in found)


def test_a_sentence_of_a_packaged_prompt_is_a_leak_without_asking(minutes):
    claim = "Er staan 35 van de 60 laadpalen; VNG roept op tot spoed."
    found = check_answer(minutes, 1, {"summary": [{"text": claim}]})
    assert "prompt_leak" in [f.kind for f in found if f.claim == claim]
