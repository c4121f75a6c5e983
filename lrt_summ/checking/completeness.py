"""What the minutes decide or promise and the answer leaves out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from lrt_summ.checking.matching import SAYS_HALF, Entry, links
from lrt_summ.checking.messages import Speaker
from lrt_summ.language.words import fold
from lrt_summ.models import Decision, Finding, FindingKind, Severity

if TYPE_CHECKING:
    from lrt_summ.checking.checked import CheckedClaim


def missed(
    known: Iterable[Entry], claims: Sequence[CheckedClaim], own: Collection[str], say: Speaker
) -> Iterator[Finding]:
    """`decision_missed` and `action_missed` for each entry that no claim covers.

    A warning where only the summary has it, where it is trivial, and for an entry that does not
    stand under the item itself but in a list elsewhere: a model that is shown the item cannot know
    of it.
    """
    covered = {id(link.entry) for one in claims for link in one.linked}
    for entry in known:
        if id(entry) in covered or any(_covers(one, entry) for one in claims):
            continue
        told = any(one.claim.list == "summary" and _says(one, entry) for one in claims)
        trivial = isinstance(entry.value, Decision) and entry.value.trivial
        mild = told or trivial or entry.statement.id not in own
        severity: Severity = "warning" if mild else "error"
        kind: FindingKind = "decision_missed" if entry.list == "decisions" else "action_missed"
        message, expected = "in_summary" if told else kind, entry.value.text
        yield say(kind, message, severity=severity, at=[entry.statement], expected=expected)


def _covers(one: CheckedClaim, entry: Entry) -> bool:
    """Whether a claim says an entry of the other list, or cites it where words tell nothing.

    `Pull request 238 wordt aangehouden` for `De PR wordt on hold gezet`, which is all that it can
    be about; `Daar is iedereen het over eens`, where what was agreed stands before it.
    """
    if one.claim.list == "summary":
        return False
    if one.stands and entry.statement.id in one.claim.sources:
        agreed = entry.list == "decisions" and _ASSENTS.match(fold(entry.value.text))
        if agreed if one.linked else one.claim.list == entry.list:
            return True
    return one.claim.list != entry.list and _says(one, entry)


_ASSENTS = re.compile(
    r"(?=.*\b(?:eens|akkoord|aanvaard\w*|onderschrij\w+|instem\w*|mee leven"
    r"|goed (?:idee|voorstel))\b)"
    r".*\b(?:dit|dat|daar\w*|hier\w*|het aanbod|het een)\b"
)
"""Assent to what was said before."""


def _says(one: CheckedClaim, entry: Entry) -> bool:
    """Whether a claim of another list says most of an entry."""
    return any(link.of_entry >= SAYS_HALF for link in links(one.claim, [entry], one.sources))
