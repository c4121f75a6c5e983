"""Running text, judged sentence by sentence."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from lrt_summ.language.dates import find_due
from lrt_summ.language.patterns import lazy
from lrt_summ.models import Action, Decision
from lrt_summ.rules import owners as owning
from lrt_summ.rules import verbs
from lrt_summ.rules.calls import find_call
from lrt_summ.rules.clauses import Sentence
from lrt_summ.rules.conclusions import is_conclusion
from lrt_summ.rules.doers import doers_of
from lrt_summ.rules.labelled import explicit_action
from lrt_summ.rules.labels import listed_under
from lrt_summ.rules.marks import bare_marks, has_mark, of_bare_mark, of_marks
from lrt_summ.rules.place import Entry, Place, make_action, make_call, make_decision
from lrt_summ.rules.promises import Promise, find_promise, names_task
from lrt_summ.rules.settling import find_decision, is_trivial

# Behind these labels nothing is decided or promised.
_SILENT = frozenset(
    """
    vraag vragen voorstel stelling status motie amendement wens signaal voornemen intentie
    aanbeveling aanbevelingen risico nb n.b. beslispunt beslispunten oproep verzoek verzoeken
    """.split()
)
_SILENT_PHRASES = frozenset(["let op", "gevraagd besluit", "ter info", "stand van zaken"])


def judged(place: Place) -> Iterator[Entry]:
    """What the sentences of a statement hold."""
    statement = place.statement
    label = statement.label or ""
    if label in _SILENT or label in _SILENT_PHRASES:
        if label == "voorstel" and (end := _adopted_at(place)):
            yield make_decision(place.between(place.begin, end), explicit=False, label=None)
            yield from _of_sentences(place.between(end, place.stop))
        return
    if statement.kind == "quote" and (statement.speaker or _ALL_QUOTED.match(place.text)):
        return
    yield from _of_sentences(place)


_ADOPTED = lazy(
    r"\W*(?:aldus (?:wordt )?(?:besloten|vastgesteld)|(?:het voorstel (?:wordt|is) )?aangenomen"
    r"|(?:iedereen (?:is )?|allen |alle leden )?akkoord|(?:aldus )?besloten"
    r"|(?![^.]*\b(?:niet|niemand|geen)\b)(?:daar|hier)\w{1,4}"
    r" (?:stemt|stemmen|gaat|gaan|is|zijn) [\w ]{3,40}(?:in|akkoord|het eens))\W*",
    re.IGNORECASE,
)


def _adopted_at(place: Place) -> int | None:
    """Where a proposal ends that the meeting adopts: `Voorstel: … Aldus besloten.`"""
    text = place.statement.text
    spans = [span for span in place.statement.sentences if span.begin > place.begin]
    return next((s.stop for s in spans if _ADOPTED.fullmatch(text[s.begin : s.stop])), None)


def _of_sentences(place: Place) -> Iterator[Entry]:
    statement = place.statement
    spans = [span for span in statement.sentences if place.begin < span.stop]
    parts = [place.between(max(span.begin, place.begin), span.stop) for span in spans]
    for part, mark in bare_marks(parts):
        first = part.stop == statement.sentences[0].stop
        if arrow := _ARROW.match(part.text):
            part = part.moved(arrow.end())
        found = list(_of_pieces(_quoted(part) or part, first=first))
        if arrow or (first and place.is_behind_arrow):
            found = [_marked(entry) for entry in found]
        if mark is not None:
            action = of_bare_mark(part, mark, found)
            found = [*(entry for entry in found if isinstance(entry, Decision)), action]
        yield from found


_ARROW = lazy(r"(?:->|→|=>|➔|►) ?(?=\w)")


def _marked(entry: Entry) -> Entry:
    """`-> Karin belt hem`: the arrow marks what somebody must do."""
    if isinstance(entry, Action) and entry.owners:
        return entry.model_copy(update={"explicit": True})
    return entry


_SAID = r"[\"“„](?P<said>[^\"“”„]{3,300})[\"”]\W{0,3}$"
_ALL_QUOTED = lazy(_SAID)
_QUOTED = lazy(rf"(?P<who>[A-ZÀ-Ý][^:\"“„]{{1,40}}): {_SAID}")


def _quoted(place: Place) -> Place | None:
    """What somebody is quoted with, as said by the one who is named: `Karin: "ik zoek het uit"`."""
    if place.statement.speaker and (whole := _ALL_QUOTED.match(place.text)):
        return place.between(place.begin + whole.start("said"), place.begin + whole.end("said"))
    said = _QUOTED.match(place.text) if ": " in place.text else None
    people = place.setting.people
    if said is None or people.name_at(place.text, 0) != said["who"]:
        return None
    spoken = place.statement.model_copy(update={"speaker": said["who"], "kind": "turn"})
    begin, stop = (place.begin + said.start("said"), place.begin + said.end("said"))
    return place._replace(statement=spoken, begin=begin, stop=stop)


def promised_behind(place: Place) -> Iterator[Action]:
    """`Besluit: de school krijgt korting. Karin schrijft een brief`: who then does something."""
    for span in place.statement.sentences[1:]:
        for entry in _of_pieces(
            place.between(max(span.begin, place.begin), span.stop), first=False
        ):
            if isinstance(entry, Action) and entry.owners:
                yield entry


def _of_pieces(place: Place, *, first: bool) -> Iterator[Entry]:
    """What a sentence holds; its text is the whole sentence unless two clauses promise apart."""
    found = [entry for piece in _pieces(place) for entry in _of_sentence(piece, first=first)]
    found = found or [*_added_by_somebody(place)]
    if not found:
        return
    promises = sum(isinstance(entry, Action) for entry in found)
    whole = place.fields()
    decided = False
    for entry in found:
        if isinstance(entry, Decision):
            if not decided:
                trivial = entry.trivial or is_trivial(place.text, place.item.title)
                yield entry.model_copy(update=whole | {"trivial": trivial})
            decided = True
        else:
            yield entry if promises > 1 else entry.model_copy(update=whole | _due_of(place, entry))


_MOST_ADDED = 4  # clauses
_ADDED = lazy(r"(?:, (?:en |dus |maar )?|\()(?=[A-ZÀ-Ý])")


def _added_by_somebody(place: Place) -> Iterator[Action]:
    """`Onduidelijk of dit kan, Karin zoekt het uit`: a clause of a person behind a comma."""
    people = place.setting.people
    for cut in itertools.islice(_ADDED.finditer(place.text), _MOST_ADDED):
        if people.name_at(place.text, cut.end()) is None:
            continue
        stop = place.text.find(")", cut.end()) if cut.group() == "(" else -1
        piece = place.between(
            place.begin + cut.end(), place.begin + stop if stop > 0 else place.stop
        )
        for entry in _of_sentence(piece, first=False):
            if isinstance(entry, Action) and entry.owners:
                yield entry
                return


def _due_of(place: Place, entry: Entry) -> dict[str, object]:
    """The time of the only promise in a sentence, which may stand in another of its clauses."""
    if not isinstance(entry, Action) or entry.due is not None or "; " not in place.text:
        return {}
    return {"due": find_due(place.text, reference=place.setting.reference)}


def _pieces(place: Place) -> list[Place]:
    """The main clauses that a semicolon joins: each may promise something of its own."""
    text = place.text
    if "; " not in text or has_mark(text):
        return [place]
    cuts = [place.begin + match.end() for match in re.finditer("; ", text)]
    edges = [place.begin, *cuts, place.stop]
    return [place.between(begin, stop) for begin, stop in itertools.pairwise(edges)]


def _of_sentence(place: Place, *, first: bool) -> Iterator[Entry]:
    setting, text = place.setting, place.text
    sentence = Sentence(text)
    if has_mark(text):
        yield from of_marks(place)
        return
    speaker, statement_label, closes = place.statement.speaker, place.statement.label, place.closes
    announces = text.endswith(":") and len(text.split()) <= _LEAD_WORDS
    decided = None if announces else find_decision(sentence, setting.people, setting.body)
    promise = find_promise(
        sentence,
        setting.people,
        speaker=speaker,
        reference=setting.reference,
        closing=closes,
    ) or _ordered(place, sentence)
    if announces and promise and not promise.doers:
        promise = None  # `De volgende woorden worden opgenomen:`
    decided = None if _is_one_side(speaker, sentence) else decided
    if promise and decided and decided.name in _YIELDS:
        decided = None
    concluded = (
        statement_label in ("conclusie", "conclusies")
        and first
        and not promise
        and not _ENDS_TALK.search(sentence.plain)
    )
    if promise and not decided and _only_agreed(sentence, promise):
        concluded, promise = True, None
    elif not promise and not decided and _AGREED_THAT.match(sentence.plain):
        concluded = True
    concluded = concluded or (not promise and _closes_its_point(text, place.item.title))
    if not (decided or promise or announces or concluded or _is_one_side(speaker, sentence)):
        concluded = is_conclusion(sentence, lambda: place.before, setting.people, closing=closes)
    if decided or concluded:
        yield make_decision(place, explicit=False, label=None)
    if promise and not (decided and (not promise.doers or "active" not in promise.form)):
        yield _promised(place, sentence, promise)
    elif not decided and (found := _asked_in_list(place, sentence)):
        yield found
    elif not decided and not concluded and not promise and find_call(sentence):
        yield make_call(place)


_YIELDS = frozenset(
    ["after some debate", "the chair concludes how it will be", "consensus", "the body does it"]
)
"""Forms that may stand before a task as well: `Na enige discussie: Karin past de tekst aan.`"""
_TO_SETTLE = lazy(r"\b(?:vaststell(?:en|ing)|goedkeuring|goedkeuren)\b", re.IGNORECASE)
_IS_SETTLED = lazy(
    r"\W*[^.,;:?]{2,60} (?:is|zijn) (?:(?:hiermee|daarmee|ongewijzigd|unaniem|conform) ){0,2}"
    r"(?:vastgesteld|goedgekeurd)\W*",
    re.IGNORECASE,
)


def _closes_its_point(text: str, title: str) -> bool:
    """`De nota is vastgesteld.` under `Vaststellen nota`: elsewhere it may tell how things are."""
    return _TO_SETTLE.search(title) is not None and _IS_SETTLED.fullmatch(text) is not None


_ENDS_TALK = lazy(
    r":\s*$|\b(?:is|zijn|was|waren) (?:\w+ ){0,6}(?:opgehaald|besproken|gepasseerd|genoemd"
    r"|toegelicht|verzameld)\b|\b(?:er|daar) (?:zijn|is) (?:\w+ ){0,3}opties?\b"
    r"|\ber (?:\w+ ){0,4}(?:opgehaald|besproken|gepasseerd|genoemd) (?:is|zijn)\b"
    r"|\b(?:voldoende|veel|genoeg) is opgehaald\b|\bde revue\b|^\W*(?:het )?voorstel is\b"
    r"|^\W*er (?:wordt (?:gepleit|gedacht)|is (?:vraag|behoefte))\b|^\W*het gaat (?:dan )?om\b"
    r"|\bkomt een voorstel\b",
    re.IGNORECASE,
)
"""Behind `Conclusie:` a sentence about the talk, or a proposal, concludes nothing."""
_AGREED_THAT = lazy(
    r"\W*(?:(?:afgesproken|overeengekomen|besloten): \S|(?:afgesproken|overeengekomen)"
    r" (?:is|wordt|werd) (?:om|dat)\b)",
    re.IGNORECASE,
)
_EVERYBODY = frozenset(
    ["partijen", "ieder", "iedereen", "elk", "elke", "alle", "allen", "we", "wij"]
)


def _only_agreed(sentence: Sentence, promise: Promise) -> bool:
    """`Afgesproken wordt dat de drempel vervalt`: a rule, and nothing that one of them has to do.

    A task has a doer by name, or a verb of work that is not denied and that is no mere permission.
    What members agree on as such, or that something be so, is a rule if nobody is named.
    """
    if promise.form not in ("it is agreed", "they agree to"):
        return False
    if any(doer.text.casefold() not in _EVERYBODY for doer in promise.doers):
        return False
    ruled = " dat " in sentence.plain or " overeen om " in sentence.plain
    return (ruled and not promise.doers) or not names_task(sentence)


def _is_one_side(speaker: str | None, sentence: Sentence) -> bool:
    """`Wij gebruiken 90 dagen` in a dialogue: stressed, it is whom the speaker stands for."""
    return speaker is not None and sentence.plain.startswith("Wij ")


_LEAD_WORDS = 8  # at most, in a line that only announces what stands below it: `De raad besluit:`


def _ordered(place: Place, sentence: Sentence) -> Promise | None:
    """`Conclusie: leg de vraag neer bij …`: an order, behind a label that concludes."""
    if place.statement.label not in ("conclusie", "conclusies", "vervolg") or not sentence.lows:
        return None
    for verb in verbs.by_stem().get(sentence.lows[0], []):
        if verb.active in ("S", "w") and (
            not verb.particle or f" {verb.particle} " in f"{sentence.plain} "
        ):
            return Promise((), f"order {verb.whole_infinitive}")
    return None


def _promised(place: Place, sentence: Sentence, promise: Promise) -> Action:
    people = place.setting.people
    names = doers_of(place, sentence, promise.doers) or owning.owners_in_bracket(place.text, people)
    listed = _in_action_list(place)
    return make_action(place, explicit=listed, label=None, owners=owning.as_owners(names, people))


def _in_action_list(place: Place) -> bool:
    """Running text in an item that is a list of actions."""
    return (
        listed_under(place.item.title) == "action"
        or listed_under(place.statement.heading) == "action"
    )


def _asked_in_list(place: Place, sentence: Sentence) -> Action | None:
    """In a list of actions also a request is one: `Karin wordt verzocht …`."""
    if not _in_action_list(place) or not find_call(sentence):
        return None
    return explicit_action(place, None)
