"""The SDK at work. It takes half a second to import, so this waits for the first request."""

from __future__ import annotations

import asyncio
import logging
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import httpx2
import openai

from lrt_summ.errors import LrtSummError
from lrt_summ.providers.addresses import shown_url
from lrt_summ.providers.dialect import Dialect, too_large, unbounded
from lrt_summ.providers.network import http_client
from lrt_summ.providers.openai_errors import complaint, translate
from lrt_summ.providers.protocol import Completion, CompletionRequest
from lrt_summ.providers.responses import read_response

log = logging.getLogger(__name__)

CONNECTIONS = 8
"""Per client. A pool looks at each of its connections for each request that comes or goes, so many
small ones take half the time of one for all, at 64 requests at once."""

_OPENAI_HOST = "https://api.openai.com/"


class ChatClient:
    """One server, one model.

    Args:
        key: sent as bearer token; in no message, log or `repr`.
        timeout_s: seconds that a request may take, from connecting to the last byte.
        loopback_only: refuse every address off this machine.
        within_budget: ask nothing without a bound on the answer's length.
        extra: fields that are sent along with each request.
    """

    def __init__(
        self,
        *,
        url: str,
        key: str,
        model: str,
        timeout_s: float,
        loopback_only: bool,
        within_budget: bool,
        extra: Mapping[str, Any],
    ) -> None:
        self._address = shown_url(url)
        self._model = model
        self._timeout_s = timeout_s
        self._within_budget = within_budget
        self._extra = extra
        # OpenAI's newer models refuse the field that every other server knows.
        own = url.startswith(_OPENAI_HOST)
        self._dialect = Dialect(length_field="max_completion_tokens" if own else "max_tokens")
        self._clients = _Clients(url, key, loopback_only=loopback_only)
        self._key = key

    async def complete(self, request: CompletionRequest) -> Completion:
        """Ask once; what the server does not understand is left out and remembered."""
        while True:
            dialect = self._dialect
            try:
                response = await self._post(dialect.body(request))
                return read_response(response, self._address, self._key)
            except openai.APIStatusError as error:
                easier = dialect.without(complaint(error))
                if easier is None:
                    raise self._translated(error) from None
                if self._within_budget and easier.length_field is None:
                    raise self._over_budget(error) from None
                self._learn(dialect, easier)
            except (openai.OpenAIError, httpx2.HTTPError, OSError, LrtSummError) as error:
                raise self._translated(error) from None

    async def aclose(self) -> None:
        """Close all connections."""
        await self._clients.aclose()

    async def _post(self, body: Mapping[str, Any]) -> httpx2.Response:
        # Straight to `post`: the SDK's typed methods spend twice the time on models of the
        # request and the response that nobody here looks at.
        async with asyncio.timeout(self._timeout_s):
            with self._clients.one() as sdk:
                return await sdk.post(
                    "/chat/completions",
                    cast_to=httpx2.Response,
                    body={"model": self._model, **body, **self._extra},
                )

    def _learn(self, tried: Dialect, easier: Dialect) -> None:
        """Keep to the easier dialect, unless another request has found out meanwhile."""
        if self._dialect == tried:
            log.info("%s is asked in an easier way from now on: %s", self._address, easier)
            self._dialect = easier

    def _over_budget(self, error: openai.APIStatusError) -> LrtSummError:
        """Why nothing is asked without a bound on the answer's length."""
        if not too_large(complaint(error)):
            return unbounded(self._address)
        refused = self._translated(error)
        refused.hint = "Verlaag max_tokens in lrt-summ.toml, of laat --max-cost weg."
        return refused

    def _translated(self, error: Exception) -> LrtSummError:
        return translate(error, address=self._address, model=self._model, secret=self._key)


class _Clients:
    """As many clients as requests at once need, each with a few connections."""

    def __init__(self, url: str, key: str, *, loopback_only: bool) -> None:
        self._url = url
        self._key = key
        self._loopback_only = loopback_only
        # Loading all certificates takes 40 ms, for nothing where no TLS is spoken; without, none is
        # trusted. Off this machine a proxy may want them.
        self._verify = (
            ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            if loopback_only and url.startswith("http://")
            else httpx2.create_ssl_context(trust_env=not loopback_only)
        )
        self._all: list[openai.AsyncOpenAI] = []
        self._free: list[openai.AsyncOpenAI] = []

    @contextmanager
    def one(self) -> Iterator[openai.AsyncOpenAI]:
        """A client with a connection to spare, the last one used first: its is still open."""
        if not self._free:
            self._all.append(self._open())
            self._free += [self._all[-1]] * CONNECTIONS
        client = self._free.pop()
        try:
            yield client
        finally:
            self._free.append(client)

    async def aclose(self) -> None:
        for client in self._all:
            await client.close()

    def _open(self) -> openai.AsyncOpenAI:
        http = http_client(
            loopback_only=self._loopback_only, connections=CONNECTIONS, verify=self._verify
        )
        return openai.AsyncOpenAI(
            base_url=self._url, api_key=self._key, max_retries=0, http_client=http
        )
