"""Seasons in compounds: `voorjaarsnota` is no `najaarsnota`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.messages import Speaker
from lrt_summ.language.needs import Need
from lrt_summ.language.patterns import lazy
from lrt_summ.models import Finding

_NAMES_SEASON = Need("voorjaar najaar zomer winter herfst lente")
_SEASON_OF = lazy(
    r"(?<!\w)(?P<season>voorjaar|lente|najaar|herfst|zomer|winter)(?:s?(?P<what>nota|overleg"
    r"|besluit\w*|vakantie|reces|periode|maand(?:en)?|seizoen|halfjaar|vergadering|bijeenkomst"
    r"|ronde|cijfers|raming|rapportage|brief|debat|bijstelling|begroting|opgave|dienstregeling))?(?!\w)"
)
_SAME_SEASON = {"lente": "voorjaar", "herfst": "najaar"}


def check_seasons(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`date_mismatch`: `najaarsnota`, where the source has `voorjaarsnota` or `het voorjaar`."""
    if not alignment.facts.may_hold(_NAMES_SEASON):
        return
    known = [
        (s, m) for s in alignment.evidence.sentences for m in _SEASON_OF.finditer(s.facts.folded)
    ]
    seasons = {_season(m) for _, m in known}
    for found in _SEASON_OF.finditer(alignment.facts.folded):
        if not found["what"] or not seasons or _season(found) in seasons:
            continue
        alike = [(s, m) for s, m in known if m["what"] in (None, found["what"])]
        if alike:
            sentence, other = alike[0]
            yield say("date_mismatch", "date_absent", at=[sentence.statement],
                      expected=other.group(), found=found.group())  # fmt: skip


def _season(found: re.Match[str]) -> str:
    return _SAME_SEASON.get(found["season"], found["season"])
