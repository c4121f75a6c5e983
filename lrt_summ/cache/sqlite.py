"""The cache in a file: SQLite from the standard library."""

from __future__ import annotations

import logging
import os
import sqlite3
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from lrt_summ.cache.answers import AnswerCache, NoCache
from lrt_summ.cache.reports import is_private
from lrt_summ.cache.store import NONE, Parameters, Row, SqlCache
from lrt_summ.errors import UsageError
from lrt_summ.output import make_folder
from lrt_summ.reasons import system_reason

log = logging.getLogger(__name__)

BUSY_TIMEOUT_S = 30.0
"""How long a process waits for another one that is writing."""

_APPLICATION_ID = 0x4C525453
"""`LRTS`: marks the file as ours, so that a foreign database is not taken for a cache."""

_MAGIC = b"SQLite format 3\0"
_HEAD = 1 << 16
"""Bytes that tell what a file is: the first pages of a database have its tables."""
_SUFFIXES = frozenset({".sqlite", ".sqlite3", ".db"})


def open_file(path: Path, *, needed: bool = False) -> AnswerCache:
    """The cache in a file, made if it is not there.

    A file that is damaged is set aside under another name. Where none can be used, or it is the
    database of another program, which stays where it is, nothing is kept. One warning says so.

    Args:
        path: of the file.
        needed: raise where none can be used.

    Raises:
        NewerCacheError: a newer version of lrt_summ wrote it.
        UsageError: the path is a folder, or a file that never was a cache; or no cache can be used
            and it is needed.
    """
    try:
        if path.is_dir():
            raise UsageError(f"Cache {path} is een map.", hint="Geef --cache een bestandsnaam.")
        if _is_something_else(path):
            raise UsageError(
                f"{path} is geen cache; het bestand is niet aangeraakt.",
                hint="Geef --cache een andere bestandsnaam.",
            )
        return SqlCache(_opened(path))
    except (sqlite3.Error, OSError) as fault:
        if needed:
            reason = system_reason(fault) if isinstance(fault, OSError) else fault
            raise UsageError(
                f"Cache {path} kan niet geopend worden: {reason}. Er is niets gewist.",
                hint="De tekst staat er nog: verwijder het bestand zelf, of geef u schrijfrecht.",
            ) from None
        log.warning("De run gaat verder zonder cache %s: %s", path, fault)
        return NoCache()


def _is_something_else(path: Path) -> bool:
    """Whether a file that nobody would call a database holds no trace of one: minutes, perhaps."""
    if path.suffix in _SUFFIXES or not path.is_file() or not path.stat().st_size:
        return False
    with path.open("rb") as file:
        data = file.read(_HEAD)
    return not data.startswith(_MAGIC) and not _was_ours(data)


class SqliteFile:
    """One connection to one file; see `SqlStore`."""

    quick = True
    faults: tuple[type[Exception], ...] = (sqlite3.Error, OSError)

    def __init__(self, path: Path) -> None:
        self.path = path
        self.place = str(path)
        self._connection = self._open()
        self.private = is_private(path)

    @contextmanager
    def transaction(self, *, writes: bool = False) -> Iterator[None]:
        """See `SqlStore.transaction`."""
        self._connection.execute("BEGIN IMMEDIATE" if writes else "BEGIN")
        try:
            yield
        except BaseException:
            with suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def run(self, sql: str, parameters: Parameters = NONE) -> list[Row]:
        """See `SqlStore.run`."""
        return self._connection.execute(sql, parameters).fetchall()

    def has_table(self, name: str) -> bool:
        """Whether there is a table of this name."""
        sql = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = :name"
        return bool(self.run(sql, {"name": name}))

    def size(self) -> int:
        """Bytes of the file and of what SQLite keeps beside it."""
        sizes = 0
        for suffix in ("", "-wal"):
            with suppress(FileNotFoundError):
                sizes += Path(self.place + suffix).stat().st_size
        return sizes

    def wipe(self) -> None:
        """Rewrite the file without its free pages, empty the log beside it, drop damaged copies."""
        _drop_damaged(self.path)
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._connection.execute("VACUUM")
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def recover(self, fault: Exception) -> bool:
        """Set the file aside and begin a new one, if the fault is in the file itself."""
        if not _is_damage(fault):
            return False
        self._connection.close()
        aside = set_aside(self.path)
        log.warning("Cache %s is onbruikbaar (%s) en heet nu %s.", self.path, fault, aside.name)
        self._connection = self._open()
        return True

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _open(self) -> sqlite3.Connection:
        _make_private(self.path)
        connection = sqlite3.connect(
            self.path, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
        )
        try:
            _set_up(connection)
        except BaseException:
            connection.close()
            raise
        return connection


def _set_up(connection: sqlite3.Connection) -> None:
    # Tables first, then the mark, which we set before there is a table: another process of ours
    # may be making the file right now.
    tables = connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    if mark != _APPLICATION_ID:
        if tables:
            # Not a `DatabaseError`: those are damage, and what is damaged is set aside.
            raise sqlite3.OperationalError("dit is de database van een ander programma")
        connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA secure_delete = ON")
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        _switch_to_wal(connection)


def _switch_to_wal(connection: sqlite3.Connection) -> None:
    """Readers and a writer side by side. SQLite does not wait for others here, so we do."""
    for pause_s in (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            time.sleep(pause_s)
        else:
            return


def _is_damage(fault: Exception) -> bool:
    """Whether the file is at fault, not its place: busy, read-only and full disks pass."""
    return type(fault) is sqlite3.DatabaseError


def _opened(path: Path) -> SqliteFile:
    try:
        return SqliteFile(path)
    except sqlite3.DatabaseError as fault:
        if not _is_damage(fault):
            raise
        aside = set_aside(path)
        log.warning("Cache %s is onbruikbaar (%s) en heet nu %s.", path, fault, aside.name)
        return SqliteFile(path)


def set_aside(path: Path) -> Path:
    """Rename a file that cannot be trusted, and what SQLite keeps beside it; its new path."""
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    path.rename(aside)
    for suffix in ("-wal", "-shm", "-journal"):
        with suppress(FileNotFoundError):
            Path(f"{path}{suffix}").rename(f"{aside}{suffix}")
    return aside


def _drop_damaged(path: Path) -> None:
    """Remove what was set aside and was ours: there is text in it. Others' files stay."""
    for aside in path.parent.glob(f"{path.name}.damaged-*[0-9]"):
        data = aside.read_bytes()
        if _was_ours(data):
            for suffix in ("", "-wal", "-shm", "-journal"):
                Path(f"{aside}{suffix}").unlink(missing_ok=True)


def _was_ours(data: bytes) -> bool:
    """Whether a file, however damaged, was a cache once."""
    return data[68:72] == _APPLICATION_ID.to_bytes(4, "big") or b"lrt_summ_schema" in data


def _make_private(path: Path) -> None:
    """Make the file, readable for its owner only, before anything is written to it."""
    make_folder(path.parent)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        return
    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        with suppress(PermissionError):
            path.chmod(0o600)
