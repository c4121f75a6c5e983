"""People in a list of attendees: `Dhr. De Reus (IPO)`, `Maarten van der Veen, Logius (vz)`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from lrt_summ.language.addressing import SURNAME_PARTICLE, SURNAME_PARTICLES
from lrt_summ.language.patterns import lazy
from lrt_summ.models import Attendee
from lrt_summ.parsing.name_forms import (
    BRACKETED,
    MOST_WORDS,
    has_title,
    is_name,
    is_organisation,
    is_redacted,
    is_role,
    without_titles,
)
from lrt_summ.parsing.people_split import split_entries, split_groups, with_sender
from lrt_summ.parsing.people_words import (
    ACRONYM,
    ADDRESSED,
    BLACKENED,
    CROWD,
    FIELDS_OF_POLICY,
    FUNCTION,
    FUNCTION_ADJECTIVE,
    FUNCTION_NOUN,
    OFFICE_FOR,
    OFFICE_OF,
    OFFICES,
    PORTFOLIO,
    PRESENCE,
    REASON,
)
from lrt_summ.parsing.vocabulary import ABSENT, ROLE_FIELDS

_DASHED = lazy(
    r"\s{1,4}[–—-]\s{1,4}|\s{1,4}namens\s{1,4}(?:(?:de|het)\s)?|\s{1,3}[|/]\s{1,3}|\t{1,5}|\s{3,20}"
)
_NAMENS = lazy(r"\A\s{0,3}(?:(?:namens|vanuit|aanwezig namens)\s(?:(?:de|het)\s)?)?", re.IGNORECASE)
_FROM = lazy(r"(?P<name>[^()]{3,60}?)\svan\s(?:(?:de|het)\s)?(?P<organisation>[A-Z]{2,8})\Z")
_REMEMBERED = 128  # names and lines: each is looked at from several sides
_SHORT_ROLE = lazy(r"((?:plv\.?\s)?(?:vz|voorz|secr|not)\.?)\s(?=[A-Z])")


def is_affiliated(text: str) -> bool:
    """Whether `text` is a full name, a dash and an organisation."""
    name, *rest = _DASHED.split(text.strip(), maxsplit=1)
    return bool(rest) and " " in name and is_name(name) and is_organisation(rest[0])


def looks_like_entry(text: str) -> bool:
    """Whether `text` can be one attendee."""
    bare = _DASHED.split(BRACKETED.sub("", text).strip(" .,;*"), maxsplit=1)[0]
    if BRACKETED.search(text) and len(bare.split()) <= MOST_WORDS and not bare.endswith(":"):
        return True
    return (
        _turned_round(text)[0][1] is not None
        or has_title(text)
        or is_redacted(bare)
        or is_redacted(_DASHED.split(text.strip(), maxsplit=1)[0])
        or is_name(bare)
        or FUNCTION.match(bare) is not None
    )


def read_people(lines: Iterable[str], organisation: str | None = None) -> list[Attendee]:
    """The attendees that `lines` name, in order."""
    bare = (_LINK.sub("", line) if "://" in line else line for line in lines)
    called = (_CALLED.sub(r"\g<given> ", with_sender(line)) for line in bare)
    parts = [part for line in called for group in split_groups(line) for part in _segments(group)]
    clean = [part.strip(" \t*•·▪-–—") for part in parts]
    clean = [line for line in clean if line and not CROWD.match(line)]
    several = len(clean) > _PAIR
    found = sum(_is_record(line) or (several and _is_pair(line)) for line in clean)
    records = found * 10 >= len(clean) * 6
    people: list[Attendee] = []
    for line in clean:
        people.extend(
            _read_line(line, records and (len(clean) > 1 or _is_record(line)), organisation)
        )
    bodies = sum(p.name is None and not p.redacted for p in people)
    if bodies >= _FEWEST_BODIES and 2 * bodies >= len(people):
        return [_as_body(person) for person in people]
    return people


_FEWEST_BODIES = 3
_LINK = lazy(
    r"(?:(?<!\w)(?:link|website|site|doc|url|zie): ?)?[a-z]{3,6}://[^\s,;]+", re.IGNORECASE
)
# The name that somebody goes by, between initials and surname: `A.M. (Anneke) Zijlmans`.
_CALLED = lazy(
    r"\b(?:[A-Z]\.\s?){1,4}\s?\((?P<given>[A-ZÀ-Þ][a-zà-ÿ-]{1,15})\)\s"
    rf"(?=(?:{SURNAME_PARTICLE}\s){{0,3}}[A-ZÀ-Þ][a-zà-ÿ])"
)


def _as_body(person: Attendee) -> Attendee:
    """`Aedes` and `BZK (dgVB)` in a list of organisations are two more of them."""
    name = person.name or ""
    told = not person.organisation or ACRONYM.match(name)
    if not name or not told or not (" " not in name or any(map(ACRONYM.match, name.split()))):
        return person
    organisation = f"{name} ({person.organisation})" if person.organisation else name
    return Attendee(organisation=organisation, role=person.role)


def _segments(line: str) -> list[str]:
    """`A, VNG; B, IPO` and `VNG: A, B; IPO: C` cut at their semicolons, any other line whole."""
    parts = [part.strip() for part in line.split(";") if part.strip()]
    told = all(part.count("(") == part.count(")") for part in parts)
    if len(parts) > 1 and told and any(map(_is_record, parts)):
        each = (_is_record(p) or ": " in p[:60] or BRACKETED.search(p) for p in parts)
        return parts if all(each) else [line]
    if len(parts) > 1 and told and all(": " in p[:60] for p in parts):
        return parts
    return [line]


_PAIR = 2


@lru_cache(maxsize=_REMEMBERED)
def _is_record(line: str) -> bool:
    """`Name, Organisation` or `Name, Organisation, role` on a line of its own."""
    parts = [part.strip() for part in split_entries(line)]
    bracketed = BRACKETED.search(parts[0]) and not is_redacted(parts[0])
    if not 2 <= len(parts) <= 3 or bracketed:
        return False
    if len(parts) > _PAIR and all(map(_is_surname, parts)):
        return False  # `Van Ast, Flierman, Zijm`
    second = BRACKETED.sub("", parts[1]).strip()
    if _is_pair(line) and OFFICES.match(second):
        return True  # `de heer Vos, wethouder Peelhorst`
    if (
        is_name(parts[0])
        and " " not in parts[0]
        and is_name(second)
        and not is_organisation(second)
    ):
        return False  # `Anneke, Edwin` are two by their first names
    return (
        (is_name(parts[0]) or is_redacted(parts[0]))
        and (not is_name(second) or is_organisation(second) or len(second.split()) == 1)
        and not has_title(second)
        and not is_redacted(second)
    )


def _is_surname(text: str) -> bool:
    """Whether a name has no given name or initials, and is that of a person."""
    first, _, rest = text.partition(" ")
    alone = not rest or first.casefold() in SURNAME_PARTICLES
    return alone and is_name(text) and not is_organisation(text) and not ACRONYM.match(text)


def _is_pair(line: str) -> bool:
    """`de heer Vos, Openbaar Ministerie`: somebody addressed, and one thing more, not addressed."""
    parts = [part.strip() for part in split_entries(line)]
    return (
        len(parts) == _PAIR
        and ADDRESSED.match(parts[0]) is not None
        and is_name(parts[0])
        and ADDRESSED.match(parts[1]) is None
    )


def _has_office(line: str) -> bool:
    """One person, whatever the other lines: `de heer Baltus, burgemeester (gemeente Hoogeveen)`,
    `M. Lodewegen, SZW, directie Inburgering`."""
    name, *rest = (part.strip() for part in split_entries(line))
    if not rest or not is_name(name) or not (ADDRESSED.match(name) or _INITIALED.match(name)):
        return False
    told = BRACKETED.sub("", rest[0]).strip()
    if len(rest) == 1:
        return _OFFICE_ALONE.fullmatch(told) is not None
    return len(rest) == _PAIR and ACRONYM.match(told) is not None and rest[1][:1].islower()


_INITIALED = lazy(r"(?:[A-Z]\.\s?){1,4}[A-Za-z]")
_OFFICE_ALONE = lazy(
    r"(?:plaatsvervangend |plv\.? |loco-?)?(?:staatssecretaris|minister|gedeputeerde|wethouder"
    r"|burgemeester|commissaris|dijkgraaf|directeur|directeur-generaal|heemraad)"
    r"(?: van de Koning| (?!van |de )[a-z]+| [A-Z]{2,6}(?:en[A-Z]+)?){0,2}"
)
"""An office with what it is about, and no surname behind it."""


def _read_line(line: str, record: bool, organisation: str | None) -> list[Attendee]:
    group, colon, rest = line.partition(":")
    if colon and rest.strip() and "(" not in group and len(group.split()) <= 6:
        if _names_role(group.strip().casefold()):
            return [
                _with_role(person, group.strip())
                for person in _read_line(rest, record, organisation)
            ]
        if PRESENCE.match(group.strip()):
            return _read_line(rest, record, organisation)
        return _read_line(rest, False, _NAMENS.sub("", group, count=1).strip())
    pair = (record and _is_pair(line)) or _has_office(line)
    if pair or (_is_record(line) and (record or is_redacted(line.partition(",")[0]))):
        name, *others = [part.strip() for part in split_entries(line)]
        person = read_person(
            f"{name} ({'; '.join(_unbracket(other) for other in others)})", organisation
        )
        return [person] if person else []
    people: list[Attendee] = []
    for entry in split_entries(line):
        if REASON.match(entry.strip()):
            continue
        last = people[-1] if people else None
        if last and last.name and last.role is None and is_role(entry.strip(" .")):
            people[-1] = _with_role(last, entry.strip(" ."))
            continue
        for part, sender in _turned_round(entry):
            organisation = sender or organisation
            person = read_person(part, organisation)
            people += [person] if person is not None else []
    return people


def _turned_round(entry: str) -> list[tuple[str, str | None]]:
    """`VNG (Jan Jansen, Els Bos)` and `VNG Jan Jansen` name the organisation first."""
    group = BRACKETED.search(entry)
    head = entry[: group.start()].strip() if group else ""
    if group and group.group(1) and ACRONYM.match(head):
        names = split_entries(group.group(1))
        if all(is_name(name) and not is_organisation(name.strip()) for name in names):
            return [(name, head) for name in names]
    sender, *named = _DASHED.split(entry.strip(), maxsplit=1)
    abbreviated = ACRONYM.match(sender) and named and _is_full_name(named[0])
    one_word = " " not in sender or is_organisation(sender)
    if abbreviated or (named and one_word and not has_title(sender) and has_title(named[0])):
        return [(named[0], sender)]
    first, _, rest = entry.strip().partition(" ")
    if ACRONYM.match(first) and (is_redacted(rest) or (" " in rest and is_name(rest))):
        return [(rest, first)]
    return [(entry, None)]


def _is_full_name(text: str) -> bool:
    bare = BRACKETED.sub("", text).strip()
    return " " in bare and is_name(bare) and not is_organisation(bare)


def _names_role(group: str) -> bool:
    """Whether what stands before a colon is what people do (`Wethouders: …`), not who sent them."""
    if group == "secretariaat":
        return False
    return ROLE_FIELDS.fullmatch(group) is not None or is_role(group) or is_role(group[:-1])


def _unbracket(text: str) -> str:
    return BRACKETED.sub(lambda group: f"; {group.group(1) or group.group(2)}", text)


def _with_role(person: Attendee, role: str) -> Attendee:
    return person if person.role else person.model_copy(update={"role": role.casefold()})


_ALSO = lazy(r"\A(?:en|alsmede|evenals|verder|tevens|ook)\s")


def read_person(entry: str, organisation: str | None = None) -> Attendee | None:
    """One attendee; `None` if `entry` names nobody.

    Args:
        organisation: of the group that the entry stands in.
    """
    if _NOBODY.fullmatch(entry):
        return None
    ways = _initials(without_titles(BRACKETED.sub(" ", entry).strip(" ,.;*"))[0])
    groups = [group[0] or group[1] for group in BRACKETED.findall(entry) if not _is_mark(group)]
    split = [_apart(ways, group) for group in groups]
    short = next((initials for initials, _ in split if initials), None)
    notes = [part for _, rest in split for part in _note_parts(rest)]
    bare = BRACKETED.sub(lambda group: group.group() if _is_mark(group.groups()) else " ", entry)
    bare = bare.strip(" ,.;*\t)")
    if (sent := _FROM.match(bare)) and _is_full_name(sent["name"]):
        bare = f"{sent['name']} - {sent['organisation']}"
    bare, *dashed = _DASHED.split(_ALSO.sub("", bare), maxsplit=1)
    notes = [*notes, *(part for text in dashed for part in _note_parts(text))]
    known = bool(organisation) or len(notes) > 1
    by_body = bool(organisation) or (len(notes) > 1 and ACRONYM.match(notes[0]) is not None)
    notes = [part for note in notes for part in _office_and_place(note, sent=by_body)]
    if not known and notes and (told := _FUNCTION_AT.fullmatch(notes[0])):
        notes = [told["function"], told["body"]]
    role = next((note for note in notes if is_role(note)), None)
    absent = next((note for note in notes if ABSENT.fullmatch(note)), None)
    role = absent or role or _late_function(notes)
    named = [
        note
        for note in notes
        if note not in {role, absent} and not is_role(note) and not _tells_no_body(note)
    ]
    name, office = without_titles(bare.strip(" ,.;*&"))
    if office:
        named = [n for n in named if is_organisation(n) or not FIELDS_OF_POLICY.match(n)]
    own = ", ".join(named) or None
    portfolio = next((note for note in notes if PORTFOLIO.match(note)), None)
    if any(map(_UNNAMED.fullmatch, notes)):  # `een medewerker van JenV (naam niet openbaar)`
        return Attendee(organisation=_SOMEBODY_OF.sub("", bare).strip(), redacted=True)
    alone = not name and role is not None and entry.lstrip().startswith("(")
    person = _attendee(
        name,
        own or organisation,
        role or office or portfolio,
        blanked=alone or BLACKENED.search(bare) is not None,
        listed=own is not None,
    )
    return person.model_copy(update={"initials": short}) if person and person.name else person


def _tells_no_body(note: str) -> bool:
    """Whether a note tells how somebody was there, why not, or what they look after."""
    return any(pattern.match(note) for pattern in (PRESENCE, REASON, PORTFOLIO))


_NOBODY = lazy(
    r"\W*(?:iedereen|allen|alle leden|niemand|geen|onbekend|n\.?v\.?t|n/a|nvt|[-/–—])\W*",
    re.IGNORECASE,
)
_UNNAMED = lazy(r"naam (?:is )?(?:niet openbaar|bekend.*|weggelakt|geanonimiseerd)", re.IGNORECASE)
_SOMEBODY_OF = lazy(
    r"\A(?:(?:een|de|het) )?"
    r"(?:(?:medewerkers?|vertegenwoordigers?|ambtena(?:ar|ren)) (?:van|namens) (?:(?:de|het) )?)?",
    re.IGNORECASE,
)


def _initials(name: str) -> frozenset[str]:
    """The ways in which minutes shorten a name: `AvH` for `A. van Houwelingen`, `HS`, `HJS`."""
    words = [word for word in re.split(r"[\s-]+|(?<=\.)(?=\w)", name) if word[:1].isalpha()]
    if not words:
        return frozenset()
    capitals = [word[0] for word in words if word[0].isupper()]
    ends = [words[0][0], words[-1][0]] if len(words) > 1 else []
    ways = ("".join(word[0] for word in words), "".join(capitals), "".join(ends))
    return frozenset(way.casefold() for way in ways if len(way) > 1)


def _apart(ways: frozenset[str], note: str) -> tuple[str | None, str]:
    """The initials that open or end a note behind a name, and the rest: `MT, SZW`, `SZW – MT`."""
    first, _, rest = note.partition(",")
    before, _, last = _DASHED.sub("\n", note).rpartition("\n")
    for short, other in ((first.strip(), rest), (last.strip(), before)):
        if short.replace(".", "").casefold() in ways:
            return short, other.replace("\n", " - ").strip()
    return None, note


def _office_and_place(note: str, *, sent: bool) -> tuple[str, ...]:
    """`wethouder Noordermeer` is an office and where it is held, unless another `sent` them."""
    if sent and (elsewhere := OFFICE_FOR.match(note)):
        return (elsewhere[1],)
    held = OFFICE_OF.match(note)
    return (held["office"], held["place"]) if held else (note,)


# All that is told of somebody: `directeur GGD`, `regionaal commandant brandweer`.
_FUNCTION_AT = lazy(
    rf"(?P<function>(?:{FUNCTION_ADJECTIVE.pattern})?{FUNCTION_NOUN.pattern})\s"
    r"(?:(?:van|bij)\s(?:(?:de|het)\s)?)?(?P<body>(?-i:[A-Z]{2,8})|brandweer|politie)"
)


def _late_function(notes: list[str]) -> str | None:
    """`secretaris PGU` behind an organisation is a role; alone it may be all that is known."""
    return next((note for note in notes[1:] if FUNCTION_NOUN.fullmatch(note.split()[0])), None)


def _attendee(
    name: str, organisation: str | None, role: str | None, *, blanked: bool, listed: bool
) -> Attendee | None:
    if blanked or is_redacted(name) or (not name and listed):
        if role and not organisation and not ABSENT.fullmatch(role):
            organisation, role = role, None  # all that is known, as of an entry `secretariaat`
        return Attendee(organisation=organisation, role=role, redacted=True)
    if not name:
        return None
    if not listed and (name.islower() or FUNCTION.match(name)):
        return Attendee(organisation=name, role=role, redacted=True)
    if not listed and ACRONYM.match(name):
        return Attendee(organisation=name, role=role)
    return Attendee(name=name, organisation=organisation, role=role)


def read_affiliation(text: str) -> tuple[str | None, str | None]:
    """Organisation and role in a text such as `Provincie (gedeputeerde, voorzitter)`."""
    parts = _note_parts(_unbracket(text))
    role = next((part for part in parts if is_role(part)), _late_function(parts))
    if role is None:
        return text.strip() or None, None
    own = [part for part in parts if part != role and not is_role(part)]
    return ", ".join(own) or None, role


def _is_mark(groups: tuple[str | None, ...]) -> bool:
    """A bracket that blanks a name, not one that holds an organisation."""
    return any(group is not None and is_redacted(group) for group in groups)


def _note_parts(note: str) -> list[str]:
    """`Logius - voorzitter` and `vz. Logius` are an organisation and a role."""
    note = _SHORT_ROLE.sub(r"\1; ", note)
    parts = [
        part.strip(" .,") for part in re.split(r"\s[–—-]\s|;|,\s", _SHORT_ROLE.sub(r"\1; ", note))
    ]
    parts = [_NAMENS.sub("", part) for part in parts if part]
    said = any(is_role(p) or PRESENCE.match(p) or ABSENT.fullmatch(p) for p in parts)
    if len(parts) > 1 and not said and _late_function(parts) is None and ";" not in note:
        return [note.strip()]
    return parts
