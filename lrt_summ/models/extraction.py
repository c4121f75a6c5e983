"""What the rules see in one agenda item. `statement` is the id of the `Statement` it stands in."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Literal

from lrt_summ.models._base import Value


class Owner(Value):
    """Who must do it.

    Attributes:
        name: the canonical name (`BZK` for `ministerie van BZK`), for sorting and joining.
        as_written: as the minutes have it, without article or `@`.
    """

    name: str
    as_written: str


class Due(Value):
    """When it must be done.

    Attributes:
        text: as written, without leading preposition: `1 september`, `volgende vergadering`.
        date: only where the text and the meeting's date leave no doubt.
    """

    text: str
    date: dt.date | None = None


class Decision(Value):
    """Something that the meeting itself adopted, approved or settled.

    Attributes:
        text: the sentence or labelled statement, verbatim, without its label.
        start: offset of `text` in the source.
        end: end offset in the source.
        explicit: carried by a label or a decision list, not by its wording.
        label: the label that carries it.
        condition: the clause it depends on (`mits …`, `tenzij …`), verbatim.
        trivial: of order only: minutes adopted, meeting opened or closed, agenda fixed.
    """

    statement: str
    text: str
    start: int
    end: int
    explicit: bool
    label: str | None = None
    condition: str | None = None
    trivial: bool = False


class Action(Value):
    """Something to be done after the meeting. Fields as in `Decision`.

    Attributes:
        owners: who must do it; empty if nobody is named as the doer.
        due: `None` if the minutes set no time.
        status: what the minutes say has become of it, as written: `gebeurt reeds`, `gereed`.
    """

    statement: str
    text: str
    start: int
    end: int
    explicit: bool
    label: str | None = None
    condition: str | None = None
    owners: tuple[Owner, ...] = ()
    due: Due | None = None
    status: str | None = None


class Call(Value):
    """A call, request or wish: neither a decision nor an action.

    Attributes:
        caller: who asks, as written; `None` if nobody is named.
    """

    statement: str
    text: str
    start: int
    end: int
    caller: str | None = None


class Figure(Value):
    """A quantity in digits with its unit (`19.000 extra opvangplekken`); no dates, no rule numbers.

    Attributes:
        text: from the number to its unit, as written.
        value: the number; the lower end of a range.
        unit: the words behind the number, `""` without any.
        qualifier: `bijna`, `circa`, `ten minste`, … as written.
    """

    statement: str
    text: str
    start: int
    end: int
    value: Decimal
    unit: str = ""
    qualifier: str | None = None


class DateMention(Value):
    """A date or period, with its calendar date where that is beyond doubt."""

    statement: str
    text: str
    start: int
    end: int
    date: dt.date | None = None


class OrganisationMention(Value):
    """An organisation or an office (minister, CdK), under its canonical name."""

    statement: str
    text: str
    start: int
    end: int
    name: str
    kind: Literal["organisation", "role"] = "organisation"


class Extraction(Value):
    """All that the rules see in one agenda item, each in document order."""

    decisions: tuple[Decision, ...] = ()
    actions: tuple[Action, ...] = ()
    calls: tuple[Call, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[DateMention, ...] = ()
    organisations: tuple[OrganisationMention, ...] = ()
