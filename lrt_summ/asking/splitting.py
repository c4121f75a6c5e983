"""Items that are too long for the model: asked in parts, answered as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from lrt_summ.asking.tokens import BYTES_PER_TOKEN, estimate_tokens
from lrt_summ.models import ActionDraft, ItemAnswer, Sentence, Statement

Claim = TypeVar("Claim", bound=Sentence)

LINE_TOKENS = 8
"""The id, the brackets and the line end around a statement."""


def parts(statements: Sequence[Statement], room: int) -> Iterator[tuple[Statement, ...]]:
    """The statements in runs that each fit into `room` tokens, none left out.

    A statement that does not fit by itself is shown in pieces, each under its own id.
    """
    if _surely_fit(statements, room):
        yield tuple(statements)
        return
    part: list[Statement] = []
    taken = 0
    for statement in _pieces(statements, room):
        tokens = _tokens(statement)
        if part and taken + tokens > room:
            yield tuple(part)
            part, taken = [], 0
        part.append(statement)
        taken += tokens
    if part:
        yield tuple(part)


def merge(answers: Iterable[ItemAnswer]) -> ItemAnswer:
    """One answer out of the answers to the parts; what is said twice is kept once."""
    listed = list(answers)
    if len(listed) == 1:
        return listed[0]
    return ItemAnswer(
        summary=_distinct(claim for answer in listed for claim in answer.summary),
        decisions=_distinct(claim for answer in listed for claim in answer.decisions),
        actions=_distinct(claim for answer in listed for claim in answer.actions),
    )


def _surely_fit(statements: Sequence[Statement], room: int) -> bool:
    """Whether all fit together even if each character took four bytes; true of most items."""
    shown = sum(len(s.text) + len(s.heading or "") + len(s.speaker or "") for s in statements)
    most = (LINE_TOKENS + 2) * len(statements) + 4 * shown / BYTES_PER_TOKEN
    return bool(statements) and most <= room


def _tokens(statement: Statement) -> int:
    speaker = estimate_tokens(f"{statement.heading or ''}{statement.speaker or ''}")
    return LINE_TOKENS + speaker + estimate_tokens(statement.text)


def _pieces(statements: Iterable[Statement], room: int) -> Iterator[Statement]:
    for statement in statements:
        if _tokens(statement) <= room:
            yield statement
            continue
        for text in _cut(statement, room):
            yield statement.model_copy(update={"text": text})


def _cut(statement: Statement, room: int) -> Iterator[str]:
    """The text in stretches of whole sentences; within a sentence only where nothing else helps."""
    # Four bytes are the most that a character takes, so that a stretch surely fits.
    longest = max(int((room - LINE_TOKENS) * BYTES_PER_TOKEN / 4), 1)
    ends = [span.stop for span in statement.sentences]
    start, next_end = 0, 0
    text = statement.text
    while start < len(text):
        limit = start + longest
        while next_end < len(ends) and ends[next_end] <= limit:
            next_end += 1
        whole = ends[next_end - 1] if next_end else 0
        stop = whole if start < whole <= limit else limit
        yield text[start:stop]
        start = stop


def _distinct(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims with the same words once, with the sources of all."""
    found: dict[str, Claim] = {}
    for claim in claims:
        key = " ".join(claim.text.casefold().split()).rstrip(".")
        found[key] = _joined(found[key], claim) if key in found else claim
    return tuple(found.values())


def _joined(first: Claim, second: Claim) -> Claim:
    update: dict[str, object] = {"sources": _union(first.sources, second.sources)}
    if isinstance(first, ActionDraft) and isinstance(second, ActionDraft):
        update["owners"] = _union(first.owners, second.owners)
        update["due"] = first.due or second.due
    return first.model_copy(update=update)


def _union(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))
