"""The items of one document: seen by the rules, asked about, checked, reported.

All that a report takes which is not kept from before. It loads the rules and the checks, which
takes as long as all else in a short run.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import functools
import logging
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from lrt_summ import __version__
from lrt_summ.checking import item_report, worth_reasking
from lrt_summ.errors import BudgetExceededError, PostponedError
from lrt_summ.models import (
    AgendaItem,
    Extraction,
    Finding,
    ItemReport,
    Minutes,
    Provenance,
    Report,
    Usage,
)
from lrt_summ.rules import extract_entries, extractor_of, reported_items

if TYPE_CHECKING:
    from lrt_summ.asking import Asker, Estimate
    from lrt_summ.cache import AnswerMark
    from lrt_summ.settings import Settings
    from lrt_summ.streaming import Turns

OnStart = Callable[[Minutes, int], None]
OnItem = Callable[[Minutes, ItemReport], None]
Seen = asyncio.Task[dict[str, Extraction]]
"""What the rules see in a document, by item id, as soon as they have looked."""

log = logging.getLogger(__name__)


def report_by_rules(minutes: Minutes, *, lang: str = "nl") -> Report:
    """What the rules alone make of the minutes: no model, no network, verbatim quotations."""
    extractions = extract_entries(minutes)
    items = tuple(
        item_report(minutes, item, extractions[item.id], None, lang=lang)
        for item in reported_items(minutes, extractions)
    )
    provenance = Provenance(provider="rules", library=__version__)
    return Report(minutes=minutes, items=items, provenance=provenance)


class Examined(NamedTuple):
    """A report and what it rests on.

    Attributes:
        report: on the whole document.
        answers: all that were used; `None` if not every question was asked.
    """

    report: Report
    answers: list[AnswerMark] | None


class Examiner:
    """Works on any number of documents with one model.

    Args:
        settings: whether to ask again, and the language of findings.
        turns: so that what can be sent and received goes before what can be computed.
        on_start: see `Summariser`.
        on_item: see `Summariser`.
    """

    def __init__(
        self,
        settings: Settings,
        provider: str,
        asker: Asker,
        turns: Turns,
        *,
        on_start: OnStart,
        on_item: OnItem,
    ) -> None:
        self.settings = settings
        self.asker = asker
        self._provider_name = provider
        self._turns = turns
        self._on_start = on_start
        self._on_item = on_item

    async def examine(self, minutes: Minutes) -> Examined:
        """A checked report of one document.

        Raises:
            ModelError: an item could not be asked about.
        """
        # What the rules see is not needed before the first answer is there, but for lists.
        seen = asyncio.create_task(self._look(minutes))
        items = minutes.items
        if any(item.kind == "list" for item in items):
            items = reported_items(minutes, await seen)
        self._on_start(minutes, len(items))
        # A failed item does not cancel the others: their answers are paid for and will be kept.
        answers = await asyncio.gather(
            *(self._item(minutes, item, seen) for item in items), return_exceptions=True
        )
        errors = [answer for answer in answers if isinstance(answer, BaseException)]
        if errors:
            raise min(errors, key=_rank)
        answered = [answer for answer in answers if isinstance(answer, _Answered)]
        marks = [mark for answer in answered for mark in answer.rests_on]
        whole = all(answer.whole for answer in answered)
        return Examined(self._report(minutes, answered), marks if whole else None)

    def estimate(self, minutes: Minutes) -> Estimate:
        """What a run would ask and cost; nothing is sent."""
        from lrt_summ.asking import Estimate  # the rules alone need not load it

        items = reported_items(minutes, extract_entries(minutes))
        return sum((self.asker.estimate(item) for item in items), Estimate())

    async def _look(self, minutes: Minutes) -> dict[str, Extraction]:
        """What the rules see; the checks load with it, while the model works on the first answers.

        An item at a time, so that no answer waits for long.
        """
        await self._turns.take(_load_checks)
        extractor = extractor_of(minutes)
        while not await self._turns.take(extractor.step):
            pass
        return await self._turns.take(lambda: extractor.entries)

    async def _item(self, minutes: Minutes, item: AgendaItem, seen: Seen) -> _Answered:
        answered = await self._ask(minutes, item, seen)
        if self.settings.reask and worth_reasking(answered.report):
            try:
                again = await self._ask(minutes, item, seen, findings=answered.report.findings)
            except BudgetExceededError:
                log.info("item %s: no money left to ask again", item.id)
                answered = answered._replace(whole=False)
            else:
                answered = _better(answered, again)
        self._on_item(minutes, answered.report)
        return answered

    async def _ask(
        self, minutes: Minutes, item: AgendaItem, seen: Seen, *, findings: Sequence[Finding] = ()
    ) -> _Answered:
        asked = await self.asker.ask(item, findings=findings)
        extraction = (await seen)[item.id]
        check = functools.partial(
            item_report,
            minutes,
            item,
            extraction,
            asked.answer,
            problem=asked.problem,
            examples=self.asker.prompt.example_texts,
            lang=self.settings.lang,
            only_summary=self.asker.only_summary,
        )
        report = check() if asked.cached else await self._turns.take(check)
        return _Answered(report, asked.usage, asked.answered_at, asked.rests_on)

    def _report(self, minutes: Minutes, answers: list[_Answered]) -> Report:
        times = [answer.answered_at for answer in answers if answer.answered_at]
        prompt = self.asker.prompt
        return Report(
            minutes=minutes,
            items=tuple(answer.report for answer in answers),
            usage=sum((answer.usage for answer in answers), Usage()),
            provenance=Provenance(
                provider=self._provider_name,
                model=self.asker.model,
                prompt=prompt.label,
                prompt_hash=prompt.sha256,
                library=__version__,
                answered_at=max(times, default=None),
                only_chose=self.asker.only_summary,
            ),
        )


def _load_checks() -> None:
    from lrt_summ.checking import checked  # noqa: F401


class _Answered(NamedTuple):
    report: ItemReport
    usage: Usage
    answered_at: dt.datetime | None
    rests_on: tuple[AnswerMark, ...]
    whole: bool = True


def _better(first: _Answered, second: _Answered) -> _Answered:
    """The better answer, the first on a tie; both were paid for and looked at."""
    best = max(first, second, key=lambda answered: _worth(answered.report))
    return best._replace(
        usage=first.usage + second.usage, rests_on=first.rests_on + second.rests_on
    )


def _rank(error: BaseException) -> tuple[bool, bool]:
    """Which error of several a document gets: what is paid for and on its way goes first."""
    return not isinstance(error, PostponedError), getattr(error, "retryable", False)


def _worth(report: ItemReport) -> tuple[bool, int]:
    """How good an answer is: what stands of it, less its faults; worst if it cannot be read."""
    unusable = any(finding.kind == "answer_unusable" for finding in report.findings)
    faults = sum(finding.severity == "error" for finding in report.findings)
    claims = (*report.summary, *report.decisions, *report.actions)
    return not unusable, sum(claim.verdict != "rules_only" for claim in claims) - faults
