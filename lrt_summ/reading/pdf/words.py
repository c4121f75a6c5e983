"""What stands on a page. Lengths are points; y runs downwards from the top of the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

_SAME_ROW = 0.45  # of the larger font size: more than a raised footnote mark, less than a line
_SEGMENT_GAP = 1.0  # of the font size: wider than a space in justified text as a rule


class Word(NamedTuple):
    """Characters without a space between them.

    Attributes:
        text: what it says.
        x0: left edge.
        x1: right edge.
        y: the baseline.
        size: of the font, in points.
        bold: whether its font is bold.
        raised: a footnote mark, smaller than its row and above the baseline.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool = False
    raised: bool = False


class Rule(NamedTuple):
    """A straight line, or one edge of a box. Horizontal where `y0 == y1`, else vertical."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True)
class Page:
    """One page as the library saw it."""

    words: tuple[Word, ...]
    rules: tuple[Rule, ...]
    width: float


@dataclass(frozen=True)
class Segment:
    """Words that stand next to each other on one row, with no wide gap between them.

    Attributes:
        words: from left to right.
        table: a table in markdown; its place is that of the one word, which is empty.
    """

    words: tuple[Word, ...]
    table: str = ""

    @cached_property
    def x0(self) -> float:
        """Left edge."""
        return self.words[0].x0

    @cached_property
    def x1(self) -> float:
        """Right edge."""
        return max(word.x1 for word in self.words)

    @cached_property
    def y(self) -> float:
        """The baseline of its largest word."""
        return max(self.words, key=lambda word: word.size).y

    @cached_property
    def size(self) -> float:
        """The largest font size."""
        return max(word.size for word in self.words)

    @property
    def text(self) -> str:
        """The words, without marks."""
        return " ".join(word.text for word in self.words)


Row = list[Segment]


def rows_of_words(words: Iterable[Word]) -> list[list[Word]]:
    """Words by baseline from top to bottom, each row from left to right."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.y, word.x0)):
        first = rows[-1][0] if rows else None
        if first and word.y - first.y <= _SAME_ROW * max(word.size, first.size):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word.x0) for row in rows]


def segments_of(words: Iterable[Word]) -> list[Segment]:
    """The pieces that the rows fall into at wide gaps."""
    segments = []
    for row in rows_of_words(words):
        piece = [row[0]]
        for word in row[1:]:
            gap = word.x0 - max(earlier.x1 for earlier in piece[-3:])
            if gap > _SEGMENT_GAP * max(word.size, piece[-1].size):
                segments.append(Segment(tuple(piece)))
                piece = []
            piece.append(word)
        segments.append(Segment(tuple(piece)))
    return segments


def rows_of(segments: Iterable[Segment]) -> list[Row]:
    """Segments by baseline from top to bottom, each row from left to right."""
    rows: list[Row] = []
    for segment in sorted(segments, key=lambda segment: (segment.y, segment.x0)):
        first = rows[-1][0] if rows else None
        if first and segment.y - first.y <= _SAME_ROW * max(segment.size, first.size):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return [sorted(row, key=lambda segment: segment.x0) for row in rows]


def median(values: Sequence[float]) -> float:
    """The middle value; 0 for none."""
    return sorted(values)[len(values) // 2] if values else 0.0
