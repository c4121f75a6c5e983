"""How persons are written: forms of address (`mevrouw`, `dhr. drs.`) and parts of surnames."""

from __future__ import annotations

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
