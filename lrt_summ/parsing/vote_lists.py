"""The list of decisions of a council: points by letter, below each what was voted on.

    | Punt | Omschrijving | Besluit |
    | A | Vaststelling agenda | Conform |
    | 321845 | | Motie F.1 Maak het park groener | Aangenomen |

The rows of one point may have other columns than those of the next, and a title of its own may
stand over some. What was voted on is often printed twice.
"""

from __future__ import annotations

from lrt_summ.language.patterns import lazy
from lrt_summ.parsing.agenda_tables import AgendaTable, Part, TableItem
from lrt_summ.parsing.blocks import Block, join_spans
from lrt_summ.parsing.tables import RowCell, is_separator, split_cells
from lrt_summ.parsing.vocabulary import fold

_COLUMNS = {"punt", "agendapunt", "nr", "nummer", "ap"}, {"besluit", "uitslag", "stemming"}
_LETTER = lazy(r"[A-Z]{1,2}")
_CODE = lazy(r"(?:[A-Z]{1,2}\.)?\d{1,7}|")
_VOTED = lazy(
    r"(?i:conform|aangenomen|verworpen|afgewezen|vastgesteld|akkoord|besloten|ingestemd)\b"
)
_FEWEST = 3  # rows with an outcome
_LONGEST_BETWEEN = 8  # words


def find_vote_list(source: str, blocks: list[Block], taken: set[int]) -> AgendaTable | None:
    """The list, `None` where the document is none.

    Args:
        taken: blocks about attendees.
    """
    first = next((i for i in range(len(blocks)) if _opens(source, blocks, i)), None)
    if first is None:
        return None
    end = next((i for i in range(first, len(blocks)) if blocks[i].kind == "heading"), len(blocks))
    last = max(i for i in range(first, end) if blocks[i].kind == "row") + 1
    if any(_is_told(block) for block in blocks[first:last]):
        return None
    reading = _Reading(source)
    heads = [first]
    for index in range(first + 1, last):
        block = blocks[index]
        if index in taken or block.kind != "row" or is_separator(source, block):
            heads.append(index)
            continue
        cells = split_cells(source, block)
        if not reading.take(cells):
            heads.append(index)
    if reading.voted < _FEWEST:
        return None
    return AgendaTable(tuple(reading.items), first, last, tuple(heads))


def _is_told(block: Block) -> bool:
    """Whether a block between the rows says something; what a page repeats there is short."""
    return block.kind != "row" and len(block.text.text.split()) > _LONGEST_BETWEEN


def _opens(source: str, blocks: list[Block], index: int) -> bool:
    if blocks[index].kind != "row":
        return False
    names = {fold(cell.plain) for cell in split_cells(source, blocks[index])}
    return all(not names.isdisjoint(wanted) for wanted in _COLUMNS)


class _Reading:
    """The points read up to now."""

    def __init__(self, source: str) -> None:
        self._source = source
        self.items: list[TableItem] = []
        self.voted = 0
        self._last: tuple[str, ...] = ()

    def take(self, cells: tuple[RowCell, ...]) -> bool:
        """Reads a row; says whether it is one of such a list."""
        code, *others = cells
        told = [cell for cell in others if cell.plain]
        letter = _LETTER.fullmatch(code.plain) is not None
        if not told or not (letter or _CODE.fullmatch(code.plain)):
            return False
        if len(told) == 1 or letter:
            self._point(code if letter else None, told)
        elif self.items:
            self._entry(told)
        return bool(self.items)

    def _point(self, number: RowCell | None, told: list[RowCell]) -> None:
        again = number is not None and any(
            item.number is not None and item.number.plain == number.plain
            for item in self.items[-1:]
        )
        if not again:
            self.items.append(TableItem(number, told[0]))
        if len(told) > 1:
            self._entry(told)
        elif again:
            self.items[-1].aside.append(told[0])

    def _entry(self, told: list[RowCell]) -> None:
        said = tuple(cell.plain for cell in told)
        item = self.items[-1]
        if said == self._last:
            item.aside += told
            return
        self._last = said
        voted = _VOTED.match(said[-1]) is not None
        self.voted += voted
        # One cell, so that no motion stands without what became of it.
        whole = join_spans(self._source, [(told[0].start, told[-1].end)])
        cell = RowCell(whole, told[0].start, told[-1].end)
        item.parts.append(Part([("Besluit" if voted else "", cell)], outcome=voted))
