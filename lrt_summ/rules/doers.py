"""Who is meant by those who do what a sentence of running text promises.

A name stands for itself; `hij` and `zij` for whoever the sentences before tell of; others may do
the beginning or the rest of it, or stand in the bullets below.
"""

from __future__ import annotations

import itertools
import re

from lrt_summ.language.patterns import lazy
from lrt_summ.language.sentences import split_sentences
from lrt_summ.rules import owners as owning
from lrt_summ.rules.agents import Agent, agents_at
from lrt_summ.rules.clauses import Sentence
from lrt_summ.rules.people import People
from lrt_summ.rules.place import Place
from lrt_summ.rules.promises import find_promise


def doers_of(place: Place, sentence: Sentence, doers: tuple[Agent, ...]) -> tuple[str, ...]:
    """The names of those who do it, as written, in the order of the sentence; `()` for nobody.

    Args:
        doers: of the promise itself, pronouns included.
    """
    people = place.setting.people
    return _following_names(place) or (
        *_first_names(sentence, doers, people),
        *_doer_names(place, sentence, doers),
        *_other_names(sentence, doers, people),
    )


_THIRD_PERSON = frozenset(["hij", "zij", "ze", "deze"])


def _doer_names(place: Place, sentence: Sentence, doers: tuple[Agent, ...]) -> tuple[str, ...]:
    named = tuple(agent.text for agent in doers if agent.kind != "pronoun")
    pronouns = {agent.text.lower() for agent in doers if agent.kind == "pronoun"}
    if "ik" in pronouns and place.statement.speaker:
        named = (*named, place.statement.speaker)
    if pronouns & _THIRD_PERSON and not named:
        named = _antecedent(place, sentence)
    return named


def _first_names(sentence: Sentence, doers: tuple[Agent, ...], people: People) -> tuple[str, ...]:
    """Who does the beginning of it: `Karin maakt de map en Piet benadert de scholen`."""
    first = doers[0].start if doers else 0
    joined = sentence.plain[:first].rstrip()
    if not joined.endswith((" en", ",")):
        return ()
    clause = joined.removesuffix(" en").rstrip(" ,")
    promise = find_promise(Sentence(clause), people, closing=True)
    if promise is None or any(one.kind != "person" for one in promise.doers):
        return ()
    return tuple(agent.text for agent in promise.doers)


_MOST_CLAUSES, _LONGEST_CLAUSE = 4, 300  # clauses; characters
_ANOTHER = lazy(r"(?: en|, (?P<after>waarna)|,) (?=[A-ZÀ-Ý])")


def _other_names(sentence: Sentence, doers: tuple[Agent, ...], people: People) -> tuple[str, ...]:
    """Who does the rest of it: `Karin zoekt dit uit en Piet leest mee`."""
    names: list[str] = []
    for found in itertools.islice(_ANOTHER.finditer(sentence.plain), _MOST_CLAUSES):
        agents = agents_at(sentence.plain, found.end(), people)
        if not agents or any(one.kind != "person" or one in doers for one in agents):
            continue
        rest = sentence.plain[found.end() : found.end() + _LONGEST_CLAUSE]
        promise = find_promise(Sentence(rest), people, closing=True)
        its_own = promise and [one.text for one in promise.doers] == [one.text for one in agents]
        if found["after"] or its_own:
            names.extend(agent.text for agent in agents)
    return tuple(names)


def _antecedent(place: Place, sentence: Sentence) -> tuple[str, ...]:
    """Whom `hij` or `zij` stands for: the subject of this sentence's beginning, or of the last."""
    people = place.setting.people
    texts = [sentence.plain, place.statement.text[: place.begin]]
    earlier = place.before.rstrip()
    said_last = earlier[split_sentences(earlier)[-1][0] :] if earlier else ""
    person = _one_subject(said_last, people) or _only_person(said_last, people)
    if person:
        return (person,)
    earlier_ones = place.item.statements[max(0, place.position - _MOST_BACK) : place.position]
    texts += [one.text for one in reversed(earlier_ones)]
    for text in texts:
        last = Sentence(text).plain
        if _OF_A_THING.match(last):
            continue
        agents = agents_at(last, len(last) - len(last.lstrip()), people)
        named = tuple(agent.text for agent in agents if agent.kind != "pronoun")
        if named and (agents[0].kind != "name" or _ACTS.match(last, agents[-1].end)):
            return named
    return ()


_MOST_BACK = 2  # statements
_ACTS = lazy(
    r"(?: ?\([^()]{1,60}\))? "
    r"(?!(?:vanuit|uit|met|het|niet|wat|dat|tot|tegen|binnen|buiten|tussen|samen)\b)"
    r"(?:[a-zà-ÿ]{2,20}(?:t|en|d|[dt]e|is|was)|zal|wil|kan|mag|zou|zei|gaf|kwam|nam|vroeg|zag|ging"
    r"|las|sprak|riep|wees|sloot)\b"
)
"""What makes of a capital a name: `Gerritsen vraagt …`, not `Aangehaakt vanuit VZVZ`."""
# `Het bestuur heeft …`: neither he nor she.
_OF_A_THING = lazy(r"\W*het (?=[a-z])", re.IGNORECASE)


def _one_subject(text: str, people: People) -> str | None:
    """Who does what a sentence tells, if it is one person: `Wethouder De Vries zegt …`."""
    agents = agents_at(text, 0, people)
    if len(agents) != 1 or agents[0].kind not in ("person", "office", "name"):
        return None
    if agents[0].kind == "name" and not _ACTS.match(text, agents[0].end):
        return None
    name = agents[0].text
    return name if agents[0].kind == "person" or name.split()[-1][:1].isupper() else None


def _only_person(text: str, people: People) -> str | None:
    """The person in a sentence that names just one, wherever it does."""
    found = {
        agent.text
        for word in Sentence(text).words
        for agent in agents_at(text, word.start(), people)[:1]
        if agent.kind == "person"
    }
    longest = max(found, key=len, default=None)
    return longest if longest and all(name in longest for name in found) else None


def _following_names(place: Place) -> tuple[str, ...]:
    """`Deze leden melden zich aan:` with the names in the bullets below it."""
    if not place.text.endswith(":"):
        return ()
    names: list[str] = []
    for following in place.item.statements[place.position + 1 :]:
        named = owning.only_names(following.text, place.setting.people)
        if following.kind != "bullet" or not named:
            break
        names.extend(named)
    return tuple(names)
