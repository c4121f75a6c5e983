"""The requests that an item takes, each under the key of its answer."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from lrt_summ.asking.schema import Schema, answer_schema, bounded_schema, choice_schema
from lrt_summ.asking.splitting import parts
from lrt_summ.asking.tokens import estimate_tokens, most_tokens, request_text, template_tokens
from lrt_summ.errors import UsageError
from lrt_summ.models import AgendaItem, Finding, Statement
from lrt_summ.prompts import Prompt, clean, shown_title
from lrt_summ.providers import CompletionRequest, Provider
from lrt_summ.settings import Settings

KEY_VERSION = "lrt-summ answer 1"
"""Part of every key; a new value makes all older answers unknown."""

MIN_ROOM_TOKENS = 200
MAX_FINDINGS = 10
MAX_FINDING_CHARS = 300


@dataclass(frozen=True)
class Question:
    """One request and what it will take.

    Attributes:
        request: what is sent.
        key: SHA-256 over all that the answer depends on, in hex.
    """

    request: CompletionRequest
    key: str

    @cached_property
    def prompt_tokens(self) -> int:
        """About how many tokens the model reads."""
        return estimate_tokens(self._text) + template_tokens(self.request.messages)

    @property
    def most_prompt_tokens(self) -> int:
        """More tokens than the model reads."""
        return most_tokens(self._text) + template_tokens(self.request.messages)

    def again(self, complaint: str, *, longer: bool) -> CompletionRequest:
        """The same request with a complaint about the first answer.

        Args:
            complaint: one sentence for the model.
            longer: allow twice the length.
        """
        *before, last = self.request.messages
        asked = {**last, "content": f"{last['content']}\n\n{complaint}"}
        factor = 2 if longer else 1
        return replace(
            self.request, messages=[*before, asked], max_tokens=self.request.max_tokens * factor
        )

    @property
    def _text(self) -> str:
        return request_text(self.request.messages, self.request.schema)


class Questions:
    """Makes the requests for items: one each, more where an item is too long for the window."""

    def __init__(self, settings: Settings, provider: Provider, prompt: Prompt) -> None:
        self._provider = provider
        self._prompt = prompt
        self._temperature = settings.temperature
        self._max_tokens = min(settings.max_tokens, provider.max_tokens or settings.max_tokens)
        window = min(settings.context_tokens, provider.context_tokens or settings.context_tokens)
        constant = request_text(prompt.constant_messages, answer_schema())
        self._room = (
            window
            - self._max_tokens
            - estimate_tokens(constant)
            - template_tokens(prompt.constant_messages)
        )
        if self._room < MIN_ROOM_TOKENS:
            raise UsageError(
                f"Prompt en antwoord vullen het hele venster van {window} tokens.",
                hint="Verhoog context_tokens, verlaag max_tokens of kies een kortere prompt.",
            )

    def about(self, item: AgendaItem, findings: Sequence[Finding] = ()) -> Iterator[Question]:
        """The requests for one item, in order; none for an item without statements.

        Args:
            findings: what was wrong with an earlier answer; the model is told.
        """
        room = self._room - estimate_tokens(shown_title(item))
        for part in parts(item.statements, max(room, MIN_ROOM_TOKENS)):
            yield self._question(item, part, findings)

    def _question(
        self, item: AgendaItem, part: Sequence[Statement], findings: Sequence[Finding]
    ) -> Question:
        *before, last = self._prompt.messages(item, part)
        content = last["content"] + _faults(findings, {statement.id for statement in part})
        request = CompletionRequest(
            messages=[*before, {**last, "content": content}],
            schema=self._schema(part),
            max_tokens=self._max_tokens,
            temperature=self._temperature,
        )
        return Question(request, self._key(request))

    def _schema(self, part: Sequence[Statement]) -> Schema:
        if self._provider.freedom == "choice":
            return choice_schema(part)
        if self._provider.freedom == "bounded":
            ids = (self._prompt.shown_id(statement.id) for statement in part)
            return bounded_schema(list(dict.fromkeys(ids)))
        return answer_schema()

    def _key(self, request: CompletionRequest) -> str:
        parts_of_key = [
            KEY_VERSION,
            self._provider.cache_id,
            request.messages,
            request.schema,
            request.max_tokens,
            request.temperature,
        ]
        text = json.dumps(parts_of_key, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()


def _faults(findings: Sequence[Finding], ids: set[str]) -> str:
    """What the model is told about its earlier answer to this part; `""` if nothing is wrong."""
    lines = [
        f"- {clean(finding.message)[:MAX_FINDING_CHARS]}"
        for finding in findings
        if finding.severity != "info" and (not finding.sources or ids & set(finding.sources))
    ]
    if not lines:
        return ""
    listed = "\n".join(lines[:MAX_FINDINGS])
    return f"\n\nIn een eerder antwoord klopte dit niet:\n{listed}\nAntwoord opnieuw, zonder dit."
