from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import lrt_summ
from lrt_summ.errors import UsageError
from lrt_summ.language.progress import PROGRESS, progress
from lrt_summ.models import Report
from lrt_summ.rendering import FORMATS, render
from lrt_summ.rendering.json_ld import CONTEXT
from lrt_summ.rendering.schema import report_schema

from .builders import hostile, long_report, wadweer

DOCS = Path(__file__).parents[2] / "docs"


def linked(report: Report) -> dict[str, Any]:
    return json.loads(str(render(report, "jsonld")))


def meeting(report: Report) -> dict[str, Any]:
    return linked(report)["@graph"][0]


def test_json_is_the_whole_report() -> None:
    assert Report.model_validate_json(str(render(wadweer(), "json"))) == wadweer()


def test_the_published_schema_is_that_of_the_code() -> None:
    published = (DOCS / "report.schema.json").read_text(encoding="utf-8")
    assert published == report_schema(), "run: python docs/write_schema.py"


@pytest.mark.parametrize("report", [wadweer(), hostile(), long_report(2, 6)])
def test_reports_fit_the_schema(report: Report) -> None:
    schema = json.loads(report_schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(str(render(report, "json"))), schema)


def test_the_schema_refuses_what_is_no_report() -> None:
    wrong = json.loads(str(render(wadweer(), "json"))) | {"items": "geen"}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(wrong, json.loads(report_schema()))


def test_the_meeting_has_the_names_of_open_raadsinformatie() -> None:
    node = meeting(wadweer())
    assert node["@type"][0] == "Vergadering"
    assert node["datum"] == "2024-03-14"
    assert node["georganiseerdDoorGremium"] == {
        "@type": ["Gremium"],
        "naam": "Regiegroep Wadweer",
    }
    assert [item["volgnummerWeergave"] for item in node["agendapunt"]] == ["1", "2", "3", "4"]


def test_an_action_has_agents_and_an_iso_date() -> None:
    action = meeting(wadweer())["agendapunt"][1]["toezegging"][0]
    assert [agent["name"] for agent in action["agent"]] == ["Waterschap Noorderzijl", "Wadland"]
    assert action["endTime"] == "2024-06-01"
    assert action["actionStatus"] == "schema:PotentialActionStatus"


def test_an_action_under_way_is_active() -> None:
    actions = meeting(wadweer())["agendapunt"][2]["toezegging"]
    assert actions[1]["actionStatus"] == "schema:ActiveActionStatus"


def test_every_citation_is_a_node_of_the_graph() -> None:
    text = str(render(wadweer(), "jsonld"))
    cited = set(re.findall(r'"(#bron-[^"]+)"', text))
    nodes = {node["@id"] for node in linked(wadweer())["@graph"][1:]}
    assert cited == nodes


def test_what_was_disputed_is_not_there() -> None:
    assert "37 kilometer" not in str(render(wadweer(), "jsonld"))


def test_a_redacted_attendee_has_no_name() -> None:
    people = meeting(wadweer())["aanwezigeDeelnemer"]
    assert people[2] == {"@type": ["AanwezigeDeelnemer"], "organisatie": "DGWB"}


def test_every_term_used_is_in_the_context() -> None:
    def terms(value: object) -> set[str]:
        if isinstance(value, list):
            return set().union(*map(terms, value)) if value else set()
        if isinstance(value, dict):
            types = {t for t in value.get("@type", []) if not t.startswith("schema:")}
            own = {key for key in value if not key.startswith("@")}
            return own.union(types, *map(terms, value.values()))
        return set()

    assert terms(linked(wadweer())["@graph"]) <= set(CONTEXT)


def test_the_terms_are_documented() -> None:
    page = (DOCS / "json-ld.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"`(\w+)`", page))
    assert set(CONTEXT) - {"@language", "ori", "schema", "xsd"} <= documented


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_gives_equal_output_for_equal_reports(name: str) -> None:
    assert render(wadweer(), name) == render(wadweer(), name)


def test_an_unknown_format_is_a_wrong_use() -> None:
    with pytest.raises(UsageError, match="pptx"):
        render(wadweer(), "pptx")


def test_an_unknown_language_is_a_wrong_use() -> None:
    with pytest.raises(UsageError, match="fr"):
        render(wadweer(), lang="fr")


@pytest.mark.parametrize(("kind", "pattern", "hit", "miss"), PROGRESS)
def test_progress_follows_the_words_of_the_minutes(
    kind: str, pattern: str, hit: str, miss: str
) -> None:
    assert progress(hit) == kind
    assert progress(miss) == "open"


def test_a_first_day_is_no_end_time() -> None:
    minutes = lrt_summ.read_minutes(
        b"Verslag Stuurgroep Duin\nDatum: 12 maart 2025\n\n1. Opvang\n\n"
        b"- Actie: BZK stuurt na 1 juni 2025 de brief.\n"
        b"- Actie: IPO levert uiterlijk 1 april 2025 het overzicht.\n",
        name="duin.txt",
    )
    report = lrt_summ.summarise(minutes, settings=lrt_summ.Settings(provider="rules"))
    actions = meeting(report)["agendapunt"][0]["toezegging"]
    assert [action.get("endTime") for action in actions] == [None, "2025-04-01"]
