"""Fits the weights of the denial check (`negation.py`, `lost.py`) to the sets of claims.

    python benchmarks/denial_weights.py                     # on all sets that may be read
    python benchmarks/denial_weights.py --sets tune fresh

Prints the weights, and what they would find of a set when fitted to the others: the share of the
denials turned round that are accused, where a given share of the true claims is accused as well.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from checker import COUNTED_ONLY, Prepared, ground_for, halves, load, made_by_machine
from corruptions import by_hand
from regression import regress, total

from lrt_summ.checking.checked import ground_evidence
from lrt_summ.checking.claims import assertions
from lrt_summ.checking.denials.lost import LOST, grounds_of_lost, missable
from lrt_summ.checking.denials.negation import ADDED, grounds_of_added
from lrt_summ.checking.denials.sides import Sides
from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.ground import Ground
from lrt_summ.checking.lexicon import NEGATORS
from lrt_summ.language.words import tokens
from lrt_summ.models import ItemAnswer

Grounds = dict[str, float]
SHARES = (0.001, 0.002, 0.003, 0.004, 0.008, 0.02)


@dataclass(frozen=True)
class Bag:
    """A claim: its negators, or those of what it rests on. A false one has one that is at fault."""

    set: str
    false: bool
    grounds: tuple[Grounds, ...]


def denials(text: str) -> int:
    """The negators in a text."""
    return sum(token.norm in NEGATORS for token in tokens(text))


def of_claims(ground: Ground, answer: ItemAnswer, only: str | None = None) -> Iterator[Sides]:
    """The sentences of an answer, or of one claim of it, beside what they rest on."""
    for claim in assertions(answer, ground):
        if only is None or claim.text == only:
            cited = tuple(key for key in claim.sources if key in ground.statements)
            evidence = ground_evidence(ground, cited)
            for facts in claim.sentences:
                yield Sides(Alignment(facts, evidence))


def added(sides: Sides) -> tuple[Grounds, ...]:
    """The grounds of each negator of the claim."""
    return tuple(grounds_of_added(denial, sides) for denial in sides.mine.denials)


def lost(sides: Sides) -> tuple[Grounds, ...]:
    """The grounds of each negator of the source."""
    return tuple(grounds_of_lost(denial, sentence, sides) for denial, sentence in missable(sides))


Reader = Callable[[Sides], tuple[Grounds, ...]]


def bags(name: str, prepared: Sequence[Prepared], read: Reader) -> Iterator[Bag]:
    """The claims of a set that have negators to weigh, true and false."""
    for one in prepared:
        ground = ground_for(one)
        for sides in of_claims(ground, one.case.answer):
            if grounds := read(sides):
                yield Bag(name, False, grounds)
        for fault in (*made_by_machine(one, 1), *by_hand(one.case)):
            if fault.kind != "negation_flipped" or fault.claim is None:
                continue
            more = denials(fault.claim) - denials(fault.original or "")
            if (more > 0 and read is added) or (more < 0 and read is lost):
                for sides in of_claims(ground, fault.answer, fault.claim):
                    if grounds := read(sides):
                        yield Bag(name, True, grounds)


def fit(found: Sequence[Bag], names: Sequence[str]) -> list[float]:
    """Weights and bias. Of the negators of a false claim the one that looks worst is at fault."""
    weights = [0.0] * (len(names) + 1)
    for turn in range(3):
        rows: list[tuple[list[float], float]] = []
        for bag in found:
            values = [[float(g[name]) for name in names] + [1.0] for g in bag.grounds]
            if bag.false and turn:
                values = [max(values, key=lambda row: total(weights, row))]
            rows += ((value, float(bag.false)) for value in values)
        weights = regress(rows)
    return weights


def report(title: str, found: Sequence[Bag], names: Sequence[str], claims: int) -> None:
    """Print the weights, and what they find where they were not fitted."""
    weights = fit(found, names)
    print(title)
    for name, weight in zip((*names, "bias"), weights, strict=True):
        print(f"  {name:14}{weight:6.2f}")
    true: list[float] = []
    false: list[float] = []
    for held_out in sorted({bag.set for bag in found}):
        fitted = fit([bag for bag in found if bag.set != held_out], names)
        for bag in found:
            if bag.set == held_out:
                rows = ([float(g[name]) for name in names] + [1.0] for g in bag.grounds)
                (false if bag.false else true).append(max(total(fitted, row) for row in rows))
    true.sort(reverse=True)
    for share in SHARES:
        least = true[int(share * claims)]
        hits = sum(score > least for score in false)
        print(
            f"  {share:.3f} of the true claims accused from {least:5.2f}: "
            f"{hits / len(false):.3f} of {len(false)} found"
        )


def main() -> None:
    """Print both tables."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    readable = [name for name in halves() if name not in COUNTED_ONLY]
    options.add_argument("--sets", nargs="+", choices=readable, default=readable)
    given = options.parse_args()
    sets = {name: load(name, gold=False) for name in given.sets}
    answers = [one.case.answer for prepared in sets.values() for one in prepared]
    claims = sum(len(a.summary) + len(a.decisions) + len(a.actions) for a in answers)
    for title, read, scale in (("added", added, ADDED), ("lost", lost, LOST)):
        found = [bag for name, prepared in sets.items() for bag in bags(name, prepared, read)]
        report(title, found, list(scale.weights), claims)


if __name__ == "__main__":
    main()
