"""Numbers that count nothing: articles, items, versions and ranks must stand there as written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.facts import Facts, Word
from lrt_summ.checking.messages import Speaker
from lrt_summ.language.numbers import FoundNumber
from lrt_summ.models import Finding

_DIGIT = re.compile(r"\d")


def check_marks(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`number_mismatch`: `aanbeveling 5`, `versie 3.1` or `A12`, where the source has others."""
    if _DIGIT.search(alignment.facts.text):
        yield from _codes(alignment, say)
        yield from _numbered(alignment, say)


def _numbered(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`aanbeveling 5` is wrong where the source only has `aanbeveling 3`."""
    claimed = alignment.facts.remember(_numbered_things)
    if not claimed:
        return
    known: dict[str, set[str]] = {}
    for sentence in alignment.evidence.sentences:
        for noun, mark, _ in sentence.facts.remember(_numbered_things):
            known.setdefault(noun, set()).add(mark)
    for noun, mark, written in claimed:
        if noun in known and mark not in known[noun]:
            where = [s.statement for s in alignment.aligned[:1]]
            expected = " / ".join(sorted(known[noun]))
            yield say(
                "number_mismatch", "number_absent", at=where, expected=expected, found=written
            )


def _numbered_things(facts: Facts) -> list[tuple[str, str, str]]:
    """Noun, number and both as written, where numbers directly follow what they number."""
    found = []
    for word, after in pairwise(facts.words):
        if not after.norm.isdecimal() or len(after.norm) > 3 or not word.counts:
            continue
        marks = _MARKS.match(facts.text, word.token.end)
        if marks and not any(d.start <= after.token.start < d.end for d in facts.dates):
            for mark in _DIGITS.findall(marks.group()):
                found.append((word.meaning.stem, mark, f"{word.token.text} {mark}"))
    return found


_MARKS = re.compile(r" \d+(?:(?:, | en | t/m | of )\d{1,3}\b(?![.,/-]\d))*")
_DIGITS = re.compile(r"\d+")


def check_ordinal(number: FoundNumber, alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """A rank is wrong only where the source has another rank for the same word."""
    word = _follower(alignment.facts, number)
    if word is None:
        return
    ranked = [
        (placed[0].value, placed[0].text, placed[1])
        for placed in alignment.evidence.numbers
        if placed[0].kind == "ordinal"
        and (other := _follower(placed[1].facts, placed[0]))
        and not word.meaning.concepts.isdisjoint(other.meaning.concepts)
    ]
    ranked += [
        (Decimal(mark), written, sentence)
        for sentence in alignment.evidence.sentences
        for noun, mark, written in sentence.facts.remember(_numbered_things)
        if noun == word.meaning.stem
    ]
    if ranked and all(value != number.value for value, _, _ in ranked):
        _, expected, sentence = ranked[0]
        yield say(
            "number_mismatch",
            "number_absent",
            at=[sentence.statement],
            expected=expected,
            found=number.text,
        )


def _follower(facts: Facts, number: FoundNumber) -> Word | None:
    return next((w for w in facts.words if w.token.start >= number.end and w.meaning.content), None)


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
        known = known if known is not None else _marks(alignment)
        if _mark(token.norm) not in known:
            where = [s.statement for s in alignment.aligned[:1]]
            yield say("number_mismatch", "code_absent", at=where, found=token.text)


def _marks(alignment: Alignment) -> frozenset[str]:
    return frozenset(_mark(norm) for norm in alignment.evidence.norms)


def _mark(norm: str) -> str:
    """`09.30` and `9:30` are one time, `v3` and `3` one version."""
    return norm.replace(":", ".").lstrip("0v").removesuffix(".00").removesuffix(".0")
