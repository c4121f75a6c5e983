"""A PDF is read in a process of its own, so that no file can hang, crash or bloat the run."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from typing import Any

from lrt_summ.errors import (
    DamagedDocumentError,
    DocumentError,
    DocumentTooLargeError,
    NoTextLayerError,
    ProtectedDocumentError,
)
from lrt_summ.reading.content import Content
from lrt_summ.reading.decoding import clean
from lrt_summ.reading.markup import tidy
from lrt_summ.reading.sniffing import PDF
from lrt_summ.settings import Settings

log = logging.getLogger(__name__)

_BASE_MEMORY_BYTES = 1_000_000_000  # Python, PDFium and a large document's fonts fit in a fifth
_COPIES = 4  # of the file's bytes that Python and PDFium may hold between them
_BOOT = "import sys; sys.path[:] = {path!r}; from lrt_summ.reading.pdf.worker import main; main()"
_OCR_HINT = "Haal het document door een OCR-programma (bijvoorbeeld ocrmypdf) en probeer opnieuw."
_AGAIN_HINT = "Vraag het bestand opnieuw op, of open het en bewaar het opnieuw als PDF."


def read_pdf(data: bytes, name: str, settings: Settings) -> Content:
    """The text layer of a PDF, a form feed between pages.

    Raises:
        ProtectedDocumentError: it opens only with a password.
        NoTextLayerError: no page has text, or none of it is a letter or digit.
        DocumentTooLargeError: more pages or text than the settings allow, or too slow to read.
        DamagedDocumentError: it cannot be opened, or PDFium broke down over it.
    """
    result = _run(data, name, settings)
    if "error" in result:
        raise _error(result, name, settings)
    pages, failed = result["pages"], result["failed"]
    empty = [number for number, text in enumerate(pages, 1) if not any(map(str.isalnum, text))]
    if len(empty) == len(pages):
        where = f"geen van de {len(pages)} pagina's ({_ranges(empty)})"
        # Bullets and arrows alone stand beside letters that are drawn.
        drawn = any(text.strip() for text in pages)
        found, cause = (
            ("heeft leesbare tekst", "zijn de letters getekend")
            if drawn
            else ("heeft een tekstlaag", "is het een scan")
        )
        raise NoTextLayerError(
            f"{name}: {where} {found}; waarschijnlijk {cause}.",
            hint=_OCR_HINT,
        )
    return Content(
        text=tidy(clean("\n\f".join(pages))), media_type=PDF, notes=_notes(data, empty, failed)
    )


def _run(data: bytes, name: str, settings: Settings) -> dict[str, Any]:
    memory = _BASE_MEMORY_BYTES + _COPIES * len(data)
    limits = map(str, (settings.max_pages, settings.max_text_chars, memory))
    boot = _BOOT.format(path=[os.path.abspath(entry) for entry in sys.path])
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter, our own arguments
            [sys.executable, "-X", "utf8", "-c", boot, *limits],
            input=data,
            capture_output=True,
            timeout=settings.max_read_s,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise DocumentTooLargeError(
            f"{name}: lezen duurt langer dan {settings.max_read_s:g} seconden (max_read_s).",
            hint="Splits het document of zet LRT_SUMM_MAX_READ_S hoger.",
        ) from None
    if done.returncode != 0:
        log.debug(
            "%s: exit %s: %s", name, done.returncode, done.stderr[-2000:].decode(errors="replace")
        )
        raise DamagedDocumentError(
            f"{name}: de PDF-lezer liep op dit bestand stuk (beschadigd of te veel geheugen).",
            hint=_AGAIN_HINT,
        )
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def _error(result: dict[str, Any], name: str, settings: Settings) -> DocumentError:
    kind = result["error"]
    if kind == "password":
        return ProtectedDocumentError(
            f"{name}: is met een wachtwoord beveiligd.",
            hint="Bewaar het document zonder wachtwoord.",
        )
    if kind == "pages":
        return DocumentTooLargeError(
            f"{name}: heeft {result['count']} pagina's; de grens is {settings.max_pages} "
            "(max_pages).",
            hint="Splits het document of zet LRT_SUMM_MAX_PAGES hoger.",
        )
    if kind == "chars":
        return DocumentTooLargeError(
            f"{name}: heeft meer dan {settings.max_text_chars} tekens (max_text_chars).",
            hint="Splits het document of zet LRT_SUMM_MAX_TEXT_CHARS hoger.",
        )
    return DamagedDocumentError(f"{name}: is een beschadigde of onvolledige PDF.", hint=_AGAIN_HINT)


def _notes(data: bytes, empty: list[int], failed: list[int]) -> tuple[str, ...]:
    notes = []
    if failed:
        notes.append(f"{_pages(failed)} kon niet worden gelezen: beschadigd.")
    scanned = sorted(set(empty) - set(failed))
    if scanned:
        notes.append(f"{_pages(scanned)} heeft geen tekst (scan of leeg): OCR kan helpen.")
    if b"%%EOF" not in data[-2048:]:
        notes.append("Het bestand breekt af voor het einde; er kan tekst ontbreken.")
    return tuple(notes)


def _pages(numbers: list[int]) -> str:
    return f"Pagina {_ranges(numbers)}"


def _ranges(numbers: list[int]) -> str:
    """`[1, 2, 3, 7]` → `1-3, 7`."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    shown = [f"{a}-{b}" if b > a else str(a) for a, b in spans[:10]]
    return ", ".join(shown) + (" …" if len(spans) > 10 else "")
