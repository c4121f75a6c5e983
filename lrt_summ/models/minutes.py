"""The minutes as read and taken apart. Offsets are half-open, in code points of the source."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Literal

from pydantic import Field

from lrt_summ.models._base import Value


def _places(text: str, character: str) -> Iterator[int]:
    """Where `character` stands in `text`; far faster than a loop over all characters."""
    place = text.find(character)
    while place != -1:
        yield place
        place = text.find(character, place + 1)


class SourceText(Value):
    """The text of one document, with enough to find any place in it again.

    Readers give every format the same shape: plain lines with markdown marks for what the format
    knows (`#` headings, `-` and `1.` lists, `| cell |` table rows, `**bold**`), and a form feed
    between pages. Offsets everywhere else count code points of `text`.

    Attributes:
        text: the whole text; line ends are `\\n`, and nothing is left out but what the format
            itself calls invisible (comments, deleted text, a Word header).
        name: what messages call the document: the file's name, or `<stdin>`.
        media_type: what the bytes turned out to be, whatever the name's ending says.
        date: a date that the container states (an e-mail's `Date`), `None` otherwise.
        notes: what the reader could not read, one sentence each (`page 3 has no text`).
    """

    text: str
    name: str = "<text>"
    media_type: str = "text/plain"
    date: dt.date | None = None
    notes: tuple[str, ...] = ()

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(place + 1 for place in _places(self.text, "\n"))]

    @cached_property
    def _page_breaks(self) -> list[int]:
        return list(_places(self.text, "\f"))

    def line_at(self, offset: int) -> int:
        """The line, from 1, that holds the character at `offset`."""
        return bisect_right(self._line_starts, offset)

    def page_at(self, offset: int) -> int | None:
        """The page, from 1; `None` for a document without page breaks."""
        if not self._page_breaks:
            return None
        return bisect_right(self._page_breaks, offset) + 1


class Attendee(Value):
    """Somebody at the meeting, or reported absent.

    Attributes:
        name: without titles, given name first; `None` if redacted or if only a function is named.
        organisation: as printed between the brackets or in its column.
        role: chair, secretary, … as printed.
        redacted: the name was blanked in the source. It stays so.
        initials: by which the minutes call them, as printed beside the name.
    """

    name: str | None = None
    organisation: str | None = None
    role: str | None = None
    redacted: bool = False
    initials: str | None = None


class Span(Value):
    """One sentence of a statement.

    Attributes:
        begin: offset in `Statement.text`.
        stop: end offset in `Statement.text`.
        start: offset in `SourceText.text`.
        end: end offset in `SourceText.text`.
    """

    begin: int
    stop: int
    start: int
    end: int


class Cell(Value):
    """One cell of a table row, under the heading of its column ("" where there is none)."""

    column: str
    text: str


class Statement(Value):
    """The atom of evidence: a bullet, a sentence of running text, a speaker's turn or a table row.

    Attributes:
        id: `"2.3"` is the third statement of the item with id `"2"`; `"0.n"` is in the preamble
            (`"00.n"` where an item is numbered `0`).
        text: as printed, with its label, without the bullet; whitespace collapsed, words hyphenated
            over a line joined, markdown marks and link targets removed.
        start: offset in the source of the first character (label included, bullet not).
        end: end offset in the source.
        page: from 1, `None` in a document without pages.
        line: from 1.
        label: the printed label in lower case without bold, bracket or colon: `besluit`,
            `afspraak`, `actie`, `actiepunt`, `toezegging`, `oproep`, `nb`, …; `None` without one.
        label_note: what stands between brackets in the label: `VNG` in `Actie (VNG): …`.
        body_at: offset in `text` where the text behind the label begins.
        sentences: the sentences of `text`, in order.
        kind: how it was printed.
        speaker: who speaks, in minutes in dialogue style.
        heading: the sub-heading or list heading that it stands under inside its item, as printed
            (`Actiepunten: @secretaris`); `None` directly under the item's own heading.
        cells: the cells of a table row, in order.
        item_ref: the agenda item that a row of an action list says it belongs to, as printed.
    """

    id: str
    text: str
    start: int
    end: int
    page: int | None = None
    line: int = 1
    label: str | None = None
    label_note: str | None = None
    body_at: int = 0
    sentences: tuple[Span, ...] = ()
    kind: Literal["bullet", "sentence", "turn", "row", "quote"] = "sentence"
    speaker: str | None = None
    heading: str | None = None
    cells: tuple[Cell, ...] = ()
    item_ref: str | None = None

    @property
    def body(self) -> str:
        """The text without its label."""
        return self.text[self.body_at :]


class Passage(Value):
    """Text outside the agenda items: kept, so that nothing is dropped in silence.

    `header` is the block of title, date and place; `furniture` is what repeats on each page;
    `other` fits nowhere and is reported.
    """

    kind: Literal["header", "attendance", "furniture", "heading", "closing", "other"]
    text: str
    start: int
    end: int
    page: int | None = None
    line: int = 1


class Remark(Value):
    """Something about the document that its reader should know.

    Attributes:
        kind: `preamble_breaks_off` (the summary before item 1 stops in mid-sentence),
            `text_outside_items`, `no_date`, `no_attendees`, `no_agenda` (all of it is one item),
            `unreadable_part` (see `detail`).
        detail: the words that it is about.
        start: offset in the source, `None` if it concerns the document as a whole.
    """

    kind: Literal[
        "preamble_breaks_off",
        "text_outside_items",
        "no_date",
        "no_attendees",
        "no_agenda",
        "unreadable_part",
    ]
    detail: str = ""
    start: int | None = None


class AgendaItem(Value):
    """One main point of the agenda; sub-points belong to it.

    Attributes:
        id: the printed number where every agenda item has one of its own, the position from 1
            otherwise; a list apart from the agenda that has no number: `L1`, `L2`, ….
        number: as printed without point or word (`2`, `2a`, `IV`), `None` if unnumbered.
        title: as printed on one line, without markdown or a colon at its end.
        statements: in document order.
        start: offset of the heading in the source.
        end: end offset of the heading.
        kind: `list` for a list of actions or decisions that stands apart from the agenda.
    """

    id: str
    number: str | None = None
    title: str
    statements: tuple[Statement, ...] = ()
    start: int = 0
    end: int = 0
    page: int | None = None
    line: int = 1
    kind: Literal["agenda", "list"] = "agenda"


class Minutes(Value):
    """One meeting.

    Attributes:
        title: as printed, `None` without one.
        date: of the meeting, `None` if the document states none.
        body: the committee, as printed.
        attendees: who was there, in printed order.
        absent: who sent apologies or is listed as absent.
        items: in document order, which is not always the order of the numbers.
        preamble: a summary before the first item; evidence for nobody, counted nowhere.
        passages: all other text outside the items.
        remarks: what a reader should know about the document.
    """

    title: str | None = None
    date: dt.date | None = None
    body: str | None = None
    attendees: tuple[Attendee, ...] = ()
    absent: tuple[Attendee, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    preamble: tuple[Statement, ...] = ()
    passages: tuple[Passage, ...] = ()
    remarks: tuple[Remark, ...] = ()
    source: SourceText = Field(repr=False)

    @cached_property
    def _by_id(self) -> dict[str, Statement]:
        statements = [*self.preamble, *(s for item in self.items for s in item.statements)]
        return {statement.id: statement for statement in statements}

    def statement(self, statement_id: str) -> Statement | None:
        """The statement with this id, `None` if there is none."""
        return self._by_id.get(statement_id)

    def said_by(self, text: str, sources: Iterable[str]) -> str | None:
        """Who says these words in one of the statements; `None` where the words tell themselves."""
        for statement in filter(None, map(self.statement, sources)):
            who = statement.speaker
            if who and text in statement.text and not text.startswith(who):
                return who
        return None
