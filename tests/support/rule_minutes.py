"""Minutes for the tests of the rules: one sentence, or a small document."""

import datetime as dt

from lrt_summ.language.sentences import split_sentences
from lrt_summ.models import (
    AgendaItem,
    Attendee,
    Extraction,
    Minutes,
    SourceText,
    Span,
    Statement,
)
from lrt_summ.parsing import parse
from lrt_summ.rules import extract

MEETING = dt.date(2025, 2, 6)
ATTENDEES = (
    Attendee(name="Karin de Boer", organisation="BZK"),
    Attendee(name="Piet Smits", organisation="VNG"),
    Attendee(name="Fatima Yilmaz", organisation="IPO"),
)
HEAD = """# Verslag Stuurgroep Voorbeeld

Datum: 6 februari 2025
Aanwezig: Karin de Boer (BZK), Piet Smits (VNG), Fatima Yilmaz (IPO), dhr. Van Dijk (COA)

"""


def told(text: str, *, title: str = "Voortgang", **more: object) -> Extraction:
    """What the rules see in one statement of a steering group's minutes."""
    spans = tuple(Span(begin=a, stop=b, start=a, end=b) for a, b in split_sentences(text))
    statement = Statement(id="1.1", text=text, start=0, end=len(text), sentences=spans, **more)
    minutes = Minutes(
        title="Verslag stuurgroep Voorbeeld",
        body="Stuurgroep Voorbeeld",
        date=MEETING,
        attendees=ATTENDEES,
        items=(AgendaItem(id="1", title=title, statements=(statement,)),),
        source=SourceText(text=text),
    )
    return extract(minutes)["1"]


def read(text: str) -> tuple[Minutes, dict[str, Extraction]]:
    """Minutes with two items, the second of which holds `text`, and what the rules see."""
    whole = f"{HEAD}## 1. Opening\n\nDe voorzitter opent.\n\n## 2. Voortgang\n\n{text}\n"
    minutes = parse(SourceText(text=whole))
    return minutes, extract(minutes)
