"""A second question, with what was wrong with the first answer: the better answer is kept."""

from __future__ import annotations

from typing import Any

from lrt_summ.models import ItemReport, SourceText, Usage
from lrt_summ.parsing import parse
from lrt_summ.pipeline import Summariser
from lrt_summ.settings import Settings
from tests.support.model_server import ModelServer, answer

TEXT = (
    "# Verslag overleg 3 april 2025\n\n## 1. Huisvesting\n\n"
    "- In maart zijn 40 huizen gebouwd. Daarvan zijn er 12 klaar.\n"
)
RIGHT = "In maart zijn 40 huizen gebouwd."
LONGER = "Daarvan zijn er 12 klaar."
WRONG = "In maart zijn 41 huizen gebouwd."
WORSE = "In april zijn 55 huizen gesloopt."


def saying(*texts: str) -> dict[str, Any]:
    summary = [{"sources": ["1.1"], "text": text} for text in texts]
    return {"summary": summary, "decisions": [], "actions": []}


def summarised(server: ModelServer, **settings: Any) -> tuple[ItemReport, Usage]:
    chosen = Settings(provider="openai", base_url=server.url, model="m", cache="off", **settings)
    report = Summariser(chosen).summarise(parse(SourceText(text=TEXT)))
    return report.items[0], report.usage


def test_a_second_answer_without_fault_takes_the_place_of_a_faulty_one(
    model_server: ModelServer,
) -> None:
    model_server.script += [answer(saying(WRONG)), answer(saying(RIGHT))]
    item, usage = summarised(model_server)
    assert [(claim.text, claim.verdict) for claim in item.summary] == [(RIGHT, "grounded")]
    assert usage.requests == 2


def test_a_second_answer_that_is_worse_is_paid_for_and_left(model_server: ModelServer) -> None:
    model_server.script += [answer(saying(RIGHT, WRONG)), answer(saying(WORSE, WRONG))]
    item, usage = summarised(model_server)
    assert [claim.text for claim in item.disputed] == [WRONG]
    assert RIGHT in [claim.text for claim in item.summary]
    assert usage.requests == 2


def test_a_second_answer_that_only_says_less_is_left(model_server: ModelServer) -> None:
    model_server.script += [answer(saying(RIGHT, LONGER, WRONG)), answer(saying())]
    item, _ = summarised(model_server)
    assert [claim.text for claim in item.summary] == [RIGHT, LONGER]
    assert [claim.text for claim in item.disputed] == [WRONG]


def test_nothing_is_asked_again_where_that_is_switched_off(model_server: ModelServer) -> None:
    model_server.script += [answer(saying(WRONG))]
    item, usage = summarised(model_server, reask=False)
    assert [claim.text for claim in item.disputed] == [WRONG]
    assert usage.requests == 1
