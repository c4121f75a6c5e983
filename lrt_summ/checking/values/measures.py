"""The same measure in other units: six months are a `half jaar`, 1.500 metres 1,5 kilometres."""

from __future__ import annotations

import re
from decimal import Decimal

from lrt_summ.checking.facts import Facts
from lrt_summ.language._number_data import MONTH_NAMES
from lrt_summ.language.numbers import FoundNumber

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
_MONTH = f"(?:{MONTH_NAMES})"
_SPELLED = re.compile(
    r"\b(?:(?P<degree>langer dan|meer dan|ruim|korter dan|minder dan|bijna|minimaal|minstens"
    r"|ten minste|maximaal|hooguit|ten hoogste|ongeveer|circa) )?(?:een )?"
    r"(?:(?P<count>een|per|elke?|iedere?|de|halve?|half|twee) ?"
    r"(?P<unit>kwartier|uur|dag|week|maand|kwartaal|jaar|kilometer|ton)\b"
    rf"|(?P<name>kwartaal|kwartier|halfjaar|helft van (?:het jaar|20)|{_MONTH} en {_MONTH}))"
)
"""A measure without a number."""
_COUNTS = {"half": Decimal("0.5"), "halve": Decimal("0.5"), "twee": Decimal(2)}
_NAMED = {"kwartaal": (1, "kwartaal"), "kwartier": (1, "kwartier"), "h": (6, "maanden")}


def is_duration(number: FoundNumber) -> bool:
    """Whether it counts units of time."""
    return _UNITS.get(number.unit.lower(), ("", 0))[0] in _TIME


def scales(one: FoundNumber, other: FoundNumber) -> tuple[Decimal, Decimal]:
    """What to multiply two numbers by before they are compared: `2 ton`, `€ 198.450`."""
    here, there = _unit(one), _unit(other)
    if here and there and here[0] == there[0]:
        return Decimal(here[1]), Decimal(there[1])
    if here and there and {here[0], there[0]} <= _TIME:
        return Decimal(1), Decimal(0)  # three weeks are never three months
    if is_duration(one) and other.unit and not is_duration(other):
        return Decimal(1), Decimal(0)  # nor two months two conditions
    return Decimal(1), Decimal(1)


def _unit(number: FoundNumber) -> tuple[str, int] | None:
    unit = "euro" if number.kind == "amount" else number.unit.lower().split(" ")[-1]
    return _UNITS.get(unit)


def spelled_measures(facts: Facts) -> tuple[FoundNumber, ...]:
    """The measures of a sentence that are told without a number: `een kwartier`, `mei en juni`."""
    return tuple(map(_spelled, _SPELLED.finditer(facts.folded)))


def spelled_lengths(facts: Facts) -> tuple[FoundNumber, ...]:
    """The lengths of time among them: `een half jaar`, not `om een uur`, `elk jaar`."""
    return tuple(
        _spelled(told)
        for told in _SPELLED.finditer(facts.folded)
        if (told["count"] in ("een", "half", "halve") or told["name"] == "halfjaar")
        and _UNITS.get(told["unit"] or "maand", ("", 0))[0] in _TIME
        and not _IS_POINT.search(facts.folded, 0, told.start())
    )


_IS_POINT = re.compile(r"\b(?:om|op|tot|rond|ooit|nog) $")
"""`om een uur`, `op een dag`: no length."""


def _spelled(told: re.Match[str]) -> FoundNumber:
    value, unit = _COUNTS.get(told["count"], Decimal(1)), told["unit"]
    if name := told["name"]:
        months, unit = _NAMED.get(name) or _NAMED.get(name[0], (2, "maanden"))
        value = Decimal(months)
    start = told.start() if told["degree"] is None else told.end("degree") + 1
    text = told.group()[start - told.start() :]
    return FoundNumber(text, start, told.end(), value, None, unit, told["degree"], "count")
