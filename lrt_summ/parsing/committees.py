"""How a committee is called that the head of the minutes prints in capitals, or in part."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lrt_summ.language.organisations import find_organisations
from lrt_summ.language.patterns import lazy
from lrt_summ.parsing.vocabulary import FUNCTION_WORDS

# Each organisation has one; which one it is, the letterhead tells.
_OF_ANY = lazy(
    r"(?:het |de )?(?:dagelijks bestuur|algemeen bestuur|bestuur|college(?: van (?:b ?(?:en|&) ?w"
    r"|burgemeester en wethouders|gedeputeerde staten))?|gemeenteraad|raad|provinciale staten"
    r"|ondernemingsraad|directie|managementteam|(?:directie|management|bestuurs|directeuren)overleg)",
    re.IGNORECASE,
)
_ORGANISATION = lazy(
    r"(?:gemeente|waterschap|hoogheemraadschap|provincie|ministerie|veiligheidsregio|stichting"
    r"|vereniging|omgevingsdienst|metropoolregio|regio|ggd)\s(?=\S)"
    r"(?!.*\b(?:is|was|zijn|wordt|worden|komt|komen|heeft|hebben|gaat|vraagt|meldt)\b)"
    r"[^,.;:()\d]{2,60}\Z",
    re.IGNORECASE,
)
_WORD = lazy(r"[^\W\d_]+")
_LONGEST_ABBREVIATION = 3  # letters; a longer one has no vowel or is a known name
_VOWEL = lazy(r"[AEIOUYÀ-ÖÙ-Ü]")


def full_name(body: str, lines: Iterable[str]) -> str:
    """A committee with the organisation in the letterhead, where every organisation has such one.

    Args:
        body: as the title prints it.
        lines: of the head of the document, in order.
    """
    named = spelled(body)
    if _OF_ANY.fullmatch(named) is None:
        return named
    organisation = next((line for line in lines if _ORGANISATION.match(line.strip())), None)
    return f"{named} {spelled(organisation.strip())}" if organisation else named


def spelled(name: str) -> str:
    """A name in capitals in small letters, but for its abbreviations; any other as it is."""
    if not name.isupper() or " " not in name.strip():
        return name
    first = _WORD.search(name)
    return _WORD.sub(lambda word: _spelled(word, word.start() == (first and first.start())), name)


def _spelled(found: re.Match[str], is_first: bool) -> str:
    word = found.group()
    low = word.lower()
    if low in FUNCTION_WORDS:
        return low.capitalize() if is_first else low
    if len(word) <= _LONGEST_ABBREVIATION or not _VOWEL.search(word) or _is_abbreviation(word):
        return word
    return f"IJ{low[2:]}" if low.startswith("ij") else low.capitalize()


def _is_abbreviation(word: str) -> bool:
    """Whether a known organisation is called so, but not in small letters: `UNHCR`."""
    return bool(find_organisations(word)) and not find_organisations(word.lower())
