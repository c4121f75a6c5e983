"""What comes of one document, in a form that is cheap to move between processes."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lrt_summ.errors import DocumentError
from lrt_summ.models import Usage
from lrt_summ.pipeline import document_name

if TYPE_CHECKING:
    from lrt_summ.errors import LrtSummError
    from lrt_summ.pipeline import Document, Outcome, Summariser

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a document has no report; the fields are those of `LrtSummError`.

    Attributes:
        ends_run: whether every other document would fail in the same way.
    """

    error: str
    hint: str | None
    exit_code: int
    ends_run: bool = False


@dataclass(frozen=True, slots=True)
class Delivery:
    """A report as JSON, or the reason why there is none.

    Attributes:
        position: of the document in the batch, from 0.
        document: what messages call it.
        report: the `Report` as JSON on one line, UTF-8, without line end.
        usage: what it took.
        flagged: whether anything in it is disputed or was forgotten by the model.
    """

    position: int
    document: str
    report: bytes | None = None
    usage: Usage = field(default_factory=Usage)
    flagged: bool = False
    failure: Failure | None = None


async def deliver(summariser: Summariser, position: int, document: Document) -> Delivery:
    """What comes of one document, whatever happens: a bug over one must not cost the others."""
    try:
        return delivered(await summariser.outcome(position, document))
    except Exception as bug:
        name = document_name(document)
        log.exception("unexpected error over %s", name)
        return Delivery(position, name, failure=_unexpected(bug))


def delivered(outcome: Outcome) -> Delivery:
    """An outcome of the pipeline, made ready to be written."""
    position, document = outcome.position, outcome.document
    if outcome.error is not None:
        return Delivery(position, document, failure=failed(outcome.error))
    assert outcome.report is not None  # noqa: S101 (an outcome has one of the two)
    return Delivery(
        position,
        document,
        report=outcome.report.model_dump_json().encode(),
        usage=outcome.report.usage,
        flagged=outcome.report.is_flagged,
    )


def _unexpected(bug: Exception) -> Failure:
    return Failure(
        f"Onverwachte fout: {type(bug).__name__}: {bug}"[:500],
        "Dit is een fout in lrt-summ; meld hem met het verslag erbij.",
        exit_code=DocumentError.exit_code,
    )


def failed(error: LrtSummError) -> Failure:
    """An error as data."""
    return Failure(str(error), error.hint, error.exit_code, getattr(error, "ends_run", False))
