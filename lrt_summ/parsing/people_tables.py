"""Tables of people: which columns hold names, and the person that a row names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from lrt_summ.language.dates import find_dates
from lrt_summ.language.patterns import lazy
from lrt_summ.models import Attendee
from lrt_summ.parsing.name_forms import (
    has_title,
    is_name,
    is_organisation,
    is_role,
)
from lrt_summ.parsing.names import (
    looks_like_entry,
    read_affiliation,
    read_people,
    read_person,
)
from lrt_summ.parsing.people_lines import names_people
from lrt_summ.parsing.people_split import (
    split_entries,
)
from lrt_summ.parsing.people_words import OFFICE_OF
from lrt_summ.parsing.tables import COLUMNS, RowCell, cell_blocks
from lrt_summ.parsing.vocabulary import ABSENT, PRESENT, ROLE_FIELDS, fold

_STATUS_ABSENT = lazy(
    r"(?:nee|n|afwezig|verhinderd|afgemeld|[-–—✗✘]|a|met kennisgeving)\Z", re.IGNORECASE
)
_SAYS_ABSENT = lazy(
    r"(?:\bnee\b|\bniet aanwezig|afwezig|verhinderd|afgemeld)(?!\s(?:tot|vanaf|bij|tijdens))",
    re.IGNORECASE,
)
_REPLACED = lazy(
    r"vervang(?:ing|en|er|ster)?\s{0,2}(?:door\s|:\s?|is\s)(?P<name>[^\W\d_].{1,80})",
    re.IGNORECASE,
)
_MARK = lazy(r"(?:x|v|ja|[✓✔☑☒✗✘])\Z", re.IGNORECASE)
_TICK = lazy(r"(?:x|v|[✓✔☑☒])\Z", re.IGNORECASE)
_SURNAME = lazy(r"achternaam|familienaam", re.IGNORECASE)
_GIVEN = lazy(r"voornaam|roepnaam|voorletters?|initialen", re.IGNORECASE)
_PARTICLE = lazy(r"tussenvoegsels?|tussenv\.?|voorvoegsels?", re.IGNORECASE)
_NAME = lazy(
    r"(?:volledige )?naam|namen|vertegenwoordig(?:d door|er|ers|ing)|afgevaardigden?|"
    r"deelnemers?|aanwezig(?:en|e)?|lid|leden|persoon|wie",
    re.IGNORECASE,
)
_ORGANISATION = lazy(
    r"organisatie.{0,30}|namens|instelling|departement|partij|gemeente|bedrijf|ministerie|afdeling|onderdeel|vertegenwoordigt|werkgever",
    re.IGNORECASE,
)
_ROLE = lazy(r"(?:rol|functie|hoedanigheid)(?: ?(?:/|en|of) ?.{1,40})?", re.IGNORECASE)
_STATUS = lazy(r"aanwezig\??|aanwezigheid|presentie|status|present", re.IGNORECASE)
# In what other words a column asks who was there: `Erbij?`, or nothing; `Lid` and `Online` do not.
_ASKS = lazy(r"\A\W*\Z|erbij|\bbij\b|aanw|\bpres|\ber\b", re.IGNORECASE)


def is_people_table(columns: list[str], *, headed: bool) -> bool:
    """Whether columns of these names hold people; `headed` if a heading above says so."""
    named = [column for column in columns if column]
    surname = any(_SURNAME.fullmatch(column) for column in named)
    name = any(_NAME.fullmatch(column) for column in named)
    other = any(
        pattern.fullmatch(column) for pattern in (_ORGANISATION, _ROLE, _STATUS) for column in named
    )
    return (surname or named in (["naam"], ["namen"])) or (
        name
        and (other or headed)
        and not any(c in {"actie", "actiepunt", "wat", "besluit"} for c in named)
    )


def names_somebody(columns: tuple[str, ...]) -> bool:
    """Whether what is printed as the header of a table is its first person."""
    first = columns[0].strip() if columns else ""
    if any(word in COLUMNS for column in columns for word in fold(column).split()):
        return False
    return has_title(first) or (" " in first and is_name(first) and not is_organisation(first))


def turning_row(cells: tuple[RowCell, ...]) -> Literal["present", "absent"] | None:
    """What the rows below are if this one only says `Aanwezig` or `Afwezig`, `None` otherwise."""
    filled = [cell.plain.strip(" :") for cell in cells if cell.plain.strip()]
    if len(filled) != 1:
        return None
    if ABSENT.fullmatch(filled[0]):
        return "absent"
    return "present" if PRESENT.fullmatch(filled[0]) else None


def with_status(
    columns: list[str], rows: Sequence[tuple[int, tuple[RowCell, ...]]]
) -> tuple[list[str], bool]:
    """Finds the column that tells who was there, whatever its name: `Erbij?` over `ja` and `nee`.

    Returns:
        the columns, that one under a name that is known; and whether its cells are ticked, so
        that an empty one says that somebody was not there.
    """
    known = next((at for at, name in enumerate(columns) if _STATUS.fullmatch(name)), None)
    for at in [known] if known is not None else range(1, len(columns)):
        told = [cells[at].plain.strip() for _, cells in rows if at < len(cells)]
        filled = [_said(cell) for cell in told if cell]
        if any(map(_MARK.match, filled)) and all(
            _MARK.match(one) or _STATUS_ABSENT.match(one) for one in filled
        ):
            if ABSENT.search(columns[at]):
                return columns, False
            if known is None and not (_ASKS.search(columns[at]) or find_dates(columns[at])):
                continue
            named = [*columns[:at], "aanwezig", *columns[at + 1 :]]
            return named, any(map(_TICK.match, filled))
    return columns, False


def _said(cell: str) -> str:
    """`nee` of `nee, ziek`."""
    return re.split(r"[,;(]", cell, maxsplit=1)[0].strip()


def row_people(
    source: str, columns: list[str], cells: tuple[RowCell, ...], *, ticked: bool = False
) -> tuple[list[Attendee], list[Attendee]]:
    """The people of one row: who was there, and who the row says was absent.

    Args:
        ticked: whether who was there has a tick, see `with_status`.
    """
    found = _by_kind(source, columns, cells)
    organisation, role = found.get("organisation", ""), found.get("role", "")
    if organisation and ABSENT.fullmatch(organisation):
        return [], read_people([found.get("name", "")])
    if organisation and ROLE_FIELDS.fullmatch(organisation):
        organisation, role = "", organisation.casefold()
    if role and not organisation and not ABSENT.search(role):
        organisation, role = _office(role)
    listed = _listed(columns, cells) if not _name(found) else {}
    if any(listed.values()):
        there, away = ("; ".join(listed[key]) for key in (True, False))
        return _named(there, organisation, role), _named(away, organisation, role)
    status = found.get("status", "").strip()
    missing = any(_SAYS_ABSENT.search(cell) for cell in (status, role)) or (ticked and not status)
    name = _name(found)
    if ABSENT.fullmatch(name):
        return [], [Attendee(organisation=organisation)]
    people = _people(name, organisation, role)
    replacement = _REPLACED.search(status)
    if missing or _STATUS_ABSENT.match(status) or _marked_absent(columns, cells):
        stand_in = _people(replacement["name"], organisation, "") if replacement else []
        return stand_in, people
    return people, []


def _office(function: str) -> tuple[str, str]:
    """What a column of functions tells of an organisation, and of a role there."""
    written = function[0].lower() + function[1:]
    if is_role(written):
        return "", function
    held = OFFICE_OF.match(written)
    return (held["place"], held["office"]) if held else (function, "")


def _by_kind(source: str, columns: list[str], cells: tuple[RowCell, ...]) -> dict[str, str]:
    """What a row says, by the kind of its columns; lines of a cell are set off by semicolons."""
    found: dict[str, str] = {}
    for column, cell in zip(columns, cells, strict=False):
        for key, pattern in _COLUMN_KINDS:
            if pattern.fullmatch(column) and key not in found:
                lines = [line.text.text for line in cell_blocks(source, cell)]
                found[key] = "; ".join(lines) if key == "name" else cell.plain
                break
    return found


def _named(names: str, organisation: str, role: str) -> list[Attendee]:
    return _people(names, organisation, role) if names else []


def _listed(columns: list[str], cells: tuple[RowCell, ...]) -> dict[bool, list[str]]:
    """Names in a column `Aanwezig` (true) or `Afwezig` (false), where other tables have a mark."""
    found: dict[bool, list[str]] = {True: [], False: []}
    for column, cell in zip(columns, cells, strict=False):
        absent = ABSENT.fullmatch(column) is not None
        if (absent or PRESENT.fullmatch(column)) and names_people(cell.plain):
            found[not absent].append(cell.plain)
    return found


def _marked_absent(columns: list[str], cells: tuple[RowCell, ...]) -> bool:
    """Whether a mark stands in the column of those absent."""
    return any(
        ABSENT.fullmatch(column) and _MARK.match(cell.plain.strip())
        for column, cell in zip(columns, cells, strict=False)
    )


def _name(found: dict[str, str]) -> str:
    surname, _, particle = found.get("surname", "").partition(",")
    given = [found.get("given", ""), found.get("particle", particle.strip()), surname]
    return found.get("name") or " ".join(part for part in given if part)


def _people(name: str, organisation: str, role: str) -> list[Attendee]:
    """Everybody that a cell names; one organisation or role holds for all of them."""
    own, office = read_affiliation(organisation)
    entries = [entry.strip() for entry in split_entries(name) if entry.strip()]
    if len(entries) < 2 or not all(looks_like_entry(entry) for entry in entries):
        entries = [name] if name.strip() else []
    if not entries and organisation:
        return [Attendee(organisation=own, role=role or office or None, redacted=True)]
    people = [person for entry in entries if (person := read_person(entry, own))]
    if not (role or office):
        return people
    return [p if p.role else p.model_copy(update={"role": role or office}) for p in people]


_COLUMN_KINDS = (
    ("surname", _SURNAME),
    ("given", _GIVEN),
    ("particle", _PARTICLE),
    ("status", _STATUS),
    ("name", _NAME),
    ("organisation", _ORGANISATION),
    ("role", _ROLE),
)
