from __future__ import annotations

import asyncio
import importlib.util
import json
import logging
import re
import urllib.error
import urllib.request
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from lrt_summ.asking import Asker
from lrt_summ.asking.questions import Questions
from lrt_summ.cache import open_cache
from lrt_summ.errors import ModelNotAvailableError
from lrt_summ.prompts import load_prompt
from lrt_summ.providers import connect
from lrt_summ.providers.local import LocalProvider
from lrt_summ.providers.packaged_model import PACKAGE, packaged_model
from lrt_summ.settings import Settings
from tests.support.items import item

pytestmark = [
    pytest.mark.local_model,
    pytest.mark.skipif(
        not (importlib.util.find_spec("xllamacpp") and importlib.util.find_spec(PACKAGE)),
        reason="the extra [local] is not installed",
    ),
]

SETTINGS = Settings(provider="local", timeout_s=300)


@pytest.fixture(scope="module")
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for the 240 MB file, put together once for all tests here."""
    return tmp_path_factory.mktemp("models")


@pytest.fixture(autouse=True)
def _shared(monkeypatch: pytest.MonkeyPatch, shared_cache: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(shared_cache))


@asynccontextmanager
async def asker() -> AsyncIterator[Asker]:
    async with connect(SETTINGS) as provider:
        yield Asker(SETTINGS, provider, load_prompt(provider.prompt), open_cache("off"))


async def test_the_packaged_model_chooses_sentences_of_the_minutes(
    capfd: pytest.CaptureFixture[str],
) -> None:
    texts = (
        "De projectleider licht de stand van zaken rond de laadpalen toe.",
        "Besluit: de planning wordt vastgesteld.",
    )
    asked_about = item(*texts)
    async with asker() as it:
        asked = await it.ask(asked_about)
    assert asked.answer is not None
    assert asked.answer.summary
    for claim in asked.answer.summary:
        assert claim.text in texts
    assert asked.usage.cost == 0
    assert capfd.readouterr() == ("", "")


async def test_what_all_items_have_in_common_is_read_once_and_the_speed_is_told(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO, logger="lrt_summ")
    first = item("De gemeente licht de planning van de laadpalen toe.", "Kort.")
    second = item("Het waterschap vraagt aandacht voor de dijkversterking.", "Klaar.")
    async with asker() as it:
        before = (await it.ask(first)).usage
        after = (await it.ask(second)).usage
    assert before.cached_tokens == 0
    assert after.cached_tokens > 10
    assert re.search(r"tokens read, \d+ per second \(\d+ more were known\)", caplog.text)


async def test_a_model_of_the_users_own_writes_json_without_a_space_too_many() -> None:
    asked_about = item("De projectleider licht de stand van zaken rond de laadpalen toe.")
    settings = SETTINGS.model_copy(update={"model": str(packaged_model()), "max_tokens": 150})
    async with connect(settings) as provider:
        [question] = Questions(settings, provider, load_prompt("item")).about(asked_about)
        completion = await provider.complete(question.request)
    assert (completion.text or "").startswith('{"summary":[{"sources":["')


async def test_the_server_answers_nobody_else() -> None:
    provider = LocalProvider(SETTINGS)
    inner = await provider._start()
    url = f"{inner._url}/chat/completions"
    data = json.dumps({"messages": [{"role": "user", "content": "x"}], "max_tokens": 1}).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json"})
    with pytest.raises(urllib.error.HTTPError) as refused:
        await asyncio.to_thread(urllib.request.urlopen, request)
    assert refused.value.code == 401
    refused.value.close()
    await provider.aclose()
    with pytest.raises(urllib.error.URLError):
        await asyncio.to_thread(urllib.request.urlopen, request)


def test_the_model_is_put_together_once_and_mended_when_damaged() -> None:
    path = packaged_model()
    first = path.stat().st_mtime_ns
    assert packaged_model().stat().st_mtime_ns == first
    with path.open("r+b") as file:
        file.write(b"broken")
    packaged_model()
    with path.open("rb") as file:
        assert file.read(4) == b"GGUF"
    assert [p.suffix for p in path.parent.iterdir() if p != path] == [".verified"]


async def test_a_file_that_is_no_model_is_named(tmp_path: Path) -> None:
    path = tmp_path / "kapot.gguf"
    path.write_bytes(b"not a model")
    with pytest.raises(ModelNotAvailableError, match=r"kapot\.gguf"):
        await LocalProvider(Settings(provider="local", model=str(path)))._start()


def test_a_missing_file_is_named() -> None:
    with pytest.raises(ModelNotAvailableError, match=r"/nergens/x\.gguf"):
        LocalProvider(Settings(provider="local", model="/nergens/x.gguf"))
