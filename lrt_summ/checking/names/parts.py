"""Who has which part of a sentence in which several act: `A schrijft de tekst en B leest mee`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from lrt_summ.checking.evidence import overlap
from lrt_summ.checking.facts import Clause, Facts
from lrt_summ.checking.names.agents import Role
from lrt_summ.language.addressing import FORM_OF_ADDRESS

_AND = re.compile(rf"^(?:,| en|, en| of| ?/) ?(?:(?:{FORM_OF_ADDRESS}|de|het) ?){{0,2}}$")


class Person(NamedTuple):
    """Somebody in a sentence.

    Attributes:
        name: of the attendee, folded, else the surname as it stands there.
        organisation: for which he is there, folded; empty if unknown.
        written: as it stands there.
        role: see `agents`.
        start: offset in the sentence.
    """

    name: str
    organisation: str
    written: str
    role: Role
    start: int


class Share(NamedTuple):
    """A stretch of a sentence and who acts in it."""

    names: frozenset[str]
    clause: Clause


def shares(facts: Facts, persons: Sequence[Person]) -> tuple[Share, ...]:
    """From each doer on to the next; empty where fewer than two act.

    Those that `en` joins have theirs together.
    """
    groups: list[list[Person]] = []
    for person in sorted((p for p in persons if p.role == "doer"), key=lambda p: p.start):
        before = groups[-1][-1] if groups else None
        if before and is_joined(before, person.start, facts):
            groups[-1].append(person)
        else:
            groups.append([person])
    if len(groups) < 2:
        return ()
    bounds = [0, *(_begins(facts, *pair) for pair in pairwise(groups)), len(facts.text)]
    return tuple(
        Share(frozenset(p.name for p in group), _clause(facts, bounds[n], bounds[n + 1]))
        for n, group in enumerate(groups)
    )


def _begins(facts: Facts, before: list[Person], group: list[Person]) -> int:
    """Where a part begins: with its clause if that has nobody else, `op 20 juni heeft SVB …`."""
    clause = facts.clause_at(group[0].start)
    return clause.start if clause and clause.start > before[-1].start else group[0].start


def is_joined(before: Person, start: int, facts: Facts) -> bool:
    """Whether `en` or a comma joins who stands at `start` to one before, or he is a part of him."""
    end = before.start + len(before.written)
    return start < end or _AND.match(facts.folded[end:start]) is not None


def _clause(facts: Facts, start: int, end: int) -> Clause:
    return Clause(tuple(w for w in facts.words if start <= w.token.start < end), start, end)


_CLEARLY = 1.0
"""So much more of a claim must be in one stretch than in any other."""


def share_of(claim: Clause, found: Sequence[Share]) -> Share | None:
    """The stretch that says clearly more of a claim than the others do, `None` without one."""
    scored = sorted(((overlap(claim, one.clause), n) for n, one in enumerate(found)), reverse=True)
    if len(scored) < 2 or scored[0][0] < scored[1][0] + _CLEARLY:
        return None
    return found[scored[0][1]]
