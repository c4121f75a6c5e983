"""What a provider takes and gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

Freedom = Literal["free", "bounded", "choice"]


@dataclass(frozen=True, slots=True)
class CompletionRequest:
    """One question to a model.

    Attributes:
        messages: `role` and `content` each, in order.
        schema: JSON Schema that the answer must follow.
        max_tokens: longest answer, in tokens.
        temperature: 0 for the likeliest answer.
        grammar: sent in the place of the schema, in llama.cpp's own notation.
    """

    messages: Sequence[Mapping[str, str]]
    schema: Mapping[str, Any]
    max_tokens: int
    temperature: float = 0.0
    grammar: str | None = None


@dataclass(frozen=True, slots=True)
class RateLimits:
    """What a server says about its limits; `None` where it is silent.

    Attributes:
        remaining_requests: requests left until the reset.
        remaining_tokens: tokens left until the reset.
        reset_requests_s: seconds until the requests are full again.
        reset_tokens_s: seconds until the tokens are full again.
    """

    remaining_requests: int | None = None
    remaining_tokens: int | None = None
    reset_requests_s: float | None = None
    reset_tokens_s: float | None = None


@dataclass(frozen=True, slots=True)
class Completion:
    """What a model gave.

    Attributes:
        text: the answer; `None` if there is none (refusal, filter, no choices).
        finish_reason: `stop`, `length`, `content_filter`, … as the server says it.
        refusal: the model's own words if it refused.
        prompt_tokens: tokens of the question; `None` if the server does not count.
        cached_tokens: part of `prompt_tokens` that came from the provider's prompt cache.
        completion_tokens: tokens of the answer; `None` if the server does not count.
        prompt_s: seconds that the model read; `None` if the server does not tell.
        completion_s: seconds that it wrote; `None` if the server does not tell.
        limits: what the server says about its limits.
    """

    text: str | None
    finish_reason: str | None = None
    refusal: str | None = None
    prompt_tokens: int | None = None
    cached_tokens: int = 0
    completion_tokens: int | None = None
    prompt_s: float | None = None
    completion_s: float | None = None
    limits: RateLimits = RateLimits()


class Provider(Protocol):
    """A model that can be asked.

    Attributes:
        name: `openai` or `local`.
        model: the model's name, as provenance shows it.
        cache_id: tells two models apart that have the same name.
        prompt: name or folder of the prompt that suits the model.
        freedom: how much of an answer is left to the model. `free`: all of it. `bounded`: the
            schema steers every token, so lengths and ids in it are worth their while. `choice`:
            it is too small to phrase, and only chooses sentences of the minutes.
        free: whether requests cost nothing.
        slots: requests that it works on at once, `None` if that is not ours to know.
        context_tokens: the window of one request, `None` to go by the settings.
        max_tokens: longest answer, `None` to go by the settings.
    """

    name: str
    model: str
    cache_id: str
    prompt: str
    freedom: Freedom
    free: bool
    slots: int | None
    context_tokens: int | None
    max_tokens: int | None

    async def complete(self, request: CompletionRequest) -> Completion:
        """Ask once; no retries.

        Raises:
            ModelError: no answer came. What is worth another try is `retryable`.
        """
        ...
