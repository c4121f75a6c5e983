"""What asking would take, told beforehand."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Estimate:
    """Requests, tokens and money, retries not included. A sum of two is the two together.

    Attributes:
        requests: to be sent.
        cached: answers that are in the cache already.
        prompt_tokens: of the questions, rather too many than too few.
        completion_tokens: of the answers, by experience with answers of this form.
        cost: in US dollars, `None` if the model's price is unknown.
    """

    requests: int = 0
    cached: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cost: Decimal | None = Decimal(0)

    def __add__(self, other: Estimate) -> Estimate:
        known = self.cost is not None and other.cost is not None
        return Estimate(
            requests=self.requests + other.requests,
            cached=self.cached + other.cached,
            prompt_tokens=self.prompt_tokens + other.prompt_tokens,
            completion_tokens=self.completion_tokens + other.completion_tokens,
            cost=(self.cost or Decimal(0)) + (other.cost or Decimal(0)) if known else None,
        )
