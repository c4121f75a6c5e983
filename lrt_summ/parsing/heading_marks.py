"""What makes a block look like a heading: a mark, bold, capitals, or standing alone."""

from __future__ import annotations

import re

from lrt_summ.language.patterns import lazy
from lrt_summ.parsing.blocks import Block
from lrt_summ.parsing.labels import read_label, read_speaker

_BRACKET = lazy(r"\s{0,3}\([^()]{1,80}\)\s{0,3}\Z")  # `KWALITEITSPLAN (met bestuurder)`
_NOTE = lazy(r"\((?:actie|actiepunt|toezegging|ap)\b[^()]{1,200}\)", re.IGNORECASE)
LONGEST_TITLE = 300  # characters
LONGEST_PLAIN_TITLE = 9  # words, for a line without any mark


def is_heading(block: Block) -> bool:
    """Whether a block is printed as a heading: marked, bold as a whole, or in capitals."""
    if block.kind == "heading":
        return not carries_label(block)
    if block.kind not in {"text", "numbered"} or len(block.text.text) > LONGEST_TITLE:
        return False
    return _is_bold_title(block) or is_capitals(block)


def carries_label(block: Block) -> bool:
    """`##### Actie: Pieter agendeert …` is a statement in the clothes of a heading."""
    label = read_label(block.title)
    return label is not None and label.end < len(block.title) and block.number is None


def _is_bold_title(block: Block) -> bool:
    whole = block.bold or (block.kind == "numbered" and 0 < block.bold_head >= len(block.text.text))
    text = block.text.text.rstrip()
    if not whole or carries_label(block) or is_note(text):
        return False
    sentence = text.endswith((".", "!", "…")) and len(text.split()) > 6 and block.number is None
    speaker = read_speaker(text)
    return not sentence and (speaker is None or speaker[1] >= len(text) or block.number is not None)


def is_note(text: str) -> bool:
    """`(Actie: Karin)` on a line of its own says whose task stands above it, bold or not."""
    return text[0] == "(" and _NOTE.fullmatch(text.rstrip()) is not None


def is_capitals(block: Block) -> bool:
    """A line in capitals, long enough not to be an abbreviation."""
    if len(block.spans) > 2 or block.kind not in {"text", "numbered"}:
        return False
    title = _BRACKET.sub("", block.title[:LONGEST_TITLE])
    return title.isupper() and sum(map(str.isalpha, title)) > 4 and not carries_label(block)


def is_numbered_title(block: Block) -> bool:
    """Whether a numbered line stands apart and is no sentence."""
    short = len(block.title.split()) <= LONGEST_PLAIN_TITLE and len(block.spans) == 1
    return block.after_blank and short and block.title[-1:] not in ".,;:"


def is_plain_title(block: Block) -> bool:
    """A short line that stands apart and is neither sentence, label nor speaker."""
    text = block.text.text
    if block.kind != "text" or not block.after_blank or len(block.spans) > 1:
        return False
    if not text[:1].isupper() or text[-1] in ".,;!…" or len(text.split()) > LONGEST_PLAIN_TITLE:
        return False
    return read_label(text) is None and (read_speaker(text) is None or text.endswith(":"))
