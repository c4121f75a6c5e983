"""What was found about answers from a file, as plain text for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from lrt_summ.cli.text import heading, sources_of, without_controls
from lrt_summ.language.instructions import shown
from lrt_summ.models import Finding, ItemAnswer, ItemReport, Report

WORDS = {
    "nl": {
        "nothing": "Geen bevindingen.",
        "items": "punt punten",
        "unjudged": "Niet beoordeeld: {items}: geen antwoord in {file}{rest}.",
        "rest": "; daarin {found}",
        "decision_missed": "besluit besluiten",
        "action_missed": "actie acties",
        "and": " en ",
        "sentences": "zin zinnen",
        "count": "{sentences} gecontroleerd, {disputed} betwist.",
    },
    "en": {
        "nothing": "No findings.",
        "items": "item items",
        "unjudged": "Not judged: {items}: no answer in {file}{rest}.",
        "rest": "; the minutes have {found} there",
        "decision_missed": "decision decisions",
        "action_missed": "action actions",
        "and": " and ",
        "sentences": "sentence sentences",
        "count": "{sentences} checked, {disputed} disputed.",
    },
}
SEVERITIES = ("error", "warning", "info")
_MISSED = ("decision_missed", "action_missed")


def findings_as_text(report: Report, given: Mapping[str, ItemAnswer], file: str, lang: str) -> str:
    """Each finding under its item, the gravest first; what was not judged, and how much was.

    Of an item without an answer everything is missing, which one line tells for all of them.

    Args:
        given: the answers by the id of their item.
        file: what messages call the file that they are from.
    """
    words = WORDS[lang]
    lines: list[str] = []
    for item in report.items:
        answered = item.id in given
        findings = [f for f in item.findings if answered or f.kind not in _MISSED]
        if answered or findings:
            told = _findings(findings) if findings else [f"   {words['nothing']}"]
            lines += [heading(item), *told]
    unjudged = [item for item in report.items if item.id not in given]
    if unjudged:
        lines.append(_not_judged(unjudged, file, lang))
    return without_controls("\n".join([*lines, _count(report, given, lang)]))


def _findings(findings: Iterable[Finding]) -> Iterator[str]:
    for finding in sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity)):
        mark = {"error": "✗", "warning": "!", "info": "·"}[finding.severity]
        yield f" {mark} {finding.message} {sources_of(finding.sources)}".rstrip()
        if finding.claim:
            yield f"     “{finding.claim}”"


def _not_judged(items: Sequence[ItemReport], file: str, lang: str) -> str:
    words = WORDS[lang]
    names = ", ".join(item.number or shown(item.title) for item in items)
    kinds = [finding.kind for item in items for finding in item.findings]
    found = [_several(kinds.count(kind), words[kind]) for kind in _MISSED if kind in kinds]
    rest = words["rest"].format(found=words["and"].join(found)) if found else ""
    which = f"{_form(len(items), words['items'])} {names}"
    return words["unjudged"].format(items=which, file=file, rest=rest)


def _count(report: Report, given: Mapping[str, ItemAnswer], lang: str) -> str:
    words = WORDS[lang]
    number = sum(len(a.summary) + len(a.decisions) + len(a.actions) for a in given.values())
    disputed = sum(len(item.disputed) for item in report.items)
    sentences = _several(number, words["sentences"])
    return words["count"].format(sentences=sentences, disputed=disputed)


def _several(number: int, words: str) -> str:
    return f"{number} {_form(number, words)}"


def _form(number: int, words: str) -> str:
    """The first of two words for one, the second for more or none."""
    return words.split()[number != 1]
