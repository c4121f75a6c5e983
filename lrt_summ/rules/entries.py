"""From one statement to the decisions, actions and calls that it holds.

A labelled paragraph, a bullet under the heading of a list and a row of a table are one entry each,
whatever they say. All other text is judged sentence by sentence.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from lrt_summ.language.dates import due_of_cell, find_dates, find_due
from lrt_summ.language.sentences import split_sentences
from lrt_summ.models import Action, AgendaItem, Call, Decision, Due, Minutes, Owner, Statement
from lrt_summ.rules import owners as owning
from lrt_summ.rules import verbs
from lrt_summ.rules.agents import Agent, People, agents_at, people_of
from lrt_summ.rules.calls import caller_of, find_call
from lrt_summ.rules.clauses import Sentence
from lrt_summ.rules.conditions import find_condition, find_status
from lrt_summ.rules.labels import (
    Carries,
    carried_by,
    column_role,
    listed_under,
    says_nothing,
    takes_no_decision,
)
from lrt_summ.rules.places import source_offset
from lrt_summ.rules.promises import Promise, find_promise
from lrt_summ.rules.resolutions import opens_resolution, read_resolution
from lrt_summ.rules.settling import OwnBody, find_decision, is_trivial, own_body

Entry = Decision | Action | Call


@dataclass(frozen=True)
class Setting:
    """What the judging of one document needs to know."""

    minutes: Minutes
    people: People
    body: OwnBody

    @property
    def reference(self) -> dt.date | None:
        """Date of the meeting."""
        return self.minutes.date


def setting_of(minutes: Minutes) -> Setting:
    """Looked up once per document."""
    return Setting(minutes, people_of(minutes), own_body(minutes))


@dataclass(frozen=True)
class Place:
    """A stretch of a statement, with its item and its neighbours."""

    setting: Setting
    item: AgendaItem
    index: int
    statement: Statement
    begin: int
    stop: int

    @property
    def text(self) -> str:
        """The stretch itself."""
        return self.statement.text[self.begin : self.stop].rstrip(" ;")

    def fields(self) -> dict[str, object]:
        """What all entries have in common."""
        source = self.setting.minutes.source
        start = source_offset(source, self.statement, self.begin)
        last = self.begin + max(0, len(self.text) - 1)
        end = max(start, source_offset(source, self.statement, last) + 1)
        return {"statement": self.statement.id, "text": self.text, "start": start, "end": end}


# Behind these labels nothing is decided or promised.
_SILENT = frozenset(
    """
    vraag vragen voorstel stelling status advies motie amendement wens signaal voornemen intentie
    aanbeveling aanbevelingen risico nb n.b. beslispunt beslispunten oproep verzoek verzoeken
    """.split()
)
_SILENT_PHRASES = frozenset(["let op", "gevraagd besluit", "ter info", "stand van zaken"])
_FIELD_OWNER = frozenset(["actiehouder", "actiehouders", "trekker", "verantwoordelijke", "wie"])
_FIELD_DUE = frozenset(["deadline", "planning", "termijn", "wanneer"])
_NAMED_LABEL = re.compile(
    r"(?P<label>actie|actiepunt|afspraak|toezegging|taak|besluit)[ -]{1,3}(?:voor |van |door )?"
    r"(?P<who>[^:.;?!]{2,60}?) ?: ",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"[(\[](?P<label>actie|act\.|ap|actiepunt|toezegging|besluit)\b[ :]{0,2}(?P<who>[^()\[\]]{0,60})"
    r"[)\]]\W{0,3}$|(?:→|->|=>) ?(?P<label2>actie|ap)\b[ :]{0,2}(?P<who2>[^()\[\].;]{0,60})\W{0,3}$",
    re.IGNORECASE,
)


def sentence_places(setting: Setting, item: AgendaItem) -> Iterator[Place]:
    """Each sentence of an item's running text."""
    for index, statement in enumerate(item.statements):
        if statement.kind != "row":
            for span in statement.sentences:
                begin = max(span.begin, statement.body_at)
                if begin < span.stop:
                    yield Place(setting, item, index, statement, begin, span.stop)


def entries_of(setting: Setting, item: AgendaItem) -> list[Entry]:
    """The entries of one item's own statements, in document order."""
    entries: list[Entry] = []
    for index, statement in enumerate(item.statements):
        place = Place(setting, item, index, statement, statement.body_at, len(statement.text))
        if not _enrich(entries, place):
            entries.extend(_entries_at(place, entries))
    return entries


def _entries_at(place: Place, before: Sequence[Entry]) -> Iterator[Entry]:
    statement = place.statement
    carries = carried_by(statement.label)
    if statement.kind == "row":
        yield from _of_row(place)
    elif carries == "call":
        yield _call(place)
    elif carries:
        yield from _labelled(place, carries, statement.label, before)
    elif named := _NAMED_LABEL.match(statement.text):
        yield from _named_label(place, named)
    elif loose := _LOOSE_LABEL.match(statement.text):
        yield from _labelled(
            _moved(place, loose.end() - place.begin),
            _loose_kind(loose),
            loose["label"].lower(),
            before,
        )
    elif lead := _resolution_lead(place):
        yield from _resolved(place, lead)
    elif listed := _listed(place):
        yield from _labelled(place, listed, None, before)
    else:
        yield from _judged(place)


_LOOSE_LABEL = re.compile(
    r"(?P<label>actie|actiepunt|afspraak|toezegging|besluit) ?[;.] (?=\S)", re.IGNORECASE
)


def _loose_kind(loose: re.Match[str]) -> Carries:
    return "decision" if loose["label"].lower() == "besluit" else "action"


def _resolution_lead(place: Place) -> Literal["decides", "body"] | None:
    """What the line above a bullet announces."""
    if place.statement.kind != "bullet":
        return None
    for earlier in reversed(place.item.statements[: place.index]):
        if earlier.kind != "bullet":
            return opens_resolution(earlier.text, place.setting.body)
    return None


def _resolved(place: Place, lead: Literal["decides", "body"]) -> Iterator[Entry]:
    resolution = read_resolution(place.text, lead, place.setting.people)
    if resolution is None:
        if find_call(Sentence(place.text)):
            yield _call(place)
    elif resolution.kind == "decision":
        yield _decision(place, explicit=False, label=None)
    else:
        names = [doer.text for doer in resolution.doers if doer.kind != "pronoun"]
        owners = owning.as_owners(names, place.setting.people)
        yield _action(place, explicit=False, label=None, owners=owners)


# -- labelled and listed -------------------------------------------------------------------------


def _listed(place: Place) -> Carries | None:
    """What a bullet is by the heading of its list, or by the list that the whole item is."""
    statement, item = place.statement, place.item
    if statement.kind != "bullet":
        return None
    under = listed_under(statement.heading)
    if under or statement.heading is not None and item.kind != "list":
        return under
    return listed_under(item.title) or ("mixed" if item.kind == "list" else None)


def _labelled(
    place: Place, carries: Carries, label: str | None, before: Sequence[Entry]
) -> Iterator[Entry]:
    text = place.text
    if says_nothing(text):
        return
    if carries == "mixed":
        carries = _sort_of(place)
    if carries == "decision":
        if not takes_no_decision(text) and not _is_earlier(place):
            yield _decision(place, explicit=True, label=label)
        return
    named = _only_names(text, place.setting.people)
    if named and label:
        yield from _named_afterwards(place, named, before)
    else:
        yield _explicit_action(place, label)


def _sort_of(place: Place) -> Carries:
    """An entry of a list of both: a decision if it settles something, else an action."""
    setting, text = place.setting, place.text
    if _SAYS_DECISION.match(text):
        return "decision"
    sentence = Sentence(text)
    if find_promise(sentence, setting.people, reference=setting.reference):
        return "action"
    if find_decision(sentence, setting.people, setting.body):
        return "decision"
    owned = owning.owners_of_entry(text, setting.people)
    return "action" if owned.names or find_due(text) else "decision"


_SAYS_DECISION = re.compile(r"\W*(?:B\d{0,3}[.:)]|besluit\b|besloten\b|B[ -])", re.IGNORECASE)


def _is_earlier(place: Place) -> bool:
    """A label with an earlier date in its bracket recalls the decision of that day."""
    note, today = place.statement.label_note, place.setting.reference
    days = [found.date for found in find_dates(note, reference=today)] if note and today else []
    return any(day is not None and today is not None and day < today for day in days)


def _only_names(text: str, people: People) -> tuple[str, ...]:
    bare = text.strip().strip(".@")
    agents = agents_at(bare, 0, people)
    if agents and agents[-1].end >= len(bare):
        return tuple(agent.text for agent in agents)
    return ()


def _named_afterwards(
    place: Place, names: tuple[str, ...], before: Sequence[Entry]
) -> Iterator[Entry]:
    """`… wordt aangepast. Actie: Karin`: the label names the doer of the sentence before it."""
    if place.index == 0:
        return
    previous = place.item.statements[place.index - 1]
    if any(isinstance(entry, Action) and entry.statement == previous.id for entry in before):
        return
    begin = previous.sentences[-1].begin if previous.sentences else previous.body_at
    earlier = Place(
        place.setting, place.item, place.index - 1, previous,
        max(begin, previous.body_at), len(previous.text),
    )  # fmt: skip
    owners = owning.as_owners(names, place.setting.people)
    yield _action(earlier, explicit=True, label=place.statement.label, owners=owners)


def _explicit_action(place: Place, label: str | None) -> Action:
    people, statement = place.setting.people, place.statement
    inherited = owning.owners_of_note(statement.label_note, people)
    if not inherited and label is None:
        inherited = owning.owners_of_heading(statement.heading, people)
        inherited = inherited or owning.owners_of_heading(place.item.title, people)
    owned = owning.owners_of_entry(place.text, people, inherited=inherited)
    names = inherited if statement.label_note and inherited else owned.names
    if statement.speaker and not names and _FIRST_PERSON.match(place.text):
        names = (statement.speaker,)
    moved = _moved(place, owned.begin)
    due = find_due(place.text, reference=place.setting.reference)
    if due is None and statement.label_note:
        due = find_due(f"({statement.label_note})", reference=place.setting.reference)
    return _action(
        moved, explicit=True, label=label, owners=owning.as_owners(names, people),
        due=_due_further_on(place) or due,
    )  # fmt: skip


_FIRST_PERSON = re.compile(r"(?:ik |zal |ga )", re.IGNORECASE)


def _moved(place: Place, by: int) -> Place:
    return Place(
        place.setting, place.item, place.index, place.statement, place.begin + by, place.stop
    )


_DEADLINE = re.compile(r"\bdeadline\b|\buiterlijk\b|\bstreefdatum\b", re.IGNORECASE)


def _due_further_on(place: Place) -> Due | None:
    """A deadline in the next sentences of the same paragraph of an action list."""
    if place.statement.kind != "sentence":
        return None
    for following in place.item.statements[place.index + 1 : place.index + 3]:
        if following.kind != "sentence" or following.heading != place.statement.heading:
            return None
        if _DEADLINE.search(following.text):
            return find_due(following.text, reference=place.setting.reference)
    return None


def _named_label(place: Place, named: re.Match[str]) -> Iterator[Entry]:
    """`Actie VNG: …`."""
    moved = _moved(place, named.end() - place.begin)
    names = owning.owners_of_note(named["who"], place.setting.people)
    label = named["label"].lower()
    if not names:
        yield from _judged(place)
    elif label == "besluit":
        yield _decision(moved, explicit=True, label=label)
    else:
        owners = owning.as_owners(names, place.setting.people)
        yield _action(moved, explicit=True, label=label, owners=owners)


def _enrich(entries: list[Entry], place: Place) -> bool:
    """`Actiehouder: Karin`, `Deadline: 1 mei`, `Status: open` complete the action above them."""
    label = place.statement.label or ""
    last = entries[-1] if entries else None
    if not isinstance(last, Action) or label not in _FIELD_OWNER | _FIELD_DUE | {"status"}:
        return False
    previous = place.item.statements[max(0, place.index - 1)]
    if previous.id != last.statement and (previous.label or "") not in _FIELD_OWNER | _FIELD_DUE:
        return False
    if label in _FIELD_OWNER:
        names = owning.owners_of_cell(place.text)
        change: dict[str, object] = {"owners": owning.as_owners(names, place.setting.people)}
    elif label in _FIELD_DUE:
        change = {"due": due_of_cell(place.text, reference=place.setting.reference)}
    else:
        change = {"status": place.text}
    entries[-1] = last.model_copy(update=change)
    return True


# -- rows ----------------------------------------------------------------------------------------


def _of_row(place: Place) -> Iterator[Entry]:
    cells: dict[str, str] = {}
    for cell in place.statement.cells:
        role = column_role(cell.column)
        if role and cell.text.strip():
            cells.setdefault(role, cell.text)
    carries = _carried_by_row(place, cells)
    if "decision" in cells and carries in ("decision", "mixed", None):
        yield from _row_decision(place, cells["decision"])
    if "action" in cells and carries in ("action", "mixed", None):
        yield from _row_action(place, cells["action"], cells)
    if "what" in cells and not {"decision", "action"} & set(cells):
        if carries == "decision":
            yield from _row_decision(place, cells["what"])
        elif carries in ("action", "mixed"):
            yield from _row_action(place, cells["what"], cells)


def _carried_by_row(place: Place, cells: dict[str, str]) -> Carries | None:
    sort = cells.get("sort", "").strip().lower()
    if sort:
        return "decision" if sort.startswith("b") else "action"
    listed = listed_under(place.statement.heading) or listed_under(place.item.title)
    if listed in ("decision", "action"):
        # A list of actions may have a column `Besluit` as well, and the other way round.
        both = {"decision", "action"} <= set(cells)
        return None if both else (None if listed in cells else listed)
    if "what" in cells and "owner" in cells:
        return "action"
    return listed if {"decision", "action", "owner", "due"} & set(cells) else None


def _cell_place(place: Place, text: str) -> Place:
    at = place.statement.text.find(text)
    if at < 0:
        return place
    return Place(place.setting, place.item, place.index, place.statement, at, at + len(text))


def _row_decision(place: Place, text: str) -> Iterator[Decision]:
    if not says_nothing(text) and not takes_no_decision(text):
        yield _decision(_cell_place(place, text), explicit=True, label=None)


def _row_action(place: Place, text: str, cells: dict[str, str]) -> Iterator[Action]:
    if says_nothing(text):
        return
    people, reference = place.setting.people, place.setting.reference
    names = owning.owners_of_cell(cells.get("owner", ""))
    if not names and "owner" not in cells:
        names = owning.owners_of_entry(text, people).names
    due = due_of_cell(cells["due"], reference=reference) if "due" in cells else None
    yield _action(
        _cell_place(place, text), explicit=True, label=None,
        owners=owning.as_owners(names, people), due=due, status=cells.get("status"),
    )  # fmt: skip


# -- judged --------------------------------------------------------------------------------------


def _judged(place: Place) -> Iterator[Entry]:
    statement = place.statement
    label = statement.label or ""
    if statement.kind == "quote" or label in _SILENT or label in _SILENT_PHRASES:
        return
    spans = statement.sentences or ()
    for span in spans:
        begin = max(span.begin, place.begin)
        if begin < span.stop:
            part = Place(place.setting, place.item, place.index, statement, begin, span.stop)
            yield from _of_pieces(part, first=span is spans[0])


def _of_pieces(place: Place, *, first: bool) -> Iterator[Entry]:
    """What a sentence holds; its text is the whole sentence unless two clauses promise apart."""
    pieces = _pieces(place)
    found = [(piece, list(_of_sentence(piece, first=first))) for piece in pieces]
    promises = sum(isinstance(entry, Action) for _, entries in found for entry in entries)
    whole = place.fields()
    decided = False
    for _, entries in found:
        for entry in entries:
            if isinstance(entry, Decision):
                if not decided:
                    yield entry.model_copy(update=whole)
                decided = True
            else:
                yield entry if promises > 1 else entry.model_copy(update=whole)


def _pieces(place: Place) -> list[Place]:
    """The main clauses that a semicolon joins: each may promise something of its own."""
    if "; " not in place.text or _MARK.search(place.text):
        return [place]
    cuts = [place.begin + match.end() for match in re.finditer("; ", place.text)]
    edges = [place.begin, *cuts, place.stop]
    return [
        Place(place.setting, place.item, place.index, place.statement, begin, stop)
        for begin, stop in itertools.pairwise(edges)
    ]


def _of_sentence(place: Place, *, first: bool) -> Iterator[Entry]:
    setting, sentence = place.setting, Sentence(place.text)
    marked = _MARK.search(place.text)
    if marked:
        yield from _of_mark(place, marked)
        return
    speaker, statement_label = place.statement.speaker, place.statement.label
    announces = place.text.endswith(":") and len(place.text.split()) <= _LEAD_WORDS
    decided = None if announces else find_decision(sentence, setting.people, setting.body)
    promise = find_promise(
        sentence, setting.people, speaker=speaker, reference=setting.reference
    ) or _ordered(place, sentence)
    concluded = statement_label in ("conclusie", "conclusies") and first and not promise
    if decided or concluded:
        yield _decision(place, explicit=False, label=None)
    if promise and not (decided and (not promise.doers or "active" not in promise.form)):
        yield _promised(place, sentence, promise)
    elif not decided and (found := _asked_in_list(place, sentence)):
        yield found
    elif not decided and not concluded and not promise and find_call(sentence):
        yield _call(place)


_LEAD_WORDS = 8  # at most, in a line that only announces what stands below it: `De raad besluit:`


def _of_mark(place: Place, marked: re.Match[str]) -> Iterator[Entry]:
    """`De tekst wordt aangepast (actie Karin).`."""
    label = (marked["label"] or marked["label2"]).lower()
    if label == "besluit":
        yield _decision(place, explicit=True, label=label)
        return
    pieces = re.split(r"[,;] ", (marked["who"] or marked["who2"] or "").strip())
    times = [piece for piece in pieces if owning.is_term(piece)]
    who = ", ".join(piece for piece in pieces if piece and piece not in times)
    people, reference = place.setting.people, place.setting.reference
    names = owning.owners_of_cell(who) or owning.owners_of_entry(place.text, people).names
    due = due_of_cell(times[0], reference=reference) if times else None
    yield _action(
        place, explicit=True, label="actie", owners=owning.as_owners(names, people), due=due
    )


def _ordered(place: Place, sentence: Sentence) -> Promise | None:
    """`Conclusie: leg de vraag neer bij …`: an order, behind a label that concludes."""
    if place.statement.label not in ("conclusie", "conclusies", "vervolg") or not sentence.words:
        return None
    first = sentence.words[0]
    for verb in verbs.by_stem().get(first.low, []):
        if verb.active in ("S", "w") and (
            not verb.particle or f" {verb.particle} " in f"{sentence.plain} "
        ):
            return Promise((), f"order {verb.whole_infinitive}")
    return None


def _promised(place: Place, sentence: Sentence, promise: Promise) -> Action:
    people = place.setting.people
    names = _following_names(place) or _doer_names(place, sentence, promise.doers)
    listed = _in_action_list(place)
    return _action(
        place, explicit=listed, label=None, owners=owning.as_owners(names, people),
        due=find_due(place.text, reference=place.setting.reference),
    )  # fmt: skip


def _in_action_list(place: Place) -> bool:
    """Running text in an item that is a list of actions."""
    return (
        listed_under(place.item.title) == "action"
        or listed_under(place.statement.heading) == "action"
    )


def _asked_in_list(place: Place, sentence: Sentence) -> Action | None:
    """In a list of actions also a request is one: `Karin wordt verzocht …`."""
    if not _in_action_list(place) or not find_call(sentence):
        return None
    return _explicit_action(place, None)


_THIRD_PERSON = frozenset(["hij", "zij", "ze", "deze"])


def _doer_names(place: Place, sentence: Sentence, doers: tuple[Agent, ...]) -> tuple[str, ...]:
    named = tuple(agent.text for agent in doers if agent.kind != "pronoun")
    pronouns = {agent.text.lower() for agent in doers if agent.kind == "pronoun"}
    if "ik" in pronouns and place.statement.speaker:
        named = (*named, place.statement.speaker)
    if pronouns & _THIRD_PERSON and not named:
        named = _antecedent(place, sentence)
    return named


_ASKED_OF = re.compile(r"\b(?:vraagt|verzoekt) (?P<who>[^.;,]{2,40}?) om\b")


def _antecedent(place: Place, sentence: Sentence) -> tuple[str, ...]:
    """Whom `hij` or `zij` stands for: the subject of this sentence's beginning, or of the last."""
    people = place.setting.people
    texts = [sentence.plain, place.statement.text[: place.begin]]
    if place.index:
        texts.append(place.item.statements[place.index - 1].text)
    for text in texts:
        last = Sentence(text).plain
        asked = _ASKED_OF.search(last)
        named = owning.owners_of_note(asked["who"], people) if asked else ()
        if named:
            return named
        agents = agents_at(last, len(last) - len(last.lstrip()), people)
        named = tuple(agent.text for agent in agents if agent.kind != "pronoun")
        if named:
            return named
    return ()


def _following_names(place: Place) -> tuple[str, ...]:
    """`Deze leden melden zich aan:` with the names in the bullets below it."""
    if not place.text.endswith(":"):
        return ()
    names: list[str] = []
    for following in place.item.statements[place.index + 1 :]:
        named = _only_names(following.text, place.setting.people)
        if following.kind != "bullet" or not named:
            break
        names.extend(named)
    return tuple(names)


# -- making --------------------------------------------------------------------------------------


def _decision(place: Place, *, explicit: bool, label: str | None) -> Decision:
    text = place.text
    return Decision(
        **place.fields(),  # type: ignore[arg-type]
        explicit=explicit,
        label=label,
        condition=find_condition(text),
        trivial=is_trivial(text, place.item.title),
    )


def _action(
    place: Place,
    *,
    explicit: bool,
    label: str | None,
    owners: tuple[Owner, ...],
    due: Due | None = None,
    status: str | None = None,
) -> Action:
    return Action(
        **place.fields(),  # type: ignore[arg-type]
        explicit=explicit,
        label=label,
        condition=find_condition(_first_part(place.text)),
        owners=owners,
        due=due or find_due(place.text, reference=place.setting.reference),
        status=status or find_status(place.text),
    )


def _first_part(text: str) -> str:
    return next((text[begin:stop] for begin, stop in split_sentences(text)), text)


def _call(place: Place) -> Call:
    sentence = Sentence(place.text)
    caller = caller_of(sentence, place.setting.people) or place.statement.speaker
    if caller is None and place.statement.label:
        named = agents_at(place.text, 0, place.setting.people, sure=False)
        from_label = re.match(r"(?:van(?:uit)? )?(?:de |het )?", place.text, re.IGNORECASE)
        named = named or (
            agents_at(place.text, from_label.end(), place.setting.people, sure=False)
            if from_label
            else ()
        )
        caller = named[0].text if named else None
    return Call(**place.fields(), caller=caller)  # type: ignore[arg-type]
