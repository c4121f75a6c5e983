"""The word before a time, which tells a last day (`uiterlijk`) from a first (`niet vóór`)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from lrt_summ.language.patterns import lazy
from lrt_summ.models import ActionClaim, Due, Minutes

_EDGE = r"op (?:zijn|z['’]n) "
_LIMIT = lazy(
    r"\b(?P<word>(?:(?:(?:niet|pas) )?(?:uiterlijk|v[oó]ór|voor|na|vanaf|binnen|tot|rond|tegen)"
    rf"|niet eerder dan|pas|{_EDGE}(?:vroegst|laatst))(?: op| in)?) $",
    re.IGNORECASE,
)
_NOT_LAST = lazy(rf"(?:niet|pas|na|vanaf|{_EDGE}vroegst)\b", re.IGNORECASE)
_WAITS = lazy(
    r"\b(?:(?:af)?wacht(?:en|te|ten)?|aan(?:ge)?houden|houdt?\b[^.;]{0,60}\baan|uitgesteld|uitstellen"
    r"|stelt\b[^.;]{0,60}\buit|opgeschort|geparkeerd)\b[^.;]{0,80}\btot $",
    re.IGNORECASE,
)
_CLAUSE = lazy(r"(?:zodra|als|wanneer|nadat|voordat|indien|totdat)\b", re.IGNORECASE)
_UNTIL = lazy(r"\btot $", re.IGNORECASE)
_WILL_WAIT = lazy(
    r"[^.;]{0,40}\b(?:(?:af|ge)?wachten|gewacht|aan(?:ge)?houden|uitstellen|uitgesteld|opschorten"
    r"|opgeschort)\b",
    re.IGNORECASE,
)
_LASTS = lazy(r"\b(?:geldt|gelden)\b[^.;]{0,80}\btot $")
_NOT_BEFORE = lazy(
    r"\b(?:niet (?:eerder dan|v[oó]ór|voor)"
    r"|(?:geen|niets|nooit)\b(?:(?! (?:en|maar|of|want|wel|dat|die|dus|daarom|waarna)\b)[^.;,:])"
    r"{0,60} v[oó]ór)(?: op| in)? $",
    re.IGNORECASE,
)
_CALLS_LAST = lazy(rf"\b(?<!niet )(?:uiterlijk|v[oó]ór|voor|binnen|{_EDGE}laatst)\b", re.IGNORECASE)


def is_not_before(before: str) -> bool:
    """Whether the words before a time forbid it earlier: `levert geen cijfers vóór`."""
    return _NOT_BEFORE.search(before) is not None


def with_limit(time: str, said: Iterable[str]) -> str:
    """The time with the word that limits it, from the first of the texts that has one.

    What waits until then is done `niet vóór` it.
    """
    if _CLAUSE.match(time):
        return time  # `stuurt het rond zodra het er is`
    for text in said:
        before, found, behind = text.partition(time)
        limit = _LIMIT.search(before) if found else None
        if limit:
            word = "niet vóór" if _waits(before, behind) else limit["word"].lower()
            return f"{word} {time}"
    return time


def _waits(before: str, behind: str) -> bool:
    """Whether something is put off until a time: `wacht tot …`, `zal tot … wachten`."""
    late = _UNTIL.search(before) and _WILL_WAIT.match(behind)
    return bool(late or _WAITS.search(before))


def is_last_day(time: str, said: Iterable[str]) -> bool:
    """Whether a time is when it must be done, and not from when it may be.

    Args:
        time: as `with_limit` has it.
        said: the texts that tell it.
    """
    bare = re.sub(r"^tot ", "", time, flags=re.IGNORECASE)
    lasts = any(_LASTS.search(text.partition(bare)[0]) for text in said if bare in text)
    return not (_NOT_LAST.match(time) or lasts)


def limited(due: Due, said: Sequence[str]) -> Due:
    """The time as told, `vóór 14 juni`; without a date if that is not the last day.

    Args:
        due: the bare time with its date.
        said: the texts that tell it, spelled as `due` is.
    """
    time = with_limit(due.text, said)
    return Due(text=time, date=due.date if is_last_day(time, said) else None)


def limits_agree(claimed: str, told: str) -> bool:
    """Whether one wording of a time calls it the last day where the other calls it the first."""
    if _NOT_LAST.match(told):
        return not _CALLS_LAST.match(claimed)
    return not (_NOT_LAST.match(claimed) and _CALLS_LAST.match(told))


def limited_due(action: ActionClaim, minutes: Minutes, shown: Callable[[str], str]) -> Due | None:
    """The time of an action with the word that limits it, as written; a first day is no deadline.

    Args:
        shown: what makes text of the minutes fit to be printed.
    """
    if action.due is None:
        return None
    statements = filter(None, map(minutes.statement, action.sources))
    said = [shown(text) for text in (action.text, *(one.text for one in statements))]
    return limited(Due(text=shown(action.due.text), date=action.due.date), said)
