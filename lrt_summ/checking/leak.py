"""What a model copied from the examples in its prompt."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.messages import Speaker
from lrt_summ.checking.support import share_in
from lrt_summ.language.words import tokens
from lrt_summ.models import Finding

_RUN = 5
"""So many words in a row from an example that the item lacks are no coincidence."""


@lru_cache(maxsize=32)
def _runs(examples: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(run for example in examples for run in _runs_of(example))


def _runs_of(text: str) -> list[tuple[str, ...]]:
    norms = [token.norm for token in tokens(text)]
    return [tuple(norms[i : i + _RUN]) for i in range(len(norms) - _RUN + 1)]


def find_leak(alignment: Alignment, examples: Sequence[str], say: Speaker) -> Finding | None:
    """`prompt_leak`: words in a row from an example, which the item does not have."""
    if not examples:
        return None
    copied = [run for run in _runs_of(alignment.facts.text) if run in _runs(tuple(examples))]
    if not copied:
        return None
    own = frozenset(
        run for s in alignment.evidence.ground.sentences for run in _runs_of(s.facts.text)
    )
    if all(run in own for run in copied) or share_in(alignment) >= 0.9:
        return None
    return say("prompt_leak", "leak")
