"""What speaks for and against a fault, weighed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Scale(NamedTuple):
    """What speaks for and against a fault, weighed: log-odds, as logistic regression fits them.

    `python benchmarks/denial_weights.py` fits the weights to the sets of claims and prints them.

    Attributes:
        weights: of each ground; above 0 it speaks for a fault.
        bias: the sum where no ground is there.
        least: the sum from which a claim is accused.
    """

    weights: Mapping[str, float]
    bias: float
    least: float

    def tips(self, grounds: Mapping[str, float]) -> bool:
        """Whether the grounds weigh enough to accuse a claim."""
        total = sum(self.weights[name] * value for name, value in grounds.items())
        return self.bias + total >= self.least
