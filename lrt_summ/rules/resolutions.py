"""Numbered resolutions: `De stuurgroep:` or `Gehoord de beraadslaging besluit de raad:` and a list.

The bullets have no subject of their own; it stands in the line above. What each of them does is
told by its first verb.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from lrt_summ.language.patterns import lazy
from lrt_summ.rules.agents import Agent, agents_at
from lrt_summ.rules.people import People
from lrt_summ.rules.settling import OwnBody

_LONGEST_LEAD = 200  # characters
_BODY_BEFORE_COLON = lazy(r"(?:^|\b)(?P<body>(?:de|het) [\w-]{2,40}) ?:\W*$", re.IGNORECASE)
_DECIDES = lazy(
    r"\b(?:besluit|besluiten|besloten|beslist|stemt in met|ingestemd|stelt vast)\b[^:]{0,60}:\W*$",
    re.IGNORECASE,
)
_DECISION_VERB = lazy(
    r"\W*(?:unaniem |ook |hiermee )?(?:stemt\b.{1,120}\bin\b|stemt in|ingestemd|akkoord|gaat "
    r"akkoord|kan zich|kan instemmen|ziet af|afgezien|bepaalt|bepaald|besluit|besloten"
    r"|stelt\b.{1,160}\bvast|vastgesteld|kiest|gekozen|wijst\b.{1,160}\baf\b|afgewezen"
    r"|keurt\b.{1,160}\bgoed|goedgekeurd|verleent|verleend|benoemt|benoemd|machtigt|gemachtigd"
    r"|mandateert|aanvaardt|handhaaft|gehandhaafd|onderschrijft|accordeert|bekrachtigt"
    r"|geeft (?:toestemming|akkoord|goedkeuring|groen licht)|neemt\b.{1,160}\bover\b|overgenomen"
    r"|trekt\b.{1,160}\bin\b|kent\b.{1,160}\btoe\b)",
    re.IGNORECASE,
)
_INSTRUCTS = lazy(
    r"\W*(?:draagt (?=\S.{1,100} op\b)|geeft (?=\S.{1,100} opdracht\b)|opdracht aan |gelast )"
    r"(?P<who>(?:de |het )?)",
    re.IGNORECASE,
)
_INSTRUCTED = lazy(r"(?P<who>.{3,80}?) (?:opgedragen|opdracht gegeven)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Resolution:
    """What one bullet of a resolution is; `doers` are those it instructs."""

    kind: Literal["decision", "action"]
    doers: tuple[Agent, ...] = ()


def opens_resolution(text: str, body: OwnBody) -> Literal["decides", "body"] | None:
    """Whether a line announces what the meeting does, and whether it says that it decides."""
    text = text.rstrip()
    if not text.endswith(":") or len(text) > _LONGEST_LEAD:
        return None
    if _DECIDES.search(text):
        return "decides"
    named = _BODY_BEFORE_COLON.search(text)
    return "body" if named and body.is_meant_by(named["body"]) else None


def read_resolution(
    text: str, lead: Literal["decides", "body"], people: People
) -> Resolution | None:
    """What a bullet under such a line is; `None` if it decides nothing (`neemt kennis van`)."""
    for pattern in (_INSTRUCTS, _INSTRUCTED):
        match = pattern.match(text)
        if match:
            doers = agents_at(text, match.start("who"), people)
            return Resolution("action", doers) if doers else Resolution("decision")
    if _DECISION_VERB.match(text):
        return Resolution("decision")
    if lead == "decides" and not _NO_DECISION.match(text):
        return Resolution("decision")
    return None


_NO_DECISION = lazy(
    r"\W*(?:neemt kennis|kennis te nemen|neemt .{1,60} voor kennisgeving|verzoekt|roept|spreekt"
    r"|dankt)",
    re.IGNORECASE,
)
