"""Numbers that count nothing: articles, items, versions and ranks must stand there as written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.facts import Facts
from lrt_summ.checking.messages import Speaker
from lrt_summ.checking.values.clock import is_told_in_hours
from lrt_summ.language._number_data import COUNT_WORD
from lrt_summ.language.numbers import word_value
from lrt_summ.language.patterns import lazy
from lrt_summ.language.words import fold
from lrt_summ.models import Finding

_DIGIT = re.compile(r"\d")


def check_marks(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`number_mismatch`: `aanbeveling 5`, `versie 3.1` or `A12`, where the source has others."""
    if _DIGIT.search(alignment.facts.text):
        yield from _codes(alignment, say)
    yield from _ranks(alignment, say)
    yield from _in_compounds(alignment, say)


class Rank(NamedTuple):
    """A thing with its number or its place in a row: `aanbeveling 3`, `de derde aanbeveling`."""

    noun: frozenset[str]
    value: Decimal
    written: str


def _ranks(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`aanbeveling 5` is wrong where the source only has `de derde aanbeveling`."""
    claimed = alignment.facts.remember(_ranked)
    known = [(s, r) for s in alignment.evidence.sentences for r in s.facts.remember(_ranked)
             ] if claimed else []  # fmt: skip
    around = alignment.evidence.ground.sentences if claimed else ()
    told = {n.value for s in around for n in s.facts.numbers if n.kind == "ordinal"}
    for rank in claimed:
        rivals = [(s, r) for s, r in known if not r.noun.isdisjoint(rank.noun)]
        mine = {r.value for r in claimed if r is not rank and not r.noun.isdisjoint(rank.noun)}
        if any(r.value in mine for _, r in rivals):
            continue  # `na een eerste toets 57 over`: the rank stands there, and a number
        if rank.value not in told and rivals and all(r.value != rank.value for _, r in rivals):
            sentence, other = rivals[0]
            at, expected = [sentence.statement], other.written
            yield say(
                "number_mismatch", "number_absent", at=at, expected=expected, found=rank.written
            )


def _ranked(facts: Facts) -> tuple[Rank, ...]:
    return (*_numbered(facts), *_ordinals(facts))


def _numbered(facts: Facts) -> Iterator[Rank]:
    for word, after in pairwise(facts.words) if _DIGIT.search(facts.text) else ():
        if not after.norm.isdecimal() or len(after.norm) > 3 or not word.counts:
            continue
        marks = _MARKS.match(facts.text, word.token.end)
        if marks and not any(d.start <= after.token.start < d.end for d in facts.dates):
            for mark in _DIGITS.findall(marks.group()):
                yield Rank(word.meaning.concepts, Decimal(mark), f"{word.token.text} {mark}")


_MARKS = re.compile(r" \d+(?:(?:, | en | t/m | of )\d{1,3}\b(?![.,/-]\d))*")
_DIGITS = re.compile(r"\d+")


def _ordinals(facts: Facts) -> Iterator[Rank]:
    for number in facts.numbers:
        if number.kind == "ordinal":
            behind = (w for w in facts.words if w.token.start >= number.end and w.meaning.content)
            if noun := next(behind, None):
                yield Rank(noun.meaning.concepts, number.value, number.text)


def _in_compounds(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`vijf-dagen-norm`, where the source has `twee-dagen-norm`."""
    facts = alignment.facts
    if "-" not in facts.text:
        return
    known = [(s, m) for s in alignment.evidence.sentences for m in _JOINED.finditer(s.facts.folded)]
    for found in _JOINED.finditer(facts.folded):
        rivals = [(s, m) for s, m in known if m["what"] == found["what"]]
        elided = rf"\b{found['count']}- "  # `2- en 3-kamerwoningen`
        if re.search(elided, alignment.evidence.full_text):
            continue
        if rivals and all(_counted(m) != _counted(found) for _, m in rivals):
            sentence, other = rivals[0]
            expected = sentence.facts.text[other.start() : other.end()]
            written = facts.text[found.start() : found.end()]
            at = [sentence.statement]
            yield say("number_mismatch", "number_absent", at=at, expected=expected, found=written)


_JOINED = lazy(
    rf"(?<![\w-])(?P<count>[0-9]{{1,4}}|{COUNT_WORD})"
    r"-(?P<what>[a-z][a-z-]{3,})"
)


def _counted(found: re.Match[str]) -> Decimal | None:
    count = found["count"]
    return Decimal(count) if count.isdecimal() else word_value(count)


def _codes(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """Versions, articles, times and other marks with digits must stand there as written."""
    facts = alignment.facts
    spans = [(n.start, n.end) for n in facts.numbers] + [(d.start, d.end) for d in facts.dates]
    known: frozenset[str] | None = None
    for word in facts.words:
        token = word.token
        if not _DIGIT.search(token.norm):
            continue
        if any(start <= token.start < end for start, end in spans):
            continue
        if any(is_told_in_hours(token.norm, s.facts) for s in alignment.evidence.sentences):
            continue
        known = known if known is not None else _marks(alignment)
        if _mark(token.norm) not in known and not _is_known_code(token.start, alignment):
            where = [s.statement for s in alignment.aligned[:1]]
            yield say("number_mismatch", "code_absent", at=where, found=token.text)


_CODE = re.compile(r"(?<!\S)[^\s\w]*(?P<series>[a-z][a-z-]*)(?P<mark>\d[\w.]*\b)")


def _is_known_code(start: int, alignment: Alignment) -> bool:
    """`API-51` or `D66` of another statement, where what is cited has no other one of its kind."""
    codes = _CODE.finditer(alignment.facts.folded)
    code = next((c for c in codes if c.start("mark") <= start < c.end()), None)
    if code is None:
        return False
    ground, series = alignment.evidence.ground, re.escape(code["series"])
    text = ground.kept("folded", lambda: fold(ground.minutes.source.text))
    if re.search(rf"(?<!\w){series}\d", alignment.evidence.full_text):
        return False
    return re.search(rf"(?<!\w){series}{re.escape(code['mark'])}(?!\w)", text) is not None


def _marks(alignment: Alignment) -> frozenset[str]:
    return frozenset(_mark(norm) for norm in alignment.evidence.norms)


def _mark(norm: str) -> str:
    """`09.30` and `9:30` are one time, `v3` and `3` one version."""
    return norm.replace(":", ".").lstrip("0v").removesuffix(".00").removesuffix(".0")
