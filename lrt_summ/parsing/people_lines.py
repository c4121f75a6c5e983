"""Lines that name people: whether they do, how they join, and on whose behalf people came."""

from __future__ import annotations

import re

from lrt_summ.language.patterns import lazy
from lrt_summ.parsing.inline import plain
from lrt_summ.parsing.names import (
    has_title,
    is_affiliated,
    is_name,
    is_redacted,
    looks_like_entry,
    split_entries,
    split_groups,
)
from lrt_summ.parsing.people_words import ACRONYM, TITLES
from lrt_summ.parsing.vocabulary import FUNCTION_WORDS

_SENDER = lazy(
    r"(?:aanwezig\s)?(?:namens|vanuit)\s(?:(?:de|het)\s)?(?P<organisation>[^:\t]{2,80}?)"
    rf"(?:\s{{0,2}}:\s{{0,2}}|\t\s{{0,4}}|\s{{2,9}}|\s(?={TITLES.pattern}|[█▇■\[])|\s{{0,3}}\Z)"
    r"(?P<rest>.{0,2000})\Z",
    re.IGNORECASE | re.DOTALL,
)
_WIDE = lazy(r"(?<=\S)(?:\t|[ \t]{2})[ \t]{0,80}(?=\S)")
_BRACKETS = lazy(r"[()]")
_LONGEST_LINE = 4_000  # characters of names that are joined to one line
_LONGEST_ENTRY = 14  # words; a longer one is a sentence


def read_sender(text: str) -> tuple[str, str] | None:
    """The organisation in `Namens het COA: …`, and who came on its behalf (`""` if below)."""
    match = _SENDER.match(text[:2200])
    if match is None:
        return None
    organisation, rest = match["organisation"].strip(), match["rest"].strip()
    first, _, name = organisation.partition(" ")
    if not rest and ACRONYM.match(first) and " " in name and is_name(name):
        return first, name
    return organisation, rest


def columned(line: str) -> str:
    """One line of the source without marks, with a tab for each wide gap."""
    return "\t".join(plain(part, 0, len(part)).text for part in _WIDE.split(line) if part)


def joins(above: str, here: str) -> bool:
    """Whether a line of names only went on because the paper ended."""
    if len(above) > _LONGEST_LINE:
        return False
    above = above.rstrip()
    last = above.rsplit(None, 1)[-1] if above else ""
    return (
        above.endswith((",", "(", ";", "-"))
        or (here[:1].islower() and not has_title(here))
        or (here[:1] == "(" and not above.endswith(")"))
        or last.casefold() in FUNCTION_WORDS
        or has_title(last + " ")
        or above.count("(") > above.count(")")
    )


def short(text: str) -> bool:
    """Whether no entry of `text` is as long as a sentence."""
    return all(len(entry.split()) <= _LONGEST_ENTRY for entry in split_entries(text))


def names_people(text: str) -> bool:
    """Whether most entries of `text` look like people."""
    if len(text) > 20_000:
        return False
    text = "; ".join(_behind_group(part) for part in split_groups(text))
    entries = [entry for entry in split_entries(text) if entry.strip()]
    if not entries or not short(text):
        return False
    good = sum(looks_like_entry(entry) or entry.strip().islower() for entry in entries)
    if len(entries) == 1:
        whole = looks_like_entry(text) and len(text.split()) > 1
        return whole or certain(text) or is_redacted(text)
    first = looks_like_entry(entries[0]) or is_redacted(entries[0])
    return good * 10 >= len(entries) * 6 or (
        len(entries) <= 3 and first and text.rstrip()[-1] not in ".!?"
    )


def _behind_group(text: str) -> str:
    """`VNG: Jan Jansen` without the group."""
    group, colon, rest = text.partition(":")
    return rest if colon and len(group.split()) <= 6 and rest.strip() else text


def opens_people(text: str) -> bool:
    """Whether the first entry of `text` is somebody."""
    return has_title(text) or certain(text) or looks_like_entry(split_entries(text)[0])


def certain(text: str) -> bool:
    """Whether `text` has a form that only an attendee has: a title, a bracket, a comma."""
    entries = split_entries(text)
    bracket = re.search(r"\([^()]{1,60}\)\s*\.?\Z", entries[0].strip()) is not None
    return (
        has_title(text)
        or (bracket and looks_like_entry(entries[0]))
        or (len(entries) in {2, 3} and looks_like_entry(entries[0]))
        or is_affiliated(entries[0])
    )
