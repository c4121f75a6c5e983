"""From text to minutes: `parse` finds who met when, and what is said under each agenda item."""

from lrt_summ.parsing.parser import looks_like_minutes, parse

__all__ = ["looks_like_minutes", "parse"]
