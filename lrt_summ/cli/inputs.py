"""What a user may name as input: files, and for batches folders, patterns and lists."""

from __future__ import annotations

import glob
import io
import logging
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from lrt_summ.cli.console import MOST_NAMED
from lrt_summ.errors import DocumentError, UsageError
from lrt_summ.output import printable
from lrt_summ.reasons import system_reason, text_reason

log = logging.getLogger(__name__)

SUFFIXES = frozenset({".txt", ".md", ".pdf", ".docx", ".html", ".htm", ".eml"})
_NO_DOCUMENTS = frozenset(
    {".json", ".jsonl", ".jsonld", ".parquet", ".csv", ".xlsx", ".ics"}
    | {".toml", ".done", ".batch"}
)
"""What this command writes or reads beside minutes."""


def opened(file: str) -> str | BinaryIO:
    """The file's path, or all of stdin for `-`."""
    if file != "-":
        return file
    stream = io.BytesIO(sys.stdin.buffer.read())
    stream.name = "<stdin>"
    return stream


@dataclass(frozen=True)
class Inputs:
    """What the names on a command line stand for.

    Attributes:
        files: without doubles, in a fixed order.
        passed_over: documents in the folders, of forms that cannot be read.
    """

    files: list[str] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)

    def ended(self, code: int) -> int:
        """The exit code of a run over them, after one line about what was passed over, if any."""
        if self.passed_over:
            log.warning("%s: %s.", _told(self.passed_over, " overgeslagen"), _CONVERT)
        return code


_CONVERT = "bewaar wat verslag is als .docx of .pdf"


def _told(files: Sequence[str], what: str = "") -> str:
    """`2 bestanden overgeslagen (.doc, .rtf)`."""
    forms = sorted(
        {printable(Path(file).suffix.lower()) or "zonder achtervoegsel" for file in files}
    )
    some = ", ".join(forms[:MOST_NAMED]) + (", …" if forms[MOST_NAMED:] else "")
    return f"{len(files)} {'bestand' if len(files) == 1 else 'bestanden'}{what} ({some})"


def expand(names: Sequence[str]) -> Inputs:
    """The files that the names stand for.

    A folder stands for all minutes below it, a pattern (`verslagen/*.pdf`) for what it matches, and
    `@list` for the names in a file, one per line.

    Raises:
        UsageError: a list cannot be read or names itself, or a folder or pattern stands for
            nothing.
        DocumentError: a folder cannot be read. One below it is told of and left out.
    """
    passed_over: dict[str, None] = {}
    files = (file for name in names for file in _expand(name, (), passed_over))
    first: dict[str, str] = {}
    for file in files:
        first.setdefault(os.path.normpath(file), file)
    return Inputs(list(first.values()), list(passed_over))


def _expand(name: str, within: tuple[str, ...], passed_over: dict[str, None]) -> Iterator[str]:
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
            yield from _expand(listed, (*within, path), passed_over)
    elif os.path.isdir(name):
        found = list(_below(name))
        foreign = [file for file in found if Path(file).suffix.lower() not in SUFFIXES]
        passed_over.update(dict.fromkeys(sorted(foreign)))
        yield from _some(name, set(found).difference(foreign), foreign)
    elif glob.has_magic(name) and not os.path.exists(name):
        yield from _some(name, glob.iglob(name, recursive=True))
    else:
        yield name


def _below(name: str) -> Iterator[str]:
    """All documents in a folder and those below it, but for hidden ones."""

    def tell(error: OSError) -> None:
        if error.filename == top:
            raise DocumentError(
                f"Map {name} kan niet gelezen worden: {system_reason(error)}",
                hint="Controleer de leesrechten.",
            )
        log.warning("Map %s is overgeslagen: %s", Path(error.filename), system_reason(error))

    top = str(Path(name))
    for folder, folders, files in os.walk(top, onerror=tell):
        folders[:] = [one for one in folders if not one.startswith(".")]
        yield from (str(Path(folder, file)) for file in files if _is_document(Path(file)))


def _is_document(file: Path) -> bool:
    """Whether a file in a folder may be minutes, in a form that can be read or not.

    A note of ours (`x.briefing.md`), what is hidden, and what Word locks (`~$x.docx`) are none.
    """
    own = file.stem.endswith(".briefing") or file.suffix.lower() in _NO_DOCUMENTS
    return not own and not file.name.startswith((".", "~$"))


def _some(name: str, found: Iterable[str], foreign: Sequence[str] = ()) -> list[str]:
    files = sorted(found)
    if not files:
        others = f" Wel {_told(foreign)}: {_CONVERT}." if foreign else ""
        raise UsageError(
            f"In {name} staat geen enkel verslag dat gelezen kan worden."
            if foreign
            else f"In {name} staat geen enkel verslag",
            hint=f"Noem bestanden die eindigen op {', '.join(sorted(SUFFIXES))}.{others}",
        )
    return files


def _listed(path: Path) -> list[str]:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()  # Windows opens with a mark
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            f"De lijst {path} kan niet gelezen worden: {text_reason(error)}.",
            hint="Geef @ een tekstbestand met op elke regel een bestand.",
        ) from None
    names = [line.strip() for line in lines if line.strip()]
    if not names:
        raise UsageError(f"De lijst {path} is leeg.", hint="Zet op elke regel een bestand.")
    return names
