"""A date or period found in a text, and the days that it covers."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import Literal

PeriodKind = Literal[
    "day", "days", "week", "month", "quarter", "half", "year", "season", "relative"
]


@dataclass(frozen=True)
class FoundDate:
    """A date or period in a text.

    Attributes:
        text: as written.
        start: offset of the first character.
        end: offset behind the last character.
        kind: how long it lasts; `relative` for what only the meeting's date can tell.
        date: the calendar day, `None` for a period or where the year is in doubt.
        year: as printed, four digits; `None` if not printed.
        month: 1-12.
        day: 1-31; the first day of a range of `days`.
        part: the number of the week, quarter or half year; the last day of a range of `days`.
        edge: `begin`, `medio`, `eind`, … in front of a period.
    """

    text: str
    start: int
    end: int
    kind: PeriodKind
    date: dt.date | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: int | None = None
    edge: str | None = None

    @property
    def key(self) -> tuple[object, ...]:
        """What makes two mentions the same: `Q1 2025` and `eerste kwartaal 2025` are alike."""
        if self.kind in ("season", "relative"):
            return (self.kind, self.text.casefold())
        return (self.kind, self.year, self.month, self.day, self.part, self.edge)

    @property
    def first(self) -> dt.date | None:
        """First day of the period, `None` unless the year is printed or resolved."""
        bounds = self._bounds()
        return bounds[0] if bounds else None

    @property
    def last(self) -> dt.date | None:
        """Last day of the period, `None` unless the year is printed or resolved."""
        bounds = self._bounds()
        return bounds[1] if bounds else None

    def _bounds(self) -> tuple[dt.date, dt.date] | None:
        if self.date:
            return self.date, self.date
        if self.year is None:
            return None
        year, part = self.year, self.part or 1
        if self.kind == "days" and self.month and self.day:
            return _safe_bounds(year, self.month, self.day, part)
        if self.kind == "week":
            return _week_bounds(year, part)
        if self.kind == "month" and self.month:
            return _months(year, self.month, 1)
        if self.kind == "quarter":
            return _months(year, 3 * part - 2, 3)
        if self.kind == "half":
            return _months(year, 6 * part - 5, 6)
        return _months(year, 1, 12) if self.kind == "year" else None


def _safe_bounds(year: int, month: int, first: int, last: int) -> tuple[dt.date, dt.date] | None:
    start, end = as_date(year, month, first), as_date(year, month, last)
    return (start, end) if start and end else None


def _week_bounds(year: int, week: int) -> tuple[dt.date, dt.date] | None:
    try:
        return dt.date.fromisocalendar(year, week, 1), dt.date.fromisocalendar(year, week, 7)
    except ValueError:
        return None


def _months(year: int, first: int, count: int) -> tuple[dt.date, dt.date]:
    last = first + count - 1
    return dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1])


def as_date(year: int, month: int, day: int) -> dt.date | None:
    """The date, `None` if the calendar has no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
