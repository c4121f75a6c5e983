"""The blocks of one agenda item cut into statements, the atoms of evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, repeat

from lrt_summ.language.patterns import lazy
from lrt_summ.language.sentences import split_sentences
from lrt_summ.models import Cell, SourceText, Span, Statement
from lrt_summ.parsing.agenda_tables import Part, TableItem
from lrt_summ.parsing.blocks import Block, join_spans
from lrt_summ.parsing.heading_marks import is_capitals, is_heading, is_note
from lrt_summ.parsing.inline import Text, TextBuilder
from lrt_summ.parsing.labels import Label, read_label
from lrt_summ.parsing.loose_lists import loose_list
from lrt_summ.parsing.numbering import read_number
from lrt_summ.parsing.speakers import Speakers
from lrt_summ.parsing.tables import (
    RowCell,
    cell_blocks,
    is_column_line,
    line_of,
    read_table,
)
from lrt_summ.parsing.vocabulary import LIST_WORDS, fold

_STRONG_LABEL = lazy(
    r"(?:besluit(?:en)?|beslissing|afspra(?:ak|ken)|acties?|actiepunt(?:en)?|toezegging(?:en)?|conclusie)"
    r"(?:\s{0,2}\([^()]{1,60}\))?\s{0,2}:\s",
    re.IGNORECASE,
)
_ITEM_COLUMN = lazy(
    r"(?:agenda|bij )?(?:punt|agendapunt|ap|onderwerpnr|agendanr)\.?(?: nr\.?)?", re.IGNORECASE
)
_ITEM_MARK = lazy(
    r"[(\[](?:agendapunt|ap\.?|punt|zie punt|agp\.?)\s{0,2}(\d{1,2}[a-z]?|[IVX]{1,5})[)\]]\s?\.?\Z",
    re.IGNORECASE,
)
_SHORT_REST = 6  # words behind a list label that still name its owner: `Actiepunten: @secretaris`


@dataclass(slots=True)
class _Context:
    """What the blocks above say about the ones below."""

    heading: str | None = None
    list_heading: str | None = None
    list_head: Block | None = None
    speaker: str | None = None
    pending: Block | None = None


@dataclass(slots=True)
class Reading:
    """What became of the blocks: statements, and headings inside the item."""

    statements: list[Statement] = field(default_factory=list)
    headings: list[Block] = field(default_factory=list)


class StatementReader:
    """Reads the statements of one item; `prefix` opens their ids."""

    def __init__(self, source: SourceText, prefix: str, speakers: Speakers) -> None:
        self._source = source
        self._prefix = prefix
        self._speakers = speakers
        self._context = _Context()
        self._reading = Reading()

    def read(self, blocks: list[Block]) -> Reading:
        """The statements of `blocks`, in order."""
        index = 0
        while index < len(blocks):
            block = blocks[index]
            if lines := loose_list(blocks, index):
                self._lines_of_list(block, lines)
                index += 1 + len(lines)
                continue
            following = blocks[index + 1] if index + 1 < len(blocks) else None
            if block.kind == "row":
                index = self._table(blocks, index)
                continue
            if block.kind != "rule":
                self._block(block, following)
            index += 1
        self._settle()
        return self._reading

    def read_row(self, item: TableItem) -> Reading:
        """The statements of one row of a table that is the whole report."""
        for part in item.parts:
            column, cell = part.cells[0]
            self._context.heading = None if part.outcome else column or None
            if part.outcome:
                self._outcome(part)
                continue
            for block in cell_blocks(self._source.text, cell):
                self._text(block)
        return self._reading

    # -- blocks --------------------------------------------------------------------------------

    def _block(self, block: Block, following: Block | None) -> None:
        text = block.text.text
        if not any(map(str.isalnum, text[:100])) and not any(map(str.isalnum, text)):
            return
        listed = block.kind in {"bullet", "numbered"}
        if self._is_note_on_above(block, following):
            self._text(block)
        elif self._is_heading(block, following):
            self._settle()
            self._head(block)
        elif self._opens_list(block, following):
            self._settle()
            self._context.list_heading = text
            self._context.list_head = block
            self._reading.headings.append(block)
        elif self._is_bare_label(block, following):
            self._settle()
            self._context.pending = block
        else:
            if not listed or self._beside_list_head(block):
                self._context.list_heading = None
            self._text(block)

    def _lines_of_list(self, head: Block, lines: list[Block]) -> None:
        """A list without marks: each line under its head is an entry."""
        self._settle()
        self._context.list_heading = head.text.text
        self._reading.headings.append(head)
        for line in lines:
            line.kind = "bullet"
            self._text(line)
        self._context.list_heading = None

    def _is_note_on_above(self, block: Block, following: Block | None) -> bool:
        """`(Actie: Karin)` below its task; right above a text it is the label of that."""
        if block.kind != "text" or not is_note(block.text.text):
            return False
        leads = following is not None and following.kind in {"text", "quote"}
        return following is None or not leads or is_note(following.text.text)

    def _is_heading(self, block: Block, following: Block | None) -> bool:
        if block.kind == "heading":
            label = read_label(block.title)
            return label is None or label.end >= len(block.title) or block.number is not None
        if is_column_line(block.text.text):
            return True
        if not (is_heading(block) and len(block.text.text.split()) <= 14):
            return False
        text = block.text.text.rstrip()
        label = read_label(text)
        if text.endswith((".", "?", "!")) or (label and not self._is_topic(label, text, following)):
            return False
        return not is_capitals(block) or following is not None

    def _is_topic(self, label: Label, text: str, following: Block | None) -> bool:
        """A bold `Toelichting` alone heads what follows; a bold `Besluit` is its label."""
        alone = label.end >= len(text) and following is not None and following.kind == "text"
        return alone and not _is_strong(label)

    def _head(self, block: Block) -> None:
        speaker = self._speakers.named_by(block.text.text)
        self._context.speaker = speaker
        if (speaker is None or block.kind == "heading") and not is_column_line(block.text.text):
            self._context.heading = block.text.text
        self._context.list_heading = None
        self._reading.headings.append(block)

    def _opens_list(self, block: Block, following: Block | None) -> bool:
        """A line such as `Actiepunten: @secretaris` with a list under it."""
        if following is None or following.kind not in {"bullet", "numbered", "row"}:
            return False
        if block.kind == "bullet" and not self._is_under(following, block):
            return False
        if block.kind not in {"text", "heading", "bullet"}:
            return False
        text = block.text.text
        label = read_label(text, block.bold_head)
        if label is None:
            return len(text) < 120 and LIST_WORDS.search(text.rstrip(" :")) is not None
        rest = text[label.end :]
        return len(rest.split()) <= _SHORT_REST and not rest.rstrip().endswith((".", "!", "?"))

    def _is_under(self, block: Block, above: Block) -> bool:
        """Whether a bullet is nested in the one above it: further in, or with another mark."""
        source = self._source.text
        marks = source[above.start : above.spans[0][0]], source[block.start : block.spans[0][0]]
        return block.indent > above.indent or marks[0].strip() != marks[1].strip()

    def _beside_list_head(self, block: Block) -> bool:
        """Whether a bullet is of the same rank as the bullet that heads the list."""
        head = self._context.list_head
        if head is None or head.kind != "bullet":
            return False
        return block.kind == "bullet" and not self._is_under(block, head)

    def _is_bare_label(self, block: Block, following: Block | None) -> bool:
        """A label alone on its line; what follows is its text."""
        if following is None or following.kind not in {"text", "quote"}:
            return False
        label = read_label(block.text.text, block.bold_head)
        return (
            label is not None
            and label.end >= len(block.text.text)
            and block.kind in {"text", "bullet"}
        )

    def _settle(self) -> None:
        """A label that nothing followed stands for itself."""
        pending, self._context.pending = self._context.pending, None
        if pending is not None:
            self._text(pending)

    def _is_apart(self, label: Block, block: Block) -> bool:
        """Whether something that is no statement stands between a label and the next text."""
        between = self._source.text[label.end : block.start]
        return "\f" not in between and any(map(str.isalnum, between))

    def _text(self, block: Block) -> None:
        if self._context.pending is not None and self._is_apart(self._context.pending, block):
            self._settle()
        pending, self._context.pending = self._context.pending, None
        if pending is not None:
            block = _merged(self._source.text, pending, block)
        begin = block.body if block.kind == "numbered" else 0
        text = block.text.text
        label = read_label(text[begin:], block.bold_head - begin)
        speaker = None if label else self._speakers.at_head(text[begin:], block.bold_head - begin)
        kind = {"bullet": "bullet", "numbered": "bullet", "quote": "quote"}.get(
            block.kind, "sentence"
        )
        if block.kind == "text" and (on_a_line := self._on_a_line(text, speaker)):
            self._context.speaker = on_a_line
            self._reading.headings.append(block)
            return
        under_name = block.kind in {"quote", "text"}
        above = self._context.speaker if under_name else None
        parts = [(begin, len(text), speaker)] if label else self._parts(text, begin, speaker)
        for at, stop, who in parts:
            of_report = at > begin and who is None
            sort = "sentence" if of_report else kind
            for first, last, whole in self._cut(text[:stop], at, label, sort, who is not None):
                named = who or (None if of_report else above)
                self._add(block, first, last, "turn" if whole and who else sort, named)

    def _parts(
        self, text: str, begin: int, speaker: str | None
    ) -> list[tuple[int, int, str | None]]:
        """A block by who speaks: each `Karin: …` in it, and the report behind somebody's words."""
        turns = [(begin, speaker)]
        for first, last in split_sentences(text[begin:])[1:]:
            sentence, now = text[begin + first : begin + last], turns[-1][1]
            if named := self._speakers.turned_to(sentence):
                turns.append((begin + first, named))
            elif now is None and speaker is not None and self._speakers.own(sentence):
                spoke = next(who for _, who in reversed(turns) if who)
                turns.append((begin + first, spoke))
            elif now is not None and self._speakers.reports(sentence, now):
                turns.append((begin + first, None))
        ends = [*(at for at, _ in turns[1:]), len(text)]
        return [(at, end, who) for (at, who), end in zip(turns, ends, strict=True)]

    def _on_a_line(self, text: str, speaker: str | None) -> str | None:
        """The speaker that a line names and does no more: `Anouk Jansen`, `Anouk:`."""
        if speaker and not text[self._speakers.length_at_head(text) :].strip():
            return speaker
        return self._speakers.named_by(text)

    def _cut(
        self, text: str, begin: int, label: Label | None, kind: str, turn: bool
    ) -> Iterator[tuple[int, int, bool]]:
        """Where the statements of one block begin and end; `True` for the one that opens it."""
        sentences = [(begin + first, begin + last) for first, last in split_sentences(text[begin:])]
        if not sentences:
            return
        single = turn or label is not None or kind in {"bullet", "quote"}
        opening = sentences[0][0]
        for position, (first, last) in enumerate(sentences):
            strong = _STRONG_LABEL.match(text[first : first + 100]) is not None and position > 0
            if strong:
                if single:
                    yield opening, sentences[position - 1][1], opening == sentences[0][0]
                opening, single = first, True
            elif not single:
                yield first, last, position == 0
        if single:
            yield opening, sentences[-1][1], opening == sentences[0][0]

    def _add(self, block: Block, first: int, last: int, kind: str, speaker: str | None) -> None:
        text = block.text.text[first:last]
        bold = block.bold_head - first
        label = read_label(text, bold)
        start = block.text.start_of(first)
        ref = _ITEM_MARK.search(text)
        self._reading.statements.append(
            Statement(
                id=self._next_id(),
                text=text,
                start=start,
                end=block.text.end_of(last),
                page=self._source.page_at(start),
                line=self._source.line_at(start),
                label=label.name if label else None,
                label_note=label.note if label else None,
                body_at=min(label.end, len(text)) if label else self._behind_speaker(text, kind),
                sentences=_spans(block.text, first, text),
                kind=kind,
                speaker=speaker,
                heading=self._context.list_heading or self._context.heading,
                item_ref=ref.group(1) if ref else None,
            )
        )

    def _behind_speaker(self, text: str, kind: str) -> int:
        return self._speakers.length_at_head(text) if kind == "turn" else 0

    def _next_id(self) -> str:
        return f"{self._prefix}.{len(self._reading.statements) + 1}"

    # -- tables --------------------------------------------------------------------------------

    def _table(self, blocks: list[Block], first: int) -> int:
        last = first
        while last < len(blocks) and blocks[last].kind == "row":
            last += 1
        self._settle()
        table = read_table(self._source.text, blocks, first, last)
        for _, cells in table.rows:
            self._row([*zip(chain(table.columns, repeat("")), cells, strict=False)], len(cells))
        self._reading.headings.extend(blocks[index] for index in table.heads)
        self._context.list_heading = None
        return last

    def _outcome(self, part: Part) -> None:
        """A decision or action of one row; a cell with several lines holds several of them."""
        (column, main), *beside = part.cells
        lines = cell_blocks(self._source.text, main)
        if len(lines) < 2:
            self._row(part.cells, part.joined)
            return
        for position, line in enumerate(lines):
            if line.text.text.endswith(":"):
                self._text(line)
                continue
            shared = [
                Cell(column=name, text=line_of(self._source.text, cell, position, len(lines)))
                for name, cell in beside
            ]
            text = line.text.text[line.body :]
            self._add(line, line.body, len(line.text.text), "row", None)
            cell = Cell(column=column, text=text)
            last = self._reading.statements[-1]
            self._reading.statements[-1] = last.model_copy(update={"cells": (cell, *shared)})

    def _row(self, named: Sequence[tuple[str, RowCell]], joined: int) -> None:
        """One row; its text is that of its first `joined` cells, which stand side by side."""
        builder = TextBuilder(self._source.text)
        filled = [cell for _, cell in named[:joined] if cell.plain]
        builder.add_span(filled[0].start, filled[-1].end)
        text = builder.build()
        values = tuple(Cell(column=name, text=cell.plain) for name, cell in named)
        start = text.start_of(0)
        self._reading.statements.append(
            Statement(
                id=self._next_id(),
                text=text.text,
                start=start,
                end=text.end_of(len(text.text)),
                page=self._source.page_at(start),
                line=self._source.line_at(start),
                sentences=_spans(text, 0, text.text),
                kind="row",
                heading=self._context.list_heading or self._context.heading,
                cells=values,
                item_ref=_item_ref(values),
            )
        )


def _is_strong(label: Label) -> bool:
    """Whether a label carries a decision or an action."""
    return _STRONG_LABEL.match(f"{label.name}: ") is not None


def _item_ref(cells: tuple[Cell, ...]) -> str | None:
    """The agenda item that a row says it belongs to."""
    for cell in cells:
        if cell.text and _ITEM_COLUMN.fullmatch(fold(cell.column)):
            number = read_number(cell.text)
            return number.printed if number else cell.text
    marked = next((match for cell in cells if (match := _ITEM_MARK.search(cell.text))), None)
    return marked.group(1) if marked else None


def _merged(source: str, label: Block, text: Block) -> Block:
    """A label on a line of its own together with the text under it."""
    spans = [*label.spans, *text.spans]
    merged = Block(
        label.kind if label.kind == "bullet" else text.kind,
        spans,
        label.start,
        text.end,
    )
    merged.text = join_spans(source, spans)
    merged.bold_head = len(label.text.text)
    return merged


def _spans(text: Text, first: int, cut: str) -> tuple[Span, ...]:
    """The sentences of `cut`, which begins at `first` in `text`."""
    return tuple(
        Span(
            begin=begin,
            stop=stop,
            start=text.start_of(first + begin),
            end=text.end_of(first + stop),
        )
        for begin, stop in split_sentences(cut)
    )
