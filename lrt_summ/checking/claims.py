"""The claims of an answer, taken apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from lrt_summ.checking.facts import Facts
from lrt_summ.checking.ground import Ground
from lrt_summ.language.once import once
from lrt_summ.language.sentences import split_sentences
from lrt_summ.models import ActionDraft, ItemAnswer

ListName = Literal["summary", "decisions", "actions"]


@dataclass(frozen=True)
class Assertion:
    """One entry of an answer.

    Attributes:
        list: where it stands in the answer.
        index: its place there, from 0.
        text: as the model wrote it.
        sources: the ids that it cites, as given.
        owners: of an action.
        due: of an action.
        ground: the item that it is about.
    """

    list: ListName
    index: int
    text: str
    sources: tuple[str, ...]
    owners: tuple[str, ...]
    due: str | None
    ground: Ground

    @once
    def sentences(self) -> tuple[Facts, ...]:
        """Its sentences, taken apart."""
        spans = split_sentences(self.text) if _MARKS & set(self.text[:-1]) else []
        if len(spans) < 2:
            return (self.whole,)
        return tuple(self.ground.facts(self.text[start:end]) for start, end in spans)

    @once
    def whole(self) -> Facts:
        """The whole text, taken apart."""
        return self.ground.facts(self.text)


_MARKS = frozenset(".!?\n;")


def assertions(answer: ItemAnswer, ground: Ground) -> Iterator[Assertion]:
    """All claims of an answer: summary, decisions, actions."""
    lists: tuple[ListName, ...] = ("summary", "decisions", "actions")
    for name in lists:
        for index, sentence in enumerate(getattr(answer, name)):
            is_action = isinstance(sentence, ActionDraft)
            owners = sentence.owners if is_action else ()
            due = sentence.due if is_action else None
            yield Assertion(name, index, sentence.text, sentence.sources, owners, due, ground)
