"""Which decision or action of the rules a claim is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from lrt_summ.checking.claims import Assertion
from lrt_summ.checking.evidence import overlap
from lrt_summ.checking.facts import Clause
from lrt_summ.checking.ground import Ground
from lrt_summ.checking.leads import Lead, lead_of
from lrt_summ.models import Action, Decision, Extraction, Statement

_CITED, _UNCITED = 0.3, 0.6
"""Share that claim and entry must have in common, with and without a citation of its statement."""
_ALONE = 0.12
"""The same where the cited statement holds no other entry of the kind."""
SAYS_HALF = 0.5
"""A claim that says this share of a second entry covers that one as well."""


@dataclass(frozen=True)
class Entry:
    """A decision or action that the rules see.

    Attributes:
        list: the list of an answer that it belongs in.
        value: what the rules found.
        statement: where it stands.
        clause: its words.
        alone: whether it is the only one of its kind in its statement.
        lead: what it says yes to or points back at, where it says no more than that.
    """

    list: Literal["decisions", "actions"]
    value: Decision | Action
    statement: Statement
    clause: Clause
    alone: bool
    lead: Lead | None = None


def entries(ground: Ground, extraction: Extraction) -> tuple[Entry, ...]:
    """Decisions and actions of the item, without those that rest on an instruction to a model."""
    found: list[Entry] = []
    kinds: tuple[tuple[Literal["decisions", "actions"], Sequence[Decision | Action]], ...] = (
        ("decisions", extraction.decisions),
        ("actions", extraction.actions),
    )
    for name, values in kinds:
        counts: defaultdict[str, int] = defaultdict(int)
        for value in values:
            counts[value.statement] += 1
        for value in values:
            statement = ground.minutes.statement(value.statement)
            if statement is not None and statement.id not in ground.injected:
                clause = ground.known_facts(value.text).whole
                lead = lead_of(ground, statement, value.text, assents=name == "decisions")
                found.append(Entry(name, value, statement, clause, counts[statement.id] == 1, lead))
    return tuple(found)


@dataclass(frozen=True)
class Link:
    """How far a claim and an entry say the same, 0 to 1."""

    entry: Entry
    of_claim: float
    of_entry: float

    @property
    def strength(self) -> float:
        """The larger of the two shares, the smaller to break a tie."""
        return max(self.of_claim, self.of_entry) + 0.1 * min(self.of_claim, self.of_entry)


def links(claim: Assertion, known: Sequence[Entry], cited: Sequence[str]) -> tuple[Link, ...]:
    """The entries that a claim is about, the surest first; none for a claim about nothing known.

    Args:
        claim: an entry of an answer.
        known: what the rules see, of the kind that the claim may be.
        cited: the statements that the claim cites; empty for the whole item.
    """
    whole = claim.whole.whole
    found = [link for entry in known if (link := _link(whole, entry, cited))]
    found.sort(key=lambda link: -link.strength)
    if len(found) < 2:
        return tuple(found)
    others = (link for link in found[1:] if link.of_entry >= SAYS_HALF)
    return (found[0], *others)


def _link(claim: Clause, entry: Entry, cited: Sequence[str]) -> Link | None:
    is_cited = entry.statement.id in cited
    of_claim = _share(claim, entry.clause)
    if not is_cited and of_claim < _UNCITED:
        return None
    link = Link(entry, of_claim, _share(entry.clause, claim))
    if not is_cited:
        return link if link.of_entry >= _UNCITED else None
    least = _ALONE if entry.alone else _CITED
    return link if link.strength >= least or not entry.clause.counted else None


def _share(one: Clause, other: Clause) -> float:
    """The share of what `one` says that `other` says too."""
    return overlap(one, other) / one.weight if one.weight else 0.0
