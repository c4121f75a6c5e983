"""From an agenda item to its answer."""

from __future__ import annotations

import asyncio
import datetime as dt
import functools
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lrt_summ.asking.answers import Unusable, read_answer, read_completion
from lrt_summ.asking.estimate import Estimate
from lrt_summ.asking.lookup import Lookup
from lrt_summ.asking.once import Once
from lrt_summ.asking.questions import Question, Questions
from lrt_summ.asking.sender import Sender, Tally
from lrt_summ.asking.splitting import merge
from lrt_summ.cache import AnswerCache, AnswerMark, CachedAnswer
from lrt_summ.errors import BudgetExceededError
from lrt_summ.models import AgendaItem, Finding, ItemAnswer, Usage
from lrt_summ.prompts import Prompt, compact_json
from lrt_summ.providers import Provider
from lrt_summ.settings import Settings

TYPICAL_ANSWER_TOKENS = 60
TYPICAL_ANSWER_SHARE = 0.45
"""An answer takes about this share of the tokens of its statements, and a little for its form."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What came of asking about one item.

    Attributes:
        answer: what the model says; `None` if nothing of it can be used.
        problem: why an answer, or a part of it, cannot be used.
        usage: what it took now; answers from the cache count in `cached` alone.
        answered_at: when the answer was made, in UTC; `None` if nothing was asked.
        cached: whether all of it came from the cache.
        rests_on: the answers that it was made of, as the cache has them.
    """

    answer: ItemAnswer | None
    problem: Finding | None = None
    usage: Usage = field(default_factory=Usage)
    answered_at: dt.datetime | None = None
    cached: bool = False
    rests_on: tuple[AnswerMark, ...] = ()


class Asker:
    """Asks one model about any number of items, within one set of limits.

    Args:
        settings: retries, budget, pace, concurrency, sampling.
        provider: whom to ask.
        prompt: how to ask.
        cache: what was answered before.

    Attributes:
        only_summary: whether no decisions and actions are asked for.

    Raises:
        UsageError: the model's window is too small for the prompt.
    """

    def __init__(
        self, settings: Settings, provider: Provider, prompt: Prompt, cache: AnswerCache
    ) -> None:
        self.prompt = prompt
        self.model = provider.model
        self.only_summary = provider.freedom == "choice"
        self._lang = settings.lang
        self._cache = cache
        self._lookup = Lookup(cache)
        self._questions = Questions(settings, provider, prompt)
        self._sender = Sender(settings, provider)
        self._once: Once[_Part] = Once()

    async def ask(self, item: AgendaItem, *, findings: Sequence[Finding] = ()) -> Asked:
        """The model's answer about one item.

        A wrong answer is no error: it comes back as `problem`. An item without statements is
        answered without asking.

        Args:
            findings: what was wrong with an earlier answer, to ask once more.

        Raises:
            ModelError: the model cannot be reached, refuses the key, or the budget is spent.
        """
        questions = list(self._questions.about(item, findings))
        if len(questions) == 1:
            return self._joined(item, [await self._part(questions[0])])
        # All parts run to their end, whatever comes of one: their answers are paid for and kept.
        parts = await asyncio.gather(*map(self._part, questions), return_exceptions=True)
        for part in parts:
            if isinstance(part, BaseException):
                raise part
        return self._joined(item, [part for part in parts if not isinstance(part, BaseException)])

    async def hand_over(self, part: Settings) -> None:
        """Keep to what the limits leave when somebody else works within those of `part`."""
        await self._sender.hand_over(part)

    def estimate(self, item: AgendaItem) -> Estimate:
        """What asking about an item would take; nothing is sent."""
        questions = {question.key: question for question in self._questions.about(item)}
        known = self._cache.get_many(list(questions))
        fresh = [question for key, question in questions.items() if key not in known]
        prompt_tokens = sum(question.prompt_tokens for question in fresh)
        item_tokens = sum(len(s.text) for s in item.statements) / 3 if fresh else 0
        answer_tokens = int(TYPICAL_ANSWER_TOKENS * len(fresh) + TYPICAL_ANSWER_SHARE * item_tokens)
        price = self._sender.price
        return Estimate(
            requests=len(fresh),
            cached=len(known),
            prompt_tokens=prompt_tokens,
            completion_tokens=answer_tokens,
            cost=price.cost(prompt=prompt_tokens, completion=answer_tokens) if price else None,
        )

    async def _part(self, question: Question) -> _Part:
        stored = await self._lookup.get(question.key)
        if stored is not None:
            answer = read_answer(stored.answer)
            if isinstance(answer, ItemAnswer):
                mark = question.key, stored.checksum(question.key)
                return _Part(answer, Usage(cached=1), stored.answered_at, mark)
        make = functools.partial(self._fresh, question)
        part, made_here = await self._once.do(question.key, make)
        return part if made_here else part._replace(usage=Usage(cached=1))

    async def _fresh(self, question: Question) -> _Part:
        tally = Tally(self._sender.price)
        outcome = read_completion(await self._sender.send(question, tally))
        if isinstance(outcome, Unusable) and outcome.worth_asking_again:
            outcome = await self._second(question, tally, outcome)
        now = dt.datetime.now(dt.UTC)
        checksum = ""
        if isinstance(outcome, ItemAnswer):
            checksum = await self._keep(question, outcome, tally, now)
        return _Part(outcome, tally.usage(), now, (question.key, checksum))

    async def _second(
        self, question: Question, tally: Tally, first: Unusable
    ) -> ItemAnswer | Unusable:
        """Ask once more for an answer that can be read; the first trouble stands if that fails."""
        complaint = (
            "Antwoord korter." if first.reason == "cut_off" else "Antwoord met geldige JSON alleen."
        )
        request = question.again(complaint, longer=first.reason == "cut_off")
        try:
            return read_completion(await self._sender.send(question, tally, request))
        except BudgetExceededError:
            return first

    async def _keep(
        self, question: Question, answer: ItemAnswer, tally: Tally, now: dt.datetime
    ) -> str:
        """Keep an answer; its checksum."""
        row = CachedAnswer(
            answer=compact_json(answer),
            model=self.model,
            answered_at=now,
            prompt_tokens=tally.prompt_tokens,
            completion_tokens=tally.completion_tokens,
        )
        if self._cache.quick:
            self._cache.put(question.key, row)
        else:
            # Shielded: what is paid for is kept, also if the run is being stopped.
            await asyncio.shield(asyncio.to_thread(self._cache.put, question.key, row))
        return row.checksum(question.key)

    def _joined(self, item: AgendaItem, parts: Sequence[_Part]) -> Asked:
        answers = [part.outcome for part in parts if isinstance(part.outcome, ItemAnswer)]
        troubles = [part.outcome for part in parts if isinstance(part.outcome, Unusable)]
        usage = sum((part.usage for part in parts), Usage())
        answer = merge(answers) if answers or not parts else None
        return Asked(
            answer=answer and self.prompt.with_whole_ids(answer, item),
            problem=troubles[0].finding(self._lang) if troubles else None,
            usage=usage,
            answered_at=max((part.answered_at for part in parts), default=None),
            cached=bool(parts) and usage.requests == 0,
            rests_on=tuple(part.mark for part in parts),
        )


class _Part(NamedTuple):
    outcome: ItemAnswer | Unusable
    usage: Usage
    answered_at: dt.datetime
    mark: AnswerMark
