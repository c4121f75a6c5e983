"""The whole way from text to minutes.

lines ─▶ without furniture ─▶ blocks ─▶ attendees ─▶ outline ─▶ header ─▶ statements
"""

from __future__ import annotations

import re

from lrt_summ.errors import EmptyDocumentError, NoAgendaItemsError
from lrt_summ.language.patterns import lazy
from lrt_summ.models import Minutes, SourceText
from lrt_summ.parsing.agenda_tables import find_agenda_table
from lrt_summ.parsing.assembly import Assembler
from lrt_summ.parsing.attendance import find_attendance
from lrt_summ.parsing.blocks import BlockBuilder
from lrt_summ.parsing.columns import with_rows
from lrt_summ.parsing.delimited import with_delimited_rows
from lrt_summ.parsing.frames import without_frames
from lrt_summ.parsing.front_matter import date_in, without_front_matter
from lrt_summ.parsing.furniture import find_furniture
from lrt_summ.parsing.initials import without_initials
from lrt_summ.parsing.inline_titles import split_titles
from lrt_summ.parsing.leading import only_head
from lrt_summ.parsing.lines import read_lines
from lrt_summ.parsing.org_mode import read_org
from lrt_summ.parsing.outline import find_outline
from lrt_summ.parsing.vote_lists import find_vote_list

_OF_MINUTES = lazy(
    r"verslag|notulen|besluitenlijst|agenda|vergader|overleg|bijeenkomst|opening|rondvraag|sluiting"
    r"|mededeling|aanwezig|w\.?v\.?t\.?t|actielijst|actiepunten"
    r"|bestuur|raad|commissie|groep|tafel|beraad|platform|college|staten|comité|team|kring|forum",
    re.IGNORECASE,
)
_FEWEST_ITEMS = 2  # with fewer headings than this, a table may be the agenda


def parse(source: SourceText) -> Minutes:
    """The minutes in `source`: who met when, and what is written under each agenda item.

    Takes time in proportion to the length of the text.

    Raises:
        EmptyDocumentError: there is no text.
        NoAgendaItemsError: there is text, but no agenda item in it.
    """
    if not source.text.strip():
        raise EmptyDocumentError(f"{source.name}: er staat geen tekst in dit document.")
    read, aside = without_front_matter(source.text, list(read_lines(source.text)))
    read, settings = read_org(source.text, read)
    lines = without_initials(source.text, read)
    furniture = find_furniture(source.text, lines)
    text = [line for index, line in enumerate(lines) if index not in furniture]
    unframed = with_delimited_rows(source.text, without_frames(source.text, text))
    kept = with_rows(source.text, unframed)
    blocks = BlockBuilder(source.text, lines).build(kept)
    attendance = find_attendance(source.text, blocks)
    outline = find_outline(blocks, attendance.blocks)
    table = None
    if not any(blocks[index].number or blocks[index].kind == "heading" for index in outline.items):
        table = find_vote_list(source.text, blocks, attendance.blocks)
    if table is None and len(outline.items) < _FEWEST_ITEMS:
        alone = not outline.lists
        table = find_agenda_table(source.text, blocks, attendance.blocks, alone=alone)
    if not outline.items and table is None and (split := split_titles(source.text, blocks)):
        blocks, attendance = split, find_attendance(source.text, split)
        outline = find_outline(blocks, attendance.blocks)
    if not outline.items and table is None:
        head = only_head(blocks, attendance.blocks, outline.title)
        outline.items, outline.leads = [] if head is None else [head], True
    if not outline.items and table is None:
        raise NoAgendaItemsError(
            f"{source.name}: geen agendapunten gevonden; dit lijkt geen vergaderverslag.",
            hint="Controleer of dit het juiste bestand is, of nummer de agendapunten (1., 2., …).",
        )
    repeated = [*aside, *settings, *(lines[index] for index in sorted(furniture))]
    stated = date_in(source.text, aside)
    return Assembler(source, blocks, attendance, outline, repeated, table, stated).assemble()


def looks_like_minutes(minutes: Minutes) -> bool:
    """Whether a date, somebody present or a word in title and headings is one of minutes."""
    if minutes.date or minutes.attendees:
        return True
    headings = (minutes.title, *(item.title for item in minutes.items))
    return any(_OF_MINUTES.search(heading) for heading in headings if heading)
