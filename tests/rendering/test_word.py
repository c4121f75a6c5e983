from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import RGBColor
from lxml import etree

from lrt_summ.errors import UsageError
from lrt_summ.models import ItemReport, Report
from lrt_summ.rendering import render

from .builders import RULES, hostile, minutes_of, wadweer


def word_bytes(report: Report, **options: object) -> bytes:
    made = render(report, "docx", **options)  # type: ignore[arg-type]
    assert isinstance(made, bytes)
    return made


def opened(report: Report, **options: object) -> Document:
    return docx.Document(io.BytesIO(word_bytes(report, **options)))


def part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def words(element: etree._Element) -> str:
    return "".join(element.itertext(qn("w:t")))


def test_headings_are_real_headings_in_the_order_of_a_note() -> None:
    document = opened(wadweer())
    assert document.paragraphs[0].style.name == "Title"
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert headings == [
        "Aanleiding",
        "In het kort",
        "Besluiten",
        "Acties",
        "Oproepen en verzoeken",
        "Per agendapunt",
        "Te controleren",
        "Bijlage: aanwezigen",
        "Verantwoording",
    ]


def test_the_lists_are_tables_whose_header_comes_back_on_every_page() -> None:
    _, decisions, actions = opened(wadweer()).tables
    for table in (decisions, actions):
        assert table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
    assert [cell.text for cell in actions.rows[0].cells] == [
        "Nr.",
        "Actie",
        "Actiehouder",
        "Termijn",
        "Status",
        "Bron",
    ]
    assert actions.rows[1].cells[2].text == "Waterschap Noorderzijl, provincie Wadland"
    assert actions.rows[2].cells[2].text == "niet genoemd"


def test_every_citation_is_a_link_to_a_note_that_holds_the_passage() -> None:
    data = word_bytes(wadweer())
    notes = part(data, "word/endnotes.xml")
    body = part(data, "word/document.xml")
    targets = {mark.get(qn("w:name")) for mark in notes.iter(qn("w:bookmarkStart"))}
    links = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))}
    assert links == targets
    references = [ref.get(qn("w:id")) for ref in body.iter(qn("w:endnoteReference"))]
    ids = [note.get(qn("w:id")) for note in notes if note.get(qn("w:type")) is None]
    assert references == ids
    texts = [words(note) for note in notes]
    assert any("[2.3] „Afspraak: Waterschap Noorderzijl" in text for text in texts)
    assert any("(p. 2, regel 9)" in text for text in texts)


def test_pages_are_numbered_and_carry_the_title() -> None:
    section = opened(wadweer()).sections[0]
    assert section.header.paragraphs[0].text == "Terugkoppeling Regiegroep Wadweer, 14 maart 2024"
    fields = [f.get(qn("w:instr")) for f in section.footer._element.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]


def test_what_is_to_be_checked_stands_in_a_box() -> None:
    document = opened(wadweer())
    boxed = [p.text for p in document.paragraphs if p.style.name == "Notitie kader"]
    assert any("Van de dijk is 37 kilometer versterkt" in text for text in boxed)
    assert document.styles["Notitie kader"].element.find(f".//{qn('w:pBdr')}") is not None
    outside = [p.text for p in document.paragraphs if p.style.name != "Notitie kader"]
    assert not any("37 kilometer" in text for text in outside)


@pytest.mark.parametrize(("lang", "code"), [("nl", "nl-NL"), ("en", "en-GB")])
def test_the_spelling_checker_is_told_the_language(lang: str, code: str) -> None:
    styles = part(word_bytes(wadweer(), lang=lang), "word/styles.xml")
    language = styles.find(f"{qn('w:docDefaults')}//{qn('w:lang')}")
    assert language is not None
    assert language.get(qn("w:val")) == code


def test_equal_reports_are_equal_files() -> None:
    data = word_bytes(wadweer())
    assert data == word_bytes(wadweer())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {info.date_time[0] for info in archive.infolist()} == {1980}


def house_style(path: Path) -> Path:
    """A ministry's template: own colour, own header, text that is no part of any briefing."""
    document = docx.Document()
    document.styles["Heading 1"].font.color.rgb = RGBColor(0xCA, 0x00, 0x5D)
    document.sections[0].header.paragraphs[0].text = "Ministerie van Duinen"
    document.add_paragraph("Vul hier uw tekst in.")
    document.save(str(path))
    return path


def test_a_template_gives_its_styles_and_header_and_loses_its_text(tmp_path: Path) -> None:
    document = opened(wadweer(), template=house_style(tmp_path / "huisstijl.docx"))
    assert document.styles["Heading 1"].font.color.rgb == RGBColor(0xCA, 0x00, 0x5D)
    assert document.sections[0].header.paragraphs[0].text == "Ministerie van Duinen"
    assert "Vul hier" not in "".join(p.text for p in document.paragraphs)
    assert any(p.text == "Besluiten" for p in document.paragraphs)


def test_a_template_in_word_s_own_template_format_works_too(tmp_path: Path) -> None:
    source = house_style(tmp_path / "huisstijl.docx").read_bytes()
    template = tmp_path / "huisstijl.dotx"
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(template, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, text.replace(b"document.main+xml", b"template.main+xml"))
    assert opened(wadweer(), template=template).sections[0].header.paragraphs[0].text == (
        "Ministerie van Duinen"
    )


def test_a_template_without_our_styles_gets_them(tmp_path: Path) -> None:
    document = docx.Document()
    for name in ("Title", "List Bullet"):
        document.styles[name].delete()
    path = tmp_path / "kaal.docx"
    document.save(str(path))
    assert opened(wadweer(), template=path).paragraphs[0].style.name == "Title"


@pytest.mark.parametrize("content", [b"", b"Geen Word", b"PK\x03\x04 afgebroken"])
def test_a_template_that_is_no_word_file_is_a_wrong_use(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "stuk.docx"
    path.write_bytes(content)
    with pytest.raises(UsageError, match=r"stuk\.docx"):
        render(wadweer(), "docx", template=path)


def test_a_zip_that_is_no_word_file_is_a_wrong_use(tmp_path: Path) -> None:
    path = tmp_path / "ander.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    with pytest.raises(UsageError, match=r"ander\.docx"):
        render(wadweer(), "docx", template=path)


def test_a_template_that_is_not_there_is_a_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="niet te lezen"):
        render(wadweer(), "docx", template=tmp_path / "weg.docx")


def test_our_own_output_serves_as_a_template(tmp_path: Path) -> None:
    path = tmp_path / "vorige.docx"
    path.write_bytes(word_bytes(wadweer()))
    again = word_bytes(wadweer(), template=path)
    notes = part(again, "word/endnotes.xml")
    assert len(notes) == len(part(path.read_bytes(), "word/endnotes.xml"))
    settings = part(again, "word/settings.xml")
    assert len(settings.findall(qn("w:endnotePr"))) == 1


def test_a_template_without_defaults_still_gets_a_language(tmp_path: Path) -> None:
    document = docx.Document()
    defaults = document.styles.element.find(qn("w:docDefaults"))
    document.styles.element.remove(defaults)
    path = tmp_path / "zonder.docx"
    document.save(str(path))
    styles = part(word_bytes(wadweer(), template=path), "word/styles.xml")
    assert styles[0].tag == qn("w:docDefaults")
    assert styles[0].find(f".//{qn('w:lang')}").get(qn("w:val")) == "nl-NL"


def test_a_party_s_view_comes_first() -> None:
    document = opened(wadweer(), audience="VNG")
    headings = [p.text for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert headings[1:5] == ["Voor VNG", "Te doen", "Meegedeeld", "Verder van belang"]
    assert document.tables[1].rows[1].cells[1].text.startswith("VNG deelt de ervaringen")


def test_a_party_that_is_not_named_is_told_so() -> None:
    texts = [p.text for p in opened(wadweer(), audience="Aedes").paragraphs]
    assert "Het verslag bevat niets over deze partij." in texts


def test_a_report_without_anything_says_so() -> None:
    minutes = minutes_of((None, "Rondvraag", []), title=None, body=None, date=None)
    item = ItemReport(id="1", title="Rondvraag")
    texts = [
        p.text for p in opened(Report(minutes=minutes, items=(item,), provenance=RULES)).paragraphs
    ]
    assert texts[0] == "Terugkoppeling verslag-wadweer.txt"
    assert {
        "Het verslag bevat geen besluiten voor deze lijst.",
        "Het verslag bevat geen acties.",
        "Het verslag vermeldt bij dit agendapunt niets.",
        "Er zijn geen punten die om controle vragen.",
    } <= set(texts)


def test_that_nothing_was_summarised_is_said_once() -> None:
    report = wadweer()
    items = tuple(item.model_copy(update={"extractive": True}) for item in report.items)
    document = opened(report.model_copy(update={"items": items}))
    texts = [p.text for p in document.paragraphs]
    assert sum("geen samenvatting" in text for text in texts) == 1


def test_hostile_text_is_only_text() -> None:
    data = word_bytes(hostile())
    body = part(data, "word/document.xml")
    assert "<script>" in words(body)
    assert "\u202e" not in words(body)
    instructions = {f.get(qn("w:instr")) for f in body.iter(qn("w:fldSimple"))}
    assert not instructions
    assert all(link.get(qn("r:id")) is None for link in body.iter(qn("w:hyperlink")))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        relations = b"".join(archive.read(n) for n in archive.namelist() if n.endswith(".rels"))
    assert b"External" not in relations


@pytest.mark.parametrize("report", [wadweer(), hostile()])
def test_libreoffice_opens_it(tmp_path: Path, report: Report) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    (tmp_path / "notitie.docx").write_bytes(word_bytes(report))
    profile = f"-env:UserInstallation={(tmp_path / 'profiel').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "notitie.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    with pypdfium2.PdfDocument(tmp_path / "notitie.pdf") as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    assert "Besluiten" in "".join(pages)
    assert re.search(r"Pagina 1 van \d", pages[0])
