"""Parts of compounds: `plek` in `opvangplek`, `actualis` beside `actual`."""

from __future__ import annotations

from collections.abc import Iterable

SHORTEST_PART = 4
"""A part of a compound counts from this many letters."""


def related(one: str, other: str) -> bool:
    """Whether two stems are the same, or one is a part of the other at its beginning or end."""
    if one == other:
        return True
    if len(one) < SHORTEST_PART or len(other) < SHORTEST_PART:
        return False
    return _share_beginning(one, other) or _share_ending(one, other)


class Stems:
    """Some stems, to be asked which of them a stem is a part of, or has as a part.

    Args:
        stems: those that are shorter than a part can be are left out.
    """

    def __init__(self, stems: Iterable[str]) -> None:
        self._stems = [stem for stem in stems if len(stem) >= SHORTEST_PART]
        self._beginnings = {stem[:SHORTEST_PART] for stem in self._stems}
        self._endings = {stem[-SHORTEST_PART:] for stem in self._stems}

    def related(self, stem: str) -> list[str]:
        """Those of which `stem` is a part, or that are a part of it."""
        if len(stem) < SHORTEST_PART:
            return []
        found: list[str] = []
        if stem[:SHORTEST_PART] in self._beginnings:
            found += [other for other in self._stems if _share_beginning(stem, other)]
        if stem[-SHORTEST_PART:] in self._endings:
            found += [other for other in self._stems if _share_ending(stem, other)]
        return found


def _share_beginning(one: str, other: str) -> bool:
    """One begins with the other, or most of both is the same (`actualis`, `actual`)."""
    if one[:SHORTEST_PART] != other[:SHORTEST_PART]:
        return False
    if one.startswith(other) or other.startswith(one):
        return True
    shorter = min(len(one), len(other))
    same = next((i for i in range(shorter) if one[i] != other[i]), shorter)
    return same >= 6 and same >= 0.7 * shorter


def _share_ending(one: str, other: str) -> bool:
    """One ends with the other."""
    return one.endswith(other) or other.endswith(one)
