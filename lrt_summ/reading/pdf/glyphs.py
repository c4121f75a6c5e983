"""PDFium's characters → words with their places and fonts.

Calls through ctypes cost more than PDFium's own work, so a word is asked for its ends, not for
each of its characters, and what a text object's characters share is asked once per object.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

_TOKEN = re.compile(r"\S+")
_MAX_WORDS = 20_000  # per page; no page that a person reads has a tenth of it
_GLUE = 0.15  # of the font size: a smaller gap is kerning, whatever PDFium makes of it
_GLUE_MARKER = 0.03  # the same behind a number or bullet, which may stand close to its text
_MARKER = re.compile(r"\d{1,3}(?:\.\d{1,3}){0,4}[.)]|[•▪◦\uf0b7\uf0a7-]")
_BOLD_NAME = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_BOLD_WEIGHT = 600
_FORCE_BOLD = 1 << 18
_FILL_AND_STROKE = 2


def _native(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    """`function` with plain integers for pointers: a third of the time per call."""
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.CFUNCTYPE(result, *arguments)(address)


_text_object = _native(
    pdfium.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int
)
_loose_box = _native(
    pdfium.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p
)


class Style(NamedTuple):
    """What the characters of one text object share.

    Attributes:
        size: of the font, in points.
        bold: by the font's name, weight or flags, or drawn with a stroke.
        turned: degrees counter-clockwise, to the nearest right angle.
        y: the baseline of the first character that was asked for.
    """

    size: float
    bold: bool
    turned: int
    y: float


class Box(NamedTuple):
    """A word in PDF space: y runs upwards, nothing is turned yet."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    style: Style


class TextPage:
    """PDFium's text of one page, taken apart into words."""

    def __init__(self, raw: Any) -> None:
        self._raw = raw
        self._address = ctypes.cast(raw, ctypes.c_void_p).value
        self._styles: dict[int, Style] = {}
        self._rect = pdfium.FS_RECTF()
        self._rect_address = ctypes.addressof(self._rect)

    def boxes(self) -> list[Box]:
        """Words in the order of the file, at most `_MAX_WORDS`."""
        boxes: list[Box] = []
        for token in _TOKEN.finditer(self._characters()):
            start = token.start()
            is_first = True
            for box in self._token(start, token.end(), token.group()):
                if boxes and _is_near(boxes[-1], box) and not (is_first and self._is_apart(start)):
                    boxes[-1] = _joined(boxes[-1], box)
                else:
                    boxes.append(box)
                is_first = False
            if len(boxes) >= _MAX_WORDS:
                break
        return boxes

    def _is_apart(self, start: int) -> bool:
        """Whether the blank before this place is in the file, not PDFium's own guess."""
        return start > 0 and pdfium.FPDFText_IsGenerated(self._raw, start - 1) == 0

    def _characters(self) -> str:
        """One character per index of PDFium's own."""
        count = pdfium.FPDFText_CountChars(self._raw)
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        written = pdfium.FPDFText_GetText(self._raw, 0, count, buffer) - 1
        text = bytes(buffer)[: written * 2].decode("utf-16-le", "replace")
        if len(text) == count:
            return text
        codes = (pdfium.FPDFText_GetUnicode(self._raw, index) for index in range(count))
        return "".join(chr(code) if 0 < code < 0x110000 else " " for code in codes)

    def _token(self, start: int, end: int, text: str) -> Iterator[Box]:
        """The token as one box, or one per text object where it was drawn in pieces."""
        first = self._object(start)
        if end - start == 1 or first == self._object(end - 1):
            yield self._box(start, end, text, first)
            return
        begin = start
        for index in range(start + 1, end + 1):
            if index == end or self._object(index) != first:
                yield self._box(begin, index, text[begin - start : index - start], first)
                begin = index
                first = self._object(index) if index < end else 0

    def _object(self, index: int) -> int:
        return _text_object(self._address, index) or 0

    def _box(self, start: int, end: int, text: str, text_object: int) -> Box:
        rect = self._rect
        _loose_box(self._address, start, self._rect_address)
        left, bottom, right, top = rect.left, rect.bottom, rect.right, rect.top
        if end - start > 1:
            _loose_box(self._address, end - 1, self._rect_address)
            left, right = min(left, rect.left), max(right, rect.right)
            bottom, top = min(bottom, rect.bottom), max(top, rect.top)
        style = self._styles.get(text_object)
        if style is None:
            style = self._look_up(start)
            if text_object:
                self._styles[text_object] = style
        return Box(text, left, bottom, right, top, style)

    def _look_up(self, index: int) -> Style:
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._raw, index, matrix)
        size = pdfium.FPDFText_GetFontSize(self._raw, index) * math.hypot(matrix.c, matrix.d)
        turned = round(math.degrees(math.atan2(matrix.b, matrix.a)) / 90) * 90 % 360
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self._raw, index, x, y)
        handle = pdfium.FPDFText_GetTextObject(self._raw, index)
        bold = bool(handle) and _is_bold(handle)
        return Style(max(abs(size), 0.1), bold, turned, y.value)


def _is_bold(text_object: Any) -> bool:
    if pdfium.FPDFTextObj_GetTextRenderMode(text_object) == _FILL_AND_STROKE:
        return True
    font = pdfium.FPDFTextObj_GetFont(text_object)
    if not font:
        return False
    name = ctypes.create_string_buffer(128)
    pdfium.FPDFFont_GetBaseFontName(font, name, len(name))
    if _BOLD_NAME.search(name.value):
        return True
    flags = pdfium.FPDFFont_GetFlags(font)
    is_forced = flags > 0 and bool(flags & _FORCE_BOLD)
    return is_forced or pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT


def _is_near(left: Box, right: Box) -> bool:
    """Whether two boxes are one word that the file drew in pieces."""
    size = max(left.style.size, right.style.size)
    if left.style.turned or right.style.turned or abs(left.style.y - right.style.y) > 0.1 * size:
        return False
    gap = right.left - left.right
    if not -_GLUE * size < gap < _GLUE * size:
        return False
    is_marker = _MARKER.fullmatch(left.text) and right.text[0].isalpha()
    return gap < _GLUE_MARKER * size if is_marker else True


def _joined(left: Box, right: Box) -> Box:
    return left._replace(
        text=left.text + right.text,
        right=max(left.right, right.right),
        bottom=min(left.bottom, right.bottom),
        top=max(left.top, right.top),
    )
