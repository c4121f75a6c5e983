"""Which of many texts stand within others, in time that grows with their length."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

_OPENING = 8
"""Characters by which a text is looked up; few texts have these in common by chance."""


class Sought:
    """Texts to look for in others.

    Args:
        texts: the texts, each of a sentence or so: what looking for them costs grows with the
            number of lengths that they have.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = frozenset(texts)
        self._lengths: defaultdict[str, set[int]] = defaultdict(set)
        for text in self._texts:
            self._lengths[text[:_OPENING]].add(len(text))
        self._openings = {len(opening) for opening in self._lengths}

    def within(self, text: str) -> Iterator[str]:
        """Those that stand in `text`, however often."""
        for size in self._openings:
            for at in range(len(text) - size + 1):
                for length in self._lengths.get(text[at : at + size], ()):
                    piece = text[at : at + length]
                    if len(piece) == length and piece in self._texts:
                        yield piece
