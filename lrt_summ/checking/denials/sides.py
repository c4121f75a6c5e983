"""A sentence of a claim beside the sentences that bear on it, each with what it denies."""

from __future__ import annotations

import re

from lrt_summ.checking.denials.reading import Denial, Denier, Reading, reading, refers_back
from lrt_summ.checking.evidence import Alignment, Match, overlap, related, word_support
from lrt_summ.checking.facts import Clause, Facts, Word
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.lexicon import NEGATORS, RESTRICTING
from lrt_summ.language.once import once

_NEAR = 0.7
"""Clauses count as saying the same that share this much of what the best one shares."""
_ALIKE, _SAME = 0.5, 0.3
"""What is added to the likeness of two negators if their clauses, or they, are the same."""
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
            sum(self.alike(one, other) == 2 for other, _ in self.theirs)
            for one in self.mine.denials
        )

    @once
    def _alike(self) -> dict[tuple[int, int], int]:
        return {}

    def alike(self, one: Denial, other: Denial) -> int:
        """See `likeness`; of a negator of the claim and one of the source, worked out once."""
        pair = id(one), id(other)
        if pair not in self._alike:
            self._alike[pair] = likeness(one, other)
        return self._alike[pair]

    @once
    def deniers(self) -> tuple[Denier, ...]:
        """The upright denying words of the sentences that bear on the claim."""
        return tuple(d for s in self.bearing for d in reading(s.facts).deniers if d.upright)

    @once
    def is_denied(self) -> bool:
        """Whether the source denies anything at all there."""
        return bool(self.theirs or self.deniers)

    @once
    def answers(self) -> dict[int, float]:
        """For negators of what bears on the claim how well one of the claim suits, each once."""
        bearing = {s.number for s in self.bearing}
        theirs = [one for one, s in self.theirs if one.stands and s.number in bearing]
        mine = [one for one in self.mine.denials if one.stands]
        pairs = [(self._suits(one, other), one, other) for one in mine for other in theirs]
        taken: set[int] = set()
        found: dict[int, float] = {}
        for worth, one, other in sorted(pairs, key=lambda pair: -pair[0]):
            if id(one) not in taken and id(other) not in found:
                taken.add(id(one))
                found[id(other)] = worth
        return found

    def _suits(self, one: Denial, other: Denial) -> float:
        """How well a negator of the claim answers one of the source."""
        shared = overlap(other.clause, one.clause) / max(weight(other.clause), 1.0)
        same = one.word.norm == other.word.norm
        return self.alike(one, other) + _ALIKE * shared + _SAME * same

    def plain(self, word: Word) -> list[Clause]:
        """The clauses that bear on the claim and say a word and deny nothing."""
        return [clause for clause in self._plain if word_support(word, clause)]

    @once
    def _plain(self) -> tuple[Clause, ...]:
        return tuple(c for s in self.bearing for c in s.facts.clauses if not denies(c, s.facts))

    @once
    def _said_there(self) -> frozenset[str]:
        return frozenset().union(*(s.facts.concepts for s in self.bearing))

    def is_only_theirs(self, denier: Denier) -> bool:
        """Whether the claim does not say a denying word of the source in any way."""
        return denier.word.meaning.concepts.isdisjoint(self.facts.concepts)

    def is_only_mine(self, denier: Denier) -> bool:
        """Whether the source does not say a denying word of the claim in any way."""
        return denier.upright and denier.word.meaning.concepts.isdisjoint(self._said_there)


def denies(clause: Clause, facts: Facts) -> bool:
    """Whether a clause of a sentence has a negator, or a word that denies by itself."""
    found = reading(facts)
    return any(d.clause is clause and d.stands for d in found.denials) or any(
        d.clause is clause and d.sure and d.word.norm not in RESTRICTING for d in found.deniers
    )


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


_ASKING = re.compile(r"\b(?:vraag|vraagt|vragen|vroeg|vroegen|gevraagd|informeert|informeerde)\b")


def is_question(facts: Facts) -> bool:
    """Whether a sentence asks, or says that somebody asks."""
    return facts.remember(_is_question)


def _is_question(facts: Facts) -> bool:
    return facts.folded.rstrip().endswith("?") or _ASKING.search(facts.folded) is not None


_PROPOSING = re.compile(
    r"\b(?:voorstel\w*|stelt voor|voorgesteld|(?:be)?pleit\w*|verzoek\w*|oproep|idee|suggest\w*"
    r"|gerucht\w*|abusievelijk|zou|zouden|vraag\w*|gevraagd|vroeg|of|wens\w*|wil|willen"
    r"|moeten we|mag|overweeg\w*)\b"
)


def proposes(facts: Facts) -> bool:
    """Whether a sentence asks, wishes or reports what need not be so."""
    return facts.remember(_proposes)


def _proposes(facts: Facts) -> bool:
    return _PROPOSING.search(facts.folded) is not None


def is_until(denial: Denial, other: Facts) -> bool:
    """`zolang zij niet zijn ingelicht` and `tot zij zijn ingelicht` are the same."""
    opened = any(word.norm == "zolang" for word in denial.clause.words[: denial.at])
    return opened and not other.whole.norms.isdisjoint(("tot", "totdat"))
