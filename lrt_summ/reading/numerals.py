"""Counting in letters and Roman numerals, as list formats do."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def roman(count: int) -> str:
    """Lower-case Roman numerals; digits outside 1–3999."""
    if not 0 < count < 4000:
        return str(count)
    numeral = ""
    for worth, letters in _ROMAN:
        numeral += letters * (count // worth)
        count %= worth
    return numeral


def letters(count: int) -> str:
    """a, …, z, aa, bb, …: Word repeats the letter; digits from 27 rounds on."""
    if not 0 < count <= 26 * 27:
        return str(count)
    rounds, place = divmod(count - 1, 26)
    return chr(ord("a") + place) * (rounds + 1)
