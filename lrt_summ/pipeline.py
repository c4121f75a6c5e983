"""The whole way of a document: read, parse, extract, ask, check, report.

One implementation, asynchronous; `summarise` and `Summariser.summarise` are its synchronous face.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import functools
import logging
import os
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, Self

from lrt_summ import __version__
from lrt_summ.checking import item_report, worth_reasking
from lrt_summ.collecting import fewer_collections
from lrt_summ.errors import BudgetExceededError, LrtSummError, ModelError, PostponedError
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
from lrt_summ.parsing import parse
from lrt_summ.providers import choose
from lrt_summ.reading import read_source
from lrt_summ.rules import extract, reported_items
from lrt_summ.settings import Settings
from lrt_summ.streaming import Turns, bounded

if TYPE_CHECKING:
    from lrt_summ.asking import Asker, Estimate
    from lrt_summ.providers import Provider

File = str | os.PathLike[str] | bytes | BinaryIO
Document = File | Minutes

Seen = asyncio.Task[dict[str, Extraction]]
"""What the rules see in a document, by item id, as soon as they have looked."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Outcome:
    """What came of one document of a batch: a report or an error, never both.

    Attributes:
        position: of the document in the batch, from 0.
        document: what messages call it.
    """

    position: int
    document: str
    report: Report | None = None
    error: LrtSummError | None = None


def read_minutes(
    document: File, *, name: str | None = None, settings: Settings | None = None
) -> Minutes:
    """The minutes in a file, in bytes or in an open binary file: .txt .md .pdf .docx .html .eml.

    Args:
        document: path, bytes or binary file object. The kind is seen from the content.
        name: what messages call a document that has no path.
        settings: limits on size and pages.

    Raises:
        DocumentError: it cannot be read, or no agenda items are in it.
    """
    return parse(read_source(document, name=name, settings=settings))


def summarise(document: Document, *, settings: Settings | None = None) -> Report:
    """A checked report of one document; see `Summariser` for many.

    Raises:
        DocumentError: the document cannot be read.
        ModelError: the model cannot be reached or refuses. A wrong answer is no error.
    """
    return Summariser(settings).summarise(document)


async def asummarise(document: Document, *, settings: Settings | None = None) -> Report:
    """`summarise` for asynchronous code."""
    async with Summariser(settings) as summariser:
        return await summariser.asummarise(document)


def report_by_rules(minutes: Minutes, *, lang: str = "nl") -> Report:
    """What the rules alone make of the minutes: no model, no network, verbatim quotations."""
    extractions = extract(minutes)
    items = tuple(
        item_report(minutes, item, extractions[item.id], None, lang=lang)
        for item in reported_items(minutes, extractions)
    )
    provenance = Provenance(provider="rules", library=__version__)
    return Report(minutes=minutes, items=items, provenance=provenance)


class Summariser:
    """Summarises any number of documents with one provider, one cache and one set of limits.

        with_defaults = Summariser().summarise("verslag.pdf")

        async with Summariser(settings) as summariser:
            async for outcome in summariser.astream(paths):
                ...

    Args:
        settings: `Settings()` if left out: environment, settings file, defaults.
        on_start: called with each document once it is read, and with the number of its items that
            the report will have, for progress.
        on_item: called as soon as one of these is ready; they finish in any order.
        model: whom to ask, in the place of the provider that the settings name.
    """

    def __init__(
        self,
        settings: Settings | None = None,
        *,
        on_start: Callable[[Minutes, int], None] | None = None,
        on_item: Callable[[Minutes, ItemReport], None] | None = None,
        model: Provider | None = None,
    ) -> None:
        self.settings = settings or Settings()
        self._model = model
        self._on_start = on_start
        self._on_item = on_item
        self._provider_name = model.name if model else choose(self.settings)
        if self._provider_name == "rules" and self.settings.provider == "auto":
            log.warning(
                "Geen OPENAI_API_KEY, --base-url of lokaal model: de regels doen het zonder model."
            )
        self._asker: Asker | None = None
        self._ended: LrtSummError | None = None
        self._turns = Turns()
        self._stack = AsyncExitStack()

    def summarise(self, document: Document) -> Report:
        """A checked report of one document. Not for use inside a running event loop.

        Raises:
            DocumentError, ModelError: as for `lrt_summ.summarise`.
        """
        if self._provider_name == "rules":
            with fewer_collections():
                return self._by_rules(self._read(document))

        async def run() -> Report:
            async with self:
                return await self.asummarise(document)

        return asyncio.run(run())

    async def __aenter__(self) -> Self:
        async with AsyncExitStack() as stack:
            stack.enter_context(fewer_collections())
            if self._provider_name != "rules":
                self._asker = await self._open_asker(stack)
            self._stack = stack.pop_all()
        return self

    async def _open_asker(self, stack: AsyncExitStack) -> Asker:
        # These load the API client and the database layer, which rules-only work never needs.
        from lrt_summ.asking import Asker
        from lrt_summ.cache import open_cache
        from lrt_summ.prompts import load_prompt
        from lrt_summ.providers import connect

        provider = self._model
        if provider is None:
            provider = await stack.enter_async_context(connect(self.settings))
        cache = open_cache(self.settings.cache, offline=self.settings.offline)
        stack.callback(cache.close)
        prompt = load_prompt(self.settings.prompt or provider.prompt)
        return Asker(self.settings, provider, prompt, cache)

    async def __aexit__(self, *exc_info: object) -> None:
        self._asker = None
        await self._stack.aclose()

    async def asummarise(self, document: Document) -> Report:
        """A checked report of one document, inside `async with`.

        Raises:
            DocumentError, ModelError: as for `lrt_summ.summarise`.
        """
        minutes = await self._aread(document)
        if self._asker is None:
            return self._by_rules(minutes)
        # What the rules see is not needed before the first answer is there, but for lists.
        seen = asyncio.create_task(self._turns.take(lambda: extract(minutes)))
        items = minutes.items
        if any(item.kind == "list" for item in items):
            items = reported_items(minutes, await seen)
        self._started(minutes, len(items))
        # A failed item does not cancel the others: their answers are paid for and will be kept.
        answers = await asyncio.gather(
            *(self._item(self._asker, minutes, item, seen) for item in items),
            return_exceptions=True,
        )
        errors = [answer for answer in answers if isinstance(answer, BaseException)]
        if errors:
            raise min(errors, key=_rank)
        answered = [answer for answer in answers if isinstance(answer, _Answered)]
        return self._report(self._asker, minutes, answered)

    async def outcome(self, position: int, document: Document) -> Outcome:
        """What comes of one document of a batch; see `astream`. Inside `async with`."""
        name = document_name(document)
        if self._ended:
            return Outcome(position, name, error=self._ended)
        try:
            return Outcome(position, name, report=await self.asummarise(document))
        except LrtSummError as error:
            if isinstance(error, ModelError) and error.ends_run:
                self._ended = error
            return Outcome(position, name, error=error)

    async def astream(
        self, documents: Iterable[Document], *, ordered: bool = True
    ) -> AsyncIterator[Outcome]:
        """What comes of each document: in the order given, or else as each is ready.

        At most `settings.concurrency` documents are under way, so memory does not grow with their
        number. After an error that holds for every request (a refused key, a spent budget) the
        remaining documents are not read any more; each still has its `Outcome`.
        """
        work = (self.outcome(position, document) for position, document in enumerate(documents))
        async for outcome in bounded(work, most=self.settings.concurrency, ordered=ordered):
            yield outcome

    async def hand_over(self, part: Settings) -> None:
        """Leave the requests that `part` allows to somebody else, from now on."""
        if self._asker is not None:
            await self._asker.hand_over(part)

    def estimate(self, minutes: Minutes) -> Estimate:
        """What a run would ask and cost; nothing is sent. Inside `async with` only."""
        if self._asker is None:
            from lrt_summ.asking import Estimate

            return Estimate()
        items = reported_items(minutes, extract(minutes))
        estimates = [self._asker.estimate(minutes, item) for item in items]
        return sum(estimates[1:], estimates[0])

    async def _item(
        self, asker: Asker, minutes: Minutes, item: AgendaItem, seen: Seen
    ) -> _Answered:
        answered = await self._ask(asker, minutes, item, seen)
        if self.settings.reask and worth_reasking(answered.report):
            try:
                again = await self._ask(
                    asker, minutes, item, seen, findings=answered.report.findings
                )
            except BudgetExceededError:
                log.info("item %s: no money left to ask again", item.id)
            else:
                answered = _better(answered, again)
        if self._on_item:
            self._on_item(minutes, answered.report)
        return answered

    async def _ask(
        self,
        asker: Asker,
        minutes: Minutes,
        item: AgendaItem,
        seen: Seen,
        *,
        findings: Sequence[Finding] = (),
    ) -> _Answered:
        asked = await asker.ask(minutes, item, findings=findings)
        extraction = (await seen)[item.id]
        check = functools.partial(
            item_report,
            minutes,
            item,
            extraction,
            asked.answer,
            problem=asked.problem,
            examples=asker.prompt.example_texts,
            lang=self.settings.lang,
        )
        report = check() if asked.cached else await self._turns.take(check)
        return _Answered(report, asked.usage, asked.answered_at)

    def _by_rules(self, minutes: Minutes) -> Report:
        report = report_by_rules(minutes, lang=self.settings.lang)
        self._started(minutes, len(report.items))
        for item in report.items:
            if self._on_item:
                self._on_item(minutes, item)
        return report

    def _read(self, document: Document) -> Minutes:
        if isinstance(document, Minutes):
            return document
        return read_minutes(document, settings=self.settings)

    async def _aread(self, document: Document) -> Minutes:
        """`_read`, in a way that lets answers come in while a PDF is being read."""
        if isinstance(document, Minutes):
            return document
        source = await asyncio.to_thread(read_source, document, settings=self.settings)
        return await self._turns.take(lambda: parse(source))

    def _started(self, minutes: Minutes, items: int) -> None:
        if self._on_start:
            self._on_start(minutes, items)

    def _report(self, asker: Asker, minutes: Minutes, answers: list[_Answered]) -> Report:
        times = [answer.answered_at for answer in answers if answer.answered_at]
        return Report(
            minutes=minutes,
            items=tuple(answer.report for answer in answers),
            usage=sum((answer.usage for answer in answers), Usage()),
            provenance=Provenance(
                provider=self._provider_name,
                model=asker.model,
                prompt=f"{asker.prompt.name} {asker.prompt.version}",
                prompt_hash=asker.prompt.sha256,
                library=__version__,
                answered_at=max(times, default=None),
            ),
        )


def document_name(document: Document) -> str:
    """What messages call a document."""
    if isinstance(document, Minutes):
        return document.source.name
    if isinstance(document, str | os.PathLike):
        return os.fspath(document)
    return str(getattr(document, "name", "<bytes>"))


class _Answered(NamedTuple):
    report: ItemReport
    usage: Usage
    answered_at: dt.datetime | None


def _better(first: _Answered, second: _Answered) -> _Answered:
    """The better answer, the first on a tie; both were paid for."""
    usage = first.usage + second.usage
    best = min(first, second, key=lambda answered: _faults(answered.report))
    return best._replace(usage=usage)


def _rank(error: BaseException) -> tuple[bool, bool]:
    """Which error of several a document gets: what is paid for and on its way goes first."""
    return not isinstance(error, PostponedError), getattr(error, "retryable", False)


def _faults(report: ItemReport) -> tuple[bool, int]:
    """How bad an answer is; one that cannot be read is worse than one that misses something."""
    unusable = any(finding.kind == "answer_unusable" for finding in report.findings)
    return unusable, sum(finding.severity == "error" for finding in report.findings)
