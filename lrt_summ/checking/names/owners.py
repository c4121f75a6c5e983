"""Who must do it: exactly those whom the minutes name for this very task."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lrt_summ.checking.claims import Assertion
from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.facts import Facts
from lrt_summ.checking.ground import Ground
from lrt_summ.checking.matching import Link
from lrt_summ.checking.messages import Speaker
from lrt_summ.checking.names.agents import Role, mentions, role_at
from lrt_summ.checking.names.entities import is_named
from lrt_summ.checking.names.parts import Person, share_of, shares
from lrt_summ.checking.names.persons import actors
from lrt_summ.language.words import content_stems, fold, tokens
from lrt_summ.models import Action, Finding, Owner


def check_owners(
    claim: Assertion, linked: Sequence[Link], alignment: Alignment, say: Speaker
) -> Iterator[Finding]:
    """`owner_unsupported`, `owner_omitted`, and `owner_missing` where the minutes name nobody."""
    if claim.list != "actions":
        return
    ground, evidence = alignment.evidence.ground, alignment.evidence
    actions = [link.entry.value for link in linked if isinstance(link.entry.value, Action)]
    expected = [owner for action in actions for owner in action.owners]
    doers = _of_this_part(claim, linked, ground)
    if doers and claim.owners and {_name(o, ground) for o in claim.owners} <= doers:
        return
    cited = evidence.statements[:1] if evidence.ids else ()
    say = say.at([link.entry.statement for link in linked] or cited)
    yield from _unsupported(claim, expected, alignment, say)
    yield from _told_of_another(claim, expected, ground, say)
    if not expected:
        yield from _not_in_its_text(claim, ground, say)
    if actions:
        needed = [owner for owner in actions[0].owners if not _is_helper(owner, linked[0], claim)]
        yield from _omitted(claim, needed, ground, say)
        if not expected and not claim.owners:
            yield say("owner_missing", "owner_missing", severity="info")


def _of_this_part(claim: Assertion, linked: Sequence[Link], ground: Ground) -> frozenset[str]:
    """Who acts in the part of the sentence that a claim is about, where it tells of two tasks."""
    for link in linked:
        for sentence in ground.sentences_of.get(link.entry.statement.id, ()):
            found = shares(sentence.facts, actors(sentence.facts, ground))
            share = share_of(claim.whole.whole, found)
            if share:
                return share.names
    return frozenset()


def _name(owner: str, ground: Ground) -> str:
    """As `actors` names him."""
    found = actors(Facts(f"{owner} doet.", ground.aliases), ground)
    return found[0].name if found else ground.canonical(owner)


def _unsupported(
    claim: Assertion, expected: Sequence[Owner], alignment: Alignment, say: Speaker
) -> Iterator[Finding]:
    names = ", ".join(known.as_written for known in expected) or None
    for owner in claim.owners:
        if any(same_owner(owner, known, alignment.evidence.ground) for known in expected):
            continue
        if not _acts(owner, alignment, alone=not expected):
            code = "owner" if expected else "owner_nobody"
            yield say("owner_unsupported", code, expected=names, found=owner)


def _told_of_another(
    claim: Assertion, expected: Sequence[Owner], ground: Ground, say: Speaker
) -> Iterator[Finding]:
    """Where the text has somebody else do it, and names none of those who are to."""
    facts = claim.whole
    known = {token.norm for owner in expected for token in tokens(owner.as_written)}
    if not known or not known.isdisjoint(facts.whole.norms):
        return
    doers = _doers(facts, ground)
    people = (ground.people[norm] for norm in known & ground.people.keys())
    if {ground.canonical(one.organisation or "") for one in people} & {p.name for p in doers}:
        return  # a person may stand for the organisation that he is there for
    names = {name for p in doers for name in (p.written, p.organisation) if name}
    if doers and not any(same_owner(name, owner, ground) for name in names for owner in expected):
        others = ", ".join(owner.as_written for owner in expected)
        yield say("owner_unsupported", "owner", expected=others, found=doers[0].written)


def _not_in_its_text(claim: Assertion, ground: Ground, say: Speaker) -> Iterator[Finding]:
    """Where the text has somebody do it, and the list of owners has only others."""
    facts = claim.whole
    names = {token.norm for owner in claim.owners for token in tokens(owner)}
    if not names or not names.isdisjoint(facts.whole.norms):
        return
    doers = _doers(facts, ground)
    known = {name for p in doers for name in (p.name, ground.canonical(p.organisation or ""))}
    listed = {name for o in claim.owners for name in (_name(o, ground), ground.canonical(o))}
    if not doers or known & listed:
        return
    told, owners = doers[0].written, ", ".join(claim.owners)
    yield say("owner_unsupported", "owner_of_text", expected=told, found=owners)


def _doers(facts: Facts, ground: Ground) -> list[Person]:
    """Who acts in the first clause of a text."""
    first = facts.clauses[0].end if facts.clauses else 0
    return [
        p
        for p in actors(facts, ground)
        if p.role == "doer" and p.start < first and not _FOR.search(facts.folded, 0, p.start)
    ]


_FOR = re.compile(r"\b(?:van|vanuit|namens|volgens|aldus) (?:de |het )?(?:\w+ )?$")
"""Whose it is, or for whom, is not who does it: `het voorstel van NS inbrengen`."""


def _is_helper(owner: Owner, link: Link, claim: Assertion) -> bool:
    """`A maakt met B een opzet`: B may be told in the sentence alone."""
    name = re.escape(fold(owner.as_written))
    beside = rf"\bmet (?:de |het )?{name}(?!\w)"
    told = fold(link.entry.statement.text), fold(claim.text)
    return all(re.search(beside, text) for text in told)


def _omitted(
    claim: Assertion, expected: Sequence[Owner], ground: Ground, say: Speaker
) -> Iterator[Finding]:
    for known in expected:
        if not any(same_owner(owner, known, ground) for owner in claim.owners):
            yield say(
                "owner_omitted", "owner_omitted", severity="warning", expected=known.as_written
            )


def _acts(owner: str, alignment: Alignment, *, alone: bool) -> bool:
    """Whether the evidence names `owner` as one who does, or only names this one.

    Args:
        owner: as the claim has it.
        alignment: the action beside what it rests on.
        alone: whether the rules name nobody else, so that a place in doubt may count.
    """
    evidence, ground = alignment.evidence, alignment.evidence.ground
    name = ground.canonical(owner)
    sentences = evidence.sentences if evidence.ids else alignment.aligned
    found = {role for s in sentences for role in _roles(owner, name, s.facts)}
    if found:
        return "doer" in found or (alone and "unknown" in found)
    if not alone:
        return False
    if ground.names_in(owner):
        return name in ground.names_in(evidence.around)
    return is_named(name, owner, alignment)


def _roles(owner: str, name: str, facts: Facts) -> Iterator[Role]:
    """The parts that an owner has in a sentence, under his one name and as he is written."""
    yield from (m.role for m in facts.remember(mentions) if m.name == name)
    beside = r"samen met" if _CONFERS.search(facts.folded) else r"met"
    written = rf"(?P<beside>\b{beside} (?:de |het )?)?(?<!\w){re.escape(fold(owner))}(?!\w)"
    for found in re.finditer(written, facts.folded):
        if found["beside"] or role_at(facts, found.start()) == "doer":
            yield "doer"


_CONFERS = re.compile(
    r"overleg|gesprek|praa?t|bespr|contact|afstem|stemt|deel|afspra(?!ak:)|neemt|nemen"
)
"""With whom somebody confers does not owe it; with whom he writes something does."""


def same_owner(claimed: str, known: Owner, ground: Ground) -> bool:
    """Whether a claim's owner is the one whom the rules know, under any of their names."""
    name = ground.canonical(claimed)
    if name in (fold(known.name), ground.canonical(known.as_written), ground.canonical(known.name)):
        return True
    for other in (known.as_written, known.name):
        if _same_words(claimed, other) or _same_person(claimed, other, ground):
            return True
        if (name and name in ground.names_in(other)) or fold(other) in ground.names_in(claimed):
            return len(ground.names_in(other)) <= 1
    return _office_of(name, fold(known.name))


_OFFICES = frozenset("minister staatssecretaris ministerie directeur-generaal".split())


def _office_of(one: str, other: str) -> bool:
    """`staatssecretaris` for `staatssecretaris van jenv`."""
    return any(a in _OFFICES and b.startswith(f"{a} van ") for a, b in ((one, other), (other, one)))


def _same_words(one: str, other: str) -> bool:
    """The same words; of common nouns one may say more: `betrokken teamleiders`."""
    first, second = set(content_stems(one)), set(content_stems(other))
    if one.islower() and other.islower() and first and second:
        return first <= second or second <= first
    return bool(first) and first == second


def _same_person(one: str, other: str, ground: Ground) -> bool:
    """Given name, surname or both of the same attendee."""
    first = {ground.people[t.norm].name for t in tokens(one) if t.norm in ground.people}
    second = {ground.people[t.norm].name for t in tokens(other) if t.norm in ground.people}
    if first and first == second:
        return True
    own = {t.norm for t in tokens(one) if t.text[0].isupper()}
    its = {t.norm for t in tokens(other) if t.text[0].isupper()}
    whole = all(t.text[0].isupper() for t in tokens(one)) and own <= its
    part = all(t.text[0].isupper() for t in tokens(other)) and its <= own
    return bool(own and its) and (whole or part)
