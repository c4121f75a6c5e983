"""Reports as plain text for the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from lrt_summ.language.instructions import shown
from lrt_summ.language.limits import limited_due
from lrt_summ.language.own_labels import without_own_label
from lrt_summ.models import ActionClaim, Claim, DecisionClaim, ItemReport, Minutes, Report

WORDS = {
    "nl": {
        "decision": "besluit",
        "action": "actie",
        "call": "oproep",
        "by": "door",
        "due": "termijn",
        "status": "status",
        "nobody": "niemand genoemd",
        "disputed": "te controleren",
        "present": "aanwezig",
        "no_date": "datum onbekend",
    },
    "en": {
        "decision": "decision",
        "action": "action",
        "call": "call",
        "by": "by",
        "due": "due",
        "status": "status",
        "nobody": "nobody named",
        "disputed": "to be checked",
        "present": "present",
        "no_date": "date unknown",
    },
}


def report_as_text(report: Report, lang: str) -> str:
    """Meeting, items, summaries, decisions and actions, each with the statements it rests on."""
    words = WORDS[lang]
    minutes = report.minutes
    date = minutes.date.isoformat() if minutes.date else words["no_date"]
    head = f"{minutes.title or minutes.source.name} · {date} · {len(minutes.attendees)} "
    lines = [head + words["present"]]
    for item in report.items:
        lines += ["", *_item(item, minutes, words)]
    return without_controls("\n".join(lines))


def without_controls(text: str) -> str:
    """The text without control characters, which could steer a terminal."""
    shown = (" " if c.isspace() and c != "\n" else c for c in text)  # no-break spaces, too
    return "".join(c for c in shown if c == "\n" or c.isprintable())


def heading(item: ItemReport) -> str:
    """Number and title of an item."""
    title = shown(item.title)
    return f"{item.number}. {title}" if item.number else title


def _item(item: ItemReport, minutes: Minutes, words: dict[str, str]) -> Iterator[str]:
    def said(claim: Claim, kind: Literal["decision", "action", None] = None) -> str:
        speaker = minutes.said_by(claim.text, claim.sources)
        text = without_own_label(claim.text, kind)
        quoted = f"{speaker}: “{text}”" if speaker else text
        return f"{quoted} {sources_of(claim.sources)}"

    yield heading(item)
    for claim in item.summary:
        yield f"   {said(claim)}"
    for decision in item.decisions:
        yield f" ▪ {words['decision']}: {said(decision, 'decision')}"
    for action in item.actions:
        yield f" ▸ {words['action']}: {said(action, 'action')}"
        yield f"     {_who_and_when(action, minutes, words)}"
    for call in item.calls:
        yield f" ▹ {words['call']}: {said(call)}"
    for claim in item.disputed:
        kind = _kind(claim, words)
        yield f" ✗ {words['disputed']}: {kind}{said(claim)}"


def _who_and_when(action: ActionClaim, minutes: Minutes, words: dict[str, str]) -> str:
    owners = ", ".join(owner.name for owner in action.owners) or words["nobody"]
    parts = [f"{words['by']} {owners}"]
    if due := limited_due(action, minutes, without_controls):
        date = f" ({due.date.isoformat()})" if due.date else ""
        parts.append(f"{words['due']} {due.text}{date}")
    if action.status:
        parts.append(f"{words['status']} {action.status}")
    return " · ".join(parts)


def _kind(claim: object, words: dict[str, str]) -> str:
    if isinstance(claim, DecisionClaim):
        return f"{words['decision']}: "
    return f"{words['action']}: " if isinstance(claim, ActionClaim) else ""


def sources_of(ids: tuple[str, ...]) -> str:
    """`[2.1, 2.3]`, nothing for nothing."""
    return f"[{', '.join(ids)}]" if ids else ""
