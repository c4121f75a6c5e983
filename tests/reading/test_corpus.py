"""The development corpus, where it is present: real layouts come out in reading order."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lrt_summ.reading import read_source

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no corpus at {CORPUS}")

DOCUMENTS = sorted(path for path in CORPUS.glob("*") if path.suffix in (".pdf", ".md", ".txt"))
DOCUMENTS = [path for path in DOCUMENTS if path.name != "README.md"]
PDFS = [path for path in DOCUMENTS if path.suffix == ".pdf"]


@pytest.mark.parametrize("path", PDFS, ids=lambda path: path.stem)
def test_each_attendee_of_a_pdf_stands_on_a_line_of_their_own(path: Path) -> None:
    gold = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))
    lines = read_source(path).text.split("\n")
    for attendee in gold["attendees"]:
        wanted = f"{attendee['name']}, {attendee['organisation']}"
        assert any(line.removeprefix("Aanwezig  ").startswith(wanted) for line in lines), wanted


@pytest.mark.parametrize("path", PDFS, ids=lambda path: path.stem)
def test_numbered_headings_of_a_pdf_are_lines_in_order(path: Path) -> None:
    gold = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))
    lines = read_source(path).text.split("\n")
    places = [lines.index(f"**{i['number']}. {i['title']}**") for i in gold["items"]]
    assert places == sorted(places)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_every_gold_anchor_is_found_in_the_text_as_read(path: Path) -> None:
    gold = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))
    text = " ".join(read_source(path).text.replace("**", "").replace("\\", "").split())
    for item in gold["items"]:
        for entry in item["decisions"] + item["actions"]:
            assert " ".join(entry["anchor"].split()) in text
