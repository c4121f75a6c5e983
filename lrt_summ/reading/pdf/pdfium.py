"""PDFium: words with their places and fonts, and ruling lines. The only module that imports it.

Calls through ctypes cost more than PDFium's own work, so a word is asked for its ends, not for
each of its characters.
"""

from __future__ import annotations

import ctypes
import itertools
import math
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from typing import Any, NamedTuple, TypeAlias

import pypdfium2
import pypdfium2.raw as pdfium

from lrt_summ.reading.pdf.words import Page, Rule, Word

_PASSWORD = pdfium.FPDF_ERR_PASSWORD
_TOKEN = re.compile(r"\S+")
_GLUE = 0.15  # of the font size: a smaller gap is kerning, whatever PDFium makes of it
_BOLD_NAME = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_BOLD_WEIGHT = 600
_FORCE_BOLD = 1 << 18
_FILL_AND_STROKE = 2
_RAISED_SIZE = 0.8  # of the neighbour's font size
_RAISED_BY = 0.15
_MAX_WORDS = 20_000  # per page; no page that a person reads has a tenth of it
_MAX_RULES = 4_000  # per page; more is a drawing
_MAX_POINTS = 400  # per path
_THIN = 3.0
_LONG = 4.0
# PDFium writes U+0002 or U+FFFE for a hyphen at a line's end; symbol fonts put their bullets in
# the private use area.
_REPLACEMENTS = str.maketrans(
    {
        "\x02": "-",
        "\ufffe": "-",
        "\u00ad": "-",
        "\uf0b7": "•",
        "\uf0a7": "▪",
        "\uf0d8": "➢",
        "\uf02d": "-",
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
    }
)


class _Style(NamedTuple):
    size: float
    bold: bool
    turned: int  # degrees counter-clockwise, to the nearest right angle


class _Box(NamedTuple):
    """A word in PDF space: y runs upwards, nothing is turned yet."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    x: float
    y: float
    style: _Style


Document: TypeAlias = pypdfium2.PdfDocument


class PasswordError(Exception):
    """The document opens only with a password."""


class CorruptError(Exception):
    """PDFium can make nothing of the document, or of the page."""


def open_document(data: bytes) -> Document:
    """The document; the caller closes it.

    Raises:
        PasswordError: it wants a password.
        CorruptError: it is no PDF that can be opened.
    """
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise (PasswordError if error.err_code == _PASSWORD else CorruptError) from error


def read_page(document: Document, index: int) -> Page:
    """Words and ruling lines of one page, turned upright.

    Raises:
        CorruptError: the page cannot be loaded.
    """
    try:
        page = document[index]
        with closing(page), closing(page.get_textpage()) as text_page:
            frame = page.get_bbox()
            boxes = _TextPage(text_page.raw).boxes()
            rules = _rules(page.raw)
    except pypdfium2.PdfiumError as error:
        raise CorruptError from error
    turns = Counter(box.style.turned for box in boxes)
    turned = turns.most_common(1)[0][0] if turns else 0
    return _upright(boxes, rules, frame, turned)


class _TextPage:
    """PDFium's text of one page, taken apart into words."""

    def __init__(self, raw: Any) -> None:
        self.raw = raw
        self.styles: dict[int, _Style] = {}
        self.rect = pdfium.FS_RECTF()
        self.x, self.y = ctypes.c_double(), ctypes.c_double()

    def boxes(self) -> list[_Box]:
        """Words in the order of the file, at most `_MAX_WORDS`."""
        boxes: list[_Box] = []
        for token in _TOKEN.finditer(self._characters()):
            is_apart = self._is_behind_a_space(token.start())
            for box in self._token(token.start(), token.end(), token.group()):
                if boxes and not is_apart and _is_kerning(boxes[-1], box):
                    boxes[-1] = _joined(boxes[-1], box)
                else:
                    boxes.append(box)
                is_apart = False
            if len(boxes) >= _MAX_WORDS:
                break
        return boxes

    def _is_behind_a_space(self, start: int) -> bool:
        """Whether the blank before this place is in the file, not PDFium's own guess."""
        return start == 0 or pdfium.FPDFText_IsGenerated(self.raw, start - 1) == 0

    def _characters(self) -> str:
        """One character per index of PDFium's own."""
        count = pdfium.FPDFText_CountChars(self.raw)
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        written = pdfium.FPDFText_GetText(self.raw, 0, count, buffer) - 1
        text = bytes(buffer)[: written * 2].decode("utf-16-le", "replace")
        if len(text) == count:
            return text
        codes = (pdfium.FPDFText_GetUnicode(self.raw, index) for index in range(count))
        return "".join(chr(code) if 0 < code < 0x110000 else " " for code in codes)

    def _token(self, start: int, end: int, text: str) -> Iterator[_Box]:
        """The token as one box, or more where a footnote mark hangs on it."""
        if self._object(start) == self._object(end - 1):
            yield self._box(start, end, text)
            return
        begin = start
        for index in range(start + 1, end + 1):
            if index == end or self._object(index) != self._object(begin):
                yield self._box(begin, index, text[begin - start : index - start])
                begin = index

    def _object(self, index: int) -> int:
        handle = pdfium.FPDFText_GetTextObject(self.raw, index)
        return ctypes.cast(handle, ctypes.c_void_p).value or 0

    def _box(self, start: int, end: int, text: str) -> _Box:
        pdfium.FPDFText_GetCharOrigin(self.raw, start, self.x, self.y)
        rect = self.rect
        pdfium.FPDFText_GetLooseCharBox(self.raw, start, rect)
        left, bottom, right, top = rect.left, rect.bottom, rect.right, rect.top
        if end - start > 1:
            pdfium.FPDFText_GetLooseCharBox(self.raw, end - 1, rect)
            left, right = min(left, rect.left), max(right, rect.right)
            bottom, top = min(bottom, rect.bottom), max(top, rect.top)
        place = (left, bottom, right, top, self.x.value, self.y.value)
        return _Box(text, *place, self._style(start))

    def _style(self, index: int) -> _Style:
        key = self._object(index)
        style = self.styles.get(key)
        if style is None:
            style = self.styles[key] = self._look_up_style(index)
        return style

    def _look_up_style(self, index: int) -> _Style:
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self.raw, index, matrix)
        size = pdfium.FPDFText_GetFontSize(self.raw, index) * math.hypot(matrix.c, matrix.d)
        turned = round(math.degrees(math.atan2(matrix.b, matrix.a)) / 90) * 90 % 360
        text_object = pdfium.FPDFText_GetTextObject(self.raw, index)
        return _Style(max(abs(size), 0.1), bool(text_object) and _is_bold(text_object), turned)


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
    return (
        bool(flags > 0 and flags & _FORCE_BOLD) or pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT
    )


def _is_kerning(left: _Box, right: _Box) -> bool:
    """Whether two boxes are one word that the file drew in pieces."""
    size = max(left.style.size, right.style.size)
    if left.style.turned or right.style.turned or abs(left.y - right.y) > 0.1 * size:
        return False
    return -_GLUE * size < right.left - left.right < _GLUE * size


def _joined(left: _Box, right: _Box) -> _Box:
    return left._replace(
        text=left.text + right.text,
        right=max(left.right, right.right),
        bottom=min(left.bottom, right.bottom),
        top=max(left.top, right.top),
    )


def _upright(
    boxes: list[_Box], rules: list[Rule], frame: tuple[float, float, float, float], turned: int
) -> Page:
    """The page turned so that most of its text reads from left to right, y downwards."""
    words: list[Word] = []
    for box in boxes:
        x0, _, x1, _ = _turn(box.left, box.bottom, box.right, box.top, frame, turned)
        _, y, _, _ = _turn(box.x, box.y, box.x, box.y, frame, turned)
        text = box.text.translate(_REPLACEMENTS)
        words.append(Word(text, x0, x1, y, box.style.size, box.style.bold))
    lines = tuple(Rule(*_turn(*rule, frame, turned)) for rule in rules)
    left, bottom, right, top = frame
    width, height = right - left, top - bottom
    if turned in (90, 270):
        width, height = height, width
    return Page(tuple(_mark_raised(words)), lines, width, height)


def _mark_raised(words: list[Word]) -> Iterator[Word]:
    """The words, footnote marks as raised: small, high, and beside larger text."""
    for index, word in enumerate(words):
        if len(word.text) <= 3 and word.text.isdigit():
            beside = words[max(0, index - 1) : index] + words[index + 1 : index + 2]
            if any(_is_raised(word, other) for other in beside):
                word = word._replace(raised=True)
        yield word


def _is_raised(word: Word, beside: Word) -> bool:
    is_high = _RAISED_BY < (beside.y - word.y) / beside.size < 0.8
    return is_high and word.size < _RAISED_SIZE * beside.size


def _turn(
    x0: float,
    y0: float,
    x1: float,
    y1: float,
    frame: tuple[float, float, float, float],
    turned: int,
) -> tuple[float, float, float, float]:
    """A box in PDF space → left, top, right, bottom on the upright page."""
    left, bottom, right, top = frame
    if turned == 90:
        return y0 - bottom, x0 - left, y1 - bottom, x1 - left
    if turned == 180:
        return right - x1, y0 - bottom, right - x0, y1 - bottom
    if turned == 270:
        return top - y1, right - x1, top - y0, right - x0
    return x0 - left, top - y1, x1 - left, top - y0


def _rules(page: Any) -> list[Rule]:
    """Straight lines in PDF space, as (left, bottom, right, top)."""
    rules: list[Rule] = []
    for index in range(min(pdfium.FPDFPage_CountObjects(page), 10 * _MAX_RULES)):
        item = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_PATH:
            rules.extend(_path_rules(item))
            if len(rules) > _MAX_RULES:
                return []
    return rules


def _path_rules(path: Any) -> Iterator[Rule]:
    count = pdfium.FPDFPath_CountSegments(path)
    if not 2 <= count <= _MAX_POINTS:
        return
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(path, left, bottom, right, top):
        return
    bounds = (left.value, bottom.value, right.value, top.value)
    if min(bounds[2] - bounds[0], bounds[3] - bounds[1]) <= _THIN:
        yield from _flattened(*bounds)
    else:
        yield from _outlines(path, count)


def _flattened(x0: float, y0: float, x1: float, y1: float) -> Iterator[Rule]:
    """The line that a thin box is."""
    x, y = (x0 + x1) / 2, (y0 + y1) / 2
    if x1 - x0 >= max(_LONG, y1 - y0):
        yield Rule(x0, y, x1, y)
    elif y1 - y0 >= _LONG:
        yield Rule(x, y0, x, y1)


def _outlines(path: Any, count: int) -> Iterator[Rule]:
    """The lines of a path of several: thin filled boxes, or drawn strokes; shading is none."""
    subpaths = _subpaths(path, count)
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    for points in subpaths:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        box = (min(xs), min(ys), max(xs), max(ys))
        if min(box[2] - box[0], box[3] - box[1]) <= _THIN:
            yield from _flattened(*box)
        elif stroke.value:
            for (x0, y0), (x1, y1) in itertools.pairwise(points):
                if min(abs(x1 - x0), abs(y1 - y0)) <= 0.5:
                    yield from _flattened(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _subpaths(path: Any, count: int) -> list[list[tuple[float, float]]]:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(path, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    subpaths: list[list[tuple[float, float]]] = []
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        if not subpaths or pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO:
            subpaths.append([])
        subpaths[-1].append(point)
        if pdfium.FPDFPathSegment_GetClose(segment):
            subpaths[-1].append(subpaths[-1][0])
    return subpaths
