"""Makes false answers out of truthful ones, one fault at a time, each by a mechanism of its own.

The mechanisms use no code of the checker: plain patterns, name lists and stock phrases.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from conditions import unconditional
from denying import denied, undenied
from opposites import turned_round

from lrt_summ.models import ActionDraft, AgendaItem, ItemAnswer, Minutes, Sentence


@dataclass(frozen=True)
class Corruption:
    """A false answer.

    Attributes:
        kind: what was done to it.
        answer: the whole answer with one fault in it.
        claim: the text of the claim that is false, `None` where one was left out.
        original: the text of the claim before, `None` where one was added.
    """

    kind: str
    answer: ItemAnswer
    claim: str | None
    original: str | None


Place = tuple[str, int]
"""The list of an answer and the position in it."""


@dataclass(frozen=True)
class Spoiled:
    """A false version of a claim, written by hand.

    Attributes:
        kind: what was done to it.
        place: the claim.
        text: its false text.
    """

    kind: str
    place: Place
    text: str


@dataclass(frozen=True)
class Case:
    """A truthful answer with what is needed to spoil it.

    Attributes:
        minutes: the document.
        item: the item that the answer is about.
        answer: the truthful answer.
        others: truthful answers to the other items of the document.
        spoiled: false versions of its claims, written by hand.
    """

    minutes: Minutes
    item: AgendaItem
    answer: ItemAnswer
    others: tuple[ItemAnswer, ...]
    spoiled: tuple[Spoiled, ...] = ()


def _places(answer: ItemAnswer) -> Iterator[tuple[Place, Sentence]]:
    for name in ("summary", "decisions", "actions"):
        for index, sentence in enumerate(getattr(answer, name)):
            yield (name, index), sentence


def _with(answer: ItemAnswer, place: Place, sentence: Sentence | None) -> ItemAnswer:
    name, index = place
    entries = list(getattr(answer, name))
    entries[index : index + 1] = [] if sentence is None else [sentence]
    return answer.model_copy(update={name: tuple(entries)})


def by_hand(case: Case) -> Iterator[Corruption]:
    """The answer with one claim replaced by a false version of it.

    An invented decision that a sentence of the summary was turned into comes on top, as a decision.
    """
    for spoiled in case.spoiled:
        name, index = spoiled.place
        original = getattr(case.answer, name)[index]
        if spoiled.kind == "decision_invented" and name == "summary":
            added = Sentence(text=spoiled.text, sources=original.sources)
            answer = case.answer.model_copy(update={"decisions": (*case.answer.decisions, added)})
            yield Corruption(spoiled.kind, answer, spoiled.text, None)
        else:
            false = original.model_copy(update={"text": spoiled.text})
            answer = _with(case.answer, spoiled.place, false)
            yield Corruption(spoiled.kind, answer, spoiled.text, original.text)


def _reworded(
    kind: str, case: Case, change: Callable[[str], Iterator[str]]
) -> Iterator[Corruption]:
    for place, sentence in _places(case.answer):
        for text in change(sentence.text):
            if text != sentence.text:
                spoiled = sentence.model_copy(update={"text": text})
                yield Corruption(kind, _with(case.answer, place, spoiled), text, sentence.text)


MONTHS = (
    "januari februari maart april mei juni juli augustus september oktober november december"
).split()
_MONTH = "|".join(MONTHS)
_NUMBER_WORDS = (
    "twee drie vier vijf zes zeven acht negen tien elf twaalf veertien twintig dertig"
).split()
_NUMBER = re.compile(
    rf"(?<![\w.,/:-])(?:\d{{1,3}}(?:\.\d{{3}})+|\d+)(?:,\d+)?(?![\w/:-]|[.,]\d| (?:{_MONTH})| uur)"
)
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(_NUMBER_WORDS)})\b(?! (?:het|de|dat))")
_NOT_COUNTED = re.compile(
    r"(?:versie|artikel|art\.|agendapunt|nr\.|issue|API|punt|bijlage|TLS|week|request|EU|variant"
    r"|BOMOS|fase|stap|om|bouwveld|code|standaard|route|categorie|Lijn|lijn|N|kavel|kwartaal"
    r"|deelgebied|scenario|half|van) ?$"
)


def number_changed(case: Case, chance: random.Random) -> Iterator[Corruption]:
    """Another value for a quantity."""

    def change(text: str) -> Iterator[str]:
        for found in _NUMBER.finditer(text):
            written = found.group()
            year = re.fullmatch(r"(?:19|20)\d\d", written)
            if not year and not _NOT_COUNTED.search(text[: found.start()]):
                yield text[: found.start()] + _other_number(written, chance) + text[found.end() :]
        for found in _NUMBER_WORD.finditer(text):
            other = chance.choice([w for w in _NUMBER_WORDS if w != found.group()])
            yield text[: found.start()] + other + text[found.end() :]

    yield from _reworded("number_changed", case, change)


def _other_number(written: str, chance: random.Random) -> str:
    """One digit changed, not the place of the mark: `19.000` becomes `14.000` or `19.400`."""
    places = [i for i, c in enumerate(written) if c.isdigit()]
    place = chance.choice(places[:2])
    digits = [d for d in "123456789" if d != written[place]]
    return written[:place] + chance.choice(digits) + written[place + 1 :]


_DATE = re.compile(rf"(?<![\d.])(\d{{1,2}}) ({_MONTH})\b")
_IN_MONTH = re.compile(rf"\b(?:in|eind|begin|medio|half|per|vanaf|tot|van|voor|na) ({_MONTH})\b")
_YEAR = re.compile(r"(?<=[a-z] )(20[12]\d)(?![\d.-])")
_PERIODS = (
    ("eerste kwartaal", "derde kwartaal"), ("tweede kwartaal", "vierde kwartaal"),
    ("eerste helft", "tweede helft"), ("tweede helft", "eerste helft"),
    ("komende week", "komende maand"), ("volgende week", "volgende maand"),
    ("volgende vergadering", "vergadering van december"), ("zomerreces", "kerstreces"),
    ("voorjaar", "najaar"), ("najaar", "voorjaar"), ("maandag", "donderdag"),
)  # fmt: skip


def date_changed(case: Case, chance: random.Random) -> Iterator[Corruption]:
    """Another day, month, year or period, in the text or in the due date."""

    def change(text: str) -> Iterator[str]:
        for found in _DATE.finditer(text):
            yield text[: found.start()] + _other_date(found, chance) + text[found.end() :]
        for found in _IN_MONTH.finditer(text):
            other = chance.choice([m for m in MONTHS if m != found[1]])
            yield text[: found.start(1)] + other + text[found.end(1) :]
        for found in _YEAR.finditer(text):
            year = str(int(found[1]) + chance.choice((-2, 2, 3)))
            yield text[: found.start(1)] + year + text[found.end(1) :]
        for period, other in _PERIODS:
            if period in text:
                yield text.replace(period, other, 1)

    yield from _reworded("date_changed", case, change)
    for place, sentence in _places(case.answer):
        if isinstance(sentence, ActionDraft) and sentence.due:
            for due in change(sentence.due):
                spoiled = sentence.model_copy(update={"due": due})
                answer = _with(case.answer, place, spoiled)
                yield Corruption("date_changed", answer, sentence.text, sentence.text)


def _other_date(found: re.Match[str], chance: random.Random) -> str:
    if chance.random() < 0.5:
        return f"{found[1]} {chance.choice([m for m in MONTHS if m != found[2]])}"
    day = chance.choice([d for d in range(1, 28) if d != int(found[1])])
    return f"{day} {found[2]}"


def owner_swapped(case: Case, chance: random.Random) -> Iterator[Corruption]:
    """Two actions with each other's owners, in the item or from another one."""
    actions = case.answer.actions
    elsewhere = [a.owners for other in case.others for a in other.actions if a.owners]
    for index, action in enumerate(actions):
        if not action.owners:
            continue
        rivals = [a.owners for a in actions if a.owners and not set(a.owners) & set(action.owners)]
        rivals = rivals or [o for o in elsewhere if not set(o) & set(action.owners)]
        if rivals:
            spoiled = action.model_copy(update={"owners": chance.choice(rivals)})
            answer = _with(case.answer, ("actions", index), spoiled)
            yield Corruption("owner_swapped", answer, action.text, action.text)


STRANGERS = ("CBS", "Rijkswaterstaat", "VluchtelingenWerk", "de Belastingdienst", "NCTV", "Pieters")


def owner_invented(case: Case, chance: random.Random) -> Iterator[Corruption]:
    """An owner more: somebody from the attendance, or a stranger."""
    present = [a.organisation for a in case.minutes.attendees if a.organisation]
    present += [a.name.split()[-1] for a in case.minutes.attendees if a.name]
    for index, action in enumerate(case.answer.actions):
        taken = " ".join((*action.owners, action.text)).lower()
        free = [name for name in (*present, *STRANGERS) if name.lower() not in taken]
        pick = chance.choice(free if chance.random() < 0.5 else list(STRANGERS))
        spoiled = action.model_copy(update={"owners": (*action.owners, pick)})
        answer = _with(case.answer, ("actions", index), spoiled)
        yield Corruption("owner_invented", answer, action.text, action.text)


INVENTED = (
    "De begroting voor volgend jaar is goedgekeurd.",
    "Besloten is een externe adviseur in te huren.",
    "De vergadering stelt het communicatieplan vast.",
    "Er komt een landelijke publiekscampagne.",
    "De deelnemers stemmen in met een verhoging van de contributie.",
    "Het overleg gaat voortaan maandelijks plaatsvinden.",
    "Afgesproken is dat de evaluatie wordt uitbesteed.",
    "De voorgestelde reorganisatie is aangenomen.",
    "Het convenant wordt met twee jaar verlengd.",
    "Unaniem is gekozen voor een nieuwe huisstijl.",
    "De pilot wordt landelijk uitgerold.",
    "De secretaris is benoemd tot penningmeester.",
)


def decision_invented(case: Case, chance: random.Random) -> Iterator[Corruption]:
    """A decision that nobody took, resting on some statement or on none."""
    for text in chance.sample(INVENTED, 2):
        yield _added("decision_invented", case, text, chance)


def _added(kind: str, case: Case, text: str, chance: random.Random) -> Corruption:
    ids = [statement.id for statement in case.item.statements]  # none under a bare heading
    cited = [chance.choice(ids)] if ids else []
    sources = tuple(cited) if chance.random() < 0.7 else ()
    decisions = (*case.answer.decisions, Sentence(text=text, sources=sources))
    answer = case.answer.model_copy(update={"decisions": decisions})
    return Corruption(kind, answer, text, None)


def decision_from_other_item(case: Case, chance: random.Random) -> Iterator[Corruption]:
    """A true decision of the same meeting under the wrong item."""
    texts = [d.text for other in case.others for d in other.decisions]
    own = {d.text for d in case.answer.decisions}
    for text in chance.sample(texts, min(2, len(texts))):
        if text not in own:
            yield _added("decision_from_other_item", case, text, chance)


def decision_dropped(case: Case, chance: random.Random) -> Iterator[Corruption]:
    """One decision left out."""
    for index, decision in enumerate(case.answer.decisions):
        answer = _with(case.answer, ("decisions", index), None)
        yield Corruption("decision_dropped", answer, None, decision.text)


def action_dropped(case: Case, chance: random.Random) -> Iterator[Corruption]:
    """One action left out."""
    for index, action in enumerate(case.answer.actions):
        answer = _with(case.answer, ("actions", index), None)
        yield Corruption("action_dropped", answer, None, action.text)


def negation_flipped(case: Case, chance: random.Random) -> Iterator[Corruption]:
    """A denial more or less, made by `denying`.

    Left alone is what would stay true or turn to nonsense: `niet … maar`, a question with `of`
    (`of er een handreiking komt` asks the same as `of er geen komt`), and `X was er niet`, of which
    nothing but `X was er` remains.
    """

    def change(text: str) -> Iterator[str]:
        if re.search(
            r"\bof (?:er|het|de|dit|dat) |\bwel en\b.*\bniet\b|\b(?:was|waren)\b.{0,30} er niet\b",
            text,
        ):
            return
        if re.search(r"\bal dan niet\b|\b(?:niet|geen)\b.{1,60} (?:maar|andere? .* dan) ", text):
            return
        made = undenied(text) or denied(text)
        if made:
            yield made

    yield from _reworded("negation_flipped", case, change)


_WISHES = (
    (r"\b(?:roept|riep) (?:op|ertoe op) (?:om|tot)\b", "besloot tot"),
    (r"\bpleit(?:te)? voor\b", "besloot tot"),
    (r"\b(?:roept|riep|riepen)\b", "besloot"),
    (r"\b(?:stelt|stelde|stelden) voor\b", "besloot"),
    (r"\b(?:verzoekt|verzocht) om\b", "stemde in met"),
    (r"\b(?:vraagt|vroeg) om\b", "stemde in met"),
    (r"(?<=[A-Z]\w{2}) (?:wil|wilde) ", " gaat "),
    (r"\bDe wens is\b", "Besloten is"),
    (r"\bhet voornemen is\b", "besloten is"),
    (r"\bHet voornemen is\b", "Besloten is"),
    (r"\bOproep van\b", "Besluit van"),
    (r"(?<![Zz]o snel )(?<![Zz]o spoedig )(?<!niet )\b(?:naar verwachting|mogelijk|misschien"
     r"|waarschijnlijk|"
     r"vermoedelijk|eventueel|wellicht) (?!is\b|maakt|maken|te\b)", ""),
    (r"\bdeed (?:de suggestie|het voorstel)\b", "nam het besluit"),
)  # fmt: skip
_TALK = re.compile(
    r"\b(?:pleit\w*|roept .{0,40}op|riep(?! verdeelde) .{0,40}op|verzoekt|verzocht|vraagt|vroeg"
    r"|stelt voor|stelde voor|"
    r"oproep|opgeroepen|voornemen is|suggestie|overweegt|zou graag|bepleit\w*)\b"
)


_STILL_OPEN = re.compile(r"\b(?:kan|kunnen|inschatting|raming)\b")


def modality_raised(case: Case, chance: random.Random) -> Iterator[Corruption]:
    """A wish as decision, a doubt as certainty; and a call moved to the decisions."""

    def change(text: str) -> Iterator[str]:
        for pattern, other in _WISHES:
            if re.search(pattern, text) and not (other == "" and _STILL_OPEN.search(text)):
                yield re.sub(pattern, other, text, count=1)
                return

    yield from _reworded("modality_raised", case, change)
    for sentence in case.answer.summary:
        if _TALK.search(sentence.text):
            decisions = (*case.answer.decisions, sentence)
            answer = case.answer.model_copy(update={"decisions": decisions})
            yield Corruption("modality_raised", answer, sentence.text, None)


def entity_swapped(case: Case, chance: random.Random) -> Iterator[Corruption]:
    """One organisation or person for another one of the same meeting."""
    names = {a.organisation for a in case.minutes.attendees if a.organisation}
    names |= {a.name.split()[-1] for a in case.minutes.attendees if a.name}
    names = {name for name in names if len(name) > 2 and re.fullmatch(r"[A-Z][\w&-]+", name)}
    if len(names) < 3:
        names |= {"VNG", "IPO", "COA"}
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(names))) + r")\b")

    def change(text: str) -> Iterator[str]:
        for found in pattern.finditer(text):
            free = sorted(
                name for name in names if name not in text and not _kin(case, name, found.group())
            )
            if free:
                yield text[: found.start()] + chance.choice(free) + text[found.end() :]

    yield from _reworded("entity_swapped", case, change)


def _kin(case: Case, one: str, other: str) -> bool:
    """A person and the organisation that he is there for."""
    for attendee in case.minutes.attendees:
        parts = f"{attendee.name} {attendee.organisation}"
        if one in parts and other in parts:
            return True
    return False


CAUSES = (
    "omdat er te weinig personeel beschikbaar is",
    "vanwege de hoge kosten",
    "doordat de planning is uitgelopen",
    "als gevolg van een tekort aan middelen",
    "omdat de wet dat verplicht",
    "wegens gebrek aan draagvlak",
    "omdat de minister daarop heeft aangedrongen",
    "aangezien de vorige aanpak is mislukt",
    "vanwege kritiek uit de Tweede Kamer",
    "dankzij extra subsidie",
)


def cause_invented(case: Case, chance: random.Random) -> Iterator[Corruption]:
    """A reason behind a true sentence."""

    def change(text: str) -> Iterator[str]:
        cause = chance.choice(CAUSES)
        comma = "," if cause.split()[0] in ("omdat", "doordat", "aangezien") else ""
        yield f"{text.rstrip('.')}{comma} {cause}."

    yield from _reworded("cause_invented", case, change)


def condition_dropped(case: Case, chance: random.Random) -> Iterator[Corruption]:
    """The sentence without what it depends on."""
    yield from _reworded("condition_dropped", case, unconditional)


_APPROXIMATION = re.compile(
    r"\b(?:[Bb]ijna|[Cc]irca|[Oo]ngeveer|[Rr]uim|[Tt]en minste|tenminste|[Mm]instens|[Mm]inimaal"
    r"|[Mm]aximaal|[Hh]ooguit|hoogstens|[Zz]o[’']n|[Mm]eer dan|[Mm]inder dan|rond(?: de)?"
    r"|(?:[Nn]aar )?schatting|vrijwel|nagenoeg|[Tt]en hoogste|[Zz]eker|pakweg|zowat|krap|dik|haast"
    r"|nog geen|in de orde van|tegen de|gemiddeld|[Ll]anger dan|[Kk]orter dan) "
    r"(?=(?:€ ?)?\d|\w+(?:tig|honderd|duizend)\b|(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien"
    r"|elf|twaalf|anderhal\w+|een (?:half|kwart|derde)) |de helft|alle|allemaal|een kwart"
    r"|driekwart|twee derde|verdubbel)(?!\d+ (?:januari|februari|maart|april|mei|juni|juli"
    r"|augustus|september|oktober|november|december))"
)


def approximation_dropped(case: Case, chance: random.Random) -> Iterator[Corruption]:
    """`bijna 1.800` as `1.800`; `tot hoogstens 1.800` stays, as `tot 1.800` says the same."""

    def change(text: str) -> Iterator[str]:
        for found in _APPROXIMATION.finditer(text):
            if re.search(r"\btot (?:een bedrag van )?$", text[: found.start()], re.IGNORECASE):
                continue
            yield text[: found.start()] + text[found.end() :]

    yield from _reworded("approximation_dropped", case, change)


def direction_flipped(case: Case, chance: random.Random) -> Iterator[Corruption]:
    """The opposite word."""
    yield from _reworded("direction_flipped", case, turned_round)


MECHANISMS: Sequence[Callable[[Case, random.Random], Iterator[Corruption]]] = (
    owner_swapped, owner_invented, number_changed, date_changed, decision_invented,
    decision_from_other_item, decision_dropped, action_dropped, negation_flipped, modality_raised,
    entity_swapped, cause_invented, condition_dropped, approximation_dropped, direction_flipped,
)  # fmt: skip
"""All kinds of fault, in the order of the table."""
