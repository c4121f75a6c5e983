"""Chat Completions through the OpenAI SDK, on any server that speaks it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from lrt_summ.errors import KeyRefusedError, UsageError
from lrt_summ.providers.addresses import is_loopback_url, shown_url
from lrt_summ.providers.protocol import Completion, CompletionRequest, Freedom
from lrt_summ.providers.redacting import NO_KEY

if TYPE_CHECKING:
    from lrt_summ.providers.client import ChatClient
    from lrt_summ.settings import Settings

OPENAI_URL = "https://api.openai.com/v1"
DEFAULT_MODEL = "gpt-4.1-mini"
KEY_VARIABLE = "OPENAI_API_KEY"


def endpoint(settings: Settings) -> str:
    """The address in force: the setting, `OPENAI_BASE_URL`, or OpenAI's own.

    Raises:
        UsageError: it is no `http` or `https` address.
    """
    return _checked(settings.base_url or os.environ.get("OPENAI_BASE_URL") or OPENAI_URL)


class Access(NamedTuple):
    """How a server is reached.

    Attributes:
        url: base address.
        key: sent as bearer token.
        loopback_only: refuse every address off this machine.
    """

    url: str
    key: str
    loopback_only: bool


def access(settings: Settings, *, base_url: str | None = None, key: str | None = None) -> Access:
    """How the settings' server is reached.

    Raises:
        UsageError: the address is no `http` or `https` address.
        KeyRefusedError: the environment has no key, and the server is not on this machine. Offline
            such a server is refused as it is reached, whatever the key.
    """
    url = base_url or endpoint(settings)
    local = is_loopback_url(url)
    required = not (local or settings.offline)
    found = key or _key_from_environment(shown_url(url), required=required)
    return Access(url, found, settings.offline or local)


class OpenAIProvider:
    """A model behind an OpenAI-compatible server. See `Provider` for the attributes.

    Args:
        settings: address, model, time-out, offline.
        base_url: overrides the address of the settings.
        key: overrides the key of the environment, which is read when the first request is made.
        extra: fields that are sent along with each request.

    Raises:
        UsageError: the address is no `http` or `https` address.
    """

    name = "openai"
    freedom: Freedom = "free"
    free = False
    slots: int | None = None
    context_tokens: int | None = None
    max_tokens: int | None = None

    def __init__(
        self,
        settings: Settings,
        *,
        base_url: str | None = None,
        key: str | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> None:
        self.model = settings.model or DEFAULT_MODEL
        self.cache_id = self.model
        self.prompt = settings.prompt or "item"
        self._url = base_url or endpoint(settings)
        self._settings = settings
        self._key = key
        self._extra = dict(extra or {})
        self._client: ChatClient | None = None

    async def complete(self, request: CompletionRequest) -> Completion:
        """Ask once; see `Provider.complete`."""
        if self._client is None:
            self._client = self._open()
        return await self._client.complete(request)

    async def aclose(self) -> None:
        """Close all connections."""
        client, self._client = self._client, None
        if client is not None:
            await client.aclose()

    def _open(self) -> ChatClient:
        # The SDK takes half a second to load, which a run from the cache need not pay.
        from lrt_summ.providers.client import ChatClient

        url, key, loopback_only = access(self._settings, base_url=self._url, key=self._key)
        return ChatClient(
            url=url,
            key=key,
            model=self.model,
            timeout_s=self._settings.timeout_s,
            loopback_only=loopback_only,
            within_budget=self._settings.max_cost is not None,
            extra=self._extra,
        )


def _checked(url: str) -> str:
    try:
        parts = urlsplit(url)
        valid = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        valid = False
    if not valid:
        raise UsageError(
            "--base-url is geen adres van een server.",  # not echoed: it may hold a password
            hint="Geef --base-url op als https://server.example/v1.",
        )
    return url


def _key_from_environment(address: str, *, required: bool) -> str:
    key = os.environ.get(KEY_VARIABLE, "").strip()
    if key and key.isascii() and key.isprintable():
        return key
    if key:
        raise KeyRefusedError(f"{KEY_VARIABLE} bevat tekens die in een sleutel niet voorkomen.")
    if required:
        raise KeyRefusedError(
            f"Er is geen sleutel voor {address}.",
            hint=f"Zet {KEY_VARIABLE}, of kies --provider local of rules.",
        )
    return NO_KEY  # servers on this machine ask for none, but the SDK insists on one
