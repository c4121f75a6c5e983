"""Citations in Word: `[2.3]`, a link to the endnote that holds the passage.

The first citation of a statement carries the reference of that note, so that Word shows the passage
when the pointer rests on it. The note's number is Word's own: a custom mark would be tidier, but
LibreOffice prints it twice.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph
from lxml import etree

from lrt_summ.rendering.word_style import CITATION, NOTE_MARK, NOTE_TEXT

# What follows `endnotePr` in a section's properties; Word insists on the order of the schema.
_BEHIND_NOTES = tuple(
    f"w:{name}"
    for name in (
        "type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote "
        "titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange"
    ).split()
)
_BEHIND_NOTES_IN_SETTINGS = (
    *(f"w:{name}" for name in ("compat", "docVars", "rsids")),
    "m:mathPr",
    *(
        f"w:{name}"
        for name in (
            "attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats "
            "doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType"
        ).split()
    ),
    *(f"w:{name}" for name in "shapeDefaults doNotEmbedSmartTags decimalSymbol".split()),
    "w:listSeparator",
)
_SEPARATOR, _CONTINUATION, _FIRST = -1, 0, 1


class Notes:
    """The endnotes of one document, in order of first citation."""

    def __init__(self, document: Document, describe: Callable[[str], str], heading: str) -> None:
        """Start without notes.

        Args:
            document: has the styles of `word_style`.
            describe: the text of the note for a statement id.
            heading: what stands above the notes.
        """
        self._document = document
        self._describe = describe
        self._heading = heading
        self._numbers: dict[str, int] = {}
        # A template made in Dutch Word has the same styles under other ids.
        self._text, self._mark, self._citation = (
            document.styles[name].style_id for name in (NOTE_TEXT, NOTE_MARK, CITATION)
        )

    def cite(self, paragraph: Paragraph, statement_id: str) -> None:
        """Add a reference to the statement at the end of `paragraph`."""
        first = statement_id not in self._numbers
        if first:
            self._numbers[statement_id] = len(self._numbers) + _FIRST
        paragraph._p.append(self._link(statement_id))
        if first:
            number = str(self._numbers[statement_id])
            paragraph._p.append(_run(_element("w:endnoteReference", id=number), self._mark))

    def _link(self, statement_id: str) -> BaseOxmlElement:
        link = _element("w:hyperlink", anchor=self._bookmark(statement_id), history="1")
        link.append(_run(_text(f"[{statement_id}]"), self._citation))
        return link

    def _bookmark(self, statement_id: str) -> str:
        return f"bron_{self._numbers[statement_id]}"

    def write(self) -> None:
        """Put the notes into the document, in place of those that a template left."""
        part = _endnotes_part(self._document)
        part._blob = etree.tostring(
            self._xml(), xml_declaration=True, encoding="UTF-8", standalone=True
        )
        _announce(self._document)

    def _xml(self) -> BaseOxmlElement:
        root = parse_xml(f"<w:endnotes {nsdecls('w')}/>")
        root.append(_special(_SEPARATOR, "separator", self._text, self._heading))
        root.append(_special(_CONTINUATION, "continuationSeparator", self._text))
        for statement_id in self._numbers:
            root.append(self._note(statement_id))
        return root

    def _note(self, statement_id: str) -> BaseOxmlElement:
        number = self._numbers[statement_id]
        note = _element("w:endnote", id=str(number))
        paragraph = _paragraph(self._text)
        paragraph.append(_run(OxmlElement("w:endnoteRef"), self._mark))
        paragraph.append(
            _element("w:bookmarkStart", id=str(number), name=self._bookmark(statement_id))
        )
        paragraph.append(_run(_text(f" [{statement_id}]"), self._citation))
        paragraph.append(_element("w:bookmarkEnd", id=str(number)))
        paragraph.append(_run(_text(f" {self._describe(statement_id)}")))
        note.append(paragraph)
        return note


def _special(number: int, kind: str, style_id: str, heading: str | None = None) -> BaseOxmlElement:
    note = _element("w:endnote", type=kind, id=str(number))
    paragraph = _paragraph(style_id)
    paragraph.append(_run(_text(heading) if heading else OxmlElement(f"w:{kind}")))
    note.append(paragraph)
    return note


def _endnotes_part(document: Document) -> Part:
    for relationship in document.part.rels.values():
        if relationship.reltype == RT.ENDNOTES:
            return cast("Part", relationship.target_part)
    package = document.part.package
    part = Part(PackURI("/word/endnotes.xml"), CT.WML_ENDNOTES, b"", package)
    document.part.relate_to(part, RT.ENDNOTES)
    return part


def _announce(document: Document) -> None:
    """Name the separators in the settings, and number the notes 1, 2, 3 instead of i, ii, iii."""
    section = document.sections[-1]._sectPr
    for old in section.findall(qn("w:endnotePr")):
        section.remove(old)
    numbering = OxmlElement("w:endnotePr")
    numbering.append(_element("w:numFmt", val="decimal"))
    section.insert_element_before(numbering, *_BEHIND_NOTES)
    settings = document.settings.element
    for old in settings.findall(qn("w:endnotePr")):
        settings.remove(old)
    properties = OxmlElement("w:endnotePr")
    properties.append(_element("w:numFmt", val="decimal"))
    for number in (_SEPARATOR, _CONTINUATION):
        properties.append(_element("w:endnote", id=str(number)))
    settings.insert_element_before(properties, *_BEHIND_NOTES_IN_SETTINGS)


def _element(tag: str, **attributes: str) -> BaseOxmlElement:
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element


def _paragraph(style_id: str) -> BaseOxmlElement:
    paragraph = OxmlElement("w:p")
    properties = OxmlElement("w:pPr")
    properties.append(_element("w:pStyle", val=style_id))
    paragraph.append(properties)
    return paragraph


def _run(content: BaseOxmlElement, style_id: str | None = None) -> BaseOxmlElement:
    run = OxmlElement("w:r")
    if style_id:
        properties = OxmlElement("w:rPr")
        properties.append(_element("w:rStyle", val=style_id))
        run.append(properties)
    run.append(content)
    return run


def _text(words: str) -> BaseOxmlElement:
    text = OxmlElement("w:t")
    text.set(qn("xml:space"), "preserve")
    text.text = words
    return text
