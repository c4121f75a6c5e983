"""What names of people, roles and organisations look like."""

from __future__ import annotations

from functools import lru_cache

from lrt_summ.language.patterns import lazy
from lrt_summ.parsing.people_words import (
    FUNCTION_ADJECTIVE,
    FUNCTION_NOUN,
    OFFICES,
    ORGANISATION,
    PARTICLES,
    REDACTION,
    ROLE,
    SUFFIXES,
    TITLES,
)

_REMEMBERED = 128
_SURNAMES = frozenset(  # that are functions, too
    "Schrijver Meester Dijkgraaf Heemraad Bouwmeester Rentmeester Hofmeester Leider".split()
)
BRACKETED = lazy(r"\(([^()]{0,200}(?:\([^()]{0,80}\)[^()]{0,80})?)\)|\[([^\[\]]{0,200})\](?=\s*\Z)")
_INITIAL_LAST = lazy(r"\s[A-Z]\.\Z")
_ELIDED = lazy(r"d['’][A-Z]")  # `d'Hondt`
MOST_WORDS = 7
_FUNCTION_WORDS = 4  # small words behind a function: `directeur publieke gezondheid`


@lru_cache(maxsize=_REMEMBERED)
def is_name(text: str) -> bool:
    """Whether `text` looks like the name of a person: capitals, particles, initials."""
    bare = without_titles(text.strip(" .,"))[0]
    words = bare.split()
    if not words or len(words) > MOST_WORDS or any(c.isdigit() for c in bare):
        return False
    capitals = [word for word in words if word.casefold() not in PARTICLES]
    return bool(capitals) and all(
        (word[0].isupper() or _ELIDED.match(word) is not None)
        and word.strip(".'’-")
        .replace("-", "")
        .replace("'", "")
        .replace("’", "")
        .replace(".", "")
        .isalpha()
        for word in capitals
    )


def has_title(text: str) -> bool:
    """Whether a form of address opens `text`."""
    return TITLES.match(text.strip()) is not None


@lru_cache(maxsize=_REMEMBERED)
def is_redacted(text: str) -> bool:
    """Whether `text` is only a mark that something was blanked."""
    rest, marks = REDACTION.subn(" ", text)
    return marks > 0 and not any(character.isalnum() for character in rest)


def is_organisation(text: str) -> bool:
    """Whether `text` looks like an organisation and not like a person."""
    return ORGANISATION.match(text.strip()) is not None


@lru_cache(maxsize=_REMEMBERED)
def is_role(note: str) -> bool:
    """Whether a note behind a name is what the person does, not where they come from."""
    if ROLE.fullmatch(note) is not None:
        return True
    adjective = FUNCTION_ADJECTIVE.match(note)
    first, *others = note[adjective.end() if adjective else 0 :].split() or [""]
    first = first[:1].lower() + first[1:] if not others and first not in _SURNAMES else first
    small = len(others) <= _FUNCTION_WORDS and all(word.islower() for word in others)
    return small and FUNCTION_NOUN.fullmatch(first) is not None


def without_titles(text: str) -> tuple[str, str | None]:
    """A name without its titles, and the office that one of them was."""
    office = None
    text = text.strip()
    while match := TITLES.match(text):
        if match.end() == 0:
            break
        found = OFFICES.match(match.group())
        office = found.group(1).casefold() if found else office
        text = text[match.end() :].lstrip(" .")
    first, _, rest = text.partition(" ")
    if FUNCTION_NOUN.fullmatch(first) and rest[:1].isupper():
        office, text = office or first, rest
    bare = SUFFIXES.sub("", text)
    return bare.strip(" ," if _INITIAL_LAST.search(bare) else " ,."), office
