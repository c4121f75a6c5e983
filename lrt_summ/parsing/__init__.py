"""From text to minutes: `parse` finds who met when, and what is said under each agenda item."""

from lrt_summ.parsing.parser import parse

__all__ = ["parse"]
