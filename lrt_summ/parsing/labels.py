"""Labels: `Afspraak:`, `**Besluit:**`, `ACTIE –`, `Actie (VNG):`, and the names of speakers."""

from __future__ import annotations

import re
from typing import NamedTuple

from lrt_summ.language.patterns import lazy
from lrt_summ.parsing.vocabulary import LABELS, fold

# `12`, `nr. 3a`, `24.3`, `2025-02-A`, `T-24.14`
_NUMBER = (
    r"(?:\s{0,2}(?:nr\.?\s?)?#?(?:[A-Z]{1,3}[.-]?)?\d{1,4}"
    r"(?:[.-](?:\d{1,4}|[A-Z](?!\w))){0,2}[a-z]?)?"
)
_NOTE = r"(?:\s{0,3}[(\[](?P<note>[^()\[\]\n]{1,120})[)\]])?"
_LABEL = lazy(
    r"[(\[]?(?P<label>[^\W\d_][^\W\d_./&-]{0,20}(?:[ ./&-]{1,3}[^\W\d_.]{1,20}){0,4}\.?)"
    rf"{_NUMBER}{_NOTE}\s{{0,3}}"
    r"(?P<sep>[)\]]?\s{0,2}:(?!(?<=\d:)\d\d(?!\d))|[)\]](?=\s)|[–—]|(?<=\s)-(?=\s)|=>|->|→|>|(?=\Z))\s{0,4}"
)
# `Actie Carola:` names its owner before the colon, without brackets.
_OWNED = lazy(
    r"(?P<label>(?:actie|actiepunt|afspraak|toezegging|vervolgactie))\s{1,3}(?:voor\s|van\s|door\s)?"
    r"(?P<note>(?-i:[A-ZÀ-Þ@])[^:\n]{1,60}?)\s{0,2}:(?=\s|\Z)\s{0,4}",
    re.IGNORECASE,
)
_BRACKETED = lazy(
    r"[(\[](?P<label>actie|actiepunt|afspraak|toezegging|besluit)\s{0,2}:\s{0,2}(?P<note>[^()\[\]\n]{1,60})[)\]]\s{0,4}:?\s{0,4}",
    re.IGNORECASE,
)
# `[A1] Karin: zaal boeken`, `[B2] De begroting is akkoord.`
_CODE = lazy(r"\[(?P<sort>[AB])[ -]?\d{1,4}(?:[.-]\d{1,4})?\]\s{0,2}:?\s{1,4}(?=\S)")
_IS_CODE = lazy(r"[A-Z]{1,2}[ -]?\d{1,4}(?:[.-]\d{1,4})?\Z")  # `Actie A3:` names nobody
_CODED = {"A": "actie", "B": "besluit"}
_JOINING = frozenset("en & van de der den te ten ter het".split())
_OPENING = lazy(r"[(\[]?(?P<word>(?:n\.b|[^\W\d_]{1,30}))", re.IGNORECASE)
_FIRST_WORDS = frozenset(re.split(r"[ /-]", label)[0].rstrip(".") for label in LABELS)
_CAPITALS = lazy(r"(?P<label>[A-ZÀ-Þ][A-ZÀ-Þ-]{3,20})\s{1,4}(?=[^\W_a-zà-ÿ])")
_SPEAKER = lazy(
    r"(?P<name>(?:[^\W\d_][^\W\d_.'’-]{0,30}[.'’-]?(?:[^\W\d_]{1,30})?)(?:\s[^\W\d_][\w.'’-]{0,30}){0,5})"
    r"(?:\s{0,2}\([^()\n]{1,60}\))?\s{0,2}:(?=\s|\Z)\s{0,4}"
)


class Label(NamedTuple):
    """A label at the head of a text.

    Attributes:
        name: in lower case, without bracket or colon.
        note: what stands between brackets.
        end: offset of the text behind it.
    """

    name: str
    note: str | None
    end: int


def read_label(text: str, bold: int = 0) -> Label | None:
    """The label that `text` begins with, `None` without one.

    Args:
        bold: length of the bold run at its head; a bold or capital label needs no colon.
    """
    if text.startswith("[") and (code := _CODE.match(text[:40])):
        return Label(_CODED[code["sort"]], None, code.end())
    opening = _OPENING.match(text[:40])
    if opening is None or opening["word"].casefold() not in _FIRST_WORDS:
        return None
    if 0 < bold < len(text) and fold(text[:bold]) in LABELS and ":" not in text[bold : bold + 3]:
        return Label(fold(text[:bold]), None, len(text) - len(text[bold:].lstrip(" -–—>")))
    if bracketed := _BRACKETED.match(text[:120]):
        return Label(bracketed["label"].casefold(), bracketed["note"].strip(), bracketed.end())
    match = _LABEL.match(text[:300])
    if match is None or _name(match) is None:
        if owned := _OWNED.match(text[:120]):
            note = None if _IS_CODE.match(owned["note"]) else owned["note"]
            named = note is None or _is_owner(note)
            return Label(owned["label"].casefold(), note, owned.end()) if named else None
        match = _CAPITALS.match(text[:40])
        known = match is not None and match["label"].casefold() in LABELS
        return Label(match["label"].casefold(), None, match.end()) if match and known else None
    name = _name(match)
    assert name is not None  # noqa: S101 -- asked above
    note = match["note"].strip() if match["note"] else None
    return Label(name, note, match.end())


def _name(match: re.Match[str]) -> str | None:
    """The label in lower case, if it is one that we know."""
    name = " ".join(match["label"].casefold().split())
    return next((form for form in (name, name.rstrip(".")) if form in LABELS), None)


def _is_owner(note: str) -> bool:
    """Whether every word of `note` can be part of the name of a person or organisation."""
    words = note.replace(",", " ").replace("/", " ").split()
    return len(words) <= 8 and all(
        word[0].isupper() or word[0] == "@" or word in _JOINING for word in words
    )


def read_speaker(text: str) -> tuple[str, int] | None:
    """A name with a colon at the head of `text`, and where the words behind it begin."""
    head = text[:200]
    match = _SPEAKER.match(head) if ":" in head else None
    if match is None:
        return None
    return " ".join(match["name"].split()), match.end()
