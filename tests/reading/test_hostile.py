"""Files made to hang, crash or bloat: an error or a bounded result, never anything else."""

from __future__ import annotations

import contextlib
import io
import time
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lrt_summ.errors import DamagedDocumentError, DocumentTooLargeError, LrtSummError
from lrt_summ.models import SourceText
from lrt_summ.reading import read_source, source
from lrt_summ.reading.decoding import clean
from lrt_summ.reading.docx.body import read_docx
from lrt_summ.reading.eml import read_eml
from lrt_summ.reading.html.page import read_html
from lrt_summ.reading.markup import table_row
from lrt_summ.reading.text import read_text
from lrt_summ.settings import Settings
from tests.reading.builders import docx_bytes, new_pdf, paragraph, raw_docx, run, say, zipped

LIMITS = Settings()


def is_sound(text: str) -> bool:
    """Whether a text has only the characters and line ends that the contract allows."""
    return not any((ord(c) < 32 and c not in "\n\t\f") or "\ud800" <= c <= "\udfff" for c in text)


@given(st.binary(max_size=2000))
def test_any_bytes_are_a_text_or_an_error_of_ours(data: bytes) -> None:
    message = ""
    try:
        assert is_sound(read_source(data).text)
    except LrtSummError as error:
        message = str(error)
    assert not message or (message.startswith("<bytes>: ") and "\n" not in message)


@given(st.text(max_size=2000))
def test_any_text_comes_back_whole(text: str) -> None:
    encoded = text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    assert is_sound(clean(text))
    printable = "x" + "".join(c for c in encoded if c.isprintable() or c in "\n\t") + "x"
    assert read_text(printable.encode(), "x").text == printable


TAGS = st.sampled_from(
    "p div b s li ul ol table tr td th h1 h6 br sup pre main span del a font".split()
)
HTML = st.lists(
    st.one_of(
        TAGS.map("<{}>".format),
        TAGS.map("</{}>".format),
        st.sampled_from(["<td rowspan=3>", "<td colspan=4>", "<!--", "-->", "<![CDATA["]),
        st.sampled_from(["&#0;", "&#7;", "&#12;", "&#xd800;", "&#xfffe;", "&lt;"]),
        st.text("ab|*#-1. \n<>&", max_size=12),
    ),
    max_size=60,
).map("".join)


@given(HTML)
def test_any_html_is_read(html: str) -> None:
    assert is_sound(read_html(b"<html>" + html.encode(), "x.html", LIMITS).text)


@given(st.binary(max_size=1500))
def test_any_message_is_read_or_refused(body: bytes) -> None:
    head = b"From: a@b.nl\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
    with contextlib.suppress(LrtSummError):
        assert is_sound(read_eml(head + body, "x.eml", LIMITS).text)


WORD = docx_bytes(lambda document: document.add_table(2, 2).cell(0, 0).add_paragraph("tekst"))


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(WORD) - 1), st.integers(0, 255)), max_size=8))
def test_a_word_file_with_wrong_bytes_is_read_or_refused(changes: list[tuple[int, int]]) -> None:
    data = bytearray(WORD)
    for place, byte in changes:
        data[place] = byte
    with contextlib.suppress(LrtSummError):
        read_docx(bytes(data), "x.docx", LIMITS)


WORD_XML = st.recursive(
    st.sampled_from([paragraph("tekst"), paragraph(run("vet", "<w:b/>")), "<w:p/>", "<w:tc/>"]),
    lambda inner: st.tuples(
        st.sampled_from(["tbl", "tr", "tc", "sdt", "sdtContent", "ins", "del", "p", "r"]),
        st.lists(inner, max_size=3),
    ).map(lambda made: f"<w:{made[0]}>{''.join(made[1])}</w:{made[0]}>"),
    max_leaves=12,
)


@given(WORD_XML)
def test_word_markup_in_any_order_is_read(body: str) -> None:
    assert is_sound(read_docx(raw_docx(body), "x.docx", LIMITS).text)


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_a_pdf_with_wrong_bytes_is_read_or_refused(data: st.DataObject) -> None:
    pdf = new_pdf()
    say(pdf, "1. Opening")
    changed = bytearray(pdf.output())
    for _ in range(20):
        changed[data.draw(st.integers(20, len(changed) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(LrtSummError):
        read_source(bytes(changed), name="x.pdf")


@given(st.lists(st.text("ab|\n\t* <>", max_size=9), min_size=1, max_size=5))
def test_a_cell_can_neither_end_its_row_nor_add_a_column(cells: list[str]) -> None:
    written = table_row(cells)
    assert "\n" not in written
    assert written.replace(r"\|", "").count("|") == len(cells) + 1


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    data = zipped({"word/document.xml": b" " * 200_000_000})
    assert len(data) < 1_000_000
    with pytest.raises(DocumentTooLargeError, match="max_unpacked_bytes"):
        read_source(data, settings=Settings(max_unpacked_bytes=100_000_000))


def test_an_archive_that_lies_about_its_size_is_not_unpacked_further() -> None:
    data = bytearray(zipped({"word/document.xml": b"<x>" + b" " * 5_000_000}))
    directory = data.rindex(b"PK\x01\x02")
    data[directory + 24 : directory + 28] = (1000).to_bytes(4, "little")
    with pytest.raises(DamagedDocumentError):
        read_source(bytes(data))


def test_an_archive_of_countless_files_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number in range(20_100):
            archive.writestr(str(number), b"")
    with pytest.raises(DocumentTooLargeError, match="bestanden in het archief"):
        read_source(buffer.getvalue())


def test_entities_that_expand_are_refused() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    document = f'<!DOCTYPE d [<!ENTITY l0 "lach">{laughs}]><d>&l9;</d>'
    for encoding in ("utf-8", "utf-16"):
        with pytest.raises(DamagedDocumentError, match="entiteiten"):
            read_source(zipped({"word/document.xml": document.encode(encoding)}))


def test_html_entities_do_not_expand() -> None:
    html = '<!DOCTYPE html [<!ENTITY l "lachlachlach">]><html><p>&l;&l;</p>'
    assert "lachlach" not in read_source(html.encode()).text.replace(
        '<!ENTITY l "lachlachlach">', ""
    )


def test_word_files_of_too_many_elements_are_refused() -> None:
    data = raw_docx("<w:p/>" * 1_600_000)
    started = time.monotonic()
    with pytest.raises(DocumentTooLargeError, match="elementen"):
        read_source(data)
    assert time.monotonic() - started < 120  # a hang, not a speed


def test_tables_nested_in_tables_end_somewhere() -> None:
    body = "<w:tbl><w:tr><w:tc>" * 70 + paragraph("diep") + "</w:tc></w:tr></w:tbl>" * 70
    source = read_source(raw_docx(paragraph("boven") + body))
    assert "boven" in source.text
    assert "geneste" in source.notes[0]


@pytest.mark.parametrize(
    "data",
    [
        b"<html>" + b"<b>" * 2_000 + b"x",
        b"<html><p>" + b"a" * 1_000_000,
        b"<html>" + b"<!--" * 200_000,
        b"<html>" + b"<a " * 200_000,
        b"<html>" + b"<li>x" * 50_000,
        b"<html><table>" + b"<tr><td>x" * 20_000,
        b"From: a\nSubject: " + b"=?utf-8?q?x?= " * 30_000 + b"\nMIME-Version: 1\n\nx",
        b"From: a\nMIME-Version: 1\nX-Y: " + b"\n ".join([b"x"] * 50_000) + b"\n\nx",
        b"x" * 1_000_000,
        b"- punt\n" * 100_000,
        b"|" * 1_000_000,
        b"#" * 1_000_000,
        b"<" * 1_000_000,
        b"\xff" * 1_000_000,
    ],
    ids=lambda data: repr(data[:20]),
)
def test_a_megabyte_of_anything_takes_seconds_at_most(data: bytes) -> None:
    started = time.monotonic()
    with contextlib.suppress(LrtSummError):
        assert isinstance(read_source(data), SourceText)
    assert time.monotonic() - started < 120  # a hang, not a speed


def test_a_library_that_breaks_is_reported_as_a_damaged_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("diep in een bibliotheek")

    monkeypatch.setattr(source, "_dispatch", broken)
    with pytest.raises(DamagedDocumentError, match=r"x\.txt: kan niet worden gelezen") as caught:
        read_source(b"tekst", name="x.txt")
    assert isinstance(caught.value.__cause__, ZeroDivisionError)
