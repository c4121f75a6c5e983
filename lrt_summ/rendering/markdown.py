"""Briefing as Markdown (CommonMark with GFM tables), in which no source text is markup."""

from __future__ import annotations

import re
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from lrt_summ.rendering.anchors import anchor
from lrt_summ.rendering.briefing import Briefing
from lrt_summ.rendering.labels import Labels
from lrt_summ.rendering.words import MARKS, WORDS

# Whatever can open markup inside a line, in CommonMark, GFM, or the dialects of pandoc and GitHub.
_INLINE = re.compile(r"[\\`*_\[\]<>|~$^{}@#]|&(?=#?\w)|:(?=//)|(?<=\bwww)\.|(?<=\bmailto):")
# Whatever can open a block where a line begins: list, rule, underline of a heading.
_BLOCK = re.compile(r"\A(?:(?=[+=-])|(\d{1,9})(?=[.)]))")


_BLANK_LINES = re.compile(r" *\n(?: *\n)+")


def escape_inline(text: str) -> str:
    """`text` as Markdown that shows exactly these characters inside a line."""
    return _INLINE.sub(lambda match: "\\" + match[0], text)


def escape(text: str) -> str:
    """`text` as Markdown that shows exactly these characters, also where a line begins."""
    return _BLOCK.sub(lambda match: (match[1] or "") + "\\", escape_inline(text))


def cite(sources: tuple[str, ...]) -> Markup:
    """Links to the places of these statements in the annex."""
    links = (f"[{escape_inline(source)}](#{anchor(source)})" for source in sources)
    return Markup(" ".join(links))  # noqa: S704  # ids are escaped, anchors are plain letters


def _inert(value: Any) -> Markup:
    """What the template prints: markup of our own as it is, everything else escaped."""
    return value if isinstance(value, Markup) else Markup(escape(str(value)))  # noqa: S704


_TEMPLATES = Environment(
    loader=PackageLoader("lrt_summ.rendering"),
    autoescape=True,  # `_inert` has made Markup of everything by then, so macros nest rightly
    finalize=_inert,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
    undefined=StrictUndefined,
)
_TEMPLATES.filters["anchor"] = anchor
_TEMPLATES.filters["cite"] = cite
_TEMPLATES.filters["inline"] = lambda text: Markup(escape_inline(text))  # noqa: S704


def markdown(briefing: Briefing, labels: Labels) -> str:
    """The briefing as one Markdown document; equal briefings give equal bytes."""
    text = _TEMPLATES.get_template("briefing.md.j2").render(
        briefing=briefing, labels=labels, t=WORDS[labels.lang], marks=MARKS
    )
    return _BLANK_LINES.sub("\n\n", text).strip() + "\n"
