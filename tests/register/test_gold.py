from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from lrt_summ import Settings, Summariser
from lrt_summ.registering import Register, register

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "fixtures"
CORPUS = ROOT.parent / "shared" / "corpus"


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"[*\\]", "", text)).casefold()


def gold_actions(folder: Path) -> dict[str, list[str]]:
    """The opening words of every action in the gold, by document."""
    found = {}
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        actions = [action for item in gold["items"] for action in item["actions"]]
        found[gold["document"]] = [plain(action["anchor"]) for action in actions]
    return found


def register_of(folder: Path) -> Register:
    summariser = Summariser(Settings(provider="rules", cache="off"))
    return register(summariser.summarise(folder / name) for name in gold_actions(folder))


def missed(made: Register, folder: Path) -> list[tuple[str, str]]:
    mentions = [m for promise in made.promises for m in promise.history]
    return [
        (document, anchor)
        for document, anchors in gold_actions(folder).items()
        for anchor in anchors
        if not any(
            m.meeting.document == document and anchor[:30] in plain(m.text) for m in mentions
        )
    ]


def test_the_register_of_all_fixtures_has_their_gold_actions() -> None:
    made = register_of(FIXTURES)
    total = sum(map(len, gold_actions(FIXTURES).values()))
    assert len(missed(made, FIXTURES)) <= 0.05 * total
    mentions = sum(len(promise.history) for promise in made.promises)
    assert mentions <= 1.05 * total


def test_no_two_fixtures_share_a_promise() -> None:
    assert all(len(promise.history) == 1 for promise in register_of(FIXTURES).promises)


def test_the_register_of_real_minutes_has_their_gold_actions_once() -> None:
    if not CORPUS.is_dir():
        pytest.skip("the development corpus is not here")
    made = register_of(CORPUS)
    assert missed(made, CORPUS) == []
    total = sum(map(len, gold_actions(CORPUS).values()))
    assert sum(len(promise.history) for promise in made.promises) == total
    # One meeting is there as Markdown and as PDF: its six actions are one entry each.
    assert len(made) == total - 6
    assert not {"herhaald"} & {promise.status for promise in made.promises}
