"""Denials of a claim laid beside those of its source, and what counts as a denial."""

import pytest

from lrt_summ.checking import check_answer
from lrt_summ.checking.denials.reading import reading
from lrt_summ.checking.facts import Facts
from lrt_summ.checking.lexicon import meaning, opposed
from lrt_summ.models import SourceText
from lrt_summ.parsing import parse
from tests.support.growth import assert_linear


def is_reversed(source, claim):
    """Whether the claim, citing the source, is found to deny or affirm what that does not."""
    minutes = parse(SourceText(text=f"# Verslag Dorpsraad\n\n## 1. Opening\n\n- {source}\n"))
    key = minutes.items[0].statements[0].id
    answer = {"summary": [{"text": claim, "sources": [key]}]}
    return "negation_mismatch" in [f.kind for f in check_answer(minutes, 0, answer)]


ALIKE = [
    ("De wethouder beslist pas na de zomer.", "De wethouder beslist niet voor de zomer."),
    ("De aanvraag van de tennisclub is afgewezen.", "De aanvraag is niet toegekend."),
    ("Over de vlag lopen de meningen uiteen.", "De leden zijn het niet eens over de vlag."),
    ("De parkeernorm blijft gelijk.", "De parkeernorm verandert niet."),
    ("Mevrouw Bos vraagt om een bankje. Dat komt er niet.", "Er komt geen bankje."),
    ("De stichting sluit een tweede loket niet uit.", "Een tweede loket is niet uitgesloten."),
    ("De soep wordt ingevroren in plaats van vers gekookt.", "De soep wordt niet vers gekookt."),
    ("Het bestuur vindt de kast te duur.", "De kast vindt het bestuur niet goedkoop."),
    ("Van de 37 brieven zijn er 29 beantwoord.", "Niet alle 37 brieven zijn beantwoord."),
    ("De raad stemt niet in met A en B.", "A krijgt geen instemming van de raad."),
    ("De markt gaat niet door.", "De markt vervalt."),
    ("Er is geen tekort aan vrijwilligers.", "Er zijn voldoende vrijwilligers."),
]
REVERSED = [
    (
        "Het verslag wordt ongewijzigd vastgesteld.",
        "Het verslag wordt met wijzigingen vastgesteld.",
    ),
    ("De aanvraag van de tennisclub is toegekend.", "De aanvraag is afgewezen."),
    ("De patchdocumentatie is akkoord.", "De patchdocumentatie is niet akkoord bevonden."),
    (
        "Op het verzoek van de school wordt vooralsnog niet ingegaan.",
        "Op het verzoek van de school wordt voorlopig ingegaan.",
    ),
    ("Over de fusie is nog niets besloten.", "Over de fusie is al een besluit genomen."),
    ("Van uitbreiding wordt afgezien.", "Van uitbreiding wordt niet afgezien."),
    (
        "Het verslag is zonder wijzigingen goedgekeurd.",
        "Zonder wijzigingen is het niet goedgekeurd.",
    ),
    ("De raad stemt in met het plan en heeft geen haast.", "De raad stemt niet in met het plan."),
    ("De werkgroep adviseert de tussenvorm.", "De werkgroep raadt de tussenvorm af."),
    ("De veerpont vaart niet langer dan tot mei.", "De veerpont vaart langer dan tot mei."),
    ("De commissie heeft de boeken nog niet gezien.", "De commissie heeft de boeken al gezien."),
    ("De bank betaalt de schommel niet meer.", "De bank betaalt de schommel nog steeds."),
    ("De vereniging zet de fontein niet stil.", "De vereniging zet de fontein stil."),
    (
        "De keuken heeft 60 kommen besteld.",
        "De keuken heeft 60 kommen niet besteld, maar er komen nog borden.",
    ),
    (
        "De kermis komt er niet en de markt blijft op zaterdag.",
        "De markt blijft niet op zaterdag en de kermis komt er niet.",
    ),
]


@pytest.mark.parametrize(("source", "claim"), ALIKE)
def test_the_same_denial_in_other_words_is_no_fault(source, claim):
    assert not is_reversed(source, claim)


@pytest.mark.parametrize(("source", "claim"), REVERSED)
def test_a_reversed_claim_is_found(source, claim):
    assert is_reversed(source, claim)


UNDECIDED = [
    ("De boot valt buiten de regeling.", "De boot past niet binnen de regeling."),
    ("De reactie van de bank ontbreekt.", "De bank heeft niet gereageerd."),
    ("De kade is in mei aangevuld met zand.", "Van de werken aan de kade is niets vervuld."),
    ("Jan: moeten we niet naar één loket toe?", "Jan vroeg of men naar één loket toe moet."),
    ("Geen mededelingen, behalve dat de brug open is.", "Een mededeling: de brug is open."),
    ("De molenaar maakt geen bezwaar.", "Bezwaar maakt de molenaar niet."),
    ("Inzage mag niet zomaar vervallen.", "Inzage mag niet zonder meer vervallen."),
    ("Het past niet nu, maar in mei.", "Het past in mei."),
    ("Jan levert de lijst, op papier maakt hem niet uit.", "Jan levert de lijst op papier."),
    ("De agenda geldt, zij het dat punt 4 vervalt.", "De agenda geldt, maar punt 4 vervalt."),
    ("Geen van de kramen gaat open, behalve die van Bo.", "De kraam van Bo gaat open."),
    ("Jan: is er al iets bekend over de brug?", "Over de brug is nog veel onbekend."),
]


@pytest.mark.parametrize(("source", "claim"), UNDECIDED)
def test_what_the_source_may_deny_in_words_no_table_knows_is_left_alone(source, claim):
    assert not is_reversed(source, claim)


def test_a_denial_of_one_thing_does_not_answer_for_another():
    source = "De zienswijze wordt aangescherpt en hoeft niet terug te komen."
    assert is_reversed(source, "De zienswijze wordt niet aangescherpt.")
    assert not is_reversed(source, "De zienswijze hoeft niet terug te komen.")


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("De raad stemt niet in.", True),
        ("De raad stemt niet alleen in, maar betaalt ook.", False),
        ("Het is al dan niet haalbaar.", False),
        ("De termijn is niet onhaalbaar.", False),
        ("De raad besluit niet zonder de inwoners.", False),
        ("Ouders mogen nee zeggen.", False),
        ("Die vraag wordt met nee beantwoord.", True),
    ],
)
def test_a_negator_stands_unless_it_denies_nothing_or_a_denying_word(text, stands):
    assert any(denial.stands for denial in reading(Facts(text)).denials) is stands


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("De raad ziet af van een website.", "af"),
        ("Het antwoord blijft uit.", "uit"),
        ("Gekozen is voor een loket in plaats van een website.", "plaats"),
        ("Dat vindt men te ver.", "te"),
        ("De dijkgraaf moet de kade nog keuren.", "nog"),
        ("De raad beslist pas in mei.", "pas"),
    ],
)
def test_verbs_in_two_parts_and_phrases_deny(text, word):
    assert word in [denier.word.norm for denier in reading(Facts(text)).deniers]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("De raad ziet de brug in mei af.", "pas"),
        ("De voorzitter zit uit het raam te kijken.", "uit"),
        ("De raad gaat het plan te gelegener tijd bespreken.", "plaats"),
        ("Ik pas de tekst aan.", "pas"),
    ],
)
def test_particles_and_phrases_of_other_words_deny_nothing(text, word):
    assert word not in [denier.word.norm for denier in reading(Facts(text)).deniers]


def test_a_word_with_on_denies_its_base_and_no_other():
    assert opposed(meaning("ongewijzigd"), meaning("wijzigingen"))
    assert not opposed(meaning("onderzoek"), meaning("zoeken"))
    assert not opposed(meaning("wijzigingen"), meaning("ongewijzigd"))


def test_a_claim_of_nothing_but_denials_takes_linear_time():
    source = "De raad stemt niet in met geen van de plannen. " * 20
    assert_linear(
        lambda size: "niet geen zonder nooit de raad stemt in. " * size,
        lambda claim: is_reversed(source, claim),
        short=10,
        long=80,
    )
