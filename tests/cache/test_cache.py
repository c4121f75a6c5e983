from __future__ import annotations

import datetime as dt
import logging
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lrt_summ.cache import AnswerCache, CachedAnswer, migrations, open_cache
from lrt_summ.cache.opening import cache_path
from lrt_summ.errors import EndpointForbiddenError, NewerCacheError, UsageError

NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
SECRET = "het-is-geheim"


def kept(text: str = '{"summary":[]}', *, days_ago: int = 0, model: str = "m") -> CachedAnswer:
    return CachedAnswer(text, model, NOW - dt.timedelta(days=days_ago), 100, 20)


@pytest.fixture(params=["file", "postgres"])
def cache(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[AnswerCache]:
    if request.param == "file":
        setting = str(tmp_path / "answers.sqlite")
    else:
        setting = request.getfixturevalue("postgres_url")
    with open_cache(setting) as opened:
        opened.clear()
        yield opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "answers.sqlite"


def test_what_is_put_is_got(cache: AnswerCache) -> None:
    cache.put("a", kept("één €"))
    assert cache.get("a") == kept("één €")
    assert cache.get("b") is None
    assert cache.get_many(["a", "b", "a"]) == {"a": kept("één €")}
    assert cache.get_many([]) == {}


def test_the_first_answer_under_a_key_stays(cache: AnswerCache) -> None:
    cache.put("a", kept("eerste"))
    cache.put("a", kept("tweede"))
    assert cache.get("a") == kept("eerste")


def test_more_keys_than_one_query_takes(cache: AnswerCache) -> None:
    for n in range(450):
        cache.put(f"k{n}", kept(str(n)))
    found = cache.get_many([f"k{n}" for n in range(450)])
    assert {key: answer.answer for key, answer in found.items()} == {
        f"k{n}": str(n) for n in range(450)
    }


def test_info_tells_what_is_there(cache: AnswerCache) -> None:
    assert cache.info().rows == 0
    cache.put("a", kept("é", days_ago=3, model="groot"))
    cache.put("b", kept("x", model="klein"))
    info = cache.info()
    assert (info.rows, info.oldest, info.newest) == (2, NOW - dt.timedelta(days=3), NOW)
    assert [(share.model, share.rows, share.bytes) for share in info.models] == [
        ("groot", 1, 2),
        ("klein", 1, 1),
    ]
    assert info.bytes > 0
    assert info.place


def test_prune_removes_what_is_too_old(cache: AnswerCache) -> None:
    ago = (dt.datetime.now(dt.UTC) - NOW).days
    cache.put("old", kept(days_ago=10))
    cache.put("new", kept(days_ago=1))
    assert cache.prune(older_than=dt.timedelta(days=ago + 5)) == 1
    assert cache.get("old") is None
    assert cache.get("new")


@pytest.mark.parametrize("days", [800_000, 999_999_999])
def test_nothing_is_older_than_the_calendar(cache: AnswerCache, days: int) -> None:
    cache.put("old", kept(days_ago=10))
    assert cache.prune(older_than=dt.timedelta(days=days)) == 0
    assert cache.get("old")


def test_prune_keeps_the_newest_that_fit(cache: AnswerCache) -> None:
    for n in range(5):
        cache.put(f"k{n}", kept("x" * 100, days_ago=n))
    assert cache.prune(max_bytes=250) == 3
    assert set(cache.get_many([f"k{n}" for n in range(5)])) == {"k0", "k1"}


def test_clear_removes_all(cache: AnswerCache) -> None:
    cache.put("a", kept())
    assert cache.clear() == 1
    assert cache.get("a") is None
    assert cache.info().rows == 0


def test_the_text_is_really_gone_after_clearing(path: Path) -> None:
    with open_cache(str(path)) as cache:
        for n in range(200):
            cache.put(f"k{n}", kept(f"{SECRET} {n} " * 50))
        assert any(SECRET.encode() in file.read_bytes() for file in path.parent.iterdir())
        cache.clear()
        assert not any(SECRET.encode() in file.read_bytes() for file in path.parent.iterdir())


def test_clearing_removes_damaged_copies_and_no_file_of_others(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"van een ander programma " * 100)
    with open_cache(str(path)) as cache:
        cache.put("a", kept(SECRET * 500))
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"kapot" * 1000 + whole[9096:])
    with open_cache(str(path)) as cache:
        assert cache.get("a") is None
    assert SECRET.encode() in path.with_name("answers.sqlite.damaged-2").read_bytes()
    with open_cache(str(path)) as cache:
        cache.clear()
    left = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    assert "answers.sqlite.damaged-1" in left
    assert not any(SECRET.encode() in data for data in left.values())


def test_the_file_is_its_owners_alone(path: Path) -> None:
    with open_cache(str(path)) as cache:
        cache.put("a", kept())
        for file in path.parent.iterdir():
            assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_file_that_others_can_read_is_closed_to_them(path: Path) -> None:
    with open_cache(str(path)):
        pass
    path.chmod(0o644)
    with open_cache(str(path)):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_off_keeps_nothing() -> None:
    with open_cache("off") as cache:
        cache.put("a", kept())
        assert cache.get_many(["a"]) == {}
        assert cache.get("a") is None
        assert (cache.info().rows, cache.clear(), cache.prune()) == (0, 0, 0)


def test_the_default_is_in_the_users_cache_folder(tmp_path: Path) -> None:
    assert cache_path("default").name == "answers.sqlite"
    assert cache_path("sqlite:////tmp/x.db") == Path("/tmp/x.db")
    assert cache_path("~/x.db") == Path.home() / "x.db"


def test_a_changed_row_is_not_trusted(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with open_cache(str(path)) as cache:
        cache.put("a", kept())
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE answers SET answer = 'iets anders'")
    raw.close()
    with open_cache(str(path)) as cache:
        assert cache.get("a") is None
    assert "overgeslagen" in caplog.text


def test_a_changed_row_gives_way_to_the_next_answer(path: Path) -> None:
    with open_cache(str(path)) as cache:
        cache.put("k", kept("first"))
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE answers SET answer = 'forged'")
    raw.close()
    with open_cache(str(path)) as cache:
        cache.put("k", kept("second"))
        found = cache.get("k")
    assert found
    assert found.answer == "second"


@settings(deadline=None, max_examples=40)
@given(st.binary(max_size=4000), st.integers(0, 20_000), st.integers(1, 3000))
def test_no_damage_to_the_file_is_fatal_or_believed(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes, start: int, cut: int
) -> None:
    path = tmp_path_factory.mktemp("damage") / "answers.sqlite"
    with open_cache(str(path)) as cache:
        cache.put("a", kept("x" * 9000))
    content = path.read_bytes()
    broken = (content[:start] + noise + content[start + len(noise) :])[: max(cut * 8, 1)]
    path.write_bytes(broken)
    with open_cache(str(path)) as cache:
        assert cache.get("a") in (None, kept("x" * 9000))
        cache.put("b", kept())
        assert cache.get("b") in (None, kept())


@settings(deadline=None, max_examples=40)
@given(st.floats(0, 1))
def test_after_a_power_cut_each_answer_is_whole_or_absent(
    tmp_path_factory: pytest.TempPathFactory, share: float
) -> None:
    folder = tmp_path_factory.mktemp("cut")
    path = folder / "answers.sqlite"
    with open_cache(str(path)) as cache:
        for number in range(6):
            cache.put(f"k{number}", kept(f"{number}" * 3000))
        # What the disk holds at this moment, with the end of the log not yet written.
        log = Path(f"{path}-wal").read_bytes()
        (folder / "after.sqlite").write_bytes(path.read_bytes())
        (folder / "after.sqlite-wal").write_bytes(log[: int(share * len(log))])
    with open_cache(str(folder / "after.sqlite")) as after:
        found = after.get_many([f"k{number}" for number in range(6)])
    assert all(answer == kept(key[1] * 3000) for key, answer in found.items())
    assert list(found) == [f"k{number}" for number in range(len(found))]


def test_damage_that_shows_only_later_is_set_aside_too(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with open_cache(str(path)) as cache:
        for n in range(50):
            cache.put(f"k{n}", kept("x" * 900))
    content = path.read_bytes()
    path.write_bytes(content[:8192] + b"\xff" * (len(content) - 8192))
    with open_cache(str(path)) as cache:
        found = cache.get_many([f"k{n}" for n in range(50)])
        assert all(answer == kept("x" * 900) for answer in found.values())
        cache.put("a", kept())
        assert cache.get("a") == kept()
    assert path.with_name("answers.sqlite.damaged-1").exists()
    assert caplog.text.count("onbruikbaar") == 1


@pytest.mark.parametrize("content", [b"%PDF-1.7 this is no database" * 100, b"\x00" * 5000])
def test_a_file_that_is_no_database_is_set_aside(
    path: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with open_cache(str(path)) as cache:
        cache.put("a", kept())
        assert cache.get("a")
    aside = path.with_name("answers.sqlite.damaged-1")
    assert aside.read_bytes() == content
    assert len([r for r in caplog.records if r.levelno == logging.WARNING]) == 1
    assert "damaged-1" in caplog.text


def test_the_database_of_another_program_stays_where_it_is(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path.parent.mkdir()
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE customers (name TEXT)")
        raw.execute("INSERT INTO customers VALUES ('Jansen')")
    raw.close()
    with open_cache(str(path)) as cache:
        cache.put("a", kept())
        assert cache.get("a") is None
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    with sqlite3.connect(path) as raw:
        assert raw.execute("SELECT name FROM customers").fetchall() == [("Jansen",)]
    raw.close()
    assert "zonder cache" in caplog.text
    assert "ander programma" in caplog.text


def test_a_full_disk_stops_the_keeping_and_not_the_run(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with open_cache(str(path)) as cache:
        cache.put("a", kept())
        cache._store._connection.execute("PRAGMA max_page_count = 8")  # type: ignore[attr-defined]
        for n in range(5):
            cache.put(f"k{n}", kept("x" * 100_000))
        assert cache.get("a") == kept()
    assert caplog.text.count("niet bewaard") == 1


@pytest.mark.parametrize("what", ["put", "get", "info"])
def test_what_a_database_says_is_wrong_is_one_line_without_the_minutes(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, what: str
) -> None:
    file = tmp_path / "a.sqlite"
    with open_cache(f"sqlite+pysqlite:///{file}") as cache:
        with sqlite3.connect(file) as database:
            database.execute("DROP TABLE answers")
        if what == "info":
            with pytest.raises(UsageError) as raised:
                cache.info()
        elif what == "get":
            assert cache.get(SECRET) is None
        else:
            cache.put(SECRET, kept(SECRET))
    told = str(raised.value) if what == "info" else caplog.messages[0]
    assert len(caplog.messages) == (what != "info")
    assert told.endswith(": no such table: answers")
    assert SECRET not in caplog.text + told
    assert "\n" not in told


def test_a_place_that_cannot_be_written_to_is_done_without(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with open_cache("/proc/lrt-summ/answers.sqlite") as cache:
        cache.put("a", kept())
        assert cache.get("a") is None
    assert "zonder cache" in caplog.text


def test_a_folder_is_no_cache(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="map"):
        open_cache(str(tmp_path))


def test_an_older_cache_is_brought_up_to_date(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as before:
        before.setattr(migrations, "MIGRATIONS", migrations.MIGRATIONS[:1])
        with open_cache(str(path)) as cache:
            cache.put("a", kept())
    with open_cache(str(path)) as cache:
        assert cache.get("a") == kept()
    with sqlite3.connect(path) as raw:
        assert raw.execute("SELECT version FROM lrt_summ_schema").fetchall() == [
            (len(migrations.MIGRATIONS),)
        ]
        assert raw.execute("SELECT 1 FROM sqlite_master WHERE name = 'answers_by_age'").fetchall()
    raw.close()


def test_a_newer_cache_is_left_alone(path: Path) -> None:
    with open_cache(str(path)):
        pass
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE lrt_summ_schema SET version = 99")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(NewerCacheError, match="nieuwere"):
        open_cache(str(path))
    assert path.read_bytes() == before


_WORKER = """
import datetime as dt, sys
from lrt_summ.cache import CachedAnswer, open_cache
with open_cache(sys.argv[1]) as cache:
    for n in range(40):
        cache.put(f"k{n}", CachedAnswer(f"answer {n}", "m", dt.datetime.now(dt.UTC)))
        assert cache.get(f"k{n}").answer == f"answer {n}"
"""


def test_twenty_processes_share_one_file(path: Path) -> None:
    workers = [
        subprocess.Popen([sys.executable, "-c", _WORKER, str(path)], stderr=subprocess.PIPE)
        for _ in range(20)
    ]
    for worker in workers:
        _, errors = worker.communicate(timeout=120)
        assert (worker.returncode, errors.decode()) == (0, "")
    with open_cache(str(path)) as cache:
        assert cache.info().rows == 40
    assert not list(path.parent.glob("*.damaged-*"))


_KILLED = """
import datetime as dt, itertools, sys
from lrt_summ.cache import CachedAnswer, open_cache
with open_cache(sys.argv[1]) as cache:
    for n in itertools.count():
        cache.put(f"k{n}", CachedAnswer("x" * 5000, "m", dt.datetime.now(dt.UTC)))
        print(n, flush=True)
"""


def test_what_was_committed_survives_a_kill(path: Path) -> None:
    worker = subprocess.Popen(
        [sys.executable, "-c", _KILLED, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert worker.stdout is not None
    seen = [int(worker.stdout.readline()) for _ in range(50)]
    worker.kill()
    worker.communicate()
    with open_cache(str(path)) as cache:
        assert len(cache.get_many([f"k{n}" for n in seen])) == 50


def test_a_wrong_database_url_is_wrong_use() -> None:
    pytest.importorskip("sqlalchemy")
    for url in ("nonsense://x/y", "postgresql+psycopg://127.0.0.1:1/x"):
        with pytest.raises(UsageError):
            open_cache(url)


def test_the_password_of_a_database_is_not_shown() -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(UsageError) as caught:
        open_cache(f"postgresql+psycopg://user:{SECRET}@127.0.0.1:1/x")
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize(
    "where",
    [
        "u:geheim@203.0.113.9/db",
        "u:geheim@[2001:db8::1]:5432/db",
        "/db?host=203.0.113.9",
        "127.0.0.1/db?hostaddr=203.0.113.9",
        "127.0.0.1/db?service=elders",
        "/db",
    ],
)
def test_offline_refuses_a_database_off_this_machine(where: str) -> None:
    with pytest.raises(EndpointForbiddenError, match="niet op deze machine") as caught:
        open_cache(f"postgresql+psycopg://{where}", offline=True)
    assert "geheim" not in str(caught.value)


def test_offline_takes_a_database_on_this_machine(postgres_url: str) -> None:
    with open_cache(postgres_url, offline=True) as opened:
        opened.put("a", kept())
        assert opened.get("a") == kept()


def test_a_cache_file_does_not_load_sqlalchemy(path: Path) -> None:
    code = (
        "import sys; from lrt_summ.cache import open_cache; open_cache(sys.argv[1]).close(); "
        "assert 'sqlalchemy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], check=True, timeout=60)


@pytest.mark.parametrize("name", ["verslag", "verslag.md"])
def test_minutes_are_not_taken_for_a_cache(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("Verslag van de tafel")
    with pytest.raises(UsageError, match="geen cache"):
        open_cache(str(tmp_path / name))
    assert [path.name for path in tmp_path.iterdir()] == [name]
