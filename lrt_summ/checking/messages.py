"""What a finding says to a person: one sentence with both values and the place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lrt_summ.models import AgendaItem, Finding, FindingKind, Passage, Severity, Statement

Printed = Statement | AgendaItem | Passage
"""What stands on a line of the minutes."""

MESSAGES: dict[str, tuple[str, str]] = {
    "unknown_source": (
        "Verwijst naar passage {found}, maar die staat niet bij dit agendapunt.",
        "Cites passage {found}, which is not in this agenda item.",
    ),
    "number_absent": (
        "Het getal {found} staat niet in de bron; daar staat {expected} ({place}).",
        "The number {found} is not in the source, which has {expected} ({place}).",
    ),
    "value_absent": (
        "‘{found}’ staat niet in de bron; daar staat ‘{expected}’ ({place}).",
        "“{found}” is not in the source, which has “{expected}” ({place}).",
    ),
    "number_nowhere": (
        "Het getal {found} staat niet in de bron ({place}).",
        "The number {found} is not in the source ({place}).",
    ),
    "number_of_other": (
        "{found} hoort in de bron bij iets anders; hierbij noemt de bron {expected} ({place}).",
        "In the source {found} belongs to something else; here it has {expected} ({place}).",
    ),
    "code_absent": (
        "De aanduiding {found} staat niet in de bron ({place}).",
        "The reference {found} is not in the source ({place}).",
    ),
    "approximation": (
        "De bron zegt ‘{expected}’, de zin zegt ‘{found}’ ({place}).",
        "The source says “{expected}”, the sentence says “{found}” ({place}).",
    ),
    "date_absent": (
        "De datum of periode ‘{found}’ staat niet in de bron; daar staat ‘{expected}’ ({place}).",
        "The date or period “{found}” is not in the source, which has “{expected}” ({place}).",
    ),
    "date_nowhere": (
        "De datum of periode ‘{found}’ staat niet in de bron ({place}).",
        "The date or period “{found}” is not in the source ({place}).",
    ),
    "date_side": (
        "De bron zegt ‘{expected}’, de zin zegt ‘{found}’ ({place}).",
        "The source says “{expected}”, the sentence says “{found}” ({place}).",
    ),
    "entity": (
        "‘{found}’ wordt in de aangehaalde bron niet genoemd ({place}).",
        "“{found}” is not named in the cited source ({place}).",
    ),
    "entity_instead": (
        "De zin noemt ‘{found}’, de bron noemt hier ‘{expected}’ ({place}).",
        "The sentence names “{found}”, the source names “{expected}” here ({place}).",
    ),
    "entity_role": (
        "‘{found}’ doet dit volgens de zin, maar volgens de bron doet ‘{expected}’ het ({place}).",
        "The sentence says “{found}” does this, but in the source “{expected}” does ({place}).",
    ),
    "owner": (
        "‘{found}’ is volgens de bron niet de actiehouder; dat is {expected} ({place}).",
        "“{found}” does not own this action in the source; {expected} does ({place}).",
    ),
    "owner_nobody": (
        "‘{found}’ is als actiehouder toegevoegd; de bron noemt niemand ({place}).",
        "“{found}” was added as owner; the source names nobody ({place}).",
    ),
    "owner_of_text": (
        "Als actiehouder staat ‘{found}’ vermeld, maar de zin zelf noemt ‘{expected}’ ({place}).",
        "“{found}” is listed as owner, but the sentence itself names “{expected}” ({place}).",
    ),
    "owner_missing": (
        "Het verslag noemt geen actiehouder ({place}).",
        "The minutes name no owner for this action ({place}).",
    ),
    "owner_omitted": (
        "Actiehouder ‘{expected}’ ontbreekt ({place}).",
        "Owner “{expected}” is left out ({place}).",
    ),
    "due": (
        "Termijn ‘{found}’ staat niet in de bron; daar staat ‘{expected}’ ({place}).",
        "Due “{found}” is not in the source, which has “{expected}” ({place}).",
    ),
    "due_of_other": (
        "Termijn ‘{found}’ hoort in de bron bij iets anders ({place}).",
        "In the source the due date “{found}” belongs to something else ({place}).",
    ),
    "due_nowhere": (
        "Termijn ‘{found}’ staat niet in de bron ({place}).",
        "Due “{found}” is not in the source ({place}).",
    ),
    "due_omitted": (
        "De termijn ‘{expected}’ ontbreekt ({place}).",
        "The due date “{expected}” is left out ({place}).",
    ),
    "negation_added": (
        "De zin ontkent (‘{found}’), de bron niet: ‘{expected}’ ({place}).",
        "The sentence denies (“{found}”), the source does not: “{expected}” ({place}).",
    ),
    "negation_lost": (
        "De bron ontkent (‘{expected}’), de zin niet ({place}).",
        "The source denies (“{expected}”), the sentence does not ({place}).",
    ),
    "direction": (
        "De zin zegt ‘{found}’, de bron zegt ‘{expected}’ ({place}).",
        "The sentence says “{found}”, the source says “{expected}” ({place}).",
    ),
    "raised_to_decision": (
        "De zin maakt er een besluit van; in de bron is het {expected} ({place}).",
        "The sentence makes this a decision; in the source it is {expected} ({place}).",
    ),
    "raised_to_fact": (
        "De bron houdt het open (‘{expected}’), de zin stelt het vast ({place}).",
        "The source leaves it open (“{expected}”), the sentence states it as fact ({place}).",
    ),
    "raised_to_done": (
        "Volgens de bron moet het nog gebeuren (‘{expected}’), de zin zegt dat het ‘{found}’ is"
        " ({place}).",
        "In the source it is still to be done (“{expected}”), the sentence says that it is done"
        " (“{found}”) ({place}).",
    ),
    "condition": (
        "De voorwaarde ‘{expected}’ is weggelaten ({place}).",
        "The condition “{expected}” is left out ({place}).",
    ),
    "cause": (
        "De reden ‘{found}’ staat niet in de bron ({place}).",
        "The reason “{found}” is not in the source ({place}).",
    ),
    "text": (
        "De bron zegt dit niet; niet terug te vinden: {found} ({place}).",
        "The source does not say this; not found in it: {found} ({place}).",
    ),
    "text_elsewhere": (
        "Dit staat niet in de aangehaalde bron maar in {expected} ({place}).",
        "This is not in the cited source but in {expected} ({place}).",
    ),
    "other_item": (
        "Dit hoort bij agendapunt {expected}, niet hier.",
        "This belongs to agenda item {expected}, not here.",
    ),
    "decision": (
        "De bron bevat dit niet als besluit ({place}).",
        "The source does not have this as a decision ({place}).",
    ),
    "action": (
        "De bron bevat dit niet als actie of afspraak ({place}).",
        "The source does not have this as an action ({place}).",
    ),
    "decision_missed": (
        "Dit besluit ontbreekt in het antwoord{whose}: ‘{expected}’ ({place}).",
        "This decision is missing from the {whose}answer: “{expected}” ({place}).",
    ),
    "action_missed": (
        "Deze actie ontbreekt in het antwoord{whose}: ‘{expected}’ ({place}).",
        "This action is missing from the {whose}answer: “{expected}” ({place}).",
    ),
    "in_summary": (
        "Het antwoord{whose} heeft dit alleen in de samenvatting: ‘{expected}’ ({place}).",
        "The {whose}answer has this only in its summary: “{expected}” ({place}).",
    ),
    "leak": (
        "Dit is overgenomen uit een voorbeeld in de prompt.",
        "This was copied from an example in the prompt.",
    ),
    "duplicate": (
        "Herhaalt een eerdere zin: ‘{expected}’.",
        "Repeats an earlier sentence: “{expected}”.",
    ),
    "injection": (
        "Het verslag bevat een opdracht aan een taalmodel ({place}): ‘{expected}’.",
        "The minutes contain an instruction to a language model ({place}): “{expected}”.",
    ),
    "injection_name": (
        "De bestandsnaam bevat een opdracht aan een taalmodel: ‘{expected}’.",
        "The name of the file contains an instruction to a language model: “{expected}”.",
    ),
    "injection_claim": (
        "Deze zin rust op een opdracht aan een taalmodel in het verslag ({place}).",
        "This sentence rests on an instruction to a language model in the minutes ({place}).",
    ),
    "too_long": ("De zin is te lang om te zijn.", "The sentence is too long to be one."),
    "empty": ("De zin is leeg.", "The sentence is empty."),
}
"""Dutch and English for each thing that a check can say."""

_WHOSE = {"nl": " van het taalmodel", "en": "language model's "}
"""Whose answer it is, for who reads a briefing; who gave an answer herself knows."""
_LONGEST = 140


@dataclass(frozen=True)
class Speaker:
    """Makes findings about one claim.

    Attributes:
        lang: `nl` or `en`.
        claim: the text that the findings are about, `""` for something missing.
        where: the statements that settle a finding which names none itself.
        by_model: whether the answer is that of a model that this run asked.
    """

    lang: str
    claim: str = ""
    where: tuple[Statement, ...] = ()
    by_model: bool = True

    def at(self, where: Sequence[Statement]) -> Speaker:
        """The same, for findings that these statements settle."""
        return replace(self, where=tuple(where))

    def __call__(
        self,
        kind: FindingKind,
        message: str,
        *,
        severity: Severity = "error",
        at: Sequence[Statement] = (),
        expected: str | None = None,
        found: str | None = None,
        printed: Printed | None = None,
    ) -> Finding:
        """A finding with the sentence named `message`; `printed` is where, if at no statement."""
        at = at or self.where
        template = MESSAGES[message][self.lang == "en"]
        whose = _WHOSE["en" if self.lang == "en" else "nl"] if self.by_model else ""
        return Finding(
            kind=kind,
            severity=severity,
            message=template.format(
                place=place(at or ([printed] if printed else ()), self.lang),
                expected=shortened(expected or ""),
                found=shortened(found or ""),
                whose=whose,
            ),
            claim=self.claim,
            sources=tuple(dict.fromkeys(statement.id for statement in at)),
            expected=expected,
            found=found,
        )


def place(printed: Sequence[Printed], lang: str) -> str:
    """`regel 12, p. 2`: where the first of these stands."""
    if not printed:
        return "no place" if lang == "en" else "geen plaats"
    first = printed[0]
    line = f"{'line' if lang == 'en' else 'regel'} {first.line}"
    return f"{line}, p. {first.page}" if first.page else line


def shortened(text: str) -> str:
    """At most 140 characters on one line, cut at a space."""
    flat = " ".join(text.split())
    if len(flat) <= _LONGEST:
        return flat
    return flat[:_LONGEST].rsplit(" ", 1)[0] + " …"
