"""What kind of saying it is: a wish, call or proposal is no agreement, an agreement no decision.

call, request, wish, question, proposal, intention  <  agreement, action  <  decision
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lrt_summ.checking.claims import Assertion
from lrt_summ.checking.evidence import Alignment, overlap
from lrt_summ.checking.facts import Clause
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.messages import Speaker
from lrt_summ.models import Finding


class Cue(NamedTuple):
    """A wording that tells the kind of saying, on folded text, with examples."""

    name: str
    pattern: str
    hits: str
    misses: str


DECISION_CUES = (
    Cue("besluit", r"\b(?:besl(?:uit|iss?ing)|beslo(?:ot|ten)|beslist|beslissen"
                   r"|besluiten)\w{0,3}\b",
        "Besloten wordt de lijst te sluiten.", "De VNG roept op tot spoed."),
    Cue("vaststellen", r"\b(?:vastgesteld|vaststelling|vast te stellen|vaststellen"
                       r"|stelt? .{0,80}?\bvast\b)",
        "Het verslag is vastgesteld.", "Het staat vast op de agenda."),
    Cue("akkoord", r"\bakkoord\b|\bstem(?:t|de|men|den)\b.{0,40}\bin\b|\binstem\w*|\bingestemd\b"
        r"|\bconsensus\b|\bgoedgekeurd\b|\bgoedkeuring\b|\bkeurt .{0,60}goed\b|\baangenomen\b"
        r"|\baanvaard\b|\bgeaccepteerd\b|\bbekrachtigd\b|\bgeen bezwa\w+|\bovereenstemming\b"
        r"|\b(?:over|er|hier)\w* .{0,20}\beens\b|\bhet eens\b|\beensgezind\b|\bunanie\w+",
        "Het overleg stemt in met het plan.", "Een akker is geen bos."),
    Cue("kiezen", r"\b(?:kiest|gekozen|koos|bepaald|bepaalt|toegewezen|benoemd|opgedragen"
        r"|draagt .{1,40}\bop\b|afgewezen|ziet af van|zien af van|neemt kennis|kan zich vinden"
        r"|houdt vast|houden vast|laat .{1,40} over aan|doen we het zo|keuze)\b",
        "De raad kiest voor een hoofdlocatie.", "De kiezer wacht."),
)  # fmt: skip
AGREEMENT_CUES = (
    Cue("afspraak", r"\bafspra\w+|\bafgesproken\b|\btoezegg\w+|\btoegezegd\b|\bzegt? .{0,60}\btoe\b"
        r"|\bactie\b|\bactiepunt\w*", "Afspraak: BZK deelt de cijfers.", "De afstand is groot."),
)  # fmt: skip
WEAK_CUES = (
    Cue("oproep", r"\boproep\w*|\broep(?:t|en)\b.{0,80}\bop\b|\bopgeroepen\b|\b(?:ge)?pleit\w*"
                  r"|\bgeopperd\b|\bgewenst\b|\bpleidooi\b"
        r"|\bbepleit\w*|\bdring(?:t|en) .{0,40}\baan\b|\baangedrongen\b"
        r"|\briep(?:en)?\b.{0,80}\bop\b",
        "Oproep vanuit VNG voor een programma.", "De proef loopt op rolletjes."),
    Cue("verzoek", r"\bverzoek\w*|\bverzocht\w*|\bvra(?:agt|gen|ag) .{0,60}?\b(?:om|aan|of"
                   r"|aandacht)\b"
        r"|\bgevraagd\b|\bvroeg(?:en)?\b|\bvraagt\b|\bzou .{0,40}(?:graag|willen)\b",
        "De VNG verzoekt om uitstel.", "Het antwoord is gegeven."),
    Cue("wens", r"\bwens\w*|\bgewenst\b|\bwenselijk\b|\bwil(?:len)?\b(?! .{0,30}niet)"
                r"|\bwilde(?:n)?\b"
        r"|\bgraag\b|\bhoopt?\b|\bhopen\b|\bbehoefte\b|\bbelang van\b|\bliever\b|\bwillen\b",
        "Structurele oplossingen zijn wenselijk.", "De winst is hoog."),
    Cue("voorstel", r"\bstel(?:t|len|de|den) .{0,60}?\bvoor\b|\bstel(?:t|len|de) voor\b"
                    r"|\bvoorgesteld\b"
        r"|\bvoorstel\w*|\bsugg?est\w*|\bsuggere\w*|\boppert\b|\bidee\b|\badvis\w*|\badvies\b|\baanbev\w+"
        r"|\bgeadviseerd\b|\braad(?:t|de)? .{0,40}\ba[fa]n?\b|\bzou(?:den)? (?:\w+ ){0,6}kunnen\b",
        "Divosa stelt voor om te wachten.", "Zij stelt de cijfers op."),
    Cue("voornemen", r"\bvoornemen\w*|\bvoorgenomen\b|\bvan plan\b|\bintentie\w*"
        r"|\boverwe+g(?!end)\w*"
        r"|\bambitie\b|\bstreef\w*|\bstreven\b|\bneig\w*|\bvoorkeur\b|\bbeoog\w*|\bzou(?:den)?\b"
        r"|\bbedoeling\b|\bproberen\b|\bwellicht\b",
        "Wij zijn voornemens een module toe te voegen.", "Het voorjaar komt."),
)  # fmt: skip
STRONG_WEAK = re.compile(
    r"\boproep\b(?! van de agenda)|\broep(?:t|en)\b(?! .{0,80}\b(?:vra(?:ag|gen)"
    r"|reacties?) op\b).{0,80}\bop\b"
    r"|\briep(?:en)?\b(?! .{0,80}\b(?:vra(?:ag|gen)|reacties?) op\b).{0,80}\bop\b|\bopgeroepen\b"
    r"|\bpleit\w*|\bpleidooi\b|\bbepleit\w*|\bverzoek(?:t|en)?\b|\bverzocht(?:en)?\b"
    r"|\bvra(?:agt|ag|gen)\b.{0,60}\bom\b|\bvroeg(?:en)?\b.{0,60}\bom\b|\bvraagt\b"
    r"|\bgevraagd (?:wordt |is |werd )?om\b"
    r"|\bwenselijk\b|\bwens\b|\bstel(?:t|len|de|den) .{0,60}?\bvoor\b|\bsuggesties?\b"
    r"|\bsuggere\w+|\bopper(?:t|de)\b"
    r"|\bvoornemens?\b|\bvan plan\b|\boverwe+g(?!end)\w*|\bvoorgesteld\b"
    r"|\bvoorstel (?:om|is|van|voor"
    r"|tot)\b|\bvoorkeur\b"
    r"|\bneigt\b|\bwil(?:de)?\b|\bwillen\b|\bstreven is\b|\bhoopt(?:e)?\b"
    r"|\bdr(?:ingt|ong) .{0,40}\baan\b|\bzou(?:den)? .{0,40}(?:graag|willen)\b"
    r"|\bzou(?:den)? (?:\w+ ){0,6}kunnen\b"
)
"""Wordings that make what they introduce a wish; the nouns among the cues may be mere topics."""

_UNSURE = re.compile(
    r"(?<!zo )(?<!zo veel )(?<!zo spoedig )(?<!zo snel )(?<!zoveel )(?<!niet )(?<!het )"
    r"(?<!is het )\bmogelijk\b(?! te\b| om\b| maken| gemaakt| maakt)"
    r"|\bmisschien\b|\bwellicht\b|\beventueel\b|\bnaar verwachting\b|\bwaarschijnlijk\b"
    r"|\bmogelijkerwijs\b"
    r"|\bvermoedelijk\b|\bnaar (?:alle )?waarschijnlijkheid\b|\bstreven\b|\bvoorlopig\b"
    r"|\bverwacht(?:t|en|e)?\b"
)
_UNSURE_IN_CLAIM = re.compile(
    r"\bmogelijk\w*|\bmisschien\b|\bwellicht\b|\beventue\w*|\bverwacht\w*|\bwaarschijnlijk\w*"
    r"|\bvermoedelijk\b|\bkan\b|\bkunnen\b|\bkon(?:den)?\b|\bzou(?:den)?\b|\bstreven\b|\bstreeft\b"
    r"|\blijk(?:t|en)\b|\bmocht(?:en)?\b|\bprognose\b|\bvoorlopig\b|\bvooralsnog\b|\braming\b"
    r"|\bvoorzien\b|\bdreig\w*|\bkans\b|\brisico\b|\bambitie\b|\bgeraamd\b|\bbeoog\w*|\bhoopt\b"
    r"|\bdenkbaar\b|\bnaar schatting\b|\binschatting\b|\binteresse\b"
)


_WISH = re.compile(
    r"\boproep\b(?! van de agenda)|\broep(?:t|en)\b(?! .{0,80}\b(?:vra(?:ag|gen)|reacties?) op\b)"
    r".{0,80}\bop\b|\bpleit\w*|\bpleidooi\b|\bverzoek(?:t|en)?\b|\bvra(?:agt|gen)\b.{0,60}\bom\b"
    r"|\bwenselijk\b|\bwens\b|\bstel(?:t|len) .{0,60}?\bvoor\b|\bsuggestie\b|\bvoornemens?\b"
    r"|\bvan plan\b|\boverwe+g(?!end)\w*|\bvoorgesteld\b|\bvoorkeur\b|\bdringt? .{0,40}\baan\b"
    r"|\bzou(?:den)? .{0,40}(?:graag|willen)\b"
)
"""The surest wordings of a wish: a claim without any word for wishing has made it a fact."""

_ATTRIBUTED = re.compile(
    r"\b(?:volgens|aldus|vindt|vinden|vond(?:en)?|acht(?:te|ten)?|moet(?:en)?|dien(?:t|en)|nodig|kan|kunnen"
    r"|mag|hecht\w*|belang\w*|aandacht|noem\w*|denk\w*|dacht(?:en)?|mening|optie|mogelijkheid|bedoeling"
    r"|zich(?:t)? af|peil\w*|raad(?:t|de)|opdracht|plan\w*|of|graag|verwacht\w*|nagedacht|besproken"
    r"|gesproken|ter sprake|aan de orde|discussie|voorlegt|voorgelegd|bekeken|bezien|onderzo\w*)\b"
)
"""Words that keep a sentence from stating a wish as a fact."""


def _any(cues: tuple[Cue, ...]) -> re.Pattern[str]:
    return re.compile("|".join(cue.pattern for cue in cues))


_DECISION, _AGREEMENT, _WEAK = _any(DECISION_CUES), _any(AGREEMENT_CUES), _any(WEAK_CUES)
CLAIMS_DECISION = re.compile(
    r"\bbesl(?:oot|oten|ist|uiten)\b(?! te nemen)|\b(?:neemt|nam|namen|is) (?:het|een) besluit\b"
    r"|\bbesluit(?:t)? (?:om|tot|dat)\b"
    r"|^(?:het |de )?besl(?:uit|issing)\b"
    r"|\b(?:is|wordt|werd|zijn|worden|heeft|hebben|en|definitief|unaniem|formeel) (?:\w+ ){0,4}?"
    r"(?:vastgesteld|aangenomen|goedgekeurd|bekrachtigd|ingestemd)\b"
    r"|\b(?:gaat|gaan|ging|gingen|is|zijn) (?:\w+ ){0,3}?akkoord\b|\bstem(?:t|de|men"
    r"|den) (?:\w+ ){0,6}in\b"
    r"|\bstel(?:t|de) (?:\w+ ){0,8}vast\b|\bneemt? het besluit\b|\bnam(?:en)? het besluit\b"
)
_CLAIMS_AGREEMENT = re.compile(
    r"\bafgesproken\b|\bafspraak\b|\bzegt? .{0,60}\btoe\b|\btoegezegd\b|\bovereengekomen\b"
)
_REPORTED = re.compile(
    r"\b(?:nog )?(?:niets|geen|niet)\b.{0,25}\b(?:beslo|beslu|besli|vastgesteld|akkoord|ingestemd)"
    r"|\bvoorgenomen\b|\b(?:vraag\w*|vroeg\w*|gevraagd|verzoek\w*|verzocht|voorstel\w*|voordracht)\b"
    r".{0,60}\b(?:om|in te|in met|akkoord te)\b|\bof\b.{0,60}\b(?:akkoord|instem)"
)
"""Wordings in which a word for deciding claims no decision."""
_WEAK_LABELS = ("oproep", "verzoek", "wens", "vraag", "voorstel")
DECISION_LABELS = frozenset("besluit besluiten beslissing beslispunt conclusie".split())
AGREEMENT_LABELS = frozenset(
    "afspraak afspraken actie acties actiepunt actiepunten toezegging toezeggingen".split()
)


def check_modality(assertion: Assertion, alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`modality_raised`: a wish stated as fact, agreement or decision, or a doubt left out."""
    aligned = alignment.aligned
    if not aligned:
        return
    finding = (
        _raised_to_decision(alignment, aligned, say)
        or _raised_to_agreement(alignment, aligned, say)
        or _raised_to_fact(assertion, alignment, say)
        or _doubt_lost(alignment, say)
    )
    if finding:
        yield finding


def has_decision_level(sentence: SourceSentence) -> bool:
    """Whether a sentence, its label or its heading speaks of a decision."""
    return _labelled(sentence, DECISION_LABELS) or bool(_DECISION.search(sentence.facts.folded))


def has_agreement_level(sentence: SourceSentence) -> bool:
    """Whether a sentence, its label or its heading speaks of an agreement or action."""
    return _labelled(sentence, AGREEMENT_LABELS) or bool(_AGREEMENT.search(sentence.facts.folded))


def is_weak(sentence: SourceSentence) -> bool:
    """Whether a sentence is no more than a call, request, wish, question or proposal."""
    return bool(STRONG_WEAK.search(sentence.facts.folded)) or (
        sentence.statement.label in _WEAK_LABELS
    )


def _labelled(sentence: SourceSentence, labels: frozenset[str]) -> bool:
    statement = sentence.statement
    heading = (statement.heading or "").lower().split(":")[0].strip(" -–#*")
    return (
        statement.label in labels or heading in labels or any(w in labels for w in heading.split())
    )


def _raised_to_decision(
    alignment: Alignment, aligned: tuple[SourceSentence, ...], say: Speaker
) -> Finding | None:
    claimed = CLAIMS_DECISION.search(alignment.facts.folded)
    if not claimed or _REPORTED.search(alignment.facts.folded, *_bounds(alignment, claimed)):
        return None
    if _is_mere_wish(alignment, claimed.start()):
        return _raised(alignment, aligned, claimed, say)
    statements = {s.statement.id for s in aligned}
    around = [s for s in alignment.evidence.sentences if s.statement.id in statements]
    if any(has_decision_level(s) for s in around):
        return None
    cited = alignment.evidence.sentences if alignment.evidence.ids else ()
    if any(has_decision_level(s) for s in cited):
        return None
    return _raised(alignment, aligned, claimed, say)


def _bounds(alignment: Alignment, found: re.Match[str]) -> tuple[int, int]:
    """Where the clause is that holds what was found."""
    clause = alignment.facts.clause_at(found.start())
    return (clause.start, clause.end) if clause else (0, len(alignment.facts.text))


def _is_mere_wish(alignment: Alignment, at: int) -> bool:
    """Whether the clause that claims a decision rests on a clause that only wishes."""
    clause = alignment.facts.clause_at(at)
    matches = alignment.matches(clause) if clause else ()
    near = [m for m in matches if m[0] >= 0.9 * matches[0][0]]
    return bool(near) and all(
        STRONG_WEAK.search(s.facts.folded)
        and not has_decision_level(s)
        and not has_agreement_level(s)
        for _, _, s in near
    )


def _raised(
    alignment: Alignment,
    aligned: tuple[SourceSentence, ...],
    claimed: re.Match[str],
    say: Speaker,
) -> Finding:
    kind, severity = _kind(aligned[0], say), "error"
    if _labelled(aligned[0], AGREEMENT_LABELS):
        severity = "warning"
    return say(
        "modality_raised",
        "raised_to_decision",
        severity=severity,  # type: ignore[arg-type]
        at=[aligned[0].statement],
        expected=kind,
        found=alignment.facts.text[claimed.start() : claimed.end()],
    )


def _kind(sentence: SourceSentence, say: Speaker) -> str:
    english = say.lang == "en"
    if has_agreement_level(sentence):
        return "an agreement" if english else "een afspraak"
    for cue in WEAK_CUES:
        if found := re.search(cue.pattern, sentence.facts.folded):
            written = sentence.facts.text[found.start() : found.end()]
            return f"“{written}”" if english else f"‘{written}’"
    return "a statement" if english else "een mededeling"


def _raised_to_agreement(
    alignment: Alignment, aligned: tuple[SourceSentence, ...], say: Speaker
) -> Finding | None:
    claimed = _CLAIMS_AGREEMENT.search(alignment.facts.folded)
    if not claimed or not all(is_weak(s) for s in aligned):
        return None
    if any(has_decision_level(s) or has_agreement_level(s) for s in aligned):
        return None
    return say(
        "modality_raised",
        "raised_to_fact",
        at=[aligned[0].statement],
        expected=aligned[0].facts.text,
        found=alignment.facts.text[claimed.start() : claimed.end()],
    )


def _raised_to_fact(assertion: Assertion, alignment: Alignment, say: Speaker) -> Finding | None:
    """A wish whose content the claim states without any word for wishing."""
    folded = alignment.facts.folded
    if any(p.search(folded) for p in (_WEAK, _UNSURE_IN_CLAIM, _ATTRIBUTED)):
        return None
    if alignment.facts.text.rstrip().endswith("?"):
        return None
    for sentence in alignment.aligned:
        if has_decision_level(sentence) or has_agreement_level(sentence):
            return None
        if not _WISH.search(sentence.facts.folded) and sentence.statement.label not in _WEAK_LABELS:
            return None
        if assertion.list == "actions" and not _labelled_weak(sentence):
            return None
    if not alignment.aligned or not _covers_wish(alignment, alignment.aligned[0]):
        return None
    sentence = alignment.aligned[0]
    found = STRONG_WEAK.search(sentence.facts.folded)
    words = sentence.facts.text[found.start() : found.end()] if found else sentence.facts.text
    return say("modality_raised", "raised_to_fact", at=[sentence.statement], expected=words)


def _labelled_weak(sentence: SourceSentence) -> bool:
    return bool(re.match(r"\W{0,4}oproep|\W{0,4}verzoek", sentence.facts.folded))


def _covers_wish(alignment: Alignment, sentence: SourceSentence) -> bool:
    found = STRONG_WEAK.search(sentence.facts.folded)
    after = [w for w in sentence.facts.words if not found or w.token.start >= found.start()]
    counted = [w for w in after if w.counts]
    if not counted:
        return False
    wish = Clause(tuple(after), after[0].token.start, after[-1].token.end)
    whole = Clause(alignment.facts.words, 0, len(alignment.facts.text))
    return overlap(whole, wish) >= 1.5


def _doubt_lost(alignment: Alignment, say: Speaker) -> Finding | None:
    """`mogelijk`, `naar verwachting` in the clause of the source, nothing like it in the claim."""
    folded = alignment.facts.folded
    for clause in alignment.facts.clauses:
        if _UNSURE_IN_CLAIM.search(folded, clause.start, clause.end) or _WEAK.search(
            folded, clause.start, clause.end
        ):
            continue
        matches = alignment.matches(clause)
        if not matches or matches[0][0] < 1.5:
            continue
        best = matches[0][0]
        near = [m for m in matches if m[0] >= 0.8 * best]
        doubts = [_unsure(other, sentence) for _, other, sentence in near]
        if all(doubts) and not any(doubt and doubt.group() in folded for doubt in doubts):
            sentence = near[0][2]
            words = doubts[0].group() if doubts[0] else ""
            return say("modality_raised", "raised_to_fact", at=[sentence.statement], expected=words)
    return None


def _unsure(clause: Clause, sentence: SourceSentence) -> re.Match[str] | None:
    return _UNSURE.search(sentence.facts.folded, max(0, clause.start - 12), clause.end)
