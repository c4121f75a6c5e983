"""What can be seen in minutes without a model: decisions, actions, calls, figures, dates, names.

extraction   the whole document
entries      one statement: labelled, listed, a row, or judged sentence by sentence
settling     does this sentence decide?      decisions, blockers, resolutions
promises     does this sentence promise?     verbs, commitments
owners       who must do it                  agents
ties         rows of a list and the promises that they repeat   duplicates, lists
calls, conditions, labels, mentions, places, clauses
"""

from lrt_summ.rules.extraction import extract, extract_item
from lrt_summ.rules.lists import reported_items

__all__ = ["extract", "extract_item", "reported_items"]
