"""The register looks at few of the promises that it knows, and finds what it would among all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from math import ceil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lrt_summ.models import Report
from lrt_summ.registering import register
from lrt_summ.registering.matching import Matcher, Print, likeness
from tests.support.growth import assert_linear

from .builders import action, report

WORDS = st.frozensets(st.sampled_from("abcdefgh"), min_size=2, max_size=8)
PRINTS = st.builds(
    Print,
    document=st.sampled_from(["een", "twee", "drie"]),
    body=st.sampled_from([None, "regiegroep"]),
    owners=st.sampled_from([frozenset(), frozenset({"vng"}), frozenset({"ipo"})]),
    stems=WORDS,
    names=st.frozensets(st.sampled_from("ghi"), max_size=1),
    numbers=st.sampled_from([frozenset(), frozenset({"3"})]),
    negations=st.integers(0, 1),
)


def best_of_all(known: list[tuple[int, Print]], new: Print) -> int | None:
    """The entry of the likest, the oldest of equals, each looked at."""
    enough = ceil(0.6 * len(new.stems))
    fit = [(entry, one) for entry, one in known if len(one.stems & new.stems) >= enough]
    score, _, entry = max(
        ((likeness(new, one), -place, entry) for place, (entry, one) in enumerate(fit)),
        default=(0.0, 0, 0),
    )
    return entry if score > 0 else None


@settings(max_examples=300)
@given(prints=st.lists(PRINTS, max_size=25))
def test_what_is_found_is_the_likest_of_all(prints: list[Print]) -> None:
    matcher = Matcher()
    known: list[tuple[int, Print]] = []
    for new in prints:
        found = matcher.find(new)
        assert found == best_of_all(known, new)
        entry = len(known) if found is None else found
        matcher.add(entry, new)
        known.append((entry, new))


ROWS: dict[str, Callable[[int], str]] = {
    "the same": lambda row: "Het secretariaat stuurt het verslag rond aan de agendaleden.",
    "one of a few": lambda row: f"Het secretariaat stuurt stuk {row % 7} rond aan de leden.",
    "another name": lambda row: f"Het secretariaat stuurt het verslag over Dorp{row} aan de leden.",
    "another number": lambda row: f"Het secretariaat stuurt het verslag over dossier {row} rond.",
}


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_time_grows_with_the_number_of_meetings_and_no_faster(row: Callable[[int], str]) -> None:
    def prepare(count: int) -> list[Report]:
        first = dt.date(2020, 1, 1)
        return [
            report(
                first + dt.timedelta(days=day),
                *(action(row(5 * day + at), "secretariaat") for at in range(5)),
            )
            for day in range(count)
        ]

    assert_linear(prepare, register, short=60, long=600)
