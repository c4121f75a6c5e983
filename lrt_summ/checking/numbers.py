"""Each number of a claim must stand in its source, for the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lrt_summ.checking.approximations import (
    Exactness,
    compare,
    is_bound_otherwise,
    kind_of,
)
from lrt_summ.checking.clock import check_times, tells_time
from lrt_summ.checking.counting import (
    is_known_otherwise,
    may_count_itself,
    shares_unit,
)
from lrt_summ.checking.evidence import Alignment, Evidence
from lrt_summ.checking.facts import Facts
from lrt_summ.checking.fractions import check_shares
from lrt_summ.checking.frequencies import check_frequencies, is_told_as_frequency
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.lexicon import NEGATORS
from lrt_summ.checking.marks import check_marks
from lrt_summ.checking.measures import is_duration, scales, spelled_lengths, spelled_measures
from lrt_summ.checking.messages import Speaker
from lrt_summ.language.numbers import FoundNumber, word_value
from lrt_summ.language.words import fold
from lrt_summ.models import Finding

Placed = tuple[FoundNumber, SourceSentence]

_ROUNDING = Decimal("0.05")
"""`ruim 17.000` may stand for a number up to this share away."""
_MOST_COMPARED, _BESIDE = 20, 30


def check_numbers(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`number_mismatch`: a number that the source lacks, or has for something else."""
    for number in alignment.facts.numbers:
        if number.kind == "ordinal" or _is_none(number, alignment.facts):
            continue
        if is_told_as_frequency(number, alignment):
            continue
        if finding := _quantity(number, alignment, say):
            yield finding
    for length in alignment.facts.remember(spelled_lengths):
        if finding := _length(length, alignment, say):
            yield finding
    yield from _in_compounds(alignment, say)
    yield from check_shares(alignment, say)
    yield from check_frequencies(alignment, say)
    yield from check_times(alignment, say)
    yield from check_marks(alignment, say)


def _in_compounds(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`vijf-dagen-norm`, where the source has `twee-dagen-norm`."""
    facts = alignment.facts
    if "-" not in facts.text:
        return
    known = [(s, m) for s in alignment.evidence.sentences for m in _JOINED.finditer(s.facts.folded)]
    for found in _JOINED.finditer(facts.folded):
        rivals = [(s, m) for s, m in known if m["what"] == found["what"]]
        elided = rf"\b{found['count']}- "  # `2- en 3-kamerwoningen`
        if re.search(elided, alignment.evidence.full_text):
            continue
        if rivals and all(_counted(m) != _counted(found) for _, m in rivals):
            sentence, other = rivals[0]
            expected = sentence.facts.text[other.start() : other.end()]
            written = facts.text[found.start() : found.end()]
            at = [sentence.statement]
            yield say("number_mismatch", "number_absent", at=at, expected=expected, found=written)


_JOINED = re.compile(
    r"(?<![\w-])(?P<count>\d{1,4}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf)"
    r"-(?P<what>[a-z][a-z-]{3,})"
)


def _counted(found: re.Match[str]) -> Decimal | None:
    count = found["count"]
    return Decimal(count) if count.isdecimal() else word_value(count)


def _is_none(number: FoundNumber, facts: Facts) -> bool:
    """Whether it is a part of a name (`twee-dagen-norm`), of a time of the day, or a verb."""
    if facts.text[number.start + len(number.text.split()[0]) :].startswith("-"):
        return True
    if tells_time(facts, number.start):
        return True
    if number.text.split()[0] != "acht" or number.qualifier:
        return False
    if _EIGHT_OF.search(facts.folded, 0, number.start):
        return False
    uncounted = not number.unit and not _EIGHT.match(facts.folded, number.start)
    return uncounted or _ACHT.match(facts.text, number.start) is not None


_ACHT = re.compile(
    r"acht(?= (?:\d|(?:de|het|een|dit|dat|deze|die|zich|hij|zij|men|wij)\b"
    r"|[A-Z](?!\w*se [a-z]+(?:en|s)\b)|\w+(?:ing|heid|teit)\b))"
)
"""`Zij acht verplichtstelling prematuur`: nobody counts eight of it."""
_EIGHT = re.compile(r"acht (?:van de|van het|minder|meer|tegen|procent|keer|maal)\b")
_EIGHT_OF = re.compile(
    r"(?:\b(?:de|alle|deze|die|nog|er|met|van|in|na|binnen|tot|om|uit|op de|ten minste|ten hoogste"
    r"|minstens|minimaal|maximaal|hooguit|hoogstens|circa|ongeveer|ruim|bijna|slechts|zo'n|meer dan"
    r"|minder dan|direct|meteen)|\d) $"
)
"""What stands before a number, and not before who deems: `maximaal acht`, `acht van de zes`."""


def _quantity(number: FoundNumber, alignment: Alignment, say: Speaker) -> Finding | None:
    candidates, near = alignment.evidence.numbers, alignment.near
    if number.unit:  # `drie jaar` is not borne out by `een derde`
        candidates = tuple(p for p in candidates if not _is_part(p[0], p[1].facts))
    same = [placed for placed in candidates if _same_value(number, placed[0])]
    others = [
        p
        for p in candidates
        if p[1].number in near and p[0].kind == number.kind and not _same_value(number, p[0])
    ]
    if not same:
        if is_known_otherwise(number, alignment):
            return None
        same = [p for p in _spelled(alignment) if _same_value(number, p[0])]
    nearest = _nearest(number, others, alignment)
    if not same and not nearest and may_count_itself(number, alignment):
        return None
    if not same:
        return _absent(number, nearest, alignment, say)
    same = [p for p in same if p[1].number in near] or same[:_MOST_COMPARED]
    best = max(same, key=lambda placed: _kinship(number, alignment, placed))
    in_order = _RESPECTIVELY.search(alignment.facts.folded)
    unclaimed = [] if in_order else [p for p in others if not _claims(p, alignment.facts)]
    other = _nearest(number, unclaimed, alignment)
    if not other or not _belongs_to(number, alignment, best, other):
        other = _passed_over(number, alignment.facts, same, others)
    other = other or _exchanged(number, alignment.facts, same, others)
    if other:
        expected, where = other[0].text, [other[1].statement]
        return say(
            "number_mismatch", "number_of_other", at=where, expected=expected, found=number.text
        )
    return _approximation(number, same, alignment, say)


def _length(length: FoundNumber, alignment: Alignment, say: Speaker) -> Finding | None:
    """A length of time told without a figure, which its source has as another one."""
    known = [p for p in alignment.evidence.numbers if is_duration(p[0])]
    known += [p for p in _spelled(alignment) if is_duration(p[0])]
    if same := [p for p in known if _same_value(length, p[0])]:
        told = ((length, alignment.facts), *((p[0], p[1].facts) for p in same))
        if any(_is_on_calendar(number, facts) for number, facts in told):
            return None
        bounds = {number.qualifier is not None for number, _ in told} == {True}
        if bounds and len({_is_in_denial(number, facts) for number, facts in told}) > 1:
            return None  # `tenzij korter dan een week` for `minstens een week`
        return _approximation(length, same, alignment, say)
    unit = length.unit.removesuffix("en")
    if re.search(_ON_CALENDAR.format(unit), alignment.evidence.full_text):
        return None
    facts = alignment.facts
    mine = (*facts.numbers, *facts.remember(spelled_measures))
    rivals = (
        placed
        for placed in known
        if placed[1] in alignment.aligned
        and not any(_same_value(one, placed[0]) for one in mine)
        and _stands_alike(length, alignment, placed)
    )
    if rival := next(rivals, None):
        return _absent(length, rival, alignment, say)
    return None


def _is_in_denial(number: FoundNumber, facts: Facts) -> bool:
    clause = facts.clause_at(number.start)
    return clause is not None and not clause.norms.isdisjoint(NEGATORS)


def _is_on_calendar(number: FoundNumber, facts: Facts) -> bool:
    """`minder dan een jaar geleden` compares with what was then; `het eerste halfjaar`."""
    rank = _RANK.search(facts.folded, 0, number.start)
    return rank is not None or _BACK_THEN.match(facts.folded, number.end) is not None


_RANK = re.compile(r"\b(?:eerste|tweede|laatste) $")
_BACK_THEN = re.compile(r" (?:geleden|terug|eerder|daarvoor|ervoor|tevoren|daarna|erna|later)\b")
_ON_CALENDAR = (
    r"\b(?:vorige?|volgende?|komende?|afgelopen|dit|deze|elke?|iedere?|per) {0}\b|{0}(?:lijks|ig)"
)
"""What `een jaar` may stand for, though no length is told."""


def _stands_alike(length: FoundNumber, alignment: Alignment, placed: Placed) -> bool:
    """Whether the same word stands before both lengths of time, or behind them."""
    other, sentence = placed
    if _before(length, alignment.facts) == _before(other, sentence.facts):
        return True
    here = _AFTER.match(alignment.facts.folded, length.end)
    there = _AFTER.match(sentence.facts.folded, other.end)
    if here is None or there is None or here["step"][:4] != there["step"][:4]:
        return False
    return _kinship(length, alignment, placed) > 0


_AFTER = re.compile(
    r" (?P<step>later|eerder|geleden|langer|korter|terug|lang|uitstel|verlengd|extra)\b"
)


def _before(number: FoundNumber, facts: Facts) -> str:
    """The word before a number and its qualifier."""
    before = facts.folded[: number.start].split()
    while before and before[-1] in _NOT_BEFORE:
        before.pop()
    return before[-1] if before else ""


_NOT_BEFORE = frozenset(
    "ruim bijna circa ongeveer minstens minimaal maximaal hooguit ten minste hoogste zo'n nog een"
    " de het".split()
)


def _is_part(number: FoundNumber, facts: Facts) -> bool:
    """The `derde` of `een derde van de gemeenten`."""
    if number.kind != "ordinal":
        return False
    return facts.folded[: number.start].endswith(("een ", "twee ", "drie ", "vier "))


def _spelled(alignment: Alignment) -> Iterator[Placed]:
    for sentence in alignment.evidence.sentences:
        yield from ((one, sentence) for one in sentence.facts.remember(spelled_measures))


def _approximation(
    number: FoundNumber, same: list[Placed], alignment: Alignment, say: Speaker
) -> Finding | None:
    """A qualifier that was dropped, added or turned round; none if any source has it alike."""
    facts = alignment.facts
    claimed, plainly = _exactness(number, facts), _plain_exactness(number, facts)
    worst: tuple[FoundNumber, SourceSentence] | None = None
    for source, sentence in same:
        kind = _exactness(source, sentence.facts)
        if _is_one_end(number, source, claimed, facts):
            worst = worst or (source, sentence)
            continue
        if compare(kind, claimed) or (
            kind == "around"
            and claimed != "exact"
            and _is_estimate(facts, source, alignment.evidence)
        ):
            return None
        if plainly and plainly == _plain_exactness(source, sentence.facts):
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
    at, expected = [worst[1].statement], _written(worst[0])
    return say("number_mismatch", "approximation", at=at, expected=expected, found=_written(number))


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
_RESPECTIVELY = re.compile(r"\bresp(?:ectievelijk)?\b")


def _exactness(number: FoundNumber, facts: Facts) -> Exactness | None:
    """How exact it is said to be; `meer dan 150 kan het niet afnemen` is at most 150."""
    kind = _plain_exactness(number, facts)
    return _DENIED[kind] if kind in _DENIED and _is_denied(number, facts) else kind


def _plain_exactness(number: FoundNumber, facts: Facts) -> Exactness | None:
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


def _written(number: FoundNumber) -> str:
    return f"{number.qualifier} {number.text}" if number.qualifier else number.text


def _same_value(claimed: FoundNumber, source: FoundNumber) -> bool:
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


def _nearest(number: FoundNumber, others: list[Placed], alignment: Alignment) -> Placed | None:
    """The number of the source that is said of the same thing, `None` if none is."""
    if not others:
        return None
    best = max(others, key=lambda placed: _kinship(number, alignment, placed))
    return best if _kinship(number, alignment, best) > 0 else None


def _absent(
    number: FoundNumber, nearest: Placed | None, alignment: Alignment, say: Speaker
) -> Finding:
    if nearest:
        at, expected = [nearest[1].statement], _written(nearest[0])
        return say(
            "number_mismatch", "number_absent", at=at, expected=expected, found=_written(number)
        )
    where = [s.statement for s in alignment.aligned[:1]] or alignment.evidence.statements[:1]
    return say("number_mismatch", "number_nowhere", at=where, found=_written(number))


def _belongs_to(number: FoundNumber, alignment: Alignment, same: Placed, other: Placed) -> bool:
    """Whether the claim says of this number what the source says of the other one."""
    here, there = _kinship(number, alignment, same), _kinship(number, alignment, other)
    if here >= there or is_duration(other[0]) > is_duration(number):
        return False
    claims_unit = bool(number.unit)
    if claims_unit and shares_unit(number.unit, same[0].unit):
        return False
    if there < 2:
        return here == 0 and claims_unit and shares_unit(number.unit, other[0].unit)
    mine = _exactness(number, alignment.facts)
    kinds = [_exactness(source, sentence.facts) for source, sentence in (same, other)]
    if mine is not None and kinds[0] is None and kinds[1] is not None and compare(kinds[1], mine):
        return True
    share = _SHARE_OF.match(alignment.facts.folded, number.end) and there >= here + 2
    if here == 0 or (share and not claims_unit):
        return True
    return claims_unit and shares_unit(number.unit, other[0].unit)


_SHARE_OF = re.compile(r" van (?:de|alle) ")


def _claims(other: Placed, facts: Facts) -> bool:
    """Whether the claim has both numbers: `16 in plaats van 12 weken`."""
    return any(_same_value(mine, other[0]) for mine in facts.numbers)


def _passed_over(
    number: FoundNumber, facts: Facts, same: list[Placed], others: list[Placed]
) -> Placed | None:
    """The 4 of `9 weken, eerst 4 weken`, where the claim has `van 9 naar 9 weken`."""
    mine = [n.value for n in facts.numbers if n.kind == number.kind]
    if mine.count(number.value) < 2 or len(same) > 1:
        return None
    beside = (o for o in others if o[1].number == same[0][1].number)
    return next((o for o in beside if o[0].value not in mine), None)


def _exchanged(
    number: FoundNumber, facts: Facts, same: list[Placed], others: list[Placed]
) -> Placed | None:
    """The number whose unit a claim gives to this one, if it has both: `18.900 mensen`."""
    units = [placed[0].unit for placed in same]
    if not number.unit or not all(units) or any(shares_unit(number.unit, u) for u in units):
        return None
    return next(
        (
            other
            for other in others
            if other[0].unit
            and shares_unit(number.unit, other[0].unit)
            and _claims(other, facts)
            and not _keeps_unit(other[0], facts)
        ),
        None,
    )


def _keeps_unit(other: FoundNumber, facts: Facts) -> bool:
    """Whether a claim has a number with the unit that it has in the source."""
    mine = (n for n in facts.numbers if _same_value(n, other))
    return any(n.unit and shares_unit(n.unit, other.unit) for n in mine)


def _kinship(number: FoundNumber, alignment: Alignment, placed: Placed) -> int:
    """How many words near the number of the claim stand near the number of the source."""
    found, sentence = placed
    mine, other = alignment.facts.clause_at(number.start), sentence.facts.clause_at(found.start)
    return alignment.kinship(mine, sentence, other) if mine and other else 0
