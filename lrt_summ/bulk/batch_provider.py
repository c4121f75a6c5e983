"""A provider that answers from finished batches and spools everything else for the next one."""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal

from lrt_summ.asking.prices import Price
from lrt_summ.bulk.batch_state import BatchState
from lrt_summ.errors import BudgetExceededError, PostponedError, RequestRefusedError
from lrt_summ.providers import Completion, CompletionRequest
from lrt_summ.providers.dialect import Dialect, unbounded
from lrt_summ.providers.protocol import Freedom
from lrt_summ.providers.responses import read_body


class BatchProvider:
    """One model behind the Batch API. See `Provider` for the attributes.

    The pipeline asks it like any other. What a batch has answered comes back at once, with the
    tokens that it took; for the rest it raises `PostponedError`, and the document is asked again
    when the batch is over. So retries, second questions and checks are those of every other run.

    Args:
        state: where requests wait and answers lie.
        dialect: the form in which requests are written.
        price: what requests cost in a batch, `None` if it is unknown.
        max_cost: most that the whole job may cost, `None` for no limit.
        max_retries: further batches that a request may go into when it comes to nothing.

    Attributes:
        spooled: requests that this provider had wait for the next batch.
    """

    name = "openai"
    freedom: Freedom = "free"
    free = False
    slots: int | None = None
    context_tokens: int | None = None
    max_tokens: int | None = None

    def __init__(
        self,
        state: BatchState,
        *,
        model: str,
        prompt: str,
        dialect: Dialect,
        price: Price | None,
        max_cost: Decimal | None,
        max_retries: int,
    ) -> None:
        self.model = model
        self.cache_id = model
        self.prompt = prompt
        self._state = state
        self._dialect = dialect
        self._price = price
        self._max_cost = max_cost
        self._max_retries = max_retries
        self._committed = state.cost()
        self.spooled = 0

    async def complete(self, request: CompletionRequest) -> Completion:
        """The answer out of a batch.

        Raises:
            PostponedError: it is not there yet.
            BudgetExceededError: it might cost too much, and nothing is under way that may turn out
                cheaper than its worst case.
            ModelError: it came to nothing too often.
        """
        request_id = _request_id(self.model, request)
        known = self._state.known(request_id)
        if known and known.answer is not None:
            return read_body(known.answer, "de Batch API")
        if known and known.tries > self._max_retries:
            raise RequestRefusedError(
                f"De Batch API gaf na {known.tries} keer geen antwoord: {known.problem}"
            )
        if not (known and known.waiting):
            self._spool(request_id, request)
        raise PostponedError("Het antwoord komt uit een batch die nog loopt.")

    def _spool(self, request_id: str, request: CompletionRequest) -> None:
        line = {
            "custom_id": request_id,
            "method": "POST",
            "url": "/v1/chat/completions",
            "body": {"model": self.model, **self._dialect.body(request)},
        }
        text = json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode()
        worst = self._worst(text, request.max_tokens)
        if self._max_cost is not None and self._committed + worst > self._max_cost:
            if self.spooled:
                return  # what is spooled will turn out cheaper; the next round may have room
            error = BudgetExceededError(
                f"Het volgende verzoek kan ${worst:.4f} kosten; van de ${self._max_cost} die deze "
                f"batch mag kosten is ${self._committed:.4f} op.",
                hint="Verhoog --max-cost. Wat klaar is, is bewaard.",
            )
            error.ends_run = False  # the answers of other documents may be here, and are paid for
            raise error
        self._state.spool(request_id, text, worst)
        self._committed += worst
        self.spooled += 1

    def _worst(self, text: bytes, max_tokens: int) -> Decimal:
        if self._max_cost is not None and self._dialect.length_field is None:
            raise unbounded("De Batch API")
        if self._price is not None:
            return self._price.cost(prompt=len(text), completion=max_tokens)
        if self._max_cost is None:
            return Decimal(0)
        raise BudgetExceededError(
            "De prijs van dit model is onbekend, dus --max-cost kan niet bewaakt worden.",
            hint="Zet de prijs onder `prices` in lrt-summ.toml, of laat --max-cost weg.",
        )


def _request_id(model: str, request: CompletionRequest) -> str:
    """A name that holds whatever dialect the request is written in."""
    parts = [model, request.messages, request.schema, request.max_tokens, request.temperature]
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
