"""A summary without a model: the few sentences of the minutes that say most, verbatim."""

from __future__ import annotations

import re
from collections.abc import Collection, Set
from dataclasses import dataclass

from lrt_summ.checking.containing import Sought
from lrt_summ.checking.facts import Facts
from lrt_summ.checking.ground import Ground, SourceSentence
from lrt_summ.language.once import once
from lrt_summ.language.words import without_addresses
from lrt_summ.models import Claim

_FEWEST = 3
_MOST = 5
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
_POINTS_BACK = re.compile(
    r"\W*(?:[\w’'-]+ ){1,6}(?:daar(?:aan|bij|door|mee|op|over|toe|van|voor)?|deze)\b"
)
"""So does one that points back soon after: `Volgens SZW staat de wet daar niet aan in de weg`."""
_GOES_ON = re.compile(r"\W*(?:daarom|tevens|verder|bovendien|eveneens|vervolgens|ook)\b")
"""Where a statement begins like this, it goes on from another one but says all that it says."""
_DENIES = re.compile(r"\b(?:niet|geen|niets|niemand|nooit|onvoldoende|zonder)\b")
_QUOTED_BEFORE = 0.2
"""What a word is worth that an earlier quotation has already."""
_MARK = 0.08
"""For each of at most two figures or dates, and a denial."""


@dataclass(frozen=True)
class Passage:
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

    @property
    def numbers(self) -> list[int]:
        """The places of its sentences in the item."""
        return [sentence.number for sentence in self.sentences]

    @once
    def stems(self) -> frozenset[str]:
        """Of its words that carry meaning."""
        words = (word for s in self.sentences for word in s.facts.words)
        return frozenset(word.meaning.stem for word in words if word.counts)

    @once
    def marks(self) -> int:
        """How many figures and dates it has, two at most, and a denial."""
        marks = min(2, sum(len(s.facts.numbers) + len(s.facts.dates) for s in self.sentences))
        return marks + any(_DENIES.search(s.facts.folded) for s in self.sentences)


def extract_summary(ground: Ground, told: Collection[str] = ()) -> tuple[Claim, ...]:
    """Three passages in document order, or up to five of a long item, each for what it adds.

    None is from a statement that steers a model, or a row of which the report has made an entry.

    Args:
        ground: the item.
        told: texts of what the report lists already (decisions, actions, calls); they come last.
    """
    usable = [s for s in ground.sentences if _may_be_quoted(s, ground)]
    listed = _listed(usable, told)
    own = [s for s in usable if s.statement.kind != "row" or s.number not in listed]
    passages = [p for p in map(_passage, own, [None, *own]) if p is not None]
    fresh = [p for p in passages if listed.isdisjoint(p.numbers)]
    chosen = _chosen(fresh or passages) or [Passage((s,), _text(s)) for s in _last_resort(own)]
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
    low = text.lower()
    return _REFERS.match(low) is not None or _POINTS_BACK.match(low) is not None


def _listed(sentences: Collection[SourceSentence], told: Collection[str]) -> Set[int]:
    """The numbers of the sentences of which the lists of the report give the whole or a part."""
    texts = Sought(map(_text, sentences))
    whole = {found for text in told for found in texts.within(text)}
    parts = Sought(told)
    return {s.number for s in sentences if _text(s) in whole or any(parts.within(s.facts.text))}


def _last_resort(sentences: Collection[SourceSentence]) -> list[SourceSentence]:
    """The longest sentence, where none says much: better a thin quotation than an empty summary."""
    left = [s for s in sentences if _text(s)]
    return sorted(left, key=lambda s: -len(_text(s)))[:1]


def _chosen(passages: list[Passage]) -> list[Passage]:
    """One after the other, the passage that adds most to those before it."""
    most = min(_MOST, max(_FEWEST, len(passages) // 2))
    left = passages
    chosen: list[Passage] = []
    quoted: set[int] = set()
    stems: set[str] = set()
    length = 0
    while left and len(chosen) < most:
        best = max(left, key=lambda p: (_worth(p, stems), -p.number))
        chosen.append(best)
        quoted.update(best.numbers)
        stems |= best.stems
        length += len(best.text)
        room = _MOST_CHARACTERS - length
        left = [p for p in left if len(p.text) <= room and quoted.isdisjoint(p.numbers)]
    return chosen


def _may_be_quoted(sentence: SourceSentence, ground: Ground) -> bool:
    """Of the item itself, and no instruction to a model."""
    key = sentence.statement.id
    return key in ground.own and key not in ground.injected


def _says_something(text: str) -> bool:
    """A whole sentence with something to say, and no question; an address says nothing."""
    words = Facts(without_addresses(text)).words
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


def _worth(passage: Passage, quoted: Set[str]) -> float:
    """How many words it adds; figures, dates and denials count besides.

    `benchmarks/quoting.py` measures it on summaries written by hand.
    """
    words = len(passage.stems)
    added = len(passage.stems - quoted)
    added_worth = added + _QUOTED_BEFORE * (words - added)
    return added_worth / (words + 4) + _MARK * passage.marks
