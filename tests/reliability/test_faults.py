"""Faults of all kinds together, small; `benchmarks/faults.py` does the same with 500 documents."""

from __future__ import annotations

import asyncio
from pathlib import Path

from benchmarks import faults
from lrt_summ import Settings, asummarise
from tests.support.model_server import ModelServer, Received, Reply, answer, quote_first

INCIDENTS = ["killed", "cache damaged", "quota ends", "disk full", "cache read-only", "interrupted"]


def test_nothing_is_lost_paid_twice_or_silent_whatever_fails() -> None:
    result = faults.run(20, items=2, words=30, seed=1, incidents=INCIDENTS)
    assert (result.documents, result.delivered) == (20, 20)
    assert result.faults > 5
    assert result.asked_again_needlessly == 0
    assert (result.answers_lost, result.findings_lost, result.corrupt) == (0, 0, 0)
    assert (result.hung, result.crashed, result.wrong_exits) == (0, 0, 0)
    assert (result.overspent, result.leaks) == (0, 0)


def test_an_answer_that_misses_something_is_better_than_none_that_can_be_read(
    tmp_path: Path,
) -> None:
    document = tmp_path / "verslag.txt"
    document.write_text(
        "Verslag\n\nDatum: 3 mei 2024\n\n1. Opvang\n\n- VNG deelt de cijfers over de opvang.\n"
        "- Besluit: de planning wordt vastgesteld.\n- Besluit: de begroting wordt vastgesteld.\n"
    )

    def refuse_first(received: Received) -> Reply:
        if "In een eerder antwoord" not in received.text:
            return answer(None, refusal="Dat doe ik niet.")
        made = quote_first(received).body["choices"][0]["message"]["content"]
        return answer(made.partition('"decisions"')[0] + '"decisions": [], "actions": []}')

    with ModelServer(refuse_first) as server:
        settings = Settings(provider="openai", base_url=server.url, cache="off")
        report = asyncio.run(asummarise(document, settings=settings))
        assert server.asked == 2
    (item,) = report.items
    assert [claim.origin for claim in item.summary] == ["model"]
    assert "answer_unusable" not in {finding.kind for finding in item.findings}
    assert len(item.decisions) == 2
