"""The tables, and the way from each older form to the present one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from lrt_summ.errors import NewerCacheError

if TYPE_CHECKING:
    from lrt_summ.cache.store import SqlStore

Migration = Callable[["SqlStore"], None]


def create_answers(store: SqlStore) -> None:
    """The first form: one row per answer."""
    store.run("""
        CREATE TABLE IF NOT EXISTS answers (
            key TEXT PRIMARY KEY,
            answer TEXT NOT NULL,
            bytes INTEGER NOT NULL,
            model TEXT NOT NULL,
            answered_at TEXT NOT NULL,
            prompt_tokens INTEGER NOT NULL,
            completion_tokens INTEGER NOT NULL,
            checksum TEXT NOT NULL
        )
    """)


def index_by_age(store: SqlStore) -> None:
    """Pruning goes by age."""
    store.run("CREATE INDEX IF NOT EXISTS answers_by_age ON answers (answered_at)")


MIGRATIONS: tuple[Migration, ...] = (create_answers, index_by_age)
"""In order; the number of those that were applied is the version. Append only."""


def migrate(store: SqlStore) -> None:
    """Bring the store to the present form.

    Raises:
        NewerCacheError: a newer version of lrt_summ has been here.
    """
    with store.transaction():
        version = _version(store)
    if version == len(MIGRATIONS):
        return
    with store.transaction(writes=True):
        store.run("CREATE TABLE IF NOT EXISTS lrt_summ_schema (version INTEGER NOT NULL)")
        version = _version(store)  # once more: another process may have migrated meanwhile
        for migration in MIGRATIONS[version:]:
            migration(store)
        store.run("DELETE FROM lrt_summ_schema")
        store.run("INSERT INTO lrt_summ_schema (version) VALUES (:v)", {"v": len(MIGRATIONS)})


def _version(store: SqlStore) -> int:
    """How many migrations were applied; 0 for an empty store."""
    if not store.has_table("lrt_summ_schema"):
        return 0
    rows = store.run("SELECT MAX(version) FROM lrt_summ_schema")
    version = int(rows[0][0] or 0)
    if version > len(MIGRATIONS):
        raise NewerCacheError(
            f"Cache {store.place} is van een nieuwere versie van lrt-summ (vorm {version}).",
            hint="Werk lrt-summ bij, of geef met --cache een andere plaats op.",
        )
    return version
