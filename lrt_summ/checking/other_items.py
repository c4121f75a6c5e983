"""Whether a claim that its own item does not bear out belongs to another item."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache

from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.messages import Speaker
from lrt_summ.checking.support import share_in
from lrt_summ.language.words import content_stems
from lrt_summ.models import Finding, Minutes

_CLEAR = 0.75
_MARGIN = 0.3
_FEWEST = 3


def find_other_item(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`other_item`: another item says nearly all of it, this one does not."""
    ground = alignment.evidence.ground
    stems = tuple(dict.fromkeys(content_stems(alignment.facts.text)))
    if len(stems) < _FEWEST:
        return
    spans = tuple(
        (statement.id, statement.start, statement.end)
        for item in ground.minutes.items
        for statement in item.statements
    )
    index = _index(ground.minutes.source.text, spans)
    votes = Counter(key for stem in stems for key in index.get(stem, ()))
    most = max(votes.values(), default=0)
    if most < _CLEAR * len(stems):
        return
    key = next(key for key, _, _ in spans if votes[key] == most)  # the first of several
    if key not in ground.statements and most / len(stems) >= share_in(alignment) + _MARGIN:
        yield say("other_item", "other_item", expected=_item_of(ground.minutes, key), found=key)


@lru_cache(maxsize=4)
def _index(text: str, spans: tuple[tuple[str, int, int], ...]) -> dict[str, tuple[str, ...]]:
    """The statements that hold each stem."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key, start, end in spans:
        for stem in dict.fromkeys(content_stems(text[start:end])):
            found[stem].append(key)
    return {stem: tuple(keys) for stem, keys in found.items()}


def _item_of(minutes: Minutes, key: str) -> str:
    for item in minutes.items:
        if any(statement.id == key for statement in item.statements):
            return f"{item.number or item.id} ({item.title})"
    return key
