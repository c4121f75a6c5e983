"""The API client's exceptions, and what a server says in them, as ours. The only place for it."""

from __future__ import annotations

import email.utils
import time
from collections.abc import Iterator, Mapping
from typing import Any

import openai

from lrt_summ.errors import (
    EndpointError,
    KeyRefusedError,
    LrtSummError,
    ModelError,
    ModelNotAvailableError,
    QuotaExhaustedError,
    RequestRefusedError,
)
from lrt_summ.providers.redacting import redact

_QUOTA_CODES = {"insufficient_quota", "billing_hard_limit_reached", "quota_exceeded"}
_RETRYABLE_STATUS = {408, 409, 425, 429}


def translate(error: Exception, *, address: str, model: str, secret: str) -> LrtSummError:
    """The error of ours that stands for one of the client's.

    Args:
        address: what messages call the server.
        secret: the key, which must not come back in a message.
    """
    for cause in _causes(error):
        if isinstance(cause, LrtSummError):
            return cause
    if isinstance(error, openai.APIStatusError):
        detail = redact(server_message(error), secret)
        return _from_status(error, detail, address=address, model=model)
    if isinstance(error, TimeoutError | openai.APITimeoutError):
        return EndpointError(f"{address} antwoordde niet op tijd.", hint="Verhoog --timeout.")
    reason = redact(_reason(error), secret)
    return EndpointError(
        f"{address} is niet bereikbaar: {reason}", hint="Draait de server, en klopt --base-url?"
    )


def server_message(error: openai.APIStatusError) -> str:
    """What the server says is wrong; `""` if it says nothing legible."""
    body = error.body
    if isinstance(body, Mapping):
        inner = body.get("error", body)
        message = inner.get("message") if isinstance(inner, Mapping) else inner
        return str(message or body.get("message") or body.get("detail") or "")
    return str(body or "")


def complaint(error: openai.APIStatusError) -> str:
    """What the server finds wrong with the form of a request; `""` if it is not about that."""
    if error.status_code not in (400, 422, 501):
        return ""
    return f"{server_message(error)} {error.param or ''}"[:5000]


def retry_after_s(headers: Mapping[str, str], *, now: float | None = None) -> float | None:
    """Seconds that the server asks us to wait, as `retry-after-ms` or either `Retry-After`."""
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    value = headers.get("retry-after")
    seconds = _number(value)
    if seconds is not None or not value:
        return seconds
    date = email.utils.parsedate_tz(value)
    if date is None:
        return None
    try:
        until = email.utils.mktime_tz(date)
    except (ValueError, OverflowError):  # the year 99999
        return None
    return max(0.0, until - (time.time() if now is None else now))


def _from_status(
    error: openai.APIStatusError, detail: str, *, address: str, model: str
) -> ModelError:
    status = error.status_code
    said = f": {detail}" if detail else ""
    if status in (401, 403):
        return KeyRefusedError(
            f"{address} weigert de sleutel ({status}){said}",
            hint="Controleer OPENAI_API_KEY en of de sleutel dit model mag gebruiken.",
            status_code=status,
        )
    if status == 402 or _codes(error) & _QUOTA_CODES:
        return QuotaExhaustedError(
            f"Het tegoed bij {address} is op{said}",
            hint="Vul het tegoed aan; wat klaar is, blijft bewaard.",
            status_code=status,
        )
    if status == 404:
        return ModelNotAvailableError(
            f"{address} kent model {model!r} of dit adres niet{said}",
            hint="Controleer --model en --base-url.",
            status_code=status,
        )
    if status in _RETRYABLE_STATUS or status >= 500:
        wait_s = retry_after_s(error.response.headers)
        return EndpointError(
            f"{address} kan het nu niet aan ({status}){said}",
            hint=f"De server vraagt {wait_s:.0f} seconden geduld." if wait_s else None,
            status_code=status,
            retry_after_s=wait_s,
        )
    if 300 <= status < 400:
        return ModelNotAvailableError(
            f"{address} verwijst door naar een ander adres ({status}); dat wordt niet gevolgd.",
            hint="Geef het uiteindelijke adres op met --base-url.",
            status_code=status,
        )
    return RequestRefusedError(f"{address} weigert de vraag ({status}){said}", status_code=status)


def _codes(error: openai.APIStatusError) -> set[str]:
    body: Any = error.body
    inner = body.get("error", body) if isinstance(body, Mapping) else None
    found = {error.code, error.type}
    if isinstance(inner, Mapping):
        found |= {str(inner.get("code")), str(inner.get("type"))}
    return {str(code) for code in found if code}


def _number(value: str | None) -> float | None:
    try:
        number = float(value or "")
    except ValueError:
        return None
    return number if 0 <= number < float("inf") else None


def _reason(error: Exception) -> str:
    """The innermost cause with words of its own: `connection refused` says more than its wrap."""
    messages = [str(cause) for cause in _causes(error) if str(cause)]
    return messages[-1] if messages else type(error).__name__


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen: BaseException | None = error
    while seen is not None:
        yield seen
        seen = seen.__cause__ or seen.__context__
