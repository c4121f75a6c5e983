"""What a decision says yes to, where it says no more than yes: `Hiermee wordt ingestemd`."""

from __future__ import annotations

from typing import NamedTuple

from lrt_summ.checking.ground import Ground
from lrt_summ.models import Statement
from lrt_summ.rules.entries import is_assent


class Lead(NamedTuple):
    """The sentence before a decision, and the statement that it stands in."""

    text: str
    statement: str


def lead_of(ground: Ground, statement: Statement, decision: str) -> Lead | None:
    """The sentence before `decision`, `None` if that says by itself what was decided."""
    if not is_assent(decision.split("; ")[0]):  # `Daar is niemand tegen; het geldt vanaf mei`
        return None
    before: Lead | None = None
    for sentence in ground.sentences:
        own = sentence.statement.id == statement.id
        told = sentence.facts.text
        if own and statement.text.startswith(told):
            told = told[statement.body_at :]
        if own and told.strip() in decision:
            break
        if own or sentence.statement.start < statement.start:
            before = Lead(sentence.facts.text.strip(), sentence.statement.id)
    usable = before is not None and before.text[-1:] not in "?:" and not is_assent(before.text)
    return before if usable and before and before.statement not in ground.injected else None
