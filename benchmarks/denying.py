"""Turns a Dutch sentence into its denial, or a denial into what it denies, as a Dutch writer would.

`niet` stands before what ends the clause: the last verbs (`is door het bestuur niet vastgesteld`),
the particle of a verb (`stemt niet in`), a participle or adjective (`is niet gereed`), else before
the first words of place, time or manner behind the subject. An indefinite object takes `geen`.
Where a sentence gives no hold, none is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_FINITE = frozenset(
    "is zijn wordt worden was waren werd werden heeft hebben had hadden gaat gaan ging gingen kan"
    " kunnen kon konden zal zullen moet moeten mag mogen komt komen kwam kwamen blijft blijven"
    " geldt gelden vindt vinden wil willen krijgt krijgen kreeg ligt liggen staat staan stemt"
    " stemmen stemde deelt delen stuurt sturen werkt werken ziet zien houdt houden stelt stellen"
    " doet doen neemt nemen geeft geven legt leggen brengt brengen loopt lopen begint beginnen"
    " levert leveren vraagt vroeg pleit steunt steunen past volgt bespreekt noemt noemde raadt"
    " verklaart verklaren behandelt bestaat bestond valt vallen sluit sloot informeert informeerde"
    " nam namen voldoet verzoekt verzoekt verzocht stelde stelden betreft betreffen deed trok trekt"
    " zorgt maakt maakte maken schrijft zoekt onderzoekt overweegt vindt vond meldt meldde wijst"
    " bracht biedt gaf bepaalt besluit besloot kiest koos werkte voert voerde overlegt".split()
)
_MODAL = frozenset(
    "kan kunnen kon konden zal zullen moet moeten mag mogen wil willen gaat gaan laat laten".split()
)
_AUXILIARY = _MODAL | frozenset(
    "is zijn was waren wordt worden werd werden heeft hebben had hadden geworden".split()
)
_PREPOSITIONS = frozenset(
    "aan bij binnen boven buiten door in met na naar namens om onder op over per rond sinds tegen"
    " ten ter tijdens tot uit van vanaf vanuit vanwege via volgens voor vóór zonder als tussen"
    " langer meer minder sneller eerder beter".split()
)
_PARTICLES = frozenset(
    "aan af akkoord bij door eens goed in mee na om op open over plaats samen terug toe uit vast"
    " voor voort vrij weg".split()
)
_PREDICATES = _PARTICLES | frozenset("voorbij klaar gereed nodig mogelijk haalbaar stabiel".split())
_ARTICLES = frozenset("de het een deze die dit dat elk elke alle beide".split())
_NO_PARTICIPLE = frozenset(
    "gemeente gemeenten geval gevallen gebied gebieden gegevens gebruikt besluit besluiten bericht"
    " berichten gesprekken gelden geld getal gezinnen verzoeken verslag verslagen bedragen begin"
    " belangen behoefte beheer vergaderingen vertegenwoordigers vereisten gezondheid".split()
)
_PARTICIPLE = re.compile(
    r"(?:(?:aan|af|bij|door|in|mee|na|om|op|over|terug|toe|uit|vast|voor|weg|klaar|samen|goed)?ge"
    r"|be|ver|ont|her)\w{2,}(?:d|t|en)"
)
_WORD = re.compile(r"[\w’'&./-]*\w")
_END = re.compile(
    r"[,;:()?!]|\.(?!\d)|$| om (?=[^,.;]* te )"
    r"| (?:en|maar|omdat|terwijl|zodat|doordat|want|waarbij|dat|of|dan) "
)


def denied(text: str) -> str | None:
    """The sentence with a denial in its first clause that can take one, else `None`."""
    for found in _WORD.finditer(text):
        if found.group() in _FINITE:
            opening = _openings(text, found.start())
            if opening & _ASKING:
                continue
            made = _denied_after(text, found, main=not opening & _SUBORDINATE)
            if made:
                return made
    found = _NAMED.match(text)
    return f"Geen {text[:1].lower()}{text[1:]}" if found else None


_NAMED = re.compile(r"[A-Z]\w+(?:ing|atie|stemming|name|drage)\b")
"""`Instemming van het bestuur met …`: a claim without a verb."""


_ASKING = frozenset(
    "hoe of voordat zodra nadat wanneer wie welke Hoe Of Voordat Wanneer Wie".split()
)
"""What opens a clause that a denial would turn to nonsense."""
_SUBORDINATE = frozenset(
    "dat die omdat doordat terwijl zodat waarbij waarin waarvan waarmee waarna waarvoor waaraan als"
    " indien mits hoewel wat Omdat Doordat Als Indien Hoewel Nu waar zolang dan alle".split()
)


def _openings(text: str, until: int) -> set[str]:
    """The words of a clause up to its verb."""
    begin = max(text.rfind(mark, 0, until) for mark in ",;:(.") + 1
    return set(_WORD.findall(text[begin:until]))


def _denied_after(text: str, finite: re.Match[str], *, main: bool) -> str | None:
    stop = _END.search(text, finite.end())
    words = list(_WORD.finditer(text, finite.end(), stop.start() if stop else len(text)))
    if not words or _is_verbal(words, finite.group(), 0):
        if main:
            return f"{text[: finite.end()]} niet{text[finite.end() :]}"
        return _before_verbs(text, finite)
    indefinite = _indefinite(words)
    if indefinite:
        return text[: indefinite.start()] + "geen" + text[indefinite.end() :]
    at = _place(words, finite.group())
    return _with_niet(text, words[at]) if at is not None else None


def _before_verbs(text: str, finite: re.Match[str]) -> str | None:
    """A clause that ends in its verbs: `die nog worden uitgewerkt`."""
    before = list(_WORD.finditer(text, 0, finite.start()))
    if len(before) < 2:
        return None
    last = before[-1].group()
    if before[-2].group() == "te":
        return _with_niet(text, before[-2])
    verbal = last in _PREDICATES or last == "te" or _is_participle(last)
    return _with_niet(text, before[-1] if verbal else finite)


def _indefinite(words: list[re.Match[str]]) -> re.Match[str] | None:
    """The article of an indefinite subject or object, not one behind a preposition."""
    for place, word in enumerate(words):
        if word.group() in _PREPOSITIONS:
            return None
        if word.group() == "een" and place + 1 < len(words):
            return word
    return None


def _place(words: list[re.Match[str]], finite: str) -> int | None:
    """Which word `niet` stands before."""
    for place in range(len(words)):
        if _is_verbal(words, finite, place):
            return _before_fixed(words, place)
    for place in range(len(words)):
        bare = place + 1 == len(words) or words[place + 1].group() in _PREPOSITIONS
        if words[place].group() in _PARTICLES and bare:
            return place
        if bare and _is_participle(words[place].group()):
            return place
    behind = (n for n in range(len(words)) if words[n].group() in _PREPOSITIONS)
    first = next(behind, None)
    if first is not None:
        return first
    return len(words) - 1 if words[-2:-1] and words[-2].group() in _ADVERBS else None


_ADVERBS = frozenset("nog al er hier daar nu wel ook daarmee hierover daarover zeer erg".split())


def _is_verbal(words: list[re.Match[str]], finite: str, place: int) -> bool:
    """Whether nothing but verbs follows: `worden vastgesteld`, `te kiezen`."""
    rest = [word.group() for word in words[place:]]
    if not rest:
        return False
    before = words[place - 1].group() if place else ""
    if before in _ARTICLES or before.isdigit() or before == "te" or before.endswith("lijke"):
        return False
    infinitive = rest[0] == "te" or finite in _MODAL
    return all(
        one == "te" or one in _AUXILIARY or _is_participle(one)
        or (infinitive and one == rest[-1] and one.endswith(("en", "aan", "ien", "oen")))
        for one in rest
    )  # fmt: skip


def _is_participle(word: str) -> bool:
    return word not in _NO_PARTICIPLE and _PARTICIPLE.fullmatch(word) is not None


def _before_fixed(words: list[re.Match[str]], place: int) -> int:
    """Before `van start` in `van start gaan`, and before a particle."""
    if place >= 2 and words[place - 2].group() in _PREPOSITIONS:
        return place - 2
    if place and words[place - 1].group() in _PARTICLES:
        return place - 1
    return place


def _with_niet(text: str, word: re.Match[str]) -> str:
    before, after = text[: word.start()], text[word.start() :]
    if found := re.search(r"\b(al|reeds|inmiddels) $", before):
        return f"{before[: found.start()]}nog niet {after}"
    if found := re.search(r"\bwel $", before):
        return f"{before[: found.start()]}niet {after}"
    return f"{before}niet {after}"


_UNDENIED: Iterable[tuple[str, str]] = (
    (r"\bbijna nooit\b", "bijna altijd"),
    (r"\bnooit\b", "altijd"),
    (r"\bnog niet\b(?= ?[,;:.])", "al wel"),
    (r"\bniet(?= ?[,;:.])", "wel"),
    (r"\bnog niet\b", "al"),
    (r"\bniet (?:meer|langer) (?!dan\b)", "nog steeds "),
    (r"\bniet (?!alleen\b)", ""),
    (r"\bNiet (?!alleen\b)(\w)", r"\1"),
    (r"\bniets\b", "iets"),
    (r"\bNiets\b", "Iets"),
    (r"\bniemand\b", "iedereen"),
    (r"\bNiemand\b", "Iedereen"),
    (r"\bnog geen (?=\w+e\b \w+|\w+)", "al een "),
    (r"\bgeen (\w+) meer\b", r"nog een \1"),
    (r"\bgeen (?=(?:\w+e )?\w{3,}(?:en|s)\b)", ""),
    (r"\bGeen (?=(?:\w+e )?\w{3,}(?:en|s)\b)", ""),
    (r"\bgeen ", "een "),
    (r"\bGeen ", "Een "),
    (r"\bonvoldoende\b", "voldoende"),
    (r"\bzonder\b", "met"),
)
"""A denial and what stands in its place, the first that fits."""


def undenied(text: str) -> str | None:
    """The sentence without its first denial, `None` if it has none."""
    found = [
        (match.start(), order, match.expand(other), match)
        for order, (pattern, other) in enumerate(_UNDENIED)
        if (match := re.search(pattern, text))
    ]
    if not found:
        return None
    _, _, other, match = min(found, key=lambda one: one[:2])
    made = text[: match.start()] + other + text[match.end() :]
    return made[:1].upper() + made[1:] if match.start() == 0 else made
