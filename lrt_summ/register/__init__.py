"""Who owes what: the actions of any number of meetings in one register.

from lrt_summ import register
print(register(reports, on=date.today()).filtered(owner="VNG").to_csv())
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterable
from types import ModuleType

from lrt_summ.models import Report
from lrt_summ.register.building import register
from lrt_summ.register.promises import (
    STATUSES,
    UNOWNED,
    Meeting,
    Occurrence,
    Promise,
    Register,
    Status,
)
from lrt_summ.register.table import columns, rows

__all__ = [
    "STATUSES",
    "UNOWNED",
    "Meeting",
    "Occurrence",
    "Promise",
    "Register",
    "Status",
    "columns",
    "register",
    "rows",
]


class _Callable(ModuleType):
    """This module, called as the function of the same name.

    Importing any part of the package binds the name `lrt_summ.register` to this module, so
    `lrt_summ.register(reports)` has to work on it, too.
    """

    def __call__(self, reports: Iterable[Report], *, on: dt.date | None = None) -> Register:
        return register(reports, on=on)


sys.modules[__name__].__class__ = _Callable
