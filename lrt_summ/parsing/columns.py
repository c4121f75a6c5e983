"""Lists of actions or of people that were tables once, of which only the columns are left.

    Nr    Actie                         Wie          Gereed
    25-07 Tekst voor inleiding leveren  Van Eekelen  7 maart
          aan de redactie
    25-08 Rekenmodel rondmailen         DUO          z.s.m.

A text that was made of a PDF keeps the columns and loses the lines between them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lrt_summ.language.patterns import lazy
from lrt_summ.parsing.lines import CellSpans, Line
from lrt_summ.parsing.tables import names_list
from lrt_summ.parsing.vocabulary import are_lists, fold

_NAME = lazy(r"\S{1,30}(?: \S{1,30}){0,3}(?=\s\s|\s*\Z)")
_LONGEST = 250  # characters of a line
_MOST_LINES = 20  # of one row
_FEWEST = 3  # columns


def with_rows(source: str, lines: Iterable[Line]) -> list[Line]:
    """The lines, those of such a list as rows; a line that goes on with a row is part of it."""
    found: list[Line] = []
    columns: tuple[int, ...] = ()
    of_people = False
    for line in lines:
        if not columns and (line.kind != "text" or "  " not in source[line.content : line.end]):
            found.append(line)
            continue
        raw = source[line.start : min(line.end, line.start + _LONGEST)]
        if columns and line.end - line.start < _LONGEST:
            cells = _cells(raw, line.start, columns)
            filled = sum(map(bool, cells or ()))
            alone = of_people and filled and not line.after_blank
            if cells and (alone or (filled > 1 and (cells[0] or of_people))):
                found.append(replace(line, kind="row", number=None, cells=cells))
                continue
            if cells and not line.after_blank and _goes_on(found[-1].cells, cells):
                above = found.pop()
                found.append(replace(above, cells=_joined(above.cells, cells)))
                continue
        columns = _columns(raw) if line.kind == "text" else ()
        of_people = bool(columns) and are_lists(_names_in(raw).values())
        if columns:
            cells = _cells(raw, line.start, columns) or ()
            line = replace(line, kind="row", cells=cells)
        found.append(line)
    return found


def _columns(raw: str) -> tuple[int, ...]:
    """Where the columns begin if a line names those of a list; `()` for any other line."""
    names = _names_in(raw)
    named = set(names.values())
    if are_lists(named):
        return tuple(names)
    return tuple(names) if len(names) >= _FEWEST and names_list(named) else ()


def _names_in(raw: str) -> dict[int, str]:
    """The names of columns in a line, folded, each by where it begins."""
    return {match.start(): fold(match.group()).strip(" :") for match in _NAME.finditer(raw)}


def _cells(raw: str, start: int, columns: tuple[int, ...]) -> CellSpans | None:
    """The cells of a line under these columns; `None` if a word stands across two of them."""
    if any(raw[begin - 1 : begin].strip() for begin in columns if begin):
        return None
    cells = []
    for begin, end in zip(columns, (*columns[1:], len(raw)), strict=True):
        cell = raw[begin:end]
        first = start + begin + len(cell) - len(cell.lstrip())
        cells.append(((first, first + len(cell.strip())),) if cell.strip() else ())
    return tuple(cells)


def _goes_on(above: CellSpans, cells: CellSpans) -> bool:
    """Whether a line has nothing but the rest of what stands above it."""
    lines = max(map(len, above), default=_MOST_LINES)
    return lines < _MOST_LINES and (not cells[0] or not any(cells[1:]))


def _joined(above: CellSpans, below: CellSpans) -> CellSpans:
    return tuple((*one, *other) for one, other in zip(above, below, strict=True))
