"""The SDK at work. It takes half a second to import, so this waits for the first request."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from typing import Any

import httpx2
import openai

from lrt_summ.errors import LrtSummError
from lrt_summ.providers.addresses import shown_url
from lrt_summ.providers.dialect import Dialect
from lrt_summ.providers.network import http_client
from lrt_summ.providers.openai_errors import complaint, translate
from lrt_summ.providers.protocol import Completion, CompletionRequest
from lrt_summ.providers.responses import read_response

log = logging.getLogger(__name__)

_OPENAI_HOST = "https://api.openai.com/"


class ChatClient:
    """One server, one model.

    Args:
        url: base address of the server.
        key: sent as bearer token; in no message, log or `repr`.
        model: name of the model.
        timeout_s: seconds that a request may take, from connecting to the last byte.
        loopback_only: refuse every address off this machine.
        connections: most connections at once.
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
        connections: int,
        extra: Mapping[str, Any],
    ) -> None:
        self._address = shown_url(url)
        self._model = model
        self._timeout_s = timeout_s
        self._extra = extra
        # OpenAI's newer models refuse the field that every other server knows.
        own = url.startswith(_OPENAI_HOST)
        self._dialect = Dialect(length_field="max_completion_tokens" if own else "max_tokens")
        self._sdk = openai.AsyncOpenAI(
            base_url=url,
            api_key=key,
            max_retries=0,
            http_client=http_client(loopback_only=loopback_only, connections=connections),
        )

    async def complete(self, request: CompletionRequest) -> Completion:
        """Ask once; what the server does not understand is left out and remembered."""
        while True:
            dialect = self._dialect
            try:
                response = await self._post(dialect.body(request))
                return read_response(response, self._address)
            except openai.APIStatusError as error:
                easier = dialect.without(complaint(error))
                if easier is None:
                    raise self._translated(error) from None
                self._learn(dialect, easier)
            except (openai.OpenAIError, httpx2.HTTPError, OSError, LrtSummError) as error:
                raise self._translated(error) from None

    async def aclose(self) -> None:
        """Close all connections."""
        await self._sdk.close()

    async def _post(self, body: Mapping[str, Any]) -> httpx2.Response:
        # Straight to `post`: the SDK's typed methods spend twice the time on models of the
        # request and the response that nobody here looks at.
        async with asyncio.timeout(self._timeout_s):
            return await self._sdk.post(
                "/chat/completions",
                cast_to=httpx2.Response,
                body={"model": self._model, **body, **self._extra},
            )

    def _learn(self, tried: Dialect, easier: Dialect) -> None:
        """Keep to the easier dialect, unless another request has found out meanwhile."""
        if self._dialect == tried:
            log.info("%s is asked in an easier way from now on: %s", self._address, easier)
            self._dialect = easier

    def _translated(self, error: Exception) -> LrtSummError:
        return translate(error, address=self._address, model=self._model, secret=self._sdk.api_key)
