"""Tables that name who was there: of people, of lists side by side, of fields, of boxes."""

from __future__ import annotations

import re
from operator import itemgetter

from lrt_summ.language.addressing import SURNAME_PARTICLES
from lrt_summ.language.patterns import lazy
from lrt_summ.parsing.blocks import Block
from lrt_summ.parsing.inline import plain
from lrt_summ.parsing.name_forms import is_name, is_organisation, is_role
from lrt_summ.parsing.names import read_people
from lrt_summ.parsing.people_found import Attendance
from lrt_summ.parsing.people_lines import Run, row_head, sent_by, short
from lrt_summ.parsing.people_runs import take
from lrt_summ.parsing.people_tables import (
    is_people_table,
    names_somebody,
    row_people,
    turning_row,
    with_status,
)
from lrt_summ.parsing.tables import (
    RowCell,
    Table,
    broken_lines,
    cell_blocks,
    is_separator,
    read_table,
    split_cells,
)
from lrt_summ.parsing.vocabulary import ABSENT, COPY, PRESENT, are_lists, fold

_COUNT = lazy(r"\A(?:aanwezig|afwezig) (?:zijn|waren|is) (?:\w+ ){1,4}?leden\s?:\s", re.IGNORECASE)
"""`Aanwezig zijn 45 leden:`"""


def _joined(lines: list[str]) -> list[str]:
    """The lines, those joined that only the width of the cell parted."""
    whole = lines[:1]
    for line in lines[1:]:
        if whole[-1].count("(") > whole[-1].count(")"):
            whole[-1] = f"{whole[-1].rstrip()} {line}"
        else:
            whole.append(line)
    return whole


_GROUP_NAME = lazy(r"(?:team|groep|leden|deelnemers|namen)\s{0,3}:?\Z", re.IGNORECASE)


def _is_somebody(cell: str) -> bool:
    role = is_role(cell.split()[0].lower()) if cell else False
    return " " in cell and is_name(cell) and not is_organisation(cell) and not role


_FEWEST_PAIRS = 3  # with fewer rows, a name may well be that of a firm


def _side_by_side(table: Table) -> bool:
    """Whether the rows hold two people each, and not a name and where they work."""
    rows = [[cell.plain for cell in cells if cell.plain] for _, cells in table.rows]
    paired = [cells for cells in rows if len(cells) > 1]
    names = all(_is_somebody(name) for cells in paired for name in cells)
    beside = [cells[1] for cells in paired]
    # A firm or a place may look like a name; one with `van` or `de` inside is somebody's.
    certain = any(not SURNAME_PARTICLES.isdisjoint(name.lower().split()[1:]) for name in beside)
    distinct = len(set(beside)) == len(beside) >= _FEWEST_PAIRS
    return names and distinct and certain


class PeopleTables:
    """Reads the tables of a document and records whom they name."""

    def __init__(self, source: str, blocks: list[Block], found: Attendance) -> None:
        self._source = source
        self._blocks = blocks
        self._found = found

    def read(self, index: int, run: Run | None) -> tuple[int, Run | None]:
        """A table: of people, or of fields of which one names them.

        Args:
            index: its first row.
            run: the list whose head stands above it.

        Returns:
            Where to go on, and the list that its last row began.
        """
        last = index
        while last < len(self._blocks) and self._blocks[last].kind == "row":
            last += 1
        table = read_table(self._source, self._blocks, index, last)
        columns = [fold(column) for column in table.columns]
        if are_lists(columns):
            self._list_table(table)
        elif run is not None and not any(columns) and _side_by_side(table):
            self._people_in_cells(table, run)
        elif is_people_table(columns, headed=run is not None):
            self._people_table(table, columns, run)
        elif run is not None and (not any(columns) or names_somebody(table.columns)):
            table = Table((), tuple(self._all_rows(table)), table.heads)
            self._people_table(table, ["naam", "organisatie", "rol"], run)
        else:
            self._field_table(table)
        side = turning_row(table.rows[-1][1]) if run is not None and table.rows else None
        return last, Run(absent=side == "absent") if side is not None else None

    def _all_rows(self, table: Table) -> list[tuple[int, tuple[RowCell, ...]]]:
        """The rows of a table, what is printed as its header included."""
        heads = table.heads if table.columns else ()
        rows = [(head, cells) for head in heads if (cells := self._head_cells(head))]
        return sorted([*rows, *table.rows], key=itemgetter(0))

    def _list_table(self, table: Table) -> None:
        """A table with a column of those present and one of those absent."""
        for index, cells in table.rows:
            self._found.blocks.add(index)
            for column, cell in zip(table.columns, cells, strict=False):
                if COPY.fullmatch(fold(column)):
                    continue
                absent = ABSENT.match(fold(column)) is not None
                self._found.record(read_people([cell.plain]), absent=absent)
        self._found.blocks.update(table.heads)

    def _people_table(self, table: Table, columns: list[str], run: Run | None) -> None:
        turned = run is not None and run.absent
        columns, ticked = with_status(columns, table.rows)
        for index, cells in table.rows:
            self._found.blocks.add(index)
            side = turning_row(cells)
            if side is not None:
                turned = side == "absent"
                continue
            present, absent = row_people(self._source, columns, cells, ticked=ticked)
            self._found.record(present, absent=turned)
            self._found.record(absent, absent=True)
        self._found.blocks.update(table.heads)
        if run is not None:
            run.blocks.extend(table.heads)
            run.blocks.extend(index for index, _ in table.rows)

    def _people_in_cells(self, table: Table, run: Run) -> None:
        """`| Karin de Wit | Piet Vos |`: somebody in each cell."""
        for index, cells in table.rows:
            self._found.blocks.add(index)
            run.blocks.append(index)
            people = read_people(
                [cell.plain for cell in cells if not _GROUP_NAME.search(cell.plain)]
            )
            self._found.record(people, absent=run.absent)

    def _field_table(self, table: Table) -> None:
        """Rows such as `| Aanwezig | A, X<br>B, Y |`, and beside them `| COA | A, B |`."""
        rows = [
            (index, filled)
            for index, cells in self._all_rows(table)
            if len(filled := [cell for cell in cells if cell.plain]) > 1
        ]
        boxed = [self._boxes(index, filled) for index, filled in rows]
        if any(boxed):
            return
        heads = [row_head(filled[0].plain) for _, filled in rows]
        grouped = sum(head is not None for head in heads) > 1
        for (index, filled), head in zip(rows, heads, strict=True):
            run = head or (sent_by(filled) if grouped else None)
            if run is None:
                continue
            raw = self._source[filled[1].start : filled[1].end]
            lines = [plain(line, 0, len(line)).text for line in broken_lines(raw)]
            lines = _joined([_COUNT.sub("", lines[0]), *lines[1:]])
            if all(short(line) for line in lines):
                run.lines, run.blocks = lines, [index]
                take(self._found, run)

    def _boxes(self, index: int, cells: list[RowCell]) -> bool:
        """Takes the people of a form, each cell of which has its name in its first line."""
        boxed = False
        for cell in cells:
            name, *lines = [line.text.text for line in cell_blocks(self._source, cell)]
            head = name.strip(" :")
            is_list = PRESENT.fullmatch(head) or ABSENT.fullmatch(head)
            run = row_head(name) if lines and is_list else None
            if run is not None and all(map(short, lines)):
                run.lines, run.blocks = lines, [index]
                take(self._found, run)
                boxed = True
        return boxed

    def _head_cells(self, index: int) -> tuple[RowCell, ...]:
        block = self._blocks[index]
        return () if is_separator(self._source, block) else split_cells(self._source, block)
