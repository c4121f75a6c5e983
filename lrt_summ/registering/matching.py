"""Whether two meetings speak of the same promise.

A wrong match hides a promise, a missed one only lists it twice, so every doubt counts against: the
committee, the owners and the numbers must agree, and the words must be the same but for what the
shorter wording leaves out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import ceil

from lrt_summ.language.organisations import canonical
from lrt_summ.language.words import content_stems, fold, stem, tokens
from lrt_summ.registering.promises import Occurrence

_SAME_WORDS = 0.8  # of all words of both wordings, where each has words of its own
_SHORTER_WORDS = 0.6  # of the longer wording, where the shorter has none of its own
_ENOUGH_WORDS = 3
_NEGATIONS = {"niet", "geen", "nooit", "noch", "zonder", "evenmin"}


@dataclass(frozen=True, slots=True)
class Print:
    """What of an occurrence is compared.

    Attributes:
        stems: of the words that mean something, without the owners' names and the time.
        names: stems of words with a capital inside the sentence.
        numbers: as written, without those of the time that is set.
    """

    document: str
    body: str | None
    owners: frozenset[str]
    stems: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    negations: int

    @classmethod
    def of(cls, occurrence: Occurrence) -> Print:
        """The print of one occurrence."""
        text = _without(occurrence.text, _time_and_owners(occurrence))
        words = tokens(text)
        numbers = {word.norm for word in words if word.norm[:1].isdigit()}
        return cls(
            document=occurrence.meeting.document,
            body=_body(occurrence.meeting.body),
            owners=frozenset(canonical(owner.name).casefold() for owner in occurrence.owners),
            stems=frozenset(content_stems(text)) - numbers,
            names=frozenset(
                stem(word.norm) for word in words if word.start and word.text[:1].isupper()
            ),
            numbers=frozenset(numbers),
            negations=sum(word.norm in _NEGATIONS for word in words),
        )


def likeness(one: Print, other: Print) -> float:
    """How sure it is that both are the same promise: 0 for not at all, 1 for the same words."""
    if not _compatible(one, other):
        return 0.0
    shared, all_words = one.stems & other.stems, one.stems | other.stems
    if one.stems == other.stems:
        return 1.0 if shared else 0.0
    # Two rows of one list differ in a word on purpose.
    if one.document == other.document or len(shared) < _ENOUGH_WORDS:
        return 0.0
    if (all_words - shared) & (one.names | other.names):
        return 0.0
    share = len(shared) / len(all_words)
    one_is_shorter = shared in (one.stems, other.stems)
    return share if share >= (_SHORTER_WORDS if one_is_shorter else _SAME_WORDS) else 0.0


def _compatible(one: Print, other: Print) -> bool:
    return (
        (one.body is None or other.body is None or one.body == other.body)
        and (not one.owners or not other.owners or one.owners == other.owners)
        and one.numbers == other.numbers
        and one.negations == other.negations
    )


_Figures = tuple[frozenset[str], int]


class _Kept:
    """What is compared of all occurrences of one entry that differ in nothing but their document.

    Attributes:
        places: where the first of them came, and the first in another document than that; whatever
            a document holds, one of the two is in another.
    """

    __slots__ = ("entry", "places", "trace")

    def __init__(self, entry: int, trace: Print, place: int) -> None:
        self.entry = entry
        self.trace = trace
        self.places = [(trace.document, place)]

    def add(self, document: str, place: int) -> None:
        if len(self.places) == 1 and self.places[0][0] != document:
            self.places.append((document, place))

    def likeness(self, occurrence: Print) -> tuple[float, int]:
        """The greatest there is, and how early (a later place is a lower number)."""
        found = (
            (likeness(occurrence, replace(self.trace, document=document)), -place)
            for document, place in self.places
        )
        return max(found)


class Matcher:
    """Finds the entry that an occurrence belongs to among those seen so far."""

    def __init__(self) -> None:
        self._count = 0
        self._kept: dict[tuple[int, Print], _Kept] = {}
        self._by_stem: defaultdict[_Figures, defaultdict[str, list[_Kept]]] = defaultdict(
            lambda: defaultdict(list)
        )

    def add(self, entry: int, occurrence: Print) -> None:
        """Remember that `occurrence` belongs to `entry`."""
        place, self._count = self._count, self._count + 1
        known = self._kept.get(key := (entry, replace(occurrence, document="")))
        if known is not None:
            known.add(occurrence.document, place)
            return
        self._kept[key] = kept = _Kept(entry, occurrence, place)
        by_stem = self._by_stem[_figures(occurrence)]
        for word in occurrence.stems:
            by_stem[word].append(kept)

    def find(self, occurrence: Print) -> int | None:
        """The entry that is most surely the same promise, the oldest of equals."""
        enough = ceil(_SHORTER_WORDS * len(occurrence.stems))
        scored = (
            (*kept.likeness(occurrence), kept.entry)
            for kept in self._candidates(occurrence, enough)
            if len(kept.trace.stems & occurrence.stems) >= enough
        )
        score, _, entry = max(scored, default=(0.0, 0, 0))
        return entry if score > 0 else None

    def _candidates(self, occurrence: Print, enough: int) -> Iterable[_Kept]:
        """All that may be the same promise, found by the words that the fewest have."""
        by_stem = self._by_stem[_figures(occurrence)]
        names = occurrence.names & occurrence.stems
        found = sorted((by_stem.get(word, []) for word in names or occurrence.stems), key=len)
        # A name has to be in both. Of other words so many may be missing, and not one more.
        missing = 0 if names else len(found) - enough
        return dict.fromkeys(kept for few in found[: missing + 1] for kept in few)


def _figures(occurrence: Print) -> _Figures:
    """What is equal in all wordings of a promise."""
    return occurrence.numbers, occurrence.negations


def _time_and_owners(occurrence: Occurrence) -> Iterable[str]:
    if occurrence.due:
        yield occurrence.due.text
    for owner in occurrence.owners:
        yield from (owner.as_written, owner.name)


def _without(text: str, parts: Iterable[str]) -> str:
    for part in sorted(filter(None, parts), key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(part)}(?!\w)", " ", text, flags=re.IGNORECASE)
    return text


def _body(body: str | None) -> str | None:
    return fold(canonical(body)) if body else None
