"""A summary without a model: the few sentences of the minutes that say most, verbatim."""

from __future__ import annotations

import re
from collections import Counter

from lrt_summ.checking.facts import Facts
from lrt_summ.checking.ground import Ground, SourceSentence
from lrt_summ.models import Claim

_MOST = 3
_MOST_CHARACTERS = 700
_FEWEST_WORDS = 4
_POINTS_BACK = 0.4
_REFERS = re.compile(
    r"\W*(?:dit|dat|deze|daar\w*|hier\w*|ook|echter|zij|hij|ze|toch|dus|verder|tevens|bovendien)\b"
)
"""A sentence that begins like this leans on the one before it."""
_BONUS = {
    "besluit": 1.5,
    "beslissing": 1.5,
    "afspraak": 1.3,
    "actie": 1.2,
    "actiepunt": 1.2,
    "toezegging": 1.3,
}


def extract_summary(ground: Ground) -> tuple[Claim, ...]:
    """At most three sentences in document order; none from a statement that steers a model."""
    counts = Counter(
        word.meaning.stem for s in ground.sentences for word in s.facts.words if word.counts
    )
    candidates = [s for s in ground.sentences if _can_stand_alone(s, ground)]
    ranked = sorted(candidates, key=lambda s: (-_worth(s, counts), s.number))
    chosen = sorted(_fitting(ranked), key=lambda s: s.number)
    return tuple(
        Claim(text=_text(s), sources=(s.statement.id,), verdict="grounded", origin="rules")
        for s in chosen
    )


def _fitting(ranked: list[SourceSentence]) -> list[SourceSentence]:
    chosen: list[SourceSentence] = []
    length = 0
    seen: set[str] = set()
    for sentence in ranked:
        text = _text(sentence)
        fits = not chosen or length + len(text) <= _MOST_CHARACTERS
        if fits and text not in seen:
            seen.add(text)
            chosen.append(sentence)
            length += len(text)
        if len(chosen) == _MOST:
            break
    return chosen


def _can_stand_alone(sentence: SourceSentence, ground: Ground) -> bool:
    """A whole sentence with something to say, no question, no instruction to a model."""
    text = _text(sentence)
    words = Facts(text).words
    return (
        sentence.statement.id in ground.own
        and sentence.statement.id not in ground.injected
        and len(words) >= _FEWEST_WORDS
        and sum(word.counts for word in words) >= 2
        and not text.rstrip().endswith(("?", ":"))
    )


def _text(sentence: SourceSentence) -> str:
    """The sentence without the label of its statement."""
    statement, text = sentence.statement, sentence.facts.text
    if statement.body_at and statement.text.startswith(text):
        body = text[statement.body_at :].strip()
        return body or text
    return text


def _worth(sentence: SourceSentence, counts: Counter[str]) -> float:
    """How central its words are to the item; figures and labels count, length does not."""
    stems = {word.meaning.stem for word in sentence.facts.words if word.counts}
    central = sum(counts[stem] for stem in stems) / (len(stems) + 4)
    figures = 0.3 * min(2, len(sentence.facts.numbers))
    points_back = _POINTS_BACK if _REFERS.match(_text(sentence).lower()) else 1.0
    return (central + figures) * _BONUS.get(sentence.statement.label or "", 1.0) * points_back
