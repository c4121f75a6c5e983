"""Page furniture: what a printer repeats on each page, and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from itertools import accumulate, groupby, pairwise

from lrt_summ.language.patterns import lazy
from lrt_summ.parsing.labels import read_label
from lrt_summ.parsing.lines import Line

_EDGE_LINES = 6  # a running header or footer seldom takes more
_LONG_HEADER = 12  # one with address, date and page may
# Words and a full stop behind a long one; a running header is a name (`Duin B.V.`), no sentence.
_SENTENCE = lazy(r"\S\s[^\W\d_]{4,60}[.!?;]\Z")
_PAGE_OF = lazy(
    r"(?:.{0,80}\s)?(?:pagina|blad|blz\.?|page|p\.)\s{0,3}\d{1,4}(?:\s{0,3}(?:van|/|of|-)\s{0,3}\d{1,4})?\s{0,3}\Z",
    re.IGNORECASE,
)
_BETWEEN_DASHES = lazy(r"([-–—]) ?\d{1,3} ?\1")  # `- 2 -`
_LONGEST = 120  # characters of a line that may be a page number
_DIGITS = lazy(r"\d+")


def find_furniture(source: str, lines: list[Line]) -> set[int]:
    """Indexes of the lines that are furniture."""
    page_of = list(accumulate(line.after_page for line in lines))
    pages = [list(group) for _, group in groupby(range(len(lines)), page_of.__getitem__)]
    found = {index for index, line in enumerate(lines) if _says_page(source, line)}
    found |= _counting_lines(source, lines)
    if len(pages) > 1:
        found |= _repeated(source, lines, pages)
    return found


def _says_page(source: str, line: Line) -> bool:
    if line.end - line.start >= _LONGEST:
        return False
    raw = _raw(source, line)
    if raw.rstrip()[-1:].isdigit():
        return _PAGE_OF.match(raw) is not None
    return _BETWEEN_DASHES.fullmatch(raw) is not None


def _raw(source: str, line: Line) -> str:
    return source[line.start : line.end].strip(" \t#*_|")


def _shape(source: str, line: Line) -> str:
    """What stays the same when the line is printed on another page; `""` for a line of text."""
    raw = " ".join(_raw(source, line)[:200].casefold().split())
    if _is_text(line, raw):
        return ""
    return _DIGITS.sub("0", raw)


def _is_text(line: Line, raw: str) -> bool:
    """Whether a line is an item's title, a bullet or a sentence, which minutes may well repeat."""
    titled = line.number is not None and not line.number.bare
    sentence = _SENTENCE.search(raw) is not None or read_label(raw) is not None
    return titled or line.kind == "bullet" or sentence


def _edges(page: list[int]) -> tuple[list[int], list[int]]:
    return page[:_LONG_HEADER], page[::-1][:_EDGE_LINES]


def _repeated(source: str, lines: list[Line], pages: list[list[int]]) -> set[int]:
    """Lines at the same edge of at least half of the pages, in an unbroken run from the edge."""
    found: set[int] = set()
    for side in (0, 1):
        seen: Counter[str] = Counter()
        for page in pages:
            seen.update({_shape(source, lines[index]) for index in _edges(page)[side]})
        enough = max(2, len(pages) // 2)
        repeated = {shape for shape, count in seen.items() if count >= enough and shape}
        for page in pages:
            for place, index in enumerate(_edges(page)[side]):
                if place >= _EDGE_LINES and lines[index].kind != "text":
                    break
                if _shape(source, lines[index]) not in repeated:
                    break
                found.add(index)
    return found


def _counting_lines(source: str, lines: list[Line]) -> set[int]:
    """Lines with nothing but a number that counts up from page to page: 1 … 2 … 3."""
    alone = [
        (index, int(raw))
        for index, line in enumerate(lines)
        if line.end - line.start < 5 and (raw := _raw(source, line)).isdecimal()
    ]
    counted = [pair for pair in pairwise(alone) if _counts(*pair)]
    return {index for pair in counted for index, _ in pair}


def _counts(number: tuple[int, int], following: tuple[int, int]) -> bool:
    return following[1] == number[1] + 1 and following[0] - number[0] > 4
