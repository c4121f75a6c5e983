"""Who does what in a sentence, as far as word order tells: doers, and those it is done to."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from lrt_summ.checking.facts import Facts
from lrt_summ.language.addressing import FORM_OF_ADDRESS
from lrt_summ.language.words import fold

Role = Literal["doer", "other", "unknown"]


class Mention(NamedTuple):
    """An organisation or office in a sentence.

    Attributes:
        name: canonical, folded.
        written: as in the text.
        role: `doer` where it acts, `other` where something is done to it.
        start: offset in the sentence.
    """

    name: str
    written: str
    role: Role
    start: int


_ARTICLE = (
    rf"(?:(?:{FORM_OF_ADDRESS}|de|het|een|alle|beide|elke|leden van|wethouder|gedeputeerde)[ ])"
    r"{0,3}"
)
_DOER_BEFORE = re.compile(
    r"(?<!\w)(?:door|vanuit|namens|volgens|aldus|(?:oordeel|mening) van|oproep(?: van)?|zo meldt"
    r"|stelt|(?:verzoek|voorstel|wens|toelichting|vraag|toezegging|aanbod) van)"
    rf"[ ]{_ARTICLE}$"
)
_OTHER_BEFORE = re.compile(
    rf"(?<!\w)(?:aan|met|bij|naar|richting|tegen|voor|van|over|op|in|uit|tussen)[ ]{_ARTICLE}$"
)
_JOINED = re.compile(rf"^(?:[ ]?,[ ]?|[ ]en[ ]|[ ]?/[ ]?|, en |[ ]alsmede[ ]|[ ]of[ ]){_ARTICLE}$")
_START = re.compile(
    r"^(?:[^\w]{0,6}|[a-z]+ ?(?:\([^)]{0,30}\))?:[ ]?|\W{0,4})"
    rf"(?:(?:maar|en|want) )?{_ARTICLE}$"
)
_AFTER_VERB = re.compile(
    r"(?<!\w)(?:zal|zullen|gaat|gaan|heeft|hebben|moet|moeten|kan|kunnen|wil|willen|doet|stelt|"
    r"vraagt|roept|verzoekt|deelt|geeft|werkt|werken|brengt|meldt|kwam|ging|gaf|vroeg|deed|zei|vond"
    r"|nam|stelde|meldde|vertelde|merkte|wilde|zou|[a-z]{3,}t)[ ]"
    rf"{_ARTICLE}$"
)


_NAME = (
    r"[\w.&-]+(?: (?:van|de|der|den|ten|het|aan)(?: de| der| den)? [\w-]+)?+(?: \([^)]{0,30}\))?+"
)
_NO_VERB = re.compile(
    rf"{_NAME} (?:naar|over|om|voor|in|met|aan|bij|daarover|hierover|de|het|een|[a-z]{{3,}}en)\b"
    r"(?<! zijn)(?<! hebben)(?<! zullen)(?<! gaan)(?<! willen)(?<! moeten)(?<! worden)"
)
"""A name that no verb of a sentence follows: `Suraya naar haar mening vragen`."""


_WHO = re.compile(rf"{_NAME}(?: \w+)?,? (?:die|wie|waar\w*)\b|{_NAME}, dat\b")
"""Somebody of whom more is told: `heet mevrouw Jansen welkom, die …`."""
_AND_BEFORE = re.compile(rf"(?<!\w)(?:en|maar|terwijl|want) {_ARTICLE}$")
_VERB = re.compile(rf"{_NAME} (?:is|heeft|zal|gaat|kan|wil|moet|doet|[a-z]{{2,}}(?:t|de|te))\b")
"""A name and a verb: `en mevrouw Doornbos vraagt`."""


_HAS_DOER = re.compile(
    r"(?:\b(?!(?:Morgen|Vandaag|Gisteren|Daarna|Daarop|Daarom|Daarbij|Hierna|Hierop|Vervolgens|Ook|Verder"
    r"|Eerst|Later|Nu|Hier|Daar|Toen|Dan|Straks|Tevens|Inmiddels|Intussen|Ondertussen|Nadien|Zo|Wel"
    r"|Tot|Mogelijk|Wellicht|Misschien) )[A-ZÀ-Ý][\w.-]+(?: \([^)]{0,30}\))?|\ben) $"
)
"""A name before a verb, or `en`, which goes on with a doer: `Hugo mailt | Saskia`."""


_DISCUSSED_IN = re.compile(
    r"\b(?:te bespreken|besproken|bespreken|te behandelen|behandeld|behandelen|geagendeerd"
    r"|te agenderen|vastgesteld|vast te stellen) (?:\w+ ){0,2}?(?:in|op|tijdens|bij) (?:de|het) $"
)
"""`te bespreken in de tafel van juni`: the table then discusses it."""


def mentions(facts: Facts) -> tuple[Mention, ...]:
    """The organisations and offices of a sentence with their parts in it."""
    found: list[Mention] = []
    end = 0
    for one in facts.organisations:
        between = facts.folded[end : one.start]
        role = found[-1].role if found and _JOINED.match(between) else role_at(facts, one.start)
        found.append(Mention(fold(one.name), one.text, role, one.start))
        end = one.end
    return tuple(found)


def role_at(facts: Facts, start: int) -> Role:
    """The part of somebody who is named at `start`, as far as word order tells."""
    begin = max(0, start - 60)
    if _DOER_BEFORE.search(facts.folded, begin, start):
        return "doer"
    if _OTHER_BEFORE.search(facts.folded, begin, start):
        if _DISCUSSED_IN.search(facts.folded, begin, start):
            return "unknown"
        return "unknown" if _WHO.match(facts.folded, start) else "other"
    clause = facts.clause_at(start)
    if (start <= 60 and _START.search(facts.folded[:start])) or (
        clause and _START.search(facts.folded[clause.start : start])
    ):
        return "unknown" if _NO_VERB.match(facts.folded, start) else "doer"
    if _AND_BEFORE.search(facts.folded, begin, start) and _VERB.match(facts.folded, start):
        return "doer"
    verb = _AFTER_VERB.search(facts.folded, begin, start)
    if verb and _HAS_DOER.search(facts.text, begin, verb.start()):
        return "unknown" if _WHO.match(facts.folded, start) else "other"
    return "doer" if verb else "unknown"


OFFICES = frozenset(
    """
    minister staatssecretaris wethouder gedeputeerde burgemeester voorzitter secretaris
    penningmeester dijkgraaf commissaris directeur portefeuillehouder
    """.split()
)
"""Offices by which minutes may call who holds them."""


def is_holder(one: str, other: str) -> bool:
    """Whether the one may hold the other: `burgemeester goudriaan` the office `burgemeester`."""
    if one == f"minister van {other}" or one == f"staatssecretaris van {other}":
        return True
    return other in OFFICES and one.startswith(f"{other} ") and not one.startswith(f"{other} van ")
