"""The days that a date or period spans, also one that is counted from the meeting."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Sequence
from functools import lru_cache

from lrt_summ.language.date_forms import WEEKDAYS
from lrt_summ.language.found_date import FoundDate, as_date
from lrt_summ.language.words import fold

Period = tuple[dt.date, dt.date]
"""First and last day."""

_SOME_YEAR = dt.date(2001, 7, 1)
"""Stands for the day of a meeting that tells none: without years only months and days count."""
_EDGES = {"einde": "eind", "midden": "medio", "half": "medio", "halverwege": "medio"}
_DAYS_OF = {"begin": (1, 12), "medio": (10, 21), "eind": (19, 31)}
_MONTHS_OF = {
    "begin": (1, 4), "medio": (5, 8), "eind": (9, 12), "voorjaar": (3, 6), "lente": (3, 6),
    "mei": (4, 5), "zomer": (6, 9), "bouw": (7, 8), "najaar": (9, 12), "herfst": (9, 12),
}  # fmt: skip
"""The months that may be called so."""
_SEASON = re.compile(r"voorjaar|lente|mei(?=v)|zomer|bouw(?=v)|najaar|herfst|winter")
_RELATIVE = re.compile(
    r"(?:(?P<edge>begin|medio|half|halverwege|eind|einde) )?(?:van )?(?:het |de )?"
    r"(?P<which>(?:volgend|komend|aankomend|eerstvolgend|vorig|huidig)e?|aanstaande|afgelopen"
    r"|deze|dit|)\s?(?P<span>week|maand|kwartaal|jaar|kalenderjaar)(?: (?P<weekday>[a-z]+dag))?"
)
_AHEAD, _BACK = ("vo", "ko", "aa", "ee"), ("vor", "af")


@lru_cache(maxsize=1024)
def periods(found: FoundDate, meeting: dt.date | None) -> tuple[Period, ...]:
    """What it may span: without a year this year, last year and next year."""
    near = meeting or _SOME_YEAR
    if found.kind == "relative" and found.date is None:
        one = _relative(found, near) if meeting else None
        return (one,) if one else ()
    if found.date:
        return ((found.date, found.date),)
    years = (found.year,) if found.year else (near.year, near.year - 1, near.year + 1)
    return tuple(one for year in years if (one := _in_year(found, year)))


def _in_year(found: FoundDate, year: int) -> Period | None:
    edge = edge_of(found)
    if found.kind == "season":
        season = season_of(found)
        months = _MONTHS_OF.get(season)  # none for a winter, which lies in two years
        return _months(year, *months) if months else None
    if found.kind == "year":
        last = found.part if found.part and found.part > year else year
        return _months(year, *_MONTHS_OF[edge]) if edge in _MONTHS_OF else (
            dt.date(year, 1, 1), dt.date(last, 12, 31))  # fmt: skip
    if found.kind in ("day", "days") and found.month and found.day:
        first = as_date(year, found.month, found.day)
        last_day = as_date(year, found.month, found.part or found.day)
        return (first, last_day) if first and last_day else None
    if found.kind == "month" and found.month:
        return _edge_of_month(year, found.month, edge)
    part = found.part or 1
    if found.kind == "quarter":
        return _months(year, 3 * part - 2, 3 * part)
    if found.kind == "half":
        return _months(year, 6 * part - 5, 6 * part)
    try:
        return dt.date.fromisocalendar(year, part, 1), dt.date.fromisocalendar(year, part, 7)
    except ValueError:
        return None


def edge_of(found: FoundDate) -> str:
    """`begin`, `medio`, `eind` or a season of a period; `""` for all of it."""
    edge = fold(found.edge or "")
    return "" if edge == "loop" else _EDGES.get(edge, edge)


def season_of(found: FoundDate) -> str:
    """`zomer` of `zomerreces`; `""` for a recess that names none."""
    season = _SEASON.search(fold(found.text))
    return season.group() if season else ""


def _months(year: int, first: int, last: int) -> Period:
    return dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1])


def _edge_of_month(year: int, month: int, edge: str) -> Period:
    first, last = _DAYS_OF.get(edge, (1, 31))
    longest = calendar.monthrange(year, month)[1]
    return dt.date(year, month, first), dt.date(year, month, min(last, longest))


def _relative(found: FoundDate, meeting: dt.date) -> Period | None:
    """`eind volgende maand`, `komende week dinsdag`, `dit kwartaal`."""
    told = _RELATIVE.fullmatch(fold(found.text))
    if told is None:
        return None
    which = told["which"]
    step = -1 if which.startswith(_BACK) else 1 if which.startswith(_AHEAD) else 0
    edge = _EDGES.get(told["edge"] or "", told["edge"] or "")
    if told["span"] == "week":
        monday = meeting + dt.timedelta(days=7 * step - meeting.weekday())
        day = WEEKDAYS.get((told["weekday"] or "")[:3])
        if day is not None:
            return monday + dt.timedelta(days=day), monday + dt.timedelta(days=day)
        return monday, monday + dt.timedelta(days=6)
    month = 12 * meeting.year + meeting.month - 1
    if told["span"] == "maand":
        year, one = divmod(month + step, 12)
        return _edge_of_month(year, one + 1, edge)
    if told["span"] == "kwartaal":
        year, quarter = divmod(month // 3 + step, 4)
        return _months(year, 3 * quarter + 1, 3 * quarter + 3)
    return _months(meeting.year + step, *_MONTHS_OF.get(edge, (1, 12)))


def is_within(inner: Sequence[Period], outer: Sequence[Period]) -> bool:
    """Whether a reading of the one lies in a reading of the other."""
    return any(a[0] <= b[0] and b[1] <= a[1] for a in outer for b in inner)
