"""What is not executed rots: the reference, and what the README shows."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from lrt_summ import check_answer, read_minutes

ROOT = Path(__file__).parents[1]


def test_the_reference_is_what_the_code_says() -> None:
    ran = subprocess.run(
        [sys.executable, ROOT / "docs" / "generate.py", "--check"],
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr + "run: python docs/generate.py"


def test_what_the_readme_shows_is_what_the_command_prints(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.search(r"```markdown\n(.*?)```", readme, re.DOTALL)
    assert shown
    ran = subprocess.run(
        [
            *(sys.executable, "-c", "from lrt_summ.cli import main; main()"),
            *("brief", "fixtures/lrt-2024-05-16.txt", "--provider", "rules"),
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
    )
    printed = ran.stdout.splitlines()
    for line in shown[1].splitlines():
        assert not line or line == "…" or line in printed, line


def test_what_the_tutorial_quotes_is_what_the_check_says() -> None:
    claim = {"text": "Er zijn 4.300 tot 5.100 plekken nodig.", "sources": ["2.2"]}
    minutes = read_minutes(ROOT / "fixtures" / "lrt-2024-05-16.txt")
    told = [finding.message for finding in check_answer(minutes, "2", {"summary": [claim]})]
    tutorial = " ".join((ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8").split())
    (quoted,) = re.findall(r'"(Het getal [^"]*)"', tutorial)
    assert quoted in told


def test_every_link_in_the_docs_leads_somewhere() -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    assert len(pages) > 10
    for page in pages:
        text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
        for target in re.findall(r"\]\(([^)#\s]+)", text):
            if not target.startswith(("http:", "https:", "mailto:")):
                assert (page.parent / target).exists(), f"{page.name}: {target}"
