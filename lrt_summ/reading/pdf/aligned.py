"""Tables without ruling lines: rows whose cells stand under each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from lrt_summ.reading.pdf.lines import is_marker
from lrt_summ.reading.pdf.tables import cell_text
from lrt_summ.reading.pdf.words import Row, Segment

_SNAP = 4.0  # points
_MAX_STEP = 3.2  # of the font size: the largest distance between rows of one table
_NEAR_STEP = 1.7  # of the font size: a row nearer than this may go on with the one above
_MAX_RUN = 120  # rows; no page has more
_EXACT = 1.0  # points; words that stand under a cell begin where it begins
_NARROW_GAP = 0.5  # of the font size: a gap before a cell, wider than the space between words
_FULL_SHARE = 0.7
_MIN_PAIRS = 3  # rows that make two columns a table
_MIN_TRIPLES = 2  # rows that make three columns a table


@dataclass(frozen=True)
class Run:
    """Rows that fit one set of columns.

    Attributes:
        rows: from top to bottom.
        columns: left edges.
    """

    rows: tuple[Row, ...]
    columns: tuple[float, ...]

    @property
    def is_table(self) -> bool:
        """Whether the rows are a table, not labels beside a list or a numbered list."""
        width = len(self.columns)
        if width >= 3:
            return sum(1 for row in self.rows if len(row) >= 3) >= _MIN_TRIPLES
        full = [row for row in self.rows if len(row) == 2]
        marked = sum(1 for row in full if is_marker(row[0].text))
        enough = len(full) >= max(_MIN_PAIRS, _FULL_SHARE * len(self.rows))
        return width == 2 and enough and marked < len(full) / 2

    def texts(self) -> list[tuple[str, ...]]:
        """Texts of the cells; a row that goes on with the one above is part of it.

        Without rules, a column is as wide as its widest line.
        """
        ends = [0.0] * len(self.columns)
        cells: list[list[list[Segment]]] = []
        previous: Row | None = None
        for row in self.rows:
            goes_on = previous is not None and self._goes_on(previous, row)
            if not goes_on:
                cells.append([[] for _ in self.columns])
            for segment in row:
                place = _column(segment, self.columns)
                cells[-1][place].append(segment)
                ends[place] = max(ends[place], segment.x1)
            previous = row
        return [
            tuple(
                cell_text((word for segment in cell for word in segment.words), end)
                for cell, end in zip(line, ends, strict=True)
            )
            for line in cells
        ]

    def _goes_on(self, above: Row, row: Row) -> bool:
        is_lone = _is_alone(row, self.columns)  # in a run only if it wraps
        return _is_near(above, row) and (is_lone or _column(row[0], self.columns) > 0)


def runs(rows: Sequence[Row]) -> list[Run]:
    """The rows in runs; a run that is no table may be of one row."""
    rows = _cut_alike(rows)
    found: list[Run] = []
    index = 0
    while index < len(rows):
        run = _run_from(rows, index)
        if not run.is_table:
            run = Run((rows[index],), run.columns)
        found.append(run)
        index += len(run.rows)
    return found


def _cut_alike(rows: Sequence[Row]) -> list[Row]:
    """The rows, each cut where a cell of the row above or below it begins.

    The longest cell of a column leaves so little room that its row looks like running text.
    """
    down = _cut_under(rows)
    return _cut_under(down[::-1])[::-1]


def _cut_under(rows: Sequence[Row]) -> list[Row]:
    found: list[Row] = []
    for row in rows:
        above = found[-1] if found else []
        near = above and abs(row[0].y - above[0].y) <= _MAX_STEP * max(row[0].size, above[0].size)
        starts = [segment.x0 for segment in above[1:]] if near else []
        found.append([piece for segment in row for piece in _pieces(segment, starts)])
    return found


def _pieces(segment: Segment, starts: Sequence[float]) -> Row:
    """A segment, cut before each word that begins at one of `starts` behind a gap."""
    words = segment.words
    cuts = [
        place
        for place in range(1, len(words))
        if words[place].x0 - words[place - 1].x1 > _NARROW_GAP * words[place].size
        and any(abs(words[place].x0 - x) <= _EXACT for x in starts)
    ]
    if not cuts:
        return [segment]
    return [Segment(words[a:b]) for a, b in pairwise([0, *cuts, len(words)])]


def _run_from(rows: Sequence[Row], start: int) -> Run:
    columns = tuple(segment.x0 for segment in rows[start])
    end = start + 1
    while len(columns) > 1 and end < min(len(rows), start + _MAX_RUN):
        row, above = rows[end], rows[end - 1]
        if row[0].y - above[0].y > _MAX_STEP * max(row[0].size, above[0].size):
            break
        if end == start + 1 and _adds_columns(row, columns):
            columns = tuple(segment.x0 for segment in row)
        if not _fits(row, columns) or (_is_alone(row, columns) and not _wraps(above, row, columns)):
            break
        end += 1
    return Run(tuple(rows[start:end]), columns)


def _adds_columns(row: Row, columns: tuple[float, ...]) -> bool:
    """Whether the second row has more cells, all columns of the first among them."""
    starts = [segment.x0 for segment in row]
    known = all(any(abs(x - start) <= _SNAP for start in starts) for x in columns)
    return known and len(starts) > len(columns)


def _fits(row: Row, columns: tuple[float, ...]) -> bool:
    """Whether each cell keeps to one column, and the cells to one each."""
    places = [_column(segment, columns) for segment in row]
    if len(set(places)) < len(places) or row[0].x0 < columns[0] - _SNAP:
        return False
    ends = (*columns[1:], float("inf"))
    if any(s.x1 > ends[place] - 1 for s, place in zip(row, places, strict=True)):
        return False
    return len(row) > 1 or abs(row[0].x0 - columns[places[0]]) <= _SNAP


def _is_near(above: Row, row: Row) -> bool:
    """Whether the distance between two rows is that of lines, not of paragraphs."""
    return row[0].y - above[0].y <= _NEAR_STEP * row[0].size


def _is_alone(row: Row, columns: tuple[float, ...]) -> bool:
    """Whether the row has a first cell only."""
    return len(row) == 1 and _column(row[0], columns) == 0


def _wraps(above: Row, row: Row, columns: tuple[float, ...]) -> bool:
    """Whether the first cell goes on from the row above, where its next word had no room."""
    first = row[0].words[0]
    is_first = _column(above[0], columns) == 0 and _is_near(above, row)
    return is_first and above[0].x1 + (first.x1 - first.x0) + 0.3 * first.size > columns[1] - _SNAP


def _column(segment: Segment, columns: Sequence[float]) -> int:
    """The last column that begins at or before the segment."""
    return max((i for i, x in enumerate(columns) if x <= segment.x0 + _SNAP), default=0)
