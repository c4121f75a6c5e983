"""Minutes of which most, or all, stands before the first heading that looks like an item."""

from __future__ import annotations

import re
from collections.abc import Set

from lrt_summ.language.patterns import lazy
from lrt_summ.parsing.blocks import Block
from lrt_summ.parsing.heading_marks import is_heading
from lrt_summ.parsing.vocabulary import FIELDS, REPORT_WORDS

_FIELD = lazy(rf"(?:{FIELDS.pattern})\s{{0,3}}:", re.IGNORECASE)
_MUCH = 100  # words


def leading_head(blocks: list[Block], aside: Set[int], items: list[int]) -> int | None:
    """The heading over what stands before the items, where that is most of the text.

    Args:
        blocks: of the document.
        aside: those about attendees, and those of a table of contents.
        items: the headings found; there must be one at least.
    """
    first = items[0] if items else 0
    before = [index for index in range(first) if index not in aside and _tells(blocks[index])]
    heads = [index for index in range(before[0]) if is_heading(blocks[index])] if before else []
    told = sum(_words(blocks[index]) for index in before)
    enough = told >= max(_MUCH, sum(map(_words, blocks[first:])))
    return heads[-1] if heads and enough else None


def only_head(blocks: list[Block], aside: Set[int], title: int | None) -> int | None:
    """What heads minutes without an agenda: the title, or the first line that names them as such.

    Args:
        blocks: of the document, which has no items.
        aside: those about attendees; there must be one, for a letter may tell of minutes too.
        title: the heading that is the title, if there is one.
    """
    if not aside or any(block.text.text.lstrip().startswith("Geacht") for block in blocks):
        return None
    top = [title] if title is not None else []
    top += [index for index in range(min(aside)) if index not in aside]
    named = next((index for index in top if REPORT_WORDS.search(blocks[index].text.text)), None)
    if named is None:
        return None
    told = (index for index in range(named + 1, len(blocks)) if index not in aside)
    return named if any(_tells(blocks[index]) for index in told) else None


def is_about(block: Block) -> bool:
    """Whether a block can be the heading over date, time and place: `Bijeenkomst`."""
    return _ABOUT.fullmatch(block.title) is not None


_ABOUT = lazy(
    r"(?:de )?(?:bijeenkomst|overleg|vergadering|algemeen|(?:algemene )?gegevens|details|info\w*"
    r"|praktisch\w*|waar en wanneer|wanneer)\s?:?",
    re.IGNORECASE,
)


def is_field(block: Block) -> bool:
    """Whether a block is a field of the header: `Locatie: Zeist`."""
    return _FIELD.match(block.text.text) is not None


def _tells(block: Block) -> bool:
    """Whether a block says something: no heading, no row, no field."""
    plain = block.kind in {"text", "bullet", "numbered"} and not is_heading(block)
    return plain and not is_field(block)


def _words(block: Block) -> int:
    return len(block.text.text.split())
