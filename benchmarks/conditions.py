"""Takes from a true sentence what it depends on."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CONDITION = re.compile(
    r",? (?:indien|mits|tenzij(?!['’])|voor het geval|in (?:het )?geval(?: dat| van)|op voorwaarde"
    r"|onder (?:de |het )?(?:voorbehoud|voorwaarde)|mocht(?:en)?|zolang"
    r"|(?:pas|alleen|slechts|uitsluitend) (?:als|wanneer|nadat|zodra|voor zover)"
    r"|met dien verstande|met uitzondering van|voor ?zover|behoudens|afhankelijk van|zodra"
    r"|(?:pas )?na (?:akkoord|instemming|goedkeuring)|in afwachting van|vooropgesteld"
    r"|(?<=,) (?:als|wanneer|zij het)|als(?= (?:de|het(?! goed)|er|dat|dit|daar) ))"
    r"\b[^,;.:]*(?=[,;.:]|$)"
)
_NO_CONDITION = re.compile(
    r",? (?:mocht(?:en)? zijn|(?:slechts|alleen|uitsluitend) als (?:wens|vervanging))"
)
_FRONT = re.compile(
    r"^(?:Indien|Als|Wanneer|Mocht(?:en)?|Zolang|Zodra|Alleen als|Pas als|Pas wanneer) [^,]*, "
    r"(?:dan )?"
)
_VERB_FIRST = re.compile(
    r"^(\w+) ((?:de|het|een|er|zij|hij|men|dit|dat|die|deze|[A-Z][\w.]+|mevrouw|wethouder)"
    r"(?: [A-Z][\w-]+| (?<=de |et |en )\w+)?)(.*)"
)
"""Verb, subject and the rest of a main clause behind its condition."""
_NOT_BEFORE = re.compile(
    r"\b(?:zo|even|zelfde|net|zowel|dan|goed|zowel .*|evenals|ook|ook niet|behalve|voor|maar"
    r"|en|pas .*|eerst .*|[Bb]edoeld)$"
)
"""What cannot stand without what follows."""


def unconditional(text: str) -> Iterator[str]:
    """`text` without its condition; nothing for a sentence without one.

    A main clause behind a semicolon depends on nothing before it, `als wens` is no condition, and
    neither is the past tense `mocht zijn`: without them the sentence is shorter, not false.
    """
    found = _CONDITION.search(text)
    before = text[: found.start()] if found else ""
    if found and before and not _NOT_BEFORE.search(before):
        if not before.endswith(";") and not _NO_CONDITION.match(found.group()):
            yield before + text[found.end() :]
    elif front := _FRONT.search(text):
        rest = _VERB_FIRST.match(text[front.end() :])
        if rest:
            yield f"{rest[2][0].upper()}{rest[2][1:]} {rest[1]}{rest[3]}"
