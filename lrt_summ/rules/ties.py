"""Bring the rows of an action or decision list to the items whose promises they repeat.

The same promise is counted once, where the running text makes it:

* a row is merged into the action that it repeats (in the item that it names, else in any item);
  what only the row tells (owner, time, status) completes it, and it counts as explicit;
* a sentence that the rules alone did not take for a promise becomes one if a row repeats it;
* a row that repeats nothing stays a row: under the item that it names, else under its list.

A list that is itself a point of the agenda is not tied: the meeting went through it there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lrt_summ.language.words import fold
from lrt_summ.models import Action, AgendaItem, Call, Decision
from lrt_summ.rules.duplicates import (
    merged,
    overlap,
    same_action,
    same_decision,
    shared,
    stems_of,
)
from lrt_summ.rules.labels import listed_under
from lrt_summ.rules.place import Setting, sentence_places

_MOST_ROWS = 300  # of one list that are compared with the text; a longer list stays apart
_MORE_THAN_ONE = 2  # stems that a row for a body shares with what one of its people promises
_REPEATED = 0.5  # of a row's stems that a sentence must hold to be what the row repeats


@dataclass
class Found:
    """What is found in one item so far."""

    decisions: list[Decision] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)


@dataclass(frozen=True)
class _Tying:
    """What is known while the rows of one document are tied.

    Attributes:
        taken: the actions that a row of the present list was tied to.
    """

    setting: Setting
    found: dict[str, Found]
    taken: set[str] = field(default_factory=set)


def is_list(item: AgendaItem) -> bool:
    """Whether an item holds a list of actions or decisions, and nothing is discussed in it."""
    return item.kind == "list" or listed_under(item.title) is not None


def tie_lists(setting: Setting, found: dict[str, Found]) -> None:
    """Tie the entries of all lists in a document; changes `found`."""
    for item in setting.minutes.items:
        refs = {s.id: s.item_ref for s in item.statements if s.kind in ("row", "bullet")}
        if item.kind == "agenda" and not any(refs.values()):
            continue
        decided = [d for d in found[item.id].decisions if d.statement in refs and d.explicit]
        promised = [a for a in found[item.id].actions if a.statement in refs and a.explicit]
        for decision in decided[:_MOST_ROWS]:
            _tie_decision(setting, found, item, decision, refs.get(decision.statement))
        tying = _Tying(setting, found)
        for action in promised[:_MOST_ROWS]:
            _tie_action(tying, item, action, refs.get(action.statement))


def _targets(setting: Setting, own: AgendaItem, ref: str | None) -> tuple[list[AgendaItem], bool]:
    """The items that a row may repeat, and whether it names the one."""
    meant = _item_meant(setting, ref)
    if meant is not None:
        return [meant], True
    items = setting.minutes.items
    return [item for item in items if item.id != own.id and not is_list(item)], False


def _tie_action(tying: _Tying, own: AgendaItem, row: Action, ref: str | None) -> None:
    setting, found, taken = tying.setting, tying.found, tying.taken
    targets, tied = _targets(setting, own, ref)
    if tied and targets[0].id == own.id and not is_list(own):
        return
    best = max(
        (
            (_alike(setting, action, row, tied=tied), item.id, position)
            for item in targets
            for position, action in enumerate(found[item.id].actions)
            if _key(action) not in taken
        ),
        default=(0.0, "", 0),
    )
    score, item_id, position = best
    if score > 0:
        kept = found[item_id].actions[position]
        found[item_id].actions[position] = merged(kept, row)
        taken.add(_key(kept))
        found[own.id].actions.remove(row)
    elif (sentence := _repeated_sentence(setting, targets, row)) is not None:
        home, action = sentence
        found[home].actions = _with(found[home].actions, action)
        taken.add(_key(action))
        found[own.id].actions.remove(row)
    elif tied and targets[0].id != own.id:
        found[targets[0].id].actions.append(row)
        taken.add(_key(row))
        found[own.id].actions.remove(row)


def _alike(setting: Setting, action: Action, row: Action, *, tied: bool) -> float:
    """As `same_action`; a row may name the body for which the one who promises is there."""
    score = same_action(action, row, tied=tied)
    bodies = {fold(owner.name) for owner in row.owners}
    if score or not bodies:
        return score
    doers = {fold(owner.name) for owner in action.owners}
    sent = (a for a in setting.minutes.attendees if a.name and fold(a.organisation or "") in bodies)
    if len(stems_of(action.text) & stems_of(row.text)) < _MORE_THAN_ONE or not any(
        fold(one.name or "") in doers for one in sent
    ):
        return score
    return same_action(action, row.model_copy(update={"owners": action.owners}), tied=tied)


def _key(action: Action) -> str:
    return f"{action.statement}@{action.start}"


def _with(actions: list[Action], added: Action) -> list[Action]:
    """The actions with one more, or with one of the same sentence completed by it."""
    for position, kept in enumerate(actions):
        if kept.statement == added.statement and kept.start < added.end and added.start < kept.end:
            return [*actions[:position], merged(kept, added), *actions[position + 1 :]]
    return [*actions, added]


def _repeated_sentence(
    setting: Setting, targets: list[AgendaItem], row: Action
) -> tuple[str, Action] | None:
    """The sentence that names the row's owner and holds most of its words, the first of several."""
    names = [owner.as_written for owner in row.owners]
    wanted = stems_of(row.text, names)
    best, found = 0.0, None
    for item in targets:
        for place in sentence_places(setting, item):
            stems = stems_of(place.text, names)
            if wanted.isdisjoint(stems) or (
                names and not any(_is_named(setting, name, place.text) for name in names)
            ):
                continue
            held = shared(wanted, stems)
            share = len(held) / len(wanted) if len(held) > 1 else 0.0
            if share >= _REPEATED and share > best:
                best, found = share, (item.id, row.model_copy(update=place.fields()))
    return found


def _is_named(setting: Setting, name: str, text: str) -> bool:
    """Whether a text has a name, or the given name of the only one here who has it."""
    given, _, surname = name.partition(" ")
    if name in text or not surname:
        return name in text
    others = [a.name for a in setting.minutes.attendees if a.name and a.name.split()[0] == given]
    alone = rf"\b{re.escape(given)}\b(?! (?:[A-Z]|(?:de|den|der|van|ten|ter|el) ))"
    return others == [name] and re.search(alone, text) is not None


def _tie_decision(
    setting: Setting, found: dict[str, Found], own: AgendaItem, row: Decision, ref: str | None
) -> None:
    targets, tied = _targets(setting, own, ref)
    if tied and targets[0].id == own.id and not is_list(own):
        return
    for item in targets:
        decisions = found[item.id].decisions
        scores = [same_decision(decision, row, tied=tied) for decision in decisions]
        implicit = [i for i, decision in enumerate(decisions) if not decision.explicit]
        if scores and max(scores) > 0:
            position = scores.index(max(scores))
        elif tied and len(implicit) == 1:
            position = implicit[0]  # the item settles one thing, and the list names one for it
        else:
            continue
        decisions[position] = decisions[position].model_copy(update={"explicit": True})
        found[own.id].decisions.remove(row)
        return
    home = _decided_sentence(setting, targets, row)
    if home is not None:
        found[home[0]].decisions.append(home[1])
    elif tied:
        found[targets[0].id].decisions.append(row)
    if home is not None or (tied and targets[0].id != own.id):
        found[own.id].decisions.remove(row)


def _decided_sentence(
    setting: Setting, targets: list[AgendaItem], row: Decision
) -> tuple[str, Decision] | None:
    wanted = stems_of(row.text)
    for item in targets:
        for place in sentence_places(setting, item):
            held = stems_of(place.text)
            if len(wanted & held) > 1 and overlap(wanted, held) > _REPEATED:
                return item.id, row.model_copy(update=place.fields())
    return None


def _item_meant(setting: Setting, ref: str | None) -> AgendaItem | None:
    """The item with this number, or with this title."""
    if not ref:
        return None
    wanted = fold(ref).strip(" .")
    agenda = [item for item in setting.minutes.items if item.kind == "agenda"]
    for number in (wanted, wanted.rstrip("abcdefgh").split(".")[0]):
        for item in agenda:
            if item.number and fold(item.number).strip(" .") == number:
                return item
    named = [
        item
        for item in agenda
        if len(wanted) > 3 and (wanted in fold(item.title) or fold(item.title) in wanted)
    ]
    return named[0] if len(named) == 1 else None
