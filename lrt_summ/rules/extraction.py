"""All that the rules see in one document, item by item.

An action list at the end repeats what the items say. The same promise is counted once:

* a row that says which item it belongs to (`item_ref`) is returned with that item, its `statement`
  still being the row; the sentence in the item that promises the same is merged into it,
  unless that one carries a label of its own;
* a row that does not say so is merged into the labelled or implied action that it repeats, wherever
  that is, and stays with its list if it repeats none;
* what is merged keeps the owners, the time and the status of whichever names them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from lrt_summ.language.words import fold
from lrt_summ.models import Action, AgendaItem, Call, Decision, Extraction, Minutes
from lrt_summ.rules.duplicates import are_alike, merged, same_action, stems_of
from lrt_summ.rules.entries import Setting, entries_of, setting_of
from lrt_summ.rules.labels import listed_under
from lrt_summ.rules.mentions import dates_of, figures_of, organisations_of


@dataclass
class _Found:
    """What is found in one item so far."""

    decisions: list[Decision] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)


class _ById:
    """A key that is equal only to the very same minutes: their hash would read all their text."""

    def __init__(self, minutes: Minutes) -> None:
        self.minutes = minutes

    def __hash__(self) -> int:
        return id(self.minutes)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ById) and other.minutes is self.minutes


def extract(minutes: Minutes) -> dict[str, Extraction]:
    """What the rules see, by the id of the item; one entry for each item."""
    return dict(_extracted(_ById(minutes)))


def extract_item(minutes: Minutes, item: AgendaItem) -> Extraction:
    """What the rules see in one item of `minutes`; the last few documents are remembered."""
    return _extracted(_ById(minutes))[item.id]


@lru_cache(maxsize=4)
def _extracted(key: _ById) -> dict[str, Extraction]:
    minutes = key.minutes
    setting = setting_of(minutes)
    found = {item.id: _own(setting, item) for item in minutes.items}
    for item in minutes.items:
        if _is_list(item):
            _tie(minutes, item, found)
    for item in minutes.items:
        _drop_repeated(found[item.id])
    return {item.id: _whole(setting, item, found[item.id]) for item in minutes.items}


def _own(setting: Setting, item: AgendaItem) -> _Found:
    found = _Found()
    for entry in entries_of(setting, item):
        if isinstance(entry, Decision):
            found.decisions.append(entry)
        elif isinstance(entry, Action):
            found.actions.append(entry)
        else:
            found.calls.append(entry)
    return found


def _is_list(item: AgendaItem) -> bool:
    return item.kind == "list" or listed_under(item.title) is not None


def _tie(minutes: Minutes, item: AgendaItem, found: dict[str, _Found]) -> None:
    """Bring the entries of a list to the items that they belong to."""
    refs = {statement.id: statement.item_ref for statement in item.statements}
    mine = found[item.id]
    for action in list(mine.actions):
        target = _item_meant(minutes, refs.get(action.statement))
        if target is not None and target.id != item.id:
            mine.actions.remove(action)
            _tie_action(found[target.id], action)
        elif _absorbed(minutes, item, found, action):
            mine.actions.remove(action)
    for decision in list(mine.decisions):
        target = _item_meant(minutes, refs.get(decision.statement))
        if target is not None and target.id != item.id:
            mine.decisions.remove(decision)
            _tie_decision(found[target.id], decision)
        elif _repeats_decision(minutes, item, found, decision):
            mine.decisions.remove(decision)


def _tie_action(target: _Found, row: Action) -> None:
    for position, action in enumerate(target.actions):
        if same_action(action, row):
            if action.explicit:
                target.actions[position] = merged(action, row)
            else:
                target.actions[position] = merged(row, action)
            return
    target.actions.append(row)


def _tie_decision(target: _Found, row: Decision) -> None:
    for position, decision in enumerate(target.decisions):
        if are_alike(stems_of(decision), stems_of(row)):
            if not decision.explicit:
                target.decisions[position] = row
            return
    target.decisions.append(row)


def _absorbed(minutes: Minutes, own: AgendaItem, found: dict[str, _Found], row: Action) -> bool:
    """Merge a row without reference into the action that it repeats; `True` if there is one."""
    for item in minutes.items:
        if item.id == own.id or _is_list(item):
            continue
        for position, action in enumerate(found[item.id].actions):
            if same_action(action, row):
                found[item.id].actions[position] = merged(action, row)
                return True
    return False


def _repeats_decision(
    minutes: Minutes, own: AgendaItem, found: dict[str, _Found], row: Decision
) -> bool:
    return any(
        are_alike(stems_of(decision), stems_of(row))
        for item in minutes.items
        if item.id != own.id and not _is_list(item)
        for decision in found[item.id].decisions
    )


def _item_meant(minutes: Minutes, ref: str | None) -> AgendaItem | None:
    """The item with this number, or with this title."""
    if not ref:
        return None
    wanted = fold(ref).strip(" .")
    for item in minutes.items:
        if item.kind == "agenda" and item.number and fold(item.number).strip(" .") == wanted:
            return item
    main = wanted.rstrip("abcdefgh").split(".")[0]
    for item in minutes.items:
        if item.kind == "agenda" and item.number and fold(item.number).strip(" .") == main:
            return item
    named = [item for item in minutes.items if item.kind == "agenda" and len(wanted) > 3
             and (wanted in fold(item.title) or fold(item.title) in wanted)]  # fmt: skip
    return named[0] if len(named) == 1 else None


def _drop_repeated(found: _Found) -> None:
    """An action said in a sentence and again behind a label of the same item is one."""
    kept: list[Action] = []
    for action in sorted(found.actions, key=lambda one: (not one.explicit, one.start)):
        twin = next((i for i, one in enumerate(kept) if same_action(one, action)), None)
        if twin is None or (kept[twin].explicit and action.explicit):
            kept.append(action)
        else:
            kept[twin] = merged(kept[twin], action)
    found.actions = kept


def _whole(setting: Setting, item: AgendaItem, found: _Found) -> Extraction:
    source = setting.minutes.source
    return Extraction(
        decisions=tuple(sorted(found.decisions, key=lambda one: one.start)),
        actions=tuple(sorted(found.actions, key=lambda one: one.start)),
        calls=tuple(found.calls),
        figures=tuple(figures_of(source, item)),
        dates=tuple(dates_of(source, item, setting.reference)),
        organisations=tuple(organisations_of(source, item, setting.people)),
    )
