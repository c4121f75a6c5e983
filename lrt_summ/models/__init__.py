"""The values that travel: frozen, validated at the edges, every claim with its evidence.

    file ─▶ SourceText ─▶ Minutes(AgendaItem(Statement)) ─▶ Extraction   (what the rules see)
                                                        └─▶ ItemAnswer   (what the model says)
                                                             Finding, ItemReport, Report

Read `minutes`, `extraction`, `answer`, `report` in that order.
"""

from lrt_summ.models.answer import ActionDraft, ItemAnswer, Sentence
from lrt_summ.models.extraction import (
    Action,
    Call,
    DateMention,
    Decision,
    Due,
    Extraction,
    Figure,
    OrganisationMention,
    Owner,
)
from lrt_summ.models.minutes import (
    AgendaItem,
    Attendee,
    Cell,
    Minutes,
    Passage,
    Remark,
    SourceText,
    Span,
    Statement,
)
from lrt_summ.models.report import (
    SCHEMA_VERSION,
    ActionClaim,
    CallClaim,
    Claim,
    DecisionClaim,
    Finding,
    FindingKind,
    ItemReport,
    Provenance,
    Report,
    Severity,
    Usage,
    Verdict,
)

__all__ = [
    "SCHEMA_VERSION",
    "Action",
    "ActionClaim",
    "ActionDraft",
    "AgendaItem",
    "Attendee",
    "Call",
    "CallClaim",
    "Cell",
    "Claim",
    "DateMention",
    "Decision",
    "DecisionClaim",
    "Due",
    "Extraction",
    "Figure",
    "Finding",
    "FindingKind",
    "ItemAnswer",
    "ItemReport",
    "Minutes",
    "OrganisationMention",
    "Owner",
    "Passage",
    "Provenance",
    "Remark",
    "Report",
    "Sentence",
    "Severity",
    "SourceText",
    "Span",
    "Statement",
    "Usage",
    "Verdict",
]
