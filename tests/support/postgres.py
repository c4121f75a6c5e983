"""A PostgreSQL server of the test's own, from Debian's packages."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def postgres() -> Iterator[str]:
    """The URL of an empty database; the test is skipped where PostgreSQL is not installed."""
    binaries = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not binaries:
        pytest.skip("PostgreSQL is not installed")
    bin_folder = binaries[-1].parent
    folder = Path(tempfile.mkdtemp(prefix="postgres-"))
    try:
        # PostgreSQL refuses to run as root.
        prefix = _as_user("postgres", folder) if os.geteuid() == 0 else []
        data = folder / "data"
        _run(*prefix, bin_folder / "initdb", "-D", data, "-U", "test", "-A", "trust", "-N")
        port = _free_port()
        options = f"-h 127.0.0.1 -p {port} -k {folder} -F"
        control = [*prefix, bin_folder / "pg_ctl", "-D", data, "-w"]
        _run(*control, "-o", options, "-l", folder / "log", "start")
        try:
            yield f"postgresql+psycopg://test@127.0.0.1:{port}/postgres"
        finally:
            _run(*control, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _as_user(name: str, folder: Path) -> list[str]:
    user = pwd.getpwnam(name)
    os.chown(folder, user.pw_uid, user.pw_gid)
    return ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]


def _run(*command: str | Path) -> None:
    subprocess.run(
        list(map(str, command)), check=True, stdout=subprocess.DEVNULL, timeout=60, cwd="/"
    )


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
