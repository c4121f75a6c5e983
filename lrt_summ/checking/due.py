"""When it must be done: the time that the minutes set for this very task."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from lrt_summ.checking.claims import Assertion
from lrt_summ.checking.evidence import Alignment, Evidence
from lrt_summ.checking.facts import Facts
from lrt_summ.checking.lexicon import NEGATORS, meaning
from lrt_summ.checking.matching import Link
from lrt_summ.checking.messages import Speaker
from lrt_summ.checking.values.dates import same_period
from lrt_summ.language.dates import FoundDate, find_dates
from lrt_summ.language.limits import is_not_before, limits_agree, with_limit
from lrt_summ.language.numbers import find_numbers
from lrt_summ.language.patterns import lazy
from lrt_summ.language.words import fold, tokens
from lrt_summ.models import Action, Due, Finding

_LEAST = 0.6


def check_due(
    claim: Assertion, linked: Sequence[Link], alignment: Alignment, say: Speaker
) -> Iterator[Finding]:
    """`due_unsupported`: a time that the source does not set, or one that is left out."""
    if claim.list != "actions":
        return
    evidence = alignment.evidence
    actions = [link.entry.value for link in linked if isinstance(link.entry.value, Action)]
    known = [action.due for action in actions if action.due]
    say = say.at([link.entry.statement for link in linked] or list(evidence.statements[:1]))
    meeting = evidence.ground.minutes.date
    if not known and claim.due and claim.due in alignment.dues:
        return  # the list of actions has it
    if claim.due and claim.due.strip():
        turned = next((t for t in _told(linked) if not limits_agree(claim.due, t)), None)
        if turned is not None:
            yield say("due_unsupported", "due", expected=turned, found=claim.due)
        elif not any(same_due(claim.due, due, meeting) for due in known):
            days = [d for d in find_dates(claim.due) if d.kind == "day"]
            if not days or not _stands_there(claim.due, evidence):
                yield from _wrong(claim.due, known, evidence, say)
            elif linked and not known and _is_for_other(days, alignment):
                yield say("due_unsupported", "due_of_other", found=claim.due)
    else:
        for due in known:
            if not same_due(claim.text, due, meeting):
                yield say("due_unsupported", "due_omitted", severity="warning", expected=due.text)


def listed_dues(claim: Assertion) -> list[str]:
    """The time of an action, where a list apart from the items has it for the same owner and thing.

    The rules tie most rows of such a list to what the text says; not one in other words.
    """
    due = fold((claim.due or "").strip())
    if claim.list != "actions" or not due or not claim.owners:
        return []
    owners = {fold(word) for owner in claim.owners for word in owner.split() if word[0].isupper()}
    rows = (s for i in claim.ground.minutes.items if i.kind == "list" for s in i.statements)
    for row in rows:
        cells = [fold(cell.text) for cell in row.cells]
        names = [cell for cell in cells if len(cell.split()) <= _SHORT_CELL]
        if due not in cells or not any(_has_word(cell, one) for cell in names for one in owners):
            continue
        shared = claim.ground.facts(row.text).stems & claim.whole.stems - owners
        if len(shared) > 1 or any(len(stem) >= _LONG for stem in shared):
            return [claim.due or ""]
    return []


_SHORT_CELL, _LONG = 4, 8
"""Words of a cell that names people; letters of a stem that is seldom shared by chance."""


def _has_word(text: str, word: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None


def _told(linked: Sequence[Link]) -> Iterator[str]:
    """The times that the source sets, each with the word that limits it."""
    for link in linked:
        value = link.entry.value
        if isinstance(value, Action) and value.due:
            yield with_limit(value.due.text, (value.text, link.entry.statement.text))


def _wrong(due: str, known: Sequence[Due], evidence: Evidence, say: Speaker) -> Iterator[Finding]:
    if not find_dates(due) and _has_word(evidence.full_text, fold(due)):
        return  # `maandelijks, voor het eerst in mei`
    if known and not (find_dates(due) and not any(find_dates(one.text) for one in known)):
        yield say("due_unsupported", "due", expected=known[0].text, found=due)
    elif not _stands_there(due, evidence):
        yield say("due_unsupported", "due_nowhere", found=due)


def same_due(claimed: str, known: Due, meeting: dt.date | None) -> bool:
    """Whether a wording holds the time that the rules know."""
    mine = find_dates(claimed, reference=meeting)
    theirs = find_dates(known.text, reference=meeting)
    if mine and theirs:
        return any(same_period(a, b, meeting) for a in mine for b in theirs)
    if any(one.kind == "day" for one in mine):
        return False
    return max(_share(known.text, claimed), _share(claimed, known.text)) >= _LEAST


def _stands_there(due: str, evidence: Evidence) -> bool:
    meeting = evidence.ground.minutes.date
    dates = find_dates(due, reference=meeting)
    if dates:
        known = [found for found, _ in evidence.dates]
        return all(any(same_period(d, other, meeting) for other in known) for d in dates)
    words = [meaning(token.norm) for token in tokens(_spelled_out(due))]
    known_words = evidence.concepts | {str(number.value) for number, _ in evidence.numbers}
    return all(not word.concepts.isdisjoint(known_words) for word in words if word.content)


def _is_for_other(days: Sequence[FoundDate], alignment: Alignment) -> bool:
    """Whether these days only stand in sentences that tell of something else than the task.

    `BZK deelt de cijfers. Op 15 februari overleg met gedeputeerden.`
    """
    meeting = alignment.evidence.ground.minutes.date
    aligned = set(alignment.aligned)
    if any(_THEN.search(sentence.facts.folded) for sentence in aligned):
        return False
    return not any(
        same_period(day, found, meeting)
        for found, sentence in alignment.evidence.dates
        if not sentence or sentence in aligned or not _MEETS.search(sentence.facts.folded)
        for day in days
    )


_THEN = re.compile(r"\b(?:dan|daar|tijdens|dit|dat)\b")
_MEETS = re.compile(
    r"(?!.*\b(?:deadline|gereed|klaar|termijn|uiterlijk|dan)\b)"
    r"^.*\b(?:bo|\w*(?:overleg|vergadering|bijeenkomst|sessie|debat|werkbezoek|zitting))\b"
)
"""A sentence that tells of a meeting, and of no deadline."""
_SHORT = (("z.s.m.", "zo spoedig mogelijk"), ("zsm", "zo spoedig mogelijk"), ("a.s.", "komende"))


def _spelled_out(text: str) -> str:
    for short, full in _SHORT:
        text = text.replace(short, full)
    for number in reversed(find_numbers(text)):
        digits = text[number.start : number.end].split(" ")[0]
        text = f"{text[: number.start]}{number.value}{text[number.start + len(digits) :]}"
    return text


def _share(one: str, other: str) -> float:
    """The share of the words of `one` that `other` has."""
    one, other = _spelled_out(one), _spelled_out(other)
    mine = [m for token in tokens(one) if (m := meaning(token.norm)).content]
    theirs = frozenset().union(*(meaning(token.norm).concepts for token in tokens(other)))
    if not mine:
        return 0.0
    return sum(not m.concepts.isdisjoint(theirs) for m in mine) / len(mine)


_NOT_BEFORE = lazy(r"niet (?:v[oó]ór|voor|eerder dan) (?:op |in )?")


def says_the_denial(claim: Assertion, alignment: Alignment) -> bool:
    """Whether the time of an action says the one `niet` of its source: `niet vóór 1 juni`."""
    due = (claim.due or "").strip().lower()
    limit = _NOT_BEFORE.match(due)
    if limit is None or _negators(alignment.facts):
        return False
    time = due[limit.end() :]
    told = [(s.facts.text.lower().partition(time)[0], s.facts) for s in alignment.aligned]
    return any(is_not_before(before) and _negators(facts) == 1 for before, facts in told)


def _negators(facts: Facts) -> int:
    return sum(word.norm in NEGATORS for word in facts.words)
