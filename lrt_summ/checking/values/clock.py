"""Times of the day, in figures and in words: `15.45 uur` is `kwart voor vier`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.facts import Facts
from lrt_summ.checking.messages import Speaker
from lrt_summ.language.needs import Need
from lrt_summ.models import Finding

_HOURS = "een twee drie vier vijf zes zeven acht negen tien elf twaalf".split()
_MINUTES = {"vijf": 5, "tien": 10, "kwart": 15, "twintig": 20}
_HOUR = "|".join((*_HOURS, r"1[0-2]|[1-9]"))
_SPOKEN = re.compile(
    rf"\b(?:(?P<minutes>{'|'.join(_MINUTES)}) (?P<side>voor|over) (?P<to_half>half )?"
    rf"|(?P<half>half ))(?P<hour>{_HOUR})\b"
)
_TELLS_TIME = Need("half voor over")
_PRINTED = re.compile(r"\b(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)\b")
HALF_DAY = 12 * 60
"""In minutes: `acht uur` may be in the morning and in the evening."""


def check_times(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`kwart voor vier`, where the source only has other times than 15.45."""
    claimed = spoken_times(alignment.facts)
    if not claimed:
        return
    known = [(s, t) for s in alignment.evidence.sentences for t in printed_times(s.facts)]
    for start, end, value in claimed:
        if known and all(value != time for _, time in known):
            at, written = [known[0][0].statement], alignment.facts.text[start:end]
            yield say("number_mismatch", "number_nowhere", at=at, found=written)


def spoken_times(facts: Facts) -> tuple[tuple[int, int, int], ...]:
    """Start, end, and minutes since twelve, of each time in words."""
    return facts.remember(_spoken)


def printed_times(facts: Facts) -> frozenset[int]:
    """The times in figures and in words, in minutes since twelve."""
    return facts.remember(_all_times)


def is_told_in_hours(written: str, facts: Facts) -> bool:
    """Whether a time in figures stands there as a whole hour: `21.00` as `negen uur`."""
    time = _PRINTED.fullmatch(written)
    return time is not None and any(
        number.unit == "uur" and (60 * number.value - _minutes(time)) % HALF_DAY == 0
        for number in facts.numbers
    )


def tells_time(facts: Facts, offset: int) -> bool:
    """Whether what stands at `offset` is part of a time in words."""
    times = spoken_times(facts)
    return bool(times) and any(start <= offset < end for start, end, _ in times)


def _spoken(facts: Facts) -> tuple[tuple[int, int, int], ...]:
    if not facts.may_hold(_TELLS_TIME):
        return ()
    return tuple((m.start(), m.end(), _value(m)) for m in _SPOKEN.finditer(facts.folded))


def _value(found: re.Match[str]) -> int:
    hour = found["hour"]
    total = 60 * (int(hour) if hour.isdecimal() else _HOURS.index(hour) + 1)
    if found["half"] or found["to_half"]:
        total -= 30
    if found["minutes"]:
        total += _MINUTES[found["minutes"]] * (1 if found["side"] == "over" else -1)
    return total % HALF_DAY


def _minutes(printed: re.Match[str]) -> int:
    return 60 * int(printed["hour"]) + int(printed["minute"])


def _all_times(facts: Facts) -> frozenset[int]:
    printed = map(_minutes, _PRINTED.finditer(facts.folded))
    spoken = (value for _, _, value in spoken_times(facts))
    return frozenset(value % HALF_DAY for value in (*printed, *spoken))
