"""The whole way of a document: read, parse, extract, ask, check, report.

One implementation, asynchronous; `summarise` and `Summariser.summarise` are its synchronous face.
Where a report is kept, nothing of this is done: what reads, parses and checks loads when needed.
"""

from __future__ import annotations

import asyncio
import functools
import logging
import os
from collections.abc import AsyncIterator, Callable, Iterable
from concurrent.futures import Future
from contextlib import AsyncExitStack
from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING, BinaryIO, Self, TextIO

from lrt_summ.collecting import fewer_collections
from lrt_summ.errors import LrtSummError, ModelError, UsageError
from lrt_summ.models import ItemReport, Minutes, Report, SourceText
from lrt_summ.providers import choose
from lrt_summ.reading import load_document, read_source, shown_name
from lrt_summ.settings import Settings
from lrt_summ.streaming import Turns, bounded

if TYPE_CHECKING:
    from lrt_summ.asking import Estimate
    from lrt_summ.cache import AnswerCache, AnswerMark
    from lrt_summ.examining import Examiner
    from lrt_summ.keeping import KeptReports
    from lrt_summ.providers import Provider

File = str | os.PathLike[str] | bytes | BinaryIO | TextIO
Document = File | Minutes

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
    """The minutes in a file, in bytes or in an open file: .txt .md .pdf .docx .html .eml.

    Args:
        document: path, bytes or file object. The kind is seen from the content.
        name: what messages call a document that has no path.
        settings: limits on size and pages.

    Raises:
        DocumentError: it cannot be read, or no agenda items are in it.
    """
    return _parsed(read_source(document, name=name, settings=settings))


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
        self._on_start = on_start or _to_nobody
        self._on_item = on_item or _to_nobody
        self._provider_name = model.name if model else choose(self.settings)
        if self._provider_name == "rules" and self.settings.provider == "auto":
            log.warning(
                "Geen OPENAI_API_KEY, --base-url of lokaal model: de regels doen het zonder model."
            )
        self._open_examiner: Callable[[], Examiner] | None = None
        self._kept: KeptReports | None = None
        self._ended: LrtSummError | None = None
        self._turns = Turns()
        self._stack = AsyncExitStack()

    def summarise(self, document: Document) -> Report:
        """A checked report of one document.

        Inside a running event loop, as in a notebook, it works in a thread and holds that loop up
        until it is done; `asummarise` does not.

        Raises:
            DocumentError, ModelError: as for `lrt_summ.summarise`.
        """
        if self._provider_name == "rules":
            with fewer_collections():
                return self._by_rules(self._read(document))

        def run() -> Report:
            return asyncio.run(self._alone(document))

        try:
            asyncio.get_running_loop()
        except RuntimeError:
            return run()
        return _beside(run)

    def _anew(self) -> Summariser:
        """One like this that nobody has opened: what is open belongs to one event loop."""
        return Summariser(
            self.settings, on_start=self._on_start, on_item=self._on_item, model=self._model
        )

    async def _alone(self, document: Document) -> Report:
        """A report of one document, for which all is opened and closed again."""
        async with self._anew() as opened:
            return await opened.asummarise(document)

    @property
    def _is_open(self) -> bool:
        return self._provider_name == "rules" or self._open_examiner is not None

    async def __aenter__(self) -> Self:
        self._turns, self._ended = Turns(), None
        async with AsyncExitStack() as stack:
            stack.enter_context(fewer_collections())
            if self._provider_name != "rules":
                await self._open(stack)
            self._stack = stack.pop_all()
        return self

    async def _open(self, stack: AsyncExitStack) -> None:
        # These load the database layer, which rules-only work never needs.
        from lrt_summ.cache import open_cache
        from lrt_summ.keeping import kept_reports
        from lrt_summ.providers import connect

        provider = self._model
        if provider is None:
            provider = await stack.enter_async_context(connect(self.settings))
        cache = open_cache(self.settings.cache, offline=self.settings.offline)
        stack.callback(cache.close)
        self._kept = kept_reports(self.settings, provider, cache)
        self._open_examiner = functools.cache(functools.partial(self._examiner, provider, cache))
        if not (self._kept and self._kept.proven):
            self._open_examiner()  # so that what is wrong is told once, at once

    def _examiner(self, provider: Provider, cache: AnswerCache) -> Examiner:
        from lrt_summ.asking import Asker
        from lrt_summ.examining import Examiner
        from lrt_summ.prompts import load_prompt

        prompt = load_prompt(self.settings.prompt or provider.prompt)
        return Examiner(
            self.settings,
            self._provider_name,
            Asker(self.settings, provider, prompt, cache),
            self._turns,
            on_start=self._on_start,
            on_item=self._on_item,
        )

    async def __aexit__(self, *exc_info: object) -> None:
        self._open_examiner = self._kept = None
        await self._stack.aclose()

    async def asummarise(self, document: Document) -> Report:
        """A checked report of one document.

        Inside `async with` the provider and the cache stay open from one document to the next;
        else they are opened for this one.

        Raises:
            DocumentError, ModelError: as for `lrt_summ.summarise`.
        """
        if not self._is_open:
            return await self._alone(document)
        if isinstance(document, Minutes):
            report, _ = await self._examined(document)
            return report
        # In a way that lets answers come in while a PDF is being read.
        name, data = await asyncio.to_thread(load_document, document, settings=self.settings)
        place = self._kept and self._kept.place(name, data)
        if self._kept and place and (kept := self._kept.get(place)):
            self._tell(kept)
            return kept
        source = await asyncio.to_thread(read_source, data, name=name, settings=self.settings)
        del data  # a file may be large, and the model takes its time
        minutes = await self._turns.take(lambda: _parsed(source))
        report, answers = await self._examined(minutes)
        if self._kept and place and answers:
            self._kept.put(place, report, answers)
        return report

    async def _examined(self, minutes: Minutes) -> tuple[Report, list[AnswerMark] | None]:
        if self._open_examiner is None:
            return self._by_rules(minutes), None
        return await self._open_examiner().examine(minutes)

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
        if not self._is_open:
            async with self._anew() as opened:
                async for outcome in opened.astream(documents, ordered=ordered):
                    yield outcome
            return
        work = (self.outcome(position, document) for position, document in enumerate(documents))
        async for outcome in bounded(work, most=self.settings.concurrency, ordered=ordered):
            yield outcome

    async def hand_over(self, part: Settings) -> None:
        """Leave the requests that `part` allows to somebody else, from now on."""
        if self._open_examiner is not None:
            await self._open_examiner().asker.hand_over(part)

    def estimate(self, minutes: Minutes) -> Estimate:
        """What a run would ask and cost; nothing is sent.

        Inside `async with`; with `rules`, which asks nothing, anywhere.

        Raises:
            UsageError: it is not open, and would have to ask a model.
        """
        if not self._is_open:
            raise UsageError(
                "Een schatting kan alleen met een geopende Summariser.",
                hint="Gebruik: async with Summariser(…) as summariser.",
            )
        if self._open_examiner is None:
            from lrt_summ.asking import Estimate

            return Estimate()
        return self._open_examiner().estimate(minutes)

    def _by_rules(self, minutes: Minutes) -> Report:
        from lrt_summ.examining import report_by_rules

        report = report_by_rules(minutes, lang=self.settings.lang)
        self._tell(report)
        return report

    def _tell(self, report: Report) -> None:
        """Tell of a report that is there all at once."""
        self._on_start(report.minutes, len(report.items))
        for item in report.items:
            self._on_item(report.minutes, item)

    def _read(self, document: Document) -> Minutes:
        if isinstance(document, Minutes):
            return document
        return read_minutes(document, settings=self.settings)


def _beside(run: Callable[[], Report]) -> Report:
    """What `run` returns in a thread; who breaks off does not wait for it."""
    result: Future[Report] = Future()

    def work() -> None:
        try:
            result.set_result(run())
        except BaseException as error:  # is raised where somebody waits
            result.set_exception(error)

    Thread(target=work, daemon=True).start()
    return result.result()


def document_name(document: Document) -> str:
    """What messages call a document."""
    if isinstance(document, Minutes):
        return document.source.name
    if isinstance(document, str | os.PathLike):
        return shown_name(os.fspath(document))
    return str(getattr(document, "name", "<bytes>"))


def _parsed(source: SourceText) -> Minutes:
    from lrt_summ.parsing import looks_like_minutes, parse

    minutes = parse(source)
    if not looks_like_minutes(minutes):
        log.warning(
            "%s: dit lijkt geen vergaderverslag: geen datum, geen aanwezigen en geen agenda.",
            source.name,
        )
    return minutes


def _to_nobody(minutes: Minutes, news: object) -> None:
    """Where nobody wants to be told of progress."""
