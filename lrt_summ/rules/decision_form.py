"""What a row in the tables of decision phrases is, and the words that they share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

Subject = Literal["any", "body"]


@dataclass(frozen=True)
class DecisionForm:
    """One phrase.

    Attributes:
        regex: its verb is in the group `verb` if it has one; the clause it stands in is judged.
        subject: `body` if the one who does it must be the meeting and not one of its members.
        hits: a sentence that decides by this phrase.
        misses: one that looks like it and does not.
        free: not subject to the checks for negation (`geen bezwaar`).
        closing: only where the sentence closes a discussion; elsewhere it may describe.
        needs: parts of words of which the sentence must hold one; a quick look before the pattern.
    """

    name: str
    regex: str
    hits: str
    misses: str
    subject: Subject = "any"
    free: bool = False
    needs: tuple[str, ...] = ()
    closing: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """`regex`, compiled on first use: most minutes need few of these rows."""
        return re.compile(self.regex, re.IGNORECASE)


def form(
    name: str,
    pattern: str,
    *,
    needs: str,
    hits: str,
    misses: str,
    subject: Subject = "any",
    free: bool = False,
    closing: bool = False,
) -> DecisionForm:
    """A row."""
    return DecisionForm(name, pattern, hits, misses, subject, free, tuple(needs.split()), closing)


GAP = r"(?:[^.;:?]|[.:](?=[^ ])){0,260}?"
SETTLED = (
    r"(?:vastgesteld|goedgekeurd|aangenomen|geaccepteerd|geaccordeerd|aanvaard|bekrachtigd"
    r"|ingestemd|akkoord bevonden|verworpen)(?! dat\b)"
)
SETTLED_NOW = (
    r"(?:vastgesteld|goedgekeurd|(?<!kennisgeving )(?<!kennisneming )(?<!kennisname )aangenomen"
    r"|geaccepteerd"
    r"|geaccordeerd|aanvaard|bekrachtigd"
    r"|ingestemd|akkoord bevonden|verworpen|afgewezen|gehonoreerd|overgenomen|afgevoerd|gegund"
    r"|benoemd|herbenoemd|verkozen|gedechargeerd|gemandateerd|gearresteerd)(?! dat\b)"
)
PAPER = (
    r"(?:\w{0,25}(?:verslag|verslagen|notulen|agenda|besluitenlijst|actielijst|voorstel|voorstellen"
    r"|stuk|stukken|notitie|plan|plannen|motie|moties|amendement|begroting|jaarrekening|advies"
    r"|profiel|architectuur|versie|roadmap|documentatie|wijziging|wijzigingen|regeling|beleid"
    r"|programma|pakket|opgave|planning|kader|convenant|visie|reglement|protocol|procedure"
    r"|concept|standaard|format|rapport|opdracht|rooster|pva|verordening|besluit|afspraken))"
)
EVERYBODY = (
    r"(?:iedereen|allen|alle (?:aanwezigen|leden|deelnemers|partijen|fracties)|de (?:aanwezigen"
    r"|leden|deelnemers|aanwezige leden|partijen|commissie|vergadering|groep|werkgroep)"
    r"|eenieder|alle aanwezige \w{1,20}|men|we|wij)"
)
