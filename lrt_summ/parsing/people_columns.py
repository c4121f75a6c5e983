"""A header in two columns that was read line by line: fields on the left, people on the right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lrt_summ.language.patterns import lazy
from lrt_summ.parsing.blocks import Block
from lrt_summ.parsing.inline import strip_marks
from lrt_summ.parsing.name_forms import (
    has_title,
)
from lrt_summ.parsing.vocabulary import ABSENT, PRESENT

_GAP = lazy(r"(?<=\S)(?:[ \t]{2,200})(?=\S)")
_PERSON = lazy(r"(?:[^()|]{3,80}\([^()|]{1,80}\)|[^()|]{3,60}\s\|\s[^|]{2,80})[\s.,]{0,3}\Z")
_PATIENCE = 3  # lines without anybody, after which the header is over


@dataclass(slots=True)
class Columns:
    """Lines that name people, and the index behind the last block of the header."""

    present: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    end: int = 0


def read_columns(source: str, blocks: list[Block], first: int) -> Columns | None:
    """The people of a two-column header that begins at `first`, `None` if none begins there."""
    if not _opens(source, blocks[first]):
        return None
    found, target, idle = Columns(), "present", 0
    for index in range(first, len(blocks)):
        block = blocks[index]
        if block.kind not in {"text", "numbered"} or _heads_item(block):
            break
        people = 0
        for segment in _segments(source, block):
            if PRESENT.fullmatch(segment) or ABSENT.fullmatch(segment):
                target = "absent" if ABSENT.fullmatch(segment) else "present"
                people += 1
            elif _PERSON.match(segment) and (has_title(segment) or segment[:1].isupper()):
                getattr(found, target).append(segment)
                people += 1
        idle = 0 if people else idle + 1
        if idle > _PATIENCE:
            break
        if people:
            found.end = index + 1
    return found if found.present else None


def _heads_item(block: Block) -> bool:
    """A numbered line; an initial is no number."""
    return block.number is not None and block.number.family == "arabic"


def _opens(source: str, block: Block) -> bool:
    """Whether the head of a list of people stands in another than the first column."""
    if block.kind != "text" or not block.gap:
        return False
    first, *others = _segments(source, block)
    return any(PRESENT.fullmatch(segment) for segment in others) and not PRESENT.fullmatch(first)


def _segments(source: str, block: Block) -> Iterator[str]:
    """What stands in the columns of each line of a block, in reading order."""
    for start, end in block.spans:
        for segment in _GAP.split(source[start : min(end, start + 400)]):
            yield strip_marks(segment).strip(" :")
