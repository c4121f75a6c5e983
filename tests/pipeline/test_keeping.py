"""A kept report takes the place of a checked one only where it says the very same."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from lrt_summ import keeping, parsing, pipeline
from lrt_summ.bulk.engines import deliveries
from lrt_summ.errors import UsageError
from lrt_summ.models import Report, Usage
from lrt_summ.pipeline import Summariser, read_minutes
from lrt_summ.rendering import render
from lrt_summ.settings import Settings
from tests.support.model_server import ModelServer, Received, Reply, answer, quote_first
from tests.support.synthetic_minutes import minutes_text, write_minutes

ITEMS = 3
FIXTURES = Path(__file__).parents[2] / "fixtures"


def some_wrong(received: Received) -> Reply:
    """Sound answers, but for one item, of which a second question gets as bad an answer."""
    if received.text.startswith("<verslag>\n2. "):
        wrong = {"sources": ["1"], "text": "De gemeenten bouwen 987 woningen in 1812."}
        return answer({"summary": [wrong], "decisions": [], "actions": []})
    return quote_first(received)


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with ModelServer(some_wrong) as running:
        yield running


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "verslag.txt"
    path.write_text(minutes_text(1, items=ITEMS, words=60), encoding="utf-8")
    return path


@pytest.fixture
def chosen(tmp_path: Path, server: ModelServer) -> Settings:
    cache = str(tmp_path / "cache.sqlite")
    return Settings(provider="openai", base_url=server.url, model="m", cache=cache)


def but(settings: Settings, **changes: Any) -> Settings:
    return settings.model_copy(update=changes)


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of documents that are parsed, which comes before all checks."""
    parse, names = parsing.parse, []

    def counted(source: Any) -> Any:
        names.append(source.name)
        return parse(source)

    monkeypatch.setattr(parsing, "parse", counted)
    return names


def but_for_usage(report: Report) -> Report:
    return report.model_copy(update={"usage": Usage()})


def test_a_kept_report_is_the_report_that_checking_again_gives(
    chosen: Settings, file: Path, server: ModelServer, checked: list[str]
) -> None:
    cold = Summariser(chosen).summarise(file)
    asked = len(server.received)
    again = Summariser(but(chosen, reports_mb=0)).summarise(file)
    assert len(checked) == 2
    kept = Summariser(chosen).summarise(file)
    assert len(checked) == 2
    assert len(server.received) == asked == ITEMS + 1
    assert kept == again
    assert kept.model_dump_json() == again.model_dump_json()
    assert kept.usage == Usage(cached=ITEMS + 1)
    assert but_for_usage(cold) == but_for_usage(kept)
    assert kept.is_flagged
    for format in ("markdown", "html", "docx", "jsonld"):
        assert render(cold, format) == render(again, format) == render(kept, format)


def test_who_wants_to_be_told_is_told(chosen: Settings, file: Path) -> None:
    told: list[Any] = []
    for _ in range(2):
        Summariser(
            chosen,
            on_start=lambda minutes, items: told.append((minutes.source.name, items)),
            on_item=lambda _, item: told.append(item.id),
        ).summarise(file)
    cold, kept = told[: ITEMS + 1], told[ITEMS + 1 :]
    assert kept == [("verslag.txt", ITEMS), "1", "2", "3"]
    assert (cold[0], set(cold[1:])) == (kept[0], set(kept[1:]))


@pytest.mark.parametrize(
    "change",
    [
        {"lang": "en"},
        {"model": "another"},
        {"temperature": 0.5},
        {"reask": False},
        {"prompt": "item-long"},
        {"context_tokens": 5000},
    ],
)
def test_another_way_of_working_is_checked_anew(
    chosen: Settings, file: Path, checked: list[str], change: dict[str, Any]
) -> None:
    Summariser(chosen).summarise(file)
    Summariser(but(chosen, **change)).summarise(file)
    assert len(checked) == 2


def test_limits_and_pace_do_not_matter(chosen: Settings, file: Path, checked: list[str]) -> None:
    Summariser(chosen).summarise(file)
    limits = {"concurrency": 3, "max_retries": 0, "timeout_s": 9.0, "requests_per_minute": 50}
    Summariser(but(chosen, **limits)).summarise(file)
    assert len(checked) == 1


def test_another_text_or_name_is_checked_anew(
    chosen: Settings, file: Path, checked: list[str]
) -> None:
    Summariser(chosen).summarise(file)
    file.write_text(file.read_text(encoding="utf-8") + "\nNog iets.\n", encoding="utf-8")
    Summariser(chosen).summarise(file)
    renamed = file.rename(file.with_name("ander.txt"))
    Summariser(chosen).summarise(renamed)
    assert len(checked) == 3


@pytest.mark.parametrize("form", ["pdf", "docx", "html", "eml", "md"])
def test_a_document_whose_report_is_kept_is_not_even_taken_apart(
    chosen: Settings, server: ModelServer, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = next(FIXTURES.glob(f"*.{form}"))
    Summariser(chosen).summarise(document)
    again = Summariser(but(chosen, reports_mb=0)).summarise(document)
    monkeypatch.delattr(pipeline, "read_source")
    assert Summariser(chosen).summarise(document) == again


def test_another_program_checks_anew(
    chosen: Settings, file: Path, checked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Summariser(chosen).summarise(file)
    monkeypatch.setattr(keeping, "_program", lambda: "changed")
    Summariser(chosen).summarise(file)
    monkeypatch.setattr(keeping, "_program", lambda: None)
    Summariser(chosen).summarise(file)
    Summariser(chosen).summarise(file)
    assert len(checked) == 4


def test_every_file_of_the_package_counts_as_program(tmp_path: Path) -> None:
    folder = tmp_path / "package"
    (folder / "inner" / "__pycache__").mkdir(parents=True)
    module, data = folder / "module.py", folder / "inner" / "data.json"
    module.write_text("1")
    data.write_text("1")
    seen = [sorted(keeping._files(str(folder)))]
    (folder / "inner" / "__pycache__" / "module.pyc").write_text("1")
    assert sorted(keeping._files(str(folder))) == seen[0]
    for file in (module, data):
        before = file.stat()
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
        seen.append(sorted(keeping._files(str(folder))))
        file.write_text("22")
        seen.append(sorted(keeping._files(str(folder))))
    assert all(one not in seen[:place] for place, one in enumerate(seen))


def test_another_version_of_a_reader_counts_as_another_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(keeping, "_READERS", ("some_reader", "not_installed"))
    (tmp_path / "some_reader.py").write_text("version = 1")
    before = keeping._program.__wrapped__()
    assert keeping._program.__wrapped__() == before
    (tmp_path / "some_reader.py").write_text("version = 10")
    assert keeping._program.__wrapped__() != before


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE answers SET answer = REPLACE(answer, '987', '12'), checksum = 'as they like'",
        "UPDATE reports SET body = zeroblob(40)",
        "DELETE FROM reports",
    ],
)
def test_what_was_changed_in_the_cache_is_checked_anew(
    chosen: Settings, file: Path, checked: list[str], sql: str
) -> None:
    before = Summariser(chosen).summarise(file)
    with closing(sqlite3.connect(chosen.cache)) as raw, raw:
        raw.execute(sql)
    assert but_for_usage(Summariser(chosen).summarise(file)).items == before.items
    assert len(checked) == 2


def test_a_report_with_an_unusable_answer_is_not_kept(
    chosen: Settings, file: Path, server: ModelServer, checked: list[str]
) -> None:
    def kinds() -> set[str]:
        items = Summariser(chosen).summarise(file).items
        return {finding.kind for item in items for finding in item.findings}

    server.always = answer("nonsense")
    assert "answer_unusable" in kinds()
    server.always = quote_first
    assert "answer_unusable" not in kinds()
    assert len(checked) == 2


def test_a_report_for_which_the_money_ran_out_is_not_kept(
    chosen: Settings, file: Path, server: ModelServer, checked: list[str]
) -> None:
    def longest(received: Received) -> Reply:
        choice = some_wrong(received).body["choices"][0]
        usage = {"prompt_tokens": 100, "completion_tokens": chosen.max_tokens}
        return answer(choice["message"]["content"], usage=usage)

    server.always = longest
    prices = {"m": ("0", "0", "10")}
    poor = Settings(**chosen.model_dump() | {"prices": prices, "max_cost": "0.05"})
    assert Summariser(poor).summarise(file).usage.requests == ITEMS
    rich = but(poor, max_cost=None)
    assert Summariser(rich).summarise(file).usage.requests == 1
    assert Summariser(rich).summarise(file).usage == Usage(cached=ITEMS + 1)
    assert len(checked) == 2


def test_parsed_minutes_are_not_taken_for_their_file(chosen: Settings, file: Path) -> None:
    minutes = read_minutes(file)
    Summariser(chosen).summarise(minutes.model_copy(update={"items": minutes.items[:1]}))
    assert len(Summariser(chosen).summarise(file).items) == ITEMS
    one = minutes.model_copy(update={"items": minutes.items[:1]})
    assert len(Summariser(chosen).summarise(one).items) == 1


def test_a_prompt_that_cannot_be_used_is_still_told_at_once(
    chosen: Settings, file: Path, tmp_path: Path
) -> None:
    Summariser(chosen).summarise(file)
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "system.md").write_text("Vat samen.")
    (tmp_path / "own" / "examples.json").write_text("[]")
    (tmp_path / "own" / "user.md.j2").write_text("{{ title")
    with pytest.raises(UsageError, match="sjabloon"):
        Summariser(but(chosen, prompt=str(tmp_path / "own"))).summarise(file)


async def test_worker_processes_find_what_another_run_kept(
    chosen: Settings, tmp_path: Path, server: ModelServer
) -> None:
    write_minutes(tmp_path / "verslagen", 6, items=ITEMS, words=40)
    jobs = list(enumerate(map(str, sorted((tmp_path / "verslagen").iterdir()))))
    cold = [one async for one in deliveries(jobs, chosen, workers=1)]
    asked = len(server.received)
    again = [one async for one in deliveries(jobs, but(chosen, reports_mb=0), workers=1)]
    kept = [one async for one in deliveries(jobs, chosen, workers=2)]
    assert len(server.received) == asked
    assert [one.report for one in kept] == [one.report for one in again]
    assert [one.flagged for one in kept] == [one.flagged for one in cold]


def test_a_run_that_only_reads_loads_neither_rules_nor_checks_nor_client(
    chosen: Settings, file: Path
) -> None:
    Summariser(chosen).summarise(file)
    code = (
        "import json, sys; from lrt_summ.cli.app import run_app; run_app(sys.argv[1:]);"
        "print(json.dumps(sorted(sys.modules)))"
    )
    command = [sys.executable, "-c", code, "brief", str(file), "--base-url", str(chosen.base_url)]
    environment = {**os.environ, "LRT_SUMM_CACHE": chosen.cache}
    options = ["--model", "m", "--provider", "openai"]
    ran = subprocess.run(
        [*command, *options], env=environment, capture_output=True, text=True, check=True
    )
    loaded = set(json.loads(ran.stdout.splitlines()[-1]))
    heavy = {"rules", "checking", "parsing", "asking", "examining"}
    assert "lrt_summ.keeping" in loaded
    assert not loaded & {f"lrt_summ.{name}" for name in heavy}
    assert not loaded & {"openai", "tenacity", "sqlalchemy"}
