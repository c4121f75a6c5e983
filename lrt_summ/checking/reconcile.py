"""From a checked answer to what may stand in a briefing.

The model may phrase. Who, when and on what condition come from the rules where they know; what the
model garbled or forgot they supply; what does not stand up goes under `disputed`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from lrt_summ.checking.claims import ListName
from lrt_summ.checking.extractive import extract_summary
from lrt_summ.checking.ground import Ground, ground_of
from lrt_summ.checking.injections import injections
from lrt_summ.checking.matching import SAYS_HALF, Entry, entries, links
from lrt_summ.checking.messages import Speaker
from lrt_summ.models import (
    Action,
    ActionClaim,
    AgendaItem,
    CallClaim,
    Claim,
    Decision,
    DecisionClaim,
    Due,
    Extraction,
    Finding,
    ItemAnswer,
    ItemReport,
    Minutes,
    Owner,
    Verdict,
)

if TYPE_CHECKING:
    from lrt_summ.checking.checked import CheckedClaim

_SURE = 0.75
"""A summary sentence says what the rules see if each says this share of the other."""


def item_report(
    minutes: Minutes,
    item: AgendaItem,
    extraction: Extraction,
    answer: ItemAnswer | None,
    *,
    problem: Finding | None = None,
    examples: Sequence[str] = (),
    lang: str = "nl",
    only_summary: bool = False,
    by_model: bool = True,
) -> ItemReport:
    """The item as it may stand in a briefing.

    Args:
        minutes: the document.
        item: one of its items.
        extraction: what the rules see in it.
        answer: what the model said; `None` without a model, or if its answer cannot be used.
        problem: why there is no answer, if there should be one.
        examples: the texts of the prompt's examples, to notice what was copied from them.
        lang: of the findings, `nl` or `en`.
        only_summary: nothing else was asked for, so that no decision or action was left out.
        by_model: the answer is that of a model that this run asked.
    """
    ground = ground_of(minutes, item, extraction)
    if answer is None:
        return _by_rules(ground, extraction, problem, lang)
    from lrt_summ.checking.checked import check  # where there is no answer, no check is loaded

    checked = check(ground, extraction, answer, examples=examples, lang=lang, by_model=by_model)
    findings = checked.findings
    if only_summary:
        findings = (*(f for f in findings if f.kind not in _MISSED), *_unowned(checked.known, lang))
    standing = [one for one in checked.claims if one.stands and not one.repeats]
    summary = tuple(
        _sentence(one, checked.known) for one in standing if one.claim.list == "summary"
    )
    return ItemReport(
        id=item.id,
        number=item.number,
        title=item.title,
        summary=summary or extract_summary(ground, _told(checked.known, extraction)),
        decisions=tuple(map(_decision, _rows("decisions", standing, checked.known))),
        actions=tuple(map(_action, _rows("actions", standing, checked.known))),
        calls=_calls(extraction),
        disputed=tuple(_disputed(one) for one in checked.claims if not one.stands),
        findings=(*([problem] if problem else ()), *findings),
        extractive=not summary,
    )


def _by_rules(
    ground: Ground, extraction: Extraction, problem: Finding | None, lang: str
) -> ItemReport:
    known = entries(ground, extraction)
    return ItemReport(
        id=ground.item.id,
        number=ground.item.number,
        title=ground.item.title,
        summary=extract_summary(ground, _told(known, extraction)),
        decisions=tuple(map(_decision, _rows("decisions", (), known))),
        actions=tuple(map(_action, _rows("actions", (), known))),
        calls=_calls(extraction),
        findings=(
            *([problem] if problem else ()),
            *injections(ground, lang),
            *_unowned(known, lang),
        ),
        extractive=True,
    )


def _unowned(known: Sequence[Entry], lang: str) -> Iterator[Finding]:
    """`owner_missing` for each action in the words of the minutes that nobody is named for."""
    say = Speaker(lang)
    for entry in known:
        if isinstance(entry.value, Action) and not entry.value.owners:
            yield say(
                "owner_missing",
                "owner_missing",
                severity="info",
                at=[entry.statement],
                expected=entry.value.text,
            )


def _told(known: Sequence[Entry], extraction: Extraction) -> tuple[str, ...]:
    """What the lists of the report say already."""
    return (
        *(entry.value.text for entry in known),
        *(entry.lead.text for entry in known if entry.lead),
        *(call.text for call in extraction.calls),
    )


def _calls(extraction: Extraction) -> tuple[CallClaim, ...]:
    return tuple(
        CallClaim(
            text=call.text,
            sources=(call.statement,),
            verdict="rules_only",
            origin="rules",
            caller=call.caller,
        )
        for call in extraction.calls
    )


def _sentence(one: CheckedClaim, known: Sequence[Entry]) -> Claim:
    """Confirmed where the rules see in the statement that it rests on what it says."""
    cited = [entry for entry in known if entry.statement.id in one.sources]
    confirmed = any(
        min(link.of_claim, link.of_entry) >= _SURE for link in links(one.claim, cited, one.sources)
    )
    verdict: Verdict = "confirmed" if confirmed else "grounded"
    return Claim(text=one.claim.text, sources=one.sources, verdict=verdict)


class _Row(NamedTuple):
    """What is to stand in a list of the report.

    Attributes:
        claim: in whose words; `None` for those of the minutes.
        entry: what the rules see; `None` where no rule speaks.
        verdict: of the two together.
    """

    claim: CheckedClaim | None
    entry: Entry | None
    verdict: Verdict


def _rows(
    name: ListName, standing: Sequence[CheckedClaim], known: Sequence[Entry]
) -> Iterator[_Row]:
    """In document order: the model's, with what the rules know, and those that it missed."""
    rows: list[_Row] = []
    covered: set[int] = set()
    for one in standing:
        fresh = [link.entry for link in one.linked if id(link.entry) not in covered]
        if one.claim.list != name or (one.linked and not fresh):
            continue
        covered |= {id(entry) for entry in fresh}
        if len(fresh) > 1:
            rows += [_Row(None, entry, "confirmed") for entry in fresh]
        elif fresh:
            rows.append(_Row(one, fresh[0], _agreement(one, fresh[0])))
        else:
            rows.append(_Row(one, None, "grounded"))
    missed = (e for e in known if e.list == name and id(e) not in covered)
    rows += [_Row(None, entry, "rules_only") for entry in missed]
    starts = {entry.statement.id: entry.statement.start for entry in known}
    yield from sorted(rows, key=lambda row: _start(row, starts))


def _agreement(one: CheckedClaim, entry: Entry) -> Verdict:
    """Confirmed where claim or rule says half of what the other does, not only who and where."""
    link = next(link for link in one.linked if link.entry is entry)
    return "confirmed" if max(link.of_claim, link.of_entry) >= SAYS_HALF else "grounded"


def _start(row: _Row, starts: Mapping[str, int]) -> int:
    """Where in the document it belongs; a claim about nothing known goes to its statement."""
    if row.claim and row.claim.linked:
        return row.claim.linked[0].entry.value.start
    if row.entry:
        return row.entry.value.start
    sources = row.claim.sources if row.claim else ()
    return min((starts[key] for key in sources if key in starts), default=_LAST)


_LAST = 10**12


def _decision(row: _Row) -> DecisionClaim:
    known = row.entry.value if row.entry else None
    if not isinstance(known, Decision):
        return DecisionClaim(**_said(row))
    return DecisionClaim(
        **_said(row),
        explicit=known.explicit,
        condition=known.condition,
        trivial=known.trivial,
    )


def _action(row: _Row) -> ActionClaim:
    """Who and when as the rules know it, as the model has it where they do not."""
    known = row.entry.value if row.entry else None
    claim = row.claim.claim if row.claim else None
    owners = tuple(Owner(name=o, as_written=o) for o in claim.owners) if claim else ()
    due = Due(text=claim.due) if claim and claim.due else None
    if not isinstance(known, Action):
        return ActionClaim(**_said(row), owners=owners, due=due)
    return ActionClaim(
        **_said(row),
        explicit=known.explicit,
        condition=known.condition,
        owners=known.owners or owners,
        due=known.due or due,
        status=known.status,
    )


def _said(row: _Row) -> dict[str, Any]:
    """What a decision and an action have in common."""
    own = (row.entry.statement.id,) if row.entry else ()
    if row.claim is None:
        text, origin = (row.entry.value.text if row.entry else ""), "rules"
        if row.entry and (lead := row.entry.lead):
            text, own = f"{lead.text} {text}", tuple(dict.fromkeys((lead.statement, *own)))
        return {"text": text, "sources": own, "verdict": row.verdict, "origin": origin}
    sources = tuple(dict.fromkeys((*row.claim.sources, *own)))
    return {"text": row.claim.claim.text, "sources": sources, "verdict": row.verdict}


def _disputed(one: CheckedClaim) -> Claim | DecisionClaim | ActionClaim:
    row = _Row(one, None, "disputed")
    if one.claim.list == "decisions":
        return _decision(row)
    if one.claim.list == "actions":
        return _action(row)
    return Claim(**_said(row))


_MISSED = frozenset({"decision_missed", "action_missed"})
_HOPELESS = _MISSED | {"injection_suspected"}


def worth_reasking(report: ItemReport) -> bool:
    """Whether asking the model once more may help: it erred, and not because of the minutes.

    What it merely forgot the rules have supplied already.
    """
    return any(f.severity == "error" and f.kind not in _HOPELESS for f in report.findings)
