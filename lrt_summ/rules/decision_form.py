"""What a row in the tables of decision phrases is, and the words that they share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lrt_summ.language.wordings import Wording

Subject = Literal["any", "body"]


@dataclass(frozen=True, kw_only=True)
class DecisionForm(Wording):
    """One phrase; its verb is in the group `verb` if it has one, whose clause is judged.

    Attributes:
        subject: `body` if the one who does it must be the meeting and not one of its members.
        free: not subject to the checks for negation (`geen bezwaar`).
        closing: only where the sentence closes a discussion; elsewhere it may describe.
    """

    subject: Subject = "any"
    free: bool = False
    closing: bool = False


GAP = r"(?:[^.;:?]|[.:](?=[^ ])|\.(?= [a-z])){0,260}?"
SETTLED = (
    r"(?:vastgesteld|goedgekeurd|aangenomen|geaccepteerd|geaccordeerd|aanvaard|bekrachtigd"
    r"|ingestemd|akkoord bevonden|verworpen)(?! dat\b)"
)
SETTLED_WORDS = (
    "vastgesteld goedgekeurd aangenomen geaccepteerd geaccordeerd aanvaard bekrachtigd ingestemd"
    " akkoord verworpen"
)
"""What a row with `SETTLED` needs."""
SETTLED_NOW = (
    r"(?:vastgesteld|goedgekeurd|(?<!kennisgeving )(?<!kennisneming )(?<!kennisname )aangenomen"
    r"|geaccepteerd|geaccordeerd|aanvaard|bekrachtigd|ingestemd|akkoord bevonden|verworpen"
    r"|afgewezen|gehonoreerd|overgenomen(?! door)|afgevoerd|gegund|benoemd|herbenoemd|verkozen"
    r"|herkozen|gekozen(?= (?:als|tot)\b)"
    r"|gedechargeerd"
    r"|gemandateerd|gearresteerd)(?! dat\b)"
)
PAPER = (
    r"(?:\w{0,25}(?:verslag|verslagen|notulen|agenda|besluitenlijst|actielijst|voorstel|voorstellen"
    r"|stuk|stukken|notitie|plan|plannen|motie|moties|amendement|begroting|jaarrekening|advies"
    r"|profiel|architectuur|versie|roadmap|documentatie|wijziging|wijzigingen|regeling|beleid"
    r"|programma|pakket|opgave|planning|kader|convenant|visie|reglement|protocol|procedure"
    r"|concept|standaard|format|rapport|opdracht|rooster|pva|verordening|besluit|afspraken"
    r"|strategie|charter|nota|memo|leidraad|handreiking|richtlijn|specificatie|extensies?|module"
    r"|raamwerk|statuten|budget))"
)
PAPERS = (
    "verslag notulen agenda lijst voorstel stuk notitie plan motie amendement begroting rekening"
    " advies profiel architectuur versie roadmap documentatie wijziging regeling beleid programma"
    " pakket opgave kader convenant visie reglement protocol procedure concept standaard format"
    " rapport opdracht rooster pva verordening besluit afspraken strategie charter nota memo"
    " leidraad handreiking richtlijn specificatie extensie module raamwerk statuten budget"
)
"""What a row with a `PAPER` needs."""
EVERYBODY = (
    r"(?:iedereen|allen|alle (?:aanwezigen|leden|deelnemers|partijen|fracties)|de (?:aanwezigen"
    r"|leden|deelnemers|aanwezige leden|partijen|commissie|vergadering|groep|werkgroep)"
    r"|eenieder|alle aanwezige \w{1,20}|men|we|wij)"
)
