"""Denying words of claim and source, compared: `afgewezen` is no `toegekend`."""

from __future__ import annotations

from collections.abc import Iterator

from lrt_summ.checking.denials import Denier, Reading, reading, refers_back
from lrt_summ.checking.evidence import Match, overlap, word_support
from lrt_summ.checking.facts import Clause
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.lexicon import opposed
from lrt_summ.checking.sides import Sides, asks, weight

Fault = tuple[str, SourceSentence, Clause, Clause]
"""The message, the sentence and the clause of the source, the clause of the claim."""

_HALF, _MOST = 0.5, 0.6
"""Shares of a clause that the other side must say before their denying words are compared."""
_FEW = 2


def find_reversal(sides: Sides) -> Fault | None:
    """A denying word that turns a claim into the reverse of its source, `None` if none does."""
    return _contrary(sides) or _refused(sides)


def _contrary(sides: Sides) -> Fault | None:
    """One side has the opposite of a word of the other, and nothing turns either."""
    if not (sides.mine.deniers or sides.deniers):
        return None
    for clause in sides.facts.clauses:
        near = [m for m in sides.near(clause)[:1] if not asks(m[1], m[2])]
        for other, sentence in _clauses_for(near[0], sides) if near else ():
            if _are_contrary(clause, other, sides, reading(sentence.facts)) and (
                near[0][0] >= _HALF * (weight(clause) - 1)
                and overlap(near[0][1], sides.facts.whole) >= _HALF * (weight(near[0][1]) - 1)
            ):
                return "negation_lost", sentence, other, clause
    return None


def _clauses_for(best: Match, sides: Sides) -> Iterator[tuple[Clause, SourceSentence]]:
    """The clause that a clause rests on, and the short ones behind that point back to it."""
    _, clause, sentence = best
    yield clause, sentence
    after = sides.after(sentence)
    if after and refers_back(after.facts):
        for other in after.facts.clauses:
            if len(other.counted) <= _FEW:
                yield other, after


def _are_contrary(mine: Clause, other: Clause, sides: Sides, their: Reading) -> bool:
    my = sides.mine
    if any(d.clause is mine for d in my.denials) or their.denials:
        return False
    return any(
        d.clause is here
        and d.upright
        and d.reverses
        and _denies_one(d, here, there)
        and not any(e.upright and e.sure and e.clause is not there for e in across.deniers)
        for found, across, here, there in ((my, their, mine, other), (their, my, other, mine))
        for d in found.deniers
    )


def _denies_one(denier: Denier, here: Clause, there: Clause) -> bool:
    """Whether a denying word denies a word of the other clause, which its own has not."""
    known = denier.word.meaning
    return known.concepts.isdisjoint(there.concepts) and any(
        opposed(known, w.meaning) and word_support(w, here) < 1.0 for w in there.words
    )


def _refused(sides: Sides) -> Fault | None:
    """One side turns a thing down; the other has no word that denies anything."""
    words = (d.word for d in (*sides.mine.deniers, *sides.deniers))
    if sides.mine.denials or not any(word.meaning.refuses for word in words):
        return None
    for clause in sides.facts.clauses:
        for match in sides.near(clause)[:1]:
            _, other, sentence = match
            if _refuses(clause, match, sides):
                return "negation_added", sentence, other, clause
            if _is_refused(clause, match, sides):
                return "negation_lost", sentence, other, clause
    return None


def _refuses(clause: Clause, match: Match, sides: Sides) -> bool:
    """Whether the claim turns down what the source does not."""
    return (
        match[0] >= _HALF * weight(clause)
        and overlap(match[1], sides.facts.whole) >= _HALF * weight(match[1])
        and any(
            d.clause is clause and d.word.meaning.refuses and sides.is_only_mine(d)
            for d in sides.mine.deniers
        )
        and not sides.is_denied_nearby
    )


def _is_refused(clause: Clause, match: Match, sides: Sides) -> bool:
    """Whether the source turns down what the claim does not."""
    score, other, sentence = match
    found = reading(sentence.facts)
    return (
        not any(d.upright for d in sides.mine.deniers)
        and not any(d.clause is other for d in found.denials)
        and score >= _HALF * weight(clause)
        and overlap(other, sides.facts.whole) >= _MOST * weight(other)
        and any(
            d.clause is other and d.upright and d.word.meaning.refuses and sides.is_only_theirs(d)
            for d in found.deniers
        )
    )
