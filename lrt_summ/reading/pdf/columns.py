"""A page → blocks in reading order.

A gutter is a strip without text between two columns. Whether the columns are read one after the
other or row by row is told by what stands in them: labels with their values and the cells of a
table share their baselines and are short, running text fills its column, and a margin column
(address, date, page number beside the letter) keeps baselines of its own.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lrt_summ.reading.pdf.words import Segment, median

Block = list[Segment]

_MIN_GAP = 6.0  # points; the narrowest gutter
_SNAP = 3.0  # points; left edges nearer than this belong to one column
_SAME_BASELINE = 1.5  # points
_MIN_ROWS = 3  # on both sides of a gutter
_MARGIN_SHARE = 0.35  # of the width of both columns; a wider one is no margin
_ALIGNED_SHARE = 0.6
_PROSE_WORDS = 5  # words per row, at the median
_MAX_DEPTH = 6
_MAX_CANDIDATES = 12
_MAX_SEGMENTS = 4_000  # a page with more is no page of text; it is read row by row


class _Split(NamedTuple):
    above: Block
    left: Block
    right: Block
    below: Block


def reading_order(segments: Sequence[Segment], depth: int = 0) -> list[Block]:
    """The blocks of a page, each to be read row by row."""
    if not segments:
        return []
    if depth < _MAX_DEPTH and len(segments) <= _MAX_SEGMENTS:
        for split in _splits(segments):
            if not _is_read_by_row(split.left, split.right):
                return [
                    block for part in _ordered(split) for block in reading_order(part, depth + 1)
                ]
    return [list(segments)]


def _ordered(split: _Split) -> Iterator[Block]:
    """The parts in reading order; a margin on the right comes first.

    Behind the main text it would stand in the middle of a sentence that goes on overleaf.
    """
    yield split.above
    if _is_margin(split):
        yield split.right
        yield split.left
    else:
        yield split.left
        yield split.right
    yield split.below


def _is_margin(split: _Split) -> bool:
    right = max(s.x1 for s in split.right) - min(s.x0 for s in split.right)
    whole = max(s.x1 for s in split.right) - min(s.x0 for s in split.left)
    return right < _MARGIN_SHARE * whole


def _splits(segments: Sequence[Segment]) -> list[_Split]:
    """Ways to cut the page at a gutter, the one with most text behind it first."""
    starts = Counter(round(segment.x0 / _SNAP) for segment in segments)
    leftmost = min(starts)
    common = [start for start, _ in starts.most_common(_MAX_CANDIDATES) if start > leftmost]
    splits = [split for start in common for split in _cut(segments, (start - 0.5) * _SNAP)]
    return sorted(splits, key=lambda split: -len(split.right))


def _cut(segments: Sequence[Segment], x: float) -> Iterator[_Split]:
    """The stretches of the page in which nothing crosses a gutter that ends at `x`."""
    crossing = sorted(s.y for s in segments if s.x0 < x - 0.5 and s.x1 > x - _MIN_GAP + _SNAP)
    edges = [float("-inf"), *crossing, float("inf")]
    free = [s for s in segments if s.x0 >= x - 0.5 or s.x1 <= x - _MIN_GAP + _SNAP]
    free.sort(key=lambda segment: segment.y)
    index = 0
    for top, bottom in itertools.pairwise(edges):
        inside = []
        while index < len(free) and free[index].y <= bottom:
            inside.append(free[index])
            index += 1
        left = [s for s in inside if s.x0 < x - 0.5]
        right = [s for s in inside if s.x0 >= x - 0.5]
        if min(len(left), len(right)) >= _MIN_ROWS:
            chosen = {id(segment) for segment in inside}
            rest = [s for s in segments if id(s) not in chosen]
            above = [s for s in rest if s.y <= top]
            yield _Split(above, left, right, [s for s in rest if s.y > top])


def _is_read_by_row(left: Block, right: Block) -> bool:
    """Whether the columns are cells of one table, or labels with their values."""
    if _is_prose(left) and _is_prose(right):
        return False
    fewer, more = sorted((_baselines(left), _baselines(right)), key=len)
    aligned = sum(1 for y in fewer if any(abs(y - other) <= _SAME_BASELINE for other in more))
    return aligned >= _ALIGNED_SHARE * len(fewer)


def _baselines(block: Block) -> list[float]:
    """Distinct baselines from top to bottom."""
    found: list[float] = []
    for y in sorted(segment.y for segment in block):
        if not found or y - found[-1] > _SAME_BASELINE:
            found.append(y)
    return found


def _is_prose(block: Block) -> bool:
    return len(block) >= _MIN_ROWS and median([len(s.words) for s in block]) >= _PROSE_WORDS
