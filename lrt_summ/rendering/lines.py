"""Claims of a report as numbered lines of a briefing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count

from lrt_summ.models import ActionClaim, Claim, DecisionClaim, Due, Report
from lrt_summ.output import printable
from lrt_summ.rendering.briefing import ActionLine, DecisionLine, ItemRef, Line, Section


def sections_of(
    report: Report,
    refs: Mapping[str, ItemRef],
    flagged: Mapping[tuple[str, str], str],
    *,
    show_trivial: bool,
) -> Iterator[Section]:
    """The agenda items in the report's order, their lines numbered through.

    Args:
        flagged: key of the point to be checked about a claim, by item id and printed text.
        show_trivial: number decisions of order, too.
    """
    lists = {item.id for item in report.minutes.items if item.kind == "list"}
    numbering = _Numbering(flagged, show_trivial)
    for item in report.items:
        ref = refs[item.id]
        yield Section(
            item=ref,
            summary=tuple(numbering.sentence(claim, ref) for claim in item.summary),
            decisions=tuple(numbering.decision(claim, ref) for claim in item.decisions),
            actions=tuple(numbering.action(claim, ref) for claim in item.actions),
            extractive=item.extractive,
            is_list=item.id in lists,
        )


class _Numbering:
    """Gives each line the next key and number of its kind."""

    def __init__(self, flagged: Mapping[tuple[str, str], str], show_trivial: bool) -> None:
        self._flagged = flagged
        self._show_trivial = show_trivial
        self._sentences, self._decisions, self._actions = count(1), count(1), count(1)
        self._listed = count(1)

    def _review(self, claim: Claim, item: ItemRef) -> str | None:
        return self._flagged.get((item.id, printable(claim.text)))

    def sentence(self, claim: Claim, item: ItemRef) -> Line:
        return Line(
            key=f"s{next(self._sentences)}",
            text=printable(claim.text),
            sources=claim.sources,
            verdict=claim.verdict,
            quoted=claim.origin == "rules",
            item=item,
            review=self._review(claim, item),
            condition=None,
        )

    def decision(self, claim: DecisionClaim, item: ItemRef) -> DecisionLine:
        kept_off = claim.trivial and not self._show_trivial
        return DecisionLine(
            key=f"b{next(self._decisions)}",
            text=printable(claim.text),
            sources=claim.sources,
            verdict=claim.verdict,
            quoted=claim.origin == "rules",
            item=item,
            review=self._review(claim, item),
            nr=None if kept_off else next(self._listed),
            condition=_condition(claim),
            trivial=claim.trivial,
        )

    def action(self, claim: ActionClaim, item: ItemRef) -> ActionLine:
        nr = next(self._actions)
        return ActionLine(
            key=f"a{nr}",
            text=printable(claim.text),
            sources=claim.sources,
            verdict=claim.verdict,
            quoted=claim.origin == "rules",
            item=item,
            review=self._review(claim, item),
            nr=nr,
            condition=_condition(claim),
            owners=tuple(printable(owner.as_written) for owner in claim.owners),
            owner_names=tuple(printable(owner.name) for owner in claim.owners),
            due=Due(text=printable(claim.due.text), date=claim.due.date) if claim.due else None,
            status=printable(claim.status) if claim.status else None,
        )


def _condition(claim: DecisionClaim | ActionClaim) -> str | None:
    """The condition, unless the text of the claim says it already."""
    if not claim.condition:
        return None
    condition = printable(claim.condition)
    return None if condition.casefold() in printable(claim.text).casefold() else condition
