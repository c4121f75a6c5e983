"""The people whom one list names, taken from its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from lrt_summ.language.patterns import lazy
from lrt_summ.models import Attendee
from lrt_summ.parsing.names import read_people
from lrt_summ.parsing.people_found import Attendance
from lrt_summ.parsing.people_lines import HEAD, Run
from lrt_summ.parsing.people_split import split_groups


def take(found: Attendance, run: Run) -> None:
    """Reads the lines of a run; a line can turn from those present to those absent."""
    absent, named = run.absent, False
    parts: list[tuple[bool, str]] = []
    for part in (part for line in run.lines for part in split_groups(line)):
        head = HEAD.match(part[:200])
        turns = head and part[head.start("sep") :].lstrip().startswith(":") and not head["role"]
        if head and turns:
            absent = head["absent"] is not None
        parts.append((absent, part[head.end() :] if head and turns else part))
    parts = [one for part in parts for one in _with_stand_ins(*part)]
    for absent, group in groupby(parts, key=itemgetter(0)):
        people = read_people([line for _, line in group], run.organisation)
        people = [_with_role(person, run.role) for person in people]
        found.record(people, absent=absent)
        named = named or bool(people)
    if named:
        found.blocks.update(run.blocks)


def _with_stand_ins(absent: bool, line: str) -> Iterator[tuple[bool, str]]:
    """Who was not there, and who was instead: `Karin Vos (UWV), vervangen door Niels Groot`."""
    if not absent:
        yield absent, line
        return
    yield absent, _BY_NOBODY.sub("", _REPLACED.sub("", line))
    for told in _REPLACED.finditer(line):
        senders = re.findall(r"\(([^(),;]+)", line[: told.start()])
        name = told["name"] or told["bracketed"]
        yield False, f"{name} ({senders[-1]})" if senders else name


_BY = r"[,;]?\s{0,2}%s(?:wordt )?vervang(?:en door|ing(?: door)?:?)\s"
_WHO = r"(?=(?-i:[A-ZÀ-Þ])|de heer|dhr|mevr|mw)"  # not `een collega`
_REPLACED = lazy(
    rf"{_BY % ''}(?P<name>{_WHO}[^,;()]{{3,60}}?)(?=[,;()]|\s?\Z)"
    rf"|{_BY % '[(]'}(?P<bracketed>{_WHO}[^,;()]{{3,60}})\)",
    re.IGNORECASE,
)


_BY_NOBODY = lazy(  # `vervangen door een collega`, `vervanging: nog niet bekend`
    rf"(?:{_BY % ''}|{_BY % '[(]'})(?:een |nog |n\.?t\.?b|niet |onbekend)[^,;()]{{0,40}}\)?",
    re.IGNORECASE,
)


def _with_role(person: Attendee, role: str | None) -> Attendee:
    return (
        person if person.role or not role else person.model_copy(update={"role": role.casefold()})
    )
