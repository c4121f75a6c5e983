"""The word before a time, which tells a last day (`uiterlijk`) from a first (`niet vóór`)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lrt_summ.language.patterns import lazy

_LIMIT = lazy(
    r"\b(?P<word>(?:(?:niet|pas) )?(?:uiterlijk|v[oó]ór|voor|na|vanaf|binnen|tot|rond|tegen)"
    r"(?: op| in)?) $",
    re.IGNORECASE,
)
_NOT_LAST = lazy(r"(?:niet|pas|na|vanaf)\b", re.IGNORECASE)
_WAITS = lazy(r"\b(?:wacht\w*|aangehouden|uitgesteld|geldt|gelden)\b[^.;]{0,80}\btot $")
_NOT_BEFORE = lazy(
    r"\b(?:niet (?:eerder dan|v[oó]ór|voor)|(?:geen|niets|niemand|nooit)\b[^.;,]{0,60} v[oó]ór)"
    r"(?: op| in)? $",
    re.IGNORECASE,
)
_CALLS_LAST = lazy(r"\b(?<!niet )(?:uiterlijk|v[oó]ór|voor|binnen)\b", re.IGNORECASE)


def is_not_before(before: str) -> bool:
    """Whether the words before a time forbid it earlier: `levert geen cijfers vóór`."""
    return _NOT_BEFORE.search(before) is not None


def with_limit(time: str, said: Iterable[str]) -> str:
    """The time with the word that limits it, from the first of the texts that has one."""
    for text in said:
        before, found, _ = text.partition(time)
        limit = _LIMIT.search(before) if found else None
        if limit:
            return f"{limit['word'].lower()} {time}"
    return time


def is_last_day(time: str, said: Iterable[str]) -> bool:
    """Whether a time is when it must be done, and not from when it may be.

    Args:
        time: as `with_limit` has it.
        said: the texts that tell it.
    """
    bare = re.sub(r"^tot ", "", time, flags=re.IGNORECASE)
    waits = any(_WAITS.search(text.partition(bare)[0]) for text in said if bare in text)
    return not (_NOT_LAST.match(time) or waits)


def limits_agree(claimed: str, told: str) -> bool:
    """Whether one wording of a time calls it the last day where the other calls it the first."""
    if _NOT_LAST.match(told):
        return not _CALLS_LAST.match(claimed)
    return not (_NOT_LAST.match(claimed) and _CALLS_LAST.match(told))
