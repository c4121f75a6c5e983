"""Where, outside the statements of an item, the minutes give a model orders."""

from __future__ import annotations

from collections.abc import Iterator

from lrt_summ.checking.messages import Printed
from lrt_summ.language.instructions import instructs, is_instruction
from lrt_summ.models import AgendaItem, Minutes


def steering_texts(minutes: Minutes, item: AgendaItem) -> Iterator[tuple[str, Printed]]:
    """Each text that does, and where it stands: the title of the item and its sub-headings.

    The first item of the agenda has those of the document, too: in its title, among the names of
    who was there, in its summary, on the edge of its pages.
    """
    if is_instruction(item.title):
        yield item.title, item
    first = {s.heading: s for s in reversed(item.statements) if s.heading}
    yield from ((text, under) for text, under in first.items() if is_instruction(text))
    if opens_agenda(minutes, item):
        yield from _outside_items(minutes)


def opens_agenda(minutes: Minutes, item: AgendaItem) -> bool:
    """Whether the item is the first of the agenda."""
    agenda = (one for one in minutes.items if one.kind == "agenda")
    return next(agenda, minutes.items[0]).id == item.id


def _outside_items(minutes: Minutes) -> Iterator[tuple[str, Printed]]:
    """What does in the preamble and in all text that is in no item, each text once."""
    known = {s.heading for item in minutes.items for s in item.statements}
    for statement in minutes.preamble:
        if instructs(statement):
            yield statement.text, statement
    for passage in minutes.passages:
        text = passage.text.lstrip("#-*• ")
        if text not in known and is_instruction(text):
            known.add(text)
            yield text, passage
