"""A wish is no agreement, an agreement no decision, and a possibility no fact."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lrt_summ.checking.claims import Assertion
from lrt_summ.checking.evidence import Alignment, word_support
from lrt_summ.checking.facts import Clause, Facts
from lrt_summ.checking.force.completion import told_as_done
from lrt_summ.checking.force.scale import (
    AGREEMENT_LABELS,
    DOUBTS,
    WISH_LABELS,
    Force,
    governing,
    is_agreed,
    is_open,
    is_settled,
    is_wish,
    labelled,
    softening,
    tells_decision,
)
from lrt_summ.checking.force.tasks import raised_task, told_past_exploring
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.lexicon import NEGATORS
from lrt_summ.checking.matching import Entry
from lrt_summ.checking.messages import Speaker
from lrt_summ.language.needs import Need
from lrt_summ.language.words import fold
from lrt_summ.models import Finding, Severity

CLAIMS_DECISION = re.compile(
    r"\bbesl(?:oot|(?<!\been besl)(?<!\bin besl)oten|ist|uiten)\b(?! te nemen)"
    r"|\b(?:neemt|nam|namen|is) (?:het|een) besluit\b"
    r"|\bbesluit(?:t)? (?:om|tot|dat)\b"
    r"|^(?:het |de )?besl(?:uit|issing)\b"
    r"|\b(?:is|wordt|werd|zijn|worden|heeft|hebben|en|definitief|unaniem|formeel) (?:\w+ ){0,4}?"
    r"(?:vastgesteld(?! dat)|(?<!kennis )(?<!kennisgeving )aangenomen|goedgekeurd|bekrachtigd"
    r"|ingestemd)\b"
    r"|\b(?:gaat|gaan|ging|gingen|is|zijn) (?:\w+ ){0,3}?akkoord\b|\bstem(?:t|de|men"
    r"|den) (?:\w+ ){0,6}in\b"
    r"|\bstel(?:t|de) (?:\w+ ){0,8}vast\b(?! dat)|\bneemt? het besluit\b|\bnam(?:en)? het besluit\b"
)
"""Wordings of a claim that make it one about a decision."""
_DECIDING = Need("besl stel stem akkoord aangenomen goedgekeurd bekrachtigd")
"""Each of those wordings holds one of these."""
_CLAIMS_AGREEMENT = re.compile(
    r"\b(?:afgesproken|afspraak|toegezegd|overeengekomen|vastgelegd|toegekend|toegewezen|verleend"
    r"|ingewilligd|afgedwongen|afgeschaft|doorgevoerd|opgeleverd|afgerond|uitgetrokken|besteld"
    r"|benoemd|opdracht (?:gegeven|gekregen|verstrekt))\b|\bzegt? .{0,60}\btoe\b"
    r"|\bhet (?:\w+ ){0,3}eens geworden\b"
)
_NO_DECISION = re.compile(
    r"\b(?:nog )?(?:niets|geen|niet)\b.{0,25}\b(?:beslo|beslu|besli|vastgesteld|akkoord|ingestemd)"
    r"|\b(?:beslist|beslissen|besluit)\b(?:(?! om | dat | te )[^,;.]){0,60}\bniet (?:voor|vóór)\b"
    r"|\bstem(?:t|de|men|den)\b.{0,25}\bniet\b.{0,40}\bin\b"
    r"|\bvoorgenomen\b|\b(?:vraag\w*|vroeg\w*|gevraagd|verzoek\w*|verzocht|voorstel\w*"
    r"|voordracht)\b"
    r".{0,60}\b(?:om|in te|in met|akkoord te)\b|\bof\b.{0,60}\b(?:akkoord|instem)"
    r"|\bbesluiten (?:duren|duurt|nemen)\b|\bnemen van besluiten\b"
    r"|\bover [^,;.]{2,60} besl(?:ist|uit)\b|\bbeslist (?:de |het )?\w+[.;,]"
)
"""Wordings in which a word for deciding claims no decision."""

_LEAST = 0.3
_ENOUGH = 1.5
"""Two words in common, one of them in part: less does not tell what a clause rests on."""


def check_modality(
    claim: Assertion, alignment: Alignment, known: Sequence[Entry], say: Speaker
) -> Iterator[Finding]:
    """`modality_raised`: a wish stated as fact, agreement or decision, or a doubt left out.

    Args:
        claim: the entry of the answer.
        alignment: one sentence of it beside its evidence.
        known: what the rules see in the item.
        say: words the finding.
    """
    if not alignment.aligned:
        return
    decided = {entry.statement.id for entry in known if entry.list == "decisions"}
    finding = (
        _raised_to_decision(alignment, decided, say)
        or _raised_to_agreement(alignment, say)
        or raised_task(claim, alignment, say)
        or _told_as_done(alignment, known, decided, say)
        or told_past_exploring(alignment, say)
        or _raised_to_fact(claim, alignment, known, decided, say)
    )
    if finding:
        yield finding


def _raised_to_decision(alignment: Alignment, decided: set[str], say: Speaker) -> Finding | None:
    if not alignment.facts.may_hold(_DECIDING):
        return None
    claimed = _claimed_decision(alignment.facts)
    if not claimed or _NO_DECISION.search(alignment.facts.folded, *_bounds(alignment, claimed)):
        return None
    if not _is_mere_wish(alignment, claimed.start(), decided):
        around = list(sentences_around(alignment))
        ids = {s.statement.id for s in around}.union(alignment.evidence.ids)
        clause = alignment.facts.clause_at(claimed.start()) or alignment.facts.whole
        ids |= {s.statement.id for _, _, s in alignment.matches(clause)}
        if ids & decided or any(tells_decision(s) for s in around):
            return None
    best = alignment.aligned[0]
    severity: Severity = "warning" if labelled(best, AGREEMENT_LABELS) else "error"
    return say(
        "modality_raised",
        "raised_to_decision",
        severity=severity,
        at=[best.statement],
        expected=_kind(best, say),
        found=alignment.facts.text[claimed.start() : claimed.end()],
    )


def _claimed_decision(facts: Facts) -> re.Match[str] | None:
    """Where a claim says that something is decided, not when or than what it was assumed."""
    for found in CLAIMS_DECISION.finditer(facts.folded):
        before = facts.folded[: found.start()]
        if not (
            _UNTIL.search(before) or (found.group().endswith("aangenomen") and _THAN.search(before))
        ):
            return found
    return None


_UNTIL = re.compile(r"\b(?:totdat|zolang|voordat|zodra|indien|mits|tenzij|als|wanneer) [^,;:.]*$")
"""`totdat het kabinet beslist` tells of no decision."""
_THAN = re.compile(r"\bdan [^,;:.]*$")
"""`meer dan in het voorjaar werd aangenomen`: what was assumed."""


def sentences_around(alignment: Alignment) -> Iterator[SourceSentence]:
    """The sentences that say it, the rest of their statements, and the two sentences after."""
    numbers = {s.number + ahead for s in alignment.aligned for ahead in range(_AFTER + 1)}
    ids = {s.statement.id for s in alignment.aligned}
    for sentence in alignment.evidence.sentences:
        if sentence.number in numbers or sentence.statement.id in ids:
            yield sentence


_AFTER = 2


def _bounds(alignment: Alignment, found: re.Match[str]) -> tuple[int, int]:
    """Where the clause is that holds what was found."""
    clause = alignment.facts.clause_at(found.start())
    return (clause.start, clause.end) if clause else (0, len(alignment.facts.text))


def _is_mere_wish(alignment: Alignment, at: int, decided: set[str]) -> bool:
    """Whether the clause that claims a decision rests on a sentence that only wishes."""
    clause = alignment.facts.clause_at(at)
    matches = alignment.matches(clause) if clause else ()
    near = [s for score, _, s in matches if score >= 0.9 * matches[0][0]]
    if clause and _rests_on(decided, clause, alignment):
        return False
    by_number = alignment.evidence.by_number
    after = [by_number[s.number + 1] for s in near if s.number + 1 in by_number]
    return (
        bool(near)
        and all(is_wish(s) for s in near)
        and not any(tells_decision(s) or is_agreed(s) for s in (*near, *after))
    )


def _rests_on(ids: set[str], clause: Clause, alignment: Alignment) -> bool:
    """Whether a clause cites one of some statements, or says half of its words there."""
    if ids.intersection(alignment.evidence.ids):
        return True
    matches = alignment.matches(clause)
    return any(s.statement.id in ids for score, _, s in matches if score >= matches[0][0] / 2)


def _kind(sentence: SourceSentence, say: Speaker) -> str:
    """What the source has in the place of a decision."""
    english = say.lang == "en"
    if is_agreed(sentence):
        return "an agreement" if english else "een afspraak"
    _, word = governing(sentence.facts, 0)
    if word:
        return f"“{word}”" if english else f"‘{word}’"
    return "a statement" if english else "een mededeling"


def _raised_to_agreement(alignment: Alignment, say: Speaker) -> Finding | None:
    """What the source wishes, or has no word for, told as agreed, promised, granted or done."""
    folded = alignment.facts.folded
    for claimed in _CLAIMS_AGREEMENT.finditer(folded):
        clause = alignment.facts.clause_at(claimed.start())
        if clause and _is_new(claimed, clause, alignment):
            return say(
                "modality_raised",
                "raised_to_fact",
                at=[alignment.aligned[0].statement],
                expected=alignment.aligned[0].facts.text,
                found=alignment.facts.text[claimed.start() : claimed.end()],
            )
    return None


def _is_new(claimed: re.Match[str], clause: Clause, alignment: Alignment) -> bool:
    """Whether nothing that a clause rests on settles what it tells as settled."""
    matches = alignment.matches(clause)
    near = [s for score, _, s in matches if score >= 0.9 * matches[0][0]] or alignment.aligned
    if any(map(_settles, near)) or _WISHES.search(alignment.facts.folded, clause.start, clause.end):
        return False
    said = [w for w in clause.words if claimed.start() <= w.token.start < claimed.end()]
    if any(w.norm in s.facts.whole.norms for w in said[-1:] for s in near if w.norm != "toe"):
        return False  # `worden opgeleverd`, as the source has it
    if all(map(is_wish, near)):
        return True
    return (
        clause.norms.isdisjoint(NEGATORS)
        and all(w.meaning.concepts.isdisjoint(alignment.evidence.concepts) for w in said)
        and not any(map(_settles, sentences_around(alignment)))
    )


_WISHES = re.compile(r"\b(?:graag|wil|willen|wilden?|zou|zouden|liefst|moet|moeten)\b")


def _settles(sentence: SourceSentence) -> bool:
    return tells_decision(sentence) or is_agreed(sentence) or is_settled(sentence)


def _told_as_done(
    alignment: Alignment, known: Sequence[Entry], decided: set[str], say: Speaker
) -> Finding | None:
    """What is still to be done told as done."""
    actions = {entry.statement.id for entry in known if entry.list == "actions"}
    for word, sentence in told_as_done(alignment, actions, decided):
        return say(
            "modality_raised",
            "raised_to_done",
            at=[sentence.statement],
            expected=sentence.facts.text,
            found=word.token.text,
        )
    return None


def _raised_to_fact(
    claim: Assertion, alignment: Alignment, known: Sequence[Entry], decided: set[str], say: Speaker
) -> Finding | None:
    """A clause stated plainly that the source only has as a wish, question or possibility."""
    folded = alignment.facts.folded
    settled = {entry.statement.id for entry in known}
    asked = _ON_REQUEST.search(folded) if is_wish(alignment.aligned[0]) else None
    flat = bool(asked) or not (softening(folded) or DOUBTS.search(folded))  # nothing of it is soft
    for clause in alignment.facts.clauses:
        if not any(is_open(sentence.facts) for _, _, sentence in alignment.matches(clause)):
            continue
        if claim.list == "decisions" and _rests_on(decided, clause, alignment):
            continue
        begin, end = _piece_around(clause, folded)
        piece = folded[begin:end]
        if not _denies_alike(clause, alignment):
            continue
        if not flat and (_denies(alignment, clause, begin, end) or DOUBTS.search(piece)):
            continue
        if asked and clause.start <= asked.start() < clause.end:
            piece = ""
        soft = _soft_ground(clause, alignment, settled, piece)
        if soft and _ONLY_IF.search(folded) and _MAY.search(fold(soft[1])):
            continue  # `steunt het alleen als` for `kan alleen instemmen indien`
        if soft and not clause.norms.isdisjoint(NEGATORS) and _MAY_NOT.search(fold(soft[1])):
            continue  # `kan niet` tells a fact, a question may be answered with no
        if soft and (claim.list != "actions" or soft[0].statement.label in WISH_LABELS):
            sentence, word = soft
            return say("modality_raised", "raised_to_fact", at=[sentence.statement], expected=word)
    return None


_MAY = re.compile(r"\b(?:kan|kunnen)\b")
_ONLY_IF = re.compile(
    r"\b(?:alleen|pas|slechts) (?:\w+ ){0,2}(?:als|indien|wanneer|met|na|bij|in)\b|\bmits\b"
)
_MAY_NOT = re.compile(
    r"\b(?:kan|kunnen|kon(?:den)?|voorstel\w*|verzoek\w*|idee|wens\w*|vra(?:agt|gen)|vroeg(?:en)?|of)\b|\?"
)


def _denies_alike(clause: Clause, alignment: Alignment) -> bool:
    """Whether a clause denies nothing, or with the negators of what it rests on."""
    mine = clause.norms & NEGATORS
    best = alignment.matches(clause)[:1]
    return not mine or (bool(best) and mine == best[0][1].norms & NEGATORS)


def _piece_around(clause: Clause, folded: str) -> tuple[int, int]:
    """The part of a sentence in which a softening word may be meant for a clause."""
    begin, end = 0, len(folded)
    for turn in _TURNS.finditer(folded):
        if turn.end() <= clause.start + 1:
            begin = turn.start()
        elif turn.start() >= clause.end - 2:
            return begin, turn.start()
    return begin, end


_TURNS = re.compile(r";|,? (?:terwijl|hoewel)\b|, (?:al|wat)\b")


_ON_REQUEST = re.compile(
    r"\bop (?:verzoek|voorstel|wens|aandringen|pleidooi|initiatief|suggestie) van\b"
)
"""Who tells on whose request it is done says that it is."""


def _denies(alignment: Alignment, clause: Clause, begin: int, end: int) -> bool:
    """Whether a clause, or what goes with it, denies: what is denied is compared elsewhere."""
    around = (w for w in alignment.facts.words if begin <= w.token.start < end)
    return any(w.norm in NEGATORS for w in around) or any(w.meaning.denies for w in clause.words)


def _soft_ground(
    clause: Clause, alignment: Alignment, settled: set[str], piece: str
) -> tuple[SourceSentence, str] | None:
    """The sentence that a clause rests on and its cue, if all that it may rest on has one."""
    plain: list[Clause] = []
    for score, other, sentence in alignment.matches(clause):
        if score < max(_ENOUGH, _LEAST * clause.weight):
            break
        force, word = Force.PLAIN, ""
        if is_open(sentence.facts) and sentence.statement.id not in settled:
            at = _place(clause, other)
            force, word = governing(sentence.facts, at)
            if _is_aside(word, at, sentence) or _is_told_beside(word, clause, sentence, alignment):
                force = Force.PLAIN
        if is_settled(sentence):
            force = Force.PLAIN
        if force == Force.ASKED and not _stays_open(sentence, clause, alignment, piece):
            force = Force.PLAIN
        if force == Force.PLAIN or (force > Force.DOUBTED and _keeps(piece, sentence, word)):
            plain.append(other)
        else:
            said = _said(clause, other)
            if not any(said <= _said(clause, one) for one in plain):
                return sentence, word
    return None


def _is_aside(cue: str, at: int, sentence: SourceSentence) -> bool:
    """Whether a cue stands in brackets only, and what stands at an offset does not."""
    folded = sentence.facts.folded
    bare = _BRACKETS.sub(lambda found: " " * len(found.group()), folded)
    return bool(cue) and fold(cue) not in bare and bare[at : at + 1] == folded[at : at + 1]


_BRACKETS = re.compile(r"\([^()]*\)")


def _is_told_beside(
    cue: str, clause: Clause, sentence: SourceSentence, alignment: Alignment
) -> bool:
    """Whether another clause of the claim, that rests on the same sentence, has the very cue."""
    words = set(fold(cue).split())
    return any(
        other is not clause
        and words <= other.norms
        and any(s is sentence and score >= 1 for score, _, s in alignment.matches(other))
        for other in alignment.facts.clauses
        if words
    )


def _keeps(piece: str, sentence: SourceSentence, cue: str) -> bool:
    """Whether a claim has a word of its own for the cue; a topic of both is none (`ambities`)."""
    topics = {word.norm for word in sentence.facts.words} - set(fold(cue).split())
    return any(word not in topics or not _TOPIC.match(word) for word in softening(piece))


_TOPIC = re.compile(
    r"aandacht|advies|ambitie|behoefte|belang|doel|gedachte|idee|inzet|intentie|interesse|mening"
    r"|opdracht|oproep|opti|opzet|plan|pleidooi|raming|reactie|signal|verzoek|voorkeur|voornem"
    r"|voorstel|vraag|vragen|wens|zorg|onderzo|nodig"
)
"""What may be a topic as well."""


def _said(clause: Clause, other: Clause) -> frozenset[int]:
    """Which words of a clause another one says."""
    return frozenset(w.token.start for w in clause.counted if word_support(w, other))


_OPEN = re.compile(
    r"\b(?:misschien|wellicht|mogelijk)\b|\bniet bekend\b|\bwe(?:et"
    r"|ten) (?:\w+ ){0,2}(?:nog )?niet\b"
    r"|\bonbekend\b|\bonduidelijk\b|\bzoekt?\b.{0,40}\buit\b"
    r"|\bneemt?\b.{0,30}\bmee\b|\bkomt? .{0,30}terug\b|\blaat .{0,40}\baan\b|\bniet aan\b"
    r"|\bbekijk|\bonderzoek|\bgaat .{0,20}na\b"
)
_PUTS_OFF = re.compile(
    r"\b(?:niet|geen|niemand|tegen|eerst|nog|pas|later|verdeeld|uiteen|terughoudend)\b"
)


def _stays_open(sentence: SourceSentence, clause: Clause, alignment: Alignment, piece: str) -> bool:
    """Whether what follows a question leaves it unanswered, or at least gives no plain yes."""
    known = alignment.evidence.ground.sentences
    after = next(iter(known[sentence.number + 1 : sentence.number + 2]), None)
    folded = after.facts.folded if after else ""
    if after and _OPEN.search(folded):
        return True
    if softening(piece):
        return False
    if after is None or _PUTS_OFF.search(folded):
        return True
    goes_on = any(word_support(word, after.facts.whole) for word in clause.counted)
    return not goes_on and not _ANSWERS.search(folded)


_ANSWERS = re.compile(
    r"\b(?:ja|klopt|inderdaad|antwoord\w*|bevestig\w*|akkoord|eens|besl\w+|dat|dit|zal|er"
    r"|allen|heeft|hebben|knikt|iedereen|steun\w*|voor)\b"
)
"""What may tell that it is so, behind a question."""


def _place(clause: Clause, other: Clause) -> int:
    """Where the source says what a clause of the claim says."""
    shared = [w.token.start for w in other.counted if word_support(w, clause)]
    return shared[len(shared) // 2] if shared else other.start
