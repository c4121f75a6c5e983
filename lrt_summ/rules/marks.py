"""Marks that make an action of a sentence: `(actie Karin)`, `→ actie Karin`, `Actie Karin.`"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from lrt_summ.language.dates import due_of_cell, find_due
from lrt_summ.language.needs import Sought
from lrt_summ.language.patterns import lazy
from lrt_summ.models import Action
from lrt_summ.rules import owners as owning
from lrt_summ.rules import verbs
from lrt_summ.rules.agents import agents_at
from lrt_summ.rules.place import Entry, Place, make_action, make_decision
from lrt_summ.rules.subjects import MODALS
from lrt_summ.rules.talk import PAST

_MARK = Sought(
    r"[(\[](?P<label>actie|act\.|ap|actiepunt|toezegging|besluit)\b[ :]{0,2}(?P<who>[^"
    r"()\[\]]{0,60})"
    r"[)\]]\W{0,3}$|(?:→|->|=>) ?(?P<label2>actie|ap)\b[ :]{0,2}(?P<who2>[^"
    r"()\[\].;]{0,60})\W{0,3}$",
    re.IGNORECASE,
    needs="( [ → -> =>",
)


def has_mark(text: str) -> bool:
    """Whether a sentence ends in a mark in brackets or behind an arrow."""
    return _MARK.search(text) is not None


def of_marks(place: Place) -> Iterator[Entry]:
    """The entries of the marks of a sentence, none if it has none."""
    if last := _MARK.search(place.text):
        for part, mark in _parts_with_mark(place, last):
            yield from _of_mark(part, mark)


_MARK_WITHIN = lazy(
    r"[(\[](?P<label>actie|actiepunt|toezegging|besluit)\b[ :]{0,2}(?P<who>[^()\[\]]{1,80})[)\]]"
    r"\W{0,3}(?:en )?",
    re.IGNORECASE,
)


def _parts_with_mark(place: Place, last: re.Match[str]) -> Iterator[tuple[Place, re.Match[str]]]:
    """The sentence, or the parts of it that each end in a mark of their own."""
    begin = 0
    for mark in _MARK_WITHIN.finditer(place.text, 0, last.start()):
        yield place.between(place.begin + begin, place.begin + mark.end()), mark
        begin = mark.end()
    yield place.moved(begin), last


TASK_BEHIND = lazy(r" [–—-] (?=[a-z]+ [a-z])")
"""`(Actie: Karin - de zaal boeken)`: where the task begins."""
_JOINING = frozenset("en of van de der den ten ter het".split())


def _of_mark(place: Place, marked: re.Match[str]) -> Iterator[Entry]:
    """`De tekst wordt aangepast (actie Karin).`, `… met BZK (actie Karin vraagt het na).`"""
    found = marked.groupdict()
    label = (found["label"] or found["label2"]).lower()
    if label == "besluit":
        yield make_decision(place, explicit=True, label=label)
        return
    people, reference = place.setting.people, place.setting.reference
    inside = (found["who"] or found.get("who2") or "").strip()
    if dashed := TASK_BEHIND.search(inside):
        inside, task = inside[: dashed.start()], inside[dashed.end() :]
        at = place.begin + place.text.rindex(task)
        place = place.between(at, at + len(task))
    pieces = re.split(r"[,;] ", inside)
    times = [piece for piece in pieces if owning.is_term(piece)]
    who = ", ".join(piece for piece in pieces if piece and piece not in times)
    names = owning.owners_of_cell(who) or owning.owners_of_entry(place.text, people).names
    doer = people.name_at(who, 0)
    told = who[len(doer) :].strip() if doer else ""
    if doer and told[:1].islower() and told.split()[0] not in _JOINING:
        at = place.text.rindex(told)
        names, place = (doer,), place.between(place.begin + at, place.begin + at + len(told))
    due = due_of_cell(times[0], reference=reference) if times else None
    yield make_action(
        place, explicit=True, label="actie", owners=owning.as_owners(names, people), due=due
    )


_BARE = lazy(
    r"(?:(?:vervolg ?)?actie|actiepunt|AP)(?P<of>(?: (?:voor|van|door|is voor|ligt bij))?)"
    r"[ :]{1,2}(?=\S)",
    re.IGNORECASE,
)
_BARE_WITHIN = lazy(
    r"(?:[,;)]|[–—-])\s(?=(?i:actie)[ :]{1,2}[A-Z@])|(?<=\w)\s(?=Actie[ :]{1,2}[A-Z@])"
)


class BareMark(NamedTuple):
    """A mark without brackets: whom it names, and its words."""

    names: tuple[str, ...]
    text: str


def bare_marks(parts: Sequence[Place]) -> Iterator[tuple[Place, BareMark | None]]:
    """Each sentence of one statement, with the mark that makes an action of it.

    The mark stands in front (`Actie Karin vraagt dit na`), at the end (`…, actie Karin`), or is
    a sentence of its own behind it (`… Actie Karin.`), which is then left out. What it has to be
    done may stand behind it as well: `…, actie dit navragen`.
    """
    position = 0
    parts = [piece for part in _with_marks_behind(parts) for piece in _at_task(part)]
    while position < len(parts):
        part = parts[position]
        position += 1
        marks = [mark] if (mark := _in_front(part) or _at_end(part)) else []
        while position < len(parts) and (names := only_owners(parts[position])):
            marks.append(BareMark(names, parts[position].text))
            position += 1
        names = tuple(name for mark in marks for name in mark.names)
        yield part, BareMark(names, " ".join(mark.text for mark in marks)) if marks else None


def _with_marks_behind(parts: Sequence[Place]) -> list[Place]:
    """The sentences, each with the mark in brackets behind it: `Dat is stuk. (Actie: Piet)`"""
    joined: list[Place] = []
    for part in parts:
        mark = _MARK.search(part.text)
        if joined and mark and mark.start() == 0:
            joined[-1] = joined[-1].between(joined[-1].begin, part.stop)
        else:
            joined.append(part)
    return joined


def _at_task(place: Place) -> list[Place]:
    """A sentence, cut before a mark within it that says what must be done."""
    found = _TASK_WITHIN.search(place.text)
    task = place.moved(found.end()) if found else None
    if found is None or task is None or _in_front(task) is None:
        return [place]
    return [place.between(place.begin, place.begin + found.start()), task]


_TASK_WITHIN = lazy(r"(?:,|;| [–—-]) (?=(?i:actie) [a-z])")
_NO_TASK = frozenset(
    """
    en of die dat van vanuit tegen met zonder volgens binnen rond ging gingen gaat blijft blijven
    loopt lopen richt kost kosten geldt gelden ligt liggen staat staan komt volgt vergt vraagt is
    """.split()
)
_PREFIXES = frozenset(
    """
    terug mee op uit aan af in na door toe rond bij voor over om weg ver be ont her neer vast
    """.split()
)


def _is_to_do(text: str) -> bool:
    """`dit laten nagaan`, `om dit te plannen`: what must be done, and nothing that is told."""
    words = re.findall(r"[\w’'-]+", text.lower())
    told = not _NO_TASK.isdisjoint(words[:2]) or any(word in _by_singular() for word in words[:2])
    if not 1 < len(words) < _LONGEST_TASK or told or PAST.match(words[0]):
        return False
    if words[0] == "om":
        return "te" in words
    if not _FINITE.isdisjoint(words) or text.rstrip().endswith("?"):
        return False
    return _is_infinitive(words[-1]) or _LET_DO.search(text) is not None


def addressed(place: Place) -> Iterator[Action]:
    """`@Karin: zaal boeken vóór 1 mei`: what somebody is told to do, in running text."""
    if not place.text.startswith("@"):
        return
    people = place.setting.people
    owned = owning.owners_of_entry(place.text, people)
    task = place.moved(owned.begin)
    words = re.findall(r"[\w’'-]+", task.text)
    tells = not words or PAST.match(words[0].lower()) or task.text.rstrip().endswith("?")
    to_do = any(word in verbs.by_present() or _is_infinitive(word) for word in words)
    if owned.begin and to_do and not tells:
        owners = owning.as_owners(owned.names, people)
        yield make_action(task, explicit=True, label=None, owners=owners)


def _is_infinitive(word: str) -> bool:
    """Of a known verb, or of one with a prefix: `teruggeven`."""
    known = verbs.by_infinitive()
    if word in known or word in _SIMPLE:
        return True
    return any(word.startswith(p) and word[len(p) :] in {*known, *_SIMPLE} for p in _PREFIXES)


_SIMPLE = frozenset("geven nemen maken zetten brengen leggen halen kijken vragen bellen".split())
_LONGEST_TASK = 25  # words
_FINITE = MODALS | {"is", "zijn", "was", "wordt", "worden", "heeft", "hebben", "gaat", "zal", "te"}
_LET_DO = lazy(r"\blaten [a-z]{2,20}en\b")


@cache
def _by_singular() -> frozenset[str]:
    """The third persons singular of the known verbs: `publiceert`."""
    return frozenset(word for word in verbs.by_present() if not word.endswith("n"))


def only_owners(place: Place) -> tuple[str, ...]:
    """The owners, of a sentence that is a mark and no more."""
    text = place.text
    if text[:1] == "(" and text.rstrip(" .").endswith(")"):
        text = text.rstrip(" .")[1:-1]
    mark = _BARE.match(text)
    rest = text[mark.end() :].strip(" .;") if mark else ""
    pieces = [piece for piece in re.split(r"[,;] ", rest) if not owning.is_term(piece)]
    return owning.only_names(", ".join(pieces), place.setting.people) if pieces else ()


def _in_front(place: Place) -> BareMark | None:
    """`Actie Karin vraagt dit na`; `Actie Karin ligt stil` only tells of one."""
    mark = _BARE.match(place.text)
    if mark is None:
        return None
    agents = agents_at(place.text, mark.end(), place.setting.people)
    agents = () if any(one.kind == "pronoun" for one in agents) else agents
    task = place.text[agents[-1].end if agents else mark.end() :].lstrip(" :,–—-")
    if mark["of"] or any(one.kind == "name" for one in agents):
        return None
    is_action = not mark.group().startswith("AP")
    if is_action and (task[:1].islower() or not agents) and _is_to_do(task):
        return BareMark(tuple(one.text for one in agents), "")
    if not agents or mark.group().lower().startswith("vervolg"):
        return None
    first, _, rest = task.partition(" ")
    if not rest or not (first in verbs.by_present() or (first.endswith("en") and first.islower())):
        return None
    return BareMark(tuple(one.text for one in agents), "")


def _at_end(place: Place) -> BareMark | None:
    for found in _BARE_WITHIN.finditer(place.text):
        names = only_owners(place.moved(found.end()))
        if names:
            return BareMark(names, place.text[found.end() :])
    return None


def of_bare_mark(place: Place, mark: BareMark, found: Sequence[Entry]) -> Action:
    """The action that a mark makes of a sentence, with those who promise it there themselves.

    Args:
        place: the sentence.
        mark: what stands in front of it or behind it.
        found: what the sentence holds without its mark.
    """
    people, reference = place.setting.people, place.setting.reference
    promised = (one.owners for one in found if isinstance(one, Action))
    names = [*(owner.as_written for owners in promised for owner in owners), *mark.names]
    due = find_due(mark.text, reference=reference) if mark.text else None
    due = due or find_due(place.text, reference=reference)
    owners = owning.as_owners(dict.fromkeys(names), people)
    return make_action(place, explicit=True, label="actie", owners=owners, due=due)
