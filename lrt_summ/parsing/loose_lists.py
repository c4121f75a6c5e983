"""Lists of actions whose lines have no mark: short paragraphs under `Acties:`."""

from __future__ import annotations

from lrt_summ.parsing.blocks import Block
from lrt_summ.parsing.labels import read_label
from lrt_summ.parsing.vocabulary import LIST_WORDS

_LONGEST_ENTRY = 16  # words


def loose_list(blocks: list[Block], head: int) -> list[Block]:
    """The short lines under `Acties:`, where no mark tells that they are a list; `[]` under one."""
    text = blocks[head].text.text.rstrip()
    if blocks[head].kind != "text" or not text.endswith(":") or not LIST_WORDS.search(text[:-1]):
        return []
    lines: list[Block] = []
    for block in blocks[head + 1 :]:
        line = block.text.text.rstrip()
        plain = block.kind == "text" and not block.bold and read_label(line) is None
        if not plain or line.endswith(":") or len(line.split()) > _LONGEST_ENTRY:
            break
        lines.append(block)
    return lines if len(lines) > 1 else []
