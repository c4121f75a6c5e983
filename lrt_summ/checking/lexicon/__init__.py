"""What words mean to each other: groups of synonyms, opposites, and words that claim nothing."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import NamedTuple

from lrt_summ.checking.lexicon.axes import ADJECTIVES, AXES, TAILS
from lrt_summ.checking.lexicon.denials import (
    DENYING,
    NEGATORS,
    OPPOSED,
    REFUSING,
    RESTRICTING,
    SCARCE,
)
from lrt_summ.checking.lexicon.groups import groups_of, synonyms
from lrt_summ.checking.lexicon.phrases import words_for_phrases
from lrt_summ.checking.lexicon.synonyms import GENERIC
from lrt_summ.language.words import is_stop_word, stem

__all__ = [
    "NEGATORS",
    "RESTRICTING",
    "SCARCE",
    "Meaning",
    "Side",
    "meaning",
    "opposed",
    "phrase_concepts",
    "phrase_stems",
    "synonyms",
]


class Side(NamedTuple):
    """The side of an opposition that a word is on: `("quantity", 1)` for `meer`."""

    axis: str
    sign: int


class Meaning(NamedTuple):
    """What is known of one word.

    Attributes:
        stem: see `lrt_summ.language.words.stem`.
        concepts: the stem and the number of each group of synonyms it is in.
        content: whether it means something by itself.
        sides: the oppositions that it takes a side in.
        counts: whether a claim with this word needs it in its source.
        denies: whether it can say what a denial says (`onvoldoende`, `verhinderd`).
        refuses: whether it turns a thing down by itself (`afgewezen`).
        denied: what it denies, as concepts: `gewijzigd` for `ongewijzigd`.
    """

    stem: str
    concepts: frozenset[str]
    content: bool
    sides: tuple[Side, ...]
    denies: bool
    counts: bool
    refuses: bool
    denied: frozenset[str]


@cache
def _sides() -> dict[str, tuple[Side, ...]]:
    found: defaultdict[str, set[Side]] = defaultdict(set)
    for axis, plus, minus in AXES:
        for words, sign in ((plus, 1), (minus, -1)):
            for word in words.split():
                key = f"+{word[:-1]}" if word.endswith("!") else stem(word)
                found[key].add(Side(axis, sign))
    for row in ADJECTIVES.strip().splitlines():
        for words, sign in zip(row.split("|"), (1, -1), strict=True):
            for word in words.split():
                for form in _forms(word):
                    found[f"+{form}"].add(Side(row.split()[0], sign))
    return {word: tuple(sorted(sides)) for word, sides in found.items()}


_LONG = re.compile(r"(aa|ee|oo|uu)([^aeiou])$")
_CLOSED = re.compile(r"^([^aeiou]*[aeiou])([bdfgklmnprst])$")


def _forms(adjective: str) -> tuple[str, ...]:
    """An adjective in its degrees: `hoog`, `hoge`, `hoger`, `hogere`, `hoogst`, `hoogste`."""
    long = _LONG.sub(lambda found: found[1][0] + found[2], adjective)
    bent = _CLOSED.sub(r"\1\2\2", adjective) if long == adjective else long
    more = f"{adjective}der" if adjective.endswith("r") else f"{bent}er"
    return adjective, f"{bent}e", more, f"{more}e", f"{adjective}st", f"{adjective}ste"


def _sides_of(norm: str, stemmed: str) -> tuple[Side, ...]:
    """The sides of a word, by its form and by its stem."""
    form, plain = _sides().get(f"+{norm}", ()), _sides().get(stemmed, ())
    return form + tuple(side for side in plain if side not in form)


def _sides_of_tail(norm: str) -> tuple[Side, ...]:
    tail = next((tail for tail in TAILS if norm.endswith((tail, f"{tail}en"))), None)
    return _sides().get(stem(tail), ()) if tail else ()


@cache
def _generic() -> frozenset[str]:
    return frozenset(stem(word) for word in GENERIC)


_SHORT = 5
"""A denying word this short counts in this very form only: `pas` is not `passen`."""


@cache
def _denying() -> frozenset[str]:
    return frozenset(stem(word) for word in DENYING if len(word) > _SHORT)


@cache
def _refusing() -> frozenset[str]:
    return frozenset(stem(word) for word in REFUSING)


_PLAIN_ON = re.compile(
    r"^on(?!der|t|ze|s$|langs|geveer|line|geval|recht|kosten|weer|heil|middellijk|geacht|roerend|danks)[a-z]{4,}"
    r"|^in(?:stabiel|compleet|consistent|correct|effectief|efficient|formeel|toleran)"
)
"""`onvolledig`, `instabiel`: what two letters before it deny."""


@cache
def _opposites() -> dict[str, frozenset[str]]:
    """For each denying word what it denies, as concepts."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for denying, denied in OPPOSED:
        for word in denying.split():
            found[stem(word) if len(word) > _SHORT else f"+{word}"] |= {
                stem(one) for one in denied.split()
            }
    return {word: frozenset(concepts) for word, concepts in found.items()}


def _denied(norm: str, stemmed: str, *, prefixed: bool) -> frozenset[str]:
    found = _opposites().get(f"+{norm}", frozenset()) | _opposites().get(stemmed, frozenset())
    if prefixed:
        base = stem(norm[2:])
        found |= {base} | groups_of(base)
    return found


@lru_cache(maxsize=50_000)
def meaning(norm: str) -> Meaning:
    """What is known of a word, given folded."""
    stemmed = stem(norm)
    content = not is_stop_word(norm)
    prefixed = _PLAIN_ON.match(norm) is not None
    return Meaning(
        stem=stemmed,
        concepts=groups_of(stemmed) | {stemmed},
        content=content,
        counts=content
        and stemmed not in _generic()
        and len(norm) > 1
        and norm not in NEGATORS
        and not norm[0].isdigit(),
        sides=_sides_of(norm, stemmed) or _sides_of_tail(norm),
        denies=norm in DENYING or norm in RESTRICTING or stemmed in _denying() or prefixed,
        refuses=stemmed in _refusing(),
        denied=_denied(norm, stemmed, prefixed=prefixed),
    )


@lru_cache(maxsize=50_000)
def opposed(one: Meaning, other: Meaning) -> bool:
    """Whether a word denies another: `vervallen` and `doorgaan`, `ongewijzigd` and `wijzigen`."""
    return not one.denied.isdisjoint(other.concepts)


def phrase_stems(folded: str) -> frozenset[str]:
    """The stems of the words that fixed phrases of a text stand for."""
    return frozenset(map(stem, words_for_phrases(folded)))


def phrase_concepts(folded: str) -> frozenset[str]:
    """The concepts that fixed phrases of a text stand for."""
    found = [meaning(word).concepts for word in words_for_phrases(folded)]
    return frozenset().union(*found)
