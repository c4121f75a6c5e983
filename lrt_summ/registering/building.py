"""Reports in, register out."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat

from lrt_summ.errors import WrongTypeError
from lrt_summ.language.delegates import Delegates
from lrt_summ.language.instructions import shown, shown_file
from lrt_summ.language.limits import limited_due
from lrt_summ.language.organisations import canonical
from lrt_summ.language.own_labels import without_own_label
from lrt_summ.language.progress import progress
from lrt_summ.models import ActionClaim, Due, ItemReport, Minutes, Owner, Report
from lrt_summ.output import printable
from lrt_summ.registering.matching import Matcher, Print
from lrt_summ.registering.promises import Holder, Meeting, Occurrence, Promise, Register, Status


def register(reports: Iterable[Report], *, on: dt.date | None = None) -> Register:
    """Every action of the reports, the same promise of several meetings in one entry.

    Disputed actions are left out. Meetings are taken in order of their date, those without one
    last, and in the given order otherwise; no report is changed.

    Args:
        on: the day to measure `te laat` on; without it nothing is late.

    Raises:
        WrongTypeError: something among them is no report.
    """
    reports = list(reports)
    for report in reports:
        if not isinstance(report, Report):
            raise WrongTypeError(report, Report, "summarise(…)")
    matcher = Matcher()
    histories: list[list[Occurrence]] = []
    for report in sorted(reports, key=_when):
        for occurrence in _occurrences(report):
            trace = Print.of(occurrence)
            entry = matcher.find(trace)
            if entry is None:
                entry = len(histories)
                histories.append([])
            histories[entry].append(occurrence)
            matcher.add(entry, trace)
    identities = _identities(history[0] for history in histories)
    promises = map(_promise, histories, identities, repeat(on))
    return Register(on=on, promises=tuple(promises))


def _when(report: Report) -> dt.date:
    return report.minutes.date or dt.date.max


def _occurrences(report: Report) -> Iterator[Occurrence]:
    minutes = report.minutes
    meeting = Meeting(
        title=printable(minutes.title or minutes.body or shown_file(minutes.source.name)),
        body=printable(minutes.body) if minutes.body else None,
        date=minutes.date,
        document=shown_file(printable(minutes.source.name)),
    )
    delegates = Delegates.of(minutes)
    for item in report.items:
        for action in item.actions:
            holders = tuple(_holder(owner, delegates) for owner in action.owners)
            yield _occurrence(action, holders, item, meeting, minutes)


def _holder(owner: Owner, delegates: Delegates) -> Holder:
    person = delegates.person(owner.name)
    return Holder(
        name=canonical(printable(owner.name)),
        as_written=printable(owner.as_written),
        person=printable(person.name) if person and person.name else None,
        organisations=tuple(map(printable, delegates.senders(owner.name))),
    )


def _occurrence(
    action: ActionClaim,
    holders: tuple[Holder, ...],
    item: ItemReport,
    meeting: Meeting,
    minutes: Minutes,
) -> Occurrence:
    title = f"{item.number}. {shown(item.title)}" if item.number else shown(item.title)
    return Occurrence(
        meeting=meeting,
        item=printable(title),
        text=without_own_label(printable(action.text), "action"),
        owners=holders,
        due=limited_due(action, minutes, printable),
        status=printable(action.status) if action.status else None,
        sources=action.sources,
        verdict=action.verdict,
    )


def _promise(history: Sequence[Occurrence], identity: str, on: dt.date | None) -> Promise:
    latest_first = history[::-1]
    due = next((mention.due for mention in latest_first if mention.due), None)
    return Promise(
        id=identity,
        text=history[-1].text,
        owners=next((mention.owners for mention in latest_first if mention.owners), ()),
        due=due,
        status=_status(history, due, on),
        history=tuple(history),
    )


def _status(history: Sequence[Occurrence], due: Due | None, on: dt.date | None) -> Status:
    last = progress(history[-1].status)
    if last == "done":
        return "gereed"
    if last == "dropped":
        return "vervallen"
    if on and due and due.date and due.date < on:
        return "te laat"
    if any(progress(mention.status) == "under_way" for mention in history):
        return "gebeurt reeds"
    return "herhaald" if _meetings(history) > 1 else "open"


def _meetings(history: Sequence[Occurrence]) -> int:
    """How many meetings; two files about one day are one meeting."""
    return len({mention.meeting.date or mention.meeting.document for mention in history})


def _identities(firsts: Iterable[Occurrence]) -> Iterator[str]:
    """One id each, also for promises in the same words that did not match."""
    seen: Counter[str] = Counter()
    for first in firsts:
        identity = _identity(first)
        seen[identity] += 1
        yield identity if seen[identity] == 1 else f"{identity}-{seen[identity]}"


def _identity(first: Occurrence) -> str:
    parts = (
        first.meeting.body or first.meeting.title,
        first.meeting.date.isoformat() if first.meeting.date else first.meeting.document,
        first.text,
        *(owner.name for owner in first.owners),
    )
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]
