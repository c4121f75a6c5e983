"""Tables without ruling lines: rows whose cells stand under each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lrt_summ.reading.pdf.lines import is_marker
from lrt_summ.reading.pdf.tables import cell_text
from lrt_summ.reading.pdf.words import Row, Segment

_SNAP = 4.0  # points
_MAX_STEP = 3.2  # of the font size: the largest distance between rows of one table
_NEAR_STEP = 1.7  # of the font size: a row nearer than this may go on with the one above
_MAX_RUN = 120  # rows; no page has more
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

    def texts(self, right: float) -> list[tuple[str, ...]]:
        """Texts of the cells; a row that goes on with the one above is part of it.

        Args:
            right: where the last column ends.
        """
        ends = (*self.columns[1:], right)
        cells: list[list[list[Segment]]] = []
        previous: Row | None = None
        for row in self.rows:
            goes_on = previous is not None and self._goes_on(previous, row)
            if not goes_on:
                cells.append([[] for _ in self.columns])
            for segment in row:
                cells[-1][_column(segment, self.columns)].append(segment)
            previous = row
        return [
            tuple(
                cell_text((word for segment in cell for word in segment.words), end)
                for cell, end in zip(line, ends, strict=True)
            )
            for line in cells
        ]

    def _goes_on(self, above: Row, row: Row) -> bool:
        is_near = row[0].y - above[0].y <= _NEAR_STEP * row[0].size
        return is_near and _column(row[0], self.columns) > 0


def runs(rows: Sequence[Row]) -> list[Run]:
    """The rows in runs; a run that is no table may be of one row."""
    found: list[Run] = []
    index = 0
    while index < len(rows):
        run = _run_from(rows, index)
        if not run.is_table:
            run = Run((rows[index],), run.columns)
        found.append(run)
        index += len(run.rows)
    return found


def _run_from(rows: Sequence[Row], start: int) -> Run:
    columns = tuple(segment.x0 for segment in rows[start])
    end = start + 1
    while len(columns) > 1 and end < min(len(rows), start + _MAX_RUN):
        row, above = rows[end], rows[end - 1]
        if row[0].y - above[0].y > _MAX_STEP * max(row[0].size, above[0].size):
            break
        widened = _widened(columns, row)
        if widened is None:
            break
        columns = widened
        end += 1
    return Run(tuple(rows[start:end]), columns)


def _widened(columns: tuple[float, ...], row: Row) -> tuple[float, ...] | None:
    """The columns with those that `row` adds; `None` if the row does not fit them."""
    added = list(columns)
    for segment in row:
        place = _column(segment, columns)
        is_at_edge = abs(segment.x0 - columns[place]) <= _SNAP
        next_edge = columns[place + 1] if place + 1 < len(columns) else float("inf")
        if segment.x1 > next_edge - 1 or segment.x0 < columns[0] - _SNAP:
            return None
        if not is_at_edge and len(row) > len(columns):
            added.append(segment.x0)
    return tuple(sorted(added))


def _column(segment: Segment, columns: Sequence[float]) -> int:
    """The last column that begins at or before the segment."""
    return max((i for i, x in enumerate(columns) if x <= segment.x0 + _SNAP), default=0)
