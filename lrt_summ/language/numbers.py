"""Quantities in Dutch text, in digits and in words, with unit and approximation.

What looks like a number but counts nothing is left out: dates, years, times, versions, rule and
item numbers, addresses.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from lrt_summ.language import _number_data as data
from lrt_summ.language.once import once
from lrt_summ.language.patterns import lazy
from lrt_summ.language.words import fold, is_stop_word

NumberKind = Literal["count", "percent", "amount", "ordinal"]


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A quantity as it stands in a text.

    Attributes:
        text: from the number (or the € before it) to its unit, as written, without qualifier.
        start: offset of `text`.
        end: end offset.
        value: the number, scale word included (`19 duizend` is 19000); lower end of a range.
        upper: upper end of a range (`10 tot 15`), `None` for a single number.
        unit: the words behind the number that say what is counted, `""` without any.
        qualifier: `bijna`, `ten minste`, `circa`, … as written, `None` without one.
        kind: `ordinal` is a rank (`tweede`, `2e`); `amount` is money.
    """

    text: str
    start: int
    end: int
    value: Decimal
    upper: Decimal | None
    unit: str
    qualifier: str | None
    kind: NumberKind


_NOTHING = lazy("|".join(row.pattern for row in data.NOT_A_QUANTITY))
# Without an address nothing of it begins inside a word, and far less has to be tried.
_ADDRESS = lazy(r"@|://|www\.")
_NO_ADDRESS = lazy(
    r"(?:(?<!\w)|(?=[#+]))(?:"
    + "|".join(row.pattern for row in data.NOT_A_QUANTITY if row.name not in ("address", "mail"))
    + ")"
)
_DIGIT = lazy(r"\d")
_DIGITS = (
    r"(?:\d{1,3}\.\d(?= ?%| (?:week|weken|uur|dag|dagen|maand|maanden|jaar|miljoen|miljard|mln|fte"
    r"|km|kilometer|meter|ton|euro|procent)\b)"
    r"|\d{1,3}(?:[.,\u00a0\u202f\u2009 ]\d{3}){1,5}(?!\d)(?:,\d{1,6})?|\d{1,15}(?:,\d{1,6})?)"
)
_SCALE = r"(?:[ -]?(?:duizend|miljoen|miljard|mln|mld|dzd)(?![a-z])\.?|(?<=\d)k(?!\w))"
_DIGIT_NUMBER = rf"(?P<digits>{_DIGITS})(?P<rank>e|de|ste)?(?P<scale>{_SCALE})?(?!(?!x\b)\w)"
_ONES = "een|twee|drie|vier|vijf|zes|zeven|acht|negen"
_TEENS = "tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien"
_TENS = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
_WORD_NUMBER = (
    rf"(?P<words>(?<!\w)(?:{data.WORD_STARTS})[a-z]{{0,40}})"
    rf"(?:(?<=duizend) (?P<rest>(?:{_ONES})?honderd(?:(?:en)?(?:{_TEENS}|(?:(?:{_ONES})en)?"
    rf"(?:{_TENS})|{_ONES}))?)(?!\w))?"
    rf"(?P<word_scale>{_SCALE})?(?!\w)"
)
_NUMBER = lazy(rf"(?<![\w/-])(?<!\d[.,]){_DIGIT_NUMBER}|{_WORD_NUMBER}")
_SECOND = lazy(rf"{_DIGIT_NUMBER}|{_WORD_NUMBER}")
_QUALIFIER = lazy(
    r"(?<![\w-])("
    + "|".join(re.escape(qualifier) for qualifier in data.QUALIFIERS)
    + r")(?: (?P<article>de|het|wel|een|zo'n))? ?$"
)
_MONEY_BEFORE = lazy(r"(?:€ ?|(?<!\w)euro? )$")
_TO = lazy(
    r" ?(?:%|procent)? ?(?P<to>[-–]|/(?=\d{1,3} (?:dagen|weken|maanden|jaar|uur|keer)\b)|(?<= )"
    r"(?:tot en met|tot|naar|a|t/m|of|en)(?= )) ?(?:€ ?)?"
)
_LEAST_WITH_SCALE = 1000  # `van 900.000 naar 1,2 miljoen` shares none
_PERCENT = lazy(r" ?(?:%|procent(?:punt(?:en)?)?(?!\w)|pct(?!\w))")
_EURO = lazy(r" ?(?:€|(?<= )eur[o]?(?!\w))")
_UNIT_WORD = lazy(r" ([a-z][a-z'-]{0,60})(?!\w)")
_MORE = lazy(r"\+(?![\w+-])")  # `140+ deelnemers`
_LONGEST_QUALIFIER = 40


def find_numbers(text: str) -> list[FoundNumber]:
    """All quantities in `text`, in order, not overlapping."""
    folded = fold(text)
    first = _NUMBER.search(folded)
    return list(_numbers(text, folded, first)) if first else []


def _numbers(text: str, folded: str, first: re.Match[str]) -> Iterator[FoundNumber]:
    nothing = _Nothing(folded)
    found: re.Match[str] | None = first
    last = 0
    while found:
        position = found.end()
        value = _value(found, folded, text)
        if value is not None and not nothing.holds(found.start()):
            number = _with_surroundings(text, folded, found, value, after=last)
            last = number.end
            position = max(position, number.end)
            yield number
        found = _NUMBER.search(folded, position)


class _Nothing:
    """Where what looks like a number counts nothing; looked up when it is first asked."""

    def __init__(self, folded: str) -> None:
        self._text = folded

    @once
    def _spans(self) -> list[tuple[int, int]]:
        address = _ADDRESS.search(self._text)
        if not address and not _DIGIT.search(self._text):
            return []
        pattern = _NOTHING if address else _NO_ADDRESS
        return [found.span() for found in pattern.finditer(self._text)]

    def holds(self, at: int) -> bool:
        """Whether the character at `at` is part of it."""
        before = bisect_right(self._spans, at, key=lambda span: span[0]) - 1
        return before >= 0 and at < self._spans[before][1]


def _value(found: re.Match[str], folded: str, text: str) -> Decimal | None:
    """The number that stands there, `None` if it only looks like one."""
    if digits := found["digits"]:
        return _digits_value(digits) * _scale(found["scale"])
    word, scale = found["words"], found["word_scale"]
    if word in ("een", "half") and not scale:
        return Decimal(1) if text.startswith(("é", "É"), found.start()) else None
    if word == "acht" and _is_verb(found, folded, text):
        return None
    value = data.ORDINALS.get(word)
    value = word_value(word) if value is None else value
    rest = word_value(found["rest"]) if found["rest"] else Decimal(0)
    return None if value is None or rest is None else (value + rest) * _scale(scale)


def _is_verb(eight: re.Match[str], folded: str, text: str) -> bool:
    """Whether `acht` means to deem: before an object, behind a name, at the end of a clause."""
    at = eight.start("words")
    return bool(
        _VERB_OBJECT.match(folded, eight.end())
        or (_ENDS_CLAUSE.match(folded, eight.end()) and _JUDGED.search(folded, 0, at))
        or _NAME_BEFORE.search(text, max(0, at - _NAME), at)
        or _DEEMS.match(folded, eight.end())
    )


_NAME = 30
_NAME_BEFORE = lazy(r"(?<![.?!:] )(?<!^)\b[A-Z][a-z]+ $")
_JUDGED = lazy(r"\b(?:on[a-z]{3,}|[a-z]{2,}(?:ig|lijk|baar|zaam|isch|loos)|nodig|zinvol|terecht) $")
_ENDS_CLAUSE = lazy(r"(?:[,;]|\.(?=\s|$)|$)")
_DEEMS = lazy(
    r" (?!\w+(?:en|s)\b)[^,.;]{3,90}\b(?:on)?(?:mogelijk|wenselijk|gewenst|nodig|noodzakelijk"
    r"|haalbaar|zinvol|verstandig|belangrijk|realistisch|kansrijk|verantwoord|nuttig|raadzaam)\b"
)
_VERB_OBJECT = lazy(r" (?:het|de|dit|dat|zich|een|deze|die|zij|hij|men|ze)\b")
_THOUSANDS = lazy(r"\d{1,3}(?:[.\u00a0\u202f\u2009 ]\d{3})+(?:,\d+)?|[1-9]\d{0,2}(?:,\d{3})+")

_POINT = lazy(r"\d{1,3}\.\d")
_COMMAS_ONLY = lazy(r"[\d,]+")
_NO_DIGIT = lazy(r"[^\d,]")


def _digits_value(digits: str) -> Decimal:
    if _POINT.fullmatch(digits):
        return Decimal(digits)  # `2.5 week`, as some write it
    if "," in digits and _THOUSANDS.fullmatch(digits) and _COMMAS_ONLY.fullmatch(digits):
        return Decimal(digits.replace(",", ""))
    return Decimal(_NO_DIGIT.sub("", digits).replace(",", "."))


def _scale(written: str | None) -> Decimal:
    return data.SCALES[written.strip(" -.")] if written else Decimal(1)


@lru_cache(maxsize=10_000)
def word_value(word: str) -> Decimal | None:
    """The value of a number in words (`negentienduizend`), `None` if `word` is none. Folded."""
    if word in data.FRACTIONS:
        return data.FRACTIONS[word]
    for name in ("miljard", "miljoen"):
        if word.endswith(name):
            left = word_value(word.removesuffix(name)) if word != name else Decimal(1)
            return None if left is None else left * data.SCALES[name]
    if word.endswith("tal") and word not in data.ABOUT:
        word = word.removesuffix("tal")  # `zevental`
    value = _thousands(word)
    return None if value is None else Decimal(value)


def _thousands(word: str) -> int | None:
    left, name, right = word.partition("duizend")
    if not name:
        return _hundreds(word)
    return _sum(_hundreds(left) if left else 1, 1000, _hundreds(_bare(right)) if right else 0)


def _hundreds(word: str) -> int | None:
    left, name, right = word.partition("honderd")
    if not name:
        return _below_hundred(word)
    return _sum(
        _below_hundred(left) if left else 1, 100, _below_hundred(_bare(right)) if right else 0
    )


def _sum(left: int | None, factor: int, right: int | None) -> int | None:
    return None if left is None or right is None else left * factor + right


def _bare(word: str) -> str:
    """`enzes` in `honderdenzes` means the same as `zes`."""
    return word.removeprefix("en")


def _below_hundred(word: str) -> int | None:
    if word in data.UNITS:
        return data.UNITS[word]
    for name, tens in data.TENS.items():
        if word.endswith(name):
            unit = word.removesuffix(name)
            if not unit:
                return tens
            return _sum(tens, 1, data.UNITS.get(unit.removesuffix("en")))
    return None


def _with_surroundings(
    text: str, folded: str, found: re.Match[str], value: Decimal, *, after: int
) -> FoundNumber:
    start, end = found.span()
    if found["rank"] or found["words"] in data.ORDINALS:
        return FoundNumber(text[start:end], start, end, value, None, "", None, "ordinal")
    bare = not found["scale"] and not found["word_scale"] and value < _LEAST_WITH_SCALE
    value, upper, end = _range(folded, end, value, bare=bare)
    more = _MORE.match(folded, end)
    end = more.end() if more else end
    kind, start, end = _kind(folded, start, end, after)
    unit_end = _unit_end(folded, end)
    return FoundNumber(
        text=text[start:unit_end],
        start=start,
        end=unit_end,
        value=value,
        upper=upper,
        unit=text[end:unit_end].strip(),
        qualifier=_qualifier(text, folded, start) or (">" if more else None),
        kind=kind,
    )


def _range(
    folded: str, end: int, value: Decimal, *, bare: bool
) -> tuple[Decimal, Decimal | None, int]:
    """The number before `end`, the upper end of the range that it begins, and where that ends.

    A bare number shares the scale of the other end: `3 tot 4 miljoen`, `van 58,9 naar 61,5 mln`.
    """
    to = _TO.match(folded, end)
    second = to and _SECOND.match(folded, to.end())
    if not to or not second or second["rank"] or not _is_span(folded, to):
        return value, None, end
    upper = _value(second, folded, folded)
    if bare:
        value *= _scale(second["scale"] or second["word_scale"])
    if upper is None or upper <= value or to["to"] == "naar":
        return value, None, end
    return value, upper, second.end()


def _is_span(folded: str, to: re.Match[str]) -> bool:
    """`tussen 5 en 10` and `5 of 10` are ranges, `5 en 10` are two numbers."""
    return to["to"] != "en" or "tussen" in folded[max(0, to.start() - 30) : to.start()]


def _kind(folded: str, start: int, end: int, after: int) -> tuple[NumberKind, int, int]:
    """The kind, and the bounds with the sign that tells it."""
    if percent := _PERCENT.match(folded, end):
        return "percent", start, percent.end()
    if euro := _EURO.match(folded, end):
        return "amount", start, euro.end()
    if money := _MONEY_BEFORE.search(folded, max(after, start - 6), start):
        return "amount", money.start(), end
    return "count", start, end


def _unit_end(folded: str, end: int) -> int:
    """Where the words end that say what is counted: adjectives and one noun."""
    for _ in range(3):
        word = _UNIT_WORD.match(folded, end)
        if not word or is_stop_word(word[1]) or word[1] in data.NO_UNIT:
            return end
        end = word.end()
        if word[1] not in data.ADJECTIVES and not word[1].endswith("ende"):
            return end
    return end


def _qualifier(text: str, folded: str, start: int) -> str | None:
    begin = max(0, start - _LONGEST_QUALIFIER)
    found = _QUALIFIER.search(folded, begin, start)
    if not found or (found[1].endswith(" dan") and found["article"] in ("de", "het")):
        return None  # `meer dan de 1.500 van vorig jaar` compares
    return text[found.start(1) : found.end(1)]
