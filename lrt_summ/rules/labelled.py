"""Entries that a label, a list or a row of a table carries: one each, whatever they say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lrt_summ.language.dates import due_of_cell, find_due
from lrt_summ.language.patterns import lazy
from lrt_summ.models import Action, Due
from lrt_summ.rules import owners as owning
from lrt_summ.rules.agents import agents_at
from lrt_summ.rules.clauses import Sentence
from lrt_summ.rules.labels import (
    Carries,
    carried_by,
    is_done,
    listed_under,
    says_nothing,
    takes_no_decision,
)
from lrt_summ.rules.marks import TASK_BEHIND, only_owners
from lrt_summ.rules.people import People
from lrt_summ.rules.place import Entry, Place, make_action, make_decision
from lrt_summ.rules.promises import find_promise
from lrt_summ.rules.settling import find_decision

_FIELD_OWNER = frozenset(["actiehouder", "actiehouders", "trekker", "verantwoordelijke", "wie"])
_FIELD_DUE = frozenset(["deadline", "planning", "termijn", "wanneer"])
_NAMED_LABEL = lazy(
    r"(?:(?P<label>actie|actiepunt|afspraak|toezegging|taak|besluit)[ -]{1,3}(?:voor |van |door )?"
    r"|(?P<labels>acties|actiepunten|afspraken|toezeggingen|taken)[ -]{1,3}(?:voor )?)"
    r"(?P<who>[^:.;?!]{2,60}?) ?: ",
    re.IGNORECASE,
)
_LOOSE_LABEL = lazy(
    r"(?P<label>actie|actiepunt|afspraak|toezegging|besluit)(?: ?[;.]|,(?! (?:die|dat|zoals|waar)))"
    r" (?=\S)"
    r"|AP ?\d{1,4}[.-]\d{1,4} ?: (?=\S)",  # with one number only it may be an agenda item
    re.IGNORECASE,
)


def loose_label(place: Place, before: Sequence[Entry]) -> list[Entry]:
    """`Afspraak; …`, `AP 24.3: …`: a label with another mark than a colon, or with a number."""
    loose = _LOOSE_LABEL.match(place.statement.text)
    if loose is None:
        return []
    label = (loose["label"] or "actiepunt").lower()
    carries: Carries = "decision" if label == "besluit" else "action"
    return list(labelled(place.moved(loose.end() - place.begin), carries, label, before))


def listed(place: Place) -> Carries | None:
    """What a bullet is by the heading of its list, or by the list that the whole item is."""
    statement, item = place.statement, place.item
    if statement.kind == "turn":  # `Acties:` with `Karin: stukken rondsturen`: nobody speaks
        whole = place.is_bullet and not _OF_LAST_TIME.search(item.title)
        under = statement.heading or (item.title if whole else None)
        tasks = place.is_bullet and under is not None and _TASKS_OF.match(under)
        return "action" if tasks or listed_under(under) == "action" else None
    if statement.kind == "sentence" and _DECIDED.fullmatch(statement.heading or ""):
        return "decision" if place.alone_under_heading else None
    if statement.kind != "bullet":
        return None
    under = listed_under(statement.heading) or _announced(place)
    if under or (statement.heading is not None and item.kind != "list"):
        return under
    if _OF_LAST_TIME.search(item.title):
        return None  # what became of them; a new task is told in words
    return listed_under(item.title) or ("mixed" if item.kind == "list" else None)


_TASKS_OF = lazy(
    r"\W*(?:acties|actiepunten|taken|to-?do'?s)\b(?! (?:van|uit) vorig)", re.IGNORECASE
)
"""`Acties open dag` over bullets such as `Sanne: draaiboek rondsturen`."""
_OF_LAST_TIME = lazy(
    r"^(?!.*\b(?:nieuwe?|bijgewerkt|lopende)\b).*\b(?:acties?|actiepunten|actielijst|afspraken"
    r"|toezeggingen|to-?do(?:-?list)?)(?: (?:van|uit|vanuit))?(?: (?:de|het))? vorige?\b",
    re.IGNORECASE,
)


_DECIDED = lazy(r"(?:besluit|beslissing)\s?:?", re.IGNORECASE)


def is_part(place: Place) -> bool:
    """Whether a bullet is a scrap that spells out the entry that it is indented below."""
    above = place.parent
    if above is None or len(above.body.split()) < _FEWEST_WORDS:
        return False
    words = place.text.split()
    scrap = len(words) <= _LONGEST_SCRAP and not any(w.islower() and w[-2:] == "en" for w in words)
    owned = owning.owners_of_entry(place.text, place.setting.people)
    return scrap and not owned.names and find_due(place.text) is None


_FEWEST_WORDS = 6  # of an entry that may have parts
_LONGEST_SCRAP = 4  # words of such a part
_OPEN_ACTIONS = lazy(
    r"\b(?:(?:verbeter|vervolg)?acties?|actiepunt(?:en)?|actielijst|afspraken|toezeggingen)\b"
    r"[^.;]{0,80}:\W*$",
    re.IGNORECASE,
)


# `N.a.v. de actiepunten:`: what is said of those of last time.
_LOOKS_BACK = lazy(r"\bn\.?a\.?v\b|\bnaar aanleiding van\b|\bvorige?\b", re.IGNORECASE)


def _announced(place: Place) -> Carries | None:
    """What the line above a list says it holds: `De actiepunten zijn klaar, op één na:`."""
    above = place.above_list
    if above is None or above.kind != "sentence" or above.heading != place.statement.heading:
        return None
    opens = _OPEN_ACTIONS.search(above.text) and not _LOOKS_BACK.search(above.text)
    return "action" if opens else None


def labelled(
    place: Place, carries: Carries, label: str | None, before: Sequence[Entry]
) -> Iterator[Entry]:
    """The entry behind a label or in a list; none if it says nothing.

    Args:
        place: the entry without its label.
        label: as printed, `None` in a list.
        before: the entries above it in the item.
    """
    text = place.text
    if not text and carries == "action" and place.statement.label_note:
        yield from _of_note(place, place.statement.label_note, before)
    if says_nothing(text):
        return
    if label is None and (place.is_ticked or is_done(text)):
        return
    if carries == "mixed":
        carries = _sort_of(place)
    elif carries == "action" and (_AGREED_NOT_TO.search(text) or _is_settled(place, label)):
        carries = "decision"
    if carries == "decision":
        if not takes_no_decision(text):
            yield make_decision(place, explicit=True, label=label)
        return
    named = owning.only_names(text, place.setting.people)
    if named and label:
        yield from _named_afterwards(place, named, before)
    else:
        yield explicit_action(place, label)


# `Tot die tijd worden er geen contracten opgezegd`: an agreement not to do something.
_AGREED_NOT_TO = lazy(
    r"^[^.;]{0,80}\b(?:wordt|worden|komt|komen) (?:er )?(?:(?:voorlopig|vooralsnog|nu"
    r"|(?:dit|komend|volgend) (?:jaar|kwartaal|seizoen)|deze maand|in 20\d\d|tot [^.;,]{2,30}) )?"
    r"(?:geen|niet (?!later|eerder|alleen))\b",
    re.IGNORECASE,
)


_AGREEMENT = lazy(r"\W*(?:gemaakte |nieuwe )?(?:afspraak|afspraken)\b", re.IGNORECASE)


def _is_settled(place: Place, label: str | None) -> bool:
    """`Afspraak: de kosten worden gedeeld`: agreed, and nothing that somebody has to do."""
    if not _AGREEMENT.match(label or place.statement.heading or ""):
        return False
    setting, sentence = place.setting, Sentence(place.text)
    form = find_decision(sentence, setting.people, setting.body)
    ruled = _RULES.match(sentence.plain)
    if ruled and _is_somebodys(place, by_verb=ruled["gets"] is None):
        ruled = None
    if form is None and not _STAYS.search(place.text) and not ruled:
        return False
    promise = find_promise(sentence, setting.people, reference=setting.reference)
    return promise is None or not promise.doers


_STAYS = lazy(
    r"^\W*(?:de|het|deze|dit) (?:(?!of |welke? |wat |die |dat |waar|hoe )[\w-]+ ){1,6}(?:vervalt"
    r"|vervallen|blij(?:ft|ven) (?:\w+ ){0,2}(?:ongewijzigd|onveranderd|gehandhaafd|hetzelfde"
    r"|van kracht|bestaan|gelden|in stand))\b",
    re.IGNORECASE,
)
"""`Afspraak: de procedure blijft ongewijzigd`: nobody has to do anything for it."""
_CLAUSE = (
    r"(?:(?!\b(?:of|wie|wat|welke?|hoe\w*|wanneer|waar\w*|dat|die|zodat|zodra|om|te)\b)"
    r"(?:[^.;:?]|(?<=\d)\.(?=\d))){3,80}?"
)
_RULES = lazy(
    rf"\W*{_CLAUSE} (?:(?P<gets>krijgt|krijgen|geldt|gelden|hoeft|hoeven)\b"
    r"(?![^.;]{0,160}\b(?:toegestuurd|toegezonden|gestuurd|gemaild|aangeleverd)\b)"
    r"|(?:start|starten|begint|beginnen)\b"
    r"|(?:mag|mogen)\b(?![^.;]{0,160}\bworden\b)|[a-z]{3,15}(?:t|en) (?:er )?niet (?:meer|langer)\b"
    r"|worden?\b[^.;:?]{0,40}? als (?:eerste|laatste)\b"
    r"|(?:komt|komen)\b[^.;:?]{0,40}? ten laste van\b"
    r"|(?:gaat|gaan|loopt|lopen|verloopt|verlopen) (?:(?:eerst|voortaan|altijd|alleen) )?"
    r"(?:naar de|via|langs)\b(?![^.;]{0,80}\b(?:v[oó]ór|uiterlijk|binnen|per) ))",
    re.IGNORECASE,
)
"""`Afspraak: locaties krijgen de cijfers vooraf`: how it will be, and no task of anybody."""


def _is_somebodys(place: Place, *, by_verb: bool) -> bool:
    """Whether the entry names who does it, or a field or label behind it will.

    Args:
        by_verb: whether the subject does something; who only gets it (`gemeenten krijgen …`) does
            nothing, unless a day is named.
    """
    owners = owning.owners_of_entry(place.text, place.setting.people).names
    known = not all(name[:1].islower() for name in owners)
    if place.statement.speaker or known or (owners and (by_verb or find_due(place.text))):
        return True
    behind = place.item.statements[place.position + 1 : place.position + 2]
    return any(
        one.label in _FIELD_OWNER | _FIELD_DUE
        or (carried_by(one.label) == "action" and len(one.body.split()) <= _ONLY_A_NAME)
        for one in behind
    )


_ONLY_A_NAME = 4  # words


def _sort_of(place: Place) -> Carries:
    """An entry of a list of both: a decision if it settles something, else an action."""
    setting, text = place.setting, place.text
    sentence = Sentence(text)
    if find_promise(sentence, setting.people, reference=setting.reference):
        return "action"
    if find_decision(sentence, setting.people, setting.body):
        return "decision"
    owned = owning.owners_of_entry(text, setting.people)
    to_do = owned.names or find_due(text) or _TO_BE_DONE.search(sentence.plain)
    return "action" if to_do else "decision"


# `Bespreken van de definities`, `… moet nog nader bekeken worden`
_TO_BE_DONE = lazy(
    r"^\W*(?:bespreken|afstemmen|opstellen|uitwerken|vastleggen|overlopen|aanpassen|bijwerken"
    r"|nagaan|uitzoeken|inventariseren|organiseren|plannen|verwerken|versturen|opvragen)"
    r" (?:van|met)\b"
    r"|\b(?:moet|moeten|dient|dienen)\b[^.;]{0,60}\b(?:nog|nader|verder|eerst)\b[^.;]{0,60}"
    r"\bworden\b",
    re.IGNORECASE,
)


def _of_note(place: Place, note: str, before: Sequence[Entry]) -> Iterator[Entry]:
    """`(Actie: Karin)` on a line of its own, or `(Actie: Karin - de zaal boeken)`."""
    who, people = note, place.setting.people
    if dashed := TASK_BEHIND.search(note):
        who = note[: dashed.start()]
    terms = [piece for piece in re.split(r"[,;] ", who) if owning.is_term(piece)]
    names = owning.owners_of_note(who, people)
    if dashed is None:
        due = due_of_cell(terms[0], reference=place.setting.reference) if terms else None
        yield from _named_afterwards(place, names, before, due)
        return
    at = place.statement.text.rindex(note) + dashed.end()
    task = place.between(at, at + len(note) - dashed.end())
    yield make_action(task, explicit=True, label="actie", owners=owning.as_owners(names, people))


def _named_afterwards(
    place: Place, names: tuple[str, ...], before: Sequence[Entry], due: Due | None = None
) -> Iterator[Entry]:
    """`… wordt aangepast. Actie: Karin`: the label names the doer of the sentence before it."""
    position = _told_before(place)
    if position is None:
        return
    previous = place.item.statements[position]
    nearest = before[-_NEAREST:]
    if any(isinstance(entry, Action) and entry.statement == previous.id for entry in nearest):
        return
    begin = previous.sentences[-1].begin if previous.sentences else previous.body_at
    earlier = Place(
        place.setting, place.item, position, previous,
        max(begin, previous.body_at), len(previous.text),
    )  # fmt: skip
    owners = owning.as_owners(names, place.setting.people)
    label = place.statement.label
    yield make_action(earlier, explicit=True, label=label, owners=owners, due=due)


_NEAREST = 4  # entries: those of the statement above a mark are among them


def _told_before(place: Place) -> int | None:
    """The place of the last statement before this one that is more than a label."""
    first = max(0, place.position - _NEAREST)
    for position in range(place.position - 1, first - 1, -1):
        if place.item.statements[position].body.strip():
            return position
    return None


def explicit_action(place: Place, label: str | None) -> Action:
    """A labelled or listed action, with the owners and the time that it or its list names."""
    people, statement = place.setting.people, place.statement
    inherited = owning.owners_of_note(statement.label_note, people)
    if not inherited and label is None:
        inherited = owning.owners_of_heading(statement.heading, people)
        inherited = inherited or owning.owners_of_heading(place.item.title, people)
    owned = owning.owners_of_entry(place.text, people, inherited=inherited)
    names = inherited if statement.label_note and inherited else owned.names
    is_list = statement.kind == "turn" and label is None
    if statement.speaker and is_list and not any(name in people.names for name in names):
        names = (statement.speaker,)
    moved = place.moved(owned.begin)
    due = find_due(place.text, reference=place.setting.reference)
    if due is None and statement.label_note:
        due = find_due(f"({statement.label_note})", reference=place.setting.reference)
    return make_action(
        moved, explicit=True, label=label, owners=owning.as_owners(names, people),
        due=_due_further_on(place) or due,
    )  # fmt: skip


_DEADLINE = lazy(r"\bdeadline\b|\buiterlijk\b|\bstreefdatum\b", re.IGNORECASE)


def _due_further_on(place: Place) -> Due | None:
    """A deadline in the next sentences of the same paragraph of an action list."""
    if place.statement.kind != "sentence":
        return None
    for following in place.item.statements[place.position + 1 : place.position + 3]:
        if following.kind != "sentence" or following.heading != place.statement.heading:
            return None
        if following.label is not None:
            return None  # another action, or a field of its own
        if _DEADLINE.search(following.text):
            return find_due(following.text, reference=place.setting.reference)
    return None


def named_label(place: Place) -> Entry | None:
    """`Actie VNG: …`; `None` if no name stands between label and colon."""
    named = _NAMED_LABEL.match(place.statement.text)
    if named is None:
        return None
    who, people = named["who"], place.setting.people
    names = owning.owners_of_note(who, people) or _in_small_letters(who, people)
    if not names:
        return None
    rest = place.moved(named.end() - place.begin)
    label = (named["label"] or named["labels"]).lower()
    if label == "besluit":
        return make_decision(rest, explicit=True, label=label)
    return make_action(rest, explicit=True, label=label, owners=owning.as_owners(names, people))


_EVERYBODY = frozenset(["allen", "allemaal", "iedereen"])


def _in_small_letters(who: str, people: People) -> tuple[str, ...]:
    """`Actie karin: …`, `Taak allemaal: …`, `Actie werkgroep Normen: …`: the owners as written."""
    if who in _EVERYBODY:
        return (who,)
    agents = agents_at(who.title(), 0, people)
    named = all(one.kind in ("person", "organisation", "office") for one in agents)
    whole = agents and named and agents[-1].end == len(who)
    return tuple(who[one.start : one.end] for one in agents) if whole else ()


def _marked_behind(place: Place, last: Action) -> tuple[str, ...]:
    """The owners that a line behind an action names for it: `Actie: Karin.`, `Actie Karin.`"""
    statement, people = place.statement, place.setting.people
    if carried_by(statement.label) != "action":
        return only_owners(place) if statement.kind == "sentence" else ()
    note = statement.label_note
    if not note or place.text:
        return () if last.owners else owning.only_names(place.text, people)
    alone = last.explicit and not any(map(owning.is_term, re.split(r"[,;] ", note)))
    return owning.owners_of_note(note, people) if alone else ()


def mark_behind(place: Place, before: Sequence[Entry]) -> list[Entry]:
    """`De titel moet anders. Actie Karin.` in running text: the task is the sentence before it."""
    names = only_owners(place) if place.statement.kind == "sentence" else ()
    return list(_named_afterwards(place, names, before)) if names else []


def enrich(entries: list[Entry], place: Place) -> bool:
    """`Actiehouder: Karin`, `Deadline: 1 mei`, `Status: open` complete the action above them."""
    label = place.statement.label or ""
    last = entries[-1] if entries else None
    if not isinstance(last, Action):
        return False
    above = _told_before(place)
    previous = place.item.statements[above if above is not None else max(0, place.position - 1)]
    if previous.id == last.statement and (names := _marked_behind(place, last)):
        told = dict.fromkeys((*(owner.as_written for owner in last.owners), *names))
        owners = owning.as_owners(told, place.setting.people)
        entries[-1] = last.model_copy(
            update={"owners": owners, "explicit": True, "label": last.label or "actie"}
        )
        return True
    if label not in _FIELD_OWNER | _FIELD_DUE | {"status"}:
        return False
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
