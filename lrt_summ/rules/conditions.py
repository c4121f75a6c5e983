"""The condition that a decision or action depends on, and what the minutes say has become of it."""

from __future__ import annotations

import re

from lrt_summ.language.needs import Sought
from lrt_summ.language.patterns import lazy

_CONDITION = Sought(
    r"(?<!ook )(?<!ook niet )\b(?:indien|mits|tenzij|voor het geval|op voorwaarde dat"
    r"|onder (?:de )?voorwaarde dat|onder voorbehoud van|in het geval dat|ingeval|behoudens"
    r"|als (?:blijkt|er|de|het|dit|dat|deze|zij|hij|we|wij|een|uit|geen|alle))\b[^;:()?!]{2,240}",
    re.IGNORECASE,
    needs="indien mits tenzij geval voorwaarde voorbehoud behoudens |als|",
)
_CONDITION_STOP = lazy(
    r"\.(?=\s|$)|, (?=(?:dan|wordt|worden|zal|zullen|gaat|gaan|neemt|stuurt|waarbij|en|maar|zodat"
    r"|de|het|past|komt|volgt|[A-Z]))"
)
_STATUS_NOTE = Sought(
    r"[(\[]\s?(?:NB:?\s|N\.B\.:?\s|status:?\s)?(?P<status>(?:(?:dit )?(?:gebeurt|loopt|is|wordt"
    r"|was) )?"
    r"(?:reeds|al|inmiddels)\b[^()\[\]]{0,60}|gereed|afgerond|afgehandeld|uitgevoerd|voltooid"
    r"|gedaan|vervallen|open|loopt|lopend|doorlopend|in behandeling|in uitvoering|on ?hold"
    r"|herhaald)\s?[)\]]",
    re.IGNORECASE,
    needs="( [",
)
_STATUS_FIELD = Sought(
    r"(?:[.;,–—-] ?|^)status ?[:=] ?(?P<status>[\w ]{2,30}?)(?=[.;,)\]]|$)",
    re.IGNORECASE,
    needs="status",
)
_STATUS_END = Sought(
    r"(?:[–—]| -|;|→) ?(?P<status>gereed|afgerond|afgehandeld|uitgevoerd|voltooid|gedaan|vervallen"
    r"|loopt|in behandeling)\W*$",
    re.IGNORECASE,
    needs="– — - ; →",
)


def find_condition(sentence: str) -> str | None:
    """The clause with `indien`, `mits`, `tenzij`, …, verbatim, `None` without one."""
    match = _CONDITION.search(sentence)
    if match is None:
        return None
    clause = match.group()
    stop = _CONDITION_STOP.search(clause)
    return (clause[: stop.start()] if stop else clause).rstrip(" .,")


def find_status(text: str) -> str | None:
    """What has become of an action, as written: `(NB: gebeurt reeds)` gives `gebeurt reeds`."""
    for pattern in (_STATUS_NOTE, _STATUS_FIELD, _STATUS_END):
        match = pattern.search(text)
        if match:
            return match["status"].strip()
    return None
