"""A table of contents, or the agenda printed before the minutes: titles that are no items yet."""

from __future__ import annotations

from itertools import pairwise

from lrt_summ.language.patterns import lazy
from lrt_summ.parsing.blocks import Block
from lrt_summ.parsing.chains import agenda_before
from lrt_summ.parsing.heading_marks import LONGEST_TITLE, is_heading, is_plain_title
from lrt_summ.parsing.vocabulary import TABLES_OF_CONTENTS, fold

_DOTTED_PAGE = lazy(r"[\s.…·_]{2,200}\d{1,4}\s{0,3}\Z|\t\s{0,20}\d{1,4}\s{0,3}\Z")
_KINDS = frozenset(["heading", "numbered", "bullet", "text"])
_LONGEST_ENTRY = 12  # words, with a full stop or a colon behind them
_LONGEST_PLAIN = 6  # the same, of a line without number or bullet
_FEWEST_POINTS = 3
_TWO_SENTENCES = lazy(r"[a-z]{4,}[.!?] [A-Z]")


def find_contents(blocks: list[Block], taken: set[int]) -> set[int]:
    """Runs of bare titles that come back further down, with the heading above them.

    Args:
        blocks: of the document.
        taken: indexes of those that are about attendees.
    """
    last_seen = {_bare_title(b): index for index, b in enumerate(blocks) if _comes_back(b)}
    found: set[int] = set()
    run: list[int] = []
    listed: set[str] = set()  # titles in the run that stand behind a number or bullet
    for index in range(len(blocks) + 1):
        entry = index < len(blocks) and index not in taken and _is_entry(blocks[index])
        if entry and not _is_told(blocks[index], listed):
            run.append(index)
            if _is_marked(blocks[index]):
                listed.add(_bare_title(blocks[index]))
            continue
        found |= _repeated_run(blocks, run, last_seen) or agenda_before(blocks, run)
        run, listed = [index] if entry else [], set()
    above = {index - 1 for index in found if index} - found
    return found | {i for i in above if fold(blocks[i].title) in TABLES_OF_CONTENTS}


def _is_told(block: Block, listed: set[str]) -> bool:
    """Whether a bare title is one that a list above announces: here it is told."""
    return not _is_marked(block) and _comes_back(block) and _bare_title(block) in listed


def _is_marked(block: Block) -> bool:
    return block.number is not None or block.kind == "bullet"


def _is_entry(block: Block) -> bool:
    """Whether a block can be a line of contents; what is told in between ends the list."""
    if block.kind == "heading" or block.bold or not _can_be_title(block):
        return False
    text = block.text.text
    if text.endswith(":") and block.number is None:
        return False  # it opens something, as the name of a speaker does: `Anouk:`
    longest = _LONGEST_ENTRY if _is_marked(block) else _LONGEST_PLAIN
    is_long = text.endswith((".", ":")) and len(text.split()) > longest
    return not is_long and not _TWO_SENTENCES.search(text)


def _repeated_run(blocks: list[Block], run: list[int], last_seen: dict[str, int]) -> set[int]:
    if len(run) < 2:
        return set()
    again = sorted(
        place for index in run if (place := last_seen.get(_bare_title(blocks[index]), -1)) > run[-1]
    )
    apart = sum(place > above + 1 for above, place in pairwise(again))
    marked = [index for index in run if _is_marked(blocks[index])]
    outer = min((blocks[index].indent for index in marked), default=0)
    points = [index for index in marked if blocks[index].indent == outer]
    mains = points if len(points) >= _FEWEST_POINTS else run
    head = range(max(run[0] - 1, 0), run[-1] + 1)
    headed = any(fold(blocks[index].title) in TABLES_OF_CONTENTS for index in head)
    enough = len(again) >= 2 and (headed or len(again) * 10 >= len(mains) * 6)
    return set(run) if enough and apart * 2 >= len(again) - 1 else set()


def _can_be_title(block: Block) -> bool:
    return len(block.text.text) < LONGEST_TITLE and block.kind in _KINDS


def _comes_back(block: Block) -> bool:
    """Whether a block can be the title of an item that a table of contents announces."""
    return _can_be_title(block) and (
        block.number is not None or is_heading(block) or is_plain_title(block)
    )


def _bare_title(block: Block) -> str:
    title = block.title
    return fold(_DOTTED_PAGE.sub("", title) if title[-1:].isdigit() else title)
