"""Find dates and periods in Dutch text, and resolve those whose year is not printed."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from functools import lru_cache

from lrt_summ.language.date_forms import FORMS, SHORT_WEEKDAYS, WEEKDAYS
from lrt_summ.language.found_date import FoundDate, as_date
from lrt_summ.language.needs import Needed
from lrt_summ.language.patterns import lazy

# Without a year, a day less than five months off is the near one; further off both are possible.
_NEAR_DAYS = 152

_AHEAD_BEFORE = lazy(
    r"(?:uiterlijk|vóór|deadline|aanstaande|komende|per|vanaf|termijn|verzet naar)"
    r"(?: (?:op|de|het|is|van|gesteld|voor|tot|aan))*[: ]{0,2}$",
    re.IGNORECASE,
)
_PAST_BEFORE = lazy(
    r"(?:d\.?d\.?|dd\.?|sinds|afgelopen|vorige|jongstleden|sedert)(?: (?:de|het))? $", re.IGNORECASE
)
_AHEAD_WITHIN = lazy(r"(?:a\.s\.?|as\.|aanstaande)$", re.IGNORECASE)
_PAST_WITHIN = lazy(r"(?:jl\.?|j\.l\.?|jongstleden)$", re.IGNORECASE)

_FORMS = Needed(FORMS)
_MEMORABLE = 2000  # characters: a sentence, not a document


def find_dates(text: str, *, reference: dt.date | None = None) -> list[FoundDate]:
    """Dates and periods in order; none overlaps another, the longest reading wins.

    Args:
        reference: date of the meeting. A day without a year then gets the nearest date that the
            words around it allow (`a.s.`, `uiterlijk`, `d.d.`), and none if that leaves a doubt.
    """
    found = _printed(text) if len(text) <= _MEMORABLE else _printed.__wrapped__(text)
    if reference is None:
        return [*found]
    return [_resolved(one, text, reference) for one in found]


@lru_cache(maxsize=4096)
def _printed(text: str) -> tuple[FoundDate, ...]:
    """What is printed, the longest readings. Rules and checks ask after the same sentences."""
    found = [
        made
        for form in _FORMS.rows_for(text)
        for match in form.pattern.finditer(text)
        if (made := form.build(match)) is not None
    ]
    found.sort(key=lambda one: (one.start, -one.end))
    kept: list[FoundDate] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def parse_date(text: str) -> dt.date | None:
    """The first complete calendar date in `text` (day, month and year), `None` without one."""
    return next((found.date for found in find_dates(text) if found.date), None)


def next_occurrence(found: FoundDate, reference: dt.date) -> dt.date | None:
    """The first such day on or after `reference`: what a deadline without a year means."""
    if found.date and found.year:
        return found.date
    if found.kind == "day":
        return next((day for day in _candidates(found, reference) if day >= reference), None)
    return _relative_day(found, reference)


def _resolved(found: FoundDate, text: str, reference: dt.date) -> FoundDate:
    if found.date:
        return found
    if found.kind == "relative":
        day = _relative_day(found, reference)
        return replace(found, date=day) if day else found
    if found.kind != "day":
        return found
    before = text[max(0, found.start - 40) : found.start]
    candidates = _candidates(found, reference)
    if _AHEAD_WITHIN.search(found.text) or _AHEAD_BEFORE.search(before):
        fitting = [day for day in candidates if day >= reference][:1]
    elif _PAST_WITHIN.search(found.text) or _PAST_BEFORE.search(before):
        fitting = [day for day in candidates if day <= reference][-1:]
    else:
        fitting = [day for day in candidates if abs((day - reference).days) <= _NEAR_DAYS]
    return replace(found, date=fitting[0]) if fitting else found


def _candidates(found: FoundDate, reference: dt.date) -> list[dt.date]:
    """The day in the years around the meeting; a printed weekday must agree."""
    if found.month is None or found.day is None:
        return []
    years = range(max(1, reference.year - 1), min(9999, reference.year + 1) + 1)
    days = [as_date(year, found.month, found.day) for year in years]
    weekday = _printed_weekday(found.text)
    return [day for day in days if day and weekday in (None, day.weekday())]


def _printed_weekday(text: str) -> int | None:
    word = text[:12].lower().replace(".", " ").split()[0]
    if word.endswith("dag"):
        return WEEKDAYS.get(word[:3])
    return SHORT_WEEKDAYS.get(word)


_DAY_WORDS = {
    "vandaag": 0,
    "vanmiddag": 0,
    "vanavond": 0,
    "morgen": 1,
    "overmorgen": 2,
    "gisteren": -1,
    "eergisteren": -2,
}


def _relative_day(found: FoundDate, reference: dt.date) -> dt.date | None:
    words = found.text.lower().split()
    if len(words) == 1 and words[0] in _DAY_WORDS:
        return reference + dt.timedelta(days=_DAY_WORDS[words[0]])
    if len(words) != 2 or not {"aanstaande", "a.s.", "as.", "komende"} & set(words):
        return None  # "volgende maandag" may be the one after next
    weekdays = [WEEKDAYS[word[:3]] for word in words if word[:3] in WEEKDAYS and "dag" in word]
    if not weekdays:
        return None
    ahead = (weekdays[0] - reference.weekday() - 1) % 7 + 1
    return reference + dt.timedelta(days=ahead)
