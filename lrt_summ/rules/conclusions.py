"""A short sentence that ends a discussion: `Het wordt de donderdag`.

Its words alone do not tell; what stands before it does. So the place is weighed together with the
words: it concludes where options, proposals or opinions stand right before it, where it is short
and closes its paragraph or item, if its subject is the thing discussed or `we` and its verb says
what becomes of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from lrt_summ.language.patterns import lazy
from lrt_summ.rules.agents import agents_at
from lrt_summ.rules.clauses import Sentence
from lrt_summ.rules.people import People
from lrt_summ.rules.settling import is_blocked_anywhere
from lrt_summ.rules.verbs import by_participle

_SHORT = 12  # words
_DISCUSSED = lazy(
    r"\b(?:voorstel|voorgesteld|stelt voor|stellen voor|opties?|variant|varianten|keuze|alternatief"
    r"|voorkeur|liever|tegen|voorstander|vindt|vinden|mening|meningen|discussie|twijfel|twijfelt"
    r"|pleit|pleiten|wil|willen|zou|zouden|vraagt of|vragen of|de vraag|bezwaar|nadeel|voordeel"
    r"|wenst|suggereert|suggestie|opmerking|reacties|consultatie|eens|steunt|steunen)\b",
    re.IGNORECASE,
)
_BECOMING = frozenset(
    """
    wordt worden blijft blijven gaat gaan komt komen vervalt vervallen stopt stoppen valt vallen
    schuift verhuist geldt gelden
    """.split()
)
_THING = lazy(
    r"(?:^|[,;:] (?:en |maar |dus )?)\W*(?:(?:dus|dan|daarom|daarmee|hiermee|uiteindelijk|ja"
    r"|nee)[, ]+)?"
    r"(?:(?:(?:de|het|deze|dit|die|dat|beide|alle|er|issue|optie|variant|regel|rule|vraag|punt"
    r"|versie)"
    r"\b(?: [\w’'#.-]{1,30}){0,5}?|(?!(?:zonder|vanuit|volgens|met|bij|door|in|op|voor|aan|van|na"
    r"|tijdens|dat|daar|hier|wat|wie|als|naar|over|om|onder|tot)\b)(?-i:[A-Z])[\w’'-]{2,30}(?:"
    r" [\w’'-]{1,25}){0,3}?) )?"
    rf"(?P<verb>{'|'.join(sorted(_BECOMING))})\b(?P<rest>[^;:]{{0,200}})",
    re.IGNORECASE,
)
_WE = lazy(
    r"(?:^|[,;:] (?:en |maar |dus )?)\W*(?:(?:we|wij) (?P<verb>[a-z]{3,15}(?:en|an))"
    r"|(?:[\w’'#-]{1,20} ){1,4}?(?P<verb2>[a-z]{3,15}en|gaan|doen) (?:we"
    r"|wij))\b(?P<rest>[^;:]{0,200})",
    re.IGNORECASE,
)
_WE_SETTLE = frozenset(
    """
    gaan houden nemen laten doen kiezen wachten volgen sluiten publiceren stoppen beginnen starten
    schrappen verwijderen behouden hanteren gebruiken beperken vergaderen passen verhogen verlagen
    verlengen voegen splitsen halen maken leggen noemen geven blijven handhaven
    """.split()
)
_DESCRIBES = lazy(
    r"\b(?:nog|nu|al|momenteel|inmiddels|vaak|soms|meestal|steeds|jaarlijks|gemiddeld|sinds|reeds"
    r"|gebruikt|ervaren|gezien|gemeten|gefinancierd|gevoerd|geschat|gesproken|gewerkt|ontvangen"
    r"|gehouden|toegelicht|besproken|genoemd|gevraagd|opgemerkt|gemeld|gesteld|uitgevoerd|bedankt"
    r"|verwacht|gehoopt|benadrukt|aangegeven|gedeeld|gehoord|gegeven|geopend|verwelkomd|gevolgd"
    r"|gewezen|gedaan|getoond|beantwoord|gekeken|geteld|betaald|vergoed|veroorzaakt|bepaald|getornd"
    r"|niet eens|uiteen|vragen|liggen|over|om de|goed|lastig|moeilijk|belangrijk|afhankelijk"
    r"|duidelijk|onduidelijk|mogelijk|nodig|druk|voorbij|terug|naar voren dat|volgens|toen"
    r"|gisteren|vorige?"
    r"|aan de orde|kijken|langs|in op|ingegaan|nagegaan|aandacht|ruimte|tijd|sprake|gelijk|zorgen"
    r"|spannend|afgerond|om wat|mis|fout|rechtstreeks|gepleit|beheerd|bespaard|uur afgesloten)\b"
    r"|^ voor .{3,40} maar ook\b|^ (?:hierbij |vooral ){1,2}om\b",
    re.IGNORECASE,
)
_CONDITIONS = frozenset("als indien wanneer mocht mochten zodra tenzij".split())
_HEDGES = frozenset(
    """
    kan kunnen zou zouden moet moeten mogen wil willen misschien wellicht mogelijk
    waarschijnlijk hopelijk eventueel zal zullen hoeft lijkt blijkt door
    """.split()
)


def is_conclusion(
    sentence: Sentence, before: Callable[[], str], people: People, *, closing: bool
) -> bool:
    """Whether a sentence says what comes out of the discussion before it.

    Args:
        before: gives what stands before it in its item; asked if the sentence can conclude.
        closing: whether it closes its paragraph or item.
    """
    text, length = sentence.plain, len(sentence.lows)
    if length > _SHORT or not closing or sentence.is_question:
        return False
    if not by_participle().keys().isdisjoint(sentence.lows):
        return False  # `wordt doorgesproken`: something to do, and no outcome
    if not sentence.lows or sentence.lows[0] in _CONDITIONS:
        return False
    if "?" in text or not _HEDGES.isdisjoint(sentence.runs):
        return False
    if not _says_what_becomes(sentence) or is_blocked_anywhere(text):
        return False
    earlier = before()
    if not earlier.strip():
        return False
    if not _DISCUSSED.search(earlier):
        return False
    agents = agents_at(text, 0, people)
    return not agents or agents[0].text.lower() in ("we", "wij", "deze")


_FALLS = frozenset(("valt", "vallen"))
_FALLS_IN = lazy(r" (?:in|op|onder|binnen|buiten|tussen) ")
"""`Die dag valt in het reces` tells when it is."""


def _says_what_becomes(sentence: Sentence) -> bool:
    text = sentence.plain
    thing = None if _BECOMING.isdisjoint(sentence.runs) else _THING.search(text)
    if thing and not _DESCRIBES.search(thing["rest"]):
        return not (thing["verb"].lower() in _FALLS and _FALLS_IN.match(thing["rest"]))
    ours = None if sentence.runs.isdisjoint(("we", "wij")) else _WE.search(text)
    if ours is None or _DESCRIBES.search(ours["rest"]):
        return False
    return (ours["verb"] or ours["verb2"]).lower() in _WE_SETTLE
