"""Lists, tables, and labels on lines of their own."""

import datetime as dt

import pytest

from lrt_summ.models import Action, Extraction, Minutes, SourceText
from lrt_summ.parsing import parse
from lrt_summ.rules import extract, reported_items
from tests.support.rule_minutes import read


def actions_of(seen: dict[str, Extraction]) -> list[Action]:
    return [action for extraction in seen.values() for action in extraction.actions]


def owners_of(action: Action) -> list[str]:
    return [owner.as_written for owner in action.owners]


def decided(seen: dict[str, Extraction]) -> list[str]:
    return [decision.text for extraction in seen.values() for decision in extraction.decisions]


def home(seen: dict[str, Extraction], text: str) -> str:
    return next(i for i, e in seen.items() if any(a.text == text for a in e.actions))


BOTH = """
De stuurgroep kiest voor de tweede variant van de brug.

## Besluiten- en actielijst

| Nr | Soort | Punt | Omschrijving | Wie | Wanneer |
|---|---|---|---|---|---|
| 1 | Besluit | 2 | Gekozen is voor de tweede variant van de brug | | |
| 2 | Actie | 2 | Omwonenden van de brug aanschrijven | Karin, Piet | vóór 1 maart |
| 3 | Actie | | Nieuwe pasjes bestellen | Fatima | - |
"""


def test_a_column_for_the_sort_of_entry_parts_decisions_from_actions():
    minutes, seen = read(BOTH)
    assert decided(seen) == ["De stuurgroep kiest voor de tweede variant van de brug."]
    assert seen["2"].decisions[0].explicit
    first, second = actions_of(seen)
    assert owners_of(first) == ["Karin", "Piet"]
    assert first.due is not None
    assert first.due.date == dt.date(2025, 3, 1)
    assert (owners_of(second), second.due) == (["Fatima"], None)
    assert home(seen, first.text) == "2"
    assert home(seen, second.text) not in ("1", "2")
    assert len(reported_items(minutes, seen)) == 3


def test_a_table_with_a_column_for_each_gives_both():
    _, seen = read(
        "| Onderwerp | Besluit | Actie | Actiehouder |\n|---|---|---|---|\n"
        "| Brug | Variant twee wordt gebouwd | Brief opstellen | secretaris |\n"
        "| Weg | Geen | - | |\n"
    )
    assert decided(seen) == ["Variant twee wordt gebouwd"]
    assert [(a.text, owners_of(a)) for a in actions_of(seen)] == [
        ("Brief opstellen", ["secretaris"])
    ]


def test_other_tables_hold_no_entries():
    _, seen = read("| Gemeente | Plekken |\n|---|---|\n| Oost | 120 |\n| West | 80 |\n")
    assert not actions_of(seen)
    assert not decided(seen)


def test_a_row_that_repeats_a_request_makes_it_an_action():
    _, seen = read(
        "Fatima wordt gevraagd haar opmerkingen over parkeren te mailen.\n\n## Actielijst\n\n"
        "| Agendapunt | Actie | Wie | Gereed |\n|---|---|---|---|\n"
        "| 2 | Opmerkingen over parkeren mailen | Fatima | 1 mei |\n"
    )
    [action] = actions_of(seen)
    assert action.text.startswith("Fatima wordt gevraagd")
    assert action.due is not None
    assert action.due.date == dt.date(2025, 5, 1)


def test_a_decision_row_that_repeats_a_sentence_makes_it_a_decision():
    _, seen = read(
        "Over de extra ronde onder jongeren: die komt er na de zomer.\n\n## Besluitenlijst\n\n"
        "| Agendapunt | Besluit |\n|---|---|\n| 2 | Extra ronde onder jongeren na de zomer |\n"
    )
    assert decided(seen) == ["Over de extra ronde onder jongeren: die komt er na de zomer."]


def test_a_decision_row_that_repeats_nothing_goes_to_the_item_that_it_names():
    _, seen = read(
        "Er wordt gesproken over de bomen.\n\n## Besluitenlijst\n\n"
        "| Agendapunt | Besluit |\n|---|---|\n| 2 | Contract verlengd met twee jaar |\n"
    )
    assert [decision.text for decision in seen["2"].decisions] == [
        "Contract verlengd met twee jaar"
    ]


def test_a_row_may_name_its_item_by_title():
    _, seen = read(
        "Er wordt gesproken.\n\n## Actielijst\n\n| Agendapunt | Actie | Wie |\n|---|---|---|\n"
        "| Voortgang | Sleutels bijmaken | Piet |\n"
    )
    assert home(seen, "Sleutels bijmaken") == "2"


def test_bullets_of_a_list_inherit_its_owner_unless_they_name_their_own():
    _, seen = read(
        "Actiepunten: @secretaris\n\n- notulen archiveren\n- Piet stelt een memo op\n"
        "- @Karin en @Fatima: zaal regelen\n- geen\n"
    )
    assert [owners_of(action) for action in actions_of(seen)] == [
        ["secretaris"],
        ["Piet"],
        ["Karin", "Fatima"],
    ]


def test_fields_under_an_action_complete_it():
    _, seen = read(
        "Actie: memo opstellen.\n\nActiehouder: Karin\n\nDeadline: 1 mei\n\nStatus: open\n"
    )
    [action] = actions_of(seen)
    assert owners_of(action) == ["Karin"]
    assert action.due is not None
    assert (action.due.text, action.status) == ("1 mei", "open")


def test_a_label_with_only_a_name_belongs_to_the_sentence_before_it():
    _, seen = read("De tekst over parkeren moet anders.\n\nActie: Karin\n")
    [action] = actions_of(seen)
    assert (action.text, owners_of(action)) == ("De tekst over parkeren moet anders.", ["Karin"])


@pytest.mark.parametrize(
    ("text", "owners", "due"),
    [
        ("De tekst wordt aangepast (actie: Karin, 1 mei).", ["Karin"], "1 mei"),
        ("De tekst moet anders. → actie Karin", ["Karin"], None),
        ("Karin past de tekst aan (actie).", ["Karin"], None),
    ],
)
def test_a_mark_at_the_end_makes_a_sentence_an_action(
    text: str, owners: list[str], due: str | None
):
    _, seen = read(text)
    [action] = actions_of(seen)
    assert action.explicit
    assert owners_of(action) == owners
    assert (action.due.text if action.due else None) == due


def test_a_mark_at_the_end_makes_a_sentence_a_decision():
    _, seen = read("Variant twee gaat door (besluit).")
    assert decided(seen) == ["Variant twee gaat door (besluit)."]


def test_a_mixed_label_is_judged_by_what_stands_behind_it():
    _, seen = read(
        "Besluiten en acties:\n\n- Karin stuurt de notitie rond.\n- Het plan wordt vastgesteld.\n"
        "- Besluit: variant twee.\n"
    )
    assert [owners_of(action) for action in actions_of(seen)] == [["Karin"]]
    assert decided(seen) == ["Het plan wordt vastgesteld.", "variant twee."]


def test_a_conclusion_is_a_decision_unless_it_is_an_order():
    _, settled = read("Conclusie: het overzicht blijft zoals het is.")
    _, ordered = read("Conclusie: leg de vraag neer bij de programmaraad.")
    assert decided(settled) == ["het overzicht blijft zoals het is."]
    assert [action.text for action in actions_of(ordered)] == [
        "leg de vraag neer bij de programmaraad."
    ]


def test_clauses_that_a_semicolon_joins_promise_apart():
    _, seen = read("Karin schrijft een notitie; Piet regelt een zaal.")
    assert [(a.text, owners_of(a)) for a in actions_of(seen)] == [
        ("Karin schrijft een notitie", ["Karin"]),
        ("Piet regelt een zaal.", ["Piet"]),
    ]


def test_the_minutes_of_a_test_have_their_head():
    minutes, _ = read("Niets.")
    assert isinstance(minutes, Minutes)
    assert [attendee.name for attendee in minutes.attendees][:2] == ["Karin de Boer", "Piet Smits"]


@pytest.mark.parametrize("head", ["Acties:", "Directe acties:", "Acties voor de werkgroep:"])
def test_short_lines_under_a_head_are_a_list_without_marks(head: str):
    lines = "Linkjes in het plaatje herstellen.\n\nVoorzet voor de begrippen.\n\n"
    long = (
        "Daarna is er nog lang gesproken over wat de groep in het najaar zou willen doen en wie"
        " daar dan bij hoort.\n"
    )
    _, seen = read(f"{head}\n\n{lines}{long}")
    found = [action.text for action in actions_of(seen)]
    assert found == ["Linkjes in het plaatje herstellen.", "Voorzet voor de begrippen."]


def test_rows_of_a_list_need_no_names_of_columns():
    rows = (
        "Geen.\n\n## 3. Actiepunten\n\n| Contact opnemen met het bureau | Karin | Loopt |\n"
        "| Draaiboek maken | Piet | Gesloten opmaak is klaar |\n| Drukker benaderen | | |\n"
    )
    _, seen = read(rows)
    told = [(action.text, owners_of(action)) for action in actions_of(seen)]
    assert told == [("Contact opnemen met het bureau", ["Karin"]), ("Drukker benaderen", [])]


def test_rows_of_another_table_are_no_list():
    _, seen = read("Verdeling van de thema's:\n\n| Zoet water | Karin |\n| Toerisme | Piet |\n")
    assert actions_of(seen) == []


def test_a_row_keeps_its_place_if_it_shares_its_owner_and_one_word_with_another_task():
    text = (
        "Karin maakt het eerste concept, dat op 17 december in de werkgroep wordt besproken.\n\n"
        "## 3. Actiepunten\n\n- Karin: bureau benaderen voor deelname aan de werkgroep\n"
        "- Piet: plaatjes op de site zetten gesloten\n"
    )
    _, seen = read(text)
    told = [(action.text, owners_of(action)) for action in actions_of(seen)]
    assert ("bureau benaderen voor deelname aan de werkgroep", ["Karin"]) in told
    assert len(told) == 2


def test_two_marks_in_one_sentence_are_two_actions():
    _, seen = read(
        "Men wil uitbreiden met het bureau (Actie Karin vraagt na wie kan meedoen) en met de dienst"
        " (Actie Piet)."
    )
    told = [(action.text, owners_of(action)) for action in actions_of(seen)]
    assert told == [
        ("vraagt na wie kan meedoen", ["Karin"]),
        ("met de dienst (Actie Piet).", ["Piet"]),
    ]


def test_a_capital_makes_no_doer_of_a_word_that_the_minutes_use_otherwise():
    _, seen = read(
        "Er is veel beleid. Over het beleid is gesproken. Beleid stuurt de notitie rond."
    )
    assert actions_of(seen) == []


def test_a_label_over_a_list_of_decisions_makes_each_of_them_explicit():
    _, seen = read(
        "BESLUIT:\n\nDe stuurgroep besluit:\n\n1. het plan vast te stellen;\n"
        "2. de geheimhouding op te heffen.\n"
    )
    found = [(one.text, one.explicit) for one in seen["2"].decisions]
    assert found == [
        ("het plan vast te stellen", True),
        ("de geheimhouding op te heffen.", True),
    ]


def test_a_block_quotation_of_nobody_is_the_report_itself():
    _, seen = read(
        "### Punt 117\n\n> Karin stelt voor dit toe te voegen. Dit wordt geaccepteerd.\n"
    )
    assert decided(seen) == ["Dit wordt geaccepteerd."]


def test_a_list_that_is_a_point_of_the_agenda_keeps_what_was_said_before():
    rows = "| Actie | Wie |\n|---|---|\n| Kosten van de brug uitzoeken | Karin |\n"
    _, seen = read(f"Karin zoekt de kosten van de brug uit.\n\n## 3. Actiepunten\n\n{rows}")
    assert {key: len(found.actions) for key, found in seen.items()} == {"1": 0, "2": 1, "3": 1}


def test_what_is_said_of_the_last_actions_is_no_list_of_actions():
    _, seen = read("N.a.v. de actiepunten:\n\n- Ondertekening in mei\n- VNG -> Piet Smits\n")
    assert actions_of(seen) == []


def test_a_label_may_have_a_comma_behind_it():
    _, seen = read(
        "- Actie, offertes opvragen voor de brug.\n- Actie, zoals gezegd, volgt later.\n"
    )
    assert [action.text for action in actions_of(seen)] == ["offertes opvragen voor de brug."]


def test_an_agreement_not_to_do_something_this_year_is_a_decision():
    _, seen = read("- Afspraak: De parken worden dit jaar niet verder onderzocht.")
    [decision] = [one for extraction in seen.values() for one in extraction.decisions]
    assert decision.explicit
    assert not [one for extraction in seen.values() for one in extraction.actions]


@pytest.mark.parametrize(
    ("line", "owners", "text"),
    [
        ("Actie karin: het forum informeren.", ["karin"], "het forum informeren."),
        ("Acties Karin: de tekst nalezen. De link herstellen.", ["Karin"], None),
        ("Taak allemaal: de mail blijven lezen.", ["allemaal"], None),
        ("Actiepunt werkgroep Normen: een plek zoeken.", ["werkgroep Normen"], None),
        ("De titel moet anders. Actie VNG.", ["VNG"], "De titel moet anders."),
        ("Het idee is een lijst te maken (zie bijlage) Actie Karin.", ["Karin"], None),
        ("Dit moet nog worden uitgezocht, actie Karin en Piet, 1 mei.", ["Karin", "Piet"], None),
        ("Er zijn misschien meer normen. Actie Karin vraagt dat na.", ["Karin"], None),
        ("De titel moet anders. Actie: Karin.", ["Karin"], None),
    ],
)
def test_a_mark_without_brackets_makes_an_action(line: str, owners: list[str], text: str | None):
    _, seen = read(f"- {line}")
    [action] = actions_of(seen)
    assert action.explicit
    assert owners_of(action) == owners
    assert text is None or action.text == text


@pytest.mark.parametrize(
    "line",
    [
        "De actie Karin staat nog open.",
        "Actie Karin is afgerond.",
        "De VNG komt in actie. Actie is nodig.",
        "Actie nodig: dit moet beter.",
        "Actie van de politie leidde tot drie aanhoudingen.",
        "Actie VNG verloopt volgens planning.",
        "Dank voor de actie Piet.",
        "Karin vraagt wat de stand is van actie Piet.",
    ],
)
def test_what_is_told_of_an_action_is_none(line: str):
    _, seen = read(f"- {line}")
    assert not actions_of(seen)


def test_a_mark_behind_a_sentence_takes_nothing_from_it():
    _, seen = read("- De stuurgroep besluit het budget te verhogen. Actie Karin.")
    assert decided(seen) == ["De stuurgroep besluit het budget te verhogen."]
    assert [owners_of(action) for action in actions_of(seen)] == [["Karin"]]
    _, seen = read("- Piet stuurt de notitie rond. Actie Karin. Actie VNG.")
    assert [owners_of(action) for action in actions_of(seen)] == [["Piet", "Karin", "VNG"]]


def test_a_mark_in_running_text_names_who_does_the_sentence_before_it():
    _, seen = read("De titel moet anders. Actie VNG.\n\nPiet stuurt de notitie rond. Actie Karin.")
    assert [(owners_of(one), one.explicit, one.text) for one in actions_of(seen)] == [
        (["VNG"], True, "De titel moet anders."),
        (["Piet", "Karin"], True, "Piet stuurt de notitie rond."),
    ]


def test_who_opens_an_entry_beside_a_full_name_owns_it():
    text = (
        "# Verslag werkgroep 3 mei 2024\n\n## Rondje\n\nTekst over de stand van de kade.\n\n"
        "## Genoteerde acties\n\n- Linda + Thijs: op een rij zetten wat er kan.\n"
        "- John Schaap: eisen verzamelen.\n- Kade: de stenen tellen.\n- Allen: reageren.\n"
        "- Tekst lezen. (Iedereen)\n"
    )
    minutes = parse(SourceText(text=text))
    assert [owners_of(action) for action in actions_of(extract(minutes))] == [
        ["Linda", "Thijs"],
        ["John Schaap"],
        [],
        ["Allen"],
        ["Iedereen"],
    ]


NOTES = """- Karin is met vakantie. Kan de sessie worden opgenomen?
  **(Actie: Karin/Piet - de opname vooraf regelen)**
- De link werkt niet.
  **(Actie: Fatima)**
- De volgende keer is in mei.
"""


def test_a_bold_note_between_brackets_is_no_heading():
    minutes, seen = read(NOTES)
    told = " ".join(statement.text for statement in minutes.items[1].statements)
    assert "de opname vooraf regelen" in told
    assert "Actie: Fatima" in told
    first, second = actions_of(seen)
    assert (first.text, owners_of(first)) == ("de opname vooraf regelen", ["Karin", "Piet"])
    assert (second.text, owners_of(second)) == ("De link werkt niet.", ["Fatima"])


@pytest.mark.parametrize(
    ("entry", "owners"),
    [
        ("COA bellen", []),
        ("COA bellen (Fatima)", ["Fatima"]),
        ("BZK een brief sturen", []),
        ("VNG stuurt de brief", ["VNG"]),
        ("VNG en IPO sturen een brief", ["VNG", "IPO"]),
        ("GS sturen een brief", ["GS"]),
    ],
)
def test_who_is_to_be_called_does_not_own_the_call(entry: str, owners: list[str]):
    _, seen = read(f"Acties:\n\n- {entry}\n")
    (action,) = actions_of(seen)
    assert owners_of(action) == owners


TOLD_SHORTLY = """
Piet gaat met de gemeente na of de kavel voor het station er eerder kan komen. Fatima levert een
berekening van de kelder. Karin mailt de planning nog
voor de volgende vergadering aan Piet.

## Actielijst

| Nr | Actie | Wie | Wanneer |
|---|---|---|---|
| 1 | Kavel station: eerdere levering nagaan | Piet Smits | overleg september |
| 2 | Berekening bergingskelder | Fatima Yilmaz | 29 augustus |
| 4 | Planning mailen aan Piet | Karin de Boer | 5 maart |
"""


def test_a_row_finds_its_sentence_by_a_first_name_or_a_part_of_a_word():
    minutes, seen = read(TOLD_SHORTLY)
    assert len(reported_items(minutes, seen)) == 2
    found = {a.owners[0].as_written: a.due.text for a in actions_of(seen) if a.due}
    assert found["Piet"] == "overleg september"
    assert found["Fatima"] == "29 augustus"
    assert found["Karin"] == "5 maart"


IN_ORDER = """
Karin de Boer belt de notaris over de grond. De VNG levert voor 1 maart een lijst van gemeenten.
BZK schrijft de opdracht uit. Het COA zoekt in beide wijken een school die meedoet.
Piet Smits stuurt de kaart van de haven rond.

## Actielijst

| Wie | Wat | Wanneer |
|---|---|---|
| Karin de Boer | notaris bellen over grond | - |
| VNG | deelnemerslijst | 1 maart |
| BZK | opdracht kostenonderzoek | medio april |
| COA | scholen voor de proef | kerst |
| Piet Smits | kaart haven rondsturen | - |
"""


def test_a_row_in_few_words_is_known_by_its_owner_and_the_rows_around_it():
    minutes, seen = read(IN_ORDER)
    assert len(reported_items(minutes, seen)) == 2
    assert {home(seen, action.text) for action in actions_of(seen)} == {"2"}
    due = {action.text: action.due and action.due.text for action in actions_of(seen)}
    assert due["BZK schrijft de opdracht uit."] == "medio april"
    school = next(action for action in actions_of(seen) if "school" in action.text)
    assert (owners_of(school), school.due and school.due.text) == (["COA"], "kerst")


def test_rows_in_another_order_than_the_text_stay_rows():
    rows = IN_ORDER.splitlines()
    turned = "\n".join([*rows[:8], *rows[:7:-1]])
    _, seen = read(turned)
    assert "opdracht kostenonderzoek" in [action.text for action in actions_of(seen)]


def test_a_row_is_known_by_the_only_thing_that_its_owner_does_by_that_day():
    _, seen = read(
        "De VNG voert voor 15 maart een toets van de gevolgen uit. De VNG belt Piet.\n\n"
        "## Actielijst\n\n| Actie | Wie | Wanneer |\n|---|---|---|\n"
        "| GEB-toets inlogmiddel | VNG | 15 maart 2025 |\n"
    )
    toets, call = actions_of(seen)
    assert toets.explicit
    assert not call.explicit


NEIGHBOURS = """
Karin de Boer belt de notaris over de grond. {}
Piet Smits stuurt de kaart van de haven rond.

## Actielijst

| Wie | Wat | Wanneer |
|---|---|---|
| Karin de Boer | notaris bellen over grond | - |
| {} | {} | {} |
| Piet Smits | kaart haven rondsturen | - |
"""


@pytest.mark.parametrize(
    ("told", "who", "row", "day"),
    [
        ("Fatima regelt het onderhoud van de server.", "Fatima", "onderzoek uitzetten", "-"),
        ("Fatima plaatst de foto's op de website.", "Fatima", "bord bij het pad plaatsen", "-"),
        ("Fatima belt de vormgever over het logo.", "Fatima en Piet", "vormgeving kalender", "-"),
        ("Fatima stuurt de enquête niet rond.", "Fatima", "enquête aanpassen", "-"),
        ("Fatima haalt de sleutel op voor 22 april.", "Fatima", "bloemen bestellen", "22 april"),
    ],
)
def test_a_row_of_something_else_stays_a_row(told: str, who: str, row: str, day: str):
    _, seen = read(NEIGHBOURS.format(told, who, row, day))
    assert row in [action.text for action in actions_of(seen)]


def test_a_body_for_which_somebody_is_there_is_a_doer():
    head = "Datum: 6 februari 2025\nAanwezig: Ad Bos (MBO Raad), Eva Vos (BZK)\n\n"
    text = f"# Verslag tafel\n\n{head}## 1. Proef\n\nDe MBO Raad stuurt de lijst per mail rond.\n"
    (action,) = actions_of(extract(parse(SourceText(text=text))))
    assert owners_of(action) == ["MBO Raad"]


@pytest.mark.parametrize(
    ("text", "is_decision"),
    [
        ("Afspraak: de spoedprocedure blijft ongewijzigd.", True),
        ("Afspraak: de oude regeling vervalt.", True),
        ("Afspraak: Piet blijft de cijfers bijhouden.", False),
    ],
)
def test_an_agreement_that_something_stays_asks_nobody_for_anything(text: str, is_decision: bool):
    _, seen = read(text)
    assert bool(decided(seen)) == is_decision
    assert bool(actions_of(seen)) != is_decision


CLOSING = """
BZK stuurt de gemeenten vóór 4 juni een overzicht van de wachttijden per aanbieder.

## {title}

De voorzitter sluit om 12.00 uur de vergadering.
{above}
| Nr | Actie | Wie | Termijn |
|---|---|---|---|
| 1 | Wachttijden per aanbieder | BZK | 4 juni |
"""


@pytest.mark.parametrize(
    ("title", "above", "home"),
    [
        ("Sluiting", "", "2"),
        ("Rondvraag en sluiting", "", "2"),
        ("Rondvraag", "\nActielijst\n", "2"),
        ("Rondvraag", "", "3"),  # may be what was asked there
        ("Overzicht van de wachtlijsten", "", "3"),
    ],
)
def test_a_list_where_the_meeting_closes_is_of_the_whole_meeting(title: str, above: str, home: str):
    _, seen = read(CLOSING.format(title=title, above=above))
    assert [key for key, found in seen.items() if found.actions] == sorted({"2", home})
    assert seen["2"].actions[0].due
    assert seen["2"].actions[0].explicit is (home == "2")


def test_a_heading_that_each_point_has_heads_no_list_of_the_meeting():
    own = "\n\n**Acties**\n\n- BZK: wachttijden per aanbieder opvragen\n"
    _, seen = read(f"De cijfers zijn besproken.{own}\n\n## Rondvraag\n\nGeen vragen.{own}")
    assert [len(found.actions) for found in seen.values()][-2:] == [1, 1]


def test_a_row_with_a_name_is_what_the_holder_of_the_office_promised():
    lines = (
        "Verslag commissie Samenleving, 6 februari 2025", "",
        "Aanwezig: M. Lansink (wethouder), P. Vos (VVD)", "",
        "1. Jeugdhulp", "",
        "De wethouder stuurt vóór 4 juni een overzicht van de wachttijden per aanbieder.", "",
        "2. Sluiting", "", "De voorzitter sluit de vergadering.", "",
        "| Nr | Toezegging | Wie | Termijn |", "|---|---|---|---|",
        "| T1 | Wachttijden van aanbieders | Lansink | 4 juni |",
    )  # fmt: skip
    minutes = parse(SourceText(name="samenleving.md", text="\n".join(lines)))
    (action,) = actions_of(extract(minutes))
    assert action.text.startswith("De wethouder stuurt")


def test_bullets_with_a_name_under_actions_for_something_are_tasks_of_those_people():
    _, seen = read(
        "De open dag is op 13 juni.\n\n**Acties open dag**\n\n"
        "- Karin: draaiboek rondsturen, vóór 1 mei\n- Piet: kraampjes lenen\n"
    )
    assert [owners_of(action) for action in actions_of(seen)] == [["Karin"], ["Piet"]]
    assert all(action.explicit for action in actions_of(seen))


@pytest.mark.parametrize(
    "rule",
    [
        "meldingen over geluid gaan eerst naar de receptie.",
        "de kosten van € 640.000 in 2027 komen voor de helft ten laste van het Rijk.",
    ],
)
def test_how_things_go_from_now_on_is_agreed_and_nobodys_task(rule: str):
    _, seen = read(f"**Afspraak:** {rule}")
    assert decided(seen) == [rule]
    assert not actions_of(seen)


@pytest.mark.parametrize(
    ("line", "task", "owners"),
    [
        ("@Karin: bestuurlijke planning nagaan.", "bestuurlijke planning nagaan.", ["Karin"]),
        ("@Karin en @Piet: stukken rondsturen.", "stukken rondsturen.", ["Karin", "Piet"]),
        ("@VNG: levert de cijfers aan.", "levert de cijfers aan.", ["VNG"]),
        ("[A1] Karin/Piet: subsidie uitwerken", "subsidie uitwerken", ["Karin", "Piet"]),
        ("[A2] Karin belt de gemeente.", "Karin belt de gemeente.", ["Karin"]),
        ("--> Actie Karin: datumprikker", "datumprikker", ["Karin"]),
        ("-> Karin zoekt dit uit.", "Karin zoekt dit uit.", ["Karin"]),
    ],
)
def test_a_code_an_address_and_an_arrow_mark_an_action(line: str, task: str, owners: list[str]):
    _, seen = read(f"De planning is besproken.\n{line}")
    (found,) = actions_of(seen)
    assert (found.text, owners_of(found), found.explicit) == (task, owners, True)


@pytest.mark.parametrize(
    "line", ["@Karin: dank voor de notitie.", "@Karin: kun je dit nagaan?", "[C1] Zie de notitie."]
)
def test_who_is_thanked_or_asked_has_nothing_to_do(line: str):
    _, seen = read(f"De planning is besproken.\n{line}")
    assert actions_of(seen) == []


def test_a_code_marks_a_decision():
    _, seen = read("De planning is besproken.\n[B1] Er komt geen tweede tranche.")
    assert decided(seen) == ["Er komt geen tweede tranche."]
    assert seen["2"].decisions[0].explicit


CODED = """
**Actie 2025-02-A:** IPO levert uiterlijk 20 februari een herziene planning aan.

**Actie T-24.14:** VNG maakt een folder.

[A3] Karin: enquête uitzetten

**Besluit 2025-02-01:** De begroting wordt met een tekort vastgesteld.

## Actielijst

| Nr | Actie | Wie | Status |
|---|---|---|---|
| 2025-02-A | Nieuw tijdpad | FY | Nieuw |
| T-24.14 | Drukwerk | Piet | Nieuw |
| A3 | Uitvraag onder leden | KdB | Loopt |
| A4 | Uitvraag onder bezoekers | Karin | Nieuw |

## Besluitenlijst

| Nr | Besluit |
|---|---|
| 2025-02-01 | Akkoord met het tekort |
"""


def test_a_printed_code_ties_a_row_to_its_entry_whoever_owns_it_and_whatever_it_says():
    _, seen = read(CODED)
    assert [(a.text, owners_of(a), a.status) for a in seen["2"].actions] == [
        ("IPO levert uiterlijk 20 februari een herziene planning aan.", ["IPO"], "Nieuw"),
        ("VNG maakt een folder.", ["VNG"], "Nieuw"),
        ("enquête uitzetten", ["Karin"], "Loopt"),
    ]
    left = [a.text for item, e in seen.items() if item != "2" for a in e.actions]
    assert left == ["Uitvraag onder bezoekers"]
    assert decided(seen) == ["De begroting wordt met een tekort vastgesteld."]


def test_a_mere_number_ties_nothing():
    _, seen = read(
        "Actie 2: VNG maakt een informatiefolder.\n\n## Actielijst\n\n"
        "| Nr | Actie | Wie |\n|---|---|---|\n"
        "| 1 | Informatiefolder maken | VNG |\n| 2 | Uitvraag onder bezoekers | Karin |\n"
    )
    assert len(actions_of(seen)) == 2


AT_THE_END = """
IPO vraagt de planning na.

## Actiepunten

| Nr | Actie | Wie | Wanneer |
|---|---|---|---|
| 1 | Planning navragen | IPO | 1 maart |
| 2 | Notitie schrijven (afgerond) | Karin | - |
"""


def test_a_table_behind_the_last_unnumbered_point_repeats_what_was_promised():
    head = "Verslag\n\nAanwezig: Karin Bos (IPO)\n\n## Opening\n\nWelkom.\n\n## Planning\n"
    minutes = parse(SourceText(text=head + AT_THE_END))
    (found,) = actions_of(extract(minutes))
    assert (found.text, found.due and found.due.text) == ("IPO vraagt de planning na.", "1 maart")
    assert [item.kind for item in minutes.items] == ["agenda", "agenda", "list"]


def test_a_list_that_is_talked_about_is_a_point():
    text = f"Verslag\n\n## Opening\n\nWelkom.\n\n## Planning\n{AT_THE_END}\nKarin licht het toe.\n"
    assert parse(SourceText(text=text)).items[-1].kind == "agenda"


@pytest.mark.parametrize(
    ("before", "count"),
    [
        ("Piet vraagt of de regeling ook geldt voor uitzendkrachten.", 1),
        ("Piet vraagt wanneer het hek wordt gemaakt.", 2),
    ],
)
def test_a_row_may_name_what_the_sentence_of_that_day_points_back_to(before: str, count: int):
    _, seen = read(
        f"{before} Karin zoekt dit uit vóór 1 maart.\n\n## Actielijst\n\n"
        "| Actie | Wie | Wanneer |\n|---|---|---|\n"
        "| Uitzoeken thuiswerken uitzendkrachten | Karin | 1 maart 2025 |\n"
    )
    assert len(actions_of(seen)) == count


def test_a_sentence_alone_under_the_heading_besluit_is_the_decision():
    text = "# Verslag raad Duin 4 mei 2011\n\n## Heffing\n\n{}## Sluiting\n\nTot ziens.\n"
    heading = "Karin licht toe.\n\n### Besluit\n\n"

    def decided_in(told):
        minutes = parse(SourceText(text=text.format(heading + told)))
        return [decision.text for decision in extract(minutes)["1"].decisions]

    assert decided_in("De heffing bedraagt 1 euro.\n\n") == ["De heffing bedraagt 1 euro."]
    assert decided_in("De heffing stijgt. Dat was al langer zo. Meer is er niet.\n\n") == []
    assert decided_in("Geen.\n\n") == []


def test_an_office_in_the_text_is_who_holds_it_in_the_list():
    _, seen = read(
        "De wethouder zegt toe het gesprek met de buurt over het skatepark aan te gaan.\n\n"
        "## Toezeggingen\n\n| Toezegging | Wie |\n|---|---|\n"
        "| Gesprek met buurt over skatepark | wethouder Postma |\n"
    )
    (action,) = actions_of(seen)
    assert (owners_of(action), action.explicit) == (["wethouder"], True)


def test_an_advice_that_the_committee_gives_is_its_decision():
    _, seen = read("Advies: de commissie adviseert positief; het stuk gaat als hamerstuk door.")
    assert len(decided(seen)) == 1


def test_an_advice_that_others_gave_is_none():
    _, seen = read("Advies: de bewoners vinden het plan te duur.")
    assert decided(seen) == []
