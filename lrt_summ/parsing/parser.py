"""The whole way from text to minutes.

lines ─▶ without furniture ─▶ blocks ─▶ attendees ─▶ outline ─▶ header ─▶ statements
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lrt_summ.errors import EmptyDocumentError, NoAgendaItemsError
from lrt_summ.models import AgendaItem, Minutes, Passage, Remark, SourceText, Statement
from lrt_summ.parsing.attendance import Attendance, find_attendance
from lrt_summ.parsing.blocks import Block, BlockBuilder
from lrt_summ.parsing.furniture import find_furniture
from lrt_summ.parsing.header import read_header
from lrt_summ.parsing.inline import plain
from lrt_summ.parsing.lines import Line, read_lines
from lrt_summ.parsing.outline import Outline, find_outline
from lrt_summ.parsing.speakers import Speakers
from lrt_summ.parsing.statements import Reading, StatementReader
from lrt_summ.parsing.vocabulary import CLOSING

_LAST_BLOCKS = 8  # a closing formula stands among the last ones


def parse(source: SourceText) -> Minutes:
    """The minutes in `source`: who met when, and what is written under each agenda item.

    Takes time in proportion to the length of the text.

    Raises:
        EmptyDocumentError: there is no text.
        NoAgendaItemsError: there is text, but no agenda item in it.
    """
    if not source.text.strip():
        raise EmptyDocumentError(f"{source.name}: er staat geen tekst in dit document.")
    lines = list(read_lines(source.text))
    furniture = find_furniture(source.text, lines)
    blocks = BlockBuilder(source.text, lines).build(
        line for index, line in enumerate(lines) if index not in furniture
    )
    attendance = find_attendance(source.text, blocks)
    outline = find_outline(blocks, attendance.blocks)
    if not outline.items:
        raise NoAgendaItemsError(
            f"{source.name}: geen agendapunten gevonden; dit lijkt geen verslag van een vergadering.",
            hint="Controleer of dit het juiste bestand is, of nummer de agendapunten (1., 2., …).",
        )
    return _Assembler(source, lines, furniture, blocks, attendance, outline).assemble()


class _Assembler:
    """Puts the findings of the passes together."""

    def __init__(
        self,
        source: SourceText,
        lines: list[Line],
        furniture: set[int],
        blocks: list[Block],
        attendance: Attendance,
        outline: Outline,
    ) -> None:
        self._source = source
        self._blocks = blocks
        self._attendance = attendance
        self._outline = outline
        self._speakers = Speakers([*attendance.present, *attendance.absent])
        self._passages: list[Passage] = [
            self._passage("furniture", lines[index].start, lines[index].end)
            for index in sorted(furniture)
        ]
        self._remarks: list[Remark] = []

    def assemble(self) -> Minutes:
        outline, blocks = self._outline, self._blocks
        first = outline.items[0]
        header = read_header(
            self._source.text, blocks, first, outline.title, self._attendance.blocks
        )
        closing = self._closing()
        items = self._items(closing)
        preamble = self._before_items(first)
        self._passages += [self._block_passage("closing", block) for block in blocks[closing:]]
        self._passages += [
            self._block_passage("attendance", blocks[index])
            for index in sorted(self._attendance.blocks)
        ]
        date = header.date or self._source.date
        if date is None:
            self._remarks.append(Remark(kind="no_date"))
        if not self._attendance.present:
            self._remarks.append(Remark(kind="no_attendees"))
        self._remarks += [
            Remark(kind="unreadable_part", detail=note) for note in self._source.notes
        ]
        return Minutes(
            title=header.title,
            date=date,
            body=header.body,
            attendees=tuple(self._attendance.present),
            absent=tuple(self._attendance.absent),
            items=tuple(items),
            preamble=tuple(preamble),
            passages=tuple(sorted(self._passages, key=lambda passage: passage.start)),
            remarks=tuple(self._remarks),
            source=self._source,
        )

    def _closing(self) -> int:
        """Index of the first block of the closing formula."""
        last_item = self._outline.items[-1]
        for index in range(max(last_item + 1, len(self._blocks) - _LAST_BLOCKS), len(self._blocks)):
            block = self._blocks[index]
            if block.kind in {"text", "heading"} and CLOSING.match(block.text.text):
                return index
        return len(self._blocks)

    def _items(self, closing: int) -> list[AgendaItem]:
        heads = self._outline.items
        numbers = [self._number(index) for index in heads]
        distinct = None not in numbers and len(set(numbers)) == len(numbers)
        items = []
        for position, index in enumerate(heads):
            item_id = numbers[position] if distinct else str(position + 1)
            end = heads[position + 1] if position + 1 < len(heads) else closing
            items.append(self._item(str(item_id), index, range(index + 1, end)))
        return items

    def _number(self, index: int) -> str | None:
        number = self._blocks[index].number
        return number.printed if number else None

    def _item(self, item_id: str, head: int, body: Iterable[int]) -> AgendaItem:
        block = self._blocks[head]
        reading = self._read(item_id, body)
        text = block.text
        begin = len(text.text) - len(text.text[block.body :].lstrip())
        start = text.start_of(0)
        return AgendaItem(
            id=item_id,
            number=self._number(head),
            title=text.text[begin:].strip() or text.text,
            statements=tuple(reading.statements),
            start=start,
            end=max(text.end_of(len(text.text)), start),
            page=self._source.page_at(start),
            line=self._source.line_at(start),
            kind="list" if head in self._outline.lists else "agenda",
        )

    def _read(self, prefix: str, body: Iterable[int]) -> Reading:
        outline, taken = self._outline, self._attendance.blocks
        left_out = taken | outline.wrappers | outline.contents
        reader = StatementReader(self._source, prefix, self._speakers)
        indexes = list(body)
        for index in indexes:
            if index in outline.wrappers:
                self._passages.append(self._block_passage("heading", self._blocks[index]))
            elif index in outline.contents:
                self._passages.append(self._block_passage("other", self._blocks[index]))
        reading = reader.read([self._blocks[index] for index in indexes if index not in left_out])
        self._passages += [self._block_passage("heading", block) for block in reading.headings]
        return reading

    def _before_items(self, first: int) -> Sequence[Statement]:
        """Header, agenda and preamble: everything before the first item."""
        preamble = [index for index in range(first) if self._in_preamble(index)]
        reading = self._read("0", preamble)
        for index in range(first):
            block = self._blocks[index]
            if index in preamble or index in self._attendance.blocks or block.kind == "rule":
                continue
            self._passages.append(self._outside(index, block))
        self._note_broken_preamble(reading.statements)
        return reading.statements

    def _in_preamble(self, index: int) -> bool:
        heads = [head for head in self._outline.preambles if head < index]
        if not heads or index in self._attendance.blocks:
            return index in self._outline.preambles
        between = self._blocks[max(heads) + 1 : index + 1]
        return not any(block.kind == "heading" for block in between)

    def _outside(self, index: int, block: Block) -> Passage:
        outline = self._outline
        if index in outline.wrappers or index == outline.title or block.kind == "heading":
            return self._block_passage("heading", block)
        if index in outline.contents:
            return self._block_passage("other", block)
        if len(block.text.text.split()) > 25 and block.kind in {"text", "quote", "bullet"}:
            self._remarks.append(
                Remark(kind="text_outside_items", detail=block.text.text[:200], start=block.start)
            )
            return self._block_passage("other", block)
        return self._block_passage("header", block)

    def _note_broken_preamble(self, statements: Sequence[Statement]) -> None:
        if statements and statements[-1].text.rstrip("\"'”’)*_ ")[-1:] not in set(".!?:…"):
            last = statements[-1]
            words = last.text.split()[-8:]
            self._remarks.append(
                Remark(kind="preamble_breaks_off", detail=" ".join(words), start=last.start)
            )

    def _block_passage(self, kind: str, block: Block) -> Passage:
        return self._passage(kind, block.start, block.end)

    def _passage(self, kind: str, start: int, end: int) -> Passage:
        return Passage(
            kind=kind,  # type: ignore[arg-type]
            text=plain(self._source.text, start, end).text,
            start=start,
            end=end,
            page=self._source.page_at(start),
            line=self._source.line_at(start),
        )
