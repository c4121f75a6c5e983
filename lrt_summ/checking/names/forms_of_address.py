"""Forms of address: who is `mevrouw Vermaat` in the minutes is not `de heer Vermaat`."""

from __future__ import annotations

from collections.abc import Iterator

from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.messages import Speaker
from lrt_summ.language.addressing import ADDRESSED
from lrt_summ.language.words import fold
from lrt_summ.models import Finding


def check_forms_of_address(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`entity_unsupported`: `de heer Vermaat`, who is `mevrouw Vermaat` all through the minutes."""
    claimed = list(ADDRESSED.finditer(alignment.facts.text))
    if not claimed:
        return
    known = alignment.evidence.ground.addressed
    for found in claimed:
        forms = known.get(fold(found["name"]), {})
        is_man = found["he"] is not None
        if forms and is_man not in forms:
            where = [s.statement for s in alignment.aligned[:1]]
            yield say("entity_unsupported", "entity_instead", at=where,
                      expected=forms[not is_man], found=found.group())  # fmt: skip
