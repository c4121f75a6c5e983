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
from lrt_summ.rules.clauses import Sentence
from lrt_summ.rules.place import Entry, Place, Setting, make_decision, sentence_places

_WITH_IT = lazy(
    r"^\W*wel (?:wordt|worden|komt|komen|krijgt|krijgen|mag|mogen|blijft|blijven|gaat|gaan|kan)\b",
    re.IGNORECASE,
)
"""`Wel komt er …`: what goes with the decision before it."""
_UNTIL_THEN = lazy(
    r"^\W*(?:tot (?:die tijd|dan|dat moment)|zolang (?:die|dat|dit|deze) er niet (?:is|zijn),?"
    r"|ondertussen|in de tussentijd) (?:blijft|blijven|wordt|worden|geldt|gelden|komt|komen|mag"
    r"|mogen)\b",
    re.IGNORECASE,
)
"""`Tot die tijd blijft …`: what holds until a decision or a task before it is carried out."""
_ANNOUNCES = lazy(
    r"\bhet volgende (?:is |wordt |werd )?(?:afgesproken|besloten|overeengekomen"
    r"|vastgesteld|eens)\b"
    r"|\b(?:wordt|is|werd|worden|zijn) (?:\w+ ){0,3}het volgende (?:afgesproken|besloten"
    r"|overeengekomen)\b"
    r"|\btot (?:de|het) volgende (?:besluit|besluiten|uitspraak|afspraken|afspraak|conclusies?)\b",
    re.IGNORECASE,
)
"""`Na bespreking wordt het volgende afgesproken.`"""
_OPINION = lazy(
    r"\b(?:vindt|vinden|wil|willen|merkt|zegt|vraagt|vragen|nog niet|dankt|meldt|licht|hoopt|stelt"
    r"|pleit|acht|geeft aan|betreurt)\b",
    re.IGNORECASE,
)
_MOST = 3
"""Sentences that one line may announce."""


def continued(setting: Setting, item: AgendaItem, entries: Sequence[Entry]) -> list[Entry]:
    """The entries of an item with the decisions that lean on them, without what announces them."""
    decided = {entry.start: entry for entry in entries if isinstance(entry, Decision)}
    if not decided and not any("volgende" in one.text for one in item.statements):
        return [*entries]
    tasks = sorted(entry.start for entry in entries if isinstance(entry, Action))
    found: list[Entry] = []
    empty: list[Entry] = []
    source = setting.minutes.source.text
    end, left, behind = 0, 0, ""
    for place in sentence_places(setting, item):
        start, stop = place.span
        between = source[end:start]
        if between.strip(_BETWEEN):
            left, behind = 0, ""
        here = decided.get(start)
        if _ANNOUNCES.search(place.text) and not (here and here.explicit):
            empty += [here] if here else []
            left, behind = _MOST, ""
        else:
            if here:
                behind = "decision"
            elif bisect_left(tasks, start) < bisect_left(tasks, stop):
                behind = "task"
            elif not instructs(place.statement) and (
                ("\n\n" not in between and _leans_on(behind, place.text))
                or (left and _is_announced(place))
            ):
                found.append(make_decision(place, explicit=False, label=None))
                behind = "decision"
            else:
                behind = ""
            left = max(left - 1, 0)
        end = stop
    return [*(entry for entry in entries if entry not in empty), *found]


def _leans_on(behind: str, text: str) -> bool:
    """Whether a sentence goes on from the decision or task right before it."""
    if behind == "decision" and _WITH_IT.match(text):
        return True
    return behind != "" and _UNTIL_THEN.match(text) is not None


_BETWEEN = " \n\r\t-•*"


def _is_announced(place: Place) -> bool:
    """Whether a sentence may be what was announced, and not what somebody thinks or asks."""
    if place.statement.label or place.statement.speaker or _OPINION.search(place.text):
        return False
    return not Sentence(place.text).is_question
