"""The cache in SQL that SQLite and PostgreSQL both read, over a connection of either."""

from __future__ import annotations

import datetime as dt
import itertools
import logging
import threading
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol, Self

from lrt_summ.cache.answers import CachedAnswer, CacheInfo, ModelShare
from lrt_summ.cache.migrations import migrate
from lrt_summ.cache.reports import ReportTable, own_secret
from lrt_summ.errors import LrtSummError, UsageError

log = logging.getLogger(__name__)

Row = Sequence[Any]
Parameters = Mapping[str, Any]
NONE: Parameters = {}

BATCH = 200
"""Keys per query: SQLite and PostgreSQL both bound the number of parameters."""

_FIELDS = "key, answer, model, answered_at, prompt_tokens, completion_tokens, checksum"
_INSERT = f"""
    INSERT INTO answers ({_FIELDS}, bytes)
    VALUES (:key, :answer, :model, :answered_at, :prompt_tokens, :completion_tokens, :checksum,
            :bytes)
    ON CONFLICT (key) DO NOTHING
"""  # noqa: S608 (constants)


class SqlStore(Protocol):
    """A connection to one kind of database. Used by one thread at a time.

    Attributes:
        place: path or address without password.
        faults: what its driver raises.
        quick: see `AnswerCache`.
        private: whether it is a file that only this user can read or write.
    """

    place: str
    quick: bool
    private: bool
    faults: tuple[type[Exception], ...]

    def transaction(self, *, writes: bool = False) -> AbstractContextManager[None]:
        """Commits at the end of the block, rolls back if it raises.

        Args:
            writes: wait for other writers now, so that nothing read in the block is outdated.
        """
        ...

    def run(self, sql: str, parameters: Parameters = NONE) -> list[Row]:
        """Run one statement with `:named` parameters, inside a transaction; its rows."""
        ...

    def has_table(self, name: str) -> bool:
        """Whether there is a table of this name, inside a transaction."""
        ...

    def size(self) -> int:
        """Bytes that the store takes up."""
        ...

    def wipe(self) -> None:
        """Make removed text unreadable. Outside a transaction."""
        ...

    def recover(self, fault: Exception) -> bool:
        """Start afresh if the fault says that the stored data is damaged; whether it did."""
        ...

    def close(self) -> None:
        """Close the connection."""
        ...


class SqlCache:
    """An `AnswerCache` in an SQL database.

    Raises:
        NewerCacheError: a newer version of lrt_summ made the tables.
    """

    def __init__(self, store: SqlStore) -> None:
        self.quick = store.quick
        self._store = store
        self._lock = threading.Lock()
        self._broken = False
        self._writable = True
        try:
            migrate(store)
        except store.faults as fault:
            self._cope(fault)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def get(self, key: str) -> CachedAnswer | None:
        """The answer under `key`, `None` if there is none."""
        return self.get_many([key]).get(key)

    def get_many(self, keys: Collection[str]) -> Mapping[str, CachedAnswer]:
        """The answers that there are, by key."""
        if self._broken:
            return {}
        try:
            with self._lock, self._store.transaction():
                rows = [row for batch in _batches(keys) for row in self._select(batch)]
        except self._store.faults as fault:
            self._cope(fault)
            return {}
        return dict(filter(None, map(_checked, rows)))

    def put(self, key: str, answer: CachedAnswer) -> None:
        """Keep an answer; on return it is committed. The first whole one under a key stays."""
        if self._broken or not self._writable:
            return
        try:
            with self._lock, self._store.transaction(writes=True):
                if any(_checked(row) is None for row in self._select([key])):
                    self._store.run("DELETE FROM answers WHERE key = :key", {"key": key})
                self._store.run(_INSERT, _row(key, answer))
        except self._store.faults as fault:
            self._writable = False
            place, reason = self._store.place, fault_reason(fault)
            log.warning("Nieuwe antwoorden worden niet bewaard in %s: %s", place, reason)

    def reports(self, *, most_bytes: int) -> ReportTable | None:
        """See `AnswerCache.reports`."""
        if self._broken or not self._store.private or not most_bytes:
            return None
        secret = own_secret()
        if secret is None:
            return None
        return ReportTable(self._store, self._lock, secret=secret, most_bytes=most_bytes)

    def info(self) -> CacheInfo:
        """What the cache holds."""
        by_model = """
            SELECT model, COUNT(*), SUM(bytes), MIN(answered_at), MAX(answered_at)
            FROM answers GROUP BY model ORDER BY 3 DESC, 1
        """
        with self._lock, self._maintenance():
            with self._store.transaction():
                rows = self._store.run(by_model)
                reports = self._reports("SELECT COUNT(*)")
            size = self._store.size()
        return CacheInfo(
            place=self._store.place,
            rows=sum(row[1] for row in rows),
            bytes=size,
            oldest=min((_time(row[3]) for row in rows), default=None),
            newest=max((_time(row[4]) for row in rows), default=None),
            models=tuple(ModelShare(row[0], row[1], int(row[2])) for row in rows),
            reports=reports[0][0] if reports else 0,
        )

    def clear(self) -> int:
        """Remove all answers and reports, their text included; returns how many answers."""
        with self._lock, self._maintenance():
            with self._store.transaction(writes=True):
                count = int(self._store.run("SELECT COUNT(*) FROM answers")[0][0])
                self._store.run("DELETE FROM answers")
                self._reports("DELETE")
            self._store.wipe()
        return count

    def prune(self, *, older_than: dt.timedelta | None = None, max_bytes: int | None = None) -> int:
        """Remove answers by age, then the oldest until the rest fits; returns how many.

        All reports go with the first of them, and with `max_bytes` in any case: they are soon made
        again from the answers that stay.

        Args:
            older_than: answers that are older than this go.
            max_bytes: most that the answers' text may take up.
        """
        with self._lock, self._maintenance():
            with self._store.transaction(writes=True):
                doomed = self._doomed(older_than, max_bytes)
                for key in doomed:
                    self._store.run("DELETE FROM answers WHERE key = :key", {"key": key})
                if doomed or max_bytes is not None:
                    self._reports("DELETE")
            self._store.wipe()
        return len(doomed)

    def close(self) -> None:
        """Let go of the store."""
        with self._lock:
            self._store.close()

    def _select(self, keys: Sequence[str]) -> list[Row]:
        names = {f"k{number}": key for number, key in enumerate(keys)}
        places = ", ".join(f":{name}" for name in names)
        sql = f"SELECT {_FIELDS} FROM answers WHERE key IN ({places})"  # noqa: S608 (placeholders)
        return self._store.run(sql, names)

    def _doomed(self, older_than: dt.timedelta | None, max_bytes: int | None) -> list[str]:
        """Keys to remove, oldest first."""
        rows = self._store.run(
            "SELECT key, answered_at, bytes FROM answers ORDER BY answered_at DESC, key"
        )
        limit = _before_now(older_than) if older_than is not None else None
        doomed: list[str] = []
        kept_bytes = 0
        for key, answered_at, size in rows:
            too_old = limit is not None and _time(answered_at) < limit
            too_much = max_bytes is not None and kept_bytes + size > max_bytes
            if too_old or too_much:
                doomed.append(key)
            else:
                kept_bytes += size
        return doomed[::-1]

    def _reports(self, what: str) -> list[Row]:
        """Do something with all reports, if there are any."""
        return self._store.run(f"{what} FROM reports") if self._store.has_table("reports") else []

    def _maintenance(self) -> _Explained:
        return _Explained(self._store)

    def _cope(self, fault: Exception) -> None:
        """Start afresh where the data is damaged; do without a cache where that does not help."""
        with self._lock:
            if self._broken:
                return
            try:
                if self._store.recover(fault):
                    migrate(self._store)
                    return
            except self._store.faults as another:
                fault = another
            self._broken = True
            place, reason = self._store.place, fault_reason(fault)
            log.warning("De run gaat verder zonder cache %s: %s", place, reason)


class _Explained:
    """Turns a fault of the store into an error that a user can read."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store

    def __enter__(self) -> None: ...

    def __exit__(self, kind: object, fault: BaseException | None, trace: object) -> None:
        if isinstance(fault, self._store.faults) and not isinstance(fault, LrtSummError):
            place, reason = self._store.place, fault_reason(fault)
            raise UsageError(f"Cache {place} kan niet gebruikt worden: {reason}") from None


def fault_reason(fault: Exception) -> str:
    """What a driver says is wrong, on one line: behind that, some quote what was to be written."""
    said = str(getattr(fault, "orig", None) or fault).strip()
    return said.splitlines()[0] if said else type(fault).__name__


def _row(key: str, answer: CachedAnswer) -> dict[str, Any]:
    return {
        "key": key,
        "answer": answer.answer,
        "model": answer.model,
        "answered_at": answer.answered_at.isoformat(),
        "bytes": len(answer.answer.encode()),
        "prompt_tokens": answer.prompt_tokens,
        "completion_tokens": answer.completion_tokens,
        "checksum": answer.checksum(key),
    }


def _checked(row: Row) -> tuple[str, CachedAnswer] | None:
    """Key and answer of a row, `None` if it is not what was written."""
    key, answer, model, answered_at, prompt_tokens, completion_tokens, checksum = row
    try:
        found = CachedAnswer(answer, model, _time(answered_at), prompt_tokens, completion_tokens)
        intact = found.checksum(key) == checksum
    except (TypeError, ValueError, AttributeError):
        intact = False
    if intact:
        return key, found
    log.warning("Een beschadigd antwoord in de cache is overgeslagen.")
    return None


def _batches(keys: Iterable[str]) -> Iterable[list[str]]:
    rest = iter(dict.fromkeys(keys))
    while batch := list(itertools.islice(rest, BATCH)):
        yield batch


def _time(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


def _before_now(age: dt.timedelta) -> dt.datetime:
    """So long ago; before the first year nothing was."""
    try:
        return dt.datetime.now(dt.UTC) - age
    except OverflowError:
        return dt.datetime.min.replace(tzinfo=dt.UTC)
