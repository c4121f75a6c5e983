"""What is still to be done told as done: `zal rondsturen`, `moet worden aangevuld` in the perfect.

Minutes tell in the present what happened at the table, and a claim may well tell that in the
perfect (`licht toe`, `heeft toegelicht`). So a present tense counts as still to be done only where
the rules see an action in it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from lrt_summ.checking.conditions import conditions_of
from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.facts import Clause, Facts, Word
from lrt_summ.checking.force.scale import is_open, is_wish
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.lexicon import NEGATORS, meaning
from lrt_summ.language._word_data import IRREGULAR
from lrt_summ.language.date_finding import next_occurrence

_PERFECT = frozenset("heeft hebben had hadden is zijn was waren".split())
_PAST = _PERFECT | {"werd", "werden"}
_AHEAD = frozenset(
    """
    zal zullen zou zouden gaat gaan moet moeten moest moesten dient dienen wil willen wilde kan
    kunnen kon mag mogen hoeft te nog hoopt hopen
    """.split()
)
_MODAL = frozenset("zal zullen moet moeten kan kunnen mag mogen dient dienen".split())
_PASSIVE = frozenset(["wordt", "worden"])
_ELSEWHERE = (
    _AHEAD
    | _PASSIVE
    | NEGATORS
    | frozenset("als indien zodra wanneer nadat of om na pas die hoe wat waar wie welke".split())
)
"""A clause with one of these does not say outright that something is done."""
_PARTICIPLE = re.compile(
    r"(?:(?:\w{2,8})?ge\w{2,20}(?:[dt]|en)|(?:\w{2,8})?(?:be|ver|ont|her|er)\w{2,20}(?:[dt]|en))$"
)
_BEFORE_GE = re.compile(r"^\w{2,8}?(?=ge)")
_WITH_GE = re.compile(r"(?:\w{2,8})?ge\w{2,20}(?:[dt]|en)")
"""What is no present tense as well, as `beëindigt` is."""
_NO_EVENT = frozenset(
    """
    bereid bekend bevoegd beperkt bezet bezig gericht geschikt gebaseerd verbonden verantwoord
    verplicht gebied gegeven gemeenten besluiten verzoeken verslagen geeft gebeurt geldt besluit
    bezorgd beschikbaar afgelopen gelegen overheid bericht gebruikt begroot bedoeld
    """.split()
)
_AT_THE_TABLE = frozenset(
    """
    besproken besloten afgesproken toegezegd voorgesteld gesuggereerd gevraagd verzocht gemeld
    aangegeven toegelicht uitgesproken aangehouden uitgesteld verschoven betwist opgemerkt gesteld
    geconstateerd geconcludeerd aangetekend behandeld gezegd genoemd herhaald benadrukt gesproken
    gediscussieerd overlegd stilgestaan gekeken doorgenomen teruggeblikt
    """.split()
)
"""What is done by saying it in the meeting; other checks look at these."""
_DONE = re.compile(
    r"\b(?:inmiddels|vandaag|reeds|al|gereed|afgerond|klaar|gebeurd|gelukt|beslo\w+)\b"
)


_PLANNED = re.compile(r"\bin (?:zicht|de maak)\b")
_MANAGED = re.compile(r"\bweten te \w+en\b")
"""`heeft weten te brengen` has brought."""


class Told(NamedTuple):
    """What a claim tells as done, and the sentence that has it ahead."""

    word: Word
    sentence: SourceSentence


def told_as_done(
    alignment: Alignment, actions: Collection[str], decided: Collection[str] = ()
) -> Iterator[Told]:
    """What a claim tells in the perfect that its source has ahead of it.

    Args:
        alignment: one sentence of a claim beside its evidence.
        actions: ids of the statements in which the rules see an action.
        decided: ids of those in which they see a decision, which is done by saying it.
    """
    for clause in alignment.facts.clauses:
        for word in (*_in_the_perfect(clause, alignment.facts), *_in_the_past(clause)):
            sentence = _still_ahead(word, clause, alignment, actions)
            if sentence is not None and not _is_done_by_deciding(word, sentence, decided):
                yield Told(word, sentence)


def _is_condition(word: Word, facts: Facts) -> bool:
    """Whether something depends on it: `onder voorbehoud van goedkeuring door de raad`."""
    return any(
        start <= word.token.start < condition.end and _NEEDED.match(facts.folded, start)
        for start, _, condition in facts.remember(conditions_of)
    )


_NEEDED = re.compile(
    r"\b(?:(?:onder|met) (?:het |de )?voorbehoud|mits|op voorwaarde|indien|afhankelijk van"
    r"|in afwachting van)\b"
)
_WAITS = re.compile(r"\b(?:als|zolang|zodra|totdat|tot|voorbehoud|voorwaarde\w*)\b")
"""A claim with one of these tells what it hangs on."""


def _is_done_by_deciding(word: Word, sentence: SourceSentence, decided: Collection[str]) -> bool:
    """Whether a decision has done it: `wordt vastgesteld`, but not `kan worden afgevinkt`."""
    if sentence.statement.id not in decided:
        return False
    facts = sentence.facts
    said = [w for w in facts.words if not w.meaning.concepts.isdisjoint(word.meaning.concepts)]
    if said and all(_is_condition(one, facts) for one in said):
        return False
    clauses = [facts.clause_at(w.token.start) or facts.whole for w in said]
    return not clauses or any(
        clause.norms.isdisjoint(_MODAL) or "worden" not in clause.norms for clause in clauses
    )


def _in_the_perfect(clause: Clause, facts: Facts) -> Iterator[Word]:
    """The participles of a clause that says that something is done."""
    if clause.norms.isdisjoint(_PERFECT):
        return
    aside = _ASIDE.search(facts.folded, clause.start, clause.end)
    if any(
        word.norm in _ELSEWHERE and not (aside and aside.start() <= word.token.start < aside.end())
        for word in clause.words
    ):
        return
    finite = False
    for place, word in enumerate(clause.words):
        if word.norm in _NOUNS and place and clause.words[place - 1].norm in _BEFORE_NOUNS:
            continue
        if word.norm in _PERFECT and (not place or clause.words[place - 1].norm != "op"):
            finite = True
        elif word.norm == "dat":
            finite = False
        elif _is_event(word, clause) and word.norm not in _AT_THE_TABLE:
            after = clause.words[place + 1 : place + 2]
            beside = after and after[0].token.start - word.token.end == 1  # no comma between
            if finite or (beside and after[0].norm in _PERFECT):
                yield word


_SETTLED = {
    ("stelde", "vast"): "vastgesteld",
    ("keurde", "goed"): "goedgekeurd",
    ("stemde", "in"): "ingestemd",
    ("nam", "aan"): "aangenomen",
    ("nam", "over"): "overgenomen",
}
_SINGULAR = {"stelden": "stelde", "keurden": "keurde", "stemden": "stemde"}
_SETTLES = frozenset(verb for verb, _ in _SETTLED)


def _in_the_past(clause: Clause) -> Iterator[Word]:
    """What a clause says that somebody settled: `stelde de begroting vast`, as its participle."""
    for place, word in enumerate(clause.words):
        verb = _SINGULAR.get(word.norm, word.norm)
        for after in clause.words[place + 1 :] if verb in _SETTLES else ():
            if settled := _SETTLED.get((verb, after.norm)):
                yield Word(word.token, meaning(settled), counts=True, norm=settled)


_ASIDE = re.compile(
    r"\bdie (?!(?:is|zijn|heeft|hebben|was|waren)\b)(?:de |het |een )?\w+ [^,;.]{1,60},"
)
"""`de brief die de VNG stuurde, is beantwoord`: what stands between is told of the brief."""
_NOUNS = frozenset(("gevallen", "gegevens", "gevolgen", "gebouwen", "gebreken"))
_BEFORE_NOUNS = frozenset("de die deze alle veel sommige enkele beide een zulke meeste van".split())
"""`in 11 procent van de gevallen`: nothing fell."""


def _is_event(word: Word, clause: Clause) -> bool:
    """A participle; also `gegeven`, where somebody has given something."""
    gave = word.norm == "gegeven" and not clause.norms.isdisjoint(("heeft", "hebben"))
    return gave or _is_participle(word)


def _is_participle(word: Word) -> bool:
    if word.norm in _NO_EVENT or word.token.text[0].isupper():
        return False
    if not _PARTICIPLE.fullmatch(word.norm) or word.norm.endswith("heid"):
        return False
    simple = _BEFORE_GE.sub("", word.norm)  # `gekomen` of `bijeengekomen`
    return not word.norm.endswith("en") or word.norm in IRREGULAR or simple in IRREGULAR


def _still_ahead(
    word: Word, clause: Clause, alignment: Alignment, actions: Collection[str]
) -> SourceSentence | None:
    """The sentence that has it ahead, if none has it done."""
    matches = alignment.matches(clause)
    meeting = alignment.evidence.ground.minutes.date
    sure = _WITH_GE.fullmatch(word.norm) is not None
    free = not any(one.search(alignment.facts.folded) for one in (_WAITS, _NEEDED))
    found: SourceSentence | None = None
    for score, _, sentence in matches:
        if score < _NEAR * matches[0][0]:
            break
        for other in sentence.facts.words:
            if other.meaning.concepts.isdisjoint(word.meaning.concepts):
                continue
            comes = sure and _is_to_come(other, sentence, meeting)
            hangs = sure and free and not other.norm.endswith("e")
            comes = comes or (hangs and _is_condition(other, sentence.facts))
            if not (comes or _has_ahead(other, sentence, actions)):
                return None
            found = found or sentence
    if found is None and word.meaning.concepts.isdisjoint(alignment.evidence.concepts):
        near = [s for score, _, s in matches if score >= _BEST * matches[0][0]]
        if near and all(_is_ahead(s, actions) for s in near):
            return near[0]
    return found


_NEAR, _BEST = 0.5, 0.9
"""Of what the best clause shares: what may tell of the same, and what surely does."""


def _has_ahead(word: Word, sentence: SourceSentence, actions: Collection[str]) -> bool:
    """Whether a source has a verb ahead of it."""
    facts = sentence.facts
    clause = facts.clause_at(word.token.start) or facts.whole
    if _DONE.search(facts.folded, clause.start, clause.end):
        return False
    if _MANAGED.search(facts.folded, clause.start, clause.end):
        return False
    if _PLANNED.search(facts.folded, clause.start, clause.end):
        return True
    norms = clause.norms
    participle = _is_participle(word)
    if participle and not norms.isdisjoint(_PAST) and norms.isdisjoint(_AHEAD):
        return False
    passive = participle and not norms.isdisjoint(_PASSIVE)
    if (passive or word.norm.endswith("n")) and not norms.isdisjoint(_AHEAD):
        return True
    return sentence.statement.id in actions and (passive or not participle)


def _is_to_come(word: Word, sentence: SourceSentence, meeting: dt.date | None) -> bool:
    """Whether a source has it on a day after the meeting: `wordt 25 januari geopend`."""
    facts = sentence.facts
    clause = facts.clause_at(word.token.start) or facts.whole
    if clause.norms.isdisjoint(_PASSIVE) or not _is_participle(word):
        return False
    if meeting is None or not clause.norms.isdisjoint(_PAST) or _DONE.search(facts.folded):
        return False
    days = [d for d in facts.dates if d.kind == "day" and clause.start <= d.start < clause.end]
    return any((day := next_occurrence(d, meeting)) is not None and day > meeting for d in days)


_OFFERED = re.compile(
    r"\b(?:is|zijn|was|waren) (?:er )?(?:\w+ )?(?:bereid|van plan|voornemens|uitgenodigd|gevraagd"
    r"|toezeggingen|plannen)\b"
)
_HAS = re.compile(rf"\b(?:{'|'.join(sorted(_PAST))})\b")


def _is_ahead(sentence: SourceSentence, actions: Collection[str]) -> bool:
    """Whether a sentence has all that it tells ahead of it."""
    facts: Facts = sentence.facts
    told = _OFFERED.sub(" ", facts.folded)
    if _DONE.search(told) or _HAS.search(told):
        return False
    return sentence.statement.id in actions or is_wish(sentence) or is_open(facts)
