"""What a file is, is told by its bytes."""

from __future__ import annotations

import pytest

from lrt_summ.errors import ProtectedDocumentError, UnsupportedFormatError
from lrt_summ.reading import read_source, sniffing
from tests.reading.builders import docx_bytes, new_pdf, say, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", sniffing.PDF),
        (b"\n\n junk before %PDF-1.4", sniffing.PDF),
        (b"PK\x03\x04rest", sniffing.ZIP),
        (b"<!DOCTYPE html><p>x", sniffing.HTML),
        (b"\xef\xbb\xbf  <html lang=nl>", sniffing.HTML),
        ("\ufeff<html><body>".encode("utf-16-le"), sniffing.HTML),
        (b"<?xml version='1.0'?>\n<!-- by x --><html>", sniffing.HTML),
        (b"<p>Verslag</p><p>1. Opening</p>", sniffing.HTML),
        (b"<p>begin</p>\n\n## 1. Opening\n", sniffing.TEXT),
        (b"&nbsp;\n<h2>Verslag</h2>\n<h3>Opening</h3><p>Welkom.</p>", sniffing.HTML),
        (b"Verslag<br>\n<h3>Opening</h3>\n<ul>\n<li>Welkom.</li>\n</ul>", sniffing.HTML),
        (b"1. Opening\n2. Tabel\n<p>a</p>\n<p>b</p>\n3. Rondvraag", sniffing.TEXT),
        (b"From: a@b.nl\nX-Mailer: x\n\n<p>a</p>\n<p>b</p>\n<p>c</p>", sniffing.EML),
        (b"<5 aanwezigen\n1. Opening", sniffing.TEXT),
        (b"From: a@b.nl\nSubject: x\n\ntekst", sniffing.EML),
        (b"Return-Path: <x>\r\nDate: now\r\n\r\ntekst", sniffing.EML),
        (b"Van: Jan\nAan: Piet\n\n1. Opening", sniffing.TEXT),
        (b"Datum: 3 mei\nPlaats: Utrecht\n1. Opening", sniffing.TEXT),
        (b"1. Opening\nFrom: a\nTo: b\n", sniffing.TEXT),
    ],
)
def test_the_bytes_tell_the_format(data: bytes, kind: str) -> None:
    assert sniffing.sniff(data) == kind


@pytest.mark.parametrize("kind", sniffing.FOREIGN, ids=lambda kind: kind.called)
def test_a_foreign_file_is_named_with_a_remedy(kind: sniffing.Foreign) -> None:
    data = kind.magic + bytes(600) + kind.within
    with pytest.raises(kind.error, match=r"verslag\.docx: is ") as caught:
        read_source(data, name="verslag.docx")
    assert kind.called in str(caught.value)
    assert caught.value.hint == kind.hint


def test_a_word_file_behind_a_password_is_protected_and_an_old_one_unsupported() -> None:
    with pytest.raises(ProtectedDocumentError, match="wachtwoord"):
        read_source(OLE + "EncryptedPackage".encode("utf-16-le"))
    with pytest.raises(UnsupportedFormatError, match=r"\.doc\)"):
        read_source(OLE + "WordDocument".encode("utf-16-le"))


def test_a_lying_ending_changes_nothing() -> None:
    pdf = new_pdf()
    say(pdf, "1. Opening")
    word = docx_bytes(lambda document: document.add_paragraph("1. Opening"))
    for data, kind in ((bytes(pdf.output()), sniffing.PDF), (word, sniffing.DOCX)):
        source = read_source(data, name="verslag.txt")
        assert (source.media_type, source.text) == (kind, "1. Opening")
    assert read_source(b"1. Opening", name="verslag.pdf").media_type == sniffing.TEXT


@pytest.mark.parametrize(
    ("entry", "called"),
    [("xl/workbook.xml", "Excel"), ("content.xml", "OpenDocument"), ("foto.jpg", "zip-archief")],
)
def test_another_kind_of_archive_is_named(entry: str, called: str) -> None:
    with pytest.raises(UnsupportedFormatError, match=called):
        read_source(zipped({entry: "<x/>"}))
