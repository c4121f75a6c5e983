"""Organisations, offices, persons and other names: only those of the source, each in its part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.facts import Facts, Word
from lrt_summ.checking.ground import Ground, SourceSentence
from lrt_summ.checking.lexicon import meaning
from lrt_summ.checking.messages import Speaker
from lrt_summ.checking.names.agents import OFFICES, Mention, mentions
from lrt_summ.checking.names.offices import foreign_offices
from lrt_summ.checking.names.persons import check_parts
from lrt_summ.language.words import fold, tokens
from lrt_summ.models import Finding


def check_entities(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`entity_unsupported`: a name that the cited statements lack, or have in another part."""
    missing = [m.written for m in alignment.facts.remember(mentions) if _lacks(m, alignment)]
    missing += [w.token.text for w in _other_names(alignment) if not _is_known(w, alignment)]
    missing += [w.token.text for w in foreign_offices(alignment, _before(alignment))]
    for written in missing:
        yield _absent(written, alignment, say)
    if not missing:
        yield from check_parts(alignment, say)


def _lacks(mention: Mention, alignment: Alignment) -> bool:
    if is_named(mention.name, mention.written, alignment):
        return False
    before = (m for s in _before(alignment) for m in s.facts.remember(mentions))
    return all(mention.name != other.name for other in before)


_LEANS = re.compile(r"\b(?:hij|zij|ze|haar|hem|hen|hun)\b")
_OF_SEVERAL = ("hen", "hun")
_LOOK_BACK = 2


def _before(alignment: Alignment) -> list[SourceSentence]:
    """What a cited sentence leans on: two before a pronoun, the one that ends in a colon."""
    known = alignment.evidence.ground.sentences
    found: list[SourceSentence] = []
    cited = alignment.evidence.sentences if alignment.evidence.ids else alignment.aligned
    for sentence in cited[:_MOST_CITED]:
        before = known[max(0, sentence.number - _LOOK_BACK) : sentence.number]
        pronoun = _LEANS.search(sentence.facts.folded)
        inside = pronoun and pronoun.group() in _OF_SEVERAL
        if pronoun and not (inside and _has_name(sentence.facts, pronoun.start())):
            found += before
        elif before and before[-1].facts.text.rstrip().endswith(":"):
            found.append(before[-1])
    return found


_MOST_CITED = 12


def _has_name(facts: Facts, end: int) -> bool:
    """Whether a name stands before `end` for which a pronoun may stand: `Van de 30 … hen`."""
    return any(o.end <= end for o in facts.organisations) or any(
        word.token.text[0].isupper() and word.token.end <= end and place
        for place, word in enumerate(facts.words)
    )


def is_named(name: str, written: str, alignment: Alignment) -> bool:
    """Whether the evidence names an organisation or office, under any of its names."""
    evidence, short = alignment.evidence, _short(written)
    if name in evidence.names or (len(short) > 1 and short in evidence.norms):
        return True
    if name == "gemeenteraad" and _THE_COUNCIL.search(evidence.full_text):
        return True
    if any(name in evidence.ground.names_in(theirs) for theirs in _speak_for(alignment)):
        return True
    held = {token.norm for theirs in _speak_for(alignment) for token in tokens(theirs)}
    return all(t.norm in held or _is_said(t.norm, alignment) for t in tokens(written))


_THE_COUNCIL = re.compile(r"\braad\b(?! van)")


def _speak_for(alignment: Alignment) -> list[str]:
    """What those are and are there for whom the evidence names."""
    people = alignment.evidence.ground.people
    named = (people[norm] for norm in alignment.evidence.norms & people.keys())
    return [
        f"{one.organisation or ''} . {one.role or ''} . {one.role or ''} van"
        f" {one.organisation or ''}"
        for one in named
    ]


def _is_said(norm: str, alignment: Alignment) -> bool:
    """Whether the evidence has a word, in any form, as a part of one or by another name."""
    known, evidence = meaning(norm), alignment.evidence
    if not known.content or norm in evidence.norms:
        return True
    if not known.concepts.isdisjoint(evidence.concepts):
        return True
    return any(_same_root(norm, other) for other in evidence.norms)


def _other_names(alignment: Alignment) -> Iterator[Word]:
    """Words written as names that are no organisation of the gazetteer."""
    facts = alignment.facts
    taken = [(o.start, o.end) for o in facts.organisations]
    taken += [(d.start, d.end) for d in facts.dates]
    ground = alignment.evidence.ground
    for place, word in enumerate(facts.words):
        token = word.token
        if not token.text[0].isupper() or len(token.norm) < 2 or not word.meaning.content:
            continue
        if any(start <= token.start < end for start, end in taken):
            continue
        if place or _is_name_at_start(word, ground):
            yield word


def _is_name_at_start(word: Word, ground: Ground) -> bool:
    known = ground.all_names, ground.written_names, _bodies(ground)
    return _is_short(word) or any(word.norm in names for names in known)


def _bodies(ground: Ground) -> frozenset[str]:
    """The words of the organisations that somebody is there for, in lower case."""
    present = ((one.organisation or "") for one in ground.minutes.attendees)
    return ground.kept("bodies", lambda: frozenset(
        t.norm for name in present for t in tokens(name) if t.text[0].isupper()))  # fmt: skip


def _is_known(word: Word, alignment: Alignment) -> bool:
    evidence, norm = alignment.evidence, word.norm
    if norm in evidence.norms or any(norm in s.facts.whole.norms for s in _before(alignment)):
        return True
    if _is_short(word) and not evidence.norms.isdisjoint(_one_or_more(norm)):
        return True
    if any(_is_misspelt(norm, other) for other in evidence.norms):
        return True
    if _is_joined(word, alignment) or _is_home(norm, alignment):
        return True
    if norm in evidence.ground.all_names:
        return _is_same_person(norm, alignment)
    return (
        any(norm in fold(theirs) for theirs in _speak_for(alignment))
        or _is_said(norm, alignment)
        or _is_term(word, alignment)
        or _is_initials(norm, alignment)
        or _is_spelled_out(word, alignment)
    )


def _is_joined(word: Word, alignment: Alignment) -> bool:
    """`SDI next` for `SDInext`."""
    words = alignment.facts.words
    place = words.index(word)
    after = words[place + 1].norm if place + 1 < len(words) else ""
    return len(word.norm) > 2 and bool(after) and word.norm + after in alignment.evidence.norms


_ABROAD = re.compile(
    r"\b(?!Nederland)(?:[A-Z]\w{2,}(?:s|se)\b|Belg|Duits|Vlaa|Europ|Frank|Engel|Itali|Spanje)"
    r"|\b(?:internationa|buitenland)"
)


def _is_home(norm: str, alignment: Alignment) -> bool:
    """`de Nederlandse overheid`, where the minutes just have `de overheid` and no other country."""
    if norm not in ("nederland", "nederlandse", "nederlands"):
        return False
    return not any(_ABROAD.search(s.facts.text) for s in alignment.evidence.sentences)


def _one_or_more(norm: str) -> tuple[str, ...]:
    """An abbreviation in the singular and as plurals are written: `api`, `apis`, `api's`."""
    one = norm.removesuffix("'s") if norm.endswith("'s") else norm.removesuffix("s")
    return one, f"{one}s", f"{one}'s"


def _is_term(word: Word, alignment: Alignment) -> bool:
    """An abbreviation of the item that is nobody's, where what is cited has no other: `URI's`."""
    ground, norm = alignment.evidence.ground, word.norm.removesuffix("'s")
    if not _is_short(word) or norm in _bodies(ground) or norm not in ground.norms:
        return False
    mine = alignment.facts.whole.norms
    return all(
        other.norm in mine or not _is_short(other)
        for sentence in alignment.evidence.sentences
        for other in sentence.facts.words
    )


def _is_short(word: Word) -> bool:
    return sum(c.isupper() for c in word.token.text) > 1


def _is_misspelt(one: str, other: str) -> bool:
    """`Vijlbrief` and `Vijlfbrief`, `Desing`: a letter more, less or other, or in another place."""
    if one[0] == other[0] and len(one) >= _SOME_LETTERS and sorted(one) == sorted(other):
        return True
    if len(one) < _LONG_WORD:
        return False
    short, long = sorted((one, other), key=len)
    at = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return at > 0 and long[at + 1 :] in (short[at:], short[at + 1 :])


def _same_root(one: str, other: str) -> bool:
    """`oekraine` and `oekraiense`, `koppelvlak` in `koppelvlakstandaard`."""
    short, long = sorted((one, other), key=len)
    if len(short) < 4:
        return False
    if long.startswith(short) or (len(short) >= 5 and long.endswith(short)):
        return True
    same = max(5, len(short) - 2)
    return len(short) >= 6 and one[:same] == other[:same]


_OF_OTHERS = re.compile(r"\w+ van\b")
"""`de voorzitter van de huurdersvereniging` is not who chairs the meeting."""


def _is_same_person(norm: str, alignment: Alignment) -> bool:
    """The other part of a name that the evidence has: `Wisse` for `Edwin`."""
    ground = alignment.evidence.ground
    attendee = ground.people.get(norm)
    if attendee is None:
        return False
    held = {t.norm for t in tokens(attendee.role or "")} & OFFICES
    if held and any(
        m.name in held and m.role == "doer" and not _OF_OTHERS.match(s.facts.folded, m.start)
        for s in alignment.aligned
        for m in s.facts.remember(mentions)
    ):
        return True  # `Terlouw` for `de voorzitter`, which she is
    parts = {t.norm for t in tokens(attendee.name or "") if t.norm in ground.people}
    parts |= {fold(attendee.initials)} if attendee.initials else set()
    beside = {w.norm for w in alignment.facts.words if w.norm in ground.all_names}
    return not (parts - {norm}).isdisjoint(alignment.evidence.norms) and not (
        _beside_another(norm, parts, beside, alignment)
    )


def _beside_another(norm: str, parts: set[str], beside: set[str], alignment: Alignment) -> bool:
    """`Edwin Folmer`, where Folmer is Erwin: two names next to each other of two people."""
    words = alignment.facts.words
    for word, after in pairwise(words):
        pair = {word.norm, after.norm}
        if norm in pair and pair <= beside and after.token.start - word.token.end == 1:
            return not pair <= parts
    return False


_CAPITAL_RUN = re.compile(
    r"[A-ZÀ-Ý][\w]*(?:[ -](?:(?:van|de|en|voor|der|den)[ ])?[A-ZÀ-Ý]\w*){1,6}"
)


def _is_initials(norm: str, alignment: Alignment) -> bool:
    """Whether a name of the source has these: `TO`, `PvE`, `BRP` (`Basisregistratie Personen`)."""
    texts = [s.facts.text for s in alignment.evidence.sentences]
    texts += [alignment.evidence.context, alignment.evidence.around]
    runs = (run.group() for text in texts for run in _CAPITAL_RUN.finditer(text))
    return len(norm) > 1 and any(norm == _short(run) or _abbreviates(norm, run) for run in runs)


def _abbreviates(short: str, run: str) -> bool:
    """Whether each name of a run gives its first letter, a long one more; an article gives none."""
    at = 0
    for place, token in enumerate(tokens(run)):
        word = token.norm
        if at < len(short) and word[0] == short[at]:
            at += 1
            for letter in word[1:] if len(word) >= _LONG_WORD else "":
                at += at < len(short) and letter == short[at]
        elif token.text[0].isupper() and (place or word not in ("de", "het", "een")):
            return False
    return at == len(short)


_LONG_WORD = 8
"""From so many letters on a word may be a compound, or have a letter too many."""
_SOME_LETTERS = 6
"""From so many on two words of the same letters are one, misspelt."""


def _short(run: str) -> str:
    return "".join(t.norm[0] for t in tokens(run) if t.text[0].isupper())


def _is_spelled_out(word: Word, alignment: Alignment) -> bool:
    """A word of `Technisch Overleg` where the source has `TO`."""
    ground = alignment.evidence.ground
    for run in _CAPITAL_RUN.finditer(alignment.facts.text):
        if run.start() <= word.token.start < run.end():
            short, known = _short(run.group()), ground.norms | ground.title_norms
            return any(len(n) > 1 and (short.startswith(n) or short.endswith(n)) for n in known)
    return False


def _absent(written: str, alignment: Alignment, say: Speaker) -> Finding:
    near = alignment.aligned[:1]
    where = [s.statement for s in near] or alignment.evidence.statements[:1]
    claimed = {mention.name for mention in alignment.facts.remember(mentions)}
    rivals = [m for s in near for m in s.facts.remember(mentions) if m.name not in claimed]
    if rivals:
        expected = rivals[0].written
        return say(
            "entity_unsupported", "entity_instead", at=where, expected=expected, found=written
        )
    return say("entity_unsupported", "entity", at=where, found=written)
