"""What keeps a phrase of decision from being one: a table, like that of the decisions.

A row's `scope` says where it blocks: from the `verb` of the decision on (and before it if the
clause opens with an adverbial), anywhere in its `clause`, in all words `before` it, or anywhere in
the `sentence`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from lrt_summ.language._number_data import MONTH_NAMES
from lrt_summ.language.patterns import lazy
from lrt_summ.language.wordings import Wording
from lrt_summ.rules.decision_form import SETTLED

Scope = Literal["verb", "clause", "before", "sentence"]


@dataclass(frozen=True, kw_only=True)
class Blocker(Wording):
    """One reason. `hits` is no decision because of it; `misses` is one nevertheless."""

    scope: Scope


_MONTH = f"(?:{MONTH_NAMES})"
_MONTHS = MONTH_NAMES.replace("|", " ")

BLOCKERS: tuple[Blocker, ...] = (
    Blocker(
        "negated",
        r"\b(?:niet|niets|geen|nooit|noch|evenmin|niemand|onvoldoende|te weinig)\b"
        r"(?! (?:verder|alleen)\b)",
        scope="verb",
        needs="niet niets geen nooit noch evenmin niemand onvoldoende weinig",
        hits="Het jaarplan is nog niet vastgesteld.",
        misses="Er wordt besloten niet te wachten.",
    ),
    Blocker(
        "nothing",
        r"\bbesloten (?:wordt|is|werd)\b[^.;]{0,60}\bniets\W*$",
        scope="sentence",
        needs="besloten + niets",
        hits="Besloten wordt er nog niets.",
        misses="Besloten wordt niet langer te wachten.",
    ),
    Blocker(
        "an offer is accepted",
        r"^(?!.*\b(?:beslui|beslo|stem))(?:.*?)"
        r"(?:\b(?:dat|dit|het|zijn|haar|hun) aanbod\b[^.;]{0,40}\baanvaard"
        r"|\baanvaard\w* (?:dat|dit|het|zijn|haar|hun) aanbod\b)",
        scope="sentence",
        needs="aanbod",
        hits="Dat aanbod wordt in dank aanvaard.",
        misses="De raad aanvaardt het amendement.",
    ),
    Blocker(
        "deferred or withdrawn",
        r"^(?!.*\b(?<!het )(?<!dit )(?<!dat )(?<!een )"
        r"(?:besluit|besluiten|besloten|beslist) (?:[\w-]{1,20} ){0,3}(?:dat|om)\b)(?:.*?)"
        r"\b(?:ingetrokken|teruggetrokken|teruggenomen|uitgesteld|doorgeschoven)\b"
        r"(?! (?:voorstel|punt|stuk))",
        scope="sentence",
        needs="ingetrokken teruggetrokken teruggenomen uitgesteld doorgeschoven",
        hits="Het voorstel wordt aangenomen geacht en is daarna ingetrokken.",
        misses="Het TO besluit dat de termijn wordt aangehouden.",
    ),
    Blocker(
        "modal",
        r"\b(?:moet|moeten|dient|dienen|zou|zouden|zal|zullen|wil|willen|mag|mogen|kan|kunnen|moge"
        r"|hoeft|hoeven|gaat worden)\b",
        scope="clause",
        needs="moet dien zou zal zullen wil mag mogen kan kunnen moge hoef hoeven worden",
        hits="Het jaarplan moet nog door de leden worden vastgesteld.",
        misses="Het jaarplan is vastgesteld en kan worden gedrukt.",
    ),
    Blocker(
        "proposed, wished or asked",
        r"\b(?:stelt? voor|(?<!te )stellen voor|stelt[^.;]{1,60} voor|voorgesteld (?:wordt|is)"
        r"|voorstel is|voorstel om|voorgenomen|voornemen|voornemens|wens(?:t|en)? (?:om|dat)"
        r"|hoopt|hopen|vraagt|vragen|(?<!te )vroeg|verzoekt|verzoeken|verzocht|gevraagd|pleit"
        r"|pleiten|adviseert|adviseren"
        r"|ter besluitvorming|ter vaststelling|conceptbesluit|beoogd|intentie|bedoeling|idee is"
        r"|streven|streeft|verwacht|verwachting|verwachten|suggereert|overweegt|overwegen|graag"
        r"|beslispunt|nodig|noodzakelijk)\b",
        scope="before",
        needs="stel voorgesteld voorgenomen voornemen wens hoop hopen vraag vragen vroeg verzoek"
        " verzocht gevraagd pleit advise besluitvorming vaststelling conceptbesluit beoogd intentie"
        " bedoeling idee streven streeft verwacht sugger overweeg overwegen graag beslispunt nodig"
        " noodzakelijk",
        hits="De voorzitter vraagt of het verslag is vastgesteld.",
        misses="Het voorstel wordt aangenomen zoals gevraagd.",
    ),
    Blocker(
        "in an earlier meeting",
        rf"\b(?:in|op|begin|eind|medio) (?:\d{{1,2}} )?{_MONTH}\b(?!-)|\b(?:in|per) (?:19|20)\d\d\b"
        r"|\b(?:vorige?|eerder|eerdere|voorgaande?|destijds|indertijd|toen|toenmalige?|reeds|al "
        r"eerder|inmiddels|afgelopen|onlangs|gisteren|vorig jaar|enige tijd geleden"
        r"|ooit)\b(?! (?:verslag|notulen|TO|vergadering|overleg|bijeenkomst"
        r"|LRT)(?: \S{1,30}){0,12} (?:is|zijn|wordt|worden)"
        r"\b)(?! bespro)(?! toegezonden)(?! gedeelde)(?! officieel)",
        scope="verb",
        needs=f"{_MONTHS} 19 20 vorig eerder voorgaand destijds indertijd toen reeds al inmiddels"
        " afgelopen onlangs gisteren geleden ooit",
        hits="Het TO stemde in december in met de wijzigingen.",
        misses="Het verslag van 12 december wordt vastgesteld.",
    ),
    Blocker(
        "in the meeting before",
        r"\b(?:in|tijdens) (?:het|de) vorige? (?:TO|LRT|TAG|vergadering|overleg|bijeenkomst)\b"
        r"|\bin (?:zijn|haar|hun) (?:laatste )?(?:vergadering|bijeenkomst|overleg) van\b",
        scope="sentence",
        needs="vorig vergadering bijeenkomst overleg",
        hits="In het vorige overleg is besloten de norm te volgen.",
        misses="Het verslag van het vorige overleg is vastgesteld.",
    ),
    Blocker(
        "settled on another day",
        rf"\bop \d{{1,2}} {_MONTH} (?:\d{{4}} )?(?:{SETTLED}|besloten)"
        rf"|\b(?:is|zijn) (?:reeds|al|eerder|inmiddels) (?:[\w-]{{1,15}} ){{0,3}}{SETTLED}",
        scope="sentence",
        needs=f"{_MONTHS} reeds al eerder inmiddels",
        hits="De commissie heeft het plan op 17 mei goedgekeurd.",
        misses="Het plan van 17 mei is goedgekeurd.",
    ),
    Blocker(
        "only later",
        r"\b(?:pas|later|nog te|bij de (?:voorjaarsnota|kadernota|begroting|jaarrekening))\b",
        scope="verb",
        needs="pas later nog bij",
        hits="Hierover wordt pas in het voorjaar besloten.",
        misses="Besloten wordt dat de proef later begint.",
    ),
    Blocker(
        "of one party alone",
        r"\b(?:intern|in onze organisatie|binnen onze|bij ons|ons bestuur|onze directie"
        r"|onze (?:eigen )?organisatie|wij als [A-Z\w]{2,20})\b(?! akkoord)",
        scope="sentence",
        needs="intern onze ons wij",
        hits="Wij hebben intern besloten om te wachten.",
        misses="Wij hebben besloten om te wachten.",
    ),
    Blocker(
        "a coming decision",
        r"\b(?:besluitvorming (?:volgt|vindt|staat)|later (?:dit jaar|vastgesteld|besloten)"
        r"|volgende (?:vergadering|keer|overleg|week|maand) (?:wordt|worden|vastgesteld|besloten)"
        r"|(?:wordt|worden) (?:naar verwachting|dan)|naar verwachting"
        rf"|(?:wordt|worden) (?:(?!(?:en|om|te)\b|{SETTLED}|besloten)[\w’'-]{{1,20}} ){{0,3}}?"
        r"(?:morgen|overmorgen|straks|binnenkort|spoedig)"
        r"(?= [^.;,]{0,80}(?:vastgesteld|besloten|goedgekeurd|aangenomen|genomen)))\b",
        scope="sentence",
        needs="besluitvorming later volgende verwachting dan morgen straks binnenkort spoedig",
        hits="Het plan wordt naar verwachting vastgesteld.",
        misses="Het plan wordt vastgesteld.",
    ),
)

_OTHER_BODY = (
    r"(?:OBDO|programmeringsraad|programmeringstafel|ministerraad|kabinet|tweede kamer|eerste kamer"
    r"|kamer|minister|staatssecretaris|college|colleges|gedeputeerde staten|GS|B&W|gemeenteraad"
    r"|gemeenteraden|raad van state|rechter|rechtbank|kennisplatform|stuurgroep|directieraad"
    r"|bestuursraad|dagelijks bestuur|algemeen bestuur|provinciale staten|europese commissie"
    r"|bestuur|directie|raad|bestuurlijk overleg|werkgroep|klankbordgroep|regiegroep|projectgroep"
    r"|architectsboard|ledenvergadering|vakgroep|commissie|gemeente|gemeenten|provincie|VNG|IPO"
    r"|veiligheidsberaad|rijk)"
)
OTHER_BODY = lazy(
    rf"\b(?:door|in|binnen|bij|tijdens|vanuit) (?:(?:de|het|een) )?(?:overleg (?:binnen|met|in) )?"
    rf"(?:(?:de|het) )?(?:\w{{1,20}} )?(?P<body>{_OTHER_BODY})\b",
    re.IGNORECASE,
)
"""Another body as the one who, or the place where, something is decided."""

BODY_AS_SUBJECT = lazy(rf"(?:{_OTHER_BODY})(?!\w)", re.IGNORECASE)
"""A name of a body that may or may not be this one."""
