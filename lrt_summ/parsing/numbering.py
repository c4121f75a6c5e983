"""The number before a heading or list entry: `2.`, `2a`, `5.1`, `IV.`, `B)`, `Agendapunt 4 –`."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from lrt_summ.language._number_data import MONTH_NAMES
from lrt_summ.language.patterns import lazy

Family = Literal["arabic", "roman", "letter"]

_WORD = (
    r"(?P<word>(?:(?:agenda|vergader|bespreek|besluit|hamer)?(?:punt|stuk)|agenda[ -]?item|item|"
    r"agendanummer|ad|onderdeel|onderwerp|thema)\s{1,3}(?:nr\.?\s)?|§\s?)"
)
_VALUE = (
    r"(?P<value>\d{1,2}(?:\.\d{1,2}){1,3}[a-z]?|\d{1,3}\s?[a-z](?![a-z])|\d{1,3}"
    r"|[ivxIVX]{1,6}|[A-Za-z])"
)
_NUMBERED = lazy(
    rf"\(?{_WORD}?{_VALUE}"
    r"(?P<sep>\s{0,3}[.):]{1,2}(?=\s|\Z)|/(?=\s)|[.)](?=[^\W\d_])|\s{1,3}[-–—](?=\s)|\s{1,3}\|(?=\s)|(?=\s|\Z))\s{0,8}",
    re.IGNORECASE,
)
_MONTH = lazy(
    rf"(?:{MONTH_NAMES}|uur|e\b|jaar|dagen|weken)",
    re.IGNORECASE,
)
# The article of the law that a blanked name is replaced by: `5.1.2e`.
_RULE_NUMBER = lazy(r"(?:5\.\s?[12]|10\.\s?2)[\s.]{0,2}\d?[\s.]{0,2}e(?!\w)")
_PHONE = lazy(r"\(?0\d{2,3}\)?\s{0,2}[-–]?\s{0,2}\d{2}")
# Nor are abbreviations and initials numbers: `m.b.t.`, `B.V.`, `C.A. de Vries`.
_ABBREVIATION = lazy(r"\(?(?:[a-z]\.){2}", re.IGNORECASE)
_ROMAN = {"i": 1, "v": 5, "x": 10}


class Number(NamedTuple):
    """A printed number.

    Attributes:
        printed: without point or word: `2`, `2a`, `IV`, `5.1`.
        value: what it counts to; of `5.1` and `2a` the main number.
        depth: 1 for a main number, 2 for `5.1` and `2a`, and so on.
        end: offset behind number and separator.
        worded: a word such as `Agendapunt` stands before it.
        bare: nothing but a space separates it from the text.
    """

    printed: str
    value: int
    depth: int
    family: Family
    end: int
    worded: bool = False
    bare: bool = False


def read_number(text: str) -> Number | None:
    """The number that `text` begins with, `None` if it begins with none."""
    match = _NUMBERED.match(text[:80])
    if match is None or any(p.match(text) for p in (_RULE_NUMBER, _ABBREVIATION, _PHONE)):
        return None
    printed = match["value"].replace(" ", "")
    bare = not match["sep"].strip()
    worded = match["word"] is not None
    if text[0] == "(" and ")" not in match["sep"]:
        return None
    if bare and not _stands_bare(printed, text[match.end() :]):
        return None
    family, value, depth = _measure(printed)
    if value == 0 and family == "roman":
        return None
    return Number(printed, value, depth, family, match.end(), worded, bare)


def _stands_bare(printed: str, title: str) -> bool:
    """Whether a number can do without a full stop: a digit before no month, a capital numeral."""
    if printed[0].isdigit():
        return _MONTH.match(title) is None
    return set(printed) <= {"I", "V", "X"} and title[:1].isupper()


def _measure(printed: str) -> tuple[Family, int, int]:
    """Family, main value and depth of a printed number."""
    if printed[0].isdigit():
        digits = re.match(r"\d+", printed)
        assert digits is not None  # noqa: S101 -- the first character is a digit
        main = printed.removesuffix(".0")
        depth = 1 + main.count(".") + (1 if main[-1].isalpha() else 0)
        return "arabic", int(digits.group()), depth
    if set(printed.casefold()) <= set(_ROMAN) and (len(printed) > 1 or printed.casefold() in "ivx"):
        return "roman", roman_value(printed), 1
    return "letter", ord(printed.casefold()) - ord("a") + 1, 1


def roman_value(printed: str) -> int:
    """The value of a roman number, 0 if it is not well formed."""
    values = [_ROMAN[character] for character in printed.casefold()]
    total = 0
    for value, following in zip(values, [*values[1:], 0], strict=True):
        total += -value if value < following else value
    return total if 0 < total < 40 and "iiii" not in printed.casefold() else 0


def as_letter(number: Number) -> Number | None:
    """A one-letter roman number read as a letter, for a list that runs A, B, … I."""
    if number.family == "letter":
        return number
    if number.family != "roman" or len(number.printed) > 1:
        return None
    value = ord(number.printed.casefold()) - ord("a") + 1
    return Number(number.printed, value, 1, "letter", number.end, number.worded, number.bare)
