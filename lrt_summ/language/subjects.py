"""Whether a sentence tells by itself what it is about: `Akkoord` and `Zij regelt dat` do not."""

from __future__ import annotations

import re

from lrt_summ.language.sentences import opening_sentence
from lrt_summ.language.words import tokens

_OF_ASSENT = frozenset(
    """
    akkoord gaat gaan eens instemming instemt stemt stemmen neemt nemen aangenomen vastgesteld
    goedgekeurd geaccepteerd aanvaard besloten besluit besluiten voorstel voorstellen advies
    adviseert positief conform unaniem algemene leden vergadering bijeenkomst iedereen allen blijft
    blijven komt doen goed punt agendapunt kennis ongewijzigd volgende afgesproken afspraak vandaag
    vinden vindt bespreking onderstaande bovenstaande
    """.split()
)
"""Words that say how the meeting settled something, not what."""
_BODY = re.compile(
    r"\w*(?:groep|raad|overleg|tafel|bestuur|commissie|team|beraad|platform|college|forum)\Z",
    re.IGNORECASE,
)
_REFERS = re.compile(
    r"\b(?:dit|dat|die|deze|ze|hem|haar|hen|hun|er(?:aan|af|bij|in|mee|naar|op|over|uit|voor)"
    r"|(?:daar|hier)\w*|onderstaande|bovenstaande)\b",
    re.IGNORECASE,
)
_TIME = (
    r"(?:\w*week|maand|kwartaal|\w*jaar|zomer|winter|herfst|lente|\w*dag|\w*dagen|middag|ochtend|avond"
    r"|periode|termijn|keer)"
)
_OPENS = re.compile(rf"\W*(?:dit|dat|deze|die|zij|ze|hij)\b(?!-| {_TIME}\b)", re.IGNORECASE)
"""A sentence whose subject is told before it: `Dit wordt toegezegd`."""
_THIS_TIME = re.compile(rf"\b(?:deze|dit|die|dat) {_TIME}\b", re.IGNORECASE)
_FEW = 3
"""Words with a meaning, beside which a word that refers leaves open what it refers to."""


def names_no_subject(text: str) -> bool:
    """Whether a reader who sees nothing but this sentence asks what it is about."""
    said = [token for token in tokens(text) if not token.is_stop_word]
    own = [t for t in said if t.norm not in _OF_ASSENT and not _BODY.match(t.norm)]
    things = [t for t in own if not (t.text.isupper() and t.text.isalpha())]  # `TO gaat akkoord`
    refers = _REFERS.search(text) is not None
    return not things or text.rstrip().endswith(":") or (refers and len(things) <= _FEW)


def leans(text: str) -> bool:
    """Whether a reader has to see the sentence before this one: `Zij zoekt dit uit`."""
    opening = opening_sentence(text)
    if _OPENS.match(opening):
        return True
    pointing = _REFERS.search(_THIS_TIME.sub("", opening)) is not None
    return pointing and names_no_subject(opening)
