"""What is due, as a calendar (RFC 5545)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Literal

from lrt_summ.registering.promises import Promise, Register, Status

Component = Literal["event", "task"]

_LINE_OCTETS = 75
_FINISHED = {"gereed", "vervallen"}
_TASK_STATUS: dict[Status, str] = {
    "open": "NEEDS-ACTION",
    "herhaald": "NEEDS-ACTION",
    "te laat": "NEEDS-ACTION",
    "gebeurt reeds": "IN-PROCESS",
    "gereed": "COMPLETED",
    "vervallen": "CANCELLED",
}


def calendar(register: Register, *, component: Component = "event") -> str:
    """One entry per promise that is due on a certain date. Equal registers give equal bytes.

    Args:
        component: `event` for an all-day event, which every calendar shows; promises that are done
            or dropped are left out. `task` for a to-do with its status, which Outlook does not
            import.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//lrt_summ//register//NL"]
    for promise in register.promises:
        if promise.due and promise.due.date:
            lines.extend(_entry(promise, register.owner, promise.due.date, component))
    lines.append("END:VCALENDAR")
    return "".join(f"{fold(line)}\r\n" for line in lines)


def _entry(
    promise: Promise, owner: str | None, due: dt.date, component: Component
) -> Iterator[str]:
    if component == "event" and promise.status in _FINISHED:
        return
    name = "VEVENT" if component == "event" else "VTODO"
    yield f"BEGIN:{name}"
    yield f"UID:{promise.id}@lrt-summ"
    # When the entry was last changed: the meeting, as nothing else about it is certain.
    yield f"DTSTAMP:{promise.last.meeting.date or due:%Y%m%d}T000000Z"
    if component == "event":
        yield f"DTSTART;VALUE=DATE:{due:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{due + dt.timedelta(days=1):%Y%m%d}"
        yield "TRANSP:TRANSPARENT"
    else:
        yield f"DUE;VALUE=DATE:{due:%Y%m%d}"
        yield f"STATUS:{_TASK_STATUS[promise.status]}"
    owners = ", ".join(promise.shown_owners(owner)) or "actiehouder niet genoemd"
    yield f"SUMMARY:{escape(f'{owners}: {promise.text}')}"
    yield f"DESCRIPTION:{escape(_description(promise))}"
    yield f"END:{name}"


def _description(promise: Promise) -> str:
    last = promise.last
    return "\n".join(
        (
            f"Termijn: {promise.due.text if promise.due else ''}",
            f"Status: {promise.status}",
            f"Vergadering: {last.meeting.title}",
            f"Bron: {last.meeting.document} [{', '.join(last.sources)}]",
        )
    )


def escape(text: str) -> str:
    """A TEXT value: backslash, semicolon, comma and line end cannot stand for themselves."""
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(plain, written)
    return text


def fold(line: str) -> str:
    """`line` in pieces of at most 75 octets, none of which cuts a character in two."""
    pieces: list[str] = []
    piece, octets = "", 0
    for character in line:
        size = len(character.encode())
        if octets + size > _LINE_OCTETS:
            pieces.append(piece)
            piece, octets = "", 1  # the space that begins a continuation counts
        piece, octets = piece + character, octets + size
    return "\r\n ".join([*pieces, piece])
