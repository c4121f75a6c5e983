"""A reason needs ground: neither invented, nor laid between facts that merely stand together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lrt_summ.checking.evidence import Alignment, related
from lrt_summ.checking.facts import Facts, Word
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.messages import Speaker
from lrt_summ.checking.values.clock import printed_times, spoken_times
from lrt_summ.checking.values.measures import scales
from lrt_summ.language.needs import Need
from lrt_summ.language.numbers import FoundNumber
from lrt_summ.language.words import fold
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
    "omdat doordat aangezien vanwege wegens gevolg dankzij want wijten danken reden door druk"
    " gebrek oog uit"
)


_GROUND = re.compile(
    r"(?<!\w)(?:omdat|doordat|aangezien|vanwege|wegens|gevolg|gevolge|dankzij|want|wijten|danken"
    r"|reden\w*|"
    r"veroorzaakt|door|daardoor|waardoor|hierdoor|daarom|dus|zodat|derhalve|vandaar|aanleiding"
    r"|gezien|gelet|waarom|op (?:verzoek|aandringen|advies|voorspraak|initiatief)|"
    r"verband|i\.v\.m\.?|ivm|n\.a\.v\.?|nav|nu|oog|licht|immers|namelijk|oorzaak|daarmee|waarmee|rol)(?!\w)"
    r"|\w: [a-z]|\bwij(?:st|zen) erop\b|\bom \w*redenen\b"
)
_LINKED, _MERELY_BESIDE, _TOLD_OTHERWISE = 0.45, 0.65, 0.3
"""The share of a reason that one place in the source must have, with and without a link there, and
where that gives a reason for the same with a word of it."""
_SYNONYM = 0.5
_SHORT, _NEARLY_ALL = 2, 0.66
"""A reason of so few words needs this share of them in its source, and one literally."""


_DateKey = tuple[object, ...]


class Reason(NamedTuple):
    """What is given as a reason.

    Attributes:
        folded: as it stands there.
        words: that tell it.
        names: folded, of those whom it is about.
        bodies: folded, the canonical names of the organisations and offices in it.
        numbers: its figures.
        dates: its dates and periods, by what makes two mentions the same.
        times: the times of the day in it, in minutes since twelve.
    """

    folded: str
    words: tuple[Word, ...]
    names: frozenset[str]
    bodies: frozenset[str]
    numbers: tuple[FoundNumber, ...]
    dates: frozenset[_DateKey]
    times: frozenset[int]


def check_causes(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`cause_unsupported`: the reason, or the link to it, is not in the source."""
    facts = alignment.facts
    if not facts.may_hold(_REASON):
        return
    for start, end in _unfounded(alignment):
        where = [s.statement for s in alignment.aligned[:1]]
        yield say("cause_unsupported", "cause", at=where, found=facts.text[start:end])
        return


def _unfounded(alignment: Alignment) -> Iterator[tuple[int, int]]:
    """Where a claim gives a reason that its source does not."""
    facts = alignment.facts
    told: list[tuple[int, int]] = []
    for found in CAUSE.finditer(facts.folded):
        if _NOT_FOR.search(facts.folded, 0, found.start()):
            continue
        end = _reason_end(facts, found)
        reason = _reason(facts, found.end(), end)
        told.append((found.start(), end))
        if reason.words and not any(_bears_out(s, reason, alignment) for s in _near(alignment)):
            yield found.start(), end
    for found in _BY.finditer(facts.folded):
        if any(start <= found.start() < end for start, end in told):
            continue  # looked at as a whole
        if _is_nowhere(_reason(facts, *found.span("what")), alignment):
            yield found.span()


_NOT_FOR = re.compile(r"(?:[,;] (?:en |maar )?|\ben |\bmaar )niet $")
"""`door de regen, niet door een gebrek aan belangstelling`: what is no reason."""
_BY = re.compile(
    r"(?<!\w)(?<!jaar )(?<!dag )(?:door|onder druk van|bij gebrek aan|met het oog op"
    r"|uit(?= (?:onvrede|vrees|angst|protest|woede)\b)) (?P<what>(?:(?:de|het|een|hun|zijn|haar) )?"
    r"(?!(?:middel|naar|elkaar|heel|deze|alle|onze|jullie)\b)"
    r"(?!te (?:lopen|nemen|spreken)(?=[.,;]|$))"
    r"(?:(?:[a-z]+e|[a-z]*ge[a-z]+en|(?:duur|goedkop|hog|lag|streng)d?er) )?[a-z]{4,})(?!\w)"
)
"""What may be a reason, or who does it."""


def _is_nowhere(reason: Reason, alignment: Alignment) -> bool:
    """Whether nothing that a claim rests on has a word of a reason."""
    evidence = alignment.evidence
    return (
        bool(reason.words)
        and not reason.names
        and not any(
            evidence.is_context(word) or any(_worth(word, s) for s in evidence.sentences)
            for word in reason.words
        )
    )


def _reason(facts: Facts, start: int, end: int) -> Reason:
    inside = [w for w in facts.words if start <= w.token.start < end]
    numbers = tuple(n for n in facts.numbers if start <= n.start < end)
    taken = [(n.start, n.end) for n in numbers]
    times = [one for one in spoken_times(facts) if start <= one[0] < end]
    taken += [(a, b) for a, b, _ in times]
    words = (w for w in inside if not any(a <= w.token.start < b for a, b in taken))
    named = frozenset(w.norm for w in inside if w.token.text[0].isupper())
    return Reason(
        facts.folded[start:end],
        tuple(filter(_tells, words)),
        named,
        frozenset(fold(o.name) for o in facts.organisations if start <= o.start < end),
        numbers,
        frozenset(d.key for d in facts.dates if start <= d.start < end),
        frozenset(time for *_, time in times),
    )


def _tells(word: Word) -> bool:
    return word.counts and not word.token.text[0].isupper() and word.norm not in _DEGREE


_DEGREE = frozenset(
    "ongeveer circa ca ruim bijna minimaal minstens maximaal hooguit meer minder al ook nog"
    " vooralsnog zelf kon".split()
)
"""Words that give no reason."""


def _near(alignment: Alignment) -> list[SourceSentence]:
    """The cited sentences; of a whole item only those near what the claim says."""
    if alignment.evidence.ids:
        return list(alignment.evidence.sentences)
    around = {s.number + step for s in alignment.aligned for step in (-2, -1, 0, 1, 2)}
    return [s for s in alignment.evidence.sentences if s.number in around]


def _bears_out(sentence: SourceSentence, reason: Reason, alignment: Alignment) -> bool:
    """Whether a sentence gives a reason: most of what tells it, and a link to what it explains."""
    worths = [_worth(word, sentence) for word in reason.words]
    near = any(abs(s.number - sentence.number) < _BESIDE for s in alignment.aligned)
    if near and (_both_lack(reason, sentence) or _was_asked(reason, sentence)):
        return True
    worths += [1.0] * _shared_values(reason, sentence.facts.remember(_all_of))
    share = sum(worths) / len(worths)
    if len(reason.words) <= _SHORT and (max(worths) < 1.0 or share < _NEARLY_ALL):
        return share >= _LINKED and _gives(sentence, reason)
    if share < _LINKED:
        return (
            share >= _TOLD_OTHERWISE and sentence in alignment.aligned and _gives(sentence, reason)
        )
    if _is_denied(sentence, reason) and not _DENIED.search(alignment.facts.folded):
        return False
    at, known = sentence.number, alignment.evidence.ground.sentences
    return any(map(_links, known[max(0, at - 1) : at + 2])) or (share >= _MERELY_BESIDE and near)


_BESIDE = 2


def _is_denied(sentence: SourceSentence, reason: Reason) -> bool:
    """Whether a source says that it is not the reason: `niet doordat …`, `ondanks …`."""
    facts = sentence.facts
    for denied in _DENIED.finditer(facts.folded):
        clause = facts.clause_at(denied.end() + 1) or facts.whole
        words = [w for w in clause.words if w.token.start >= denied.end()][:_IN_REACH]
        said = sum(
            any(related(w.meaning.stem, o.meaning.stem) for o in words) for w in reason.words
        )
        if said >= _MOST_OF * len(reason.words):
            return True
    return False


_DENIED = re.compile(
    r"\b(?:komt|kwam|ligt|lag|is|was) (?:dat |dit |het |er )?niet (?:doordat|omdat|vanwege|door)\b"
    r"|\bniet (?:doordat|omdat|vanwege|wegens)\b"
    r"(?=[^;.]{3,90}\bmaar (?:doordat|omdat|vanwege|door)\b)"
    r"|\bondanks\b"
)
_IN_REACH, _MOST_OF = 8, 0.6


def _gives(sentence: SourceSentence, reason: Reason) -> bool:
    """Whether a reason that the source gives itself has a word or value of it."""
    return any(
        any(related(a.meaning.stem, b.meaning.stem) for a in reason.words for b in given.words)
        or _shared_figures(reason, given)
        or (_shared_names(reason, given) and _denies(reason) and _denies(given))
        for given in sentence.facts.remember(_given)
    )


def _denies(reason: Reason) -> bool:
    return (
        _LACKS.search(reason.folded) is not None
        or re.search(r"\bniet\b", reason.folded) is not None
    )


def _given(facts: Facts) -> list[Reason]:
    """The reasons that a source gives itself."""
    ends = ((m.end(), _reason_end(facts, m)) for m in _GIVING.finditer(facts.folded))
    return [_reason(facts, start, end) for start, end in ends]


_GIVING = re.compile(
    CAUSE.pattern
    + r"|\b(?:gezien|gelet op|door|in verband met|i\.v\.m\.|zonder dat|om (?=\w*redenen\b))(?!\w)"
    + r"|^bij\b(?=.*\b(?:gebleken|blijkt|bleek|duidelijk geworden)\b)"
)
"""What opens a reason in a source."""


def _all_of(facts: Facts) -> Reason:
    return _reason(facts, 0, len(facts.text))._replace(times=printed_times(facts))


def _shared_values(reason: Reason, known: Reason) -> int:
    """Of how many kinds a value of a reason stands in a text: names, figures, dates, times."""
    return _shared_figures(reason, known) + _shared_names(reason, known)


def _shared_figures(reason: Reason, known: Reason) -> int:
    return (
        any(_same(n, other) for n in reason.numbers for other in known.numbers)
        + (not reason.times.isdisjoint(known.times))
        + (not reason.dates.isdisjoint(known.dates))
    )


def _shared_names(reason: Reason, known: Reason) -> int:
    names = not reason.names.isdisjoint(known.names)
    return names + (not reason.bodies.isdisjoint(known.bodies))


def _same(one: FoundNumber, other: FoundNumber) -> bool:
    here, there = scales(one, other)
    return one.value * here == other.value * there


_LACKS = re.compile(
    r"\b(?:geen|zonder|nergens|nooit|onvoldoende|te weinig|ontbre\w+|\w*gebrek|gemis"
    r"|\w*tekort\w*|achterwege|uitblijven|krapte|onderbezetting|vacatureruimte"
    r"|afwezig\w*|niet aanwezig|verhinderd|afgemeld)\b"
)


_AWAY = re.compile(r"\b(?:afwezig|niet aanwezig|verhinderd|afgemeld|er niet (?:bij|is))\b")


def _both_lack(reason: Reason, sentence: SourceSentence) -> bool:
    """`doordat een tekst ontbreekt` for `er is geen tekst`: both say that the same is lacking."""
    denied = _links(sentence) and " niet " in reason.folded
    if len(reason.words) > _SHORT or not (denied or _LACKS.search(reason.folded)):
        return False
    what = [word for word in reason.words if not _LACKS.fullmatch(word.norm)]
    lacks = _LACKS.search(sentence.facts.folded) is not None
    if lacks and not what and _lacks_the_same(reason, sentence):
        return True
    if not what:  # `wegens de afwezigheid van Karin` for `omdat Karin niet aanwezig is`
        clauses = (c for c in sentence.facts.clauses if not reason.names.isdisjoint(c.norms))
        return any(_AWAY.search(sentence.facts.folded, c.start, c.end) for c in clauses)
    return lacks and any(_worth(word, sentence) == 1.0 for word in what)


_COMPOUND = re.compile(r"(?P<what>\w{4,}?)s?(?:gebrek|tekort\w*)")


def _lacks_the_same(reason: Reason, sentence: SourceSentence) -> bool:
    """`door personeelsgebrek` for `wegens personeelstekort`."""
    mine, theirs = (
        {found["what"] for w in words if (found := _COMPOUND.fullmatch(w.norm))}
        for words in (reason.words, sentence.facts.words)
    )
    return not mine.isdisjoint(theirs)


_ASKED = r"\b(?:vraagt|vragen|vroeg(?:en)?|verzo(?:ekt|cht)\w*|had(?:den)? gevraagd|gevraagd had)\b"
_AT_REQUEST = re.compile(r"\bop (?:verzoek|aandringen|voorstel) van (?:de |het )?(?P<who>\w+)")


def _was_asked(reason: Reason, sentence: SourceSentence) -> bool:
    """`omdat de politie daarom vroeg` for `op verzoek van de politie`."""
    asked = _AT_REQUEST.search(sentence.facts.folded)
    if asked is None:
        return False
    asks = rf"\b{re.escape(asked['who'])}\b.*{_ASKED}"
    return re.search(asks, reason.folded) is not None


def _worth(word: Word, sentence: SourceSentence) -> float:
    """1 for the word itself or a part of it, less for another word of the same meaning."""
    if any(related(word.meaning.stem, other.meaning.stem) for other in sentence.facts.words):
        return 1.0
    return 0.0 if word.meaning.concepts.isdisjoint(sentence.facts.concepts) else _SYNONYM


_STOP = re.compile(r"[;:]|, (?=(?:maar|terwijl|en|waarbij|waardoor|zodat|waarna|wat|die|met)\b)")
_STOP_IN_FRONT = re.compile(r"[;:,]")


_NOMINAL = frozenset(("door", "wegens", "vanwege", "dankzij", "als gevolg van", "ten gevolge van"))
_VERB_BEHIND = re.compile(
    r"[;:,]|(?<=\w) (?=(?:niet|geen|pas|is|zijn|was|wordt|worden|werd|heeft|hebben"
    r"|kan|kunnen|zal|gaat|gaan|nam|kwam|ging|moet|moeten|mag|wil|[a-z]{4,}t)\b)"
)
"""`Wegens pensioen | vertrekt zij`: a reason without a verb ends before the one of its sentence."""


def _reason_end(facts: Facts, found: re.Match[str]) -> int:
    """A reason in front of its sentence ends at the first comma."""
    nominal = found.group() in _NOMINAL
    pattern = _STOP_IN_FRONT if found.start() < 3 or nominal else _STOP
    if found.start() < 3 and nominal:
        pattern = _VERB_BEHIND
    stop = pattern.search(facts.folded, found.end())
    end = stop.start() if stop else len(facts.text)
    if not nominal:
        return end
    counted = (n.end for n in facts.numbers if n.unit and found.end() <= n.start and n.end < end)
    other = _OTHER.search(facts.folded, found.end(), end)
    return other.start() if other else next(counted, end)


_OTHER = re.compile(
    r" en (?=(?:de|het|een|er|dit|dat|men) (?:\w+ ){0,2}(?:is|zijn|komt|komen|wordt|worden|heeft"
    r"|hebben|gaat|gaan|blijft|kan|kunnen|zal|moet)\b)"
    r"| (?=(?:niet|geen|pas)\b)"
)
"""A main clause behind a reason without a verb: `vanwege de kosten | en het plan komt terug`."""


def _links(sentence: SourceSentence) -> bool:
    return _GROUND.search(sentence.facts.folded) is not None
