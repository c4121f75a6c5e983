"""One promise, printed twice in one document, is one action.

Minutes say in the item that Karin will send the memo, and list it again at the end. Two entries are the
same if the words that matter are mostly the same and their owners do not contradict each
other.
"""

from __future__ import annotations

from lrt_summ.language.words import content_stems
from lrt_summ.models import Action, Decision

_ALIKE = 0.6  # shared stems over all stems
_CONTAINED = 0.8  # shared stems over those of the shorter one
_ENOUGH = 4  # stems: fewer say too little to be told apart


def stems_of(entry: Action | Decision) -> frozenset[str]:
    """The words of an entry that matter, as stems."""
    return frozenset(content_stems(entry.text))


def are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of stems say the same."""
    if not one or not other:
        return False
    shared = len(one & other)
    if min(len(one), len(other)) < _ENOUGH:
        return one == other
    return shared / len(one | other) >= _ALIKE or shared / min(len(one), len(other)) >= _CONTAINED


def same_action(one: Action, other: Action) -> bool:
    """Whether two actions are one promise."""
    owners, others = ({owner.name for owner in action.owners} for action in (one, other))
    if owners and others and not owners & others:
        return False
    return are_alike(stems_of(one), stems_of(other))


def merged(kept: Action, other: Action) -> Action:
    """`kept`, completed with what only the other one tells."""
    return kept.model_copy(
        update={
            "owners": kept.owners or other.owners,
            "due": kept.due or other.due,
            "status": kept.status or other.status,
            "condition": kept.condition or other.condition,
            "explicit": kept.explicit or other.explicit,
            "label": kept.label or other.label,
        }
    )
