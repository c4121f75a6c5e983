from __future__ import annotations

import importlib.util
from typing import Any

import pytest

from lrt_summ.errors import ModelNotAvailableError, UsageError
from lrt_summ.providers import choose, connect
from lrt_summ.settings import Settings


def _without(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """As if these packages were not installed."""
    find = importlib.util.find_spec

    def find_spec(name: str, package: str | None = None) -> Any:
        return None if name in names else find(name, package)

    monkeypatch.setattr(importlib.util, "find_spec", find_spec)


def test_auto_takes_openai_with_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-x")
    assert choose(Settings()) == "openai"


def test_auto_takes_openai_with_an_address() -> None:
    assert choose(Settings(base_url="http://127.0.0.1:8000/v1")) == "openai"


def test_auto_takes_no_server_that_offline_would_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-x")
    _without(monkeypatch, "xllamacpp")
    assert choose(Settings(offline=True)) == "rules"
    assert choose(Settings(offline=True, base_url="http://localhost:8000/v1")) == "openai"
    # What is asked for by name is refused when it is reached for, and not replaced.
    assert choose(Settings(offline=True, base_url="https://model.example/v1")) == "openai"


def test_auto_falls_back_to_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    _without(monkeypatch, "xllamacpp")
    assert choose(Settings()) == "rules"


@pytest.mark.parametrize("url", ["http://h:99999/v1", "http://[::1", "ftp://h/v1", "h/v1"])
@pytest.mark.parametrize("offline", [False, True])
def test_an_address_that_is_none_is_refused(
    monkeypatch: pytest.MonkeyPatch, url: str, offline: bool
) -> None:
    with pytest.raises(UsageError, match="geen adres"):
        choose(Settings(base_url=url, offline=offline))
    monkeypatch.setenv("OPENAI_BASE_URL", url)
    with pytest.raises(UsageError, match="geen adres"):
        choose(Settings(offline=offline))
    assert choose(Settings(provider="rules")) == "rules"


def test_what_is_asked_for_is_taken() -> None:
    assert choose(Settings(provider="rules", base_url="http://127.0.0.1:8000/v1")) == "rules"
    assert choose(Settings(provider="local")) == "local"


async def test_the_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    _without(monkeypatch, "xllamacpp")
    with pytest.raises(ModelNotAvailableError) as caught:
        async with connect(Settings(provider="local")):
            pass
    assert "lrt-summ[local]" in str(caught.value.hint)


async def test_the_rules_are_nothing_to_connect_to() -> None:
    with pytest.raises(UsageError):
        async with connect(Settings(provider="rules")):
            pass
