"""The values of the register: a promise, where it was made or repeated, and all together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Literal, get_args

from lrt_summ.language.organisations import canonical
from lrt_summ.models import Due, Owner, Verdict
from lrt_summ.models._base import Value

Status = Literal["open", "gebeurt reeds", "herhaald", "te laat", "gereed", "vervallen"]
"""What has become of a promise; `herhaald` is open still and was promised more than once."""

STATUSES: tuple[Status, ...] = get_args(Status)
UNOWNED = "niet genoemd"
"""Stands for the owner of a promise that the minutes give to nobody."""

UNOWNED_NAMES = {"nl": UNOWNED, "en": "not named"}
"""The same, by language."""


def is_nobody(name: str) -> bool:
    """Whether a name that is asked for stands for no owner at all."""
    return name.strip().casefold() in ("", *UNOWNED_NAMES.values())


class Meeting(Value):
    """The meeting that a promise was made in."""

    title: str
    body: str | None = None
    date: dt.date | None = None
    document: str


class Holder(Owner):
    """Who owes something, and who that is by the list of attendees.

    Attributes:
        person: the full name, where the minutes call a person by it, a part of it or initials.
        organisations: canonical names of those that the person is there for.
    """

    person: str | None = None
    organisations: tuple[str, ...] = ()

    def is_called(self, name: str) -> bool:
        """Whether `name` is the owner's own, in any spelling, or a person's first or last name."""
        if _same(name, self.name):
            return True
        words = (self.person or "").casefold().split()
        parts = {" ".join(words), " ".join(words[1:]), *words[:1], *words[-1:]} if words else set()
        return name.strip().casefold() in parts

    def acts_for(self, name: str) -> bool:
        """Whether the owner is there for the organisation `name`, in any spelling."""
        return any(_same(name, one) for one in self.organisations)


def _same(name: str, other: str) -> bool:
    return canonical(name).casefold() == canonical(other).casefold()


class Occurrence(Value):
    """A promise as one meeting has it.

    Attributes:
        item: number and title of the agenda item.
        text: the action, as the report phrases it.
        status: what the minutes say has become of it, as written.
        sources: ids of the statements that it rests on, within `meeting.document`.
    """

    meeting: Meeting
    item: str
    text: str
    owners: tuple[Holder, ...] = ()
    due: Due | None = None
    status: str | None = None
    sources: tuple[str, ...] = ()
    verdict: Verdict


class Promise(Value):
    """Something that somebody is to do, over all meetings that mention it.

    Attributes:
        id: the same in every register that has this promise from the same first meeting.
        text: as the last meeting has it.
        owners: under their canonical names, as the last meeting that names any has them.
        due: as the last meeting that sets a time has it.
        status: see `Status`; `te laat` only in a register on a date.
        history: every mention, oldest first; never empty.
    """

    id: str
    text: str
    owners: tuple[Holder, ...] = ()
    due: Due | None = None
    status: Status
    history: tuple[Occurrence, ...]

    @property
    def first(self) -> Occurrence:
        """Where it was promised first."""
        return self.history[0]

    @property
    def last(self) -> Occurrence:
        """Where it was mentioned last."""
        return self.history[-1]

    @property
    def owner_names(self) -> tuple[str, ...]:
        """The canonical names of its owners, each once."""
        return tuple(dict.fromkeys(owner.name for owner in self.owners))

    def is_owned_by(self, name: str) -> bool:
        """Whether `name`, in any spelling, is one of its owners or sent one of them.

        `niet genoemd` or `not named` asks for nobody.
        """
        if is_nobody(name):
            return not self.owners
        return any(owner.is_called(name) or owner.acts_for(name) for owner in self.owners)

    def shown_owners(self, party: str | None = None) -> tuple[str, ...]:
        """The canonical names of its owners; who acts for `party` with it: `Jan Smit (BZK)`."""
        shown = (
            f"{owner.name} ({canonical(party)})"
            if party and owner.acts_for(party) and not owner.is_called(party)
            else owner.name
            for owner in self.owners
        )
        return tuple(dict.fromkeys(shown))


class Register(Value):
    """Who owes what, over any number of meetings.

    Attributes:
        on: the day that `te laat` is measured on, `None` if it was not.
        owner: whose promises these are, where only somebody's are in it.
        promises: in order of the meeting they were first made in.
    """

    on: dt.date | None = None
    owner: str | None = None
    promises: tuple[Promise, ...] = ()

    def __len__(self) -> int:
        return len(self.promises)

    def filtered(
        self,
        *,
        owner: str | None = None,
        status: Status | None = None,
        due_from: dt.date | None = None,
        due_until: dt.date | None = None,
    ) -> Register:
        """The promises that meet every condition given.

        Args:
            owner: any spelling of an organisation's or person's name, or `niet genoemd`
                (`not named`). What a person owes, the organisation owes that sent her.
            status: one of `STATUSES`.
            due_from: due on this day or later; leaves out what has no certain date.
            due_until: due on this day or earlier; leaves out what has no certain date.
        """
        kept = (
            promise
            for promise in self.promises
            if (owner is None or promise.is_owned_by(owner))
            and (status is None or promise.status == status)
            and _due_within(promise, due_from, due_until)
        )
        return Register(on=self.on, owner=owner or self.owner, promises=tuple(kept))

    def owners(self) -> Iterator[str]:
        """Every owner's canonical name once, in alphabetical order."""
        names = {name for promise in self.promises for name in promise.owner_names}
        yield from sorted(names, key=str.casefold)

    def parties(self) -> Iterator[str]:
        """Whoever `filtered` finds promises of: owners and who sent them, in alphabetical order."""
        holders = [owner for promise in self.promises for owner in promise.owners]
        sent = {name for holder in holders for name in holder.organisations}
        yield from sorted({holder.name for holder in holders} | sent, key=str.casefold)

    def to_json(self) -> str:
        """The whole register, with history, as one JSON document."""
        return self.model_dump_json(indent=2) + "\n"

    def to_csv(self, *, lang: str = "nl") -> str:
        """A table that Excel opens rightly in the Netherlands; see `csv_table`."""
        from lrt_summ.registering.table import csv_table

        return csv_table(self, lang=lang)

    def to_ics(self, *, component: Literal["event", "task"] = "event") -> str:
        """A calendar of what is due; see `calendar`."""
        from lrt_summ.registering.ics import calendar

        return calendar(self, component=component)

    def to_xlsx(self, *, lang: str = "nl") -> bytes:
        """A spreadsheet; see `spreadsheet`."""
        from lrt_summ.registering.spreadsheet import spreadsheet

        return spreadsheet(self, lang=lang)


def _due_within(promise: Promise, since: dt.date | None, until: dt.date | None) -> bool:
    if since is None and until is None:
        return True
    due = promise.due.date if promise.due else None
    return due is not None and (since or dt.date.min) <= due <= (until or dt.date.max)
