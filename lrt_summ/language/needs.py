"""Which rows of a table of phrases can be seen in a text: each needed word is looked up once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar


class _Row(Protocol):
    @property
    def needs(self) -> tuple[str, ...]: ...


RowT = TypeVar("RowT", bound=_Row)


class Needed(Generic[RowT]):
    """A table by the parts of words of which its rows need one."""

    def __init__(self, rows: Sequence[RowT]) -> None:
        self._rows = rows
        by_part: dict[str, list[int]] = {}
        for index, row in enumerate(rows):
            for part in row.needs:
                by_part.setdefault(part, []).append(index)
        self._by_part = tuple(by_part.items())

    def rows_for(self, low: str) -> list[RowT]:
        """The rows that the text, in lower case, may hold; in the order of the table."""
        found = {index for part, indices in self._by_part if part in low for index in indices}
        return [self._rows[index] for index in sorted(found)]
