"""For all tests: nothing leaves this machine, and a model server that does as it is told."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings

from tests.support.model_server import UNSCRIPTED, ModelServer
from tests.support.postgres import postgres

# A deadline per example measures how busy the machine is; tests about time measure CPU time.
settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")


class NetworkInTestError(RuntimeError):
    """A test tried to reach something off this machine."""


def _on_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host in ("localhost", "")


@pytest.fixture(autouse=True, scope="session")
def _loopback_only() -> Iterator[None]:
    """Connections and name look-ups off this machine raise, for the whole run."""
    patch = pytest.MonkeyPatch()
    lookup = socket.getaddrinfo

    def guarded(name: str) -> Any:
        connect = getattr(socket.socket, name)

        def guard(self: socket.socket, address: Any) -> Any:
            if self.family != socket.AF_UNIX and not _on_this_machine(address[0]):
                raise NetworkInTestError(f"a test connects to {address[0]}")
            return connect(self, address)

        return guard

    def guarded_lookup(host: Any, *args: Any, **kwargs: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host or ""
        try:
            ipaddress.ip_address(name)
        except ValueError:
            if not _on_this_machine(name):
                raise NetworkInTestError(f"a test looks up {name}") from None
        return lookup(host, *args, **kwargs)

    for name in ("connect", "connect_ex"):
        patch.setattr(socket.socket, name, guarded(name))
    patch.setattr(socket, "getaddrinfo", guarded_lookup)
    yield
    patch.undo()


@pytest.fixture(autouse=True)
def _clean_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """No key, proxy or setting of whoever runs the tests; caches go to a temporary folder."""
    import os

    for name in list(os.environ):
        upper = name.upper()
        if upper.startswith(("OPENAI_", "LRT_SUMM_")) or upper.endswith("_PROXY"):
            monkeypatch.delenv(name)
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "cache"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """An empty PostgreSQL database of the run's own; skips where there is no server or driver."""
    pytest.importorskip("sqlalchemy", reason="SQLAlchemy is not installed")
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    with postgres() as url:
        yield url


@pytest.fixture
def model_server() -> Iterator[ModelServer]:
    """A scripted model server; the test fails if it was asked something unscripted."""
    with ModelServer() as server:
        yield server
    assert not server.unscripted, f"{UNSCRIPTED}: {server.unscripted[0].text[:200]}"
