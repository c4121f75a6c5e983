"""Meetings of a council that does not exist, reduced to their actions."""

from __future__ import annotations

import datetime as dt
from typing import Any

from lrt_summ.models import (
    ActionClaim,
    AgendaItem,
    Attendee,
    Due,
    ItemReport,
    Minutes,
    Owner,
    Provenance,
    Report,
    SourceText,
)


def action(
    text: str,
    *owners: str,
    due: dt.date | None = None,
    due_text: str | None = None,
    status: str | None = None,
    **more: Any,
) -> ActionClaim:
    return ActionClaim(
        text=text,
        sources=("1.1",),
        verdict="confirmed",
        owners=tuple(Owner(name=name, as_written=name) for name in owners),
        due=Due(text=due_text or str(due), date=due) if due or due_text else None,
        status=status,
        **more,
    )


def report(
    date: dt.date | None,
    *actions: ActionClaim,
    body: str | None = "Regiegroep Wadweer",
    title: str = "Verslag",
    document: str | None = None,
    attendees: tuple[Attendee, ...] = (),
) -> Report:
    item = AgendaItem(id="1", number="1", title="Acties")
    minutes = Minutes(
        title=title,
        date=date,
        body=body,
        attendees=attendees,
        items=(item,),
        source=SourceText(text="", name=document or f"verslag-{date}.txt"),
    )
    return Report(
        minutes=minutes,
        items=(ItemReport(id="1", number="1", title="Acties", actions=actions),),
        provenance=Provenance(provider="rules", library="0.1.0"),
    )
