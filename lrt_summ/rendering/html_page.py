"""Briefing as one self-contained web page with the minutes beside it. It asks nobody anything."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from lrt_summ.rendering.anchors import anchor
from lrt_summ.rendering.briefing import ActionLine, Briefing, DecisionLine
from lrt_summ.rendering.labels import Labels
from lrt_summ.rendering.words import MARKS, WORDS

_LONGEST_WORD = 30  # characters


def html_page(briefing: Briefing, labels: Labels) -> str:
    """The briefing as HTML; equal briefings give equal bytes.

    Its Content-Security-Policy allows its own style and script, by hash, and nothing else.
    """
    style, script = _asset("page.css"), _asset("page.js")
    return (
        _templates()
        .get_template("page.html.j2")
        .render(
            briefing=briefing,
            labels=labels,
            t=WORDS[labels.lang],
            marks=MARKS,
            owners=_owners(briefing),
            policy=_policy(style, script),
            style=Markup(style),  # noqa: S704  # our own files, no source text in them
            script=Markup(script),  # noqa: S704
        )
    )


def _owners(briefing: Briefing) -> list[str]:
    """Every owner that the reader can choose, once, in alphabetical order."""
    names = {name for action in briefing.actions for name in action.owner_names}
    names.update(name for point in briefing.review for name in point.owners)
    return sorted(names, key=lambda name: (name.casefold(), name))


def _owner_index(name: str, owners: Sequence[str]) -> int:
    return owners.index(name)


def _crowded(line: DecisionLine | ActionLine) -> bool:
    """Whether the line has a word too long for a column, which must then break anywhere."""
    texts = [line.text, line.condition or "", line.item.short]
    if isinstance(line, ActionLine):
        texts += [*line.owners, line.due.text if line.due else "", line.status or ""]
    return any(len(word) > _LONGEST_WORD for text in texts for word in text.split())


def _policy(style: str, script: str) -> str:
    return (
        "default-src 'none'; base-uri 'none'; form-action 'none'; "
        f"style-src 'sha256-{_sha256(style)}'; script-src 'sha256-{_sha256(script)}'; "
        "require-trusted-types-for 'script'"
    )


def _sha256(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _asset(name: str) -> str:
    return (files("lrt_summ.rendering") / "templates" / name).read_text(encoding="utf-8")


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=PackageLoader("lrt_summ.rendering"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters["anchor"] = anchor
    environment.filters["owner_index"] = _owner_index
    environment.tests["crowded"] = _crowded
    return environment
