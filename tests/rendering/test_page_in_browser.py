from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from lrt_summ.models import Passage, Report
from lrt_summ.rendering import render

from .builders import hostile, long_report, wadweer

pytestmark = pytest.mark.browser

DESK = {"viewport": {"width": 1280, "height": 800}}
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
Open = Callable[..., Any]


@pytest.fixture
def show(browser: Any, tmp_path: Path) -> Iterator[Open]:
    """Opens a report's page; closes whatever was opened."""
    contexts = []

    def open_page(report: Report, *, lang: str = "nl", **options: Any) -> Any:
        context = browser.new_context(**{**DESK, **options})
        contexts.append(context)
        path = tmp_path / f"{len(contexts)}.html"
        path.write_text(str(render(report, "html", lang=lang)), encoding="utf-8")
        page = context.new_page()
        page.set_default_timeout(5_000)
        page.goto(path.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()


def lit(page: Any) -> list[str]:
    return [element.get_attribute("id") for element in page.query_selector_all(".lit")]


def in_sight(page: Any, element_id: str) -> bool:
    return bool(
        page.evaluate(
            """id => {
                const box = document.getElementById(id).getBoundingClientRect();
                return box.top >= 0 && box.bottom <= window.innerHeight;
            }""",
            element_id,
        )
    )


def visible_entries(page: Any) -> list[str]:
    return [e.get_attribute("id") for e in page.query_selector_all(".entry[id]") if e.is_visible()]


def test_a_click_on_a_sentence_lights_its_statement_up(show: Open) -> None:
    page = show(wadweer())
    page.click("#a1 a.claim")
    assert lit(page) == ["a1", "bron-2.3"]
    assert "2.3" in page.inner_text("#live")


def test_a_click_beside_the_sentence_in_its_row_does_the_same(show: Open) -> None:
    page = show(wadweer())
    page.click("#b2 td:last-child")
    assert lit(page) == ["b2", "bron-2.2"]


def test_a_click_on_a_statement_lights_the_sentences_that_cite_it(show: Open) -> None:
    page = show(wadweer())
    page.click("#bron-2\\.1 a")
    assert set(lit(page)) == {"bron-2.1", "s2", "t1"}


def test_tab_lights_up_and_enter_goes_there_and_escape_comes_back(show: Open) -> None:
    page = show(wadweer())
    page.focus("#b2 a.claim")
    page.keyboard.press("Tab")
    assert lit(page) == ["a1", "bron-2.3"]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "bron-2.3"
    page.keyboard.press("Escape")
    assert lit(page) == []
    assert page.evaluate("document.activeElement.closest('.entry').id") == "a1"


def test_the_first_tab_stop_skips_to_the_note(show: Open) -> None:
    page = show(wadweer())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#note"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0


def test_the_filter_on_an_owner_leaves_her_actions(show: Open) -> None:
    page = show(wadweer())
    page.select_option("#owner", label="VNG")
    assert visible_entries(page) == ["a3", "t2"]
    assert "getoond" in page.inner_text("#shown")
    page.select_option("#owner", "")
    assert "a1" in visible_entries(page)


def test_the_filter_on_an_unnamed_owner_leaves_actions_without_one(show: Open) -> None:
    page = show(wadweer())
    page.select_option("#owner", "none")
    assert visible_entries(page) == ["a2"]


def test_the_filter_on_what_is_to_be_checked(show: Open) -> None:
    page = show(wadweer())
    page.check("#check")
    assert visible_entries(page) == ["a2", "t1", "t2", "t3"]
    assert not page.is_visible("#h-decisions")


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("light", {}),
        ("dark", {"color_scheme": "dark"}),
        ("phone", PHONE),
        ("dark phone", {**PHONE, "color_scheme": "dark"}),
        ("english", {"lang": "en"}),
        ("hostile", {"report": hostile}),
    ],
)
def test_axe_finds_nothing(show: Open, name: str, options: dict[str, Any]) -> None:
    options = dict(options)
    page = show(options.pop("report", wadweer)(), **options)
    page.click("a.claim >> nth=0")
    page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text("utf-8"))
    tags = "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']"
    found = page.evaluate(f"axe.run({{runOnly: {{type: 'tag', values: {tags}}}, preload: false}})")
    assert found["passes"]
    wrong = {(v["id"], node["html"][:120]) for v in found["violations"] for node in v["nodes"]}
    assert wrong == set(), name


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_sticks_out_sideways(show: Open, width: int) -> None:
    for report in (wadweer(), hostile()):
        page = show(report, viewport={"width": width, "height": 700})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_text_outside_the_items_is_shown_without_its_marks(show: Open) -> None:
    report = wadweer()
    passages = (
        Passage(kind="header", text="## **Verslag** van de #12", start=0, end=10),
        Passage(kind="furniture", text="Pagina 1", start=11, end=19),
    )
    minutes = report.minutes.model_copy(update={"passages": passages})
    text = show(report.model_copy(update={"minutes": minutes})).inner_text("#minutes")
    assert "Verslag van de #12" in text
    assert "Pagina 1" not in text


def test_hostile_text_runs_nothing_and_adds_no_element(show: Open) -> None:
    page = show(hostile())
    assert page.title().startswith("Terugkoppeling <script>")
    counts = page.evaluate(
        "['script', 'img', 'b', 'i', 'style'].map(n => document.getElementsByTagName(n).length)"
    )
    assert counts == [1, 0, 0, 0, 1]
    addresses = page.eval_on_selector_all("a", "links => links.map(a => a.getAttribute('href'))")
    assert all(address.startswith("#") for address in addresses)
    assert "\u202e" not in page.content()


class _Page(BaseHTTPRequestHandler):
    def __init__(self, body: bytes, asked: list[str], *args: Any) -> None:
        self.body, self.asked = body, asked
        super().__init__(*args)

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(self.body)

    def log_message(self, *args: Any) -> None:
        """Keep the test's output clean."""


@pytest.fixture
def served() -> Iterator[tuple[str, list[str]]]:
    asked: list[str] = []
    body = str(render(wadweer(), "html")).encode()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Page, body, asked))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/notitie", asked
    server.shutdown()
    thread.join()
    server.server_close()


ATTEMPTS = """async () => {
    const out = {};
    out.fetch = await fetch('/gegevens').then(() => 'got', () => 'blocked');
    const image = new Image();
    out.image = await new Promise(done => {
        image.onload = () => done('got'); image.onerror = () => done('blocked');
        image.src = '/pixel.png';
    });
    const script = document.createElement('script');
    try { script.textContent = 'window.ran = true'; } catch { }
    document.body.append(script);
    out.script = window.ran ? 'ran' : 'blocked';
    const style = document.createElement('style');
    style.textContent = 'body { color: rgb(1, 2, 3) }';
    document.body.append(style);
    out.style = getComputedStyle(document.body).color === 'rgb(1, 2, 3)' ? 'ran' : 'blocked';
    try { document.body.insertAdjacentHTML('beforeend', '<p id=x>'); } catch { }
    out.html = document.getElementById('x') ? 'ran' : 'blocked';
    return out;
}"""


def test_the_page_asks_nobody_anything_even_if_it_is_told_to(
    browser: Any, served: tuple[str, list[str]]
) -> None:
    address, asked = served
    context = browser.new_context(**DESK)
    page = context.new_page()
    page.goto(address)
    page.click("#a1 a.claim")
    assert lit(page) == ["a1", "bron-2.3"]
    assert page.evaluate(ATTEMPTS) == dict.fromkeys(
        ("fetch", "image", "script", "style", "html"), "blocked"
    )
    context.close()
    assert asked == ["/notitie"]


def test_an_address_with_a_statement_opens_on_it(show: Open) -> None:
    page = show(long_report())
    page.goto(page.url + "#bron-90.7")
    page.reload()
    page.wait_for_timeout(300)
    assert lit(page) == ["bron-90.7"]
    assert in_sight(page, "bron-90.7")


def test_without_javascript_a_sentence_still_leads_to_its_source(show: Open) -> None:
    page = show(wadweer(), java_script_enabled=False)
    assert not page.is_visible("#filters")
    page.click("#a1 a.claim")
    assert page.url.endswith("#bron-2.3")
    assert page.query_selector("#bron-2\\.3:target") is not None
    page.click("#bron-2\\.3 a")
    assert page.url.endswith("#a1")


def test_on_a_phone_a_tap_goes_to_the_source(show: Open) -> None:
    page = show(wadweer(), **PHONE)
    page.tap("#a1 a.claim")
    page.wait_for_function("document.activeElement.id === 'bron-2.3'")
    page.wait_for_timeout(700)
    assert in_sight(page, "bron-2.3")


def test_with_thousands_of_statements_the_last_one_is_found(show: Open) -> None:
    page = show(long_report())
    page.focus("#a500 a.claim")
    page.keyboard.press("Enter")
    page.wait_for_timeout(400)
    assert lit(page) == ["a500", "bron-100.40"]
    assert in_sight(page, "bron-100.40")


def test_at_the_top_of_the_page_the_source_comes_into_sight(show: Open) -> None:
    page = show(long_report(items=10))
    page.click("h1")
    page.locator(".short .entry a.claim").last.click()
    page.wait_for_timeout(800)
    (statement,) = [name for name in lit(page) if name]
    assert statement.startswith("bron-")
    assert in_sight(page, statement)


def test_print_gives_pages_with_both_the_note_and_the_minutes(show: Open) -> None:
    pdf = show(wadweer()).pdf(prefer_css_page_size=True)
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    assert len(pages) >= 2
    assert "Acties" in pages[0]
    assert "Het verslag" in pages[-1]
    assert "Alleen te controleren" not in "".join(pages)
