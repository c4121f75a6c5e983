"""Each way in which minutes print their agenda, on invented text."""

# ruff: noqa: E501 -- an example is read best as one line

from __future__ import annotations

import pytest

from lrt_summ.errors import EmptyDocumentError, NoAgendaItemsError
from lrt_summ.models import SourceText
from lrt_summ.parsing import parse

HEAD = "# Verslag Stuurgroep Duin\n\nDatum: 3 mei 2024\nAanwezig: Jan Jansen (VNG), Els de Wit (IPO)\n\n"


def outline(text):
    return [(item.number, item.title) for item in parse(SourceText(text=text)).items]


def texts(text, item=0):
    return [statement.text for statement in parse(SourceText(text=text)).items[item].statements]


THREE = [("1", "Opening"), ("2", "Stand van zaken opvang"), ("3", "Rondvraag")]
LAYOUTS = {
    "rows without a header": "| 1. | Opening<br>Welkom. | |\n| 2. | Stand van zaken opvang<br>Er wordt gebouwd. | Jan |\n| 3. | Rondvraag |\n",
    "rows over two pages": "| 1 | Opening<br>Welkom. |\n\n| 2 | Stand van zaken opvang<br>Er wordt gebouwd.<br>- Ook in de duinen. |\n| | Er is haast. |\n| 3 | Rondvraag<br>Geen. |\n",
    "titles on the next line": "### Agendapunt 1:\n\n> Opening\n\nWelkom.\n\n### Agendapunt 2\n\n> Stand van zaken opvang\n\nTekst.\n\n### Agendapunt 3:\n\nRondvraag\n\nGeen.\n",
    "sentences that open with a small letter": "1. Opening\n\nwelkom aan allen. Er is koffie.\n\n2. Stand van zaken opvang\n\n(dit punt stond al eerder op de agenda en is toen wegens tijdgebrek blijven liggen)\n\n3. Rondvraag\n\nhttps://voorbeeld.nl/rondvraag\n",
    "numbered lines": "1. Opening\nWelkom.\n2. Stand van zaken opvang\nEr wordt gebouwd.\n3. Rondvraag\nGeen.\n",
    "numbered headings": "### 1. Opening\n\nWelkom.\n\n### 2. Stand van zaken opvang\n\n- Er wordt gebouwd.\n\n## 3. Rondvraag\n\nGeen.\n",
    "bold numbered headings": "### **1. Opening**\n\nWelkom.\n\n### **2. Stand van zaken opvang**\n\nTekst.\n\n### **3. Rondvraag**\n\nGeen.\n",
    "bold numbered lines": "**1. Opening**\n\nWelkom.\n\n**2. Stand van zaken opvang**\n\nTekst.\n\n**3. Rondvraag**\n\nGeen.\n",
    "number outside the bold": "1. **Opening**\n\nWelkom.\n\n2. **Stand van zaken opvang**\n\nTekst.\n\n3. **Rondvraag**\n\nGeen.\n",
    "agendapunt with dash": "Agendapunt 1 – Opening\nWelkom.\n\nAgendapunt 2 – Stand van zaken opvang\nTekst.\n\nAgendapunt 3 – Rondvraag\nGeen.\n",
    "agendapunt with colon": "## Agendapunt 1: Opening\n\nWelkom.\n\n## Agendapunt 2: Stand van zaken opvang\n\nTekst.\n\n## Agendapunt 3: Rondvraag\n\nGeen.\n",
    "agendapunt in bold": "**Agendapunt 1. Opening**\nWelkom.\n\n**Agendapunt 2. Stand van zaken opvang**\nTekst.\n\n**Agendapunt 3. Rondvraag**\nGeen.\n",
    "ad": "Ad 1. Opening\nWelkom.\n\nAd 2. Stand van zaken opvang\nTekst.\n\nAd 3. Rondvraag\nGeen.\n",
    "brackets": "1) Opening\nWelkom.\n\n2) Stand van zaken opvang\nTekst.\n\n3) Rondvraag\nGeen.\n",
    "round brackets": "(1) Opening\nWelkom.\n\n(2) Stand van zaken opvang\nTekst.\n\n(3) Rondvraag\nGeen.\n",
    "no full stop, tab": "1\tOpening\n\nWelkom.\n\n2\tStand van zaken opvang\n\nTekst.\n\n3\tRondvraag\n\nGeen.\n",
    "no full stop, space": "1 Opening\nWelkom.\n\n2 Stand van zaken opvang\nTekst.\n\n3 Rondvraag\nGeen.\n",
    "heading without full stop": "## 1 Opening\n\nWelkom.\n\n## 2 Stand van zaken opvang\n\nTekst.\n\n## 3 Rondvraag\n\nGeen.\n",
    "escaped": "1\\. Opening\n\nWelkom.\n\n2\\. Stand van zaken opvang\n\nTekst.\n\n3\\. Rondvraag\n\nGeen.\n",
    "setext": "1. Opening\n----------\n\nWelkom.\n\n2. Stand van zaken opvang\n-------------------------\n\nTekst.\n\n3. Rondvraag\n------------\n\nGeen.\n",
    "number alone on its line": "1.\nOpening\nWelkom.\n\n2.\nStand van zaken opvang\nTekst.\n\n3.\nRondvraag\nGeen.\n",
    "title over two lines": "1. Opening\nWelkom.\n\n2. Stand van zaken\nopvang\nHet is nu lang genoeg voor een hele regel tekst, en dus is dit de breedte.\n\n3. Rondvraag\nGeen.\n",
    "indented": "  1. Opening\n     Welkom.\n\n  2. Stand van zaken opvang\n     X.\n\n  3. Rondvraag\n     Geen.\n",
    "sub-points by letter": "1. Opening\nWelkom.\n\n2. Stand van zaken opvang\n\n2a. Noord\n\nTekst.\n\n2b. Zuid\n\nTekst.\n\n3. Rondvraag\nGeen.\n",
    "sub-points by decimal": "## 1. Opening\n\nWelkom.\n\n## 2. Stand van zaken opvang\n\n### 2.1 Noord\n\nTekst.\n\n### 2.2 Zuid\n\nTekst.\n\n## 3. Rondvraag\n\nGeen.\n",
    "list inside an item": "1. Opening\nWelkom.\n\n2. Stand van zaken opvang\nBesproken zijn:\n1. de planning;\n2. het geld;\n3. de mensen;\n4. de rest.\n\n3. Rondvraag\nGeen.\n",
    "list inside the last item": "## 1. Opening\n\nTekst.\n\n## 2. Stand van zaken opvang\n\nTekst.\n\n## 3. Rondvraag\n\n1. Een vraag.\n2. Nog een.\n3. En een.\n4. Tot slot.\n",
    "agenda before the minutes": "Agenda\n1. Opening\n2. Stand van zaken opvang\n3. Rondvraag\n\n1. Opening\nWelkom.\n\n2. Stand van zaken opvang\nTekst.\n\n3. Rondvraag\nGeen.\n",
    "contents with page numbers": "Inhoudsopgave\n1. Opening ........ 1\n2. Stand van zaken opvang ..... 2\n3. Rondvraag .... 3\n\n1. Opening\nWelkom.\n\n2. Stand van zaken opvang\nTekst.\n\n3. Rondvraag\nGeen.\n",
    "grouped": "## Ter bespreking\n\n### 1. Opening\n\nWelkom.\n\n### 2. Stand van zaken opvang\n\nTekst.\n\n## Ter informatie\n\n### 3. Rondvraag\n\nGeen.\n",
    "grouped plain numbers": "## Ter bespreking\n\n1. Opening\n\nWelkom.\n\n2. Stand van zaken opvang\n\nTekst.\n\n## Ter informatie\n\n3. Rondvraag\n\nGeen.\n",
    "capitals": "1. Opening\n\nWelkom.\n\n2. Stand van zaken opvang\n\nBESLUIT: de raad stemt in.\n\n3. Rondvraag\n\nGeen.\n",
    "page break before a title": "1. Opening\nWelkom.\n\f2. Stand van zaken opvang\nTekst.\n\f3. Rondvraag\nGeen.\n",
    "closing item without number": "**1. Opening**\n\nWelkom.\n\n**2. Stand van zaken opvang**\n\n***Toelichting***\n\nTekst.\n\n**3. Rondvraag**\n\nGeen.\n",
    "bar behind the number": "## 1 | Opening\n\nWelkom.\n\n## 2 | Stand van zaken opvang\n\nTekst.\n\n## 3 | Rondvraag\n\nGeen.\n",
    "linked title": "## 1. [Opening](https://x.nl/a_b)\n\nWelkom.\n\n## 2. Stand van [zaken](z) opvang\n\nTekst.\n\n## 3. Rondvraag\n\nGeen.\n",
}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_three_items_are_found_however_they_are_numbered(layout):
    assert outline(HEAD + LAYOUTS[layout]) == THREE


UNNUMBERED = [(None, "Opening"), (None, "Stand van zaken opvang"), (None, "Rondvraag")]
PLAIN = {
    "headings": "## Opening\n\nWelkom.\n\n## Stand van zaken opvang\n\nTekst.\n\n### Deelpunt\n\nTekst.\n\n## Rondvraag\n\nGeen.\n",
    "headings of one level": "# Opening\n\nWelkom.\n\n# Stand van zaken opvang\n\nTekst.\n\n# Rondvraag\n\nGeen.\n",
    "setext": "Opening\n=======\n\nWelkom.\n\nStand van zaken opvang\n======================\n\nTekst.\n\nRondvraag\n=========\n\nGeen.\n",
    "bold lines": "**Opening**\nWelkom.\n\n**Stand van zaken opvang**\nTekst.\n\n**Rondvraag**\nGeen.\n",
    "bold lines with colon": "**Opening**\n\nWelkom.\n\n**Stand van zaken opvang**\n\n**Besluit:** ja.\n\n**Rondvraag**\n\nGeen.\n",
    "plain lines": "Opening\n\nWelkom allemaal bij dit overleg.\n\nStand van zaken opvang\n\nEr wordt gebouwd.\n\nRondvraag\n\nGeen vragen.\n",
    "wrapper": "## Besproken punten\n\n### Opening\n\nWelkom.\n\n### Stand van zaken opvang\n\nTekst.\n\n## Rondvraag\n\nGeen.\n",
    "numbered lists inside": "## Opening\n\n1. Een.\n2. Twee.\n\n## Stand van zaken opvang\n\n1. Een.\n2. Twee.\n3. Drie.\n\n## Rondvraag\n\nGeen.\n",
    "agenda of bullets before": "## Agenda\n\n- Opening\n- Stand van zaken opvang\n- Rondvraag\n\n## Opening\n\nWelkom.\n\n## Stand van zaken opvang\n\nTekst.\n\n## Rondvraag\n\nGeen.\n",
    "list of points before": "## Opening\n\nWelkom.\n\n## Stand van zaken opvang\n\n- Een punt.\n- Nog een.\n\n## Rondvraag\n\n- Niets.\n",
}  # fmt: skip


@pytest.mark.parametrize("layout", PLAIN)
def test_the_same_three_items_are_found_without_numbers(layout):
    assert outline(HEAD + PLAIN[layout]) == UNNUMBERED


def test_capital_lines_are_headings():
    text = HEAD + "OPENING\n\nWelkom.\n\nSTAND VAN ZAKEN OPVANG\n\nTekst.\n\nRONDVRAAG\n\nGeen.\n"
    assert [title for _, title in outline(text)] == [
        "OPENING",
        "STAND VAN ZAKEN OPVANG",
        "RONDVRAAG",
    ]


def test_roman_and_lettered_agendas():
    roman = "I. Opening\n\nWelkom.\n\nII. Huisvesting\n\n1. Een punt.\n2. Twee.\n\nIII. Sluiting\n\nTekst.\n"
    assert outline(HEAD + roman) == [("I", "Opening"), ("II", "Huisvesting"), ("III", "Sluiting")]
    letters = "A. Opening\n\nWelkom.\n\nB. Huisvesting\n\nTekst.\n\nC. Sluiting\n\nTekst.\n"
    assert outline(HEAD + letters) == [("A", "Opening"), ("B", "Huisvesting"), ("C", "Sluiting")]


def test_a_roman_v_is_no_letter_of_the_lists_below_the_points():
    titles = ("Opening", "Prognose", "Bezetting", "Voorraad", "Wijziging van de wet", "Sluiting")
    numbered = zip(("I", "II", "III", "IV", "V", "VI"), titles, strict=True)
    text = "\n\n".join(f"{n}.  {t}\n\n  a. Dit is gezegd.\n  b. En dat." for n, t in numbered)
    minutes = parse(SourceText(text=f"Verslag Stuurgroep Duin\n\n{text}\n"))
    assert [item.title for item in minutes.items] == [*titles]


def test_roman_numerals_do_without_full_stop():
    text = "I Opening\n- Geen.\nII Opvang\n- Vol.\nIII Sluiting\n- Klaar.\n"
    assert outline(HEAD + text) == [("I", "Opening"), ("II", "Opvang"), ("III", "Sluiting")]


def test_a_closing_point_without_number_is_an_item():
    text = (
        "**1. Opening**\n\nWelkom.\n\n**2. Geld**\n\nTekst.\n\n**Rondvraag en sluiting**\n\nGeen.\n"
    )
    assert outline(HEAD + text)[-1] == (None, "Rondvraag en sluiting")


def test_a_title_in_capitals_is_no_item():
    text = "VERSLAG REGIO-OVERLEG\n\nAANWEZIG: Jan Bos (VNG)\n\nOPENING:\nWelkom.\n\nWONEN:\nACTIE: VNG rekent.\n"
    minutes = parse(SourceText(text=text))
    assert minutes.title == "VERSLAG REGIO-OVERLEG"
    assert [item.title for item in minutes.items] == ["OPENING", "WONEN"]


def test_an_action_list_that_lost_its_borders_still_stands_apart():
    text = (
        HEAD
        + "1. Opening\nTekst.\n\n2. Sluiting\nTekst.\n\nActielijst\n\nNr. Actie Wie Wanneer\n1 Overzicht sturen COA 1 april\n2 Brief schrijven VNG 2 mei\n"
    )
    last = parse(SourceText(text=text)).items[-1]
    assert (last.title, last.kind, len(last.statements)) == ("Actielijst", "list", 2)


@pytest.mark.parametrize(
    "text",
    [
        "* **Opening** - Welkom.\n* **Wonen** - Vol. Afspraak: VNG belt.\n* **Sluiting** - Klaar.\n",
        "Opening: welkom.\n\n**Wonen:** Vol. Afspraak: VNG belt.\n\nSluiting: klaar.\n",
    ],
)
def test_titles_that_open_their_paragraph_are_items(text):
    minutes = parse(
        SourceText(text="Verslag kerngroep 6 mei 2025\n\nAanwezig: Jan, Els\n\n" + text)
    )
    assert [item.title for item in minutes.items] == ["Opening", "Wonen", "Sluiting"]
    assert [s.text for s in minutes.items[1].statements] == ["Vol.", "Afspraak: VNG belt."]


def test_a_letter_with_labelled_paragraphs_is_no_report():
    with pytest.raises(NoAgendaItemsError):
        parse(
            SourceText(
                text="Geachte heer,\n\nBetaling: dat is gebeurd.\n\nLevering: komt morgen.\n"
            )
        )


def test_letters_that_only_group_give_way_to_the_numbers_under_them():
    text = "A. Algemeen\n\n1. Opening\n\nWelkom.\n\n2. Verslag\n\nTekst.\n\nB. Inhoud\n\n3. Huisvesting\n\nTekst.\n"
    assert outline(HEAD + text) == [("1", "Opening"), ("2", "Verslag"), ("3", "Huisvesting")]


def test_items_that_are_all_numbered_one_get_their_position_as_id():
    text = (
        HEAD
        + "1.  **Opening**\n\nTekst.\n\n1.  **Verslag**\n\nTekst.\n\n1.  **Sluiting**\n\nTekst.\n"
    )
    minutes = parse(SourceText(text=text))
    assert [(item.id, item.number) for item in minutes.items] == [
        ("1", "1"),
        ("2", "1"),
        ("3", "1"),
    ]


def test_items_out_of_order_stay_in_the_order_of_the_document():
    text = "1. Opening\nTekst.\n\n2. Verslag\nTekst.\n\n5. Rondvraag\nTekst.\n\n3. Huisvesting\nTekst.\n\n4. Geld\nTekst.\n"
    assert [number for number, _ in outline(HEAD + text)] == ["1", "2", "5", "3", "4"]


def test_lettered_items_without_a_main_item_are_items():
    text = "1. Opening\nTekst.\n\n2a. Noord\nTekst.\n\n2b. Zuid\nTekst.\n\n3. Sluiting\nTekst.\n"
    assert [number for number, _ in outline(HEAD + text)] == ["1", "2a", "2b", "3"]


@pytest.mark.parametrize(
    ("point", "found"),
    [
        ("2a. MOTIE KADE", ["1", "2", "2a", "3"]),
        ("2a. Motie kade", ["1", "2", "3"]),
        ("2a MOTIE KADE", ["1", "2", "3"]),
        ("2a. MOTIE KADE\n\nTekst.\n\n2b. MOTIE DUIN", ["1", "2", "3"]),
    ],
)
def test_a_lone_lettered_point_printed_as_the_others_was_added_to_the_agenda(point, found):
    text = f"1. OPENING\n\nTekst.\n\n2. STUKKEN\n\nTekst.\n\n{point}\n\nTekst.\n\n3. SLUITING\n\nTekst.\n"
    assert [number for number, _ in outline(HEAD + text)] == found


def test_an_action_list_behind_a_numbered_agenda_stands_apart():
    text = (
        HEAD
        + "1. Opening\nTekst.\n\n2. Sluiting\nTekst.\n\n## Actielijst\n\n| Nr | Actie | Wie |\n|---|---|---|\n| 1 | Doen | VNG |\n"
    )
    minutes = parse(SourceText(text=text))
    assert [(item.title, item.kind) for item in minutes.items][-1] == ("Actielijst", "list")
    row = minutes.items[-1].statements[0]
    assert row.kind == "row"
    assert [(cell.column, cell.text) for cell in row.cells] == [
        ("Nr", "1"),
        ("Actie", "Doen"),
        ("Wie", "VNG"),
    ]


def test_a_heading_actiepunten_among_unnumbered_items_is_an_item():
    text = (
        HEAD
        + "## Mededelingen\n\nTekst.\n\n## Actiepunten\n\n### Punt A\n\nX doet iets.\n\n## Rondvraag\n\nGeen.\n"
    )
    minutes = parse(SourceText(text=text))
    assert [(item.title, item.kind) for item in minutes.items] == [
        ("Mededelingen", "agenda"), ("Actiepunten", "agenda"), ("Rondvraag", "agenda"),
    ]  # fmt: skip


def test_rows_of_an_action_list_say_which_item_they_belong_to():
    text = (
        HEAD
        + "1. Opening\nTekst.\n\n2. Geld\nTekst.\n\n**Actielijst**\n\n| Wie | Agendapunt | Actie |\n|---|---|---|\n| VNG | 2 | Rekenen |\n"
    )
    assert parse(SourceText(text=text)).items[-1].statements[0].item_ref == "2"


def test_a_table_can_be_the_whole_report():
    text = HEAD + (
        "| Nr. | Onderwerp | Besproken | Besluit | Actie | Wie |\n|---|---|---|---|---|---|\n"
        "| 1 | Opening | Welkom. Dag. | | | |\n"
        "| 2 | Geld | Te weinig. | Er komt geld. | Vragen | VNG |\n"
    )
    minutes = parse(SourceText(text=text))
    assert [(item.number, item.title) for item in minutes.items] == [
        ("1", "Opening"),
        ("2", "Geld"),
    ]
    assert [s.text for s in minutes.items[0].statements] == ["Welkom.", "Dag."]
    rows = [s for s in minutes.items[1].statements if s.kind == "row"]
    assert [[(c.column, c.text) for c in row.cells] for row in rows] == [
        [("Besluit", "Er komt geld.")], [("Actie", "Vragen"), ("Wie", "VNG")],
    ]  # fmt: skip


def test_what_a_table_tells_stays_in_its_order_and_who_does_it_goes_along():
    text = HEAD + (
        "| Onderwerp | Besluit | Toelichting | Wie | Nr. |\n|---|---|---|---|---|\n"
        "| Geld | Akkoord. | Er is gesproken. | VNG | 1 |\n"
        "| | Ook akkoord. | Nog eens. | |\n| Rest | Geen. |\n"
    )
    first, second = parse(SourceText(text=text)).items
    assert [s.text for s in first.statements] == [
        "Akkoord.", "Er is gesproken.", "Ook akkoord.", "Nog eens.",
    ]  # fmt: skip
    assert [(c.column, c.text) for c in first.statements[0].cells] == [
        ("Besluit", "Akkoord."), ("Wie", "VNG"),
    ]  # fmt: skip
    assert [first.number, second.number] == ["1", None]


def test_a_summary_before_the_first_item_is_preamble():
    text = (
        HEAD
        + "## Samenvatting\n\nEr is gesproken. Bezien\n\n## 1. Opening\n\nTekst.\n\n## 2. Sluiting\n\nTekst.\n"
    )
    minutes = parse(SourceText(text=text))
    assert [(s.id, s.text) for s in minutes.preamble] == [
        ("0.1", "Er is gesproken."),
        ("0.2", "Bezien"),
    ]
    assert [r.kind for r in minutes.remarks] == ["preamble_breaks_off"]


def test_statements_of_a_preamble_and_of_an_item_numbered_0_have_ids_of_their_own():
    text = HEAD + "## Samenvatting\n\nKort.\n\n## 0. Vooraf\n\nLang.\n\n## 1. Opening\n\nTekst.\n"
    minutes = parse(SourceText(text=text))
    assert [s.text for s in minutes.preamble] == ["Kort."]
    found = minutes.statement("0.1")
    assert found is not None
    assert found.text == "Lang."


def test_text_before_the_items_is_kept_and_reported():
    letter = "Hierbij ontvangt u namens de voorzitter het verslag van ons overleg " * 4
    minutes = parse(
        SourceText(text=HEAD + letter + "\n\n## 1. Opening\n\nTekst.\n\n## 2. Sluiting\n\nTekst.\n")
    )
    assert "text_outside_items" in [remark.kind for remark in minutes.remarks]
    assert any("Hierbij ontvangt" in passage.text for passage in minutes.passages)


def test_text_without_items_is_refused_by_name():
    with pytest.raises(NoAgendaItemsError, match=r"brief\.txt"):
        parse(SourceText(text="Geachte heer, hierbij de gevraagde stukken.", name="brief.txt"))


def test_an_empty_text_is_refused():
    with pytest.raises(EmptyDocumentError):
        parse(SourceText(text=" \n\f\n "))


def test_a_late_point_in_plain_lines_is_an_item():
    text = (
        HEAD
        + "\n1. Opening\n\nWelkom.\n\n2. Dijken\n\nEr is overleg.\n\n2a. Ratten\n\nVeel vangsten.\n\n3. Sluiting\n\nDank.\n"
    )
    assert [number for number, _ in outline(text)] == ["1", "2", "2a", "3"]


def test_a_subtitle_of_lower_rank_is_no_item_and_its_date_is_read():
    text = "# Verslag raad\n### Dienst Duin\n14 september 2023, Zwolle\n\n## Opening\n\nWelkom.\n\n## Verzuim\n\nTekst.\n"
    assert outline(text) == [(None, "Opening"), (None, "Verzuim")]
    assert str(parse(SourceText(text=text)).date) == "2023-09-14"


def test_a_page_number_between_dashes_is_no_bullet():
    text = HEAD + "1. Opening\n\nWelkom.\n\n            - 2 -\n\n2. Stand van zaken\n\nTekst.\n"
    assert texts(text) == ["Welkom."]


def test_the_list_of_last_time_is_a_point_where_it_is_talked_about():
    body = "### Actielijst vorige keer\n\nAlles is af, behalve de test.\n\n### Test\n\nTekst.\n\n### Overig\n\nGeen.\n"
    kinds = [item.kind for item in parse(SourceText(text=HEAD + body)).items]
    assert kinds == ["agenda", "agenda", "agenda"]


def test_a_line_goes_on_behind_a_word_that_something_must_follow():
    lines = "• VNG brengt in kaart welke contracten aflopen voor\n1 februari 2025 en waar verlenging kansrijk is.\n• IPO leest mee met de eerste versie van deze lijst.\n"
    text = HEAD + "1. Opening\n\n" + lines * 3 + "\n2. Sluiting\n\nDank.\n"
    assert len(texts(text)) == 6


def test_numbered_actions_on_lines_of_their_own_stay_apart():
    text = (
        HEAD
        + "1. Opening\n\nAP 24.17: stukken rondsturen (Els)\nAP 24.18: zaal boeken (Jan)\n\n2. Sluiting\n\nDank.\n"
    )
    assert len(texts(text)) == 2


def test_the_title_over_each_page_is_the_title_where_there_is_no_other():
    pages = "\f".join(
        f"LRT verslag 7 november 2024\n\n{page}"
        for page in (
            "Aanwezig: Jan Jansen (VNG), Els de Wit (IPO)\n\n1. Opening\n\nWelkom.\n",
            "2. Opvang\n\nTekst.\n",
            "3. Sluiting\n\nDank.\n",
        )
    )
    minutes = parse(SourceText(text=pages))
    assert (minutes.title, str(minutes.date)) == ("LRT verslag 7 november 2024", "2024-11-07")


def test_a_bold_number_without_title_and_a_patchy_list_are_no_agenda():
    text = HEAD + (
        "1 Opening\n- Welkom.\n\n2 Opvang\n- Er wordt gebouwd.\n\n3 Indeling\n- Besproken.\n\n**3**\n\n**1 Groep bouw**\n\n"
        "Jan Jansen\n\n**4 Groep zorg**\n\nEls de Wit\n\n4 Rondvraag\n- Geen.\n"
    )
    assert [title for _, title in outline(text)][:3] == ["Opening", "Opvang", "Indeling"]


def test_capitals_with_a_bracket_are_a_heading_and_nobody_present():
    text = (
        HEAD
        + "OPENING EN MEDEDELINGEN\nWelkom.\n\nKWALITEITSPLAN 2026 (met bestuurder)\nTekst.\n\nRONDVRAAG\nGeen.\n"
    )
    assert [title for _, title in outline(text)] == [
        "OPENING EN MEDEDELINGEN",
        "KWALITEITSPLAN 2026 (met bestuurder)",
        "RONDVRAAG",
    ]


def test_a_heading_samenvatting_among_the_items_is_an_item():
    text = (
        HEAD
        + "## Mededelingen\n\nGeen.\n\n## Samenvatting afgelopen maanden\n\nEr is gebouwd.\n\n## Rondvraag\n\nGeen.\n"
    )
    assert [title for _, title in outline(text)] == [
        "Mededelingen",
        "Samenvatting afgelopen maanden",
        "Rondvraag",
    ]


def test_a_table_with_names_of_columns_is_read_by_its_columns():
    rows = "| **Nr.** | **Onderwerp** | **Besluit** |\n|---|---|---|\n| 1 | Opening | Geen. |\n| 2 | Plan | Akkoord:<br>met geld. |\n| 3 | Slot | Akkoord.<br>Einde. |\n"
    minutes = parse(SourceText(text=HEAD + rows))
    assert [item.title for item in minutes.items] == ["Opening", "Plan", "Slot"]
    assert minutes.items[1].statements[-1].kind == "row"


def test_numbered_decisions_under_their_lead_are_no_agenda():
    text = HEAD + (
        "01A Verslag 17 april\n\nHet verslag wordt vastgesteld.\n\n05 Verbeterplan duinen\n\nBESLUIT:\n\nDe stuurgroep besluit:\n\n"
        "  1. het plan vast te stellen;\n  2. de geheimhouding op te heffen.\n\n05A Overdracht\n\nJan draagt over aan Els.\n\n06 Rondvraag\n\nGeen.\n"
    )
    assert outline(text) == [
        ("01A", "Verslag 17 april"),
        ("05", "Verbeterplan duinen"),
        ("05A", "Overdracht"),
        ("06", "Rondvraag"),
    ]


def test_an_agenda_on_top_is_not_counted_whatever_the_titles_further_down():
    text = HEAD + (
        "AGENDA:\n1. Opening procedure\n2. Opening overleg\n3. Verslag vorige keer\n4. Lijst\n5. Sluiting\n\n"
        "2. Opening overleg\nWelkom.\n\n3. Conceptverslag van 13 april\nVastgesteld.\n\n4. Conceptlijst van 13 april\nVastgesteld.\n"
    )
    assert outline(text) == [
        ("2", "Opening overleg"),
        ("3", "Conceptverslag van 13 april"),
        ("4", "Conceptlijst van 13 april"),
    ]


def test_a_numbered_list_below_a_heading_does_not_go_on_with_the_agenda():
    lines = ["# Verslag", "# 1. Opening", "Tekst.", "# 2. Issues", "Tekst."]
    lines += [f"**{n}. Melding {n}**\n\nTekst." for n in range(1, 5)]
    lines += ["# 3. Vervolg", "Tekst.", "# 4. Sluiting", "Tekst."]
    minutes = parse(SourceText(text="\n\n".join(lines)))
    titles = [item.title for item in minutes.items]
    assert titles == ["Opening", "Issues", "Vervolg", "Sluiting"]


def test_an_agenda_under_a_heading_of_its_own_is_no_point():
    lines = ["# Notulen bestuur 3 mei 2024", "## Agenda", "* Onboarding\n* De site\n* Geld"]
    for title in ("Welkom aan Wim", "De nieuwe site", "Geld"):
        lines += [f"## {title}", "Er is gesproken over wat er komt."]
    minutes = parse(SourceText(text="\n\n".join(lines)))
    assert [item.title for item in minutes.items] == ["Welkom aan Wim", "De nieuwe site", "Geld"]


def test_a_date_over_the_title_is_no_item():
    text = "### 2 juli 2021\n\n# Verslag bestuur 28 juni 2021\n\n### Financiën\n\nAkkoord.\n\n### Tot slot\n\nDank.\n"
    minutes = parse(SourceText(text=text))
    assert minutes.title == "Verslag bestuur 28 juni 2021"
    assert [item.title for item in minutes.items] == ["Financiën", "Tot slot"]


def test_notes_with_attendees_may_have_plain_lines_over_their_lists():
    text = "# Werkgroep 3\n\nAanwezig:\n\n* Jan Jansen\n* Els de Wit\n\nModel van de leden\n\n* eerst de kaart\n\nTaken:\n\n* mailen\n"
    assert [item.title for item in parse(SourceText(text=text)).items] == [
        "Model van de leden",
        "Taken",
    ]


def test_dates_may_be_the_titles():
    text = "# Logboek werkgroep\n\n## 2 juli 2021\n\nEls stuurt de lijst.\n\n## 9 juli 2021\n\nJan belt.\n"
    assert [item.title for item in parse(SourceText(text=text)).items] == [
        "2 juli 2021",
        "9 juli 2021",
    ]


def test_minutes_without_an_agenda_are_one_item():
    text = (
        "# Verslag werkgroep Duin 15 april 2021\n\n*Aanwezig:* Jan Bos (VNG), Els de Wit (IPO)\n\n"
        "- De kade is klaar.\n- Afspraak: Els belt de aannemer.\n"
    )
    minutes = parse(SourceText(text=text))
    (item,) = minutes.items
    assert (item.number, item.title) == (None, "Verslag werkgroep Duin 15 april 2021")
    assert [s.text for s in item.statements] == [
        "De kade is klaar.",
        "Afspraak: Els belt de aannemer.",
    ]
    assert minutes.title == item.title
    assert "no_agenda" in [remark.kind for remark in minutes.remarks]


@pytest.mark.parametrize(
    "text",
    [
        "# Verslag werkgroep Duin\n\nGeachte heer, hierbij het verslag.\n",
        "Aanwezig: Jan Bos (VNG), Els de Wit (IPO)\n\nGeachte heer, hierbij de stukken.\n",
        "# Verslag werkgroep Duin\n\n*Aanwezig:* Jan Bos (VNG), Els de Wit (IPO)\n",
    ],
)
def test_what_lacks_a_title_people_or_text_is_no_report(text):
    with pytest.raises(NoAgendaItemsError):
        parse(SourceText(text=text))


def test_a_title_that_is_printed_twice_is_no_item():
    head = "# Verslag werkgroep Duin 15 januari 2025\n\n*Aanwezig:* Jan Bos (VNG)\n\n"
    minutes = parse(
        SourceText(text=head + head + "## Mededelingen\n\nTekst.\n\n## Kade\n\nTekst.\n")
    )
    assert [item.title for item in minutes.items] == ["Mededelingen", "Kade"]


def test_headings_within_the_points_of_an_agenda_on_top_are_no_items():
    points = ("Welkom", "Stand van de kades", "Begroting", "Rondvraag")
    agenda = "".join(f"{n}. {point}\n" for n, point in enumerate(points, 1))
    quays = ("Noord", "Zuid", "De oude haven", "De sluis")
    below = {"Stand van de kades": quays, "Begroting": ("Giften",)}
    parts = [name for point in points for name in (point, *below.get(point, ()))]
    text = "".join(f"## {part}\n\nTekst over {part.lower()}.\n\n" for part in parts)
    minutes = parse(SourceText(text=f"# Notulen Dorpsraad\n\nAgenda\n\n{agenda}\n{text}"))
    assert [item.title for item in minutes.items] == list(points)


def test_a_numbered_list_of_actions_above_the_report_is_no_agenda():
    text = (
        "**NEN Sessie 2018-05-25**\n\n| **Onderwerp** | **Acties/Verslag** |\n| --- | --- |\n"
        "| **Aan** |   |\n| **Van** | **Paul J** |\n| **Datum** | **2018-05-25** |\n| **Status** |   |\n\n"
        "**Aanwezig:**\n\nJan Bos (VNG), Els de Wit (IPO)\n\n**Acties:**\n\n"
        "1) Volgende afspraak: 29 juni\n2) Hoofdstuk 7 aanpassen. (Jan, Els)\n3) Tekst lezen. (Iedereen)\n\n"
        "Kort verslag:\n\nJan vertelt over de kade.\n\nEls vertelt over de haven.\n"
    )
    minutes = parse(SourceText(text=text))
    assert [item.title for item in minutes.items] == ["Acties", "Kort verslag"]
    assert [len(item.statements) for item in minutes.items] == [3, 2]


def test_a_day_above_the_attendees_is_no_point():
    text = (
        "# Verslag werkgroep Duin\n\n**19 november 2024, 9.30-12.00 uur, Ede**\n\n"
        "Aanwezig: Petra Hoogland (VNG), Mees Kooistra (IPO)\n\n**Opening**\n\n- Geen opmerkingen.\n\n"
        "**Beheer**\n\n- Mees presenteert.\n\n**Rondvraag**\n\n- Niets.\n"
    )
    minutes = parse(SourceText(text=text, name="duin.md"))
    assert [item.title for item in minutes.items] == [
        "Opening",
        "Beheer",
        "Rondvraag",
    ]
    assert str(minutes.date) == "2024-11-19"


def test_days_with_their_attendees_are_meetings_of_their_own():
    people = "Aanwezig: Petra Hoogland (VNG), Mees Kooistra (IPO)"
    text = "# Verslagen werkgroep Duin\n\n" + "".join(
        f"## Overleg {day} maart 2024\n\n{people}\n\nPetra Hoogland stuurt de cijfers rond.\n\n"
        for day in (14, 21)
    )
    minutes = parse(SourceText(text=text, name="duin.md"))
    assert [len(item.statements) for item in minutes.items] == [1, 1]
