"""Bytes → element tree, within limits."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from lrt_summ.errors import DamagedDocumentError, DocumentTooLargeError
from lrt_summ.reading.decoding import clean, decode

Element = Any  # lxml ships no types

_MAX_TAGS = 1_000_000  # end tags included; a page of 1,000 printed sheets has half of them
_CHARSET = re.compile(
    rb"<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}[\"']?([\w:-]{2,40})", re.IGNORECASE
)
_XML_ENCODING = re.compile(rb"\A\s{0,64}<\?xml[^>]{0,200}?encoding=[\"']([\w:-]{2,40})")


def decoded(data: bytes, name: str) -> str:
    """The characters of a page, by byte order mark, then by what it declares, then by guess.

    Raises:
        DocumentError: the bytes are no text.
    """
    head = data[:4096]
    found = _CHARSET.search(head) or _XML_ENCODING.search(head)
    declared = found.group(1).decode("ascii") if found else None
    if declared and declared.lower().startswith(("utf-16", "utf-32")):
        declared = None  # it was readable as ASCII, so it is neither
    return decode(data, name=name, encoding=declared)


def parse(text: str, name: str) -> Element | None:
    """The root element; `None` for a page without any.

    Raises:
        DocumentTooLargeError: more tags than memory should be spent on.
        DamagedDocumentError: elements nested deeper than the parser follows.
    """
    if text.count("<") > _MAX_TAGS:
        raise DocumentTooLargeError(
            f"{name}: heeft meer dan {_MAX_TAGS} HTML-elementen.", hint="Splits het document."
        )
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True
    )
    try:
        root = etree.fromstring(clean(text).encode(), parser)
    except etree.LxmlError:
        root = None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise DamagedDocumentError(
            f"{name}: de HTML is te diep genest om te lezen.",
            hint="Open de pagina in een browser en bewaar haar als PDF.",
        )
    return root
