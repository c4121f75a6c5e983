"""A pace that keeps under the server's limits, shared by all documents of a run."""

from __future__ import annotations

import asyncio
import time

from lrt_summ.providers import RateLimits

MAX_PAUSE_S = 60.0
"""Servers state when their limit is full again; some of it comes back much sooner."""


class Pace:
    """Spaces requests evenly, so that no minute holds more than the limits allow.

    Args:
        requests_per_minute: `None` for no limit.
        tokens_per_minute: question and answer together; `None` for no limit.
    """

    def __init__(self, requests_per_minute: int | None, tokens_per_minute: int | None) -> None:
        self._requests_per_minute = requests_per_minute
        self._tokens_per_minute = tokens_per_minute
        self._turn = asyncio.Lock()
        self._next_at = 0.0
        self._paused_until = 0.0

    async def wait(self, tokens: int) -> None:
        """Return when a request that takes about `tokens` may be sent."""
        async with self._turn:
            while (delay := max(self._next_at, self._paused_until) - time.monotonic()) > 0:
                await asyncio.sleep(delay)
            # From now, not from when it was due: after a hold-up nothing is made up for at once.
            request_s = 60 / self._requests_per_minute if self._requests_per_minute else 0.0
            token_s = 60 / self._tokens_per_minute if self._tokens_per_minute else 0.0
            self._next_at = time.monotonic() + max(request_s, tokens * token_s)

    def hand_over(self, requests_per_minute: int | None, tokens_per_minute: int | None) -> None:
        """Leave a part of the limits to somebody else."""
        self._requests_per_minute = _rest(self._requests_per_minute, requests_per_minute)
        self._tokens_per_minute = _rest(self._tokens_per_minute, tokens_per_minute)

    def pause(self, seconds: float) -> None:
        """Send nothing for a while: the server said so to one request, and means all."""
        self._paused_until = max(self._paused_until, time.monotonic() + seconds)

    def heed(self, limits: RateLimits, tokens: int) -> None:
        """Pause if the server says that a request of `tokens` more would be too many."""
        if limits.remaining_requests == 0 and limits.reset_requests_s:
            self.pause(min(limits.reset_requests_s, MAX_PAUSE_S))
        left = limits.remaining_tokens
        if left is not None and left < tokens and limits.reset_tokens_s:
            self.pause(min(limits.reset_tokens_s, MAX_PAUSE_S))


def _rest(limit: int | None, part: int | None) -> int | None:
    return limit and max(limit - (part or 0), 1)
