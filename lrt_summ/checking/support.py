"""Whether the source says at all what a claim says, values apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lrt_summ.checking.evidence import Alignment, Support, evidence_of
from lrt_summ.checking.lexicon import NEGATORS
from lrt_summ.checking.messages import Speaker
from lrt_summ.checking.values.clock import spoken_times, tells_time
from lrt_summ.checking.values.dates import same_period
from lrt_summ.checking.values.measures import is_duration
from lrt_summ.language._word_data import SEPARABLE
from lrt_summ.language.words import stem
from lrt_summ.models import Finding

_LEAST, _LEAST_OF_MANY, _MANY = 0.25, 0.33, 5
"""The share of its words that a claim must have in its source, a short and a long one."""
_ELSEWHERE = 0.75
"""From this share on, another statement is where the claim comes from."""
_FEW_WORDS = 2
_FEW_SAID = 3
"""A source of fewer words (`Akkoord.`, `Geen.`) may be told in any."""


def check_support(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`text_unsupported`: too few of the words of a claim are in its source in any form."""
    counted = [
        s
        for s in alignment.supports
        if s.word.counts
        and s.word.meaning.stem not in _tells_little()
        and (s.worth or s.word.norm not in SEPARABLE)
    ]
    terms = [(n.start, n.end) for n in alignment.facts.numbers if is_duration(n)]
    counted = [s for s in counted if not any(a <= s.word.token.start < b for a, b in terms)]
    if spoken_times(alignment.facts):
        counted = [s for s in counted if not tells_time(alignment.facts, s.word.token.start)]
    figures = figures_found(alignment)
    if not counted:
        if not figures and not any(s.worth for s in alignment.supports) and not _dated(alignment):
            yield _says_not(alignment, [], say)
        return
    share = (sum(s.worth for s in counted) + figures) / (len(counted) + figures)
    if share < _least(len(counted)) and not (
        len(counted) < _FEW_WORDS and _excused(counted[0], alignment)
    ):
        yield _unsupported(alignment, counted, share, say)


def _excused(only: Support, alignment: Alignment) -> bool:
    """Whether the one word of a short sentence may be missing: an abbreviation, or it has a day."""
    if _ABBREVIATION.fullmatch(only.word.token.text) or _dated(alignment):
        return True
    said = [len(s.facts.words) for s in alignment.aligned]
    denied = not (alignment.facts.whole.norms.isdisjoint(NEGATORS) or
                  alignment.evidence.norms.isdisjoint(NEGATORS))  # fmt: skip
    return denied or max(said, default=_FEW_SAID) < _FEW_SAID


_ABBREVIATION = re.compile(r"[A-Z]\w{0,3}[A-Z]\w?")


def _dated(alignment: Alignment) -> bool:
    """Whether the source has a day of the claim: `LRT vergadert weer op 16 januari`."""
    meeting = alignment.evidence.ground.minutes.date
    return any(
        same_period(date, known, meeting)
        for date in alignment.facts.dates
        for known, _ in alignment.evidence.dates
    )


@cache
def _tells_little() -> frozenset[str]:
    """Verbs that nearly every item has: they do not tell what a claim is about."""
    return frozenset(map(stem, "vaststellen vastgesteld aannemen aangenomen besluiten".split()))


def _least(words: int) -> float:
    if words <= _FEW_WORDS:
        return 0.01
    return _LEAST if words <= _MANY else _LEAST_OF_MANY


def figures_found(alignment: Alignment) -> int:
    """How many quantities of the claim its source has: they tell what it is about, as words do."""
    known = {number.value for number, _ in alignment.evidence.numbers}
    return sum(number.value in known for number in alignment.facts.numbers)


def share_in(alignment: Alignment) -> float:
    """The share of the words of a claim that its evidence has; 1 for a claim without such words."""
    counted = [s.worth for s in alignment.supports if s.word.counts]
    return sum(counted) / len(counted) if counted else 1.0


def _unsupported(
    alignment: Alignment, counted: list[Support], share: float, say: Speaker
) -> Finding:
    evidence = alignment.evidence
    if evidence.ids:
        whole = Alignment(alignment.facts, evidence_of(evidence.ground, ()))
        best = whole.aligned[:1]
        if best and share_in(whole) >= max(_ELSEWHERE, share + 0.3):
            where = best[0].statement
            return say(
                "text_unsupported",
                "text_elsewhere",
                severity="warning",
                at=[where],
                expected=where.id,
            )
    return _says_not(alignment, [s for s in counted if not s.worth], say)


def _says_not(alignment: Alignment, missing: list[Support], say: Speaker) -> Finding:
    words = ", ".join(dict.fromkeys(s.word.token.text for s in missing)) or alignment.facts.text
    where = [s.statement for s in alignment.aligned[:1]] or alignment.evidence.statements[:1]
    return say("text_unsupported", "text", at=where, found=words)
