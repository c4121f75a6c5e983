"""The main job from the command line, against a real server on loopback."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree

import pytest

from lrt_summ.evaluation import fold
from lrt_summ.gold import load_gold
from lrt_summ.prompts import load_prompt, prompt_id, prompts_folder
from tests.cli.conftest import COMMAND, FIXTURES, Process, Run
from tests.support.model_server import ModelServer, Received, Reply, answer, error, quote_first

DOCUMENT = FIXTURES / "lrt-2024-05-16.txt"

LRT = ["lrt-2024-05-16.txt", "lrt-2024-09-19.md", "lrt-2025-01-30.txt"]
Start = Callable[..., Process]


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with ModelServer(quote_first) as running:
        yield running


def via(server: ModelServer) -> list[str]:
    return ["--provider", "openai", "--base-url", server.url, "--model", "test"]


def delayed(seconds: float) -> Callable[[Received], Reply]:
    def reply(received: Received) -> Reply:
        return Reply(body=quote_first(received).body, delay_s=seconds)

    return reply


def assert_complete(briefing: str, document: str) -> None:
    """Every gold decision and action stands in the lists of the briefing, with its owners."""
    gold = load_gold(FIXTURES / f"{document.rsplit('.', 1)[0]}.gold.json")
    folded = fold(briefing)
    for item in gold.items:
        for entry in (*item.decisions, *item.actions):
            assert fold(entry.anchor) in folded, entry.anchor
        for action in item.actions:
            for owner in action.owners:
                assert fold(owner) in folded, owner


@pytest.mark.parametrize("document", LRT)
def test_rules_alone_give_a_briefing_with_every_decision_and_action(
    run: Run, document: str
) -> None:
    ran = run("brief", FIXTURES / document, "--provider", "rules", "--show-trivial")
    assert ran.code == 0
    assert_complete(ran.out, document)


@pytest.mark.parametrize("document", LRT)
def test_a_model_that_quotes_gives_a_complete_briefing_and_the_second_run_asks_nothing(
    run: Run, server: ModelServer, document: str
) -> None:
    arguments = ("brief", FIXTURES / document, "--show-trivial", *via(server))
    first = run(*arguments)
    assert first.code == 0
    assert_complete(first.out, document)
    asked = server.asked
    assert asked > 0
    second = run(*arguments)
    assert server.asked == asked
    assert second.out == first.out


@pytest.mark.parametrize(
    "nonsense",
    [
        answer("Als taalmodel kan ik dat niet."),
        answer({"summary": [{"sources": ["9.9"], "text": "Alles gaat goed."}]}),
        answer(
            {
                "summary": [{"sources": [], "text": "De minister treedt af per 1 april 2031."}],
                "decisions": [{"sources": [], "text": "Er komen 9.999 vliegvelden bij."}],
                "actions": [
                    {"sources": [], "text": "NASA bouwt een brug.", "owners": ["NASA"], "due": None}
                ],
            }
        ),
        answer(None, finish_reason="content_filter"),
        answer(None, refusal="Dat doe ik niet."),
        answer('{"summary": [{"sources": ["1.1"], "te', finish_reason="length"),
    ],
    ids=["prose", "unknown ids", "inventions", "filtered", "refused", "cut off"],
)
def test_nonsense_for_every_item_still_ends_in_a_sound_briefing(run: Run, nonsense: Reply) -> None:
    document = LRT[0]
    with ModelServer(nonsense) as server:
        arguments = ("brief", FIXTURES / document, "--show-trivial", *via(server))
        ran = run(*arguments)
        strict = run(*arguments, "--strict")
    assert (ran.code, strict.code) == (0, 1)
    lists, _, rest = ran.out.partition("## Te controleren")
    assert_complete(lists, document)
    for invention in ("vliegvelden", "NASA", "treedt af", "taalmodel"):
        assert invention not in lists
    assert rest


def test_a_killed_run_asks_only_for_what_is_missing(start: Start, tmp_path: Path) -> None:
    document = FIXTURES / LRT[0]
    with ModelServer(delayed(0.3)) as server:
        arguments = ("brief", document, "--concurrency", "1", *via(server))
        process = start(*arguments)
        deadline = time.monotonic() + 30
        while server.asked < 4 and time.monotonic() < deadline:
            time.sleep(0.01)
        process.send(signal.SIGKILL)
        process.wait()
        before = [received.text for received in server.received]
        ran = start(*arguments).wait()
        after = [received.text for received in server.received[len(before) :]]
    assert ran.code == 0, ran.err
    answered = before[:-1]
    assert len(answered) >= 3
    assert not set(answered) & set(after)


def test_an_interrupted_run_ends_with_130_and_keeps_its_answers(start: Start) -> None:
    with ModelServer(delayed(0.3)) as server:
        arguments = ("brief", FIXTURES / LRT[0], "--concurrency", "1", *via(server))
        process = start(*arguments)
        while server.asked < 3:
            time.sleep(0.01)
        process.send(signal.SIGINT)
        ran = process.wait()
        asked = server.asked
        start(*arguments).wait()
        again = server.asked - asked
    assert ran.code == 130
    assert "Traceback" not in ran.err
    assert "bewaard" in ran.err
    assert again < 6


def test_a_reader_that_goes_away_is_no_error(start: Start) -> None:
    process = start("brief", *[FIXTURES / LRT[0]] * 20, "--provider", "rules")
    assert process.popen.stdout is not None
    process.popen.stdout.read(100)
    process.popen.stdout.close()
    assert process.popen.stderr is not None
    assert process.popen.stderr.read() == b""
    assert process.popen.wait(timeout=30) == 0


def test_several_files_go_to_a_folder(run: Run, tmp_path: Path) -> None:
    files = [FIXTURES / name for name in LRT]
    ran = run("brief", *files, "--provider", "rules", "-o", tmp_path / "uit")
    assert ran.code == 0
    assert ran.out == ""
    names = sorted(path.name for path in (tmp_path / "uit").iterdir())
    assert names == sorted(f"{name.rsplit('.', 1)[0]}.briefing.md" for name in LRT)


def test_several_documents_are_not_made_into_one_file_nor_into_a_folder_named_like_one(
    run: Run, tmp_path: Path
) -> None:
    files = [FIXTURES / name for name in LRT]
    (tmp_path / "lijst.txt").write_text("\n".join(map(str, files)))
    (tmp_path / "uit").touch()
    for out in ("b2.md", "b2.docx", "b2.HTM", "uit"):
        ran = run("brief", "@lijst.txt", "--provider", "rules", "-o", out)
        assert ran.code == 2
        assert ran.err.splitlines() == [
            f"lrt-summ: {out} is één bestand, en dit zijn {len(files)} verslagen.",
            "  Noem met -o een map, zoals briefings/; de vorm kiest u met --format.",
        ]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["lijst.txt", "uit"]
    assert run("brief", "@lijst.txt", "--provider", "rules", "-o", "b2.md/").code == 0
    assert run("brief", "@lijst.txt", "--provider", "rules", "-o", "2024.05").code == 0


def test_a_dry_run_tells_requests_and_sends_none(run: Run, server: ModelServer) -> None:
    ran = run("brief", FIXTURES / LRT[0], "--dry-run", *via(server))
    assert ran.code == 0
    assert "6 verzoeken" in ran.out
    assert "prijs onbekend" in ran.out
    assert server.asked == 0


def test_the_prompt_that_is_named_is_the_one_that_is_sent(run: Run, server: ModelServer) -> None:
    assert run("brief", FIXTURES / LRT[0], "--prompt", "item-long", *via(server)).code == 0
    assert {len(received.json["messages"]) for received in server.received} == {2 + 2 * 5}


def test_a_prompt_without_versions_is_told_by_its_name_alone(
    run: Run, server: ModelServer, tmp_path: Path
) -> None:
    copytree(prompts_folder() / "item" / "v2", tmp_path / "p1")
    ran = run("brief", FIXTURES / LRT[0], "--prompt", "p1", *via(server))
    assert "Instructie: p1 (" in ran.out
    assert prompt_id("p1") == f"p1 {load_prompt('p1').sha256}"


def test_a_prompt_that_is_not_there_is_2(run: Run, server: ModelServer) -> None:
    ran = run("brief", FIXTURES / LRT[0], "--prompt", "item-lang", *via(server))
    assert ran.code == 2
    assert "item-lang" in ran.err


def test_a_refused_key_stops_at_once_with_4(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-zeer-geheim")
    with ModelServer(error(401, "Incorrect API key provided: sk-zeer-geheim")) as server:
        ran = run("brief", FIXTURES / LRT[0], "--concurrency", "1", *via(server))
    assert ran.code == 4
    assert server.asked == 1
    assert ran.out == ""
    assert "sk-zeer-geheim" not in ran.err
    assert "OPENAI_API_KEY" in ran.err


def test_an_unreachable_server_is_4(run: Run) -> None:
    ran = run(
        "brief", FIXTURES / LRT[0], "--base-url", "http://127.0.0.1:9/v1", "--max-retries", "0"
    )
    assert ran.code == 4
    assert "127.0.0.1:9" in ran.err


def test_a_quota_that_ends_halfway_keeps_what_is_done_with_5(run: Run, tmp_path: Path) -> None:
    count = 0

    def until_empty(received: Received) -> Reply:
        nonlocal count
        count += 1
        if count > 8:
            return error(429, "You exceeded your current quota", code="insufficient_quota")
        return quote_first(received)

    files = [FIXTURES / name for name in LRT]
    with ModelServer(until_empty) as server:
        out = tmp_path / "uit"
        ran = run("brief", *files, "-o", out, "--concurrency", "1", *via(server))
    assert ran.code == 5
    assert [path.name for path in out.iterdir()] == ["lrt-2024-05-16.briefing.md"]
    assert server.asked == 9


BAD = {
    "leeg.txt": b"",
    "wit.md": b" \n\n ",
    "plaatje.md": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(200),
    "brief.txt": b"Beste Anna, tot morgen. Groet, Bob",
    "stuk.pdf": b"%PDF-1.7\n1 0 obj\n<<",
    "stuk.docx": b"PK\x03\x04 geen archief",
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_told_in_one_line_and_the_others_are_delivered(
    run: Run, tmp_path: Path, name: str
) -> None:
    bad = tmp_path / name
    bad.write_bytes(BAD[name])
    alone = run("brief", bad, "--provider", "rules")
    assert alone.code == 3
    assert name in alone.err.splitlines()[0]
    assert "Traceback" not in alone.err
    with_others = run("brief", bad, FIXTURES / LRT[0], "--provider", "rules")
    assert with_others.code == 5
    assert "Landelijke Regietafel" in with_others.out


def test_an_empty_folder_and_a_missing_file_are_told_as_such(run: Run, tmp_path: Path) -> None:
    for path, code in ((tmp_path, 2), (tmp_path / "bestaat-niet.md", 3)):
        ran = run("brief", path, "--provider", "rules")
        assert ran.code == code
        assert path.name in ran.err.splitlines()[0]


@pytest.mark.parametrize(
    "arguments",
    [
        ("brief",),
        ("brief", "x.md", "--format", "odt"),
        ("brief", "x.md", "--concurrency", "0"),
        ("brief", "x.md", "--provider", "oracle"),
        ("brief", "x.md", "--timeout", "-1"),
        ("beste",),
    ],
)
def test_wrong_use_is_2_with_one_clear_line(run: Run, arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert ran.code == 2
    assert ran.err.startswith("lrt-summ: ")
    assert "Traceback" not in ran.err


def test_minutes_come_in_through_standard_input(start: Start, tmp_path: Path) -> None:
    text = (FIXTURES / LRT[0]).read_bytes()
    ran = subprocess.run(
        [*COMMAND, "brief", "-", "--provider", "rules"],
        input=text,
        capture_output=True,
        cwd=tmp_path,
    )
    assert ran.returncode == 0, ran.stderr
    assert "Landelijke Regietafel" in ran.stdout.decode()


def test_without_key_or_local_model_auto_says_that_the_rules_do_it(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xllamacpp", None)
    ran = run("brief", FIXTURES / LRT[0])
    assert ran.code == 0
    assert len(ran.err.strip().splitlines()) == 1
    assert "OPENAI_API_KEY" in ran.err


def test_summarise_prints_one_report_per_line(run: Run) -> None:
    files = [FIXTURES / name for name in LRT[:2]]
    ran = run("summarise", *files, "--json", "--provider", "rules")
    reports = [json.loads(line) for line in ran.out.splitlines()]
    assert [report["minutes"]["date"] for report in reports] == ["2024-05-16", "2024-09-19"]


def test_a_folder_stands_for_the_minutes_in_it(run: Run, tmp_path: Path) -> None:
    for name in ("a/verslag.txt", "b/verslag.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_bytes(DOCUMENT.read_bytes())
    assert run("brief", ".", "-o", "uit/", "--provider", "rules").code == 0
    assert run("brief", ".", "-o", "uit/", "--provider", "rules").code == 0  # notes are no minutes
    written = sorted(path.name for path in (tmp_path / "uit").iterdir())
    assert written == ["a-verslag.txt.briefing.md", "b-verslag.txt.briefing.md"]


def test_the_name_of_the_output_tells_its_form(run: Run, tmp_path: Path) -> None:
    assert run("brief", DOCUMENT, "-o", "uit.html", "--provider", "rules").code == 0
    assert (tmp_path / "uit.html").read_text().startswith("<!DOCTYPE html>")
    assert run("brief", DOCUMENT, "-o", "uit.htm", "--provider", "rules").code == 0
    assert (tmp_path / "uit.htm").read_text().startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("command", "name"), [("brief", "uit.pdf"), ("brief", "uit.odt"), ("actions", "uit.docx")]
)
def test_a_form_that_cannot_be_written_is_refused(command: str, name: str, run: Run) -> None:
    refused = run(command, DOCUMENT, "-o", name, "--provider", "rules")
    assert (refused.code, name in refused.err) == (2, True)


def test_a_slash_makes_a_folder(run: Run, tmp_path: Path) -> None:
    assert run("brief", DOCUMENT, "-o", "nieuw/", "--provider", "rules").code == 0
    assert [path.suffix for path in (tmp_path / "nieuw").iterdir()] == [".md"]


def test_a_list_may_come_from_windows_and_is_not_overwritten(run: Run, tmp_path: Path) -> None:
    told = b"\xef\xbb\xbf" + f"{DOCUMENT}\r\n".encode()
    (tmp_path / "lijst.txt").write_bytes(told)
    assert run("brief", "@lijst.txt", "-o", "uit.md", "--provider", "rules").code == 0
    ran = run("brief", "@lijst.txt", "-o", "lijst.txt", "--provider", "rules")
    assert (ran.code, (tmp_path / "lijst.txt").read_bytes()) == (2, told)
    (tmp_path / "leeg.txt").write_text("\n")
    assert run("brief", "@leeg.txt", "--provider", "rules").code == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("brief", "-o", ""), "-o noemt geen bestand."),
        (("actions", "-o", ""), "--out noemt geen bestand."),
        (("summarise", "--out", ""), "--out noemt geen bestand."),
        (("brief", "--audience", " "), "--audience noemt geen partij."),
        (("brief", "--audience", ""), "--audience noemt geen partij."),
        (("brief", "--max-cost", "nan"), "'max_cost' kan niet: hoort een getal te zijn"),
    ],
)
def test_an_option_that_names_nothing_is_wrong_use(
    run: Run, arguments: tuple[str, ...], said: str
) -> None:
    ran = run(*arguments, DOCUMENT, "--provider", "rules")
    assert (ran.code, ran.out, said in ran.err) == (2, "", True), ran.err


def test_a_template_is_not_overwritten(run: Run, tmp_path: Path) -> None:
    (tmp_path / "stijl.docx").write_text("stijl")
    ran = run(
        "brief", DOCUMENT, "--template", "stijl.docx", "-o", "stijl.docx", "--provider", "rules"
    )
    assert (ran.code, (tmp_path / "stijl.docx").read_text()) == (2, "stijl")


def test_a_template_for_another_form_is_refused(run: Run) -> None:
    ran = run("brief", DOCUMENT, "--template", "stijl.docx", "--provider", "rules")
    assert (ran.code, "--template" in ran.err) == (2, True)


@pytest.mark.parametrize("command", ["brief", "actions"])
def test_the_minutes_are_never_overwritten(command: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "v.txt").write_bytes(DOCUMENT.read_bytes())
    ran = run(command, "v.txt", "-o", "v.txt", "--provider", "rules")
    assert (ran.code, "v.txt" in ran.err) == (2, True)
    assert (tmp_path / "v.txt").read_bytes() == DOCUMENT.read_bytes()


def test_no_register_is_written_where_nothing_could_be_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "register.csv").write_text("van gisteren")
    ran = run("actions", "weg.txt", "-o", "register.csv", "--provider", "rules")
    assert (ran.code, ran.out) == (3, "")
    assert (tmp_path / "register.csv").read_text() == "van gisteren"


@pytest.mark.parametrize(
    "option", [("--audience", "VNG"), ("--show-trivial",), ("--audience", "VNG", "--show-trivial")]
)
def test_what_changes_nothing_about_json_is_refused(
    run: Run, tmp_path: Path, option: tuple[str, ...]
) -> None:
    for form in (("--format", "json"), ("-o", "b.json")):
        ran = run("brief", DOCUMENT, *form, *option, "--provider", "rules")
        assert (ran.code, option[0] in ran.err) == (2, True)
    assert not [path for path in tmp_path.iterdir() if path.suffix == ".json"]
    assert run("brief", DOCUMENT, "--format", "jsonld", *option, "--provider", "rules").code == 0


def test_several_documents_as_json_need_a_folder(run: Run, tmp_path: Path) -> None:
    other = tmp_path / "ander.txt"
    other.write_bytes(DOCUMENT.read_bytes())
    ran = run("brief", DOCUMENT, other, "--format", "json", "--provider", "rules")
    assert (ran.code, ran.out, "map" in ran.err) == (2, "", True)
    assert run("brief", other, "--format", "json", "--provider", "rules").out.startswith("{")
    files = ("brief", DOCUMENT, other, "--format", "json", "-o", "b/", "--provider", "rules")
    assert run(*files).code == 0
    assert all(json.loads(path.read_bytes()) for path in (tmp_path / "b").iterdir())
