"""HTML: what a browser shows of a page."""

from __future__ import annotations

import pytest

from lrt_summ.errors import DamagedDocumentError, DocumentTooLargeError
from lrt_summ.reading import read_source
from lrt_summ.reading.html import tree
from lrt_summ.settings import Settings


def page(body: str) -> str:
    """The text of a page with this body."""
    return read_source(f"<!DOCTYPE html><html><body>{body}</body></html>".encode()).text


def test_headings_paragraphs_and_line_breaks() -> None:
    body = (
        "<h1>Verslag</h1><p>Datum:\n 3 mei<br>Plaats: <b>Utrecht</b></p><h2><b>1. Opening</b></h2>"
    )
    assert page(body) == "# Verslag\n\nDatum: 3 mei\nPlaats: **Utrecht**\n\n## 1. Opening"


def test_lists_nest_and_count() -> None:
    body = (
        "<p>Punten:</p><ul><li>een<ul><li>diep</li></ul></li><li><p>twee</p></li></ul>"
        '<ol start="3"><li>drie</li><li value="7">zeven</li><li>acht</li></ol>'
        '<ol type="A"><li>x</li></ol><ol type="i"><li>y<li>z</ol>'
    )
    assert [line for line in page(body).split("\n") if line] == [
        "Punten:",
        "- een",
        "  - diep",
        "- twee",
        "3. drie",
        "7. zeven",
        "8. acht",
        "A. x",
        "i. y",
        "ii. z",
    ]


@pytest.mark.parametrize(
    "unseen",
    [
        "<!-- weg -->",
        "<script>weg</script>",
        "<style>weg</style>",
        "<nav>weg</nav>",
        "<p hidden>weg</p>",
        '<p style="color:red; display : NONE">weg</p>',
        '<span style="visibility:hidden">weg</span>',
        "<template><p>weg</p></template>",
        "<button>weg</button>",
        "<select><option>weg</select>",
        "<noscript>weg</noscript>",
    ],
)
def test_what_a_browser_does_not_show_is_left_out(unseen: str) -> None:
    assert page(f"<p>voor</p>{unseen}<p>na</p>") == "voor\n\nna"


@pytest.mark.parametrize(
    "struck",
    ["<del>niet</del>", "<s>niet</s>", '<span style="text-decoration: line-through">niet</span>'],
)
def test_struck_text_is_left_out_and_noted(struck: str) -> None:
    source = read_source(f"<html><p>De raad stemt {struck} in.</p>".encode())
    assert source.text == "De raad stemt in."
    assert source.notes == ("Doorgehaalde tekst is weggelaten.",)


def test_tables_have_rows_spans_and_headers() -> None:
    body = (
        "<table><thead><tr><th>Wie</th><th>Actie</th><th>Termijn</th></tr></thead>"
        '<tr><td rowspan="2">VNG</td><td>a | b<br>c</td><td>1 mei</td></tr>'
        "<tr><td>d</td><td>2 mei</td></tr>"
        '<tr><td colspan="3">Alles verdeeld</td></tr></table>'
    )
    assert page(body).split("\n") == [
        "| Wie | Actie | Termijn |",
        "| --- | --- | --- |",
        r"| VNG | a \| b<br>c | 1 mei |",
        "| VNG | d | 2 mei |",
        "| Alles verdeeld |  |  |",
    ]


def test_a_layout_table_is_read_as_text() -> None:
    inner = "<table><tr><td>Wie</td><td>Wat</td></tr></table>"
    body = f"<table><tr><td><h2>1. Opening</h2><p>Welkom.</p></td><td>{inner}</td></tr></table>"
    assert page(body) == "## 1. Opening\n\nWelkom.\n\n| Wie | Wat |"


def test_only_the_main_part_of_a_web_page_is_read() -> None:
    source = read_source(b"<html><div>kruimelpad</div><main><p>1. Opening</p></main><p>voet</p>")
    assert source.text == "1. Opening"
    assert "hoofddeel" in source.notes[0]


def test_a_footnote_mark_does_not_become_part_of_the_number() -> None:
    assert page("<p>19.000<sup>1</sup> plekken, m<sup>e</sup></p>") == "19.000[^1] plekken, me"


def test_verbatim_text_keeps_its_lines() -> None:
    assert page("<pre>1. Opening\n   tekst</pre>") == "1. Opening\ntekst"


def test_bold_comes_from_tags_and_styles() -> None:
    body = '<p><span style="font-weight:700">Besluit:</span> ja <b>A<i style="font-weight:normal">b'
    assert page(body) == "**Besluit:** ja **A**b"


def test_word_saved_as_a_web_page_keeps_its_bullets() -> None:
    bullet = (
        "<p class=MsoListParagraph><span>·<span>&nbsp;&nbsp;&nbsp; </span></span>eerste punt</p>"
    )
    assert page(bullet) == "- eerste punt"


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="windows-1252">', "cp1252"),
        ('<meta http-equiv=Content-Type content="text/html; charset=iso-8859-1">', "latin-1"),
        ("", "utf-8"),
        ('<meta charset="utf-16">', "utf-8"),
        ('<meta charset="bestaat-niet">', "utf-8"),
    ],
)
def test_the_declared_encoding_is_used_where_it_fits(head: str, encoding: str) -> None:
    html = f"<html><head>{head}</head><body><p>coördinator</p></body></html>"
    assert read_source(html.encode(encoding)).text == "coördinator"


def test_two_thousand_nested_elements_are_read() -> None:
    assert page("<div>" * 2000 + "diep" + "</div>" * 2000 + "<p>na") == "diep\n\nna"


def test_deeper_nesting_is_an_error_not_a_crash() -> None:
    with pytest.raises(DamagedDocumentError, match=r"diep\.html: de HTML is te diep genest"):
        read_source(b"<html>" + b"<div>" * 100_000 + b"diep", name="diep.html")


def test_nested_tables_end_somewhere() -> None:
    table = "<table><tr><td>a</td><td>" * 40 + "diep" + "</td></tr></table>" * 40
    assert "a" in page(table)


def test_more_tags_than_memory_allows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "_MAX_TAGS", 100)
    with pytest.raises(DocumentTooLargeError, match="elementen"):
        page("<p>x" * 100)


def test_spans_cannot_blow_up_a_table() -> None:
    cell = '<td rowspan="999999" colspan="999999">x</td>'
    text = page(f"<table>{f'<tr>{cell}<td>y</td></tr>' * 50}</table>")
    assert len(text) < 50 * 60 * 10


def test_a_limit_on_text_counts_while_reading() -> None:
    with pytest.raises(DocumentTooLargeError, match="max_text_chars"):
        read_source(b"<html>" + b"<p>tien tekens" * 50, settings=Settings(max_text_chars=100))
