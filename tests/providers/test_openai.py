from __future__ import annotations

import asyncio
import email.utils
import logging
import socket
import subprocess
import sys
import time
from typing import Any

import pytest

from lrt_summ.errors import (
    BudgetExceededError,
    EndpointError,
    EndpointForbiddenError,
    KeyRefusedError,
    LrtSummError,
    ModelNotAvailableError,
    QuotaExhaustedError,
    RequestRefusedError,
    UsageError,
)
from lrt_summ.providers import Completion, CompletionRequest, connect
from lrt_summ.providers.network import MAX_BODY_BYTES
from lrt_summ.providers.openai import OpenAIProvider
from lrt_summ.providers.openai_errors import retry_after_s
from lrt_summ.settings import Settings
from tests.support.model_server import ModelServer, Reply, answer, error

REQUEST = CompletionRequest(
    messages=[{"role": "system", "content": "Vat samen."}, {"role": "user", "content": "Tekst."}],
    schema={"type": "object", "properties": {}},
    max_tokens=200,
)
KEY = "sk-test-0123456789abcdef"


async def ask(server: ModelServer, times: int = 1, **settings: Any) -> Completion:
    given = Settings(provider="openai", base_url=server.url, **settings)
    async with connect(given) as provider:
        for _ in range(times - 1):
            await provider.complete(REQUEST)
        return await provider.complete(REQUEST)


async def test_a_completion_carries_text_usage_and_limits(model_server: ModelServer) -> None:
    usage = {
        "prompt_tokens": 900,
        "completion_tokens": 40,
        "prompt_tokens_details": {"cached_tokens": 640},
    }
    headers = {"x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "1m2.5s"}
    model_server.script.append(answer("{}", usage=usage, headers=headers))
    completion = await ask(model_server)
    assert (completion.text, completion.finish_reason) == ("{}", "stop")
    assert (completion.prompt_tokens, completion.completion_tokens) == (900, 40)
    assert completion.cached_tokens == 640
    assert completion.limits.remaining_requests == 0
    assert completion.limits.reset_requests_s == 62.5


async def test_as_many_are_asked_at_once_as_are_sent_and_connections_are_used_again() -> None:
    with ModelServer(answer("{}", delay_s=0.3)) as server:
        given = Settings(provider="openai", base_url=server.url)
        async with connect(given) as provider:
            for _ in range(2):
                await asyncio.gather(*(provider.complete(REQUEST) for _ in range(20)))
                opened = len(server.connections)
        assert server.most_at_once == 20
        assert opened == 20


async def test_the_schema_is_asked_for_strictly(model_server: ModelServer) -> None:
    model_server.script.append(answer("{}"))
    await ask(model_server, model="klein")
    body = model_server.received[0].json
    assert body["model"] == "klein"
    assert body["response_format"]["json_schema"]["strict"] is True
    assert body["response_format"]["json_schema"]["schema"] == REQUEST.schema


async def test_a_server_without_schemas_is_asked_plainly_and_found_out_once(
    model_server: ModelServer,
) -> None:
    model_server.script += [
        error(400, "response_format of type json_schema is not supported"),
        error(400, "Unknown parameter: 'response_format'."),
        answer("{}"),
        answer("{}"),
    ]
    await ask(model_server, times=2)
    forms = [received.json.get("response_format") for received in model_server.received]
    assert [form and form["type"] for form in forms] == ["json_schema", "json_object", None, None]
    assert "JSON-schema" in model_server.received[1].json["messages"][0]["content"]
    assert model_server.received[0].json["messages"][0]["content"] == "Vat samen."


async def test_fields_that_a_model_refuses_are_left_out(model_server: ModelServer) -> None:
    model_server.script += [
        error(400, "Unsupported value: 'temperature' does not support 0 with this model."),
        error(400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."),
        answer("{}"),
    ]
    await ask(model_server)
    body = model_server.received[-1].json
    assert "temperature" not in body
    assert "max_tokens" not in body
    assert body["max_completion_tokens"] == 200


@pytest.mark.parametrize(
    "complaint",
    [
        "Unsupported parameter: 'max_tokens' is not supported with this model.",
        "Unknown parameter: 'max_tokens'.",
        "Unrecognized request argument supplied: max_tokens",
        "max_tokens: Extra inputs are not permitted",
        "create() got an unexpected keyword argument 'max_tokens'",
        "max_tokens is deprecated, set max_completion_tokens",
        "Parameter max_tokens not recognized",
        "Invalid parameter: max_tokens",
        "max_tokens is not a valid field",
        "Additional properties are not allowed ('max_tokens' was found)",
        "additional property 'max_tokens' found",
    ],
)
async def test_a_field_for_the_length_that_is_not_known_has_another_name(
    model_server: ModelServer, complaint: str
) -> None:
    model_server.script += [error(400, complaint), answer("{}")]
    await ask(model_server, max_cost=1)
    assert "max_tokens" not in model_server.received[-1].json
    assert model_server.received[-1].json["max_completion_tokens"] == 200


@pytest.mark.parametrize(
    "complaint",
    [
        "'max_tokens' or 'max_completion_tokens' is too large: 1500. This model's maximum context "
        "length is 4096 tokens and your request has 3000 input tokens",
        "max_tokens is too large: 9000. This model supports at most 4096 completion tokens",
    ],
)
async def test_an_answer_that_may_not_be_so_long_is_asked_without_a_bound_but_for_a_budget(
    model_server: ModelServer, complaint: str
) -> None:
    model_server.script += [error(400, complaint), answer("{}")]
    assert (await ask(model_server)).text == "{}"
    assert not {"max_tokens", "max_completion_tokens"} & model_server.received[-1].json.keys()
    model_server.script.append(error(400, complaint))
    with pytest.raises(RequestRefusedError, match="max_tokens") as caught:
        await ask(model_server, max_cost=1)
    assert "--max-cost" in (caught.value.hint or "")
    assert model_server.asked == 3


async def test_a_bound_out_of_range_is_told(model_server: ModelServer) -> None:
    complaint = "Invalid max_tokens value, the valid range of max_tokens is [1, 150]"
    model_server.script.append(error(400, complaint))
    with pytest.raises(RequestRefusedError, match="max_tokens"):
        await ask(model_server)
    assert model_server.asked == 1


@pytest.mark.parametrize("budget", [None, 1])
async def test_a_server_that_bounds_no_answer_is_not_asked_within_a_budget(
    model_server: ModelServer, budget: int | None
) -> None:
    refusals = [
        error(400, f"Unknown parameter: '{n}'.") for n in ("max_tokens", "max_completion_tokens")
    ]
    model_server.script += [*refusals, answer("{}")]
    if budget is None:
        assert (await ask(model_server)).text == "{}"
        return
    with pytest.raises(BudgetExceededError, match="geen grens"):
        await ask(model_server, max_cost=budget)
    assert model_server.asked == 2
    model_server.script.clear()


FAULTS = [
    (error(401, f"Incorrect API key provided: {KEY}"), KeyRefusedError),
    (error(403, "no access"), KeyRefusedError),
    (error(404, "model not found"), ModelNotAvailableError),
    (error(400, "messages too long"), RequestRefusedError),
    (error(422, "nonsense"), RequestRefusedError),
    (error(429, "slow down"), EndpointError),
    (error(429, "quota", code="insufficient_quota"), QuotaExhaustedError),
    (error(402, "pay first"), QuotaExhaustedError),
    (error(500, "oops"), EndpointError),
    (error(502, "oops"), EndpointError),
    (error(503, "oops"), EndpointError),
    (error(504, "oops"), EndpointError),
    (Reply(status=503, body=b"<html>busy</html>"), EndpointError),
    (Reply(body=b"<html>hello</html>", headers={"Content-Type": "text/html"}), EndpointError),
    (Reply(body=b'{"choices": [{"message"'), EndpointError),
    (Reply(body=b"[1, 2]"), EndpointError),
    (Reply(body={"error": {"message": "overloaded"}}), EndpointError),
    (Reply(body=b"[" * 100_000), EndpointError),
    (Reply(status=307, headers={"Location": "http://127.0.0.1:1/v1"}), ModelNotAvailableError),
    (Reply(body={"a": "b" * 1000}, reset_after=100), EndpointError),
]


@pytest.mark.parametrize(("reply", "kind"), FAULTS)
async def test_each_fault_has_its_own_error(
    model_server: ModelServer,
    reply: Reply,
    kind: type[LrtSummError],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    model_server.script.append(reply)
    with pytest.raises(LrtSummError) as caught:
        await ask(model_server)
    assert type(caught.value) is kind
    assert "\n" not in str(caught.value)
    assert KEY not in f"{caught.value} {caught.value.hint}"
    assert model_server.asked == 1


async def test_json_under_a_wrong_content_type_is_taken(model_server: ModelServer) -> None:
    model_server.script.append(answer("{}", headers={"Content-Type": "text/plain"}))
    assert (await ask(model_server)).text == "{}"


@pytest.mark.parametrize("body", [{"choices": []}, {}, {"choices": None}, {"choices": [{}]}])
async def test_no_choices_is_an_empty_completion(model_server: ModelServer, body: Any) -> None:
    model_server.script.append(Reply(body=body))
    assert (await ask(model_server)).text is None


async def test_a_refused_connection_names_the_address() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    settings = Settings(provider="openai", base_url=f"http://127.0.0.1:{port}/v1")
    async with connect(settings) as provider:
        with pytest.raises(EndpointError, match=f"127.0.0.1:{port}"):
            await provider.complete(REQUEST)


@pytest.mark.parametrize("reply", [Reply(silent=True), Reply(body=b"x" * 1000, drip_s=0.05)])
async def test_a_server_that_stalls_or_drips_is_left_after_the_time_out(
    model_server: ModelServer, reply: Reply
) -> None:
    model_server.script.append(reply)
    start = time.monotonic()
    with pytest.raises(EndpointError, match="op tijd"):
        await ask(model_server, timeout_s=0.4)
    assert time.monotonic() - start < 30


async def test_a_huge_answer_is_not_taken_in(model_server: ModelServer) -> None:
    model_server.script.append(Reply(body=b"x" * (MAX_BODY_BYTES + 1)))
    with pytest.raises(EndpointError, match="meer dan"):
        await ask(model_server)


async def test_a_compressed_bomb_is_not_unpacked(model_server: ModelServer) -> None:
    import gzip

    bomb = gzip.compress(b"x" * (MAX_BODY_BYTES + 60_000_000), compresslevel=1)
    model_server.script.append(Reply(body=bomb, headers={"Content-Encoding": "gzip"}))
    with pytest.raises(EndpointError, match="meer dan"):
        await ask(model_server)


def test_retry_after_is_read_in_all_its_forms() -> None:
    now = time.time()
    date = email.utils.formatdate(now + 30, usegmt=True)
    assert retry_after_s({"retry-after": "2.5"}) == 2.5
    assert retry_after_s({"retry-after-ms": "1500", "retry-after": "9"}) == 1.5
    assert retry_after_s({"retry-after": date}, now=now) == pytest.approx(30, abs=1)
    assert retry_after_s({"retry-after": email.utils.formatdate(0)}) == 0
    assert retry_after_s({"retry-after": "soon"}) is None
    assert retry_after_s({"retry-after": "inf"}) is None
    assert retry_after_s({}) is None


@pytest.mark.parametrize(
    "header",
    [
        "Wed, 21 Oct 99999 07:28:00 GMT",
        "9" * 400,
        "-5",
        "nan",
        "Wed, 99 Zzz 2027",
        "\x00",
        ";" * 999,
    ],
)
def test_a_wait_that_nobody_can_count_is_no_wait(header: str) -> None:
    assert retry_after_s({"retry-after": header}) is None


async def test_a_server_that_asks_for_a_long_wait_is_left_alone_and_quoted(
    model_server: ModelServer,
) -> None:
    model_server.always = error(429, "slow down", headers={"Retry-After": "86400"})
    with pytest.raises(EndpointError) as caught:
        await ask(model_server)
    assert "86400 seconden" in (caught.value.hint or "")
    assert model_server.asked == 1


async def test_the_key_is_sent_and_shown_nowhere(
    model_server: ModelServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    model_server.script.append(answer("{}"))
    settings = Settings(provider="openai", base_url=model_server.url)
    with caplog.at_level(logging.DEBUG):
        async with connect(settings) as provider:
            await provider.complete(REQUEST)
            seen = f"{provider!r} {vars(provider)} {settings!r} {caplog.text}"
    assert model_server.received[0].headers["authorization"] == f"Bearer {KEY}"
    assert KEY not in seen


async def test_no_request_tells_what_machine_it_comes_from(model_server: ModelServer) -> None:
    model_server.script.append(answer("{}"))
    await ask(model_server)
    headers = model_server.received[0].headers
    assert headers["user-agent"] == "lrt-summ"
    assert not [name for name in headers if name.startswith("x-stainless")]


async def test_a_key_is_needed_off_this_machine() -> None:
    provider = OpenAIProvider(Settings(provider="openai", base_url="https://model.example/v1"))
    with pytest.raises(KeyRefusedError, match=r"model\.example"):
        await provider.complete(REQUEST)


@pytest.mark.parametrize("url", ["model.example", "ftp://model.example", "http://", "http://a:x/"])
def test_an_address_that_is_none_is_wrong_use(url: str) -> None:
    with pytest.raises(UsageError, match="adres"):
        OpenAIProvider(Settings(provider="openai", base_url=url))


def _resolve_to(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> list[str]:
    """Let the name `intern.example` resolve to each of these addresses, at each look-up anew."""
    asked: list[str] = []

    async def getaddrinfo(self: Any, host: Any, port: Any, **kwargs: Any) -> Any:
        asked.append(str(host))
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (a, port or 0)) for a in addresses]

    monkeypatch.setattr(asyncio.BaseEventLoop, "getaddrinfo", getaddrinfo)
    return asked


@pytest.mark.parametrize("addresses", [["203.0.113.9"], ["127.0.0.1", "203.0.113.9"], []])
async def test_offline_refuses_a_name_that_leads_off_this_machine(
    monkeypatch: pytest.MonkeyPatch, addresses: list[str]
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    _resolve_to(monkeypatch, *addresses)
    settings = Settings(provider="openai", base_url="http://intern.example/v1", offline=True)
    async with connect(settings) as provider:
        with pytest.raises(EndpointForbiddenError, match=r"intern\.example"):
            await provider.complete(REQUEST)


@pytest.mark.parametrize("key", [KEY, ""])
async def test_offline_refuses_an_address_off_this_machine_whatever_the_key(
    monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", key)
    settings = Settings(provider="openai", base_url="https://203.0.113.9/v1", offline=True)
    async with connect(settings) as provider:
        with pytest.raises(EndpointForbiddenError):
            await provider.complete(REQUEST)


async def test_offline_connects_to_the_very_address_that_was_checked(
    model_server: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    asked = _resolve_to(monkeypatch, "127.0.0.1")
    model_server.script.append(answer("{}"))
    url = f"http://intern.example:{model_server.port}/v1"
    async with connect(Settings(provider="openai", base_url=url, offline=True)) as provider:
        assert (await provider.complete(REQUEST)).text == "{}"
    assert asked == ["intern.example"]
    assert model_server.received[0].headers["host"].startswith("intern.example")


async def test_no_proxy_sees_what_goes_to_this_machine(
    model_server: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ModelServer() as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        monkeypatch.setenv("http_proxy", proxy.url)
        model_server.script.append(answer("{}"))
        await ask(model_server)
        assert proxy.asked == 0


def test_connecting_without_asking_does_not_load_the_sdk() -> None:
    code = """
import asyncio, sys
from lrt_summ.providers import connect
from lrt_summ.settings import Settings
async def main():
    async with connect(Settings(provider="openai", base_url="http://127.0.0.1:9/v1")):
        pass
asyncio.run(main())
assert "openai" not in sys.modules and "httpx2" not in sys.modules, "the SDK was loaded"
"""
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
