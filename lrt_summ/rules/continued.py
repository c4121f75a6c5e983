"""Decisions that lean on the sentence before them: by themselves they would only describe.

`De posten worden niet samengevoegd. Wel wordt het materieel beperkt tot één voertuig.` The second
sentence settles because the first did. Behind `het volgende wordt afgesproken` the sentences below
are what was agreed, and the line that announces them is nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from lrt_summ.language.instructions import instructs
from lrt_summ.language.patterns import lazy
from lrt_summ.models import Action, AgendaItem, Decision
from lrt_summ.rules.agents import agents_at
from lrt_summ.rules.place import Entry, Place, Setting, make_decision, sentence_places
from lrt_summ.rules.settling import OwnBody

_WITH_IT = lazy(
    r"^\W*wel (?:(?:wordt|worden) (?:de|het|een|dit|dat"
    r"|die) (?!heer\b)[^.;:?]{2,120}?\b(?:\w{2,5})?"
    r"(?:ge|be|ver|ont|her|over|onder)\w{3,20}(?:d|t|en)\b"
    r"|(?:komt|komen) er (?:een|één|twee|drie|\d)"
    r"|kan de voorzitter\b)",
    re.IGNORECASE,
)
"""`Wel komt er …`: what goes with the decision before it."""
_UNTIL_THEN = lazy(
    r"^\W*(?:tot (?:die tijd|dan|dat moment)|zolang (?:die|dat|dit|deze) er niet (?:is|zijn),?) "
    r"(?:(?:blijft|blijven|geldt|gelden) (?:de|het) [^.;:?]{2,80}(?:\bgelden|\bde basis"
    r"|\bvan kracht"
    r"|\bbestaan|\bgehandhaafd|\bin stand|\bongewijzigd|regeling|rooster|tarief|norm)\b"
    r"|(?:wordt|worden) [^.;:?]{0,60}?\b(?:geen|niet|niets)\b)",
    re.IGNORECASE,
)
"""`Tot die tijd blijft …`: what holds until a decision or a task before it is carried out."""
_ANNOUNCES = lazy(
    r"\W*(?:\d[\d.]{0,5} )?(?:(?:na|gehoord|alles|tot|ten|daarom|vervolgens|uiteindelijk|samen)"
    r"(?: (?!in\b|met\b|tussen\b)[\w’'-]{2,25}){0,6},? )?"
    r"(?:(?:er )?(?:wordt|worden|is|zijn)(?: er)?(?: (?:hierover|daarover|over [\w -]{3,40}))?"
    r" het volgende (?:afgesproken|besloten|overeengekomen|vastgesteld)"
    r"|(?:wordt|worden|is|zijn) (?:partijen|men|de \w{3,20}) het (?:over )?het volgende eens"
    r"|(?:afgesproken|besloten|overeengekomen) (?:wordt|is) het volgende"
    r"|het volgende (?:wordt|is) (?:afgesproken|besloten|overeengekomen)"
    r"|(?:(?P<body>(?:de|het) [\w ]{2,30}) )?(?:komt|komen|neemt|nemen)(?P<behind> (?:de|het)"
    r" [\w ]{2,30}?)? (?:tot )?(?:de|het) volgende (?:besluit|besluiten|uitspraak|afspraken"
    r"|conclusies))(?: over [\w -]{3,60})?[.:]?\W*",
    re.IGNORECASE,
)
"""`Na bespreking wordt het volgende afgesproken.`, and nothing else in the sentence."""
_THOUGHT = lazy(
    r"\b(?:vindt|vinden|wil|willen|merkt|zegt|vraagt|vragen|nog niet|dankt|meldt|licht|hoopt|stelt"
    r"|pleit|acht|geeft aan|betreurt)\b",
    re.IGNORECASE,
)
"""What somebody thinks or says of what was announced."""
_ENDS = lazy(
    r"\b(?:ging|gingen|was|waren|werd|werden|had|hadden|kwam|kwamen|bleef|schorst|verlaat)\b"
    r"|\?\W*$|^\W*[^:.]{2,40}: |\w+en \([A-Z][^()]*\)\W*$",
    re.IGNORECASE,
)
"""A report, a question, a turn or a task: it ends what a line announced."""
_MOST = 6
"""Sentences that one line may announce."""
_MAY_LEAN = lazy(r"\b(?:Wel|wel|Tot d|tot d|Zolang|zolang)|volgende ")
_BETWEEN = " \n\r\t-•*"


def continued(setting: Setting, item: AgendaItem, entries: Sequence[Entry]) -> list[Entry]:
    """The entries of an item with the decisions that lean on them, without what announces them."""
    if not any(_MAY_LEAN.search(one.text) for one in item.statements):
        return [*entries]
    decided = {entry.start: entry for entry in entries if isinstance(entry, Decision)}
    tasks = sorted(entry.start for entry in entries if isinstance(entry, Action))
    found: list[Entry] = []
    empty: set[int] = set()
    source = setting.minutes.source.text
    end, left, behind, told_until = 0, 0, "", 0
    for place in sentence_places(setting, item):
        start, stop = place.span
        between = source[end:start]
        if between.strip(_BETWEEN):
            left, behind = 0, ""
        here = decided.get(start)
        if here:
            told_until = max(told_until, here.end)
        if _announces(place.text, setting.body) and not (here and here.explicit):
            empty.add(start)
            left, behind = _MOST, ""
        else:
            if here:
                behind = "" if here.trivial else "decision"
            elif bisect_left(tasks, start) < bisect_left(tasks, stop):
                behind = "task"
            elif start < told_until or instructs(place.statement):
                behind = ""
            elif left and _ends(place):
                left, behind = 0, ""
            elif (left and not _THOUGHT.search(place.text)) or (
                "\n\n" not in between and _leans_on(behind, place.text)
            ):
                found.append(make_decision(place, explicit=False, label=None))
                behind = "decision"
            else:
                behind = ""
            left = max(left - 1, 0)
        end = stop
    return [*(entry for entry in entries if entry.start not in empty), *found]


def _announces(text: str, body: OwnBody) -> bool:
    """Whether a sentence only says that what follows was agreed, by this meeting."""
    found = _ANNOUNCES.fullmatch(text) if "volgende" in text else None
    if found is None:
        return False
    who = found["body"] or found["behind"]
    return who is None or body.is_meant_by(who.strip())


def _leans_on(behind: str, text: str) -> bool:
    """Whether a sentence goes on from the decision or task right before it."""
    if behind == "decision" and _WITH_IT.match(text):
        return _SAID.search(text) is None
    return behind != "" and _UNTIL_THEN.match(text) is not None


_SAID = lazy(
    r"\b(?:opgemerkt|gevraagd|verzocht|benadrukt|geconstateerd|betreurd|geuit|gesteld|gewezen"
    r"|aandacht|besproken|genoemd|aangegeven|verwacht|gemeld|gehoopt|bedankt)\b|\?",
    re.IGNORECASE,
)


def _ends(place: Place) -> bool:
    """Whether a sentence is none of those that were announced."""
    if place.statement.label or place.statement.speaker or _ENDS.search(place.text):
        return True
    agents = agents_at(place.text, 0, place.setting.people, sure=False)
    return bool(agents) and agents[0].kind in ("person", "pronoun")
