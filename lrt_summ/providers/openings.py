"""A choice among sentences, made by their opening words.

A model that may only choose writes no more than tells its sentences from the others: what a grammar
would force after that costs time and decides nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

FEWEST_WORDS = 3
"""So much of a sentence at least, for the choice of the next one to build on."""
_BEFORE, _AFTER = '{"summary":[', "]}"


class Choice(NamedTuple):
    """What the model is held to.

    Attributes:
        grammar: two different openings, in JSON (llguidance's notation); the only one if there is
            but one.
        claims: opening → the claim that it stands for.
    """

    grammar: str
    claims: Mapping[str, Mapping[str, Any]]

    def whole(self, text: str | None) -> str | None:
        """The answer with the claims for their openings; as it is where it is no such answer."""
        try:
            chosen = json.loads(text or "")["summary"]
            summary = [self.claims[opening] for opening in chosen]
        except (ValueError, KeyError, TypeError):
            return text
        return json.dumps({"summary": summary}, ensure_ascii=False)


def choice_among(schema: Mapping[str, Any]) -> Choice:
    """The choice that a schema of `asking.schema.choice_schema` offers."""
    choices = schema["properties"]["summary"]["items"]["anyOf"]
    claims = [
        {name: value["const"] for name, value in one["properties"].items()} for one in choices
    ]
    openings = dict(zip(_openings([claim["text"] for claim in claims]), claims, strict=True))
    return Choice(_grammar(list(openings)), openings)


def _openings(sentences: Sequence[str]) -> Iterable[str]:
    """The first words of each sentence that no other one opens with; all if there are no such."""
    for position, sentence in enumerate(sentences):
        others = [other for at, other in enumerate(sentences) if at != position]
        yield _opening(sentence, others)


def _opening(sentence: str, others: Sequence[str]) -> str:
    words = sentence.split(" ")
    for count in range(FEWEST_WORDS, len(words)):
        opening = " ".join(words[:count])
        if not any(other.startswith(opening) for other in others):
            return opening
    return sentence


def _grammar(openings: Sequence[str]) -> str:
    names = [f"o{number}" for number in range(len(openings))]
    rules = [f"{name}: {_literal(json.dumps(o))}" for name, o in zip(names, openings, strict=True)]
    pairs = []
    for name in names:
        others = " | ".join(other for other in names if other != name)
        pairs.append(f'{name} "," ({others})' if others else name)
    listed = " | ".join(pairs)
    start = f"start: {_literal(_BEFORE)} ({listed}) {_literal(_AFTER)}"
    return "\n".join(["%llguidance {}", start, *rules])


def _literal(text: str) -> str:
    return json.dumps(text)
