"""Small invented items to ask about."""

from __future__ import annotations

from lrt_summ.models import AgendaItem, Minutes, SourceText, Statement

ANSWER = {
    "summary": [{"sources": ["2.1"], "text": "Het plan is besproken."}],
    "decisions": [],
    "actions": [],
}


def item(*texts: str, number: str = "2", title: str = "Plan") -> AgendaItem:
    """An item with these statements."""
    statements = tuple(
        Statement(id=f"{number}.{n}", text=text, start=0, end=len(text))
        for n, text in enumerate(texts or ("Het plan wordt besproken.",), 1)
    )
    return AgendaItem(id=number, number=number, title=title, statements=statements)


def minutes(*items: AgendaItem) -> Minutes:
    """Minutes with these items."""
    return Minutes(items=items, source=SourceText(text=""))
