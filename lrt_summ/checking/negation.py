"""A claim may not deny what its source says, nor say what its source denies.

Words are compared by clause. A denial in another word (`onvoldoende` for `niet genoeg`,
`verhinderd` for `niet aanwezig`) counts as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lrt_summ.checking.evidence import Alignment, Match, overlap, word_support
from lrt_summ.checking.facts import Clause, Facts, Word
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.lexicon import NEGATORS
from lrt_summ.checking.messages import Speaker
from lrt_summ.language.words import stem
from lrt_summ.models import Finding

_NOT_DENYING = re.compile(
    r"\bniet (?:alleen|slechts|in de laatste plaats|te vergeten|eerder dan|later dan)\b"
    r"|\bal dan niet\b|\b(?:wel )?of (?:juist )?niet\b|\bniets? anders dan\b"
    r"|\b(?:geen|niets|niet) (?:andere?s?|meer) .{0,40}?\bdan\b"
    r"|\bwel en (?:wanneer |waar )?(?:zij |ze |men )?(?:het |dat )?niet\b"
    r"|\b(?:niet|geen) .{1,60}? maar\b"
)
_FORWARD = frozenset(("zonder", "geen", "tenzij"))
"""Denials that are about what follows them only."""
_MARK = re.compile(r"[,;:.()?!]")
_ALL, _MOST = 0.85, 0.75
_PHRASES = re.compile(
    r"\bweg te laten\b|\blaat .{0,40}\bweg\b|\bin plaats van\b|\bvan tafel\b|\bnog te\b"
    r"|\bmoet(?:en)? nog\b"
    r"|\bnog moeten\b|\b(?:laatste|eerste) (?:concept|versie)\b|\bconcept van\b|\bnog open\b"
    r"|\bnog onder\b|\bop zijn vroegst\b"
    r"|\bpas (?:als|na|bij|in|wanneer|op|vanaf)\b|\bvan de baan\b|\buit te stellen\b"
    r"|\btot nader order\b"
)
"""Phrases of a source that deny, on folded text."""
_FOCUS = 2
"""A denial is about so many content words behind it, or before it where none follows."""
_REACH = 6
"""A denial in the source may be about any word this near to it."""
_NEAR = 0.7
"""Clauses count as saying the same that share this much of what the best one shares."""
_IF_GENERIC = 0.1
_COVERED_WITHOUT, _COVERED_WITH_HINTS, _COVERED_WITH = 0.3, 0.35, 0.5
"""The share of a clause that the source must say: with no denial in it, a hint of one, one."""


def check_negation(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`negation_mismatch`, added or lost."""
    plain = True
    for clause in alignment.facts.clauses:
        denies = bool(negators(clause, alignment.facts))
        plain = plain and not denies
        finding = (_added if denies else _lost)(clause, alignment, say)
        if finding:
            yield finding
            return
    if plain and (finding := _prefix_lost(alignment, say) or _focus_lost(alignment, say)):
        yield finding


_ON = re.compile(r"^on(?!der|t|ze|s$|langs|geveer|line|geval|recht|kosten|weer|heil)[a-z]{4,}")


def _prefix_lost(alignment: Alignment, say: Speaker) -> Finding | None:
    """`gewijzigd` where the source only has `ongewijzigd`, or the other way round."""
    words = alignment.facts.words
    if any(word.meaning.denies and not _ON.match(word.norm) for word in words):
        return None
    for sentence in alignment.aligned:
        theirs = sentence.facts.words
        if any(word.norm in NEGATORS for word in theirs):
            continue
        pair = _opposed(words, theirs) or _opposed(theirs, words)
        if pair:
            mine, other = pair if pair[0] in words else pair[::-1]
            return say(
                "negation_mismatch",
                "direction",
                at=[sentence.statement],
                expected=other.token.text,
                found=mine.token.text,
            )
    return None


def _opposed(plain: tuple[Word, ...], others: tuple[Word, ...]) -> tuple[Word, Word] | None:
    """A word of `plain` that one of `others` has with `on-` before it, and neither has as well."""
    for other in others:
        if not _ON.match(other.norm) or any(w.meaning.stem == other.meaning.stem for w in plain):
            continue
        base = stem(other.norm[2:])
        mine = next((w for w in plain if w.meaning.stem == base), None)
        if mine and not any(w.meaning.stem == base for w in others):
            return mine, other
    return None


def _focus_lost(alignment: Alignment, say: Speaker) -> Finding | None:
    """The claim denies nothing, and says plainly just what a cited statement denies."""
    facts = alignment.facts
    if any(word.norm in NEGATORS for word in facts.words):
        return None
    whole = Clause(facts.words, 0, len(facts.text))
    cited = alignment.evidence.sentences if alignment.evidence.ids else alignment.aligned
    for sentence in cited:
        for other in sentence.facts.clauses:
            for at in negators(other, sentence.facts):
                if _states(whole, other, at, alignment, sentence):
                    return say(
                        "negation_mismatch",
                        "negation_lost",
                        at=[sentence.statement],
                        expected=sentence.facts.text[other.start : other.end],
                    )
    return None


def _states(
    whole: Clause, other: Clause, at: int, alignment: Alignment, sentence: SourceSentence
) -> bool:
    """Whether the claim says what is denied at `at`, and no plain sentence of the source does."""
    if _denies_by_itself(whole, other, alignment.facts.folded):
        return False
    words = [w for w in focus(other, at, sentence.facts.text) if w.counts]
    if not words or not all(word_support(word, whole) for word in words):
        return False
    return not any(
        all(word_support(word, clause) for word in words)
        for s in alignment.evidence.sentences
        for clause in s.facts.clauses
        if clause is not other and not negators(clause, s.facts)
    )


def negators(clause: Clause, facts: Facts) -> list[int]:
    """The positions in the clause of the words that deny."""
    at = [i for i, word in enumerate(clause.words) if word.norm in NEGATORS]
    if at and _NOT_DENYING.search(facts.folded, clause.start, min(len(facts.text), clause.end + 8)):
        return []
    return at


def focus(clause: Clause, at: int, text: str) -> list[Word]:
    """The content words that the denial at `at` is about, the surest first; names are passed by."""
    after = _run(clause.words[at:], text)
    plain = [w for w in after if not w.token.text[0].isupper()][:_FOCUS]
    if clause.words[at].norm in _FORWARD or any(word.counts for word in plain):
        return plain or after[:_FOCUS]
    return plain + _run(clause.words[at::-1], text)[:_FOCUS]


def _run(words: tuple[Word, ...], text: str) -> list[Word]:
    """The content words that follow the first, up to a punctuation mark."""
    found = []
    for one, other in pairwise(words):
        first, second = sorted((one.token, other.token), key=lambda token: token.start)
        if _MARK.search(text, first.end, second.start):
            break
        if other.meaning.content and other.norm not in NEGATORS:
            found.append(other)
    return found


def _added(clause: Clause, alignment: Alignment, say: Speaker) -> Finding | None:
    """The claim denies; the source that says the same does not, in no word."""
    matches = alignment.matches(clause)
    if not matches:
        return None
    facts = alignment.facts
    words = [w for at in negators(clause, facts) for w in focus(clause, at, facts.text)]
    if not _is_plain_enough(clause, words, alignment):
        return None
    said = frozenset(w.meaning.stem for w in facts.words)
    denied = {word.token.start for word in words if not word.meaning.denies}
    meant = frozenset().union(
        *(w.meaning.concepts for w in facts.words if w.token.start not in denied)
    )
    for score, other, sentence in matches:
        if _turns_round(words, other):
            continue
        near = score >= _NEAR * matches[0][0]
        if _denies_the_same(words, other, sentence, near=near):
            return None
        if near and _accounts_for(words, other, sentence, said, meant):
            return None
    _, other, sentence = matches[0]
    return say(
        "negation_mismatch",
        "negation_added",
        at=[sentence.statement],
        expected=sentence.facts.text[other.start : other.end],
        found=facts.text[clause.start : clause.end],
    )


def _is_plain_enough(clause: Clause, words: list[Word], alignment: Alignment) -> bool:
    """Whether the source says the clause so plainly that a denial in it must be wrong.

    The more the cited statements hold that the denial could stand for, the plainer it must be.
    """
    matches = alignment.matches(clause)
    covered = matches[0][0] / max(0.5, _weight(clause))
    denials, hints = _denials_in(alignment)
    if not denials and not hints:
        return covered >= _COVERED_WITHOUT
    counted = [word for word in words if word.counts]
    surest = (counted or words)[:1]
    affirmed = any(_affirms(word, matches) for word in surest)
    least = _COVERED_WITH if denials else _COVERED_WITH_HINTS
    return affirmed and covered >= least + (0 if words and words[0].counts else _IF_GENERIC)


def _denials_in(alignment: Alignment) -> tuple[bool, bool]:
    """Whether the sentences that bear on the claim deny anything, or may in other words."""
    scores = alignment.scores
    words = [
        word
        for sentence in alignment.evidence.sentences
        if scores.get(sentence.number, 0) >= _BEARS
        or (_REFERS.match(sentence.facts.folded) and sentence.number - 1 in scores)
        for word in sentence.facts.words
    ]
    denials = any(word.norm in NEGATORS for word in words)
    return denials, any(word.meaning.denies or word.meaning.hints for word in words)


_BEARS = 1.0
_REFERS = re.compile(r"^\W*(?:dit|dat|deze|die|daar\w*|hier\w*|er|hij|zij|ze|het|nee|nog|ook)\b")


def _affirms(word: Word, matches: tuple[Match, ...]) -> bool:
    """Whether a clause that says much the same has the very word that the claim denies."""
    return any(
        word_support(word, other) for score, other, _ in matches if score >= _NEAR * matches[0][0]
    )


def _turns_round(words: list[Word], other: Clause) -> bool:
    """`niet afgezien van` affirms: no denial in the source can stand for it."""
    return any(
        (w.meaning.denies or w.norm in _RESTRICTING) and word_support(w, other) == 0
        for w in words[:1]
    )


def _denies_the_same(
    words: list[Word], other: Clause, sentence: SourceSentence, *, near: bool
) -> bool:
    """Whether a clause of the source denies the first word that the claim denies, or near by "
    "any."""
    for at in negators(other, sentence.facts):
        known = frozenset().union(*(word.meaning.concepts for word in _around(other, at)))
        meant = words if near and other.words[at].norm != "zonder" else words[:1]
        if any(not word.meaning.concepts.isdisjoint(known) for word in meant):
            return True
    return False


def _around(clause: Clause, at: int) -> list[Word]:
    norm = clause.words[at].norm
    reach = len(clause.words) if norm in ("nee", "neen") else _REACH
    first = at if norm in _FORWARD else max(0, at - reach)
    near = clause.words[first : at + reach + 1]
    return [w for w in near if w.meaning.content and w.norm not in NEGATORS]


def _accounts_for(
    words: list[Word],
    other: Clause,
    sentence: SourceSentence,
    said: frozenset[str],
    meant: frozenset[str],
) -> bool:
    """Whether a clause that says the same denies in another word or about another word."""
    facts = sentence.facts
    if _PHRASES.search(facts.folded, other.start, other.end):
        return True
    if negators(other, facts) and not any(word_support(word, other) for word in words):
        return True
    denying = [word for word in other.words if word.meaning.denies]
    if not any(word.counts and not word.token.text[0].isupper() for word in words):
        return bool(denying)
    return any(
        word.meaning.stem not in said
        if _ON.match(word.norm)
        else word.meaning.concepts.isdisjoint(meant)
        for word in denying
    )


def _weight(clause: Clause) -> float:
    return sum(1.0 if w.counts else 0.5 for w in clause.words if w.meaning.content)


def _lost(clause: Clause, alignment: Alignment, say: Speaker) -> Finding | None:
    """The source denies what the claim says plainly."""
    matches = alignment.matches(clause)
    if not matches or not any(word.meaning.content for word in clause.words):
        return None
    for score, other, sentence in matches:
        if score < _NEAR * matches[0][0]:
            break
        at = negators(other, sentence.facts)
        if _denies_by_itself(clause, other, alignment.facts.folded):
            return None
        if not at and not _refuses(clause, other, score, alignment.facts):
            return None
        if not at:
            continue
        about = any(_is_about(clause, other, place, sentence.facts.text) for place in at)
        only_without = all(other.words[place].norm == "zonder" for place in at)
        if not about and (only_without or not _says_all(clause, other, score)):
            return None
    _, other, sentence = matches[0]
    return say(
        "negation_mismatch",
        "negation_lost",
        at=[sentence.statement],
        expected=sentence.facts.text[other.start : other.end],
    )


_REFUSALS = frozenset(
    stem(word)
    for word in "afwijzen verwerpen weigeren afzien intrekken vervallen schrappen afraden"
    " ontraden annuleren uitstellen opheffen mislukken uitblijven ontbreken".split()
)


def _refuses(clause: Clause, other: Clause, score: float, facts: Facts) -> bool:
    """The source turns down in one word what the claim states: `afgewezen` against `krijgt`."""
    said = {word.meaning.stem for word in facts.words}
    refusals = {w.meaning.stem for w in other.words} & _REFUSALS - said
    if not refusals or any(w.meaning.denies for w in clause.words):
        return False
    if any(word_support(w, clause) for w in other.words if w.meaning.stem in refusals):
        return False
    return _says_all(clause, other, score)


def _says_all(clause: Clause, other: Clause, score: float) -> bool:
    """Claim and source have nearly all else in common, whatever the denial is about."""
    return score >= _ALL * _weight(clause) and overlap(other, clause) >= _MOST * _weight(other)


_RESTRICTING = frozenset("pas alleen slechts eerst enkel uitsluitend buiten hooguit".split())
_SEPARATED = re.compile(
    r"\bblij(?:ft|ven|f)\b.{0,60}\buit\b|\bw(?:ijst|ijzen|ees|ezen)\b.{0,60}\baf\b|\bzie(?:t|n)\b.{0,40}\baf\b"
    r"|\bval(?:t|len)\b.{0,40}\b(?:weg|af|uit)\b|\blaat\b.{0,40}\bweg\b|\btrek(?:t|ken)\b.{0,40}\bin\b"
    r"|\braad(?:t|den|de)\b.{0,60}\baf\b|\bhoud(?:t|en)\b.{0,40}\btegen\b|\bste(?:l|m)(?:t|len|men)\b.{0,40}\b(?:uit|tegen)\b"
)
"""Verbs in two parts that deny."""


def _denies_by_itself(clause: Clause, other: Clause, folded: str = "") -> bool:
    """Whether the claim has a denying word that the source has not."""
    theirs = {word.meaning.stem for word in other.words}
    if folded and _SEPARATED.search(folded):
        return True
    return any(
        (word.meaning.denies or word.norm in _RESTRICTING)
        and word.meaning.stem not in theirs
        and (_ON.match(word.norm) or word.meaning.concepts.isdisjoint(other.concepts))
        for word in clause.words
    )


def _is_about(clause: Clause, other: Clause, at: int, text: str) -> bool:
    """Whether the claim says what the denial of the source is about."""
    words = focus(other, at, text)
    said = [word for word in words if word_support(word, clause) > 0]
    return bool(words) and len(said) == len(words)
