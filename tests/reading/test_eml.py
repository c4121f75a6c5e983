"""E-mail: subject, date and body."""

from __future__ import annotations

import datetime as dt
from email.message import EmailMessage

import pytest

from lrt_summ.errors import DamagedDocumentError, ProtectedDocumentError
from lrt_summ.models import SourceText
from lrt_summ.reading import read_source


def message(text: str = "1. Opening\nDe voorzitter opent.\n") -> EmailMessage:
    """A plain message."""
    mail = EmailMessage()
    mail["From"] = "secretariaat@example.nl"
    mail["To"] = "leden@example.nl"
    mail["Subject"] = "Verslag coördinatieoverleg 3 mei 2024"
    mail["Date"] = "Fri, 03 May 2024 23:30:00 +0200"
    mail.set_content(text)
    return mail


def read(mail: EmailMessage) -> SourceText:
    return read_source(mail.as_bytes(), name="verslag.eml")


def test_subject_date_and_body_are_read() -> None:
    source = read(message())
    assert source.text == (
        "# Verslag coördinatieoverleg 3 mei 2024\n\n1. Opening\nDe voorzitter opent."
    )
    assert source.date == dt.date(2024, 5, 3)
    assert source.media_type == "message/rfc822"


def test_html_is_preferred_to_plain_text_of_the_same_message() -> None:
    mail = message()
    mail.add_alternative("<h2>1. Opening</h2><ul><li>punt</li></ul>", subtype="html")
    assert read(mail).text.endswith("## 1. Opening\n\n- punt")


def test_plain_text_serves_where_the_html_is_empty() -> None:
    mail = message()
    mail.add_alternative(" ", subtype="html")
    assert "De voorzitter opent." in read(mail).text


def test_attachments_are_named_not_read() -> None:
    mail = message()
    mail.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="énig.pdf")
    mail.add_attachment("geheim", filename="bijlage.txt")
    source = read(mail)
    assert "geheim" not in source.text
    assert [note.split("'")[1] for note in source.notes] == ["énig.pdf", "bijlage.txt"]


def test_a_forwarded_message_is_named() -> None:
    mail = message()
    mail.add_attachment(message("binnenste"))
    source = read(mail)
    assert "binnenste" not in source.text
    assert len(source.notes) == 1


def test_a_logo_and_a_signature_are_no_attachments() -> None:
    mail = message()
    mail.add_alternative("<p>1. Opening</p>", subtype="html")
    html = mail.get_payload()[1]  # type: ignore[index]
    html.add_related(b"GIF8", "image", "gif", cid="<logo>", filename="logo.gif")  # type: ignore[union-attr]
    source = read(mail)
    assert source.notes == ()
    assert source.text.endswith("1. Opening")


def test_flowed_lines_are_joined() -> None:
    raw = (
        b"From: a@b.nl\nMIME-Version: 1.0\nContent-Type: text/plain; format=flowed\n\n"
        b"De voorzitter \nopent de \nvergadering.\n from begint hier\n-- \nJan\n"
    )
    assert read_source(raw).text == "De voorzitter opent de vergadering.\nfrom begint hier\n--\nJan"


@pytest.mark.parametrize("date", ["", "gisteren", "Fri, 99 Foo 2024 25:99:99 +9999"])
def test_a_date_that_is_none_is_none(date: str) -> None:
    raw = f"From: a@b.nl\nDate: {date}\nSubject: x\n\n1. Opening".encode()
    assert read_source(raw).date is None


def test_an_unknown_charset_is_guessed() -> None:
    raw = b"From: a@b.nl\nMIME-Version: 1.0\nContent-Type: text/plain; charset=x-foo\n\ncaf\xe9"
    assert read_source(raw).text == "café"


def test_an_encrypted_message_is_protected() -> None:
    raw = b"From: a@b.nl\nMIME-Version: 1.0\nContent-Type: application/pkcs7-mime\n\nMIAG"
    with pytest.raises(ProtectedDocumentError, match="versleuteld"):
        read_source(raw)


def test_a_message_in_a_thousand_envelopes_is_refused() -> None:
    raw = b"From: a@b.nl\nMIME-Version: 1.0\n"
    for level in range(1000):
        raw += b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (level, level)
    with pytest.raises(DamagedDocumentError, match="e-mailbericht"):
        read_source(raw)


@pytest.mark.parametrize("charset", [b"klingon", b"u\x8d\x99-8", b"utf-8\x00"])
def test_a_subject_in_an_impossible_charset_does_not_cost_the_message(charset: bytes) -> None:
    head = b"From: a@b.nl\nMIME-Version: 1.0\nSubject: =?" + charset + b"?b?4oCT?= verslag\n\n"
    assert "1. Opening" in read_source(head + b"1. Opening", name="x.eml").text
