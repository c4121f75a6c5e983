"""A reason needs ground: neither invented, nor laid between two facts that merely stand "
"together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from lrt_summ.checking.clock import tells_time
from lrt_summ.checking.evidence import Alignment, related
from lrt_summ.checking.facts import Facts, Word
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.lexicon import NEGATORS, meaning
from lrt_summ.checking.messages import Speaker
from lrt_summ.language.needs import Need
from lrt_summ.models import Finding

CAUSE = re.compile(
    r"(?<!\w)(?:omdat|doordat|aangezien|vanwege|wegens|(?:als|het|een) gevolg van"
    r"|ten gevolge van|dankzij|want"
    r"|te wijten aan|te danken aan|om die reden|om deze reden|de reden (?:is|hiervoor|daarvoor"
    r"|hiervan)"
    r"|^door(?! (?:te|middel|het jaar|de jaren|naar|elkaar|heel|deze|dit|die)\b)"
    r"|veroorzaakt door|komt door|door(?=(?: (?:de|het|een))? (?:gebrek|tekort|toegenomen"
    r"|stijgende|hoge|"
    r"lage|personele|krapte|tegenvallende|achterblijvende|bezuinigingen|onvoldoende"
    r"|vertraging)))(?!\w)"
)
"""What opens a reason in a claim, on folded text."""
_REASON = Need(
    "omdat doordat aangezien vanwege wegens gevolg dankzij want wijten danken reden door"
)


_GROUND = re.compile(
    r"(?<!\w)(?:omdat|doordat|aangezien|vanwege|wegens|gevolg|gevolge|dankzij|want|wijten|danken"
    r"|reden\w*|"
    r"veroorzaakt|door|daardoor|waardoor|hierdoor|daarom|dus|zodat|derhalve|vandaar|aanleiding"
    r"|gezien|gelet|"
    r"verband|i\.v\.m\.?|ivm|n\.a\.v\.?|nav|nu|oog|licht|immers|namelijk|oorzaak|daarmee|rol)(?!\w)"
)
_LINKED, _MERELY_BESIDE = 0.45, 0.65
"""The share of a reason that one place in the source must have, with and without a link there."""
_SYNONYM = 0.5
_SHORT, _NEARLY_ALL, _WITH_NAME = 2, 0.75, 0.66
"""A reason of so few words needs this share of them in its source, and one literally."""


def check_causes(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`cause_unsupported`: the reason, or the link to it, is not in the source."""
    facts = alignment.facts
    if not facts.may_hold(_REASON):
        return
    for found in CAUSE.finditer(facts.folded):
        end = _reason_end(facts, found)
        inside = [w for w in facts.words if found.end() <= w.token.start < end]
        words = [w for w in inside if _tells(w) and not tells_time(facts, w.token.start)]
        if words and not any(_has_ground(words, inside, s, alignment) for s in _near(alignment)):
            where = [s.statement for s in alignment.aligned[:1]]
            yield say("cause_unsupported", "cause", at=where, found=facts.text[found.start() : end])
            return


def _tells(word: Word) -> bool:
    return word.counts and not word.token.text[0].isupper() and word.norm not in _DEGREE


_DEGREE = frozenset("ongeveer circa ruim bijna meer minder al ook nog zelf kon".split())
"""Words that give no reason."""


def _near(alignment: Alignment) -> list[SourceSentence]:
    """The cited sentences; of a whole item only those near what the claim says."""
    if alignment.evidence.ids:
        return list(alignment.evidence.sentences)
    around = {s.number + step for s in alignment.aligned for step in (-2, -1, 0, 1, 2)}
    return [s for s in alignment.evidence.sentences if s.number in around]


def _has_ground(
    words: list[Word], inside: list[Word], sentence: SourceSentence, alignment: Alignment
) -> bool:
    """Whether a sentence gives a reason: its telling words, out of all that stand inside it."""
    worths = [_worth(word, sentence) for word in words]
    if _links(sentence) and max(worths) == 1.0 and _tells_lack(words, sentence, alignment):
        return True
    if _both_deny(inside, sentence):
        worths.append(1.0)
    names = frozenset(w.norm for w in inside if w.token.text[0].isupper())
    named = not names.isdisjoint(sentence.facts.whole.norms)
    if named and len(words) == 1 and _links(sentence) and _tell_time(inside, alignment):
        return True
    if len(words) <= _SHORT:
        least = _WITH_NAME if named else _NEARLY_ALL
        if max(worths) < 1.0 or sum(worths) + named < least * (len(worths) + named):
            return False
    share = sum(worths) / len(worths)
    if share < _LINKED:
        return False
    if _links(sentence):
        return True
    rest = {s.statement.id for s in alignment.aligned}
    beside = {s.number + step for s in alignment.aligned for step in (-1, 0, 1)}
    before = alignment.evidence.ground.sentences[max(0, sentence.number - 1) : sentence.number]
    after = alignment.evidence.ground.sentences[sentence.number + 1 : sentence.number + 2]
    if any(_links(neighbour) for neighbour in (*before, *after)):
        return True
    near = sentence.statement.id in rest or sentence.number in beside
    return share >= _MERELY_BESIDE and near


def _tell_time(inside: list[Word], alignment: Alignment) -> bool:
    """Whether a reason is little more than who and when: `omdat Jansen om drie uur weg moet`."""
    return any(tells_time(alignment.facts, word.token.start) for word in inside)


_LACKS = re.compile(
    r"\b(?:geen|niet|nog|zonder|nergens|nooit|onvoldoende|te weinig|ontbre\w+|gebrek|gemis"
    r"|tekort\w*|achterwege|uitblijven|krapte|onderbezetting|vacatureruimte)\b"
)


def _tells_lack(words: list[Word], sentence: SourceSentence, alignment: Alignment) -> bool:
    """`doordat een tekst ontbreekt` for `er is geen tekst, dus`: few words, and both say a lack."""
    if len(words) > _SHORT or len(sentence.facts.whole.content) == 0:
        return False
    lacks = _LACKS.search(alignment.facts.folded)
    return bool(lacks) and _LACKS.search(sentence.facts.folded) is not None


def _both_deny(reason: Iterable[Word], sentence: SourceSentence) -> bool:
    """`niet aanwezig` for `verhinderd`, and the other way round."""
    if not any(w.norm in NEGATORS or w.meaning.denies for w in reason):
        return False
    return any(w.meaning.denies or w.norm in NEGATORS for w in sentence.facts.words)


def _worth(word: Word, sentence: SourceSentence) -> float:
    """1 for the word itself or a part of it, less for another word of the same meaning."""
    for other in sentence.facts.words:
        if related(word.meaning.stem, other.meaning.stem):
            return 1.0
    if not word.meaning.concepts.isdisjoint(sentence.facts.concepts):
        return _SYNONYM
    tails = (_tail(other.norm) for other in sentence.facts.words if len(other.norm) > _COMPOUND)
    return _SYNONYM if any(tail & word.meaning.concepts for tail in tails) else 0.0


_COMPOUND = 9


@lru_cache(maxsize=10_000)
def _tail(compound: str) -> frozenset[str]:
    """What the last part of a compound means: `gebrek` in `personeelsgebrek`."""
    found = (meaning(compound[at:]) for at in range(4, len(compound) - 4))
    return frozenset().union(*(known.concepts for known in found if len(known.concepts) > 1))


_STOP = re.compile(
    r"[;:]|\.(?=\s|$)|, (?=(?:maar|terwijl|en|waarbij|waardoor|zodat|waarna|wat|die|met)\b)"
)
_STOP_IN_FRONT = re.compile(r"[;:,]|\.(?=\s|$)")


_NOMINAL = frozenset(("door", "wegens", "vanwege", "dankzij", "als gevolg van", "ten gevolge van"))
_VERB_BEHIND = re.compile(
    r"[;:,]|\.(?=\s|$)|(?<=\w) (?=(?:niet|geen|pas|is|zijn|was|wordt|worden|werd|heeft|hebben"
    r"|kan|kunnen|zal|gaat"
    r"|nam|kwam|ging|moet|moeten|mag|wil|[a-z]{4,}t)\b)"
)
"""`Wegens pensioen | vertrekt zij`: a reason without a verb ends before the one of its sentence."""


def _reason_end(facts: Facts, found: re.Match[str]) -> int:
    """A reason in front of its sentence ends at the first comma."""
    pattern = _STOP_IN_FRONT if found.start() < 3 else _STOP
    if found.start() < 3 and found.group() in _NOMINAL:
        pattern = _VERB_BEHIND
    stop = pattern.search(facts.folded, found.end())
    end = stop.start() if stop else len(facts.text)
    other = found.group() in _NOMINAL and _OTHER.search(facts.folded, found.end(), end)
    return other.start() if other else end


_OTHER = re.compile(
    r" en (?=(?:de|het|een|er|dit|dat|men) (?:\w+ ){0,2}(?:is|zijn|komt|komen|wordt|worden|heeft"
    r"|hebben|gaat|gaan|blijft|kan|kunnen|zal|moet)\b)"
    r"| (?=(?:niet|geen|pas)\b)"
)
"""A main clause behind a reason without a verb: `vanwege de kosten | en het plan komt terug`."""


def _links(sentence: SourceSentence) -> bool:
    return _GROUND.search(sentence.facts.folded) is not None
