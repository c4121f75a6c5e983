"""Progress over documents is shown on a terminal, and nowhere else."""

from __future__ import annotations

import io
from decimal import Decimal

import pytest

from lrt_summ.cli.console import document_bar
from lrt_summ.models import Usage


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, *, wanted: bool = True) -> str:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setattr("sys.stderr", stream)
    with document_bar(10, 3, shown=wanted) as bar:
        for _ in range(2):
            bar.done(Usage(cost=Decimal("1.25")))
    return stream.getvalue()


def test_a_terminal_shows_how_many_of_how_many_and_what_it_costs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = shown(monkeypatch, Terminal())
    assert "5/10" in text
    assert "$1.25" in text


def test_an_unknown_price_is_said_to_be_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setattr("sys.stderr", stream)
    with document_bar(1, 0, shown=True) as bar:
        bar.done(Usage(cost=None))
    assert "prijs onbekend" in stream.getvalue()


def test_a_file_or_a_quiet_run_gets_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, io.StringIO()) == ""
    assert shown(monkeypatch, Terminal(), wanted=False) == ""
