"""Finished reports, kept in the cache file of one user.

An answer from a cache is checked like any other; a kept report is believed. So each is sealed with
a secret that only this user has, together with the answers that it rests on: a report that somebody
else wrote, that is damaged, or whose answers have changed or gone, is not found.
"""

from __future__ import annotations

import hashlib
import logging
import os
import stat
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from platformdirs import user_data_path

from lrt_summ.output import make_folder

if TYPE_CHECKING:
    from lrt_summ.cache.store import SqlStore

log = logging.getLogger(__name__)

AnswerMark = tuple[str, str]
"""The key of an answer and its checksum."""

SECRET_BYTES = 32
_SHARE = 64
"""Such a part of the room is freed at once, and filled between two looks at what is left: larger
ones would hold up a run for as long as they take to be overwritten."""

_CREATE = (
    """
    CREATE TABLE IF NOT EXISTS reports (
        id INTEGER PRIMARY KEY,
        setup TEXT NOT NULL,
        source TEXT NOT NULL,
        answers TEXT NOT NULL,
        body BLOB NOT NULL,
        bytes INTEGER NOT NULL,
        seal TEXT NOT NULL,
        UNIQUE (setup, source)
    )
    """,
    "CREATE INDEX IF NOT EXISTS reports_by_bytes ON reports (bytes)",
)
_INSERT = """
    INSERT OR REPLACE INTO reports (setup, source, answers, body, bytes, seal)
    VALUES (:setup, :source, :answers, :body, :bytes, :seal)
"""
_SELECT = "SELECT answers, body, seal FROM reports WHERE setup = :setup AND source = :source"
_KNOWN = "SELECT 1 FROM reports WHERE setup = :setup LIMIT 1"
_OLDEST = f"SELECT MIN(id) + (MAX(id) - MIN(id)) / {_SHARE} FROM reports"  # noqa: S608 (constant)


class ReportTable:
    """The reports in a cache file. A fault of the file is no error: nothing is found or kept.

    Args:
        store: the file, which the answers are in as well.
        lock: held while it is used.
        secret: of the user.
        most_bytes: that reports may take up; it is a little more until the oldest are removed.
    """

    def __init__(
        self, store: SqlStore, lock: threading.Lock, *, secret: bytes, most_bytes: int
    ) -> None:
        self._store = store
        self._lock = lock
        self._secret = secret
        self._most_bytes = most_bytes
        self._left = 0

    def knows(self, setup: str) -> bool:
        """Whether any report was made in this way."""
        with suppress(*self._store.faults), self._lock, self._store.transaction():
            if self._store.has_table("reports"):
                return bool(self._store.run(_KNOWN, {"setup": setup}))
        return False

    def get(self, setup: str, source: str) -> bytes | None:
        """The report on a source, made in a certain way; `None` if there is none to be believed."""
        with suppress(*self._store.faults), self._lock, self._store.transaction():
            where = {"setup": setup, "source": source}
            rows = self._store.run(_SELECT, where) if self._store.has_table("reports") else []
            for answers, body, seal in rows:
                marks = self._marks(answers.split())
                if marks and seal == self._seal(setup, source, marks, body):
                    return bytes(body)
                log.info("a kept report does not hold any more")
        return None

    def put(self, setup: str, source: str, body: bytes, answers: Sequence[AnswerMark]) -> None:
        """Keep a report, if all answers that it rests on are kept as well."""
        row: dict[str, Any] = {
            "setup": setup,
            "source": source,
            "answers": " ".join(key for key, _ in answers),
            "body": body,
            "seal": self._seal(setup, source, answers, body),
        }
        size = row["bytes"] = sum(map(len, row.values()))
        try:
            with self._lock, self._store.transaction(writes=True):
                if not answers or self._marks([key for key, _ in answers]) != list(answers):
                    return
                for statement in _CREATE:
                    self._store.run(statement)
                self._store.run(_INSERT, row)
                self._make_room(size)
        except self._store.faults as fault:
            log.info("a report was not kept: %s", fault)

    def _make_room(self, size: int) -> None:
        """Remove the oldest reports once there is too much; look only now and then."""
        self._left -= size
        if self._left > 0:
            return
        total = int(self._store.run("SELECT SUM(bytes) FROM reports")[0][0])
        if total > self._most_bytes:
            self._store.run(f"DELETE FROM reports WHERE id <= ({_OLDEST})")  # noqa: S608 (constant)
        self._left = self._most_bytes // _SHARE

    def _marks(self, keys: Sequence[str]) -> list[AnswerMark]:
        """The answers under these keys; fewer, if some are gone."""
        sql = "SELECT checksum FROM answers WHERE key = :key"
        found = ((key, self._store.run(sql, {"key": key})) for key in keys)
        return [(key, rows[0][0]) for key, rows in found if rows]

    def _seal(self, setup: str, source: str, answers: Sequence[AnswerMark], body: bytes) -> str:
        seal = hashlib.blake2b(key=self._secret, digest_size=32)
        parts = [hashlib.sha256(body).hexdigest(), setup, source, *(" ".join(a) for a in answers)]
        seal.update("\n".join(parts).encode())
        return seal.hexdigest()


def own_secret() -> bytes | None:
    """What only this user can read, made when it is first asked for; `None` where nothing is."""
    path = user_data_path("lrt-summ") / "seal"
    try:
        make_folder(path.parent)
        with suppress(FileExistsError), open(path, "xb", opener=_for_me_alone) as new:
            new.write(os.urandom(SECRET_BYTES))
        secret = path.read_bytes()
    except OSError:
        return None
    return secret if len(secret) == SECRET_BYTES and is_private(path) else None


def _for_me_alone(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def is_private(path: Path) -> bool:
    """Whether a file is this user's and nobody else can read or write it."""
    found = path.stat()
    if not hasattr(os, "geteuid"):
        return True  # Windows: what is in a user's profile is the user's
    return found.st_uid == os.geteuid() and not stat.S_IMODE(found.st_mode) & 0o077
