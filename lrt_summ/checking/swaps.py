"""Two who act in a claim, where the source has each of them in the part of the other.

`UWV haalt het niet; SVB heeft een eigen release`, where SVB does not make it and UWV has the
release: both names stand in the source, and neither alone is out of place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import combinations, product
from typing import NamedTuple

from lrt_summ.checking.evidence import Alignment, overlap
from lrt_summ.checking.facts import Clause, Facts
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.shares import Person, Share, shares

_CLEARLY = 0.7
"""So much more of each part must be with the other one."""
_LEAST = 1.5
"""So much of each part must be there at all."""

Actors = Callable[[Facts], tuple[Person, ...]]


class Swap(NamedTuple):
    """Where the source has it the other way round, and the two."""

    sentence: SourceSentence
    found: str
    expected: str


class _Told(NamedTuple):
    names: frozenset[str]
    clause: Clause
    sentence: SourceSentence


def find_swap(alignment: Alignment, actors: Actors) -> Swap | None:
    """Two of a claim who have each other's part in the source, if any."""
    acting = _acting(alignment.facts, actors)
    mine = [Share(one.names, _bare(one.clause, acting)) for one in shares(alignment.facts, acting)]
    if len(mine) < 2:
        return None
    theirs = [told for s in alignment.aligned for told in _told(s, actors)]
    written = {person.name: person.written for person in acting}
    for one, other in combinations(mine, 2):
        for name, rival in product(one.names - other.names, other.names - one.names):
            at = _other_way(one.clause, name, rival, theirs)
            if at and _other_way(other.clause, rival, name, theirs):
                return Swap(at, written[name], written[rival])
    return None


def _other_way(part: Clause, name: str, rival: str, told: list[_Told]) -> SourceSentence | None:
    """Where the source gives the part of one clearly to the other one of two."""
    own = max((overlap(part, one.clause) for one in told if name in one.names), default=0.0)
    crossed = [
        (overlap(part, one.clause), at)
        for at, one in enumerate(told)
        if rival in one.names and name not in one.names
    ]
    score, at = max(crossed, default=(0.0, 0))
    return told[at].sentence if score >= max(_LEAST, own + _CLEARLY) else None


def _told(sentence: SourceSentence, actors: Actors) -> Iterator[_Told]:
    """The parts of a sentence of the source; all of it where one or several do it together."""
    acting = _acting(sentence.facts, actors)
    parts = shares(sentence.facts, acting)
    doers = frozenset(person.name for person in acting if person.role == "doer")
    if not parts and doers:
        parts = (Share(doers, sentence.facts.whole),)
    for part in parts:
        yield _Told(part.names, _bare(part.clause, acting), sentence)


def _acting(facts: Facts, actors: Actors) -> tuple[Person, ...]:
    """All that may act: to none of them it is done, nor does one only say it."""
    return tuple(
        one._replace(role="doer")
        for one in actors(facts)
        if one.role != "other" and not _ACCORDING.search(facts.folded, 0, one.start)
    )


_ACCORDING = re.compile(
    r"\b(?:volgens|aldus|namens) (?:(?:de|het|mevrouw|mw\.?|heer|dhr\.?) ){0,2}$"
)


def _bare(clause: Clause, acting: tuple[Person, ...]) -> Clause:
    """A part without the names of those who act."""
    spans = [(person.start, person.start + len(person.written)) for person in acting]
    kept = tuple(
        word for word in clause.words if not any(a <= word.token.start < b for a, b in spans)
    )
    return Clause(kept, clause.start, clause.end)
