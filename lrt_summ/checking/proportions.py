"""Shares and multiples, in whatever form: `een op de vier`, `een kwart`, `25%`; `verdubbeld`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.facts import Facts
from lrt_summ.checking.messages import Speaker
from lrt_summ.language.numbers import FoundNumber, word_value
from lrt_summ.models import Finding


class Proportion(NamedTuple):
    """A share (`de helft`: 0.5) or a multiple (`drie keer zo veel`: 3), with its place."""

    value: Decimal
    start: int
    end: int


_PARTS = {
    "helft": 2, "derde": 3, "vierde": 4, "kwart": 4, "vijfde": 5, "zesde": 6, "achtste": 8,
    "tiende": 10,
}  # fmt: skip
_SOME = r"een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien"
_SHARE = re.compile(
    rf"\b(?:de (?P<half>helft)|(?P<three>driekwart)|(?P<count>{_SOME}) ?"
    rf"(?P<part>{'|'.join(_PARTS)})(?= (?:van|deel)\b|[.,;]|$)"
    rf"|(?P<few>{_SOME}|\d{{1,4}}) (?:van|op|uit) (?:de |elke |iedere )?"
    rf"(?P<of>{_SOME}|\d{{1,5}})(?!\w| ?(?:%|procent|uur|[a-z]+ (?:20\d\d)?\d\d:)))"
)
_MULTIPLE = re.compile(
    rf"\bver(?P<word>drie|vier|vijf|tien|)(?:voud|dubbel)"
    rf"|\b(?P<times>{_SOME}|\d{{1,3}}) ?(?:keer|maal) zo\b|\bdubbel zo\b"
)
_ABOUT = re.compile(
    r"\b(?:ongeveer|circa|ruim|bijna|krap|rond|zo'n|een kleine|een ruime|grofweg|nagenoeg|vrijwel"
    r"|(?:iets )?(?:meer|minder) dan) (?:een |de )?$"
)
_ROUNDED, _EXACT, _ROUND = Decimal("0.005"), Decimal("0.015"), Decimal("0.06")
"""So far a share may be from what it stands for: in percent, in words, and with `ongeveer`."""


def shares_in(facts: Facts) -> tuple[Proportion, ...]:
    """The shares of a sentence that are told without a percentage."""
    return facts.remember(_shares)


def _shares(facts: Facts) -> tuple[Proportion, ...]:
    found = ((_share(m), m) for m in _SHARE.finditer(facts.folded))
    return tuple(Proportion(value, m.start(), m.end()) for value, m in found if value)


def _share(found: re.Match[str]) -> Decimal | None:
    if found["half"]:
        return Decimal("0.5")
    if found["three"]:
        return Decimal("0.75")
    if found["part"]:
        return (_value(found["count"]) or Decimal(0)) / _PARTS[found["part"]]
    few, of = _value(found["few"]), _value(found["of"])
    return few / of if few and of and few < of else None


def _value(word: str) -> Decimal | None:
    return Decimal(word) if word.isdecimal() else word_value(word)


def _multiples(facts: Facts) -> tuple[Proportion, ...]:
    found = []
    for told in _MULTIPLE.finditer(facts.folded):
        value = _value(told["word"] or told["times"] or "twee")
        if value:
            found.append(Proportion(value, told.start(), told.end()))
    return tuple(found)


def check_proportions(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`number_mismatch`: a share or multiple, where the source only has others."""
    facts = alignment.facts
    for told in shares_in(facts):
        others = [p for s in alignment.aligned for p in _written(s.facts)]
        if others and not is_share(told.value, told.start, alignment):
            yield _another(told, others[0], alignment, say)
    for told in facts.remember(_multiples):
        known = [(s, p) for s in alignment.aligned for p in s.facts.remember(_multiples)]
        if known and all(p.value != told.value for _, p in known):
            sentence, other = known[0]
            yield _another(told, sentence.facts.text[other.start : other.end], alignment, say)


def _another(told: Proportion, expected: str, alignment: Alignment, say: Speaker) -> Finding:
    at = [alignment.aligned[0].statement]
    found = alignment.facts.text[told.start : told.end]
    return say("number_mismatch", "number_absent", at=at, expected=expected, found=found)


def _written(facts: Facts) -> list[str]:
    told = [facts.text[p.start : p.end] for p in shares_in(facts)]
    return told + [n.text for n in facts.numbers if n.kind == "percent"]


def is_share(value: Decimal, start: int, alignment: Alignment) -> bool:
    """Whether a share is that of the evidence, in whatever form it has it, or as two numbers."""
    spread = _ROUND if _ABOUT.search(alignment.facts.folded, max(0, start - 25), start) else _EXACT
    return any(
        abs(other - value) <= spread
        for sentence in alignment.evidence.sentences
        for other in _values(sentence.facts)
    )


def is_told_share(number: FoundNumber, alignment: Alignment) -> bool:
    """Whether a percentage is that of `een kwart` or `acht van de tien`."""
    told = [p.value for s in alignment.evidence.sentences for p in shares_in(s.facts)]
    spread = _ROUND if number.qualifier else _ROUNDED
    return any(abs(100 * value - number.value) <= 100 * spread for value in told)


def _values(facts: Facts) -> Iterator[Decimal]:
    yield from (p.value for p in shares_in(facts))
    yield from (n.value / 100 for n in facts.numbers if n.kind == "percent")
    yield from _ratios([n for n in facts.numbers if n.kind != "ordinal"][:_MOST_NUMBERS])


_MOST_NUMBERS = 6


def _ratios(numbers: Sequence[FoundNumber]) -> Iterator[Decimal]:
    """`40 stemmen, waarvan 20 voor`: what one number is of another."""
    for one in numbers:
        for other in numbers:
            if one.kind == other.kind != "percent" and 0 < one.value < other.value:
                yield one.value / other.value
