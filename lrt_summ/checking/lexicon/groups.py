"""Which groups of synonyms a word is in.

The groups hold thousands of words and a document uses few, so a word of the table is stemmed only
when a word that begins like it is looked up.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

from lrt_summ.checking.lexicon.qualities import QUALITIES
from lrt_summ.checking.lexicon.synonyms import GROUPS
from lrt_summ.checking.lexicon.terms import TERMS
from lrt_summ.checking.lexicon.verbs import VERBS
from lrt_summ.language._word_data import IRREGULAR
from lrt_summ.language.words import stem

LINES = tuple("\n".join((GROUPS, VERBS, QUALITIES, TERMS)).splitlines())
"""All groups; the number of a group is its place."""


def groups_of(stemmed: str) -> frozenset[str]:
    """The numbers of the groups with a word of this stem, each behind `=`."""
    return _stemmed(_beginning(stemmed)).get(stemmed, frozenset())


@lru_cache(maxsize=50_000)
def synonyms(stemmed: str) -> frozenset[str]:
    """The stems of all words in the groups of a stem, and itself."""
    return frozenset((stemmed,)).union(*map(_members, groups_of(stemmed)))


@cache
def _members(number: str) -> frozenset[str]:
    return frozenset(map(stem, LINES[int(number[1:])].split()))


def _beginning(word: str) -> str:
    """What a word and its stem have in common: `aanpassen` is stemmed to `anpas`."""
    return word[1:3] if word[:1] == word[1:2] else word[:2]


@cache
def _by_beginning() -> dict[str, list[tuple[str, str]]]:
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for number, line in enumerate(LINES):
        for word in line.split():
            changes = word in IRREGULAR or word.startswith("ge")
            found[_beginning(stem(word) if changes else word)].append((word, f"={number}"))
    return found


@cache
def _stemmed(beginning: str) -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word, number in _by_beginning().get(beginning, ()):
        found[stem(word)].add(number)
    return {key: frozenset(numbers) for key, numbers in found.items()}
