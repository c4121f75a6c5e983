"""Plain text: every encoding that offices produce, and what is no text at all."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from lrt_summ.errors import (
    DamagedDocumentError,
    DocumentError,
    DocumentTooLargeError,
    EmptyDocumentError,
    UnsupportedFormatError,
)
from lrt_summ.reading import read_source
from lrt_summ.settings import Settings

MINUTES = "1. Opening\nDe coördinator opent – “welkom”.\n"


@pytest.mark.parametrize(
    "data",
    [
        MINUTES.encode(),
        b"\xef\xbb\xbf" + MINUTES.encode(),
        MINUTES.encode("utf-16"),
        b"\xfe\xff" + MINUTES.encode("utf-16-be"),
        MINUTES.encode("utf-16-le"),
        MINUTES.encode("utf-16-be"),
        b"\xff\xfe\x00\x00" + MINUTES.encode("utf-32-le"),
        MINUTES.encode("cp1252"),
        MINUTES.replace("\n", "\r\n").encode(),
        MINUTES.replace("\n", "\r").encode(),
    ],
    ids=[
        "utf8",
        "bom",
        "utf16",
        "utf16be-bom",
        "utf16le",
        "utf16be",
        "utf32",
        "1252",
        "crlf",
        "cr",
    ],
)
def test_every_encoding_and_line_end_gives_the_same_text(data: bytes) -> None:
    assert read_source(data).text == MINUTES


def test_form_feeds_are_page_breaks() -> None:
    source = read_source(b"een\n\ftwee\n\fdrie")
    assert [source.page_at(source.text.index(word)) for word in ("een", "twee", "drie")] == [
        1,
        2,
        3,
    ]


def test_control_characters_are_dropped_and_tabs_kept() -> None:
    assert read_source(b"a\x08b\tc\x7fd\x1ae").text == "ab\tcde"


def test_bidi_marks_and_zero_width_characters_are_left_for_the_checker() -> None:
    text = "besluit \u202eniet\u202c \u200bgenomen"
    assert read_source(text.encode()).text == text


def test_a_byte_that_windows_1252_lacks_is_noted() -> None:
    source = read_source(b"Notulen caf\xe9 \x81 en meer tekst")
    assert source.text == "Notulen café \ufffd en meer tekst"
    assert "1 tekens" in source.notes[0]


def test_a_byte_order_mark_that_lies_is_an_error() -> None:
    with pytest.raises(DamagedDocumentError, match="UTF-8"):
        read_source(b"\xef\xbb\xbfabc\xff\xff def")


@pytest.mark.parametrize(
    "data", [b"", b"  \n\t\r\n", b"\xef\xbb\xbf", b"\xff\xfe \x00", b"\x00" * 9]
)
def test_nothing_but_blanks_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyDocumentError, match=r"leeg\.txt: is leeg"):
        read_source(data, name="leeg.txt")


def test_binary_is_refused_by_name() -> None:
    with pytest.raises(UnsupportedFormatError, match=r"x\.txt: is geen tekst") as caught:
        read_source(bytes(range(256)) * 20, name="x.txt")
    assert caught.value.hint


def test_a_directory_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedFormatError, match="is een map"):
        read_source(tmp_path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"weg\.txt: kan niet worden geopend"):
        read_source(tmp_path / "weg.txt")


def test_a_name_no_system_allows_is_an_error_not_a_crash() -> None:
    with pytest.raises(DocumentError, match="kan niet worden geopend"):
        read_source("a\x00b")


def test_a_path_names_the_source_and_an_argument_overrules_it(tmp_path: Path) -> None:
    path = tmp_path / "verslag.txt"
    path.write_text(MINUTES, encoding="utf-8")
    assert read_source(path).name == "verslag.txt"
    assert read_source(str(path), name="anders").name == "anders"


def test_a_file_object_is_read_and_left_open() -> None:
    file = io.BytesIO(MINUTES.encode())
    assert read_source(file).text == MINUTES
    assert not file.closed


def test_markdown_is_told_from_text() -> None:
    assert read_source(b"# Verslag\n\n## 1. Opening\n").media_type == "text/markdown"
    assert read_source(b"Verslag\n\n1. Opening\n").media_type == "text/plain"


@pytest.mark.parametrize(
    ("limit", "named"),
    [({"max_file_bytes": 9}, "max_file_bytes"), ({"max_text_chars": 9}, "chars")],
)
def test_a_limit_is_named_in_the_error(limit: dict[str, int], named: str) -> None:
    with pytest.raises(DocumentTooLargeError, match=named):
        read_source(io.BytesIO(b"tien tekens en meer"), settings=Settings(**limit))


def test_ten_megabytes_of_one_line_are_read() -> None:
    data = b"besluit " * (10_000_000 // 8)
    assert len(read_source(data).text) == len(data)
