"""The checker: every claim of an answer against the minutes, by rules alone.

    claims ─▶ facts ─┐
                     ├─▶ evidence (alignment) ─▶ checks ─▶ findings ─▶ reconcile ─▶ ItemReport
    minutes ─▶ ground┘

Each check is a module of its own; `checked` runs them in order; `docs/checking.md` explains them.
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
