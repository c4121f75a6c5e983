"""Each number of a claim must stand in its source, for the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from lrt_summ.checking.approximations import Exactness, compare, kind_of
from lrt_summ.checking.clock import check_times, tells_time
from lrt_summ.checking.counting import counts_itself, is_known_otherwise, is_leant_on, shares_unit
from lrt_summ.checking.durations import is_duration, same_durations
from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.facts import Facts
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.messages import Speaker
from lrt_summ.language.numbers import FoundNumber
from lrt_summ.models import Finding

Placed = tuple[FoundNumber, SourceSentence]

_ROUNDING = Decimal("0.05")
"""`ruim 17.000` may stand for a number up to this share away."""
_MOST_COMPARED = 20


def check_numbers(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`number_mismatch`: a number that the source lacks, or has for something else."""
    for number in alignment.facts.numbers:
        if alignment.facts.text[number.start + len(number.text.split()[0]) :].startswith("-"):
            continue  # `twee-dagen-norm` is a name
        if tells_time(alignment.facts, number.start) or _is_verb(number, alignment.facts):
            continue
        if number.kind == "ordinal":
            yield from _ordinal(number, alignment, say)
        elif finding := _quantity(number, alignment, say):
            yield finding
    yield from check_times(alignment, say)
    if _DIGIT.search(alignment.facts.text):
        yield from _codes(alignment, say)
        yield from _numbered(alignment, say)


_ACHT = re.compile(
    r"acht(?= (?:\d|(?:de|het|een|dit|dat|deze|die|zich|hij|zij|men|wij)\b|[A-Z]"
    r"|\w+(?:ing|heid|teit)\b))"
)


def _is_verb(number: FoundNumber, facts: Facts) -> bool:
    """`Zij acht verplichtstelling prematuur`: nobody counts eight of it."""
    return _ACHT.match(facts.text, number.start) is not None


def _numbered(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`aanbeveling 5` is wrong where the source only has `aanbeveling 3`."""
    claimed = alignment.facts.remember(_numbered_things)
    if not claimed:
        return
    known: dict[str, set[str]] = {}
    for sentence in alignment.evidence.sentences:
        for noun, mark, _ in sentence.facts.remember(_numbered_things):
            known.setdefault(noun, set()).add(mark)
    for noun, mark, written in claimed:
        if noun in known and mark not in known[noun]:
            where = [s.statement for s in alignment.aligned[:1]]
            expected = " / ".join(sorted(known[noun]))
            yield say(
                "number_mismatch", "number_absent", at=where, expected=expected, found=written
            )


def _numbered_things(facts: Facts) -> list[tuple[str, str, str]]:
    """Noun, number and both as written, where a number directly follows what it numbers."""
    found = []
    for word, after in pairwise(facts.words):
        if not after.norm.isdecimal() or len(after.norm) > 3 or not word.counts:
            continue
        between = facts.text[word.token.end : after.token.start]
        if between == " " and not any(d.start <= after.token.start < d.end for d in facts.dates):
            written = facts.text[word.token.start : after.token.end]
            found.append((word.meaning.stem, after.norm, written))
    return found


def _quantity(number: FoundNumber, alignment: Alignment, say: Speaker) -> Finding | None:
    candidates = alignment.evidence.numbers
    same = [placed for placed in candidates if _same_value(number, placed[0])]
    near = alignment.near
    others = [
        p
        for p in candidates
        if p[1].number in near and p[0].kind == number.kind and not _same_value(number, p[0])
    ]
    if not same:
        if is_known_otherwise(number, alignment):
            return None
        if kinds := same_durations(number, alignment.evidence):
            return _other_units(number, kinds, alignment, say)
        nearest = _nearest(number, others, alignment.facts)
        if is_leant_on(number, alignment) or (not nearest and counts_itself(number, alignment)):
            return None
        return _absent(number, nearest, alignment, say)
    same = [p for p in same if p[1].number in near] or same[:_MOST_COMPARED]
    best = max(same, key=lambda placed: _kinship(number, alignment.facts, placed))
    other = _nearest(number, others, alignment.facts)
    in_order = _RESPECTIVELY.search(alignment.facts.folded)
    if in_order or not (other and _belongs_to(number, alignment.facts, best, other)):
        other = _passed_over(number, alignment.facts, same, others)
    if other:
        expected, where = other[0].text, [other[1].statement]
        return say(
            "number_mismatch", "number_of_other", at=where, expected=expected, found=number.text
        )
    return _approximation(number, same, alignment.facts, say)


def _other_units(
    number: FoundNumber, kinds: list[Exactness | None], alignment: Alignment, say: Speaker
) -> Finding | None:
    """The same length of time in other units, but said to be more or less exact."""
    claimed = _exactness(number, alignment.facts)
    if any(compare(kind, claimed) for kind in kinds):
        return None
    where = [s.statement for s in alignment.aligned[:1]]
    written, expected = _written(number), where[0].text if where else ""
    return say("number_mismatch", "approximation", at=where, expected=expected, found=written)


def _approximation(
    number: FoundNumber, same: list[Placed], facts: Facts, say: Speaker
) -> Finding | None:
    """A qualifier that was dropped, added or turned round; none if any source has it alike."""
    claimed = _exactness(number, facts)
    worst: tuple[FoundNumber, SourceSentence] | None = None
    for source, sentence in same:
        kind = _exactness(source, sentence.facts)
        if compare(kind, claimed) or _is_estimate(kind, facts):
            return None
        if kind in ("most", "least") and _moves(number, facts):
            return None
        worst = worst or (source, sentence)
    if worst is None:
        return None
    source, sentence = worst
    return say(
        "number_mismatch",
        "approximation",
        at=[sentence.statement],
        expected=_written(source),
        found=_written(number),
    )


_DENIED: dict[Exactness, Exactness] = {"over": "most", "under": "least"}


_RESPECTIVELY = re.compile(r"\bresp(?:ectievelijk)?\b")


def _exactness(number: FoundNumber, facts: Facts) -> Exactness | None:
    """How exact it is said to be; `meer dan 150 kan het niet afnemen` is at most 150."""
    kind = kind_of(number.qualifier, facts.folded, number.start, number.end)
    if kind == "under" and number.kind == "count" and _AMONG.search(facts.folded, 0, number.start):
        return None
    clause = facts.clause_at(number.start) if kind in _DENIED else None
    if kind and clause and any(w.norm == "niet" for w in clause.words):
        return _DENIED[kind]
    return kind


_AMONG = re.compile(
    r"\b(?:enquete|peiling|rondvraag|onderzoek|steekproef|uitvraag|inventarisatie|navraag|gehouden"
    r"|verspreid|verdeeld|leeft|draagvlak|uitgezet) onder (?:de )?$"
)
"""`een peiling onder 48 gemeenten` is among them, not below."""
_MOVES = re.compile(r"\bvan $")
_MOVES_TO = re.compile(r"^(?: [a-z]+)? naar\b")


def _moves(number: FoundNumber, facts: Facts) -> bool:
    """`van een naar twaalf uur`: a bound that is moved is told without the word for a bound."""
    after = facts.folded[number.start + len(number.text.split()[0]) :]
    return bool(_MOVES.search(facts.folded, 0, number.start) and _MOVES_TO.match(after))


_ESTIMATE = re.compile(r"\b(?:raming|geraamd|gemiddeld|verwacht|begroot|schat|geschat|prognose)")


def _is_estimate(kind: Exactness | None, claim: Facts) -> bool:
    """`gemiddeld komen er 450` for `gemiddeld 450`, `de geschatte kosten` for `naar schatting`."""
    return kind == "around" and _ESTIMATE.search(claim.folded) is not None


def _written(number: FoundNumber) -> str:
    return f"{number.qualifier} {number.text}" if number.qualifier else number.text


def _same_value(claimed: FoundNumber, source: FoundNumber) -> bool:
    if (claimed.kind == "percent") != (source.kind == "percent"):
        return False
    ends = {source.value, source.upper or source.value}
    if claimed.upper is not None:
        return {claimed.value, claimed.upper} == ends
    if claimed.value in ends:
        return True
    rounded = kind_of(claimed.qualifier) in ("around", "above", "below")
    return rounded and any(_is_rounded(claimed, value) for value in ends)


def _is_rounded(claimed: FoundNumber, value: Decimal) -> bool:
    kind = kind_of(claimed.qualifier)
    if abs(claimed.value - value) > _ROUNDING * value:
        return False
    if _digits(claimed.value) >= _digits(value) and claimed.value != value:
        return False
    return (kind != "above" or value >= claimed.value) and (
        kind != "below" or value <= claimed.value
    )


def _digits(value: Decimal) -> int:
    """How many digits say something: 2 in 17.000."""
    return len(value.normalize().as_tuple().digits) if value else 0


def _nearest(number: FoundNumber, others: list[Placed], facts: Facts) -> Placed | None:
    """The number of the source that is said of the same thing, `None` if none is."""
    if not others:
        return None
    best = max(others, key=lambda placed: _kinship(number, facts, placed))
    return best if _kinship(number, facts, best) > 0 else None


def _absent(
    number: FoundNumber, nearest: Placed | None, alignment: Alignment, say: Speaker
) -> Finding:
    if nearest:
        return say(
            "number_mismatch",
            "number_absent",
            at=[nearest[1].statement],
            expected=_written(nearest[0]),
            found=_written(number),
        )
    where = [s.statement for s in alignment.aligned[:1]] or alignment.evidence.statements[:1]
    return say("number_mismatch", "number_nowhere", at=where, found=_written(number))


def _belongs_to(number: FoundNumber, facts: Facts, same: Placed, other: Placed) -> bool:
    """Whether the claim says of this number what the source says of the other one."""
    here, there = _kinship(number, facts, same), _kinship(number, facts, other)
    if here >= there or there < 2 or is_duration(other[0]) > is_duration(number):
        return False
    if _word_before(facts, number) == _word_before(same[1].facts, same[0]) != "":
        return False
    claims_unit = bool(number.unit)
    if claims_unit and shares_unit(number.unit, same[0].unit):
        return False
    return here == 0 or (claims_unit and shares_unit(number.unit, other[0].unit))


def _passed_over(
    number: FoundNumber, facts: Facts, same: list[Placed], others: list[Placed]
) -> Placed | None:
    """The 4 of `9 weken, eerst 4 weken`, where the claim has `van 9 naar 9 weken`."""
    mine = [n.value for n in facts.numbers if n.kind == number.kind]
    if mine.count(number.value) < 2 or len(same) > 1:
        return None
    beside = (o for o in others if o[1].number == same[0][1].number)
    return next((o for o in beside if o[0].value not in mine), None)


_ARTICLES = frozenset(("de", "het", "een", "die"))


def _word_before(facts: Facts, number: FoundNumber) -> str:
    """`dan` in `dan de 1.500`: what a number is compared with stays that."""
    before = [w.norm for w in facts.words if w.token.start < number.start][-2:]
    return next((norm for norm in reversed(before) if norm not in _ARTICLES), "")


def _kinship(number: FoundNumber, facts: Facts, placed: Placed) -> int:
    """How many words near the number of the claim stand near the number of the source."""
    source, sentence = placed
    near = _near(sentence.facts, source)
    return sum(not w.isdisjoint(near) for w in _near_words(facts, number))


def _near(facts: Facts, number: FoundNumber) -> frozenset[str]:
    return frozenset().union(*_near_words(facts, number))


def _near_words(facts: Facts, number: FoundNumber) -> list[frozenset[str]]:
    clause = facts.clause_at(number.start)
    if clause is None:
        return []
    return [w.meaning.concepts for w in clause.words if w.meaning.content and w.counts]


def _ordinal(number: FoundNumber, alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """A rank is wrong only where the source has another rank for the same word."""
    follower = _next_concepts(alignment.facts, number)
    if not follower:
        return
    ranked = [
        placed
        for placed in alignment.evidence.numbers
        if placed[0].kind == "ordinal"
        and not follower.isdisjoint(_next_concepts(placed[1].facts, placed[0]))
    ]
    if ranked and all(placed[0].value != number.value for placed in ranked):
        source, sentence = ranked[0]
        yield say(
            "number_mismatch",
            "number_absent",
            at=[sentence.statement],
            expected=source.text,
            found=number.text,
        )


def _next_concepts(facts: Facts, number: FoundNumber) -> frozenset[str]:
    following = (w for w in facts.words if w.token.start >= number.end and w.meaning.content)
    word = next(following, None)
    return word.meaning.concepts if word else frozenset()


_DIGIT = re.compile(r"\d")


def _codes(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """Versions, articles, times and other marks with digits must stand there as written."""
    facts = alignment.facts
    spans = [(n.start, n.end) for n in facts.numbers] + [(d.start, d.end) for d in facts.dates]
    known: frozenset[str] | None = None
    for word in facts.words:
        token = word.token
        if not _DIGIT.search(token.norm):
            continue
        if any(start <= token.start < end for start, end in spans):
            continue
        known = known if known is not None else _marks(alignment)
        if _mark(token.norm) not in known:
            where = [s.statement for s in alignment.aligned[:1]]
            yield say("number_mismatch", "code_absent", at=where, found=token.text)


def _marks(alignment: Alignment) -> frozenset[str]:
    return frozenset(_mark(norm) for norm in alignment.evidence.norms)


def _mark(norm: str) -> str:
    """`09.30` and `9:30` are one time, `v3` and `3` one version."""
    return norm.replace(":", ".").lstrip("0v").removesuffix(".00").removesuffix(".0")
