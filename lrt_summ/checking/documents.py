"""What the checks ask of a whole document, worked out once for all its items."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from lrt_summ.checking.facts import Facts
from lrt_summ.checking.names.acting import acting_people
from lrt_summ.language.addressing import SURNAME_PARTICLES, Addressed, addressed_in
from lrt_summ.language.instructions import without_instruction
from lrt_summ.language.once import once
from lrt_summ.language.words import fold, tokens
from lrt_summ.models import Attendee, Minutes

_LONGEST_LOOK = 200_000
"""Characters of a document in which names are looked for."""
_CAPITAL = re.compile(r"(?<=[a-zà-öø-ÿ,] )[A-ZÀ-ÖØ-Ý][\w-]{2,}")
_SMALL = re.compile(r"(?<![\w-])[a-zà-öø-ÿ][\w-]{2,}")
_NO_LETTERS = re.compile(r"[\W\d_]+")


class Document:
    """What holds for all items of one document.

    Args:
        minutes: the document.
    """

    def __init__(self, minutes: Minutes) -> None:
        self.minutes = minutes

    @once
    def about(self) -> Facts:
        """Its title, the body that met, and the name of its file."""
        file = PurePath(self.minutes.source.name).stem.upper()  # `lrt-2022-03-08.md`
        about = (self.minutes.title, self.minutes.body, _NO_LETTERS.sub(" ", file))
        return Facts(" . ".join(map(without_instruction, about)))

    @once
    def title_norms(self) -> frozenset[str]:
        """All folded words of the titles of its items, and of its own."""
        titles = (item.title for item in self.minutes.items)
        texts = map(without_instruction, (*titles, self.minutes.title, self.minutes.body))
        return frozenset(token.norm for text in texts for token in tokens(text))

    @once
    def _named(self) -> tuple[tuple[str, Attendee], ...]:
        listed = tuple(_parts((*self.minutes.attendees, *self.minutes.absent)))
        known = {norm for norm, _ in listed}
        acting = [Attendee(name=name) for name in acting_people(self.minutes)]
        unlisted: list[tuple[str, Attendee]] = []
        for norm, one in _parts(acting):  # the longest name of somebody comes first
            if norm not in known:
                known.add(norm)
                unlisted.append((norm, one))
        return (*listed, *unlisted)

    @once
    def people(self) -> dict[str, Attendee]:
        """Attendees by each word of their name, folded; a word that two share is left out."""
        found: dict[str, Attendee | None] = {}
        for norm, attendee in self._named:
            found[norm] = None if norm in found else attendee
        return {name: attendee for name, attendee in found.items() if attendee}

    @once
    def all_names(self) -> frozenset[str]:
        """The folded words of the names of all who were there or were absent."""
        return frozenset(norm for norm, _ in self._named)

    @once
    def written_names(self) -> frozenset[str]:
        """The folded words that have a capital within a sentence and never have a small letter."""
        text = self.minutes.source.text[:_LONGEST_LOOK]
        small = {fold(word) for word in _SMALL.findall(text)}
        return frozenset(fold(word) for word in _CAPITAL.findall(text)) - small

    @once
    def addressed(self) -> Addressed:
        """How it addresses people, the list of those present included."""
        return addressed_in(self.minutes.source.text[:_LONGEST_LOOK])


def _parts(people: Iterable[Attendee]) -> Iterator[tuple[str, Attendee]]:
    for one in people:
        for token in tokens(one.name or ""):
            norm = token.norm
            if len(norm) > 2 and not token.is_stop_word and norm not in SURNAME_PARTICLES:
                yield norm, one


_KEPT = 8
_documents: list[Document] = []


def document_of(minutes: Minutes) -> Document:
    """The document of some minutes, kept for its next item; compared by identity."""
    global _documents
    known = next((one for one in _documents if one.minutes is minutes), None)
    if known is None:
        known = Document(minutes)
        _documents = [known, *_documents][:_KEPT]
    return known
