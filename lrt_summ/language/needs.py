"""Which rows of a table of patterns can be found in a text, told from its words.

A sentence meets hardly a row of all tables, so each row says which parts of words it needs. All
tables share one index of these parts: a text is looked at once for all of them, and a word that was
seen before not at all.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Generic, Protocol, TypeVar


class _Row(Protocol):
    @property
    def needs(self) -> str: ...


RowT = TypeVar("RowT", bound=_Row)

_LONGEST = 2000  # characters: a sentence is remembered, a document is not
_PREFIX = 2  # letters by which a part is looked up

_numbers = itertools.count()
_needs_by_part: dict[str, dict[str, set[int]]] = {}  # under the first letters of the part


class Needed(Generic[RowT]):
    """A table by the parts of words that its rows need.

    A row's `needs` are parts of words of which a text must hold one, whatever the case:
    `"besluit besloten"`. Of each group between plus signs it must hold one: `"stelt + vast"`.
    """

    def __init__(self, rows: Sequence[RowT]) -> None:
        self._rows: dict[int, tuple[RowT, frozenset[int]]] = {}
        for row in rows:
            first, *others = (_number_of(group.split()) for group in row.needs.split("+"))
            self._rows[first] = (row, frozenset(others))
        self._numbers = frozenset(self._rows)

    def rows_for(self, text: str) -> list[RowT]:
        """The rows that `text` may hold, in the order of the table."""
        met = _met_in(text) if len(text) <= _LONGEST else _met_in.__wrapped__(text)
        first = met & self._numbers
        if not first:
            return []
        return [row for row, others in map(self._rows.__getitem__, sorted(first)) if others <= met]

    def met_by(self, word: str) -> bool:
        """Whether `word` is one that a row needs first."""
        return not self._numbers.isdisjoint(_met_by(word.lower()))


def _number_of(parts: Sequence[str]) -> int:
    """A number for this need, under which a word that holds one of its parts is known from now."""
    number = next(_numbers)
    for part in parts:
        _needs_by_part.setdefault(part[:_PREFIX], {}).setdefault(part, set()).add(number)
    _met_by.cache_clear()
    _met_in.cache_clear()
    return number


@lru_cache(maxsize=512)
def _met_in(text: str) -> frozenset[int]:
    return frozenset[int]().union(*map(_met_by, text.lower().split()))


@lru_cache(maxsize=16384)
def _met_by(word: str) -> frozenset[int]:
    return frozenset[int]().union(*_needs_met(word))


def _needs_met(word: str) -> Iterable[set[int]]:
    for start in range(len(word)):
        for length in range(1, _PREFIX + 1):
            for part, needs in _needs_by_part.get(word[start : start + length], {}).items():
                if word.startswith(part, start):
                    yield needs
