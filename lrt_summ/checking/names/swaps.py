"""Two of a claim who stand in each other's place, where the source has both.

`UWV haalt het niet; SVB heeft een eigen release`, where SVB does not make it and UWV has the
release: both names stand in the source, and neither alone is out of place. So each of the two must
fit the other's part, and clearly better than its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import combinations, islice, product
from typing import NamedTuple

from lrt_summ.checking.evidence import Alignment, overlap
from lrt_summ.checking.facts import Clause, Facts, Word
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.names.parts import Person, Share, shares

_CLEARLY = 0.7
"""So much more of each part must be with the other one."""
_OF_DEEDS, _OF_NAMES = 1.5, 1.0
"""So much of each part must be there at all: of what one does, and of a clause that has a name."""
_NEAREST = 2
"""Clauses of the source that are looked at for each part."""
_MOST_PARTS, _MOST_NAMES = 20, 5
"""Parts of a sentence that are looked at, so that no sentence takes long, and names in one."""

Actors = Callable[[Facts], tuple[Person, ...]]


class Swap(NamedTuple):
    """Where the source has it the other way round, and the two.

    Attributes:
        sentence: of the source, where the other one has the part.
        found: who or what has it in the claim, as written.
        expected: who or what has it in the source.
        acts: whether the two do something; else they are only named there.
    """

    sentence: SourceSentence
    found: str
    expected: str
    acts: bool


class _Part(NamedTuple):
    """A stretch without the names in it, and those names by their stems, as they are written."""

    names: dict[str, str]
    clause: Clause


def find_swap(alignment: Alignment, actors: Actors) -> Swap | None:
    """Two of a claim who have each other's part in the source, if any."""
    deeds = partial(_deeds, actors=actors)
    if found := _swapped(alignment, deeds, _OF_DEEDS):
        return Swap(*found, acts=True)
    found = _swapped(alignment, _named, _OF_NAMES)
    return Swap(*found, acts=False) if found else None


def _swapped(
    alignment: Alignment, parts: Callable[[Facts], Iterator[_Part]], least: float
) -> tuple[SourceSentence, str, str] | None:
    mine = [*islice(_told_apart(parts(alignment.facts)), _MOST_PARTS)]
    if len(mine) < 2:
        return None
    theirs = [
        (part, sentence)
        for sentence in _told_in(alignment, mine)
        for part in islice(_told_apart(parts(sentence.facts)), _MOST_PARTS)
    ]
    for one, other in combinations(mine, 2):
        for name, rival in product(one.names, other.names):
            if name in other.names or rival in one.names:
                continue
            at = _other_way(one.clause, name, rival, theirs, least)
            if at and _other_way(other.clause, rival, name, theirs, least):
                return at, one.names[name], other.names[rival]
    return None


def _told_in(alignment: Alignment, mine: list[_Part]) -> list[SourceSentence]:
    """The sentences that say most of the claim, or of one of its parts."""
    found = {sentence.number: sentence for sentence in alignment.aligned}
    for part in mine:
        for _, _, sentence in alignment.matches(part.clause)[:_NEAREST]:
            found.setdefault(sentence.number, sentence)
    return [*found.values()]


def _told_apart(parts: Iterator[_Part]) -> Iterator[_Part]:
    """Those that are about few: a list of names tells nothing of each."""
    return (part for part in parts if len(part.names) <= _MOST_NAMES)


def _other_way(
    part: Clause,
    name: str,
    rival: str,
    told: list[tuple[_Part, SourceSentence]],
    least: float,
) -> SourceSentence | None:
    """Where the source gives the part of one clearly to the other one of two."""
    own = [overlap(part, one.clause) for one, _ in told if name in one.names]
    crossed = [
        (overlap(part, one.clause), at)
        for at, (one, _) in enumerate(told)
        if rival in one.names and name not in one.names
    ]
    if not own or not crossed:
        return None
    score, at = max(crossed)
    return told[at][1] if score >= max(least, max(own) + _CLEARLY) else None


def _deeds(facts: Facts, actors: Actors) -> Iterator[_Part]:
    """What each who acts does; all of a sentence where one or several do it together."""
    acting = tuple(
        one._replace(role="doer")
        for one in actors(facts)
        if one.role != "other" and not _ACCORDING.search(facts.folded, 0, one.start)
    )
    written = {person.name: person.written for person in acting}
    spans = [(person.start, person.start + len(person.written)) for person in acting]
    whole = Share(frozenset(written), facts.whole)
    for share in shares(facts, acting) or ((whole,) if acting else ()):
        kept = (w for w in share.clause.words if not any(a <= w.token.start < b for a, b in spans))
        yield _Part({name: written[name] for name in share.names}, _clause(share.clause, kept))


_ACCORDING = re.compile(
    r"\b(?:volgens|aldus|namens) (?:(?:de|het|mevrouw|mw\.?|heer|dhr\.?) ){0,2}$"
)
"""Who only says it has no part in it."""


def _named(facts: Facts) -> Iterator[_Part]:
    """The clauses that have names of any kind in them: `in Emmen`, `de Engelse versie`."""
    for clause in facts.clauses:
        names = {w.meaning.stem: w.token.text for w in clause.content if _is_name(w, facts)}
        if names:
            kept = (word for word in clause.words if word.meaning.stem not in names)
            yield _Part(names, _clause(clause, kept))


def _is_name(word: Word, facts: Facts) -> bool:
    """Whether a word has a capital, and is no part of a compound: `COA-opvang`."""
    return word.token.text[0].isupper() and facts.text[word.token.end : word.token.end + 1] != "-"


def _clause(of: Clause, words: Iterator[Word]) -> Clause:
    return Clause(tuple(words), of.start, of.end)
