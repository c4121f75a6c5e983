"""What a check holds of the minutes goes with its last user, without a search for cycles."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from lrt_summ.checking.checked import check
from lrt_summ.checking.ground import Ground
from lrt_summ.models import ItemAnswer, Minutes, Sentence
from lrt_summ.rules import extract_item


@pytest.fixture
def no_search() -> Iterator[None]:
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("no_search")
@pytest.mark.parametrize("place", range(4))
def test_a_ground_that_was_checked_against_leaves_no_cycle(minutes: Minutes, place: int) -> None:
    item = minutes.items[place]
    ground = Ground(minutes, item)
    held = [weakref.ref(ground), *(weakref.ref(one.facts) for one in ground.sentences)]
    for statement in item.statements:
        # Not quoted, and with a name: so that every check has something to look at.
        text = f"Volgens mevrouw Okafor kwam er eerder minder: {statement.text}"
        answer = ItemAnswer(summary=(Sentence(text=text, sources=(statement.id,)),))
        assert check(ground, extract_item(minutes, item), answer).claims
    del ground
    assert [one() for one in held] == [None] * len(held)
