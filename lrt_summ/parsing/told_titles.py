"""Titles that tell as well: `2. Verslag 9 mei; het verslag wordt vastgesteld.`"""

from __future__ import annotations

import re
from typing import NamedTuple

from lrt_summ.language.instructions import is_instruction
from lrt_summ.language.patterns import lazy
from lrt_summ.language.sentences import split_sentences
from lrt_summ.parsing.blocks import Block, join_spans
from lrt_summ.parsing.heading_marks import LONGEST_PLAIN_TITLE

_FEWEST_WORDS = 3  # of a sentence
_BREAK = lazy(r"[;:]\s{1,4}(?=\S)")
_FINITE = lazy(
    r"\b(?:wordt|worden|werd|werden|is|zijn|was|waren|heeft|hebben|had|hadden|zal|zullen|kan"
    r"|kunnen|moet|moeten|gaat|gaan|komt|komen|blijft|blijven|geeft|geven|meldt|melden|opent"
    r"|sluit|heet|vraagt|stelt|deelt|licht|bedankt|dankt)\b",
    re.IGNORECASE,
)
_ADOPTED = lazy(
    r"\b(?:wordt|worden|werd|werden|is|zijn)\b.{0,200}"
    r"\b(?:vastgesteld|goedgekeurd|geaccordeerd|aangenomen|akkoord)"
    r"(?: (?:met|onder|zonder|conform|volgens) [^.:;?]{0,80})?\Z",
    re.IGNORECASE,
)


class Told(NamedTuple):
    """What a title tells.

    Attributes:
        end: offset in the block's text where the title ends.
        block: the text in it.
    """

    end: int
    block: Block


def told_in(source: str, head: Block) -> Told | None:
    """What the title of a point tells, `None` where it only names the point."""
    text = head.text.text
    title = text[head.body :].rstrip()
    if head.kind not in {"numbered", "heading"} or not _tells(title):
        return None
    if is_instruction(title):
        return None  # an order to a model stays in one piece, by which it is known
    cut = _break(title) if head.kind == "numbered" else 0
    if cut:
        end = head.body + len(title[:cut].rstrip(" ;:"))
        return Told(end, _rest(source, head, head.body + cut))
    _, end = split_sentences(title)[0]
    return Told(head.body + end, _rest(source, head, head.body))


def _tells(title: str) -> bool:
    """Whether a title ends as a sentence does."""
    if _ADOPTED.search(title):
        return True
    stopped = title.endswith((".", "!")) and len(title.split()) > _FEWEST_WORDS
    return stopped and (_FINITE.search(title) is not None or _break(title) > 0)


def _break(title: str) -> int:
    """Offset of what is told behind a short title, 0 where they are not to be parted."""
    first = split_sentences(title)[:2]
    ends = [first[1][0]] if len(first) > 1 else []
    if found := _BREAK.search(title):
        ends.append(found.end())
    at = min(ends, default=0)
    name, rest = title[:at], title[at:]
    short = 0 < len(name.split()) <= LONGEST_PLAIN_TITLE and _FINITE.search(name) is None
    told = len(rest.split()) >= _FEWEST_WORDS and _FINITE.search(rest) is not None
    return at if short and told else 0


def _rest(source: str, head: Block, begin: int) -> Block:
    """The text of a block from an offset in it on."""
    start = head.text.start_of(begin)
    spans = [(max(first, start), last) for first, last in head.spans if last > start]
    block = Block("text", spans, start, head.end)
    block.text = join_spans(source, spans)
    return block
