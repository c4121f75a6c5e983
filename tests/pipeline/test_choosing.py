"""A model that is too small to phrase, and only chooses sentences for the summary."""

from __future__ import annotations

import json
from pathlib import Path

from lrt_summ import Settings, Summariser
from lrt_summ.providers import Completion, CompletionRequest
from lrt_summ.providers.protocol import Freedom
from lrt_summ.rendering import render

FIXTURE = Path(__file__).parents[2] / "fixtures" / "lrt-2024-05-16.txt"


class FirstSentence:
    """Chooses the first sentence that it is offered."""

    name = "local"
    model = "klein"
    cache_id = "klein"
    prompt = "item-small"
    freedom: Freedom = "choice"
    free = True
    slots: int | None = 1
    context_tokens: int | None = 4096
    max_tokens: int | None = 400

    async def complete(self, request: CompletionRequest) -> Completion:
        first = request.schema["properties"]["summary"]["items"]["anyOf"][0]
        claim = {name: value["const"] for name, value in first["properties"].items()}
        return Completion(text=json.dumps({"summary": [claim]}), finish_reason="stop")


def test_it_is_not_blamed_for_what_it_was_not_asked() -> None:
    settings = Settings(cache="off")
    by_model = Summariser(settings, model=FirstSentence()).summarise(str(FIXTURE))
    by_rules = Summariser(Settings(provider="rules")).summarise(str(FIXTURE))
    assert not by_model.is_flagged
    assert any(claim.origin == "model" for item in by_model.items for claim in item.summary)
    for chosen, quoted in zip(by_model.items, by_rules.items, strict=True):
        assert chosen.decisions == quoted.decisions
        assert chosen.actions == quoted.actions
        assert chosen.findings == quoted.findings


def test_a_note_does_not_say_that_it_phrased() -> None:
    report = Summariser(Settings(cache="off"), model=FirstSentence()).summarise(str(FIXTURE))
    assert report.provenance.only_chose
    note = str(render(report))
    assert "gekozen door taalmodel klein via local; het heeft niets geformuleerd." in note
    assert "Geformuleerd" not in note
    assert "it phrased nothing." in str(render(report, lang="en"))
