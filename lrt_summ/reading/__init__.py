"""Any document a secretariat sends → one `SourceText` in markdown-like plain text.

    read_source("verslag.pdf")            a path, bytes or a binary file object

What the bytes are decides which reader takes them; the ending of the name is never trusted.
Every reader writes the same marks, so that the parser has one language to learn:

    ## 3. Titel            a heading, with its number even where the file computes it
    **Besluit:** …         bold
    - …  /  1. …           list entries, two spaces further in per level
    | a | b<br>c |         a table row; `<br>` is a line break inside a cell
    | --- | --- |          under a row that the document calls a header row
    [^2]  and  [^2]: …     a footnote's mark and its text
    \\f                    a page break

Modules: `source` loads and dispatches, `sniffing` tells the formats apart, `decoding` turns bytes
into characters, then one module or package per format.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__all__ = ["load_document", "read_source", "shown_name"]

if TYPE_CHECKING:
    from lrt_summ.reading.source import load_document, read_source, shown_name


def __getattr__(name: str) -> Any:
    """Load what reads on first use: the PDF reader's child process has no need of it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from lrt_summ.reading import source

    return getattr(source, name)
