"""Dates, periods and deadlines in Dutch text.

`find_dates` finds all of them, `parse_date` reads the one of a heading, `find_due` tells which of
them is the time by which a task must be done, `due_of_cell` reads it from a column of deadlines.
"""

from lrt_summ.language.date_finding import find_dates, parse_date
from lrt_summ.language.due import due_of_cell, find_due
from lrt_summ.language.found_date import FoundDate

__all__ = ["FoundDate", "due_of_cell", "find_dates", "find_due", "parse_date"]
