"""Checked briefing notes from Dutch government minutes: a model may phrase, it may not invent.

    from lrt_summ import read_minutes, summarise, render
    print(render(summarise("verslag.pdf"), "markdown"))

Names load when they are used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

_HOMES = {
    "read_minutes": "lrt_summ.pipeline",
    "extract": "lrt_summ.rules",
    "summarise": "lrt_summ.pipeline",
    "asummarise": "lrt_summ.pipeline",
    "Summariser": "lrt_summ.pipeline",
    "check_answer": "lrt_summ.checking",
    "render": "lrt_summ.rendering",
    "register": "lrt_summ.registering",
    "Settings": "lrt_summ.settings",
    "LrtSummError": "lrt_summ.errors",
    "Minutes": "lrt_summ.models",
    "Report": "lrt_summ.models",
    "ItemAnswer": "lrt_summ.models",
}

__all__ = [
    "ItemAnswer",
    "LrtSummError",
    "Minutes",
    "Report",
    "Settings",
    "Summariser",
    "__version__",
    "asummarise",
    "check_answer",
    "extract",
    "read_minutes",
    "register",
    "render",
    "summarise",
]

if TYPE_CHECKING:
    from lrt_summ.checking import check_answer
    from lrt_summ.errors import LrtSummError
    from lrt_summ.models import ItemAnswer, Minutes, Report
    from lrt_summ.pipeline import Summariser, asummarise, read_minutes, summarise
    from lrt_summ.registering import register
    from lrt_summ.rendering import render
    from lrt_summ.rules import extract
    from lrt_summ.settings import Settings


def __getattr__(name: str) -> Any:
    """Load a public name from the module that defines it, on first use."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    value = getattr(importlib.import_module(_HOMES[name]), name)
    globals()[name] = value
    return value
