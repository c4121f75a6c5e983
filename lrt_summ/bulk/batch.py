"""Documents through the Batch API: rounds of asking, waiting and collecting until all is answered.

In each round every document that is not done goes through the ordinary pipeline. Documents whose
answers are all there are delivered; the requests that the others still need go into the next batch.
Second questions about poor answers come up in the next round by themselves.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import (
    AsyncGenerator,
    AsyncIterator,
    Awaitable,
    Callable,
    Iterable,
    Iterator,
    Sequence,
)
from decimal import Decimal
from typing import TypeVar

from lrt_summ.asking.prices import Price, price_of
from lrt_summ.asking.retrying import retrying
from lrt_summ.bulk.batch_provider import BatchProvider
from lrt_summ.bulk.batch_state import AnswerRow, BatchState, Sent
from lrt_summ.bulk.delivery import Delivery, delivered
from lrt_summ.errors import ModelError, PostponedError, UsageError
from lrt_summ.pipeline import Outcome, Summariser
from lrt_summ.providers import choose
from lrt_summ.providers.batches import BatchAnswer, BatchClient, BatchStatus, connect_batches
from lrt_summ.providers.dialect import Dialect
from lrt_summ.providers.openai import DEFAULT_MODEL
from lrt_summ.providers.responses import read_body
from lrt_summ.settings import Settings

log = logging.getLogger(__name__)

Result = TypeVar("Result")
Tell = Callable[[str], None]

PRICE_SHARE = Decimal("0.5")
"""What a request costs in a batch, of its listed price."""

MOST_REQUESTS = 5_000
MOST_BYTES = 100_000_000
"""OpenAI takes 50,000 requests and 200 MB; the answers to these fit into memory."""

FIRST_POLL_S, LONGEST_POLL_S = 1.0, 60.0


class BatchJob:
    """One job, which any number of processes may work on, one after another.

    Args:
        settings: model, limits, cache; the provider must be `openai`.
        state: what earlier processes did.
        tell: called with one line whenever there is news.

    Raises:
        UsageError: the provider has no Batch API.
    """

    def __init__(self, settings: Settings, state: BatchState, *, tell: Tell) -> None:
        refuse_without_batches(settings)
        self._model = settings.model or DEFAULT_MODEL
        price = price_of(self._model, settings.prices)
        self._price = _reduced(price) if price else None
        self._settings = settings
        self._state = state
        self._tell = tell
        self._most_requests = MOST_REQUESTS
        self._one_at_a_time = False
        self._dialect = Dialect(length_field="max_completion_tokens")

    async def deliveries(
        self, documents: Sequence[tuple[int, str]]
    ) -> AsyncGenerator[Delivery, None]:
        """What comes of each document, as it is ready; `documents` have their positions."""
        async with connect_batches(self._settings) as client:
            await self._finish(client)
            waiting = list(documents)
            while waiting:
                provider = self._provider()
                postponed: list[tuple[int, str]] = []
                async for outcome in self._round(waiting, provider):
                    if isinstance(outcome.error, PostponedError):
                        postponed.append((outcome.position, outcome.document))
                    else:
                        yield delivered(outcome)
                    if provider.spooled >= self._most_requests:
                        await self._submit(client)
                        provider.spooled = 0
                waiting = sorted(postponed)
                await self._submit(client)
                await self._finish(client)

    async def _round(
        self, documents: Sequence[tuple[int, str]], provider: BatchProvider
    ) -> AsyncIterator[Outcome]:
        price = self._price
        own = {self._model: (price.prompt, price.cached, price.completion)} if price else {}
        settings = self._settings.model_copy(
            update={"max_cost": None, "requests_per_minute": None, "tokens_per_minute": None}
            | {"prices": {**self._settings.prices, **own}}
        )
        async with Summariser(settings, model=provider) as summariser:
            names = (name for _, name in documents)
            async for outcome in summariser.astream(names, ordered=False):
                position, document = documents[outcome.position]
                yield Outcome(position, document, outcome.report, outcome.error)

    def _provider(self) -> BatchProvider:
        return BatchProvider(
            self._state,
            model=self._model,
            prompt=self._settings.prompt or "item",
            dialect=self._dialect,
            price=self._price,
            max_cost=self._settings.max_cost,
            max_retries=self._settings.max_retries,
        )

    async def _submit(self, client: BatchClient) -> None:
        """Send all that is spooled."""
        while batch := self._state.pack(most_requests=self._most_requests, most_bytes=MOST_BYTES):
            await self._send(client, batch.tag)
            if self._one_at_a_time:
                await self._finish(client)

    async def _send(self, client: BatchClient, tag: str) -> None:
        lines = self._state.lines(tag)
        status = await self._created(client, await self._retrying(client.upload, lines), tag)
        self._state.sent(tag, status.id)
        count = lines.count(b"\n")
        self._tell(f"Batch {status.id}: {count} verzoeken verstuurd.")

    async def _created(self, client: BatchClient, upload: str, tag: str) -> BatchStatus:
        """A batch of what was uploaded; made once, also if the provider's first reply gets lost."""
        tried = False

        async def create() -> BatchStatus:
            nonlocal tried
            found = await client.find(tag) if tried else None
            tried = True
            return found or await client.create(upload, tag)

        try:
            return await self._retrying(create)
        except ModelError as error:
            if not error.retryable:  # else the batch may be there, and need it
                await client.discard(upload)
            raise

    async def _finish(self, client: BatchClient) -> None:
        """Wait until all batches under way are over, and collect each as soon as it is."""
        pause_s = FIRST_POLL_S
        while under_way := self._state.under_way():
            news = [await self._look(client, batch) for batch in under_way]
            if not any(news):
                await asyncio.sleep(pause_s)
                pause_s = min(pause_s * 1.5, LONGEST_POLL_S)

    async def _look(self, client: BatchClient, batch: Sent) -> bool:
        """Collect a batch if it is over; whether there was news."""
        if batch.batch_id is None:
            await self._recover(client, batch.tag)
            return True
        status = await self._retrying(client.status, batch.batch_id)
        if status.over:
            await self._collect(client, batch.tag, status)
        return status.over

    async def _recover(self, client: BatchClient, tag: str) -> None:
        """A crash came while this batch was being sent: find it, or send it now."""
        status = await self._retrying(client.find, tag)
        if status is None:
            await self._send(client, tag)
        else:
            self._state.sent(tag, status.id)

    async def _collect(self, client: BatchClient, tag: str, status: BatchStatus) -> None:
        answers: list[BatchAnswer] = []
        for file in status.files:
            answers += await self._retrying(client.answers, file)
        self._learn(answers)
        size = self._state.size(tag)
        self._state.collect(tag, self._rows(answers), counts=size == 1 or not status.too_much)
        await client.discard(*status.files, status.upload)
        if status.too_much:
            self._one_at_a_time = True
            self._most_requests = max(size // 2, 1)
        if status.problem:
            self._tell(f"Batch {status.id} is niet aangenomen: {status.problem}")
        good = sum(answer.body is not None for answer in answers)
        self._tell(f"Batch {status.id}: {good} van {size} verzoeken beantwoord.")

    def _learn(self, answers: Iterable[BatchAnswer]) -> None:
        """Write requests in an easier way from now on, if the server does not take this one."""
        refused = (answer.problem for answer in answers if answer.status_code in (400, 422))
        easier = filter(None, map(self._dialect.without, refused))
        self._dialect = next(easier, self._dialect)

    def _rows(self, answers: Iterable[BatchAnswer]) -> Iterator[AnswerRow]:
        for answer in answers:
            if answer.body is None or not answer.body.get("choices"):
                yield answer.custom_id, None, answer.problem or "geen antwoord", Decimal(0)
                continue
            completion = read_body(answer.body, "de Batch API")
            cost = Decimal(0)
            if self._price:
                cost = self._price.cost(
                    prompt=completion.prompt_tokens or 0,
                    cached=completion.cached_tokens,
                    completion=completion.completion_tokens or 0,
                )
            yield answer.custom_id, json.dumps(answer.body, ensure_ascii=False), "", cost

    async def _retrying(self, call: Callable[..., Awaitable[Result]], *arguments: object) -> Result:
        policy = retrying(
            max_retries=self._settings.max_retries, longest_wait_s=self._settings.timeout_s
        )
        result: Result = await policy(call, *arguments)
        return result


def refuse_without_batches(settings: Settings) -> None:
    """Refuse a provider that has no Batch API.

    Raises:
        UsageError: it is another than `openai`.
    """
    if choose(settings) != "openai":
        raise UsageError("--batch gaat alleen met --provider openai.", hint="Zet OPENAI_API_KEY.")


def _reduced(price: Price) -> Price:
    return Price(
        price.prompt * PRICE_SHARE, price.cached * PRICE_SHARE, price.completion * PRICE_SHARE
    )
