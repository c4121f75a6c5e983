"""Shares told in words: `een derde` is no `twee derde`, and `ruim een derde` no `een derde`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations
from typing import NamedTuple

from lrt_summ.checking.evidence import Alignment, overlap, word_support
from lrt_summ.checking.facts import Facts
from lrt_summ.checking.messages import Speaker
from lrt_summ.checking.values.approximations import compare, kind_of, words_for
from lrt_summ.language._number_data import COUNT_WORD
from lrt_summ.language.needs import Need
from lrt_summ.language.numbers import word_value
from lrt_summ.language.patterns import lazy
from lrt_summ.models import Finding

_PARTS = {"helft": 2, "derde": 3, "kwart": 4, "vierde": 4, "vijfde": 5, "achtste": 8, "tiende": 10}
_SOME = rf"(?:{COUNT_WORD}|[1-9][0-9]?)"
_RANKS = "derde|vierde|vijfde|achtste|tiende"
_SHARE = lazy(
    rf"\b(?:(?P<count>{_SOME}) ?|de (?=helft))(?P<part>(?:helft|kwart)\b|(?:{_RANKS})\b"
    r"(?=[,.;)]|$| (?:van|meer|minder|hoger|lager|deel|is|zijn|wordt|worden|heeft|hebben"
    r"|gaat|komt|ligt|zit|wil|kan|had|was|waren|voor"
    r"|in|op|bij|aan|met|door|naar|daarvan|hiervan|blij(?:ft|ven)|bleef|bleven|doet|doen|deed|deden"
    r"|stem\w+|vind\w*|vond\w*|steun\w+|kie[sz]\w+|koos|kozen|denk\w*|stop\w*)\b))"
    rf"|\b(?P<few>{_SOME}) (?:van|op|uit) (?:de |elke )?(?P<of>{_SOME})\b(?! [a-z]+ (?:en|of) )"
)
_TELLS_SHARE = Need(
    "helft derde kwart vierde vijfde achtste tiende"
    " |een| |twee| |drie| |vier| |vijf| |zes| |zeven| |acht| |negen| |tien| |1| |2| |3| |4|"
)
_BEFORE = lazy(rf"(?<!\w)(?P<words>{words_for()})(?: (?:de|met|van|op|voor))? $")
_WORKED_OUT = Decimal(5)
"""Percentage points within which a share may stand for two numbers of the source: `een derde` for
12 of 34."""


class Proportion(NamedTuple):
    """A share in words.

    Attributes:
        percent: 50 for `de helft`.
        qualifier: what makes it less exact.
        written: as it stands there, with that.
        start: where that begins.
    """

    percent: Decimal
    qualifier: str | None
    written: str
    start: int


def check_proportions(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`number_mismatch`: `de helft` where what a claim rests on has another share, or `bijna`."""
    claimed = alignment.facts.remember(_proportions)
    if not claimed:
        return
    known = [
        (s, one) for s in alignment.evidence.sentences for one in s.facts.remember(_proportions)
    ]
    told = {one.percent for one in claimed}
    for share in claimed:
        same = [p for p in known if p[1].percent == share.percent]
        if not same:
            rivals = (
                p for p in known if p[0] in alignment.aligned[:1] and p[1].percent not in told
            )
            rival = next(rivals, None)
            message = "value_absent"
            if rival is None or _is_worked_out(share, alignment):
                continue
        elif any(_suits(p[1], share) for p in same):
            continue
        else:
            rival, message = same[0], "approximation"
        at, expected = [rival[0].statement], rival[1].written
        yield say("number_mismatch", message, at=at, expected=expected, found=share.written)


def _suits(source: Proportion, claimed: Proportion) -> bool:
    return compare(kind_of(source.qualifier), kind_of(claimed.qualifier))


def _is_worked_out(share: Proportion, alignment: Alignment) -> bool:
    """Whether the source has a percentage that is near it, two numbers that make it, or the rest.

    The rest must be told of something else: `twee derde is voor` where `een derde is tegen`.
    """
    percents: list[Decimal] = []
    for sentence in alignment.evidence.sentences:
        numbers = sentence.facts.numbers
        percents += [n.value for n in numbers if n.kind == "percent"]
        counts = [n.value for n in numbers if n.kind in ("count", "amount") and n.value]
        percents += [100 * a / b for a, b in permutations(counts[:_MOST], 2) if a < b]
        for one in sentence.facts.remember(_proportions):
            clause = sentence.facts.clause_at(one.start) or sentence.facts.whole
            here = alignment.facts.clause_at(share.start) or alignment.facts.whole
            same = overlap(clause, alignment.facts.whole) >= _SAME * max(clause.weight, 1.0)
            turned = not _TURNED.isdisjoint(clause.norms ^ here.norms)
            words = (w for w in here.counted if w.token.text[0].islower())
            other = any(not word_support(word, clause) for word in words)
            percents += [] if same and not turned and not other else [100 - one.percent]
    return any(abs(one - share.percent) <= _WORKED_OUT for one in percents)


_TURNED = frozenset("niet geen tegen wel rest resterende overige overigen andere".split())
_SAME = 0.6
"""Of what a clause says with its share, what a claim says that tells the same of it."""
_MOST = 20
"""Numbers of a sentence of which two and two are compared."""


def _proportions(facts: Facts) -> tuple[Proportion, ...]:
    if not facts.may_hold(_TELLS_SHARE):
        return ()
    return tuple(_read(found, facts) for found in _SHARE.finditer(facts.folded))


def _read(found: re.Match[str], facts: Facts) -> Proportion:
    begin = max(0, found.start() - _LONGEST)
    before = _BEFORE.search(facts.folded, begin, found.start())
    start = before.start() if before else found.start()
    qualifier = before["words"] if before else None
    return Proportion(_percent(found), qualifier, facts.text[start : found.end()], start)


_LONGEST = 24
"""Characters before a share in which its qualifier stands."""


def shares_in(text: str) -> Iterator[Decimal]:
    """The shares in a text in percent: 50 for `de helft`, 75 for `drie op de vier`."""
    return (_percent(found) for found in _SHARE.finditer(text))


def _percent(told: re.Match[str]) -> Decimal:
    few = told["few"] or told["count"] or "een"
    return 100 * _value(few) / (_PARTS.get(told["part"]) or _value(told["of"]))


def _value(written: str) -> Decimal:
    return Decimal(written) if written.isdecimal() else word_value(written) or Decimal(1)
