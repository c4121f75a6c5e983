"""How often Python looks for garbage while documents are worked through."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from lrt_summ.collecting import THRESHOLDS, fewer_collections
from lrt_summ.errors import UsageError
from lrt_summ.pipeline import Summariser
from lrt_summ.settings import Settings

USUAL = (700, 10, 10)


@pytest.fixture(autouse=True)
def usual() -> Iterator[None]:
    before = gc.get_threshold()
    gc.set_threshold(*USUAL)
    yield
    gc.set_threshold(*before)


async def test_while_a_summariser_is_open_garbage_is_looked_for_less_often() -> None:
    async with Summariser(Settings(provider="rules")):
        assert gc.get_threshold() == THRESHOLDS
    assert gc.get_threshold() == USUAL


async def test_a_summariser_that_cannot_be_opened_leaves_no_trace() -> None:
    settings = Settings(
        provider="openai", base_url="http://127.0.0.1:9/v1", cache="off", prompt="geen"
    )
    with pytest.raises(UsageError):
        await Summariser(settings).__aenter__()
    assert gc.get_threshold() == USUAL


def test_the_last_of_several_restores_what_the_first_found() -> None:
    first, second = fewer_collections(), fewer_collections()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert gc.get_threshold() == THRESHOLDS
    second.__exit__(None, None, None)
    assert gc.get_threshold() == USUAL


@pytest.mark.parametrize("own", [(0, 0, 0), (900_000, 9, 9)])
def test_a_program_that_collects_as_rarely_by_itself_is_left_alone(
    own: tuple[int, int, int],
) -> None:
    gc.set_threshold(*own)
    with fewer_collections():
        assert gc.get_threshold() == own
    assert gc.get_threshold() == own


def test_what_others_set_meanwhile_stays() -> None:
    with fewer_collections():
        gc.set_threshold(1000, 5, 5)
    assert gc.get_threshold() == (1000, 5, 5)
