"""From a checked answer to what may stand in a briefing.

The model may phrase. Who, when and on what condition come from the rules where they know; what the
model garbled or forgot they supply; what does not stand up goes under `disputed`.
"""

from __future__ import annotations

from collections.abc import Sequence

from lrt_summ.checking.checked import Checked, CheckedClaim, check
from lrt_summ.checking.extractive import extract_summary
from lrt_summ.checking.ground import Ground, ground_of
from lrt_summ.checking.injections import injections
from lrt_summ.checking.matching import Entry, entries
from lrt_summ.checking.messages import Speaker
from lrt_summ.models import (
    Action,
    ActionClaim,
    AgendaItem,
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

_SURE = 0.6
"""A summary sentence that shares this much with what the rules see is confirmed by them."""


def item_report(
    minutes: Minutes,
    item: AgendaItem,
    extraction: Extraction,
    answer: ItemAnswer | None,
    *,
    problem: Finding | None = None,
    examples: Sequence[str] = (),
    lang: str = "nl",
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
    """
    ground = ground_of(minutes, item, extraction)
    if answer is None:
        return _by_rules(ground, extraction, problem, lang)
    checked = check(ground, extraction, answer, examples=examples, lang=lang)
    standing = [one for one in checked.claims if one.stands and not one.repeats]
    summary = tuple(_sentence(one, checked) for one in standing if one.claim.list == "summary")
    extractive = not summary
    decisions, actions = _decisions(standing, checked), _actions(standing, checked)
    return ItemReport(
        id=item.id,
        number=item.number,
        title=item.title,
        summary=extract_summary(ground, _told(checked.known)) if extractive else summary,
        decisions=decisions,
        actions=actions,
        disputed=tuple(_disputed(one) for one in checked.claims if not one.stands),
        findings=(*([problem] if problem else ()), *checked.findings),
        extractive=extractive,
    )


def _by_rules(
    ground: Ground, extraction: Extraction, problem: Finding | None, lang: str
) -> ItemReport:
    known = entries(ground, extraction)
    findings = [*([problem] if problem else ()), *injections(ground, lang)]
    say = Speaker(lang)
    for entry in known:
        if isinstance(entry.value, Action) and not entry.value.owners:
            findings.append(
                say(
                    "owner_missing",
                    "owner_missing",
                    severity="info",
                    at=[entry.statement],
                    expected=entry.value.text,
                )
            )
    return ItemReport(
        id=ground.item.id,
        number=ground.item.number,
        title=ground.item.title,
        summary=extract_summary(ground, _told(known)),
        decisions=tuple(
            _decision(e.value, "rules_only") for e in known if isinstance(e.value, Decision)
        ),
        actions=tuple(_action(e.value, "rules_only") for e in known if isinstance(e.value, Action)),
        findings=tuple(findings),
        extractive=True,
    )


def _told(known: Sequence[Entry]) -> tuple[str, ...]:
    """What the lists of the report say already."""
    return tuple(entry.value.text for entry in known)


def _sentence(one: CheckedClaim, checked: Checked) -> Claim:
    cited = set(one.sources)
    confirmed = any(
        entry.statement.id in cited
        and any(link.entry is entry and link.strength >= _SURE for link in one.linked)
        for entry in checked.known
    )
    verdict: Verdict = "confirmed" if confirmed else "grounded"
    return Claim(text=one.claim.text, sources=one.sources, verdict=verdict)


def _decisions(standing: Sequence[CheckedClaim], checked: Checked) -> tuple[DecisionClaim, ...]:
    """In document order: the model's, with what the rules know, and those that it missed."""
    placed: list[tuple[int, DecisionClaim]] = []
    covered: set[int] = set()
    for one in standing:
        if one.claim.list != "decisions":
            continue
        fresh = _fresh(one, covered)
        if one.linked and not fresh:
            continue
        covered |= {id(entry) for entry in fresh}
        if len(fresh) > 1:
            placed += [(e.value.start, _decision(e.value, "confirmed")) for e in fresh
                       if isinstance(e.value, Decision)]  # fmt: skip
        else:
            placed.append((_start(one, checked), _confirmed_decision(one, fresh)))
    for entry in checked.known:
        if isinstance(entry.value, Decision) and id(entry) not in covered:
            placed.append((entry.value.start, _decision(entry.value, "rules_only")))
    return tuple(claim for _, claim in sorted(placed, key=lambda one: one[0]))


def _actions(standing: Sequence[CheckedClaim], checked: Checked) -> tuple[ActionClaim, ...]:
    """As `_decisions`, for actions."""
    placed: list[tuple[int, ActionClaim]] = []
    covered: set[int] = set()
    for one in standing:
        if one.claim.list != "actions":
            continue
        fresh = _fresh(one, covered)
        if one.linked and not fresh:
            continue
        covered |= {id(entry) for entry in fresh}
        if len(fresh) > 1:
            placed += [(e.value.start, _action(e.value, "confirmed")) for e in fresh
                       if isinstance(e.value, Action)]  # fmt: skip
        else:
            placed.append((_start(one, checked), _confirmed_action(one, fresh)))
    for entry in checked.known:
        if isinstance(entry.value, Action) and id(entry) not in covered:
            placed.append((entry.value.start, _action(entry.value, "rules_only")))
    return tuple(claim for _, claim in sorted(placed, key=lambda one: one[0]))


def _fresh(one: CheckedClaim, covered: set[int]) -> list[Entry]:
    """The entries that a claim is about and no earlier claim was."""
    return [link.entry for link in one.linked if id(link.entry) not in covered]


def _start(one: CheckedClaim, checked: Checked) -> int:
    """Where in the document a claim belongs."""
    if one.linked:
        return one.linked[0].entry.value.start
    starts = {e.statement.id: e.statement.start for e in checked.known}
    return min((starts[key] for key in one.sources if key in starts), default=10**12)


def _confirmed_decision(one: CheckedClaim, fresh: Sequence[Entry]) -> DecisionClaim:
    text, sources = one.claim.text, one.sources
    if not fresh or not isinstance(fresh[0].value, Decision):
        return DecisionClaim(text=text, sources=sources, verdict="grounded")
    known = fresh[0].value
    return DecisionClaim(
        text=text,
        sources=_with(sources, known.statement),
        verdict="confirmed",
        explicit=known.explicit,
        condition=known.condition,
        trivial=known.trivial,
    )


def _confirmed_action(one: CheckedClaim, fresh: Sequence[Entry]) -> ActionClaim:
    text, sources = one.claim.text, one.sources
    if not fresh or not isinstance(fresh[0].value, Action):
        return ActionClaim(
            text=text,
            sources=sources,
            verdict="grounded",
            owners=tuple(Owner(name=owner, as_written=owner) for owner in one.claim.owners),
            due=Due(text=one.claim.due) if one.claim.due else None,
        )
    known = fresh[0].value
    return ActionClaim(
        text=text,
        sources=_with(sources, known.statement),
        verdict="confirmed",
        explicit=known.explicit,
        condition=known.condition,
        owners=known.owners or tuple(Owner(name=o, as_written=o) for o in one.claim.owners),
        due=known.due or (Due(text=one.claim.due) if one.claim.due else None),
        status=known.status,
    )


def _with(sources: tuple[str, ...], statement: str) -> tuple[str, ...]:
    return sources if statement in sources else (*sources, statement)


def _decision(known: Decision, verdict: Verdict) -> DecisionClaim:
    return DecisionClaim(
        text=known.text,
        sources=(known.statement,),
        verdict=verdict,
        origin="rules",
        explicit=known.explicit,
        condition=known.condition,
        trivial=known.trivial,
    )


def _action(known: Action, verdict: Verdict) -> ActionClaim:
    return ActionClaim(
        text=known.text,
        sources=(known.statement,),
        verdict=verdict,
        origin="rules",
        explicit=known.explicit,
        condition=known.condition,
        owners=known.owners,
        due=known.due,
        status=known.status,
    )


def _disputed(one: CheckedClaim) -> Claim | DecisionClaim | ActionClaim:
    text, sources = one.claim.text, one.sources
    if one.claim.list == "decisions":
        return DecisionClaim(text=text, sources=sources, verdict="disputed")
    if one.claim.list == "actions":
        return ActionClaim(
            text=text,
            sources=sources,
            verdict="disputed",
            owners=tuple(Owner(name=owner, as_written=owner) for owner in one.claim.owners),
            due=Due(text=one.claim.due) if one.claim.due else None,
        )
    return Claim(text=text, sources=sources, verdict="disputed")


_HOPELESS = frozenset({"injection_suspected", "decision_missed", "action_missed"})


def worth_reasking(report: ItemReport) -> bool:
    """Whether asking the model once more may help: it erred, and not because of the minutes.

    What it merely forgot the rules have supplied already.
    """
    return any(f.severity == "error" and f.kind not in _HOPELESS for f in report.findings)
