"""Bring the rows of an action or decision list to the items whose promises they repeat.

The same promise is counted once, where the running text makes it:

* a row with a printed code (`2025-02-A`, `T-24.14`) repeats what has the same code in the text,
  whoever does it and however it is worded;
* a row is merged into the action that it repeats (in the item that it names, else in any item);
  what only the row tells (owner, time, status) completes it, and it counts as explicit;
* a row that shares little with its action is known by its owner and its place between other rows;
* a sentence that the rules alone did not take for a promise becomes one if a row repeats it;
* a row that repeats nothing stays a row: under the item that it names, else under its list.

A list that is itself a point of the agenda is not tied: the meeting went through it there. One
that stands at the end of the last point, under its own heading or where the meeting closes, is.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from lrt_summ.language.patterns import lazy
from lrt_summ.language.words import fold
from lrt_summ.models import Action, AgendaItem, Call, Decision, Minutes, Statement
from lrt_summ.rules.activities import who_acts
from lrt_summ.rules.clauses import Sentence
from lrt_summ.rules.duplicates import (
    akin_words,
    merged,
    overlap,
    same_action,
    same_decision,
    shared,
    stems_of,
)
from lrt_summ.rules.labels import listed_under
from lrt_summ.rules.place import Place, Setting, sentence_places

_MOST_ROWS = 300  # of one list that are compared with the text; a longer list stays apart
_MORE_THAN_ONE = 2  # stems that a row for a body shares with what one of its people promises
_NO_END = sys.maxsize  # where no row that is tied comes after
_LOOK_BACK = 200  # characters before `dit` that tell what it is
_BACK = lazy(r"\b(?:dit|dat|dat laatste|hier\w{2,4}|daar\w{2,4})\b", re.IGNORECASE)
_SURE = 2.0  # of two decisions with one code
_REPEATED = 0.5  # of a row's stems that a sentence must hold to be what the row repeats


@dataclass
class Found:
    """What is found in one item so far."""

    decisions: list[Decision] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)


def is_list(item: AgendaItem) -> bool:
    """Whether an item holds a list of actions or decisions, and nothing is discussed in it."""
    return item.kind == "list" or listed_under(item.title) is not None


def tie_lists(setting: Setting, found: dict[str, Found]) -> None:
    """Tie the entries of all lists in a document; changes `found`."""
    for item in setting.minutes.items:
        refs = {s.id: s.item_ref for s in item.statements if s.kind in ("row", "bullet")}
        if item.kind == "agenda" and not any(refs.values()):
            refs = dict.fromkeys(_appended(setting.minutes, item))
        if not refs:
            continue
        decided = [d for d in found[item.id].decisions if d.statement in refs and d.explicit]
        promised = [a for a in found[item.id].actions if a.statement in refs and a.explicit]
        for decision in decided[:_MOST_ROWS]:
            _tie_decision(setting, found, item, decision, refs.get(decision.statement))
        _Rows(setting, found, item, refs).tie(promised[:_MOST_ROWS])


def _appended(minutes: Minutes, item: AgendaItem) -> list[str]:
    """The statements of a list of the whole meeting that stands at the end of its last point."""
    agenda = [one for one in minutes.items if one.kind == "agenda"]
    if len(agenda) == 1 or item is not agenda[-1] or listed_under(item.title):
        return []
    other = {statement.heading for one in agenda[:-1] for statement in one.statements}
    closes = _CLOSING.match(item.title) is not None
    return [
        statement.id
        for statement in item.statements
        if statement.kind in ("row", "bullet")
        if (closes and statement.kind == "row" and not statement.heading)
        or (statement.heading not in other and _is_of_all(statement))
    ]


def _is_of_all(statement: Statement) -> bool:
    """Whether the heading of a list is of the whole meeting; bullets under `Acties:` are not."""
    whole = statement.kind == "row" or _WHOLE.search(statement.heading or "")
    return bool(whole) and listed_under(statement.heading) is not None


_WHOLE = lazy(r"lijst|overzicht|punten", re.IGNORECASE)


_CLOSING = lazy(
    r"\W*(?:(?:rondvraag|w\.?v\.?t\.?t\.?k\.?|volgende \w+)(?:,| en|/| &)* )?(?:af)?sluiting\b",
    re.IGNORECASE,
)


def _targets(setting: Setting, own: AgendaItem, ref: str | None) -> tuple[list[AgendaItem], bool]:
    """The items that a row may repeat, and whether it names the one."""
    meant = _item_meant(setting, ref)
    if meant is not None:
        return [meant], True
    items = setting.minutes.items
    return [item for item in items if item.id != own.id and not is_list(item)], False


@dataclass(frozen=True)
class _Rows:
    """The rows of one list on their way to what they repeat.

    Attributes:
        refs: the item that each names, by its statement.
        taken: the actions that a row was tied to.
        places: where these stand in the text, by where their rows do.
    """

    setting: Setting
    found: dict[str, Found]
    own: AgendaItem
    refs: Mapping[str, str | None]
    taken: set[str] = field(default_factory=set)
    places: dict[int, int] = field(default_factory=dict)

    def tie(self, rows: Sequence[Action]) -> None:
        """The surest ways first, each for all rows that are left."""
        left = list(rows)
        ways = (self._coded, self._alike, self._on_the_day(rows), self._repeated, self._between)
        for find in ways:
            left = [row for row in left if not self._tied(row, find(row))]

    def _tied(self, row: Action, match: _Match | None) -> bool:
        """Strike a row off its list if there is something that it repeats."""
        if match is None:
            return False
        actions = self.found[match.item].actions
        if match.position is None:
            self.found[match.item].actions = _with(actions, match.action)
        else:
            actions[match.position] = merged(match.action, row)
        self.taken.add(_key(match.action))
        self.places[row.start] = match.action.start
        self.found[self.own.id].actions.remove(row)
        return True

    def _untaken(self, items: Iterable[AgendaItem]) -> Iterator[_Match]:
        for item in items:
            for position, action in enumerate(self.found[item.id].actions):
                if _key(action) not in self.taken:
                    yield _Match(item.id, position, action)

    def _targets(self, row: Action) -> tuple[list[AgendaItem], bool]:
        targets, named = _targets(self.setting, self.own, self.refs.get(row.statement))
        at_home = named and targets[0].id == self.own.id and not is_list(self.own)
        return ([], False) if at_home else (targets, named)

    def _coded(self, row: Action) -> _Match | None:
        """The action with the same printed code."""
        code = _code_of(self.setting, row)
        if code is None:
            return None
        untaken = self._untaken(self._targets(row)[0])
        return next((one for one in untaken if _code_of(self.setting, one.action) == code), None)

    def _alike(self, row: Action) -> _Match | None:
        """The action that says the same."""
        targets, named = self._targets(row)
        scored = [
            (_likeness(self.setting, one.action, row, tied=named), one)
            for one in self._untaken(targets)
        ]
        score, best = max(scored, key=itemgetter(0), default=(0.0, None))
        return best if score > 0 else None

    def _on_the_day(self, rows: Sequence[Action]) -> Callable[[Action], _Match | None]:
        """The only thing that somebody does by the day of the only row that has both."""
        lone = Counter((_names(row), row.due.date) for row in rows if row.due and row.due.date)

        def find(row: Action) -> _Match | None:
            day = row.due.date if row.due else None
            if day is None or not row.owners or lone[_names(row), day] != 1:
                return None
            same = [
                one
                for one in self._untaken(self._targets(row)[0])
                if one.action.due and one.action.due.date == day and self._is_by(one.action, row)
                if _akin(one.action, row) or self._points_back(one.action, row)
            ]
            return same[0] if len(same) == 1 else None

        return find

    def _points_back(self, action: Action, row: Action) -> bool:
        """`Karin vraagt naar het hek. Piet zoekt dit uit.`: the row may name the fence alone."""
        if not _BACK.search(action.text):
            return False
        text = self.setting.minutes.source.text
        before = text[max(0, action.start - _LOOK_BACK) : action.start]
        return akin_words(row.text, before, [one.as_written for one in row.owners]) > 0

    def _repeated(self, row: Action) -> _Match | None:
        """The sentence that names the row's owner and holds most of its words."""
        targets, named = self._targets(row)
        found = _repeated_sentence(self.setting, targets, row)
        if found is None and named and targets[0].id != self.own.id:
            return _Match(targets[0].id, None, row)  # the item that it names is its home
        return found

    def _between(self, row: Action) -> _Match | None:
        """What the same one does between the places of the rows before and behind.

        Lists mostly follow the order of the meeting. `SZW | opdracht kostenonderzoek` between two
        rows that are tied is `SZW schrijft de opdracht uit.`, though they share one word.
        """
        order = [place for _, place in sorted(self.places.items())]
        targets, _ = self._targets(row)
        if len(order) < _MORE_THAN_ONE or order != sorted(order):
            return None
        begin = max((to for at, to in self.places.items() if at < row.start), default=0)
        end = min((to for at, to in self.places.items() if at > row.start), default=_NO_END)
        likely = [
            (count, one)
            for one in self._untaken(targets)
            if begin <= one.action.start <= end and self._is_by(one.action, row)
            if (count := _akin(one.action, row))
        ]
        if likely:
            return max(likely, key=itemgetter(0))[1]
        return _acting_sentence(self.setting, targets, row, range(begin, end))

    def _is_by(self, action: Action, row: Action) -> bool:
        """Whether one does both, is there for the body that does the other, or holds the office."""
        doers, named = _names(action), _names(row)
        if doers == named:
            return bool(named)
        alike = _sent_by(self.setting, named) | _offices_of(self.setting, named)
        return len(doers) == len(named) == 1 and doers <= alike


class _Match(NamedTuple):
    """What a row may repeat: the action at a position of its item, or, with none, a new one."""

    item: str
    position: int | None
    action: Action


def _names(action: Action) -> frozenset[str]:
    return frozenset(fold(owner.name) for owner in action.owners)


def _sent_by(setting: Setting, bodies: frozenset[str]) -> frozenset[str]:
    """The names, folded, of those who are there for one of these bodies: `SZW, directie Asiel`."""
    sent = ((one.name, one.organisation or "") for one in setting.minutes.attendees)
    return frozenset(fold(name) for name, of in sent if name and fold(of.split(",")[0]) in bodies)


def _offices_of(setting: Setting, people: frozenset[str]) -> frozenset[str]:
    """What these people are, folded: `wethouder`, also of `wethouder Postma`."""
    held = ((one.name, one.role) for one in setting.minutes.attendees)
    roles = {fold(role) for name, role in held if name and role and fold(name) in people}
    return frozenset(roles | {name.split()[0] for name in people if _HOLDER.match(name)})


_HOLDER = lazy(r"(?:wethouder|burgemeester|gedeputeerde|minister|staatssecretaris|dijkgraaf) \S")


def _akin(action: Action, row: Action) -> int:
    """How many words two actions of one doer share, none if each has a day of its own."""
    days = {one.due.date for one in (action, row) if one.due and one.due.date}
    names = [owner.as_written for one in (action, row) for owner in one.owners]
    return akin_words(row.text, action.text, names) if len(days) <= 1 else 0


def _acting_sentence(
    setting: Setting, targets: list[AgendaItem], row: Action, within: range
) -> _Match | None:
    """The sentence in which the row's owner does something that shares most words with it."""
    names = [owner.as_written for owner in row.owners]
    most, found = 0, None
    for item in targets:
        for place in sentence_places(setting, item):
            text, start = place.text, place.statement.start + place.begin
            if start not in within or not any(name in text for name in names):
                continue
            count = akin_words(row.text, text, names)
            if count > most:
                doers = chain.from_iterable(who_acts(Sentence(text), setting.people))
                if any(name in doer.text for doer in doers for name in names):
                    most, found = count, _Match(item.id, None, _moved(row, place))
    return found


def _moved(row: Action, place: Place) -> Action:
    return row.model_copy(update=place.fields())


def _likeness(setting: Setting, action: Action, row: Action, *, tied: bool) -> float:
    """As `same_action`; a row may name the body for which the one who promises is there."""
    score = same_action(action, row, tied=tied)
    if score or len(stems_of(action.text) & stems_of(row.text)) < _MORE_THAN_ONE:
        return score
    doers, named = _names(action), _names(row)
    if doers.isdisjoint(_sent_by(setting, named) | _offices_of(setting, named)):
        return score
    return same_action(action, row.model_copy(update={"owners": action.owners}), tied=tied)


_CODE = lazy(
    r"(?<![\w.-])(?=[\dA-Z.-]{0,12}[A-Z.-])(?=[A-Z.-]{0,4}\d)"
    r"[\dA-Z]{1,6}(?:[.-][\dA-Z]{1,4}){0,3}(?![\w-])"
)
"""`2025-02-A`, `T-24.14`, `A3`; a mere number may count anew in a list."""


def _code_of(setting: Setting, entry: Action | Decision) -> str | None:
    """The code printed before an entry: in the first cell of its row, or in its label."""
    statement = setting.minutes.statement(entry.statement)
    if statement is None:
        return None
    printed = statement.cells[0].text if statement.cells else statement.text[: statement.body_at]
    code = _CODE.search(printed[:_LONGEST_LABEL])
    return code.group() if code else None


_LONGEST_LABEL = 60  # characters


def _key(action: Action) -> str:
    return f"{action.statement}@{action.start}"


def _with(actions: list[Action], added: Action) -> list[Action]:
    """The actions with one more, or with one of the same sentence completed by it."""
    for position, kept in enumerate(actions):
        if kept.statement == added.statement and kept.start < added.end and added.start < kept.end:
            return [*actions[:position], merged(kept, added), *actions[position + 1 :]]
    return [*actions, added]


def _repeated_sentence(setting: Setting, targets: list[AgendaItem], row: Action) -> _Match | None:
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
                best, found = share, _Match(item.id, None, _moved(row, place))
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
        coded = _code_of(setting, row) or ""
        scores = [
            _SURE if coded == _code_of(setting, one) else same_decision(one, row, tied=tied)
            for one in decisions
        ]
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
