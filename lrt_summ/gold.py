"""What a person found in a document: `*.gold.json` beside it, which `evaluation` scores against."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from lrt_summ.errors import UsageError
from lrt_summ.reasons import form_reason

GOLD_SUFFIX = ".gold.json"


class _Gold(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class GoldAttendee(_Gold):
    """Somebody who was there."""

    name: str | None = None
    organisation: str | None = None
    redacted: bool = False


class GoldEntry(_Gold):
    """A decision or an action, found by the opening words of its sentence."""

    anchor: str
    explicit: bool
    owners: tuple[str, ...] = ()
    due: str | None = None
    due_date: dt.date | None = None


class GoldItem(_Gold):
    """An agenda item.

    Attributes:
        figures: as written; `None` where nobody annotated them.
    """

    number: str | None = None
    title: str
    decisions: tuple[GoldEntry, ...] = ()
    actions: tuple[GoldEntry, ...] = ()
    figures: tuple[str, ...] | None = None


class GoldMinutes(_Gold):
    """What a person found in one document; the form is described in `fixtures/README.md`."""

    document: str
    title: str | None = None
    date: dt.date | None = None
    attendees: tuple[GoldAttendee, ...] = ()
    items: tuple[GoldItem, ...] = ()


def load_gold(path: Path) -> GoldMinutes:
    """The gold annotations of one document.

    Raises:
        UsageError: the file is not JSON of the right form.
    """
    try:
        return GoldMinutes.model_validate_json(path.read_bytes())
    except ValidationError as error:
        problem = error.errors()[0]
        place = ".".join(str(part) for part in problem["loc"])
        raise UsageError(f"{path}: {place}: {form_reason(problem)}") from None
