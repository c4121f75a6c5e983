"""Promises and outcomes that are weighed by their cues, and what is left out of lists."""

import pytest

from lrt_summ.language.organisations import introduced_aliases
from lrt_summ.models import SourceText
from lrt_summ.parsing import parse
from lrt_summ.rules import extract_entries
from lrt_summ.rules.talk import TALK, verb_key
from tests.support.rule_minutes import read, told

DISCUSSED = "Piet is voor de dinsdag, Fatima vindt de vrijdag beter. "


@pytest.mark.parametrize(
    ("infinitive", "present"),
    [
        ("vragen", "vraagt"), ("lezen", "leest"), ("geven", "geeft"), ("vinden", "vindt"),
        ("praten", "praat"), ("merken", "merkt"), ("openen", "opent"),
    ],
)  # fmt: skip
def test_both_forms_of_a_verb_of_talk_are_known(infinitive: str, present: str):
    assert verb_key(infinitive) == verb_key(present)
    assert verb_key(present) in TALK


@pytest.mark.parametrize("verb", ["boekt", "prikt", "tekent", "belegt"])
def test_verbs_of_doing_are_no_talk(verb: str):
    assert verb_key(verb) not in TALK


@pytest.mark.parametrize("outcome", ["Het wordt de donderdag.", "De overleggen blijven online."])
def test_an_outcome_needs_the_discussion_before_it(outcome: str):
    [decision] = told(DISCUSSED + outcome).decisions
    assert decision.text == outcome
    assert not told(outcome).decisions


@pytest.mark.parametrize("hedge", ["misschien", "waarschijnlijk", "hopelijk"])
def test_an_outcome_that_is_hedged_is_none(hedge: str):
    assert not told(f"{DISCUSSED}Het wordt {hedge} de donderdag.").decisions


def test_an_organisation_needs_more_cues_than_an_attendee():
    assert told("Karin belegt een sessie. Daarna sluit zij af. Tot ziens. Dank.").actions
    assert not told("BZK belegt een sessie. Daarna sluit men af. Tot ziens. Dank.").actions


@pytest.mark.parametrize(
    "entry",
    ["- [x] Karin - memo opstellen", "- #12 (Karin, stelt memo op): gereed.", "- Memo – afgerond"],
)
def test_what_is_done_is_no_action_any_more(entry: str):
    _, seen = read(f"Actiepunten:\n\n{entry}\n- Zaal regelen (Piet)\n")
    texts = [action.text for extraction in seen.values() for action in extraction.actions]
    assert texts == ["Zaal regelen (Piet)"]


def test_a_row_that_is_done_or_dropped_is_no_action_any_more():
    _, seen = read(
        "| Nr | Actie | Wie | Status |\n|---|---|---|---|\n"
        "| 1 | Memo opstellen | Karin | Afgerond |\n"
        "| 2 | Zaal regelen | Piet | Open |\n| 3 | Brief sturen | Piet | Vervallen |\n"
    )
    texts = [action.text for extraction in seen.values() for action in extraction.actions]
    assert texts == ["Zaal regelen"]


def test_an_agreement_not_to_do_something_is_a_decision():
    _, seen = read("- Afspraak: tot die tijd worden er geen contracten opgezegd.")
    assert [len(seen["2"].decisions), len(seen["2"].actions)] == [1, 0]


def test_minutes_without_remarks_pass():
    [decision] = told("Geen op- of aanmerkingen.", title="Verslag van 9 januari").decisions
    assert decision.trivial
    assert not told("Geen op- of aanmerkingen.", title="Begroting").decisions


def test_who_is_asked_is_not_who_asks():
    _, seen = read(
        "- De VNG wordt verzocht de leden te bevragen.\n"
        "- Door BZK wordt de VNG verzocht om een reactie."
    )
    assert [call.caller for call in seen["2"].calls] == [None, "BZK"]


def test_who_is_addressed_does_not_call():
    _, seen = read(
        "- Oproep: gemeenten, meld uw plekken vóór 1 juni.\n"
        "- De staatssecretaris doet een dringend beroep op de gemeenten om plekken te maken.\n"
        "- De VNG roept de gemeenten niet op om plekken te sluiten.\n"
        "- De voorzitter roept de volgende spreker op."
    )
    assert [call.caller for call in seen["2"].calls] == [None, "staatssecretaris"]


def test_the_next_meeting_does_nothing():
    seen = told("Afgesproken is dat de volgende vergadering digitaal is.")
    assert (len(seen.decisions), seen.actions) == (1, ())


def test_an_action_does_not_take_the_deadline_of_the_next_one():
    _, seen = read(
        "Actie: BZK stuurt pas na 1 juni 2025 een brief.\n\n"
        "Actie: IPO levert uiterlijk 1 april 2025 een overzicht.\n"
    )
    assert [a.due.text for a in seen["2"].actions if a.due] == ["na 1 juni 2025", "1 april 2025"]


def test_a_person_introduces_no_organisation():
    assert introduced_aliases("Aanwezig: Van Grootheest (VNG)") == {}
    assert introduced_aliases("Vereniging van Nederlandse Gemeenten (VNG)")


def test_codes_and_references_are_no_figures():
    seen = told("De statuscode 404 komt 12 keer voor in vergaderjaar 22/23.")
    assert [figure.text.split()[0] for figure in seen.figures] == ["12"]


@pytest.mark.parametrize(
    ("text", "trivial"),
    [
        ("Het verslag van 3 april wordt ongewijzigd vastgesteld.", True),
        ("Met dank aan Carola wordt het vastgesteld.", True),
        ("Goedgekeurd, verder geen opmerkingen of aanvullingen.", True),
        ("Besluit: de opvanglocatie in Ter Apel wordt gesloten.", False),
        ("De begroting 2025 wordt vastgesteld op 12 miljoen euro.", False),
        ("De agenda wordt vastgesteld en de voorzitter opent de vergadering.", True),
        ("Het verslag wordt, zonder opmerkingen van de leden, vastgesteld.", True),
        ("De tafel stelt het verslag vast en besluit het budget te verhogen.", False),
        ("De tafel stelt de agenda vast, keurt het verslag goed en stemt in met de opvang.", False),
    ],
)
def test_under_an_opening_only_what_is_of_order_is_trivial(text: str, trivial: bool) -> None:
    minutes = parse(SourceText(text=f"# Verslag Stuurgroep\n\n## 1. Opening\n\n- {text}\n"))
    [decision] = extract_entries(minutes)["1"].decisions
    assert decision.trivial is trivial


def test_a_list_behind_a_preposition_is_nobody_that_acts():
    told_of = (
        "CROW en Geonovum zullen vanuit de invalshoeken BGT, IMGeo en BRT de notitie bekijken."
    )
    for action in told(told_of).actions:
        assert not {"BGT", "IMGeo", "BRT"} & {owner.name for owner in action.owners}


@pytest.mark.parametrize(
    "sentence",
    ["Arnoud concludeert de discussie als volgt:", "Concluderend zijn meerdere opties besproken."],
)
def test_behind_a_conclusion_talk_about_the_talk_settles_nothing(sentence: str):
    assert read(f"- Conclusie: {sentence}")[1]["2"].decisions == ()


def test_who_agree_with_each_other_decide():
    found = told("De aanwezigen zijn het er met elkaar over eens dat het plan doorgaat.")
    assert len(found.decisions) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Karin meldt dat in de periode tot aan de zomer aan de inhoud wordt gewerkt.",
        "Karin en Piet stellen ondertussen de lijst samen.",
    ],
)
def test_what_is_only_told_or_done_meanwhile_is_no_promise(sentence: str):
    assert told(sentence).actions == ()


def test_a_proposal_behind_a_conclusion_is_none():
    assert read("- Conclusie: Voorstel is om de lijst uit te breiden.")[1]["2"].decisions == ()
