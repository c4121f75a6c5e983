"""Which rows of a table of patterns can be found in a text, told from its words.

A sentence meets hardly a row of all tables, so each row says which words it needs. All tables share
one index: each word of a text is looked up once for all of them, and what its words meet together
says which rows are looked for.
"""

from __future__ import annotations

import functools
import itertools
import operator
import re
from collections.abc import Iterable, Sequence
from typing import Generic, Protocol, TypeVar

from lrt_summ.language.patterns import lazy


class _Row(Protocol):
    @property
    def needs(self) -> str: ...


RowT = TypeVar("RowT", bound=_Row)

_LONGEST = 2000  # characters: a sentence is remembered, a document is not
_MOST_WORDS = 16_384
_PREFIX = 2  # letters by which a part is looked up

_numbers = itertools.count()
_needs_by_part: dict[str, dict[str, int]] = {}  # under the first letters of the part; a bit each


class Needed(Generic[RowT]):
    """A table by the parts of words that its rows need.

    A row's `needs` are parts of words of which a text must hold one, whatever the case:
    `"besluit besloten"`. Of each group between plus signs it must hold one: `"stelt + vast"`.
    A bar stands for the edge of a word: `"|al|"` is not met by `alle`.
    """

    def __init__(self, rows: Sequence[RowT]) -> None:
        self._rows: dict[int, tuple[RowT, int]] = {}  # by the bit of the first need
        for row in rows:
            first, *others = (_bit_for(group.split()) for group in row.needs.split("+"))
            self._rows[first] = (row, sum(others))
        self._first = sum(self._rows)

    def rows_for(self, text: str) -> list[RowT]:
        """The rows that `text` may hold, in the order of the table."""
        return self.rows_met(needs_met_by(text))

    def rows_met(self, met: int) -> list[RowT]:
        """The same, for a text of which `needs_met_by` is known."""
        found: list[RowT] = []
        left = met & self._first
        while left:
            bit = left & -left  # the lowest
            left ^= bit
            row, others = self._rows[bit]
            if others & met == others:
                found.append(row)
        return found

    def met_by(self, word: str) -> bool:
        """Whether `word` is one that a row needs first."""
        return bool(_MET_BY[word.lower()] & self._first)


class Need:
    """What a text must hold for it to be worth looking closer; as the `needs` of a row."""

    def __init__(self, parts: str) -> None:
        self._bits = sum(_bit_for(group.split()) for group in parts.split("+"))

    def is_in(self, met: int) -> bool:
        """Whether a text of which `needs_met_by` is known holds it."""
        return met & self._bits == self._bits


def needs_met_by(text: str) -> int:
    """All needs that a text meets, as bits."""
    return _met_in(text) if len(text) <= _LONGEST else _met_in.__wrapped__(text)


class Sought:
    """A pattern that is searched for only where a word stands that it needs."""

    def __init__(self, pattern: str, flags: int = 0, *, needs: str) -> None:
        self.pattern = lazy(pattern, flags)
        self._need = Need(needs)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in `text`."""
        return self.pattern.search(text) if self._need.is_in(needs_met_by(text)) else None


def _bit_for(parts: Sequence[str]) -> int:
    """A bit for this need, that is set for words that hold one of its parts from now on."""
    bit = 1 << next(_numbers)
    for part in parts:
        needs = _needs_by_part.setdefault(part[:_PREFIX], {})
        needs[part] = needs.get(part, 0) | bit
    _MET_BY.clear()
    _met_in.cache_clear()
    return bit


class _Words(dict[str, int]):
    """The needs that each word meets, as bits; found when it is first asked for."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_WORDS:
            self.clear()
        met = self[word] = functools.reduce(operator.or_, _needs_met(word), 0)
        return met


_MET_BY = _Words()


@functools.lru_cache(maxsize=512)
def _met_in(text: str) -> int:
    met = filter(None, map(_MET_BY.__getitem__, text.lower().split()))  # most words meet nothing
    return functools.reduce(operator.or_, met, 0)


def _needs_met(word: str) -> Iterable[int]:
    for written in (word, _EDGE.sub("|", word)):
        for start in range(len(written)):
            for length in range(1, _PREFIX + 1):
                for part, needs in _needs_by_part.get(written[start : start + length], {}).items():
                    if written.startswith(part, start):
                        yield needs


_EDGE = lazy(r"\b")
