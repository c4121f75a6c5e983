"""Bytes → characters, and the few characters that no reader passes on."""

from __future__ import annotations

import codecs
import re

from lrt_summ.errors import DamagedDocumentError, UnsupportedFormatError

_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE_BYTES = 65_536
_MAX_CONTROL_SHARE = 0.02  # text from an old system may hold a stray control character
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x0b\x1a\x1b\x00"))
_TEXT_HINT = "Bewaar het document als UTF-8-tekst, .docx of .pdf."

# C0 and C1 controls, noncharacters and surrogates. Tab, newline and form feed stay; so do bidi
# marks and zero-width characters, which the checker looks at.
_UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
_LINE_ENDS = re.compile("\r\n?|[\x0b\x85\u2028\u2029]")


def decode(data: bytes, *, name: str, encoding: str | None = None) -> str:
    """The characters of `data`.

    Args:
        encoding: what the container declares; used if it fits, guessed otherwise.

    Raises:
        UnsupportedFormatError: the bytes are no text at all.
        DamagedDocumentError: a byte order mark promises an encoding that the bytes do not keep.
    """
    for bom, marked in _BOMS:
        if data.startswith(bom):
            return _strict(data[len(bom) :], marked, name)
    declared = _declared(data, encoding)
    if declared is not None:
        return declared
    unmarked = _utf16_without_bom(data)
    if unmarked is not None:
        return _strict(data, unmarked, name)
    _refuse_binary(data, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def clean(text: str) -> str:
    """The text with `\\n` line ends and without control characters but tab and form feed."""
    if "\r" in text or not text.isascii() or "\x0b" in text:
        text = _LINE_ENDS.sub("\n", text)
    return _UNWANTED.sub("", text)


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise DamagedDocumentError(
            f"{name}: is geen geldige {encoding.upper()} (byte {error.start}).", hint=_TEXT_HINT
        ) from None


def _declared(data: bytes, encoding: str | None) -> str | None:
    if encoding is None:
        return None
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeError, ValueError):
        return None


def _utf16_without_bom(data: bytes) -> str | None:
    """The byte order, if every second byte of the sample is nearly always zero."""
    sample = data[:_SAMPLE_BYTES]
    half = len(sample) // 2
    if half < 2 or len(data) % 2:
        return None
    even, odd = sample[0 : half * 2 : 2].count(0), sample[1 : half * 2 : 2].count(0)
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _refuse_binary(data: bytes, name: str) -> None:
    sample = data[:_SAMPLE_BYTES]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    zeros = sample.count(0)
    if zeros > 0.001 * len(sample) + 3 or controls > _MAX_CONTROL_SHARE * len(sample) + 3:
        raise UnsupportedFormatError(
            f"{name}: is geen tekst maar een binair bestand.",
            hint="Geef een verslag als .txt, .md, .pdf, .docx, .html of .eml.",
        )
