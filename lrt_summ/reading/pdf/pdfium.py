"""PDFium: a document's pages, upright, as words and ruling lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from typing import TypeAlias

import pypdfium2
import pypdfium2.raw as pdfium

from lrt_summ.reading.pdf.glyphs import Box, TextPage
from lrt_summ.reading.pdf.paths import rules_of
from lrt_summ.reading.pdf.words import Page, Rule, Word

Document: TypeAlias = pypdfium2.PdfDocument
_Frame = tuple[float, float, float, float]  # left, bottom, right, top

_PASSWORD = pdfium.FPDF_ERR_PASSWORD
_RAISED_SIZE = 0.8  # of the neighbour's font size
_RAISED_BY = 0.15
_MARK_CHARS = 3
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
            boxes = TextPage(text_page.raw).boxes()
            rules = rules_of(page.raw)
    except pypdfium2.PdfiumError as error:
        raise CorruptError from error
    turns = Counter(box.style.turned for box in boxes)
    turned = turns.most_common(1)[0][0] if turns else 0
    return _upright(boxes, rules, frame, turned)


def _upright(boxes: list[Box], rules: list[Rule], frame: _Frame, turned: int) -> Page:
    """The page turned so that most of its text reads from left to right, y downwards."""
    words: list[Word] = []
    for box in boxes:
        style = box.style
        x0, top, x1, bottom = _turn(box.left, box.bottom, box.right, box.top, frame, turned)
        # A turned object may hold several baselines; a fifth of the box is below one.
        y = frame[3] - style.y if not turned else bottom - 0.2 * (bottom - top)
        text = box.text.translate(_REPLACEMENTS)
        words.append(Word(text, x0, x1, y, style.size, style.bold))
    lines = tuple(Rule(*_turn(*rule, frame, turned)) for rule in rules)
    left, bottom, right, top = frame
    width = top - bottom if turned in (90, 270) else right - left
    return Page(tuple(_mark_raised(words)), lines, width)


def _mark_raised(words: list[Word]) -> Iterator[Word]:
    """The words, footnote marks as raised: small, high, and beside larger text."""
    for index, word in enumerate(words):
        if len(word.text) <= _MARK_CHARS and word.text.isdigit():
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
    frame: _Frame,
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
