"""The numbers that Word computes: `3.`, `a.`, `2.1`. The file says only which list and level."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from lrt_summ.reading.docx.styles import Style, Styles
from lrt_summ.reading.docx.xml import Element, attribute, child, children, number, switch, value
from lrt_summ.reading.numerals import letters, roman

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda count: f"{count:02d}",
    "lowerLetter": letters,
    "upperLetter": lambda count: letters(count).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda count: roman(count).upper(),
    "ordinal": lambda count: f"{count}e",
    "none": lambda count: "",
}


@dataclass(frozen=True)
class Level:
    """One level of a list.

    Attributes:
        kind: Word's number format: `decimal`, `bullet`, `lowerLetter`, …
        pattern: `%1.%2` and the like.
        start: the first number.
        restarts: whether it begins anew when an outer level goes on.
        legal: whether outer levels print as digits, whatever their own format.
    """

    kind: str = "decimal"
    pattern: str = ""
    start: int = 1
    restarts: bool = True
    legal: bool = False

    @classmethod
    def of(cls, element: Element | None) -> Level:
        """The level that an element `lvl` describes."""
        return cls(
            kind=value(element, "numFmt") or "decimal",
            pattern=value(element, "lvlText") or "",
            start=number(element, "start", default=1),
            restarts=number(element, "lvlRestart", default=-1) != 0,
            legal=bool(switch(element, "isLgl")),
        )


@dataclass(frozen=True)
class Marker:
    """What stands before a list paragraph.

    Attributes:
        text: the number as printed, `-` for a bullet, "" for a list that prints nothing.
        level: 0 for the outermost.
        is_bullet: a bullet, not a number.
    """

    text: str
    level: int
    is_bullet: bool


class Numbering:
    """The lists of a document. It counts: ask once per paragraph, in document order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract = {
            attribute(element, "abstractNumId"): element
            for element in children(root, "abstractNum")
        }
        self._numbers = {attribute(element, "numId"): element for element in children(root, "num")}
        self._levels: dict[tuple[str, int], Level] = {}
        self._counts: dict[str | None, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()

    def marker(self, paragraph: Element, style: Style) -> Marker | None:
        """The marker of this paragraph, `None` if it is in no list."""
        place = self._place(paragraph, style)
        if place is None:
            return None
        list_id, depth = place
        counts = self._count(list_id, depth)
        level = self._level(list_id, depth)
        shown = depth or style.list_depth
        if level.kind == "bullet":
            return Marker("-", shown, True)
        return Marker(self._printed(list_id, level, counts), shown, False)

    def _place(self, paragraph: Element, style: Style) -> tuple[str, int] | None:
        """The list (`numId`) and level that the paragraph, or else its style, names."""
        own = child(paragraph, "pPr", "numPr")
        inherited = style.numbering
        list_id = value(own, "numId") or value(inherited, "numId")
        if list_id is None or list_id == "0" or list_id not in self._numbers:
            return None
        depth = number(own, "ilvl", default=-1)
        if depth < 0:
            depth = self._level_of_style(list_id, style)
        if depth < 0:
            depth = number(inherited, "ilvl", default=0)
        return list_id, min(max(depth, 0), _LEVELS - 1)

    def _level_of_style(self, list_id: str, style: Style) -> int:
        """The level that the list ties to this style, -1 if none."""
        if not style.chain:
            return -1
        style_id = attribute(style.chain[0], "styleId")
        for level in children(self._definition(list_id), "lvl"):
            if value(level, "pStyle") == style_id:
                return _integer(attribute(level, "ilvl"), -1)
        return -1

    def _definition(self, list_id: str) -> Element | None:
        """The `abstractNum` of a list, a link over a list style followed."""
        abstract = self._abstract.get(value(self._numbers.get(list_id), "abstractNumId"))
        linked = value(abstract, "numStyleLink")
        if linked is None:
            return abstract
        target = value(self._styles.get(linked).numbering, "numId")
        return self._abstract.get(value(self._numbers.get(target), "abstractNumId"), abstract)

    def _level(self, list_id: str, depth: int) -> Level:
        key = (list_id, depth)
        if key not in self._levels:
            override = child(self._override(list_id, depth), "lvl")
            plain = _at_level(self._definition(list_id), "lvl", depth)
            self._levels[key] = Level.of(override if override is not None else plain)
        return self._levels[key]

    def _override(self, list_id: str, depth: int) -> Element | None:
        return _at_level(self._numbers.get(list_id), "lvlOverride", depth)

    def _count(self, list_id: str, depth: int) -> list[int | None]:
        """Counters of all levels after this paragraph; lists of one definition share them."""
        definition = value(self._numbers[list_id], "abstractNumId")
        counts = self._counts.setdefault(definition, [None] * _LEVELS)
        fresh = number(self._override(list_id, depth), "startOverride", default=-1)
        if fresh >= 0 and (list_id, depth) not in self._started:
            counts[depth] = fresh
        else:
            now = counts[depth]
            counts[depth] = self._level(list_id, depth).start if now is None else now + 1
        self._started.add((list_id, depth))
        for inner in range(depth + 1, _LEVELS):
            if self._level(list_id, inner).restarts:
                counts[inner] = None
        return counts

    def _printed(self, list_id: str, level: Level, counts: list[int | None]) -> str:
        def number_at(match: re.Match[str]) -> str:
            depth = int(match.group(1)) - 1
            outer = self._level(list_id, depth)
            count = counts[depth]
            shown = outer.start if count is None else count
            write = str if level.legal else _FORMATS.get(outer.kind, str)
            return write(shown)

        return _PLACE.sub(number_at, level.pattern).strip()


def _at_level(element: Element | None, name: str, depth: int) -> Element | None:
    wanted = str(depth)
    found = (level for level in children(element, name) if attribute(level, "ilvl") == wanted)
    return next(found, None)


def _integer(text: str | None, default: int) -> int:
    return int(text) if text is not None and text.isdecimal() and len(text) < 5 else default
