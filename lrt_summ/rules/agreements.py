"""Phrases of agreement: the meeting says yes to what lies before it.

A table: each row has a sentence in which it must be seen and one in which it must not.
"""

from __future__ import annotations

from lrt_summ.rules.decision_form import (
    GAP,
    PAPER,
    PAPERS,
    SETTLED,
    SETTLED_NOW,
    SETTLED_WORDS,
    DecisionForm,
)

AGREEMENTS: tuple[DecisionForm, ...] = (
    DecisionForm(
        "agrees (stemt in)",
        rf"\b(?P<verb>stemt|stemmen|stemde|stemden)\b{GAP}\bin\b(?= (?:met|mits|onder|dat|om|en)\b"
        r"|[.,;]|\s*$)",
        needs="stemt stemmen stemde",
        hits="Het platform stemt unaniem in met de begroting.",
        misses="De leden stemmen in het najaar over de begroting.",
        subject="body",
    ),
    DecisionForm(
        "agrees (kan instemmen)",
        rf"\b(?P<verb>kan|kunnen|kon|konden)\b{GAP}\b(?:instemmen|akkoord gaan|zich vinden)\b"
        rf"|\b(?P<verb2>kan|kunnen|kon|konden) zich(?![^.;]{{0,40}}(?:kanttekening|opmerking|zorg"
        rf"|kritiek|analyse|constatering)){GAP}\bvinden\b"
        rf"|\b(?P<verb3>kan|kunnen) (?:(?:de|het) )?[\w-]{{2,30}} zich\b{GAP}\bvinden\b",
        needs="instemmen akkoord vinden",
        hits="De stuurgroep kan zich vinden in de voorgestelde fasering.",
        misses="De stuurgroep kan de fasering niet vinden.",
        subject="body",
    ),
    DecisionForm(
        "is agreed to (ingestemd)",
        rf"\b(?P<verb>wordt|is|werd)\b{GAP}\bingestemd\b|\bingestemd (?P<verb2>wordt|is) met\b",
        needs="ingestemd",
        hits="Er wordt ingestemd met het plan van aanpak.",
        misses="Nadat was ingestemd, ging men naar huis.",
    ),
    DecisionForm(
        "agrees (gaat akkoord)",
        rf"\b(?P<verb>gaat|gaan|ging|gingen)\b{GAP}(?<!\bhet )(?<!\been )\bakkoord\b",
        needs="akkoord",
        hits="De werkgroep gaat akkoord met de planning.",
        misses="De werkgroep gaat het akkoord bespreken.",
        subject="body",
    ),
    DecisionForm(
        "is agreed (akkoord)",
        rf"\b(?P<verb>is|zijn|wordt|worden|waren|was)\b{GAP}\bakkoord\b(?! van| tussen)",
        needs="akkoord",
        hits="De deelnemers zijn akkoord met het voorstel.",
        misses="Het akkoord van Parijs is hier van belang.",
        subject="body",
    ),
    DecisionForm(
        "agreed, in a word",
        r" [–-] (?:werkgroep|stuurgroep|commissie|iedereen|allen) akkoord\W*$"
        r"|^\W*(?:(?:iedereen|allen|vergadering|commissie|stuurgroep|werkgroep|regietafel|leden|LRT|PRT"
        r"|voorstel|TO|unaniem|verder)"
        r"[ :]{1,2})?(?P<verb>akkoord|goedgekeurd|vastgesteld|aangenomen|geaccordeerd|aanvaard)"
        r"(?= (?:met|op|en|standaard|om|zonder|verder|bevonden|onder|mits|conform|namens|door"
        r"|behalve)\b|[.,;!]|\s*$|\W*$)",
        needs=SETTLED_WORDS,
        hits="Akkoord, zonder verdere opmerkingen.",
        misses="Akkoorden uit het verleden worden besproken.",
    ),
    DecisionForm(
        "settled, unchanged",
        r"^\W*(?:(?:ongewijzigd|conform|gewijzigd|zonder (?:wijzigingen|opmerkingen|discussie)"
        r"|met dank|unaniem|definitief|met algemene stemmen|na \w{1,20} \w{0,20} ?)[ ,]{1,2}){1,2}"
        rf"(?P<verb>{SETTLED}|besloten|akkoord)\b|^\W*(?:besloten|aangenomen|vastgesteld) "
        rf"conform\b|^\W*conform (?:het )?(?:voorstel|advies)(?: \w{{1,20}}){{0,2}}\W*$"
        r"|^\W*zonder (?:hoofdelijke )?stemming(?: en zonder \w{3,20})?(?:\W*$| (?:conform"
        r"|aangenomen|vastgesteld|akkoord|besloten)\b)",
        needs=f"{SETTLED_WORDS} besloten conform stemming",
        hits="Ongewijzigd vastgesteld.",
        misses="Ongewijzigd beleid is onwenselijk.",
    ),
    DecisionForm(
        "proposal accepted",
        r"\b(?:voorstel|voorstellen|stuk|stukken|agenda|verslag|notulen|plan|advies|motie"
        rf"|amendement|raadsvoorstel|wijziging(?:en)?|notitie|besluitenlijst|concept|begroting)\b"
        rf"{GAP}(?P<verb>{SETTLED}|akkoord)(?=[.,;!)_*]|\s*$| zonder\b| verklaard\b| met\b)",
        needs=f"{SETTLED_WORDS} + {PAPERS}",
        hits="Voorstel geaccepteerd",
        misses="Het voorstel om het verslag vast te stellen.",
    ),
    DecisionForm(
        "settled, without a verb",
        r"^\W*(?:(?!(?:is|zijn|wordt|worden|werd|werden|heeft|hebben|zal|was|waren|niet|geen)\b)"
        rf"[\w’'-]{{1,40}},? {{1,30}}){{1,9}}(?P<verb>{SETTLED}|akkoord)(?:\W*$|, (?:waarbij"
        r"|mits|met|onder)\b)",
        needs=SETTLED_WORDS,
        hits="Pakket maatregelen met wijziging aangenomen.",
        misses="Leden hierover besproken.",
    ),
    DecisionForm(
        "decided, without a verb",
        r"^\W*(?:(?:daarom|dus|hierom|dan|nu|ook|verder|vervolgens|uiteindelijk|unaniem|gezamenlijk"
        r"|voorlopig|vooralsnog|in eerste instantie)[ ,]{1,2}){0,3}(?P<verb>besloten)"
        r" (?:om|dat|te|tot)\b",
        needs="besloten",
        hits="Daarom in eerste instantie besloten om dit uit te stellen.",
        misses="Besloten vergadering.",
    ),
    DecisionForm(
        "is being settled (wordt vastgesteld)",
        rf"\b(?P<verb>wordt|worden|werd|werden)\b{GAP}\b{SETTLED_NOW}\b",
        needs=f"{SETTLED_WORDS} afgewezen gehonoreerd overgenomen afgevoerd gegund benoemd kozen"
        " gedechargeerd gemandateerd gearresteerd + wordt worden werd",
        hits="Het verslag van 3 mei wordt ongewijzigd vastgesteld.",
        misses="Het verslag wordt ter vaststelling aangeboden.",
    ),
    DecisionForm(
        "has been settled (is vastgesteld)",
        rf"\b{PAPER}\b{GAP} (?P<verb>is|zijn)\b{GAP}\b{SETTLED}\b"
        rf"|\b(?P<verb2>is|zijn)\b{GAP}\b{PAPER}\b{GAP}\b{SETTLED}\b",
        needs=f"{SETTLED_WORDS} + |is| |zijn| + {PAPERS}",
        hits="Het verslag van 3 mei is ongewijzigd vastgesteld.",
        misses="Bij de controle zijn tekorten vastgesteld.",
    ),
    DecisionForm(
        "we have settled",
        rf"\b(?:vergadering|commissie|leden|aanwezigen|we|wij|partijen|TO|stuurgroep|werkgroep)"
        rf" (?P<verb>heeft|hebben)\b{GAP}\b(?:{SETTLED}|besloten)\b",
        needs=f"{SETTLED_WORDS} besloten + heeft hebben",
        hits="De aanwezigen hebben het verslag goedgekeurd.",
        misses="De leden hebben vragen over het besluit.",
        subject="body",
    ),
    DecisionForm(
        "agreed, behind the paper",
        rf"\b{PAPER}\b[^.;:?]{{0,60}}: (?P<verb>{SETTLED}|akkoord)\b",
        needs=f"{SETTLED_WORDS} + : + {PAPERS}",
        hits="Verslag van 20 september: akkoord.",
        misses="Verslag van 20 september: nog niet binnen.",
    ),
    DecisionForm(
        "the approval is there",
        r"\b(?:instemming|goedkeuring|akkoord) (?:van (?:de|het) [^.;:?,]{2,30} )?(?P<verb>is)"
        r" (?:er|binnen|verleend|gegeven|verkregen)\b(?! (?:niet|nog)\b)",
        needs="instemming goedkeuring akkoord",
        hits="De instemming van de raad is er, mits er een evaluatie komt.",
        misses="De instemming van de raad is er nog niet.",
    ),
)
