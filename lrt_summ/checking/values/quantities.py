"""Numbers that share a unit: in `van 58,9 naar 61,5 miljoen euro` both are millions of euros."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lrt_summ.language.numbers import FoundNumber, find_numbers

_BETWEEN = re.compile(
    r"^ (?:naar|tot|respectievelijk|resp\.|en|of|à|in plaats van|tegen) "
    r"(?:(?:ruim|bijna|circa|ongeveer|krap|(?:meer|minder) dan) )?(?:€ ?)?$"
)
_SCALE = re.compile(r"\b(?:duizend|miljoen|miljard|mln|mld)\b")


def quantities(text: str) -> Sequence[FoundNumber]:
    """The numbers of a text; one without a unit takes that of the number that it is joined to."""
    found = list(find_numbers(text))
    for place in range(len(found) - 2, -1, -1):
        one, other = found[place], found[place + 1]
        if _is_bare(one) and _BETWEEN.match(text[one.start + len(_digits(one)) : other.start]):
            found[place] = _like(one, other)
    return found


def _digits(number: FoundNumber) -> str:
    sign = "€ " if number.text.startswith("€ ") else ""
    return sign + number.text.removeprefix(sign).split(" ")[0]


def _is_bare(number: FoundNumber) -> bool:
    alone = number.kind == "count" and number.upper is None
    return alone and number.text[0].isdigit() and number.unit in ("", "respectievelijk")


def _like(one: FoundNumber, other: FoundNumber) -> FoundNumber:
    if other.kind not in ("percent", "amount", "count"):
        return one
    scale = _SCALE.search(other.text)
    printed = find_numbers(_digits(other).removeprefix("€ ")) if scale else []
    factor = other.value / printed[0].value if printed and printed[0].value else 1
    kind = other.kind if other.kind != "count" or scale else one.kind
    unit = other.unit if kind != one.kind or scale else one.unit
    return replace(
        one, kind=kind, unit=unit, value=one.value * factor, text=_digits(one),
        end=one.start + len(_digits(one)),
    )  # fmt: skip
