"""A condition stays with what depends on it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lrt_summ.checking.evidence import Alignment, overlap
from lrt_summ.checking.facts import Clause, Facts, Word
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.messages import Speaker
from lrt_summ.checking.weighing import Scale
from lrt_summ.models import Finding

_NOT_AFTER = "".join(
    rf"(?<!\b{word} )"
    for word in (
        *"zo even zelfde net zowel dan goed veel evenveel evenals".split(),
        *"ook geldt dient fungeert".split(),
    )
)
_SUBJECT = r"(?:de|het|een|er|die|dat|dit|daar|deze|men|wij|we|hij|zij|ze|je|u|blijkt|partijen)"
_VERB_LAST = (
    r"(?:is|zijn|was|wordt|worden|heeft|hebben|kan|kunnen|gaat|gaan|komt|komen|blijft|blijven|geeft"
    r"|geven|ligt|liggen|staat|lukt|mag|moet|wil|willen|zal|blijkt|instemt|instemmen|toestaat"
    r"|toelaat|akkoord gaa(?:t|n)|nodig (?:is|zijn)"
    r"|[a-z]{2,}(?:eert|aakt|igt|ijgt|indt|oopt|iedt|elt))"
)
CONDITION = re.compile(
    r"(?<!\w)(?:ook (?:niet )?)?(?:indien|mits|tenzij|voor het geval|in (?:het )?geval (?:van"
    r"|dat)|ingeval|op voorwaarde|onder (?:de |die |deze )?(?:voorwaarde|conditie)"
    r"|onder (?:het )?voorbehoud|met (?:dit|het|als)? ?voorbehoud|met dien verstande"
    r"|zo ?lang(?! als)|mocht(?:en)?(?= \w+ )|afhankelijk van|hang(?:t|en) af van"
    r"|met uitzondering van"
    r"|behoudens|behalve|voor ?zover|met inachtneming van|met de aantekening"
    r"|gesteld dat|zo mogelijk|(?:kan|mag|lukt) niet zonder"
    r"|(?!pas op\b)"
    r"(?:alleen|slechts|uitsluitend|pas) (?:\w+ ){0,2}?(?:als|wanneer|indien|na|nadat|zodra"
    r"|voor|bij|met)"
    r"|geldt alleen|alleen voor|zonder dat|nadat|zodra"
    r"|(?:pas )?na (?:akkoord|instemming|goedkeuring|toestemming)|in afwachting van|vooropgesteld"
    r"|^\W{0,3}bij(?= (?:slecht\w*|hard\w*|regen|brand|ziekte|afwezigheid|twijfel|uitval|storing\w*"
    r"|overmacht|vertraging|overschrijding|uitblijven|calamiteit\w*|nood\w*|(?:te )?weinig|te veel"
    r"|(?:meer|minder) dan|onvoldoende|gelijke|extreme)\b)"
    r"|bij (?:voldoende|genoeg|gebleken|akkoord|instemming|goedkeuring|toestemming|toekenning)"
    r"|met (?:instemming|toestemming|goedkeuring|medewerking) van(?=.{3,80}\b(?:mag|mogen|kan"
    r"|kunnen)\b)"
    r"|^\W{0,3}(?:wordt|worden|komt|komen|blijft|blijven|is|zijn|lukt|gaat|heeft|krijgt|haalt)"
    r"(?= [^?;]{3,120}, (?:dan|zal|volgt)\b)"
    rf"|(?<=, )(?:als|wanneer)(?= {_SUBJECT}\b| \w+ (?:niet|nog|geen)\b)"
    r"|(?<=: )(?:als|wanneer)(?= \w+ )|(?<=\()(?:als|wanneer)(?= \w+ ))(?!\w)"
    rf"|(?<!\w){_NOT_AFTER}(?:als|wanneer)"
    rf"(?= {_SUBJECT}\b[^,;.:]{{3,90}}\b{_VERB_LAST}\b(?: |$|[,;.:]))"
    r"|^\W{0,3}zonder(?= (?:\w+ ){1,5}(?:ontstaat|dreigt|zal|zullen|kan|kunnen|is er|komt er)\b)"
    r"|(?<=; )zonder(?= (?:\w+ ){1,5}(?:ontstaat|dreigt|zal|zullen|kan|kunnen|is er|komt er)\b)"
    r"|^\W{0,3}(?:als|wanneer)(?= .{5,150}(?:,| dan ))(?! (?:voorzitter|lid|gast|eerste"
    r"|onderdeel|doel))"
)
"""What opens a condition in a source, on folded text."""

_ANY_CONDITION = re.compile(
    r"(?<!\w)(?:indien|mits|tenzij|als(?! (?:\w+e )?\w{3,}(?:ing|laag|punt|doel|vorm|eis|wens)\b)"
    r"|wanneer|wie|geval|voorwaarde\w*|voorbehoud|verstande|zolang"
    r"|mocht(?:en)?|afhankelijk|afhangt|uitzondering|behoudens|behalve|alleen|slechts|uitsluitend"
    r"|pas|zonder|zodra|zover|nadat|ingeval|afwachting|uitgezonderd|vooropgesteld"
    r"|voorwaardelijk|zij het"
    r"|hangt af|op [^,;.]{2,60} na(?=[,;.]|$))(?!\w)"
)
_INVERTED = re.compile(
    r"(?:^|; )\W{0,3}(?:blijft|blijven|wordt|worden|komt|komen|is|zijn|lukt|gaat|heeft|kan|kunnen"
    r"|mag|mogen|wil|willen|krijgt|krijgen|haalt|ligt|staat|moet|moeten|stemt)\b.{3,150}?"
    r"(?:,? (?:zal|blijft|moet)|,? dan)\b"
)
"""`Blijft de subsidie uit, dan …`."""
_OPENS = re.compile(
    r"^\W{0,3}(?:indien|mits|tenzij|als|wanneer|zolang|mocht|zodra|nadat|voor het geval)\b"
)
_HARD = re.compile(
    r"\b(?:indien|mits|tenzij|voorwaarde|voorbehoud|conditie|geval|verstande|behoudens|voor ?zover"
    r"|afhankelijk|hangt af|uitzondering|mocht(?:en)?)\b"
)
_OPENING = 25
"""Characters of a condition in which it says what kind it is."""

SCALE = Scale(
    weights={
        "marked": -1.0,
        "strong": -2.3,
        "said": -3.7,
        "unsaid": 0.8,
        "covered": 0.7,
        "best": 0.9,
        "part": -0.8,
        "main": 1.3,
        "hard": 0.9,
    },
    bias=0.0,
    least=1.2,
)
"""For a condition of the source. See `grounds_of`."""


def check_conditions(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`condition_dropped`: the claim has what depends, not what it depends on."""
    for sentence, start, condition, grounds in conditions_beside(alignment):
        if SCALE.tips(grounds):
            words = sentence.facts.text[start : condition.end]
            at = [sentence.statement]
            yield say("condition_dropped", "condition", at=at, expected=words)
            return


Beside = tuple[SourceSentence, int, Clause, dict[str, float]]
"""A condition with its sentence and its beginning, and what tells whether a claim dropped it."""


def conditions_beside(alignment: Alignment) -> Iterator[Beside]:
    """The conditions of what a claim rests on, the best sentence first; then of its clauses."""
    facts = alignment.facts
    for place, sentence in enumerate(alignment.aligned):
        yield from _beside(facts.whole, sentence, alignment, {"best": not place, "part": False})
    seen = set(alignment.aligned)
    for clause in facts.clauses if len(facts.clauses) > 1 else ():
        matches = alignment.matches(clause)
        for score, _, sentence in matches:
            if score >= max(_ENOUGH, _NEAR * matches[0][0]) and sentence not in seen:
                best = {"best": score == matches[0][0], "part": True}
                yield from _beside(clause, sentence, alignment, best)


_ENOUGH, _NEAR = 1.5, 0.8
"""What a clause of a claim shares with a sentence that it rests on, at least."""


def _beside(
    claim: Clause, sentence: SourceSentence, alignment: Alignment, place: dict[str, bool]
) -> Iterator[Beside]:
    """The conditions of one sentence, and the one that follows it."""
    for start, main, condition in sentence.facts.remember(conditions_of):
        grounds = grounds_of(claim, alignment.facts, main, condition, sentence.facts)
        yield sentence, start, condition, grounds | place
    if following := _following(sentence, alignment):
        said, whole = sentence.facts.whole, following.facts.whole
        grounds = grounds_of(claim, alignment.facts, said, whole, following.facts)
        yield following, 0, whole, grounds | place


def grounds_of(
    part: Clause, claim: Facts, main: Clause, condition: Clause, source: Facts
) -> dict[str, float]:
    """What tells whether a condition is missing in a claim.

    Args:
        part: what of the claim rests on the source.
        claim: the whole sentence of it.
        main: what depends on the condition.
        condition: what the source says of it.
        source: the sentence with the condition.

    Returns:
        marked: whether the claim has any word that may open a condition.
        strong: whether it has a clear one.
        said: the share of the condition that the claim says.
        unsaid: whether it says nothing of it.
        covered: the share of the claim that depends.
        main: the share of what depends that the claim says.
        hard: whether the condition is one by its first word: `mits`, `tenzij`.
    """
    opening = source.folded[condition.start :][:_OPENING]
    needed = _without_opener(condition, source)
    said = overlap(needed, claim.whole)
    marked = bool(_ANY_CONDITION.search(claim.folded) or _INVERTED.search(claim.folded))
    return {
        "marked": marked,
        "strong": marked and any(p.search(claim.folded) for p in (CONDITION, _OPENS, _INVERTED)),
        "said": min(1.0, said / max(needed.weight, 1.0)),
        "unsaid": said == 0,
        "covered": min(1.0, overlap(part, main) / max(part.weight, 1.0)),
        "main": min(1.0, overlap(main, part) / max(main.weight, 1.0)),
        "hard": bool(_HARD.search(opening)),
    }


def _without_opener(condition: Clause, source: Facts) -> Clause:
    """What has to be so: `de jurist instemt` of `op voorwaarde dat de jurist instemt`."""
    opener = CONDITION.match(source.folded, condition.start)
    if not opener:
        return condition
    words = tuple(word for word in condition.words if word.token.start >= opener.end())
    return Clause(words, opener.end(), condition.end) if any(w.counts for w in words) else condition


_FOLLOWS = re.compile(
    r"^\W*(?:(?:een |de )?(?:\w+ )?voorwaarde(?:n)? (?:is|zijn|hiervoor|daarvoor|daarbij|hierbij)"
    r"|(?:dat|dit) (?:kan|mag|geldt|gebeurt|gaat|lukt)\b.{0,40}\b(?:alleen|pas|slechts|mits|indien)"
    r"|wel (?:met|onder) (?:de |het )?(?:voorbehoud|voorwaarde)|met (?:dit |het |als )?voorbehoud"
    r"|voorbehoud:|voorwaarde:|mits\b|tenzij\b"
    r"|.{0,60}\b(?:van wel|ja|dat kan|dat mag|dat lukt)\b.{0,30}\b(?:als|mits|indien|tenzij"
    r"|zolang)\b)"
)
"""A sentence that makes a condition of what the sentence before it says."""


def _following(sentence: SourceSentence, alignment: Alignment) -> SourceSentence | None:
    known = alignment.evidence.ground.sentences
    after = known[sentence.number + 1 : sentence.number + 2]
    follows = bool(after) and after[0].facts.remember(_follows)
    return after[0] if follows else None


def _follows(facts: Facts) -> bool:
    """Whether a sentence is the condition of what stands before it."""
    return _FOLLOWS.search(facts.folded) is not None


def conditions_of(facts: Facts) -> tuple[tuple[int, Clause, Clause], ...]:
    """Where each condition of a sentence begins, what depends on it, and what it says."""
    folded = facts.folded
    starts = (found.start() for found in CONDITION.finditer(folded))
    return tuple(
        (at, *parts)
        for at in starts
        if not _WISHED.search(folded, 0, at)
        and not _SAYS_NOTHING.match(folded, at)
        and (parts := condition_parts(facts, at))
    )


_SAYS_NOTHING = re.compile(
    r"(?:als|wanneer|indien) (?:(?:dit|dat|het) (?:het geval|zo|nodig|mogelijk|gewenst)\b"
    r"|(?:een |de |het )?(?:\w+ ){1,3}(?:wordt|worden|werd|is|zijn) (?:ervaren|gezien|beschouwd"
    r"|aangemerkt|opgevat|bestempeld|gekwalificeerd)\b)"
)
"""`wanneer dit het geval is`; `waarbij dit als een succes wordt ervaren`."""
_WISHED = re.compile(r"\bzou(?:den)? [^,;.]{0,60}\b(?:zijn|vinden) $")
"""`Het zou goed zijn als dat er komt` makes nothing depend on it."""


def condition_parts(facts: Facts, start: int) -> tuple[Clause, Clause] | None:
    """What depends and what it depends on, for a condition that begins at `start`."""
    end = _condition_end(facts, start)
    inner = tuple(w for w in facts.words if start <= w.token.start < end)
    outer = tuple(w for w in facts.words if not start <= w.token.start < end)
    if not inner or not any(w.counts for w in outer):
        return None
    outer = _main_clause(outer, start, end, facts) or outer
    return (
        Clause(outer, outer[0].token.start, outer[-1].token.end),
        Clause(inner, inner[0].token.start, inner[-1].token.end),
    )


_APART = re.compile(r"[;:]|, (?:maar|terwijl|waarbij|waardoor)\b")


def _main_clause(outer: tuple[Word, ...], start: int, end: int, facts: Facts) -> tuple[Word, ...]:
    """The words of the stretch around the condition; empty if they say nothing."""
    cuts = [cut.start() for cut in _APART.finditer(facts.folded)]
    first = max((cut for cut in cuts if cut < start - 2), default=0)
    last = min((cut for cut in cuts if cut >= end), default=len(facts.text))
    inside = tuple(w for w in outer if first <= w.token.start < last)
    return inside if any(w.counts for w in inside) else ()


_STOP = re.compile(
    r"[;:)]|\. | dan (?=moet|zal|wordt|kan|gaat|blijft|is|komt|volgt)|, (?=(?:dan|zal|zullen"
    r"|moet|kan|wordt|worden|is|zijn|komt|gaat|blijft|waarbij|maar|en|vindt|vinden|aldus)\b)"
)


_FINITE = (
    r"(?:ontstaat|dreigt|zal|zullen|kan|kunnen|kon|is|zijn|komt|komen|wordt|worden|gaat|gaan|moet"
    r"|moeten|mag|mogen|krijgt|krijgen|blijft|blijven|heeft|hebben|neemt|nemen|volgt|vervalt|wil"
    r"|stelt|start|begint)\b"
)
_NOMINAL = re.compile(
    r"\W*(?:zonder|bij|met|in (?:het )?geval van|afhankelijk van|na|in afwachting van|behoudens"
    r"|onder)\b"
)
_VERB = re.compile(rf" (?P<main>){_FINITE}")
_VERBS = re.compile(
    rf"(?:\b{_FINITE}(?= (?!ge|be|ver|ont|her)\w{{3,}}t\b)"
    rf"|\b\w{{2,}}(?:en|et|aat|aan|acht|igt|eert|bt|kt|lt|pt|rdt|ndt|is|mt"
    rf"|gt)(?= {_FINITE}))(?P<main>)"
)
"""Where the main clause begins behind a condition without a comma: `bij voldoende budget | wordt`,
`als de wet wordt aangenomen | krijgt`."""


_FRONT = 4
"""A condition that begins within so many characters stands in front."""


def _condition_end(facts: Facts, start: int) -> int:
    folded = facts.folded
    front = folded[:start].endswith((", ", ": ", "(")) or start < _FRONT
    if front and (comma := folded.find(", ", start)) != -1:
        return comma
    stop = _STOP.search(folded, start)
    end = stop.start() if stop else len(facts.text)
    if not front and not folded.startswith("zonder ", start):
        return end
    verbs = _VERB if _NOMINAL.match(folded, start) else _VERBS
    verb = verbs.search(folded, start, end)
    return verb.start("main") if verb else end
