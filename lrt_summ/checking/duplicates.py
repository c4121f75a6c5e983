"""The same thing said twice in one list."""

from __future__ import annotations

from collections.abc import Sequence

from lrt_summ.checking.claims import Assertion
from lrt_summ.checking.messages import Speaker
from lrt_summ.models import Finding

_ALIKE = 0.8


def find_duplicates(claims: Sequence[Assertion], lang: str) -> dict[int, Finding]:
    """Findings by the place in `claims` of each claim that repeats an earlier one of its list."""
    found: dict[int, Finding] = {}
    kept: list[tuple[Assertion, frozenset[str]]] = []
    for place, claim in enumerate(claims):
        mark = _mark(claim)
        earlier = next(
            (c for c, other in kept if c.list == claim.list and _alike(mark, other)), None
        )
        if earlier is None:
            kept.append((claim, mark))
        else:
            say = Speaker(lang, claim.text)
            found[place] = say(
                "duplicate_claim", "duplicate", severity="warning", expected=earlier.text
            )
    return found


def _mark(claim: Assertion) -> frozenset[str]:
    return frozenset([word.meaning.stem for word in claim.whole.whole.content])


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Nearly the same words, and no number or name that only one of them has."""
    if not one or not other:
        return one == other
    if one == other:
        return True
    differing = one ^ other
    if len(differing) > 1 or len(one & other) < _ALIKE * len(one | other):
        return False
    return not any(c.isdigit() for stem in differing for c in stem)
