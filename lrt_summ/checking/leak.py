"""What a model copied from the examples in its prompt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.facts import Word
from lrt_summ.checking.messages import Speaker
from lrt_summ.checking.support import share_in
from lrt_summ.language.words import Token, tokens
from lrt_summ.models import Finding

_RUN = 5
"""So many words in a row from an example that the item lacks are no coincidence."""


@lru_cache(maxsize=32)
def _runs(examples: tuple[str, ...], length: int) -> frozenset[tuple[str, ...]]:
    return frozenset(run for example in examples for run in _runs_of(tokens(example), length))


def _runs_of(words: Sequence[Token | Word], length: int) -> Iterator[tuple[str, ...]]:
    """All so many words in a row."""
    norms = [word.norm for word in words]
    return zip(*(norms[at:] for at in range(length)), strict=False)


def find_leak(alignment: Alignment, examples: Sequence[str], say: Speaker) -> Finding | None:
    """`prompt_leak`: words in a row from an example, which the item does not have."""
    if not examples:
        return None
    known, words = tuple(examples), alignment.facts.words
    if sum(map(_runs(known, 2).__contains__, _runs_of(words, 2))) < _RUN - 1:
        return None
    copied = _runs(known, _RUN).intersection(_runs_of(words, _RUN))
    if not copied:
        return None
    sentences = alignment.evidence.ground.sentences
    own = {run for s in sentences for run in _runs_of(s.facts.words, _RUN)}
    if copied <= own or share_in(alignment) >= 0.9:
        return None
    return say("prompt_leak", "leak")
