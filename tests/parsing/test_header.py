"""Title, date and committee of invented minutes."""

# ruff: noqa: E501 -- an example is read best as one line

from __future__ import annotations

import datetime as dt

import pytest

from lrt_summ.models import SourceText
from lrt_summ.parsing import parse
from lrt_summ.parsing.header import committee

ITEMS = "\n\n1. Opening\nTekst over 7 juli 2023.\n\n2. Sluiting\nTekst.\n"
DATES = [
    "# Verslag Stuurgroep Duin 3 mei 2024",
    "# Verslag Stuurgroep Duin (03-05-2024)",
    "# Verslag\n\nDatum: 3 mei 2024",
    "# Verslag\n\nVergaderdatum 3 mei 2024",
    "# Verslag\n\nVergaderdatum\t3 mei 2024 - 10:30 uur",
    "# Verslag\n\n| Betreft | **Verslag Stuurgroep** |\n| :-- | :-- |\n| Vergaderdatum en -tijd | 3-mei-2024 - 10:30-12:00 uur |",
    "# Verslag\n\n**Datum**\n3 mei 2024",
    "# Verslag\n\nDatum en tijd: vrijdag 3 mei 2024, 10.00 uur",
    "# Verslag\n\nVersie: 1.2, 9 juni 2024\nDatum overleg: 3-5-2024",
    "Stuurgroep Duin\nvrijdag 3 mei 2024",
    "# Verslag van de vergadering van 3 mei 2024, vastgesteld op 9 juni 2024",
    "# Verslag\n\nOverleg van 3 mei 2024",
]


@pytest.mark.parametrize("head", DATES)
def test_the_date_of_the_meeting_is_found_in_any_usual_place(head):
    assert parse(SourceText(text=head + ITEMS)).date == dt.date(2024, 5, 3)


def test_a_date_in_the_items_is_not_the_date_of_the_meeting():
    minutes = parse(SourceText(text="# Verslag" + ITEMS))
    assert minutes.date is None
    assert "no_date" in [remark.kind for remark in minutes.remarks]


def test_the_running_header_does_not_date_the_meeting():
    pages = [
        f"Datum\n1 januari 2020\n{body}"
        for body in ("Vergaderdatum 3 mei 2024\n1. Opening\nEen.", "Twee.\n2. Geld\nDrie.", "Vier.")
    ]
    assert parse(SourceText(text="\f".join(pages))).date == dt.date(2024, 5, 3)


def test_the_date_of_the_container_is_the_last_resort():
    source = SourceText(text="# Verslag" + ITEMS, date=dt.date(2024, 5, 3))
    assert parse(source).date == dt.date(2024, 5, 3)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("# Verslag Stuurgroep Duin\n\nDatum: 3 mei 2024", "Verslag Stuurgroep Duin"),
        ("# Verslag\n\nBetreft: Notulen Stuurgroep Duin", "Notulen Stuurgroep Duin"),
        (
            "Gemeente Duin\n\nVERSLAG VAN DE STUURGROEP\n\nDatum: 3 mei 2024",
            "VERSLAG VAN DE STUURGROEP",
        ),
        (
            "WATERSCHAP DE DUIN\n\nNOTULEN van de openbare vergadering van het algemeen bestuur\n"
            "gehouden op 3 mei 2024 om 19.30 uur in het waterschapshuis te Duinstede aan de Plas",
            "NOTULEN van de openbare vergadering van het algemeen bestuur",
        ),
        ("Datum: 3 mei 2024", None),
        (
            "Verslag bestuur Duin d.d. 3 mei 2024, Aanvang: 19.30 uur, Locatie: Dorpshuis.",
            "Verslag bestuur Duin d.d. 3 mei 2024",
        ),
        (
            "Notulen20240503\n\nNotulen bestuur Duin, 3 mei 2024, kantoor Ede.",
            "Notulen bestuur Duin, 3 mei 2024",
        ),
        ("Notulen bestuur Duin zijn op 3 mei 2024 verstuurd.", None),
        ("Ledenvergadering 3 mei 2024\n\nAgenda", "Ledenvergadering 3 mei 2024"),
        ("Karin opent de vergadering om 14:10", None),
    ],
)
def test_the_title_is_taken_as_printed(head, title):
    assert parse(SourceText(text=head + ITEMS)).title == title


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Verslag van de Stuurgroep Duin, 3 mei 2024", "Stuurgroep Duin"),
        ("LRT verslag 2 februari 2023", "LRT"),
        ("Notulen projectgroep Zand d.d. 3-5-2024", "projectgroep Zand"),
        ("Verslag : klankbord 2 november 2023", "klankbord"),
        ("verslag", None),
        ("Agenda en Verslag", None),
        ("Verslag van de Stuurgroep beheer van Duin Regels.", "Stuurgroep beheer van Duin Regels"),
        ("Verslag bestuur Duin B.V.", "bestuur Duin B.V."),
        ("Wijkraad Duin – verslag openbare vergadering", "Wijkraad Duin"),
        ("LRT – verslag en afspraken", "LRT"),
        ("Notulen van de openbare vergadering van het algemeen bestuur", "algemeen bestuur"),
        ("Verslag van de vergadering van de buren van Duin", "vergadering van de buren van Duin"),
        ("Notulen OR vergadering 2024-05-03", "OR vergadering"),
        ("20240503 Notulen Kascommissie", "Kascommissie"),
        ("2024-05-03_verslag kascommissie", "kascommissie"),
        ("Notulen20240503", None),
        ("Kort verslag bestuur Duin 03-05-2024", "bestuur Duin"),
    ],
)
def test_the_committee_is_what_the_title_says_besides_report_and_date(title, body):
    assert committee(title) == body


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("2020_08_07_Verslag.md", dt.date(2020, 8, 7)),
        ("verslag 20240503.txt", dt.date(2024, 5, 3)),
        ("verslag-2024-13-40.txt", None),
        ("nota 120240503.txt", None),
    ],
)
def test_the_name_of_the_file_dates_minutes_that_have_no_date(name: str, date: dt.date | None):
    text = "Verslag Stuurgroep Duin\n\n1. Opening\nWelkom.\n\n2. Sluiting\nTot ziens.\n"
    minutes = parse(SourceText(text=text, name=name))
    assert minutes.date == date
    assert [remark.kind for remark in minutes.remarks][:1] == ["no_date"]


def test_a_title_that_says_only_what_it_is_takes_the_committee_below_it():
    minutes = parse(SourceText(text=f"Verslag\n\nStuurgroep Duin{ITEMS}"))
    assert (minutes.title, minutes.body) == ("Verslag Stuurgroep Duin", "Stuurgroep Duin")


@pytest.mark.parametrize(
    "below",
    [
        "Donderdag 6 november 2025, 9.30 uur",
        "Concept-verslag 6 november 2025",
        "Verslag van donderdag 6 november 2025, stadhuis",
    ],
)
def test_a_title_ends_where_the_line_begins_that_says_when(below):
    minutes = parse(SourceText(text=f"REGIONAAL OVERLEG DUIN EN ZEE\n{below}{ITEMS}"))
    assert minutes.title == "REGIONAAL OVERLEG DUIN EN ZEE"
    assert minutes.date == dt.date(2025, 11, 6)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (
            "# Agenda en Verslag\n\nAgenda en Verslag van de Werkgroep Duin Regels 9 mei 2023 - "
            "Online overleg via MS-Teams 14:00 - 15:00 uur.",
            "Werkgroep Duin Regels",
        ),
        ("Conceptverslag DRT d.d. 5 februari 2026\nHybride overleg, locatie Duin en Teams", "DRT"),
        ("# Verslag\n\n9 mei 2023", None),
    ],
)
def test_the_committee_stands_in_the_head(head: str, body: str | None) -> None:
    assert parse(SourceText(text=head + ITEMS)).body == body


def test_a_subject_goes_before_a_heading_that_only_groups() -> None:
    text = "# Besproken punten\n\nBetreft: Verslag Stuurgroep Duin" + ITEMS
    minutes = parse(SourceText(text=text))
    assert (minutes.title, minutes.body) == ("Verslag Stuurgroep Duin", "Stuurgroep Duin")


@pytest.mark.parametrize(
    ("said", "body"),
    [
        ("Het verslag van de DRT 19 januari is vastgesteld.", "DRT"),
        (
            "Het verslag van de stuurgroep Duin van 19 januari 2024 wordt goedgekeurd.",
            "stuurgroep Duin",
        ),
        ("Het verslag van de vergadering van 19 januari is vastgesteld.", None),
        ("Het verslag van de werkgroep Zand van 19 januari is besproken.", None),
    ],
)
def test_who_adopts_minutes_is_whose_these_are(said: str, body: str | None) -> None:
    text = f"# Verslag\n\n8 maart 2024\n\n1. Opening\n{said}\n\n2. Sluiting\nTekst.\n"
    assert parse(SourceText(text=text)).body == body


@pytest.mark.parametrize(
    ("head", "title", "body"),
    [
        (
            "DIRECTIEOVERLEG ZAND - VERSLAG\nDatum   : 3 mei 2024\nVerslag : Jansma",
            "DIRECTIEOVERLEG ZAND - VERSLAG",
            "Directieoverleg Zand",
        ),
        (
            "Stuurgroep Duin, 3 mei 2024\nNotulen: mw. K. de Wit",
            "Stuurgroep Duin, 3 mei 2024",
            "Stuurgroep Duin",
        ),
        (
            "Verslag: klankbord Duin 3 mei 2024",
            "Verslag: klankbord Duin 3 mei 2024",
            "klankbord Duin",
        ),
        ("Verslag: LRT", "Verslag: LRT", "LRT"),
    ],
)
def test_who_wrote_the_minutes_is_not_their_title(head: str, title: str, body: str) -> None:
    minutes = parse(SourceText(text=head + ITEMS))
    assert (minutes.title, minutes.body) == (title, body)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (
            "Waterschap De Drie Lauwers\nNOTULEN VAN DE VERGADERING VAN HET DAGELIJKS BESTUUR",
            "Dagelijks Bestuur Waterschap De Drie Lauwers",
        ),
        ("GEMEENTE DUIN\n\nVERSLAG STUURGROEP ZAND", "Stuurgroep Zand"),
        ("GEMEENTE DUIN\n\nNotulen ondernemingsraad", "ondernemingsraad Gemeente Duin"),
        (
            "VERSLAG REGIETAFEL ASIEL EN COA IN IJSSELMONDE",
            "Regietafel Asiel en COA in IJsselmonde",
        ),
        ("VERSLAG STUURGROEP UNHCR (SDG)", "Stuurgroep UNHCR (SDG)"),
        ("VERSLAG LRT", "LRT"),
    ],
)
def test_a_committee_is_spelled_as_in_running_text(head: str, body: str) -> None:
    assert parse(SourceText(text=f"{head}\nDatum: 3 mei 2024{ITEMS}")).body == body


@pytest.mark.parametrize(
    ("title", "date"),
    [
        ("Verslag van het overleg van de Raad op 2 april 2024", dt.date(2024, 4, 2)),
        ("Verslag van het overleg van de Raad", dt.date(2024, 4, 15)),
        ("Voorstel van de Raad op 2 april 2024", dt.date(2024, 4, 15)),
    ],
)
def test_the_date_in_the_title_goes_before_that_of_the_letter(title: str, date: dt.date) -> None:
    text = f"Raad Duin\n\nDatum\n\n15 april 2024\n\n{title}{ITEMS}"
    assert parse(SourceText(text=text)).date == date
