"""PDF: the order in which a person reads the page."""

from __future__ import annotations

import pytest
from fpdf import FPDF

from lrt_summ.errors import (
    DamagedDocumentError,
    DocumentTooLargeError,
    NoTextLayerError,
    ProtectedDocumentError,
)
from lrt_summ.reading import read_source
from lrt_summ.reading.pdf.worker import read as read_pages
from lrt_summ.settings import Settings
from tests.reading.builders import (
    PROSE,
    new_pdf,
    pdf_of_nested_forms,
    pdf_of_one_stream,
    pdf_text,
    row,
    say,
    write_at,
)


@pytest.fixture
def pdf() -> FPDF:
    return new_pdf()


def test_lines_stay_lines_and_a_gap_is_a_blank_line(pdf: FPDF) -> None:
    for line in ("Eerste regel", "tweede regel", "derde regel", "vierde regel"):
        say(pdf, line)
    pdf.ln(5)
    say(pdf, "Nieuwe alinea")
    assert pdf_text(pdf) == (
        "Eerste regel\ntweede regel\nderde regel\nvierde regel\n\nNieuwe alinea"
    )


def test_a_larger_font_is_a_heading_and_bold_is_marked(pdf: FPDF) -> None:
    say(pdf, "Verslag regietafel", bold=True, size=18)
    say(pdf, "1. Opening", bold=True, size=13)
    pdf.cell(text="Gewoon en ")
    pdf.set_font(style="B")
    pdf.cell(text="Besluit:")
    pdf.set_font(style="")
    pdf.cell(text=" akkoord met het voorstel van het college", new_x="LMARGIN", new_y="NEXT")
    for _ in range(5):
        say(pdf, PROSE)
    lines = [line for line in pdf_text(pdf).split("\n") if line]
    assert lines[:3] == [
        "# Verslag regietafel",
        "## 1. Opening",
        "Gewoon en **Besluit:** akkoord met het voorstel van het college",
    ]


def test_a_document_all_in_bold_has_no_marks(pdf: FPDF) -> None:
    say(pdf, "1. Opening", bold=True)
    say(pdf, "De voorzitter opent.", bold=True)
    assert "**" not in pdf_text(pdf)


def test_a_bold_heading_over_two_lines_is_one_line(pdf: FPDF) -> None:
    say(pdf, "2. Opvangopgave en aanpak, met de voorgestelde bijdragen van alle", bold=True)
    say(pdf, "betrokkenen", bold=True)
    say(pdf, "De voorzitter opent met een toelichting op de opgave van dit jaar")
    text = pdf_text(pdf)
    assert "van alle betrokkenen**\nDe voorzitter" in text


def test_short_bold_lines_are_not_joined(pdf: FPDF) -> None:
    say(pdf, "Besluiten", bold=True)
    say(pdf, "Acties", bold=True)
    say(pdf, PROSE)
    assert "**Besluiten**\n**Acties**" in pdf_text(pdf)


def test_labels_stand_before_their_values(pdf: FPDF) -> None:
    for cells in (
        ("Datum", "3 mei 2024"),
        ("Aanwezig", "Jan Jansen (BZK)"),
        ("", "Piet de Vries (VNG)"),
        ("", "Kees Bakker (COA)"),
        ("", "Ans Smit (IPO)"),
        ("Afwezig", "Ria Mol (UWV)"),
    ):
        row(pdf, cells)
    assert pdf_text(pdf).split("\n") == [
        "Datum  3 mei 2024",
        "Aanwezig  Jan Jansen (BZK)",
        "Piet de Vries (VNG)",
        "Kees Bakker (COA)",
        "Ans Smit (IPO)",
        "Afwezig  Ria Mol (UWV)",
    ]


def test_columns_of_running_text_are_read_one_after_the_other(pdf: FPDF) -> None:
    left = [f"links regel {n} van het doorlopende verhaal" for n in range(12)]
    right = [f"rechts regel {n} van het doorlopende verhaal" for n in range(12)]
    say(pdf, "Een kop boven beide kolommen die over de hele breedte loopt tot aan de rand toe")
    write_at(pdf, 10, 30, left)
    write_at(pdf, 110, 30, right)
    lines = [line for line in pdf_text(pdf).split("\n") if line]
    assert lines[1:] == left + right


def test_a_margin_column_does_not_cut_into_the_text(pdf: FPDF) -> None:
    body = [f"regel {n} van de hoofdtekst, die breed genoeg is voor een alinea" for n in range(14)]
    margin = ["Bezoekadres", "Plein 1", "2511 CR Den Haag", "Datum", "3 mei 2024"]
    write_at(pdf, 10, 30, body)
    pdf.set_font(size=7)
    write_at(pdf, 160, 31.7, margin, pitch=3.6)
    lines = [line for line in pdf_text(pdf).split("\n") if line]
    assert lines == margin + body


def test_a_ruled_table_becomes_rows(pdf: FPDF) -> None:
    long = "Stuurt de notitie over de verdeling van taken rond aan alle leden van de tafel"
    with pdf.table(col_widths=(10, 60, 40, 40)) as table:
        for cells in (("Nr", "Actie", "Wie", "Termijn"), ("1", long, "VNG", "1 mei | 2 mei")):
            table.row(cells)
    say(pdf, "Daarna volgt gewone tekst.")
    assert pdf_text(pdf).split("\n") == [
        "| **Nr** | **Actie** | **Wie** | **Termijn** |",
        "| --- | --- | --- | --- |",
        f"| 1 | {long} | VNG | 1 mei \\| 2 mei |",
        "",
        "Daarna volgt gewone tekst.",
    ]


def test_merged_cells_keep_their_columns(pdf: FPDF) -> None:
    with pdf.table(first_row_as_headings=False) as table:
        top = table.row()
        top.cell("VNG", rowspan=2)
        top.cell("Stuurt stukken")
        top.cell("1 mei")
        table.row(("Plant overleg", "2 mei"))
        last = table.row()
        last.cell("Alle acties zijn verdeeld", colspan=2)
        last.cell("")
    assert pdf_text(pdf).split("\n") == [
        "| VNG | Stuurt stukken | 1 mei |",
        "| VNG | Plant overleg | 2 mei |",
        "| Alle acties zijn verdeeld |  |  |",
    ]


def test_names_under_each_other_in_a_cell_stay_apart(pdf: FPDF) -> None:
    with pdf.table(first_row_as_headings=False, col_widths=(30, 120)) as table:
        table.row(("Aanwezig", "Jan Jansen (BZK)\nPiet de Vries (VNG)"))
        table.row(("Afwezig", "Ans Smit (IPO)"))
    assert pdf_text(pdf).split("\n") == [
        "| Aanwezig | Jan Jansen (BZK)<br>Piet de Vries (VNG) |",
        "| Afwezig | Ans Smit (IPO) |",
    ]


def test_a_label_beside_running_text_is_no_table(pdf: FPDF) -> None:
    with pdf.table(first_row_as_headings=False, col_widths=(20, 150)) as table:
        table.row(("1. Opening", PROSE * 4))
        table.row(("2. Water", PROSE * 4))
    text = pdf_text(pdf)
    assert "|" not in text
    assert "1. Opening\nDe voorzitter" in text
    assert "\n\n2. Water\nDe voorzitter" in text


def test_cells_that_stand_under_each_other_are_a_table_without_lines(pdf: FPDF) -> None:
    rows = (
        ("Naam", "Organisatie", "Rol"),
        ("Jan Jansen", "BZK", "voorzitter"),
        ("Piet", "VNG", "lid"),
    )
    for cells in rows:
        row(pdf, cells)
    assert pdf_text(pdf).split("\n") == [f"| {' | '.join(cells)} |" for cells in rows]


def test_text_under_an_aligned_table_is_not_part_of_it(pdf: FPDF) -> None:
    for cells in (("Jan Jansen", "COA"), ("Piet", "UWV")) * 2:
        row(pdf, cells, 80)
    say(pdf, "1. Opening")
    say(pdf, "De voorzitter opent.")
    assert pdf_text(pdf).split("\n")[-3:] == ["", "1. Opening", "De voorzitter opent."]


def test_a_long_cell_that_nearly_fills_its_column_is_a_cell_as_well(pdf: FPDF) -> None:
    long = "Fatima van Bergen"
    column = pdf.get_string_width(long) + 2.5  # millimetres; less than the size of the font
    people = (
        (long, "VNG"),
        ("Jan Jansen", "Unie van Waterschappen"),
        ("Piet Bos", "BZK, adviseur"),
    )
    for cells in (*people, *people):
        row(pdf, cells, column)
    pdf.ln(8)
    say(pdf, "Afwezig")
    lines = pdf_text(pdf).split("\n")
    assert lines[:3] == [f"| {name} | {sender} |" for name, sender in people]
    assert lines[-1] == "Afwezig"


def test_a_cell_of_an_aligned_table_may_take_two_lines(pdf: FPDF) -> None:
    for cells in (
        ("Nr.", "Actie", "Wie"),
        ("1", "Notitie over de verdeling", "VNG"),
        ("", "van taken rondsturen", ""),
        ("2", "Cijfers opvragen", "COA"),
    ):
        row(pdf, cells)
    assert pdf_text(pdf).split("\n") == [
        "| Nr. | Actie | Wie |",
        "| 1 | Notitie over de verdeling van taken rondsturen | VNG |",
        "| 2 | Cijfers opvragen | COA |",
    ]


def test_names_printed_in_two_columns_are_one_list(pdf: FPDF) -> None:
    left, right = ["Jan (BZK)", "Piet (VNG)", "Ans (IPO)"], ["Ko (COA)", "Ria (UWV)", "Bo (SZW)"]
    for cells in zip(left, right, strict=True):
        row(pdf, cells, 80)
    assert pdf_text(pdf).split("\n") == left + right


def test_lines_between_rows_alone_make_a_table(pdf: FPDF) -> None:
    rows = (("Actie", "Wie"), ("Stuurt de notitie rond", "VNG"), ("Belt met het Rijk", "COA"))
    for cells in rows:
        pdf.line(10, pdf.get_y(), 120, pdf.get_y())
        row(pdf, cells, 60)
    pdf.line(10, pdf.get_y(), 120, pdf.get_y())
    assert pdf_text(pdf).split("\n") == [f"| {' | '.join(cells)} |" for cells in rows]


def test_a_page_of_many_drawn_lines_is_no_table(pdf: FPDF) -> None:
    for step in range(700):
        pdf.line(10, 10 + step / 3, 200, 10 + step / 3)
        pdf.line(10 + step / 4, 10, 10 + step / 4, 240)
    pdf.set_y(50)
    say(pdf, "1. Opening van de vergadering")
    assert pdf_text(pdf) == "1. Opening van de vergadering"


def test_bullets_and_nested_markers_are_indented(pdf: FPDF) -> None:
    say(pdf, "1. Mededelingen")
    for text, indent in (("- eerste punt", 5), ("- dieper punt", 12), ("- tweede punt", 5)):
        say(pdf, text, indent=indent)
    assert pdf_text(pdf).split("\n") == [
        "1. Mededelingen",
        "  - eerste punt",
        "    - dieper punt",
        "  - tweede punt",
    ]


def test_a_footnote_mark_does_not_become_part_of_the_number(pdf: FPDF) -> None:
    pdf.cell(text="Er zijn 19.000")
    pdf.char_vpos = "SUP"
    pdf.cell(text="1")
    pdf.char_vpos = "LINE"
    pdf.cell(text=" plekken nodig")
    assert pdf_text(pdf) == "Er zijn 19.000[^1] plekken nodig"


def test_a_hyphen_at_a_line_end_is_kept(pdf: FPDF) -> None:
    say(pdf, "De gemeente regelt de noodop-")
    say(pdf, "vang voor het einde van het jaar")
    assert "noodop-\nvang" in pdf_text(pdf)


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_a_page_on_its_side_is_read_upright(pdf: FPDF, angle: int) -> None:
    with pdf.rotation(angle, 105, 148):
        write_at(pdf, 60, 100, ["1. Opening van de vergadering", "De voorzitter opent."])
    assert pdf_text(pdf) == "1. Opening van de vergadering\nDe voorzitter opent."


def test_pages_are_kept_apart_and_counted(pdf: FPDF) -> None:
    say(pdf, "1. Opening")
    pdf.add_page()
    say(pdf, "2. Sluiting")
    source = read_source(bytes(pdf.output()))
    assert source.page_at(source.text.index("Opening")) == 1
    assert source.page_at(source.text.index("Sluiting")) == 2
    assert source.notes == ()


def test_a_scan_is_refused_with_its_pages_and_ocr_as_the_remedy(pdf: FPDF) -> None:
    pdf.rect(10, 10, 100, 100, style="F")
    pdf.add_page()
    with pytest.raises(NoTextLayerError, match=r"scan\.pdf: .*2 pagina's \(1-2\)") as caught:
        read_source(bytes(pdf.output()), name="scan.pdf")
    assert "OCR" in (caught.value.hint or "")


def test_bullets_beside_drawn_letters_are_no_text(pdf: FPDF) -> None:
    say(pdf, "- -")
    say(pdf, ":")
    with pytest.raises(NoTextLayerError, match=r"geen van de .* heeft leesbare tekst") as caught:
        read_source(bytes(pdf.output()), name="tekening.pdf")
    assert "OCR" in (caught.value.hint or "")


def test_a_page_without_text_among_others_is_noted(pdf: FPDF) -> None:
    say(pdf, "1. Opening")
    pdf.add_page()
    pdf.add_page()
    say(pdf, "2. Sluiting")
    assert read_source(bytes(pdf.output())).notes == (
        "Pagina 2 heeft geen tekst (scan of leeg): OCR kan helpen.",
    )


def test_a_password_is_asked_for_nowhere(pdf: FPDF) -> None:
    say(pdf, "geheim")
    pdf.set_encryption(owner_password="eigenaar", user_password="gebruiker")
    with pytest.raises(ProtectedDocumentError, match=r"dicht\.pdf: is met een wachtwoord"):
        read_source(bytes(pdf.output()), name="dicht.pdf")


def test_a_pdf_that_anyone_may_open_but_not_change_is_read(pdf: FPDF) -> None:
    say(pdf, "openbaar")
    pdf.set_encryption(owner_password="eigenaar")
    assert read_source(bytes(pdf.output())).text == "openbaar"


def test_a_pdf_that_lost_its_end_is_read_with_a_note(pdf: FPDF) -> None:
    say(pdf, "1. Opening")
    source = read_source(bytes(pdf.output())[:-6])
    assert source.text == "1. Opening"
    assert source.notes == ("Het bestand breekt af voor het einde; er kan tekst ontbreken.",)


def test_a_pdf_cut_off_at_the_start_is_refused(pdf: FPDF) -> None:
    say(pdf, "1. Opening")
    with pytest.raises(DamagedDocumentError, match=r"half\.pdf: "):
        read_source(bytes(pdf.output())[:100], name="half.pdf")


def test_a_pdf_in_name_only_is_damaged() -> None:
    with pytest.raises(DamagedDocumentError, match=r"nep\.pdf: is een beschadigde"):
        read_source(b"%PDF-1.7\nniets", name="nep.pdf")


def test_limits_on_pages_and_text_are_named(pdf: FPDF) -> None:
    say(pdf, "een tekst van meer dan tien tekens")
    pdf.add_page()
    data = bytes(pdf.output())
    with pytest.raises(DocumentTooLargeError, match=r"2 pagina's; de grens is 1 \(max_pages\)"):
        read_source(data, settings=Settings(max_pages=1))
    with pytest.raises(DocumentTooLargeError, match="max_text_chars"):
        read_source(data, settings=Settings(max_text_chars=10))


def test_a_pdf_that_takes_too_long_is_given_up() -> None:
    endless = pdf_of_nested_forms(depth=9, width=10)
    with pytest.raises(DocumentTooLargeError, match="langer dan 1 seconden"):
        read_source(endless, settings=Settings(max_read_s=1))


@pytest.mark.parametrize("times", [1000, 3_000_000])
def test_a_pdf_that_unpacks_without_end_costs_only_its_own_process(times: int) -> None:
    data = pdf_of_one_stream(b"BT /T 10 Tf 50 50 Td (lach) Tj ET ", times)
    if times == 1000:
        assert "lach" in read_source(data).text
    else:
        with pytest.raises((DamagedDocumentError, DocumentTooLargeError)):
            read_source(data, settings=Settings(max_read_s=20))


def drawn(content: str) -> str:
    """The text of a page with this content stream; fonts T (plain) and B (bold)."""
    result = read_pages(pdf_of_one_stream(content.encode("latin-1"), 1), max_pages=9, max_chars=999)
    return "\n\f".join(result["pages"])


def test_a_word_drawn_in_pieces_is_one_word() -> None:
    content = "BT /T 10 Tf 50 700 Td (voorschrif) Tj 44.4 0 Td (ten gelden) Tj ET"
    assert drawn(content) == "voorschriften gelden"


def test_a_number_drawn_close_to_its_title_stays_apart_from_it() -> None:
    content = "BT /T 10 Tf 50 700 Td (10.) Tj 14.8 0 Td (Rondvraag) Tj ET"
    assert drawn(content) == "10. Rondvraag"


def test_text_that_is_filled_and_stroked_is_bold() -> None:
    content = "BT /T 10 Tf 2 Tr 50 700 Td (Besluit:) Tj 0 Tr 60 0 Td (akkoord met alles) Tj ET"
    assert drawn(content) == "**Besluit:**  akkoord met alles"


def test_thin_filled_boxes_are_ruling_lines_as_word_draws_them() -> None:
    upright = "".join(f"{x} 660 0.5 40 re " for x in (50, 150, 250))
    level = "".join(f"50 {y} 200 0.5 re " for y in (660, 680, 700))
    texts = "".join(
        f"BT /T 10 Tf {x} {y} Td ({text}) Tj ET "
        for x, y, text in (
            (55, 685, "Actie"),
            (155, 685, "Wie"),
            (55, 665, "Belt"),
            (155, 665, "COA"),
        )
    )
    assert drawn(f"{upright}{level} f {texts}") == "| Actie | Wie |\n| Belt | COA |"


def test_stroked_polylines_are_ruling_lines_and_shading_is_none() -> None:
    cells = "".join(f"{x} {y} 100 20 re S " for x in (50, 150) for y in (660, 680))
    shade = "0.9 g 40 600 300 200 re f 0 g "
    texts = "BT /T 10 Tf 55 685 Td (a) Tj 100 0 Td (b) Tj -100 -20 Td (c) Tj ET"
    assert drawn(shade + cells + texts) == "| a | b |\n| c |  |"
