"""The benchmarks are run by hand, so that one that no longer loads would go unnoticed."""

import subprocess
import sys
from pathlib import Path

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


def test_each_benchmark_loads() -> None:
    names = sorted(path.stem for path in BENCHMARKS.glob("*.py"))
    load = f"import importlib\nfor name in {names}: importlib.import_module(name)"
    search = [str(BENCHMARKS), str(BENCHMARKS.parent)]
    ran = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {search}\n{load}"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
