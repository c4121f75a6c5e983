"""What the minutes decide or promise and the answer leaves out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from lrt_summ.checking.matching import Entry
from lrt_summ.checking.messages import Speaker
from lrt_summ.models import Decision, Finding


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
        if isinstance(entry.value, Decision):
            lenient = entry.value.trivial or entry.statement.id not in own
            severity = "warning" if lenient else "error"
            yield say(
                "decision_missed",
                "decision_missed",
                severity=severity,  # type: ignore[arg-type]
                at=[entry.statement],
                expected=entry.value.text,
            )
        else:
            yield say(
                "action_missed",
                "action_missed",
                severity="error" if entry.statement.id in own else "warning",
                at=[entry.statement],
                expected=entry.value.text,
            )
