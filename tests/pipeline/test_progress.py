"""What a run tells while it works."""

from __future__ import annotations

import asyncio
from itertools import pairwise
from pathlib import Path

import pytest

from lrt_summ.models import ItemReport, Minutes
from lrt_summ.pipeline import Summariser, read_minutes
from lrt_summ.rules.extraction import Extractor
from lrt_summ.settings import Settings
from tests.support.model_server import ModelServer, Received, Reply, quote_first
from tests.support.synthetic_minutes import minutes_text

FIXTURES = Path(__file__).parents[2] / "fixtures"
WITH_LIST = FIXTURES / "projectgroep-omgevingsvisie-2025-06-17.md"


async def test_a_finished_item_is_told_while_others_are_still_asked_about() -> None:
    told: list[str] = []
    first_is_told = asyncio.Event()

    def tell(_: Minutes, report: ItemReport) -> None:
        told.append(report.id)
        first_is_told.set()

    def only_the_third(received: Received) -> Reply:
        asked_about_third = received.text.startswith("<verslag>\n3. ")
        return quote_first(received) if asked_about_third else Reply(silent=True)

    minutes = read_minutes(minutes_text(1, items=4, words=40).encode(), name="verslag.txt")
    with ModelServer(only_the_third) as server:
        settings = Settings(provider="openai", base_url=server.url, cache="off")
        async with Summariser(settings, on_item=tell) as summariser:
            run = asyncio.create_task(summariser.asummarise(minutes))
            await first_is_told.wait()
            assert told == ["3"]
            assert not run.done()
            run.cancel()
            await asyncio.gather(run, return_exceptions=True)


@pytest.mark.parametrize("provider", ["openai", "rules"])
def test_as_many_items_are_announced_as_are_told(provider: str) -> None:
    announced: list[int] = []
    told: list[str] = []
    minutes = read_minutes(WITH_LIST)
    with ModelServer(quote_first) as server:
        settings = Settings(provider=provider, base_url=server.url, cache="off", reask=False)
        report = Summariser(
            settings,
            on_start=lambda _, items: announced.append(items),
            on_item=lambda _, item: told.append(item.id),
        ).summarise(minutes)
    assert announced == [len(told)] == [len(report.items)]
    assert len(told) < len(minutes.items), "a list that repeats the items is not reported"


async def test_between_two_items_of_a_long_document_others_have_their_turn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rounds = 0
    begun: list[int] = []
    looked_at: set[str] = set()
    step = Extractor.step

    def counted(self: Extractor) -> bool:
        begun.append(rounds)
        known = set(self._found)
        over = step(self)
        assert len(self._found.keys() - known) == (0 if over else 1)
        looked_at.update(self._found)
        return over

    async def others() -> None:
        nonlocal rounds
        while True:
            rounds += 1
            await asyncio.sleep(0)

    monkeypatch.setattr(Extractor, "step", counted)
    minutes = read_minutes(minutes_text(2, items=30, words=40).encode(), name="lang.txt")
    with ModelServer(quote_first) as server:
        settings = Settings(provider="openai", base_url=server.url, cache="off", reask=False)
        ticking = asyncio.create_task(others())
        async with Summariser(settings) as summariser:
            await summariser.asummarise(minutes)
        ticking.cancel()
    assert looked_at == {item.id for item in minutes.items}
    whole = begun[: len(minutes.items)]
    assert all(later > earlier for earlier, later in pairwise(whole))
