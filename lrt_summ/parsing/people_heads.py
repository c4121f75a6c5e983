"""What opens a list of people: the words before it, and whose side of the table they are on."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lrt_summ.language.patterns import lazy
from lrt_summ.parsing.blocks import Block
from lrt_summ.parsing.names import is_redacted, is_role, looks_like_entry, split_entries
from lrt_summ.parsing.people_lines import names_people, opens_people, read_sender
from lrt_summ.parsing.tables import RowCell
from lrt_summ.parsing.vocabulary import ABSENT, FIELDS, PRESENT, ROLE_FIELDS

_QUALIFIER = (
    r"(?:\s{0,2}\([^()]{0,80}\)|\s[mz]\.?k\.?(?=\W)"
    r"|\s(?:zijn|waren)\b|\s(?:namens|aan|bij|met|in|van|voor|op|vanuit|via|,)\b[^:\n]{0,60}){0,2}"
)
HEAD = lazy(
    rf"[*_\s]{{0,4}}(?:(?P<absent>{ABSENT.pattern})|(?P<present>{PRESENT.pattern})|(?P<role>{ROLE_FIELDS.pattern}))"
    rf"(?P<qualifier>{_QUALIFIER})(?P<sep>\s{{0,3}}:|\t|\s{{2}}|\s(?=\S)|\s{{0,3}}\Z)\s{{0,10}}",
    re.IGNORECASE,
)


_SENT_BY = lazy(r"\Avan(?: de (?:zijde|kant) van)?\s(?:(?:de|het)\s)?(?=[A-Z])")
_LONGEST_HEAD = 6  # words in front of a list of people
_LONGEST_SIDE = 2_000  # characters


@dataclass(slots=True)
class Run:
    """One list under one head: its lines, where they came from, and whose they are."""

    absent: bool
    role: str | None = None
    organisation: str | None = None
    level: int = 7
    lines: list[str] = field(default_factory=list)
    blocks: list[int] = field(default_factory=list)


def namens(qualifier: str) -> str | None:
    """The organisation in `namens het COA` behind a head."""
    sender = read_sender(_SENT_BY.sub("namens ", qualifier.strip()))
    return sender[0] if sender else None


def row_head(name: str) -> Run | None:
    """The list that a row of a table is, with this name in its first cell."""
    match = HEAD.match(name + " :")
    if match is None or len(name.split()) > _LONGEST_HEAD:
        return None
    return Run(match["absent"] is not None, match["role"], namens(match["qualifier"] or ""))


def sent_by(cells: list[RowCell]) -> Run | None:
    """`| Veiligheidsregio | dhr. Vos |`, in a table that also says who was absent or wrote this."""
    name, people = cells[0].plain.strip(" :"), cells[1].plain
    if FIELDS.fullmatch(name) or len(name.split()) > _LONGEST_HEAD or any(map(str.isdigit, name)):
        return None
    if not (is_redacted(people) or (names_people(people) and opens_people(people))):
        return None
    return Run(False, None, name)


def side_of(block: Block) -> Run | None:
    """`**OR:** A, B`: a side of the table, named in bold.

    So is a speaker in a dialogue; the caller knows whether attendees stand around it.
    """
    if block.kind != "text" or not block.bold_head:
        return None
    side, colon, rest = block.text.text[:_LONGEST_SIDE].partition(":")
    bold = block.bold_head <= len(side) + 1
    if not (bold and colon and rest.strip()) or len(side.split()) > _LONGEST_HEAD:
        return None
    if FIELDS.fullmatch(side) or HEAD.match(block.text.text[:200]) or not names_people(rest):
        return None
    entries = split_entries(rest)
    if not all(" " in entry.strip() and looks_like_entry(entry) for entry in entries):
        return None
    role = side.casefold() if is_role(side.casefold()) else None
    return Run(False, role, None if role else side.strip(), 7, [rest.strip()])


def tells_absent(block: Block) -> bool:
    """Whether a line in bold names those absent."""
    head = HEAD.match(block.text.text[:200]) if block.bold_head else None
    return head is not None and head["absent"] is not None
