"""What a cache holds, and what it can do."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, Self

if TYPE_CHECKING:
    from lrt_summ.cache.reports import ReportTable


@dataclass(frozen=True, slots=True)
class CachedAnswer:
    """One answer as a model gave it.

    Attributes:
        answer: the answer's JSON text.
        model: who gave it.
        answered_at: when, in UTC.
        prompt_tokens: what the question took.
        completion_tokens: what the answer took.
    """

    answer: str
    model: str
    answered_at: dt.datetime
    prompt_tokens: int = 0
    completion_tokens: int = 0

    def checksum(self, key: str) -> str:
        """SHA-256 over the row that this answer makes under `key`, in hex."""
        parts = (
            key,
            self.answer,
            self.model,
            self.answered_at.isoformat(),
            str(self.prompt_tokens),
            str(self.completion_tokens),
        )
        return hashlib.sha256("\x00".join(parts).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class ModelShare:
    """What one model's answers take up."""

    model: str
    rows: int
    bytes: int


@dataclass(frozen=True, slots=True)
class CacheInfo:
    """What a cache holds.

    Attributes:
        place: path or address, without password; `None` if caching is off.
        rows: number of answers.
        bytes: size of the file or of the answers in the database.
        oldest: when the oldest answer was made, `None` if there is none.
        newest: when the newest answer was made, `None` if there is none.
        models: the share of each model, largest first.
        reports: number of finished reports.
    """

    place: str | None = None
    rows: int = 0
    bytes: int = 0
    oldest: dt.datetime | None = None
    newest: dt.datetime | None = None
    models: tuple[ModelShare, ...] = ()
    reports: int = 0


class AnswerCache(Protocol):
    """A store of answers. Its methods may be called from any thread.

    `get_many` and `put` never raise for a fault of the store: a run goes on without a cache, and
    one warning is logged. The other methods raise `UsageError`.

    Attributes:
        quick: whether a call takes so little time that an event loop can afford it.
    """

    quick: bool

    def __enter__(self) -> Self: ...

    def __exit__(self, *exc_info: object) -> None: ...

    def get(self, key: str) -> CachedAnswer | None:
        """The answer under `key`, `None` if there is none."""
        ...

    def get_many(self, keys: Collection[str]) -> Mapping[str, CachedAnswer]:
        """The answers that there are, by key."""
        ...

    def put(self, key: str, answer: CachedAnswer) -> None:
        """Keep an answer; on return it is committed. The first answer under a key stays."""
        ...

    def reports(self, *, most_bytes: int) -> ReportTable | None:
        """The finished reports beside the answers; `None` where none can be kept.

        Args:
            most_bytes: that they may take up; none are kept for 0.
        """
        ...

    def info(self) -> CacheInfo:
        """What the cache holds."""
        ...

    def clear(self) -> int:
        """Remove all answers and reports, their text included; returns how many answers."""
        ...

    def prune(self, *, older_than: dt.timedelta | None = None, max_bytes: int | None = None) -> int:
        """Remove answers by age, then the oldest until the rest fits; returns how many.

        All reports go with the first of them, and with `max_bytes` in any case: they are soon made
        again from the answers that stay.
        """
        ...

    def close(self) -> None:
        """Let go of the store."""
        ...


class NoCache:
    """Keeps nothing."""

    quick = True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def get(self, key: str) -> CachedAnswer | None:
        """Nothing."""
        return None

    def get_many(self, keys: Collection[str]) -> Mapping[str, CachedAnswer]:
        """Nothing."""
        return {}

    def put(self, key: str, answer: CachedAnswer) -> None:
        """Let the answer go."""

    def reports(self, *, most_bytes: int) -> None:
        """No reports either."""

    def info(self) -> CacheInfo:
        """An empty cache without a place."""
        return CacheInfo()

    def clear(self) -> int:
        """Nothing to remove."""
        return 0

    def prune(self, *, older_than: dt.timedelta | None = None, max_bytes: int | None = None) -> int:
        """Nothing to remove."""
        return 0

    def close(self) -> None:
        """Nothing to let go of."""
