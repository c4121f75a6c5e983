"""A way of saying something, as a row of a table with an example that it fits and one not."""

from __future__ import annotations

import re
from dataclasses import KW_ONLY, dataclass

from lrt_summ.language.once import once


@dataclass(frozen=True)
class Wording:
    """One row.

    Attributes:
        written: its pattern, for which capitals do not count.
        needs: see `Needed`.
        hits: a sentence that it is for.
        misses: one that looks like it and is another matter.
    """

    name: str
    written: str
    _: KW_ONLY
    needs: str
    hits: str
    misses: str

    @once
    def pattern(self) -> re.Pattern[str]:
        """Compiled when it is first used."""
        return re.compile(self.written, re.IGNORECASE)
