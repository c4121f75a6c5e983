"""A server's response as a `Completion`, whatever the server left out."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import httpx2

from lrt_summ.errors import EndpointError
from lrt_summ.providers.protocol import Completion, RateLimits
from lrt_summ.providers.redacting import redact, without_key

_DURATION = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,9})?)(ms|s|m|h|d)")
_UNIT_S = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}


def read_response(response: httpx2.Response, address: str, secret: str) -> Completion:
    """What the server answered.

    Args:
        address: what messages call the server.
        secret: the key, which must not come back in anything that it says.

    Raises:
        EndpointError: it is no JSON object, or an error dressed as a success.
    """
    body = _json_object(response, address, secret)
    return read_body(body, address, read_limits(response.headers), secret)


def read_body(
    body: Mapping[str, Any], address: str, limits: RateLimits | None = None, secret: str = ""
) -> Completion:
    """What the server answered, given the JSON of its answer, which is without the key.

    Raises:
        EndpointError: an error dressed as a success.
    """
    error = body.get("error")
    if error and not body.get("choices"):
        said = error.get("message") if isinstance(error, Mapping) else error
        raise EndpointError(f"{address} meldt een fout: {redact(str(said), secret)}")
    choice = _mapping(_first(body.get("choices")))
    message = _mapping(choice.get("message"))
    usage = _mapping(body.get("usage"))
    details = _mapping(usage.get("prompt_tokens_details"))
    timings = _mapping(body.get("timings"))  # llama.cpp's
    return Completion(
        text=_text(message.get("content")),
        finish_reason=_text(choice.get("finish_reason")),
        refusal=_text(message.get("refusal")),
        prompt_tokens=_count(usage.get("prompt_tokens")),
        cached_tokens=_count(details.get("cached_tokens")) or 0,
        completion_tokens=_count(usage.get("completion_tokens")),
        prompt_s=_seconds(timings.get("prompt_ms")),
        completion_s=_seconds(timings.get("predicted_ms")),
        limits=limits or RateLimits(),
    )


def read_limits(headers: Mapping[str, str]) -> RateLimits:
    """The limits in `x-ratelimit-*` headers."""
    return RateLimits(
        remaining_requests=_whole(headers.get("x-ratelimit-remaining-requests")),
        remaining_tokens=_whole(headers.get("x-ratelimit-remaining-tokens")),
        reset_requests_s=duration_s(headers.get("x-ratelimit-reset-requests")),
        reset_tokens_s=duration_s(headers.get("x-ratelimit-reset-tokens")),
    )


def duration_s(value: str | None) -> float | None:
    """Seconds of a duration such as `6m0s`, `1.5s`, `20ms` or plain `30`."""
    text = (value or "").strip()
    parts = _DURATION.findall(text)
    if parts:
        return sum(float(number) * _UNIT_S[unit] for number, unit in parts)
    seconds = _whole(text)
    return None if seconds is None else float(seconds)


def _json_object(response: httpx2.Response, address: str, secret: str) -> Mapping[str, Any]:
    try:
        body = without_key(json.loads(response.content), secret)
    except (ValueError, RecursionError):
        body = None
    if isinstance(body, Mapping):
        return body
    kind = redact(response.headers.get("content-type", "zonder type").split(";")[0], secret)
    raise EndpointError(
        f"{address} antwoordt met iets anders dan JSON ({kind}).", hint="Klopt --base-url?"
    )


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else None


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None


def _count(value: Any) -> int | None:
    return value if isinstance(value, int) and 0 <= value < 10**9 else None


def _seconds(milliseconds: Any) -> float | None:
    return milliseconds / 1000 if isinstance(milliseconds, int | float) else None


def _whole(value: str | None) -> int | None:
    text = (value or "").strip()
    return int(text) if text.isdecimal() and len(text) < 12 else None
