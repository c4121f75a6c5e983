"""Each number of a claim must stand in its source, for the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import nlargest

from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.facts import Facts
from lrt_summ.checking.messages import Speaker
from lrt_summ.checking.values.approximations import (
    compare,
)
from lrt_summ.checking.values.clock import check_times, tells_time
from lrt_summ.checking.values.counting import (
    is_known_otherwise,
    may_count_itself,
    shares_unit,
)
from lrt_summ.checking.values.exactness import (
    Placed,
    compare_exactness,
    exactness_of,
    same_value,
    written,
)
from lrt_summ.checking.values.frequencies import is_told_as_frequency
from lrt_summ.checking.values.measures import is_duration, spelled_measures
from lrt_summ.checking.values.reference_numbers import check_marks
from lrt_summ.language.numbers import FoundNumber
from lrt_summ.models import Finding

_MOST_COMPARED = 20
"""Numbers of the source that are looked at closely for one of the claim."""


def check_numbers(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`number_mismatch`: a number that the source lacks, or has for something else."""
    for number in alignment.facts.numbers:
        if number.kind == "ordinal" or _is_none(number, alignment.facts):
            continue
        if is_told_as_frequency(number, alignment):
            continue
        if finding := _quantity(number, alignment, say):
            yield finding
    yield from check_times(alignment, say)
    yield from check_marks(alignment, say)


def _is_none(number: FoundNumber, facts: Facts) -> bool:
    """Whether it is a part of a name (`twee-dagen-norm`), of a time of the day, or a verb."""
    if facts.text[number.start + len(number.text.split()[0]) :].startswith("-"):
        return True
    if tells_time(facts, number.start):
        return True
    if number.text.split()[0] != "acht" or number.qualifier or number.kind != "count":
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
    same = [placed for placed in candidates if same_value(number, placed[0])]
    others = [
        p
        for p in candidates
        if p[1].number in near and p[0].kind == number.kind and not same_value(number, p[0])
    ]
    if not same:
        if is_known_otherwise(number, alignment):
            return None
        same = [p for p in spelled(alignment) if same_value(number, p[0])]
    nearest = _nearest(number, others, alignment)
    if not same and not nearest and may_count_itself(number, alignment):
        return None
    if not same:
        return absent(number, nearest, alignment, say)
    same = [p for p in same if p[1].number in near] or same[:_MOST_COMPARED]
    best = max(same, key=lambda placed: kinship(number, alignment, placed))
    in_order = _RESPECTIVELY.search(alignment.facts.folded)
    other = None if in_order else _nearest_unclaimed(number, others, alignment)
    if not other or not _belongs_to(number, alignment, best, other):
        other = _passed_over(number, alignment.facts, same, others)
    other = other or _exchanged(number, alignment.facts, same, others)
    if other:
        expected, where = other[0].text, [other[1].statement]
        return say(
            "number_mismatch", "number_of_other", at=where, expected=expected, found=number.text
        )
    return compare_exactness(number, same, alignment, say)


def _is_part(number: FoundNumber, facts: Facts) -> bool:
    """The `derde` of `een derde van de gemeenten`."""
    if number.kind != "ordinal":
        return False
    return facts.folded[: number.start].endswith(("een ", "twee ", "drie ", "vier "))


_RESPECTIVELY = re.compile(r"\bresp(?:ectievelijk)?\b")


def spelled(alignment: Alignment) -> Iterator[Placed]:
    """The measures of the source that are told without a number."""
    for sentence in alignment.evidence.sentences:
        yield from ((one, sentence) for one in sentence.facts.remember(spelled_measures))


def _nearest(number: FoundNumber, others: list[Placed], alignment: Alignment) -> Placed | None:
    """The number of the source that is said of the same thing, `None` if none is."""
    if not others:
        return None
    best = max(others, key=lambda placed: kinship(number, alignment, placed))
    return best if kinship(number, alignment, best) > 0 else None


def _nearest_unclaimed(
    number: FoundNumber, others: list[Placed], alignment: Alignment
) -> Placed | None:
    """The same, among those that the claim has not itself."""
    for placed in nlargest(_MOST_COMPARED, others, key=lambda p: kinship(number, alignment, p)):
        if not _claims(placed, alignment.facts):
            return placed if kinship(number, alignment, placed) > 0 else None
    return None


def absent(
    number: FoundNumber, nearest: Placed | None, alignment: Alignment, say: Speaker
) -> Finding:
    """The finding for a number that the source lacks."""
    if nearest:
        at, expected = [nearest[1].statement], written(nearest[0])
        return say(
            "number_mismatch", "number_absent", at=at, expected=expected, found=written(number)
        )
    where = [s.statement for s in alignment.aligned[:1]] or alignment.evidence.statements[:1]
    return say("number_mismatch", "number_nowhere", at=where, found=written(number))


def _belongs_to(number: FoundNumber, alignment: Alignment, same: Placed, other: Placed) -> bool:
    """Whether the claim says of this number what the source says of the other one."""
    here, there = kinship(number, alignment, same), kinship(number, alignment, other)
    if here >= there or is_duration(other[0]) > is_duration(number):
        return False
    claims_unit = bool(number.unit)
    if claims_unit and shares_unit(number.unit, same[0].unit):
        return False
    if there < 2:
        return here == 0 and claims_unit and shares_unit(number.unit, other[0].unit)
    mine = exactness_of(number, alignment.facts)
    kinds = [exactness_of(source, sentence.facts) for source, sentence in (same, other)]
    if mine is not None and kinds[0] is None and kinds[1] is not None and compare(kinds[1], mine):
        return True
    share = _SHARE_OF.match(alignment.facts.folded, number.end) and there >= here + 2
    if here == 0 or (share and not claims_unit):
        return True
    return claims_unit and shares_unit(number.unit, other[0].unit)


_SHARE_OF = re.compile(r" van (?:de|alle) ")


def _claims(other: Placed, facts: Facts) -> bool:
    """Whether the claim has both numbers: `16 in plaats van 12 weken`."""
    return any(same_value(mine, other[0]) for mine in facts.numbers)


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
    mine = (n for n in facts.numbers if same_value(n, other))
    return any(n.unit and shares_unit(n.unit, other.unit) for n in mine)


def kinship(number: FoundNumber, alignment: Alignment, placed: Placed) -> int:
    """How many words near the number of the claim stand near the number of the source."""
    found, sentence = placed
    mine, other = alignment.facts.clause_at(number.start), sentence.facts.clause_at(found.start)
    return alignment.kinship(mine, sentence, other) if mine and other else 0
