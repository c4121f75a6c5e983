"""Judge whether a sentence settles something: a phrase of decision, and nothing that blocks it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lrt_summ.language.addressing import FORMS_OF_ADDRESS
from lrt_summ.language.needs import Needed, Sought
from lrt_summ.language.organisations import canonical
from lrt_summ.language.patterns import lazy
from lrt_summ.language.words import Token, tokens
from lrt_summ.models import Minutes
from lrt_summ.rules.agents import Agent, agents_at
from lrt_summ.rules.blockers import BLOCKERS, BODY_AS_SUBJECT, OTHER_BODY
from lrt_summ.rules.clauses import Sentence
from lrt_summ.rules.decision_form import DecisionForm
from lrt_summ.rules.decisions import DECISION_FORMS
from lrt_summ.rules.people import People

_ADVERBIAL_FIRST = lazy(
    r"\W*(?:in|op|tijdens|bij|eerder|vorig|destijds|toen|afgelopen|begin|eind|al|reeds|door|binnen"
    r"|vorige|onlangs|gedurende)\b",
    re.IGNORECASE,
)
_MEMBERS = lazy(
    r"(?:\b|(?<=groep)|(?<=raads))(?:leden|lid|aanwezigen|deelnemers|partijen|vergadering|fracties"
    r"|partners|organisaties|to"
    r"|overleg|tafel|(?<!expert)(?<!schrijf)(?<!denk)(?<!ontwikkel)groep|klankbord)$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class OwnBody:
    """The words by which these minutes call their own meeting."""

    words: frozenset[str]

    def is_meant_by(self, name: str) -> bool:
        """Whether `name` is this meeting or a word for its members."""
        if not self.words or _MEMBERS.search(name):
            return True
        printed = re.findall(r"[\w&]{2,}", name)
        in_full = (canonical(word) for word in printed if word.isupper())  # `OR`
        return any(
            own == word or (len(word) > 3 and (own.endswith(word) or own.startswith(word)))
            for word in map(str.casefold, (*printed, *in_full))
            if word not in FORMS_OF_ADDRESS
            for own in self.words
        )


_OF_ANY_MEETING = frozenset(
    """
    verslag conceptverslag concept notulen besluitenlijst agenda van de het en in met na openbare
    besloten vergadering bijeenkomst maandag dinsdag woensdag donderdag vrijdag januari februari
    maart april mei juni juli augustus september oktober november december
    """.split()
)


def own_body(minutes: Minutes) -> OwnBody:
    """The meeting's own words, from its title and its name; abbreviations of it too."""
    own: set[str] = set()
    for name in (minutes.body or "", minutes.title or ""):
        words = [
            word
            for word in re.findall(r"[^\W\d_]{2,}", name)
            if word.casefold() not in _OF_ANY_MEETING
        ]
        initials = "".join(word[0] for word in words if not word.islower())
        own |= {word.casefold() for word in (*words, initials) if len(word) > 1}
    return OwnBody(frozenset(own | ({"lrt"} if "regietafel" in own else set())))


_FORMS = Needed(DECISION_FORMS)


def find_decision(sentence: Sentence, people: People, body: OwnBody) -> DecisionForm | None:
    """The phrase by which `sentence` decides something, `None` if it does not."""
    if sentence.is_question:
        return None
    one_voice = ": " in sentence.plain and _is_one_voice(sentence, people)
    for form in _FORMS.rows_for(sentence.plain):
        if form.closing and one_voice:
            continue
        for match in form.pattern.finditer(sentence.plain):
            if _stands(sentence, form, match, people, body):
                return form
    return None


def _is_one_voice(sentence: Sentence, people: People) -> bool:
    """`BZK: de regeling wordt verlengd`: what one party tells, and no outcome."""
    agents = agents_at(sentence.plain, 0, people, sure=False)
    return bool(agents) and sentence.plain[agents[-1].end : agents[-1].end + 2] == ": "


def _stands(
    sentence: Sentence,
    form: DecisionForm,
    match: re.Match[str],
    people: People,
    body: OwnBody,
) -> bool:
    verb_start = _verb_start(match)
    index = _word_index(sentence, verb_start)
    if sentence.kind_at(index) not in ("main", "agreed"):
        return False
    if index and sentence.lows[index - 1] == "het" and sentence.lows[index].endswith("en"):
        return False  # `vraag naar het benoemen van minima`
    begin = _clause_begin(sentence.plain, verb_start)
    if _is_blocked(sentence, form, match, begin, verb_start):
        return False
    if _is_of_another_body(sentence.plain[begin : match.end() + 40], match.end() - begin, body):
        return False
    return form.subject == "any" or _subject_may_decide(sentence, index, people, body)


def _verb_start(match: re.Match[str]) -> int:
    groups = match.re.groupindex
    starts = [match.start(name) for name in groups if name.startswith("verb")]
    return next((start for start in starts if start >= 0), match.start())


def _word_index(sentence: Sentence, start: int) -> int:
    return next((i for i, word in enumerate(sentence.words) if word.end() > start), 0)


_CLAUSE_CUT = lazy(r"[,;:] | en (?=(?:er|we|wij|daarmee|hiermee|daarom|dan|het|de|dit)\b)| en $")


def _clause_begin(text: str, verb_start: int) -> int:
    cuts = [match.end() for match in _CLAUSE_CUT.finditer(text[:verb_start])]
    return cuts[-1] if cuts else 0


def _is_blocked(
    sentence: Sentence, form: DecisionForm, match: re.Match[str], begin: int, verb_start: int
) -> bool:
    text = sentence.plain
    spans = {
        "verb": text[verb_start : match.end()],
        "clause": text[begin : match.end()],
        "before": text[:verb_start],
        "sentence": text,
    }
    for blocker in _BLOCKERS.rows_for(text):
        if form.free and blocker.name in ("negated", "modal"):
            if form.name != "the chair concludes" or not _LACKING.search(spans["verb"]):
                continue
            return True
        span = spans[blocker.scope]
        if form.name in _OF_PROPOSALS:
            span = span.replace("voorstel om", "voorstel")  # what is adopted, and not proposed here
        if blocker.scope == "verb" and _ADVERBIAL_FIRST.match(text, begin):
            span = spans["clause"]  # "In december is besloten": the time stands before the verb
        if blocker.name == "modal" and form.name == "agrees (kan instemmen)":
            continue
        if blocker.pattern.search(span):
            return True
    return _MODAL_BEHIND.match(text, match.end()) is not None and not form.free


_OF_PROPOSALS = frozenset(
    [
        "is being settled (wordt vastgesteld)",
        "proposal accepted",
        "is not taken up",
        "does not make it",
    ]
)


def is_blocked_anywhere(text: str) -> bool:
    """Whether something stands in a sentence that keeps any of its phrases from deciding."""
    return any(
        blocker.pattern.search(text)
        for blocker in _BLOCKERS.rows_for(text)
        if blocker.name not in _ONLY_OF_PHRASES
    )


_BLOCKERS = Needed(BLOCKERS)
_ONLY_OF_PHRASES = frozenset(["negated", "modal"])


def _is_of_another_body(clause: str, end: int, body: OwnBody) -> bool:
    for found in OTHER_BODY.finditer(clause):
        if found.start() >= end and (
            clause[end : found.start()].strip() or not found.group().lower().startswith("door")
        ):
            continue
        if not body.is_meant_by(found["body"]):
            return True
    return False


def _subject_may_decide(sentence: Sentence, index: int, people: People, body: OwnBody) -> bool:
    doers = _subject(sentence, index, people)
    return not doers or all(_may_decide(doer, body) for doer in doers)


def _may_decide(doer: Agent, body: OwnBody) -> bool:
    if doer.kind == "pronoun":
        return doer.text.lower() in ("we", "wij", "men", "iedereen")
    if (body.words or doer.kind != "organisation") and body.is_meant_by(doer.text):
        return True
    other = BODY_AS_SUBJECT.search(doer.text) or _OFFICE_HOLDER.search(doer.text)
    return doer.kind == "office" and not other


_MODAL_BEHIND = lazy(
    r" (?:kan|kunnen|kon|moet|moeten|zou|zouden|zal|zullen|mag|mogen|dient|dienen)\b", re.IGNORECASE
)
_LACKING = lazy(r"\b(?:onvoldoende|te weinig|geen (?!bezwa))", re.IGNORECASE)
_OFFICE_HOLDER = lazy(
    r"(?:voorzitter|secretaris|wethouder|burgemeester|gedeputeerde|minister|staatssecretaris"
    r"|directeur|projectleider|manager|adviseur|griffier|lid|raadslid|medewerker|penningmeester"
    r"|portefeuillehouder|ambtenaar|afdeling|dienst|ministerie|gemeente|provincie)",
    re.IGNORECASE,
)


def _subject(sentence: Sentence, index: int, people: People) -> tuple[Agent, ...]:
    verb = sentence.words[index]
    for start in sentence.clause_starts:
        if start >= verb.start():
            break
        doers = agents_at(sentence.plain, start, people)
        if doers and len(sentence.plain[doers[-1].end : verb.start()].split()) <= 1:
            return doers
    behind = agents_at(sentence.plain, verb.end() + 1, people)
    if not behind and _SHARED.search(sentence.plain[: verb.start()]):
        return agents_at(sentence.plain, sentence.clause_starts[0], people)
    return behind


_SHARED = lazy(r"(?: en|,? maar|,) $")  # `Karin twijfelt, maar heeft geen bezwaar`
_ORDER_PAPER = Sought(
    r"\b(?:(?:concept-?|kort ?)?verslag(?:en)?|notulen|besluitenlijst(?:en)?|agenda|actielijst"
    r"|afsprakenlijst)\b",
    re.IGNORECASE,
    needs="verslag notulen lijst agenda",
)
_ORDER_TITLE = lazy(
    r"^\W*(?:\d{1,2}\W{1,3})?(?:opening|sluiting|afsluiting|rondvraag|welkom|(?:vaststell\w{1,6}"
    r"|goedkeur\w{1,6}|bespreking|bespreken) (?:van )?(?:de |het )?(?:agenda|verslag|notulen"
    r"|concept)|verslag|notulen|agenda|conceptverslag|concept-verslag|besluitenlijst|actielijst)",
    re.IGNORECASE,
)
_SETTLING = lazy(
    r"vastgesteld|goedgekeurd|akkoord|aangenomen|ingestemd|stemt|stemmen|stelt|keurt|gearresteerd"
    r"|geaccordeerd|ongewijzigd|bezwa|gesloten|geopend|opmerking",
    re.IGNORECASE,
)
_SHORT = 14  # words


def is_trivial(text: str, title: str) -> bool:
    """Whether a decision is of order only: minutes adopted, agenda fixed, meeting closed."""
    if _ORDER_PAPER.search(text) and _SETTLING.search(text):
        if "agendapunt" in text.lower() or len(text.split()) > 3 * _SHORT:
            return False
        return not any(map(_settles_more, _PARTS.split(text)))
    if not _ORDER_TITLE.match(title) or not _SETTLING.search(text) or len(text.split()) > _SHORT:
        return False
    return all(_is_of_order(token) for token in tokens(text))


_PARTS = lazy(r"(?:[,;]|(?<=\w) en) ")
_DECIDES = lazy(
    r"\b(?:besluit(?:en)?|besloot|besloten|kiest|kiezen|verleent|verlenen|benoemt|benoemd|stemt"
    r"|stemmen|ingestemd|stelt|keurt|vastgesteld|goedgekeurd|aangenomen|akkoord)\b",
    re.IGNORECASE,
)


def _settles_more(part: str) -> bool:
    """Whether a part of a sentence decides on a subject: `… en besluit het budget te verhogen`."""
    if _ORDER_PAPER.search(part) or not _DECIDES.search(part):
        return False
    return not all(_is_of_order(token) for token in tokens(part))


def _is_of_order(token: Token) -> bool:
    """Whether a word says nothing of a subject: `Met dank aan Els wordt het vastgesteld.`"""
    word = token.norm
    said = not token.is_stop_word and word.isalpha() and token.text.islower()
    return not said or word in _ORDER_WORDS or _SETTLING.search(word) is not None


_ORDER_WORDS = frozenset(
    """
    vergadering overleg bijeenkomst bespreking voorzitter dank uur wijziging wijzigingen
    aanmerking aanmerkingen aanvulling aanvullingen aanpassing aanpassingen aanwezigen leden
    tafel commissie raad bestuur groep stuurgroep werkgroep agendapunt punt bezwaar bezwaren
    iedereen niemand afgesloten sluit sluiting opent getekend ondertekend conform verder hiermee
    daarmee geen niets niet gaat heeft hebben wordt is met dien verstande herkent zodoende
    waarmee tekstueel zonder
    """.split()
)


_MINUTES = lazy(r"\b\w{0,12}(?:verslag|notulen)\b", re.IGNORECASE)
_NO_REMARKS = lazy(
    r"\bgeen (?:verdere |nadere |inhoudelijke )?(?:op- (?:en|of) aanmerkingen|op-/aanmerkingen"
    r"|opmerkingen|aanvullingen|wijzigingen|aanpassingen|correcties)\b",
    re.IGNORECASE,
)


_AGENDA_SET = lazy(r"\b(?:vaststell\w{0,4}|goedkeur\w{0,4})\b.{0,30}\bagenda\b", re.IGNORECASE)
_MOST_BARE = 4  # words: `Geen verdere wijzigingen.`


def passes_minutes(text: str, title: str) -> bool:
    """Whether nothing is remarked about the last minutes or the agenda, which lets it pass."""
    if "geen" not in text.lower():
        return False
    if _AGENDA_SET.search(title) and not _MINUTES.search(title) and len(text.split()) <= _MOST_BARE:
        return _NO_REMARKS.search(text) is not None
    return bool(
        _NO_REMARKS.search(text)
        and (_MINUTES.search(text) or _MINUTES.search(title))
        and "agenda" not in text.lower()
        and len(text.split()) <= 2 * _SHORT
    )
