"""Short minutes whose titles open their paragraphs: `**Opening** – …`, `Mededelingen: …`."""

from __future__ import annotations

from itertools import pairwise

from lrt_summ.language.dates import find_dates
from lrt_summ.language.patterns import lazy
from lrt_summ.parsing.blocks import Block, join_spans
from lrt_summ.parsing.heading_marks import LONGEST_PLAIN_TITLE
from lrt_summ.parsing.inline import plain
from lrt_summ.parsing.labels import read_label
from lrt_summ.parsing.vocabulary import AGENDA_WORDS, FIELDS, LIST_WORDS, REPORT_WORDS

_TITLE = lazy(r"(?P<title>[A-ZÀ-Þ][^:.!?\n]{2,60}):\s{1,4}(?=\S)")
_AFTER_TITLE = " :–—-."
_FEWEST_KNOWN = 2  # titles that every agenda has; with fewer the paragraphs are just paragraphs


def split_titles(source: str, blocks: list[Block]) -> list[Block] | None:
    """The blocks with such titles made headings of their own, `None` if there are none."""
    cuts = [_title_end(block) for block in blocks]
    titles = [block.text.text[:cut] for block, cut in zip(blocks, cuts, strict=True) if cut]
    if _known(titles) < _FEWEST_KNOWN:
        return _points(source, blocks) or _bullets_over_text(source, blocks)
    return [
        part
        for block, cut in zip(blocks, cuts, strict=True)
        for part in (_split(source, block, cut) if cut else [block])
    ]


def _known(titles: list[str]) -> int:
    return sum(AGENDA_WORDS.search(title) is not None for title in titles)


_FEWEST_POINTS = 5  # bullets
_LEAD = lazy(r"[^:.!?<>\n]{3,80}")
_MOST_BESIDE = 0.2  # of the words: what may stand in no bullet


def _points(source: str, blocks: list[Block]) -> list[Block] | None:
    """Notes that are a list: each bullet of the first rank a point, `- plan: gelezen door …`.

    What stands before a colon is its title; without one its opening words are, and stay in its
    text.
    """
    bullets = [block for block in blocks if block.kind == "bullet"]
    outer = min((block.indent for block in bullets), default=0)
    leads = {
        id(block): lead.group()
        for block in bullets
        if block.indent == outer
        and read_label(block.text.text) is None
        and (lead := _LEAD.match(block.text.text))
    }
    titled = sum(block.text.text[len(leads.get(id(block), "")) :][:1] == ":" for block in bullets)
    words = sum(len(block.text.text.split()) for block in blocks)
    beside = sum(len(block.text.text.split()) for block in blocks if block.kind == "text")
    if len(leads) < _FEWEST_POINTS or titled * 2 < len(leads) or beside > _MOST_BESIDE * words:
        return None
    others = (block.text.text for block in blocks if block.kind in {"text", "heading"})
    if any(LIST_WORDS.search(text) for text in others):
        return None  # a list of actions or decisions has no points
    if _known([*leads.values()]) < _FEWEST_KNOWN:
        return None
    split: list[Block] = []
    for block in blocks:
        cut = len(leads[id(block)].rstrip()) if id(block) in leads else 0
        if not cut:
            split.append(block)
            continue
        head, *body = _split(source, block, cut)
        split += [head, *body] if block.text.text[cut:].lstrip()[:1] == ":" else [head, block]
    return split


def _bullets_over_text(source: str, blocks: list[Block]) -> list[Block] | None:
    """Notes whose titles are bullets of the first rank, each over the lines that tell of it."""
    bullets = [index for index, block in enumerate(blocks) if block.kind == "bullet"]
    outer = min((blocks[index].indent for index in bullets), default=0)
    cuts: dict[int, int] = {}
    for index, following in pairwise([*range(len(blocks)), len(blocks)]):
        block = blocks[index]
        if block.kind == "bullet" and block.indent == outer:
            told = following < len(blocks) and blocks[following].kind == "text"
            cuts[index] = _title_line(source, block, told=told)
    titles = [blocks[index].text.text[:cut] for index, cut in cuts.items() if cut]
    head = [block.text.text for block in blocks[: bullets[0] if bullets else 0]]
    reported = any(REPORT_WORDS.search(text) and find_dates(text) for text in head)
    enough = _known(titles) >= (1 if reported else _FEWEST_KNOWN)
    if len(titles) < _FEWEST_TITLES or not enough or any(map(LIST_WORDS.search, head)):
        return None
    return [
        part
        for index, block in enumerate(blocks)
        for part in (_split(source, block, cuts[index]) if cuts.get(index) else [block])
    ]


_FEWEST_TITLES = 2


def _title_line(source: str, block: Block, *, told: bool) -> int:
    """Where the title in the first line of a bullet ends, 0 where that is none.

    Args:
        told: whether a text stands below it that is no part of the bullet.
    """
    line = plain(source, *block.spans[0]).text.rstrip()
    whole = len(block.spans) == 1
    below = told or (line.endswith(":") and not whole)
    ended = line[-1:] in ".;!?," or not (whole or line.endswith(":"))
    short = len(line.split()) <= LONGEST_PLAIN_TITLE
    return len(line) if below and short and not ended and read_label(line) is None else 0


def _title_end(block: Block) -> int:
    """Where the title at the head of a block ends, 0 without one."""
    text = block.text.text
    if block.kind not in {"bullet", "text"} or FIELDS.match(text) or read_label(text):
        return 0
    if 0 < block.bold_head < len(text):
        return len(text[: block.bold_head].rstrip(_AFTER_TITLE))
    match = _TITLE.match(text[:100])
    return match.end("title") if match else 0


def _split(source: str, block: Block, cut: int) -> list[Block]:
    """A heading and the text behind it."""
    text = block.text
    begin = len(text.text) - len(text.text[cut:].lstrip(_AFTER_TITLE))
    first, last = text.start_of(0), text.end_of(cut)
    whole_link = "](" in source[first:last]  # else its address would be read as text
    title = [(block.spans[0][0] if whole_link else first, last)]
    head = Block("heading", title, block.start, title[0][1], level=2, after_blank=True)
    head.text = join_spans(source, title)
    if begin >= len(text.text):
        return [head]
    start = text.start_of(begin)
    rest = [(max(first, start), last) for first, last in block.spans if last > start]
    body = Block("text", rest, start, block.end)
    body.text = join_spans(source, rest)
    return [head, body]
