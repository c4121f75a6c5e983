"""Fits the weights of the checks of opposites, conditions and firmness to the sets of claims.

    python benchmarks/fault_weights.py                     # on all sets that may be read
    python benchmarks/fault_weights.py --sets tune fresh

Prints the weights, and what they would find of a set when fitted to the others.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker import Prepared
from weighing import Grounds, bags, report, sets_given

from lrt_summ.checking import conditions
from lrt_summ.checking.claims import Assertion
from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.opposites import direction


def opposites(one: Prepared, claim: Assertion, alignment: Alignment) -> Iterator[Grounds]:
    """The grounds of each word that takes the other side."""
    for *_, grounds in direction.opposed_mentions(alignment):
        yield grounds


def dropped(one: Prepared, claim: Assertion, alignment: Alignment) -> Iterator[Grounds]:
    """The grounds of each condition of what it rests on."""
    for *_, grounds in conditions.conditions_beside(alignment):
        yield grounds


CHECKS = (
    ("direction_flipped", opposites, direction.SCALE),
    ("condition_dropped", dropped, conditions.SCALE),
)
"""Kind of fault, what is read for it, and the scale."""


def main() -> None:
    """Print the tables."""
    sets = sets_given(__doc__.splitlines()[0])
    for kind, read, scale in CHECKS:
        found = [bag for name, one in sets.items() for bag in bags(name, kind, one, read)]
        report(kind, found, list(scale.weights))


if __name__ == "__main__":
    main()
