"""What a user may name as input: files, and for batches folders, patterns and lists."""

from __future__ import annotations

import glob
import io
import logging
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from lrt_summ.errors import DocumentError, UsageError

log = logging.getLogger(__name__)

SUFFIXES = frozenset({".txt", ".md", ".pdf", ".docx", ".html", ".htm", ".eml"})


def opened(file: str) -> str | BinaryIO:
    """The file's path, or all of stdin for `-`."""
    if file != "-":
        return file
    stream = io.BytesIO(sys.stdin.buffer.read())
    stream.name = "<stdin>"
    return stream


def expand(names: Sequence[str]) -> list[str]:
    """The files that the names stand for, without doubles, in a fixed order.

    A folder stands for all minutes below it, a pattern (`verslagen/*.pdf`) for what it matches, and
    `@list` for the names in a file, one per line.

    Raises:
        UsageError: a list cannot be read or names itself, or a folder or pattern stands for
            nothing.
        DocumentError: a folder cannot be read. One below it is told of and left out.
    """
    files = (file for name in names for file in _expand(name, ()))
    first: dict[str, str] = {}
    for file in files:
        first.setdefault(os.path.normpath(file), file)
    return list(first.values())


def _expand(name: str, within: tuple[str, ...]) -> Iterator[str]:
    """The files that one name stands for; `within` are the lists that it is in."""
    if not name.strip():
        raise UsageError("Een van de bestandsnamen is leeg.", hint="Noem een bestand of een map.")
    if name.startswith("@"):
        path = os.path.realpath(name[1:])
        if path in within:
            raise UsageError(
                f"De lijst {name[1:]} noemt zichzelf.", hint=f"Haal de regel {name} weg."
            )
        for listed in _listed(Path(name[1:])):
            yield from _expand(listed, (*within, path))
    elif os.path.isdir(name):
        yield from _some(name, _below(name))
    elif glob.has_magic(name) and not os.path.exists(name):
        yield from _some(name, glob.iglob(name, recursive=True))
    else:
        yield name


def _below(name: str) -> Iterator[str]:
    """All minutes in a folder and those below it, but for hidden ones."""

    def tell(error: OSError) -> None:
        if error.filename == top:
            raise DocumentError(
                f"Map {name} kan niet gelezen worden: {error.strerror}",
                hint="Controleer de leesrechten.",
            )
        log.warning("Map %s is overgeslagen: %s", Path(error.filename), error.strerror)

    top = str(Path(name))
    for folder, folders, files in os.walk(top, onerror=tell):
        folders[:] = [one for one in folders if not one.startswith(".")]
        yield from (str(Path(folder, file)) for file in files if _is_minutes(Path(file)))


def _is_minutes(file: Path) -> bool:
    """Whether a file in a folder may be minutes.

    A note of ours (`x.briefing.md`), what is hidden, and what Word locks (`~$x.docx`) are none.
    """
    own = file.stem.endswith(".briefing") or file.name.startswith("~$")
    return file.suffix.lower() in SUFFIXES and not own and not file.name.startswith(".")


def _some(name: str, found: Iterator[str]) -> list[str]:
    files = sorted(found)
    if not files:
        raise UsageError(
            f"In {name} staat geen enkel verslag",
            hint=f"Noem bestanden die eindigen op {', '.join(sorted(SUFFIXES))}.",
        )
    return files


def _listed(path: Path) -> list[str]:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()  # Windows opens with a mark
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"De lijst {path} kan niet gelezen worden: {error}") from None
    names = [line.strip() for line in lines if line.strip()]
    if not names:
        raise UsageError(f"De lijst {path} is leeg.", hint="Zet op elke regel een bestand.")
    return names
