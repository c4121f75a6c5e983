"""A killed run goes on exactly where it was: reports are whole, counted once, and never lost."""

from __future__ import annotations

import json
import os
import resource
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lrt_summ.bulk.delivery import Delivery, Failure
from lrt_summ.bulk.journal import Journal
from lrt_summ.errors import UsageError

MADE_WITH = {"model": "m"}


def delivery(name: str, *, flagged: bool = False) -> Delivery:
    report = json.dumps({"document": name, "text": "é" * 20}).encode()
    return Delivery(0, name, report=report, flagged=flagged)


def write(path: Path, *names: str) -> None:
    with Journal(path, MADE_WITH) as journal:
        for name in names:
            if name not in journal.finished:
                journal.add(delivery(name))


def documents(path: Path) -> list[str]:
    return [json.loads(line)["document"] for line in path.read_bytes().splitlines()]


def test_a_second_run_knows_what_is_finished(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    write(path, "a", "b")
    write(path, "a", "b", "c")
    assert documents(path) == ["a", "b", "c"]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.integers(0, 400), cut_done=st.integers(0, 400))
def test_wherever_both_files_are_cut_the_next_run_completes_them(
    tmp_path_factory: pytest.TempPathFactory, cut: int, cut_done: int
) -> None:
    path = tmp_path_factory.mktemp("cut") / "r.jsonl"
    write(path, "a", "b", "c")
    whole = path.read_bytes()
    path.write_bytes(whole[:cut])
    done = path.with_name("r.jsonl.done")
    told = done.read_bytes()
    done.write_bytes(told[:cut_done])
    if cut and cut_done <= told.index(b"\n"):
        with pytest.raises(UsageError, match="beschadigd"):
            write(path, "a", "b", "c")
        assert path.read_bytes() == whole[:cut]
        return
    write(path, "a", "b", "c")
    assert path.read_bytes() == whole


HEAD = json.dumps({"made_with": MADE_WITH}).encode() + b"\n"


@pytest.mark.parametrize(
    "told",
    [
        b"",
        b"\0" * 40 + b"\n",
        b"[]\n",
        b"{}\n",
        b'{"made_with": null}\n',
        HEAD + b'{"x": 1}\n',
        HEAD + b'{"document": ["a"], "end": 9, "flagged": false}\n',
        HEAD + b'{"document": "a", "end": "9", "flagged": false}\n',
        HEAD + b'{"document": "a", "end": 9}\n',
        HEAD + b'{"document": "a", "end": -1, "flagged": false}\n',
        HEAD + b'{"docum\0\0", "end": 9, "flagged": false}\n{"document": "b", "end": 99}\n',
        HEAD + b'[\n{"document": "b", "end": 99, "flagged": false}\n',
        HEAD + b'{"document": "a", "end": 5000, "flagged": false}\n',
        HEAD + b'{"document": "a", "end": 1%s, "flagged": false}\n' % (b"0" * 10),
        HEAD + b'{"document": "a", "end": 1%s, "flagged": false}\n' % (b"0" * 40),
        HEAD
        + b'{"document": "a", "end": 1%s, "flagged": false}\n' % (b"0" * 40)
        + b'{"document": "b", "end": 2%s, "flagged": false}\n' % (b"0" * 40),
    ],
)
def test_no_report_is_thrown_away_because_the_list_of_them_is_damaged(
    tmp_path: Path, told: bytes
) -> None:
    path = tmp_path / "r.jsonl"
    write(path, "a", "b")
    whole = path.read_bytes()
    path.with_name("r.jsonl.done").write_bytes(told)
    for _ in range(2):
        with pytest.raises(UsageError, match=r"r\.jsonl\.done is beschadigd"):
            write(path, "a", "b")
    assert path.read_bytes() == whole
    assert path.with_name("r.jsonl.done").read_bytes() == told


@pytest.mark.parametrize("told", [b"", b'{"made_w', b"{}\n"])
def test_where_there_is_no_report_yet_a_damaged_list_is_begun_again(
    tmp_path: Path, told: bytes
) -> None:
    path = tmp_path / "r.jsonl"
    path.with_name("r.jsonl.done").write_bytes(told)
    write(path, "a")
    write(path, "a", "b")
    assert documents(path) == ["a", "b"]


def test_the_first_line_is_on_disk_before_the_first_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "r.jsonl"
    safe: list[bytes] = []
    fsync = os.fsync

    def noted(file: int) -> None:
        fsync(file)
        safe.append(path.with_name("r.jsonl.done").read_bytes())

    monkeypatch.setattr(os, "fsync", noted)
    with Journal(path, MADE_WITH):
        assert safe == [HEAD]


def test_zeros_where_a_power_cut_lost_a_report_are_not_counted(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    write(path, "a", "b")
    whole = path.read_bytes()
    path.write_bytes(whole[:-30] + bytes(30))
    write(path, "a", "b")
    assert path.read_bytes() == whole


def test_a_file_that_is_not_ours_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    path.write_text("mine\n")
    with pytest.raises(UsageError, match="bestaat al"):
        write(path, "a")
    assert path.read_text() == "mine\n"
    assert [file.name for file in tmp_path.iterdir()] == ["r.jsonl"]


def test_reports_of_two_models_are_not_mixed(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    write(path, "a")
    with (
        pytest.raises(UsageError, match="andere instellingen"),
        Journal(path, {"model": "other"}),
    ):
        pass


def test_two_runs_do_not_write_to_one_file(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    with Journal(path, MADE_WITH), pytest.raises(UsageError, match="andere run"):
        write(path, "a")


def test_failures_stand_beside_the_reports_until_they_are_mended(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    with Journal(path, MADE_WITH) as journal:
        journal.add(delivery("a"))
        journal.add(Delivery(1, "b\udc80", failure=Failure("stuk", "herstel het", 3)))
    failed = json.loads((tmp_path / "errors.jsonl").read_bytes())
    assert failed == {
        "document": "b\udc80",
        "error": "stuk",
        "hint": "herstel het",
        "exit_code": 3,
        "out": "r.jsonl",
    }
    write(path, "b\udc80")
    assert documents(path) == ["a", "b\udc80"]
    assert not (tmp_path / "errors.jsonl").exists()


def test_flags_of_earlier_runs_are_remembered(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    with Journal(path, MADE_WITH) as journal:
        journal.add(delivery("a", flagged=True))
    with Journal(path, MADE_WITH) as journal:
        assert journal.flagged


def test_all_files_are_for_the_user_alone(tmp_path: Path) -> None:
    with Journal(tmp_path / "r.jsonl", MADE_WITH) as journal:
        journal.add(delivery("a"))
        journal.add(Delivery(1, "b", failure=Failure("stuk", None, 3)))
    assert {stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()} == {0o600}


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """A disk that is full once a file has this size."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_is_told_in_one_line_and_what_was_written_stays(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    with Journal(path, MADE_WITH) as journal:
        journal.add(delivery("a"))
        with (
            largest_file(path.stat().st_size + 10),
            pytest.raises(UsageError, match=r"r\.jsonl kan niet geschreven worden"),
        ):
            journal.add(delivery("b"))
    write(path, "a", "b")
    assert documents(path) == ["a", "b"]


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with (
        pytest.raises(UsageError, match="kan niet geschreven worden"),
        Journal(Path("/proc/nothing/r.jsonl"), MADE_WITH),
    ):
        pass


def test_runs_in_one_folder_leave_each_other_their_failures(tmp_path: Path) -> None:
    failed = Delivery(1, "b", failure=Failure("stuk", None, 3))
    first, second = tmp_path / "r1.jsonl", tmp_path / "r2.jsonl"
    with Journal(first, MADE_WITH) as one, Journal(second, MADE_WITH) as two:
        one.add(failed)
        two.add(failed)
    write(first, "b")
    told = [json.loads(line) for line in (tmp_path / "errors.jsonl").read_bytes().splitlines()]
    assert [entry["out"] for entry in told] == ["r2.jsonl"]
    write(second, "b")
    assert not (tmp_path / "errors.jsonl").exists()


def test_a_document_that_changed_since_its_report_is_noticed(tmp_path: Path) -> None:
    document = tmp_path / "verslag.md"
    document.write_text("concept")
    path = tmp_path / "r.jsonl"
    write(path, str(document), "geen bestand")
    with Journal(path, MADE_WITH) as journal:
        assert journal.changed() == []
    document.write_text("definitief")
    with Journal(path, MADE_WITH) as journal:
        assert journal.changed() == [str(document)]


def test_reports_do_not_take_the_name_of_the_failures(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="fouten"):
        write(tmp_path / "errors.jsonl", "a")


def test_a_failure_is_not_glued_to_a_line_that_was_cut(tmp_path: Path) -> None:
    with Journal(tmp_path / "r.jsonl", MADE_WITH) as journal:
        (tmp_path / "errors.jsonl").write_bytes(b'{"document": "half')
        journal.add(Delivery(1, "b", failure=Failure("stuk", None, 3)))
    *_, last = (tmp_path / "errors.jsonl").read_bytes().splitlines()
    assert json.loads(last)["document"] == "b"
