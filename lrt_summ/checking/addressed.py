"""Forms of address: who is `mevrouw Vermaat` in the minutes is not `de heer Vermaat`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.ground import Ground
from lrt_summ.checking.messages import Speaker
from lrt_summ.language.addressing import SURNAME_PARTICLE
from lrt_summ.language.words import fold
from lrt_summ.models import Finding

_ADDRESSED = re.compile(
    r"\b(?:(?P<he>[Dd]e heer|[Dd]hr\.?|[Mm]eneer|[Hh]eer)|(?P<she>[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?))"
    r" (?:(?:drs|dr|mr|ir|ing|prof)\. )*(?:(?:[A-Z][a-z]?\.){1,4} ?)?"
    rf"(?:(?i:{SURNAME_PARTICLE}) )*(?P<name>[A-ZÀ-Ý][\w-]+(?:-[A-ZÀ-Ý]\w+)?)"
)
Addressed = Mapping[str, Mapping[bool, str]]
"""Surnames, folded, with the form of address as written: of a man, of a woman."""


def check_addressed(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`entity_unsupported`: `de heer Vermaat`, who is `mevrouw Vermaat` all through the minutes."""
    claimed = list(_ADDRESSED.finditer(alignment.facts.text))
    if not claimed:
        return
    known = _known(alignment.evidence.ground)
    for found in claimed:
        forms = known.get(fold(found["name"]), {})
        is_man = found["he"] is not None
        if forms and is_man not in forms:
            where = [s.statement for s in alignment.aligned[:1]]
            yield say("entity_unsupported", "entity_instead", at=where,
                      expected=forms[not is_man], found=found.group())  # fmt: skip


def _known(ground: Ground) -> Addressed:
    """How the minutes address people, the list of those present included."""
    return ground.kept("addressed", lambda: _read(ground.minutes.source.text))


def _read(text: str) -> Addressed:
    known: defaultdict[str, dict[bool, str]] = defaultdict(dict)
    for found in _ADDRESSED.finditer(text):
        known[fold(found["name"])].setdefault(found["he"] is not None, found.group())
    return known
