"""What can be seen in minutes without a model: decisions, actions, calls, figures, dates, names.

extraction   the whole document
entries      one statement: labelled (labels, rows, marks) or judged sentence by sentence
settling     does this sentence decide?    decision_form, decisions, agreements, choices, outcomes,
             conclusions, continued, resolutions; not with blockers
promises     does this sentence promise?   verbs, verb_forms, futures, commitments, activities,
             ahead; not with talk
owners       who must do it                agents, people, subjects, doers
ties         rows of a list and the promises that they repeat   duplicates
calls, conditions, mentions; and for all of these clauses and place
"""

from lrt_summ.rules.extraction import (
    extract,
    extract_entries,
    extract_item,
    extractor_of,
    reported_items,
)

__all__ = ["extract", "extract_entries", "extract_item", "extractor_of", "reported_items"]
