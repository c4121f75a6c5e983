"""Files and folders that the user may not read: one clear line, and the right exit code."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import FIXTURES, Run
from tests.support.model_server import ModelServer, quote_first

DOCUMENT = FIXTURES / "lrt-2024-05-16.txt"


@pytest.fixture
def closed(tmp_path: Path) -> Iterator[Path]:
    """A folder that nobody may look into."""
    folder = tmp_path / "geheim"
    folder.mkdir()
    shutil.copy(DOCUMENT, folder / "geheim.txt")
    folder.chmod(0)
    yield folder
    folder.chmod(0o700)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("brief", "geheim/geheim.txt", "--provider", "rules"), 3),
        (("brief", "geheim", "--provider", "rules"), 3),
        (("brief", DOCUMENT, "--provider", "rules", "-o", "geheim/briefing.md"), 2),
        (("brief", DOCUMENT, "--base-url", "http://127.0.0.1:9/v1", "--prompt", "geheim"), 2),
        (("brief", DOCUMENT, "--provider", "local", "--model", "geheim/model.gguf"), 4),
        (("eval", "geheim/map"), 2),
        (("cache", "info", "--cache", "geheim/cache.sqlite"), 2),
        (("cache", "clear", "--cache", "geheim/cache.sqlite"), 2),
    ],
)
def test_what_may_not_be_read_is_told_in_one_line(
    run_with_rights_heeded: Run, closed: Path, arguments: tuple[str, ...], code: int
) -> None:
    ran = run_with_rights_heeded(*arguments)
    first, hint = ran.err.splitlines()
    assert ran.code == code
    assert first.startswith("lrt-summ: ")
    assert "geheim" in first
    assert hint.startswith("  ")


def test_settings_that_may_not_be_read_are_wrong_use(
    run_with_rights_heeded: Run, closed: Path, tmp_path: Path
) -> None:
    ran = run_with_rights_heeded("extract", DOCUMENT, env={"XDG_CONFIG_HOME": closed})
    assert ran.code == 2
    assert str(closed / "lrt-summ" / "lrt-summ.toml") in ran.err.splitlines()[0]
    (tmp_path / "lrt-summ.toml").touch(mode=0)
    ran = run_with_rights_heeded("extract", DOCUMENT)
    assert ran.code == 2
    assert ran.err.startswith("lrt-summ: Instellingen in lrt-summ.toml kunnen niet gelezen worden")


def test_without_its_folder_a_run_goes_on_without_a_cache(
    run_with_rights_heeded: Run, closed: Path
) -> None:
    with ModelServer(quote_first) as server:
        options = ("--base-url", server.url, "--model", "m")
        ran = run_with_rights_heeded("brief", DOCUMENT, *options, env={"XDG_CACHE_HOME": closed})
    assert ran.code == 0
    assert ran.err.startswith(f"lrt-summ: De run gaat verder zonder cache {closed}")


def test_a_closed_folder_among_others_is_named_and_the_rest_is_done(
    run_with_rights_heeded: Run, closed: Path, tmp_path: Path
) -> None:
    shutil.copy(DOCUMENT, tmp_path / "a.txt")
    (tmp_path / ".verborgen").mkdir(mode=0)
    ran = run_with_rights_heeded("brief", ".", "-o", "uit/", "--provider", "rules")
    (tmp_path / ".verborgen").chmod(0o700)
    assert ran.code == 0
    assert ran.err.splitlines() == [
        "lrt-summ: Map geheim is overgeslagen: geen toegang",
        "Geschreven: uit/a.briefing.md",
    ]
