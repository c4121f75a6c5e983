"""What sentences settle or promise together with those around them."""

import pkgutil
import re

import pytest

from lrt_summ import rules
from lrt_summ.models import SourceText
from lrt_summ.parsing import parse
from lrt_summ.rules import extract
from tests.support.growth import assert_linear
from tests.support.rule_minutes import read, told


def owners(text: str) -> list[list[str]]:
    return [[owner.as_written for owner in action.owners] for action in told(text).actions]


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        ("Variant C valt af.", "decision"),
        ("De kosten worden gelijk verdeeld over de drie gemeenten.", "decision"),
        ("De leden onderschrijven het programma.", "decision"),
        ("Locaties krijgen de cijfers een dag eerder.", "decision"),
        ("De leveranciers rijden niet meer over het schoolplein.", "decision"),
        ("Locaties met 300 bedden worden als laatste gesloten.", "decision"),
        ("Karin vraagt een offerte op.", "action"),
        ("Karin krijgt de cijfers en deelt die met de leden.", "action"),
        ("Er wordt een technische sessie belegd.", "action"),
        ("Er wordt een notitie opgesteld.", "action"),
        ("Notitie rondsturen.", "action"),
    ],
)
def test_an_agreement_that_settles_is_a_decision_and_one_to_do_is_an_action(entry: str, kind: str):
    _, seen = read(f"Afspraken:\n\n- {entry}\n")
    found = seen["2"]
    assert (len(found.decisions), len(found.actions)) == ((1, 0) if kind == "decision" else (0, 1))


def test_what_is_called_an_action_stays_one_though_it_settles():
    _, seen = read("Acties:\n\n- Variant C valt af.\n")
    assert len(seen["2"].actions) == 1


def test_who_does_something_behind_a_decision_is_heard():
    _, seen = read("Besluit: de school krijgt korting. Karin schrijft hun een brief.\n")
    assert [decision.text[:9] for decision in seen["2"].decisions] == ["de school"]
    assert [action.text for action in seen["2"].actions] == ["Karin schrijft hun een brief."]


def test_both_who_share_a_sentence_own_it():
    assert owners("Karin maakt de persmap en Piet benadert de scholen.") == [["Karin", "Piet"]]
    assert owners("Karin prijst de persmap en Piet benadert de scholen.") == [["Piet"]]


def test_what_somebody_is_quoted_with_is_promised_by_that_person():
    assert owners('Karin: "Ik zeg toe dat jullie het rapport deze week hebben."') == [["Karin"]]
    assert owners('Dat is er niet. Piet: "Slordig, dat krijgen jullie alsnog."') == [["Piet"]]
    assert owners('Karin: "Niemand zegt iets toe."') == []
    assert owners('Onbekend: "Ik stuur het rond."') == []


def test_he_is_nobody_who_is_called_het():
    _, seen = read(
        "Dhr. Van Dijk antwoordt. Het dagelijks bestuur heeft geld beschikbaar gesteld."
        " Hij zal de rapporten rondsturen.\n"
    )
    assert [owner.as_written for owner in seen["2"].actions[0].owners] == ["Dhr. Van Dijk"]


def test_a_successor_and_a_busy_press_promise_nothing():
    assert owners("Karin wordt per april opgevolgd door een collega.") == []
    assert owners("Pers belt veel.") == []


def test_the_time_may_stand_in_another_clause():
    due = told("Karin vult de notitie aan; bespreking dan in de LRT van juni.").actions[0].due
    assert due
    assert due.text == "de LRT van juni"


ROWS = """
Karin verwoordt dit in de toelichting en stemt de passage met Piet af. Het thema passkeys is
nieuw. Het onderwerp wordt geagendeerd voor april.

## Actielijst

| Actie | Wie | Wanneer |
|---|---|---|
| {} | {} | {} |
"""


def test_a_row_about_something_else_stays_apart():
    _, seen = read(ROWS.format("Zaal boeken", "Karin", "april"))
    assert [action.explicit for action in seen["2"].actions] == [False, False]


def test_an_owner_with_a_title_is_the_attendee():
    action = told("Mevrouw De Boer zoekt dit uit.").actions[0]
    assert [owner.name for owner in action.owners] == ["Karin de Boer"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Er zijn 84 reacties, waarvan 61 verwerkt.", ["84 reacties", "61"]),
        ("Dat levert 300 lege zaken op.", ["300 lege zaken"]),
        ("Er staat 11 hectare onder water.", ["11 hectare"]),
        ("De bijdrage ligt tussen de 15 en 40 euro.", ["15 en 40 euro"]),
        ("Aangenomen met 6 tegen 2 stemmen.", ["6 tegen 2 stemmen"]),
        ("De hal sluit op 1-11.", []),
        ("Zij staan op trede 2 van de ladder.", []),
    ],
)
def test_a_figure_ends_with_what_it_counts(text: str, figures: list[str]):
    assert [figure.text for figure in told(text).figures] == figures


@pytest.mark.parametrize(
    "text",
    [
        "Volgens Karin wordt het 30 euro per persoon.",
        "Als variant B te duur is, valt die af.",
        "Het antwoord gaat niet in op de vraag aan het Rijk.",
        "De uitkomst is nog niet bekend.",
        "Karin bevestigt aan de leden dat dit klopt.",
        "Piet zegt dat niemand daar bezwaar tegen heeft.",
        "Vanaf november is de zaal dus bezet.",
        "De kosten worden gedragen door het Rijk.",
        "Karin zegt dat ze dat wel wil.",
    ],
)
def test_what_only_looks_like_an_outcome_is_none(text: str):
    seen = told(f"Er is discussie over de opties. {text}")
    assert (seen.decisions, seen.actions) == ((), ())


@pytest.mark.parametrize(
    "text",
    [
        "Besloten wordt er nog niets.",
        "Zes aanvragen zijn afgewezen omdat de vergunning ontbrak.",
        "Over het besluit geen nadere opmerkingen.",
        "Dit is een besluit daarop vooruitlopend.",
        "De partijen worden het eens zodra de provincie betaalt.",
        "Er wordt geprobeerd het met elkaar eens te worden.",
    ],
)
def test_what_only_looks_settled_is_no_decision(text: str):
    assert told(text).decisions == ()


@pytest.mark.parametrize(
    "text",
    [
        "Daarop gaat iedereen akkoord met een wachttijd van een minuut.",
        "Na enig heen en weer komt men overeen dat de proef op de agenda blijft staan.",
        "Men wordt het eens over een tussenvorm.",
        "De stuurgroep besluit vandaag geen advies uit te brengen.",
        "Besloten is het aanbod voor de inkoop te aanvaarden en het contract te tekenen.",
        "Er is besloten dat er niets verandert aan de openingstijden.",
    ],
)
def test_what_all_of_them_come_to_is_a_decision(text: str):
    assert len(told(text).decisions) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Op de actielijst staan nog 7 punten.",
        "Van de 14 punten op de actielijst zijn er 9 afgehandeld.",
        "Op het centrum werd in december op 9 dagen het afgesproken maximum overschreden.",
        "De VNG is bereid de leerlingen op te vangen, op voorwaarde dat het rijk betaalt.",
        "De VNG is bereid de bus te laten rijden als de gemeente de helft betaalt.",
    ],
)
def test_what_is_counted_or_depends_on_another_is_no_action(text: str):
    assert told(text).actions == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BZK maakt met COA en IND een analyse per provincie.", ["BZK", "COA", "IND"]),
        ("VNG werkt met het IPO uit hoe de regeling eenvoudiger kan.", ["VNG", "IPO"]),
        ("VNG bespreekt met het IPO hoe de regeling eenvoudiger kan.", ["VNG"]),
        ("VNG maakt met ingang van mei een rooster.", ["VNG"]),
        (
            "Afgesproken wordt dat BZK en het COA in mei nagaan of de norm wordt gehaald.",
            ["BZK", "COA"],
        ),
        ("Karin zoekt uit hoeveel plannen van Zuidhaven onvolledig waren.", ["Karin"]),
    ],
)
def test_who_makes_it_with_another_shares_the_task(text: str, expected: list[str]):
    assert owners(text) == [expected]


def test_an_arrow_in_front_marks_a_task():
    (action,) = told("-> Karin belt de aannemer.").actions
    assert (action.explicit, action.text) == (True, "Karin belt de aannemer.")
    assert told("-> De kade is klaar.").actions == ()


def test_the_stop_of_an_initial_ends_no_list_of_owners():
    minutes = parse(
        SourceText(
            text="# Verslag Stuurgroep Voorbeeld\n\nAanwezig: Corine, Sander B., Sander K.\n\n"
            "## Stand\n\nSander B. en Corine verdelen de dossiers opnieuw.\n"
        )
    )
    (action,) = extract(minutes)["1"].actions
    assert [owner.as_written for owner in action.owners] == ["Sander B.", "Corine"]


@pytest.mark.parametrize(
    "text",
    [
        "De leden komen overeen om dit onderwerp te hervatten zodra het standpunt bekend is.",
        "Afgesproken is dat inwoners met een baan vanaf 1 maart een bijdrage gaan betalen.",
    ],
)
def test_what_is_agreed_without_a_doer_is_a_decision(text: str):
    assert (len(told(text).decisions), told(text).actions) == (1, ())


def test_what_is_put_on_the_agenda_is_no_task():
    assert told("Op voorstel van de VNG wordt een punt aan de agenda toegevoegd.").actions == ()
    assert told("Het onderwerp wordt opnieuw geagendeerd.").actions != ()


def test_what_the_list_of_actions_holds_is_a_task():
    assert told("Op de actiepuntenlijst is opgenomen dat Karin de VNG belt.").actions != ()


def test_an_offer_that_is_accepted_is_no_decision():
    assert told("Karin biedt aan mee te lezen. Dat aanbod wordt in dank aanvaard.").decisions == ()


@pytest.mark.parametrize(
    ("told_as", "who"),
    [
        ("De link is stuk, actie dit laten herstellen door de beheerder.", []),
        ("De zaal is vrij. Actie uitnodiging maken.", []),
        ("Actie Karin hier een schets van maken.", ["Karin"]),
        ("Actie Karin om dit overleg te plannen.", ["Karin"]),
        ("Vervolgactie om dit in detail uit te zoeken.", []),
    ],
)
def test_a_bare_mark_before_a_task_makes_it_an_action(told_as: str, who: list[str]):
    (action,) = told(told_as).actions
    assert action.explicit
    assert [owner.as_written for owner in action.owners] == who


@pytest.mark.parametrize(
    "sentence",
    [
        "Er is een plan, actie volgt.",
        "Actie van de politie leidde tot vragen.",
        "Actie voor de komende weken.",
        "Actie ondernemen is lastig.",
        "Er is een actie gestart om leden te werven.",
        "Er wordt verduidelijkt dat de commissie zelf niets regelt.",
        "Er wordt een nieuwe sleutel aangemaakt wanneer iemand verhuist.",
        "Het onderzoek zal in juni worden besproken in het MT.",
        "De volgende waarden worden opgenomen:",
    ],
)
def test_what_tells_or_announces_is_no_action(sentence: str):
    assert not told(sentence).actions


@pytest.mark.parametrize(
    ("text", "title", "passes"),
    [
        ("Geen wijzigingen.", "Vaststelling agenda", True),
        ("Geen wijzigingen in de planning van het park.", "Vaststelling agenda", False),
        ("Geen wijzigingen.", "Stand van zaken park", False),
    ],
)
def test_an_agenda_without_changes_passes(text: str, title: str, passes: bool):
    found = told(text, title=title).decisions
    assert [one.trivial for one in found] == [True] * passes


PARTS = """## Besluiten en acties

- Als waarden voor de rol worden voortaan deze woorden opgenomen:
  - Aanvrager
  - Begunstigde
- Bespreken van de definities
- De tekst moet eerst nog nader bekeken worden
- Karin:
  - de zaal boeken
"""


def test_what_spells_out_an_entry_is_no_entry_and_a_task_is_no_decision():
    _, seen = read(PARTS)
    texts = [a.text for e in seen.values() for a in e.actions]
    decisions = [d.text for e in seen.values() for d in e.decisions]
    assert "Bespreken van de definities" in texts
    assert "De tekst moet eerst nog nader bekeken worden" in texts
    assert not {"Aanvrager", "Begunstigde"} & {*texts, *decisions}
    assert "de zaal boeken" in {*texts, *decisions}


def test_a_mark_behind_a_sentence_makes_an_action_of_it():
    (action,) = told("De naam ontbreekt nog. (Actie: Karin)").actions
    assert action.text.startswith("De naam ontbreekt nog.")
    assert [owner.as_written for owner in action.owners] == ["Karin"]
    (action,) = told("Fatima is met vakantie. (Actie: Karin/Piet - de zaal vast boeken)").actions
    assert "de zaal vast boeken" in action.text
    assert [owner.as_written for owner in action.owners] == ["Karin", "Piet"]


def test_what_points_back_is_taken_up():
    assert len(told("Dit zal worden doorgegeven aan de beheerder.").actions) == 1


def test_a_name_before_the_status_of_a_task_is_its_owner():
    _, seen = read("Acties:\n\n- VNG uitnodigen (Karin) - contact gehad, pas in juli mogelijk\n")
    (action,) = (a for e in seen.values() for a in e.actions)
    assert [owner.as_written for owner in action.owners] == ["Karin"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Actie ging naar gemeenten.",
        "Actie richt zich op jongeren.",
        "Actie kost de gemeenten tijd en middelen.",
        "AP publiceert richtlijnen.",
        "Actie Lentekriebels loopt in alle gemeenten.",
        "De norm is strenger, actie blijft nodig voor gemeenten.",
        "Er gaat naar verwachting een nieuwe wet opgesteld worden.",
        "In het rapport wordt geconcludeerd dat het goed gaat.",
        "De rechter beslist dat het mag.",
    ],
)
def test_what_looks_like_an_entry_of_today_is_none(sentence: str):
    seen = told(sentence)
    assert not seen.actions
    assert not seen.decisions


@pytest.mark.parametrize(
    "sentence",
    [
        "De wethouder kan geen toezegging doen, maar Karin vraagt het na.",
        "De cijfers zullen uiterlijk 1 mei worden aangeleverd.",
        "Hierover zal een brief worden gestuurd aan de minister.",
        "De brief zal worden aangepast.",
        "De GGD'en leveren de cijfers voor 1 mei aan.",
        "Voor 1 mei worden veel gemeenten benaderd.",
        "In het verslag wordt opgenomen dat de VNG tegen is.",
    ],
)
def test_what_is_taken_up_stays_an_action(sentence: str):
    assert len(told(sentence).actions) == 1


def test_tasks_below_a_subject_are_entries():
    _, seen = read(
        "Actiepunten\n\n- Opvang van minderjarige vreemdelingen in Ter Apel\n"
        "  - Cijfers opvragen bij het COA\n  - Brief sturen aan de minister\n"
    )
    texts = [a.text for e in seen.values() for a in e.actions]
    assert {"Cijfers opvragen bij het COA", "Brief sturen aan de minister"} <= {*texts}


def test_two_notes_below_one_task_share_it():
    _, seen = read("De zaal is te klein.\n\n(Actie: Karin)\n\n(Actie: Piet)\n\n- Verder niets.\n")
    (action,) = (a for e in seen.values() for a in e.actions)
    assert action.text == "De zaal is te klein."
    assert [owner.as_written for owner in action.owners] == ["Karin", "Piet"]


def decided(text: str) -> list[str]:
    """The decisions in an item of a document."""
    _, seen = read(text)
    return [decision.text for decision in seen["2"].decisions]


@pytest.mark.parametrize(
    ("text", "openings"),
    [
        (
            "De posten worden niet samengevoegd. Wel wordt het materieel beperkt tot één voertuig.",
            ["De posten", "Wel wordt"],
        ),
        (
            "De stuurgroep stemt in met de proef. Tot die tijd blijft het huidige rooster gelden.",
            ["De stuurgroep", "Tot die tijd"],
        ),
        ("Karin vertelt over de proef. Wel wordt het materieel beperkt tot één voertuig.", []),
        ("De stuurgroep stemt in.\n\nWel wordt het er drukker door.", ["De stuurgroep"]),
    ],
)
def test_what_goes_with_a_decision_is_one_right_behind_it(text: str, openings: list[str]):
    found = decided(text)
    assert len(found) == len(openings)
    assert all(one.startswith(opening) for one, opening in zip(found, openings, strict=True))


def test_what_a_line_announces_is_decided_and_not_the_line():
    found = decided(
        "Na bespreking wordt het volgende afgesproken. De eerste fase telt 300 plekken. Over de"
        " looptijd is men het nog niet eens. Instemming van de raad is een harde voorwaarde. Piet"
        " maakt voor 1 mei een planning."
    )
    assert [one.split()[0] for one in found] == ["De", "Instemming"]


def test_a_decision_stands_though_another_was_not_taken():
    found = decided("Besluit: de proef duurt een jaar. Over de plaats wordt geen besluit genomen.")
    assert len(found) == 1
    assert decided("Besluit: hierover wordt geen besluit genomen.") == []


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Piet stelt een protocol op. Het moet voor 1 juni klaar zijn.", "1 juni"),
        ("Piet zoekt dit uit. De uitkomst is er in april.", "april"),
        ("Piet zoekt dit voor mei uit. De uitkomst is er in april.", "mei"),
        ("Piet stelt een protocol op. Op 1 juni is de wet er.", None),
        ("Piet praat de leden voortaan elk kwartaal bij.", "elk kwartaal"),
    ],
)
def test_a_task_has_the_time_at_which_it_is_there_or_how_often(text: str, due: str | None):
    _, seen = read(text)
    [action] = seen["2"].actions
    assert (action.due.text if action.due else None) == due


@pytest.mark.parametrize(
    "talk",
    [
        "Wel blijft Piet kritisch.",
        "Wel wordt opgemerkt dat de kosten hoog zijn.",
        "Wel wordt de leden om aandacht gevraagd voor de privacy.",
        "Wel wordt het krap in de zomer.",
        "Wel komt Karin met een vraag over de kosten.",
        "Wel wordt de norm verhoogd?",
        "Daarna wordt geluncht.",
        "Ondertussen blijft de instroom hoog.",
    ],
)
def test_talk_behind_a_decision_settles_nothing(talk: str):
    assert len(decided(f"De stuurgroep stemt in met de notitie. {talk}")) == 1


def test_what_a_labelled_decision_says_is_said_once():
    assert len(decided("Besluit: de proef stopt. Wel wordt de norm verhoogd.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Na bespreking wordt het volgende afgesproken: de proef stopt.",
        "De stuurgroep stemt in met de norm en komt tot de volgende afspraken over de kosten.",
        "Besloten wordt te wachten tot de volgende uitspraak van de rechter.",
    ],
)
def test_a_line_that_settles_itself_is_no_announcement(text: str):
    assert len(decided(text)) == 1


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Na enige discussie wordt de tekst door Piet voor 1 mei aangepast.", ["Piet"]),
        ("De voorzitter concludeert dat de tekst door Piet aangepast wordt.", ["Piet"]),
        ("Met ieders instemming wordt de brief door Piet voor 1 mei verstuurd.", ["Piet"]),
        ("Afspraak: uitzoeken welke regels gelden.\nActiehouder: Piet", ["Piet"]),
        ("Afspraak: de secretaris start de werving.", ["secretaris"]),
        ("Afspraak: gemeenten krijgen voor 1 mei een brief.", ["gemeenten"]),
        ("Afgesproken is dat Piet de cijfers stuurt, zodat niemand hoeft te wachten.", ["Piet"]),
    ],
)
def test_a_task_stays_a_task_though_words_of_decision_stand_by(text: str, owners: list[str]):
    _, seen = read(text)
    assert not seen["2"].decisions
    [action] = seen["2"].actions
    assert [owner.as_written for owner in action.owners] == owners


@pytest.mark.parametrize(
    "text",
    [
        "Afgesproken is dat de VNG, het COA en de gemeenten geen brieven sturen.",
        "Afgesproken is dat de VNG, vanwege de AVG, geen lijsten deelt.",
    ],
)
def test_what_is_agreed_not_to_be_done_is_no_task(text: str):
    assert len(decided(text)) == 1


def test_many_announcements_take_linear_time():
    def work(text: str) -> None:
        extract(parse(SourceText(text=f"Verslag Stuurgroep\n\n1. Opening\n\n{text}")))

    unit = "Er wordt het volgende afgesproken. De proef stopt. "
    assert_linear(lambda length: unit * (length // len(unit)), work, short=12_000, long=96_000)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Dan schrijf ik voor het overleg van maart een notitie.", 1),
        ("Ik maak voor 1 maart een lijst.", 1),
        ("Ik schrijf graag.", 0),
    ],
)
def test_what_a_speaker_will_write_or_make_by_a_time_is_a_task(text: str, seen: int):
    actions = told(text, speaker="Piet Smits").actions
    assert len(actions) == seen
    assert all([o.as_written for o in action.owners] == ["Piet Smits"] for action in actions)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("De keten is traag, dus ik snap de vraag van Karin.", 0),
        ("De keten is traag, dus ik maak een melding aan.", 1),
    ],
)
def test_what_a_speaker_does_behind_dus_is_weighed_by_its_verb(text: str, seen: int):
    assert len(told(text, speaker="Piet Smits").actions) == seen


def test_the_map_of_the_package_names_each_module():
    _, _, shown = (rules.__doc__ or "").partition("\n")
    modules = {module.name for module in pkgutil.iter_modules(rules.__path__)}
    assert modules == set(re.findall(r"\w+", shown)) & modules
