from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from lrt_summ.cli.app import run_app

FIXTURES = Path(__file__).parents[2] / "fixtures"
COMMAND = [sys.executable, "-c", "from lrt_summ.cli import main; main()"]


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Run:
    """Run one command line in this process, in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str | Path) -> Ran:
        capfdbinary.readouterr()
        code = run_app([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return Ran(code, out.decode(), err.decode())

    return call


@pytest.fixture
def run_with_rights_heeded(tmp_path: Path) -> Run:
    """Run one command line as a process that files can be closed to, also if the tests are root's.

    `env` is added to the environment.
    """
    rights = "-dac_override,-dac_read_search"
    as_user = ["setpriv", f"--bounding-set={rights}", f"--inh-caps={rights}"]
    if os.geteuid() == 0 and shutil.which(as_user[0]) is None:
        pytest.skip("setpriv is not installed")
    prefix = as_user if os.geteuid() == 0 else []

    def call(*arguments: str | Path, env: Mapping[str, str | Path] | None = None) -> Ran:
        ran = subprocess.run(
            [*prefix, *COMMAND, *map(str, arguments)],
            cwd=tmp_path,
            env=os.environ | {"PYTHONUTF8": "1"} | {k: str(v) for k, v in (env or {}).items()},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        return Ran(ran.returncode, ran.stdout, ran.stderr)

    return call


def _hear_interrupts() -> None:
    """A test run in the background ignores Ctrl-C, and what it starts would inherit that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Process:
    """The command as a process of its own, for what can only be seen from outside."""

    def __init__(self, arguments: Sequence[str | Path], cwd: Path) -> None:
        self.popen = subprocess.Popen(
            [*COMMAND, *map(str, arguments)],
            cwd=cwd,
            env=os.environ | {"PYTHONUTF8": "1"},
            stdin=subprocess.DEVNULL,
            preexec_fn=_hear_interrupts,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def send(self, number: signal.Signals) -> None:
        self.popen.send_signal(number)

    def wait(self) -> Ran:
        out, err = self.popen.communicate(timeout=60)
        return Ran(self.popen.returncode, out.decode(), err.decode())


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Process]]:
    """Start the command as a process; what is left of it at the end is killed."""
    started: list[Process] = []

    def call(*arguments: str | Path) -> Process:
        started.append(Process(arguments, tmp_path))
        return started[-1]

    yield call
    for process in started:
        if process.popen.poll() is None:
            process.popen.kill()
        for stream in (process.popen.stdout, process.popen.stderr):
            if stream:
                stream.close()
        process.popen.wait()
