"""Standard output that is closed, gone or on a full disk ends a command kindly."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

FIXTURE = Path(__file__).parents[2] / "fixtures" / "lrt-2024-05-16.txt"
COMMAND = shlex.join([sys.executable, "-c", "from lrt_summ.cli import main; main()"])
WRITING = [
    f"brief {FIXTURE} --provider rules",
    f"brief {FIXTURE} --provider rules --format docx",
    f"summarise {FIXTURE} --provider rules --json",
    f"extract {FIXTURE} --json",
    f"actions {FIXTURE} --provider rules",
    "--version",
]


def in_shell(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", line],
        cwd=folder,
        env={**os.environ, "PYTHONUTF8": "1", "LRT_SUMM_CACHE": "off"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@pytest.mark.parametrize("arguments", WRITING)
def test_a_full_disk_behind_standard_output_is_told(arguments: str, tmp_path: Path) -> None:
    ran = in_shell(f"{COMMAND} {arguments} >/dev/full", tmp_path)
    assert ran.returncode == 2
    assert "Standaarduitvoer kan niet geschreven worden" in ran.stderr
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize("arguments", WRITING)
def test_a_reader_that_has_gone_away_is_no_error(arguments: str, tmp_path: Path) -> None:
    ran = in_shell(f"{COMMAND} {arguments} | true", tmp_path)
    assert (ran.returncode, ran.stderr) == (0, "")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("arguments", [WRITING[0], "cache info --cache c.sqlite"])
def test_a_stream_that_is_closed_is_no_error(arguments: str, closed: str, tmp_path: Path) -> None:
    ran = in_shell(f"{COMMAND} {arguments} {closed}", tmp_path)
    assert (ran.returncode, ran.stderr) == (0, "")
