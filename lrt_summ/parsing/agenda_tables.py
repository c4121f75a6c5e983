"""Minutes that are one table: a row per agenda item, a column for what was said and decided."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

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
_OUTCOME = re.compile(r"(?:(?:vervolg)?(?:besluit|actie|afspra)|toezegging|conclusie).{0,30}", re.IGNORECASE)
_BESIDE = re.compile(r"wie|actiehouders?|door|wanneer|termijn|deadline|gereed|datum|status|eigenaar|trekker|verantwoordelijke?|uiterlijk", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TableItem:
    """One agenda item of such a table.

    Attributes:
        number: the cell with its number, if there is such a column.
        title: the cell with its title.
        block: index of the row.
        told: cells with running text, with the name of their column.
        outcomes: groups of cells that together are a decision or an action.
    """

    number: RowCell | None
    title: RowCell
    block: int
    told: list[tuple[str, RowCell]]
    outcomes: list[list[tuple[str, RowCell]]]


@dataclass(frozen=True, slots=True)
class AgendaTable:
    """The table, and the blocks that it takes."""

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
            items = tuple(_items(table))
            return AgendaTable(items, index, last, table.heads) if items else None
        index = last
    return None


def is_agenda(columns: Iterable[str], *, alone: bool) -> bool:
    """Whether these columns hold an agenda and what was said about it."""
    names = [fold(column) for column in columns]
    titles = [name for name in names if _TITLE.fullmatch(name)]
    told = [name for name in names if name not in titles and _TOLD.fullmatch(name)]
    talked = any(not _OUTCOME.fullmatch(name) for name in told)
    return bool(titles) and (talked or len(told) > 1 or (alone and bool(told)))


def _items(table: Table) -> Iterable[TableItem]:
    names = [fold(column) for column in table.columns]
    title_at = next(i for i, name in enumerate(names) if _TITLE.fullmatch(name))
    number_at = next((i for i, name in enumerate(names) if i != title_at and _NUMBER.fullmatch(name)), None)
    current: TableItem | None = None
    for block, cells in table.rows:
        if title_at >= len(cells) or _groups(cells):
            continue
        rest = [
            (table.columns[i], cell)
            for i, cell in enumerate(cells[: len(names)])
            if i not in {title_at, number_at} and cell.plain
        ]
        told, outcomes = _sorted_out(rest)
        number = cells[number_at] if number_at is not None else None
        if cells[title_at].plain or current is None:
            if current is not None:
                yield current
            current = TableItem(number, cells[title_at], block, told, outcomes)
        else:
            current.told.extend(told)
            current.outcomes.extend(outcomes)
    if current is not None:
        yield current


def _groups(cells: tuple[RowCell, ...]) -> bool:
    """A row with nothing but a name in its first cell groups the rows below it."""
    return bool(cells[0].plain) and len(cells) > 2 and not any(cell.plain for cell in cells[1:])


def _sorted_out(
    cells: list[tuple[str, RowCell]],
) -> tuple[list[tuple[str, RowCell]], list[list[tuple[str, RowCell]]]]:
    """Running text apart from outcomes; who and when go with the outcome before them."""
    told: list[tuple[str, RowCell]] = []
    outcomes: list[list[tuple[str, RowCell]]] = []
    for column, cell in cells:
        name = fold(column)
        if _OUTCOME.fullmatch(name):
            outcomes.append([(column, cell)])
        elif _BESIDE.fullmatch(name) and outcomes:
            outcomes[-1].append((column, cell))
        else:
            told.append((column, cell))
    return told, outcomes
