"""Dates, periods and deadlines in Dutch text.

`find_dates` finds all of them, `parse_date` reads the one of a heading, `find_due` tells which of
them is the time by which a task must be done.
"""

from lrt_summ.language.date_finding import find_dates, parse_date
from lrt_summ.language.date_forms import FoundDate

__all__ = ["FoundDate", "find_dates", "parse_date"]
