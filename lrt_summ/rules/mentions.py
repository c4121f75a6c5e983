"""Figures, dates and organisations as they stand in the statements of an item."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from lrt_summ.language.dates import find_dates
from lrt_summ.language.numbers import find_numbers
from lrt_summ.language.organisations import find_organisations
from lrt_summ.models import (
    AgendaItem,
    DateMention,
    Figure,
    OrganisationMention,
    SourceText,
    Statement,
)
from lrt_summ.rules.agents import People
from lrt_summ.rules.places import source_offset

_DIGIT = re.compile(r"\d")


def figures_of(source: SourceText, item: AgendaItem) -> Iterator[Figure]:
    """Quantities in digits."""
    for statement in item.statements:
        if not _DIGIT.search(statement.text):
            continue
        for found in find_numbers(statement.text):
            if found.kind != "ordinal" and _DIGIT.search(found.text):
                start, end = _place(source, statement, found.start, found.end)
                yield Figure(
                    statement=statement.id, text=found.text, start=start, end=end,
                    value=found.value, unit=found.unit, qualifier=found.qualifier,
                )  # fmt: skip


def dates_of(
    source: SourceText, item: AgendaItem, reference: dt.date | None
) -> Iterator[DateMention]:
    """Dates and periods."""
    for statement in item.statements:
        for found in find_dates(statement.text, reference=reference):
            start, end = _place(source, statement, found.start, found.end)
            yield DateMention(
                statement=statement.id, text=found.text, start=start, end=end, date=found.date
            )


def organisations_of(
    source: SourceText, item: AgendaItem, people: People
) -> Iterator[OrganisationMention]:
    """Organisations and offices."""
    for statement in item.statements:
        for found in find_organisations(statement.text, extra_aliases=people.aliases):
            start, end = _place(source, statement, found.start, found.end)
            yield OrganisationMention(
                statement=statement.id, text=found.text, start=start, end=end,
                name=found.name, kind=found.kind,
            )  # fmt: skip


def _place(source: SourceText, statement: Statement, begin: int, stop: int) -> tuple[int, int]:
    start = source_offset(source, statement, begin)
    return start, max(start, source_offset(source, statement, stop - 1) + 1)
