"""Tables of people: which columns hold names, and the person that a row names."""

from __future__ import annotations

import re

from lrt_summ.models import Attendee
from lrt_summ.parsing.names import is_role, read_person
from lrt_summ.parsing.tables import RowCell

_STATUS_ABSENT = re.compile(
    r"(?:nee|n|afwezig|verhinderd|afgemeld|-|a|met kennisgeving)\Z", re.IGNORECASE
)
_SURNAME = re.compile(r"achternaam|familienaam", re.IGNORECASE)
_GIVEN = re.compile(r"voornaam|roepnaam|voorletters?|initialen", re.IGNORECASE)
_PARTICLE = re.compile(r"tussenvoegsels?|tussenv\.?|voorvoegsels?", re.IGNORECASE)
_NAME = re.compile(
    r"(?:volledige )?naam|deelnemers?|aanwezig(?:en|e)?|lid|leden|persoon|wie", re.IGNORECASE
)
_ORGANISATION = re.compile(
    r"organisatie.{0,30}|namens|instelling|departement|partij|gemeente|bedrijf|ministerie|afdeling|onderdeel|vertegenwoordigt|werkgever",
    re.IGNORECASE,
)
_ROLE = re.compile(r"(?:rol|functie|hoedanigheid)(?: ?(?:/|en|of) ?.{1,40})?", re.IGNORECASE)
_STATUS = re.compile(r"aanwezig\??|aanwezigheid|presentie|status|present", re.IGNORECASE)


def is_people_table(columns: list[str], *, headed: bool) -> bool:
    """Whether columns of these names hold people; `headed` if a heading above says so."""
    named = [column for column in columns if column]
    surname = any(_SURNAME.fullmatch(column) for column in named)
    name = any(_NAME.fullmatch(column) for column in named)
    other = any(
        pattern.fullmatch(column) for pattern in (_ORGANISATION, _ROLE, _STATUS) for column in named
    )
    return surname or (
        name
        and (other or headed)
        and not any(c in {"actie", "actiepunt", "wat", "besluit"} for c in named)
    )


def row_person(columns: list[str], cells: tuple[RowCell, ...]) -> tuple[Attendee | None, bool]:
    """The person of one row, and whether the row says that they were absent."""
    found: dict[str, str] = {}
    for column, cell in zip(columns, cells, strict=False):
        for key, pattern in _COLUMN_KINDS:
            if pattern.fullmatch(column) and key not in found:
                found[key] = cell.plain
                break
    surname, _, particle = found.get("surname", "").partition(",")
    given = [found.get("given", ""), found.get("particle", particle.strip()), surname]
    name = found.get("name") or " ".join(part for part in given if part)
    organisation, role = found.get("organisation"), found.get("role") or None
    if role and not organisation and not is_role(role):
        organisation, role = role, None
    person = (
        read_person(f"{name} ({organisation})" if organisation else name)
        if name or organisation
        else None
    )
    if person and role:
        person = person.model_copy(update={"role": role})
    return person, _STATUS_ABSENT.match(found.get("status", "").strip()) is not None


_COLUMN_KINDS = (
    ("surname", _SURNAME),
    ("given", _GIVEN),
    ("particle", _PARTICLE),
    ("status", _STATUS),
    ("name", _NAME),
    ("organisation", _ORGANISATION),
    ("role", _ROLE),
)
