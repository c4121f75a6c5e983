"""Minutes typed into a table without a header, only to set the numbers apart from the text.

    | 1. | Opening<br>De voorzitter opent de vergadering. |
    | 2. | Begroting<br>De begroting wordt vastgesteld. | Karin |

Such a table says nothing that the lines in its cells do not say; so they are read as lines.
"""

from __future__ import annotations

from collections.abc import Iterator

from lrt_summ.language.patterns import lazy
from lrt_summ.parsing.lines import Line, lines_between
from lrt_summ.parsing.numbering import read_number
from lrt_summ.parsing.tables import COLUMNS
from lrt_summ.parsing.vocabulary import fold

_FIRST = lazy(r"\|((?:[^|\\]|\\.){0,200})\|")
_BREAK = lazy(r"<br\s{0,3}/?>|\|")
_NUMBER = lazy(r"[\s*]{0,6}(?:agendapunt\s)?(\d{1,2})\s{0,2}[.):]?[\s*]{0,6}\Z")
_FEWEST = 2  # rows with a number, and with more than one line


def without_frames(source: str, lines: list[Line]) -> list[Line]:
    """The lines; each row of such a table as the lines in its cells.

    A table may go on behind the end of a page, so its rows are sought in the whole document.
    """
    framed = set(_counting(_numbered_rows(source, lines)))
    if sum(_is_broken(source, lines[index]) for index in framed) < _FEWEST:
        return lines
    found: list[Line] = []
    inside = False
    for index, line in enumerate(lines):
        inside = index in framed or (inside and line.kind == "row" and not _first(source, line))
        found += _unframed(source, line) if inside else [line]
    return found


def _counting(rows: Iterator[tuple[int, int]]) -> Iterator[int]:
    """The rows up to the first that counts anew."""
    last = 0
    for index, number in rows:
        if number <= last:
            return
        last = number
        yield index


def _numbered_rows(source: str, lines: list[Line]) -> Iterator[tuple[int, int]]:
    """Rows that a number opens, with that; not those under the names of columns."""
    headed = False
    for index, line in enumerate(lines):
        if line.kind != "row":
            headed = False
            continue
        cell = _first(source, line)
        headed = headed or fold((cell or "").strip("*_ ")) in COLUMNS
        number = _NUMBER.match(cell or "")
        if number and not headed:
            yield index, int(number[1])


def _first(source: str, row: Line) -> str | None:
    """The first cell of a row, `""` if it is empty; `None` for a row without marks."""
    cell = _FIRST.match(source, row.content, row.end)
    return cell[1].strip() if cell else None


def _is_broken(source: str, row: Line) -> bool:
    return "<br" in source[row.start : row.end]


def _unframed(source: str, row: Line) -> Iterator[Line]:
    """The lines in the cells of a row."""
    begin, first = row.content + 1, True
    for mark in [*_BREAK.finditer(source, begin, row.end), None]:
        end = mark.start() if mark else row.end
        for line in lines_between(source, begin, end):
            if first and _NUMBER.match(source, line.start, line.end):
                line.kind, line.number = "numbered", read_number(source[line.content : line.end])
            line.after_blank, first = first, False
            yield line
        begin = mark.end() if mark else end
