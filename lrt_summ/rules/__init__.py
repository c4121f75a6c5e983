"""What can be seen in minutes without a model: decisions, actions, calls, figures, dates, names.

extraction   the whole document, and what an action list repeats
entries      one statement: labelled, listed, a row, or judged sentence by sentence
settling     does this sentence decide?      decisions, blockers   (tables)
promises     does this sentence promise?     verbs, commitments    (tables)
owners       who must do it                  agents
calls, conditions, labels, mentions, duplicates, places, clauses
"""

from lrt_summ.rules.extraction import extract, extract_item
from lrt_summ.rules.lists import reported_items

__all__ = ["extract", "extract_item", "reported_items"]
