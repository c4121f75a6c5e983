"""Report in, `Briefing` out: numbering, order, what is put first, who cites what."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, count

from lrt_summ.models import (
    ActionClaim,
    AgendaItem,
    Attendee,
    Claim,
    DecisionClaim,
    Due,
    Finding,
    ItemReport,
    Minutes,
    Passage,
    Report,
    Statement,
)
from lrt_summ.output import printable
from lrt_summ.rendering.briefing import (
    ActionLine,
    Briefing,
    Counts,
    DecisionLine,
    DocumentRemark,
    Evidence,
    ItemRef,
    Line,
    Person,
    Reason,
    ReviewPoint,
    Section,
    SourcePart,
)

HIGHLIGHTED_DECISIONS = 3
HIGHLIGHTED_ACTIONS = 3

# Shown although they may be mere information to the checker: each asks the reader for something.
_ALWAYS_SHOWN = {"decision_missed", "action_missed", "owner_missing"}
_GRAVITY = {"error": 0, "warning": 1, "info": 2}


def briefing_of(report: Report, *, show_trivial: bool = False) -> Briefing:
    """All that a briefing about `report` says.

    Lines are keyed `s1`, `b1`, `a1` (summary, decision, action) and `t1` (to be checked), counted
    through the whole briefing.

    Args:
        show_trivial: put decisions of order on the list of decisions, too.
    """
    minutes = report.minutes
    refs = _item_refs(report)
    sections = tuple(_sections(report, refs, show_trivial))
    review = tuple(_review(report, refs))
    listed = tuple(d for section in sections for d in section.decisions if d.nr is not None)
    actions = tuple(chain.from_iterable(section.actions for section in sections))
    parts = tuple(_parts(minutes, refs, _citations(sections, review)))
    return Briefing(
        title=printable(minutes.title or minutes.body or minutes.source.name),
        body=printable(minutes.body) if minutes.body else None,
        date=minutes.date,
        document=printable(minutes.source.name),
        present=tuple(map(_person, minutes.attendees)),
        absent=tuple(map(_person, minutes.absent)),
        counts=_counts(sections, actions, review, len(listed)),
        first_decisions=_first_decisions(listed),
        first_actions=_first_actions(actions),
        decisions=listed,
        actions=actions,
        sections=sections,
        review=review,
        remarks=tuple(_remarks(minutes)),
        parts=parts,
        provenance=report.provenance,
        _evidence={e.id: e for part in parts for e in part.evidence if e.id is not None},
    )


def _item_refs(report: Report) -> dict[str, ItemRef]:
    """Every item of the minutes and of the report by id."""
    items: dict[str, AgendaItem | ItemReport] = {item.id: item for item in report.minutes.items}
    for item in report.items:
        items.setdefault(item.id, item)
    occurs = Counter(item.number for item in items.values())
    return {
        item.id: ItemRef(
            id=item.id,
            number=printable(item.number) if item.number else None,
            title=printable(item.title),
            unique=occurs[item.number] == 1,
        )
        for item in items.values()
    }


def _sections(report: Report, refs: dict[str, ItemRef], show_trivial: bool) -> Iterator[Section]:
    lists = {item.id for item in report.minutes.items if item.kind == "list"}
    sentence, decision, action = count(1), count(1), count(1)
    listed = count(1)
    for item in report.items:
        ref = refs[item.id]
        yield Section(
            item=ref,
            summary=tuple(_line(claim, f"s{next(sentence)}", ref) for claim in item.summary),
            decisions=tuple(
                _decision(claim, f"b{next(decision)}", ref, listed, show_trivial)
                for claim in item.decisions
            ),
            actions=tuple(_action(claim, next(action), ref) for claim in item.actions),
            extractive=item.extractive,
            is_list=item.id in lists,
        )


def _line(claim: Claim, key: str, item: ItemRef) -> Line:
    return Line(
        key=key,
        text=printable(claim.text),
        sources=claim.sources,
        verdict=claim.verdict,
        quoted=claim.origin == "rules",
        item=item,
    )


def _decision(
    claim: DecisionClaim, key: str, item: ItemRef, listed: Iterator[int], show_trivial: bool
) -> DecisionLine:
    kept_off = claim.trivial and not show_trivial
    return DecisionLine(
        key=key,
        text=printable(claim.text),
        sources=claim.sources,
        verdict=claim.verdict,
        quoted=claim.origin == "rules",
        item=item,
        nr=None if kept_off else next(listed),
        condition=_condition(claim),
        trivial=claim.trivial,
    )


def _action(claim: ActionClaim, nr: int, item: ItemRef) -> ActionLine:
    return ActionLine(
        key=f"a{nr}",
        text=printable(claim.text),
        sources=claim.sources,
        verdict=claim.verdict,
        quoted=claim.origin == "rules",
        item=item,
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


def _review(report: Report, refs: dict[str, ItemRef]) -> Iterator[ReviewPoint]:
    keys = (f"t{n}" for n in count(1))
    for item in report.items:
        ref = refs[item.id]
        of_disputed = {claim.text for claim in item.disputed}
        for claim in item.disputed:
            yield _disputed(claim, item.findings, ref, next(keys))
        for findings in _by_claim(item.findings, of_disputed):
            yield ReviewPoint(
                key=next(keys),
                item=ref,
                claim=printable(findings[0].claim),
                disputed=False,
                reasons=_reasons(findings),
                sources=_unique(chain.from_iterable(finding.sources for finding in findings)),
                owners=_owners_of(findings[0].claim, item),
            )


def _by_claim(findings: Sequence[Finding], disputed: set[str]) -> Iterable[list[Finding]]:
    """Findings to show that are not about a disputed claim, those on one claim together."""
    groups: dict[tuple[str, tuple[str, ...]], list[Finding]] = {}
    for finding in findings:
        shown = finding.severity != "info" or finding.kind in _ALWAYS_SHOWN
        if shown and finding.claim not in disputed:
            about = (finding.claim, () if finding.claim else finding.sources)
            groups.setdefault(about, []).append(finding)
    return groups.values()


def _disputed(claim: Claim, findings: Sequence[Finding], item: ItemRef, key: str) -> ReviewPoint:
    own = [finding for finding in findings if finding.claim == claim.text]
    owners = claim.owners if isinstance(claim, ActionClaim) else ()
    return ReviewPoint(
        key=key,
        item=item,
        claim=printable(claim.text),
        disputed=True,
        reasons=_reasons(own),
        sources=_unique(chain(claim.sources, *(finding.sources for finding in own))),
        owners=tuple(printable(owner.name) for owner in owners),
    )


def _owners_of(text: str, item: ItemReport) -> tuple[str, ...]:
    """Canonical owners of the action with this text, if it is one."""
    for action in item.actions:
        if action.text == text:
            return tuple(printable(owner.name) for owner in action.owners)
    return ()


def _reasons(findings: Iterable[Finding]) -> tuple[Reason, ...]:
    gravest_first = sorted(findings, key=lambda finding: _GRAVITY[finding.severity])
    return tuple(
        Reason(finding.kind, finding.severity, printable(finding.message))
        for finding in gravest_first
    )


def _unique(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))


def _counts(
    sections: Sequence[Section],
    actions: Sequence[ActionLine],
    review: Sequence[ReviewPoint],
    listed: int,
) -> Counts:
    return Counts(
        items=sum(not section.is_list for section in sections),
        decisions=listed,
        actions=len(actions),
        unowned=sum(not action.owners for action in actions),
        review=len(review),
        order_decisions=sum(d.nr is None for section in sections for d in section.decisions),
    )


def _first_decisions(decisions: Sequence[DecisionLine]) -> tuple[DecisionLine, ...]:
    weighty = [decision for decision in decisions if not decision.trivial]
    return tuple(weighty[:HIGHLIGHTED_DECISIONS])


def _first_actions(actions: Sequence[ActionLine]) -> tuple[ActionLine, ...]:
    """Soonest due first, then those with an owner, then the order of the minutes."""

    def urgency(action: ActionLine) -> tuple[dt.date, bool]:
        due = action.due.date if action.due and action.due.date else dt.date.max
        return due, not action.owners

    return tuple(sorted(actions, key=urgency)[:HIGHLIGHTED_ACTIONS])


def _citations(
    sections: Sequence[Section], review: Sequence[ReviewPoint]
) -> dict[str, tuple[str, ...]]:
    cited: defaultdict[str, list[str]] = defaultdict(list)
    lines: Iterable[Line | ReviewPoint] = chain(
        chain.from_iterable((*s.summary, *s.decisions, *s.actions) for s in sections), review
    )
    for line in lines:
        for source in line.sources:
            cited[source].append(line.key)
    return {source: tuple(keys) for source, keys in cited.items()}


def _parts(
    minutes: Minutes, refs: dict[str, ItemRef], cited: dict[str, tuple[str, ...]]
) -> Iterator[SourcePart]:
    """The whole of the minutes but for what repeats on each page, in document order."""

    def evidence(statement: Statement) -> Evidence:
        return Evidence(
            id=statement.id,
            text=printable(statement.text),
            page=statement.page,
            line=statement.line,
            cited_by=cited.get(statement.id, ()),
        )

    placed: list[tuple[int, SourcePart]] = [
        (item.start, SourcePart(refs[item.id], tuple(map(evidence, item.statements))))
        for item in minutes.items
    ]
    if minutes.preamble:
        preamble = SourcePart(None, tuple(map(evidence, minutes.preamble)))
        placed.append((minutes.preamble[0].start, preamble))
    placed.extend(
        (passage.start, SourcePart(None, (_outside(passage),)))
        for passage in minutes.passages
        if passage.kind != "furniture" and printable(passage.text)
    )
    for _, part in sorted(placed, key=lambda place: place[0]):
        yield part


def _outside(passage: Passage) -> Evidence:
    return Evidence(None, printable(passage.text), passage.page, passage.line)


def _person(attendee: Attendee) -> Person:
    return Person(
        name=printable(attendee.name) if attendee.name and not attendee.redacted else None,
        organisation=printable(attendee.organisation) if attendee.organisation else None,
        role=printable(attendee.role) if attendee.role else None,
        redacted=attendee.redacted,
    )


def _remarks(minutes: Minutes) -> Iterator[DocumentRemark]:
    for remark in minutes.remarks:
        line = minutes.source.line_at(remark.start) if remark.start is not None else None
        yield DocumentRemark(remark.kind, printable(remark.detail), line)
    for note in minutes.source.notes:
        yield DocumentRemark("note", printable(note))
