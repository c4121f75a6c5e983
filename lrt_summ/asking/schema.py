"""The JSON Schema of an answer, in the strict form that model servers take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from lrt_summ.models import ItemAnswer

Schema = dict[str, Any]

MAX_TEXT_CHARS = 240
MAX_OWNER_CHARS = 60
MAX_DUE_CHARS = 60
MAX_SOURCES = 3
MAX_OWNERS = 4
_MAX_CLAIMS = {"summary": 2, "decisions": 2, "actions": 2}
_NOISE = {"title", "description", "default"}


@lru_cache(maxsize=1)
def answer_schema() -> Schema:
    """The schema of `ItemAnswer`: every field required, none besides, evidence before text.

    The same for every item, so that servers compile it once and keep it in their prompt cache.
    """
    whole = ItemAnswer.model_json_schema()
    definitions = {name: _strict(schema) for name, schema in whole["$defs"].items()}
    return {**_strict({k: v for k, v in whole.items() if k != "$defs"}), "$defs": definitions}


def bounded_schema(ids: Sequence[str]) -> Schema:
    """The schema for a small model behind a grammar: only real ids, and nothing without end.

    Args:
        ids: the statements that may be cited.
    """
    source = {"type": "string", "enum": list(ids)}
    text = {"type": "string", "minLength": 12, "maxLength": MAX_TEXT_CHARS}
    sources = {"type": "array", "items": source, "minItems": 1, "maxItems": MAX_SOURCES}
    owner = {"type": "string", "minLength": 2, "maxLength": MAX_OWNER_CHARS}
    due = {"type": "string", "minLength": 3, "maxLength": MAX_DUE_CHARS}
    sentence = _object({"sources": sources, "text": text})
    action = _object(
        {
            "sources": sources,
            "text": text,
            "owners": {"type": "array", "items": owner, "maxItems": MAX_OWNERS},
            "due": {"anyOf": [due, {"type": "null"}]},
        }
    )
    claims = {"summary": sentence, "decisions": sentence, "actions": action}
    return _object(
        {
            name: {
                "type": "array",
                "items": claim,
                "minItems": 1 if name == "summary" else 0,
                "maxItems": _MAX_CLAIMS[name],
            }
            for name, claim in claims.items()
        }
    )


def _object(properties: Mapping[str, Schema]) -> Schema:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def _strict(schema: Mapping[str, Any]) -> Schema:
    """The schema without notes, every object closed and complete."""
    plain = {key: _plain(value) for key, value in schema.items() if key not in _NOISE}
    return _object(plain["properties"]) if "properties" in plain else plain


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(entry) for entry in value]
    if not isinstance(value, Mapping):
        return value
    # Below `properties` a key is a field's name, and one may be called like a note.
    return {
        key: {name: _strict(field) for name, field in entry.items()}
        if key == "properties"
        else _plain(entry)
        for key, entry in value.items()
        if key not in _NOISE
    }
