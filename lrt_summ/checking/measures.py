"""The same measure in other units: six months are a `half jaar`, 1.500 metres 1,5 kilometres."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lrt_summ.checking.approximations import Exactness, kind_of
from lrt_summ.checking.evidence import Alignment, Evidence
from lrt_summ.checking.facts import Facts
from lrt_summ.checking.periods import lengths, periods
from lrt_summ.language.numbers import FoundNumber

Measure = tuple[str, Decimal]
"""What is measured, and how much of it in its smallest unit."""

_TABLE = {
    "months": {1: "maand maanden", 3: "kwartaal kwartalen", 12: "jaar jaren"},
    "days": {1: "dag dagen", 7: "week weken"},
    "minutes": {1: "minuut minuten min", 15: "kwartier", 60: "uur uren"},
    "metres": {1: "meter m", 100: "hectometer", 1000: "kilometer km"},
    "square metres": {1: "vierkante m2 m²", 10_000: "hectare hectaren ha"},
    "euros": {1: "euro", 100_000: "ton"},
}
_UNITS = {
    unit: (name, factor)
    for name, factors in _TABLE.items()
    for factor, units in factors.items()
    for unit in units.split()
}
_TIME = frozenset(("months", "days", "minutes"))
_SPELLED = re.compile(
    r"\b(?P<count>een|per|elke?|iedere?|de|halve?|half|twee) ?"
    r"(?P<unit>kwartier|uur|dag|week|maand|kwartaal|jaar|kilometer|ton)\b"
    r"|\b(?:een )?(?P<name>kwartaal|halfjaar|kwartier|helft van (?:het jaar|20))"
)
"""A measure without a number."""
_MONTH_PAIR = re.compile(
    r"\b(?P<first>januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november)"
    r" en (?=februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)"
)
_DEGREE = re.compile(
    r"\b(?P<words>langer dan|meer dan|ruim|korter dan|minder dan|bijna|minimaal|minstens|ten minste"
    r"|maximaal|hooguit|ten hoogste|ongeveer|circa) (?:een )?$"
)
_COUNTS = {"half": Decimal("0.5"), "halve": Decimal("0.5"), "twee": Decimal(2)}
_NAMED = {"kwartaal": ("months", 3), "kwartier": ("minutes", 15)}
_SINCE = re.compile(r"\b(?:sinds|vanaf|sedert|al|geleden)\b")


def is_duration(number: FoundNumber) -> bool:
    """Whether it counts units of time."""
    return _UNITS.get(number.unit.lower(), ("", 0))[0] in _TIME


def measure(number: FoundNumber) -> Measure | None:
    """What a number with a unit comes to."""
    known = _unit(number) if number.upper is None else None
    return (known[0], number.value * known[1]) if known else None


def scales(one: FoundNumber, other: FoundNumber) -> tuple[Decimal, Decimal]:
    """What to multiply two numbers by before they are compared: `2 ton`, `€ 198.450`."""
    here, there = _unit(one), _unit(other)
    if here and there and here[0] == there[0]:
        return Decimal(here[1]), Decimal(there[1])
    if here and there and {here[0], there[0]} <= _TIME:
        return Decimal(1), Decimal(0)  # three weeks are never three months
    return Decimal(1), Decimal(1)


def _unit(number: FoundNumber) -> tuple[str, int] | None:
    unit = "euro" if number.kind == "amount" else number.unit.lower().split(" ")[-1]
    return _UNITS.get(unit)


def same_measures(number: FoundNumber, alignment: Alignment) -> list[Exactness | None]:
    """How exact each equal measure of the evidence is said to be; empty without one."""
    claimed = measure(number)
    if claimed is None:
        return []
    evidence = alignment.evidence
    found = [kind for other, kind in _known(evidence) if other == claimed]
    if not found and claimed[0] in ("months", "days"):
        found = [kind_of(number.qualifier) for _ in _lasting(claimed, number, alignment)][:1]
    return found


def _known(evidence: Evidence) -> Iterator[tuple[Measure | None, Exactness | None]]:
    for other, sentence in evidence.numbers:
        folded = sentence.facts.folded
        yield measure(other), kind_of(other.qualifier, folded, other.start, other.end)
    for sentence in evidence.sentences:
        yield from sentence.facts.remember(_spelled)


def _spelled(facts: Facts) -> tuple[tuple[Measure, Exactness | None], ...]:
    """`een kwartier`, `elk kwartaal`, `het tweede halfjaar`, `mei en juni`."""
    found: list[tuple[Measure, Exactness | None]] = []
    for told in _SPELLED.finditer(facts.folded):
        degree = _DEGREE.search(facts.folded, max(0, told.start() - 30), told.start())
        kind = kind_of(degree["words"]) if degree else None
        if told["name"]:
            name, factor = _NAMED.get(told["name"], ("months", 6))
            found.append(((name, Decimal(factor)), kind))
        else:
            name, factor = _UNITS[told["unit"]]
            found.append(((name, _COUNTS.get(told["count"], Decimal(1)) * factor), kind))
    found += [(("months", Decimal(2)), None) for _ in _MONTH_PAIR.finditer(facts.folded)]
    return tuple(found)


def _lasting(claimed: Measure, number: FoundNumber, alignment: Alignment) -> Iterator[Measure]:
    """How long it is between two dates: `van 1 mei tot 1 augustus` is three months."""
    evidence, meeting = alignment.evidence, alignment.evidence.ground.minutes.date
    for facts in (alignment.facts, *(s.facts for s in evidence.sentences)):
        dates = [date for date in facts.dates if date.kind != "relative"][:_MOST_DATES]
        yield from (claimed for known in lengths(dates, meeting) if known == claimed)
        if number.unit.lower() in ("jaar", "jaren") and _SINCE.search(facts.folded) and meeting:
            since = (one for date in dates if date.year for one in periods(date, meeting))
            years = int(number.value)
            yield from (claimed for first, _ in since if meeting.year - first.year == years)


_MOST_DATES = 6
