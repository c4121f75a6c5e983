"""What can be seen in minutes without a model: decisions, actions, calls, figures, dates, names.

extraction   the whole document
entries      one statement: labelled, or judged sentence by sentence
settling     does this sentence decide?    decisions, agreements, blockers, resolutions
promises     does this sentence promise?   verbs, verb_forms, futures, commitments, ahead
owners       who must do it                agents, subjects
ties         rows of a list and the promises that they repeat   duplicates
calls, conditions, labels, mentions, place, clauses
"""

from lrt_summ.rules.extraction import (
    extract,
    extract_entries,
    extract_item,
    extractor_of,
    reported_items,
)

__all__ = ["extract", "extract_entries", "extract_item", "extractor_of", "reported_items"]
