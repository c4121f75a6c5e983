"""The checker: every claim of an answer against the minutes, by rules alone.

    claims ─▶ facts ─┐
                     ├─▶ evidence (alignment) ─▶ checks ─▶ findings ─▶ reconcile ─▶ ItemReport
    minutes ─▶ ground┘

Each check is a module of its own; `checked` runs them in order; `docs/checking.md` explains them.
"""

from lrt_summ.checking.answers import check_answer, check_answers
from lrt_summ.checking.reconcile import item_report, worth_reasking

__all__ = ["check_answer", "check_answers", "item_report", "worth_reasking"]
