"""Where results go: stdout, a file, or a folder with one file per document."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import typer

from lrt_summ.errors import UsageError
from lrt_summ.output import make_folder


def emit(data: str | bytes) -> None:
    """Write to stdout at once. A reader that has gone away ends the run without complaint.

    Raises:
        UsageError: the disk behind it is full.
    """
    try:
        stream = sys.stdout.buffer
        stream.write(data if isinstance(data, bytes) else data.encode())
        stream.flush()
    except OSError as error:
        # Without this, Python complains about it once more when it exits.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise typer.Exit(0) from None
        raise UsageError(
            f"Standaarduitvoer kan niet geschreven worden: {error.strerror}",
            hint="Maak ruimte, of kies met -o een plaats waar u mag schrijven.",
        ) from None


def write_file(path: Path, data: str | bytes) -> None:
    """Write a file whole or not at all, readable by the user alone.

    A link is followed; into a pipe or a device is written, it is not replaced.

    Raises:
        UsageError: the folder is missing or may not be written to.
    """
    try:
        if _is_stream(path):
            path.write_bytes(data if isinstance(data, bytes) else data.encode())
            return
        path = Path(os.path.realpath(path))
        make_folder(path.parent)
        # mkstemp gives mode 0600: minutes may be confidential.
        handle, scratch = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data if isinstance(data, bytes) else data.encode())
            os.replace(scratch, path)
        except BaseException:
            os.unlink(scratch)
            raise
    except OSError as error:
        raise UsageError(
            f"{path} kan niet geschreven worden: {error.strerror}",
            hint="Kies met -o een map of bestand waar u mag schrijven.",
        ) from None


def _is_stream(path: Path) -> bool:
    """Whether a path is a pipe, a device, or what the process has open (`/dev/stdout`)."""
    return path.is_relative_to("/dev") or (path.exists() and not path.is_file())


_OF_ONE_FILE = frozenset({".md", ".txt", ".html", ".htm", ".docx", ".json", ".jsonld"})


def targets(out: str | None, documents: Sequence[str], suffix: str) -> list[Path | None]:
    """The file for each document's result; `None` is stdout, which `-` asks for, too.

    With several documents, or an existing folder, or a name that ends in a slash, `out` is a folder
    and each result is named after its document; where that is not unique by its whole name, and
    else with the folders that it is in.

    Raises:
        UsageError: a result would replace one of the documents, or `out` is the name of one file
            and there are several.
    """
    if out is None or out == "-":
        return [None] * len(documents)
    is_folder = os.path.isdir(out) or out.endswith(("/", os.sep))
    if len(documents) == 1 and not is_folder:
        paths = [Path(out)]
    else:
        if not is_folder and (Path(out).suffix.lower() in _OF_ONE_FILE or os.path.exists(out)):
            raise UsageError(
                f"{out} is één bestand, en dit zijn {len(documents)} verslagen.",
                hint="Noem met -o een map, zoals briefings/; de vorm kiest u met --format.",
            )
        paths = [Path(out, f"{name}.{suffix}") for name in _names(documents)]
    refuse_to_replace(paths, documents)
    return [*paths]


def refuse_to_replace(paths: Sequence[Path], read: Sequence[str]) -> None:
    """Refuse to write a result over something that is read: a document, a list, a template.

    Raises:
        UsageError: one of `paths` is such a file.
    """
    inputs = {_identity(name.removeprefix("@")) for name in read} - {None}
    for path in paths:
        if _identity(path) in inputs:
            raise UsageError(
                f"{path} is zelf invoer en wordt niet overschreven.",
                hint="Noem met -o een ander bestand, of een map.",
            )


def _identity(name: str | Path) -> tuple[int, int] | None:
    """What tells a file from every other one, whatever it is called; `None` of what is no file."""
    try:
        found = os.stat(name)
    except (OSError, ValueError):
        return None
    return (found.st_dev, found.st_ino) if stat.S_ISREG(found.st_mode) else None


def _names(documents: Sequence[str]) -> list[str]:
    """A name of its own for each document, as short as may be."""
    names = ["stdin" if document == "-" else Path(document).name for document in documents]
    stems = [name.rsplit(".", 1)[0] or name for name in names]
    if len(set(stems)) == len(stems):
        return stems
    parts = [("stdin",) if d == "-" else Path(d).resolve().parts[1:] for d in documents]
    for depth in range(1, max(map(len, parts)) + 1):
        names = ["-".join(one[-depth:]) for one in parts]
        if len(set(names)) == len(names):
            return names
    return [f"{name}-{number}" for number, name in enumerate(names, 1)]  # `a/b-c` and `a-b/c`
