"""How the Word file looks: a plain A4 sheet of our own, or the house style of a template."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path
from typing import cast

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import BaseStyle, CharacterStyle, ParagraphStyle
from lxml import etree

from lrt_summ.errors import UsageError
from lrt_summ.reasons import system_reason

BOX = "Notitie kader"
TABLE = "Notitie tabel"
LABEL = "Notitie label"
NOTE_TEXT = "endnote text"
NOTE_MARK = "endnote reference"
CITATION = "Notitie bron"

_RIBBON = RGBColor(0x15, 0x42, 0x73)
_SOFT = RGBColor(0x50, 0x56, 0x5D)
_TEMPLATE_TYPE = b"wordprocessingml.template.main+xml"
_DOCUMENT_TYPE = b"wordprocessingml.document.main+xml"


def blank(template: str | os.PathLike[str] | None) -> Document:
    """An empty document with every style that a briefing needs.

    A template keeps its styles, page, headers and footers; its text is left out, and only styles
    that it lacks are added.

    Raises:
        UsageError: the template cannot be used.
    """
    document = docx.Document() if template is None else _opened(Path(template))
    document._body.clear_content()
    if template is None:
        _own_page(document)
        _own_styles(document)
    _missing_styles(document)
    return document


def _opened(template: Path) -> Document:
    try:
        data = template.read_bytes()
    except OSError as error:
        raise UsageError(f"Sjabloon {template} is niet te lezen: {system_reason(error)}.") from None
    try:
        return docx.Document(io.BytesIO(_as_document(data)))
    except (ValueError, KeyError, zipfile.BadZipFile, etree.XMLSyntaxError, AttributeError):
        raise UsageError(
            f"Sjabloon {template} is geen Word-bestand dat we kunnen gebruiken.",
            hint="Sla het in Word op als .docx of .dotx, zonder macro's.",
        ) from None


def _as_document(data: bytes) -> bytes:
    """A `.dotx` as a `.docx`: they differ in one content type only."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        types = archive.read("[Content_Types].xml")
        if _TEMPLATE_TYPE not in types:
            return data
        changed = io.BytesIO()
        with zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as copy:
            for name in archive.namelist():
                old = archive.read(name)
                is_types = name == "[Content_Types].xml"
                copy.writestr(
                    name, old.replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE) if is_types else old
                )
    return changed.getvalue()


def _own_page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin, section.bottom_margin = Cm(2.5), Cm(2.2)


def _own_styles(document: Document) -> None:
    styles = document.styles
    _dress(styles["Normal"], size=10.5, before=0, after=6)
    _dress(styles["Title"], size=20, bold=True, colour=_RIBBON, before=0, after=10)
    _dress(styles["Heading 1"], size=14, bold=True, colour=_RIBBON, before=18, after=6)
    _dress(styles["Heading 2"], size=11.5, bold=True, colour=_RIBBON, before=12, after=3)
    _dress(styles["List Bullet"], size=10.5, before=0, after=4)
    _dress(styles["Header"], size=9, colour=_SOFT)
    _dress(styles["Footer"], size=9, colour=_SOFT)
    for border in styles["Title"].element.iter(qn("w:pBdr")):
        border.getparent().remove(border)


def _dress(
    style: BaseStyle,
    *,
    size: float,
    bold: bool | None = None,
    colour: RGBColor | None = None,
    before: float | None = None,
    after: float | None = None,
) -> None:
    paragraph_style = cast("ParagraphStyle", style)
    font = paragraph_style.font
    font.name, font.size, font.bold = "Calibri", Pt(size), bold
    fonts = paragraph_style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    if colour is not None:
        font.color.rgb = colour
    if before is not None:
        paragraph_style.paragraph_format.space_before = Pt(before)
    if after is not None:
        paragraph_style.paragraph_format.space_after = Pt(after)


def _missing_styles(document: Document) -> None:
    names = {style.name for style in document.styles}
    for name in ("Title", "Heading 1", "Heading 2", "List Bullet"):
        if name not in names:
            document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    if BOX not in names:
        box = document.styles.add_style(BOX, WD_STYLE_TYPE.PARAGRAPH)
        box.base_style = document.styles.default(WD_STYLE_TYPE.PARAGRAPH)
        box.element.get_or_add_pPr().append(_box_border())
        box.element.get_or_add_pPr().append(_shading("FFF7EC"))
    if LABEL not in names:
        label = document.styles.add_style(LABEL, WD_STYLE_TYPE.CHARACTER)
        cast("CharacterStyle", label).font.color.rgb = _SOFT
    if TABLE not in names:
        _add_table_style(document)
    _note_styles(document, names)


def _note_styles(document: Document, names: set[str | None]) -> None:
    if NOTE_TEXT not in names:
        text = document.styles.add_style(NOTE_TEXT, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        cast("ParagraphStyle", text).font.size = Pt(9)
        text.base_style = document.styles.default(WD_STYLE_TYPE.PARAGRAPH)
    if NOTE_MARK not in names:
        mark = document.styles.add_style(NOTE_MARK, WD_STYLE_TYPE.CHARACTER, builtin=True)
        cast("CharacterStyle", mark).font.superscript = True
    if CITATION not in names:
        citation = document.styles.add_style(CITATION, WD_STYLE_TYPE.CHARACTER)
        cast("CharacterStyle", citation).font.color.rgb = _SOFT


def _box_border() -> object:
    side = '<w:{side} w:val="single" w:sz="{size}" w:space="6" w:color="8F3A00"/>'
    sides = "".join(
        side.format(side=name, size=size)
        for name, size in (("top", 4), ("left", 24), ("bottom", 4), ("right", 4))
    )
    return parse_xml(f"<w:pBdr {nsdecls('w')}>{sides}</w:pBdr>")


def _shading(fill: str) -> object:
    return parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill}"/>')


_TABLE_STYLE = f"""
<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="Notitietabel">
  <w:name w:val="{TABLE}"/><w:basedOn w:val="{{base}}"/><w:qFormat/>
  <w:tblPr>
    <w:tblBorders>
      <w:bottom w:val="single" w:sz="4" w:space="0" w:color="CDD3D9"/>
      <w:insideH w:val="single" w:sz="4" w:space="0" w:color="CDD3D9"/>
    </w:tblBorders>
    <w:tblCellMar>
      <w:top w:w="50" w:type="dxa"/><w:left w:w="60" w:type="dxa"/>
      <w:bottom w:w="20" w:type="dxa"/><w:right w:w="100" w:type="dxa"/>
    </w:tblCellMar>
  </w:tblPr>
  <w:tblStylePr w:type="firstRow">
    <w:rPr><w:b/><w:color w:val="154273"/></w:rPr>
    <w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="12" w:space="0" w:color="154273"/>
    </w:tcBorders></w:tcPr>
  </w:tblStylePr>
</w:style>
"""


def _add_table_style(document: Document) -> None:
    base = document.styles.default(WD_STYLE_TYPE.TABLE)
    style_id = base.style_id if base is not None else "TableNormal"
    document.styles.element.append(parse_xml(_TABLE_STYLE.format(base=style_id)))


def set_language(document: Document, code: str) -> None:
    """Make `code` (`nl-NL`) the language that the spelling checker takes the text to be in."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    if defaults is None:
        defaults = OxmlElement("w:docDefaults")
        document.styles.element.insert(0, defaults)
    run_defaults = defaults.find(qn("w:rPrDefault"))
    if run_defaults is None:
        run_defaults = OxmlElement("w:rPrDefault")
        defaults.insert(0, run_defaults)
    properties = run_defaults.find(qn("w:rPr"))
    if properties is None:
        properties = OxmlElement("w:rPr")
        run_defaults.append(properties)
    language = properties.find(qn("w:lang"))
    if language is None:
        language = OxmlElement("w:lang")
        properties.append(language)
    language.set(qn("w:val"), code)
