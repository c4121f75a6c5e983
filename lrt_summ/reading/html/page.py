"""A web page → its text."""

from __future__ import annotations

from lrt_summ.reading.content import Content
from lrt_summ.reading.decoding import clean
from lrt_summ.reading.html.tree import Element, decoded, parse
from lrt_summ.reading.html.visible import is_unseen, tag_of
from lrt_summ.reading.html.writer import Budget, Writer
from lrt_summ.reading.markup import tidy
from lrt_summ.reading.sniffing import HTML
from lrt_summ.settings import Settings

_MAIN_NOTE = "Alleen het hoofddeel van de webpagina is gelezen; menu's en kolommen niet."


def read_html(data: bytes, name: str, settings: Settings) -> Content:
    """The text of a page, in whatever encoding it comes.

    Raises:
        DocumentError: no text, too large, or nested too deeply.
    """
    return html_content(decoded(data, name), name, settings)


def html_content(html: str, name: str, settings: Settings) -> Content:
    """The text of a page that is already decoded; errors as in `read_html`."""
    root = parse(html, name)
    budget = Budget(name, settings.max_text_chars)
    writer = Writer(budget)
    if root is not None:
        main = _main(root)
        if main is not None:
            budget.notes.add(_MAIN_NOTE)
        writer.write(root if main is None else main)
    # Cleaned once more: a character reference such as &#7; only now has become its character.
    return Content(tidy(clean(writer.text())).strip("\n"), HTML, tuple(sorted(budget.notes)))


def _main(root: Element) -> Element | None:
    """The page's one main part, `None` if it does not mark one that holds text."""
    marked = [
        element
        for element in root.iter("main", "div")
        if tag_of(element) == "main" or element.get("role") == "main"
    ]
    visible = [element for element in marked if not is_unseen(element, tag_of(element))]
    outer = visible[0] if visible else None
    return outer if outer is not None and "".join(outer.itertext()).strip() else None
