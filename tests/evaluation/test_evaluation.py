"""The scores that everything else is judged by, on minutes small enough to count by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from lrt_summ.evaluation import DocumentScore, Score, evaluate, fold

FIXTURES = Path(__file__).parents[2] / "fixtures"
MINUTES = """# Verslag regioberaad 3 april 2025

Aanwezig: Anna de Wit (BZK), Bob Smit (VNG)

## 1. Opening

Besluit: de agenda wordt gewijzigd.

## 2. Huisvesting

Afspraak: BZK en VNG werken uiterlijk 1 mei een plan uit voor 40 gemeenten.
"""


def gold(**changes: Any) -> dict[str, Any]:
    attendees = [
        {"name": "Anna de Wit", "organisation": "BZK", "redacted": False},
        {"name": "Bob Smit", "organisation": "VNG", "redacted": False},
    ]
    decision = {"anchor": "de agenda wordt gewijzigd", "gist": "", "explicit": True}
    action = {
        "anchor": "BZK en VNG werken",
        "gist": "",
        "explicit": True,
        "owners": ["VNG", "BZK"],
        "due": "1 mei",
        "due_date": "2025-05-01",
    }
    opening = {"number": "1", "title": "Opening", "decisions": [decision], "actions": []}
    housing = {"number": "2", "title": "Huisvesting", "decisions": [], "actions": [action]}
    whole = {
        "document": "verslag.md",
        "title": "Verslag regioberaad 3 april 2025",
        "date": "2025-04-03",
        "attendees": attendees,
        "items": [{**opening, "figures": []}, {**housing, "figures": ["40 gemeenten"]}],
    }
    return whole | changes


def scored(tmp_path: Path, annotations: dict[str, Any]) -> DocumentScore:
    (tmp_path / "verslag.md").write_text(MINUTES, encoding="utf-8")
    (tmp_path / "verslag.gold.json").write_text(json.dumps(annotations), encoding="utf-8")
    return evaluate(tmp_path).documents[0]


def test_a_faultless_reading_scores_one_everywhere_and_names_no_miss(tmp_path: Path) -> None:
    document = scored(tmp_path, gold())
    assert document.misses == ()
    assert {name: score.f1 for name, score in document.scores.items()} == dict.fromkeys(
        document.scores, 1.0
    )


def test_an_entry_under_another_item_is_a_miss_and_a_false_alarm(tmp_path: Path) -> None:
    annotations = gold()
    first, second = annotations["items"]
    first["decisions"], second["decisions"] = second["decisions"], first["decisions"]
    score = scored(tmp_path, annotations).scores["decisions_explicit"]
    assert (score.gold, score.found, score.hits) == (1, 1, 0)


def test_a_missing_owner_or_another_date_is_not_exact(tmp_path: Path) -> None:
    annotations = gold()
    annotations["items"][1]["actions"][0] |= {"owners": ["BZK"], "due_date": "2026-05-01"}
    document = scored(tmp_path, annotations)
    assert document.scores["actions_explicit"].hits == 1
    assert (document.scores["owners"].hits, document.scores["due"].hits) == (0, 0)
    assert {miss.what for miss in document.misses} == {"owners", "due"}


def test_a_match_counts_as_the_gold_says(tmp_path: Path) -> None:
    annotations = gold()
    annotations["items"][0]["decisions"][0]["explicit"] = False
    scores = scored(tmp_path, annotations).scores
    assert (scores["decisions_implicit"].hits, scores["decisions_explicit"].found) == (1, 0)


def test_attendees_count_with_their_organisation(tmp_path: Path) -> None:
    annotations = gold()
    annotations["attendees"][1]["organisation"] = "IPO"
    score = scored(tmp_path, annotations).scores["attendees"]
    assert (score.gold, score.found, score.hits) == (2, 2, 1)


def test_a_document_that_cannot_be_read_has_found_nothing(tmp_path: Path) -> None:
    (tmp_path / "verslag.md").write_bytes(b"")
    (tmp_path / "verslag.gold.json").write_text(json.dumps(gold()), encoding="utf-8")
    document = evaluate(tmp_path).documents[0]
    assert document.error
    assert document.scores["items"] == Score(gold=2)
    assert document.scores["actions_explicit"].recall == 0


@pytest.mark.parametrize(
    "content", ["", "[]", '{"document": 3}', '{"document": "x", "items": [{}]}']
)
def test_malformed_gold_is_told_with_its_file(tmp_path: Path, content: str) -> None:
    (tmp_path / "x.gold.json").write_text(content)
    [document] = evaluate(tmp_path).documents
    assert "x.gold.json" in (document.error or "")
    assert document.scores == {}


def test_what_was_found_twice_counts_once() -> None:
    assert Score(gold=1, found=2, hits=1).precision == 0.5
    assert (Score(gold=1, found=2, hits=1) + Score(gold=1)).recall == 0.5


def test_folding_keeps_letters_and_digits_only() -> None:
    assert fold("**Het** CdK’s-\\overleg (2e)") == "hetcdksoverleg2e"


FLOORS = {
    "fixtures": {
        "items": 0.99,
        "attendees": 0.97,
        "date": 1.0,
        "owners": 0.95,
        "due": 0.9,
        "decisions_explicit": 0.98,
        "actions_explicit": 0.97,
        "decisions_implicit": 0.85,
        "actions_implicit": 0.85,
    },
    "fixtures/unseen": {"items": 0.97, "attendees": 0.9, "date": 0.97, "owners": 0.8, "due": 0.8},
}


@pytest.mark.parametrize("folder", FLOORS)
def test_no_change_to_the_rules_costs_more_than_it_brings(folder: str) -> None:
    total = evaluate(FIXTURES.parent / folder).total
    low = {name: total[name].f1 for name, floor in FLOORS[folder].items() if total[name].f1 < floor}
    assert low == {}


def test_every_miss_names_its_line(tmp_path: Path) -> None:
    annotations = gold()
    annotations["items"][1]["actions"][0] |= {"owners": ["IPO"]}
    annotations["items"][0]["actions"] = [
        {"anchor": "de agenda **wordt**", "gist": "", "explicit": False, "owners": [], "due": None}
    ]
    document = scored(tmp_path, annotations)
    assert {miss.what: miss.line for miss in document.misses} == {
        "actions_implicit": 7,
        "owners": 11,
    }
