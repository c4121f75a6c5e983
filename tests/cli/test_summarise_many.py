"""`summarise --out` as a user sees it: killed, interrupted, failing, in Parquet, on many cores."""

from __future__ import annotations

import json
import signal
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from shutil import copytree
from typing import Any

import pyarrow.parquet as pq
import pytest

from lrt_summ import keeping
from lrt_summ.prompts import prompts_folder
from lrt_summ.providers import openai
from tests.support.model_server import ModelServer, Received, Reply, error, quote_first
from tests.support.synthetic_minutes import write_minutes

Run = Callable[..., Any]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_minutes(tmp_path / "verslagen", 12, items=2, words=30)
    return tmp_path / "verslagen"


def slow(received: Received) -> Reply:
    return Reply(body=quote_first(received).body, delay_s=0.15)


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def names(path: Path) -> list[str]:
    return [Path(report["minutes"]["source"]["name"]).name for report in lines(path)]


def wait_for_reports(path: Path, count: int) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if path.exists() and path.read_bytes().count(b"\n") >= count:
            return
        time.sleep(0.02)
    raise AssertionError("no reports came")


def counted_reports(path: Path) -> bytes:
    """The reports that `.done` tells of: a line in flight when the run was killed may be remade."""
    done = path.with_name(f"{path.name}.done").read_bytes()
    _, *entries = done[: done.rfind(b"\n")].splitlines()
    return path.read_bytes()[: json.loads(entries[-1])["end"]] if entries else b""


def test_a_run_that_is_killed_goes_on_where_it_was(
    start: Run, run: Run, folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "r.jsonl"
    with ModelServer(slow) as server:
        options = ("summarise", folder, "--out", out, "--base-url", server.url, "--concurrency", 2)
        process = start(*options)
        wait_for_reports(out, 3)
        process.send(signal.SIGKILL)
        process.wait()
        first = counted_reports(out)
        ran = run(*options)
        texts = [received.text for received in server.received]
    assert ran.code == 0
    assert first
    assert out.read_bytes().startswith(first)
    assert names(out) == [f"verslag-{number:05d}.txt" for number in range(12)]
    # Two requests were under way when it was killed; all else is asked once.
    assert len(texts) - len(set(texts)) <= 2


def test_an_interrupted_run_ends_with_130_and_goes_on(
    start: Run, run: Run, folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "r.jsonl"
    with ModelServer(slow) as server:
        options = ("summarise", folder, "--out", out, "--base-url", server.url, "--workers", 2)
        process = start(*options, "--concurrency", 2)
        wait_for_reports(out, 1)
        process.send(signal.SIGINT)
        ended = process.wait()
        assert ended.code == 130
        assert "Traceback" not in ended.err
        assert run(*options).code == 0
    assert names(out) == [f"verslag-{number:05d}.txt" for number in range(12)]


def test_what_fails_is_recorded_and_tried_again(run: Run, folder: Path, tmp_path: Path) -> None:
    broken = folder / "verslag-00004.txt"
    text = broken.read_bytes()
    broken.write_bytes(b"")
    out = tmp_path / "r.jsonl"
    ran = run("summarise", folder, "--out", out, "--provider", "rules")
    assert ran.code == 5
    assert "1 mislukt" in ran.err
    assert [entry["document"] for entry in lines(tmp_path / "errors.jsonl")] == [str(broken)]
    assert set(lines(tmp_path / "errors.jsonl")[0]) == {
        *("document", "error", "hint", "exit_code", "out"),
    }
    broken.write_bytes(text)
    ran = run("summarise", folder, "--out", out, "--provider", "rules")
    assert ran.code == 0
    assert "1 verslag klaar; 11 waren er al" in ran.err
    assert names(out)[-1] == "verslag-00004.txt"
    assert not (tmp_path / "errors.jsonl").exists()


def test_nothing_left_to_do_is_done_at_once(run: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "r.jsonl"
    assert run("summarise", folder, "--out", out, "--provider", "rules").code == 0
    before = out.read_bytes()
    assert run("summarise", folder, "--out", out, "--provider", "rules").code == 0
    assert out.read_bytes() == before


def test_only_unreadable_documents_end_with_3(run: Run, tmp_path: Path) -> None:
    (tmp_path / "leeg.txt").write_bytes(b"")
    options = ("--out", tmp_path / "r.jsonl", "--provider", "rules")
    assert run("summarise", tmp_path / "leeg.txt", *options).code == 3


def test_a_refused_key_ends_with_4_and_every_document_is_accounted_for(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    with ModelServer(error(401, "wrong key")) as server:
        out = tmp_path / "r.jsonl"
        ran = run("summarise", folder, "--out", out, "--base-url", server.url)
        assert server.asked <= 16
    assert ran.code == 4
    assert len(lines(tmp_path / "errors.jsonl")) == 12
    assert "voor wat klaar is" in ran.err  # the cost of what failed is in no report


def test_strict_holds_over_interrupted_runs_too(run: Run, folder: Path, tmp_path: Path) -> None:
    with ModelServer(Reply(body={"choices": []})) as server:
        options = ("--base-url", server.url, "--out", tmp_path / "r.jsonl", "--strict")
        assert run("summarise", folder, *options).code == 1
        assert run("summarise", folder, *options).code == 1


def test_parquet_holds_the_same_reports_and_columns_to_filter_on(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    for out in ("r.jsonl", "r.parquet"):
        assert run("summarise", folder, "--out", tmp_path / out, "--provider", "rules").code == 0
    table = pq.read_table(tmp_path / "r.parquet")
    reports = lines(tmp_path / "r.jsonl")
    assert [json.loads(text) for text in table["report"].to_pylist()] == reports
    first, row = reports[0], table.slice(0, 1).to_pylist()[0]
    assert row["items"] == 2
    assert row["date"].isoformat() == first["minutes"]["date"]
    assert row["decisions"] == [d["text"] for i in first["items"] for d in i["decisions"]]
    assert (tmp_path / "r.parquet").stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == [
        "r.jsonl",
        "r.jsonl.done",
        "r.parquet",
    ]


def test_parquet_goes_on_after_a_failure_with_what_was_done(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    broken = folder / "verslag-00004.txt"
    text = broken.read_bytes()
    broken.write_bytes(b"")
    options = ("--out", tmp_path / "r.parquet", "--provider", "rules")
    assert run("summarise", folder, *options).code == 5
    assert pq.read_metadata(tmp_path / "r.parquet").num_rows == 11
    broken.write_bytes(text)
    assert "11 waren er al" in run("summarise", folder, *options).err
    assert pq.read_metadata(tmp_path / "r.parquet").num_rows == 12


def test_several_row_groups_hold_all_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from lrt_summ.bulk import parquet
    from lrt_summ.examining import report_by_rules
    from lrt_summ.pipeline import read_minutes

    monkeypatch.setattr(parquet, "GROUP_ROWS", 4)
    paths = write_minutes(tmp_path / "v", 10, items=1, words=20)
    reports = (report_by_rules(read_minutes(path)).model_dump_json().encode() for path in paths)
    assert parquet.write_parquet(reports, tmp_path / "r.parquet") == 10
    metadata = pq.read_metadata(tmp_path / "r.parquet")
    assert (metadata.num_row_groups, metadata.num_rows) == (3, 10)


def test_a_prompt_that_was_edited_is_another_prompt(run: Run, folder: Path, tmp_path: Path) -> None:
    copytree(prompts_folder() / "item" / "v2", tmp_path / "p1")
    with ModelServer(quote_first) as server:
        options = ("--out", tmp_path / "r.jsonl", "--base-url", server.url, "--prompt", "p1")
        assert run("summarise", folder / "verslag-00000.txt", *options).code == 0
        assert run("summarise", folder / "verslag-00000.txt", *options).code == 0
        with (tmp_path / "p1" / "system.md").open("a") as file:
            file.write("Wees kort.\n")
        ran = run("summarise", folder, *options)
    assert ran.code == 2
    assert "andere instellingen (prompt)" in ran.err
    assert len({report["provenance"]["prompt_hash"] for report in lines(tmp_path / "r.jsonl")}) == 1


def test_what_is_not_named_is_told_apart_too(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ModelServer(quote_first) as server:
        options = ("--out", tmp_path / "r.jsonl", "--base-url", server.url)
        assert run("summarise", folder / "verslag-00000.txt", *options).code == 0
        monkeypatch.setattr(openai, "DEFAULT_MODEL", "gpt-9")
        ran = run("summarise", folder, *options)
        assert (ran.code, "andere instellingen (model)" in ran.err) == (2, True)
        monkeypatch.undo()
        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr(keeping, "prompt_id", lambda name: f"{name} v9 0123")
        ran = run("summarise", folder, *options)
        assert (ran.code, "andere instellingen (prompt)" in ran.err) == (2, True)
    assert len(lines(tmp_path / "r.jsonl")) == 1


def of_another_version(head: dict[str, Any]) -> None:
    head["library"] = "0.0.9"


def as_before_it_had_a_version(head: dict[str, Any]) -> None:
    del head["library"], head["model"], head["prompt"]


@pytest.mark.parametrize("change", [of_another_version, as_before_it_had_a_version])
def test_reports_of_two_versions_are_not_mixed(
    run: Run, folder: Path, tmp_path: Path, change: Callable[[dict[str, Any]], None]
) -> None:
    options = ("--out", tmp_path / "r.jsonl", "--provider", "rules")
    assert run("summarise", folder / "verslag-00000.txt", *options).code == 0
    done = tmp_path / "r.jsonl.done"
    head, *entries = done.read_text().splitlines(keepends=True)
    told = json.loads(head)
    change(told["made_with"])
    done.write_text("".join([json.dumps(told) + "\n", *entries]))
    before = (tmp_path / "r.jsonl").read_bytes(), done.read_bytes()
    ran = run("summarise", folder, *options)
    assert ran.code == 2
    assert "andere versie van lrt-summ" in ran.err
    assert ((tmp_path / "r.jsonl").read_bytes(), done.read_bytes()) == before


def test_what_was_too_large_is_made_after_a_limit_was_raised(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = folder / "verslag-00004.txt"
    large.write_text(large.read_text() * 3)
    options = ("summarise", folder, "--out", tmp_path / "r.jsonl", "--provider", "rules")
    monkeypatch.setenv("LRT_SUMM_MAX_TEXT_CHARS", str(2 * len(large.read_text()) // 3))
    assert run(*options).code == 5
    monkeypatch.delenv("LRT_SUMM_MAX_TEXT_CHARS")
    assert run(*options).code == 0
    assert names(tmp_path / "r.jsonl")[-1] == large.name


def test_documents_may_come_from_standard_input_among_others(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (folder / "verslag-00000.txt").open("rb") as file:
        monkeypatch.setattr("sys.stdin", type("Stdin", (), {"buffer": file}))
        ran = run("summarise", "-", "--out", tmp_path / "r.jsonl", "--provider", "rules")
    assert ran.code == 0
    assert names(tmp_path / "r.jsonl") == ["<stdin>"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--out", "r.xlsx"), ".jsonl of .parquet"),
        (("--batch",), "--out"),
        (("--as-completed",), "--out"),
        (("--engine", "ray"), "--out"),
        (("--workers", "4"), "--out"),
        (("--out", "r.jsonl", "--batch"), "--provider openai"),
    ],
)
def test_wrong_use_is_2_with_one_clear_line(
    run: Run, folder: Path, tmp_path: Path, arguments: tuple[str, ...], message: str
) -> None:
    ran = run("summarise", folder, "--provider", "rules", *arguments)
    assert ran.code == 2
    assert message in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["verslagen"]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ((), "lrt-summ: Met --max-cost werkt één proces; --workers 4 telt niet mee.\n"),
        (
            ("--lang", "en"),
            "lrt-summ: With --max-cost one process works; --workers 4 is ignored.\n",
        ),
        (("-q",), ""),
    ],
)
def test_workers_that_cannot_be_are_told(
    run: Run, folder: Path, tmp_path: Path, options: tuple[str, ...], told: str
) -> None:
    common = ("--out", tmp_path / "r.jsonl", "--provider", "rules", "--max-cost", "1")
    ran = run("summarise", folder, *common, "--workers", "4", *options)
    assert ran.code == 0
    assert ran.err.startswith(told)
    assert (ran.err == "") == (not told)


def test_parquet_without_its_library_is_refused_before_the_first_document(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "lrt_summ.bulk.parquet", raising=False)
    ran = run("summarise", folder, "--out", tmp_path / "r.parquet", "--provider", "rules")
    assert ran.code == 2
    assert "lrt-summ[parquet]" in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["verslagen"]


@pytest.mark.parametrize("url", ["http://h:99999/v1", "http://[::1"])
@pytest.mark.parametrize("more", [(), ("--batch",), ("--provider", "openai")])
def test_an_address_that_is_none_is_wrong_use(
    run: Run, folder: Path, tmp_path: Path, url: str, more: tuple[str, ...]
) -> None:
    ran = run("summarise", folder, "--out", tmp_path / "r.jsonl", "--base-url", url, *more)
    assert ran.code == 2
    assert "--base-url is geen adres" in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["verslagen"]


def test_standard_input_goes_with_one_process_only(run: Run) -> None:
    ran = run("summarise", "-", "--out", "r.jsonl", "--workers", "2", "--provider", "rules")
    assert ran.code == 2
    assert "Standaardinvoer" in ran.err


def test_a_dry_run_of_a_batch_tells_half_the_price(run: Run, folder: Path) -> None:
    def cost(*options: str) -> Decimal:
        with ModelServer() as server:
            ran = run("summarise", folder, "--dry-run", "--base-url", server.url, *options)
            assert server.asked == 0
        return Decimal(ran.out.split("$")[-1])

    now, batch = cost(), cost("--batch")
    assert batch > 0
    assert abs(now - 2 * batch) <= Decimal("0.0001")


def test_a_dry_run_can_be_interrupted(start: Run, folder: Path) -> None:
    write_minutes(folder, 300, items=20, words=200)
    process = start("summarise", folder, "--dry-run", "--base-url", "http://127.0.0.1:9/v1")
    assert process.popen.stdout.readline()
    process.send(signal.SIGINT)
    ended = process.wait()
    assert ended.code == 130
    assert ended.out.count("\n") < 250
    assert "Traceback" not in ended.err


def test_a_dry_run_tells_the_cost_and_sends_nothing(run: Run, folder: Path) -> None:
    with ModelServer() as server:
        ran = run("summarise", folder, "--dry-run", "--base-url", server.url)
        assert server.asked == 0
    assert ran.code == 0
    assert ran.out.splitlines()[-1].startswith("totaal: 24 verzoeken")


LONG = "/".join(["een-map-met-een-lange-naam-van-het-archief"] * 6)


@pytest.mark.parametrize(
    "name",
    ["verslag  lrt.txt", "verslag\tlrt.txt", "verslag-\udce9.txt", f"{LONG}/verslag.txt"],
    ids=["two spaces", "a tab", "no text", "a long path"],
)
def test_a_report_is_known_again_whatever_its_document_is_called(
    run: Run, folder: Path, tmp_path: Path, name: str
) -> None:
    document = tmp_path / "archief" / name
    document.parent.mkdir(parents=True)
    document.write_bytes((folder / "verslag-00000.txt").read_bytes())
    options = ("summarise", document.parent, "--out", tmp_path / "r.jsonl", "--provider", "rules")
    assert run(*options).code == 0
    ran = run(*options)
    assert "0 verslagen klaar; 1 waren er al" in ran.err
    assert len(lines(tmp_path / "r.jsonl")) == 1
    document.write_bytes((folder / "verslag-00001.txt").read_bytes())
    assert "Gewijzigd sinds hun rapport gemaakt werd: " in run(*options).err


def test_names_that_are_printed_alike_are_two_documents(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    archive, out = tmp_path / "archief", tmp_path / "r.jsonl"
    archive.mkdir()
    for name, number in (("a  b.txt", 0), ("a b.txt", 1)):
        (archive / name).write_bytes((folder / f"verslag-0000{number}.txt").read_bytes())
    options = ("--out", out, "--provider", "rules")
    assert run("summarise", archive / "a  b.txt", *options).code == 0
    assert run("summarise", archive, *options).code == 0
    assert [report["minutes"]["title"][-5:] for report in lines(out)] == ["nr. 0", "nr. 1"]
