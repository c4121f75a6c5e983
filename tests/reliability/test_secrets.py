"""The key and the text of the minutes are where they belong, and nowhere else."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from lrt_summ.providers.redacting import redact, without_key
from tests.support.batch_server import BatchServer
from tests.support.model_server import ModelServer, Received, Reply, error, quote_first
from tests.support.synthetic_minutes import write_minutes

KEY = "sk-proj-Zeer_Geheim-0123456789abcdef"
QUOTED = f"Incorrect API key provided: {KEY}"
DOCUMENTS = ["verslagen/verslag-00000.txt", "verslagen/verslag-00001.txt"]
COMMAND = [sys.executable, "-c", "from lrt_summ.cli import main; main()"]
CRASHING = [
    sys.executable,
    "-c",
    # A bug below the SDK's call, where the key is in every frame.
    "import openai; openai.AsyncOpenAI.post = lambda self, *a, **k: 1 / 0\n"
    "from lrt_summ.cli import main; main()",
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_minutes(tmp_path / "verslagen", 3, items=2, words=30)
    return tmp_path


def call(
    folder: Path, *arguments: str, command: list[str] = COMMAND, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*command, *arguments],
        cwd=folder,
        env={**os.environ, "OPENAI_API_KEY": KEY, "PYTHONUTF8": "1", **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=120,
        check=False,
        umask=0,
    )


def quotes_the_key(status: int) -> Callable[[Received], Reply]:
    """A server that says back what it was sent, as some do."""
    return lambda received: error(status, f"Incorrect: {received.headers['authorization']} {KEY}")


def says(message: Mapping[str, str | None]) -> Reply:
    """A completion that is no answer."""
    choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", **message}}
    return Reply(body={"choices": [choice]})


def always(reply: Reply) -> Callable[[Received], Reply]:
    return lambda received: reply


def batch(reply: Reply) -> BatchServer:
    """A Batch API where this comes of every line."""
    return BatchServer(fate=lambda line: reply)


@pytest.mark.parametrize(
    ("reply", "extra"),
    [
        (quote_first, ("-vv", "--out", "r.jsonl")),
        (quote_first, ("-vv", "--dry-run")),
        (quotes_the_key(401), ("-vv", "--out", "r.jsonl")),
        (quotes_the_key(400), ("-v",)),
        (always(error(200, QUOTED)), ("-vv", "--out", "r.jsonl")),
        (always(Reply(headers={"content-type": KEY})), ("-vv", "--out", "r.jsonl")),
        (always(says({"content": None, "refusal": QUOTED})), ("-vv", "--out", "r.jsonl")),
        (always(says({"content": QUOTED})), ("-vv", "--out", "r.jsonl")),
        (batch(error(401, QUOTED)), ("-vv", "--out", "r.jsonl", "--batch")),
        (batch(says({"content": None, "refusal": QUOTED})), ("-vv", "--out", "r.jsonl", "--batch")),
        (BatchServer(most_lines=0, too_many=QUOTED), ("-vv", "--out", "r.jsonl", "--batch")),
    ],
    ids=[
        "done",
        "dry run",
        "key refused",
        "request refused",
        "error as a success",
        "type of the body",
        "refusal",
        "answer",
        "line of a batch",
        "refusal in a batch",
        "batch",
    ],
)
def test_the_key_is_written_nowhere(
    folder: Path, reply: Callable[[Received], Reply], extra: tuple[str, ...]
) -> None:
    with ModelServer(reply) as server:
        options = ["--base-url", server.url, "--cache", "c.sqlite", "--max-retries", "0", *extra]
        ran = call(folder, "summarise", "verslagen", *options)
        assert "--dry-run" in extra or server.received[0].headers["authorization"].endswith(KEY)
    written = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    assert not any(KEY.encode() in data for data in (ran.stdout, ran.stderr, *written))


SLASHED = "geheim/Sleutel+0123456789"
ESCAPED = SLASHED.replace("/", "\\/").replace("S", "\\u0053").replace("+", "\\u002B")


@pytest.mark.parametrize(
    ("key", "reply"),
    [
        ("team42x", error(401, "Incorrect API key: team42x")),
        ("team42x", error(200, "Incorrect API key: team42x.")),
        (SLASHED, Reply(status=400, body=f'{{"error": "{ESCAPED}"}} stuk'.encode())),
    ],
    ids=["short", "short in an error as a success", "escaped in an error"],
)
def test_a_key_of_another_form_is_written_nowhere(folder: Path, key: str, reply: Reply) -> None:
    with ModelServer(reply) as server:
        options = ["--base-url", server.url, "--cache", "c.sqlite", "--max-retries", "0"]
        options += ["--out", "r.jsonl", "-vv"]
        ran = call(folder, "summarise", "verslagen", *options, OPENAI_API_KEY=key)
    written = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    for form in {key, ESCAPED, ESCAPED.replace("\\", "\\\\")}:
        assert not any(form.encode() in data for data in (ran.stdout, ran.stderr, *written))


@pytest.mark.parametrize(
    ("key", "said", "told"),
    [
        ("geen", "geen ruimte", "geen ruimte"),
        ("x", "max_tokens x", "max_tokens [sleutel]"),
        ("team42x", "sleutel 'team42x'", "sleutel '[sleutel]'"),
    ],
)
def test_a_placeholder_leaves_words_legible(key: str, said: str, told: str) -> None:
    assert redact(said, key) == told
    assert without_key([said], key) == [said]


def test_a_key_is_found_in_json_within_json() -> None:
    content = f'{{"text": "De sleutel is {ESCAPED}.", "sources": ["1\\/8"]}}'
    left = without_key({"content": content}, SLASHED)
    assert left == {"content": '{"text": "De sleutel is [sleutel].", "sources": ["1\\/8"]}'}


def test_a_crash_does_not_tell_the_key(folder: Path) -> None:
    options = ["--base-url", "http://127.0.0.1:9/v1", "-vv", "--out", "r.jsonl"]
    ran = call(folder, "summarise", "verslagen", *options, command=CRASHING)
    assert ran.returncode != 0
    assert b"ZeroDivisionError" in ran.stderr
    written = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    assert not any(KEY.encode() in data for data in (ran.stdout, ran.stderr, *written))


def test_no_log_at_any_level_tells_what_the_minutes_say(folder: Path) -> None:
    def faulty(received: Received) -> Reply:
        return error(503, "busy") if server.asked == 1 else quote_first(received)

    with ModelServer(faulty) as server:
        options = ["--base-url", server.url, "--out", "r.jsonl", "--cache", "c.sqlite", "-vv"]
        ran = call(folder, "summarise", "verslagen", *options)
    log = ran.stderr.decode()
    assert ran.returncode == 0
    assert "prompt tokens" in log
    texts = [path.read_text() for path in (folder / "verslagen").iterdir()]
    said = {line[2:40] for text in texts for line in text.splitlines() if line.startswith("- ")}
    assert len(said) > 10
    assert not [words for words in said if words in log]


def test_whatever_is_written_is_its_owners_alone(folder: Path) -> None:
    with ModelServer(quote_first) as server:
        common = ["--base-url", server.url, "--cache", "deep/down/cache/c.sqlite"]
        commands = [
            ["summarise", "verslagen", "--out", "out/of/sight/r.jsonl", *common],
            ["summarise", "verslagen", "--out", "out/r.parquet", *common],
            ["brief", *DOCUMENTS, "-o", "notes/briefings/", *common],
            ["brief", "verslagen/verslag-00000.txt", "-o", "b.docx", *common],
            ["actions", *DOCUMENTS, "--format", "ics", "-o", "a.ics", *common],
        ]
        for command in commands:
            ran = call(folder, *command)
            assert ran.returncode == 0, ran.stderr.decode()
    made = [path for path in folder.rglob("*") if "verslagen" not in path.parts]
    assert len([path for path in made if path.is_file()]) >= 8
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in made}
    open_to_others = {str(path): oct(mode) for path, mode in modes.items() if mode & 0o077}
    assert not open_to_others


@pytest.mark.parametrize("url", ["http://203.0.113.9/v1", "http://model.invalid/v1"])
def test_offline_uses_no_proxy_and_reaches_nothing_outside(folder: Path, url: str) -> None:
    with ModelServer(quote_first) as proxy:
        names = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy")
        environment = {**dict.fromkeys(names, proxy.url), "LRT_SUMM_OFFLINE": "1"}
        options = ["--provider", "openai", "--base-url", url]
        ran = call(folder, "summarise", "verslagen", *options, **environment)
        assert proxy.asked == 0
    assert ran.returncode == 4
    assert "offline" in ran.stderr.decode()


def test_offline_follows_no_redirect(folder: Path) -> None:
    with ModelServer(quote_first) as elsewhere:
        moved = Reply(status=307, headers={"Location": f"{elsewhere.url}/chat/completions"})
        with ModelServer(moved) as server:
            url = ["--base-url", server.url]
            ran = call(folder, "summarise", "verslagen", *url, LRT_SUMM_OFFLINE="1")
        assert elsewhere.asked == 0
    assert ran.returncode == 4
    assert "verwijst door" in ran.stderr.decode()


def test_no_option_lifts_offline_mode(folder: Path) -> None:
    (folder / "lrt-summ.toml").write_text("offline = false\n")
    url = ["--base-url", "http://203.0.113.9/v1", "--provider", "openai"]
    ran = call(folder, "summarise", "verslagen", *url, LRT_SUMM_OFFLINE="1")
    assert ran.returncode == 4
    assert "offline" in ran.stderr.decode()
