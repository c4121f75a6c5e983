"""Rows of tables that carry decisions and actions, by the names of their columns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lrt_summ.language.dates import due_of_cell
from lrt_summ.language.patterns import lazy
from lrt_summ.models import Action, Decision
from lrt_summ.rules import owners as owning
from lrt_summ.rules.agents import agents_at
from lrt_summ.rules.labels import (
    Carries,
    column_role,
    is_done,
    is_done_status,
    listed_under,
    says_nothing,
    takes_no_decision,
)
from lrt_summ.rules.place import Entry, Place, make_action, make_decision


def entries_of_row(place: Place) -> Iterator[Entry]:
    """The decision and the action of one row; nothing if its table is no such list."""
    cells: dict[str, str] = {}
    for cell in place.statement.cells:
        role = column_role(cell.column)
        if role and cell.text.strip():
            cells.setdefault(role, cell.text)
    if not any(cell.column for cell in place.statement.cells):
        cells = _unnamed_cells(place)
    if "due" not in cells and owning.is_term(cells.get("owner", "")):
        cells["due"] = cells.pop("owner")  # the cell between is left out
    carries = _carried_by_row(place, cells)
    if "decision" in cells and carries in ("decision", "mixed", None):
        yield from _row_decision(place, cells["decision"])
    if "action" in cells and carries in ("action", "mixed", None):
        yield from _row_action(place, cells["action"], cells)
    if "what" in cells and not {"decision", "action"} & set(cells):
        if carries == "decision":
            yield from _row_decision(place, cells["what"])
        elif carries in ("action", "mixed"):
            yield from _row_action(place, cells["what"], cells)


_ROW_NUMBER = lazy(r"\W*[A-Z]{0,3}\d{0,4}(?:[.-]\d{1,4})?\W*", re.IGNORECASE)


def _unnamed_cells(place: Place) -> dict[str, str]:
    """What, who, and when or how far, in a row of a list whose columns have no names.

    Who does it may stand before what is done, where that is somebody whom the minutes know.
    """
    if "action" not in (listed_under(place.statement.heading), listed_under(place.item.title)):
        return {}
    texts = [cell.text.strip() for cell in place.statement.cells]
    if texts and _ROW_NUMBER.fullmatch(texts[0]):
        texts = texts[1:]
    if len(texts) > 1 and _is_known(place, texts[0]) and not _is_known(place, texts[1]):
        texts[:2] = texts[1::-1]
    if len(texts) < 2 or (texts[1] and not owning.owners_of_cell(texts[1])):
        return {}
    rest = {"due" if owning.is_term(text) else "status": text for text in texts[2:] if text}
    return {"what": texts[0], "owner": texts[1]} | rest


def _is_known(place: Place, cell: str) -> bool:
    """Whether a cell holds nothing but people and bodies that the minutes or everybody knows."""
    agents = agents_at(cell, 0, place.setting.people)
    whole = bool(agents) and agents[-1].end >= len(cell)
    return whole and all(one.kind in ("person", "organisation", "office") for one in agents)


def _carried_by_row(place: Place, cells: dict[str, str]) -> Carries | None:
    sort = cells.get("sort", "").strip().lower()
    if sort:
        return "decision" if sort.startswith("b") else "action"
    listed = listed_under(place.statement.heading) or listed_under(place.item.title)
    if listed in ("decision", "action"):
        # A list of actions may have a column `Besluit` as well, and the other way round.
        both = {"decision", "action"} <= set(cells)
        return None if both else (None if listed in cells else listed)
    if {"decision", "action"} <= set(cells):
        return None
    if "what" in cells and "owner" in cells and "decision" not in cells:
        return "action"
    return listed if {"decision", "action", "owner", "due"} & set(cells) else None


def _cell_place(place: Place, text: str) -> Place:
    at = place.statement.text.find(text)
    if at < 0:
        return place
    return place.between(at, at + len(text))


def _row_decision(place: Place, text: str) -> Iterator[Decision]:
    if not says_nothing(text) and not takes_no_decision(text):
        yield make_decision(_cell_place(place, text), explicit=True, label=None)


def _row_action(place: Place, text: str, cells: dict[str, str]) -> Iterator[Action]:
    if says_nothing(text) or is_done(text) or is_done_status(cells.get("status", "")):
        return
    people, reference = place.setting.people, place.setting.reference
    names = owning.owners_of_cell(cells.get("owner", ""))
    if not names and "owner" not in cells:
        names = owning.owners_of_entry(text, people).names
    due = due_of_cell(cells["due"], reference=reference) if "due" in cells else None
    yield make_action(
        _cell_place(place, text), explicit=True, label=None,
        owners=owning.as_owners(names, people), due=due, status=cells.get("status"),
    )  # fmt: skip
