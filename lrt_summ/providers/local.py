"""A model inside this process: llama.cpp's own server on loopback, asked by the same client.

Nobody else on the machine can use it: it wants a key that only this process knows.
"""

from __future__ import annotations

import asyncio
import importlib.util
import logging
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lrt_summ.errors import ModelNotAvailableError
from lrt_summ.providers.openai import OpenAIProvider
from lrt_summ.providers.openings import choice_among
from lrt_summ.providers.packaged_model import INSTALL_HINT, is_packaged, packaged_model
from lrt_summ.providers.protocol import Completion, CompletionRequest, Freedom

if TYPE_CHECKING:
    from lrt_summ.settings import Settings

log = logging.getLogger(__name__)

CONTEXT_TOKENS = 4096
MAX_TOKENS = 400
MAX_THREADS = 8
SEED = 1
CHOICE = {"seed": SEED, "cache_prompt": True}
PHRASING = {
    **CHOICE,
    "dry_multiplier": 0.8,
    "dry_allowed_length": 12,
    "dry_penalty_last_n": 128,
}
"""Small models repeat themselves: the longer a repetition, the more it costs. Twelve tokens are
free, because a faithful sentence repeats the minutes' own words."""

_PLAIN_TEMPLATE = "{% for message in messages %}{{ message['content'] }}\n\n{% endfor %}"
"""A base model knows no turns: it continues a text."""


@dataclass
class Speed:
    """How fast the model reads and writes, in tokens per second. Grows while it works."""

    read: int = 0
    read_s: float = 0.0
    cached: int = 0
    written: int = 0
    written_s: float = 0.0

    def seen(self, completion: Completion) -> Completion:
        """Count a completion; it is given back as it is."""
        self.read += (completion.prompt_tokens or 0) - completion.cached_tokens
        self.read_s += completion.prompt_s or 0.0
        self.cached += completion.cached_tokens
        self.written += completion.completion_tokens or 0
        self.written_s += completion.completion_s or 0.0
        return completion

    def __str__(self) -> str:
        read, written = self.read / (self.read_s or 1), self.written / (self.written_s or 1)
        return (
            f"{self.read} tokens read, {read:.0f} per second ({self.cached} more were known), "
            f"{self.written} written, {written:.0f} per second"
        )


class LocalProvider:
    """A GGUF model on this machine. See `Provider` for the attributes.

    The model is loaded when the first request is made.

    Args:
        settings: `model` is the path of a GGUF file; the packaged model without one.

    Raises:
        ModelNotAvailableError: llama.cpp or the model is not installed.
    """

    name = "local"
    free = True
    context_tokens: int | None = CONTEXT_TOKENS

    def __init__(self, settings: Settings) -> None:
        if importlib.util.find_spec("xllamacpp") is None:
            raise ModelNotAvailableError("llama.cpp is niet geïnstalleerd.", hint=INSTALL_HINT)
        self._settings = settings
        self._own_file = _own_file(settings)
        if self._own_file is None and not is_packaged():
            raise ModelNotAvailableError(
                "Er is geen model voor --provider local.", hint=INSTALL_HINT
            )
        self.model = self._own_file.stem if self._own_file else "gemma-3-270m-q4_k_m"
        self.cache_id = f"{self.model} {self._own_file.stat().st_size if self._own_file else ''}"
        small = self._own_file is None
        self.freedom: Freedom = "choice" if small else "bounded"
        self.prompt = settings.prompt or ("item-small" if small else "item")
        self.max_tokens: int | None = MAX_TOKENS if small else None
        self.slots: int | None = 1
        self._starting = asyncio.Lock()
        self._server: Any = None
        self._client: OpenAIProvider | None = None
        self._speed = Speed()

    async def complete(self, request: CompletionRequest) -> Completion:
        """Ask once; see `Provider.complete`."""
        async with self._starting:
            if self._client is None:
                self._client = await self._start()
        if self.freedom == "choice":
            choice = choice_among(request.schema)
            completion = await self._client.complete(replace(request, grammar=choice.grammar))
            completion = replace(completion, text=choice.whole(completion.text))
        else:
            grammar = _grammar(request.schema)
            completion = await self._client.complete(replace(request, grammar=grammar))
        return self._speed.seen(completion)

    async def aclose(self) -> None:
        """Stop the server and free the model's memory."""
        client, self._client = self._client, None
        if client is not None:
            await client.aclose()
            log.info("%s: %s", self.model, self._speed)
        self._server = None  # its destructor ends the server's threads

    async def _start(self) -> OpenAIProvider:
        path = self._own_file
        if path is None:
            path = await asyncio.to_thread(packaged_model)
        key = secrets.token_hex(16)
        self._server = await asyncio.to_thread(self._serve, path, key)
        url = f"{self._server.listening_address}/v1"
        sampling = CHOICE if self.freedom == "choice" else PHRASING
        log.info("%s is loaded and listens on %s", path.name, url)
        return OpenAIProvider(self._settings, base_url=url, key=key, extra=sampling)

    def _serve(self, path: Path, key: str) -> Any:
        import xllamacpp

        params = xllamacpp.CommonParams()
        params.model.path = str(path)
        params.model_alias = {self.model}
        params.hostnames = ["127.0.0.1"]
        params.port = 0
        params.api_keys = [key]
        params.ui = False
        params.endpoint_slots = False
        params.n_ctx = CONTEXT_TOKENS
        params.n_parallel = 1
        # Models with a sliding window (Gemma) forget the prompt's beginning without it, and read
        # what all items have in common anew for each.
        params.swa_full = True
        params.cpuparams.n_threads = params.cpuparams_batch.n_threads = _threads()
        params.warmup = False
        params.verbosity = 3 if log.isEnabledFor(logging.DEBUG) else -1
        if self._own_file is None:
            params.chat_template = _PLAIN_TEMPLATE
            params.use_jinja = True
        params.endpoint_metrics = True
        try:
            server = xllamacpp.Server(params)
        except RuntimeError as error:
            raise ModelNotAvailableError(
                f"{path} kan niet geladen worden: {error}", hint="Is het een GGUF-bestand?"
            ) from None
        # Answered by the server's main loop. Stopped before that runs, it would never notice.
        server.handle_metrics()
        return server


def _grammar(schema: Mapping[str, Any]) -> str:
    """The schema in the server's own notation.

    Sent as a schema it would allow white space between the tokens, where small models lose
    themselves in tabs and line ends.
    """
    import xllamacpp

    return str(xllamacpp.json_schema_to_grammar(dict(schema)))


def _own_file(settings: Settings) -> Path | None:
    if settings.model is None:
        return None
    path = Path(settings.model).expanduser()
    if not os.path.isfile(path):
        raise ModelNotAvailableError(
            f"Modelbestand {path} bestaat niet, of de map mag niet gelezen worden.",
            hint="Geef --model het pad van een GGUF-bestand, of laat het weg.",
        )
    return path


def _threads() -> int:
    """One core fewer than there are.

    The threads of llama.cpp wait for each other some hundred times per token. With one more
    program running than there are cores, each of these waits lasts as long as the scheduler likes:
    on two busy cores two threads were seven times slower than one.
    """
    try:
        cores = len(os.sched_getaffinity(0))
    except AttributeError:  # macOS and Windows
        cores = os.cpu_count() or 1
    return min(max(cores - 1, 1), MAX_THREADS)
