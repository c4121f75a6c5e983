"""What a batch job knows, in a file beside its output, so that any later process goes on with it.

A request is *spooled* (it waits to be sent, with its text), *sent* (part of a batch), *answered*
(with the server's answer), or *failed* (to be spooled again when it is asked again). Its text is
removed once it is sent; keys are never in here.
"""

from __future__ import annotations

import json
import os
import sqlite3
import uuid
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Self

from lrt_summ.errors import UsageError
from lrt_summ.reasons import system_reason

_TABLES = """
    CREATE TABLE IF NOT EXISTS batches (
        tag TEXT PRIMARY KEY, batch_id TEXT, over INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE IF NOT EXISTS requests (
        id TEXT PRIMARY KEY, body BLOB, tag TEXT, tries INTEGER NOT NULL DEFAULT 0,
        answer TEXT, problem TEXT, cost TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS spooled ON requests (id) WHERE body IS NOT NULL AND tag IS NULL;
    CREATE INDEX IF NOT EXISTS sent ON requests (tag);
"""


AnswerRow = tuple[str, str | None, str, Decimal]
"""Id of a request, its chat completion as JSON (or `None`), what went wrong, and its cost."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A batch under way.

    Attributes:
        tag: our name for it.
        batch_id: the provider's; `None` if a crash came between sending it and hearing of it.
    """

    tag: str
    batch_id: str | None


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a request.

    Attributes:
        waiting: whether it is spooled or sent.
        answer: the chat completion, `None` if there is none (yet).
        tries: times that it was sent and came to nothing.
        problem: why it came to nothing the last time.
    """

    waiting: bool
    answer: Mapping[str, Any] | None
    tries: int
    problem: str


class BatchState:
    """The file. Used by one process at a time: the journal's lock sees to that.

    Raises:
        UsageError: the file cannot be used.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
            self._db = sqlite3.connect(path, isolation_level=None)
            self._db.execute("PRAGMA secure_delete = ON")
            self._db.executescript(_TABLES)
        except (OSError, sqlite3.Error) as error:
            reason = system_reason(error) if isinstance(error, OSError) else error
            raise UsageError(
                f"{path} kan niet gebruikt worden: {reason}",
                hint="Verwijder het bestand als de batch niet meer loopt.",
            ) from None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._db.close()

    def known(self, request_id: str) -> Known | None:
        """What is known of a request, `None` if it is new."""
        found = self._db.execute(
            "SELECT body IS NOT NULL OR tag IS NOT NULL, answer, tries, problem "
            "FROM requests WHERE id = ?",
            (request_id,),
        ).fetchone()
        if found is None:
            return None
        waiting, answer, tries, problem = found
        read = json.loads(answer) if answer else None
        return Known(bool(waiting) and read is None, read, tries, problem or "")

    def spool(self, request_id: str, body: bytes, worst: Decimal) -> None:
        """Have a request wait to be sent."""
        self._db.execute(
            "INSERT INTO requests (id, body, cost) VALUES (:id, :body, :cost) ON CONFLICT (id) "
            "DO UPDATE SET body = :body, cost = :cost",
            {"id": request_id, "body": body, "cost": str(worst)},
        )

    def pack(self, *, most_requests: int, most_bytes: int) -> Sent | None:
        """Set spooled requests apart as a batch to be sent, `None` if there are none."""
        rows = self._db.execute(
            "SELECT id, LENGTH(body) FROM requests WHERE body IS NOT NULL AND tag IS NULL "
            "ORDER BY rowid LIMIT ?",
            (most_requests,),
        )
        chosen: list[str] = []
        size = 0
        for request_id, length in rows.fetchall():
            size += length + 1
            if chosen and size > most_bytes:
                break
            chosen.append(request_id)
        if not chosen:
            return None
        tag = uuid.uuid4().hex
        with self._transaction():
            self._db.execute("INSERT INTO batches (tag) VALUES (?)", (tag,))
            self._db.executemany(
                "UPDATE requests SET tag = ? WHERE id = ?", ((tag, name) for name in chosen)
            )
        return Sent(tag, None)

    def lines(self, tag: str) -> bytes:
        """The requests of a batch, a line each."""
        rows = self._db.execute("SELECT body FROM requests WHERE tag = ? ORDER BY rowid", (tag,))
        return b"".join(body + b"\n" for (body,) in rows)

    def sent(self, tag: str, batch_id: str) -> None:
        """Note that the provider has a batch; its requests' text goes."""
        with self._transaction():
            self._db.execute("UPDATE batches SET batch_id = ? WHERE tag = ?", (batch_id, tag))
            self._db.execute("UPDATE requests SET body = NULL WHERE tag = ?", (tag,))

    def under_way(self) -> list[Sent]:
        """The batches that are not over, oldest first."""
        rows = self._db.execute("SELECT tag, batch_id FROM batches WHERE NOT over ORDER BY rowid")
        return [Sent(*row) for row in rows]

    def size(self, tag: str) -> int:
        """Requests in a batch that is not collected."""
        rows = self._db.execute("SELECT COUNT(*) FROM requests WHERE tag = ?", (tag,))
        return int(rows.fetchone()[0])

    def collect(self, tag: str, answers: Iterable[AnswerRow], *, counts: bool) -> None:
        """Note what came of a batch. Its requests without an answer may be asked again.

        Args:
            tag: the batch.
            answers: what came of its requests.
            counts: whether it counts as a try for the requests that got no answer.
        """
        with self._transaction():
            self._db.executemany(
                "UPDATE requests SET answer = ?2, problem = ?3, cost = ?4 "
                "WHERE id = ?1 AND tag = ?5",
                ((name, text, problem, str(cost), tag) for name, text, problem, cost in answers),
            )
            self._db.execute(
                "UPDATE requests SET tag = NULL, body = NULL, tries = tries + ?, cost = '0' "
                "WHERE tag = ? AND answer IS NULL",
                (int(counts), tag),
            )
            self._db.execute("UPDATE batches SET over = 1 WHERE tag = ?", (tag,))

    def cost(self) -> Decimal:
        """Dollars spent, with what is waiting or under way at its worst."""
        rows = self._db.execute("SELECT cost FROM requests")
        return sum((Decimal(row[0]) for row in rows), Decimal(0))

    def remove(self) -> None:
        """Remove the file: the job is done."""
        self._db.close()
        self.path.unlink(missing_ok=True)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")
