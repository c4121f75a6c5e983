"""Report in, `Briefing` out: what is said, in which order, what comes first, who cites what."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from lrt_summ.language.instructions import shown, shown_file
from lrt_summ.models import AgendaItem, ItemReport, Report
from lrt_summ.output import printable
from lrt_summ.rendering.briefing import (
    ActionLine,
    Briefing,
    Counts,
    DecisionLine,
    ItemRef,
    Line,
    PartyView,
    ReviewPoint,
    Section,
)
from lrt_summ.rendering.lines import sections_of
from lrt_summ.rendering.originals import parts_of, person, remarks_of
from lrt_summ.rendering.parties import party_view
from lrt_summ.rendering.reviewing import review_points

HIGHLIGHTED_DECISIONS = 3
HIGHLIGHTED_ACTIONS = 3


def briefing_of(
    report: Report, *, audience: str | None = None, show_trivial: bool = False
) -> Briefing:
    """All that a briefing about `report` says.

    Lines are keyed `s1`, `b1`, `a1` (summary, decision, action), `g1` (asked) and `t1` (to be
    checked), counted through the whole briefing.
    """
    minutes = report.minutes
    refs = _item_refs(report)
    review = tuple(review_points(report, refs))
    sections = tuple(sections_of(report, refs, review, show_trivial=show_trivial))
    listed = tuple(d for section in sections for d in section.decisions if d.nr is not None)
    actions = tuple(chain.from_iterable(section.actions for section in sections))
    party = party_view(report, sections, audience) if audience else None
    parts = tuple(parts_of(minutes, refs, _citations(sections, review, _of_party(party))))
    return Briefing(
        title=printable(minutes.title) if minutes.title else None,
        body=printable(minutes.body) if minutes.body else None,
        date=minutes.date,
        document=shown_file(printable(minutes.source.name)),
        present=tuple(map(person, minutes.attendees)),
        absent=tuple(map(person, minutes.absent)),
        counts=_counts(sections, actions, review, len(listed)),
        first_decisions=_first_decisions(listed),
        first_actions=_first_actions(actions),
        decisions=listed,
        actions=actions,
        calls=tuple(chain.from_iterable(section.calls for section in sections)),
        sections=sections,
        review=review,
        remarks=tuple(remarks_of(minutes)),
        parts=parts,
        provenance=report.provenance,
        all_extractive=_all_extractive(sections),
        party=party,
        _evidence={e.id: e for part in parts for e in part.evidence if e.id is not None},
    )


def _of_party(party: PartyView | None) -> Iterator[Line]:
    """The lines that only the party's view has."""
    if party:
        yield from (line for line in (*party.told, *party.mentioned) if line.key[0] == "p")


def _all_extractive(sections: Iterable[Section]) -> bool:
    summarised = [section for section in sections if section.summary]
    return bool(summarised) and all(section.extractive for section in summarised)


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
            title=shown(printable(item.title)),
            unique=occurs[item.number] == 1,
        )
        for item in items.values()
    }


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
    """Those that the minutes call a decision before the others; as they stand in the minutes."""
    weighty = [decision for decision in decisions if not decision.trivial]
    first = sorted(weighty, key=lambda decision: not decision.labelled)[:HIGHLIGHTED_DECISIONS]
    return tuple(decision for decision in weighty if decision in first)


def _first_actions(actions: Sequence[ActionLine]) -> tuple[ActionLine, ...]:
    """Soonest due first, then those with an owner, then the order of the minutes."""

    def urgency(action: ActionLine) -> tuple[dt.date, bool]:
        due = action.due.date if action.due and action.due.date else dt.date.max
        return due, not action.owners

    return tuple(sorted(actions, key=urgency)[:HIGHLIGHTED_ACTIONS])


def _citations(
    sections: Sequence[Section], review: Sequence[ReviewPoint], extra: Iterable[Line]
) -> dict[str, tuple[str, ...]]:
    """Keys of the lines that rest on each statement."""
    cited: defaultdict[str, list[str]] = defaultdict(list)
    lines: Iterable[Line | ReviewPoint] = chain(
        chain.from_iterable((*s.summary, *s.decisions, *s.actions, *s.calls) for s in sections),
        review,
        extra,
    )
    for line in lines:
        for source in line.sources:
            cited[source].append(line.key)
    return {source: tuple(keys) for source, keys in cited.items()}
