"""Whatever the minutes say, every format shows it and nothing more."""

from __future__ import annotations

import io

import docx
import lxml.html
from hypothesis import given, settings
from hypothesis import strategies as st

from lrt_summ.models import ActionClaim, Claim, ItemReport, Owner, Report
from lrt_summ.output import printable
from lrt_summ.rendering import render

from .builders import RULES, minutes_of

TEXTS = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="<>&\"'=-_*`[](){}%#|~$@!\\\n\t \u202e\u0000a1", max_size=40),
)


def saying(text: str) -> Report:
    minutes = minutes_of(("1", text, [text]), title=text, body=text)
    claim = {"text": text, "sources": ("1.1",), "verdict": "grounded"}
    owner = Owner(name=text, as_written=text)
    item = ItemReport(
        id="1",
        number="1",
        title=text,
        summary=(Claim(**claim),),
        actions=(ActionClaim(**claim, owners=(owner,), status=text),),
    )
    return Report(minutes=minutes, items=(item,), provenance=RULES)


@given(TEXTS)
def test_a_page_shows_any_text_and_has_the_same_elements(text: str) -> None:
    page = lxml.html.document_fromstring(str(render(saying(text), "html")))
    usual = lxml.html.document_fromstring(str(render(saying("gewoon"), "html")))
    (sentence,) = page.xpath("//li[@id='s1']/a[@class='claim']")
    assert sentence.text_content() == printable(text)
    # An empty title or status leaves an element out; none can come in.
    counted = [(kind, len(page.xpath(f"//{kind}"))) for kind in ("script", "a", "td", "li", "*")]
    assert all(count <= len(usual.xpath(f"//{kind}")) for kind, count in counted)


@settings(max_examples=25, deadline=None)
@given(TEXTS)
def test_a_word_file_shows_any_text(text: str) -> None:
    document = docx.Document(io.BytesIO(bytes(render(saying(text), "docx"))))  # type: ignore[arg-type]
    shown = document.tables[-1].rows[1].cells[1].text
    assert shown.casefold() == f"{printable(text)} ○".casefold()
