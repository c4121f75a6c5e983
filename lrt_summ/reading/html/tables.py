"""Rows and cells of an HTML table, with spans filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lrt_summ.reading.html.tree import Element
from lrt_summ.reading.html.visible import HEADINGS, is_struck, is_unseen, tag_of

_MAX_COLUMNS = 60
_MAX_ROW_SPAN = 1000
_REPEATED_CHARS = 200  # a longer cell that spans rows is printed once
_ROW_GROUPS = frozenset(("thead", "tbody", "tfoot"))

Row = list[Element]


def rows_in(table: Element) -> Iterator[Row]:
    """The visible cells of each visible row; rows of nested tables are not among them."""
    for child in table:
        tag = tag_of(child)
        if tag in _ROW_GROUPS and not is_unseen(child, tag):
            yield from (_cells(row) for row in child if _is_row(row))
        elif _is_row(child):
            yield _cells(child)


def is_layout(table: Element, rows: list[Row]) -> bool:
    """Whether the table only places text: one column, or headings or tables in its cells."""
    if table.get("role") in ("presentation", "none") or all(len(row) <= 1 for row in rows):
        return True
    return any(
        tag_of(inner) in HEADINGS or tag_of(inner) == "table"
        for row in rows
        for cell in row
        for inner in cell.iterdescendants("table", *HEADINGS)
    )


def grid(
    rows: list[Row], text_of: Callable[[Element], str], spend: Callable[[int], None]
) -> tuple[int, list[list[str]]]:
    """How many header rows there are, and the texts of all rows, equally long.

    A cell that spans rows is repeated in each of them, so that a row can be read alone.
    """
    waiting: dict[int, tuple[int, str]] = {}  # column → rows still to fill, text
    lines: list[list[str]] = []
    for row in rows:
        line: list[str] = []
        for cell in row:
            _fill(line, waiting)
            if len(line) >= _MAX_COLUMNS:
                break
            text = text_of(cell)
            down = _span(cell, "rowspan", _MAX_ROW_SPAN)
            if down > 1:
                waiting[len(line)] = (down - 1, text if len(text) <= _REPEATED_CHARS else "")
            width = min(_span(cell, "colspan", _MAX_COLUMNS), _MAX_COLUMNS - len(line))
            line += [text] + [""] * (width - 1)
        _fill(line, waiting)
        spend(4 * len(line))
        lines.append(line)
    width = max(map(len, lines), default=0)
    marked = _header_rows(rows)
    return marked, [line + [""] * (width - len(line)) for line in lines]


def _header_rows(rows: list[Row]) -> int:
    """Leading rows of header cells only."""
    count = 0
    for row in rows:
        if not row or any(tag_of(cell) != "th" for cell in row):
            break
        count += 1
    return count if count < len(rows) else 0


def _fill(line: list[str], waiting: dict[int, tuple[int, str]]) -> None:
    """Put cells from above where they reach into this row."""
    while len(line) in waiting:
        column = len(line)
        left, text = waiting[column]
        line.append(text)
        if left > 1:
            waiting[column] = (left - 1, text)
        else:
            del waiting[column]


def _cells(row: Element) -> Row:
    return [cell for cell in row if tag_of(cell) in ("td", "th") and not _is_left_out(cell)]


def _is_row(element: Element) -> bool:
    return tag_of(element) == "tr" and not _is_left_out(element)


def _is_left_out(element: Element) -> bool:
    tag = tag_of(element)
    return is_unseen(element, tag) or is_struck(element, tag)


def _span(cell: Element, name: str, most: int) -> int:
    given = (cell.get(name) or "").strip()
    return min(max(int(given), 1), most) if given.isdecimal() and len(given) < 7 else 1
