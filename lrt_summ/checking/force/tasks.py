"""What is to be done is not done yet; what is to be looked into is not settled."""

from __future__ import annotations

import re

from lrt_summ.checking.claims import Assertion
from lrt_summ.checking.evidence import Alignment, word_support
from lrt_summ.checking.facts import Clause
from lrt_summ.checking.force.scale import DOUBTS, softening, turns
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.lexicon import NEGATORS
from lrt_summ.checking.messages import Speaker
from lrt_summ.language.patterns import lazy
from lrt_summ.models import Finding

_DONE = re.compile(
    r"^(?!.*\b(?:gaat|gaan|zal|zullen|moet|moeten|wordt|worden|kan|kunnen|dient|gereed|gevraagd"
    r"|verzocht|niet|niets|geen|uitgenodigd|afgesproken|toegezegd|besloten|gepland|bedoeld)\b)"
    r"(?:(?!\b(?:die|dat|wat|wie|hoe|of|waar\w*)\b)[^,;:]){0,150}\b(?:heeft|hebben|is"
    r"|(?<!\bop )zijn)\b[^,;:]{0,150}?\b(?<!\ben )"
    r"(?!bereid\b)(?:\w{2,6}ge\w{2,20}(?:d|t|en)|ge\w{2,20}[dt]|(?:be|ver|ont|her)\w{3,20}[dt])\b"
)
"""An action told as done: `Cor heeft zijn opmerkingen gemaild`."""
_PERFECT = re.compile(r"\b(?:heeft|hebben|is|zijn|werd|werden|was|waren|inmiddels|al)\b")


_LOOKS_INTO = re.compile(
    r"\b(?:nagaan|na|zoe(?:kt|ken) uit|uit(?:zoeken|gezocht)|onderzoe\w+|verken\w+|bekij\w+"
    r"|bezie\w*|toets\w*|tes(?:t|ten)|vra(?:agt|gen)|navra\w+|bespre\w+|overleg\w*|informe\w+|peil\w*|polst)"
    r"(?: (?!weten\b)[^\s,.;]+){0,6} (?:of|welke?|wat|in hoeverre)\b"
)
_LOOKING = re.compile(
    r"\b(?:na\b|na(?:gaan|gegaan|vra\w+)|\w*zoe(?:kt|ken)|uit(?:zoeken|gezocht)|onderzo\w+"
    r"|verken\w+|bekij\w+|bezie\w*|kijk\w*|toets\w*|tes(?:t|ten)|vra\w+|bespre\w+|besproken"
    r"|overleg\w*|gesprek\w*|informe\w+|peil\w*|polst|voorleggen|legt|inventaris\w+|advi\w+"
    r"|hoe|welke?|antwoord\w*|schets\w*|notitie|overzicht|\w*analyse)\b"
)
"""What somebody is to look into, in a source; words for that in a claim."""


_BEHIND = r"(?=[,;.]|$| (?:of|wat|hoe|welke?|wie|waar|in hoeverre)\b)"
_EXPLORES = lazy(
    r"\b(?:onderzoek(?:t|en)\b|onderzocht|verken\w+|la(?:at|ten) (?:\w+ ){0,6}toetsen|uitzoeken"
    rf"|uitgezocht|zoe(?:kt|ken) [^,;.]{{0,60}}\buit{_BEHIND}"
    rf"|ga(?:at|an) [^,;.]{{0,60}}\bna{_BEHIND}|nagaan|nagegaan"
    rf"|reken(?:t|en) [^,;.]{{0,60}}\buit{_BEHIND}|doorgerekend|berekenen"
    r"|inventarise(?:ert|ren)|haalbaarheid\w*|bezie[nt]?\b|bekij(?:kt|ken)"
    r"|over [^,;.]{3,60} word(?:t|en) [^,;.]{0,40}(?:gesproken|overlegd)"
    r"|kij(?:kt|ken) (?:\w+ ){0,3}(?:naar|of)\b|mogelijkheden (?:om|voor|van))"
)
"""That something is looked into, which may still turn out either way."""


def told_past_exploring(alignment: Alignment, say: Speaker) -> Finding | None:
    """What is to be looked into told as what happens: `voert in` for `laat verkennen`."""
    folded = alignment.facts.folded
    if any(words.search(folded) for words in (_LOOKING, _SEEN, DOUBTS)) or softening(folded):
        return None
    for clause in alignment.facts.clauses:
        matches = alignment.matches(clause)
        near = [m for m in matches if m[0] >= _NEAR * matches[0][0]]
        if not near or near[0][0] < _LEAST or not clause.norms.isdisjoint(NEGATORS):
            continue
        if not clause.norms.isdisjoint(_STATE) and clause.norms.isdisjoint(_BECOMES):
            continue  # what is looked into may well be there: `er is een overschrijding`
        cues = [_explored(clause, other, sentence) for _, other, sentence in near]
        if cues[0] and all(cues):
            at = [near[0][2].statement]
            return say("modality_raised", "raised_to_fact", at=at, expected=cues[0])
    return None


def _explored(clause: Clause, other: Clause, sentence: SourceSentence) -> str:
    """The words by which a sentence of the source only looks into what the claim says, if any."""
    facts = sentence.facts
    found = _EXPLORES.search(facts.folded)
    if not found or _HAS_LOOKED.search(facts.folded):
        return ""
    said = [w.token.start for w in other.counted if word_support(w, clause)]
    if any(turns(facts, found.end(), at) for at in said if at > found.end()):
        return ""
    return facts.text[found.start() : found.end()]


_STATE = frozenset("is zijn was waren".split())
_BECOMES = frozenset("wordt worden werd werden heeft hebben gaat gaan komt komen".split())
_HAS_LOOKED = lazy(r"\b(?:heeft|hebben|is|zijn) [^,;.]{0,40}\b(?:onderzocht|uitgezocht|nagegaan)\b")
_NEAR, _LEAST = 0.6, 1.5
"""Of what the best clause shares, what may tell of the same; and how many words at least."""
_SEEN = lazy(
    r"\b(?:uit(?:werk|gewerkt|zoek)\w*|heroverw\w+|gekeken|berek\w+|reken\w*|beoordel\w*|opnieuw"
    r"|mogelijkhe\w+|variant\w*|scenario\w*|opties?|haalbaar\w*|nogmaals|nader|licht|kaart|beeld"
    r"|bestude\w*|studie|buig\w*|vergelijk\w*|evalue\w*|sta\w* stil|agenda|ga(?:at|an) over"
    r"|richt\w*|terug\w*|tel(?:t|len)|ter sprake|aan de orde)\b"
)
"""Further words of a claim by which a thing is looked into."""


def raised_task(claim: Assertion, alignment: Alignment, say: Speaker) -> Finding | None:
    """What somebody is to do told as done, what he is to look into as what he sees to."""
    if claim.list != "actions":
        return None
    source, folded = alignment.aligned[0], alignment.facts.folded
    done = _DONE.search(folded)
    is_done = done and not _PERFECT.search(source.facts.folded)
    looks = _LOOKS_INTO.search(source.facts.folded)
    is_settled = looks and not _LOOKING.search(folded) and not DOUBTS.search(folded)
    if not is_done and not is_settled:
        return None
    found = done.group() if done else alignment.facts.text
    at, expected = [source.statement], source.facts.text
    return say("modality_raised", "raised_to_fact", at=at, expected=expected, found=found)
