"""Ruling lines → grids, and the words in them → table rows."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lrt_summ.reading.markup import styled
from lrt_summ.reading.pdf.words import Rule, Word, rows_of_words

_TOUCH = 3.0  # points; lines nearer than this meet
_MAX_LINES = 300  # each way, after merging; more is a drawing
_MIN_STRIPES = 3  # lines under each other, all equally long
_GUTTER = 0.5  # of the font size; words on one row stand nearer, but not words on all rows
_MAX_CELLS = 5_000
_REPEATED_CHARS = 200  # a longer cell that spans rows is printed once
_BULLET = frozenset("•▪◦●○■-–*")
_DIVIDED = re.compile(r"[a-zà-ÿ]-$")


@dataclass(frozen=True)
class Grid:
    """A table's lines.

    Attributes:
        xs: column edges from left to right.
        ys: row edges from top to bottom.
        upright: vertical rules.
        level: horizontal rules.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    upright: tuple[Rule, ...]
    level: tuple[Rule, ...]

    def cell_at(self, word: Word) -> tuple[int, int] | None:
        """Row and column of the middle of a word, `None` outside the table."""
        x, y = (word.x0 + word.x1) / 2, word.y - 0.3 * word.size
        column, row = bisect_right(self.xs, x) - 1, bisect_right(self.ys, y) - 1
        inside = 0 <= column < len(self.xs) - 1 and 0 <= row < len(self.ys) - 1
        return (row, column) if inside else None

    def owner(self, row: int, column: int) -> tuple[int, int]:
        """The first cell of the merged one that this cell is part of."""
        y = (self.ys[row] + self.ys[row + 1]) / 2
        while column and not self._is_cut(self.upright, self.xs[column], y):
            column -= 1
        x = (self.xs[column] + self.xs[column + 1]) / 2
        while row and not self._is_crossed(x, self.ys[row]):
            row -= 1
        return row, column

    @staticmethod
    def _is_cut(rules: Iterable[Rule], x: float, y: float) -> bool:
        return any(abs(r.x0 - x) <= _TOUCH and r.y0 - 1 <= y <= r.y1 + 1 for r in rules)

    def _is_crossed(self, x: float, y: float) -> bool:
        return any(abs(r.y0 - y) <= _TOUCH and r.x0 - 1 <= x <= r.x1 + 1 for r in self.level)


def grids(rules: Sequence[Rule]) -> list[Grid]:
    """The tables that the lines of a page draw: two columns or more."""
    level = _merged([r for r in rules if r.y0 == r.y1])
    flipped = [Rule(r.y0, r.x0, r.y1, r.x1) for r in rules if r.x0 == r.x1]
    upright = [Rule(r.y0, r.x0, r.y1, r.x1) for r in _merged(flipped)]
    if max(len(level), len(upright)) > _MAX_LINES:
        return []
    found = (_grid(*group) for group in _connected(level, upright))
    return [grid for grid in found if grid is not None]


def _merged(rules: list[Rule]) -> list[Rule]:
    """Horizontal rules, pieces on one height that touch joined."""
    merged: list[Rule] = []
    for rule in sorted(rules, key=lambda r: (round(r.y0 / _TOUCH), r.x0)):
        last = merged[-1] if merged else None
        if last and abs(last.y0 - rule.y0) <= _TOUCH and rule.x0 <= last.x1 + _TOUCH:
            merged[-1] = last._replace(x1=max(last.x1, rule.x1))
        else:
            merged.append(rule)
    return merged


def _connected(level: list[Rule], upright: list[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Groups of rules that hang together."""
    left_level, left_upright = set(range(len(level))), set(range(len(upright)))
    while left_upright:
        mine_level: set[int] = set()
        mine_upright = {left_upright.pop()}
        fresh = set(mine_upright)
        while fresh:
            reached = {i for i in left_level if any(_meet(level[i], upright[j]) for j in fresh)}
            left_level -= reached
            mine_level |= reached
            fresh = {j for j in left_upright if any(_meet(level[i], upright[j]) for i in reached)}
            left_upright -= fresh
            mine_upright |= fresh
        yield [level[i] for i in mine_level], [upright[j] for j in mine_upright]


def _meet(level: Rule, upright: Rule) -> bool:
    return (
        level.x0 - _TOUCH <= upright.x0 <= level.x1 + _TOUCH
        and upright.y0 - _TOUCH <= level.y0 <= upright.y1 + _TOUCH
    )


def _grid(level: list[Rule], upright: list[Rule]) -> Grid | None:
    xs = _edges([r.x0 for r in upright] + [x for r in level for x in (r.x0, r.x1)])
    ys = _edges([r.y0 for r in level] + [y for r in upright for y in (r.y0, r.y1)])
    if len(level) < 2 or len(xs) < 3 or len(ys) < 2 or len(xs) * len(ys) > _MAX_CELLS:
        return None
    return Grid(tuple(xs), tuple(ys), tuple(upright), tuple(level))


def _edges(places: list[float]) -> list[float]:
    """Distinct places in order; those that nearly agree count once."""
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > _TOUCH:
            edges.append(place)
    return edges


def _striped(words: Sequence[Word], rules: Sequence[Rule]) -> Iterator[Grid]:
    """Tables with lines between their rows only; the columns are where no word stands."""
    stacks: dict[tuple[int, int], list[Rule]] = {}
    upright = [rule for rule in rules if rule.x0 == rule.x1]
    for rule in _merged([r for r in rules if r.y0 == r.y1])[:_MAX_LINES]:
        if not any(_meet(rule, other) for other in upright[:_MAX_LINES]):
            stacks.setdefault((round(rule.x0 / _TOUCH), round(rule.x1 / _TOUCH)), []).append(rule)
    for stack in stacks.values():
        ys = _edges([rule.y0 for rule in stack])
        if len(ys) < _MIN_STRIPES:
            continue
        x0, x1 = stack[0].x0, stack[0].x1
        inside = [w for w in words if ys[0] < w.y < ys[-1] and x0 - 1 <= w.x0 < x1]
        xs = [x0, *_gutters(inside), x1]
        if len(xs) > 2:
            walls = tuple(Rule(x, ys[0], x, ys[-1]) for x in xs)
            yield Grid(tuple(xs), tuple(ys), walls, tuple(stack))


def _gutters(words: Iterable[Word]) -> Iterator[float]:
    """Middles of the strips that no word reaches into."""
    end = float("inf")
    for word in sorted(words, key=lambda word: word.x0):
        if word.x0 - end > _GUTTER * word.size:
            yield (word.x0 + end) / 2
        end = word.x1 if end == float("inf") else max(end, word.x1)


@dataclass(frozen=True)
class Table:
    """A table with its text.

    Attributes:
        rows: texts of the cells, `\\n` for a line break in one.
        words: the words that stand in it.
    """

    rows: tuple[tuple[str, ...], ...]
    words: tuple[Word, ...]


def tables(words: Sequence[Word], rules: Sequence[Rule]) -> list[Table]:
    """The tables of a page that hold text in more than one cell."""
    found = []
    for grid in [*grids(rules), *_striped(words, rules)]:
        cells: dict[tuple[int, int], list[Word]] = {}
        for word in words:
            place = grid.cell_at(word)
            if place is not None:
                cells.setdefault(grid.owner(*place), []).append(word)
        if len(cells) > 1:
            inside = tuple(word for cell in cells.values() for word in cell)
            found.append(Table(tuple(_rows(grid, cells)), inside))
    return found


def _rows(grid: Grid, cells: dict[tuple[int, int], list[Word]]) -> Iterator[tuple[str, ...]]:
    """Texts row by row; a cell that spans rows is repeated, one that spans columns is not."""
    texts = {
        (row, column): cell_text(held, grid.xs[_end_column(grid, row, column)])
        for (row, column), held in cells.items()
    }
    for row in range(len(grid.ys) - 1):
        line = []
        for column in range(len(grid.xs) - 1):
            owner = grid.owner(row, column)
            text = texts.get(owner, "")
            is_first = owner == (row, column)
            is_below = owner[1] == column and len(text) <= _REPEATED_CHARS
            line.append(text if is_first or is_below else "")
        yield tuple(line)


def _end_column(grid: Grid, row: int, column: int) -> int:
    """Index of the right edge of the merged cell that begins here."""
    end = column + 1
    while end < len(grid.xs) - 1 and grid.owner(row, end) == (row, column):
        end += 1
    return end


def cell_text(words: Iterable[Word], right: float) -> str:
    """The text of a cell that ends at `right`: wrapped lines joined, other line ends kept."""
    text = ""
    last: list[Word] = []
    for line in rows_of_words(words):
        piece = styled((_shown(word, is_first=word is line[0]), word.bold) for word in line)
        if not last:
            text = piece
        elif _is_wrapped(last, line, right):
            text = _joined(text, piece)
        else:
            text += "\n" + piece
        last = line
    return text


def _shown(word: Word, *, is_first: bool) -> str:
    text = f"[^{word.text}]" if word.raised else word.text
    return text if is_first or word.raised else f" {text}"


def _is_wrapped(line: list[Word], following: list[Word], right: float) -> bool:
    """Whether the next line's first word had no room on this one."""
    first = following[0]
    if first.text in _BULLET:
        return False
    return line[-1].x1 + 0.3 * first.size + (first.x1 - first.x0) > right - 0.6 * first.size


def _joined(text: str, more: str) -> str:
    if _DIVIDED.search(text) and more[:1].islower():
        return text[:-1] + more
    if text.endswith("**") and more.startswith("**"):
        return f"{text[:-2]} {more[2:]}"
    return f"{text} {more}"
