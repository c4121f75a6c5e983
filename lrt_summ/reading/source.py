"""Load the bytes of a document within limits, see what they are, give them to their reader."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO, TextIO

from lrt_summ.errors import (
    DamagedDocumentError,
    DocumentError,
    DocumentTooLargeError,
    EmptyDocumentError,
    LrtSummError,
    UnsupportedFormatError,
    UsageError,
)
from lrt_summ.models import SourceText
from lrt_summ.models._base import composed
from lrt_summ.reading import sniffing
from lrt_summ.reading.content import Content
from lrt_summ.reasons import system_reason
from lrt_summ.settings import Settings, load_settings

File = str | os.PathLike[str] | bytes | BinaryIO | TextIO

_CHUNK_BYTES = 1 << 20
_FORMATS_HINT = "Geef een verslag als .txt, .md, .pdf, .docx, .html of .eml."


def read_source(
    document: File, *, name: str | None = None, settings: Settings | None = None
) -> SourceText:
    """The text of a document, whatever its format: see the package for the marks in it.

    Args:
        document: a path, the bytes themselves, or a file object (read, not closed).
        name: what messages call it; the file's own name if not given.
        settings: limits on bytes, unpacked bytes, pages, characters and seconds.

    Raises:
        DocumentError: one of its subclasses says why it cannot be read; the message names it.
    """
    settings = settings or load_settings()
    name, data = load_document(document, name=name, settings=settings)
    if not data.strip(b"\x00\t\n\x0b\x0c\r \xef\xbb\xbf\xff\xfe"):
        raise EmptyDocumentError(f"{name}: is leeg.", hint="Geef een bestand met tekst.")
    content = _read(data, name, settings)
    return _checked(content, name, settings)


def load_document(
    document: File, *, name: str | None = None, settings: Settings
) -> tuple[str, bytes]:
    """What messages call a document, and its bytes as they are.

    Raises:
        DocumentError: it cannot be opened, or is too large.
    """
    name = name or _name_of(document)
    return name, _load(document, name, settings)


def _name_of(document: File) -> str:
    if isinstance(document, bytes | bytearray | memoryview):
        return "<bytes>"
    named = document if isinstance(document, str | os.PathLike) else getattr(document, "name", "")
    if not isinstance(named, str | os.PathLike):
        return "<bytes>"
    return shown_name(Path(named).name or str(named) or "<bytes>")


def shown_name(name: str) -> str:
    """A name on one line of a bearable length, bytes that are no text as `�`.

    Who gives the minutes themselves for a path does not get them back in a message.
    """
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_NAME else f"{line[:_SHOWN_NAME]}…"


_LONGEST_NAME, _SHOWN_NAME = 255, 20  # no file system has longer names


def _load(document: File, name: str, settings: Settings) -> bytes:
    if isinstance(document, bytes | bytearray | memoryview):
        _refuse_long(len(document), name, settings)
        return bytes(document)
    if not isinstance(document, str | os.PathLike):
        return _read_bounded(document, name, settings)
    path = Path(document)
    try:
        if path.is_dir():
            raise UnsupportedFormatError(
                f"{name}: is een map.", hint="Geef de bestanden in de map zelf op."
            )
        with path.open("rb") as file:
            return _read_bounded(file, name, settings)
    except (OSError, ValueError) as error:
        reason = system_reason(error) if isinstance(error, OSError) else str(error)
        # Only a program can give the minutes themselves for a path.
        is_text = len(given := os.fspath(document)) > _LONGEST_NAME or "\n" in os.fsdecode(given)
        hint = "Controleer het pad en de leesrechten."
        raise DocumentError(
            f"{name}: kan niet worden geopend ({reason}).",
            hint=f"{hint} Tekst zelf gaat als bytes." if is_text else hint,
        ) from None


def _read_bounded(file: BinaryIO | TextIO, name: str, settings: Settings) -> bytes:
    if not hasattr(file, "read"):
        raise UsageError(
            f"Een {type(file).__name__} is geen document.",
            hint="Geef een pad, bytes of een geopend bestand.",
        )
    data = bytearray()
    try:
        while chunk := file.read(_CHUNK_BYTES):
            data += _as_bytes(chunk, first=not data)
            _refuse_long(len(data), name, settings)
    except UnicodeError:
        raise DocumentError(
            f"{name}: is niet geopend met de codering waarin het geschreven is.",
            hint="Open het bestand binair: open(pad, 'rb').",
        ) from None
    return bytes(data)


def _as_bytes(chunk: bytes | str, *, first: bool) -> bytes:
    """Text is marked as UTF-8, for a page may say of itself that it is something else."""
    if isinstance(chunk, bytes):
        return chunk
    return chunk.encode("utf-8-sig" if first else "utf-8", "surrogateescape")


def _refuse_long(size: int, name: str, settings: Settings) -> None:
    if size > settings.max_file_bytes:
        raise DocumentTooLargeError(
            f"{name}: is groter dan {settings.max_file_bytes} bytes (max_file_bytes).",
            hint="Splits het document of zet LRT_SUMM_MAX_FILE_BYTES hoger.",
        )


def _read(data: bytes, name: str, settings: Settings) -> Content:
    """What the reader for these bytes makes of them.

    A library's own exception ends here: one strange file must not stop the others.
    """
    kind = sniffing.sniff(data)
    try:
        return _dispatch(kind, data, name, settings)
    except LrtSummError:
        raise
    except (Exception, MemoryError) as error:
        raise DamagedDocumentError(
            f"{name}: kan niet worden gelezen ({type(error).__name__}).",
            hint="Open het bestand in het programma waarmee het is gemaakt en bewaar het opnieuw.",
        ) from error


def _dispatch(kind: str, data: bytes, name: str, settings: Settings) -> Content:
    """Readers load here, so that a text file costs no library."""
    if kind == sniffing.PDF:
        from lrt_summ.reading.pdf.child import read_pdf

        return read_pdf(data, name, settings)
    if kind == sniffing.ZIP:
        from lrt_summ.reading.docx.body import read_docx

        return read_docx(data, name, settings)
    if kind == sniffing.HTML:
        from lrt_summ.reading.html.page import read_html

        return read_html(data, name, settings)
    if kind == sniffing.EML:
        from lrt_summ.reading.eml import read_eml

        return read_eml(data, name, settings)
    foreign = sniffing.foreign(data)
    if foreign is not None:
        raise foreign.error(f"{name}: is {foreign.called}.", hint=foreign.hint)
    from lrt_summ.reading.text import read_text

    return read_text(data, name)


def _checked(content: Content, name: str, settings: Settings) -> SourceText:
    text = content.text
    if len(text) > settings.max_text_chars:
        raise DocumentTooLargeError(
            f"{name}: heeft meer dan {settings.max_text_chars} tekens (max_text_chars).",
            hint="Splits het document of zet LRT_SUMM_MAX_TEXT_CHARS hoger.",
        )
    text = composed(text)  # a Mac writes `é` as `e` and an accent
    if not text.strip():
        raise EmptyDocumentError(f"{name}: er staat geen tekst in.", hint=_FORMATS_HINT)
    return SourceText(
        text=text,
        name=name,
        media_type=content.media_type,
        date=content.date,
        notes=content.notes,
    )
