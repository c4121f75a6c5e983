"""How firmly it is said: a wish is no plan, a plan no fact, and a topic of talk no wish."""

import pytest

from lrt_summ.checking import check_answer
from lrt_summ.models import SourceText
from lrt_summ.parsing import parse

TEXT = """# Verslag Klankbordgroep Dijkpark

Datum: 12 juni 2025

## 1. Speelplaats

- De wethouder is van plan de speelplaats in het najaar te verplaatsen. De oude toestellen
  staan er sinds 1998.
- Mevrouw Drost zou graag zien dat er een watertappunt bij komt.
- Bewoners kunnen zich tot 1 juli aanmelden voor de schouw.
- De heer Pols vraagt of het hek ook weg mag. Dat is nog niet bekend.
- De heer Pols vraagt of de schouw openbaar is. Ja, dat is zo.
- Het bestek gaat ter besluitvorming naar het college.
- Naar verwachting is de aanbesteding in mei 2026 afgerond.
- De ambities voor schaduw staan in de nota; de hovenier pleit voor verlaging van de ambities
  voor schaduw.
- De kastanje wordt gekapt en vervangen door een linde.
- De hovenier wil de haag langs het pad verwijderen, ook al is die pas drie jaar oud.
- Mevrouw Drost mailt de tekening aan de leden.
- De heer Pols zoekt uit of de tribune naar het sportpark kan.
- De hovenier zou de vijver willen dempen, maar daarvoor ontbreekt volgens de wethouder geld.
"""

RAISED = [
    ("1.1", "De speelplaats is in het najaar verplaatst."),
    ("1.2", "Bij de speelplaats komt een watertappunt, op verzoek van mevrouw Drost."),
    ("1.3", "Bewoners moeten zich vóór de schouw aanmelden."),
    ("1.4", "Het hek mag ook weg."),
    ("1.6", "Het college heeft het bestek vastgesteld."),
    ("1.7", "In mei 2026 is de aanbesteding afgerond."),
    ("1.8", "De ambities voor schaduw worden verlaagd."),
    ("1.1", "De speelplaats gaat in het najaar naar een andere plek."),
    ("1.2", "Mevrouw Drost is een watertappunt toegezegd."),
    ("1.4", "Aan de heer Pols is toegezegd dat ook het hek weg mag."),
    ("1.6", "Met het college is het bestek overeengekomen."),
    (
        "1.13",
        "Op verzoek van de hovenier wordt de vijver gedempt, al is er volgens de wethouder geen"
        " geld voor.",
    ),
    ("1.10", "De haag langs het pad, geen drie jaar oud, vervalt."),
]
KEPT = [
    ("1.1", "Het voornemen is de speelplaats in het najaar te verplaatsen."),
    ("1.1", "Sinds 1998 staan er de oude toestellen."),
    ("1.2", "Mevrouw Drost pleitte voor een watertappunt."),
    ("1.3", "Aanmelding voor de schouw is mogelijk tot 1 juli."),
    ("1.5", "De schouw is openbaar."),
    ("1.7", "De aanbesteding is waarschijnlijk in mei 2026 klaar."),
    ("1.8", "De hovenier wil de ambities voor schaduw lager stellen."),
    ("1.2", "Mevrouw Drost zag graag een watertappunt toegezegd."),
    ("1.9", "Er komt een linde in plaats van de kastanje, die wordt gekapt."),
]


@pytest.fixture(scope="module")
def minutes():
    return parse(SourceText(text=TEXT, name="dijkpark.md"))


def modality(minutes, source, text, part="summary"):
    answer = {part: [{"text": text, "sources": [source]}]}
    return [f for f in check_answer(minutes, "1", answer) if f.kind == "modality_raised"]


@pytest.mark.parametrize(("source", "text"), RAISED)
def test_what_is_said_more_firmly_than_in_the_source_is_found(minutes, source, text):
    assert modality(minutes, source, text)


@pytest.mark.parametrize(("source", "text"), KEPT)
def test_what_is_said_as_firmly_as_in_the_source_passes(minutes, source, text):
    assert not modality(minutes, source, text)


@pytest.mark.parametrize(
    ("text", "is_done"),
    [
        ("Mevrouw Drost heeft de leden de tekening gemaild.", True),
        ("Mevrouw Drost is gevraagd de tekening te mailen aan de leden.", False),
        ("Mevrouw Drost mailt de leden de tekening die zij heeft gemaakt.", False),
    ],
)
def test_an_action_that_is_told_as_done_is_found(minutes, text, is_done):
    assert bool(modality(minutes, "1.11", text, part="actions")) == is_done


@pytest.mark.parametrize(
    ("text", "is_settled"),
    [
        ("De heer Pols zorgt dat de tribune naar het sportpark gaat.", True),
        ("De heer Pols gaat na of het sportpark de tribune kan krijgen.", False),
    ],
)
def test_what_is_to_be_looked_into_is_not_told_as_settled(minutes, text, is_settled):
    assert bool(modality(minutes, "1.12", text, part="actions")) == is_settled
