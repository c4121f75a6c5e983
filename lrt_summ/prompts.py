"""Prompts: files with a version, rendered into chat messages with the constant part first.

A prompt is a folder:

    item/v2/system.md       instructions, the same for every item
            examples.json   invented items with their answers, shown as earlier turns
            user.md.j2      the item asked about: its `title`, and its `lines` with whole ids
                            (`[2.3] …`) or `numbered` within the item (`[3] …`), in fewer tokens

Everything before the last message is the same for every item, so that a provider can reuse it.
Text from minutes is data: it is cleaned of all that could end the block it stands in.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from lrt_summ.errors import UsageError
from lrt_summ.models import AgendaItem, ItemAnswer, Sentence, Statement
from lrt_summ.models._base import Value
from lrt_summ.reasons import form_reason, system_reason, text_reason

if TYPE_CHECKING:
    from jinja2 import Template

Cited = TypeVar("Cited", bound=Sentence)
Message = dict[str, str]
"""A chat message: `role` and `content`."""

SYSTEM_FILE, EXAMPLES_FILE, USER_FILE = "system.md", "examples.json", "user.md.j2"
MAX_TITLE_CHARS = 300


class ExampleStatement(Value):
    """A statement of an invented item."""

    id: str
    text: str


class Example(Value):
    """An invented item with the answer that it should get.

    Attributes:
        title: number and title, as an item is shown.
    """

    title: str
    statements: tuple[ExampleStatement, ...]
    answer: ItemAnswer


@dataclass(frozen=True)
class Prompt:
    """One version of one prompt.

    Attributes:
        name: the folder's name.
        version: `v1`, …; `""` for a folder of the user's own without versions.
        sha256: over the names and bytes of its files, in hex.
        system: the instructions.
        examples: shown as earlier turns, in order.
        numbered: whether statements are shown, and so cited, by their number within the item.
    """

    name: str
    version: str
    sha256: str
    system: str
    examples: tuple[Example, ...]
    template: Template = field(repr=False, compare=False)
    numbered: bool = False

    @property
    def label(self) -> str:
        """Name and version, as a report tells them: `item v2`."""
        return _label(self.name, self.version)

    @property
    def example_texts(self) -> tuple[str, ...]:
        """Every text of the examples, to recognise an answer that copies them."""
        return tuple(text for example in self.examples for text in _texts(example))

    def messages(
        self, item: AgendaItem, statements: Sequence[Statement] | None = None
    ) -> list[Message]:
        """The messages that ask about an item.

        Args:
            item: gives number and title.
            statements: the part of the item that is shown; all of it if left out.
        """
        shown = item.statements if statements is None else statements
        lines = _lines(shown, self.shown_id)
        return [*self.constant_messages, self._user(shown_title(item), lines)]

    def shown_id(self, statement_id: str) -> str:
        """The id of a statement as the model sees it."""
        return statement_id.rpartition(".")[2] if self.numbered else statement_id

    def with_whole_ids(self, answer: ItemAnswer, item: AgendaItem) -> ItemAnswer:
        """A model's answer with whole ids, also where it cites a number within the item."""

        def whole(sources: Iterable[str]) -> tuple[str, ...]:
            return tuple(f"{item.id}.{s}" if numbers(s) else s for s in sources)

        def numbers(source: str) -> bool:
            plain = source.isascii() and source.isdecimal() and not source.startswith("0")
            return plain and (self.numbered or source != item.id)

        def all_whole(claims: Iterable[Cited]) -> tuple[Cited, ...]:
            return tuple(
                claim.model_copy(update={"sources": whole(claim.sources)}) for claim in claims
            )

        return ItemAnswer(
            summary=all_whole(answer.summary),
            decisions=all_whole(answer.decisions),
            actions=all_whole(answer.actions),
        )

    @cached_property
    def constant_messages(self) -> list[Message]:
        """The messages that come before the item and are the same for every item."""
        messages = [{"role": "system", "content": self.system}]
        for example in self.examples:
            lines = [f"[{statement.id}] {statement.text}" for statement in example.statements]
            messages.append(self._user(example.title, lines))
            messages.append({"role": "assistant", "content": compact_json(example.answer)})
        return messages

    def _user(self, title: str, lines: Iterable[str]) -> Message:
        name = "numbered" if self.numbered else "lines"
        content = self.template.render({"title": title, name: list(lines)})
        return {"role": "user", "content": content.strip()}


def load_prompt(name_or_dir: str) -> Prompt:
    """A prompt by its name (its newest version), by `name/v2`, or by the path of a folder.

    Raises:
        UsageError: there is no such prompt, or one of its files cannot be read or used; the
            message names the file.
    """
    folder = _folder(name_or_dir)
    stamp = tuple((folder / file).stat().st_mtime_ns for file in _files(folder))
    return _load(folder, stamp)


def prompt_id(name_or_dir: str) -> str:
    """Name, version and hash of a prompt, for less than it takes to load it.

    Raises:
        UsageError: there is no such prompt, or one of its files cannot be read.
    """
    folder = _folder(name_or_dir)
    return f"{_label(*_name(folder))} {folder_hash(folder)}"


def _label(name: str, version: str) -> str:
    return f"{name} {version}".strip()


def _name(folder: Path) -> tuple[str, str]:
    """Name and version; `""` for a folder without versions."""
    if _VERSION.fullmatch(folder.name):
        return folder.parent.name, folder.name
    return folder.name, ""


@lru_cache(maxsize=16)
def _load(folder: Path, stamp: tuple[int, ...]) -> Prompt:
    """Keyed by the files' times too, so that an edited prompt is read again."""
    name, version = _name(folder)
    template = _read(folder / USER_FILE)
    return Prompt(
        name=name,
        version=version,
        sha256=folder_hash(folder),
        system=_read(folder / SYSTEM_FILE).strip(),
        examples=_examples(folder / EXAMPLES_FILE),
        template=_template(folder / USER_FILE),
        numbered=_NUMBERED.search(template) is not None,
    )


def folder_hash(folder: Path) -> str:
    """SHA-256 over the names and contents of a prompt's files, in hex."""
    digest = hashlib.sha256()
    for file in _files(folder):
        content = _read(folder / file).encode()
        digest.update(f"{file}\n{len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def prompts_folder() -> Path:
    """Where the prompts of this installation live: in the wheel, or beside an editable install."""
    package = Path(__file__).resolve().parent
    installed = package / "_prompts"
    return installed if installed.is_dir() else package.parent / "prompts"


def shown_title(item: AgendaItem) -> str:
    """Number and title of an item, as a prompt shows them."""
    title = clean(item.title)[:MAX_TITLE_CHARS]
    return f"{clean(item.number)}. {title}" if item.number else title


def compact_json(answer: ItemAnswer) -> str:
    """An answer as a model should write it, without spaces that cost tokens."""
    data = answer.model_dump(mode="json")
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def clean(text: str) -> str:
    """Text from minutes, made safe to show: one line that cannot pose as part of the prompt.

    Invisible characters go. A `<` or `[` that could begin one of our delimiters, a control token of
    a chat template, or the id of a statement becomes a look-alike that begins nothing.
    """
    if not text.isprintable():
        text = "".join(map(_visible, text))
    return _MARKUP.sub(_defused, " ".join(text.split()))


_NUMBERED = re.compile(r"\bnumbered\b")
_VERSION = re.compile(r"v([0-9]{1,6})")
_MARKUP = re.compile(
    r"[<＜﹤](?= ?[/|]|[^\s0-9=])"
    r"|\[(?=\s?(?:/|[0-9A-Za-z]{1,8}\.[0-9]|[0-9]{1,4}\] ?[A-Z]|INST|SYS))"
)
_LOOKALIKES = {"[": "⁅"}
_INVISIBLE = {"Cc", "Cf", "Co", "Cn"}


def _defused(match: re.Match[str]) -> str:
    return _LOOKALIKES.get(match.group(), "‹")


@lru_cache(maxsize=4096)
def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cs":
        return "�"
    if category in _INVISIBLE:
        return " " if character.isspace() else ""
    return character


def _lines(statements: Iterable[Statement], shown_id: Callable[[str], str]) -> Iterator[str]:
    """One line per statement, with a line for each sub-heading where it changes."""
    heading: str | None = None
    for statement in statements:
        if statement.heading != heading:
            heading = statement.heading
            if heading:
                yield f"# {clean(heading)[:MAX_TITLE_CHARS]}"
        yield f"[{shown_id(statement.id)}] {_spoken(statement)}"


def _spoken(statement: Statement) -> str:
    text = clean(statement.text)
    speaker = clean(statement.speaker or "")
    return text if not speaker or text.startswith(speaker) else f"{speaker}: {text}"


def _texts(example: Example) -> Iterator[str]:
    yield example.title
    for statement in example.statements:
        yield statement.text
    answer = example.answer
    for sentence in (*answer.summary, *answer.decisions, *answer.actions):
        yield sentence.text


def _folder(name_or_dir: str) -> Path:
    try:
        found = _found(name_or_dir)
    except OSError as error:
        raise UsageError(
            f"Prompt {name_or_dir!r} kan niet gelezen worden: {system_reason(error)}",
            hint="Controleer het pad en de leesrechten.",
        ) from None
    if found is None:
        known = ", ".join(sorted(p.name for p in prompts_folder().iterdir() if _versions(p)))
        raise UsageError(
            f"Prompt {name_or_dir!r} niet gevonden.",
            hint=f"Kies {known}, of de map waarin {SYSTEM_FILE}, {EXAMPLES_FILE} en {USER_FILE} "
            "staan.",
        )
    return found


def _found(name_or_dir: str) -> Path | None:
    own = Path(name_or_dir).expanduser()
    builtin = prompts_folder() / name_or_dir
    for folder in (builtin, own):
        if (folder / SYSTEM_FILE).is_file():
            return folder.resolve()
        versions = _versions(folder)
        if versions:
            return versions[-1].resolve()
    return None


def _versions(folder: Path) -> list[Path]:
    """The versions in a prompt's folder, oldest first."""
    if not folder.is_dir():
        return []
    numbered = [(m, p) for p in folder.iterdir() if (m := _VERSION.fullmatch(p.name))]
    return [path for _, path in sorted(numbered, key=lambda pair: int(pair[0].group(1)))]


def _files(folder: Path) -> list[str]:
    files = [SYSTEM_FILE, EXAMPLES_FILE, USER_FILE]
    for file in files:
        if not (folder / file).is_file():
            raise UsageError(f"Promptbestand {folder / file} ontbreekt.")
    return files


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            f"Promptbestand {path} kan niet gelezen worden: {text_reason(error)}"
        ) from None


def _examples(path: Path) -> tuple[Example, ...]:
    try:
        return TypeAdapter(tuple[Example, ...]).validate_json(_read(path))
    except ValidationError as error:
        problem: Mapping[str, Any] = error.errors()[0]
        place = ".".join(str(part) for part in problem["loc"]) or "het bestand"
        raise UsageError(
            f"Promptbestand {path} klopt niet bij {place}: {form_reason(problem)}"
        ) from None


def _template(path: Path) -> Template:
    # Jinja's import is not small, and only those who ask a model need it.
    from jinja2 import StrictUndefined, TemplateError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, keep_trailing_newline=False, autoescape=False
    )
    try:
        template = environment.from_string(_read(path))
        template.render(title="1. Titel", lines=["[1.1] Tekst."], numbered=["[1] Tekst."])
    except TemplateError as error:
        raise UsageError(f"Promptbestand {path} is geen bruikbaar sjabloon: {error}") from None
    return template
