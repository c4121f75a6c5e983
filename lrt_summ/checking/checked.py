"""All checks over one answer, in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from lrt_summ.checking.absolutes import check_absolutes
from lrt_summ.checking.causes import check_causes
from lrt_summ.checking.claims import Assertion, assertions
from lrt_summ.checking.completeness import missed
from lrt_summ.checking.conditions import check_conditions
from lrt_summ.checking.denials.negation import check_negation
from lrt_summ.checking.due import check_due, listed_dues, says_the_denial
from lrt_summ.checking.duplicates import find_duplicates
from lrt_summ.checking.evidence import Alignment, Evidence, evidence_of
from lrt_summ.checking.force.levels import check_level
from lrt_summ.checking.force.modality import check_modality
from lrt_summ.checking.ground import Ground
from lrt_summ.checking.injections import injections
from lrt_summ.checking.leak import find_leak
from lrt_summ.checking.limits import check_limits, check_nearly
from lrt_summ.checking.matching import Entry, Link, entries, links
from lrt_summ.checking.messages import Speaker
from lrt_summ.checking.names.entities import check_entities
from lrt_summ.checking.names.forms_of_address import check_forms_of_address
from lrt_summ.checking.names.owners import check_owners
from lrt_summ.checking.opposites.direction import check_direction
from lrt_summ.checking.opposites.outcomes import check_outcomes
from lrt_summ.checking.other_items import find_other_item
from lrt_summ.checking.support import check_support
from lrt_summ.checking.values.dates import check_dates
from lrt_summ.checking.values.frequencies import check_frequencies
from lrt_summ.checking.values.lengths import check_lengths
from lrt_summ.checking.values.numbers import check_numbers
from lrt_summ.checking.values.proportions import check_proportions
from lrt_summ.checking.values.seasons import check_seasons
from lrt_summ.models import Action, Extraction, Finding, ItemAnswer

SENTENCE_CHECKS = (
    check_support,
    check_numbers,
    check_lengths,
    check_frequencies,
    check_proportions,
    check_dates,
    check_seasons,
    check_entities,
    check_forms_of_address,
    check_negation,
    check_direction,
    check_outcomes,
    check_conditions,
    check_limits,
    check_nearly,
    check_absolutes,
    check_causes,
)
"""Each compares one sentence of a claim with its evidence."""

CONDITION_CHECKS = (check_conditions, check_limits, check_direction)
"""Those that find a condition left out."""

CLAIM_CHECKS = (check_owners, check_due)
"""Each compares a decision or action with what the rules see."""


_LONGEST = 4_000
"""Characters of a claim. No sentence of a summary comes near; what does is noise."""


@dataclass(frozen=True)
class CheckedClaim:
    """A claim with all that was found about it.

    Attributes:
        claim: the entry of the answer.
        findings: in the order of the checks.
        linked: the decisions or actions of the rules that it is about, the surest first.
        sources: the statements that it rests on: the cited ones, or those that say it.
        repeats: whether it says again what an earlier claim of its list says.
    """

    claim: Assertion
    findings: tuple[Finding, ...]
    linked: tuple[Link, ...]
    sources: tuple[str, ...]
    repeats: bool

    @property
    def stands(self) -> bool:
        """Whether no finding is an error."""
        return not any(finding.severity == "error" for finding in self.findings)


@dataclass(frozen=True)
class Checked:
    """An answer, checked.

    Attributes:
        claims: in the order of the answer: summary, decisions, actions.
        known: the decisions and actions that the rules see.
        general: findings about no single claim: what is missing, what tries to steer a model.
    """

    claims: tuple[CheckedClaim, ...]
    known: tuple[Entry, ...]
    general: tuple[Finding, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, the general ones last."""
        return (*(f for claim in self.claims for f in claim.findings), *self.general)


def check(
    ground: Ground,
    extraction: Extraction,
    answer: ItemAnswer,
    *,
    examples: Sequence[str] = (),
    lang: str = "nl",
    by_model: bool = True,
) -> Checked:
    """Compare an answer, of a model unless told otherwise, with the item that it is about."""
    known = entries(ground, extraction)
    claims = tuple(assertions(answer, ground))
    repeated = find_duplicates(claims, lang)
    checked = tuple(
        _check_claim(ground, claim, known, examples, lang, repeated.get(place))
        for place, claim in enumerate(claims)
    )
    say = Speaker(lang, by_model=by_model)
    general = (*missed(known, checked, ground.own, say), *injections(ground, lang))
    return Checked(checked, known, general)


def _check_claim(
    ground: Ground,
    claim: Assertion,
    known: Sequence[Entry],
    examples: Sequence[str],
    lang: str,
    repeated: Finding | None,
) -> CheckedClaim:
    say = Speaker(lang, claim.text)
    if not claim.text.strip() or len(claim.text) > _LONGEST:
        problem = say("text_unsupported", "too_long" if claim.text.strip() else "empty")
        return CheckedClaim(claim, (problem,), (), (), False)
    cited = tuple(key for key in dict.fromkeys(claim.sources) if key in ground.statements)
    evidence = ground_evidence(ground, cited)
    same_list = [entry for entry in known if entry.list == claim.list]
    linked = links(claim, same_list, evidence.ids or _told_by(claim, evidence))
    findings = [*_unknown_sources(claim, ground, say), *_injected(ground, cited, say)]
    sources: list[str] = []
    values = (link.entry.value for link in linked)
    dues = [value.due.text for value in values if isinstance(value, Action) and value.due]
    dues = dues or listed_dues(claim)
    whole = Alignment(claim.whole, evidence, dues)
    for facts in claim.sentences:
        alignment = whole if facts is whole.facts else Alignment(facts, evidence, dues)
        if not evidence.holds(facts.text):  # what is quoted word for word is not altered
            found = [
                finding
                for finding in _check_sentence(claim, alignment, known, examples, say)
                if not (finding.kind == "negation_mismatch" and says_the_denial(claim, alignment))
            ]
            findings += found if alignment is whole else _not_told_beside(found, whole, say)
        if not cited:
            sources += [s.statement.id for s in alignment.aligned[:2]]
    findings += check_level(claim, linked, whole, known, say)
    for claim_check in CLAIM_CHECKS:
        findings += claim_check(claim, linked, whole, say)
    if repeated:
        findings.append(repeated)
    return CheckedClaim(
        claim,
        tuple(dict.fromkeys(findings)),
        linked,
        cited or tuple(dict.fromkeys(sources)),
        repeated is not None,
    )


def _told_by(claim: Assertion, evidence: Evidence) -> tuple[str, ...]:
    """The statements that say most of a claim which cites none."""
    return tuple(s.statement.id for s in Alignment(claim.whole, evidence).aligned)


def _check_sentence(
    claim: Assertion,
    alignment: Alignment,
    known: Sequence[Entry],
    examples: Sequence[str],
    say: Speaker,
) -> Iterator[Finding]:
    if leak := find_leak(alignment, examples, say):
        yield leak
        return
    found: list[Finding] = []
    for sentence_check in SENTENCE_CHECKS:
        found += sentence_check(alignment, say)
    found += check_modality(claim, alignment, known, say)
    if any(f.kind in ("text_unsupported", "entity_unsupported") for f in found):
        found += find_other_item(alignment, say)
    yield from found


def _not_told_beside(found: Iterable[Finding], whole: Alignment, say: Speaker) -> Iterator[Finding]:
    """The findings on a sentence but for conditions that another sentence of the claim tells."""
    kept: frozenset[str | None] | None = None
    for finding in found:
        if finding.kind == "condition_dropped":
            if kept is None:
                left = chain.from_iterable(check(whole, say) for check in CONDITION_CHECKS)
                kept = frozenset(one.expected for one in left)
            if finding.expected not in kept:
                continue
        yield finding


def _unknown_sources(claim: Assertion, ground: Ground, say: Speaker) -> Iterator[Finding]:
    for key in dict.fromkeys(claim.sources):
        if key not in ground.statements:
            yield say("unknown_source", "unknown_source", found=key)


def _injected(ground: Ground, cited: Sequence[str], say: Speaker) -> Iterator[Finding]:
    for key in cited:
        if key in ground.injected:
            statement = ground.statements[key]
            yield say("injection_suspected", "injection_claim", at=[statement])


def ground_evidence(ground: Ground, cited: tuple[str, ...]) -> Evidence:
    """The evidence for a citation; for none, the whole item without what is injected."""
    if not cited and ground.injected:
        cited = tuple(key for key in ground.statements if key not in ground.injected)
    return evidence_of(ground, cited)
