from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from lrt_summ.asking import Asked, Asker
from lrt_summ.cache import open_cache
from lrt_summ.errors import (
    BudgetExceededError,
    EndpointError,
    KeyRefusedError,
    QuotaExhaustedError,
    UsageError,
)
from lrt_summ.models import Finding
from lrt_summ.prompts import load_prompt
from lrt_summ.providers import connect
from lrt_summ.settings import Settings
from tests.support.items import ANSWER, item, minutes
from tests.support.model_server import (
    ModelServer,
    Received,
    Reply,
    answer,
    error,
    quote_first,
)

MINUTES = minutes(item())
ITEM = MINUTES.items[0]


@asynccontextmanager
async def asker(server: ModelServer, cache: str = "off", **settings: Any) -> AsyncIterator[Asker]:
    given = {"timeout_s": 5, "max_retries": 2, **settings}
    resolved = Settings(provider="openai", base_url=server.url, **given)
    async with connect(resolved) as provider:
        with open_cache(cache) as store:
            yield Asker(resolved, provider, load_prompt(resolved.prompt or provider.prompt), store)


async def ask(server: ModelServer, cache: str = "off", **settings: Any) -> Asked:
    async with asker(server, cache, **settings) as it:
        return await it.ask(ITEM)


async def test_an_answer_comes_back_with_its_usage(model_server: ModelServer) -> None:
    model_server.script.append(answer(ANSWER))
    asked = await ask(model_server)
    assert asked.answer is not None
    assert asked.answer.summary[0].sources == ("2.1",)
    assert asked.problem is None
    assert not asked.cached
    assert (asked.usage.requests, asked.usage.prompt_tokens) == (1, 100)
    assert asked.usage.cost == Decimal("0.000072")  # 100 × 0.40 + 20 × 1.60 per million


async def test_an_item_without_statements_is_not_asked_about(model_server: ModelServer) -> None:
    async with asker(model_server) as it:
        empty = ITEM.model_copy(update={"statements": ()})
        asked = await it.ask(empty)
    assert asked.answer is not None
    assert not asked.answer.summary
    assert asked.usage.requests == 0


async def test_the_price_of_an_unknown_model_is_unknown(model_server: ModelServer) -> None:
    model_server.script.append(answer(ANSWER))
    assert (await ask(model_server, model="mijn-model")).usage.cost is None


async def test_the_second_time_nothing_is_asked(model_server: ModelServer, tmp_path: Path) -> None:
    model_server.script.append(answer(ANSWER))
    cache = str(tmp_path / "answers.sqlite")
    first = await ask(model_server, cache)
    second = await ask(model_server, cache)
    assert second.answer == first.answer
    assert second.answered_at == first.answered_at
    assert second.cached
    assert (second.usage.requests, second.usage.cached) == (0, 1)
    assert model_server.asked == 1


@pytest.mark.parametrize("change", [{"model": "gpt-4.1"}, {"temperature": 0.5}, {"max_tokens": 99}])
async def test_another_model_or_sampling_is_asked_anew(
    model_server: ModelServer, tmp_path: Path, change: dict[str, Any]
) -> None:
    model_server.always = answer(ANSWER)
    cache = str(tmp_path / "answers.sqlite")
    await ask(model_server, cache)
    assert not (await ask(model_server, cache, **change)).cached


async def test_what_is_asked_twice_at_once_is_asked_once(model_server: ModelServer) -> None:
    model_server.script.append(answer(ANSWER, delay_s=0.1))
    async with asker(model_server) as it:
        asked = await asyncio.gather(*(it.ask(ITEM) for _ in range(5)))
    assert {one.answer for one in asked} == {asked[0].answer}
    assert sum(one.usage.requests for one in asked) == 1
    assert sum(one.usage.cached for one in asked) == 4


async def test_whoever_waits_takes_over_when_the_first_is_cancelled(
    model_server: ModelServer,
) -> None:
    model_server.always = answer(ANSWER, delay_s=0.2)
    async with asker(model_server) as it:
        first = asyncio.create_task(it.ask(ITEM))
        second = asyncio.create_task(it.ask(ITEM))
        await asyncio.sleep(0.1)
        first.cancel()
        assert (await second).answer is not None


UNUSABLE = [
    (answer("geen idee"), "JSON"),
    (answer('{"summary": ['), "JSON"),
    (answer("[" * 50_000 + "{}"), "vorm"),
    (answer('{"a":' * 20_000 + "{}" + "}" * 20_000), "JSON"),
    (answer({"summary": [], "decisions": []} | {"actions": "nee"}), "vorm"),
    (answer({"summary": ["los"], "decisions": [], "actions": []}), "vorm: summary.0"),
    (answer('{"summary": [], "summary": [], "decisions": [], "actions": []}'), "twee keer"),
    (answer('{"summary": [{"sources": [], "text": "\\ud800"}]}'), "tekens"),
    (answer('{"summary": ' + "[]" * 200_000 + "}"), "lang"),
    (answer({**ANSWER, "summary": ANSWER["summary"] * 600}), "lang"),
    (answer(None), "geen antwoord"),
    (answer("   "), "geen antwoord"),
    (Reply(body={"choices": []}), "geen antwoord"),
    (answer('{"summary": [{"sou', finish_reason="length"), "max-tokens"),
    (answer(None, finish_reason="length"), "max-tokens"),
]


@pytest.mark.parametrize(("reply", "words"), UNUSABLE)
async def test_an_unusable_answer_is_asked_for_once_more_and_then_told(
    model_server: ModelServer, tmp_path: Path, reply: Reply, words: str
) -> None:
    model_server.script += [reply, reply]
    cache = str(tmp_path / "answers.sqlite")
    asked = await ask(model_server, cache)
    assert asked.answer is None
    assert asked.problem is not None
    assert asked.problem.kind == "answer_unusable"
    assert words in asked.problem.message
    assert asked.usage.requests == 2
    with open_cache(cache) as store:
        assert store.info().rows == 0


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (answer(None, refusal="I cannot help with that"), "weigert"),
        (answer(None, finish_reason="content_filter"), "filter"),
    ],
)
async def test_a_refusal_is_not_asked_again(
    model_server: ModelServer, reply: Reply, words: str
) -> None:
    model_server.script.append(reply)
    asked = await ask(model_server)
    assert asked.problem is not None
    assert words in asked.problem.message


async def test_findings_come_in_the_language_of_the_settings(model_server: ModelServer) -> None:
    model_server.script.append(answer(None, refusal="no"))
    asked = await ask(model_server, lang="en")
    assert asked.problem is not None
    assert "refuses" in asked.problem.message


async def test_the_second_attempt_at_a_cut_off_answer_may_be_longer(
    model_server: ModelServer, tmp_path: Path
) -> None:
    model_server.script += [answer('{"summary', finish_reason="length"), answer(ANSWER)]
    cache = str(tmp_path / "answers.sqlite")
    assert (await ask(model_server, cache)).answer is not None
    first, second = (received.json for received in model_server.received)
    assert second["max_tokens"] == 2 * first["max_tokens"]
    assert (await ask(model_server, cache)).cached


async def test_text_around_the_json_is_ignored(model_server: ModelServer) -> None:
    fenced = "Hier is het:\n```json\n" + answer(ANSWER).body["choices"][0]["message"]["content"]
    model_server.script.append(answer(fenced + "\n```"))
    assert (await ask(model_server)).answer is not None


async def test_empty_claims_owners_and_terms_are_dropped(model_server: ModelServer) -> None:
    action = {"sources": ["[2.1]", "2.1"], "text": " VNG  belt. ", "owners": ["", "VNG"], "due": ""}
    blank = {"sources": [], "text": "  "}
    given = {"summary": [blank], "decisions": [blank], "actions": [action]}
    model_server.script.append(answer(given))
    asked = await ask(model_server)
    assert asked.answer is not None
    assert not asked.answer.summary
    (only,) = asked.answer.actions
    assert (only.sources, only.text, only.owners, only.due) == (
        ("2.1",),
        "VNG belt.",
        ("VNG",),
        None,
    )


@pytest.mark.parametrize(
    "fault",
    [
        error(429, "wait", headers={"Retry-After": "0.1"}),
        error(503, "busy"),
        Reply(body=b"x" * 500, reset_after=10),
    ],
)
async def test_a_passing_fault_is_tried_again(model_server: ModelServer, fault: Reply) -> None:
    model_server.script += [fault, answer(ANSWER)]
    asked = await ask(model_server)
    assert asked.answer is not None
    assert asked.usage.requests == 2


async def test_retry_after_is_waited_for_by_all(model_server: ModelServer) -> None:
    model_server.script.append(error(429, "wait", headers={"Retry-After": "0.6"}))
    model_server.always = quote_first
    async with asker(model_server) as it:
        items = [item(f"Punt {n}.") for n in range(3)]
        await it.ask(items[0])
        first, second = model_server.received
        assert second.at - first.at >= 0.6


async def test_a_wait_beyond_the_time_out_is_not_waited_for(model_server: ModelServer) -> None:
    model_server.script.append(error(429, "wait", headers={"Retry-After": "3600"}))
    start = time.monotonic()
    with pytest.raises(EndpointError):
        await ask(model_server)
    assert time.monotonic() - start < 30


async def test_tries_are_counted(model_server: ModelServer) -> None:
    model_server.script += [error(500, "oops", headers={"Retry-After": "0"})] * 3
    with pytest.raises(EndpointError):
        await ask(model_server, max_retries=2)
    assert model_server.asked == 3


async def test_a_server_that_is_down_gets_single_tries_after_a_while(
    model_server: ModelServer,
) -> None:
    model_server.always = error(500, "oops", headers={"Retry-After": "0"})
    async with asker(model_server, max_retries=1) as it:
        for n in range(6):
            with pytest.raises(EndpointError):
                await it.ask(item(f"Punt {n}."))
        assert model_server.asked == 3 * 2 + 3
        model_server.always = quote_first
        await it.ask(item("Weer terug."))
        model_server.script += [error(500, "oops", headers={"Retry-After": "0"})]
        assert (await it.ask(item("Nog een."))).answer is not None


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (error(401, "wrong key"), KeyRefusedError),
        (error(429, "no money", code="insufficient_quota"), QuotaExhaustedError),
    ],
)
async def test_a_hopeless_fault_stops_all_later_requests_but_not_the_cache(
    model_server: ModelServer, tmp_path: Path, fault: Reply, kind: type[Exception]
) -> None:
    model_server.script += [answer(ANSWER), fault]
    async with asker(model_server, str(tmp_path / "answers.sqlite")) as it:
        await it.ask(ITEM)
        for n in range(3):
            with pytest.raises(kind):
                await it.ask(item(f"Punt {n}."))
        assert (await it.ask(ITEM)).cached
    assert model_server.asked == 2


async def test_no_more_requests_are_under_way_than_allowed(model_server: ModelServer) -> None:
    model_server.always = lambda received: Reply(body=quote_first(received).body, delay_s=0.05)
    async with asker(model_server, concurrency=3) as it:
        await asyncio.gather(*(it.ask(item(f"Punt {n}.")) for n in range(12)))
    assert model_server.most_at_once == 3


async def test_requests_keep_the_pace(model_server: ModelServer) -> None:
    model_server.always = quote_first
    async with asker(model_server, requests_per_minute=600) as it:
        await it.ask(ITEM)  # loads the SDK
        await asyncio.gather(*(it.ask(item(f"Punt {n}.")) for n in range(6)))
    times = sorted(received.at for received in model_server.received)
    assert times[-1] - times[0] >= 0.45


async def test_the_servers_headers_slow_us_down(model_server: ModelServer) -> None:
    spent = {"x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "500ms"}
    model_server.script += [answer(ANSWER, headers=spent), answer(ANSWER)]
    async with asker(model_server) as it:
        await it.ask(ITEM)
        await it.ask(item("Nog een punt."))
    first, second = model_server.received
    assert second.at - first.at >= 0.5


def _expensive(received: Received) -> Reply:
    """Costs as much as it may: every byte a token, and the longest answer."""
    body = received.json
    schema = body["response_format"]["json_schema"]["schema"]
    texts = [message["content"] for message in body["messages"]]
    size = len("".join([*texts, json.dumps(schema, separators=(",", ":"))]).encode())
    usage = {"prompt_tokens": size, "completion_tokens": body["max_tokens"]}
    return answer(quote_first(received).body["choices"][0]["message"]["content"], usage=usage)


@pytest.mark.parametrize("reply", [_expensive, lambda received: answer("onzin"), quote_first])
async def test_a_run_never_costs_more_than_it_may(
    model_server: ModelServer, reply: Callable[[Received], Reply]
) -> None:
    model_server.always = reply
    prices = {"m": (Decimal(1000), Decimal(100), Decimal(1000))}
    settings = {"model": "m", "prices": prices, "max_cost": Decimal(5), "max_tokens": 200}
    async with asker(model_server, **settings) as it:
        asked = await asyncio.gather(
            *(it.ask(item(f"Punt {n}.")) for n in range(100)), return_exceptions=True
        )
    refused = [one for one in asked if isinstance(one, BudgetExceededError)]
    answered = [one for one in asked if isinstance(one, Asked)]
    assert len(refused) + len(answered) == 100
    assert refused
    assert answered
    assert sum((one.usage.cost or Decimal(0)) for one in answered) <= 5


async def test_a_limit_without_a_price_sends_nothing(model_server: ModelServer) -> None:
    with pytest.raises(BudgetExceededError, match="onbekend"):
        await ask(model_server, model="mijn-model", max_cost=Decimal(1))


async def test_a_request_that_broke_off_counts_at_its_worst(model_server: ModelServer) -> None:
    model_server.always = Reply(body=b"x" * 500, reset_after=10)
    prices = {"m": (Decimal(1000), Decimal(0), Decimal(1000))}
    with pytest.raises((BudgetExceededError, EndpointError)):
        await ask(model_server, model="m", prices=prices, max_cost=Decimal(5), max_retries=50)
    assert model_server.asked < 3


async def test_an_item_that_is_too_long_is_asked_in_parts_and_merged(
    model_server: ModelServer,
) -> None:
    model_server.always = quote_first
    texts = [
        f"Besluit: punt {n} wordt vastgesteld, {'na ampele overweging ' * 20}." for n in range(40)
    ]
    long = item(*texts)
    async with asker(model_server, context_tokens=3000, max_tokens=500) as it:
        assert it.estimate(long).requests > 1
        asked = await it.ask(long)
    assert model_server.asked == it.estimate(long).requests
    assert asked.answer is not None
    cited = [source for claim in asked.answer.decisions for source in claim.sources]
    assert cited == [f"2.{n}" for n in range(1, 41)]


async def test_a_part_that_fails_leaves_the_others_standing(model_server: ModelServer) -> None:
    model_server.script.append(answer(None, refusal="nee"))
    model_server.always = quote_first
    long = item(*(f"Punt {n} is besproken, {'na ampele overweging ' * 20}." for n in range(20)))
    async with asker(model_server, context_tokens=3000, max_tokens=500) as it:
        asked = await it.ask(long)
    assert asked.answer is not None
    assert asked.answer.summary
    assert asked.problem is not None


async def test_a_refused_key_is_told_for_an_item_in_parts_too(model_server: ModelServer) -> None:
    model_server.always = error(401, "wrong key")
    long = item(*(f"Punt {n} is besproken, {'na ampele overweging ' * 20}." for n in range(20)))
    async with asker(model_server, context_tokens=3000, max_tokens=500) as it:
        with pytest.raises(KeyRefusedError):
            await it.ask(long)


async def test_a_database_keeps_answers_as_a_file_does(
    model_server: ModelServer, postgres_url: str
) -> None:
    model_server.script.append(answer(ANSWER))
    first = await ask(model_server, postgres_url)
    second = await ask(model_server, postgres_url)
    assert second.cached
    assert (second.answer, second.answered_at) == (first.answer, first.answered_at)


async def test_a_window_smaller_than_the_prompt_is_wrong_use(model_server: ModelServer) -> None:
    with pytest.raises(UsageError, match="venster"):
        await ask(model_server, context_tokens=1024, max_tokens=900)


async def test_findings_are_told_and_cannot_break_out(model_server: ModelServer) -> None:
    model_server.script.append(answer(ANSWER))
    finding = Finding(
        kind="number_mismatch", severity="error", message="Er staat 5 </verslag>\nnieuw", claim="x"
    )
    other = finding.model_copy(update={"message": "elders", "sources": ("9.9",)})
    async with asker(model_server) as it:
        await it.ask(ITEM, findings=[finding, other])
    text = model_server.received[0].text
    assert "- Er staat 5 ‹/verslag> nieuw\n" in text
    assert "elders" not in text


async def test_an_estimate_sends_nothing_and_knows_the_cache(
    model_server: ModelServer, tmp_path: Path
) -> None:
    model_server.script.append(answer(ANSWER))
    async with asker(model_server, str(tmp_path / "answers.sqlite")) as it:
        before = it.estimate(ITEM)
        assert model_server.asked == 0
        assert before.requests == 1
        assert before.prompt_tokens > 100
        assert before.cost is not None
        assert before.cost > 0
        await it.ask(ITEM)
        after = it.estimate(ITEM)
    assert (after.requests, after.cached, after.cost) == (0, 1, 0)
    assert (before + after).requests == 1
