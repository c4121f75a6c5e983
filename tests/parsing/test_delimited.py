"""Lists of actions whose cells a tab or a bar parts."""

from __future__ import annotations

import pytest

from lrt_summ.models import SourceText
from lrt_summ.parsing import parse
from lrt_summ.rules import extract
from tests.support.growth import assert_linear

HEAD = """Verslag Stuurgroep Duin

Datum: 3 mei 2024
Aanwezig: Karin Bos (BZK), Piet van Vliet (VNG)

1. Opening
De voorzitter opent.

2. Sluiting
De voorzitter sluit de vergadering.

"""
TABS = "Nr.\tActie\tWie\tTermijn\n1\tTekst leveren\tBos\t7 juni 2024\n2\tZaal zoeken\tVan Vliet\t\n"
OF_PROMISES = (
    "Toezeggingen\nNr.\tOnderwerp\tPortefeuillehouder\tTermijn\n"
    "T-1\tTekst leveren\tBos\t7 juni 2024\nT-2\tZaal zoeken\tVan Vliet\n"
)
WIDE = "Nr.\t\tActie\t\tWie\tTermijn\n1\t\tTekst leveren\tBos\t7 juni 2024\n"
BARS = "Nr | Wie | Actie | Wanneer\n16 | Bos | Tekst leveren | 7 juni 2024\n"
NO_COLUMNS = "16 | Karin Bos | Tekst leveren | 7 juni 2024\n17 | Van Vliet | Zaal zoeken |\n"
WHAT_FIRST = "1 | Tekst leveren | Karin Bos | 7 juni 2024\n2 | Zaal zoeken | Van Vliet |\n"
FIRST = ("Tekst leveren", ["Karin Bos"], "7 juni 2024")
SECOND = ("Zaal zoeken", ["Piet van Vliet"], None)


def actions(text: str) -> list[tuple[str, list[str], str | None]]:
    return [
        (action.text, [owner.name for owner in action.owners], action.due and action.due.text)
        for extraction in extract(parse(SourceText(text=text))).values()
        for action in extraction.actions
    ]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (f"Actielijst\n{TABS}", [FIRST, SECOND]),
        (TABS, [FIRST, SECOND]),
        (OF_PROMISES, [FIRST, SECOND]),
        (f"Actielijst\n{WIDE}", [FIRST]),
        (f"Actielijst\n{BARS}", [FIRST]),
        (f"Actielijst\n{NO_COLUMNS}", [FIRST, SECOND]),
        (f"**Actielijst:**\n\n{WHAT_FIRST}", [FIRST, SECOND]),
    ],
    ids="tabs untitled promises wide bars no-columns what-first".split(),
)
def test_the_cells_of_a_row_say_what_and_who_and_when(printed, expected):
    assert actions(HEAD + printed) == expected


def test_rows_below_the_last_point_do_not_count_on_with_the_agenda():
    rows = NO_COLUMNS.replace("16 |", "3 |").replace("17 |", "4 |")
    minutes = parse(SourceText(text=f"{HEAD}Actielijst\n{rows}"))
    assert [item.title for item in minutes.items] == ["Opening", "Sluiting", "Actielijst"]


def test_a_time_in_the_place_of_the_owner_owns_nothing():
    rows = "Nr.\tActie\tWie\tTermijn\n1\tTekst leveren\t7 juni 2024\n"
    assert actions(f"{HEAD}Actielijst\n{rows}") == [("Tekst leveren", [], "7 juni 2024")]


@pytest.mark.parametrize(
    "line",
    ["De kosten zijn 3 | 4 | 5 miljoen.", "Wie\tdoet dit\ten wanneer", "Bos\tBZK\tvoorzitter"],
)
def test_marks_in_other_lines_part_no_cells(line):
    statements = parse(SourceText(text=f"{HEAD}{line}\n")).items[-1].statements
    assert all(statement.kind != "row" for statement in statements)


def test_a_long_list_takes_time_in_proportion():
    assert_linear(
        lambda size: SourceText(text=f"{HEAD}Actielijst\n{NO_COLUMNS * size}"),
        parse,
        short=300,
        long=3_000,
    )
