"""Plain text and markdown, in whatever encoding they come."""

from __future__ import annotations

from lrt_summ.reading.content import Content
from lrt_summ.reading.decoding import clean, decode
from lrt_summ.reading.sniffing import text_type


def read_text(data: bytes, name: str) -> Content:
    """The text as it stands: line ends made `\\n`, form feeds kept, control characters dropped."""
    raw = decode(data, name=name)
    text = clean(raw)
    notes = []
    if "\ufffd" in text:
        lost = text.count("\ufffd")
        notes.append(f"{lost} tekens konden niet worden gelezen en staan er als \ufffd.")
    return Content(text=text, media_type=text_type(text), notes=tuple(notes))
