"""Marks that make an action of a sentence: `(actie Karin)`, `→ actie Karin`, `Actie Karin.`"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lrt_summ.language.dates import due_of_cell, find_due
from lrt_summ.language.needs import Sought
from lrt_summ.language.patterns import lazy
from lrt_summ.models import Action
from lrt_summ.rules import owners as owning
from lrt_summ.rules.agents import agents_at
from lrt_summ.rules.place import Entry, Place, make_action, make_decision

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
    r"(?:actie|actiepunt|AP)(?: (?:voor|van|door|is voor|ligt bij))?[ :]{1,2}(?=\S)", re.IGNORECASE
)
_BARE_WITHIN = lazy(r"(?:[,;)]|[–—-]|(?<=\w))\s(?=actie[ :]{1,2}(?-i:[A-Z@]))", re.IGNORECASE)
# `Actie Karin is afgerond`, `Actie VNG over de opvang`: told of an action, and none.
_TOLD_OF = lazy(
    r"(?:is|zijn|was|waren|wordt|worden|heeft|staat|loopt|blijft|blijkt|komt|kan|over|uit|van|bij"
    r"|naar|en|of)\b",
    re.IGNORECASE,
)


def bare_marks(parts: Sequence[Place]) -> Iterator[tuple[Place, Action | None]]:
    """Each sentence of a statement, with the action that a mark without brackets makes of it.

    The mark stands in front (`Actie Karin vraagt dit na`), at the end (`…, actie Karin`), or is
    the sentence behind it (`… Actie Karin.`), which is then left out.
    """
    position = 0
    while position < len(parts):
        part = parts[position]
        following = parts[position + 1] if position + 1 < len(parts) else None
        names = _only_owners(following) if following is not None else ()
        if following is not None and names:
            yield part, _made(part, names, following.text)
            position += 2
            continue
        yield part, _in_front(part) or _at_end(part)
        position += 1


def _only_owners(place: Place) -> tuple[str, ...]:
    """The owners, of a sentence that is a mark and no more."""
    mark = _BARE.match(place.text)
    rest = place.text[mark.end() :].strip(" .;") if mark else ""
    pieces = [piece for piece in re.split(r"[,;] ", rest) if not owning.is_term(piece)]
    return owning.only_names(", ".join(pieces), place.setting.people) if pieces else ()


def _in_front(place: Place) -> Action | None:
    mark = _BARE.match(place.text)
    agents = agents_at(place.text, mark.end(), place.setting.people) if mark else ()
    if not agents or any(one.kind in ("pronoun", "name") for one in agents):
        return None
    rest = place.text[agents[-1].end :].lstrip(" :,–—-")
    if len(rest.split()) < _FEWEST_WORDS or not rest[0].islower() or _TOLD_OF.match(rest):
        return None
    if rest.startswith("om ") and " voor " in place.text[: agents[0].start]:
        return None  # `Actie voor Karin om …` is a sentence
    return _made(place, tuple(one.text for one in agents), "")


_FEWEST_WORDS = 2  # of a task


def _at_end(place: Place) -> Action | None:
    for found in _BARE_WITHIN.finditer(place.text):
        names = _only_owners(place.moved(found.end()))
        if names:
            return _made(place, names, place.text[found.end() :])
    return None


def _made(place: Place, names: tuple[str, ...], mark: str) -> Action:
    people, reference = place.setting.people, place.setting.reference
    due = find_due(mark, reference=reference) if mark else None
    due = due or find_due(place.text, reference=reference)
    return make_action(
        place, explicit=True, label="actie", owners=owning.as_owners(names, people), due=due
    )
