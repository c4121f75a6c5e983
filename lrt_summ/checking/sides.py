"""A sentence of a claim beside the sentences that bear on it, each with what it denies."""

from __future__ import annotations

import re

from lrt_summ.checking.denials import Denial, Denier, Reading, reading, refers_back
from lrt_summ.checking.evidence import Alignment, Match, related
from lrt_summ.checking.facts import Clause, Word
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.lexicon import NEGATORS
from lrt_summ.language.once import once

_NEAR = 0.7
"""Clauses count as saying the same that share this much of what the best one shares."""
_UNITS = frozenset("jaar maand week dag keer euro procent aantal".split())
"""Words that two denials may share without being about the same."""


class Sides:
    """What a sentence of a claim denies, and what its source denies.

    Args:
        alignment: the sentence beside its evidence.
    """

    def __init__(self, alignment: Alignment) -> None:
        self.alignment = alignment
        self.facts = alignment.facts
        self.mine: Reading = reading(alignment.facts)

    @once
    def bearing(self) -> tuple[SourceSentence, ...]:
        """What says the whole or a clause of it, and what points back to that."""
        found = {s.number: s for s in self.alignment.aligned}
        for clause in self.facts.clauses:
            found |= {s.number: s for _, _, s in self.near(clause)}
        for number in tuple(found):
            after = self.after(found[number])
            if after and refers_back(after.facts):
                found.setdefault(number + 1, after)
        return tuple(found[number] for number in sorted(found))

    def after(self, sentence: SourceSentence) -> SourceSentence | None:
        """The sentence behind one of the source."""
        return self.alignment.evidence.by_number.get(sentence.number + 1)

    def near(self, clause: Clause) -> list[Match]:
        """The clauses of the source that say most of a clause of the claim."""
        matches = self.alignment.matches(clause)
        return [m for m in matches if m[0] >= _NEAR * matches[0][0]]

    @once
    def theirs(self) -> tuple[tuple[Denial, SourceSentence], ...]:
        """The negators of the sentences that share a word with the claim, or bear on it."""
        by_number = self.alignment.evidence.by_number
        found = {n: by_number[n] for n in self.alignment.near}
        found |= {s.number: s for s in self.bearing}
        return tuple((one, s) for s in found.values() for one in reading(s.facts).denials)

    @once
    def partners(self) -> tuple[int, ...]:
        """For each negator of the claim the number of those of the source about the same."""
        return tuple(
            sum(likeness(one, other) == 2 for other, _ in self.theirs) for one in self.mine.denials
        )

    @once
    def deniers(self) -> tuple[Denier, ...]:
        """The upright denying words of the sentences that bear on the claim."""
        return tuple(d for s in self.bearing for d in reading(s.facts).deniers if d.upright)

    @once
    def is_denied(self) -> bool:
        """Whether the source denies anything at all there."""
        return bool(self.theirs or self.deniers)

    @once
    def is_denied_nearby(self) -> bool:
        """Whether a sentence that bears on the claim, or the one behind it, denies anything."""
        behind = (self.after(s) for s in self.bearing)
        near = (*self.bearing, *(s for s in behind if s))
        return any(
            found.denials or any(d.sure for d in found.deniers)
            for found in (reading(s.facts) for s in near)
        )

    @once
    def _said_there(self) -> frozenset[str]:
        return frozenset().union(*(s.facts.concepts for s in self.bearing))

    def is_only_theirs(self, denier: Denier) -> bool:
        """Whether the claim does not say a denying word of the source in any way."""
        return denier.word.meaning.concepts.isdisjoint(self.facts.whole.concepts)

    def is_only_mine(self, denier: Denier) -> bool:
        """Whether the source does not say a denying word of the claim in any way."""
        return denier.upright and denier.word.meaning.concepts.isdisjoint(self._said_there)


def likeness(one: Denial, other: Denial) -> int:
    """How far two negators are about the same: 2 by what they deny, 1 by what stands around."""
    if one.answers or other.answers:
        return 2 * any(is_among(w, other.scope) for w in one.focus)
    if any(is_among(w, other.focus) for w in one.focus[:1]):
        return 2
    if any(is_among(w, one.focus) for w in other.focus[:1]):
        return 2
    if one.adverb and one.adverb == other.adverb:
        return 1
    across = (is_among(w, other.scope) for w in one.focus)
    return int(any(across) or any(is_among(w, one.scope) for w in other.focus))


def is_among(word: Word, others: tuple[Word, ...]) -> bool:
    """Whether one of the words says what a word says; units and figures tell nothing."""
    if word.norm in _UNITS or word.norm[0].isdigit():
        return False
    return any(
        not word.meaning.concepts.isdisjoint(other.meaning.concepts)
        or related(word.meaning.stem, other.meaning.stem)
        for other in others
    )


def weight(clause: Clause) -> float:
    """How much a clause says: a content word counts 1, a name ½, a negator nothing."""
    return sum(
        1.0 if w.counts else 0.5
        for w in clause.words
        if w.meaning.content and w.norm not in NEGATORS
    )


_ASKS = re.compile(
    r"\b(?:vraag|vraagt|vragen|vroeg|vroegen|gevraagd|informeert|informeerde|vragend)"
    r" (?:\w+ ){0,5}?(?:of|naar|wanneer|hoe|wat|wie|waar|waarom|welke?|hoeveel)\b"
)


def asks(clause: Clause, sentence: SourceSentence) -> bool:
    """Whether the source only asks it: what a claim says of it may be the answer."""
    folded = sentence.facts.folded
    return folded.rstrip().endswith("?") or bool(_ASKS.search(folded, 0, clause.end))
