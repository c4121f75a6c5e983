"""Minutes that are one table: a row per agenda item, a column for what was said and decided."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from lrt_summ.parsing.blocks import Block
from lrt_summ.parsing.tables import RowCell, Table, read_table
from lrt_summ.parsing.vocabulary import fold

_NUMBER = re.compile(r"(?:agenda)?(?:nr|nummer|no|#|punt|punt nr|ap|agendapunt nr)?", re.IGNORECASE)
_TITLE = re.compile(r"(?:agenda)?(?:punt|onderwerp|item|agenda)|titel|thema", re.IGNORECASE)
_TOLD = re.compile(
    r"besproken|bespreking|verslag|toelichting|inhoud|notulen|opmerkingen|samenvatting|omschrijving|"
    r"conclusie|discussie|kern(?:punten)?|(?:(?:vervolg)?(?:besluit|actie|afspra)|toezegging).{0,30}",
    re.IGNORECASE,
)
_OUTCOME = re.compile(
    r"(?:(?:vervolg)?(?:besluit|actie|afspra)|toezegging|conclusie).{0,30}", re.IGNORECASE
)
_BESIDE = re.compile(
    r"wie|actiehouders?|door|wanneer|termijn|deadline|gereed|datum|status|eigenaar|trekker|verantwoordelijke?|uiterlijk",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"portefeuillehouder|pfh|indiener|inbreng(?:er)?|spreker|bijlagen?|tijd|stuk(?:ken)?|kenmerk",
    re.IGNORECASE,
)


@dataclass(slots=True)
class TableItem:
    """One agenda item of such a table.

    Attributes:
        number: the cell with its number, if there is such a column.
        title: the cell with its title.
        told: cells with running text, with the name of their column.
        outcomes: groups of cells that together are a decision or an action.
        aside: cells that say neither: who brought the item in, its date.
    """

    number: RowCell | None
    title: RowCell
    told: list[tuple[str, RowCell]] = field(default_factory=list)
    outcomes: list[list[tuple[str, RowCell]]] = field(default_factory=list)
    aside: list[RowCell] = field(default_factory=list)

    def take(self, column: str, cell: RowCell) -> None:
        """Puts a cell where its column says; who and when go with the outcome before them."""
        name = fold(column)
        if _OUTCOME.fullmatch(name):
            self.outcomes.append([(column, cell)])
        elif _BESIDE.fullmatch(name) and self.outcomes:
            self.outcomes[-1].append((column, cell))
        elif _BESIDE.fullmatch(name) or _ASIDE.fullmatch(name):
            self.aside.append(cell)
        else:
            self.told.append((column, cell))


@dataclass(frozen=True, slots=True)
class AgendaTable:
    """The table, the blocks that it takes, and which of them only head or group others."""

    items: tuple[TableItem, ...]
    first: int
    last: int
    heads: tuple[int, ...]


def find_agenda_table(
    source: str, blocks: list[Block], taken: set[int], *, alone: bool
) -> AgendaTable | None:
    """The first table whose columns are those of an agenda, `None` without one.

    Args:
        source: the text that the blocks point into.
        blocks: all blocks.
        taken: blocks about attendees.
        alone: nothing else in the document can be the agenda, so a list of decisions will do.
    """
    index = 0
    while index < len(blocks):
        if blocks[index].kind != "row":
            index += 1
            continue
        last = index
        while last < len(blocks) and blocks[last].kind == "row":
            last += 1
        table = read_table(source, blocks, index, last)
        if index not in taken and is_agenda(table.columns, alone=alone):
            groups = tuple(block for block, cells in table.rows if _groups(cells))
            items = tuple(_items(table))
            return AgendaTable(items, index, last, table.heads + groups) if items else None
        index = last
    return None


def is_agenda(columns: Iterable[str], *, alone: bool) -> bool:
    """Whether these columns hold an agenda and what was said about it."""
    names = [fold(column) for column in columns]
    titles = [name for name in names if _TITLE.fullmatch(name)]
    told = [name for name in names if name not in titles and _TOLD.fullmatch(name)]
    talked = any(not _OUTCOME.fullmatch(name) for name in told)
    return bool(titles) and (talked or len(told) > 1 or (alone and bool(told)))


def _items(table: Table) -> list[TableItem]:
    names = [fold(column) for column in table.columns]
    title_at = next(i for i, name in enumerate(names) if _TITLE.fullmatch(name))
    number_at = next(
        (i for i, name in enumerate(names) if i != title_at and _NUMBER.fullmatch(name)), None
    )
    items: list[TableItem] = []
    for _, cells in table.rows:
        if _groups(cells):
            continue
        titled = title_at < len(cells) and bool(cells[title_at].plain)
        if titled or not items:
            number = cells[number_at] if number_at is not None else None
            items.append(TableItem(number, cells[min(title_at, len(cells) - 1)]))
        for i, (column, cell) in enumerate(zip(table.columns, cells, strict=False)):
            if cell.plain and i not in {title_at, number_at}:
                items[-1].take(column, cell)
    return items


def _groups(cells: tuple[RowCell, ...]) -> bool:
    """A row with nothing but a name in its first cell groups the rows below it."""
    return bool(cells[0].plain) and len(cells) > 2 and not any(cell.plain for cell in cells[1:])
