"""The archive that a .docx is: its parts as XML trees, within limits."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from dataclasses import dataclass

from lxml import etree

from lrt_summ.errors import (
    DamagedDocumentError,
    DocumentError,
    DocumentTooLargeError,
    ProtectedDocumentError,
    UnsupportedFormatError,
)
from lrt_summ.reading.docx.xml import Element, attribute
from lrt_summ.settings import Settings

_MAX_ENTRIES = 20_000
_MAX_ELEMENTS = 1_500_000  # of one part; a report of 500 pages has a third of it
_CHUNK_BYTES = 1 << 18
_CENTRAL_RECORD = b"PK\x01\x02"
_ENCRYPTED_FLAG = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
_ZIP_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    OSError,
)
_AGAIN_HINT = "Vraag het bestand opnieuw op, of open het in Word en bewaar het opnieuw."
# What else begins like a zip archive, by an entry that only it has.
_OTHER_KINDS = (
    ("xl/workbook.xml", "een werkblad (Excel)"),
    ("ppt/presentation.xml", "een presentatie (PowerPoint)"),
    ("content.xml", "een OpenDocument-bestand"),
    ("META-INF/container.xml", "een e-boek (EPUB)"),
)


@dataclass(frozen=True)
class Package:
    """An opened .docx.

    Attributes:
        archive: the zip file.
        name: what messages call it.
        settings: the limits.
    """

    archive: zipfile.ZipFile
    name: str
    settings: Settings

    @classmethod
    def open(cls, data: bytes, name: str, settings: Settings) -> Package:
        """The package in these bytes.

        Raises:
            DocumentError: not a Word document, damaged, protected, or over a limit.
        """
        if data.count(_CENTRAL_RECORD) > _MAX_ENTRIES:
            raise _too_large(name, f"meer dan {_MAX_ENTRIES} bestanden in het archief")
        try:
            archive = zipfile.ZipFile(io.BytesIO(data))
        except _ZIP_FAULTS:
            raise _damaged(name) from None
        unpacked = sum(entry.file_size for entry in archive.infolist())
        if unpacked > settings.max_unpacked_bytes:
            raise _too_large(
                name, f"uitgepakt {unpacked} bytes, de grens is {settings.max_unpacked_bytes}"
            )
        return cls(archive, name, settings)

    def main_part(self) -> str:
        """The path of the part that holds the text.

        Raises:
            UnsupportedFormatError: an archive, but not of a Word document.
        """
        main = self.related("").get("officeDocument", "word/document.xml")
        names = set(self.archive.namelist())
        if main in names and main.rpartition("/")[2].startswith("document"):
            return main
        kind = next((kind for entry, kind in _OTHER_KINDS if entry in names), "een zip-archief")
        raise UnsupportedFormatError(
            f"{self.name}: is {kind}, geen Word-document.",
            hint="Bewaar het verslag als .docx of .pdf.",
        )

    def related(self, part: str) -> dict[str, str]:
        """Paths of the parts that `part` ("" for the package) points at, by kind of relation."""
        folder, _, file = part.rpartition("/")
        relations = self.tree(posixpath.join(folder, "_rels", f"{file}.rels"))
        found: dict[str, str] = {}
        for relation in relations if relations is not None else ():
            kind = (attribute(relation, "Type") or "").rpartition("/")[2]
            target = attribute(relation, "Target") or ""
            if attribute(relation, "TargetMode") != "External":
                path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                found.setdefault(kind, path)
        return found

    def tree(self, part: str | None) -> Element | None:
        """The root element of a part; `None` if there is no such part.

        Raises:
            DocumentError: the part is damaged, protected, or over a limit.
        """
        if part is None or part not in self.archive.NameToInfo:
            return None
        data = self._unpacked(part)
        if any(mark in data for mark in _DOCTYPES):
            raise _damaged(self.name, f"{part} verklaart eigen entiteiten")
        return self._parsed(data, part)

    def _unpacked(self, part: str) -> bytes:
        entry = self.archive.getinfo(part)
        if entry.flag_bits & _ENCRYPTED_FLAG:
            raise ProtectedDocumentError(
                f"{self.name}: is met een wachtwoord beveiligd.",
                hint="Bewaar het document zonder wachtwoord.",
            )
        if entry.compress_type not in _METHODS:
            raise _damaged(self.name, f"{part} is op een onbekende manier gecomprimeerd")
        limit = self.settings.max_unpacked_bytes
        try:
            with self.archive.open(entry) as file:
                data = file.read(limit + 1)
        except _ZIP_FAULTS:
            raise _damaged(self.name, f"{part} is onvolledig") from None
        if len(data) > limit:
            raise _too_large(self.name, f"{part} is uitgepakt groter dan {limit} bytes")
        return data

    def _parsed(self, data: bytes, part: str) -> Element:
        parser = etree.XMLPullParser(
            events=("start",), resolve_entities=False, no_network=True, remove_comments=True
        )
        elements = 0
        try:
            for start in range(0, len(data), _CHUNK_BYTES):
                parser.feed(data[start : start + _CHUNK_BYTES])
                elements += sum(1 for _ in parser.read_events())
                if elements > _MAX_ELEMENTS:
                    raise _too_large(self.name, f"{part} heeft meer dan {_MAX_ELEMENTS} elementen")
            return parser.close()
        except etree.LxmlError:
            raise _damaged(self.name, f"{part} is geen geldige XML") from None


def _damaged(name: str, detail: str = "het archief is onvolledig") -> DocumentError:
    return DamagedDocumentError(f"{name}: is beschadigd ({detail}).", hint=_AGAIN_HINT)


def _too_large(name: str, detail: str) -> DocumentError:
    return DocumentTooLargeError(
        f"{name}: is te groot ({detail}; max_unpacked_bytes).",
        hint="Splits het document, of zet LRT_SUMM_MAX_UNPACKED_BYTES hoger als u het vertrouwt.",
    )
