"""Bodies and offices that minutes call by a common noun: `de raad` is not `het college`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.facts import Facts, Word
from lrt_summ.checking.ground import Ground, SourceSentence
from lrt_summ.checking.names.agents import mentions
from lrt_summ.language.organisation_data import MINISTRIES
from lrt_summ.language.patterns import lazy
from lrt_summ.language.words import fold, stem, tokens


class Office(NamedTuple):
    """A body or office that is told by a common noun.

    Attributes:
        forms: the noun, in singular and plural.
        others: who stands for it.
        always: whether it is questioned even where the source names no other body.
    """

    forms: str
    others: str
    always: bool = False


_GOVERNMENT = " ".join(fold(row[0]) for row in MINISTRIES) + " kabinet regering bewindspersoon"
_OFFICES = (
    Office("gemeente gemeenten", "vng wethouder burgemeester college raad stad", always=True),
    Office("provincie provincies", "ipo gedeputeerde cdk commissaris gs ps staten", always=True),
    Office("waterschap waterschappen", "unie dijkgraaf hoogheemraadschap", always=True),
    Office("veiligheidsregio veiligheidsregio's", "vr vrs vr's burgemeester", always=True),
    Office("corporatie corporaties", "aedes verhuurder", always=True),
    Office("college colleges", "wethouder burgemeester gemeente gs b&w portefeuillehouder"),
    Office("raad raden", "gemeenteraad raadslid raadsvergadering griffie gemeente rekenkamer"),
    Office("commissaris commissarissen", "cdk provincie"),
    Office(
        "rijk rijksoverheid",
        f"minister staatssecretaris ministerie departement rijkswaterstaat {_GOVERNMENT}",
    ),
    Office("ministerraad", "kabinet"),
    Office("beheerder beheerders", "beheerorganisatie exploitant beheer"),
    Office("inspectie inspecties", "inspecteur igj isz nla arbeidsinspectie ilt nvwa"),
    Office("politie", "agent wijkagent korps"),
    Office("verzekeraar verzekeraars zorgverzekeraar zorgverzekeraars", ""),
    Office("leverancier leveranciers", "bouwer aanbieder softwarehuis pakket"),
    Office("aannemer aannemers", "bouwer"),
    Office("ontwikkelaar ontwikkelaars projectontwikkelaar", "bouwer"),
    Office("bewoners omwonenden inwoners buurtbewoners", "bewoner buurt omgeving wijk huurder"),
    Office("projectbureau programmabureau regiobureau", "bureau"),
    Office("kascommissie", ""),
    Office("accountant accountants", ""),
    Office("directie", "directeur"),
    Office("directeur directeuren", "directie"),
    Office("commandant", "brandweer"),
    Office("rechter rechtbank", "vonnis uitspraak state"),
    Office("eigenaar eigenaars eigenaren", ""),
    Office("architect architecten", ""),
)


@cache
def _by_form() -> dict[str, Office]:
    return {form: office for office in _OFFICES for form in office.forms.split()}


@cache
def _stems(office: Office) -> frozenset[str]:
    return frozenset(map(stem, (*office.forms.split(), *office.others.split())))


_POINTING = frozenset(
    "hun haar zijn onze ons eigen deze die beide betrokken genoemde enige elke iedere een geen"
    " welke andere".split()
)


def foreign_offices(alignment: Alignment, before: Sequence[SourceSentence]) -> Iterator[Word]:
    """The offices of a claim that nothing in its evidence may stand for.

    Args:
        alignment: the claim beside its source.
        before: what the cited sentences lean on.
    """
    for word, office in named_offices(alignment.facts):
        if _is_meant(office, alignment, before):
            continue
        if _PER.search(alignment.facts.folded, max(0, word.token.start - 4), word.token.start):
            each = {found["what"] for found in _EACH.finditer(alignment.evidence.full_text)}
            if not each.isdisjoint(_by_form()):
                yield word
        elif office.always or _has_other(alignment):
            yield word


_PER = lazy(r"\bper $")
_EACH = lazy(r"\b(?:per|elke?|iedere?) (?P<what>[a-z]+)")
"""`per provincie` may be told of all of them, but not for `per gemeente`."""


def named_offices(facts: Facts) -> Iterator[tuple[Word, Office]]:
    """The nouns for an office with no name behind them, not counted and not pointed at (`hun`)."""
    offices = _by_form()
    for place, word in enumerate(facts.words):
        if word.norm in offices:
            after = facts.words[place + 1].token.text if place + 1 < len(facts.words) else ""
            counted = any(n.start < word.token.start <= n.end + 1 for n in facts.numbers)
            before = facts.words[place - 1].norm if place else ""
            if not (after[:1].isupper() or counted or before in _POINTING):
                yield word, offices[word.norm]


def _is_meant(office: Office, alignment: Alignment, before: Sequence[SourceSentence]) -> bool:
    """Whether the evidence has the office, alone or in a compound, or who stands for it."""
    evidence, ground = alignment.evidence, alignment.evidence.ground
    said = evidence.norms.union(w.norm for s in before for w in s.facts.words)
    if "voorzitter" in said:
        said |= _held_by_chair(ground)
    people = (ground.people[norm] for norm in evidence.norms & ground.people.keys())
    said |= {t.norm for one in people for t in tokens(f"{one.role or ''} {one.organisation or ''}")}
    if not _stems(office).isdisjoint(map(stem, said)):
        return True
    forms = office.forms.split()
    if any(form in name.split() for name in evidence.names for form in forms):
        return True  # `B&W` is the `college van B en W`
    if any(_is_in(form, norm) for norm in said for form in forms if len(form) > _SHORT):
        return True
    return not office.always and not ground.title_norms.isdisjoint(forms)


def _is_in(form: str, norm: str) -> bool:
    """Whether it is a part of a compound: `gemeente` of `gemeenteraad`, not of `politieke`."""
    return norm.endswith(form) or (norm.startswith(form) and norm[len(form) :] not in _ENDINGS)


_ENDINGS = frozenset("k ke ken ci".split())
"""Behind `politie`: another word."""


def _held_by_chair(ground: Ground) -> frozenset[str]:
    """What whoever is in the chair is, and is there for."""
    chairs = (one for one in ground.minutes.attendees if "voorzitter" in fold(one.role or ""))
    told = (f"{one.role} {one.organisation or ''}" for one in chairs)
    return frozenset(token.norm for text in told for token in tokens(text))


_SHORT = 4
"""Letters up to which a noun is in other words by chance: `raad` in `draad`."""


def _has_other(alignment: Alignment) -> bool:
    """Whether what says most of a claim has a body or office that the claim has not."""
    mine = {m.name for m in alignment.facts.remember(mentions)}
    offices = {office for _, office in named_offices(alignment.facts)}
    for sentence in alignment.aligned:
        if any(m.name not in mine for m in sentence.facts.remember(mentions)):
            return True
        if any(office not in offices for _, office in named_offices(sentence.facts)):
            return True
    return False
