"""A decision must be one in the source, and so must an action."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from lrt_summ.checking.claims import Assertion
from lrt_summ.checking.evidence import Alignment, Evidence
from lrt_summ.checking.facts import Facts
from lrt_summ.checking.force.modality import CLAIMS_DECISION, sentences_around
from lrt_summ.checking.force.scale import (
    AGREEMENT_LABELS,
    WISH_LABELS,
    is_agreed,
    is_decided,
    is_mere_wish,
    is_told_of,
    is_wish,
    labelled,
)
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.lexicon import NEGATORS
from lrt_summ.checking.matching import Entry, Link
from lrt_summ.checking.messages import Speaker
from lrt_summ.checking.support import figures_found, share_in
from lrt_summ.language.words import fold, stem
from lrt_summ.models import Finding, Severity


def check_level(
    claim: Assertion,
    linked: Sequence[Link],
    alignment: Alignment,
    known: Sequence[Entry],
    say: Speaker,
) -> Iterator[Finding]:
    """`decision_unsupported` and `action_unsupported`."""
    if claim.list == "summary":
        return
    evidence = alignment.evidence
    cites = _cites_known(claim, known, evidence)
    is_other = claim.list == "decisions" and _is_about_other(alignment, cited=cites)
    if not is_other and linked and not _only_asks(claim, linked):
        return
    sentences = list(sentences_around(alignment))
    if not is_other and cites:
        return
    at = [s.statement for s in alignment.aligned[:1]] or list(evidence.statements[:1])
    if claim.list == "decisions":
        if is_other:
            yield say("decision_unsupported", "decision", at=at)
        elif _is_call(claim) or not any(is_decided(s) or _advises(s) for s in sentences):
            said = _may_settle(claim, alignment) or _is_turned_down(claim, alignment)
            severity: Severity = "info" if said else "error"
            yield say("decision_unsupported", "decision", severity=severity, at=at)
    elif _is_only_wished(claim, alignment, sentences):
        named = all(labelled(sentence, WISH_LABELS) for sentence in alignment.aligned)
        weight: Severity = "error" if named else "info"  # a wish often is how a task is given
        yield say("action_unsupported", "action", severity=weight, at=at)


def _advises(sentence: SourceSentence) -> bool:
    """Whether a body that only advises does so: that is what it decides."""
    return re.search(r"\b(?:commissie|adviesraad) adviseert\b", sentence.facts.folded) is not None


def _is_only_wished(
    claim: Assertion, alignment: Alignment, sentences: Sequence[SourceSentence]
) -> bool:
    """Whether all that the source says of an action is that somebody would like it.

    Who is to ask for something (`vraagt een offerte aan`) does so; that is no wish to the claim.
    """
    return (
        not _ASKS.search(claim.whole.folded)
        and all(_only_wishes(s) and not is_agreed(s) for s in alignment.aligned)
        and not any(_CONSENTS.search(s.facts.folded) for s in sentences)
    )


def _only_wishes(sentence: SourceSentence) -> bool:
    """`Zij zoekt iemand die dat wil` wishes nothing."""
    return is_wish(sentence) and (is_mere_wish(sentence.facts) or labelled(sentence, WISH_LABELS))


_CONSENTS = re.compile(
    r"\b(?:komt (?:in orde|goed)|(?:doe|regel|ga|pak|maak|zal) ik\b|prima\b|goed idee|is goed\b"
    r"|ja\b|akkoord\b|zal\b|zullen (?:we|wij)\b|(?:we|wij) (?:zullen|gaan)\b)"
)
"""`Komt in orde`, behind a wish; `zal aandringen op`."""


def _cites_known(claim: Assertion, known: Sequence[Entry], evidence: Evidence) -> bool:
    """Whether a claim cites a statement in which the rules see an entry of its kind.

    What it makes of it is for the other checks to compare.
    """
    here = {entry.statement.id for entry in known if entry.list == claim.list}
    return not here.isdisjoint(evidence.ids) and not _is_call(claim)


def _only_asks(claim: Assertion, linked: Sequence[Link]) -> bool:
    """Whether a claim tells of the question that led to a decision, not of the decision."""
    folded = _ASIDE.sub("", claim.whole.folded)
    if claim.list != "decisions" or not _ASKS.search(folded) or CLAIMS_DECISION.search(folded):
        return False
    return not any(_ASKS.search(fold(link.entry.value.text)) for link in linked)


_ASKS = re.compile(
    r"\b(?:vroeg(?:en)?|vraagt|vragen|verzoek(?:t|en)|verzocht(?:en)?|overweegt|overwegen"
    r"|riep(?:en)?"
    r"|roept|pleit(?:te)?|opper(?:t|de))\b"
)


def _is_call(claim: Assertion) -> bool:
    """Whether the claim itself says that somebody only asks, proposes, tells, or is another "
    "body."""
    return is_told_of(_ASIDE.sub("", claim.whole.folded)) or _only_tells(claim)


def _only_tells(claim: Assertion) -> bool:
    """Whether it says that somebody wishes or says something, and nothing of what came of it."""
    folded = _ASIDE.sub("", claim.whole.folded)
    said = is_mere_wish(claim.whole) or _SPEECH.search(folded)
    return bool(said) and not any(
        settles.search(folded) for settles in (CLAIMS_DECISION, _TOGETHER, _ANSWERED)
    )


_TOGETHER = re.compile(
    r"\b(?:vindt|vinden|vonden|zijn|is|was|waren)\b[^,;.]{0,30}\b(?:unaniem|eensgezind|het eens)\b"
)
"""What all of them find, they settle."""
_ANSWERED = re.compile(
    r"^(?:(?!\b(?:dat|of) ).)*?(?:\b(?:afgewezen|verworpen|aangehouden|vervallen|vervalt)\b"
    r"|\bniet (?:ingewilligd|gehonoreerd|overgenomen|toegekend)\b)"
)
"""That a request or a proposal was turned down: more than that somebody made it."""
_ASIDE = re.compile(r", (?:zoals|waar\w*|die|wat|welke) [^,;.]*")
"""`…, zoals Marleen vroeg`: what is told beside it."""
_SPEECH = re.compile(
    r"\b(?:vroeg(?:en)?|vraagt|(?:vindt|vinden|vonden)(?![^,;.]{0,60}\bplaats\b)|meldt|meldde[n]?"
    r"|vertelde[n]?|vertelt|noemde[n]?"
    r"|(?:wees|wijst)(?![^,;.]{0,60}\baf\b)|merkte[n]?|opgemerkt|toegelicht|verdeelde?"
    r"|nagedacht|afvroeg|gaf .{1,60} aan"
    r"|geeft .{1,60} aan|volgens (?!(?:de |het )(?:commissie|raad|\w* ?bestuur|advies)\b)\w+)\b"
)


@cache
def _deciding() -> frozenset[str]:
    """Words that tell that it was decided, and by whom, but not what."""
    words = (
        "besluit besluiten besloten vaststellen vastgesteld vast stelt instemmen stemt stemmen in"
        " ingestemd akkoord goedkeuren goedgekeurd aannemen aangenomen voorstel voorgesteld"
        " vergadering deelnemer deelnemers lid leden overleg raad bestuur commissie unaniem"
    )
    return frozenset(map(stem, words.split()))


def _is_about_other(alignment: Alignment, *, cited: bool) -> bool:
    """Whether nothing of what was decided, by the claim, is in its source.

    Args:
        alignment: the claim beside its source.
        cited: whether it cites a decision; if not, half of it must be there.
    """
    worth = [
        s.worth
        for s in alignment.supports
        if s.word.counts and s.word.meaning.stem not in _deciding()
    ]
    worth += [1.0] * (figures_found(alignment) if worth else 0)
    return bool(worth) and sum(worth) < (0.1 if cited else len(worth) / 2)


def _may_settle(claim: Assertion, alignment: Alignment) -> bool:
    """Whether the source says just this in words that settle it, if none for deciding."""
    cited = alignment.evidence.sentences if alignment.evidence.ids else alignment.aligned
    if not _is_call(claim) and any(labelled(s, AGREEMENT_LABELS) for s in cited):
        return share_in(alignment) >= _BORNE_OUT
    return (
        not _is_call(claim)
        and share_in(alignment) >= _WELL_SUPPORTED
        and any(_settles(sentence) for sentence in cited)
    )


def _is_turned_down(claim: Assertion, alignment: Alignment) -> bool:
    """Whether claim and source both say what will not be: minutes seldom call that a decision."""
    if not _denies(claim.whole) or _only_tells(claim) or share_in(alignment) < _TOLD:
        return False
    cited = alignment.evidence.sentences if alignment.evidence.ids else alignment.aligned
    return any(_REFUSES.search(s.facts.folded) and not is_wish(s) for s in cited)


def _denies(facts: Facts) -> bool:
    return any(word.norm in NEGATORS or word.meaning.denies for word in facts.words)


_REFUSES = re.compile(
    r"^(?!.*\b(?:bezwaar|bezwaren|vragen|opmerkingen|verwacht\w*)\b).*(?:"
    r"\b(?:wordt|worden|komt|komen|gaat|gaan|hoort|horen|maakt|stelt|doet|doen)\b[^;.]{0,80}"
    r"\b(?:niet|geen)\b"
    r"|\b(?:afgewezen|verworpen|vervalt|vervallen|ingetrokken|aangehouden)\b|\bvan tafel\b"
    r"|\b(?:houdt|houden)\b[^;.]{0,60}\baan\b|\b(?:wijst|wijzen)\b[^;.]{0,60}\baf\b"
    r"|\b(?:ziet|zien)\b[^;.]{0,30}\bniets in\b)"
)
"""What turns a thing down; who has no objection, no question or no idea does not."""
_TOLD = 0.3
"""The share of a claim's words that must be in the source for that."""
_WELL_SUPPORTED, _BORNE_OUT = 0.4, 0.4
_SETTLES = re.compile(
    r"\b(?:gaat|gaan|zal|zullen|wordt|worden|komt er|komen er|blijft|blijven|krijgt|krijgen|mag"
    r"|moet|kan|kunnen|hoeft|komt|komen|we|wij)\b"
    r"|^(?!.{0,400}\b(?:is|zijn|was|waren|heeft|hebben|had)\b).{0,400}en\W*$"
)


def _settles(sentence: SourceSentence) -> bool:
    """Whether a sentence without any word for deciding may still settle something."""
    folded = sentence.facts.folded
    return bool(_SETTLES.search(folded)) and not (
        is_wish(sentence) or is_told_of(folded) or _POSTPONES.search(folded)
    )


_POSTPONES = re.compile(r"\?$|\b(?:besproken|behandeld|geagendeerd|doorgeschoven|aangehouden)\b")
