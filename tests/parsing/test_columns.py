"""Lists of actions of which only the columns are left."""

from __future__ import annotations

from lrt_summ.models import SourceText
from lrt_summ.parsing import parse
from lrt_summ.rules import extract
from tests.support.growth import assert_linear

HEAD = """Verslag Stuurgroep Duin

Datum: 3 mei 2024
Aanwezig: Karin Bos (BZK), Piet van Vliet (VNG)

1. Opening
De voorzitter opent.

2. Voortgang
Mevrouw Bos levert hiervoor een tekst aan. De heer Van Vliet zoekt een zaal.

"""
LIST = """Actielijst
Nr    Actie                            Wie        Gereed
24-1  Tekst aanleveren                 Bos        7 juni
24-2  Zaal zoeken voor de volgende     Van Vliet  z.s.m.
      bijeenkomst
24-3  Enquête uitzetten onder leden               eind mei
"""


def actions(text: str) -> list[tuple[str, list[str], str | None]]:
    found = extract(parse(SourceText(text=text)))
    return [
        (action.text, [owner.as_written for owner in action.owners], action.due and action.due.text)
        for extraction in found.values()
        for action in extraction.actions
    ]


def test_rows_are_read_by_their_columns():
    rows = [
        {cell.column: cell.text for cell in statement.cells}
        for statement in parse(SourceText(text=HEAD + LIST)).items[-1].statements
    ]
    assert rows[0] == {"Nr": "24-1", "Actie": "Tekst aanleveren", "Wie": "Bos", "Gereed": "7 juni"}
    assert rows[1]["Actie"] == "Zaal zoeken voor de volgende bijeenkomst"
    assert rows[2]["Wie"] == ""


def test_what_a_row_repeats_is_counted_once_with_its_time():
    assert actions(HEAD + LIST) == [
        ("Mevrouw Bos levert hiervoor een tekst aan.", ["Mevrouw Bos"], "7 juni"),
        ("De heer Van Vliet zoekt een zaal.", ["heer Van Vliet"], "z.s.m."),
        ("Enquête uitzetten onder leden", [], "eind mei"),
    ]


def test_a_paragraph_below_the_list_is_no_row():
    text = HEAD + LIST + "\nDe volgende vergadering van de stuurgroep is op 12 juni in Den Haag.\n"
    statements = parse(SourceText(text=text)).items[-1].statements
    assert [statement.kind for statement in statements] == ["row", "row", "row", "sentence"]


def test_three_words_in_a_sentence_are_no_columns():
    text = HEAD + "Wie  doet wat  en wanneer  blijft nog open.\nKarin zoekt dit uit.\n"
    assert not any(
        statement.kind == "row"
        for item in parse(SourceText(text=text)).items
        for statement in item.statements
    )


def test_a_long_list_takes_time_in_proportion():
    rows = LIST.splitlines(keepends=True)
    assert_linear(
        lambda size: SourceText(text=HEAD + LIST + rows[2] * size), parse, short=500, long=5_000
    )
