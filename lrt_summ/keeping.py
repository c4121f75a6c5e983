"""Finished reports, so that a run over known minutes and answers only reads.

A report depends on the minutes, on what is asked and how, and on this program. Where none of these
has changed, the checks would come to the same again: then a kept report takes their place.
"""

from __future__ import annotations

import functools
import hashlib
import json
import os
import sys
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pydantic

from lrt_summ.cache import AnswerMark, ReportTable
from lrt_summ.models import Report, SourceText, Usage

if TYPE_CHECKING:
    from lrt_summ.cache import AnswerCache
    from lrt_summ.providers import Provider
    from lrt_summ.settings import Settings

_NO_MATTER = frozenset(
    "concurrency timeout_s max_retries max_cost requests_per_minute tokens_per_minute prices "
    "cache reports_mb offline".split()
)
"""Settings that steer how a report is come by, and not what is in it."""

_WINDOW = 32_768
"""So much of a text can compressed data refer to, in bytes."""


class KeptReports:
    """The reports that were made in one way.

    Args:
        table: where they are.
        setup: tells this way from all others, in hex.

    Attributes:
        proven: whether any report was made in this way, so that nothing is wrong with it.
    """

    def __init__(self, table: ReportTable, setup: str) -> None:
        self._table = table
        self._setup = setup
        self.proven = table.knows(setup)

    def get(self, source: SourceText) -> Report | None:
        """The report on a document, as a run would give it that asks nothing; `None` if unknown."""
        body = self._table.get(self._setup, _digest(source.model_dump_json()))
        if body is None:
            return None
        unpacking = zlib.decompressobj(zdict=_dictionary(source))
        report = Report.model_validate_json(unpacking.decompress(body))
        return _about(source, report)

    def put(self, report: Report, answers: Sequence[AnswerMark]) -> None:
        """Keep a report, and know it from now on.

        Args:
            report: its document is left out, but for what is taken over from it.
            answers: all that it rests on.
        """
        source = report.minutes.source
        bare = _about(SourceText(text=""), report)
        bare = bare.model_copy(update={"usage": Usage(cached=len(answers))})
        packing = zlib.compressobj(zdict=_dictionary(source))
        body = packing.compress(bare.model_dump_json().encode()) + packing.flush()
        self._table.put(self._setup, _digest(source.model_dump_json()), body, answers)


def kept_reports(
    settings: Settings, provider: Provider, prompt: str, cache: AnswerCache
) -> KeptReports | None:
    """The reports made by this program with these settings; `None` where none are kept.

    Args:
        settings: of the run.
        provider: who is asked.
        prompt: name and hash of the prompt.
        cache: of the answers, in which the reports are too.
    """
    table, program = cache.reports(most_bytes=settings.reports_mb * 1_000_000), _program()
    if table is None or program is None:
        return None
    asked = ("name", "model", "cache_id", "freedom", "context_tokens", "max_tokens")
    parts = [
        program,
        settings.model_dump(mode="json", exclude=set(_NO_MATTER)),
        {name: getattr(provider, name) for name in asked},
        prompt,
    ]
    return KeptReports(table, _digest(json.dumps(parts, sort_keys=True)))


@functools.cache
def _program() -> str | None:
    """Changes with every file of this package; `None` where it is not in files."""
    try:
        files = sorted(_files(str(Path(__file__).parent)))
    except OSError:
        return None
    return _digest(json.dumps([sys.version, pydantic.VERSION, files]))


def _files(folder: str) -> Iterator[tuple[str, int, int]]:
    """Path, size and time of change of each file: a third of the time that reading them takes."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.is_dir():
                found = entry.stat()
                yield entry.path, found.st_size, found.st_mtime_ns
            elif entry.name != "__pycache__":
                yield from _files(entry.path)


def _about(source: SourceText, report: Report) -> Report:
    """The same report with another source text in it."""
    minutes = report.minutes.model_copy(update={"source": source})
    return report.model_copy(update={"minutes": minutes})


def _dictionary(source: SourceText) -> bytes:
    """Much of a report repeats the minutes; packed, it refers to them instead."""
    return source.text.encode()[:_WINDOW]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
