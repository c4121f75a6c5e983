"""What limits a statement stays with it: `deels` is no `geheel`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lrt_summ.checking.evidence import Alignment, overlap
from lrt_summ.checking.facts import Facts
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.messages import Speaker
from lrt_summ.checking.values.proportions import shares_in
from lrt_summ.language.needs import Need, Needed
from lrt_summ.language.patterns import lazy
from lrt_summ.models import Finding


class Phrases(NamedTuple):
    """Any of some phrases, and the parts of words that they need."""

    pattern: re.Pattern[str]
    needs: str

    def search(self, folded: str) -> re.Match[str] | None:
        """The first of them in a text."""
        return self.pattern.search(folded)


def any_of(words: str) -> Phrases:
    """Any of the phrases, which stand between bars; `*` stands for any ending, or some words."""
    phrases = [one.strip() for one in words.split("|")]
    escaped = "|".join(
        re.escape(one).replace(r"\ \*\ ", r" (?:\w+ ){1,4}").replace(r"\*", r"\w*")
        for one in phrases
    )
    longest = (max(one.replace("*", " ").split(), key=len) for one in phrases)
    return Phrases(re.compile(rf"(?<!\w)(?:{escaped})(?!\w)"), " ".join(longest))


NOT_QUITE = re.compile(
    r"\b(?:niet|bijna|vrijwel|nagenoeg|haast) (?:alle\w*|iedereen|iedere?|elke?|altijd|overal"
    r"|geheel|gehele|hele|helemaal|volledige?|unaniem|zomaar|zonder meer|geen|niet|niemand|niets"
    r"|nooit)\b"
    r"|\b(?:elke?|iedere?) (?:half )?(?:jaar|kwartaal|maand|week|dag|keer|uur|twee|drie|vier|zes)\b"
)
"""No word for all of it: `vrijwel alle`, `elke maand`."""


class Scale(NamedTuple):
    """Words for all of it, and words that limit how much of it.

    Attributes:
        whole: in a claim, that nothing limits it.
        limits: in the source, that something does.
        kept: in a claim, that the limit is still told.
        example: a source and a claim that differ.
    """

    whole: Phrases
    limits: Phrases
    kept: Phrases
    example: tuple[str, str]

    @property
    def needs(self) -> str:
        """What a claim needs to hold."""
        return self.whole.needs


_PARTLY = (
    "op hoofdlijnen|de hoofdlijnen|deels|gedeeltelijk*|ten dele|grotendeels|grootste deel|vooral"
    "|met name|voornamelijk|hoofdzakelijk|overwegend|in principe|in beginsel|meeste|merendeel"
    "|meerderheid|een aantal|meerdere|enkele|sommige*|diverse|zo veel mogelijk|zoveel mogelijk"
    "|meestal|soms|zelden|vaak|dikwijls|doorgaans|veelal|regelmatig|incidenteel|af en toe"
    "|niet altijd|niet overal|vrijwel|bijna|nagenoeg|nauwelijks|gemiddeld*|behalve|uitgezonderd"
    "|met uitzondering van|niet zomaar|niet zonder meer|eerste deel|een deel|in grote lijnen"
    "|grofweg|al gauw|al snel"
)
_STILL_PARTLY = (
    _PARTLY + "|niet alle*|ongeveer|circa|ruim|zo'n|verschillende|een paar|grote lijnen|beperkt*"
    "|niet in alle|niet iedere*|niet elk*|hoofdlijn*|op * na|grosso modo|veel|weinig"
    "|niet helemaal|niet volledig"
)
_HARDLY = (
    "nauwelijks|amper|zelden|niet altijd|niet overal|niet zomaar|niet zonder meer|bijna geen"
    "|bijna niet|vrijwel geen|vrijwel niet|meestal niet|meestal geen|weinig|gering*|schaars*"
    "|noemenswaardig*|sporadisch"
)
SCALES = (
    Scale(
        any_of(
            "alle|allemaal|iedereen|iedere|ieder|elke|elk|altijd|nooit|unaniem|voltallig*|overal"
            "|nergens|zonder uitzondering|geen enkel*|geheel|gehele|hele|volledig|volledige"
            "|helemaal|integraal|precies|exact|tot in detail|zonder meer"
        ),
        any_of(_PARTLY + "|helft|een derde|een kwart|twee derde|driekwart"),
        any_of(_STILL_PARTLY + "|helft|derde|kwart|driekwart"),
        ("De meeste bewoners steunen het plan.", "Alle bewoners steunen het plan."),
    ),
    Scale(
        any_of("uitsluitend|enkel|de enige|als enige|alleen|louter"),
        any_of(
            "vooral|met name|voornamelijk|hoofdzakelijk|overwegend|in het bijzonder|onder andere"
            "|onder meer|bijvoorbeeld|in eerste instantie|primair|grotendeels|meestal"
        ),
        any_of(_STILL_PARTLY + "|niet alleen|niet enkel|onder andere|onder meer|bijvoorbeeld"),
        ("De bus rijdt vooral in het weekend.", "De bus rijdt alleen in het weekend."),
    ),
    Scale(
        any_of("geen|niet|nooit|niemand|niets|nergens|geen enkel*|ook maar een"),
        any_of(_HARDLY),
        any_of(
            _HARDLY + "|altijd|bijna|vrijwel|zomaar|zonder meer|volledig|helemaal|soms|vaak|overal"
            "|iedereen|elk|elke|alle|alles|lang niet|moeilijk*|lastig*|genoeg|meestal|voldoende"
            "|automatisch|per se|steeds|moeite|zeldzaam|uitzonder*|veel|beperkt*"
        ),
        ("Bewoners vinden de ingang niet altijd.", "Bewoners vinden de ingang niet."),
    ),
)
"""A claim and its source at two ends of one scale."""


_SCALES = Needed(SCALES)
_MOST_LOOKED_AT = 3
_LEAST, _SHARE = 1.0, 0.3
"""What a sentence with a limit must share with the claim: a word, and so much of the claim."""


def check_limits(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`number_mismatch`: all of it, where the source has a part of it."""
    folded = alignment.facts.folded
    for scale in alignment.facts.rows(_SCALES):
        whole = scale.whole.search(NOT_QUITE.sub(lambda found: "_" * len(found[0]), folded))
        if not whole or scale.kept.search(folded):
            continue
        sources = alignment.aligned[:_MOST_LOOKED_AT]
        if any(scale.whole.search(NOT_QUITE.sub("", s.facts.folded)) for s in sources):
            continue
        for sentence in sources:
            limit = scale.limits.search(sentence.facts.folded)
            begin = max(0, limit.start() - len("de ")) if limit else 0
            said = sentence.facts.folded[begin : limit.end()] if limit else ""
            if _tells_share(said, alignment.facts):
                continue
            if limit and _is_about(sentence, limit.start(), alignment.facts):
                expected = sentence.facts.text[limit.start() : limit.end()]
                found = alignment.facts.text[whole.start() : whole.end()]
                yield say.at([sentence.statement])(
                    "number_mismatch", "approximation", expected=expected, found=found
                )
                return


_NEARLY = lazy(
    r"\b(?P<degree>bijna|vrijwel|nagenoeg) (?P<what>(?!alle|iede|elk|geen|niet|nooit|volledig"
    r"|altijd|zonder|overal|driekwart|helft|verdubbel|meteen|direct|twee|drie|vier|vijf|honderd"
    r"|duizend|twintig|dertig|veertig|zestig|negentig)[a-z]{5,})"
)
_STILL_NEARLY = lazy(
    r"\b(?:bijna|vrijwel|nagenoeg|haast|nog niet|grotendeels|net niet|zo goed als|op \w+ na"
    r"|binnenkort|praktisch|meeste|laatste|ongeveer|min of meer|circa|zo'n|zodra|als|wordt|worden"
    r"|\d+ van de)\b"
)


def check_nearly(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`number_mismatch`: `definitief`, where the source has `bijna definitief`."""
    claim = alignment.facts
    for sentence in alignment.aligned[:_MOST_LOOKED_AT]:
        if not sentence.facts.may_hold(_HAS_NEARLY) or _STILL_NEARLY.search(claim.folded):
            continue
        for found in _NEARLY.finditer(sentence.facts.folded):
            plain = f" {found['what']}" in sentence.facts.folded.replace(found.group(), "")
            if found["what"] in claim.whole.norms and not plain:
                at, expected = [sentence.statement], found.group()
                yield say(
                    "number_mismatch",
                    "approximation",
                    at=at,
                    expected=expected,
                    found=found["what"],
                )
                return


_HAS_NEARLY = Need("|bijna| |vrijwel| |nagenoeg|")


def _tells_share(limit: str, claim: Facts) -> bool:
    """`in elke provincie 50 procent` for `per provincie de helft`."""
    return any(
        number.kind == "percent" and abs(number.value - share) < 1
        for share in shares_in(limit)
        for number in claim.numbers
    )


def _is_about(sentence: SourceSentence, at: int, claim: Facts) -> bool:
    clause = sentence.facts.clause_at(at) or sentence.facts.whole
    shared = overlap(sentence.facts.whole, claim.whole)
    return overlap(clause, claim.whole) >= _LEAST and shared >= _SHARE * claim.whole.weight
