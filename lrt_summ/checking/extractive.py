"""A summary without a model: the few sentences of the minutes that say most, verbatim."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from typing import NamedTuple

from lrt_summ.checking.facts import Facts
from lrt_summ.checking.force import is_wish
from lrt_summ.checking.ground import Ground, SourceSentence
from lrt_summ.models import Claim

_MOST = 3
_MOST_CHARACTERS = 700
_FEWEST_WORDS = 4
_FEWEST_COUNTED = 2
_REFERS = re.compile(
    r"\W*(?:dit|dat|deze|die|daar\w*|hier\w*|ook|echter|zij|hij|ze|het (?:gaat|betreft)|toch|dus"
    r"|verder|tevens|bovendien|er(?:mee|op|van|over|voor)\b|zo\b|wel|nee|ja|want|maar|en|waar\w*"
    r"|vervolgens|daarna|tot die tijd|dan|beide[n]?|eveneens|evenmin|anderzijds|enerzijds"
    r"|(?:aansluitend op|naar aanleiding van|op|van|voor|bij|aan|in|met|over|tegen)"
    r" (?:deze|die|dit|dat))\b"
)
"""A sentence that begins like this leans on the one before it."""
_GOES_ON = re.compile(r"\W*(?:daarom|tevens|verder|bovendien|eveneens|vervolgens|ook)\b")
"""Where a statement begins like this, it goes on from another one but says all that it says."""
_BONUS = {
    "besluit": 1.5, "beslissing": 1.5, "afspraak": 1.3, "actie": 1.2, "actiepunt": 1.2,
    "toezegging": 1.3,
}  # fmt: skip
_ASKS = 1.3
"""For what is asked of the readers or called for: they must know of it."""


class Passage(NamedTuple):
    """What is quoted: a sentence, with the one before it if it leans on that.

    Attributes:
        sentences: one or two of one statement, in order.
        text: as quoted, without the label of the statement.
    """

    sentences: tuple[SourceSentence, ...]
    text: str

    @property
    def number(self) -> int:
        """The place of its last sentence in the item."""
        return self.sentences[-1].number


def extract_summary(ground: Ground, told: Collection[str] = ()) -> tuple[Claim, ...]:
    """At most three passages in document order; none from a statement that steers a model.

    Args:
        ground: the item.
        told: texts of decisions and actions that the report gives already; they come last.
    """
    counts = Counter(
        word.meaning.stem for s in ground.sentences for word in s.facts.words if word.counts
    )
    own = [s for s in ground.sentences if _may_be_quoted(s, ground)]
    passages = [p for p in map(_passage, own, [None, *own]) if p is not None]
    fresh = [p for p in passages if not _is_told(p, told)]
    ranked = sorted(fresh or passages, key=lambda p: (-_worth(p, counts), p.number))
    chosen = _fitting(ranked) or [Passage((s,), _text(s)) for s in _last_resort(ground)]
    return tuple(
        Claim(
            text=passage.text,
            sources=(passage.sentences[0].statement.id,),
            verdict="grounded",
            origin="rules",
        )
        for passage in sorted(chosen, key=lambda p: p.number)
    )


def _passage(sentence: SourceSentence, previous: SourceSentence | None) -> Passage | None:
    """The sentence if it says something alone, with the one before it if it leans on that."""
    text = _text(sentence)
    if not _says_something(text):
        return None
    opens = previous is None or previous.statement is not sentence.statement
    if not _leans(text) or (opens and _GOES_ON.match(text.lower())):
        return Passage((sentence,), text)
    if previous is None or previous.statement is not sentence.statement:
        return None
    before = _text(previous)
    if previous.number + 1 != sentence.number or _leans(before) or before.endswith("?"):
        return None
    return Passage((previous, sentence), f"{before} {text}")


def _leans(text: str) -> bool:
    return _REFERS.match(text.lower()) is not None


def _is_told(passage: Passage, told: Collection[str]) -> bool:
    """Whether the decisions and actions of the report give it already."""
    return any(_text(s) in text or text in s.facts.text for s in passage.sentences for text in told)


def _last_resort(ground: Ground) -> list[SourceSentence]:
    """The longest sentence, where none says much: better a thin quotation than an empty summary."""
    left = [s for s in ground.sentences if _may_be_quoted(s, ground) and _text(s)]
    return sorted(left, key=lambda s: -len(_text(s)))[:1]


def _fitting(ranked: list[Passage]) -> list[Passage]:
    chosen: list[Passage] = []
    length = 0
    seen: set[str] = set()
    for passage in ranked:
        quoted = {_text(s) for s in passage.sentences}
        fits = not chosen or length + len(passage.text) <= _MOST_CHARACTERS
        if fits and seen.isdisjoint(quoted):
            seen |= quoted
            chosen.append(passage)
            length += len(passage.text)
        if len(chosen) == _MOST:
            break
    return chosen


def _may_be_quoted(sentence: SourceSentence, ground: Ground) -> bool:
    """Of the item itself, and no instruction to a model."""
    key = sentence.statement.id
    return key in ground.own and key not in ground.injected


def _says_something(text: str) -> bool:
    """A whole sentence with something to say, and no question."""
    words = Facts(text).words
    return (
        len(words) >= _FEWEST_WORDS
        and sum(word.counts for word in words) >= _FEWEST_COUNTED
        and not text.rstrip().endswith(("?", ":"))
    )


def _text(sentence: SourceSentence) -> str:
    """The sentence without the label of its statement."""
    statement, text = sentence.statement, sentence.facts.text
    if statement.body_at and statement.text.startswith(text):
        body = text[statement.body_at :].strip()
        return body or text
    return text


def _worth(passage: Passage, counts: Counter[str]) -> float:
    """How central its words are to the item; figures, labels, requests count, length does not."""
    words = [word for s in passage.sentences for word in s.facts.words if word.counts]
    stems = {word.meaning.stem for word in words}
    central = sum(counts[stem] for stem in stems) / (len(stems) + 4)
    figures = 0.3 * min(2, sum(len(s.facts.numbers) for s in passage.sentences))
    asks = _ASKS if any(map(is_wish, passage.sentences)) else 1.0
    return (central + figures) * asks * _BONUS.get(passage.sentences[0].statement.label or "", 1.0)
