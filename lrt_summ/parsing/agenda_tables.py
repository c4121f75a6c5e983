"""Minutes that are one table: a row per agenda item, a column for what was said and decided."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain, repeat

from lrt_summ.language.patterns import lazy
from lrt_summ.parsing.blocks import Block
from lrt_summ.parsing.tables import RowCell, Table, read_table
from lrt_summ.parsing.vocabulary import FIELDS, fold

_NUMBER = lazy(r"(?:agenda)?(?:nr|nummer|no|#|punt|punt nr|ap|agendapunt nr)?", re.IGNORECASE)
_TITLE = lazy(r"(?:agenda)?(?:punt|onderwerp|item|agenda)|titel|thema", re.IGNORECASE)
_TOLD = lazy(
    r"besproken|bespreking|verslag|toelichting|inhoud|notulen|opmerkingen|samenvatting|omschrijving|"
    r"conclusie|discussie|kern(?:punten)?|(?:(?:vervolg)?(?:besluit|actie|afspra)|toezegging).{0,30}",
    re.IGNORECASE,
)
_OUTCOME = lazy(
    r"(?:(?:vervolg)?(?:besluit|actie|afspra)|toezegging|conclusie).{0,30}", re.IGNORECASE
)
_BESIDE = lazy(
    r"wie|actiehouders?|door|wanneer|termijn|deadline|gereed|datum|status|eigenaar|trekker|verantwoordelijke?|uiterlijk",
    re.IGNORECASE,
)
_ASIDE = lazy(
    r"portefeuillehouder|pfh|indiener|inbreng(?:er)?|spreker|bijlagen?|tijd|stuk(?:ken)?|kenmerk",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Part:
    """A cell of running text, or the cells that together are a decision or an action.

    Attributes:
        cells: each with the name of its column; of an outcome, the first says what.
        outcome: whether it is a decision or an action.
        joined: how many of `cells`, from the first, stand side by side.
    """

    cells: list[tuple[str, RowCell]]
    outcome: bool = False
    joined: int = 1


@dataclass(slots=True)
class TableItem:
    """One agenda item of such a table.

    Attributes:
        number: the cell with its number, if there is one.
        title: the cell with its title.
        parts: what was said and decided, in the order of the text.
        aside: cells that say neither: who brought the item in, its date.
    """

    number: RowCell | None
    title: RowCell
    parts: list[Part] = field(default_factory=list)
    aside: list[RowCell] = field(default_factory=list)

    def take(self, column: str, cell: RowCell, before: RowCell | None) -> None:
        """Puts a cell where its column says; who and when go with the outcome before them.

        Args:
            column: the name of its column, "" for a cell beyond the last one.
            before: the one before it in its row that is not empty.
        """
        name = fold(column)
        if _OUTCOME.fullmatch(name):
            self.parts.append(Part([(column, cell)], outcome=True))
        elif _BESIDE.fullmatch(name) and (part := self._last_outcome()):
            part.joined += part.joined == len(part.cells) and part.cells[-1][1] is before
            part.cells.append((column, cell))
        elif _BESIDE.fullmatch(name) or _ASIDE.fullmatch(name):
            self.aside.append(cell)
        else:
            self.parts.append(Part([(column, cell)]))

    def _last_outcome(self) -> Part | None:
        return next((part for part in reversed(self.parts) if part.outcome), None)


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
            if not _is_header(items):
                return AgendaTable(items, index, last, table.heads + groups) if items else None
        index = last
    return None


def _is_header(items: tuple[TableItem, ...]) -> bool:
    """Whether most of it are fields of the header: `Aan`, `Van`, `Datum`."""
    fields = [item for item in items if FIELDS.fullmatch(item.title.plain.strip(" :"))]
    return len(fields) * 2 > len(items)


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
        number = cells[number_at] if number_at is not None and number_at < len(cells) else None
        title = cells[title_at] if title_at < len(cells) else None
        if (title is not None and title.plain) or not items:
            title = title or cells[-1]
            items.append(TableItem(None if number is title else number, title))
        elif number is not None and number.plain:
            items[-1].aside.append(number)
        _take_rest(items[-1], table.columns, cells, (number, title))
    return items


def _take_rest(
    item: TableItem,
    columns: tuple[str, ...],
    cells: tuple[RowCell, ...],
    head: tuple[RowCell | None, RowCell | None],
) -> None:
    """Gives an item the cells of one row, but for its number and title."""
    before = None
    for column, cell in zip(chain(columns, repeat("")), cells, strict=False):
        if not cell.plain:
            continue
        if cell is not head[0] and cell is not head[1]:
            item.take(column, cell, before)
        before = cell


def _groups(cells: tuple[RowCell, ...]) -> bool:
    """A row with nothing but a name in its first cell groups the rows below it."""
    return bool(cells[0].plain) and len(cells) > 2 and not any(cell.plain for cell in cells[1:])
