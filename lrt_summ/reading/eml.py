"""E-mail: subject, date and body. Attachments are named in a note, not read."""

from __future__ import annotations

import datetime as dt
import email
import email.header
import email.message
import email.utils
import re
from collections.abc import Iterator

from lrt_summ.errors import DamagedDocumentError, ProtectedDocumentError
from lrt_summ.reading.content import Content
from lrt_summ.reading.decoding import clean, decode
from lrt_summ.reading.html.page import html_content
from lrt_summ.reading.html.tree import decoded
from lrt_summ.reading.markup import heading, one_line, tidy
from lrt_summ.reading.sniffing import EML
from lrt_summ.settings import Settings

Part = email.message.Message

_MAX_PARTS = 1_000
_MAX_HEADER_CHARS = 5_000
_MAX_NESTING = 50
_BOUNDARY = re.compile(rb"boundary\s{0,9}=", re.IGNORECASE)
_ENCRYPTED = frozenset(
    ("application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted")
)
_SIGNATURES = ("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp")


def read_eml(data: bytes, name: str, settings: Settings) -> Content:
    """The body of a message under its subject; the date that its header states.

    Raises:
        DocumentError: encrypted, damaged, or a body that cannot be read.
    """
    message = _parsed(data, name)
    bodies = list(_bodies(message))
    contents = [_content(body, name, settings) for body in bodies]
    subject = one_line(clean(_header(message, "Subject")))
    parts = [heading(subject, 1)] if subject else []
    parts += [content.text for content in contents if content.text.strip()]
    notes = [note for content in contents for note in content.notes]
    notes += [_attachment_note(part) for part in _attachments(message, bodies)]
    text = tidy("\n\n".join(parts))
    return Content(text, EML, tuple(dict.fromkeys(notes)), date=_date(message))


def _parsed(data: bytes, name: str) -> Part:
    """The message.

    The standard library's older policy: the newer one takes time that grows with the square of a
    header's length.
    """
    damaged = DamagedDocumentError(
        f"{name}: is geen leesbaar e-mailbericht.", hint="Bewaar het bericht als .txt of .pdf."
    )
    if sum(1 for _ in _BOUNDARY.finditer(data)) > _MAX_NESTING:
        raise damaged
    try:
        message = email.message_from_bytes(data)
        kinds = {part.get_content_type() for part in message.walk()}
    except (RecursionError, ValueError, LookupError, AttributeError, TypeError):
        raise damaged from None
    if kinds & _ENCRYPTED:
        raise ProtectedDocumentError(
            f"{name}: is een versleuteld bericht.",
            hint="Open het in uw mailprogramma en bewaar de tekst.",
        )
    return message


def _bodies(message: Part) -> Iterator[Part]:
    """The parts that a mail program shows as the message itself, in order."""
    stack = [message]
    seen = 0
    while stack and seen < _MAX_PARTS:
        part = stack.pop()
        seen += 1
        kind = part.get_content_type()
        if kind == "multipart/alternative":
            chosen = _richest(_children(part))
            stack += [chosen] if chosen is not None else []
        elif part.get_content_maintype() == "multipart":
            stack += reversed(_children(part))
        elif kind in ("text/plain", "text/html") and not _is_attachment(part):
            yield part


def _richest(parts: list[Part]) -> Part | None:
    """Of versions of one text the one with most structure that has text: HTML before plain."""
    with_text = [part for part in parts if part.is_multipart() or _bytes(part).strip()]
    rich = [part for part in with_text if part.get_content_type() != "text/plain"]
    readable = [part for part in rich if part.get_content_maintype() in ("text", "multipart")]
    kinds = ("text/html", "multipart/related", "multipart/mixed")
    return next(
        (part for part in readable if part.get_content_type() in kinds),
        with_text[0] if with_text else None,
    )


def _children(part: Part) -> list[Part]:
    payload = part.get_payload()
    return (
        [child for child in payload if isinstance(child, Part)] if isinstance(payload, list) else []
    )


def _content(part: Part, name: str, settings: Settings) -> Content:
    data = _bytes(part)
    charset = part.get_content_charset()
    if part.get_content_type() == "text/html":
        html = decode(data, name=name, encoding=charset) if charset else decoded(data, name)
        return html_content(html, name, settings)
    text = clean(decode(data, name=name, encoding=charset)) if data else ""
    if part.get_param("format") == "flowed":
        text = _unflowed(text)
    return Content(text.strip("\n"), EML)


def _unflowed(text: str) -> str:
    """`format=flowed`: a line that ends in a blank goes on in the next one (RFC 3676)."""
    out: list[str] = []
    is_open = False
    for line in text.split("\n"):
        line_text = line.removeprefix(" ")
        if is_open:
            out[-1] += line_text
        else:
            out.append(line_text)
        is_open = line_text.endswith(" ") and line_text != "-- "
    return "\n".join(out)


def _attachments(message: Part, bodies: list[Part]) -> Iterator[Part]:
    read = {id(body) for body in bodies}
    for part in message.walk():
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            continue
        is_named = bool(part.get_filename()) or part.get_content_type() == "message/rfc822"
        is_signature = part.get_content_type().startswith(_SIGNATURES)
        is_picture = part.get("Content-ID") and part.get_content_maintype() == "image"
        if id(part) not in read and is_named and not is_signature and not is_picture:
            yield part


def _attachment_note(part: Part) -> str:
    named = one_line(clean(_decoded_words((part.get_filename() or "bericht")[:200])))
    return f"Bijlage {named!r} is niet gelezen; bewaar haar apart en geef dat bestand op."


def _is_attachment(part: Part) -> bool:
    return part.get_content_disposition() == "attachment"


def _bytes(part: Part) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError):
        return b""
    return payload if isinstance(payload, bytes) else b""


def _header(message: Part, name: str) -> str:
    return _decoded_words(str(message.get(name) or "")[:_MAX_HEADER_CHARS])


def _decoded_words(text: str) -> str:
    """A header's text, `=?utf-8?…?=` words decoded."""
    try:
        return str(email.header.make_header(email.header.decode_header(text)))
    except (ValueError, LookupError, email.errors.MessageError):
        return text


def _date(message: Part) -> dt.date | None:
    try:
        return email.utils.parsedate_to_datetime(str(message.get("Date") or "")).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
