"""Where a word stands in a sentence: in the main clause, in what somebody tells, or in a condition.

A promise or decision in a subordinate clause is usually none: what is (not) the case `zodat`,
`indien`, `zoals`. Behind `dat` it depends on who says so: `afgesproken wordt dat` carries it,
`geeft aan dat` only reports it, `stelt voor dat` merely proposes it.
"""

from __future__ import annotations

import re
from typing import Literal

from lrt_summ.language.once import once
from lrt_summ.language.patterns import lazy
from lrt_summ.rules import verbs

ClauseKind = Literal["main", "agreed", "told", "subordinate"]

_WORD = lazy(r"[\w’'-]+")
_RUN = lazy(r"\w+")
_QUOTED = lazy(r"[“„\"‘](?=\S)[^“”„\"‘’]{2,400}?[”\"’](?!\w)")
_LONGEST = 1500  # characters of a sentence that are judged
_ADDRESS = lazy(r"https?://\S{1,400}|www\.\S{1,200}")
_BRACKETED = lazy(r"\([^()]{0,300}\)")

# In front of a bracket: a blanked name, or nothing at all. The bracket then is the subject.
_BLANKED_NAME = lazy(r"(?:^|\]|5\.1\.2\.?e|10\.2\.?e|[█▇■])\s?$")

_SUBORDINATORS = frozenset(
    """
    zodat opdat omdat doordat aangezien hoewel terwijl nadat voordat totdat sinds indien mits
    tenzij als zoals of wanneer zodra die wie wat welke welk hoe waarom waar waarbij waarvan
    waarvoor waarop waarin waarmee waardoor waarover waaruit waaronder alvorens
    """.split()
)
_OPENERS = _SUBORDINATORS | {"dat"}
# Behind these words `als`, `of`, `die`, … is no conjunction.
_NOT_OPENING = lazy(
    r"\b(?:(?<=\w )zoals (?:voor(?:gelegd|gesteld)|besproken|afgesproken|toegestuurd|geagendeerd"
    r"|beschreven|genoemd|gebruikelijk|toegelicht|gevraagd|gepland|opgenomen|verwoord|aangegeven"
    r"|gepresenteerd)|(?:na|met|nog) wat (?=[a-z])|(?:indien|waar|als|wanneer) (?:nodig|mogelijk"
    r"|gewenst|wenselijk)|als (?:\w{1,20}punt|actie|bijlage|input|eerste|volgt|concept|zodanig"
    r"|vervolg|hamerstuk|bespreekstuk|onderdeel|lid|voorzitter|secretaris|trekker|afsluiting"
    r"|streven|doel)|(?:die|welke) (?:wijze|manier|reden|dag|datum|week|middag|vergadering)"
    r"|sinds (?:\d|vorig|begin|januari|de|het)|\w+ of \w+ (?:weken|dagen|maanden))\b",
    re.IGNORECASE,
)
_SILENT = frozenset("zoals wat indien waar als wanneer die welke sinds of".split())
"""The conjunctions in `_NOT_OPENING`."""
_COMMAS = (", ", "; ", ": ", ") ")
_AGREED = lazy(
    r"(?:afgesproken|afspraak is|afspreken|spreekt af|spreken af|toegezegd|zegt toe|zeggen toe|zegt"
    r"|belooft|beloofd|beloven|besloten|besluit|besluiten|afspraken|eens|akkoord|stelt vast"
    r"|stellen vast|conclusie is|concludeert|concluderen|overeenstemming|biedt aan)"
    r"[^.;]{0,60}$",
    re.IGNORECASE,
)
_TOLD = lazy(
    r"(?:geeft|geven|gaf|licht|lichten|lichtte|meldt|melden|meldde|deelt|deelde|merkt|merkte"
    r"|vertelt|vertelde|vult|voegt|bevestigt|bevestigde|kondigt|laat weten|aangegeven|toegelicht"
    r"|gemeld|meegedeeld|medegedeeld|aangekondigd|bevestigd|informeert|antwoordt|reageert|zegt)"
    r"[^.;]{0,60}$",
    re.IGNORECASE,
)


def _plain(text: str) -> str:
    plain = _QUOTED.sub(_blank, text)
    if "http" in plain or "www." in plain:
        plain = _ADDRESS.sub(_blank, plain)
    if "(" not in plain:
        return plain
    return _BRACKETED.sub(
        lambda match: (
            match.group()
            if _BLANKED_NAME.search(plain, max(0, match.start() - 24), match.start())
            else _blank(match)
        ),
        plain,
    )


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


_ASKS = lazy(
    r"\W*(?:(?:hoe|waarom|wanneer) [a-zë]{3,20}en (?:we|wij)\b(?=[^,;:]{0,200}$)"
    r"|(?:wat|hoe|waar|waarom|wie) (?:gaat|gaan|doet|doen|is|zijn|kan|kunnen|moet|moeten|wil"
    r"|willen|zou|zouden|zal|zullen) (?:er|we|wij|dit|dat|het|de|jullie|je)\b"
    r"(?![^.;]{0,200}, (?:zal|wordt|is)\b))",
    re.IGNORECASE,
)


class Sentence:
    """A sentence prepared for judging.

    Attributes:
        text: as written.
        plain: the text with quotations, brackets and addresses blanked out; offsets stay. Of a
            sentence beyond all measure only the beginning is judged, so that no text takes long.
        lows: its words outside quotations and brackets, in lower case.
        is_question: whether it asks something, with a mark or without: `Wat gaan we doen`.
        clause_starts: offsets where a main clause may begin.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain = _plain(text[:_LONGEST])
        low = self.plain.lower()
        self.lows = (
            _WORD.findall(low)
            if len(low) == len(self.plain)  # else a letter became two, and one may be no letter
            else [word.lower() for word in _WORD.findall(self.plain)]
        )
        asked = text.rstrip(" \"'”’)*_").endswith("?")
        self.is_question = asked or _ASKS.match(self.plain) is not None
        self._ends: dict[int, int] = {}
        self.clause_starts = self._clause_starts()

    @once
    def words(self) -> list[re.Match[str]]:
        """The words of `lows` with their places."""
        return [*_WORD.finditer(self.plain)]

    @once
    def runs(self) -> frozenset[str]:
        """What stands between word boundaries, in lower case: a word with a hyphen is two."""
        return frozenset(_RUN.findall(self.plain.lower()))

    @once
    def _openers(self) -> tuple[tuple[int, str], ...]:
        """Index and word of what opens a subordinate clause, `dat` among them."""
        found = [
            (index, low)
            for index, low in enumerate(self.lows)
            if low in _OPENERS and not self._points(index, low)
        ]
        if not found or _SILENT.isdisjoint(self.lows):
            return tuple(found)
        silent = [match.span() for match in _NOT_OPENING.finditer(self.plain)]
        starts = [self.words[index].start() for index, _ in found]
        return tuple(
            one
            for one, at in zip(found, starts, strict=True)
            if not any(start <= at < end for start, end in silent)
        )

    def _points(self, index: int, low: str) -> bool:
        """`van die correctie`, `die notitie` in front: a demonstrative, not a relative."""
        if low not in ("die", "dat", "welke"):
            return False
        before = self.lows[index - 1] if index else ""
        if low == "dat":
            behind = self.lows[index + 1] if index + 1 < len(self.lows) else ""
            return index == 0 or not behind or behind in _BEHIND_PRONOUN or before in _SHALL
        return (
            index == 0
            or before == "en"
            or before in _PREPOSITIONS
            or before in _AUXILIARIES
            or before in verbs.by_present()
        )

    def clause_end(self, index: int) -> int:
        """Offset where the clause of the word at `index` stops at the latest."""
        end = self._ends.get(index)
        if end is None:
            end = self._ends[index] = self._clause_end(index)
        return end

    def _clause_end(self, index: int) -> int:
        begin = self.words[index].end()
        stop = min(len(self.plain), begin + 400)
        following = next((at for at, _ in self._openers if at > index), None)
        if following is not None:
            stop = min(stop, self.words[following].start())
        cut = _CLAUSE_STOP.search(self.plain, begin, stop)
        return cut.start() if cut else stop

    def end_behind(self, start: int) -> int:
        """Offset where a clause stops that goes on at `start`, behind another one within it."""
        cut = _CLAUSE_STOP.search(self.plain, start)
        return cut.start() if cut else len(self.plain)

    def kind_at(self, index: int) -> ClauseKind:
        """In what kind of clause the word at `index` stands, taken as a verb."""
        before = next((one for one in reversed(self._openers) if one[0] < index), None)
        if before is None or self._begins_main(index):
            return "main"
        at, low = before
        if low != "dat":
            return "subordinate"
        lead = self.plain[max(0, self.words[at].start() - 120) : self.words[at].start()]
        if _PROPOSED.search(lead):
            return "subordinate"
        if _AGREED.search(lead):
            return "agreed"
        return "told" if _TOLD.search(lead) else "subordinate"

    def _begins_main(self, index: int) -> bool:
        """A verb right behind a comma, or before its subject `we`, is that of a main clause."""
        if self.plain.endswith(_COMMAS, 0, self.words[index].start()):
            return True
        following = self.lows[index + 1] if index + 1 < len(self.lows) else ""
        if following in ("we", "wij", "er"):
            return True
        previous = self.lows[index - 1] if index else ""
        earlier = self.lows[index - 2] if index > 1 else ""
        return previous == "en" or (previous in _OPENING_MAIN and earlier == "en")

    def _clause_starts(self) -> tuple[int, ...]:
        starts = [match.end() for match in _CLAUSE_START.finditer(self.plain)]
        lead = _LEAD.match(self.plain)
        return (lead.end() if lead else 0, *starts)


# Behind `dat` these words show that it is an object: `ik zoek dat uit`, `Karin doet dat ook`.
_BEHIND_PRONOUN = frozenset(
    """
    uit op mee na aan af in rond terug door voor bij toe even nog ook dan wel graag zo snel
    binnenkort vandaag morgen schriftelijk alsnog samen weer eerst zelf
    """.split()
)
_SHALL = frozenset("zal zullen kan kunnen moet moeten zou zouden mag mogen".split())
"""Behind these `dat` is an object: `zal dat uitzoeken`."""
_AUXILIARIES = frozenset("zal zullen gaat gaan wordt worden is zijn heeft hebben".split())
_PREPOSITIONS = frozenset(
    "van met in op aan bij voor over door tot uit naar onder na per tijdens conform".split()
)
_CLAUSE_STOP = lazy(
    r"[;:]|, (?=(?:maar|want|denk|hoop|verwacht|en (?:er|we|wij|de|het|daar|dit)|waar\w*|zodat"
    r"|dus|ook|echter)\b)"
)
_LEAD = lazy(r"[ \-–•*]*(?:\d{1,2}\.\d{1,2} (?=[A-Z]))?")
"""Marks before a sentence, and the number of its paragraph: `5.3 Aedes en VNG maken …`."""
_CLAUSE_START = lazy(r"[ ,;:](?:(?<! ) (?:en |maar |dus |want )?|(?<= )(?:en|maar|dus|–|-) )(?=\S)")
_OPENING_MAIN = frozenset(
    "er daarmee hiermee daarna vervolgens dan daarom dit dat we wij tevens ook daarbij".split()
)
_PROPOSED = lazy(
    r"(?:stelt voor|stellen voor|stelt|voorstel|voorgesteld|verzoekt|verzoeken|vraagt|vragen"
    r"|gevraagd|verzocht|hoopt|hopen|wenst|wil|willen|zou|zouden|adviseert|advies|pleit|verwacht"
    r"|verwachten|verwachting|mogelijk|wenselijk|belangrijk|goed|het idee|bedoeling|voornemen"
    r"|ervan uit|van mening|vindt|vinden|denkt|denken|suggereert|suggestie)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
