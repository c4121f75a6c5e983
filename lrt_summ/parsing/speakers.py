"""Who speaks, in minutes in dialogue style."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lrt_summ.language.addressing import SURNAME_PARTICLES
from lrt_summ.language.patterns import lazy
from lrt_summ.models import Attendee
from lrt_summ.parsing.labels import read_speaker
from lrt_summ.parsing.vocabulary import ROLE_FIELDS, fold

_LONGEST_NAME = 60  # characters
_OF_THINGS = lazy(r" en [a-z]")  # `Visitekaartjes en briefpapier:` is what it is about

_TOLD = lazy(
    r"(?P<who>[^\W\d_][\w’'-]{0,30}(?: [^\W\d_][\w’'-]{0,30}){0,4}?)"
    r" (?P<verb>(?!(?:is|heeft|moet|weet|niet|met|het|dat|wat|uit|tot)\b)[a-zà-ÿ]{2,20}t|zal|wil)\b"
)
_OWN = lazy(r"\b(?:ik|wij|we|mij|me|ons|onze|mijn)\b", re.IGNORECASE)
_AGREED = lazy(
    r"(?:Afgesproken|Besloten|Geconcludeerd|Toegezegd) (?:wordt|is)\b"
    r"|Er (?:wordt|is) (?:afgesproken|besloten|geconcludeerd|toegezegd)\b"
)
_ROLES = frozenset(["de voorzitter", "de secretaris", "de vergadering"])
_SAYING = frozenset(
    """
    antwoordt beaamt benadrukt bevestigt concludeert constateert deelt denkt dringt geeft herkent
    laat licht meldt merkt onderschrijft pleit reageert steunt stelt stemt verzoekt vindt vraagt
    wijst wil zal zegt ziet
    """.split()
)
"""With the name of a body in front only these report; `BZK betaalt niet` may be quoted."""


class Speakers:
    """The people that a line can name as its speaker."""

    def __init__(self, people: Iterable[Attendee]) -> None:
        self._full: set[str] = set()
        self._known: dict[str, set[str]] = {}
        self._bodies: set[str] = set()
        for person in people:
            if person.name:
                self._full.add(fold(person.name))
                for form in _forms(person.name):
                    self._known.setdefault(form, set()).add(person.name)
            if person.organisation:
                self._bodies.add(fold(person.organisation.split(",")[0]))

    def at_head(self, text: str, bold: int) -> str | None:
        """The speaker whose name and colon open `text`; a bold name needs not be a known one."""
        found = read_speaker(text)
        if found is None:
            return None
        name, end = found
        is_bold = bold > 0 and bold >= len(name)
        if fold(name) in self._known or ROLE_FIELDS.fullmatch(name):
            return name
        return (
            name
            if is_bold
            and name[:1].isupper()
            and len(name.split()) <= 5
            and bold <= end
            and not _OF_THINGS.search(name)
            else None
        )

    def turned_to(self, sentence: str) -> str | None:
        """Whose turn it is from a sentence on, within a paragraph: `… defect. Karin: ik bel.`"""
        found = read_speaker(sentence)
        return found[0] if found and fold(found[0]) in self._known else None

    def own(self, sentence: str) -> bool:
        """Whether somebody speaks of himself: `Ik bel morgen de gemeente.`"""
        return _OWN.search(sentence) is not None

    def reports(self, sentence: str, speaker: str) -> bool:
        """Whether a sentence behind the words of `speaker` is no longer theirs.

        `Piet ziet dat anders`: who takes the minutes tells of somebody else, or of the meeting. A
        sentence with `ik` or `wij` is somebody's own.
        """
        if _AGREED.match(sentence):
            return True
        told = _TOLD.match(sentence)
        if told is None or _OWN.search(sentence):
            return False
        who = fold(told["who"])
        if told["verb"] in _SAYING and who in self._bodies | _ROLES:
            return True
        others = self._known.get(who, set())
        return bool(others) and others.isdisjoint(self._known.get(fold(speaker), {speaker}))

    def length_at_head(self, text: str) -> int:
        """Where the words of a turn begin."""
        found = read_speaker(text)
        return min(found[1], len(text)) if found else 0

    def named_by(self, text: str) -> str | None:
        """The attendee whose whole name a line consists of."""
        bare = text.strip(" *_:")
        return bare if len(bare) < _LONGEST_NAME and fold(bare) in self._full else None


def _forms(name: str) -> set[str]:
    """The ways a name is shortened: surname with and without particles, given name."""
    words = name.split()
    capitals = [i for i, word in enumerate(words) if word.casefold() not in SURNAME_PARTICLES]
    forms = {name, words[0], words[-1]}
    if len(capitals) > 1:
        forms.add(" ".join(words[1:]))
        forms.add(" ".join(words[capitals[1] :]))
    return {fold(form) for form in forms} - SURNAME_PARTICLES
