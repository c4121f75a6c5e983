"""The checker: every claim of an answer against the minutes, by rules alone.

    claims ─▶ facts ─┐
                     ├─▶ evidence (alignment) ─▶ checks ─▶ findings ─▶ reconcile ─▶ ItemReport
    minutes ─▶ ground┘

Each check is a module of its own; `checked` runs them in order; `docs/checking.md` explains them.

values     numbers, dates, lengths of time, shares, and how exact they are
names      who: organisations, offices and persons, each in the own part; owners of actions
denials    what is denied       force      wish, agreement, decision, and what is done yet
opposites  more or less, before or after, adopted or withdrawn
conditions, limits, absolutes, causes, due, support     one thing each
completeness, duplicates, other_items, leak, injections, steering     of the whole answer
facts, ground, documents, evidence, matching, places, compounds, containing     what is compared
weighing, lexicon, messages     how, by which words, and what a person is told
answers, reconcile, extractive, leads     answers from anywhere, and what may stand in a briefing
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lrt_summ.checking.reconcile import item_report, worth_reasking

if TYPE_CHECKING:
    from lrt_summ.checking.answers import check_answer, check_answers

__all__ = ["check_answer", "check_answers", "item_report", "worth_reasking"]


def __getattr__(name: str) -> Any:
    """Load what checks answers from elsewhere on first use: the rules alone have no need of it."""
    if name not in ("check_answer", "check_answers"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from lrt_summ.checking import answers

    return getattr(answers, name)
