"""What a server understands of a request; found out once, by its complaints."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from lrt_summ.errors import BudgetExceededError
from lrt_summ.providers.protocol import CompletionRequest

AnswerForm = Literal["strict", "json", "plain"]

_EASIER: dict[AnswerForm, AnswerForm] = {"strict": "json", "json": "plain"}
_FORM_WORDS = ("response_format", "json_schema", "json_object", "json mode", "structured output")
_LENGTH_FIELDS = ("max_tokens", "max_completion_tokens")
_UNKNOWN_WORDS = (
    "unsupported", "not support", "unknown", "recogni", "unexpected", "not permitted",
    "not allowed", "deprecated", "instead", "invalid param", "not a valid", "additional propert",
)  # fmt: skip
"""Of a field that a server does not know. One that it finds too large it does know."""
_TOO_LARGE_WORDS = ("too large", "maximum context length")


@dataclass(frozen=True)
class Dialect:
    """The variant of Chat Completions that a server takes.

    Attributes:
        form: how the answer's form is asked for: a strict schema, JSON with the schema in the
            prompt, or the prompt alone.
        length_field: the field that bounds the answer's length; `None` if neither is taken.
        temperature: whether a temperature is taken.
    """

    form: AnswerForm = "strict"
    length_field: str | None = "max_tokens"
    temperature: bool = True

    def body(self, request: CompletionRequest) -> dict[str, Any]:
        """The fields of the request in this dialect, model excepted."""
        body: dict[str, Any] = {"messages": list(request.messages)}
        if self.length_field:
            body[self.length_field] = request.max_tokens
        if self.temperature:
            body["temperature"] = request.temperature
        if request.grammar:
            return {**body, "grammar": request.grammar}
        if self.form == "strict":
            body["response_format"] = _strict(request.schema)
        else:
            body["messages"] = _with_schema(request)
        if self.form == "json":
            body["response_format"] = {"type": "json_object"}
        return body

    def without(self, complaint: str) -> Dialect | None:
        """The next easier dialect that heeds a server's complaint; `None` if none does."""
        words = complaint.lower()
        if self.length_field and _has(words, _LENGTH_FIELDS):
            if too_large(complaint):
                return replace(self, length_field=None)  # as much as fits
            if _has(words, _UNKNOWN_WORDS):
                other = _LENGTH_FIELDS[1] if self.length_field == _LENGTH_FIELDS[0] else None
                return replace(self, length_field=other)
        if "temperature" in words and self.temperature:
            return replace(self, temperature=False)
        if _has(words, _FORM_WORDS) and self.form in _EASIER:
            return replace(self, form=_EASIER[self.form])
        return None


def too_large(complaint: str) -> bool:
    """Whether a server does know a bound on the answer's length, but allows only a smaller one."""
    words = complaint.lower()
    return _has(words, _LENGTH_FIELDS) and _has(words, _TOO_LARGE_WORDS)


def unbounded(address: str) -> BudgetExceededError:
    """Why a server that bounds no answer is not asked within a budget."""
    return BudgetExceededError(
        f"{address} neemt geen grens aan voor de lengte van een antwoord, dus --max-cost kan niet "
        "bewaakt worden.",
        hint="Laat --max-cost weg, of kies een andere server of een ander model.",
    )


def _has(words: str, some: Iterable[str]) -> bool:
    return any(one in words for one in some)


def _strict(schema: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "json_schema",
        "json_schema": {"name": "item", "strict": True, "schema": schema},
    }


def _with_schema(request: CompletionRequest) -> list[Mapping[str, str]]:
    """The messages with the schema at the end of the instructions, where it stays constant."""
    schema = json.dumps(request.schema, ensure_ascii=False, separators=(",", ":"))
    first, *rest = request.messages
    content = f"{first['content']}\n\nJSON-schema van het antwoord: {schema}"
    return [{**first, "content": content}, *rest]
