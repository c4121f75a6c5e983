"""How exact a number is said to be: `bijna 1.800` is not `1.800`."""

from __future__ import annotations

import re
from typing import Literal

from lrt_summ.language.words import fold

Exactness = Literal["below", "above", "around", "least", "most", "over", "under", "exact", "only"]

QUALIFIERS: dict[Exactness, tuple[str, ...]] = {
    "below": ("bijna", "krap", "een krappe", "nagenoeg", "vrijwel", "een kleine", "tegen de",
              "richting de", "richting", "iets minder dan", "net geen", "haast", "iets onder",
              "net onder"),
    "above": ("ruim", "dik", "een dikke", "een ruime", "iets meer dan", "ruim meer dan",
              "iets boven", "net boven", "net iets meer dan"),
    "around": ("een stuk of", "circa", "ca.", "ca", "ongeveer", "zo'n", "zon", "rond", "rond de",
               "pakweg", "grofweg", "naar schatting", "geschat", "geschatte", "om en nabij",
               "plusminus", "±", "~", "afgerond", "in de orde van", "in de buurt van", "gemiddeld",
               "een paar"),
    "least": ("ten minste", "tenminste", "minstens", "minimaal", "vanaf", "op zijn minst",
              "niet minder dan", "niet lager dan", "≥", "zeker", "in ieder geval", "in elk geval",
              "niet onder", "niet korter dan", "op z'n minst", "sowieso"),
    "most": ("ten hoogste", "maximaal", "hooguit", "hoogstens", "tot maximaal",
             "niet hoger dan", "≤", "uiterlijk", "tot", "niet boven", "op zijn hoogst",
             "niet langer dan", "max."),
    "over": ("meer dan", "hoger dan", "groter dan", "veel meer dan", "boven de", ">", "boven",
             "langer dan", "ouder dan", "vaker dan", "hoger uit dan", "breder is dan",
             "groter is dan", "hoger is dan", "langer is dan", "breder dan"),
    "under": ("minder dan", "lager dan", "kleiner dan", "onder de", "<", "onder", "korter dan",
              "nog geen", "jonger dan", "geen", "korter is dan", "lager is dan", "kleiner is dan",
              "smaller dan"),
    "exact": ("exact", "precies"),
    "only": ("slechts", "maar", "enkel", "niet meer dan"),
}  # fmt: skip
"""The words in front of a number, by what they make of it."""

_KINDS: dict[str, Exactness] = {word: kind for kind, words in QUALIFIERS.items() for word in words}


def words_for(*kinds: Exactness) -> str:
    """A pattern for any of the qualifiers of some kinds, of all if none is named."""
    words = [word for kind in kinds or QUALIFIERS for word in QUALIFIERS[kind]]
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_ALIKE: frozenset[frozenset[Exactness]] = frozenset(
    frozenset(pair)
    for pair in (
        ("below", "around"), ("above", "around"), ("below", "under"), ("above", "over"),
        ("least", "over"), ("most", "under"), ("least", "above"),
    )
)  # fmt: skip

_BEHIND = re.compile(
    r"^(?: [a-z]+){0,3}(?<! een) (?:of|en) (?:(?P<more>meer|ouder|hoger|langer|groter|later)"
    r"|minder|jonger|lager|korter|kleiner|eerder)\b"
)
_BEFORE = re.compile(
    r"(?<!\w)(?P<words>zeker|geen(?! van\b)|in ieder geval|in elk geval|haast|net geen|nog geen"
    r"|gemiddeld|"
    r"slechts|niet (?:onder|boven|langer dan|korter dan)|op z'n minst|op zijn hoogst|sowieso|"
    r"langer dan|vaker dan|hoger uit dan|jonger dan|ouder dan|korter dan|"
    r"minstens|tenminste|ten minste|minimaal|maximaal|"
    r"boven|een stuk of|ongeveer|circa|minimum|maximum|plafond|bovengrens|een paar|max\.|max|min|"
    r"(?:minimale|maximale) [a-z]+ (?:van|is|bedraagt)|"
    r"meer [a-z]+en dan|(?:hoger|groter|langer) [a-z]+ dan|"
    r"(?:lager|minder) (?:zijn|is|ligt|liggen|blijft|blijven|uitvalt|uitvallen) dan|"
    r"tot een (?:bedrag|maximum|totaal))"
    r"(?: (?:van|de|het|met|op|voor|aan|uit|zo'n|tot|in|over|per|om|dan)){0,3} (?:€ )?$"
)
_ESTIMATED = re.compile(r"\b(?:gemiddeld|geschat|geraamd)e?\b(?: [^\s,;.:()\d]+){0,6} (?:€ )?$")
"""`de gemiddelde looptijd is 5 jaar`, `geschat op 36 miljoen`."""


def kind_of(
    qualifier: str | None, folded: str = "", start: int = 0, end: int = 0
) -> Exactness | None:
    """What the words around a number make of it, `None` if they leave it as it is."""
    if qualifier is not None:
        return _KINDS.get(fold(qualifier))
    if behind := _BEHIND.match(folded[end : end + 60]):
        return "least" if behind["more"] else "most"
    before = _BEFORE.search(folded, max(0, start - 40), start)
    if not before:
        return "around" if _ESTIMATED.search(folded, max(0, start - 80), start) else None
    words = before["words"]
    if (
        words.startswith(("meer ", "hoger ", "groter ", "langer ")) and words not in _KINDS
    ):  # `meer uitgeven dan 61 euro`
        return "over"
    return _KINDS.get(words, "least" if words.startswith("min") else "most")


def compare(source: Exactness | None, claimed: Exactness | None) -> bool:
    """Whether a claim may say `claimed` where its source says `source`."""
    source = None if source == "exact" else source
    claimed = None if claimed == "exact" else claimed
    if source == claimed:
        return True
    if source is None:
        return claimed in ("around", "only")
    if source == "only":
        return claimed in (None, "most")
    if source == "most" and claimed == "only":
        return True
    if claimed is None:
        return False
    return frozenset((source, claimed)) in _ALIKE


def _limit(beside: str, words: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(rf"(?<!\w)(?:{beside}|tussen)(?: (?:de|het|een|zo'n))? (?:€ ?)?$"),
        re.compile(rf"\b(?:{words})"),
    )


_MOST = _limit(
    "tot|binnen|onder",
    r"maxim|gemaxim|plafond|limiet|bovengrens|hoogst|hooguit|begrens|beperkt tot"
    r"|niet (?:meer dan|langer|hoger|verder)|na .{0,60} niet\b",
)
_LEAST = _limit(
    "vanaf|na|boven|over",
    r"minim|ondergrens|drempel|laagste|minste|quorum|uiterlijk|niet (?:minder|korter|lager|eerder)",
)
_LIMITS: dict[Exactness | None, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "most": _MOST, "under": _MOST, "least": _LEAST, "over": _LEAST,
}  # fmt: skip
"""How a bound may be told right before the number, and elsewhere in its sentence."""


_TO = re.compile(r"\bnaar (?:€ ?)?$")
_FROM_TO = re.compile(r"van (?:€ )?\S+(?: [a-z]+)? naar\b")
"""`van een naar twaalf uur`: a bound that is moved is told without the word for a bound."""


def is_bound_otherwise(
    kind: Exactness | None, told: str, start: int, *, moved: bool = True
) -> bool:
    """Whether a sentence tells a bound in words that are none of the qualifiers.

    Args:
        kind: the bound.
        told: the sentence.
        start: where the number stands in it.
        moved: whether `naar twaalf uur` may tell it.
    """
    if kind not in _LIMITS:
        return False
    beside, words = _LIMITS[kind]
    return bool(
        _FROM_TO.match(told, max(0, start - 4))
        or (moved and _TO.search(told, max(0, start - 20), start))
        or beside.search(told, max(0, start - 20), start)
        or words.search(told)
    )
