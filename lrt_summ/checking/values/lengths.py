"""Lengths of time told without a figure: `een half jaar` is no `een jaar`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.facts import Facts
from lrt_summ.checking.lexicon import NEGATORS
from lrt_summ.checking.messages import Speaker
from lrt_summ.checking.values.approximations import compare, kind_of, words_for
from lrt_summ.checking.values.exactness import Placed, compare_exactness, same_value, written
from lrt_summ.checking.values.measures import is_duration, spelled_lengths, spelled_measures
from lrt_summ.checking.values.numbers import kinship, spelled
from lrt_summ.language.numbers import FoundNumber
from lrt_summ.language.patterns import lazy
from lrt_summ.models import Finding


def check_lengths(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`number_mismatch`: `een jaar` for `een half jaar`, or for `minstens een jaar`."""
    for length in alignment.facts.remember(spelled_lengths):
        if finding := _fault(length, alignment, say):
            yield finding


def _fault(length: FoundNumber, alignment: Alignment, say: Speaker) -> Finding | None:
    """A length of time told without a figure, which its source has as another one."""
    known = [p for p in alignment.evidence.numbers if is_duration(p[0])]
    known += [p for p in spelled(alignment) if is_duration(p[0])]
    rival = _rival(length, known, alignment)
    same = [p for p in known if same_value(length, p[0])]
    bound = length.qualifier and not any(p[0].qualifier for p in same)
    if same and rival and bound and compare(kind_of(rival[0].qualifier), kind_of(length.qualifier)):
        return _absent(length, rival, say)  # the same length is told of something else
    if same:
        told = ((length, alignment.facts), *((p[0], p[1].facts) for p in same))
        if any(_is_on_calendar(number, facts) for number, facts in told):
            return None
        bounds = {number.qualifier is not None for number, _ in told} == {True}
        if bounds and len({_is_in_denial(number, facts) for number, facts in told}) > 1:
            return None  # `tenzij korter dan een week` for `minstens een week`
        return compare_exactness(length, same, alignment, say)
    if length.qualifier or rival is None:
        return None  # `ruim een week` for `tien dagen`
    return _absent(length, rival, say)


def _absent(length: FoundNumber, rival: Placed, say: Speaker) -> Finding:
    at, expected = [rival[1].statement], written(rival[0])
    found = written(length)
    return say("number_mismatch", "value_absent", at=at, expected=expected, found=found)


def _rival(length: FoundNumber, known: Sequence[Placed], alignment: Alignment) -> Placed | None:
    """Another length that the source tells of the same, and the claim does not."""
    facts = alignment.facts
    mine = (*facts.numbers, *facts.remember(spelled_measures))
    rivals = (
        placed
        for placed in known
        if placed[1] in alignment.aligned
        and not any(same_value(one, placed[0]) for one in mine)
        and _stands_alike(length, alignment, placed)
        and length.unit not in _units_on_calendar(placed[1].facts)
    )
    return next(rivals, None)


def _is_in_denial(number: FoundNumber, facts: Facts) -> bool:
    clause = facts.clause_at(number.start)
    return clause is not None and not clause.norms.isdisjoint(NEGATORS)


def _is_on_calendar(number: FoundNumber, facts: Facts) -> bool:
    """`minder dan een jaar geleden` compares with what was then; `het eerste halfjaar`."""
    rank = _RANK.search(facts.folded, max(0, number.start - 10), number.start)
    return rank is not None or _BACK_THEN.match(facts.folded, number.end) is not None


_RANK = lazy(r"\b(?:eerste|tweede|laatste) $")
_BACK_THEN = lazy(r" (?:geleden|terug|eerder|daarvoor|ervoor|tevoren|daarna|erna|later)\b")
_ON_CALENDAR = lazy(
    r"\b(?:vorige?|volgende?|komende?|afgelopen|dit|deze|elke?|iedere?|per)"
    r" (?P<unit>uur|dag|week|maand|kwartaal|jaar)\b"
    r"|\b(?P<stem>maand|jaar)(?:lijks|ig)"
)


def _units_on_calendar(facts: Facts) -> frozenset[str]:
    """What `een jaar` may stand for, though no length is told: `vorig jaar`."""
    return frozenset(m["unit"] or m["stem"] for m in _ON_CALENDAR.finditer(facts.folded))


def _stands_alike(length: FoundNumber, alignment: Alignment, placed: Placed) -> bool:
    """Whether the same word stands before both lengths of time, or behind them."""
    other, sentence = placed
    if _before(length, alignment.facts) == _before(other, sentence.facts):
        return True
    here = _AFTER.match(alignment.facts.folded, length.end)
    there = _AFTER.match(sentence.facts.folded, other.end)
    if here is None or there is None or here["step"][:4] != there["step"][:4]:
        return False
    return kinship(length, alignment, placed) > 0


_AFTER = lazy(r" (?P<step>later|eerder|geleden|langer|korter|terug|lang|uitstel|verlengd|extra)\b")


def _before(number: FoundNumber, facts: Facts) -> str:
    """The word before a number and its qualifier."""
    before = facts.folded[max(0, number.start - _LONGEST) : number.start].split()
    while before and before[-1] in _NOT_BEFORE:
        before.pop()
    return before[-1] if before else ""


_NOT_BEFORE = frozenset(f"{words_for().replace('|', ' ')} nog een de het".split())
_LONGEST = 40
"""Characters before a number in which that stands."""
