"""What the minutes decide or promise and the answer leaves out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lrt_summ.checking.matching import Entry
from lrt_summ.checking.messages import Speaker
from lrt_summ.models import Decision, Finding


def missed(known: Iterable[Entry], covered: Iterable[Entry], lang: str) -> Iterator[Finding]:
    """`decision_missed` and `action_missed` for each entry that no claim covers."""
    said = {id(entry) for entry in covered}
    say = Speaker(lang)
    for entry in known:
        if id(entry) in said:
            continue
        if isinstance(entry.value, Decision):
            severity = "warning" if entry.value.trivial else "error"
            yield say(
                "decision_missed",
                "decision_missed",
                severity=severity,  # type: ignore[arg-type]
                at=[entry.statement],
                expected=entry.value.text,
            )
        else:
            yield say(
                "action_missed", "action_missed", at=[entry.statement], expected=entry.value.text
            )
