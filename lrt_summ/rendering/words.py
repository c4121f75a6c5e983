"""The words that a briefing adds, in Dutch and in English. Nothing here quotes minutes."""

from __future__ import annotations

MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
}

WORDS: dict[str, dict[str, str]] = {
    "nl": {
        "report_on": "Terugkoppeling",
        "meeting": "Vergadering",
        "body": "Overleg",
        "date": "Datum",
        "date_unknown": "niet vermeld in het verslag",
        "source_file": "Bronbestand",
        "occasion": "Aanleiding",
        "in_short": "In het kort",
        "decisions": "Besluiten",
        "no_decisions": "Het verslag bevat geen besluiten voor deze lijst.",
        "actions": "Acties",
        "no_actions": "Het verslag bevat geen acties.",
        "nr": "Nr.",
        "decision": "Besluit",
        "action": "Actie",
        "item": "Agendapunt",
        "owner": "Actiehouder",
        "due": "Termijn",
        "status": "Status",
        "source": "Bron",
        "unknown": "niet genoemd",
        "none": "–",
        "condition": "Voorwaarde",
        "per_item": "Per agendapunt",
        "of_order": "Van orde",
        "extractive": "Citaten uit het verslag; er is geen samenvatting gemaakt.",
        "nothing": "Het verslag vermeldt bij dit agendapunt niets.",
        "to_check": "Te controleren",
        "to_check_intro": "Onderstaande punten zijn niet als feit overgenomen of vragen om een "
        "blik in het verslag.",
        "nothing_to_check": "Er zijn geen punten die om controle vragen.",
        "not_adopted": "Niet overgenomen",
        "concerns": "Het gaat om",
        "about_document": "Over het verslag zelf",
        "annex": "Bijlage: aangehaalde passages",
        "attendance": "Bijlage: aanwezigen",
        "present": "Aanwezig",
        "absent": "Afwezig",
        "redacted": "naam weggelakt",
        "accountability": "Verantwoording",
        "page": "p.",
        "line": "regel",
        "party_first": "Voor",
        "to_do": "Te doen",
        "asked": "Gevraagd",
        "told": "Meegedeeld",
        "mentioned": "Verder van belang",
        "party_empty": "Het verslag bevat niets over deze partij.",
        "confirmed": "bevestigd",
        "grounded": "getoetst",
        "rules_only": "uit het verslag",
        "disputed": "te controleren",
        "legend": "✓ bevestigd: taalmodel en regels vinden hetzelfde · ○ getoetst: elke controle "
        "aan de bron is doorstaan · ＋ uit het verslag: letterlijk overgenomen door de regels",
        "preamble_breaks_off": "De samenvatting vooraf breekt midden in een zin af.",
        "text_outside_items": "Er staat tekst buiten de agendapunten; die is niet samengevat.",
        "no_date": "Het verslag vermeldt geen vergaderdatum.",
        "no_attendees": "Het verslag vermeldt geen aanwezigen.",
        "unreadable_part": "Een deel van het document is niet leesbaar.",
        "note": "Bij het lezen",
        "open_quote": "„",
        "close_quote": "”",
    },
    "en": {
        "report_on": "Meeting note",
        "meeting": "Meeting",
        "body": "Body",
        "date": "Date",
        "date_unknown": "not stated in the minutes",
        "source_file": "Source file",
        "occasion": "Background",
        "in_short": "In brief",
        "decisions": "Decisions",
        "no_decisions": "The minutes contain no decisions for this list.",
        "actions": "Actions",
        "no_actions": "The minutes contain no actions.",
        "nr": "No.",
        "decision": "Decision",
        "action": "Action",
        "item": "Agenda item",
        "owner": "Owner",
        "due": "Due",
        "status": "Status",
        "source": "Source",
        "unknown": "not named",
        "none": "–",
        "condition": "Condition",
        "per_item": "By agenda item",
        "of_order": "Procedural",
        "extractive": "Quotations from the minutes; no summary was made.",
        "nothing": "The minutes record nothing under this item.",
        "to_check": "To be checked",
        "to_check_intro": "The points below were not taken over as fact, or deserve a look at the "
        "minutes.",
        "nothing_to_check": "Nothing needs checking.",
        "not_adopted": "Not taken over",
        "concerns": "This concerns",
        "about_document": "About the minutes themselves",
        "annex": "Annex: passages cited",
        "attendance": "Annex: attendance",
        "present": "Present",
        "absent": "Absent",
        "redacted": "name redacted",
        "accountability": "How this note was made",
        "page": "p.",
        "line": "line",
        "party_first": "For",
        "to_do": "To do",
        "asked": "Asked",
        "told": "Told",
        "mentioned": "Also of interest",
        "party_empty": "The minutes contain nothing about this party.",
        "confirmed": "confirmed",
        "grounded": "checked",
        "rules_only": "from the minutes",
        "disputed": "to be checked",
        "legend": "✓ confirmed: language model and rules agree · ○ checked: passed every check "
        "against its source · ＋ from the minutes: taken over verbatim by the rules",
        "preamble_breaks_off": "The summary at the start breaks off in mid-sentence.",
        "text_outside_items": "There is text outside the agenda items; it was not summarised.",
        "no_date": "The minutes state no date of the meeting.",
        "no_attendees": "The minutes state nobody who attended.",
        "unreadable_part": "Part of the document cannot be read.",
        "note": "While reading",
        "open_quote": "“",
        "close_quote": "”",
    },
}

PLURALS: dict[str, dict[str, tuple[str, ...]]] = {
    "nl": {
        "items": ("agendapunt", "agendapunten"),
        "decisions": ("besluit", "besluiten"),
        "actions": ("actie", "acties"),
        "unowned": ("zonder genoemde actiehouder",),
        "and": ("en",),
        "points": ("punt", "punten"),
        "decision_nr": ("Besluit", "Besluiten"),
        "action_nr": ("Actie", "Acties"),
        "of_order": (
            "besluit van orde staat niet op deze lijst, wel bij het agendapunt.",
            "besluiten van orde staan niet op deze lijst, wel bij het agendapunt.",
        ),
    },
    "en": {
        "items": ("agenda item", "agenda items"),
        "decisions": ("decision", "decisions"),
        "actions": ("action", "actions"),
        "unowned": ("without a named owner",),
        "and": ("and",),
        "points": ("point", "points"),
        "decision_nr": ("Decision", "Decisions"),
        "action_nr": ("Action", "Actions"),
        "of_order": (
            "procedural decision is not on this list but stands under its agenda item.",
            "procedural decisions are not on this list but stand under their agenda items.",
        ),
    },
}

OCCASION = {
    "nl": {
        "dated": "Deze notitie geeft de besluiten, acties en hoofdpunten weer uit het verslag van "
        "de vergadering van {date}",
        "undated": "Deze notitie geeft de besluiten, acties en hoofdpunten weer uit het verslag "
        "„{title}”.",
    },
    "en": {
        "dated": "This note gives the decisions, actions and main points in the minutes of the "
        "meeting of {date}",
        "undated": "This note gives the decisions, actions and main points in the minutes "
        "“{title}”.",
    },
}

MAKERS = {
    "nl": {
        "rules": "Samengesteld met regels, zonder taalmodel.",
        "answers": "Geformuleerd buiten lrt_summ en hier getoetst.",
        "model": "Geformuleerd door taalmodel {model} via {provider}.",
        "prompt": "Instructie: {prompt} ({hash}).",
        "answered": "Antwoorden van {when} UTC.",
        "checks": "Elke zin is met vaste regels getoetst aan de aangehaalde passages; wat niet "
        "standhield, staat onder „Te controleren”.",
        "library": "Gemaakt met lrt_summ {library}.",
    },
    "en": {
        "rules": "Compiled by rules, without a language model.",
        "answers": "Phrased outside lrt_summ and checked here.",
        "model": "Phrased by language model {model} through {provider}.",
        "prompt": "Prompt: {prompt} ({hash}).",
        "answered": "Answers of {when} UTC.",
        "checks": "Fixed rules checked every sentence against the passages it cites; what did not "
        "stand up is under “To be checked”.",
        "library": "Made with lrt_summ {library}.",
    },
}


MARKS = {"confirmed": "✓", "grounded": "○", "rules_only": "＋", "disputed": "!"}
"""A verdict as one character, for readers who do not see colour."""
