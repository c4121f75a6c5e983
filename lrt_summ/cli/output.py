"""Where results go: stdout, a file, or a folder with one file per document."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import typer

from lrt_summ.errors import UsageError
from lrt_summ.output import make_folder
from lrt_summ.reasons import system_reason


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
            f"Standaarduitvoer kan niet geschreven worden: {system_reason(error)}",
            hint="Maak ruimte, of kies met -o een plaats waar u mag schrijven.",
        ) from None


def write_file(path: Path, data: str | bytes) -> None:
    """Write a file whole or not at all, readable by the user alone.

    A link is followed; into a pipe or a device is written, it is not replaced.

    Raises:
        UsageError: it cannot be written. Folders that are missing are made.
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
            f"{path} kan niet geschreven worden: {system_reason(error)}",
            hint="Kies met -o een map of bestand waar u mag schrijven.",
        ) from None


def _is_stream(path: Path) -> bool:
    """Whether a path is a pipe, a device, or what the process has open (`/dev/stdout`)."""
    return path.is_relative_to("/dev") or (path.exists() and not path.is_file())


_OF_ONE_FILE = frozenset({".md", ".txt", ".html", ".htm", ".docx", ".json", ".jsonld"})


def targets(out: str | None, documents: Sequence[str], suffix: str) -> list[Path | None]:
    """The file for each document's result; `None` is stdout, which `-` asks for, too.

    With several documents, or an existing folder, or a name that ends in a slash, `out` is a folder
    and each result is named after its document without its ending: `<name>.briefing.md`. Documents
    that share such a name have results named with the ending too, and where that is not enough with
    the folders that they are in; the names of the others do not change.

    Raises:
        UsageError: a result would replace one of the documents, `out` is empty, or it is the name
            of one file and there are several.
    """
    if out is None or out == "-":
        return [None] * len(documents)
    if not out:  # a variable of a script that was not set
        raise UsageError("-o noemt geen bestand.", hint="Noem een bestand, een map, of - .")
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


def named_file(name: str) -> Path:
    """The path that an option gives.

    Raises:
        UsageError: it is empty, which a path would take for this folder.
    """
    if not name:
        raise UsageError("--out noemt geen bestand.", hint="Noem een bestand.")
    return Path(name)


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


def refuse_two_forms(out: str | Path | None, told: str | None, asked: str | None) -> None:
    """Refuse an output whose name tells another form than was asked for.

    Raises:
        UsageError: they differ.
    """
    if told and asked and told != asked:
        raise UsageError(
            f"-o {out} en --format {asked} spreken elkaar tegen.",
            hint=f"Laat --format weg voor {told}, of geef het bestand een andere naam.",
        )


def clashes(paths: Sequence[Path | None], documents: Sequence[str], suffix: str) -> list[str]:
    """A line for each name that several documents share, and for what an earlier run left there.

    `paths` are the `targets`. An older result under the short name belongs to one of these
    documents, nobody knows to which: it is neither replaced nor kept up to date.
    """
    shared: dict[Path, list[str]] = {}
    for path, document in zip(paths, documents, strict=True):
        short = path.with_name(f"{_stem(document)}.{suffix}") if path else None
        if path and short and path != short and path.name.endswith(f".{suffix}"):
            shared.setdefault(short, []).append(path.name)
    told = [f"Gelijke namen: geschreven als {' en '.join(names)}." for names in shared.values()]
    left = (short for short in shared if short.exists() and short not in paths)
    return [*told, *(f"{short} is van een eerdere run en wordt niet bijgewerkt." for short in left)]


def _names(documents: Sequence[str]) -> list[str]:
    """A name of its own for each document, as short as may be.

    Only documents that share a name get longer ones, so that no others change theirs.
    """
    forms = [_forms(document) for document in documents]
    lengths = [0] * len(forms)
    while True:
        names = [form[length] for form, length in zip(forms, lengths, strict=True)]
        counts = Counter(name.casefold() for name in names)
        shared = [place for place, name in enumerate(names) if counts[name.casefold()] > 1]
        if not shared:
            return names
        longer = [place for place in shared if lengths[place] + 1 < len(forms[place])]
        if not longer:  # `a/b-c` and `a-b/c`
            return [
                f"{name}-{place}" if place - 1 in shared else name
                for place, name in enumerate(names, 1)
            ]
        for place in longer:
            lengths[place] += 1


def _forms(document: str) -> list[str]:
    """What a result may be named after, the shortest first."""
    if document == "-":
        return ["stdin"]
    parts = Path(document).resolve().parts[1:]
    whole = ("-".join(parts[-depth:]) for depth in range(1, len(parts) + 1))
    return [_stem(document), *whole]


def _stem(document: str) -> str:
    name = "stdin" if document == "-" else Path(document).name
    return name.rsplit(".", 1)[0] or name
