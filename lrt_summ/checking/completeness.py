"""What the minutes decide or promise and the answer leaves out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Literal

from lrt_summ.checking.matching import Entry
from lrt_summ.checking.messages import Speaker
from lrt_summ.models import Decision, Finding, Severity


def missed(
    known: Iterable[Entry], covered: Iterable[Entry], own: Collection[str], lang: str
) -> Iterator[Finding]:
    """`decision_missed` and `action_missed` for each entry that no claim covers.

    An entry that does not stand under the item itself, but in a list elsewhere, is a warning: a
    model that is shown the item cannot know of it.
    """
    said = {id(entry) for entry in covered}
    say = Speaker(lang)
    for entry in known:
        if id(entry) in said:
            continue
        trivial = isinstance(entry.value, Decision) and entry.value.trivial
        severity: Severity = "warning" if trivial or entry.statement.id not in own else "error"
        kind: Literal["decision_missed", "action_missed"] = (
            "decision_missed" if entry.list == "decisions" else "action_missed"
        )
        yield say(kind, kind, severity=severity, at=[entry.statement], expected=entry.value.text)
