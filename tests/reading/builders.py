"""Documents made with the formats' own libraries, and hostile ones made by hand."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterable, Sequence
from xml.sax.saxutils import escape

import docx
from docx.document import Document
from fpdf import FPDF

from lrt_summ.reading.docx.body import read_docx
from lrt_summ.reading.pdf.worker import read as read_pages
from lrt_summ.settings import Settings

PROSE = "De voorzitter heet iedereen welkom bij dit overleg over water en wonen in de regio. "


def new_pdf() -> FPDF:
    """An A4 document with one page, in 10-point Helvetica."""
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("helvetica", size=10)
    return pdf


def say(pdf: FPDF, text: str, *, bold: bool = False, size: float = 10, indent: float = 0) -> None:
    """One line of text; `indent` in millimetres."""
    pdf.set_font(style="B" if bold else "", size=size)
    pdf.set_x(pdf.l_margin + indent)
    pdf.cell(text=text, h=5 * size / 10, new_x="LMARGIN", new_y="NEXT")
    pdf.set_font(style="", size=10)


def row(pdf: FPDF, cells: Sequence[str], width: float = 50) -> None:
    """Cells beside each other, without any lines."""
    for cell in cells:
        pdf.cell(width, 5, cell)
    pdf.ln(5)


def write_at(pdf: FPDF, x: float, y: float, lines: Iterable[str], pitch: float = 5) -> None:
    """Lines at a place, in millimetres from the top left corner."""
    for index, line in enumerate(lines):
        pdf.text(x, y + index * pitch, line)


def pdf_text(pdf: FPDF) -> str:
    """What the reader makes of it, without the child process."""
    result = read_pages(bytes(pdf.output()), max_pages=5000, max_chars=10**7)
    return "\n\f".join(result["pages"])


def pdf_of(objects: Sequence[bytes]) -> bytes:
    """A PDF of hand-written objects; the first is its catalogue."""
    out = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n%b" % (size, table) + end


def stream(body: bytes, extra: bytes = b"") -> bytes:
    """A stream object."""
    return b"<<%b/Length %d>>stream\n%b\nendstream" % (extra, len(body), body)


def pdf_of_nested_forms(depth: int, width: int) -> bytes:
    """One page whose form draws a form `width` times, and so on: `width ** depth` texts."""
    fonts = b"/Font<</T 5 0 R>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page + b"/XObject<</F 6 0 R>>" + fonts + b">>>>",
        stream(b"/F Do"),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<<" + fonts
    for level in range(1, depth):
        inner = b"/XObject<</F %d 0 R>>" % (6 + level)
        objects.append(stream(b"/F Do " * width, form + inner + b">>"))
    objects.append(stream(b"BT /T 10 Tf 50 50 Td (lach) Tj ET " * width, form + b">>"))
    return pdf_of(objects)


def pdf_of_one_stream(content: bytes, times: int) -> bytes:
    """One page whose compressed content is `content`, over and over."""
    packer = zlib.compressobj(9)
    block = min(times, 1000)
    packed = b"".join(packer.compress(content * block) for _ in range(times // block))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
    return pdf_of(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            page + b"/Resources<</Font<</T 5 0 R>>>>>>",
            stream(packed + packer.flush(), b"/Filter/FlateDecode"),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ]
    )


def docx_bytes(build: Callable[[Document], object]) -> bytes:
    """A Word document as python-docx writes it."""
    document = docx.Document()
    build(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def docx_text(data: bytes) -> str:
    """What the reader makes of it."""
    return read_docx(data, "verslag.docx", Settings()).text


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_WPS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}'
    "</Relationships>"
)
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def raw_docx(body: str, **parts: str) -> bytes:
    """A Word document of hand-written XML.

    Args:
        body: what stands in `w:body`.
        parts: contents of the roots of `numbering`, `styles`, `footnotes`, …
    """
    relations = "".join(
        f'<Relationship Id="r{name}" Type="{_KIND}{name}" Target="{name}.xml"/>' for name in parts
    )
    main = f'<Relationship Id="r1" Type="{_KIND}officeDocument" Target="word/document.xml"/>'
    files = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS.format(main),
        "word/_rels/document.xml.rels": _RELATIONS.format(relations),
        "word/document.xml": f"<w:document {_W} {_MC} {_WPS}><w:body>{body}</w:body></w:document>",
    }
    files |= {f"word/{name}.xml": f"<w:{name} {_W}>{xml}</w:{name}>" for name, xml in parts.items()}
    return zipped(files)


def zipped(files: dict[str, str | bytes]) -> bytes:
    """A zip archive of these files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def run(text: str, properties: str = "") -> str:
    """A `w:r`."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    """A `w:p` of runs, or of plain text."""
    inner = content if content.startswith("<") else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def listed(text: str, level: int = 0, list_id: int = 1) -> str:
    """A paragraph in a list."""
    place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return paragraph(text, place)


def numbering(*levels: tuple[str, str], more: str = "") -> str:
    """One list, number 1, of levels given as (format, pattern)."""
    inner = "".join(
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
        for index, (kind, pattern) in enumerate(levels)
    )
    definition = f'<w:abstractNum w:abstractNumId="0">{inner}</w:abstractNum>'
    return f'{definition}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{more}'
