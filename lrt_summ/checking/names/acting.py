"""People whom the minutes have speaking and acting, though no list names them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from lrt_summ.language.organisations import find_organisations
from lrt_summ.language.patterns import lazy
from lrt_summ.language.words import fold
from lrt_summ.models import Minutes
from lrt_summ.rules.agents import Agent, agents_at
from lrt_summ.rules.people import People, people_of

_DOES = lazy(
    r"(?:(?:vraag|zeg|meld|leg|wijs|regel|schrijf|verwach|bied|reageer|bevestig|herken|hoop)t"
    r"|vindt|denkt|wil|stelt|licht|merkt|vertelt|belt|mailt|twijfelt|pleit|roept|gaat|zal|doet"
    r"|neemt|stuurt|zorgt|pakt|bespreekt|geeft|komt met|weet|benadrukt|constateert|concludeert"
    r"|informeert|antwoordt|heeft (?:aangegeven|toegezegd|gemeld|gevraagd|aangeboden))\b"
)
_NAME_BEFORE = lazy(
    r"(?<![\w.@’'-])[A-ZÀ-Þ][\w’'-]*"
    r"(?: (?:van|de|der|den|ter|ten|het|in|’t|'t|[A-ZÀ-Þ][\w’'-]*)){0,4} \Z"
)
_ACCORDING = lazy(r"\b(?:[Vv]olgens|[Aa]ldus) (?=[A-ZÀ-Þ])")
_BEHIND_ARTICLE = lazy(r"\b(?:[Dd]e|[Hh]et|[Ee]en) ([A-ZÀ-Þ][\w-]+)")
_IN_A_NAME = lazy(r"\b[A-ZÀ-Þ][\w-]+ (?:van )?\Z")  # `Jan de Jong`
_WORD = lazy(r"[\w’'-]+")
_LONGEST_LOOK = 200_000  # characters
_LONGEST_NAME = 60
_FEWEST, _FEWEST_IN_CAPITALS = 2, 3
"""So often a name must occur, as one that occurs once tells nobody apart; so often one in capitals
must act, as `API` or `PDOK` may do something once."""
_STEM = 6
"""Letters that no other word may begin with: `Oekraïne` is a country where it is `Oekraïense`."""


def acting_people(minutes: Minutes) -> tuple[str, ...]:
    """Names as printed, the longest first, of who speaks or acts and is on no list."""
    text = minutes.source.text[:_LONGEST_LOOK]
    things = frozenset(
        match[1]
        for match in _BEHIND_ARTICLE.finditer(text)
        if not _IN_A_NAME.search(text, max(0, match.start() - _LONGEST_NAME), match.start())
    )
    no_people = _words_of_bodies(minutes) | _NO_PEOPLE
    words = Counter(_WORD.findall(text))
    others = defaultdict(set)
    for word in words:
        others[word[:_STEM]].add(word)
    named = Counter(agent.text for agent in _named(text, people_of(minutes)))
    found = [
        name
        for name, acts in named.items()
        if acts >= (_FEWEST_IN_CAPITALS if name.isupper() else 1)
        and all(words[part] >= _FEWEST for part in name.split())
        and things.isdisjoint(name.split())
        and no_people.isdisjoint(fold(name).split())
        and not _is_part_of_another(name.split()[0], others)
        and not find_organisations(name)
    ]
    return tuple(sorted(found, key=len, reverse=True))


def _is_part_of_another(word: str, others: Mapping[str, set[str]]) -> bool:
    """Whether another word begins alike: `Oekraïense` where `Oekraïne` acts."""
    alike = others[word[:_STEM]] if len(word) > _STEM else ()
    return any(len(other) > _STEM and not other.startswith(word) for other in alike)


_NO_PEOPLE = frozenset(
    """
    vandaag gisteren eergisteren overmorgen eerst eerder recent recentelijk momenteel binnenkort
    straks tenslotte volgend volgende vorig vorige voorlopig voortaan jaarlijks maandelijks
    wekelijks lente zomer herfst winter pasen kerst nederland europa brussel den
    """.split()
)
"""Words that stand in front of a verb with a capital and are nobody."""


def _words_of_bodies(minutes: Minutes) -> frozenset[str]:
    """The words that tell for whom those present are there, folded."""
    people = (*minutes.attendees, *minutes.absent)
    return frozenset(
        word for one in people for word in fold(f"{one.organisation} {one.role}").split()
    )


def _named(text: str, people: People) -> Iterator[Agent]:
    begins = [match.end() for match in _ACCORDING.finditer(text)]
    for match in _DOES.finditer(text):
        before = max(0, match.start() - _LONGEST_NAME)
        name = _NAME_BEFORE.search(text[before : match.start()])
        if name:
            begins.append(before + name.start())
    for begin in begins:
        for agent in agents_at(text, begin, people):
            if agent.kind == "name" or (agent.kind == "organisation" and agent.text.isupper()):
                yield agent
