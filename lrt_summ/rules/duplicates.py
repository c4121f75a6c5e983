"""One promise, printed twice in one document, is one action.

Minutes say in the item that Karin will send the memo, and list it again at the end in other words.
How much two entries must share depends on what else ties them together: nothing, the same
owner, or a row that says which item it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache, partial

from lrt_summ.language.due import NEXT_MEETING
from lrt_summ.language.patterns import lazy
from lrt_summ.language.words import is_stop_word, stem, tokens
from lrt_summ.models import Action, Decision, Due
from lrt_summ.rules import verbs

_ALIKE = 0.6  # shared stems over all stems
_CONTAINED = 0.8  # shared stems over those of the shorter one
_ENOUGH = 4  # stems: fewer say too little to be told apart
_SAME_OWNER = 0.4  # of the shorter one, where the owner is the same
_LONG = 9  # letters: a stem of this length is seldom shared by chance
_ENDING = 2  # letters that an inflection adds: `antwoord`, `antwoordt`
_PART, _LEAST_FRONT = 5, 3  # letters of the last part of a compound, and before it
_SAME_ITEM = 0.34  # where a row says that it belongs to the item


def stems_of(text: str, without: Iterable[str] = ()) -> frozenset[str]:
    """The words of a text that matter, as stems; those of the names in `without` left out."""
    stems = _stems(text)
    for name in without:
        stems -= _stems(name)
    return stems


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    whole = verbs.separable()
    return frozenset(
        stem(whole[token.norm]) if token.norm in whole else stem(token.norm)
        for token in tokens(text)
        if not is_stop_word(token.norm)
    )


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Shared stems over those of the shorter one."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def shared(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """The stems of `one` that `other` has, as words or as the last part of a compound."""
    ends = _ends(other)
    return frozenset(
        stem
        for stem in one
        if stem in other or stem in ends or not other.isdisjoint(_ends_of(stem))
    )


@lru_cache(maxsize=4096)
def _ends(stems: frozenset[str]) -> frozenset[str]:
    return frozenset(end for stem in stems for end in _ends_of(stem))


@lru_cache(maxsize=4096)
def _ends_of(stem: str) -> tuple[str, ...]:
    """What a compound may end in: `kelder` of `bergingskelder`."""
    return tuple(stem[at:] for at in range(_LEAST_FRONT, len(stem) - _PART + 1))


def akin_words(one: str, other: str, without: Iterable[str] = ()) -> int:
    """How many words of `one` stand in `other`, if only as a part: `deelnemerslijst`, `lijst`.

    Much that is akin says nothing of each other: only for texts that something else ties together.
    """
    names = {token.norm for name in without for token in tokens(name)}
    told = names | verbs.by_present().keys()  # what is done with it ties no two things together
    words, others = (
        {token.norm for token in tokens(text) if not is_stop_word(token.norm)} - told
        for text in (one, other)
    )
    return sum(any(map(partial(_are_akin, word), others)) for word in words)


def _are_akin(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    if stem(one) == stem(other):
        return True
    inflected = longer.startswith(shorter) and len(longer) - len(shorter) <= _ENDING
    return len(shorter) >= _PART and (inflected or longer.endswith(shorter))


def are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two texts say the same, by their words alone."""
    if not one or not other:
        return False
    if min(len(one), len(other)) < _ENOUGH:
        return one == other
    return len(one & other) / len(one | other) >= _ALIKE or overlap(one, other) >= _CONTAINED


def same_action(one: Action, other: Action, *, tied: bool = False) -> float:
    """How sure two actions are one promise: 0 for not, else more than 0.

    Args:
        tied: whether one of them is a row that names the item of the other.
    """
    owners, others = ({owner.name for owner in action.owners} for action in (one, other))
    if owners and others and not owners & others:
        return 0.0
    names = [owner.as_written for action in (one, other) for owner in action.owners]
    first, second = (stems_of(action.text, names) for action in (one, other))
    same_owner = bool(owners & others)
    both = shared(first, second) if same_owner and first & second else first & second
    count, part = len(both), len(both) / max(1, min(len(first), len(second)))
    if are_alike(first, second):
        return 1.0 + part
    if tied and ((same_owner and count >= 1) or (count > 1 and part >= _SAME_ITEM)):
        return part
    telling = count > 1 or any(len(stem) >= _LONG for stem in both)
    return part if same_owner and telling and part >= _SAME_OWNER else 0.0


def same_decision(one: Decision, other: Decision, *, tied: bool = False) -> float:
    """How sure two decisions are one, as in `same_action`."""
    first, second = stems_of(one.text), stems_of(other.text)
    part = overlap(first, second)
    if are_alike(first, second):
        return 1.0 + part
    return part if tied and len(first & second) > 1 and part >= _SAME_ITEM else 0.0


def merged(kept: Action, other: Action) -> Action:
    """`kept`, completed with what only the other one tells."""
    return kept.model_copy(
        update={
            "owners": kept.owners or other.owners,
            "due": _surer(kept.due, other.due),
            "status": kept.status or other.status,
            "condition": kept.condition or other.condition,
            "explicit": kept.explicit or other.explicit,
            "label": kept.label or other.label,
        }
    )


def _surer(due: Due | None, other: Due | None) -> Due | None:
    """The first, but the day of a meeting for the meeting: `de volgende vergadering`, `5 maart`."""
    meets = due is None or (due.date is None and _MEETS.search(due.text))
    return other if other and other.date and meets else due or other


_MEETS = lazy(rf"\b{NEXT_MEETING}\b")
