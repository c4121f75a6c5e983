"""Where results go: stdout, a file, or a folder with one file per document."""

from __future__ import annotations

import os
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

    Raises:
        UsageError: the folder is missing or may not be written to.
    """
    try:
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


def targets(out: Path | None, documents: Sequence[str], suffix: str) -> list[Path | None]:
    """The file for each document's result; `None` is stdout.

    With several documents, or an existing folder, or a name that ends in a slash, `out` is a folder
    and each result is named after its document; its whole name where the stems are not unique.
    """
    if out is None:
        return [None] * len(documents)
    if len(documents) == 1 and not out.is_dir() and not str(out).endswith(os.sep):
        return [out]
    names = ["stdin" if document == "-" else Path(document).name for document in documents]
    stems = [name.rsplit(".", 1)[0] or name for name in names]
    unique = len(set(stems)) == len(stems)
    return [
        out / f"{stem if unique else name}.{suffix}"
        for stem, name in zip(stems, names, strict=True)
    ]
