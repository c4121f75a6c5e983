"""Write docs/reference from the code, so that it cannot go stale; `--check` only compares.

python docs/generate.py            writes cli.md, settings.md and api.md
python docs/generate.py --check    exits with 1 and names what is stale
"""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import re
import subprocess
import sys
from pathlib import Path

import lrt_summ
from lrt_summ.settings import Settings

FOLDER = Path(__file__).parent / "reference"
COMMANDS = ("brief", "summarise", "extract", "check", "actions", "eval", "cache")
VALUES = {
    "lrt_summ.models": (
        *("ItemReport", "Claim", "DecisionClaim", "ActionClaim", "CallClaim", "Finding"),
        *("Sentence", "ActionDraft", "Extraction", "Decision", "Action", "AgendaItem", "Statement"),
    ),
    "lrt_summ.registering": ("Register", "Promise"),
    "lrt_summ.pipeline": ("Outcome",),
    "lrt_summ.asking": ("Estimate",),
}
NOTE = "<!-- Written by docs/generate.py; edit the code instead. -->\n"


def cli_page() -> str:
    """Every `--help` page."""
    parts = [NOTE, "# The command `lrt-summ`\n"]
    for command in ("", *COMMANDS, "cache info", "cache clear", "cache prune"):
        line = " ".join(["lrt-summ", *command.split(), "--help"])
        parts.append(f"## `{line.removesuffix(' --help')}`\n\n```text\n{_help(command)}\n```\n")
    codes = inspect.getdoc(lrt_summ.cli.main) or ""  # type: ignore[attr-defined]
    parts.append("## Exit codes\n\n" + codes.split("\n\n", 1)[1].strip() + "\n")
    return "\n".join(parts)


def _help(command: str) -> str:
    # A fixed width and no colour, whatever terminal this is run in.
    environment = {"COLUMNS": "100", "TERMINAL_WIDTH": "100", "NO_COLOR": "1", "PYTHONUTF8": "1"}
    run = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", "from lrt_summ.cli import main; main()", *command.split(), "--help"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env=environment,
    )
    text = run.stdout.replace("Usage: -c", "Usage: lrt-summ")
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def settings_page() -> str:
    """Every setting with its environment variable, default and meaning."""
    rows = ["| setting in `lrt-summ.toml` | environment | default | meaning |", "|---|---|---|---|"]
    for name, field in Settings.model_fields.items():
        default = field.get_default(call_default_factory=True)
        shown = "none" if default is None else f"`{default}`"
        rows.append(f"| `{name}` | `LRT_SUMM_{name.upper()}` | {shown} | {field.description} |")
    intro = (inspect.getdoc(sys.modules[Settings.__module__]) or "") + "\n"
    return "\n".join([NOTE, "# Settings\n", intro, *rows, ""])


def api_page() -> str:
    """Every public name with its signature and docstring."""
    parts = [NOTE, "# The Python library `lrt_summ`\n"]
    for name in lrt_summ.__all__:
        thing = getattr(lrt_summ, name)
        if not (inspect.isclass(thing) or inspect.isfunction(thing)):
            continue
        parts.append(f"## `{name}`\n")
        if inspect.isfunction(thing):
            parts.append(f"```python\n{name}{inspect.signature(thing)}\n```\n")
        parts.append(f"```text\n{inspect.getdoc(thing)}\n```\n")
        if inspect.isclass(thing):
            parts += _fields(thing)
            parts += _methods(thing)
    return "\n".join(parts + _values())


def _values() -> list[str]:
    """What the functions give and take, which nobody needs to import by name."""
    parts = ["# What these give\n"]
    for module, names in VALUES.items():
        for name in names:
            thing = getattr(importlib.import_module(module), name)
            parts.append(f"## `{module}.{name}`\n")
            parts.append(f"```text\n{inspect.getdoc(thing)}\n```\n")
            parts += _fields(thing)
    return parts


def _fields(thing: type) -> list[str]:
    fields: dict[str, object] = {
        name: field.annotation for name, field in getattr(thing, "model_fields", {}).items()
    }
    if dataclasses.is_dataclass(thing):
        fields = {field.name: field.type for field in dataclasses.fields(thing)}
    if not fields or thing is Settings:
        return []
    rows = [f"| `{name}` | `{_plain(annotation)}` |" for name, annotation in fields.items()]
    return ["\n".join(["| field | type |", "|---|---|", *rows]) + "\n"]


def _plain(annotation: object) -> str:
    text = annotation.__name__ if isinstance(annotation, type) else str(annotation)
    text = re.sub(r"Annotated\[(\w+), \w+\(func=<[^>]*>\)\]", r"\1", text)  # how it is tidied
    inner = ("minutes.", "extraction.", "report.", "answer.", "typing.")
    for module in ("lrt_summ.registering.promises.", "lrt_summ.models.", *inner):
        text = text.replace(module, "")
    return text.replace("|", "\\|")


def _methods(thing: type) -> list[str]:
    parts = []
    for name, method in vars(thing).items():
        if name.startswith("_") or not inspect.isfunction(method):
            continue
        parts.append(f"### `{thing.__name__}.{name}{inspect.signature(method)}`\n")
        parts.append(f"```text\n{inspect.getdoc(method)}\n```\n")
    return parts


def main() -> int:
    """Write or compare the pages; returns the exit code."""
    import lrt_summ.cli  # noqa: F401 - its docstring holds the exit codes

    pages = {"cli.md": cli_page(), "settings.md": settings_page(), "api.md": api_page()}
    stale = []
    for name, text in pages.items():
        path = FOLDER / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
            if "--check" not in sys.argv:
                path.write_text(text, encoding="utf-8")
    verb = "stale" if "--check" in sys.argv else "written"
    sys.stdout.write(f"{verb}: {', '.join(stale) or 'nothing'}\n")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
