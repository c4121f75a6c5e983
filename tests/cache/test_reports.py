"""Kept reports: only whole, only this user's own, and only with the answers that they rest on."""

from __future__ import annotations

import datetime as dt
import logging
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from lrt_summ.cache import AnswerCache, CachedAnswer, ReportTable, open_cache
from lrt_summ.cache.reports import is_private, own_secret
from lrt_summ.cache.store import SqlCache

NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
ANSWERS = {key: CachedAnswer(f"answer {key}", "m", NOW) for key in ("a", "b")}
MARKS = [(key, answer.checksum(key)) for key, answer in ANSWERS.items()]
SETUP, SOURCE, BODY = "5e70", "50cc", b"the report"
SECRET_TEXT = b"het-is-geheim"
ROOM = 1_000_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "answers.sqlite"


@pytest.fixture
def cache(path: Path) -> Iterator[AnswerCache]:
    with open_cache(str(path)) as opened:
        for key, answer in ANSWERS.items():
            opened.put(key, answer)
        yield opened


@pytest.fixture
def table(cache: AnswerCache) -> ReportTable:
    found = cache.reports(most_bytes=ROOM)
    assert found
    return found


def change(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute(sql)


def test_a_report_is_found_for_its_source_and_setup_alone(table: ReportTable) -> None:
    assert table.get(SETUP, SOURCE) is None
    assert not table.knows(SETUP)
    table.put(SETUP, SOURCE, BODY, MARKS)
    assert table.get(SETUP, SOURCE) == BODY
    assert table.get(SETUP, "other") is table.get("other", SOURCE) is None
    assert table.knows(SETUP)
    assert not table.knows("other")


def test_the_newest_report_takes_the_place_of_an_older_one(table: ReportTable) -> None:
    table.put(SETUP, SOURCE, BODY, MARKS[:1])
    table.put(SETUP, SOURCE, b"another", MARKS)
    assert table.get(SETUP, SOURCE) == b"another"


@pytest.mark.parametrize("answers", [[], [*MARKS, ("c", "gone")], [("a", "changed"), MARKS[1]]])
def test_a_report_without_all_its_answers_is_not_kept(
    table: ReportTable, answers: list[tuple[str, str]]
) -> None:
    table.put(SETUP, SOURCE, BODY, answers)
    assert table.get(SETUP, SOURCE) is None
    assert not table.knows(SETUP)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE reports SET body = CAST('forged' AS BLOB)",
        "UPDATE reports SET answers = 'a'",
        "UPDATE reports SET answers = ''",
        "UPDATE reports SET seal = 'forged'",
        "UPDATE answers SET checksum = 'changed' WHERE key = 'b'",
        "DELETE FROM answers WHERE key = 'a'",
        "DROP TABLE answers",
    ],
)
def test_a_row_that_is_not_as_it_was_sealed_is_not_believed(
    table: ReportTable, path: Path, sql: str
) -> None:
    table.put(SETUP, SOURCE, BODY, MARKS)
    change(path, sql)
    assert table.get(SETUP, SOURCE) is None


@pytest.mark.parametrize("column", ["setup", "source"])
def test_a_row_moved_to_another_key_is_not_believed(
    table: ReportTable, path: Path, column: str
) -> None:
    table.put(SETUP, SOURCE, BODY, MARKS)
    change(path, f"UPDATE reports SET {column} = 'moved'")
    moved = {"setup": SETUP, "source": SOURCE, column: "moved"}
    assert table.get(moved["setup"], moved["source"]) is None


def test_a_file_that_came_from_another_user_is_not_believed(
    table: ReportTable, cache: AnswerCache, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    table.put(SETUP, SOURCE, BODY, MARKS)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "another-user"))
    received = cache.reports(most_bytes=ROOM)
    assert received
    assert received.get(SETUP, SOURCE) is None


def test_only_a_file_of_this_users_own_has_reports(cache: AnswerCache, path: Path) -> None:
    assert cache.reports(most_bytes=0) is None
    assert isinstance(cache, SqlCache)
    cache._store.private = False
    assert cache.reports(most_bytes=ROOM) is None
    assert is_private(path)
    for mode in (0o620, 0o602, 0o640, 0o604):
        path.chmod(mode)
        assert not is_private(path), oct(mode)


def test_nothing_is_kept_where_there_is_no_cache() -> None:
    with open_cache("off") as cache:
        assert cache.reports(most_bytes=ROOM) is None


def test_a_shared_database_never_has_reports(postgres_url: str) -> None:
    with open_cache(postgres_url) as cache:
        assert cache.reports(most_bytes=ROOM) is None
        assert isinstance(cache, SqlCache)
        with cache._store.transaction():
            assert not cache._store.has_table("reports")
        assert cache.info().reports == 0
        cache.clear()


def test_the_secret_is_made_once_and_only_its_owner_can_read_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    secret = own_secret()
    assert secret == own_secret()
    assert secret
    assert len(secret) == 32
    file = tmp_path / "lrt-summ" / "seal"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    file.chmod(0o644)
    assert own_secret() is None
    file.chmod(0o600)
    file.write_bytes(b"short")
    assert own_secret() is None


def test_nothing_is_kept_where_no_secret_can_be(
    cache: AnswerCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/proc/nowhere")
    assert cache.reports(most_bytes=ROOM) is None


def test_the_oldest_go_when_there_are_too_many(cache: AnswerCache, path: Path) -> None:
    table = cache.reports(most_bytes=100_000)
    assert table
    for number in range(300):
        table.put(SETUP, f"{number}", bytes(1000), MARKS)
    with closing(sqlite3.connect(path)) as raw:
        rows = raw.execute("SELECT source, bytes FROM reports ORDER BY id").fetchall()
    assert 80_000 < sum(size for _, size in rows) < 120_000
    assert [int(source) for source, _ in rows] == list(range(300 - len(rows), 300))


def test_maintenance_holds_for_reports_too(table: ReportTable, cache: AnswerCache) -> None:
    table.put(SETUP, SOURCE, BODY, MARKS)
    assert (cache.info().rows, cache.info().reports) == (2, 1)
    assert cache.clear() == 2
    assert cache.info().reports == 0


def test_reports_go_with_the_first_answer_and_wherever_a_size_is_asked_for(
    table: ReportTable, cache: AnswerCache
) -> None:
    table.put(SETUP, SOURCE, BODY, MARKS)
    assert cache.prune(older_than=dt.timedelta(days=36_500)) == 0
    assert cache.info().reports == 1
    assert cache.prune(max_bytes=ROOM) == 0
    assert cache.info().reports == 0
    table.put(SETUP, SOURCE, BODY, MARKS)
    cache.put("old", CachedAnswer("old", "m", NOW - dt.timedelta(days=40_000)))
    assert cache.prune(older_than=dt.timedelta(days=36_500)) == 1
    assert cache.info().reports == 0
    assert cache.info().rows == 2


def test_the_text_is_really_gone_after_clearing(
    table: ReportTable, cache: AnswerCache, path: Path
) -> None:
    for number in range(50):
        table.put(SETUP, f"{number}", SECRET_TEXT * 100, MARKS)
    assert any(SECRET_TEXT in file.read_bytes() for file in path.parent.iterdir())
    cache.clear()
    assert not any(SECRET_TEXT in file.read_bytes() for file in path.parent.iterdir())


def test_a_full_disk_costs_the_report_and_no_warning(
    table: ReportTable, cache: AnswerCache, caplog: pytest.LogCaptureFixture
) -> None:
    assert isinstance(cache, SqlCache)
    cache._store.run("PRAGMA max_page_count = 16")
    with caplog.at_level(logging.WARNING):
        table.put(SETUP, SOURCE, bytes(1_000_000), MARKS)
        assert table.get(SETUP, SOURCE) is None
    assert not caplog.records
    assert cache.get("a") == ANSWERS["a"]
