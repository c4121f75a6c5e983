"""Word: what a reader of the printed document sees."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx.document import Document

from lrt_summ.errors import (
    DamagedDocumentError,
    DocumentTooLargeError,
    EmptyDocumentError,
    ProtectedDocumentError,
)
from lrt_summ.reading import read_source
from lrt_summ.reading.numerals import letters, roman
from lrt_summ.settings import Settings
from tests.reading.builders import (
    docx_bytes,
    docx_text,
    listed,
    numbering,
    paragraph,
    raw_docx,
    run,
    zipped,
)

TEXTS = (("VNG", "a | b", "1 mei"), ("", "c", ""), ("d", "", ""))


def body_lines(body: str, **parts: str) -> list[str]:
    return [line for line in docx_text(raw_docx(body, **parts)).split("\n") if line]


def test_headings_lists_and_bold_as_python_docx_writes_them() -> None:
    def build(document: Document) -> None:
        document.add_heading("Verslag regietafel", 0)
        document.add_heading("Opening", 1)
        line = document.add_paragraph()
        line.add_run("Besluit:").bold = True
        line.add_run(" akkoord.")
        document.add_paragraph("eerste", style="List Bullet")
        document.add_paragraph("dieper", style="List Bullet 2")
        document.add_paragraph("een", style="List Number")
        document.add_paragraph("twee", style="List Number")
        document.add_heading("Details", 2)

    assert docx_text(docx_bytes(build)).split("\n") == [
        "# Verslag regietafel",
        "",
        "## Opening",
        "",
        "**Besluit:** akkoord.",
        "",
        "- eerste",
        "  - dieper",
        "1. een",
        "2. twee",
        "",
        "### Details",
    ]


def test_a_heading_gets_the_number_that_word_computes() -> None:
    heading = '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
    title = '<w:pStyle w:val="Kop1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = paragraph("Opening", title) + paragraph("tekst") + paragraph("Sluiting", title)
    lines = body_lines(body, styles=heading, numbering=numbering(("decimal", "%1.")))
    assert lines == ["## 1. Opening", "tekst", "## 2. Sluiting"]


def test_a_style_can_bring_its_own_list_and_inherit_its_level() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Basis"><w:name w:val="heading 2"/><w:pPr>'
        '<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Punt"><w:name w:val="Agendapunt"/>'
        '<w:basedOn w:val="Basis"/></w:style>'
    )
    body = paragraph("Opening", '<w:pStyle w:val="Punt"/>')
    lines = body_lines(body, styles=styles, numbering=numbering(("upperRoman", "%1.")))
    assert lines == ["### I. Opening"]


def test_nested_numbers_restart_and_show_their_parents() -> None:
    levels = numbering(("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "%3)"))
    places = (0, 1, 1, 2, 2, 0, 1, 2)
    body = "".join(listed("x", level) for level in places)
    assert body_lines(body, numbering=levels) == [
        "1. x",
        "  1.1 x",
        "  1.2 x",
        "    a) x",
        "    b) x",
        "2. x",
        "  2.1 x",
        "    a) x",
    ]


def test_legal_numbering_prints_a_roman_parent_in_digits() -> None:
    legal = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/>'
        '<w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:isLgl/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    assert body_lines(listed("x") + listed("y", 1), numbering=legal) == ["I. x", "  1.1 y"]


def test_two_lists_of_one_definition_count_on_unless_one_starts_anew() -> None:
    more = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    body = "".join(listed("x", list_id=list_id) for list_id in (1, 1, 2, 3, 3))
    lines = body_lines(body, numbering=numbering(("decimal", "%1."), more=more))
    assert [line.split(".")[0] for line in lines] == ["1", "2", "3", "1", "2"]


def test_a_list_can_be_defined_over_a_list_style() -> None:
    linked = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Lijst"/></w:abstractNum>'
        '<w:num w:numId="9"><w:abstractNumId w:val="1"/></w:num>'
    )
    style = (
        '<w:style w:type="numbering" w:styleId="Lijst"><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
    )
    lines = body_lines(
        listed("x", list_id=9),
        styles=style,
        numbering=numbering(("lowerRoman", "%1."), more=linked),
    )
    assert lines == ["i. x"]


def test_numbering_switched_off_in_a_paragraph_prints_none() -> None:
    assert body_lines(listed("x", list_id=0), numbering=numbering(("decimal", "%1."))) == ["x"]


@pytest.mark.parametrize(
    ("count", "letter", "numeral"), [(1, "a", "i"), (26, "z", "xxvi"), (28, "bb", "xxviii")]
)
def test_letters_and_numerals_count_as_word_does(count: int, letter: str, numeral: str) -> None:
    assert (letters(count), roman(count)) == (letter, numeral)


def test_counts_beyond_letters_and_numerals_are_digits() -> None:
    assert (letters(0), letters(10_000), roman(4000), roman(-1)) == ("0", "10000", "4000", "-1")


def test_tracked_changes_are_read_as_accepted() -> None:
    changed = (
        run("De ")
        + f"<w:ins>{run('nieuwe ')}</w:ins>"
        + "<w:del><w:r><w:delText>oude </w:delText></w:r></w:del>"
        + f"<w:moveFrom>{run('hier ')}</w:moveFrom>{run('tekst ')}"
        + f"<w:moveTo>{run('daar')}</w:moveTo>"
    )
    assert body_lines(paragraph(changed)) == ["De nieuwe tekst daar"]


def test_a_deleted_paragraph_end_joins_two_paragraphs() -> None:
    body = paragraph("De raad ", "<w:rPr><w:del/></w:rPr>") + paragraph("stemt in.")
    assert body_lines(body) == ["De raad stemt in."]


def test_text_before_a_deleted_last_paragraph_end_is_not_lost() -> None:
    assert body_lines(paragraph("De raad", "<w:rPr><w:del/></w:rPr>")) == ["De raad"]


def test_a_deleted_list_paragraph_is_not_counted() -> None:
    place = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    gone = f"<w:p><w:pPr>{place}<w:rPr><w:del/></w:rPr></w:pPr></w:p>"
    lines = body_lines(listed("a") + gone + listed("b"), numbering=numbering(("decimal", "%1.")))
    assert lines == ["1. a", "2. b"]


def test_deleted_rows_and_cells_are_left_out() -> None:
    def cell(text: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"

    rows = (
        f"<w:tr>{cell('a')}{cell('b')}</w:tr>"
        f"<w:tr><w:trPr><w:del/></w:trPr>{cell('weg')}{cell('weg')}</w:tr>"
        f"<w:tr>{cell('c')}{cell('weg', '<w:cellDel/>')}{cell('d')}</w:tr>"
    )
    assert body_lines(f"<w:tbl>{rows}</w:tbl>") == ["| a | b |", "| c | d |"]


def test_field_codes_comments_and_hidden_text_are_left_out() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("punt 3")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    comment = '<w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    link = f"<w:hyperlink>{run(' zie de site')}</w:hyperlink>"
    content = run("Zie ") + field + comment + run(" verborgen", "<w:vanish/>") + link
    assert body_lines(paragraph(content)) == ["Zie punt 3 zie de site"]


def test_struck_text_is_left_out_and_noted() -> None:
    body = paragraph(run("Besluit: ") + run("niet ", "<w:strike/>") + run("akkoord"))
    source = read_source(raw_docx(body))
    assert source.text == "Besluit: akkoord"
    assert source.notes == ("Doorgehaalde tekst is weggelaten.",)


def test_headers_and_footers_are_left_out() -> None:
    def build(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "VERTROUWELIJK"
        document.sections[0].footer.paragraphs[0].text = "Pagina 1"
        document.add_paragraph("1. Opening")

    assert docx_text(docx_bytes(build)) == "1. Opening"


def test_a_table_of_contents_is_left_out_and_noted() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>'
    body = paragraph("1. Opening 2", '<w:pStyle w:val="Inhopg1"/>') + paragraph("1. Opening")
    source = read_source(raw_docx(body, styles=styles))
    assert source.text == "1. Opening"
    assert "inhoudsopgave" in source.notes[0]


def test_footnotes_stand_at_the_end_in_order_of_their_marks() -> None:
    notes = "".join(
        f'<w:footnote w:id="{n}">{paragraph(f"Noot {n}.")}</w:footnote>' for n in (5, 7)
    )
    marks = [f'<w:r><w:footnoteReference w:id="{n}"/></w:r>' for n in (7, 5)]
    body = paragraph(run("19.000") + marks[0] + run(" plekken") + marks[1])
    assert body_lines(body, footnotes=notes) == [
        "19.000[^1] plekken[^2]",
        "[^1]: Noot 7.",
        "[^2]: Noot 5.",
    ]


def test_soft_line_breaks_and_tabs() -> None:
    broken = paragraph(
        "<w:r><w:t>Jan (BZK)</w:t><w:br/><w:t>Piet</w:t><w:tab/><w:t>VNG</w:t></w:r>"
    )
    assert docx_text(raw_docx(broken)) == "Jan (BZK)\nPiet VNG"


def test_a_text_box_is_read_once_though_word_writes_it_twice() -> None:
    inner = f"<w:txbxContent>{paragraph('In een kader')}</w:txbxContent>"
    box = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        f"{inner}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>{inner}</w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert body_lines(paragraph(run("Tekst") + box)) == ["Tekst", "In een kader"]


def test_content_controls_are_read_but_not_their_placeholders() -> None:
    filled = f"<w:sdt><w:sdtContent>{paragraph('Datum: 3 mei')}</w:sdtContent></w:sdt>"
    empty = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        f"{paragraph('Klik om tekst in te voeren')}</w:sdtContent></w:sdt>"
    )
    inline = f"<w:sdt><w:sdtContent>{run('BZK')}</w:sdtContent></w:sdt>"
    lines = body_lines(filled + empty + paragraph(run("Namens ") + inline))
    assert lines == ["Datum: 3 mei", "Namens BZK"]


def test_tables_with_merged_cells_line_breaks_and_pipes() -> None:
    def build(document: Document) -> None:
        table = document.add_table(rows=3, cols=3)
        for row, texts in zip(table.rows, TEXTS, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        table.cell(0, 0).merge(table.cell(1, 0)).text = "VNG"
        table.cell(2, 0).merge(table.cell(2, 2)).text = "over alles\nheen"

    assert docx_text(docx_bytes(build)).split("\n") == [
        r"| VNG | a \| b | 1 mei |",
        "| VNG | c |  |",
        "| over alles<br>heen |  |  |",
    ]


def test_a_bold_or_repeated_first_row_is_a_header() -> None:
    def build(document: Document) -> None:
        table = document.add_table(rows=2, cols=2)
        for cell, text in zip(table.rows[0].cells, ("Actie", "Wie"), strict=True):
            cell.paragraphs[0].add_run(text).bold = True
        for cell, text in zip(table.rows[1].cells, ("Stuurt stukken", "VNG"), strict=True):
            cell.text = text

    assert docx_text(docx_bytes(build)).split("\n") == [
        "| **Actie** | **Wie** |",
        "| --- | --- |",
        "| Stuurt stukken | VNG |",
    ]


def test_a_table_that_only_places_headings_is_read_as_text() -> None:
    heading = '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
    title = paragraph("Opening", '<w:pStyle w:val="Kop1"/>')
    cells = f"<w:tc>{paragraph('1.')}</w:tc><w:tc>{title}{paragraph('Welkom.')}</w:tc>"
    lines = body_lines(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>", styles=heading)
    assert lines == ["## 1. Opening", "Welkom."]


def test_an_empty_numbered_cell_prints_its_number() -> None:
    def row(text: str) -> str:
        return f"<w:tr><w:tc>{listed('')}</w:tc><w:tc>{paragraph(text)}</w:tc></w:tr>"

    table = f"<w:tbl>{row('a')}{row('b')}</w:tbl>"
    assert body_lines(table, numbering=numbering(("decimal", "%1."))) == [
        "| 1. | a |",
        "| 2. | b |",
    ]


def test_nested_tables_become_words_of_their_cell() -> None:
    inner = (
        f"<w:tbl><w:tr><w:tc>{paragraph('x')}</w:tc><w:tc>{paragraph('y')}</w:tc></w:tr></w:tbl>"
    )
    table = f"<w:tbl><w:tr><w:tc>{paragraph('a')}</w:tc><w:tc>{inner}</w:tc></w:tr></w:tbl>"
    assert body_lines(table) == ["| a | x y |"]


def test_pages_are_where_word_last_broke_them() -> None:
    mark = "<w:r><w:lastRenderedPageBreak/></w:r>"
    body = paragraph("een") + paragraph(run("twee begint hier ") + mark + run("en loopt door"))
    body += paragraph(mark + run("vier"))
    source = read_source(raw_docx(body))
    pages = [source.page_at(source.text.index(word)) for word in ("een", "twee", "loopt", "vier")]
    assert pages == [1, 1, 1, 3]


def test_without_rendered_pages_the_writers_own_breaks_count() -> None:
    body = paragraph("een") + paragraph('<w:r><w:br w:type="page"/></w:r>') + paragraph("twee")
    source = read_source(raw_docx(body))
    assert source.page_at(source.text.index("twee")) == 2


def test_strict_documents_are_read_too() -> None:
    data = raw_docx(paragraph("Opening"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    old, new = (
        b"schemas.openxmlformats.org/wordprocessingml/2006",
        b"purl.oclc.org/ooxml/wordprocessingml",
    )
    files["word/document.xml"] = files["word/document.xml"].replace(old, new)
    assert docx_text(zipped(dict(files))) == "Opening"


def test_an_empty_document_says_so() -> None:
    with pytest.raises(EmptyDocumentError, match=r"leeg\.docx: er staat geen tekst in"):
        read_source(raw_docx(paragraph("")), name="leeg.docx")


def test_a_truncated_archive_is_damaged() -> None:
    data = docx_bytes(lambda document: document.add_paragraph("Opening"))
    with pytest.raises(DamagedDocumentError, match=r"half\.docx: is beschadigd"):
        read_source(data[: len(data) // 2], name="half.docx")


def test_a_corrupted_part_is_damaged() -> None:
    data = bytearray(raw_docx(paragraph("Opening " * 500)))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        start = archive.getinfo("word/document.xml").header_offset
    data[start + 60 : start + 90] = bytes(30)
    with pytest.raises(DamagedDocumentError, match="is beschadigd"):
        read_source(bytes(data))


def test_a_part_that_is_no_xml_is_damaged() -> None:
    data = zipped({"word/document.xml": "<w:document>"})
    with pytest.raises(DamagedDocumentError, match="geen geldige XML"):
        read_source(data)


def test_an_encrypted_entry_is_protected() -> None:
    data = bytearray(zipped({"word/document.xml": "<x/>"}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    with pytest.raises(ProtectedDocumentError, match="wachtwoord"):
        read_source(bytes(data))


def test_a_limit_on_text_counts_while_reading() -> None:
    body = "".join(paragraph("tien tekens") for _ in range(100))
    with pytest.raises(DocumentTooLargeError, match="max_text_chars"):
        read_source(raw_docx(body), settings=Settings(max_text_chars=100))
