"""The Batch API: the same reports, half the price, nothing lost and nothing paid twice."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from lrt_summ.bulk import batch
from lrt_summ.cli.app import run_app
from tests.support.batch_server import BatchServer, answered
from tests.support.model_server import ModelServer, Received, Reply, answer, error

Run = Callable[..., int]


class CrashError(BaseException):
    """The process ends here."""


def crash(*_: object) -> None:
    raise CrashError


@pytest.fixture
def api() -> BatchServer:
    return BatchServer()


@pytest.fixture
def run(
    api: BatchServer, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Run]:
    """`lrt-summ summarise FOLDER --out NAME --batch` with further options."""
    monkeypatch.setattr(batch, "FIRST_POLL_S", 0.01)
    with ModelServer(api) as server:

        def call(out: str, *options: str) -> int:
            target = ["--out", str(tmp_path / out), "--base-url", server.url]
            return run_app(["summarise", str(folder), *target, *options])

        yield call


def reports(path: Path) -> dict[str, Any]:
    """Reports by document, without what tells when and by how many requests they were made."""
    found = {}
    for line in path.read_bytes().splitlines():
        report = json.loads(line)
        del report["usage"], report["provenance"]["answered_at"]
        found[report["minutes"]["source"]["name"]] = report
    return found


def usage(path: Path, field: str) -> Decimal:
    lines = path.read_bytes().splitlines()
    return sum((Decimal(json.loads(line)["usage"][field]) for line in lines), Decimal(0))


def asked(api: BatchServer) -> Counter[str]:
    return Counter(line["custom_id"] for batch_lines in api.lines for line in batch_lines)


def test_a_batch_gives_the_same_reports_as_asking_at_once_at_half_the_price(
    run: Run, api: BatchServer, tmp_path: Path
) -> None:
    assert run("batch.jsonl", "--batch", "--cache", "off") == 0
    assert api.chats == 0
    assert run("now.jsonl", "--cache", "off") == 0
    assert reports(tmp_path / "batch.jsonl") == reports(tmp_path / "now.jsonl")
    now, half = (usage(tmp_path / f"{name}.jsonl", "cost") for name in ("now", "batch"))
    assert half == now / 2 > 0


def test_afterwards_the_ordinary_run_is_warm(run: Run, api: BatchServer, tmp_path: Path) -> None:
    assert run("batch.jsonl", "--batch") == 0
    assert run("now.jsonl") == 0
    assert api.chats == 0
    assert usage(tmp_path / "now.jsonl", "cached") == 18


def test_nothing_is_left_of_a_finished_job_but_its_reports(
    run: Run, api: BatchServer, tmp_path: Path
) -> None:
    assert run("batch.jsonl", "--batch") == 0
    assert api.lines
    assert api.kept == 0
    assert not (tmp_path / "batch.jsonl.batch").exists()


def test_expired_failed_and_unreadable_lines_are_asked_again(
    run: Run, api: BatchServer, tmp_path: Path
) -> None:
    rounds: Counter[str] = Counter()

    def fate(line: dict[str, Any]) -> Reply | None:
        rounds[line["custom_id"]] += 1
        if rounds[line["custom_id"]] > 1:
            return answered(line)
        trouble = [None, error(500, "broke"), answer("no JSON"), Reply(body={"choices": []})]
        return (*trouble, answered(line))[len(rounds) % 5]

    api.fate = fate
    assert run("batch.jsonl", "--batch") == 0
    assert run("now.jsonl", "--cache", "off") == 0
    assert reports(tmp_path / "batch.jsonl") == reports(tmp_path / "now.jsonl")
    assert api.chats == 18


def test_a_line_that_never_gets_an_answer_fails_its_document_and_no_other(
    run: Run, api: BatchServer, folder: Path, tmp_path: Path
) -> None:
    poison = json.loads(json.dumps((folder / "verslag-00002.txt").read_text()))
    mark = next(line for line in poison.splitlines() if line.startswith("- ") and "(" not in line)
    api.fate = lambda line: (
        None if mark[2:] in json.dumps(line, ensure_ascii=False) else answered(line)
    )
    assert run("batch.jsonl", "--batch", "--max-retries", "1") == 5
    failed = [json.loads(line) for line in (tmp_path / "errors.jsonl").read_bytes().splitlines()]
    assert [Path(entry["document"]).name for entry in failed] == ["verslag-00002.txt"]
    assert "2 keer" in failed[0]["error"]
    assert len(reports(tmp_path / "batch.jsonl")) == 5


def test_another_process_collects_what_a_stopped_one_submitted(
    run: Run, api: BatchServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(batch.BatchClient, "status", crash)
        with pytest.raises(CrashError):
            run("batch.jsonl", "--batch")
    assert (tmp_path / "batch.jsonl").read_bytes() == b""
    assert run("batch.jsonl", "--batch") == 0
    assert set(asked(api).values()) == {1}
    assert len(reports(tmp_path / "batch.jsonl")) == 6


def test_a_crash_between_sending_a_batch_and_noting_its_number_pays_nothing_twice(
    run: Run, api: BatchServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(batch.BatchState, "sent", crash)
        with pytest.raises(CrashError):
            run("batch.jsonl", "--batch")
    assert run("batch.jsonl", "--batch") == 0
    assert set(asked(api).values()) == {1}


@pytest.mark.parametrize(
    "lost", [error(502, "bad gateway"), Reply(body={"id": "b"}, reset_after=3)], ids=["502", "cut"]
)
def test_a_batch_whose_making_was_told_to_nobody_is_not_paid_twice(
    run: Run, api: BatchServer, lost: Reply
) -> None:
    api.hiccups.append(lost)
    assert run("batch.jsonl", "--batch", "--cache", "off") == 0
    assert set(asked(api).values()) == {1}
    assert api.kept == 0


def test_what_was_lost_in_one_run_is_found_by_the_next(run: Run, api: BatchServer) -> None:
    api.hiccups.append(error(502, "bad gateway"))
    assert run("batch.jsonl", "--batch", "--cache", "off", "--max-retries", "0") == 4
    assert run("batch.jsonl", "--batch", "--cache", "off") == 0
    assert set(asked(api).values()) == {1}
    assert api.kept == 0


def test_a_batch_that_is_not_made_leaves_no_file_behind(
    folder: Path, tmp_path: Path, api: BatchServer
) -> None:
    def refusing(received: Received) -> Reply:
        making = (received.method, received.path) == ("POST", "/v1/batches")
        return error(400, "Billing hard limit") if making else api(received)

    with ModelServer(refusing) as server:
        options = ["--batch", "--out", str(tmp_path / "b.jsonl"), "--base-url", server.url]
        assert run_app(["summarise", str(folder), *options]) == 4
    assert not api.batches
    assert api.kept == 0


def test_no_key_and_no_sent_text_is_in_the_state(
    run: Run, api: BatchServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-very-secret")
    api.fate = lambda line: None
    assert run("batch.jsonl", "--batch", "--max-retries", "0") == 4
    state = (tmp_path / "batch.jsonl.batch").read_bytes()
    assert b"sk-very-secret" not in state
    assert b"raadzaal" not in state
    assert b"Besluit" not in state
    assert sqlite3.connect(tmp_path / "batch.jsonl.batch").execute(
        "SELECT COUNT(*) FROM requests"
    ).fetchone() == (18,)


def test_too_much_under_way_is_sent_in_smaller_batches(run: Run, api: BatchServer) -> None:
    api.most_lines = 5
    assert run("batch.jsonl", "--batch") == 0
    assert [len(lines) for lines in api.lines[:3]] == [18, 9, 4]
    assert sum(len(lines) for lines in api.lines if len(lines) <= 5) == 18


def test_a_form_that_the_server_does_not_take_is_made_easier(run: Run, api: BatchServer) -> None:
    def fate(line: dict[str, Any]) -> Reply:
        if "temperature" in line["body"]:
            return error(400, "Unsupported value: 'temperature' does not support 0.0")
        return answered(line)

    api.fate = fate
    assert run("batch.jsonl", "--batch", "--max-retries", "1") == 0


@pytest.mark.parametrize(("options", "code"), [((), 0), (("--max-cost", "1"), 4)])
def test_what_bounds_no_answer_is_not_asked_within_a_budget(
    run: Run, api: BatchServer, tmp_path: Path, options: tuple[str, ...], code: int
) -> None:
    def fate(line: dict[str, Any]) -> Reply:
        for field in ("max_tokens", "max_completion_tokens"):
            if field in line["body"]:
                return error(400, f"Unsupported parameter: '{field}'.")
        return answered(line)

    api.fate = fate
    assert run("batch.jsonl", "--batch", "--max-retries", "1", *options) == code
    unbounded = [line for lines in api.lines for line in lines if "max_" not in str(line["body"])]
    assert bool(unbounded) == (code == 0)
    if code:
        assert "geen grens" in (tmp_path / "errors.jsonl").read_text()


def test_the_job_never_costs_more_than_it_may(run: Run, api: BatchServer, tmp_path: Path) -> None:
    assert run("batch.jsonl", "--batch", "--max-cost", "0.0021") == 5
    spent = usage(tmp_path / "batch.jsonl", "cost")
    assert 0 < spent < Decimal("0.0021")
    assert "--max-cost" in (tmp_path / "errors.jsonl").read_text()
    assert run("batch.jsonl", "--batch", "--max-cost", "1") == 0
    assert set(asked(api).values()) == {1}


def test_what_is_paid_for_is_delivered_though_others_have_no_money_left(
    run: Run, api: BatchServer, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    others = [(path, path.read_bytes()) for path in sorted(folder.iterdir())[:-1]]
    for path, _ in others:
        path.unlink()
    with monkeypatch.context() as patch:
        patch.setattr(batch.BatchClient, "status", crash)
        with pytest.raises(CrashError):
            run("batch.jsonl", "--batch")
    for path, text in others:
        path.write_bytes(text)
    assert run("batch.jsonl", "--batch", "--max-cost", "0.000001", "--concurrency", "1") == 5
    assert list(reports(tmp_path / "batch.jsonl")) == ["verslag-00005.txt"]
    failed = [json.loads(line) for line in (tmp_path / "errors.jsonl").read_bytes().splitlines()]
    assert ["--max-cost" in entry["hint"] for entry in failed] == [True] * 5
    assert len(asked(api)) == 3


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--provider", "rules"), "--provider openai"),
        (("--provider", "openai", "--base-url", "http://93.184.216.34/v1"), "offline"),
    ],
)
def test_what_cannot_be_is_refused(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    options: tuple[str, ...],
    message: str,
) -> None:
    monkeypatch.setenv("LRT_SUMM_OFFLINE", "1")
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    assert run("batch.jsonl", "--batch", *options) in (2, 4)
    assert message in capsys.readouterr().err


def test_a_server_without_a_batch_api_is_told_as_such(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with ModelServer(error(404, "not found")) as server:
        out = str(tmp_path / "batch.jsonl")
        code = run_app(
            ["summarise", str(folder), "--batch", "--out", out, "--base-url", server.url]
        )
    assert code == 4
    assert "kent de Batch API" in capsys.readouterr().err
