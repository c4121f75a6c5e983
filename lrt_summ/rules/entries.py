"""From one statement to the decisions, actions and calls that it holds.

A labelled paragraph, a bullet under the heading of a list and a row of a table are one entry each,
whatever they say. All other text is judged sentence by sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from lrt_summ.language.instructions import instructs
from lrt_summ.language.patterns import lazy
from lrt_summ.models import AgendaItem, Decision
from lrt_summ.rules import owners as owning
from lrt_summ.rules.calls import find_call
from lrt_summ.rules.clauses import Sentence
from lrt_summ.rules.continued import continued
from lrt_summ.rules.judged import judged, promised_behind
from lrt_summ.rules.labelled import (
    enrich,
    is_part,
    labelled,
    listed,
    loose_label,
    mark_behind,
    named_label,
)
from lrt_summ.rules.labels import carried_by
from lrt_summ.rules.marks import addressed
from lrt_summ.rules.place import (
    Entry,
    Place,
    Setting,
    make_action,
    make_call,
    make_decision,
    sentence_places,
)
from lrt_summ.rules.resolutions import opens_resolution, read_resolution
from lrt_summ.rules.rows import entries_of_row
from lrt_summ.rules.settling import passes_minutes


def entries_of(setting: Setting, item: AgendaItem) -> list[Entry]:
    """The entries of one item's own statements, in document order.

    A statement that tries to tell a model what to do has none.
    """
    entries: list[Entry] = []
    for index, statement in enumerate(item.statements):
        place = Place(setting, item, index, statement, statement.body_at, len(statement.text))
        if not instructs(statement) and not enrich(entries, place):
            entries.extend(_entries_at(place, entries))
    entries = continued(setting, item, list(_without_echoes(setting, entries)))
    if not any(isinstance(entry, Decision) and entry.trivial for entry in entries):
        entries.extend(_adopted_in_silence(setting, item))
    return entries


_ECHO = lazy(
    r"\b(?:hier\w{0,6}|daar\w{0,6}|dit|dat|ermee|het er|aldus (?:wordt )?besloten)\b", re.IGNORECASE
)
_LONGEST_ECHO = 8  # words


def _without_echoes(setting: Setting, entries: list[Entry]) -> Iterator[Entry]:
    """The entries; not `Hier is iedereen het mee eens` right behind what it agrees to."""
    text = setting.minutes.source.text
    last: Decision | None = None
    for entry in entries:
        if isinstance(entry, Decision):
            between = text[last.end : entry.start].strip() if last else "much"
            if not entry.explicit and not between and is_assent(entry.text):
                continue
            last = entry
        yield entry


def is_assent(text: str) -> bool:
    """Whether a short decision says yes to what stands before it: `Hiermee wordt ingestemd`."""
    one = ". " not in text
    return one and len(text.split()) <= _LONGEST_ECHO and _ECHO.search(text) is not None


def _adopted_in_silence(setting: Setting, item: AgendaItem) -> Iterator[Entry]:
    """`Geen op- of aanmerkingen`: the minutes pass, though nobody says so."""
    for place in sentence_places(setting, item, holding="geen"):
        if passes_minutes(place.text, item.title):
            passed = make_decision(place, explicit=False, label=None)
            yield passed.model_copy(update={"trivial": True})
            return


def _entries_at(place: Place, before: Sequence[Entry]) -> Iterator[Entry]:
    statement = place.statement
    carries = carried_by(statement.label)
    if statement.kind == "row":
        yield from entries_of_row(place)
    elif carries == "call":
        yield make_call(place)
    elif carries == "decision" and _announces(place):
        return
    elif carries:
        yield from labelled(place, carries, statement.label, before)
        if carries == "decision":
            yield from promised_behind(place)
    elif named := named_label(place):
        yield named
    elif entries := loose_label(place, before) or mark_behind(place, before):
        yield from entries
    elif lead := _resolution_lead(place):
        yield from _resolved(place, lead)
    elif under := listed(place):
        if not is_part(place):
            yield from labelled(place, under, None, before)
    elif told := list(addressed(place)):
        yield from told
    else:
        yield from judged(place)


def _announces(place: Place) -> bool:
    """`Besluit: Gedeputeerde Staten besluiten:` over a list of what they decide."""
    following = place.item.statements[place.position + 1 : place.position + 2]
    return place.text.rstrip().endswith(":") and any(one.kind == "bullet" for one in following)


def _resolution_lead(place: Place) -> Literal["decides", "body"] | None:
    """What the line above a bullet announces."""
    if place.statement.kind != "bullet":
        return None
    above = place.above_list
    return opens_resolution(above.text, place.setting.body) if above else None


def _resolved(place: Place, lead: Literal["decides", "body"]) -> Iterator[Entry]:
    resolution = read_resolution(place.text, lead, place.setting.people)
    if resolution is None:
        if find_call(Sentence(place.text)):
            yield make_call(place)
    elif resolution.kind == "decision":
        above = place.above_list
        told = above is not None and carried_by(above.label) == "decision"
        yield make_decision(place, explicit=told, label=None)
    else:
        names = [doer.text for doer in resolution.doers if doer.kind != "pronoun"]
        owners = owning.as_owners(names, place.setting.people)
        yield make_action(place, explicit=False, label=None, owners=owners)
