"""All that the rules see in one document, item by item."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from lrt_summ.errors import WrongTypeError
from lrt_summ.language.instructions import instructs
from lrt_summ.language.once import once
from lrt_summ.models import Action, AgendaItem, Decision, Extraction, Minutes
from lrt_summ.rules.duplicates import merged, same_action
from lrt_summ.rules.entries import entries_of
from lrt_summ.rules.mentions import dates_of, figures_of, organisations_of
from lrt_summ.rules.place import Setting, setting_of
from lrt_summ.rules.ties import Found, tie_lists


class _ById:
    """A key that is equal only to the very same minutes: their hash would read all their text."""

    def __init__(self, minutes: Minutes) -> None:
        self.minutes = minutes

    def __hash__(self) -> int:
        return id(self.minutes)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ById) and other.minutes is self.minutes


class Extractor:
    """The rules at work on one document, an item at a time, so that others may have their turn."""

    def __init__(self, minutes: Minutes) -> None:
        self._minutes = minutes
        self._left = iter(minutes.items)
        self._found: dict[str, Found] = {}

    @once
    def setting(self) -> Setting:
        """What is known of the document as a whole."""
        return setting_of(self._minutes)

    def step(self) -> bool:
        """Look at one more item; whether none is left."""
        item = next(self._left, None)
        if item is not None:
            self._found[item.id] = _own(self.setting, item)
        return item is None

    @once
    def entries(self) -> dict[str, Extraction]:
        """Decisions, actions and calls by the id of the item; looks at what is left first."""
        while not self.step():
            pass
        for own in self._found.values():
            own.actions = _without_repeats(own.actions)
        tie_lists(self.setting, self._found)
        return {item: _in_order(own) for item, own in self._found.items()}


def extractor_of(minutes: Minutes) -> Extractor:
    """The one for these minutes; it is remembered for the last few documents."""
    return _extractor(_ById(minutes))


@lru_cache(maxsize=4)
def _extractor(key: _ById) -> Extractor:
    return Extractor(key.minutes)


def extract(minutes: Minutes) -> dict[str, Extraction]:
    """What the rules see, by the id of the item; one entry for each item.

    A promise that is printed twice, in an item and in a list of actions, is counted once: see
    `lrt_summ.rules.ties`.

    Raises:
        WrongTypeError: a path or another document that `read_minutes` has not read yet.
    """
    if not isinstance(minutes, Minutes):
        raise WrongTypeError(minutes, Minutes, "read_minutes(…)")
    extractor = extractor_of(minutes)
    return {item.id: _with_mentions(extractor, minutes, item) for item in minutes.items}


def extract_item(minutes: Minutes, item: AgendaItem) -> Extraction:
    """What the rules see in one item of `minutes`."""
    return _with_mentions(extractor_of(minutes), minutes, item)


def extract_entries(minutes: Minutes) -> dict[str, Extraction]:
    """Decisions, actions and calls alone, by the id of the item: a report needs no more."""
    return dict(extractor_of(minutes).entries)


def _with_mentions(extractor: Extractor, minutes: Minutes, item: AgendaItem) -> Extraction:
    source, setting = minutes.source, extractor.setting
    mentions = {
        "figures": tuple(figures_of(source, item)),
        "dates": tuple(dates_of(source, item, setting.reference)),
        "organisations": tuple(organisations_of(source, item, setting.people)),
    }
    return extractor.entries[item.id].model_copy(update=mentions)


def _own(setting: Setting, item: AgendaItem) -> Found:
    found = Found()
    for entry in entries_of(setting, item):
        if isinstance(entry, Decision):
            found.decisions.append(entry)
        elif isinstance(entry, Action):
            found.actions.append(entry)
        else:
            found.calls.append(entry)
    return found


_MOST_COMPARED = 200  # labelled entries of one item that its sentences are compared with


def _without_repeats(actions: list[Action]) -> list[Action]:
    """A sentence that promises what a labelled entry of the same item says again is not counted."""
    labelled = [action for action in actions if action.explicit]
    others = []
    for action in actions:
        if action.explicit:
            continue
        pairs = enumerate(labelled[:_MOST_COMPARED])
        twin = next((i for i, one in pairs if same_action(one, action) >= 1), None)
        if twin is None:
            others.append(action)
        else:
            labelled[twin] = merged(labelled[twin], action)
    return labelled + others


def _in_order(found: Found) -> Extraction:
    return Extraction(
        decisions=tuple(sorted(found.decisions, key=lambda one: one.start)),
        actions=tuple(sorted(found.actions, key=lambda one: one.start)),
        calls=tuple(found.calls),
    )


def reported_items(
    minutes: Minutes, extractions: Mapping[str, Extraction]
) -> tuple[AgendaItem, ...]:
    """The agenda items, and each list apart from the agenda that has entries of its own.

    An action list at the end of minutes mostly repeats what stands under the items; such entries
    are tied to their item by `extract`. What is left keeps the list as its home. So does what tries
    to tell a model what to do: that must be shown.
    """
    return tuple(
        item for item in minutes.items if item.kind == "agenda" or _has_own(item, extractions)
    )


def _has_own(item: AgendaItem, extractions: Mapping[str, Extraction]) -> bool:
    extraction = extractions.get(item.id, Extraction())
    own = bool(extraction.decisions or extraction.actions)
    return own or any(map(instructs, item.statements))
