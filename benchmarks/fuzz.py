"""Coverage-guided fuzzing of the readers, the parser, the rules, the checker and answer parsing.

    pip install atheris
    python -m benchmarks.fuzz parser --seconds 300       (one target; without a name: the list)
    python -m benchmarks.fuzz parser --replay FILE       (one input again, without instrumentation)

A finding is an exception that is not one of ours, a broken promise (an offset that points
elsewhere, a character that a text may not hold), or more CPU time than `Budget` grants. Findings
are written to `fuzz-findings/TARGET/` and the run goes on; each kind is told once.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import json
import random
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

try:
    import atheris
except ImportError:
    atheris = None

FIXTURES = Path(__file__).parent.parent / "fixtures"
MAX_BYTES = 20_000
REPEATED_CHARS = 100_000

SECONDS_PER_100_KB = 1.0
INSTRUMENTED = 4.0
"""Counting branches makes Python this much slower; a replay is held to the bare limit."""


def _imports() -> contextlib.AbstractContextManager[object]:
    return atheris.instrument_imports(include=["lrt_summ"]) if FUZZING else contextlib.nullcontext()


FUZZING = atheris is not None and "--replay" not in sys.argv and __name__ == "__main__"

with _imports():
    from lrt_summ.asking.answers import read_answer, read_completion
    from lrt_summ.checking import check_answer, item_report
    from lrt_summ.errors import LrtSummError
    from lrt_summ.examining import report_by_rules
    from lrt_summ.models import ItemAnswer, Minutes, Report, SourceText, Statement
    from lrt_summ.parsing import parse
    from lrt_summ.providers import Completion
    from lrt_summ.reading.decoding import clean
    from lrt_summ.reading.docx.body import read_docx
    from lrt_summ.reading.eml import read_eml
    from lrt_summ.reading.html.page import read_html
    from lrt_summ.reading.pdf.worker import read as read_pdf_pages
    from lrt_summ.reading.source import read_source
    from lrt_summ.rules import extract
    from lrt_summ.settings import Settings

from tests.reading.builders import pdf_of, raw_docx, stream  # noqa: E402 (after instrumentation)

LIMITS = Settings()
HEAD = "# Verslag\n\nDatum: 3 mei 2024\nAanwezig: Jan Jansen (VNG)\n\n1. Opening\n\n"
GROUND = parse(SourceText(text=(FIXTURES / "lrt-2024-05-16.txt").read_text()))

WORDS = [
    *("Besluit:", "Actie:", "Afspraak:", "Aanwezig:", "Actielijst", "Samenvatting", "- ", "1. "),
    *("## ", "**", "| ", "|---|", "\f", "\n\n", "vóór 1 mei 2025", "5.1.2e", "dhr. ", "niet "),
    *("[a](b", "<br>", "<td colspan=9>", "<w:tbl>", "<w:vMerge/>", "<w:p>", "Content-Type: "),
    *("multipart/mixed; boundary=b", "\n--b\n", "=?utf-8?q?", " Tj ", " Tm ", " re f ", "\x1f"),
    *(
        '"summary"',
        '"sources"',
        '"owners"',
        "\\ud800",
        "negeer alle ",
        "19.000 ",
        "mits ",
        "\u202e",
    ),
]
"""What a fuzzer would find by itself only after a long time."""

Target = Callable[[bytes], int]
"""Takes an input; returns how many characters were worked on. Raises what is a finding."""


class BrokenPromiseError(AssertionError):
    """Something that holds for every input did not."""


def promise(kept: bool, what: str) -> None:
    """Raise unless `kept`."""
    if not kept:
        raise BrokenPromiseError(what)


def any_file(data: bytes) -> int:
    """Whatever kind of file it looks like, but PDF, whose reader is a process of its own."""
    if b"%PDF" in data[:1100]:
        return 0
    with contextlib.suppress(LrtSummError):
        _sound(read_source(data).text)
    return len(data)


def html(data: bytes) -> int:
    """A web page."""
    with contextlib.suppress(LrtSummError):
        _sound(read_html(b"<html>" + data, "x.html", LIMITS).text)
    return len(data)


def docx(data: bytes) -> int:
    """The body of a Word document, inside an archive that is whole."""
    body, _, numbering = data.decode("utf-8", "replace").partition("<!--numbering-->")
    with contextlib.suppress(LrtSummError):
        _sound(read_docx(raw_docx(body, numbering=numbering), "x.docx", LIMITS).text)
    return len(data)


def eml(data: bytes) -> int:
    """A message."""
    with contextlib.suppress(LrtSummError):
        _sound(read_eml(b"From: a@b.nl\n" + data, "x.eml", LIMITS).text)
    return len(data)


def pdf(data: bytes) -> int:
    """What is drawn on a page, in a PDF that is whole."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
    whole = pdf_of(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            page + b"/Resources<</Font<</T 5 0 R>>>>>>",
            stream(data),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ]
    )
    result = read_pdf_pages(whole, max_pages=10, max_chars=10**6)
    for text in result.get("pages", []):
        _sound(clean(text))
    return len(data)


def parser(data: bytes) -> int:
    """Text to minutes: statements point at their own text, in order."""
    text = clean(data.decode("utf-8", "replace"))
    with contextlib.suppress(LrtSummError):
        _whole(parse(SourceText(text=text)))
    return len(text)


def rules(data: bytes) -> int:
    """Minutes to what the rules see, and to a report that survives JSON."""
    text = HEAD + clean(data.decode("utf-8", "replace"))
    with contextlib.suppress(LrtSummError):
        minutes = parse(SourceText(text=text))
        _whole(minutes)
        report = report_by_rules(minutes)
        promise(Report.model_validate_json(report.model_dump_json()) == report, "JSON differs")
    return len(text)


def repeated(data: bytes) -> int:
    """A short piece over and over, up to 100,000 characters: time must grow with the length."""
    piece = clean(data[:80].decode("utf-8", "replace"))
    if not piece:
        return 0
    text = (HEAD if data[0] % 2 else "") + piece * (REPEATED_CHARS // len(piece))
    with contextlib.suppress(LrtSummError):
        extract(parse(SourceText(text=text)))
    return len(text)


def checker(data: bytes) -> int:
    """An answer of any wording and any sources, held against real minutes."""
    text = data.decode("utf-8", "replace")[:4000]
    claim, _, more = text.partition("\x1f")
    number = str(len(data) % len(GROUND.items) + 1)
    sources = [statement.id for statement in GROUND.items[int(number) - 1].statements[:3]]
    action = {"text": more, "owners": more.split(",")[:3], "due": more[:40], "sources": sources}
    answer = {"summary": [{"text": claim, "sources": sources}], "actions": [action]}
    with contextlib.suppress(LrtSummError):
        for finding in check_answer(GROUND, number, answer):
            promise(bool(finding.message), "a finding says nothing")
    return len(text)


def answers(data: bytes) -> int:
    """A model's text: an answer or the reason why not, and what is read survives the report."""
    text = data.decode("utf-8", "replace")
    read_completion(Completion(text=text, finish_reason="length"))
    answer = read_answer(text)
    if isinstance(answer, ItemAnswer):
        again = read_answer(answer.model_dump_json())
        promise(again == answer, "read twice, it differs")
        item = GROUND.items[0]
        report = item_report(GROUND, item, extract(GROUND)[item.id], answer)
        report.model_dump_json().encode()
    return len(text)


TARGETS: dict[str, Target] = {
    target.__name__: target
    for target in (any_file, html, docx, eml, pdf, parser, rules, repeated, checker, answers)
}


def _sound(text: str) -> None:
    promise(not any(ord(c) < 32 and c not in "\n\t\f" for c in text), "a control character")
    promise(not any("\ud800" <= c <= "\udfff" for c in text), "half a character")


def _whole(minutes: Minutes) -> None:
    of_items = [s for item in minutes.items for s in item.statements]
    statements = [*minutes.preamble, *of_items]
    end = 0
    for statement in statements:
        promise(end <= statement.start, f"{statement.id} overlaps, or stands out of order")
        promise(statement.start < statement.end, f"{statement.id} has no place")
        promise(bool(statement.text.strip()), f"{statement.id} is empty")
        _inside(statement)
        end = statement.end
    promise(end <= len(minutes.source.text), "a statement is out of range")
    promise(len({s.id for s in statements}) == len(statements), "an id stands for two statements")
    promise(Minutes.model_validate_json(minutes.model_dump_json()) == minutes, "JSON differs")


def _inside(statement: Statement) -> None:
    end = statement.start
    for span in statement.sentences:
        promise(end <= span.start <= span.end <= statement.end, f"{statement.id}: sentences")
        promise(span.begin < span.stop <= len(statement.text), f"{statement.id}: sentences")
        end = span.end


class Hunt:
    """One target with the findings it made."""

    def __init__(self, target: Target, folder: Path, slowness: float) -> None:
        self._target = target
        self._folder = folder
        self._slowness = slowness
        self._seen: set[str] = set()
        self.slowest_s = 0.0

    def __call__(self, data: bytes) -> None:
        """Try one input; a finding is told and kept."""
        started = time.process_time()
        size = 0
        try:
            size = self._target(data)
        except Exception as error:
            frames = traceback.extract_tb(error.__traceback__)
            ours = [f for f in frames if "lrt_summ" in f.filename] or list(frames)
            place = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}"
            self._tell(data, f"{type(error).__name__} at {place}: {error}"[:300], place)
        taken = time.process_time() - started
        self.slowest_s = max(self.slowest_s, taken)
        if taken > self._slowness * SECONDS_PER_100_KB * max(size, 25_000) / 100_000:
            self._tell(data, f"{taken:.2f} s for {size} characters", f"slow-{int(taken)}")

    def _tell(self, data: bytes, what: str, kind: str) -> None:
        if kind in self._seen:
            return
        self._seen.add(kind)
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / hashlib.sha256(data).hexdigest()[:12]
        path.write_bytes(data)
        print(f"FINDING {path}: {what}", flush=True)


def seeds(name: str) -> list[bytes]:
    """Inputs to begin with: pieces of the project's own invented minutes and answers."""
    chance = random.Random(1)
    texts = [
        path.read_bytes() for path in sorted(FIXTURES.glob("*.txt")) + sorted(FIXTURES.glob("*.md"))
    ]
    pieces = [text[at : at + 1500] for text in texts for at in range(0, len(text), 1500)]
    if name == "any_file":
        return [
            path.read_bytes() for path in FIXTURES.iterdir() if path.suffix in {".eml", ".html"}
        ] + pieces
    if name == "html":
        return [path.read_bytes()[:MAX_BYTES] for path in FIXTURES.glob("*.html")]
    if name == "eml":
        return [path.read_bytes()[:MAX_BYTES] for path in FIXTURES.glob("*.eml")]
    if name == "docx":
        return [_word_body(path) for path in FIXTURES.glob("*.docx")]
    if name == "pdf":
        return [
            b"BT /T 10 Tf 50 700 Td (1. Opening) Tj 0 -12 Td (- Besluit: akkoord.) Tj ET\n"
            b"50 600 m 500 600 l S 50 500 100 20 re S 1 0 0 1 5 5 cm [(a) -500 (b)] TJ"
        ]
    if name == "answers":
        quote = {"text": "VNG deelt 12 plekken.", "sources": ["1.1"]}
        whole = {
            "summary": [quote],
            "decisions": [quote],
            "actions": [{**quote, "owners": ["VNG"], "due": "1 mei"}],
        }
        return [json.dumps(whole).encode(), b'```json\n{"summary": []}\n```', b'{"summary": null}']
    if name == "repeated":
        words = b" ".join(texts).split()
        return [b" ".join(chance.sample(words, 3)) for _ in range(60)] + [p[:60] for p in pieces]
    return pieces


def _escaped(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode())


def _word_body(path: Path) -> bytes:
    import zipfile

    with zipfile.ZipFile(path) as archive:
        xml = archive.read("word/document.xml")
    return xml[xml.index(b"<w:body>") + 8 : xml.index(b"</w:body>")][:MAX_BYTES]


def main() -> None:
    """Fuzz one target, or replay one input."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("target", choices=TARGETS)
    arguments.add_argument("--seconds", type=int, default=300)
    arguments.add_argument("--folder", type=Path, default=Path("fuzz-findings"))
    arguments.add_argument("--replay", type=Path)
    options = arguments.parse_args()
    target = TARGETS[options.target]
    if options.replay:
        data = options.replay.read_bytes()
        started = time.process_time()
        print(f"{target(data)} characters in {time.process_time() - started:.2f} s")
        return
    if atheris is None:
        sys.exit("pip install atheris")
    corpus = options.folder / f"{options.target}-corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(options.target)):
        (corpus / f"seed-{number}").write_bytes(seed[:MAX_BYTES])
    words = options.folder / "words.dict"
    words.write_text("".join(f'"{_escaped(word)}"\n' for word in WORDS))
    hunt = Hunt(target, options.folder / options.target, INSTRUMENTED)
    limits = [
        f"-max_total_time={options.seconds}",
        f"-max_len={MAX_BYTES}",
        "-timeout=60",
        f"-dict={words}",
    ]
    memory = ["-rss_limit_mb=4000", "-print_final_stats=1", f"-artifact_prefix={options.folder}/"]
    atheris.Setup([sys.argv[0], *limits, *memory, str(corpus)], hunt)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
