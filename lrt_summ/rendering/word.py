"""Briefing as a Word document (`.docx`)."""

from __future__ import annotations

import datetime as dt
import io
import os
from collections.abc import Iterable, Sequence
from typing import Literal

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Pt
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph

from lrt_summ.output import settle_zip
from lrt_summ.rendering.briefing import ActionLine, Briefing, Line, ReviewPoint, Section
from lrt_summ.rendering.labels import Labels, utc
from lrt_summ.rendering.word_notes import Notes
from lrt_summ.rendering.word_style import BOX, LABEL, TABLE, blank, set_language
from lrt_summ.rendering.words import MARKS, WORDS

_LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}
_LONG_AGO = dt.datetime(2000, 1, 1)
_DECISION_WIDTHS = (0.07, 0.61, 0.18, 0.14)
_ACTION_WIDTHS = (0.07, 0.37, 0.20, 0.12, 0.12, 0.12)


def word(
    briefing: Briefing, labels: Labels, *, template: str | os.PathLike[str] | None = None
) -> bytes:
    """The briefing as the bytes of a Word file; equal briefings give equal bytes.

    Args:
        template: a Word file whose styles, page, headers and footers are taken over.

    Raises:
        UsageError: the template cannot be used.
    """
    document = blank(template)
    _Writer(briefing, labels, document).write()
    set_language(document, _LANGUAGES[labels.lang])
    saved = io.BytesIO()
    document.save(saved)
    return settle_zip(saved.getvalue())


class _Writer:
    """Writes one briefing into one document, from top to bottom."""

    def __init__(self, briefing: Briefing, labels: Labels, document: Document) -> None:
        self.briefing = briefing
        self.labels = labels
        self.t = WORDS[labels.lang]
        self.document = document
        # Looking a style up by name takes python-docx a millisecond, each time.
        self._style_ids = {style.name: style.style_id for style in document.styles}
        self.notes = Notes(document, self._note_text, self.t["annex"])

    def write(self) -> None:
        self._properties()
        self._header_and_footer()
        self._title_block()
        self._occasion()
        self._party()
        self._in_short()
        self._decisions()
        self._actions()
        self._calls()
        self._items()
        self._review()
        self._attendance()
        self._accountability()
        self.notes.write()

    def _note_text(self, statement_id: str) -> str:
        (evidence,) = self.briefing.quotes([statement_id])
        quoted = self.labels.quotation(evidence.text, evidence.speaker)
        return f"{quoted} ({self.labels.place(evidence)})"

    def _properties(self) -> None:
        """Title and language; no time of printing, so that equal briefings are equal files."""
        properties = self.document.core_properties
        answered = self.briefing.provenance.answered_at
        moment = utc(answered).replace(tzinfo=None) if answered else _LONG_AGO
        properties.title = self.labels.heading(self.briefing)[:255]
        properties.language = _LANGUAGES[self.labels.lang]
        properties.author = properties.last_modified_by = (
            f"lrt_summ {self.briefing.provenance.library}"
        )
        properties.comments = ""
        properties.created = properties.modified = moment

    def _header_and_footer(self) -> None:
        section = self.document.sections[0]
        if not _filled(section.header.paragraphs):
            section.header.paragraphs[0].text = self.labels.heading(self.briefing)
        if not _filled(section.footer.paragraphs):
            paragraph = section.footer.paragraphs[0]
            paragraph.add_run(f"{self.t['page_word']} ")
            _field(paragraph, "PAGE")
            paragraph.add_run(f" {self.t['of']} ")
            _field(paragraph, "NUMPAGES")

    def _title_block(self) -> None:
        self._paragraph(self.labels.heading(self.briefing), "Title")
        facts = [
            (self.t["meeting"], self.briefing.title),
            (self.t["body"], self.briefing.body_apart),
            (self.t["date"], self.labels.date_of(self.briefing)),
            (self.t["source_file"], self.briefing.document),
        ]
        table = self.document.add_table(rows=0, cols=2)
        for name, value in facts:
            if value:
                row = table.add_row()
                self._label(row.cells[0].paragraphs[0], name)
                row.cells[1].paragraphs[0].add_run(value)
        self._set_widths(table, (0.22, 0.78))

    def _occasion(self) -> None:
        self._heading(self.t["occasion"])
        self.document.add_paragraph(self.labels.occasion(self.briefing))

    def _party(self) -> None:
        party = self.briefing.party
        if party is None:
            return
        self._heading(f"{self.t['party_first']} {party.name}")
        if party.empty:
            self.document.add_paragraph(self.t["party_empty"])
        if party.to_do:
            self._heading(self.t["to_do"], 2)
            self._action_table(party.to_do)
        for name, lines in (
            (self.t["asked"], party.asked),
            (self.t["told"], party.told),
            (self.t["mentioned"], party.mentioned),
        ):
            if lines:
                self._heading(name, 2)
                self._bullets(lines)

    def _in_short(self) -> None:
        self._heading(self.t["in_short"])
        counts = self.document.add_paragraph(self.labels.counts(self.briefing))
        if self.briefing.review:
            points = self.labels.review_count(self.briefing.counts.review)
            counts.add_run(f" {self.t['to_check']}: {points}.")
        for decision in self.briefing.first_decisions:
            self._highlight(self.t["decision"], decision)
        self._more("decisions")
        for action in self.briefing.first_actions:
            self._highlight(self.t["action"], action)
        self._more("actions")

    def _more(self, kind: Literal["decisions", "actions"]) -> None:
        if told := self.labels.more(kind, self.briefing):
            self._paragraph(style="List Bullet").add_run(told)

    def _highlight(self, name: str, line: Line) -> None:
        paragraph = self._paragraph(style="List Bullet")
        paragraph.add_run(f"{name}: ").bold = True
        paragraph.add_run(self.labels.in_short(line))
        if line.condition:
            paragraph.add_run(f" ({self.t['condition']}: {line.condition})")
        if isinstance(line, ActionLine) and (known := self.labels.who_and_when(line)):
            paragraph.add_run(f" {known}")
        self._cite(paragraph, line.sources)

    def _decisions(self) -> None:
        self._heading(self.t["decisions"])
        if self.briefing.decisions:
            names = (self.t[name] for name in ("nr", "decision", "item", "source"))
            table = self._table(names, _DECISION_WIDTHS)
            for line in self.briefing.decisions:
                cells = _cells(table)
                cells[0].add_run(str(line.nr))
                self._say(cells[1], line)
                cells[2].add_run(line.item.short)
                self._cite(cells[3], line.sources)
            self._set_widths(table, _DECISION_WIDTHS)
        else:
            self.document.add_paragraph(self.t["no_decisions"])
        if self.briefing.counts.order_decisions:
            words = self.labels.of_order(self.briefing.counts.order_decisions)
            paragraph = self.document.add_paragraph()
            paragraph.paragraph_format.space_before = Pt(6)
            self._label(paragraph, words)

    def _actions(self) -> None:
        self._heading(self.t["actions"])
        if self.briefing.actions:
            self._action_table(self.briefing.actions)
        else:
            self.document.add_paragraph(self.t["no_actions"])

    def _action_table(self, lines: Sequence[ActionLine]) -> None:
        columns = ("nr", "action", "owner", "due", "status", "source")
        table = self._table((self.t[name] for name in columns), _ACTION_WIDTHS)
        for line in lines:
            cells = _cells(table)
            cells[0].add_run(str(line.nr))
            self._say(cells[1], line)
            cells[2].add_run(self.labels.owners(line))
            cells[3].add_run(line.due.text if line.due else self.t["none"])
            cells[4].add_run(line.status or self.t["none"])
            self._cite(cells[5], line.sources)
        self._set_widths(table, _ACTION_WIDTHS)

    def _calls(self) -> None:
        if self.briefing.calls:
            self._heading(self.t["calls"])
            self._bullets(self.briefing.calls)

    def _items(self) -> None:
        self._heading(self.t["per_item"])
        if self.briefing.all_extractive:
            self._remark(self.t["extractive"])
        for section in self.briefing.sections:
            self._heading(section.item.full, 2)
            self._item(section)

    def _item(self, section: Section) -> None:
        if section.extractive and section.summary and not self.briefing.all_extractive:
            self._remark(self.t["extractive"])
        self._bullets(section.summary)
        for line in section.decisions:
            if line.nr is None:
                paragraph = self.document.add_paragraph()
                self._label(paragraph, f"{self.t['of_order']}: ")
                self._say(paragraph, line)
                self._cite(paragraph, line.sources)
        if section.listed:
            self._remark(self.labels.on_the_lists(section))
        if section.empty:
            self._remark(self.t["nothing"])

    def _review(self) -> None:
        self._heading(self.t["to_check"])
        if not (self.briefing.review or self.briefing.remarks):
            self.document.add_paragraph(self.t["nothing_to_check"])
            return
        introduction = self._boxed()
        introduction.add_run(self.t["to_check_intro"])
        introduction.paragraph_format.keep_with_next = True
        for point in self.briefing.review:
            self._point(point)
        if self.briefing.remarks:
            self._boxed().add_run(self.t["about_document"]).bold = True
        for remark in self.briefing.remarks:
            self._boxed().add_run(f"– {self.labels.remark(remark)}")

    def _point(self, point: ReviewPoint) -> None:
        paragraph = self._boxed()
        paragraph.add_run(f"{point.nr}. {self.t['item']} {point.item.short}. ").bold = True
        paragraph.add_run(" ".join(reason.message for reason in point.reasons))
        if point.claim:
            said = self.t["not_adopted" if point.disputed else "concerns"]
            paragraph.add_run().add_break()
            paragraph.add_run(f"{said}: {self.labels.quotation(point.claim)}")
        for evidence in self.briefing.quotes(point.sources):
            paragraph.add_run().add_break()
            self._label(paragraph, f"{self.t['source']}: ")
            paragraph.add_run(self.labels.printed(evidence)).italic = True
            self._cite(paragraph, [evidence.id] if evidence.id else [])

    def _boxed(self) -> Paragraph:
        return self._paragraph(style=BOX)

    def _attendance(self) -> None:
        if not (self.briefing.present or self.briefing.absent):
            return
        self._heading(self.t["attendance"])
        for name, people in (
            (self.t["present"], self.briefing.present),
            (self.t["absent"], self.briefing.absent),
        ):
            if people:
                paragraph = self.document.add_paragraph()
                paragraph.add_run(f"{name} ({len(people)}): ").bold = True
                paragraph.add_run("; ".join(map(self.labels.person, people)) + ".")

    def _accountability(self) -> None:
        self._heading(self.t["accountability"])
        self.document.add_paragraph(" ".join(self.labels.made_by(self.briefing)))
        self._remark(self.t["legend"])

    def _paragraph(self, text: str = "", style: str | None = None) -> Paragraph:
        paragraph = self.document.add_paragraph(text)
        if style:
            paragraph._p.style = self._style_ids[style]
        return paragraph

    def _label(self, paragraph: Paragraph, text: str) -> None:
        """Quiet words of our own."""
        paragraph.add_run(text)._r.style = self._style_ids[LABEL]

    def _remark(self, text: str) -> None:
        self._label(self.document.add_paragraph(), text)

    def _heading(self, text: str, level: int = 1) -> None:
        self._paragraph(text, f"Heading {level}")

    def _bullets(self, lines: Iterable[Line]) -> None:
        for line in lines:
            paragraph = self._paragraph(style="List Bullet")
            self._say(paragraph, line, quote=True)
            self._cite(paragraph, line.sources)

    def _say(self, paragraph: Paragraph, line: Line, *, quote: bool = False) -> None:
        """The sentence with its condition and its mark."""
        paragraph.add_run(self.labels.said(line) if quote else self.labels.listed(line))
        if line.condition:
            paragraph.add_run(f" ({self.t['condition']}: {line.condition})")
        self._label(paragraph, f" {MARKS[line.verdict]}")
        if line.review:
            self._label(paragraph, f" ({self.labels.see_check(line.review)})")

    def _cite(self, paragraph: Paragraph, sources: Iterable[str]) -> None:
        for source in sources:
            if paragraph.text:
                paragraph.add_run(" ")
            self.notes.cite(paragraph, source)

    def _table(self, names: Iterable[str], widths: Sequence[float]) -> Table:
        table: Table = self.document.add_table(rows=1, cols=len(widths), style=TABLE)
        for cell, name in zip(table.rows[0].cells, names, strict=True):
            cell.paragraphs[0].add_run(name)
        _repeat(table)
        return table

    def _set_widths(self, table: Table, shares: Sequence[float]) -> None:
        section = self.document.sections[0]
        page, left, right = section.page_width, section.left_margin, section.right_margin
        room = (page or 0) - (left or 0) - (right or 0)
        table.autofit = False
        for column, share in zip(table.columns, shares, strict=True):
            column.width = int(room * share)
            for cell in column.cells:
                cell.width = int(room * share)


def _filled(paragraphs: Sequence[Paragraph]) -> bool:
    return any(paragraph._p.xpath(".//w:r") for paragraph in paragraphs)


def _cells(table: Table) -> list[Paragraph]:
    """The first paragraphs of a new row, which does not break over a page."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]  # python-docx types it not
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    return [cell.paragraphs[0] for cell in row.cells]


def _repeat(table: Table) -> None:
    """Make the first row a header that comes back on every page."""
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _field(paragraph: Paragraph, name: str) -> None:
    """A field that Word fills in: `PAGE`, `NUMPAGES`."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)
