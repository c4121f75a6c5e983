"""Which lines are the headings of the agenda items.

Minutes number their items, or they do not; they use headings, bold lines, capitals or plain lines.
The passes below look for the strongest of these forms that the document really uses.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from lrt_summ.language.dates import find_dates
from lrt_summ.language.patterns import lazy
from lrt_summ.parsing.announcements import Announcements
from lrt_summ.parsing.blocks import Block
from lrt_summ.parsing.chains import (
    added_points,
    announced_lists,
    choose_chain,
    lists_in_bullets,
)
from lrt_summ.parsing.contents import find_contents
from lrt_summ.parsing.heading_marks import (
    LONGEST_PLAIN_TITLE,
    carries_label,
    is_capitals,
    is_heading,
    is_numbered_title,
    is_plain_title,
)
from lrt_summ.parsing.leading import is_about, is_field, leading_head
from lrt_summ.parsing.tables import is_column_line
from lrt_summ.parsing.vocabulary import (
    AGENDA_WORDS,
    LAST_ITEMS,
    LIST_WORDS,
    PREAMBLES,
    REPORT_WORDS,
    TABLES_OF_CONTENTS,
    TITLE_WORDS,
    WRAPPERS,
    fold,
)

_FEWEST_ITEMS = 2
_LIST_KINDS = frozenset(["row", "bullet", "numbered"])
_TOLD_KINDS = frozenset(["text", "bullet", "numbered"])
_OWN_TEXT = 20  # words
_OF_LAST_TIME = lazy(r"\bvorig", re.IGNORECASE)  # a point of the agenda: what became of them
_MEETING = lazy(r"sessie|overleg|bijeenkomst|vergadering|groep|commissie|tafel", re.IGNORECASE)
_LEAD = lazy(r"[^.;!?]{2,60}:")  # `to do:`, `toolkit:`
_SECTION = lazy(r"(?:kort )?(?:verslag|notulen|bespreking|samenvatting)\s?:?", re.IGNORECASE)
_OPENING = lazy(r"(?:opening|welkom|start\Z)(?!\w)", re.IGNORECASE)
_STATES = lazy(
    r"\A(?:De|Het|Er|We|Wij)\b.{1,60}\b(?:is|zijn|wordt|worden|werd|heeft|hebben|opent)\b"
)
"""A line below a title: `De vergadering is geopend om 20:06 uur`."""
_LIST_NAME = lazy(r"lijst|overzicht|tabel|register", re.IGNORECASE)


_ON_TOP = 2  # blocks: the title may stand above it
_WEEKDAY = 12
"""Characters before a date: `donderdag `, `Datum: `."""


def _is_date(title: str) -> bool:
    """Whether a heading says when and nothing else: `2 juli 2021`."""
    found = find_dates(title) if any(map(str.isdigit, title)) else []
    return bool(found) and found[0].kind == "day" and found[0].text == title.strip(" .")


@dataclass(slots=True)
class Outline:
    """What the headings of a document are.

    Attributes:
        items: indexes of the blocks that head an agenda item, ascending.
        lists: those of them that head a list apart from the agenda.
        wrappers: headings that only group.
        contents: blocks of a table of contents, or of an agenda before the minutes.
        title: the block that is the document's title.
        preambles: headings of a summary before the first item.
        leads: whether the first item is what stands before all others, or the only one; see
            `leading`.
    """

    items: list[int] = field(default_factory=list)
    lists: set[int] = field(default_factory=set)
    wrappers: set[int] = field(default_factory=set)
    contents: set[int] = field(default_factory=set)
    title: int | None = None
    preambles: set[int] = field(default_factory=set)
    leads: bool = False


def find_outline(blocks: list[Block], taken: set[int]) -> Outline:
    """The outline of `blocks`, of which `taken` are about attendees."""
    return _Finder(blocks, taken).find()


class _Finder:
    def __init__(self, blocks: list[Block], taken: set[int]) -> None:
        self._blocks = blocks
        self._taken = taken
        self._outline = Outline()
        self._beside = Announcements(blocks, taken, self._outline.contents)

    def find(self) -> Outline:
        outline = self._outline
        outline.contents |= find_contents(self._blocks, self._taken)
        headings = [
            index
            for index, block in enumerate(self._blocks)
            if index not in self._taken and index not in outline.contents and is_heading(block)
        ]
        if len(headings) > 1 and self._is_over_title(*headings[:2]):
            headings = headings[1:]
        outline.title = self._title(headings)
        headings = [i for i in headings if not (self._says_title(i) or self._tells_when(i))]
        headings = self._beside.without_short_agenda(self._beside.without_annexes(headings))
        outline.items = (
            self._numbered(headings) or self._unnumbered(headings) or self._only_item(headings)
        )
        aside = self._taken | outline.contents
        if (head := leading_head(self._blocks, aside, outline.items)) is not None:
            outline.wrappers.discard(head)
            outline.items, outline.leads = [head, *outline.items], True
        outline.preambles = {
            index for index in headings if self._is_preamble(index) and index not in outline.items
        }
        return outline

    # -- title ------------------------------------------------------------------

    def _title(self, headings: list[int]) -> int | None:
        """The first heading, where it names the document and not a point of the agenda."""
        first = next((index for index in headings), None)
        if first is None or self._blocks[first].number is not None:
            return None
        if self._blocks[first].kind != "heading":
            title = self._blocks[first].title
            dated = first == 0 and any(one.kind == "day" for one in find_dates(title))
            dated = dated and _MEETING.search(title) is not None
            return first if dated or REPORT_WORDS.search(title) else None
        if any(
            self._blocks[index].number
            for index in range(first)
            if self._blocks[index].kind == "numbered"
        ):
            return None
        block = self._blocks[first]
        others = [
            self._blocks[index].level
            for index in headings[1:]
            if self._blocks[index].kind == "heading"
        ]
        above = not others or block.level < min(others)
        deeper = bool(others) and block.level < others[0]
        named = (
            TITLE_WORDS.search(block.title) is not None and "vorig" not in block.title.casefold()
        )
        on_top = all(self._blocks[index].kind == "rule" for index in range(first))
        alone = on_top and self._is_dated(first) and self._holds_nothing(first)
        return (
            first if above or alone or ((named or block.level == 1) and (deeper or named)) else None
        )

    def _is_dated(self, index: int) -> bool:
        """Whether a heading tells the day: `Juridisch kader (22 april 2025)`."""
        return any(found.kind == "day" for found in find_dates(self._blocks[index].title))

    def _tells_when(self, index: int) -> bool:
        """`19 november 2024, 9.30 uur, Ede` above the attendees: day, time and place."""
        block = self._blocks[index]
        if block.kind != "text" or index > _ON_TOP or index + 1 not in self._taken:
            return False
        days = (d for d in find_dates(block.title) if d.kind == "day" and d.start <= _WEEKDAY)
        return any(block.title[day.end :][:1] in ("", ",") for day in days)

    def _holds_nothing(self, index: int) -> bool:
        """Whether another heading as high as this one, or the attendees, follow at once."""
        below = range(index + 1, len(self._blocks))
        following = next((i for i in below if self._blocks[i].kind != "rule"), None)
        if following is None or following in self._taken:
            return following is not None
        block = self._blocks[following]
        return block.kind == "heading" and block.level <= self._blocks[index].level

    def _says_title(self, index: int) -> bool:
        """Whether a heading is the title, or prints it once more."""
        title = self._outline.title
        if title is None or index == title:
            return index == title
        one, other = self._blocks[index], self._blocks[title]
        return one.level <= other.level and fold(one.title) == fold(other.title)

    def _is_over_title(self, first: int, second: int) -> bool:
        """A date in a heading of its own, over the title: `2 juli 2021`."""
        blocks = self._blocks
        higher = blocks[second].kind == "heading" and blocks[second].level < blocks[first].level
        return second == first + 1 and higher and _is_date(blocks[first].title)

    # -- numbered agendas ---------------------------------------------------------------------

    def _numbered(self, headings: list[int]) -> list[int]:
        blocks = self._blocks
        strong = [i for i in headings if blocks[i].number is not None and blocks[i].title]
        nested = lists_in_bullets(blocks)
        plain = [
            index
            for index, block in enumerate(blocks)
            if block.kind == "numbered"
            and block.number is not None
            and index not in nested
            and index not in self._taken
            and index not in self._outline.contents
            and not carries_label(block)
        ]
        chosen = choose_chain(blocks, strong) if len(strong) > 1 or self._worded(strong) else []
        if not chosen or (self._is_patchy(chosen) and len(plain) > len(strong)):
            announced = announced_lists(blocks)
            candidates = sorted({*strong, *(i for i in plain if i not in announced)})
            chosen = choose_chain(blocks, candidates)
            if len(chosen) < _FEWEST_ITEMS:
                listed = self._in_lists(plain)
                chosen = choose_chain(blocks, sorted({*strong, *plain} - listed))
            if (
                (len(chosen) < 2 and not self._worded(chosen))
                or self._lists_in_sections(headings, chosen)
                or self._lists_below_plain_title(chosen)
            ):
                return []
        late = [i for i in headings if blocks[i].number]
        late += [i for i in plain if is_numbered_title(blocks[i])]
        added = added_points(blocks, sorted(set(late)), chosen)
        return self._with_unnumbered(headings, sorted([*chosen, *added]))

    def _in_lists(self, numbered: list[int]) -> set[int]:
        """Those of some numbered lines that follow a title such as `Acties:`, without a break."""
        found: set[int] = set()
        for index in numbered:
            above = self._blocks[index - 1] if index else None
            if above and (index - 1 in found or self._opens_list(above)):
                found.add(index)
        return found

    def _opens_list(self, block: Block) -> bool:
        bare = block.kind == "text" and block.number is None
        return bare and block.title.endswith(":") and self._is_list_title(block)

    def _is_patchy(self, chosen: list[int]) -> bool:
        """Whether two numbers or more are missing between two of these."""
        values = sorted(number.value for i in chosen if (number := self._blocks[i].number))
        return any(following > value + 2 for value, following in pairwise(values))

    def _only_item(self, headings: list[int]) -> list[int]:
        """The one numbered title of a meeting with a single point."""
        aside = self._taken | lists_in_bullets(self._blocks)
        for index, block in enumerate(self._blocks):
            stopped = block.title[-1:] in ".;" and AGENDA_WORDS.search(block.title) is None
            short = len(block.title.split()) <= LONGEST_PLAIN_TITLE and not stopped
            if block.kind in {"numbered", "heading"} and block.number and index not in aside:
                return self._with_unnumbered(headings, [index]) if short and block.title else []
        return []

    def _worded(self, indexes: list[int]) -> bool:
        return any(
            (number := self._blocks[index].number) is not None and number.worded
            for index in indexes
        )

    def _lists_in_sections(self, headings: list[int], chosen: list[int]) -> bool:
        """Whether the numbers are those of a list inside an unnumbered section."""
        sections = [
            index
            for index in headings
            if self._blocks[index].number is None
            and not self._groups(index)
            and self._blocks[index].kind == "heading"
        ]
        if len(sections) < 2:
            return False
        outside = [index for index in chosen if index < sections[0]]
        touched = {bisect_left(sections, index) for index in chosen}
        return not outside and len(touched) < max(2, len(sections))

    def _lists_below_plain_title(self, chosen: list[int]) -> bool:
        """Whether the numbers are one list, below one of the short lines that head the points."""
        if not chosen:
            return False
        first, last = chosen[0], chosen[-1]
        titles = self._plain_titles()
        above, below = [i for i in titles if i < first], [i for i in titles if i > last]
        listed = all(self._blocks[i].kind in {"numbered", "bullet"} for i in range(first, last))
        return listed and len(above) > 1 and above[-1] == first - 1 and len(below) > 1

    def _with_unnumbered(self, headings: list[int], chosen: list[int]) -> list[int]:
        """Adds unnumbered headings of the same rank as the numbered ones."""
        first = min(chosen)
        levels = [
            self._blocks[index].level for index in chosen if self._blocks[index].kind == "heading"
        ]
        top = min(levels) if levels else 0
        titles = Counter(fold(self._blocks[index].title) for index in headings)
        items, last = set(chosen), max(chosen)
        for index in headings:
            block = self._blocks[index]
            if index in items or block.number is not None:
                continue
            if self._groups(index) and (index < first or index + 1 in items):
                self._outline.wrappers.add(index)
            elif (
                index > first
                and self._is_list_title(block)
                and titles[fold(block.title)] == 1
                and (index > last or (block.kind == "heading" and block.level <= top))
            ):
                items.add(index)
                self._outline.lists.add(index)
            elif self._ranks_with(index, first, top) or (
                index > last and LAST_ITEMS.match(block.title)
            ):
                items.add(index)
        items |= self._plain_lists(last, items) | self._before_numbers(headings, first, top)
        return sorted(items)

    def _before_numbers(self, headings: list[int], first: int, top: int) -> set[int]:
        """Headings as high as the numbered ones, before them and over a text of their own."""
        found: set[int] = set()
        above = [index for index in headings if index < first]
        for index, following in pairwise([*above, first]):
            block = self._blocks[index]
            below = [self._blocks[i] for i in range(index + 1, following) if i not in self._taken]
            said = [one for one in below if one.kind in _TOLD_KINDS and not is_field(one)]
            told = sum(len(one.text.text.split()) for one in said)
            named = fold(block.title.rstrip(" :")) in WRAPPERS | TABLES_OF_CONTENTS
            free = not named and not self._is_preamble(index)
            enough = 1 if _OPENING.match(block.title) else _OWN_TEXT
            if block.kind == "heading" and block.level == top and free and told >= enough:
                found.add(index)
        return found

    def _ranks_with(self, index: int, first: int, top: int) -> bool:
        """Whether an unnumbered heading stands as high as the numbered ones."""
        block = self._blocks[index]
        return index > first and block.kind == "heading" and block.level <= top

    def _plain_lists(self, after: int, items: set[int]) -> set[int]:
        """A line `Actielijst` without any mark, over a table or list, behind the agenda."""
        found: set[int] = set()
        for index in range(after + 1, len(self._blocks) - 1):
            block, following = self._blocks[index], self._blocks[index + 1]
            if (
                block.kind == "text"
                and index not in items
                and self._is_list_title(block)
                and (following.kind in _LIST_KINDS or is_column_line(following.text.text))
                and (_LIST_NAME.search(block.title) or following.kind == "row")
            ):
                found.add(index)
                self._outline.lists.add(index)
        return found

    def _is_list_title(self, block: Block) -> bool:
        return len(block.title) < 120 and LIST_WORDS.search(block.title.rstrip(" :")) is not None

    def _groups(self, index: int) -> bool:
        return fold(self._blocks[index].title) in WRAPPERS

    # -- unnumbered agendas --------------------------------------------------------------------

    def _unnumbered(self, headings: list[int]) -> list[int]:
        marked = [index for index in headings if self._blocks[index].kind == "heading"]
        bold = [
            index
            for index in headings
            if self._blocks[index].kind != "heading" and not is_capitals(self._blocks[index])
        ]
        capitals = [
            index
            for index in headings
            if is_capitals(self._blocks[index]) and self._blocks[index].kind != "heading"
        ]
        plain = (self._plain_titles(), self._titles_over_lists(), self._sections())
        for group in (marked, capitals, bold, *plain):
            items = self._beside.without_agenda(self._without_fields(self._tree(group)))
            items = self._beside.announced(items)
            if len(items) > 1 or (items and group is marked):
                self._mark_lists(items)
                return items
        return []

    def _tree(self, headings: list[int]) -> list[int]:
        """The topmost headings; a wrapper gives way to those under it."""
        first = next((index for index in headings if not self._is_preamble(index)), 0)
        headings = [index for index in headings if index > first or not self._is_preamble(index)]
        if len(headings) > 1 and self._is_subtitle(*headings[:2]):
            headings = headings[1:]
        items: list[int] = []
        position = 0
        while position < len(headings):
            index = headings[position]
            children = self._children(headings, position)
            position += 1
            if children and self._groups(index):
                self._outline.wrappers.add(index)
                continue
            items.append(index)
            position += len(children)
        return items

    def _without_fields(self, items: list[int]) -> list[int]:
        """`## Bijeenkomst` over `Datum:`, `Tijd:` and the like belongs to the header."""
        if len(items) <= _FEWEST_ITEMS or not is_about(self._blocks[items[0]]):
            return items
        aside = self._taken | self._outline.contents
        below = [self._blocks[i] for i in range(items[0] + 1, items[1]) if i not in aside]
        told = [block for block in below if is_field(block)]
        if len(told) < _FEWEST_ITEMS or below[0] is not told[0] or len(told) * 2 < len(below):
            return items
        self._outline.wrappers.add(items[0])
        return items[1:]

    def _is_preamble(self, index: int) -> bool:
        return PREAMBLES.match(self._blocks[index].title) is not None

    def _is_subtitle(self, first: int, second: int) -> bool:
        """A heading right below the title, lower in rank than those of the items."""
        below = self._outline.title is not None and first == self._outline.title + 1
        return below and self._blocks[first].level > self._blocks[second].level

    def _children(self, headings: list[int], position: int) -> list[int]:
        level = self._blocks[headings[position]].level
        children = []
        for place in range(position + 1, len(headings)):
            if self._blocks[headings[place]].level <= level:
                break
            children.append(headings[place])
        return children

    def _mark_lists(self, items: list[int]) -> None:
        for index in items:
            title = self._blocks[index].title
            named = _LIST_NAME.search(title) or (index == items[-1] and self._ends_in_rows(index))
            if not self._is_list_title(self._blocks[index]) or not named:
                continue
            if not (_OF_LAST_TIME.search(title) and self._opens_prose(index + 1)):
                self._outline.lists.add(index)

    def _ends_in_rows(self, index: int) -> bool:
        """Whether nothing but a table follows: a list of the whole meeting, and no point of it."""
        kinds = {block.kind for block in self._blocks[index + 1 :]}
        return "row" in kinds and kinds <= {"row", "rule"}

    def _opens_prose(self, index: int) -> bool:
        """Whether a paragraph stands there, where a list would stand."""
        blocks = self._blocks
        return (
            index < len(blocks)
            and blocks[index].kind == "text"
            and not is_column_line(blocks[index].text.text)
        )

    def _titles_over_lists(self) -> list[int]:
        """Lines over bullets, in notes that say who was there and have no other form."""
        if not self._taken:
            return []
        return [
            index
            for index, (block, following) in enumerate(pairwise(self._blocks))
            if index not in self._taken
            and following.kind == "bullet"
            and index + 1 not in self._taken
            and (is_plain_title(block) or (block.kind == "text" and _LEAD.fullmatch(block.title)))
        ]

    def _sections(self) -> list[int]:
        """`Acties:` and `Kort verslag:`, where minutes have no other form."""
        return [
            index
            for index, block in enumerate(self._blocks)
            if index not in self._taken
            and (block.kind == "heading" or block.title.endswith(":"))
            and block.kind in {"heading", "text"}
            and (self._is_list_title(block) or _SECTION.fullmatch(block.title))
        ]

    def _plain_titles(self) -> list[int]:
        """Short lines that stand apart, of which some are what agendas consist of."""
        found: list[int] = []
        for index, block in enumerate(self._blocks[:-1]):
            free = (
                (index or not REPORT_WORDS.search(block.title))
                and index not in self._taken
                and index not in self._outline.contents
            )
            told = found[-1:] == [index - 1] and _STATES.search(block.title) is not None
            if free and not told and is_plain_title(block):
                found.append(index)
        announced = {fold(self._blocks[index].title) for index in self._outline.contents}
        titles = [self._blocks[index].title for index in found]
        known = sum(
            AGENDA_WORDS.search(title) is not None or fold(title) in announced for title in titles
        )
        opening = (at for at, title in enumerate(titles) if _OPENING.match(title))
        first = next(opening, 0)
        # With a text above it, `Welkom nieuwe leden` opens nothing.
        if any(self._blocks[at + 1].title.rstrip().endswith(".") for at in found[:first]):
            first = 0
        return found[first:] if known >= 2 else []
