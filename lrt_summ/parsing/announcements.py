"""What is printed beside the points of an agenda: the agenda itself, and annexes.

An agenda on top announces points that are told further down; annexes are a list of names. Neither
has points of its own, unless something is settled there.
"""

from __future__ import annotations

import re
from itertools import pairwise

from lrt_summ.language.dates import find_dates
from lrt_summ.language.patterns import lazy
from lrt_summ.language.words import content_stems
from lrt_summ.parsing.blocks import Block
from lrt_summ.parsing.vocabulary import TABLES_OF_CONTENTS, fold

_ANNOUNCED, _ANNOUNCED_WORDS = 2, 12  # points that `Agenda` announces, words of each
_MUCH_MORE = 6  # times the words of an agenda that is told apart from its minutes
_ANNEXES = lazy(r"bijlage(?:n|s)?\s?:?", re.IGNORECASE)
_SETTLES = lazy(
    r"\b(?:besluit|besluiten|besloten|vastgesteld|akkoord|ingestemd|afgesproken|actie|acties|afspraak"
    r"|toezegging)\b",
    re.IGNORECASE,
)
_FEWEST_POINTS, _MANY, _MOST = 4, 2.2, 0.75
"""An agenda of so many points, of which so large a share is met, with so many more headings."""


def _is_point(told: list[str], point: list[str]) -> bool:
    """Whether a heading says a point of the agenda, in full or all but one word."""
    shared = len(set(told) & set(point))
    return shared > 0 and shared >= max(len(point), len(told)) - 1


class Announcements:
    """Finds them among headings, and records their blocks as contents.

    Args:
        blocks: of the document.
        taken: those about attendees.
        contents: those of a table of contents; what is found is added.
    """

    def __init__(self, blocks: list[Block], taken: set[int], contents: set[int]) -> None:
        self._blocks = blocks
        self._taken = taken
        self._contents = contents

    def without_agenda(self, items: list[int]) -> list[int]:
        """`## Agenda` with nothing but a list of titles below announces the points."""
        if len(items) <= _ANNOUNCED or fold(self._blocks[items[0]].title) not in TABLES_OF_CONTENTS:
            return items
        listed = range(items[0] + 1, items[1])
        if not listed or not all(self._is_announcement(self._blocks[index]) for index in listed):
            return items
        self._contents.update((items[0], *listed))
        return items[1:]

    def announced(self, items: list[int]) -> list[int]:
        """Those headings that an agenda on top names, where it names few of many.

        The others are then parts of its points, though printed like them.
        """
        listed = (self._blocks[index] for index in self._contents if index < items[0])
        points = [content_stems(block.title) for block in listed if block.number] if items else []
        if len(points) < _FEWEST_POINTS or len(items) <= len(points) * _MANY:
            return items
        told = {index: content_stems(self._blocks[index].title) for index in items}
        found = [i for i in items if any(_is_point(told[i], point) for point in points)]
        met = sum(any(_is_point(told[i], point) for i in found) for point in points)
        return found if items[0] in found and met >= len(points) * _MOST else items

    def without_short_agenda(self, headings: list[int]) -> list[int]:
        """`## Agenda` and what little it tells, before the heading over nearly all of the text.

        Where the points come back below, or have a text of their own here, it is no such heading.
        """
        blocks = self._blocks
        marked = [i for i in headings if blocks[i].kind == "heading" and not blocks[i].number]
        for head, following in pairwise(marked):
            if fold(blocks[head].title.rstrip(" :")) not in TABLES_OF_CONTENTS:
                continue
            if not self._only_announces(range(head + 1, following)):
                return headings
            told = self._told(range(head + 1, following))
            rest = self._told(range(following + 1, len(blocks)))
            if blocks[following].level > blocks[head].level or told * _MUCH_MORE > rest:
                return headings
            aside = set(range(head, following)) - self._taken
            self._contents.update(aside)
            return [index for index in headings if index not in aside]
        return headings

    def without_annexes(self, headings: list[int]) -> list[int]:
        """The headings but for one of annexes, over nothing but a list of their names."""
        for head, following in pairwise([*headings, len(self._blocks)]):
            title, inside = self._blocks[head], range(head + 1, following)
            if title.number is not None or not _ANNEXES.fullmatch(title.title):
                continue
            below = [self._blocks[i] for i in inside if i not in self._taken]
            listed = [block for block in below if block.kind != "rule"]
            only_names = listed and all(self._is_announcement(block) for block in listed)
            if only_names and self._only_announces(inside):
                self._contents.update(range(head, following))
                return [index for index in headings if index != head]
        return headings

    def _only_announces(self, indexes: range) -> bool:
        """Whether nothing in some blocks is settled, or to be done by a day."""
        texts = (self._blocks[i].text.text for i in indexes if i not in self._taken)
        return not any(_SETTLES.search(text) or find_dates(text) for text in texts)

    def _told(self, indexes: range) -> int:
        """The words of some blocks, without those about attendees."""
        return sum(len(self._blocks[i].text.text.split()) for i in indexes if i not in self._taken)

    def _is_announcement(self, block: Block) -> bool:
        short = len(block.title.split()) <= _ANNOUNCED_WORDS
        return block.kind in {"numbered", "bullet"} and short and not block.title.endswith(".")
