"""Who speaks, in minutes in dialogue style."""

from __future__ import annotations

from collections.abc import Iterable

from lrt_summ.language.addressing import SURNAME_PARTICLES
from lrt_summ.language.patterns import lazy
from lrt_summ.models import Attendee
from lrt_summ.parsing.labels import read_speaker
from lrt_summ.parsing.vocabulary import ROLE_FIELDS, fold

_LONGEST_NAME = 60  # characters
_OF_THINGS = lazy(r" en [a-z]")  # `Visitekaartjes en briefpapier:` is what it is about


class Speakers:
    """The people that a line can name as its speaker."""

    def __init__(self, people: Iterable[Attendee]) -> None:
        self._full: set[str] = set()
        self._known: set[str] = set()
        for person in people:
            if person.name:
                self._full.add(fold(person.name))
                self._known.update(_forms(person.name))

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
