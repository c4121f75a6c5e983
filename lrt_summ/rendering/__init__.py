"""A briefing from a `Report`, in the format that somebody wants to receive it in."""

from __future__ import annotations

import os

from lrt_summ.errors import UsageError, WrongTypeError
from lrt_summ.models import Report
from lrt_summ.rendering.composing import briefing_of
from lrt_summ.rendering.labels import labels_for

FORMATS = ("markdown", "html", "docx", "json", "jsonld")
"""The formats of `render`; `md` is short for the first."""


def render(
    report: Report,
    format: str = "markdown",  # the public name of the argument
    *,
    lang: str = "nl",
    audience: str | None = None,
    show_trivial: bool = False,
    template: str | os.PathLike[str] | None = None,
) -> str | bytes:
    """The briefing as text, or as bytes for `docx`.

    The same report gives the same bytes, whenever and wherever it is rendered.

    Args:
        format: `markdown` (or `md`), `html`, `docx`, `json` or `jsonld`.
        lang: language of the labels, `nl` or `en`; quotations stay as they are.
        audience: an organisation; what it or whom it sent must do, what it was asked and was
            told comes first.
        show_trivial: put decisions of order on the list of decisions, too.
        template: for `docx`, a Word file whose styles, headers and footers are taken over.

    Raises:
        UsageError: unknown format or language, or a template that cannot be used.
        WrongTypeError: no report but minutes or what the rules saw in them.
    """
    if not isinstance(report, Report):
        raise WrongTypeError(report, Report, "summarise(…)")
    labels = labels_for(lang)
    if format == "json":
        return report.model_dump_json(indent=2) + "\n"
    briefing = briefing_of(report, audience=audience, show_trivial=show_trivial)
    if format in ("markdown", "md"):
        from lrt_summ.rendering.markdown import markdown

        return markdown(briefing, labels)
    if format == "html":
        from lrt_summ.rendering.html_page import html_page

        return html_page(briefing, labels)
    if format == "docx":
        from lrt_summ.rendering.word import word

        return word(briefing, labels, template=template)
    if format == "jsonld":
        from lrt_summ.rendering.json_ld import json_ld

        return json_ld(briefing)
    raise UsageError(
        f"Uitvoerformaat {format!r} bestaat niet.", hint=f"Kies uit {', '.join(FORMATS)}."
    )


__all__ = ["FORMATS", "render"]
