"""What a human eye should look at: claims that did not stand up, and findings that ask for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, count
from typing import Literal

from lrt_summ.models import ActionClaim, Claim, Finding, ItemReport, Minutes, Owner, Report
from lrt_summ.output import printable
from lrt_summ.rendering.briefing import ItemRef, Reason, ReviewPoint, Unquoted
from lrt_summ.rendering.lines import known

# Shown although they may be mere information to the checker: each asks the reader for something.
_MISSED = {"decision_missed", "action_missed"}
_ALWAYS_SHOWN = {*_MISSED, "owner_missing"}
_ABOUT: Mapping[str, Literal["decisions", "actions"]] = {
    "decision_missed": "decisions",
    "action_missed": "actions",
    "owner_missing": "actions",
}
_GRAVITY = {"error": 0, "warning": 1, "info": 2}
_MOST_OF_A_KIND = 3


def review_points(report: Report, refs: Mapping[str, ItemRef]) -> Iterator[ReviewPoint]:
    """Points in the order of the agenda: per item what is disputed, then the other findings."""
    numbers = count(1)
    for item in report.items:
        of_disputed = {claim.text for claim in item.disputed}
        for claim in item.disputed:
            yield _disputed(claim, item.findings, refs[item.id], next(numbers), report.minutes)
        for findings in _by_claim(item.findings, of_disputed):
            yield _noticed(findings, item, refs[item.id], next(numbers), report.minutes)


def _disputed(
    claim: Claim, findings: Sequence[Finding], item: ItemRef, number: int, minutes: Minutes
) -> ReviewPoint:
    own = [finding for finding in findings if finding.claim == claim.text]
    return ReviewPoint(
        key=f"t{number}",
        nr=number,
        item=item,
        claim=printable(claim.text),
        disputed=True,
        reasons=_reasons(own),
        sources=known(chain(claim.sources, *(finding.sources for finding in own)), minutes),
        owners=_names(claim.owners if isinstance(claim, ActionClaim) else ()),
    )


def _noticed(
    findings: Sequence[Finding], item: ItemReport, ref: ItemRef, number: int, minutes: Minutes
) -> ReviewPoint:
    claim = findings[0].claim
    about = next((action for action in item.actions if action.text == claim), None)
    return ReviewPoint(
        key=f"t{number}",
        nr=number,
        item=ref,
        claim=printable(claim),
        disputed=False,
        reasons=_reasons(findings),
        sources=known(chain.from_iterable(finding.sources for finding in findings), minutes),
        owners=_names(about.owners if about else ()),
        about=tuple(_unquoted(findings)) if not claim else (),
    )


def _unquoted(findings: Iterable[Finding]) -> Iterator[Unquoted]:
    for finding in findings:
        for source in finding.sources if finding.kind in _ABOUT else ():
            yield Unquoted(_ABOUT[finding.kind], source, printable(finding.expected or ""))


def _by_claim(findings: Sequence[Finding], disputed: set[str]) -> Iterable[list[Finding]]:
    """Findings to show that are not about a disputed claim, those on one claim together.

    What an answer left out is one point: the lists have it in the words of the minutes already.
    """
    groups: dict[tuple[str, tuple[str, ...]], list[Finding]] = {}
    for finding in findings:
        shown = finding.severity != "info" or finding.kind in _ALWAYS_SHOWN
        if shown and finding.claim not in disputed:
            missed = finding.kind in _MISSED and finding.severity != "info"
            own = ("missed",) if missed else finding.sources
            about = (finding.claim, () if finding.claim else own)
            groups.setdefault(about, []).append(finding)
    return groups.values()


def _reasons(findings: Iterable[Finding]) -> tuple[Reason, ...]:
    """The gravest first, a few of each kind: a garbled claim may have dozens."""
    gravest_first = sorted(findings, key=lambda finding: _GRAVITY[finding.severity])
    seen: Counter[str] = Counter()
    reasons: list[Reason] = []
    for finding in gravest_first:
        seen[finding.kind] += 1
        if seen[finding.kind] <= _MOST_OF_A_KIND or finding.kind in _MISSED:
            message = printable(finding.message)
            reasons.append(Reason(finding.kind, finding.severity, message))
    return tuple(dict.fromkeys(reasons))  # two tasks of one statement may lack the same


def _names(owners: Iterable[Owner]) -> tuple[str, ...]:
    return tuple(printable(owner.name) for owner in owners)
