import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from lrt_summ.models import (
    ActionClaim,
    Attendee,
    DecisionClaim,
    Due,
    Finding,
    ItemReport,
    Owner,
    Report,
)
from lrt_summ.output import printable
from lrt_summ.rendering import render
from lrt_summ.rendering.lines import opened
from lrt_summ.rendering.markdown import escape

from .builders import MODEL, RULES, hostile, minutes_of, wadweer

MARKDOWN = MarkdownIt("gfm-like")  # tables, strikethrough and bare links, as on GitHub


def html(text: str) -> str:
    return MARKDOWN.render(text)


def tokens(text: str) -> set[str]:
    return {t.type for block in MARKDOWN.parse(text) for t in (block, *(block.children or ()))}


def test_the_parts_stand_in_the_order_of_a_note() -> None:
    headings = re.findall(r"^## (.*)$", render(wadweer()), re.M)
    assert headings == [
        "Aanleiding",
        "In het kort",
        "Besluiten",
        "Acties",
        "Oproepen en verzoeken",
        "Per agendapunt",
        "Te controleren",
        "Bijlage: aanwezigen",
        "Bijlage: aangehaalde passages",
    ]


def test_every_citation_resolves_in_the_annex() -> None:
    text = render(wadweer())
    cited = set(re.findall(r"\]\(#([^)]+)\)", text))
    assert cited == set(re.findall(r'<a id="([^"]+)">', text))
    assert "bron-2.3" in cited


def test_a_citation_of_what_does_not_exist_is_none() -> None:
    text = render(hostile())
    assert "9.9" not in text
    cited = set(re.findall(r"\]\(#([^)]+)\)", text))
    assert cited == set(re.findall(r'<a id="([^"]+)">', text))


def test_an_action_row_tells_who_when_status_and_source() -> None:
    rows = [line for line in render(wadweer()).splitlines() if line.startswith("| 1 | Het wat")]
    assert rows == [
        "| 1 | Het waterschap en de provincie werken het dekkingsvoorstel uit. ✓ "
        "| Waterschap Noorderzijl, provincie Wadland | voor 1 juni | – | [2.3](#bron-2.3) |"
    ]


def test_an_unknown_owner_is_said_to_be_unnamed() -> None:
    text = render(wadweer())
    row = next(line for line in text.splitlines() if line.startswith("| 2 | Er wordt"))
    assert "» (zie te controleren, punt 3)" in row
    assert "| niet genoemd |" in row
    assert "1 zonder genoemde actiehouder" in text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("komende week", "Komende week"),
        ("ijkpunt halen", "IJkpunt halen"),
        ("eHerkenning invoeren", "eHerkenning invoeren"),
        ("’s-Hertogenbosch bellen", "’s-Hertogenbosch bellen"),
        ("3 brieven", "3 brieven"),
        ("", ""),
    ],
)
def test_an_entry_opens_with_a_capital_and_a_name_stays_as_it_is_written(
    text: str, shown: str
) -> None:
    assert opened(text) == shown


def test_a_disputed_claim_stands_only_under_te_controleren() -> None:
    before, after = render(wadweer()).split("## Te controleren")
    assert "37 kilometer" not in before
    assert "Niet overgenomen: „Van de dijk is 37 kilometer versterkt.”" in after
    assert "Het verslag noemt 31 kilometer, niet 37 kilometer." in after
    assert "> Het waterschap licht de stand van zaken toe" in after


def test_findings_on_one_claim_are_one_point() -> None:
    after = render(wadweer()).split("## Te controleren")[1]
    point = next(line for line in after.splitlines() if line.startswith("3. "))
    assert "Het model miste deze actie" in point
    assert "Het verslag noemt niemand" in point


def test_a_decision_of_order_is_off_the_list_but_in_the_text() -> None:
    text = render(wadweer())
    listed, rest = text.split("## Acties")
    assert "18 januari" not in listed
    assert "Van orde: Het verslag van 18 januari is vastgesteld." in rest
    assert "1 besluit van orde staat niet op deze lijst" in listed


def test_show_trivial_puts_a_decision_of_order_on_the_list() -> None:
    listed = render(wadweer(), show_trivial=True).split("## Acties")[0]
    assert "| 1 | Het verslag van 18 januari is vastgesteld. ✓ | 1 |" in listed
    assert "besluit van orde" not in listed


def test_a_condition_stays_with_its_decision() -> None:
    assert "is vastgesteld. (Voorwaarde: mits de provincie bijdraagt)" in render(wadweer())


def test_a_redacted_name_stays_redacted() -> None:
    assert "naam weggelakt (DGWB)" in render(wadweer())


def test_quotations_are_marked_as_such() -> None:
    text = render(wadweer())
    assert "Citaten uit het verslag" in text
    assert "„Niet iedereen is overtuigd van de noodzaak van een oefening op zee.”" in text


def test_english_labels_leave_the_dutch_quotations() -> None:
    text = render(wadweer(), lang="en")
    assert "## Decisions" in text
    assert "not named" in text
    assert "14 March 2024" in text
    assert "„" not in text
    assert "Niet iedereen is overtuigd" in text


def test_the_same_report_gives_the_same_bytes() -> None:
    assert render(wadweer()) == render(wadweer(), "md")


def test_a_report_without_anything_says_so() -> None:
    minutes = minutes_of((None, "Rondvraag", []), title=None, body=None, date=None)
    item = ItemReport(id="1", title="Rondvraag")
    text = render(Report(minutes=minutes, items=(item,), provenance=RULES))
    assert "Het verslag bevat geen acties." in text
    assert "niet vermeld in het verslag" in text
    assert "Er zijn geen punten die om controle vragen." in text


def test_one_line_says_that_no_item_was_summarised() -> None:
    report = wadweer()
    items = tuple(item.model_copy(update={"extractive": True}) for item in report.items)
    text = render(report.model_copy(update={"items": items}))
    assert text.count("er is geen samenvatting gemaakt") == 1


def test_a_title_that_names_nothing_gives_way_to_the_date() -> None:
    for title in (None, "Verslag", "Notulen van de vergadering"):
        minutes = minutes_of(("1", "Rondvraag", []), title=title, body=None)
        text = render(Report(minutes=minutes, provenance=RULES))
        assert text.startswith("# Terugkoppeling vergadering van 14 maart 2024\n")


def test_a_finding_about_a_statement_flags_the_action_that_rests_on_it() -> None:
    report = wadweer()
    finding = Finding(
        kind="owner_missing", severity="warning", message="Wie doet dit?", sources=("2.3",)
    )
    item = report.items[1].model_copy(update={"findings": (finding,), "disputed": ()})
    text = render(report.model_copy(update={"items": (item,)}))
    row = next(line for line in text.splitlines() if line.startswith("| 1 | Het waterschap"))
    assert "(zie te controleren, punt 1)" in row
    assert "1. **Agendapunt 2.** Wie doet dit?" in text


def test_all_that_an_answer_left_out_of_an_item_is_one_point() -> None:
    report = wadweer()
    missing = tuple(
        Finding(
            kind="action_missed", severity="error", message=f"Actie {number} ontbreekt.",
            sources=(source,),
        )
        for number, source in enumerate(("2.1", "2.2", "2.3", "2.4"), 1)
    )  # fmt: skip
    item = report.items[1].model_copy(update={"findings": missing, "disputed": ()})
    text = render(report.model_copy(update={"items": (report.items[0], item)}))
    told = " ".join(finding.message for finding in missing)
    assert told in text


def test_an_invisible_finding_is_not_shown() -> None:
    report = wadweer()
    finding = Finding(kind="number_mismatch", severity="info", message="Terzijde.")
    item = report.items[0].model_copy(update={"findings": (finding,)})
    assert "Terzijde." not in render(report.model_copy(update={"items": (item,)}))


def test_what_the_reader_could_not_read_is_told() -> None:
    report = wadweer()
    source = report.minutes.source.model_copy(update={"notes": ("Pagina 3 heeft geen tekst.",)})
    minutes = report.minutes.model_copy(update={"source": source})
    text = render(report.model_copy(update={"minutes": minutes}))
    assert "- Bij het lezen: Pagina 3 heeft geen tekst." in text


def test_a_person_is_told_by_what_is_known() -> None:
    people = (
        Attendee(name="Ina de Wit"),
        Attendee(organisation="VNG", role="secretaris"),
        Attendee(),
        Attendee(name="Weggelakt", organisation="DGM", redacted=True),
    )
    minutes = minutes_of(("1", "Rondvraag", []), attendees=people)
    text = render(Report(minutes=minutes, provenance=RULES))
    assert "(4):** Ina de Wit; VNG, secretaris; niet genoemd; naam weggelakt (DGM)." in text


def test_a_meeting_without_date_or_name_is_called_after_its_file() -> None:
    minutes = minutes_of(("1", "Rondvraag", []), title=None, body=None, date=None)
    text = render(Report(minutes=minutes, provenance=RULES))
    assert text.startswith("# Terugkoppeling verslag-wadweer.txt\n")
    assert "uit het verslag „verslag-wadweer.txt”." in text


def test_the_committee_has_a_row_where_the_title_does_not_name_it() -> None:
    assert "| Overleg |" not in render(wadweer())
    minutes = minutes_of(("1", "Rondvraag", []), title="Verslag 12", body="Regiegroep")
    assert "| Overleg | Regiegroep |" in render(Report(minutes=minutes, provenance=RULES))


def test_highlighted_actions_go_by_date_and_then_by_whether_somebody_does_it() -> None:
    def act(text: str, owner: str | None, due: dt.date | None) -> ActionClaim:
        return ActionClaim(
            text=text,
            sources=("2.1",),
            verdict="grounded",
            owners=(Owner(name=owner, as_written=owner),) if owner else (),
            due=Due(text=str(due), date=due) if due else None,
        )

    actions = (
        act("Iemand ooit.", None, None),
        act("VNG ooit.", "VNG", None),
        act("Iemand in juni.", None, dt.date(2024, 6, 1)),
        act("IPO in mei.", "IPO", dt.date(2024, 5, 1)),
    )
    report = wadweer()
    item = report.items[1].model_copy(update={"actions": actions})
    text = render(report.model_copy(update={"items": (item,)}))
    assert re.findall(r"\*\*Actie:\*\* ([^.]+)\.", text) == [
        "IPO in mei",
        "Iemand in juni",
        "VNG ooit",
    ]


def test_highlighted_decisions_are_those_that_the_minutes_call_so_first() -> None:
    def decided(text: str, *, explicit: bool) -> DecisionClaim:
        return DecisionClaim(text=text, sources=("2.1",), verdict="grounded", explicit=explicit)

    decisions = (
        decided("Het bezoek vervalt.", explicit=False),
        decided("De zaal blijft.", explicit=False),
        decided("Het plan gaat door.", explicit=True),
        decided("Het budget stijgt.", explicit=True),
    )
    report = wadweer()
    item = report.items[1].model_copy(update={"decisions": decisions})
    text = render(report.model_copy(update={"items": (item,)}))
    assert re.findall(r"\*\*Besluit:\*\* ([^.]+)\.", text) == [
        "Het bezoek vervalt",
        "Het plan gaat door",
        "Het budget stijgt",
    ]


def test_the_moment_of_the_answers_is_told_in_utc() -> None:
    summer = dt.timezone(dt.timedelta(hours=2))
    moment = dt.datetime(2024, 7, 1, 0, 30, tzinfo=summer)
    provenance = MODEL.model_copy(update={"answered_at": moment})
    text = render(wadweer().model_copy(update={"provenance": provenance}))
    assert "Antwoorden van 30 juni 2024 22:30 UTC." in text


def test_a_highlight_is_one_sentence_and_says_when_there_is_more() -> None:
    report = wadweer()
    long = "Er komt een plan. Dat telt vier delen."
    actions = (ActionClaim(text=long, sources=("2.1",), verdict="grounded"),)
    item = report.items[1].model_copy(update={"actions": actions})
    text = render(report.model_copy(update={"items": (item,)}))
    assert "- **Actie:** Er komt een plan. (…) [2.1]" in text
    assert f"| 1 | {long} ○ |" in text


def test_a_highlight_with_a_condition_is_never_cut() -> None:
    report = wadweer()
    text = "Het plan gaat door. Mits er geld is."
    claim = DecisionClaim(
        text=text, sources=("2.2",), verdict="grounded", condition="Mits er geld is"
    )
    item = report.items[1].model_copy(update={"decisions": (claim,)})
    assert f"- **Besluit:** {text} [2.2]" in render(report.model_copy(update={"items": (item,)}))


def test_the_footer_tells_who_made_it_and_what_the_checks_found() -> None:
    footer = render(wadweer()).split("**Verantwoording.**")[1]
    assert "taalmodel gpt-test via openai" in footer
    assert "item 1 (0123456789ab)" in footer
    assert "15 maart 2024 09:30 UTC" in footer
    assert "Van 11 zinnen zijn er 4 bevestigd, 3 getoetst en 4 uit het verslag" in footer
    assert "niet overgenomen: 2." in footer


def test_hostile_text_becomes_no_markup() -> None:
    shown = html(render(hostile()))
    assert "<script" not in shown
    assert "<img" not in shown
    assert "<b>" not in shown
    links = re.findall(r'href="([^"]*)"', shown)
    assert links
    assert all(link.startswith("#bron-") for link in links)


def test_a_table_row_keeps_its_cells_whatever_the_text_says() -> None:
    shown = html(render(hostile()))
    rows = re.findall(r"<tr>(.*?)</tr>", shown.split("Acties</h2>")[1], re.S)
    assert rows[1].count("<td") == 6


@pytest.mark.parametrize(
    "text",
    [
        "# kop",
        "- punt",
        "+ punt",
        "1. punt",
        "12) punt",
        "===",
        "---",
        "> citaat",
        "~~x~~",
        "a  ##",
    ],
)
def test_no_text_opens_a_block(text: str) -> None:
    assert tokens(escape(text)) == {"paragraph_open", "inline", "text", "paragraph_close"}


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60).map(printable))
def test_escaped_text_shows_exactly_its_characters(text: str) -> None:
    inline = [token for token in MARKDOWN.parse(escape(text)) if token.type == "inline"]
    shown = "".join(t.content for token in inline for t in token.children or ())
    assert shown == text


@given(st.text(max_size=80))
def test_printable_text_has_no_characters_that_reorder_or_hide(text: str) -> None:
    hidden = {"\u202e", "\u2066", "\u200f", "\x00", "\x1b", "\ufeff", "\n", "\t"}
    assert not hidden & set(printable("\u202e\x00" + text + "\ufeff\n"))


def test_no_stop_stands_before_the_comma_of_the_heading() -> None:
    minutes = minutes_of(("1", "Kade", ["De kade is af."]), title="Overleg Duin Regels.", body=None)
    text = render(Report(minutes=minutes, provenance=RULES))
    assert text.startswith("# Terugkoppeling Overleg Duin Regels, 14 maart 2024\n")
