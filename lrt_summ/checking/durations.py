"""The same length of time in other units: six months are a `half jaar`, fourteen days two weeks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lrt_summ.checking.approximations import Exactness, kind_of
from lrt_summ.checking.evidence import Evidence
from lrt_summ.language.numbers import FoundNumber

_MONTHS = {"jaar": 12, "jaren": 12, "kwartaal": 3, "kwartalen": 3, "maand": 1, "maanden": 1}
_DAYS = {"week": 7, "weken": 7, "dag": 1, "dagen": 1}
_MINUTES = {"uur": 60, "uren": 60, "minuut": 1, "minuten": 1}
_MONTH_NAME = (
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)"
)
_SPANS = (
    (Decimal(6), re.compile(r"half ?jaar|helft van (?:het jaar|20)")),
    (Decimal(3), re.compile(r"kwartaal")),
    (Decimal(2), re.compile(rf"{_MONTH_NAME} en {_MONTH_NAME}")),
)
"""Spans of time that have no number, in months."""
_DEGREE = re.compile(
    r"\b(?P<words>langer dan|meer dan|ruim|korter dan|minder dan|bijna|minimaal|minstens|ten minste"
    r"|maximaal|hooguit|ten hoogste|ongeveer|circa) (?:een )?$"
)


def is_duration(number: FoundNumber) -> bool:
    """Whether it counts units of time."""
    return number.unit.lower() in _MONTHS | _DAYS | _MINUTES


def same_durations(number: FoundNumber, evidence: Evidence) -> list[Exactness | None]:
    """How exact each equal length of time of the evidence is said to be; empty without one."""
    if number.upper is not None:
        return []
    for units in (_MONTHS, _DAYS, _MINUTES):
        claimed = _in_units(number, units)
        if claimed is not None:
            return [kind for length, kind in _known(evidence, units) if length == claimed]
    return []


def _known(
    evidence: Evidence, units: dict[str, int]
) -> Iterator[tuple[Decimal | None, Exactness | None]]:
    for other, sentence in evidence.numbers:
        folded = sentence.facts.folded
        yield _in_units(other, units), kind_of(other.qualifier, folded, other.start, other.end)
    if units is not _MONTHS:
        return
    for months, name in _SPANS:
        if found := name.search(evidence.full_text):
            degree = _DEGREE.search(evidence.full_text, max(0, found.start() - 30), found.start())
            yield months, kind_of(degree["words"]) if degree else None


def _in_units(number: FoundNumber, units: dict[str, int]) -> Decimal | None:
    factor = units.get(number.unit.lower())
    return number.value * factor if factor else None
