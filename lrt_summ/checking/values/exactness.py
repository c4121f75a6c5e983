"""How exact a number is said to be, in claim and source: `bijna 1.800` is not `1.800`."""

from __future__ import annotations

import re
from decimal import Decimal

from lrt_summ.checking.evidence import Alignment, Evidence
from lrt_summ.checking.facts import Facts
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.messages import Speaker
from lrt_summ.checking.values.approximations import Exactness, compare, is_bound_otherwise, kind_of
from lrt_summ.checking.values.measures import scales
from lrt_summ.language.numbers import FoundNumber
from lrt_summ.language.words import fold
from lrt_summ.models import Finding

Placed = tuple[FoundNumber, SourceSentence]
"""A number of the source and the sentence that it stands in."""

_ROUNDING = Decimal("0.05")
"""`ruim 17.000` may stand for a number up to this share away."""
_BESIDE = 30
"""Characters before a number in which its qualifier may stand apart from it."""


def compare_exactness(
    number: FoundNumber, same: list[Placed], alignment: Alignment, say: Speaker
) -> Finding | None:
    """A qualifier that was dropped, added or turned round; none if any source has it alike."""
    facts = alignment.facts
    claimed, plainly = exactness_of(number, facts), _plain(number, facts)
    worst: tuple[FoundNumber, SourceSentence] | None = None
    for source, sentence in same:
        kind = exactness_of(source, sentence.facts)
        if _is_one_end(number, source, claimed, facts):
            worst = worst or (source, sentence)
            continue
        if compare(kind, claimed) or (
            kind == "around"
            and claimed != "exact"
            and _is_estimate(facts, source, alignment.evidence)
        ):
            return None
        if plainly and plainly == _plain(source, sentence.facts):
            return (
                None  # `ongeschikt voor meer dan twee jaar`: what is denied is compared elsewhere
            )
        bound = (kind is None and claimed in _BOUNDS) or (claimed is None and kind in _BOUNDS)
        bound = bound and _is_denied(source, sentence.facts)
        if bound and _is_denied(number, facts):
            return None  # `niet onder 150`, `niet verder dan tot 150`
        before = facts.folded[max(0, number.start - _BESIDE) : number.start]
        if source.qualifier and fold(source.qualifier) in before:
            return None  # `ruim een kwart (26%)` for `ruim 26%`
        moved = source.qualifier is None
        if claimed is None and is_bound_otherwise(kind, *_told_of(number, facts), moved=moved):
            return None
        if kind is None and is_bound_otherwise(claimed, *_told_of(source, sentence.facts)):
            return None
        if not _is_exactly(number, source) or (source.upper and claimed and not number.upper):
            return None  # rounded, or a bound of a range
        worst = worst or (source, sentence)
    if worst is None:
        return None
    at, expected = [worst[1].statement], written(worst[0])
    return say("number_mismatch", "approximation", at=at, expected=expected, found=written(number))


def _is_one_end(
    number: FoundNumber, source: FoundNumber, exactness: Exactness | None, facts: Facts
) -> bool:
    """`4.200 plekken` for `4.200 tot 5.100 plekken`."""
    if source.upper is None or number.upper is not None or exactness is not None:
        return False
    clause = facts.clause_at(number.start)
    near = facts.folded[clause.start : clause.end] if clause else facts.folded
    return not _END.search(near) and sum(n.kind == number.kind for n in facts.numbers) == 1


_END = re.compile(
    r"\b(?:tot|vanaf|tussen|en|of|minst|minimaal|maximaal|meer|minder|hooguit|oplopen\w*|langst"
    r"|kortst|kan|kunnen|naar|groei\w*)\b"
)


def exactness_of(number: FoundNumber, facts: Facts) -> Exactness | None:
    """How exact it is said to be; `meer dan 150 kan het niet afnemen` is at most 150."""
    kind = _plain(number, facts)
    return _DENIED[kind] if kind in _DENIED and _is_denied(number, facts) else kind


def _plain(number: FoundNumber, facts: Facts) -> Exactness | None:
    return kind_of(number.qualifier, facts.folded, number.start, number.end)


_DENIED: dict[Exactness | None, Exactness] = {"over": "most", "under": "least"}
_BOUNDS = frozenset(("over", "under", "least", "most"))


def _is_denied(number: FoundNumber, facts: Facts) -> bool:
    clause = facts.clause_at(number.start)
    if _NEVER.search(facts.folded, 0, number.start):
        return True
    if clause is None or "niet" not in clause.norms:
        return False
    begin = max(facts.folded.rfind(mark, clause.start, number.start) for mark in _PARTING)
    ends = [facts.folded.find(mark, number.end, clause.end) for mark in _PARTING]
    end = min((end for end in ends if end >= 0), default=clause.end)
    denials = _DENIAL.finditer(facts.folded, max(begin, clause.start), end)
    return any(found.end() <= number.start or not found["bound"] for found in denials)


_NEVER = re.compile(r"\bgeen (?:beding|geval) (?:langer|hoger|meer|verder|later) dan $")
"""`onder geen beding langer dan vijf jaar`."""
_PARTING = (" en ", ": ", "; ")
_DENIAL = re.compile(r"\bniet\b(?P<bound> \w+er dan\b)?")
"""`niet verder dan 15 km` bounds its own number and denies nothing of the one before it."""


_ESTIMATE = re.compile(r"\b(?:raming|geraamd|gemiddeld|verwacht|begroot|schat|geschat|prognose)")


def _is_estimate(claim: Facts, source: FoundNumber, evidence: Evidence) -> bool:
    """`gemiddeld komen er 450` for `gemiddeld 450`, `de geschatte kosten` for `naar schatting`.

    Not where the source has as many other estimates, which the claim may mean.
    """
    told = len(_ESTIMATE.findall(claim.folded))
    others = (_ESTIMATE.findall(_around(source, one.facts)) for one in evidence.sentences)
    return told > 0 and told > sum(map(len, others))


def _around(number: FoundNumber, facts: Facts) -> str:
    """A sentence without the word that makes an estimate of a number of it."""
    told = facts.folded
    if number not in facts.numbers:
        return told
    begin = max(0, number.start - _REACH)
    for found in reversed(list(_ESTIMATE.finditer(told, begin, number.start))):
        if number.qualifier is None or found.group() in fold(number.qualifier):
            return told[: found.start()] + told[found.end() :]
    return told


_REACH = 80
"""Characters before a number in which `de gemiddelde looptijd is` makes an estimate of it."""


def _told_of(number: FoundNumber, facts: Facts) -> tuple[str, int]:
    """What is told up to a semicolon without the qualifiers of other numbers; its place there."""
    told = facts.folded
    begin, end = told.rfind(";", 0, number.start) + 1, told.find(";", number.end)
    for other in facts.numbers:
        if other.start != number.start and other.qualifier:
            at = told.rfind(fold(other.qualifier), 0, other.start)
            if at >= 0:
                told = told[:at] + " " * len(other.qualifier) + told[at + len(other.qualifier) :]
    return told[begin : end if end >= 0 else None], number.start - begin


def written(number: FoundNumber) -> str:
    """A number with its qualifier."""
    return f"{number.qualifier} {number.text}" if number.qualifier else number.text


def same_value(claimed: FoundNumber, source: FoundNumber) -> bool:
    """Whether a claim may write `claimed` for what the source writes as `source`."""
    if (claimed.kind == "percent") != (source.kind == "percent"):
        bare = source if claimed.kind == "percent" else claimed
        if bare.unit or bare.kind != "count":
            return False  # in `6,8%, was 7,1` both are percentages
    if claimed.kind == "amount" and source.kind == "count" and _COUNTED.match(source.unit):
        return False  # `4.200 plekken` is no sum of money
    here, there = scales(claimed, source)
    value, ends = claimed.value * here, {source.value * there}
    if source.upper is not None:
        ends.add(source.upper * there)
    if claimed.upper is not None:
        return {value, claimed.upper * here} == ends
    if value in ends:
        return True
    rounded = kind_of(claimed.qualifier) in ("around", "above", "below")
    return rounded and any(_is_rounded(claimed, value, end) for end in ends)


_COUNTED = re.compile(r"(?!ton\b|mln|mld|k\b|(?:las|ba|kos|uitga|inkoms)ten|uitgaven)[a-z]{2,}en\b")
"""Plural of a thing: `plekken`."""


def _is_exactly(claimed: FoundNumber, source: FoundNumber) -> bool:
    here, there = scales(claimed, source)
    return claimed.value * here in (source.value * there, (source.upper or 0) * there)


def _is_rounded(claimed: FoundNumber, rounded: Decimal, value: Decimal) -> bool:
    kind = kind_of(claimed.qualifier)
    if abs(rounded - value) > _ROUNDING * value:
        return False
    if _digits(rounded) >= _digits(value) and rounded != value:
        return False
    return (kind != "above" or value >= rounded) and (kind != "below" or value <= rounded)


def _digits(value: Decimal) -> int:
    """How many digits say something: 2 in 17.000."""
    return len(value.normalize().as_tuple().digits) if value else 0
