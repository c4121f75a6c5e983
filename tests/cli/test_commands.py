"""The other commands: extract, check, eval, cache, and help."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from lrt_summ.models import Report
from tests.cli.conftest import FIXTURES, Process, Run
from tests.support.model_server import ModelServer, quote_first

Start = Callable[..., Process]

DOCUMENT = FIXTURES / "lrt-2024-05-16.txt"
COMMANDS = ["", "brief", "summarise", "extract", "check", "actions", "eval", "cache", "cache prune"]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_tells_what_a_command_does_and_gives_an_example(run: Run, command: str) -> None:
    ran = run(*command.split(), "--help")
    assert ran.code == 0
    assert "Usage: " in ran.out
    if command not in ("", "cache"):
        assert f"lrt-summ {command} " in ran.out.split("\n", 1)[1]


def test_the_module_is_the_command() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "lrt_summ", "--version"], capture_output=True, text=True, check=True
    )
    assert ran.stdout.startswith("lrt-summ ")


def test_interrupted_while_it_loads_it_ends_with_130(start: Start, tmp_path: Path) -> None:
    slow = "import time\nprint('laden', flush=True)\ntime.sleep(60)\n"
    (tmp_path / "typer.py").write_text(slow)  # found first, as the folder that it is started in
    process = start("--help")
    assert process.popen.stdout is not None
    assert process.popen.stdout.readline() == b"laden\n"
    process.send(signal.SIGINT)
    ended = process.wait()
    assert (ended.code, ended.err) == (130, "")


def test_extract_prints_a_report_made_by_the_rules_alone(run: Run) -> None:
    ran = run("extract", DOCUMENT, "--json")
    report = Report.model_validate_json(ran.out)
    assert report.provenance.provider == "rules"
    assert [item.number for item in report.items] == ["1", "2", "3", "4", "5", "6"]
    claims = [claim for item in report.items for claim in (*item.decisions, *item.actions)]
    assert claims
    assert {claim.verdict for claim in claims} == {"rules_only"}
    assert report.usage.requests == 0


def test_extract_prints_the_word_that_limits_a_time(run: Run, tmp_path: Path) -> None:
    (tmp_path / "verslag.txt").write_text(
        "Verslag\nDatum: 3 mei 2024\nAanwezig: Karin Bos (BZK)\n\n1. Opening\nWelkom.\n\n2. Brief\n"
        "Karin stuurt de brief vóór de zomervakantie. Karin stuurt uiterlijk 1 juni een memo.\n",
        encoding="utf-8",
    )
    out = run("extract", "verslag.txt").out
    assert "termijn vóór de zomervakantie\n" in out
    assert "termijn uiterlijk 1 juni (2024-06-01)\n" in out


def test_extract_reads_as_text(run: Run) -> None:
    ran = run("extract", DOCUMENT)
    assert "2. Opvangopgave en bezetting" in ran.out
    assert "actie: COA, JenV en IPO werken de verdeling" in ran.out
    assert "door COA, JenV, IPO" in ran.out


def test_rules_only_work_loads_no_api_client_no_database_no_network_and_no_checks() -> None:
    code = (
        "import sys; from lrt_summ.cli.app import run_app; "
        f"run_app(['extract', {str(DOCUMENT)!r}]); "
        "ours = {'lrt_summ.checking.checked', 'lrt_summ.asking', 'lrt_summ.cache'}; "
        "theirs = {'openai', 'sqlalchemy', 'httpx2', 'tiktoken', 'xllamacpp'}; "
        "heavy = (ours | theirs) & set(sys.modules); "
        "sys.exit(f'loaded: {heavy}' if heavy else 0)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr


def test_when_it_ends_it_does_not_look_through_all_that_it_loaded() -> None:
    code = (
        "import atexit, gc; atexit.register(lambda: print(len(gc.get_objects()) < 5000)); "
        "from lrt_summ.cli import main; main()"
    )
    command = [sys.executable, "-c", code, "cache", "info", "--cache", "off"]
    ran = subprocess.run(command, capture_output=True, text=True)
    assert ran.stdout.splitlines()[-1] == "True", ran.stderr


def test_a_spreadsheet_without_its_library_is_refused_before_the_first_document(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with ModelServer(quote_first) as server:
        ran = run("actions", DOCUMENT, "-o", "a.xlsx", "--base-url", server.url, "--model", "m")
        assert server.asked == 0
    assert ran.code == 2
    assert "lrt-summ[xlsx]" in ran.err


def write_answers(path: Path, number: str, answer: dict[str, object]) -> Path:
    path.write_text(json.dumps({"items": [{"number": number, "answer": answer}]}))
    return path


def test_check_finds_a_wrong_number_in_an_answer_from_elsewhere(run: Run, tmp_path: Path) -> None:
    answer: dict[str, object] = {
        "summary": [{"text": "Per 1 september ontstaat een tekort van 4.300 tot 5.100 plekken."}],
        "decisions": [],
        "actions": [],
    }
    answers = write_answers(tmp_path / "answers.json", "2", answer)
    ran = run("check", DOCUMENT, answers)
    assert ran.code == 0
    assert "4.300" in ran.out
    assert "4.200" in ran.out
    assert run("check", DOCUMENT, answers, "--strict").code == 1
    report = Report.model_validate_json(run("check", DOCUMENT, answers, "--json").out)
    kinds = {finding.kind for item in report.items for finding in item.findings}
    assert {"number_mismatch", "decision_missed", "action_missed"} <= kinds


JUDGED = """Verslag Kring

1. Opening
De voorzitter opent de vergadering.

2. Kade
Besluit: de brug wordt gesloopt.
Actie: Anna mailt de aannemer.

3. Haven
Besluit: de steiger blijft.
"""


@pytest.mark.parametrize(
    ("lang", "count", "unjudged"),
    [
        (
            "nl",
            "2 zinnen gecontroleerd, 1 betwist.",
            "Niet beoordeeld: punten 2, 3: geen antwoord in a.json; daarin 2 besluiten en 1 actie.",
        ),
        (
            "en",
            "2 sentences checked, 1 disputed.",
            "Not judged: items 2, 3: no answer in a.json; "
            "the minutes have 2 decisions and 1 action there.",
        ),
    ],
)
def test_check_tells_in_one_line_what_it_had_no_answer_about(
    run: Run, tmp_path: Path, lang: str, count: str, unjudged: str
) -> None:
    (tmp_path / "v.txt").write_text(JUDGED)
    texts = ["De voorzitter opent de vergadering.", "NASA was er ook."]
    write_answers(tmp_path / "a.json", "1", {"summary": [{"text": text} for text in texts]})
    told = run("check", "v.txt", "a.json", "--lang", lang).out.splitlines()
    assert told[-2:] == [unjudged, count]
    assert "brug" not in "".join(told)
    assert run("check", "v.txt", "a.json", "--strict").code == 1


def test_an_item_in_which_check_finds_nothing_is_said_to_have_nothing(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "v.txt").write_text("Verslag\n\n1. Opening\nAnna opent de vergadering.\n")
    write_answers(tmp_path / "a.json", "1", {"summary": [{"text": "Anna opent de vergadering."}]})
    ran = run("check", "v.txt", "a.json", "--strict")
    told = ["1. Opening", "   Geen bevindingen.", "1 zin gecontroleerd, 0 betwist."]
    assert (ran.code, ran.out.splitlines()) == (0, told)


def test_what_an_item_without_an_answer_decides_counts_as_missed_with_strict(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "v.txt").write_text(JUDGED)
    write_answers(tmp_path / "a.json", "1", {"summary": []})
    assert run("check", "v.txt", "a.json").code == 0
    assert run("check", "v.txt", "a.json", "--strict").code == 1


@pytest.mark.parametrize("level", ["items.0", "het bestand"])
def test_answers_in_the_wrong_place_are_named(run: Run, tmp_path: Path, level: str) -> None:
    entry: dict[str, object] = {"number": "2", "answer": {"summary": []}}
    data: dict[str, object] = {"items": [entry]}
    (entry if level == "items.0" else data)["decisions"] = []
    (tmp_path / "a.json").write_text(json.dumps(data))
    ran = run("check", DOCUMENT, "a.json")
    assert ran.code == 2
    assert ran.err.splitlines()[0] == f"lrt-summ: {level}: 'decisions' hoort binnen 'answer'."


def test_the_owner_of_what_nobody_owns_goes_by_its_name_in_either_language(run: Run) -> None:
    def rows(*options: str) -> int:
        ran = run("actions", FIXTURES / "lrt-2024-09-19.md", *options, "--provider", "rules")
        return len(json.loads(ran.out)["promises"])

    (Path("a.md")).write_text("# Verslag\n\n## 1. Acties\n\nActie: Els belt de aannemer.\n")
    none_left = run("actions", "a.md", "--owner", "niet genoemd", "--provider", "rules")
    assert (none_left.code, none_left.err) == (0, "")
    known = [rows("--format", "json", "--owner", name) for name in ("niet genoemd", "Not named")]
    assert known[0] == known[1] > 0


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["actions", "--owner", "Blafoo"], "Geen acties van Blafoo. Wel: "),
        (["brief", "--audience", "Blafoo"], "Blafoo komt in geen verslag voor. Wel: "),
    ],
)
def test_a_name_that_is_nobody_s_is_told_with_the_names_that_there_are(
    run: Run, command: list[str], told: str
) -> None:
    ran = run(command[0], DOCUMENT, *command[1:], "--provider", "rules")
    assert (ran.code, ran.err.count("\n")) == (0, 1)
    assert ran.err.startswith(f"lrt-summ: {told}")
    assert "VNG" in ran.err
    assert run(command[0], DOCUMENT, *command[1:], "--provider", "rules", "-q").err == ""
    known = [*command[:-1], "VNG"]
    assert run(known[0], DOCUMENT, *known[1:], "--provider", "rules").err == ""


def test_check_speaks_english_on_request(run: Run, tmp_path: Path) -> None:
    answers = write_answers(tmp_path / "a.json", "1", {"summary": [{"text": "NASA was er ook."}]})
    assert (
        run("check", DOCUMENT, answers).out != run("check", DOCUMENT, answers, "--lang", "en").out
    )


@pytest.mark.parametrize(
    "content",
    ["", "[", "[]", '{"items": 3}', '{"items": [{"number": "77", "answer": {}}]}', "[" * 100_000],
)
def test_malformed_answers_are_wrong_use(run: Run, tmp_path: Path, content: str) -> None:
    path = tmp_path / "answers.json"
    path.write_text(content)
    ran = run("check", DOCUMENT, path)
    assert ran.code == 2
    assert ran.err.startswith("lrt-summ: ")


@pytest.mark.parametrize("content", [None, '{"items": [{"number": "1\xe9"}]}'.encode("cp1252")])
def test_answers_that_cannot_be_read_are_input_that_cannot(
    run: Run, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "answers.json"
    if content is not None:
        path.write_bytes(content)
    ran = run("check", DOCUMENT, path)
    assert ran.code == 3
    assert "answers.json" in ran.err.splitlines()[0]


def test_eval_goes_on_behind_gold_that_cannot_be_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.gold.json").write_text("{}")
    assert run("eval", tmp_path).code == 3
    (tmp_path / "v.md").write_text("# Verslag overleg 3 april 2025\n\n## 1. Opening\n\nWelkom.\n")
    gold = {"document": "v.md", "items": [{"number": "1", "title": "Opening"}]}
    (tmp_path / "v.gold.json").write_text(json.dumps(gold))
    ran = run("eval", tmp_path)
    assert ran.code == 5
    assert "a.gold.json" in ran.out
    assert "(1 goed van 1 gevonden, 1 verwacht)" in ran.out


COMMON = ["--provider", "rules", "--model", "m", "--base-url", "http://127.0.0.1:9/v1"]
COMMON += ["--concurrency", "2", "--cache", "off", "--no-progress", "-v"]


def test_common_options_may_stand_behind_any_command(run: Run, tmp_path: Path) -> None:
    answers = write_answers(tmp_path / "a.json", "1", {"summary": []})
    for command in (["extract", DOCUMENT], ["check", DOCUMENT, answers], ["actions", DOCUMENT]):
        assert run(*command, *COMMON).code == 0
    for command in ("info", "clear", "prune"):
        assert run("cache", command, *COMMON, "-q").code == 0


def test_an_empty_name_is_wrong_use_and_not_the_whole_folder(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "v.md").write_text("# Verslag\n\n## 1. Opening\n\nWelkom.\n")
    ran = run("extract", "")
    assert (ran.code, ran.out) == (2, "")


def test_a_folder_stands_for_all_minutes_in_it_and_nothing_else(run: Run, tmp_path: Path) -> None:
    for name in ("a.md", "B.MD", "~$c.md", ".d.md", "e.briefing.md"):
        (tmp_path / name).write_text(f"# Verslag {name}\n\n## 1. Opening\n\nWelkom.\n")
    shown = run("extract", tmp_path).out
    assert [name for name in ("a.md", "B.MD", "c.md", "d.md", "e.") if f"{name}" in shown] == [
        "a.md", "B.MD",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("extract", []),
        ("brief", []),
        ("brief", ["--dry-run"]),
        ("actions", []),
        ("summarise", []),
        ("summarise", ["--out", "alles.jsonl"]),
    ],
)
def test_a_folder_tells_of_the_documents_in_it_that_cannot_be_read(
    run: Run, tmp_path: Path, command: str, options: list[str]
) -> None:
    folder = tmp_path / "verslagen"
    (folder / "oud").mkdir(parents=True)
    (folder / "a.md").write_text("# Verslag\n\n## 1. Opening\n\nWelkom.\n")
    for name in (
        "b.doc",
        "oud/c.RTF",
        ".d.doc",
        "~$e.doc",
        "f.briefing.docx",
        "g.json",
        "h.ics",
        "i.xlsx",
    ):
        (folder / name).write_text("x")
    arguments = (command, folder, *options, *([] if command == "extract" else ["--provider=rules"]))
    ran = run(*arguments)
    told = "lrt-summ: 2 bestanden overgeslagen (.doc, .rtf): bewaar wat verslag is als .docx of"
    assert ran.code == 0
    assert ran.err.splitlines()[-1] == f"{told} .pdf."
    assert run(*arguments, "-q").err == ""
    assert "overgeslagen" not in run(command, folder / "a.md", *arguments[2:]).err


def test_a_folder_of_nothing_but_such_documents_is_wrong_use_that_tells_so(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "b.doc").write_text("x")
    ran = run("extract", tmp_path)
    assert ran.code == 2
    assert ran.err.endswith("Wel 1 bestand (.doc): bewaar wat verslag is als .docx of .pdf.\n")


def test_a_suffix_does_not_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    (tmp_path / "b.\x1b[31mrood\u202e").write_text("x")
    ran = run("extract", tmp_path)
    assert "Wel 1 bestand (.[31mrood)" in ran.err
    assert "\x1b" not in ran.err


@pytest.mark.parametrize("command", ["extract", "summarise"])
def test_several_documents_are_told_apart(run: Run, tmp_path: Path, command: str) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("# Verslag\n\n## 1. Opening\n\nWelkom.\n")
    options = [] if command == "extract" else ["--provider", "rules"]
    alone = run(command, "a.md", *options).out
    assert alone.startswith("Verslag · ")
    together = run(command, "a.md", "weg.md", "b.md", *options).out
    assert together == f"== a.md ==\n{alone}\n== b.md ==\n{alone}"
    assert len(run(command, "a.md", "b.md", *options, "--json").out.splitlines()) == 2


@pytest.mark.parametrize("lists", [{"a": "@a"}, {"a": "v.txt\n@b", "b": "@./a"}])
def test_a_list_that_names_itself_is_wrong_use(
    run: Run, tmp_path: Path, lists: dict[str, str]
) -> None:
    for name, lines in lists.items():
        (tmp_path / name).write_text(lines)
    ran = run("extract", "@a")
    assert ran.code == 2
    assert ran.err.splitlines()[0] in (
        "lrt-summ: De lijst a noemt zichzelf.", "lrt-summ: De lijst ./a noemt zichzelf.",
    )  # fmt: skip


def test_a_list_may_be_in_two_lists(run: Run, tmp_path: Path) -> None:
    (tmp_path / "v.md").write_text("# Verslag\n\n## 1. Opening\n\nWelkom.\n")
    for name, lines in {"a": "@c", "b": "@c", "c": "v.md"}.items():
        (tmp_path / name).write_text(lines)
    ran = run("extract", "@a", "@b")
    assert (ran.code, ran.out.count("Opening")) == (0, 1)


def test_the_same_file_named_twice_is_read_once(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Verslag\n\n## 1. Opening\n\nWelkom.\n")
    assert run("extract", tmp_path / "a.md", f"{tmp_path}/./a.md").out.count("Opening") == 1


def test_a_name_that_is_no_text_stops_nothing(run: Run, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.md")
    path.write_text("# Verslag\n\n## 1. Opening\n\nWelkom.\n")
    ran = run("extract", path, "--json")
    assert json.loads(ran.out)["minutes"]["source"]["name"] == "caf\ufffd.md"


def test_eval_scores_a_folder_and_names_what_differs(run: Run, tmp_path: Path) -> None:
    document = tmp_path / "verslag.md"
    document.write_text(
        "# Verslag overleg 3 april 2025\n\n## 1. Opening\n\nAfspraak: BZK stuurt de brief rond.\n"
    )
    gold = {
        "document": "verslag.md",
        "title": None,
        "date": "2025-04-04",
        "attendees": [],
        "items": [
            {"number": "1", "title": "Opening", "decisions": [], "actions": [], "figures": []}
        ],
    }
    (tmp_path / "verslag.gold.json").write_text(json.dumps(gold))
    scores = json.loads(run("eval", tmp_path, "--json").out)["total"]
    assert scores["items"]["f1"] == 1
    assert scores["date"]["f1"] == 0
    assert (scores["actions_explicit"]["found"], scores["actions_explicit"]["hits"]) == (1, 0)
    told = run("eval", tmp_path, "--verbose").out
    assert "actions_explicit: vals alarm (regel 5): BZK stuurt de brief rond." in told


def test_eval_of_a_folder_without_gold_is_wrong_use(run: Run, tmp_path: Path) -> None:
    ran = run("eval", tmp_path)
    assert ran.code == 2
    assert "gold.json" in ran.err


def test_the_cache_can_be_looked_at_and_cleared(run: Run, tmp_path: Path) -> None:
    store = tmp_path / "cache.sqlite"
    with ModelServer(quote_first) as server:
        options = ("--base-url", server.url, "--model", "test", "--cache", store)
        run("brief", DOCUMENT, *options)
        facts = json.loads(run("cache", "info", "--json", "--cache", store).out)
        assert facts["rows"] == server.asked
        assert "test" in run("cache", "info", "--cache", store).out
        assert run("cache", "prune", "--days", "1", "--cache", store).out.startswith("0 ")
        told = f"{server.asked} antwoorden en 1 rapport gewist\n"
        assert run("cache", "clear", "--cache", store).out == told
        before = server.asked
        run("brief", DOCUMENT, *options)
        assert server.asked == 2 * before


def test_a_document_is_not_taken_for_a_cache(run: Run, tmp_path: Path) -> None:
    (tmp_path / "v.txt").write_bytes(DOCUMENT.read_bytes())
    for arguments in (["cache", "info"], ["cache", "clear"], ["brief", DOCUMENT]):
        ran = run(*arguments, "--cache", "v.txt")
        assert (ran.code, "v.txt" in ran.err) == (2, True)
    assert [path.name for path in tmp_path.iterdir()] == ["v.txt"]


def test_clearing_what_cannot_be_opened_is_no_success(run: Run, tmp_path: Path) -> None:
    (tmp_path / "andermans.db").write_bytes(b"")
    with closing(sqlite3.connect(tmp_path / "andermans.db")) as other:
        other.execute("CREATE TABLE x (y)")
    for command in ("clear", "prune", "info"):
        ran = run("cache", command, "--cache", "andermans.db")
        assert (ran.code, "niets gewist" in ran.err) == (2, True)


def test_a_key_in_the_settings_file_is_not_echoed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "lrt-summ.toml").write_text('openai_api_key = "sk-geheim"')
    ran = run("extract", DOCUMENT)
    assert ran.code == 2
    assert "sk-geheim" not in ran.err
    assert "OPENAI_API_KEY" in ran.err


def test_a_register_in_a_file_is_not_cut_at_the_width_of_a_terminal(run: Run) -> None:
    name = "verslag-van-de-stuurgroep-met-een-lange-naam-2024-05-16.txt"
    Path(name).write_text((FIXTURES / "lrt-2024-05-16.txt").read_text())
    run("actions", name, "--provider", "rules", "-o", "register.txt")
    written = Path("register.txt").read_text()
    assert name in written
    assert "…" not in written
    piped = run("actions", name, "--provider", "rules")
    assert piped.out == written


def test_what_is_probably_no_minutes_is_told_and_read_all_the_same(run: Run) -> None:
    Path("nota.md").write_text("# Install\n\n## Steps\n\nRun it.\n\n## Limits\n\nThere are none.\n")
    ran = run("extract", "nota.md")
    assert ran.code == 0
    assert "nota.md: dit lijkt geen vergaderverslag" in ran.err
    Path("kort.md").write_text("# Stuurgroep Duin\n\n## Kade\n\nDe kade is af.\n")
    assert run("extract", "kort.md").err == ""


@pytest.mark.parametrize(
    ("command", "helped"),
    [
        (["brief"], "lrt-summ brief"),
        (["brief", "x.md", "--format", "pdf"], "lrt-summ brief"),
        (["cache", "prune", "--foo"], "lrt-summ cache prune"),
        (["nope"], "lrt-summ"),
    ],
)
def test_wrong_use_of_a_command_leads_to_its_own_help(
    run: Run, command: list[str], helped: str
) -> None:
    ran = run(*command)
    assert ran.code == 2
    assert ran.err.endswith(f"  Zie: {helped} --help\n")


@pytest.mark.parametrize("command", [[], ["cache"]])
def test_help_in_the_place_of_a_command_is_help_and_nothing_else(
    run: Run, command: list[str]
) -> None:
    ran = run(*command)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Usage: ")
    assert "Zie:" not in ran.err


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["brief", "weg.md"], "weg.md: kan niet worden geopend (bestaat niet)."),
        (["check", "weg.md", "weg.json"], "weg.json: kan niet gelezen worden (bestaat niet)."),
        (["eval", "weg"], "De map weg bestaat niet."),
    ],
)
def test_what_is_not_there_is_told_in_dutch(run: Run, command: list[str], told: str) -> None:
    if command[0] == "check":
        Path("weg.md").write_text("# Verslag\n\n1. Opening\nWelkom.\n")
    ran = run(*command)
    assert told in ran.err
    assert "No such" not in ran.err
    assert "bytes" not in ran.err


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("breif v.md", "Opdracht breif bestaat niet; is brief bedoeld?"),
        ("cache zzz", "Opdracht zzz bestaat niet."),
        ("brief", "Er ontbreekt iets achter de opdracht: BESTAND…."),
        ("brief v.md --frmat md", "Optie --frmat bestaat niet; is --format of --prompt bedoeld?"),
        ("brief v.md --format", "Optie --format mist haar waarde."),
        ("extract v.md --json=3", "Optie --json heeft geen waarde."),
        ("eval a b", "Dit staat te veel achter de opdracht: b."),
        ("brief v.md --lang fr", "--lang kan niet 'fr' zijn; kies uit 'nl', 'en'."),
        ("actions v.md --on 1-2-2024", "--on kan niet '1-2-2024' zijn; geef een dag als"),
        ("brief v.md --concurrency 0", "--concurrency hoort minstens 1 te zijn."),
        ("brief v.md --concurrency 2000", "--concurrency hoort hoogstens 1024 te zijn."),
        ("brief v.md --concurrency x", "--concurrency hoort een geheel getal te zijn."),
        ("brief v.md --timeout x", "--timeout hoort een getal te zijn."),
        ("extract @weg.txt", "De lijst weg.txt kan niet gelezen worden: bestaat niet."),
        ("check v.md leeg.json", "leeg.json is geen geldige JSON: regel 1, teken 1."),
        ("brief v.md -o uit.html --format md", "-o uit.html en --format md spreken elkaar tegen."),
        ("brief v.md -o uit.pdf --format md", "uit.pdf: .pdf kan niet geschreven worden."),
        ("actions v.md -o a.csv --format json", "-o a.csv en --format json spreken elkaar tegen."),
    ],
)
def test_wrong_use_is_told_in_dutch(run: Run, tmp_path: Path, command: str, told: str) -> None:
    (tmp_path / "v.md").write_text("# Verslag\n\n## 1. Opening\n\nWelkom.\n")
    (tmp_path / "leeg.json").write_text("")
    ran = run(*command.split())
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[0].startswith(f"lrt-summ: {told}")


def test_a_form_of_json_may_be_called_json(run: Run, tmp_path: Path) -> None:
    options = ("--format", "jsonld", "--provider", "rules")
    assert run("brief", DOCUMENT, "-o", "uit.json", *options).code == 0
    assert "@context" in (tmp_path / "uit.json").read_text()


@pytest.mark.parametrize(
    ("variable", "value", "told"),
    [
        ("PRICES", '{"m": 1}', "Instelling 'prices.m' kan niet: hoort een lijst te zijn"),
        ("PRICES", "x", "Instelling 'prices' kan niet: hoort JSON te zijn."),
        ("LANG", "de", "hoort 'nl' of 'en' te zijn"),
        ("TIMEOUT_S", "0", "hoort groter dan 0 te zijn"),
        ("OFLINE", "1", "LRT_SUMM_OFLINE bestaat niet; is LRT_SUMM_OFFLINE bedoeld?"),
    ],
)
def test_a_setting_that_cannot_be_is_told_in_dutch(
    run: Run, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, told: str
) -> None:
    monkeypatch.setenv(f"LRT_SUMM_{variable}", value)
    ran = run("extract", FIXTURES / "lrt-2024-05-16.txt")
    assert ran.code == 2
    assert told in ran.err


@pytest.mark.parametrize("command", [["extract"], ["brief", "--provider", "rules"]])
def test_where_nothing_is_asked_no_answers_are_said_to_be_kept(
    run: Run, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("lrt_summ.cli.run._work", interrupted)
    ran = run(*command, FIXTURES / "lrt-2024-05-16.txt")
    assert (ran.code, ran.err) == (130, "\nAfgebroken.\n")
