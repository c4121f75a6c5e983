"""What a model costs: a dated table, and the user's own prices over it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

_MILLION = Decimal(1_000_000)


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars per million tokens.

    Attributes:
        prompt: tokens of the question.
        cached: tokens of the question that the provider had in its prompt cache.
        completion: tokens of the answer.
    """

    prompt: Decimal
    cached: Decimal
    completion: Decimal

    def cost(self, *, prompt: int, cached: int = 0, completion: int) -> Decimal:
        """Dollars for a request.

        Args:
            prompt: tokens of the question, `cached` included.
            cached: part of them that came from the prompt cache.
            completion: tokens of the answer.
        """
        fresh = max(prompt - cached, 0)
        total = fresh * self.prompt + cached * self.cached + completion * self.completion
        return total / _MILLION


FREE = Price(Decimal(0), Decimal(0), Decimal(0))


def price_of(
    model: str, own: Mapping[str, tuple[Decimal, Decimal, Decimal]] | None = None
) -> Price | None:
    """The price of a model, `None` if it is unknown.

    A dated name (`gpt-4.1-mini-2025-04-14`) costs what the name without its date costs.

    Args:
        own: the user's prices, which go before the table.
    """
    prices = {**_table(), **{name: Price(*values) for name, values in (own or {}).items()}}
    return prices.get(model) or prices.get(_undated(model))


def _undated(model: str) -> str:
    head, _, tail = model.rpartition("-20")
    dated = len(tail) == 8 and tail.replace("-", "").isdecimal()
    return head if head and dated else model


@lru_cache(maxsize=1)
def _table() -> dict[str, Price]:
    text = Path(__file__).with_name("prices.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text, parse_float=Decimal)["usd_per_million_tokens"]
    return {name: Price(*(Decimal(value) for value in row)) for name, row in rows.items()}
