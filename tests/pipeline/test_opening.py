"""A `Summariser` works opened or not, again and again, in any event loop or outside one."""

import asyncio

import pytest

from lrt_summ import Minutes, Summariser, read_minutes, summarise
from lrt_summ.asking import Estimate
from lrt_summ.errors import UsageError
from lrt_summ.models import SourceText
from lrt_summ.settings import Settings
from tests.support.model_server import ModelServer, quote_first

MINUTES = b"""# Verslag Regietafel Duin

Datum: 14 maart 2024
Aanwezig: Karin de Vries (voorzitter), Jan Bos (VNG)

## 1. Opening

De voorzitter opent de vergadering.

## 2. Voortgang

De bouw ligt op schema. De gemeente Duin meldt geen klachten.
"""
ITEMS = 2


def settings(server: ModelServer) -> Settings:
    return Settings(base_url=server.url, model="m", cache="off")


def test_it_can_be_used_again_and_again(model_server):
    model_server.always = quote_first
    summariser = Summariser(settings(model_server))
    reports = [summariser.summarise(MINUTES) for _ in range(3)]
    assert [report.usage.requests for report in reports] == [ITEMS] * 3


def test_asked_without_being_opened_it_asks_the_model_all_the_same(model_server):
    model_server.always = quote_first
    summariser = Summariser(settings(model_server))

    async def run():
        one = await summariser.asummarise(MINUTES)
        both = await asyncio.gather(*(summariser.asummarise(MINUTES) for _ in range(2)))
        streamed = [outcome.report async for outcome in summariser.astream([MINUTES])]
        return [one, *both, *streamed]

    reports = asyncio.run(run())
    assert {report.provenance.provider for report in reports} == {"openai"}
    assert [report.usage.requests for report in reports] == [ITEMS] * 4


def test_opened_twice_in_two_loops_it_works_in_both(model_server):
    model_server.always = quote_first
    summariser = Summariser(settings(model_server))

    async def run():
        async with summariser:
            return await summariser.asummarise(MINUTES)

    assert [asyncio.run(run()).usage.requests for _ in range(2)] == [ITEMS] * 2


def test_inside_a_running_loop_as_in_a_notebook(model_server):
    model_server.always = quote_first

    async def cell():
        return summarise(MINUTES, settings=settings(model_server))

    assert asyncio.run(cell()).usage.requests == ITEMS


async def test_minutes_without_items_cost_nothing(model_server):
    empty = Minutes(source=SourceText(text="Verslag"), items=())
    async with Summariser(settings(model_server)) as summariser:
        assert summariser.estimate(empty) == Estimate()
        assert (await summariser.asummarise(empty)).items == ()


def test_an_estimate_of_what_is_not_open_is_refused_and_not_zero(model_server):
    with pytest.raises(UsageError, match="geopende Summariser"):
        Summariser(settings(model_server)).estimate(read_minutes(MINUTES))
    by_rules = Summariser(Settings(provider="rules"))
    assert by_rules.estimate(read_minutes(MINUTES)).requests == 0
