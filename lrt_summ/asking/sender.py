"""Sends requests: so many at once, at a pace, within the budget, again where that helps."""

from __future__ import annotations

import asyncio
import logging
import time
from dataclasses import dataclass
from decimal import Decimal

from lrt_summ.asking.budget import Budget
from lrt_summ.asking.pace import Pace
from lrt_summ.asking.prices import FREE, Price, price_of
from lrt_summ.asking.questions import Question
from lrt_summ.asking.retrying import retrying
from lrt_summ.errors import (
    BudgetExceededError,
    EndpointError,
    ModelError,
)
from lrt_summ.models import Usage
from lrt_summ.providers import Completion, CompletionRequest, Provider
from lrt_summ.settings import Settings

log = logging.getLogger(__name__)

MAX_FAILURES = 3
"""Requests that failed in a row for good; after that each new one gets a single try."""


@dataclass
class Tally:
    """What the requests for one answer took. Grows while they are made."""

    price: Price | None
    requests: int = 0
    prompt_tokens: int = 0
    cached_tokens: int = 0
    completion_tokens: int = 0

    def add(self, completion: Completion, question: Question) -> Decimal | None:
        """Count a completion, estimating what the server did not count; its cost in dollars."""
        prompt = completion.prompt_tokens
        if prompt is None:
            prompt = question.prompt_tokens
        answer = completion.completion_tokens
        if answer is None:
            answer = len(completion.text or "") // 3
        cached = min(completion.cached_tokens, prompt)
        self.prompt_tokens += prompt
        self.cached_tokens += cached
        self.completion_tokens += answer
        if self.price is None:
            return None
        return self.price.cost(prompt=prompt, cached=cached, completion=answer)

    def usage(self) -> Usage:
        """The sum."""
        cost = None
        if self.price is not None:
            cost = self.price.cost(
                prompt=self.prompt_tokens,
                cached=self.cached_tokens,
                completion=self.completion_tokens,
            )
        return Usage(
            requests=self.requests,
            prompt_tokens=self.prompt_tokens,
            cached_tokens=self.cached_tokens,
            completion_tokens=self.completion_tokens,
            cost=Decimal(0) if self.requests == 0 else cost,
        )


class Sender:
    """One way to the model for all documents of a run."""

    def __init__(self, settings: Settings, provider: Provider) -> None:
        self._provider = provider
        self._timeout_s = settings.timeout_s
        self._max_retries = settings.max_retries
        self._most = min(settings.concurrency, provider.slots or settings.concurrency)
        self._slots = asyncio.Semaphore(self._most)
        self._pace = Pace(settings.requests_per_minute, settings.tokens_per_minute)
        self.price = FREE if provider.free else price_of(provider.model, settings.prices)
        self._budget = Budget(None if provider.free else settings.max_cost)
        self._hopeless: ModelError | None = None
        self._failures = 0

    async def send(
        self, question: Question, tally: Tally, request: CompletionRequest | None = None
    ) -> Completion:
        """Ask, and ask again while that may help.

        Args:
            question: what is asked, for its size.
            tally: counts every request that is sent.
            request: sent in the place of the question's own.

        Raises:
            ModelError: no answer came.
        """
        policy = retrying(
            max_retries=0 if self._failures >= MAX_FAILURES else self._max_retries,
            longest_wait_s=self._timeout_s,
        )
        try:
            completion: Completion = await policy(
                self._try, question, request or question.request, tally
            )
        except EndpointError:
            self._failures += 1
            raise
        self._failures = 0
        return completion

    async def hand_over(self, part: Settings) -> None:
        """Keep to what the limits leave when somebody else works within those of `part`."""
        self._pace.hand_over(part.requests_per_minute, part.tokens_per_minute)
        given = min(part.concurrency, self._most - 1)
        self._most -= given
        await asyncio.gather(*(self._slots.acquire() for _ in range(given)))

    async def _try(
        self, question: Question, request: CompletionRequest, tally: Tally
    ) -> Completion:
        tokens = question.prompt_tokens + request.max_tokens // 4
        async with self._slots:
            await self._pace.wait(tokens)
            self._refuse_if_hopeless()
            worst = self._worst(question, request) if self._budget.is_limited else None
            held = await self._budget.hold(worst)
            spent = held
            try:
                completion = await self._complete(request, tally)
                cost = tally.add(completion, question)
                spent = held if cost is None else cost
            except ModelError as error:
                spent = held if _may_be_billed(error) else Decimal(0)
                self._remember(error)
                raise
            finally:
                await self._budget.settle(held, spent)
            self._pace.heed(completion.limits, tokens)
        return completion

    async def _complete(self, request: CompletionRequest, tally: Tally) -> Completion:
        tally.requests += 1
        start = time.perf_counter()
        completion = await self._provider.complete(request)
        log.debug(
            "%s: %s prompt tokens (%d cached), %s answer tokens, %.2f s, %s",
            self._provider.model,
            completion.prompt_tokens,
            completion.cached_tokens,
            completion.completion_tokens,
            time.perf_counter() - start,
            completion.finish_reason,
        )
        return completion

    def _worst(self, question: Question, request: CompletionRequest) -> Decimal | None:
        if self.price is None:
            return None
        extra = len(request.messages[-1]["content"]) - len(question.request.messages[-1]["content"])
        prompt = question.most_prompt_tokens + 4 * extra
        return self.price.cost(prompt=prompt, completion=request.max_tokens)

    def _remember(self, error: ModelError) -> None:
        if error.ends_run and not isinstance(error, BudgetExceededError):  # another may fit
            self._hopeless = error
        if isinstance(error, EndpointError) and error.retry_after_s:
            self._pace.pause(min(error.retry_after_s, self._timeout_s))

    def _refuse_if_hopeless(self) -> None:
        """What one request learned the hard way is not tried again by all others."""
        error = self._hopeless
        if error is not None:
            raise type(error)(str(error), hint=error.hint, status_code=error.status_code)


def _may_be_billed(error: ModelError) -> bool:
    """Whether the model may have worked on a request whose answer did not come."""
    return isinstance(error, EndpointError) and error.status_code is None
