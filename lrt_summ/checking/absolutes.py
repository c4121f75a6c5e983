"""What takes every limit away (`altijd`, `zonder meer`, `alle`) needs ground in the source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.limits import NOT_QUITE, Phrases, any_of
from lrt_summ.checking.messages import Speaker
from lrt_summ.language.needs import Needed
from lrt_summ.models import Finding


class Absolute(NamedTuple):
    """Words that take every limit away, which nobody adds who has no ground for them.

    Attributes:
        words: in a claim.
        also: what may be told by them as well, in the source.
        example: a claim with one.
        firm: whether they are there for nothing else.
    """

    words: Phrases
    also: Phrases
    example: str
    firm: bool = False

    @property
    def needs(self) -> str:
        """What a claim needs to hold."""
        return self.words.needs


ABSOLUTES = (
    Absolute(
        any_of(
            "hoe dan ook|ongeacht|onvoorwaardelijk*|zonder meer|zonder voorbehoud|zonder enig"
            "|zonder enige|zonder nadere|zonder voorwaarden|zonder eisen|zonder bezwaar"
            "|zonder bezwaren|in alle gevallen|in geen geval|in geen enkel geval"
            "|onder geen beding|sowieso|op ieder moment|op elk moment|voor onbepaalde tijd"
        ),
        any_of("los van|onafhankelijk van|geen enkel*|maakt niet uit|onbepaald*"),
        "De markt gaat door, ongeacht het weer.",
        firm=True,
    ),
    Absolute(
        any_of("verplicht|verplichten|verplichtte"),
        any_of("*verplicht*|must|moet|moeten|eis|eist|bindend|voorgeschreven"),
        "Leden zijn verplicht mee te doen.",
        firm=True,
    ),
    Absolute(
        any_of("staat vast|staat al vast|vaststaat dat|vaststaand*|met zekerheid|gegarandeerd*"),
        any_of(
            "vast|vaststa*|zeker*|garan*|gegarandeerd*|bevestig*|definitief|besl*|vastgesteld"
            "|afgesproken|afspraak|bepaald|getekend|geprikt|toegezegd|verzekerd*"
        ),
        "Het staat vast dat de brug dicht gaat.",
        firm=True,
    ),
    Absolute(
        any_of("eist|eiste|eisten"),
        any_of(
            "*eis*|*voorwaard*|must|moet|moeten|verlang*|*verplicht*|beding*|alleen|hard"
            "|schrijft * voor|voorgeschreven|nodig|staat erop|draagt * op|vorder*|sommeer*"
        ),
        "De raad eist een nieuw plan.",
        firm=True,
    ),
    Absolute(
        any_of("uitsluitend"),
        any_of(
            "alleen|slechts|enkel*|beperk*|pas|mits|behalve|tenzij|voorbehouden|niet|geen|zonder"
            "|specifiek|louter|zuiver|inclusief|indien|voor zover|zuiver|puur|volledig*|zelf|eigen"
            "|altijd|telkens|steeds|gericht|geheel|alle|allen|plaats|exclusief|geweigerd"
        ),
        "Het lokaal is uitsluitend voor leden.",
        firm=True,
    ),
    Absolute(
        any_of("alle|allemaal|iedereen|iedere|ieder|elke|elk"),
        any_of("alles|allen|unaniem|geheel|gehele|hele|volledig*|voltallig*"),
        "Alle leden doen mee.",
    ),
    Absolute(
        any_of("altijd|nooit|overal|nergens"),
        any_of("steeds|telkens|continu*|structureel|voortdurend"),
        "De brug is altijd dicht.",
    ),
    Absolute(
        any_of("definitief|definitieve|voorgoed|permanent"),
        any_of("definitie*|permanent*|blijvend*|structureel"),
        "De brug gaat voorgoed dicht.",
    ),
    Absolute(
        any_of("meteen|onmiddellijk|direct|per direct"),
        any_of("direct*|onmiddellijk*|terstond|alvast|dadelijk|zodra"),
        "De brief gaat meteen uit.",
    ),
    Absolute(
        any_of(
            "ongewijzigd|onveranderd|helemaal|volledig|geheel|integraal|zonder correcties"
            "|zonder wijzigingen|zonder aanpassingen"
        ),
        any_of(
            "ongewijzigd*|onveranderd*|onverkort*|ten volle|volledig*|gehele|hele|totaal|compleet"
            "|geen wijziging*"
        ),
        "Het plan gaat ongewijzigd naar de raad.",
    ),
)
"""What a claim may not add by itself."""
_ABSOLUTES = Needed(ABSOLUTES)
_NONE = re.compile(
    r"\b(?:niet|nog|in|of) (?:meer |langer )?$|\bop (?:een|twee|drie|\d+) na [^;]{0,20}$"
)
"""`niet altijd`, `in elk geval`, `nog altijd`, `wel of altijd` take no limit away."""
_LIMITS = re.compile(
    r"\b(?:als|wanneer|indien|mits|tenzij|pas|alleen|eerst|zodra|zolang|behalve|zonder|voorlopig"
    r"|tenminste|voor zover|gesteld dat|nog|vooralsnog|met|die|na|daarna|volgens|liever|boven"
    r"|meer dan|vanaf|voorwaarde\w*|tot|voordat|zij het|onder|bij)\b"
)
_NEAR, _MOST = 0.7, 3
"""What a clause rests on: those that share so much of what the best one shares, the first."""


def check_absolutes(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`text_unsupported`: `ongeacht`, `altijd` or `alle` that what it rests on has not.

    Words that are there for other things as well count where what they rest on has a limit.
    """
    facts = alignment.facts
    rows = facts.rows(_ABSOLUTES) if alignment.aligned else []
    folded = NOT_QUITE.sub(lambda found: "_" * len(found[0]), facts.folded) if rows else ""
    for absolute in rows:
        found = absolute.words.search(folded)
        if (
            not found
            or _NONE.search(folded, 0, found.start())
            or folded[found.end() :][:5] == " die "
        ):
            continue
        near = _rests_on(found.start(), alignment)
        known = alignment.evidence.ground.sentences
        around = _text(s for n in near for s in known[max(0, n.number - 1) : n.number + 2])
        if absolute.words.search(around) or absolute.also.search(around):
            continue
        if absolute.firm or _LIMITS.search(_text(near)):
            written = facts.text[found.start() : found.end()]
            yield say("text_unsupported", "text", at=[near[0].statement], found=written)
            return


def _rests_on(at: int, alignment: Alignment) -> list[SourceSentence]:
    clause = alignment.facts.clause_at(at) or alignment.facts.whole
    matches = alignment.matches(clause)
    near = [s for score, _, s in matches if score >= _NEAR * matches[0][0]]
    return (near or list(alignment.aligned))[:_MOST]


def _text(sentences: Iterable[SourceSentence]) -> str:
    return " . ".join(sentence.facts.folded for sentence in sentences)
