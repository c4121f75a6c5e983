"""Lines that name people: what opens a list of them, how they join, on whose behalf they came."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lrt_summ.language.addressing import SURNAME_PARTICLES
from lrt_summ.language.patterns import lazy
from lrt_summ.parsing.blocks import Block
from lrt_summ.parsing.inline import plain
from lrt_summ.parsing.name_forms import (
    has_title,
    is_name,
    is_redacted,
    is_role,
)
from lrt_summ.parsing.names import (
    is_affiliated,
    looks_like_entry,
)
from lrt_summ.parsing.people_split import (
    split_entries,
    split_groups,
    with_sender,
)
from lrt_summ.parsing.people_words import ACRONYM, TITLES
from lrt_summ.parsing.tables import RowCell
from lrt_summ.parsing.vocabulary import ABSENT, FIELDS, FUNCTION_WORDS, PRESENT, ROLE_FIELDS

_SENDER = lazy(
    r"(?:aanwezig\s)?(?:namens|vanuit)\s(?:(?:de|het)\s)?(?P<organisation>[^:\t]{2,80}?)"
    rf"(?:\s{{0,2}}:\s{{0,2}}|\t\s{{0,4}}|\s{{2,9}}|\s(?={TITLES.pattern}|[█▇■\[])|\s{{0,3}}\Z)"
    r"(?P<rest>.{0,2000})\Z",
    re.IGNORECASE | re.DOTALL,
)
_WIDE = lazy(r"(?<=\S)(?:\t|[ \t]{2})[ \t]{0,80}(?=\S)")
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


_OPENING_SURNAMES = frozenset("el al ben bin ait aït".split())


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
        or last.casefold() in FUNCTION_WORDS | _OPENING_SURNAMES | SURNAME_PARTICLES
        or (has_title(last + " ") and "\t" not in above)  # an office in a column goes on nowhere
        or above.count("(") > above.count(")")
        or (_GIVEN_LAST.search(above) is not None and _SURNAME_FIRST.match(here) is not None)
        or (_TWO_GIVEN_LAST.search(above) is not None and _ONE_SURNAME.match(here) is not None)
    )


# `…, Oscar Dekker (Centric), Valentijn` over `Makkenze (Vicrea), …`: a name that the line cut
_GIVEN_LAST = lazy(r"\), [A-ZÀ-Ý][\w’'-]{1,20}\Z")
_TWO_GIVEN_LAST = lazy(r"\), [A-ZÀ-Ý][\w’'-]{1,20} [A-ZÀ-Ý][\w’'-]{1,20}\Z")
_ONE_SURNAME = lazy(r"[A-ZÀ-Ý][\w’'-]{1,30} \(")
_SURNAME_FIRST = lazy(r"[A-ZÀ-Ý][\w’'-]{1,30}(?: [A-ZÀ-Ý][\w’'-]{1,30})? \(")


def short(text: str) -> bool:
    """Whether no entry of `text` is as long as a sentence."""
    return all(len(entry.split()) <= _LONGEST_ENTRY for entry in split_entries(text))


def names_people(text: str) -> bool:
    """Whether most entries of `text` look like people."""
    if len(text) > 20_000:
        return False
    text = "; ".join(_behind_group(part) for part in split_groups(with_sender(text)))
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


_QUALIFIER = (
    r"(?:\s{0,2}\([^()]{0,80}\)|\s[mz]\.?k\.?(?=\W)"
    r"|\stijdens\s(?:het|de)\s(?:gesprek|overleg|vergadering|bijeenkomst|sessie)\b"
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
    addressed: bool = False  # a form of address opens each entry of its first line


def namens(qualifier: str) -> str | None:
    """The organisation in `namens het COA` behind a head."""
    sender = read_sender(_SENT_BY.sub("namens ", qualifier.strip()))
    return sender[0] if sender else None


_OF_MEETING = lazy(r"(?<=\w) (?:vergadering|overleg|bijeenkomst)\s?:?\Z", re.IGNORECASE)


def row_head(name: str) -> Run | None:
    """The list that a row of a table is, with this name in its first cell."""
    match = HEAD.fullmatch(_OF_MEETING.sub("", name) + " :")
    if match is None or len(name.split()) > _LONGEST_HEAD:
        return None
    return Run(match["absent"] is not None, match["role"], namens(match["qualifier"] or ""))


_SHORTEST_SENDER = 2


def sent_by(cells: list[RowCell]) -> Run | None:
    """`| Veiligheidsregio | dhr. Vos |`, in a table that also says who was absent or wrote this."""
    name, people = cells[0].plain.strip(" :"), cells[1].plain
    if FIELDS.fullmatch(name) or len(name.split()) > _LONGEST_HEAD or any(map(str.isdigit, name)):
        return None
    if len(name) < _SHORTEST_SENDER:
        return None  # the letter of an agenda point
    if not (is_redacted(people) or (names_people(people) and opens_people(people))):
        return None
    return Run(False, None, name)


def side_of(block: Block) -> Run | None:
    """`**OR:** A, B`: a side of the table, named in bold.

    So is a speaker in a dialogue; the caller knows whether attendees stand around it.
    """
    if block.kind != "text":
        return None
    side, colon, rest = block.text.text[:_LONGEST_SIDE].partition(":")
    bold = 0 < block.bold_head <= len(side) + 1
    addressed = bool(rest) and all(map(has_title, split_entries(rest.strip())))
    if not ((bold or addressed) and colon and rest.strip()) or len(side.split()) > _LONGEST_HEAD:
        return None
    known = FIELDS.fullmatch(side) and not addressed
    if known or HEAD.match(block.text.text[:200]) or not names_people(rest):
        return None
    entries = split_entries(rest)
    if not all(" " in entry.strip() and looks_like_entry(entry) for entry in entries):
        return None
    role = side.casefold() if is_role(side.casefold()) else None
    organisation = None if role or not bold else side.strip()
    return Run(False, role, organisation, 7, [rest.strip()], addressed=addressed)


def tells_absent(block: Block) -> bool:
    """Whether a line in bold names those absent."""
    head = HEAD.match(block.text.text[:200]) if block.bold_head else None
    return head is not None and head["absent"] is not None
