"""Which failures are worth another try, and when."""

from __future__ import annotations

import logging

from tenacity import AsyncRetrying, RetryCallState
from tenacity.retry import retry_if_exception
from tenacity.stop import stop_after_attempt
from tenacity.wait import wait_exponential, wait_random

from lrt_summ.errors import EndpointError, LrtSummError

log = logging.getLogger(__name__)

_BACKOFF = wait_exponential(multiplier=0.5, max=30) + wait_random(0, 0.5)


def retrying(*, max_retries: int, longest_wait_s: float) -> AsyncRetrying:
    """The policy for one request.

    Args:
        max_retries: further tries after the first.
        longest_wait_s: if the server asks for a longer wait, the request is given up.
    """
    out_of_tries = stop_after_attempt(max_retries + 1)

    def stop(state: RetryCallState) -> bool:
        return out_of_tries(state) or (_asked_wait_s(state) or 0) > longest_wait_s

    return AsyncRetrying(
        retry=retry_if_exception(_passes), wait=_wait_s, stop=stop, before_sleep=_tell, reraise=True
    )


def _passes(error: BaseException) -> bool:
    return isinstance(error, LrtSummError) and error.retryable


def _asked_wait_s(state: RetryCallState) -> float | None:
    error = state.outcome.exception() if state.outcome else None
    return error.retry_after_s if isinstance(error, EndpointError) else None


def _wait_s(state: RetryCallState) -> float:
    asked = _asked_wait_s(state)
    return _BACKOFF(state) if asked is None else asked


def _tell(state: RetryCallState) -> None:
    error = state.outcome.exception() if state.outcome else None
    wait_s = state.next_action.sleep if state.next_action else 0
    log.info("try %d failed, next in %.1f s: %s", state.attempt_number, wait_s, error)
