"""OpenAI's Batch API: requests as a file, answers as a file within a day, at half the price."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import httpx2
import openai

from lrt_summ.errors import LrtSummError, ModelError, ModelNotAvailableError
from lrt_summ.providers.addresses import shown_url
from lrt_summ.providers.network import http_client
from lrt_summ.providers.openai import access
from lrt_summ.providers.openai_errors import translate
from lrt_summ.providers.redacting import redact, without_key

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from openai.types import Batch

    from lrt_summ.settings import Settings

Result = TypeVar("Result")

log = logging.getLogger(__name__)

TAG = "lrt_summ"
"""Key in a batch's metadata, by which a batch is found again whose number was not noted."""

_TRANSFER_FACTOR = 10
"""A file may take so many times the time-out of a request."""

_OVER = {"completed", "expired", "cancelled", "failed"}
_PASSING_CODES = {"token_limit_exceeded", "rate_limit_exceeded"}


@dataclass(frozen=True, slots=True)
class BatchStatus:
    """How far the provider is with a batch.

    Attributes:
        id: the provider's name for it.
        tag: ours.
        over: whether nothing more will come of it.
        files: of what came of the requests, answers and errors.
        upload: file of the requests.
        problem: why the batch as a whole was not taken, `""` if it was.
        too_much: whether it was not taken because too much is under way already.
    """

    id: str
    tag: str
    over: bool
    files: tuple[str, ...] = ()
    upload: str = ""
    problem: str = ""
    too_much: bool = False


@dataclass(frozen=True, slots=True)
class BatchAnswer:
    """What came of one request.

    Attributes:
        custom_id: the name that we gave the request.
        body: the chat completion as the server gave it, `None` if there is none.
        status_code: HTTP status of the request, `None` if it was not made.
        problem: why there is no answer.
    """

    custom_id: str
    body: Mapping[str, Any] | None
    status_code: int | None = None
    problem: str = ""


class BatchClient:
    """The Batch API of one server. Its methods raise `ModelError`, some of them retryable."""

    def __init__(self, sdk: openai.AsyncOpenAI, *, address: str, timeout_s: float) -> None:
        self._sdk = sdk
        self._address = address
        self._timeout_s = timeout_s

    async def upload(self, lines: bytes) -> str:
        """Upload requests, one JSON object per line; the provider's name for the file."""
        upload = self._sdk.files.create(file=("requests.jsonl", lines), purpose="batch")
        return (await self._call(upload, _TRANSFER_FACTOR)).id

    async def create(self, upload: str, tag: str) -> BatchStatus:
        """Have the requests of an upload answered within a day."""
        batch = self._sdk.batches.create(
            input_file_id=upload,
            endpoint="/v1/chat/completions",
            completion_window="24h",
            metadata={TAG: tag},
        )
        return self._status(await self._call(batch))

    async def find(self, tag: str) -> BatchStatus | None:
        """The batch with this tag among the hundred newest, `None` if there is none."""

        async def newest() -> list[Batch]:
            return (await self._sdk.batches.list(limit=100)).data

        found = (batch for batch in await self._call(newest()) if _tag(batch) == tag)
        return next(map(self._status, found), None)

    async def status(self, batch_id: str) -> BatchStatus:
        """How far a batch is."""
        return self._status(await self._call(self._sdk.batches.retrieve(batch_id)))

    async def answers(self, file_id: str) -> Iterator[BatchAnswer]:
        """What a file says came of the requests; broken lines are left out."""
        content = await self._call(self._sdk.files.content(file_id), _TRANSFER_FACTOR)
        lines = content.content.splitlines()
        return filter(None, (read_line(line, self._sdk.api_key) for line in lines))

    async def discard(self, *files: str) -> None:
        """Remove files that lie at the provider; what cannot be removed is logged."""
        for file in files:
            try:
                await self._call(self._sdk.files.delete(file))
            except ModelError as error:
                log.warning("Bestand %s blijft bij de aanbieder staan: %s", file, error)

    def _status(self, batch: Batch) -> BatchStatus:
        problems = (batch.errors.data if batch.errors else None) or []
        said = "; ".join(problem.message or "" for problem in problems)
        return BatchStatus(
            id=batch.id,
            tag=_tag(batch),
            over=batch.status in _OVER,
            files=tuple(filter(None, (batch.output_file_id, batch.error_file_id))),
            upload=batch.input_file_id,
            problem=redact(said, self._sdk.api_key),
            too_much=any(problem.code in _PASSING_CODES for problem in problems),
        )

    async def _call(self, call: Awaitable[Result], factor: int = 1) -> Result:
        try:
            async with asyncio.timeout(self._timeout_s * factor):
                return await call
        except (openai.OpenAIError, httpx2.HTTPError, OSError, LrtSummError) as error:
            if isinstance(error, openai.NotFoundError):
                raise ModelNotAvailableError(
                    f"{self._address} kent de Batch API of deze batch niet.",
                    hint="Laat --batch weg; niet elke server heeft dit.",
                    status_code=404,
                ) from None
            secret = self._sdk.api_key
            raise translate(error, address=self._address, model="", secret=secret) from None


@asynccontextmanager
async def connect_batches(settings: Settings) -> AsyncIterator[BatchClient]:
    """The Batch API of the settings' server, until the block ends.

    Raises:
        KeyRefusedError: there is no key.
        UsageError: the address is none.
    """
    url, key, loopback_only = access(settings)
    client = http_client(loopback_only=loopback_only, connections=2)
    async with openai.AsyncOpenAI(
        base_url=url, api_key=key, max_retries=0, http_client=client
    ) as sdk:
        yield BatchClient(sdk, address=shown_url(url), timeout_s=settings.timeout_s)


def read_line(line: bytes, secret: str) -> BatchAnswer | None:
    """One line of an answers file, without the key; `None` if it is not what such a file holds."""
    try:
        data = without_key(json.loads(line), secret)
        response, error = data.get("response") or {}, data.get("error") or {}
        status, body = response.get("status_code"), response.get("body")
        custom_id = data["custom_id"]
    except (ValueError, RecursionError, KeyError, AttributeError):
        return None
    if status == 200 and isinstance(body, Mapping):
        return BatchAnswer(custom_id, body, status)
    said = body.get("error") if isinstance(body, Mapping) else error
    message = said.get("message") if isinstance(said, Mapping) else said
    return BatchAnswer(custom_id, None, status, redact(str(message or error or status), secret))


def _tag(batch: Batch) -> str:
    return (batch.metadata or {}).get(TAG, "")
