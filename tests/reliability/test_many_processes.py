"""Twenty runs of the same work at the same time, on one cache."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

from lrt_summ.cache import open_cache
from tests.support.model_server import ModelServer, Received, Reply, quote_first
from tests.support.synthetic_minutes import write_minutes


def test_twenty_runs_ask_once_each_at_most_and_leave_a_sound_cache(tmp_path: Path) -> None:
    (document,) = write_minutes(tmp_path / "v", 1, items=2, words=30)
    cache = tmp_path / "cache" / "c.sqlite"

    def slowly(received: Received) -> Reply:
        return Reply(body=quote_first(received).body, delay_s=0.1)

    with ModelServer(slowly) as server:
        command = [sys.executable, "-c", "from lrt_summ.cli import main; main()", "brief"]
        options = ["--base-url", server.url, "--cache", str(cache)]
        runs = [
            subprocess.Popen(
                [*command, str(document), *options],
                env={**os.environ, "PYTHONUTF8": "1"},
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )
            for _ in range(20)
        ]
        ended = [run.communicate(timeout=180) for run in runs]
        times = Counter(received.text for received in server.received)
    assert [run.returncode for run in runs] == [0] * 20
    assert not any(b"cache" in stderr.lower() for _, stderr in ended)
    # Who made the answers, and when, differs; what they say does not.
    bodies = {stdout.decode().partition("\n---")[0] for stdout, _ in ended}
    assert len(bodies) == 1
    assert max(times.values()) <= 20
    with open_cache(str(cache)) as opened:
        assert opened.info().rows == len(times)
    assert not list(cache.parent.glob("*damaged*"))
