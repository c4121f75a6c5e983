"""The checked result: claims with verdicts, findings, and where it all came from."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Literal

from pydantic import Field

from lrt_summ.models._base import Value
from lrt_summ.models.extraction import Due, Owner
from lrt_summ.models.minutes import Minutes

SCHEMA_VERSION = "1.2"
"""Version of the `Report` JSON: a new field raises the second number, a broken reader the first."""

FindingKind = Literal[
    "unknown_source",
    "number_mismatch",
    "date_mismatch",
    "entity_unsupported",
    "owner_unsupported",
    "owner_missing",
    "owner_omitted",
    "due_unsupported",
    "negation_mismatch",
    "direction_mismatch",
    "cause_unsupported",
    "modality_raised",
    "condition_dropped",
    "decision_missed",
    "action_missed",
    "decision_unsupported",
    "action_unsupported",
    "text_unsupported",
    "other_item",
    "prompt_leak",
    "duplicate_claim",
    "injection_suspected",
    "answer_unusable",
]
Severity = Literal["error", "warning", "info"]
Verdict = Literal["confirmed", "grounded", "disputed", "rules_only"]


class Finding(Value):
    """What a check noticed.

    Attributes:
        message: one sentence, in Dutch or English: what is wrong, with both values.
        claim: the text it is about, `""` if it is about something missing.
        sources: ids of the statements that settle it.
        expected: what the minutes have, where there is such a value.
        found: what the claim has instead.
    """

    kind: FindingKind
    severity: Severity
    message: str
    claim: str = ""
    sources: tuple[str, ...] = ()
    expected: str | None = None
    found: str | None = None


class Claim(Value):
    """One sentence of a briefing.

    Attributes:
        text: the sentence.
        sources: ids of the statements that it rests on.
        verdict: `confirmed` (model and rules agree), `grounded` (no rule speaks, every check
            against its sources passes), `disputed` (an `error` finding), `rules_only` (the model
            missed it, or there was none).
        origin: who phrased it. `rules` quotes the minutes verbatim.
    """

    text: str
    sources: tuple[str, ...] = ()
    verdict: Verdict
    origin: Literal["model", "rules"] = "model"


class DecisionClaim(Claim):
    """A decision.

    Attributes:
        explicit: a label or decision list carries it; `None` if no rule speaks.
        condition: what it depends on, verbatim.
        trivial: of order only (minutes adopted, meeting closed); kept off lists, not out of text.
    """

    explicit: bool | None = None
    condition: str | None = None
    trivial: bool = False


class ActionClaim(Claim):
    """An action with who and when. Fields as in `Action` and `DecisionClaim`."""

    explicit: bool | None = None
    condition: str | None = None
    owners: tuple[Owner, ...] = ()
    due: Due | None = None
    status: str | None = None


class CallClaim(Claim):
    """A call, request or wish, in the words of the minutes: neither a decision nor an action.

    Attributes:
        caller: who asks, as written; `None` if nobody is named.
    """

    caller: str | None = None


class ItemReport(Value):
    """One agenda item, checked.

    Attributes:
        id: the id of the `AgendaItem`.
        calls: what was asked of others; always from the rules.
        extractive: the summary quotes the minutes, because there was no model or all that it
            wrote about this item was disputed.
        disputed: claims that did not stand up; never shown as fact.
    """

    id: str
    number: str | None = None
    title: str
    summary: tuple[Claim, ...] = ()
    decisions: tuple[DecisionClaim, ...] = ()
    actions: tuple[ActionClaim, ...] = ()
    calls: tuple[CallClaim, ...] = ()
    disputed: tuple[Claim | DecisionClaim | ActionClaim, ...] = ()
    findings: tuple[Finding, ...] = ()
    extractive: bool = False


class Usage(Value):
    """What it took. Answers from the cache cost nothing now and are counted apart.

    Attributes:
        requests: sent to the model, retries included.
        cached: answers taken from the cache.
        cached_tokens: part of `prompt_tokens` that the provider had in its own prompt cache.
        cost: in `currency`; `None` if the model's price is unknown.
    """

    requests: int = 0
    cached: int = 0
    prompt_tokens: int = 0
    cached_tokens: int = 0
    completion_tokens: int = 0
    cost: Decimal | None = Decimal(0)
    currency: Literal["USD", "EUR"] = "USD"

    def __add__(self, other: Usage) -> Usage:
        """The sum of two; unknown cost stays unknown."""
        known = self.cost is not None and other.cost is not None
        return Usage(
            requests=self.requests + other.requests,
            cached=self.cached + other.cached,
            prompt_tokens=self.prompt_tokens + other.prompt_tokens,
            cached_tokens=self.cached_tokens + other.cached_tokens,
            completion_tokens=self.completion_tokens + other.completion_tokens,
            cost=(self.cost or Decimal(0)) + (other.cost or Decimal(0)) if known else None,
            currency=self.currency,
        )


class Provenance(Value):
    """Where the phrasing came from.

    Attributes:
        provider: `openai`, `local`, `rules`, or `answers` for answers made elsewhere.
        model: name of the model, `None` without one.
        prompt: name and version of the prompt, `None` without one.
        prompt_hash: SHA-256 of the prompt's files, in hex.
        library: version of lrt_summ.
        answered_at: when the last of the answers was made (not when this was printed), in UTC.
        only_chose: the model chose sentences of the minutes for the summary and phrased nothing.
    """

    provider: str
    model: str | None = None
    prompt: str | None = None
    prompt_hash: str | None = None
    library: str
    answered_at: dt.datetime | None = None
    only_chose: bool = False


class Report(Value):
    """One meeting, checked: what a briefing is made of."""

    schema_version: str = SCHEMA_VERSION
    minutes: Minutes
    items: tuple[ItemReport, ...] = Field(default=())
    usage: Usage = Usage()
    provenance: Provenance

    @property
    def is_flagged(self) -> bool:
        """Whether anything in it is disputed or was forgotten by the model."""
        findings = (finding for item in self.items for finding in item.findings)
        return any(finding.severity == "error" for finding in findings)
