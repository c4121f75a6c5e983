"""What all values share."""

import re
import unicodedata

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A value that does not change once it is made and takes no unknown field."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def composed(text: str) -> str:
    """The text with letters and their accents as one character: `é`, as minutes are read.

    A letter under dozens of accents is no language, and would take a time that grows with their
    square; such a text stays as it is.
    """
    return text if text.isascii() or _HEAPED.search(text) else unicodedata.normalize("NFC", text)


_HEAPED = re.compile(
    r"[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0e31-\u0e4e\u1ab0-\u1aff"
    r"\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\ufe20-\ufe2f]{32}"
)
