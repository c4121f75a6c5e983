"""Table rows cut into cells, and the columns they stand in."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from lrt_summ.language.patterns import lazy
from lrt_summ.parsing.blocks import Block, join_spans
from lrt_summ.parsing.inline import Text, TextBuilder
from lrt_summ.parsing.numbering import read_number
from lrt_summ.parsing.vocabulary import are_lists, fold

_SEPARATOR_CELL = lazy(r"\s{0,20}:?-{1,500}:?\s{0,200}\Z|\s{0,200}\Z")
_PIPE = lazy(r"\\.|\|")
_BREAK = lazy(r"<br\s{0,3}/?>", re.IGNORECASE)

COLUMNS = frozenset(
    name.strip()
    for name in """
    nr | nummer | no | # | actie | acties | actiepunt | omschrijving | onderwerp |
    actiehouder | actiehouders | houder | eigenaar | wie | wat | verantwoordelijke |
    verantwoordelijk | door | deadline | wanneer | termijn | datum | gereed | gereed op |
    planning | status | opmerking | opmerkingen | toelichting | agendapunt | punt | ap |
    besluit | besluiten | toezegging | afspraak | afspraken | resultaat | stand van zaken
    | voortgang | achternaam | voornaam | naam | organisatie | functie | rol | namens |
    uiterlijk | uitvoerder | trekker | portefeuillehouder | actienemer | bron | afdoening
    | streefdatum | einddatum | datum vergadering | ingangsdatum | actor | soort | type
    """.split("|")
)
_WHAT = frozenset(
    "actie acties actiepunt omschrijving onderwerp wat besluit besluiten toezegging afspraak"
    " afspraken".split()
)
_WHO = frozenset(
    "actiehouder actiehouders houder eigenaar wie verantwoordelijke door uitvoerder trekker"
    " actienemer actor portefeuillehouder".split()
)


class RowCell(NamedTuple):
    """One cell: its text, and its place in the source."""

    text: Text
    start: int
    end: int

    @property
    def plain(self) -> str:
        """The text without marks."""
        return self.text.text


@dataclass(frozen=True, slots=True)
class Table:
    """Adjacent rows.

    Attributes:
        columns: names of the columns, `""` where there is none; empty without a header row.
        rows: the rows with content, as (index of the block, cells).
        heads: indexes of the blocks that hold the header row and the rule under it.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[int, tuple[RowCell, ...]], ...]
    heads: tuple[int, ...]


def split_cells(source: str, block: Block) -> tuple[RowCell, ...]:
    """The cells of one row."""
    if block.cells:
        return tuple(_spread(source, spans, block.end) for spans in block.cells)
    start, end = block.spans[0]
    raw = source[start:end]
    pipes = [match.start() for match in _PIPE.finditer(raw) if match.group() == "|"]
    edges = [*pipes]
    if not edges or edges[0] != 0:
        edges.insert(0, -1)
    if raw[edges[-1] + 1 :].strip():
        edges.append(len(raw))
    cells = []
    for left, right in pairwise(edges):
        cells.append(_cell(source, start + left + 1, start + right))
    return tuple(cells)


def _spread(source: str, spans: tuple[tuple[int, int], ...], end: int) -> RowCell:
    """A cell that goes on in the lines below; an empty one stands at the end of its row."""
    if not spans:
        return RowCell(Text(), end, end)
    return RowCell(join_spans(source, [*spans]), spans[0][0], spans[-1][1])


def _cell(source: str, start: int, end: int) -> RowCell:
    builder = TextBuilder(source)
    builder.add_span(start, end)
    return RowCell(builder.build(), start, end)


def is_separator(source: str, block: Block) -> bool:
    """Whether a row is the rule under a header: `| --- | :-: |`."""
    raw = source[block.start : block.end]
    return "-" in raw and all(
        _SEPARATOR_CELL.match(cell) for cell in raw.strip().strip("|").split("|")
    )


def read_table(source: str, blocks: list[Block], first: int, last: int) -> Table:
    """The table in `blocks[first:last]`, which are all rows."""
    rows: list[tuple[int, tuple[RowCell, ...]]] = []
    heads: list[int] = []
    columns: tuple[str, ...] = ()
    for index in range(first, last):
        if is_separator(source, blocks[index]):
            heads.append(index)
            if len(rows) == 1 and not columns:
                columns, heads = _columns(rows[0][1]), [*heads, rows[0][0]]
                rows = []
            continue
        cells = split_cells(source, blocks[index])
        if any(cell.plain for cell in cells):
            rows.append((index, cells))
        else:
            heads.append(index)
    if not any(columns) and rows and names_columns(rows[0][1]):
        columns = _columns(rows[0][1])
        heads.append(rows.pop(0)[0])
    return Table(columns, tuple(rows), tuple(heads))


def _columns(cells: tuple[RowCell, ...]) -> tuple[str, ...]:
    return tuple(cell.plain for cell in cells)


def names_columns(cells: tuple[RowCell, ...]) -> bool:
    """Whether a row without a rule under it is a header row all the same."""
    named = [fold(cell.plain) for cell in cells if cell.plain]
    if are_lists(named):
        return True
    return len(named) > 1 and sum(name in COLUMNS for name in named) * 2 > len(named)


def names_list(columns: Set[str]) -> bool:
    """Whether these columns, folded, are those of a list of what is to be done, and by whom."""
    return columns <= COLUMNS and not columns.isdisjoint(_WHAT) and not columns.isdisjoint(_WHO)


def is_column_line(text: str) -> bool:
    """Whether a line of text is the header row of a table that lost its borders."""
    words = text.split()
    return 3 <= len(words) <= 10 and all(fold(word) in COLUMNS for word in words)


def broken_lines(cell_source: str) -> list[str]:
    """The lines of a cell, which `<br>` separates."""
    return _BREAK.split(cell_source)


def cell_blocks(source: str, cell: RowCell) -> list[Block]:
    """The lines of a cell as blocks of text."""
    blocks = []
    begin = cell.start
    for match in [*_BREAK.finditer(source, cell.start, cell.end), None]:
        end = match.start() if match else cell.end
        block = Block("text", [(begin, end)], begin, end)
        block.text = join_spans(source, block.spans)
        if block.text.text:
            number = read_number(block.text.text)
            block.number = number if number is not None and not number.bare else None
            blocks.append(block)
        begin = match.end() if match else end
    return blocks


def line_of(source: str, cell: RowCell, position: int, of: int) -> str:
    """The line of a cell that stands beside line `position` of a cell of `of` lines."""
    lines = cell_blocks(source, cell)
    return lines[position].text.text if len(lines) == of else cell.plain
