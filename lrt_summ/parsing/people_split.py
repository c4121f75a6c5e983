"""A line that names people, cut into groups and entries."""

from __future__ import annotations

import re
from functools import lru_cache

from lrt_summ.language.addressing import SURNAME_PARTICLE
from lrt_summ.language.patterns import lazy
from lrt_summ.parsing.name_forms import BRACKETED, has_title, is_name, is_redacted, is_role
from lrt_summ.parsing.people_words import AWAY, ORDER, TITLES

_REMEMBERED = 128
_MAIL = lazy(r"\s?[<(]?[^\s,;<>()]{1,60}@[^\s,;<>()]{1,60}[>)]?")
# `Wit, E. de` is E. de Wit.
_INVERTED = lazy(
    rf"\b([A-ZÀ-Þ][\w'’-]{{1,30}}),\s((?:[A-Z]\.\s?){{1,4}}(?:{SURNAME_PARTICLE}\b\s?){{0,3}})"
    r"(?<=[.\w])(?=\s?(?:[,;(]|\Z))"
)
# A new group in the middle of a line: `…, Fokko Pieters. Namens de gemeente: …`
_GROUP_AHEAD = lazy(
    r"(?<=[\w)][.;])\s{1,3}(?=[^\W\d_][^:,;.()]{2,40}:\s)"
    r"|,\s{1,3}(?=(?:leden|voorzitter|secretaris|notuliste?|griffier|toehoorders?|gasten)\s?:)"
    r"|(?:,|(?<=\)))\s{1,3}(?=(?-i:[A-Z])[^:,;.()]{0,40}(?<!\s):\s)"
    r"|[,;]?\s{1,3}(?=(?:vanaf|tot|bij|voor)\s[^:,;()]{2,40}:\s)",
    re.IGNORECASE,
)


def split_groups(line: str) -> list[str]:
    """A line cut before each new group in it: `A, B. Namens de gemeente: C. Afwezig: D`."""
    line = ORDER.sub("", line, count=1)
    line = AWAY.sub(r". Afwezig: \1", line) if ". " in line else line
    return _GROUP_AHEAD.split(line) if ":" in line else [line]


@lru_cache(maxsize=_REMEMBERED)
def split_entries(line: str) -> tuple[str, ...]:
    """The entries of one line, cut at commas, semicolons and a last `en` outside brackets."""
    line = _MAIL.sub("", line) if "@" in line else line
    line = _INVERTED.sub(r"\2 \1", line) if "." in line else line
    entries: list[str] = []
    depth, begin = 0, 0
    for mark in _MARK.finditer(line):
        character, index = mark.group(), mark.start()
        if character in "([":
            depth += 1
        elif character in ")]":
            depth = max(0, depth - 1)
        elif depth == 0 and (character in ",;¸" or _missing_comma(line, index)):
            entries.append(line[begin:index])
            begin = index + 1
    entries.append(line[begin:])
    entries = _with_brackets(entries)
    all_sent = all("(" in entry for entry in entries)
    return tuple(part for entry in entries for part in _split_and(entry, shared=all_sent))


def _with_brackets(entries: list[str]) -> list[str]:
    """`F. Bos, (VVD)`: a bracket that a comma parts from its name."""
    joined: list[str] = []
    for entry in entries:
        if joined and "(" not in joined[-1] and entry.strip().startswith("("):
            joined[-1] += entry
        else:
            joined.append(entry)
    return joined


_MARK = lazy(r"[()\[\],;¸]|(?<=\)) ")


def _missing_comma(line: str, index: int) -> bool:
    """Whether behind the space after a bracket a name begins without a comma before it."""
    following = line[index + 1 : index + 40]
    return has_title(following) or (following[:1].isupper() and "(" in line[index:])


def _split_and(entry: str, *, shared: bool) -> list[str]:
    """`A (X) en B (Y)` is two people, `A, B en C` three; an organisation with `en` stays whole.

    Args:
        shared: whether a bracket behind the last of them holds for all.
    """
    parts = entry.split(" en ")
    bare = [BRACKETED.sub("", part).strip() for part in parts]
    group = BRACKETED.search(parts[-1])
    if all(is_name(part) or is_redacted(part) for part in bare):
        same = shared and group is not None and not is_role(group[1] or "")
        bracket = f" {group[0]}" if group and same else ""
        return [part if "(" in part else part + bracket for part in parts]
    return parts if any(part.rstrip().endswith(")") for part in parts[:-1]) else [entry]


# `Dhr. J. Pals van het COA, namens de uitvoering.`: from where, and for whom.
_BODY_WORD = r"[A-Z][\w&+’'-]{0,30}"
_BODY_NOUN = (
    r"(?:[Mm]inisterie|[Gg]emeente|[Pp]rovincie|[Vv]eiligheidsregio|[Ww]aterschap|[Ss]tichting"
    r"|[Vv]ereniging|[Bb]ureau|[Dd]irectie|[Oo]mgevingsdienst)"
)
_SENT = lazy(
    rf"(?P<name>(?<!\w){TITLES.pattern}(?-i:(?:[A-Z]\.\s?){{0,4}}(?:{SURNAME_PARTICLE}\s){{0,3}}"
    r"[A-ZÀ-Þ][\w’'-]{1,30}(?:[ -][A-ZÀ-Þ][\w’'-]{1,30})?))"
    r"\s(?:van|vanuit|namens)\s(?:(?:de|het)\s)?"
    rf"(?P<sender>(?-i:{_BODY_NOUN}(?: (?:(?:en|van|de|het|voor) ){{0,2}}{_BODY_WORD}){{1,5}}"
    rf"|[A-Z]\w*[A-Z&+][\w&+’'-]*(?: {_BODY_WORD}){{0,3}}))"
    rf"(?:,?\snamens\s[^,.;:()]{{2,60}})?(?=\s?\(|[,;]|\.?\Z|\sen\s(?:{TITLES.pattern}|(?-i:[A-Z]))"
    rf"|\.\s{TITLES.pattern})",
    re.IGNORECASE,
)
_NEXT_TITLE = lazy(rf"(?<=\))\.\s(?={TITLES.pattern})", re.IGNORECASE)


@lru_cache(maxsize=_REMEMBERED)
def with_sender(line: str) -> str:
    """`dhr. Pals van het COA` as `dhr. Pals (COA)`; `dhr. Jan van het Hof` as it is."""
    told = _SENT.sub(r"\g<name> (\g<sender>)", line) if " van" in line or "namens" in line else line
    return _NEXT_TITLE.sub("; ", told) if told != line else line


def with_bracket(line: str) -> str:
    """`mw. Vos, Stichting De Brug` with what stands behind the name in brackets."""
    name, comma, rest = line.partition(", ")
    return f"{name} ({rest.replace('(', ', ').replace(')', '')})" if comma else line
