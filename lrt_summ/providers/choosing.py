"""Which provider a run gets."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from typing import TYPE_CHECKING, Literal

from lrt_summ.errors import UsageError
from lrt_summ.providers.addresses import is_loopback_url
from lrt_summ.providers.openai import KEY_VARIABLE, OpenAIProvider, endpoint

if TYPE_CHECKING:
    from lrt_summ.providers.local import LocalProvider
    from lrt_summ.providers.protocol import Provider
    from lrt_summ.settings import Settings


def choose(settings: Settings) -> Literal["openai", "local", "rules"]:
    """The provider that the settings ask for; what `auto` means on this machine.

    `auto` takes `openai` if there is a key or an address (offline, only an address), else `local`
    if llama.cpp and a model are installed, else `rules`. Nothing is loaded or reached to find out.

    Raises:
        UsageError: the address is none.
    """
    if settings.provider != "auto":
        return settings.provider
    if _openai_is_set_up(settings):
        return "openai"
    return "local" if _local_is_installed(settings) else "rules"


def unconnected(settings: Settings) -> Provider | None:
    """Whom the settings ask, before anything is reached or loaded; `None` for the rules alone.

    Raises:
        UsageError: the address is none.
        ModelNotAvailableError: `local` is asked for and not installed.
    """
    name = choose(settings)
    return None if name == "rules" else _provider(name, settings)


@asynccontextmanager
async def connect(settings: Settings) -> AsyncIterator[Provider]:
    """The model of the settings, until the block ends.

    Raises:
        UsageError: the settings ask for no model (`rules`), or for an address that is none.
        ModelNotAvailableError: `local` is asked for and not installed.
    """
    name = choose(settings)
    if name == "rules":
        raise UsageError("De regels hebben geen model nodig; er is niets om mee te verbinden.")
    async with aclosing(_provider(name, settings)) as provider:
        yield provider


def _provider(name: str, settings: Settings) -> OpenAIProvider | LocalProvider:
    if name == "openai":
        return OpenAIProvider(settings)
    from lrt_summ.providers.local import LocalProvider

    return LocalProvider(settings)


def _openai_is_set_up(settings: Settings) -> bool:
    address = endpoint(settings)
    if settings.offline and not is_loopback_url(address):
        return bool(settings.base_url)  # asked for by name: to be refused, not replaced
    given = settings.base_url or os.environ.get("OPENAI_BASE_URL")
    return bool(given or os.environ.get(KEY_VARIABLE, "").strip())


def _local_is_installed(settings: Settings) -> bool:
    from lrt_summ.providers.packaged_model import is_packaged

    if importlib.util.find_spec("xllamacpp") is None:
        return False
    return bool(settings.model and settings.model.endswith(".gguf")) or is_packaged()
