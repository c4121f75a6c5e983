"""How far an action is, from the words in which minutes say so."""

from __future__ import annotations

import re
from typing import Literal

from lrt_summ.language.patterns import lazy

Progress = Literal["open", "under_way", "done", "dropped"]

# In this order: `loopt niet meer, vervallen` is dropped, `nog niet gereed` is no longer `gereed`.
PROGRESS: tuple[tuple[Progress, str, str, str], ...] = (
    (
        "dropped",
        r"\b(?:vervallen|vervalt|geschrapt|ingetrokken|niet meer nodig|geannuleerd)\b",
        "vervallen",
        "vervalt niet",
    ),
    (
        "done",
        r"\b(?:gereed|afgerond|afgehandeld|afgedaan|voltooid|uitgevoerd|gedaan|klaar|done|akkoord"
        r"|gesloten|is gebeurd)\b",
        "gereed",
        "nog niet gereed",
    ),
    (
        "under_way",
        r"\b(?:gebeurt (?:al|reeds)|(?:al|reeds) gepland|loopt|lopend|in uitvoering|onderhanden"
        r"|in behandeling|doorlopend|gestart|mee bezig|in gang gezet)\b",
        "gebeurt reeds",
        "gebeurt nog niet",
    ),
)
"""Progress, its wordings, one that hits and one that must not."""

_NOT_YET = lazy(r"\b(?:nog niet|niet|nog)\b[^.;,]{0,20}$", re.IGNORECASE)
_COMPILED = tuple((progress, lazy(pattern, re.IGNORECASE)) for progress, pattern, _, _ in PROGRESS)


def progress(status: str | None) -> Progress:
    """What a status as written comes down to; `open` where it says nothing that we know."""
    text = status or ""
    for kind, pattern in _COMPILED:
        for match in pattern.finditer(text):
            after = text[match.end() : match.end() + 5].casefold()
            if not _NOT_YET.search(text, 0, match.start()) and not after.startswith(" niet"):
                return kind
    return "open"
