"""Lists of actions whose cells a tab or a bar parts, as they come out of a mail or a spreadsheet.

    Actielijst
    16 | Karin Bos | Tekst voor de inleiding leveren | 7 maart
    17 | DUO | Rekenmodel rondmailen | z.s.m.

What the lines are, the names of the columns tell, or the title right above them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from lrt_summ.parsing.lines import CellSpans, Line
from lrt_summ.parsing.tables import names_list
from lrt_summ.parsing.vocabulary import FIELDS, LIST_WORDS, REPORT_WORDS, fold

_MARKS = ("\t", "|")
_LONGEST = 1_000  # characters of a line
_LONGEST_TITLE = 120
_FEWEST = 3  # cells: what is done, who does it, and a number or a term
_CUT = frozenset(["text", "numbered"])


class _Form(NamedTuple):
    """How the lines of one list are cut: at which mark, into how many cells."""

    mark: str
    width: int


def with_delimited_rows(source: str, lines: Sequence[Line]) -> list[Line]:
    """The lines, those of such a list as rows."""
    found: list[Line] = []
    form: _Form | None = None
    for line in lines:
        if form is None or _cells(source, line, form) is None:
            titled = bool(found) and _heads_list(source, found[-1], line)
            form = _opened(source, line, titled=titled)
        cells = _cells(source, line, form) if form else None
        found.append(line if cells is None else replace(line, kind="row", number=None, cells=cells))
    return found


def _opened(source: str, line: Line, *, titled: bool) -> _Form | None:
    """The form of the list that a line begins: with its columns, or a row below its title."""
    for mark in _MARKS:
        filled = [(start, end) for start, end in _parted(source, line, mark) if end > start]
        if len(filled) < _FEWEST:
            continue
        if titled or names_list({fold(source[start:end]) for start, end in filled}):
            return _Form(mark, len(filled))
    return None


def _cells(source: str, line: Line, form: _Form) -> CellSpans | None:
    """The cells of a line, `None` if it is no row of a list of this form.

    Several tabs in a row part two cells where a line has more of them than the list has columns.
    """
    parted = _parted(source, line, form.mark)
    if len(parted) > form.width:
        parted = [(start, end) for start, end in parted if end > start]
    if not 1 < len(parted) <= form.width:
        return None
    cells = [((start, end),) if end > start else () for start, end in parted]
    return (*cells, *((),) * (form.width - len(cells)))


def _parted(source: str, line: Line, mark: str) -> list[tuple[int, int]]:
    """Where the cells between the marks stand, without the space around them; empty ones too."""
    raw = source[line.start : line.end]
    if line.kind not in _CUT or len(raw) > _LONGEST or mark not in raw:
        return []
    parted, begin = [], line.start
    for cell in raw.split(mark):
        first = begin + len(cell) - len(cell.lstrip())
        parted.append((first, first + len(cell.strip())))
        begin += len(cell) + 1
    return parted


def _heads_list(source: str, title: Line, line: Line) -> bool:
    """Whether a line is the title of a list that the next one begins, not of the whole report."""
    if not _is_list_title(source, title):
        return False
    numbered = line.number is not None and title.number is not None  # two points of an agenda
    of_report = REPORT_WORDS.search(source[title.content : title.end])
    return not (numbered or of_report or FIELDS.match(source[line.content : line.end].strip()))


def _is_list_title(source: str, line: Line) -> bool:
    begin = line.content + (line.number.end if line.number else 0)
    title = source[begin : line.end]
    return len(title) < _LONGEST_TITLE and LIST_WORDS.search(fold(title.strip(" *_:"))) is not None
