"""A block → lines of text with markdown marks. Printed lines stay lines."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lrt_summ.reading.markup import heading, styled
from lrt_summ.reading.pdf.words import Page, Row, Word, median

_BULLETS = frozenset("•▪◦●○■□➢‣∙·–—-*o§")
_NUMBER = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}[a-z]?|[a-zA-Z]|[ivxIVX]{1,5})[.):]?")
_HEADING_SIZE = 1.25  # of the body's font size; less is a sub-heading as often as not
_TITLE_SIZE = 1.6
_HEADING_WORDS = 20
_BLANK_PITCH = 1.3  # of the usual distance between lines
_LONE_PITCH = 1.75  # of the font size, where a block is too short to have a usual distance
_FAR = 1.8  # of the font size: a gap that is printed as two blanks
_INDENT = 9.0  # points; markers nearer than this are on one level
_MAX_LEVEL = 5


@dataclass(frozen=True)
class Typography:
    """What is normal in a document, so that a heading can stand out from it."""

    size: float
    is_bold_normal: bool

    @classmethod
    def of(cls, pages: Iterable[Page]) -> Typography:
        """The commonest font size, by characters, and whether most of the text is bold."""
        sizes: Counter[float] = Counter()
        letters = bold = 0
        for page in pages:
            for word in page.words:
                sizes[round(word.size * 2) / 2] += len(word.text)
                letters += len(word.text)
                bold += len(word.text) * word.bold
        commonest = sizes.most_common(1)[0][0] if sizes else 10.0
        return cls(commonest, bold > 0.6 * letters)


@dataclass(frozen=True)
class Line:
    """One printed line.

    Attributes:
        words: from left to right.
        y: the baseline.
        table: a whole table in markdown, which begins here.
    """

    words: tuple[Word, ...]
    y: float
    table: str = ""

    @property
    def x0(self) -> float:
        """Left edge."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Right edge."""
        return max(word.x1 for word in self.words)

    @property
    def size(self) -> float:
        """The median font size."""
        return median([word.size for word in self.words])

    @property
    def is_bold(self) -> bool:
        """Whether every word with a letter is bold."""
        lettered = [word.bold for word in self.words if any(c.isalnum() for c in word.text)]
        return bool(lettered) and all(lettered)

    @property
    def has_marker(self) -> bool:
        """Whether it starts with a bullet or a number."""
        return is_marker(self.words[0].text) and len(self.words) > 1


def is_marker(text: str) -> bool:
    """Whether a word can be the bullet or number of a list entry or heading."""
    return text in _BULLETS or bool(_NUMBER.fullmatch(text))


def line_of(row: Row) -> Line:
    """The line that a row of segments prints."""
    words = tuple(word for segment in row for word in segment.words)
    return Line(words, max(row, key=lambda segment: segment.size).y)


def render_lines(lines: Sequence[Line], typography: Typography) -> str:
    """The lines of a block, a blank line where the print leaves one."""
    text_lines = [line for line in lines if not line.table]
    pitch = _usual_pitch(text_lines)
    levels = _levels(text_lines)
    column_end = max((line.x1 for line in text_lines), default=0.0)
    out: list[str] = []
    previous: Line | None = None
    for line in lines:
        if line.table:
            out += ["", line.table, ""]
        elif previous and _wraps_heading(previous, line, column_end, pitch, typography):
            out[-1] = _continued(out[-1], _text(line))
        else:
            if previous and line.y - previous.y > _blank_from(previous, line, pitch):
                out.append("")
            out.append(_rendered(line, levels, typography))
        previous = None if line.table else line
    return "\n".join(out).strip("\n")


def _rendered(line: Line, levels: Sequence[float], typography: Typography) -> str:
    level = _heading_level(line, typography)
    text = _text(line)
    if level:
        return heading(text, level)
    if not line.has_marker:
        return text
    return "  " * _depth(line.x0, levels) + text


def _text(line: Line) -> str:
    runs: list[tuple[str, bool]] = []
    words = list(line.words)
    if words[0].raised and len(words) > 1:
        runs.append((f"[^{words.pop(0).text}]: ", False))
    elif words[0].text in _BULLETS and len(words) > 1:
        runs.append(("- ", False))
        words.pop(0)
    previous: Word | None = None
    for word in words:
        runs.append((_space(previous, word), False))
        runs.append((f"[^{word.text}]" if word.raised else word.text, word.bold))
        previous = word
    return styled(runs)


def _space(left: Word | None, right: Word) -> str:
    if left is None or right.raised:
        return ""
    return "  " if right.x0 - left.x1 > _FAR * right.size and not is_marker(left.text) else " "


def _heading_level(line: Line, typography: Typography) -> int:
    """1 for the size of a title, 2 for a larger font, 0 for what is no heading by its font."""
    if len(line.words) > _HEADING_WORDS or line.words[0].text in _BULLETS:
        return 0
    if not any(character.isalpha() for word in line.words for character in word.text):
        return 0
    if line.size >= _TITLE_SIZE * typography.size:
        return 1
    return 2 if line.size >= _HEADING_SIZE * typography.size else 0


def _wraps_heading(
    first: Line, second: Line, column_end: float, pitch: float, typography: Typography
) -> bool:
    """Whether `second` goes on with the heading in `first`, which had no room for its words."""
    if second.has_marker or abs(first.size - second.size) > 0.5:
        return False
    level = _heading_level(first, typography)
    is_bold = first.is_bold and second.is_bold
    if not (is_bold or level) or level != _heading_level(second, typography):
        return False
    if second.y - first.y > _blank_from(first, second, pitch):
        return False
    next_word = second.words[0]
    return first.x1 + (next_word.x1 - next_word.x0) + 0.3 * second.size > column_end


def _continued(text: str, more: str) -> str:
    if text.endswith("**") and more.startswith("**"):
        return f"{text[:-2]} {more[2:]}"
    return f"{text} {more.replace('**', '')}"


def _usual_pitch(lines: Sequence[Line]) -> float:
    steps = [b.y - a.y for a, b in itertools.pairwise(lines) if b.y > a.y]
    return median(steps) if len(steps) >= 4 else 0.0


def _blank_from(first: Line, second: Line, pitch: float) -> float:
    """The distance of baselines from which there is a blank line between two lines."""
    lone = _LONE_PITCH * max(first.size, second.size)
    return min(_BLANK_PITCH * pitch, lone * 1.5) if pitch else lone


def _levels(lines: Sequence[Line]) -> list[float]:
    """Left edges of the block and of its markers, from the outermost inwards."""
    levels: list[float] = []
    outer = min((line.x0 for line in lines), default=0.0)
    for x in sorted([outer, *(line.x0 for line in lines if line.has_marker)]):
        if not levels or x - levels[-1] > _INDENT:
            levels.append(x)
    return levels


def _depth(x: float, levels: Sequence[float]) -> int:
    return min(sum(1 for level in levels if level < x - _INDENT / 2), _MAX_LEVEL)
