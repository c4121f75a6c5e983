"""How often something returns: `elk kwartaal` is no `elke maand`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.facts import Facts
from lrt_summ.checking.messages import Speaker
from lrt_summ.checking.values.approximations import words_for
from lrt_summ.language._number_data import COUNT_WORD
from lrt_summ.language.needs import Need
from lrt_summ.language.numbers import FoundNumber, word_value
from lrt_summ.language.patterns import lazy
from lrt_summ.models import Finding

_A_YEAR: dict[str, int] = {
    "dag": 365, "dagen": 365, "week": 52, "weken": 52, "maand": 12, "maanden": 12,
    "kwartaal": 4, "half jaar": 2, "halfjaar": 2, "jaar": 1, "jaren": 1, "uur": 8760,
}  # fmt: skip
"""How often each comes in a year."""
_ADVERBS: dict[str, int | Fraction] = {
    "dagelijks": 365, "wekelijks": 52, "tweewekelijks": 26, "veertiendaags": 26,
    "driewekelijks": Fraction(52, 3), "maandelijks": 12, "tweemaandelijks": 6,
    "driemaandelijks": 4, "halfjaarlijks": 2, "jaarlijks": 1, "tweejaarlijks": Fraction(1, 2),
    "vierjaarlijks": Fraction(1, 4),
}  # fmt: skip
_COUNT = rf"(?:{COUNT_WORD}|[1-9][0-9]?)"
_UNIT = "|".join(sorted(_A_YEAR, key=len, reverse=True))
_TIMES = rf"(?P<times>eens|{_COUNT} ?(?:keer|maal|x))"
_FREQUENCY = lazy(
    rf"\b(?P<adverb>{'|'.join(_ADVERBS)})e?\b(?: (?:(?P<least>{_COUNT}) (?:of|tot) )?"
    rf"(?P<often>{_COUNT}) (?:keer|maal)\b)?"
    rf"|\b(?:(?:(?P<former>{_COUNT}) (?:naar|of|a|tot|in plaats van) )?{_TIMES} )?"
    rf"(?P<each>per|elke?|iedere?|om de|in het|in een|in de)"
    rf" (?:(?P<every>{_COUNT}) )?(?P<unit>{_UNIT})\b"
    r"|\b(?:elke|iedere) (?:\w+ )?(?P<day>maan|dins|woens|donder|vrij|zater|zon)dag\b"
    r"(?P<of> van (?:de|elke|iedere) maand)?"
)
_BOUND = lazy(rf"(?<!\w)(?:{words_for('least', 'most', 'over', 'under')}) $")
_BOUND_ANYWHERE = lazy(rf"(?<!\w)(?:{words_for('least', 'most', 'over', 'under')}) ")
_LONGEST = 24
"""Characters before a frequency in which what bounds it stands."""
_INSTEAD_OF = ("in plaats van ", "niet meer ")
_RETURNS = Need("lijks veertiendaags |per| elk ieder |om| keer maal |eens|")


class Frequency(NamedTuple):
    """How often something returns.

    Attributes:
        yearly: times in a year.
        start: where it is told in its sentence.
        end: where that ends.
        counts: whether it tells how often; `per jaar` beside a number may tell how many.
    """

    yearly: Fraction
    start: int
    end: int
    counts: bool


def check_frequencies(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`number_mismatch`: `elk kwartaal` where the source has another frequency only."""
    folded = alignment.facts.folded
    claimed = [
        one
        for one in frequencies(alignment.facts)
        if one.counts and not folded.endswith(_INSTEAD_OF, 0, one.start)
    ]
    if not claimed:
        return
    known = [(s, f) for s in alignment.evidence.sentences for f in frequencies(s.facts)]
    told = {one.yearly for one in claimed}
    same = [(s, f) for s, f in known if any(_is_about(f.yearly, one) for one in told)]
    if same:  # another one may be what it was before, told as the source tells it
        bounds = [(s, _bound(s.facts, f), f) for s, f in same]
        if all(bound for _, bound, _ in bounds) and not _BOUND_ANYWHERE.search(folded):
            sentence, bound, other = bounds[0]
            begin = bound.start() if bound else other.start
            expected = sentence.facts.text[begin : other.end]
            found = alignment.facts.text[claimed[0].start : claimed[0].end]
            at = [sentence.statement]
            yield say("number_mismatch", "approximation", at=at, expected=expected, found=found)
        return
    rivals = [(s, f) for s, f in known if f.counts and s in alignment.aligned]
    if rivals:
        sentence, other = rivals[0]
        expected = sentence.facts.text[other.start : other.end]
        found = alignment.facts.text[claimed[0].start : claimed[0].end]
        at = [sentence.statement]
        yield say("number_mismatch", "value_absent", at=at, expected=expected, found=found)


def _bound(facts: Facts, frequency: Frequency) -> re.Match[str] | None:
    return _BOUND.search(facts.folded, max(0, frequency.start - _LONGEST), frequency.start)


def _is_about(one: Fraction, other: Fraction) -> bool:
    """Whether they are the same, as `tweewekelijks` and `twee keer per maand` are."""
    return abs(one - other) <= max(one, other) / 10


def is_told_as_frequency(number: FoundNumber, alignment: Alignment) -> bool:
    """Whether it is part of a frequency that the source tells without that number."""
    mine = frequencies(alignment.facts)
    told = [one.yearly for one in mine if one.start <= number.start < one.end]
    if not told or any(number.value == known.value for known, _ in alignment.evidence.numbers):
        return False
    known = [other for s in alignment.evidence.sentences for other in frequencies(s.facts)]
    return any(_is_about(other.yearly, one) for one in told for other in known)


def frequencies(facts: Facts) -> tuple[Frequency, ...]:
    """All of a sentence, in order."""
    return facts.remember(_frequencies)


def _frequencies(facts: Facts) -> tuple[Frequency, ...]:
    if not facts.may_hold(_RETURNS):
        return ()
    found = [one for told in _FREQUENCY.finditer(facts.folded) for one in _read(told)]
    counted = [number.start for number in facts.numbers]
    return tuple(
        one._replace(counts=one.counts or not any(_near(start, one) for start in counted))
        for one in found
    )


def _near(start: int, frequency: Frequency) -> bool:
    """Whether a number may be told per that time: `€ 61 per dag`, `zes vergaderingen per jaar`."""
    return abs(frequency.start - start) < _APART


_APART = 60
"""Characters between a number and the time that it is told per."""


def _read(told: re.Match[str]) -> Iterator[Frequency]:
    start, end = told.span()
    if adverb := told["adverb"]:
        for often in {told["often"], told["least"] or told["often"]}:
            yield Frequency(_ADVERBS[adverb] * _count(often), start, end, counts=True)
        return
    if told["day"]:
        yield Frequency(Fraction(12 if told["of"] else 52), start, end, counts=True)
        return
    a_year = Fraction(_A_YEAR[told["unit"]]) / _count(told["every"])
    if told["each"] == "om de" and not told["every"] and told["unit"] != "uur":
        a_year /= 2  # `om de week` is every other week
    times = _DIGITS_OR_WORD.match(told["times"] or "")
    counts = times is not None or told["each"].startswith(("elk", "ieder", "om"))
    if counts or told["each"] == "per":
        yield Frequency(a_year * _count(times and times.group()), start, end, counts)
    if told["former"]:
        yield Frequency(a_year * _count(told["former"]), start, end, counts)


_DIGITS_OR_WORD = lazy(_COUNT)


def _count(written: str | None) -> Fraction:
    if written is None or written.isdecimal():
        return Fraction(written or 1)
    return Fraction(word_value(written) or 1)
