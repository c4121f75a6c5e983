"""Fits the weights of a check to the sets of claims, and tells what they find of unread ones."""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from checker import COUNTED_ONLY, Prepared, ground_for, halves, load, made_by_machine
from corruptions import by_hand
from regression import regress, total

from lrt_summ.checking.checked import ground_evidence
from lrt_summ.checking.claims import Assertion, assertions
from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.ground import Ground
from lrt_summ.models import ItemAnswer

Grounds = Mapping[str, float]
Reader = Callable[[Prepared, Assertion, Alignment], Iterator[Grounds]]
"""What a check weighs in a sentence of a claim: the grounds of each thing that may be at fault."""
TURNS = 4
SHARES = (0.002, 0.004, 0.008)
TRUE, HAND, MACHINE = "true", "by hand", "by machine"


class Bag(NamedTuple):
    """A claim with all that may be at fault in it. In a false one, one thing is."""

    set: str
    origin: str
    grounds: tuple[Grounds, ...]


def bags(name: str, kind: str, prepared: Sequence[Prepared], read: Reader) -> Iterator[Bag]:
    """The claims of a set, and the false ones of a kind; those with nothing to weigh as well."""
    for one in prepared:
        ground = ground_for(one)
        yield from _read(name, TRUE, one, ground, one.case.answer, read)
        for origin, faults in ((MACHINE, made_by_machine(one, 1)), (HAND, by_hand(one.case))):
            for fault in faults:
                if fault.kind == kind and fault.claim and fault.original:
                    yield from _read(name, origin, one, ground, fault.answer, read, fault.claim)


def _read(
    name: str,
    origin: str,
    one: Prepared,
    ground: Ground,
    answer: ItemAnswer,
    read: Reader,
    only: str | None = None,
) -> Iterator[Bag]:
    for claim in assertions(answer, ground):
        if only is None or claim.text == only:
            cited = tuple(key for key in claim.sources if key in ground.statements)
            evidence = ground_evidence(ground, cited)
            told = (facts for facts in claim.sentences if not evidence.holds(facts.text))
            found = (g for facts in told for g in read(one, claim, Alignment(facts, evidence)))
            yield Bag(name, origin, tuple(found))


def fit(found: Sequence[Bag], names: Sequence[str]) -> list[float]:
    """Weights and bias. Of what may be at fault in a false claim the worst is."""
    weights: list[float] = []
    for _ in range(TURNS):
        rows: list[tuple[list[float], bool]] = []
        for bag in found:
            values = [row_of(grounds, names) for grounds in bag.grounds]
            if bag.origin != TRUE and values and weights:
                values = [max(values, key=lambda row: total(weights, row))]
            rows += ((value, bag.origin != TRUE) for value in values)
        weights = regress(rows)
    return weights


def row_of(grounds: Grounds, names: Sequence[str]) -> list[float]:
    """The grounds in the order of the names, and a 1 for the bias."""
    return [*(float(grounds[name]) for name in names), 1.0]


def scores(found: Sequence[Bag], names: Sequence[str]) -> dict[str, list[float]]:
    """What each claim weighs by weights that were fitted to the other sets, per origin."""
    weighed: dict[str, list[float]] = {TRUE: [], HAND: [], MACHINE: []}
    for held_out in sorted({bag.set for bag in found}):
        fitted = fit([bag for bag in found if bag.set != held_out], names)
        for bag in found:
            if bag.set == held_out:
                sums = (total(fitted, row_of(grounds, names)) for grounds in bag.grounds)
                weighed[bag.origin].append(max(sums, default=-math.inf))
    return weighed


def report(title: str, found: Sequence[Bag], names: Sequence[str]) -> None:
    """Print the weights, and the share of false claims that they find where not fitted."""
    print(title)
    for name, weight in zip((*names, "bias"), fit(found, names), strict=True):
        print(f"  {name:14}{weight:6.2f}")
    weighed = scores(found, names)
    true = sorted(weighed[TRUE], reverse=True)
    for share in SHARES:
        least = true[int(share * len(true))]
        rates = (
            f"{sum(s > least for s in weighed[o]) / len(weighed[o]):.3f} of {len(weighed[o])} {o}"
            for o in (HAND, MACHINE)
            if weighed[o]
        )
        print(f"  {share:.3f} of the true claims accused from {least:5.2f}: {', '.join(rates)}")


def sets_given(about: str) -> dict[str, list[Prepared]]:
    """The sets that the command line names, all that may be read if it names none."""
    options = argparse.ArgumentParser(description=about)
    readable = [name for name in halves() if name not in COUNTED_ONLY]
    options.add_argument("--sets", nargs="+", choices=readable, default=readable)
    return {name: load(name, gold=False) for name in options.parse_args().sets}
