"""One page → its text."""

from __future__ import annotations

from lrt_summ.reading.pdf.columns import reading_order
from lrt_summ.reading.pdf.lines import Typography, line_of, render_lines
from lrt_summ.reading.pdf.words import Page, rows_of, segments_of


def page_text(page: Page, typography: Typography) -> str:
    """The text of a page with markdown marks, without its page break."""
    blocks = reading_order(segments_of(page.words))
    texts = (render_lines([line_of(row) for row in rows_of(b)], typography) for b in blocks)
    return "\n\n".join(text for text in texts if text)
