"""Briefing as JSON-LD in the terms of Open Raadsinformatie, and of schema.org for what it lacks.

The terms and where they come from: `docs/json-ld.md`.
"""

from __future__ import annotations

import json
from typing import Any

from lrt_summ.language.progress import Progress, progress
from lrt_summ.rendering.anchors import anchor
from lrt_summ.rendering.briefing import (
    ActionLine,
    Briefing,
    CallLine,
    DecisionLine,
    Evidence,
    Line,
    Person,
    Section,
)

Node = dict[str, Any]

CONTEXT: Node = {
    "@language": "nl",
    "ori": "https://ori-a.nl#",
    "schema": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "Vergadering": "ori:Vergadering",
    "Agendapunt": "ori:Agendapunt",
    "Besluit": "ori:Besluit",
    "Toezegging": "ori:Toezegging",
    "AanwezigeDeelnemer": "ori:AanwezigeDeelnemer",
    "Gremium": "ori:Gremium",
    "naam": "ori:naam",
    "datum": {"@id": "ori:datum", "@type": "xsd:date"},
    "status": "ori:status",
    "georganiseerdDoorGremium": "ori:georganiseerdDoorGremium",
    "isGenotuleerdIn": "ori:isGenotuleerdIn",
    "agendapunt": {"@id": "ori:agendapunt", "@container": "@list"},
    "volgnummer": {"@id": "ori:volgnummer", "@type": "xsd:integer"},
    "volgnummerWeergave": "ori:volgnummerWeergave",
    "besluit": {"@id": "ori:besluit", "@container": "@list"},
    "toezegging": {"@id": "ori:toezegging", "@container": "@list"},
    "oproep": {"@id": "schema:potentialAction", "@container": "@list"},
    "toelichting": "ori:toelichting",
    "aanwezigeDeelnemer": {"@id": "ori:aanwezigeDeelnemer", "@container": "@list"},
    "organisatie": "ori:organisatie",
    "rolnaam": "ori:rolnaam",
    "abstract": {"@id": "schema:abstract", "@container": "@list"},
    "agent": {"@id": "schema:agent", "@container": "@list"},
    "actionStatus": {"@id": "schema:actionStatus", "@type": "@id"},
    "endTime": {"@id": "schema:endTime", "@type": "xsd:date"},
    "citation": {"@id": "schema:citation", "@type": "@id", "@container": "@set"},
    "eigenschap": {"@id": "schema:additionalProperty", "@container": "@list"},
    "value": "schema:value",
    "description": "schema:description",
    "name": "schema:name",
    "text": "schema:text",
    "pagination": "schema:pagination",
    "alternateName": "schema:alternateName",
    "creator": "schema:creator",
    "subjectOf": "schema:subjectOf",
    "softwareVersion": "schema:softwareVersion",
    "dateCreated": {"@id": "schema:dateCreated", "@type": "xsd:dateTime"},
}

_STATUS: dict[Progress, str] = {
    "open": "schema:PotentialActionStatus",
    "under_way": "schema:ActiveActionStatus",
    "done": "schema:CompletedActionStatus",
    "dropped": "schema:FailedActionStatus",
}


def json_ld(briefing: Briefing) -> str:
    """The briefing as one JSON-LD document; equal briefings give equal bytes.

    What was disputed is left out: a machine would take it for fact.
    """
    graph = [_meeting(briefing), *map(_quotation, briefing.cited())]
    return json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False, indent=2) + "\n"


def _meeting(briefing: Briefing) -> Node:
    gremium = _node(None, ["Gremium"], naam=briefing.body) if briefing.body else None
    return _node(
        "#vergadering",
        ["Vergadering", "schema:Event"],
        naam=briefing.title or briefing.body or briefing.document,
        datum=briefing.date.isoformat() if briefing.date else None,
        status="Gehouden",
        georganiseerdDoorGremium=gremium,
        isGenotuleerdIn=_node(None, ["schema:DigitalDocument"], name=briefing.document),
        aanwezigeDeelnemer=[_attendee(person) for person in briefing.present],
        agendapunt=[
            _item(section, position) for position, section in enumerate(briefing.sections, 1)
        ],
        subjectOf=_origin(briefing),
    )


def _origin(briefing: Briefing) -> Node:
    origin = briefing.provenance
    made = origin.answered_at
    return _node(
        None,
        ["schema:Report"],
        creator=_node(
            None, ["schema:SoftwareApplication"], name="lrt_summ", softwareVersion=origin.library
        ),
        dateCreated=made.isoformat() if made else None,
        eigenschap=_properties(aanbieder=origin.provider, taalmodel=origin.model),
    )


def _attendee(person: Person) -> Node:
    """A participant; one whose name is redacted has none."""
    return _node(
        None,
        ["AanwezigeDeelnemer"],
        naam=person.name,
        organisatie=person.organisation,
        rolnaam=person.role,
    )


def _item(section: Section, position: int) -> Node:
    return _node(
        f"#agendapunt-{position}",
        ["Agendapunt", "schema:Event"],
        naam=section.item.title,
        volgnummer=position,
        volgnummerWeergave=section.item.number,
        abstract=[_sentence(line) for line in section.summary],
        besluit=[_decision(line) for line in section.decisions],
        toezegging=[_action(line) for line in section.actions],
        oproep=[_call(line) for line in section.calls],
    )


def _sentence(line: Line) -> Node:
    kind = "schema:Quotation" if line.quoted else "schema:CreativeWork"
    return _node(f"#{line.key}", [kind], text=line.text, **_grounds(line))


def _decision(line: DecisionLine) -> Node:
    return _node(
        f"#{line.key}",
        ["Besluit"],
        toelichting=line.text,
        **_grounds(line, voorwaarde=line.condition),
    )


def _action(line: ActionLine) -> Node:
    due = line.due
    return _node(
        f"#{line.key}",
        ["Toezegging", "schema:Action"],
        description=line.text,
        agent=[
            _node(None, ["schema:Organization"], name=name, alternateName=written)
            for name, written in zip(line.owner_names, line.owners, strict=True)
        ],
        endTime=due.date.isoformat() if due and due.date else None,
        actionStatus=_STATUS[progress(line.status)],
        **_grounds(
            line,
            voorwaarde=line.condition,
            termijn=due.text if due else None,
            status=line.status,
        ),
    )


def _call(line: CallLine) -> Node:
    caller = _node(None, ["schema:Thing"], name=line.caller) if line.caller else None
    return _node(
        f"#{line.key}",
        ["schema:AskAction"],
        description=line.text,
        agent=[caller] if caller else [],
        **_grounds(line),
    )


def _grounds(line: Line, **properties: str | None) -> Node:
    """What a line rests on, what the checks made of it, and what has no term of its own."""
    return {
        "citation": [f"#{anchor(source)}" for source in line.sources],
        "eigenschap": _properties(toets=line.verdict, spreker=line.speaker, **properties),
    }


def _properties(**values: str | None) -> list[Node]:
    return [
        _node(None, ["schema:PropertyValue"], name=name, value=value)
        for name, value in values.items()
        if value is not None
    ]


def _quotation(evidence: Evidence) -> Node:
    return _node(
        f"#{anchor(evidence.id or '')}",
        ["schema:Quotation"],
        text=evidence.text,
        pagination=str(evidence.page) if evidence.page else None,
        eigenschap=_properties(spreker=evidence.speaker),
    )


def _node(node_id: str | None, types: list[str], **terms: Any) -> Node:
    """A node without the terms that have no value."""
    named: Node = {"@id": node_id} if node_id else {}
    named["@type"] = types
    return named | {term: value for term, value in terms.items() if value not in (None, [])}
