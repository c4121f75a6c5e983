"""What a file is, from its first bytes. The ending of its name is only ever quoted in messages."""

from __future__ import annotations

import re
from typing import NamedTuple

from lrt_summ.errors import DocumentError, ProtectedDocumentError, UnsupportedFormatError

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
HTML = "text/html"
EML = "message/rfc822"
MARKDOWN = "text/markdown"
TEXT = "text/plain"
ZIP = "application/zip"

_HEAD_BYTES = 4096


class Foreign(NamedTuple):
    """A kind of file that is recognised only to say what it is.

    Attributes:
        magic: the bytes it starts with.
        called: its name in a message, in Dutch.
        hint: how to get minutes out of it.
        within: what it holds further on, where the start says too little.
        error: what is raised.
    """

    magic: bytes
    called: str
    hint: str
    within: bytes = b""
    error: type[DocumentError] = UnsupportedFormatError


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # what Office wrote before 2007, and encrypts into
_OCR = "Zet de afbeelding met een OCR-programma om naar tekst of doorzoekbare PDF."
_UNPACK = "Pak het archief uit en geef de documenten zelf op."
_CONVERT = "Open het document en bewaar het als .docx of .pdf."
_PASSWORD = "Open het document en bewaar het zonder wachtwoord."  # noqa: S105 - a hint
_OTHER = "Geef het verslag zelf op: .txt, .md, .pdf, .docx, .html of .eml."
_MESSAGE = "Bewaar het bericht als .eml, of de bijlage met het verslag apart."


def _stream(name: str) -> bytes:
    """The name of a stream as an OLE file spells it."""
    return name.encode("utf-16-le")


FOREIGN: tuple[Foreign, ...] = (
    Foreign(
        _OLE,
        "met een wachtwoord beveiligd (Office)",
        _PASSWORD,
        _stream("EncryptedPackage"),
        ProtectedDocumentError,
    ),
    Foreign(_OLE, "een Word-document van voor 2007 (.doc)", _CONVERT, _stream("WordDocument")),
    Foreign(_OLE, "een Outlook-bericht (.msg)", _MESSAGE, _stream("__substg1.0_")),
    Foreign(_OLE, "een oud Office-bestand", _CONVERT),
    Foreign(b"\x89PNG\r\n\x1a\n", "een afbeelding (PNG)", _OCR),
    Foreign(b"\xff\xd8\xff", "een afbeelding (JPEG)", _OCR),
    Foreign(b"GIF8", "een afbeelding (GIF)", _OCR),
    Foreign(b"II*\x00", "een afbeelding (TIFF)", _OCR),
    Foreign(b"MM\x00*", "een afbeelding (TIFF)", _OCR),
    Foreign(b"{\\rtf", "een RTF-document", _CONVERT),
    Foreign(b"\x1f\x8b", "een gecomprimeerd archief (gzip)", _UNPACK),
    Foreign(b"7z\xbc\xaf\x27\x1c", "een archief (7z)", _UNPACK),
    Foreign(b"Rar!\x1a\x07", "een archief (RAR)", _UNPACK),
    Foreign(b"BZh", "een gecomprimeerd archief (bzip2)", _UNPACK),
    Foreign(b"\xfd7zXZ\x00", "een gecomprimeerd archief (xz)", _UNPACK),
    Foreign(b"\x7fELF", "een programma", _OTHER),
    Foreign(b"SQLite format 3\x00", "een database (SQLite)", _OTHER),
)

_BOM = re.compile(rb"^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)")
_HTML_LEAD = rb"\A\s{0,64}(?:<\?xml[^>]{0,200}>\s{0,64})?(?:<!--[^>]{0,1000}-->\s{0,64})?<(?:"
_HTML_PAGE = re.compile(_HTML_LEAD + rb"!doctype\s+html|html|head|body)[\s>/]", re.IGNORECASE)
# Markdown may begin with a tag as well; a fragment of a page goes on in tags.
_HTML_FRAGMENT = re.compile(
    _HTML_LEAD + rb"meta|title|link|style|script|table|div|article|main|section|p|h[1-6]|ul|ol"
    rb"|span|font|center|b|strong|a)[\s>/]",
    re.IGNORECASE,
)
_BLOCK_TAG = re.compile(rb"<(?:p|h[1-6]|li|ul|ol|tr|td|div|table|section)[\s>]", re.IGNORECASE)
_TAG = re.compile(rb"</?[a-z][^<>]{0,1000}>|<!--|&nbsp;", re.IGNORECASE)
_FEWEST_TAGS = 2  # with which something begins or ends
_END_TAG = re.compile(rb"</(?:p|h[1-6]|li|ul|ol|tr|td|div|table|span|title|style)>", re.IGNORECASE)
_MARKDOWN_LINE = re.compile(rb"^(?:#{1,6} \S|\*\*|[-*] \S|\|[^\n]{1,200}\|)", re.MULTILINE)
_MAIL_FIELD = re.compile(
    rb"^(?:From|To|Cc|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Content-Type"
    rb"|X-[\w-]{1,60}|Delivered-To|DKIM-Signature|Reply-To|Sender|Thread-\w{1,20}"
    rb"|Authentication-Results|ARC-[\w-]{1,40}|List-[\w-]{1,40}|Importance|In-Reply-To"
    rb"|References|Content-[\w-]{1,40}|Accept-Language|Van|Aan|Onderwerp):",
    re.IGNORECASE,
)
_MAIL_PROOF = re.compile(
    rb"^(?:Received|Return-Path|Message-ID|MIME-Version|DKIM-Signature|X-[\w-]{1,60}|From):",
    re.IGNORECASE | re.MULTILINE,
)
_MARKDOWN_START = re.compile(r"^(?:#{1,6} |\|.{0,200}\||\s{0,3}[-*] \S|\*\*)", re.MULTILINE)


def sniff(data: bytes) -> str:
    """The media type of `data`: one of this module's constants; `TEXT` where nothing else fits."""
    head = data[:_HEAD_BYTES]
    if b"%PDF-" in head[:1024]:
        return PDF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return ZIP
    plain = _BOM.sub(b"", head).replace(b"\x00", b"")
    if _is_html(plain):
        return HTML
    if is_mail(plain):
        return EML
    return HTML if _is_page_in_part(plain) else TEXT


def foreign(data: bytes) -> Foreign | None:
    """The kind of file it is, if it is one that nobody can read minutes from."""
    fitting = (kind for kind in FOREIGN if data.startswith(kind.magic))
    return next((kind for kind in fitting if kind.within in data), None)


def _is_html(head: bytes) -> bool:
    if _HTML_PAGE.match(head):
        return True
    if not _HTML_FRAGMENT.match(head) or _MARKDOWN_LINE.search(head):
        return False
    return _END_TAG.search(head) is not None


def _is_page_in_part(head: bytes) -> bool:
    """Whether a text goes on in tags after it began with something else, as `&nbsp;` or a word."""
    tags = (len(_BLOCK_TAG.findall(head)), len(_END_TAG.findall(head)))
    if min(tags) < _FEWEST_TAGS or _MARKDOWN_LINE.search(head):
        return False
    lines = [line for line in head.splitlines() if line.strip()]
    return sum(_TAG.search(line) is not None for line in lines) * 2 > len(lines)


def is_mail(head: bytes) -> bool:
    """Whether the text starts with at least two header fields, one that only software writes."""
    lines = head.lstrip(b"\r\n").splitlines()[:60]
    if not lines or not (_MAIL_FIELD.match(lines[0]) or lines[0].startswith(b"From ")):
        return False
    fields = 0
    for line in lines:
        if not line.strip():
            break
        fields += bool(_MAIL_FIELD.match(line))
    block = b"\n".join(lines)
    return fields >= 2 and bool(_MAIL_PROOF.search(block))


def text_type(text: str) -> str:
    """`MARKDOWN` if the text shows markdown's marks near its start, else `TEXT`."""
    return MARKDOWN if _MARKDOWN_START.search(text[:_HEAD_BYTES]) else TEXT
