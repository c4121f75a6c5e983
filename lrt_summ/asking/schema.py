"""The JSON Schema of an answer, in the strict form that model servers take."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import compress
from typing import Any

from lrt_summ.language.words import without_addresses
from lrt_summ.models import Statement

Schema = dict[str, Any]

MAX_TEXT_CHARS = 300
MAX_OWNER_CHARS = 60
MAX_DUE_CHARS = 60
MAX_SOURCES = 4
MAX_OWNERS = 8
MAX_CHOICES = 60
CHOICE_CHARS = (20, 300)
_MAX_CLAIMS = {"summary": 3, "decisions": 10, "actions": 20}
_COMPACT = {"whitespace_flexible": False, "item_separator": ",", "key_separator": ":"}
"""For llama.cpp's grammar engine: no spaces between tokens, where small models lose themselves."""


@lru_cache(maxsize=1)
def answer_schema() -> Schema:
    """The schema of `ItemAnswer`: every field required, none besides, evidence before text.

    The same for every item, so that servers compile it once and keep it in their prompt cache.
    Written by hand: what pydantic writes takes half as many tokens again.
    """
    text: Schema = {"type": "string"}
    texts: Schema = {"type": "array", "items": text}
    claim = {"sources": texts, "text": text}
    action = {**claim, "owners": texts, "due": {"type": ["string", "null"]}}
    sentences: Schema = {"$ref": "#/$defs/list"}
    actions: Schema = {"type": "array", "items": _object(action)}
    return {
        **_object({"summary": sentences, "decisions": sentences, "actions": actions}),
        "$defs": {"list": {"type": "array", "items": _object(claim)}},
    }


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
    return {
        **_object(
            {
                name: {
                    "type": "array",
                    "items": claim,
                    "minItems": 1 if name == "summary" else 0,
                    "maxItems": _MAX_CLAIMS[name],
                }
                for name, claim in claims.items()
            }
        ),
        "x-guidance": _COMPACT,
    }


def choice_schema(statements: Sequence[Statement]) -> Schema:
    """The schema for a model that cannot phrase: one or two sentences of the minutes, verbatim.

    No decisions and actions: telling them apart is beyond such a model, and not beyond the rules.

    Args:
        statements: whose sentences may be chosen.
    """
    sentences = [(s.id, sentence) for s in statements for sentence in _sentences(s)]
    shortest, longest = CHOICE_CHARS
    # An item of scraps only still has to be answered: an empty choice is no schema.
    lengths = (len(without_addresses(sentence)) for _, sentence in sentences)
    fits = (shortest <= length <= longest for length in lengths)
    telling = list(compress(sentences, fits)) or sentences
    choices = [
        _object({"sources": {"const": [statement_id]}, "text": {"const": sentence}})
        for statement_id, sentence in telling
    ]
    summary = {
        "type": "array",
        "items": {"anyOf": choices[:MAX_CHOICES]},
        "minItems": min(len(choices), 1),
        "maxItems": min(len(choices), 2),
    }
    return {**_object({"summary": summary}), "x-guidance": _COMPACT}


def _sentences(statement: Statement) -> Iterator[str]:
    """The sentences of a statement without its label."""
    spans = statement.sentences
    bounds = [(span.begin, span.stop) for span in spans] or [(0, len(statement.text))]
    for begin, stop in bounds:
        if sentence := statement.text[max(begin, statement.body_at) : stop].strip():
            yield sentence


def _object(properties: Mapping[str, Schema]) -> Schema:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }
