"""Who owes what: the actions of any number of meetings in one register.

from lrt_summ import register
print(register(reports, on=date.today()).filtered(owner="VNG").to_csv())
"""

from lrt_summ.registering.building import register
from lrt_summ.registering.promises import (
    STATUSES,
    UNOWNED,
    Holder,
    Meeting,
    Occurrence,
    Promise,
    Register,
    Status,
    is_nobody,
)
from lrt_summ.registering.table import columns, rows

__all__ = [
    "STATUSES",
    "UNOWNED",
    "Holder",
    "Meeting",
    "Occurrence",
    "Promise",
    "Register",
    "Status",
    "columns",
    "is_nobody",
    "register",
    "rows",
]
