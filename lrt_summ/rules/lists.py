"""Which items a report has: the agenda, and lists that hold something of their own."""

from __future__ import annotations

from collections.abc import Mapping

from lrt_summ.language.instructions import instructs
from lrt_summ.models import AgendaItem, Extraction, Minutes


def reported_items(
    minutes: Minutes, extractions: Mapping[str, Extraction]
) -> tuple[AgendaItem, ...]:
    """The agenda items, and each list apart from the agenda that has entries of its own.

    An action list at the end of minutes mostly repeats what stands under the items; such entries
    are tied to their item by `extract`. What is left keeps the list as its home. So does what tries
    to tell a model what to do: that must be shown.
    """
    return tuple(
        item for item in minutes.items if item.kind == "agenda" or _has_own(item, extractions)
    )


def _has_own(item: AgendaItem, extractions: Mapping[str, Extraction]) -> bool:
    extraction = extractions.get(item.id, Extraction())
    own = bool(extraction.decisions or extraction.actions)
    return own or any(map(instructs, item.statements))
