"""A PostgreSQL server of the test's own, on loopback, gone afterwards."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def running_postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of an empty database; skips where the server or the driver is not installed."""
    pytest.importorskip("sqlalchemy", reason="SQLAlchemy is not installed")
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    initdb, postgres = _program("initdb"), _program("postgres")
    folder = tmp_path_factory.mktemp("postgres")
    data = folder / "data"
    user = _unprivileged(folder)
    subprocess.run(
        [initdb, "-D", data, "-U", "test", "-A", "trust", "-E", "UTF8", "--no-sync"],
        check=True,
        capture_output=True,
        user=user,
    )
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    options = ["-c", "listen_addresses=127.0.0.1", "-c", f"port={port}", "-k", str(folder)]
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(
            [postgres, "-D", data, *options, "-c", "fsync=off"], stdout=log, stderr=log, user=user
        )
        try:
            _wait(port, server)
            yield f"postgresql+psycopg://test@127.0.0.1:{port}/postgres"
        finally:
            server.terminate()
            server.wait(30)


def _program(name: str) -> str:
    places = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)
    found = str(places[0]) if places else shutil.which(name)
    if not found:
        pytest.skip(f"PostgreSQL's {name} is not installed")
    return found


def _unprivileged(folder: Path) -> int | None:
    """A user that PostgreSQL agrees to run as: it refuses root."""
    if os.geteuid() != 0:
        return None
    nobody = pwd.getpwnam("nobody").pw_uid
    os.chown(folder, nobody, -1)
    for parent in (folder, *folder.parents):
        if parent.stat().st_uid == 0 and not parent.stat().st_mode & 0o001:
            parent.chmod(parent.stat().st_mode | 0o011)
    return nobody


def _wait(port: int, server: subprocess.Popen[bytes]) -> None:
    """Until the server takes connections."""
    import time

    import psycopg

    for _ in range(150):
        try:
            psycopg.connect(host="127.0.0.1", port=port, user="test", dbname="postgres").close()
        except psycopg.OperationalError:
            assert server.poll() is None, "PostgreSQL ended"
            time.sleep(0.1)
        else:
            return
    raise AssertionError("PostgreSQL did not start")
