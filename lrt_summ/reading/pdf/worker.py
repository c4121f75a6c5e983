"""What runs in the child process: a PDF on standard input, its text on standard output as JSON.

PDFium is C++ and reads what strangers made. Here it may crash, hang or eat memory without harm to
the run: the parent sees that and reports the one document.
"""

from __future__ import annotations

import json
import sys
from contextlib import closing, suppress
from itertools import islice
from typing import Any

from lrt_summ.reading.pdf.lines import Typography
from lrt_summ.reading.pdf.page import page_text
from lrt_summ.reading.pdf.pdfium import (
    CorruptError,
    Document,
    PasswordError,
    open_document,
    read_page,
)
from lrt_summ.reading.pdf.words import Page

_SAMPLE_PAGES = 20  # enough to know a document's normal font


def read(data: bytes, *, max_pages: int, max_chars: int) -> dict[str, Any]:
    """The pages' texts, or why there are none: `{"pages": […], "failed": […]}` or `{"error": …}`.

    Errors: `password`, `corrupt`, `pages` (too many; with `count`), `chars` (too much text).
    """
    try:
        document = open_document(data)
    except PasswordError:
        return {"error": "password"}
    except CorruptError:
        return {"error": "corrupt"}
    with closing(document):
        if len(document) > max_pages:
            return {"error": "pages", "count": len(document)}
        return _pages(document, max_chars)


def _pages(document: Document, max_chars: int) -> dict[str, Any]:
    failed: list[int] = []
    pages = (_page(document, index, failed) for index in range(len(document)))
    sample = list(islice(pages, _SAMPLE_PAGES))
    typography = Typography.of(sample)
    texts = [page_text(page, typography) for page in sample]
    size = sum(map(len, texts))
    for page in pages:
        texts.append(page_text(page, typography))
        size += len(texts[-1])
        if size > max_chars:
            break
    if size > max_chars:
        return {"error": "chars"}
    return {"pages": texts, "failed": failed}


def _page(document: Document, index: int, failed: list[int]) -> Page:
    try:
        return read_page(document, index)
    except CorruptError:
        failed.append(index + 1)
        return Page((), (), 0.0)


def limit_memory(most_bytes: int) -> None:
    """Make the kernel refuse more memory than that, where it can (not on Windows)."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most_bytes, most_bytes))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """Read standard input with the limits in `argv`: pages, characters, bytes of memory."""
    max_pages, max_chars, max_memory = map(int, sys.argv[1:4])
    limit_memory(max_memory)
    result = read(sys.stdin.buffer.read(), max_pages=max_pages, max_chars=max_chars)
    sys.stdout.buffer.write(json.dumps(result).encode())


if __name__ == "__main__":
    main()
