"""What a user may name as input: files, and for batches folders, patterns and lists."""

from __future__ import annotations

import glob
import io
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from lrt_summ.errors import UsageError

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
        UsageError: a list cannot be read, or a folder or pattern stands for nothing.
    """
    files = (file for name in names for file in _expand(name))
    first: dict[str, str] = {}
    for file in files:
        first.setdefault(os.path.normpath(file), file)
    return list(first.values())


def _expand(name: str) -> Iterator[str]:
    if not name.strip():
        raise UsageError("Een van de bestandsnamen is leeg.", hint="Noem een bestand of een map.")
    if name.startswith("@"):
        yield from expand(_listed(Path(name[1:])))
    elif Path(name).is_dir():
        below = Path(name)
        found = (p for p in below.rglob("*") if _is_minutes(p.relative_to(below)))
        yield from _some(name, map(str, found))
    elif glob.has_magic(name) and not Path(name).exists():
        yield from _some(name, glob.iglob(name, recursive=True))
    else:
        yield name


def _is_minutes(path: Path) -> bool:
    """Whether a file in a folder may be minutes.

    A note of ours (`x.briefing.md`), what is hidden, and what Word locks (`~$x.docx`) are none.
    """
    own = path.stem.endswith(".briefing") or path.name.startswith("~$")
    hidden = any(part.startswith(".") for part in path.parts)
    return path.suffix.lower() in SUFFIXES and not own and not hidden


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
