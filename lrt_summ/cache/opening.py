"""From the setting `cache` to a cache."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_cache_path

from lrt_summ.cache.answers import AnswerCache, NoCache

FILE_NAME = "answers.sqlite"
_SQLITE_URL = "sqlite:///"


def open_cache(setting: str, *, offline: bool = False, needed: bool = False) -> AnswerCache:
    """The cache that a setting names: `default`, `off`, a path, or the URL of a database.

    Args:
        setting: as in `Settings.cache`.
        offline: refuse a database that is not on this machine.
        needed: raise where a file cannot be used, instead of going on without a cache.

    Raises:
        UsageError: the database cannot be reached, or its driver is not installed; or a file that
            is needed cannot be used.
        EndpointForbiddenError: it may not be reached, as it is off this machine.
        NewerCacheError: a newer version of lrt_summ wrote it.
    """
    if setting == "off":
        return NoCache()
    if "://" in setting and not setting.startswith(_SQLITE_URL):
        # SQLAlchemy takes a third of a second to load; a file does not need it.
        from lrt_summ.cache.database import Database
        from lrt_summ.cache.store import SqlCache

        return SqlCache(Database(setting, loopback_only=offline))
    from lrt_summ.cache.sqlite import open_file

    return open_file(cache_path(setting), needed=needed)


def cache_path(setting: str) -> Path:
    """The file that a setting names."""
    if setting == "default":
        return user_cache_path("lrt-summ") / FILE_NAME
    return Path(setting.removeprefix(_SQLITE_URL)).expanduser()
