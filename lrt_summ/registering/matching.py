"""Whether two meetings speak of the same promise.

A wrong match hides a promise, a missed one only lists it twice, so every doubt counts against: the
committee, the owners and the numbers must agree, and the words must be the same but for what the
shorter wording leaves out.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
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


class Matcher:
    """Finds the entry that an occurrence belongs to among those seen so far."""

    def __init__(self) -> None:
        self._prints: list[tuple[int, Print]] = []
        self._by_stem: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, entry: int, occurrence: Print) -> None:
        """Remember that `occurrence` belongs to `entry`."""
        place = len(self._prints)
        self._prints.append((entry, occurrence))
        for word in occurrence.stems:
            self._by_stem[word].append(place)

    def find(self, occurrence: Print) -> int | None:
        """The entry that is most surely the same promise, the oldest of equals."""
        common = Counter(
            place for word in occurrence.stems for place in self._by_stem.get(word, ())
        )
        enough = ceil(_SHORTER_WORDS * len(occurrence.stems))
        candidates = sorted(place for place, shared in common.items() if shared >= enough)
        scored = [(likeness(occurrence, self._prints[place][1]), -place) for place in candidates]
        best = max(scored, default=(0.0, 0))
        return self._prints[-best[1]][0] if best[0] > 0 else None


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
