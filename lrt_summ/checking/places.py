"""Which sentences say what: an index of their words by stem."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from lrt_summ.checking.compounds import Stems
from lrt_summ.checking.lexicon import synonyms
from lrt_summ.language.once import once

if TYPE_CHECKING:
    from lrt_summ.checking.ground import SourceSentence


class Places:
    """The sentences of some evidence by the stems of their words.

    Args:
        sentences: no other one is taken apart.
    """

    def __init__(self, sentences: Sequence[SourceSentence]) -> None:
        self._by_stem: defaultdict[str, list[int]] = defaultdict(list)
        for sentence in sentences:
            for stem in sentence.facts.stems:
                self._by_stem[stem].append(sentence.number)

    @once
    def _stems(self) -> Stems:
        return Stems(self._by_stem)

    def in_full(self, stem: str) -> frozenset[int]:
        """The numbers of the sentences with this word or a synonym."""
        return self._of(self._by_stem.keys() & synonyms(stem))

    def in_part(self, stem: str) -> frozenset[int]:
        """The numbers of the sentences with a compound of this word, or with a part of it."""
        return self._of(self._stems.related(stem))

    def _of(self, stems: Collection[str]) -> frozenset[int]:
        return frozenset().union(*[self._by_stem[stem] for stem in stems]) if stems else _NOWHERE


_NOWHERE: frozenset[int] = frozenset()
