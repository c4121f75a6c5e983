"""Finished reports, so that a run over known minutes and answers only reads.

A report depends on the minutes, on what is asked and how, and on this program. Where none of these
has changed, the checks would come to the same again: then a kept report takes their place.
"""

from __future__ import annotations

import functools
import hashlib
import importlib.util
import json
import os
import sys
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pydantic

from lrt_summ import __version__
from lrt_summ.cache import AnswerMark, ReportTable
from lrt_summ.models import Report, Usage
from lrt_summ.prompts import prompt_id
from lrt_summ.settings import WAYS

if TYPE_CHECKING:
    from lrt_summ.cache import AnswerCache
    from lrt_summ.providers import Provider
    from lrt_summ.settings import Settings

_READERS = ("lxml", "pypdfium2")
"""What a file says is theirs to tell."""

_WINDOW = 32_768
"""So far back can compressed data refer, in bytes."""

_LEVEL = 3
"""Of compression: a quarter of the default's time, for nine tenths of what that saves."""


class Place(NamedTuple):
    """Where a report is kept.

    Attributes:
        source: tells its document from all others, in hex.
        words: the beginning of the document. Much of a report repeats it; packed, it refers to it.
    """

    source: str
    words: bytes


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

    def place(self, name: str, data: bytes) -> Place:
        """Where the report on a document is, by its name and bytes."""
        return Place(_digest(name.encode(errors="surrogatepass") + b"\0" + data), data[:_WINDOW])

    def get(self, place: Place) -> Report | None:
        """The report on a document, as a run would give it that asks nothing; `None` if unknown."""
        body = self._table.get(self._setup, place.source)
        if body is None:
            return None
        unpacking = zlib.decompressobj(zdict=place.words)
        return Report.model_validate_json(unpacking.decompress(body))

    def put(self, place: Place, report: Report, answers: Sequence[AnswerMark]) -> None:
        """Keep a report, and know it from now on.

        Args:
            report: what the usage was in it is left out.
            answers: all that it rests on.
        """
        known = report.model_copy(update={"usage": Usage(cached=len(answers))})
        packing = zlib.compressobj(_LEVEL, zdict=place.words)
        body = packing.compress(known.model_dump_json().encode()) + packing.flush()
        self._table.put(self._setup, place.source, body, answers)


def made_with(settings: Settings, provider: Provider | None) -> dict[str, Any]:
    """What reports depend on besides their documents: whom they ask what, and who checks it.

    Args:
        provider: who is asked, `None` for the rules alone.

    Raises:
        UsageError: there is no such prompt, or one of its files cannot be read.
    """
    return settings.model_dump(mode="json", exclude=set(WAYS)) | {
        "provider": provider.name if provider else "rules",
        "model": provider.cache_id if provider else None,
        "prompt": prompt_id(settings.prompt or provider.prompt) if provider else None,
        "library": __version__,
    }


def kept_reports(settings: Settings, provider: Provider, cache: AnswerCache) -> KeptReports | None:
    """The reports made by this program with these settings; `None` where none are kept.

    Args:
        provider: who is asked.
        cache: of the answers, in which the reports are too.
    """
    table, program = cache.reports(most_bytes=settings.reports_mb * 1_000_000), _program()
    if table is None or program is None:
        return None
    asked = ("model", "freedom", "context_tokens", "max_tokens")
    parts = [
        program,
        made_with(settings, provider),
        {name: getattr(provider, name) for name in asked},
    ]
    return KeptReports(table, _digest(json.dumps(parts, sort_keys=True)))


@functools.cache
def _program() -> str | None:
    """Changes with every file of this package, and with the libraries that read documents.

    `None` where these are not files.
    """
    found = map(importlib.util.find_spec, _READERS)
    origins = [Path(one.origin) for one in found if one and one.origin]
    try:
        files = sorted(_files(str(Path(__file__).parent)))
        readers = [(str(one), one.stat().st_size, one.stat().st_mtime_ns) for one in origins]
    except OSError:
        return None
    return _digest(json.dumps([sys.version, pydantic.VERSION, files, readers]))


def _files(folder: str) -> Iterator[tuple[str, int, int]]:
    """Path, size and time of change of each file: a third of the time that reading them takes."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.is_dir():
                found = entry.stat()
                yield entry.path, found.st_size, found.st_mtime_ns
            elif entry.name != "__pycache__":
                yield from _files(entry.path)


def _digest(text: str | bytes) -> str:
    return hashlib.sha256(text if isinstance(text, bytes) else text.encode()).hexdigest()
