"""A stretch of a statement in its surroundings, and the entries that are made of it."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from lrt_summ.language.dates import find_due
from lrt_summ.language.due import IS_THERE
from lrt_summ.language.patterns import lazy
from lrt_summ.language.sentences import opening_sentence
from lrt_summ.models import (
    Action,
    AgendaItem,
    Call,
    Decision,
    Due,
    Minutes,
    Owner,
    SourceText,
    Statement,
)
from lrt_summ.rules.agents import agents_at
from lrt_summ.rules.calls import caller_of
from lrt_summ.rules.clauses import Sentence
from lrt_summ.rules.conditions import find_condition, find_status
from lrt_summ.rules.people import People, people_of
from lrt_summ.rules.settling import OwnBody, is_trivial, own_body

Entry = Decision | Action | Call


@dataclass(frozen=True)
class Setting:
    """What the judging of one document needs to know."""

    minutes: Minutes
    people: People
    body: OwnBody

    @property
    def reference(self) -> dt.date | None:
        """Date of the meeting."""
        return self.minutes.date


def setting_of(minutes: Minutes) -> Setting:
    """Looked up once per document."""
    return Setting(minutes, people_of(minutes), own_body(minutes))


_LONGEST_LIST = 200
"""Bullets over which the line above them still says what they are."""
_LOOK_BACK = 500  # characters before a sentence that show whether it was discussed


class Place(NamedTuple):
    """A stretch of a statement, with its item and its neighbours."""

    setting: Setting
    item: AgendaItem
    position: int
    statement: Statement
    begin: int
    stop: int

    @property
    def text(self) -> str:
        """The stretch itself."""
        return self.statement.text[self.begin : self.stop].rstrip(" ;")

    @property
    def is_ticked(self) -> bool:
        """Whether its box in a list of tasks is ticked: `- [x] …`."""
        start = self.statement.start
        return "[x]" in self.setting.minutes.source.text[max(0, start - 6) : start + 6].lower()

    @property
    def is_bullet(self) -> bool:
        """Whether a mark opens its statement, also one that is a turn in a dialogue."""
        start = self.statement.start
        return (
            _BULLET.search(self.setting.minutes.source.text[max(0, start - 8) : start]) is not None
        )

    @property
    def is_behind_arrow(self) -> bool:
        """Whether an arrow opens its statement: `-> Karin belt hem`."""
        start = self.statement.start
        return (
            _ARROW.search(self.setting.minutes.source.text[max(0, start - 8) : start]) is not None
        )

    @property
    def closes(self) -> bool:
        """Whether at most one more sentence follows in its paragraph."""
        own = self.statement.sentences
        after = len(own) - bisect_left(own, self.stop, key=lambda span: span.begin)
        text, last = self.setting.minutes.source.text, self.statement
        for following in self.item.statements[self.position + 1 : self.position + 3]:
            if after > 1 or following.kind != "sentence" or last.kind != "sentence":
                break
            if "\n\n" in text[last.end : following.start]:
                break
            after, last = after + 1, following
        return after <= 1

    @property
    def following(self) -> str:
        """The next sentence of its paragraph, empty where none follows."""
        for span in self.statement.sentences:
            if span.begin >= self.stop:
                return self.statement.text[span.begin : span.stop]
        text, own = self.setting.minutes.source.text, self.statement
        for later in self.item.statements[self.position + 1 : self.position + 2]:
            apart = "\n\n" in text[own.end : later.start] or later.kind != own.kind
            if own.kind == "sentence" and not apart and later.label is None:
                return later.text
        return ""

    @property
    def alone_under_heading(self) -> bool:
        """Whether nothing else stands under the same heading."""
        statements, at = self.item.statements, self.position
        beside = (*statements[max(0, at - 1) : at], *statements[at + 1 : at + 2])
        return all(other.heading != self.statement.heading for other in beside)

    @property
    def above_list(self) -> Statement | None:
        """What stands above the list that a bullet is in; `None` if that is too far to see."""
        for earlier in reversed(
            self.item.statements[max(0, self.position - _LONGEST_LIST) : self.position]
        ):
            if earlier.kind != "bullet":
                return earlier
        return None

    @property
    def parent(self) -> Statement | None:
        """The bullet that a bullet is indented below."""
        column = self._column(self.statement)
        for earlier in reversed(
            self.item.statements[max(0, self.position - _LONGEST_LIST) : self.position]
        ):
            if earlier.kind != "bullet" or earlier.heading != self.statement.heading:
                return None
            if self._column(earlier) < column:
                return earlier
        return None

    def _column(self, statement: Statement) -> int:
        """Where a statement begins in its line."""
        text = self.setting.minutes.source.text
        return statement.start - text.rfind("\n", 0, statement.start)

    @property
    def before(self) -> str:
        """The last of what stands before the stretch in its item."""
        earlier = self.item.statements[max(0, self.position - 3) : self.position]
        texts = [statement.text for statement in earlier if statement.kind != "row"]
        return " ".join([*texts, self.statement.text[: self.begin]])[-_LOOK_BACK:]

    def fields(self) -> dict[str, object]:
        """What all entries have in common."""
        start, end = self.span
        return {"statement": self.statement.id, "text": self.text, "start": start, "end": end}

    @property
    def span(self) -> tuple[int, int]:
        """Where the stretch begins and ends in the source."""
        stop = self.begin + max(1, len(self.text))
        return source_span(self.setting.minutes.source, self.statement, self.begin, stop)

    def moved(self, by: int) -> Place:
        """The same stretch without its first `by` characters."""
        return self.between(self.begin + by, self.stop)

    def between(self, begin: int, stop: int) -> Place:
        """Another stretch of the same statement."""
        return Place(self.setting, self.item, self.position, self.statement, begin, stop)


def sentence_places(setting: Setting, item: AgendaItem, holding: str = "") -> Iterator[Place]:
    """Each sentence of an item's running text, of statements that hold these letters."""
    for index, statement in enumerate(item.statements):
        if statement.kind != "row" and holding in statement.text.lower():
            for span in statement.sentences:
                begin = max(span.begin, statement.body_at)
                if begin < span.stop:
                    yield Place(setting, item, index, statement, begin, span.stop)


def make_decision(place: Place, *, explicit: bool, label: str | None) -> Decision:
    """A decision of the stretch at `place`."""
    text = place.text
    return Decision(
        **place.fields(),
        explicit=explicit,
        label=label,
        condition=find_condition(text),
        trivial=is_trivial(text, place.item.title),
    )


def make_action(
    place: Place,
    *,
    explicit: bool,
    label: str | None,
    owners: tuple[Owner, ...],
    due: Due | None = None,
    status: str | None = None,
) -> Action:
    """An action of the stretch at `place`; time and status are read off it if not given."""
    return Action(
        **place.fields(),
        explicit=explicit,
        label=label,
        condition=find_condition(opening_sentence(place.text)),
        owners=owners,
        due=due or _due_of(place),
        status=status or find_status(place.text),
    )


def _due_of(place: Place) -> Due | None:
    """The time in the entry; else when the next sentence says that it is there; else how often."""
    reference = place.setting.reference
    if due := find_due(place.text, reference=reference):
        return due
    following = place.following
    if IS_THERE.match(following) and (due := find_due(following, reference=reference)):
        return due
    often = _HOW_OFTEN.search(place.text)
    return Due(text=often.group()) if often else None


_HOW_OFTEN = lazy(
    r"\b(?:elk (?:kwartaal|half ?jaar|jaar)|(?:elke|iedere) (?:[a-z]{5,9}(?:de|ste) )?(?:week|maand"
    r"|(?:maan|dins|woens|donder|vrij)dag(?: van de maand)?)|ieder (?:kwartaal|half ?jaar|jaar)"
    r"|per kwartaal|maandelijks|wekelijks|halfjaarlijks|eens per (?:kwartaal|maand|jaar))\b",
    re.IGNORECASE,
)


def make_call(place: Place) -> Call:
    """A call of the stretch at `place`, with who calls."""
    sentence = Sentence(place.text)
    caller = caller_of(sentence, place.setting.people) or place.statement.speaker
    if caller is None and place.statement.label:
        named = agents_at(place.text, 0, place.setting.people, sure=False)
        from_label = re.match(r"(?:van(?:uit)? )?(?:de |het )?", place.text, re.IGNORECASE)
        named = named or (
            agents_at(place.text, from_label.end(), place.setting.people, sure=False)
            if from_label
            else ()
        )
        addressed = named and place.text.startswith(",", named[-1].end)
        caller = named[0].text if named and not addressed else None
    return Call(**place.fields(), caller=caller)


def source_offset(source: SourceText, statement: Statement, at: int) -> int:
    """Where the character at `at` of `statement.text` stands in the source.

    The source may hold more than the statement (marks, line ends, hyphens), never other letters; so
    both are walked together from the beginning.
    """
    text, raw, position = statement.text, source.text, statement.start
    if raw.startswith(text[:at], position):
        position += at
    else:
        walked = _walk(raw, text, position, statement.end)
        if at >= len(walked):
            return walked[-1]
        position = walked[at]
    target = text[at : at + 1].strip()
    if not target:
        return position
    found = raw.find(target, position, statement.end)
    return position if found == -1 else found


def source_span(source: SourceText, statement: Statement, begin: int, stop: int) -> tuple[int, int]:
    """Where the stretch from `begin` to `stop` of `statement.text` stands in the source."""
    if source.text.startswith(statement.text[:stop], statement.start):
        return statement.start + begin, statement.start + max(begin + 1, stop)
    start = source_offset(source, statement, begin)
    if source.text.startswith(statement.text[begin:stop], start):
        return start, start + max(1, stop - begin)
    return start, max(start, source_offset(source, statement, stop - 1) + 1)


_BULLET = lazy(r"(?:\A|\n)[ \t]*[-*+•][ \t]+\Z")
_ARROW = lazy(r"(?:->|=>|→|⇒|➔|►)[ \t]*\Z")
_PIECE = lazy(r"\s+|\S+")


@lru_cache(maxsize=16)
def _walk(raw: str, text: str, start: int, end: int) -> list[int]:
    """Where the source is after each number of characters of `text`, up to one that it lacks.

    Kept, as a long sentence is asked about once for each number in it.
    """
    walked = [start]
    position = start
    for match in _PIECE.finditer(text):
        piece = match.group()
        if piece.isspace():
            walked.extend([position] * len(piece))
            continue
        first = raw.find(piece[0], position, end)
        if first >= 0 and raw.startswith(piece, first, end):
            position = first + len(piece)
            walked.extend(range(first + 1, position + 1))
            continue
        for character in piece:
            position = raw.find(character, position, end) + 1
            if not position:
                return walked
            walked.append(position)
    return walked
