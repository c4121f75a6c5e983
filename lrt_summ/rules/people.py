"""Who the minutes name: attendees under all parts of their names, speakers, abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from lrt_summ.language.addressing import (
    FORM_OF_ADDRESS,
    FORMS_OF_ADDRESS,
    SURNAME_PARTICLE,
    SURNAME_PARTICLES,
)
from lrt_summ.language.once import once
from lrt_summ.language.organisations import canonical, introduced_aliases
from lrt_summ.language.patterns import lazy
from lrt_summ.language.words import fold, is_stop_word
from lrt_summ.models import Minutes, Owner
from lrt_summ.rules.labels import listed_under

CAPITAL = r"(?:[A-ZÀ-Ý][\w’'-]{0,30})"
OPENING = lazy(r"\w+")

TITLE_WORDS = FORMS_OF_ADDRESS | {"de"}
TITLE_AT = lazy(rf"(?:de |De )?(?P<title>(?:{FORM_OF_ADDRESS} ){{1,3}})", re.IGNORECASE)
# Capitalised because they open a sentence or a phrase, not because they are names.
NO_NAMES = frozenset(
    """
    De Het Een Er Dit Dat Deze Die Daar Hier Hierbij Hiermee Hiervoor Hierop Hierover Daarbij
    Daarmee Daarna Daarnaast Daarom Daarvoor Daarop Vervolgens Verder Ook Tevens Tot Ten Ter
    Voor Van Vanuit Vanaf Na Naar Met Bij Op Over Om Onder Door Tijdens Tussen Uit Via Per In
    Aan Als Indien Wanneer Zodra Omdat Nadat Hoewel Terwijl Wie Wat Waar Waarom Hoe Welke We Wij
    Ze Zij Hij Ik Men Iedereen Alle Alles Allen Niet Geen Nog Nu Dan Dus Maar En Of Want Toch
    Wel Zo Zie Graag Besluit Actie Afspraak Vraag Voorstel Conclusie Oproep Verzoek Planning
    Notitie Memo Verslag Notulen Agenda Stuk Stukken Uitnodiging Nieuwsbrief Datum Deadline
    Volgende Komende Eind Begin Medio Namens Volgens Gezien Aangezien Zoals Samen Mogelijk Mocht
    Mochten Zal Zullen Wordt Worden Is Zijn Heeft Hebben Kan Kunnen Moet Moeten Opmerking
    Toelichting Status Nieuw Nieuwe Twee Drie Vier Vijf Eerste Tweede Derde Beide Onderstaande
    Bovenstaande Januari Februari Maart April Mei Juni Juli Augustus September Oktober November
    December Maandag Dinsdag Woensdag Donderdag Vrijdag NB PM OK API AVG PDF URL Ja Nee Ok Oké
    Misschien Wellicht Tegelijkertijd Tegelijk Bovendien Echter Helaas Hopelijk Inmiddels Uiteraard
    Eventueel Alleen Juist Zeker Immers Totale Kort Staat Hoofdstuk Paragraaf Steeds Soms Vaak
    Leuk Fijn Dank Prima Eens Goed Akkoord Niemand Iemand Pers Media Publiek Je Jij Jullie Uw Mijn
    Haar Hun Rest Agendapunt Actiepunt Punt Bijlage Proactief
    """.split()
)


# `Consultatie verwerkt`, `Permissies komen terug`, `Ontwikkelaars van apps`: nobody by name.
THING_LIKE = lazy(r"(?:ties?|sies|heid|heden|iteit(?:en)?|ingen|aars|menten)$")


@dataclass(frozen=True)
class People:
    """Everybody and everything that these minutes name.

    Attributes:
        names: attendees' names and their parts, folded to how they are printed.
        aliases: abbreviations that the document introduces, and bodies that somebody is there for.
        common: words that the document has in small letters; a capital makes no name of them.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)
    common: frozenset[str] = frozenset()

    @once
    def openings(self) -> frozenset[str]:
        """The words, folded, with which the names and aliases of these minutes begin."""
        named = (OPENING.match(name) for name in (*self.names, *chain(*self.aliases.items())))
        return frozenset(fold(opening.group()) for opening in named if opening)

    @once
    def _by_first(self) -> dict[str, tuple[str, ...]]:
        grouped: dict[str, list[str]] = {}
        for name in self.names:
            grouped.setdefault(name.split()[0].lower(), []).append(name)
        return {
            word: tuple(sorted(names, key=len, reverse=True)) for word, names in grouped.items()
        }

    def name_at(self, text: str, start: int) -> str | None:
        """The longest known name that begins at `start`."""
        word = _FIRST_WORD.match(text, start)
        if word is None:
            return None
        for name in self._by_first.get(word.group().lower(), ()):
            end = start + len(name)
            written = text[start:end]
            whole = written.lower() == name.lower() and not goes_on(text, end)
            if whole and (written[0].isupper() or not name[0].isupper()):
                return written
        return None

    def owner(self, written: str) -> Owner:
        """An owner under the name as written and the canonical one."""
        bare = written[title.end() :] if (title := TITLE_AT.match(written)) else written
        spelled = (bare, bare[:1].upper() + bare[1:], bare[:1].lower() + bare[1:])
        known = next((self.names[name] for name in spelled if name in self.names), None)
        return Owner(
            name=known or canonical(written, extra_aliases=self.aliases), as_written=written
        )


_FIRST_WORD = lazy(r"[\w’'-]+")


def goes_on(text: str, end: int) -> bool:
    """Whether a word runs on over `end`: `Bos` in `Bosman`, `BZK` in `BZK's`."""
    following = text[end : end + 1]
    return following.isalnum() or (following in "’'_" and text[end + 1 : end + 2].isalpha())


_LONGEST_LOOK = 200_000  # characters
_SMALL_WORD = lazy(r"(?<![\w@./-])[a-zà-ÿ]{3,30}(?![\w@/-])")


def people_of(minutes: Minutes) -> People:
    """The people of these minutes: each full name, and each part that no other attendee shares."""
    full: list[str] = [
        attendee.name for attendee in (*minutes.attendees, *minutes.absent) if attendee.name
    ]
    full += {s.speaker for item in minutes.items for s in item.statements if s.speaker}
    parts: dict[str, set[str]] = {}
    for name in dict.fromkeys(full):
        for part in _parts(name):
            parts.setdefault(part, set()).add(name)
    for attendee in (*minutes.attendees, *minutes.absent):
        short = attendee.initials
        if attendee.name and short and not is_stop_word(short.lower()):  # `AL` is no `al`
            parts.setdefault(short, set()).add(attendee.name)
    names = {part: _canonical_person(part, owners) for part, owners in parts.items()}
    common = frozenset(_SMALL_WORD.findall(minutes.source.text[:_LONGEST_LOOK]))
    if not minutes.attendees:
        names |= {name: name for name in _leads(minutes, common)}
    introduced = introduced_aliases(minutes.source.text[:_LONGEST_LOOK])
    aliases = {  # `Inge Post Oud (IPO)` names a person with an organisation, and introduces none
        short: name
        for short, name in introduced.items()
        if not any(name in one or one in name for one in full)
    }
    aliases |= {name: name for name in _bodies(minutes) if name not in names}
    return People(names=names, aliases=aliases, common=common)


_BODY = lazy(rf"(?!(?:De|Het) ){CAPITAL}(?: (?:{CAPITAL}|van|voor|der|des|de|en)){{0,3}} {CAPITAL}")


def _bodies(minutes: Minutes) -> Iterator[str]:
    """For whom people are there, where nothing else would tell that it is a name: `MBO Raad`."""
    for attendee in (*minutes.attendees, *minutes.absent):
        body = (attendee.organisation or "").split(",")[0].strip()
        if _BODY.fullmatch(body):
            yield body


_LEAD = lazy(r"(?P<lead>[A-ZÀ-Ý][^:;.()]{1,60}): ")
_LEAD_JOINT = lazy(r" ?[+/&,] ?| en ")


def _leads(minutes: Minutes, common: frozenset[str]) -> Iterator[str]:
    """Who opens the entries of a list of actions in which another entry opens with a full name.

    In minutes that name nobody else `Karin de Wit: …` makes a name of the lead of `Thijs: …`, which
    may be a subject as well.
    """
    for item in minutes.items:
        leads = [
            lead["lead"]
            for statement in item.statements
            if "action" in (listed_under(item.title), listed_under(statement.heading))
            and (lead := _LEAD.match(statement.text))
        ]
        names = [name.strip() for lead in leads for name in _LEAD_JOINT.split(lead)]
        if any(map(_FULL_NAME.fullmatch, names)):
            yield from (name for name in names if _may_be_name(name, common))


_FULL_NAME = lazy(rf"{CAPITAL} (?:{SURNAME_PARTICLE} ){{0,3}}{CAPITAL}")


def _may_be_name(word: str, common: frozenset[str]) -> bool:
    lone = _CAPITAL_WORD.fullmatch(word) is not None and word not in NO_NAMES
    return lone and word.lower() not in common and not THING_LIKE.search(word)


_CAPITAL_WORD = lazy(r"[A-ZÀ-Ý][a-zà-ÿ]{2,20}")


def _canonical_person(part: str, owners: Iterable[str]) -> str:
    """The full name if the part belongs to one person only."""
    longest = sorted(owners, key=len)[-1]
    others = [name for name in owners if name not in longest]
    return part if others else longest


def _parts(name: str) -> list[str]:
    words = name.split()
    parts = [name]
    if len(words) > 1:
        first, rest = words[0], " ".join(words[1:])
        if first.lower() not in SURNAME_PARTICLES and len(first) > 1:
            parts.append(first)
        if not words[-1].islower():
            parts += [rest, words[-1]] if len(words[-1]) > 2 else [rest]
    return [part for part in parts if part[:1].isalpha() and part.lower() not in SURNAME_PARTICLES]
