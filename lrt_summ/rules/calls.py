"""Calls, requests and wishes: what somebody asks of others, which is no decision and no action."""

from __future__ import annotations

import re

from lrt_summ.language.needs import Needed
from lrt_summ.language.patterns import lazy
from lrt_summ.language.wordings import Wording
from lrt_summ.rules.agents import agents_at
from lrt_summ.rules.clauses import Sentence
from lrt_summ.rules.people import People
from lrt_summ.rules.subjects import behind_door

CALL_FORMS: tuple[Wording, ...] = (
    Wording(
        "a call",
        r"\boproep\b"
        r"(?! (?:was|stond|is (?:al |inmiddels )?(?:geplaatst|gedaan|verstuurd|gezet))\b)",
        needs="oproep",
        hits="Oproep vanuit de provincies voor meer capaciteit.",
        misses="Zij zijn opgeroepen.",
    ),
    Wording(
        "calls upon",
        r"\broep(?:t|en)\b(?! (?:de|een) (?:\w+ )?(?:in)?spreker)(?:(?! niet )[^.;]){1,160}\bop\b",
        needs="|roept| |roepen| + |op|",
        hits="De wethouder roept de partners op om mee te doen.",
        misses="De VNG roept de gemeenten niet op om plekken te sluiten.",
    ),
    Wording(
        "appeals to",
        r"\b(?:doet|doen|deed)\b(?:(?! niet | geen )[^.;]){0,60} (?:beroep|appel) op\b",
        needs="beroep appel",
        hits="De staatssecretaris doet een dringend beroep op de gemeenten.",
        misses="De gemeente gaat in beroep.",
    ),
    Wording(
        "requests",
        r"\b(?:verzoekt|verzoeken|verzocht)\b(?! van\b)",
        needs="verzoek verzocht",
        hits="Het platform verzoekt het ministerie om een reactie.",
        misses="Het antwoord is helder.",
    ),
    Wording(
        "asks to do",
        r"\b(?:vraagt|vragen|vroeg)\b[^.;?]{0,140}?(?:\bom\b|\baandacht\b|\bte \w{3,}en\b)",
        needs="vraagt vragen vroeg",
        hits="Karin vraagt de leden om de cijfers aan te leveren.",
        misses="Karin vraagt wanneer de cijfers er zijn.",
    ),
    Wording(
        "is asked to do",
        r"\b(?:wordt|worden)\b[^.;?]{0,80}\b(?:(?<!toestemming )gevraagd|verzocht|opgeroepen)\b"
        r"(?! of\b| naar\b)",
        needs="gevraagd verzocht opgeroepen",
        hits="De leden worden gevraagd hun voorkeur door te geven.",
        misses="Er wordt gevraagd of dit kan.",
    ),
    Wording(
        "urges",
        r"\b(?:dringt|dringen)\b[^.;]{0,60}\baan op\b|\b(?:pleit|pleiten)\b[^.;]{0,40}\bvoor\b",
        needs="dring pleit",
        hits="De gemeente dringt aan op spoed.",
        misses="De zaal dringt naar voren.",
    ),
)
_NEEDED = Needed(CALL_FORMS)
_FROM = lazy(r"\b(?:oproep|verzoek|wens|vraag) (?:vanuit |van )?(?:de |het )?", re.IGNORECASE)


def find_call(sentence: Sentence) -> Wording | None:
    """The way in which `sentence` asks something of others, `None` if it does not."""
    if sentence.is_question:
        return None
    forms = _NEEDED.rows_for(sentence.plain)
    return next((form for form in forms if form.pattern.search(sentence.plain)), None)


def caller_of(sentence: Sentence, people: People) -> str | None:
    """Who asks, as written: behind `oproep van`, or the subject of the verb."""
    plain = sentence.plain
    if _IS_ASKED.search(plain):  # the subject is asked; who asks stands behind `door`, if at all
        by = behind_door(sentence, people)
        return by[0].text if by and by[0].kind != "pronoun" else None
    named = _FROM.search(plain)
    candidates = [named.end()] if named else []
    candidates += [sentence.words[0].start()] if sentence.words else []
    before = _SUBJECT.match(plain)
    candidates += [
        word.end() + 1
        for low, word in zip(sentence.lows, sentence.words, strict=True)
        if low in _ASKING
    ]
    for start in candidates:
        agents = agents_at(plain, start, people, sure=start > 0)
        if agents and agents[0].kind != "pronoun":
            addressed = start == 0 and plain.startswith(",", agents[-1].end)
            return None if addressed else agents[0].text  # `Gemeenten, meld uw plekken.`
        if start == candidates[0] and before and not named:
            return before["who"]  # somebody unknown; who stands behind the verb is asked
    return None


_SUBJECT = lazy(
    r"(?:de|het|een) (?P<who>[\w-]+(?: van (?:de |het )?[\w-]+)?)"
    r" (?:vraagt|vragen|vroeg|verzoekt|verzoeken|roept|roepen|pleit|pleiten|dringt|dringen|doet"
    r"|doen|deed)\b",
    re.IGNORECASE,
)
_IS_ASKED = lazy(
    r"\b(?:wordt|worden)\b[^.;?]{0,80}\b(?:gevraagd|verzocht|opgeroepen|uitgenodigd)\b",
    re.IGNORECASE,
)
_ASKING = frozenset("vraagt vragen verzoekt verzoeken roept roepen pleit pleiten dringt".split())
