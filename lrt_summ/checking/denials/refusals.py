"""Denying words of claim and source, compared: `afgewezen` is no `toegekend`."""

from __future__ import annotations

import re

from lrt_summ.checking.denials.reading import Denier, reading
from lrt_summ.checking.denials.sides import Sides, asks, weight
from lrt_summ.checking.evidence import overlap, word_support
from lrt_summ.checking.facts import Clause, Facts
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.lexicon import opposed

Fault = tuple[str, SourceSentence, Clause, Clause]
"""The message, the sentence and the clause of the source, the clause of the claim."""

_HALF = 0.5
"""The share of a clause that the other side must say before their denying words are compared."""


def find_reversal(sides: Sides) -> Fault | None:
    """A denying word that turns a claim into the reverse of its source, `None` if none does."""
    return _contrary(sides) or _refused(sides) or _turned_down(sides)


def _contrary(sides: Sides) -> Fault | None:
    """One side has the opposite of a word of the other, and nothing turns either."""
    if not (sides.mine.deniers or sides.deniers):
        return None
    for clause in sides.facts.clauses:
        for score, other, sentence in sides.near(clause)[:1]:
            if (
                not asks(other, sentence)
                and score >= _HALF * (weight(clause) - 1)
                and _are_contrary(clause, other, sides, sentence.facts)
                and overlap(other, sides.facts.whole) >= _HALF * (weight(other) - 1)
            ):
                return "negation_lost", sentence, other, clause
    return None


def _are_contrary(mine: Clause, other: Clause, sides: Sides, facts: Facts) -> bool:
    my, their = sides.mine, reading(facts)
    if any(d.clause is mine for d in my.denials) or their.denials:
        return False
    return any(
        d.clause is here
        and d.upright
        and d.reverses
        and _denies_one(d, here, there, said)
        and not any(e.upright and e.sure and e.clause is not there for e in across.deniers)
        for found, across, here, there, said in (
            (my, their, mine, other, facts),
            (their, my, other, mine, sides.facts),
        )
        for d in found.deniers
    )


def _denies_one(denier: Denier, here: Clause, there: Clause, said: Facts) -> bool:
    """Whether a denying word denies a word or phrase of the other clause, which its own has not."""
    known = denier.word.meaning
    return known.concepts.isdisjoint(there.concepts) and (
        any(opposed(known, w.meaning) and word_support(w, here) < 1.0 for w in there.words)
        or not known.denied.isdisjoint(said.concepts - said.whole.concepts - here.concepts)
    )


def _refused(sides: Sides) -> Fault | None:
    """The source turns a thing down; the claim has nothing that denies at all."""
    theirs = [d.clause for d in sides.deniers if d.word.meaning.refuses and sides.is_only_theirs(d)]
    if not theirs or any(sides.mine):
        return None
    for clause in sides.facts.clauses:
        for score, other, sentence in sides.near(clause)[:1]:
            turned_down = [d.word.token for d in sides.deniers if d.clause is other]
            denied = any(
                d.clause is other and d.word.token not in turned_down
                for d in reading(sentence.facts).denials
            )
            if (
                other in theirs
                and not denied
                and score >= _HALF * weight(clause)
                and overlap(other, sides.facts.whole) >= _HALF * weight(other)
            ):
                return "negation_lost", sentence, other, clause
    return None


_ENDS = re.compile(
    r"\b(?:tegen|stop(?:t|pen|te)?|stopgezet|terug\w*|verlie(?:st|zen)|verloor|weg|eindigt|eindigen"
    r"|houd(?:t|en)? [^,;.]{0,60}\bop|hield(?:en)? [^,;.]{0,60}\bop"
    r"|uit (?:de|het) \w+ (?:gehaald|gelaten|genomen))\b"
)
"""What ends a thing in a source without a word that denies."""


def _turned_down(sides: Sides) -> Fault | None:
    """The claim turns a thing down; what it rests on says it, and denies nothing at all."""
    denied = bool(sides.theirs) or any(d.sure for d in sides.deniers)
    if denied or any(d.stands for d in sides.mine.denials):
        return None
    for denier in sides.mine.deniers:
        if not (denier.word.meaning.refuses and sides.is_only_mine(denier)):
            continue
        rest = weight(denier.clause) - 1
        for score, other, sentence in sides.near(denier.clause)[:1]:
            ended = _ENDS.search(sentence.facts.folded)
            if not ended and not asks(other, sentence) and score >= max(_HALF * rest, 1.0):
                return "negation_added", sentence, other, denier.clause
    return None
