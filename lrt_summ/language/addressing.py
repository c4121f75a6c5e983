"""How persons are written: forms of address (`mevrouw`, `dhr. drs.`) and parts of surnames."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from lrt_summ.language.patterns import lazy
from lrt_summ.language.words import fold

_GENDERED = "heer heren dames dhr mevrouw mevr mw mej meneer"
_ACADEMIC = "drs dr mr ir ing prof jhr"  # not `ds` and `hr`, which are bodies as well

FORMS_OF_ADDRESS = frozenset(f"{_GENDERED} {_ACADEMIC}".split())
"""What stands before a name, folded and without its full stop."""

FORM_OF_ADDRESS = rf"(?:(?:{'|'.join(sorted(FORMS_OF_ADDRESS))})\b\.?)"
"""The pattern of one of them, for text in small letters or with `re.IGNORECASE`."""

SURNAME_PARTICLES = frozenset(
    "van de der den het ten ter te in op 't ’t la le von el du al".split()
)
"""Small words within a surname, which tell nobody apart."""

SURNAME_PARTICLE = rf"(?:{'|'.join(sorted(SURNAME_PARTICLES, key=len, reverse=True))})"
"""The pattern of one of them, as written."""

ADDRESSED = lazy(
    r"\b(?:(?P<he>[Dd]e heer|[Dd]hr\.?|[Mm]eneer|[Hh]eer)|(?P<she>[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?))"
    r" (?:(?:drs|dr|mr|ir|ing|prof|jhr)\. )*(?:(?:[A-Z][a-z]?\.){1,4} ?)?"
    rf"(?:(?i:{SURNAME_PARTICLE}) )*(?P<name>[A-ZÀ-ÖØ-Ý][\w-]+)"
)

Addressed = Mapping[str, Mapping[bool, str]]
"""Surnames, folded, with the form of address as written, under whether it is a man's."""


def addressed_in(text: str) -> Addressed:
    """How a text addresses people; left out are names that it also has without such a form."""
    known: defaultdict[str, dict[bool, str]] = defaultdict(dict)
    for found in ADDRESSED.finditer(text):
        known[fold(found["name"])].setdefault(found["he"] is not None, found.group())
    for found in _OTHERWISE.finditer(text):
        known.pop(fold(found["name"]), None)
    return known


_OTHERWISE = lazy(
    r"\b(?:[Dd]e heer en mevrouw|[Ww]ethouder|[Bb]urgemeester|[Gg]edeputeerde|[Mm]inister"
    r"|[Ff]amilie|[Ss]taatssecretaris|[Cc]ommissaris)"
    rf" (?:(?i:{SURNAME_PARTICLE}) )*(?P<name>[A-ZÀ-ÖØ-Ý][\w-]+)"
)
"""Names that somebody has of whom the text does not tell which form of address is his."""
