"""The findings of all passes put together; what belongs nowhere else becomes a passage."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Sequence
from typing import Literal

from lrt_summ.language.dates import parse_date
from lrt_summ.language.instructions import without_instruction
from lrt_summ.models import AgendaItem, Minutes, Passage, Remark, SourceText, Statement
from lrt_summ.parsing.agenda_tables import AgendaTable, TableItem
from lrt_summ.parsing.blocks import Block
from lrt_summ.parsing.header import (
    Header,
    adopting_body,
    committee,
    date_of_name,
    read_header,
)
from lrt_summ.parsing.inline import Text, plain
from lrt_summ.parsing.lines import Line
from lrt_summ.parsing.numbering import read_number
from lrt_summ.parsing.outline import Outline
from lrt_summ.parsing.people_found import Attendance, without_orders
from lrt_summ.parsing.speakers import Speakers
from lrt_summ.parsing.statements import StatementReader
from lrt_summ.parsing.told_titles import told_in
from lrt_summ.parsing.vocabulary import CLOSING, REPORT_WORDS

PassageKind = Literal["header", "attendance", "furniture", "heading", "closing", "other"]

_LAST_BLOCKS = 8  # a closing formula stands among the last ones
_MUCH_TEXT = 25  # words; more outside the items than this is worth a remark
_REMARK_CHARS = 200


class Assembler:
    """Makes `Minutes` of what the passes found; used once."""

    def __init__(
        self,
        source: SourceText,
        blocks: list[Block],
        attendance: Attendance,
        outline: Outline,
        furniture: Iterable[Line],
        table: AgendaTable | None,
        stated: dt.date | None,
    ) -> None:
        self._source = source
        self._blocks = blocks
        self._attendance = attendance
        self._outline = outline
        self._table = table
        self._stated = stated  # where the text itself has no date
        self._present = tuple(without_orders(attendance.present))
        self._absent = tuple(without_orders(attendance.absent))
        self._speakers = Speakers([*self._present, *self._absent])
        self._passages = [self._passage("furniture", line.start, line.end) for line in furniture]
        self._remarks: list[Remark] = []

    def assemble(self) -> Minutes:
        """The minutes."""
        first = self._table.first if self._table else self._outline.items[0]
        title = self._outline.title
        above = first + self._outline.leads  # what heads all of it is the title as well
        header = read_header(self._source.text, self._blocks, above, title, self._attendance.blocks)
        header = header if header.title else self._with_running_title(header)
        items = self._table_items(self._table) if self._table else self._items()
        preamble = self._before_items(first, "00" if any(item.id == "0" for item in items) else "0")
        self._passages += [
            self._block_passage("attendance", self._blocks[index])
            for index in sorted(self._attendance.blocks)
        ]
        self._add_remarks(header)
        body = header.body or next(
            filter(None, (adopting_body(s.text) for item in items for s in item.statements)), None
        )
        return Minutes(
            title=without_instruction(header.title) or None,
            date=header.date
            or self._source.date
            or self._stated
            or date_of_name(self._source.name),
            body=without_instruction(body) or None,
            attendees=self._present,
            absent=self._absent,
            items=tuple(items),
            preamble=tuple(preamble),
            passages=tuple(sorted(self._passages, key=lambda passage: passage.start)),
            remarks=tuple(self._remarks),
            source=self._source,
        )

    def _with_running_title(self, header: Header) -> Header:
        """The header with the title that stands over each page, where it stands nowhere else."""
        printed = (
            self._source.text[passage.start : passage.end].strip()
            for passage in self._passages
            if passage.kind == "furniture"
        )
        title = next((line for line in printed if REPORT_WORDS.search(line)), None)
        if title is None:
            return header
        return Header(title, header.date or parse_date(title), header.body or committee(title))

    def _add_remarks(self, header: Header) -> None:
        if header.date is None and self._source.date is None:
            self._remarks.append(Remark(kind="no_date"))
        if not self._present:
            self._remarks.append(Remark(kind="no_attendees"))
        if self._outline.leads and len(self._outline.items) == 1 and self._table is None:
            self._remarks.append(Remark(kind="no_agenda"))
        self._remarks += [
            Remark(kind="unreadable_part", detail=note) for note in self._source.notes
        ]

    # -- items under headings ------------------------------------------------------------------

    def _items(self) -> list[AgendaItem]:
        heads, closing = self._outline.items, self._closing()
        self._passages += [
            self._block_passage("closing", block) for block in self._blocks[closing:]
        ]
        ids = _ids([(self._number(index), index in self._outline.lists) for index in heads])
        ends = [*heads[1:], closing]
        return [
            self._item(item_id, head, range(head + 1, end))
            for item_id, head, end in zip(ids, heads, ends, strict=True)
        ]

    def _closing(self) -> int:
        """Index of the first block of the closing formula."""
        last_item = self._outline.items[-1]
        first = max(last_item + 1, len(self._blocks) - _LAST_BLOCKS)
        for index in range(first, len(self._blocks)):
            block = self._blocks[index]
            if block.kind in {"text", "heading"} and CLOSING.match(block.text.text):
                return index
        return len(self._blocks)

    def _number(self, index: int) -> str | None:
        number = self._blocks[index].number
        return number.printed if number else None

    def _item(self, item_id: str, head: int, body: Iterable[int]) -> AgendaItem:
        block = self._blocks[head]
        kind: Literal["agenda", "list"] = "list" if head in self._outline.lists else "agenda"
        below = self._blocks[head + 1 : head + 2]
        again = any(one.start < block.end for one in below)  # the title was cut from that text
        told = told_in(self._source.text, block) if kind == "agenda" and not again else None
        statements = tuple(self._read(item_id, body, [told.block] if told else []))
        span = (block.body, told.end if told else len(block.text.text))
        return self._head(item_id, self._number(head), block.text, span, statements, kind)

    def _head(
        self,
        item_id: str,
        number: str | None,
        text: Text,
        title: tuple[int, int],
        statements: tuple[Statement, ...],
        kind: Literal["agenda", "list"] = "agenda",
    ) -> AgendaItem:
        begin, end = title
        start = text.start_of(0)
        return AgendaItem(
            id=item_id,
            number=number,
            title=text.text[begin:end].strip().removesuffix(":") or text.text,
            statements=statements,
            start=start,
            end=max(text.end_of(end), start),
            page=self._source.page_at(start),
            line=self._source.line_at(start),
            kind=kind,
        )

    def _read(
        self, prefix: str, body: Iterable[int], opening: Iterable[Block] = ()
    ) -> list[Statement]:
        """The statements of some blocks; headings among them become passages."""
        outline = self._outline
        left = [*opening]
        for index in body:
            if index in outline.wrappers:
                self._passages.append(self._block_passage("heading", self._blocks[index]))
            elif index in outline.contents:
                self._passages.append(self._block_passage("other", self._blocks[index]))
            elif index not in self._attendance.blocks:
                left.append(self._blocks[index])
        reading = StatementReader(self._source, prefix, self._speakers).read(left)
        self._passages += [self._block_passage("heading", block) for block in reading.headings]
        return reading.statements

    # -- items in a table ----------------------------------------------------------------------

    def _table_items(self, table: AgendaTable) -> list[AgendaItem]:
        self._passages += [self._block_passage("heading", self._blocks[i]) for i in table.heads]
        for index in range(table.last, len(self._blocks)):
            if index not in self._attendance.blocks:
                self._passages.append(self._outside(index, self._blocks[index]))
        ids = _ids([(_cell_number(item), False) for item in table.items])
        return [self._table_item(i, item) for i, item in zip(ids, table.items, strict=True)]

    def _table_item(self, item_id: str, item: TableItem) -> AgendaItem:
        reading = StatementReader(self._source, item_id, self._speakers).read_row(item)
        if item.number is not None and item.number.plain:
            self._passages.append(self._passage("heading", item.number.start, item.number.end))
        aside = [*item.aside, *(cell for part in item.parts for _, cell in part.cells[1:])]
        self._passages += [self._passage("other", cell.start, cell.end) for cell in aside]
        title = item.title
        text = title.text if title.plain else Text("", [(0, title.start, title.start)])
        number = read_number(text.text)
        body = number.end if number is not None and item.number is None else 0
        printed = _cell_number(item)
        span = (body, len(text.text))
        return self._head(item_id, printed, text, span, tuple(reading.statements))

    # -- outside the items ---------------------------------------------------------------------

    def _before_items(self, first: int, prefix: str) -> Sequence[Statement]:
        """Header, agenda and preamble: everything before the first item."""
        preamble = self._preamble(first)
        statements = self._read(prefix, preamble)
        for index in sorted(set(range(first)) - set(preamble) - self._attendance.blocks):
            if self._blocks[index].kind != "rule":
                self._passages.append(self._outside(index, self._blocks[index]))
        self._note_broken_preamble(statements)
        return statements

    def _preamble(self, first: int) -> list[int]:
        """The blocks under the heading of a summary, up to the next heading."""
        found, inside = [], False
        for index, block in enumerate(self._blocks[:first]):
            if index in self._outline.preambles:
                inside = True
            elif block.kind == "heading" or index in self._attendance.blocks:
                inside = False
            if inside:
                found.append(index)
        return found

    def _outside(self, index: int, block: Block) -> Passage:
        outline = self._outline
        if index in outline.wrappers or index == outline.title or block.kind == "heading":
            return self._block_passage("heading", block)
        if index in outline.contents:
            return self._block_passage("other", block)
        if len(block.text.text[:2000].split()) > _MUCH_TEXT and block.kind != "row":
            detail = block.text.text[:_REMARK_CHARS]
            self._remarks.append(
                Remark(kind="text_outside_items", detail=detail, start=block.start)
            )
            return self._block_passage("other", block)
        return self._block_passage("header", block)

    def _note_broken_preamble(self, statements: Sequence[Statement]) -> None:
        if not statements:
            return
        last = statements[-1]
        if last.text.rstrip("\"'”’)*_ ")[-1:] not in set(".!?:…"):
            words = " ".join(last.text[-_REMARK_CHARS:].split()[-8:])
            self._remarks.append(Remark(kind="preamble_breaks_off", detail=words, start=last.start))

    def _block_passage(self, kind: PassageKind, block: Block) -> Passage:
        return self._passage(kind, block.start, block.end)

    def _passage(self, kind: PassageKind, start: int, end: int) -> Passage:
        return Passage(
            kind=kind,
            text=plain(self._source.text, start, end).text,
            start=start,
            end=end,
            page=self._source.page_at(start),
            line=self._source.line_at(start),
        )


def _ids(heads: list[tuple[str | None, bool]]) -> list[str]:
    """The id of each item, from its printed number and whether it heads a list.

    Agenda items get their printed numbers where no two share one, else their positions; one
    without a number among them gets the first that is free. A list without a number that is free
    gets `L1`, `L2`, ….
    """
    printed = [number for number, is_list in heads if not is_list and number]
    distinct = len(set(printed)) == len(printed)
    taken = {*printed} if distinct else set[str]()
    free = (key for key in map(str, itertools.count(1)) if key not in taken)
    ids, lists = list[str](), 0
    for number, is_list in heads:
        if not is_list:
            ids.append(number if distinct and number else next(free))
            taken.add(ids[-1])
        elif distinct and number and number not in taken:
            taken.add(number)
            ids.append(number)
            lists += 1
        else:
            lists += 1
            ids.append(f"L{lists}")
    return ids


def _cell_number(item: TableItem) -> str | None:
    """The number of a table's item, from its own cell or from before its title."""
    printed = item.number.plain.strip(" .") if item.number is not None else ""
    number = read_number(item.title.plain) if item.number is None else None
    return printed or (number.printed if number else None)
