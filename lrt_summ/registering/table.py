"""The register as rows, for a terminal and for Excel."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from lrt_summ.errors import UnknownLanguageError
from lrt_summ.registering.promises import UNOWNED_NAMES, Occurrence, Promise, Register

COLUMNS: dict[str, tuple[str, ...]] = {
    "nl": (
        "Nr.",
        "Actie",
        "Actiehouder",
        "Termijn",
        "Uiterste datum",
        "Status",
        "Status in verslag",
        "Vergadering",
        "Vergaderdatum",
        "Agendapunt",
        "Bron",
        "Eerder genoemd",
    ),
    "en": (
        "No.",
        "Action",
        "Owner",
        "Due",
        "Due date",
        "Status",
        "Status in minutes",
        "Meeting",
        "Meeting date",
        "Agenda item",
        "Source",
        "Mentioned before",
    ),
}
_STATUS_IN_ENGLISH = {
    "open": "open",
    "gebeurt reeds": "under way",
    "herhaald": "repeated",
    "te laat": "overdue",
    "gereed": "done",
    "vervallen": "dropped",
}
_SHORT = (0, 1, 2, 3, 5, 8, 10)


def columns(lang: str = "nl", *, short: bool = False) -> tuple[str, ...]:
    """The headings of `rows`.

    Args:
        lang: `nl` or `en`.
        short: only those that fit a terminal.

    Raises:
        UnknownLanguageError: no such language.
    """
    if lang not in COLUMNS:
        raise UnknownLanguageError(lang)
    return _chosen(COLUMNS[lang], short)


def _chosen(row: tuple[str, ...], short: bool) -> tuple[str, ...]:
    return tuple(row[place] for place in _SHORT) if short else row


def rows(register: Register, *, lang: str = "nl", short: bool = False) -> list[tuple[str, ...]]:
    """One row of text per promise, under `columns`; dates are ISO 8601, nothing is escaped."""
    columns(lang)
    return [
        _chosen(_row(number, promise, register.owner, lang), short)
        for number, promise in enumerate(register.promises, 1)
    ]


def _row(number: int, promise: Promise, owner: str | None, lang: str) -> tuple[str, ...]:
    last = promise.last
    date = promise.due.date if promise.due else None
    return (
        str(number),
        promise.text,
        ", ".join(promise.shown_owners(owner)) or UNOWNED_NAMES[lang],
        promise.due.text if promise.due else "",
        date.isoformat() if date else "",
        promise.status if lang == "nl" else _STATUS_IN_ENGLISH[promise.status],
        last.status or "",
        last.meeting.title,
        last.meeting.date.isoformat() if last.meeting.date else "",
        last.item,
        _source(last),
        "; ".join(_before(promise.history[:-1])),
    )


def _source(mention: Occurrence) -> str:
    return f"{mention.meeting.document} [{', '.join(mention.sources)}]"


def _before(history: Sequence[Occurrence]) -> list[str]:
    return [
        mention.meeting.date.isoformat() if mention.meeting.date else mention.meeting.document
        for mention in history
    ]


def csv_table(register: Register, *, lang: str = "nl") -> str:
    """The rows as CSV for Excel with Dutch settings.

    Semicolons, because the comma is the decimal sign; a byte order mark, because Excel takes a
    file without one for Windows-1252; CRLF. A value that Excel would run as a formula gets an
    apostrophe in front. Write it with `newline=""`.
    """
    written = io.StringIO()
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    writer.writerow(columns(lang))
    writer.writerows(inert(row) for row in rows(register, lang=lang))
    return "\ufeff" + written.getvalue()


def inert(row: Sequence[str]) -> list[str]:
    """The row with an apostrophe before each value that a spreadsheet would calculate."""
    return [f"'{value}" if value.lstrip().startswith(_FORMULA) else value for value in row]


# The full-width forms are formulas to Excel in some East Asian settings.
_FORMULA = ("=", "+", "-", "@", "|", "%", "＝", "＋", "－", "＠")
