"""What points ahead in a sentence: without it, a present tense may tell what happened."""

from __future__ import annotations

import datetime as dt
import re

from lrt_summ.language.dates import find_due
from lrt_summ.language.patterns import lazy
from lrt_summ.rules.clauses import Sentence
from lrt_summ.rules.verbs import Need, Verb

_AHEAD = lazy(
    r"\b(?:voortaan|per (?:e-?)?mail|via (?:de )?(?:e-?)?mail|via de mail|schriftelijk|na afloop"
    r"|alsnog|binnenkort|separaat|nader|op korte termijn|met de (?:leden|deelnemers|\w{0,15}groep"
    r"|partners|partijen|achterban)"
    r"|met iedereen|met alle leden|bij het verslag|met het verslag|rond|(?<!meer )(?<!minder )"
    r"(?<!eerder )(?<!anders )(?<!hoger )(?<!lager )dan)\b",
    re.IGNORECASE,
)
_SENT_THINGS = lazy(
    r"\b(?:\w{0,25}(?:presentatie|notitie|overzicht|document|documenten|stukken|gegevens|verslag"
    r"|informatie|rapport|rapportage|planning|lijst|contactgegevens|memo|concept|sheets|slides"
    r"|voorstel|opzet|analyse|factsheet|tijdlijn|samenvatting|uitvraag|begroting|raming|format"
    r"|plan|afspraak|brief|bericht|artikel|tekst|handreiking|hoofdstuk|paragraaf|bouwstenen|input"
    r"|doorrekening|berekening|\w{3,15}kader|draaiboek|vragenlijst|rooster|schema|inventarisatie|uitwerking|schets|inbreng|cijfers|folder|brochure|poster|stukje|column|blog))\b",
    re.IGNORECASE,
)
_FOR_THIS = lazy(r" (?:hiervoor|hiertoe|daarvoor|daartoe) (?:een|de|het|nog|ook)\b")
_POINTING = {
    "beantwoorden": lazy(
        r"^ (?:de|het|deze|die|dit|zijn|haar) (?:\w{2,20} )?(?:brief|brieven|mail|mails|verzoek"
        r"|schrijven)\b"
    ),
    "beschikbaar stellen": lazy(
        r" (?:een|de|haar|zijn|hun) (?:\w+ )?(?:lijst|overzicht|format|opzet|notitie|analyse"
        r"|presentatie|voorbeeld\w*)\b"
    ),
    "indienen": lazy(r" in bij "),
    "om de tafel gaan": lazy(r" met "),
    "peilen": lazy(
        r" (?:de |het )?(?:belangstelling|behoefte|animo|interesse|voorkeur\w*)\b"
        r"| (?:wie (?!er (?:nog )?vragen)|of (?!iedereen|allen|men)|welke? |hoeveel )"
    ),
    "weten laten": lazy(r"\bweten,? (?:of|waarom|wanneer|zodra)\b"),
}
"""By infinitive: what behind a verb makes a promise of it where no time is named."""
_LATER = lazy(r"\b(?:daarna|vervolgens|hierna|na vaststelling|na goedkeuring)\b", re.I)
_WHETHER = lazy(r"\b(?:of|hoe|wat|welke?|waar|in hoeverre|de mogelijkhe\w+|naar)\b", re.I)


class Ahead:
    """What in the sentence points to the future."""

    def __init__(self, sentence: Sentence, reference: dt.date | None) -> None:
        self._text = sentence.plain
        self._reference = reference
        self._due: dict[int, bool] = {}

    def due_before(self, end: int) -> bool:
        """Whether a time is named before `end`; looked up when it is first asked."""
        if end not in self._due:
            self._due[end] = find_due(self._text[:end], reference=self._reference) is not None
        return self._due[end]

    def meets(self, need: Need, verb: Verb, rest: str, end: int) -> bool:
        """Whether the clause has what `verb` needs to be a promise in the present tense."""
        if need == "S":
            return True
        if need == "x":
            return bool(
                self.due_before(end)
                or self._text.startswith(_BEFORE, end)
                or _THEN.search(rest)
                or (verb.infinitive in ("bespreken", "spreken") and _WITH.search(self._text))
            )
        if need == "w":
            soon = self._text.startswith(_ONCE, end)
            return soon or self.due_before(end) or self._word_ahead(verb, rest, end)
        return False

    def _word_ahead(self, verb: Verb, rest: str, end: int) -> bool:
        if verb.infinitive in ("delen", "maken", "schrijven", "leveren"):
            sent = _SENT_THINGS.search(rest) or _FOR_THIS.match(rest)
            return bool(_AHEAD.search(rest) or sent)
        if verb.infinitive in ("bekijken", "kijken"):
            upto = rest + self._text[end : end + 16]
            return bool(_WHETHER.search(upto) and not verb.particle)
        if own := _POINTING.get(verb.whole_infinitive):
            return bool(_AHEAD.search(rest) or own.search(rest + self._text[end : end + 16]))
        later = _LATER.search(self._text) if verb.infinitive in ("publiceren", "plaatsen") else None
        return bool(_AHEAD.search(rest) or later)


_BEFORE = ("voordat ", " voordat ")
_ONCE = ("zodra ", " zodra ", *_BEFORE)
_THEN = lazy(r"(?<!meer )(?<!minder )\bdan(?: ook)?\b", re.IGNORECASE)
# What one discusses with people who are not at the table comes afterwards.
_WITH = lazy(r"\bmet (?:zijn|haar|de|het|een|[A-Z])[^.;]{0,60}\b(?:of|hoe|wat|welke|over|dat)\b")
