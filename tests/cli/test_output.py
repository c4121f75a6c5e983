import os
import stat
from pathlib import Path

import pytest

from lrt_summ.cli.output import clashes, targets, write_file
from lrt_summ.errors import UsageError


def test_one_document_goes_to_the_file_that_is_named() -> None:
    assert targets("uit.md", ["verslag.pdf"], "briefing.md") == [Path("uit.md")]


def test_several_documents_go_to_a_folder_each_under_its_own_name() -> None:
    assert targets("uit", ["a/een.pdf", "b/twee.md"], "briefing.md") == [
        Path("uit/een.briefing.md"),
        Path("uit/twee.briefing.md"),
    ]


def test_documents_of_the_same_stem_do_not_overwrite_each_other() -> None:
    paths = targets("uit", ["verslag.pdf", "verslag.md"], "briefing.md")
    assert len(set(paths)) == 2


def test_one_document_with_an_existing_folder_goes_into_it(tmp_path: Path) -> None:
    assert targets(str(tmp_path), ["x/een.pdf"], "briefing.md") == [tmp_path / "een.briefing.md"]


def test_a_written_file_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    write_file(tmp_path / "nieuw" / "briefing.md", "tekst")
    path = tmp_path / "nieuw" / "briefing.md"
    assert path.read_text() == "tekst"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_write_that_fails_leaves_the_old_file_and_no_scratch_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "briefing.md"
    path.write_text("oud")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(UsageError, match=r"briefing\.md"):
        write_file(path, "nieuw")
    assert path.read_text() == "oud"
    assert [p.name for p in tmp_path.iterdir()] == ["briefing.md"]


def test_a_folder_in_the_place_of_a_file_is_told_as_such(tmp_path: Path) -> None:
    blocker = tmp_path / "geen-map"
    blocker.write_text("")
    with pytest.raises(UsageError, match="kan niet geschreven worden"):
        write_file(blocker / "briefing.md", "x")


def test_documents_of_the_same_name_are_told_apart_by_their_folders() -> None:
    paths = targets("uit", ["v/2023/verslag.txt", "v/2024/verslag.txt"], "briefing.md")
    assert paths == [
        Path("uit/2023-verslag.txt.briefing.md"),
        Path("uit/2024-verslag.txt.briefing.md"),
    ]


def test_a_link_is_followed_and_a_pipe_is_written_into(tmp_path: Path) -> None:
    target, link, pipe = (tmp_path / name for name in ("doel.md", "link.md", "pijp"))
    link.symlink_to(target)
    write_file(link, "tekst")
    assert (link.is_symlink(), target.read_text()) == (True, "tekst")
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_file(pipe, "tekst")
        assert os.read(reader, 99) == b"tekst"
    finally:
        os.close(reader)


def test_a_dash_is_stdout() -> None:
    assert targets("-", ["verslag.pdf"], "briefing.md") == [None]


def test_an_empty_name_is_wrong_use() -> None:
    for documents in (["a.md"], ["a.md", "b.md"]):
        with pytest.raises(UsageError, match="-o noemt geen bestand"):
            targets("", documents, "briefing.md")


def test_folders_that_spell_alike_do_not_share_a_name() -> None:
    paths = targets("uit", ["a/b-c/verslag.txt", "a-b/c/verslag.txt"], "briefing.md")
    assert len(set(paths)) == 2


def test_a_link_that_loops_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    write_file(tmp_path / "a", "tekst")
    assert (tmp_path / "a").read_text() == "tekst"


def test_an_open_file_of_the_process_is_written_into() -> None:
    reader, writer = os.pipe()
    try:
        write_file(Path(f"/dev/fd/{writer}"), "tekst")
        assert os.read(reader, 99) == b"tekst"
    finally:
        os.close(reader)
        os.close(writer)


def test_only_documents_of_one_name_are_named_in_full() -> None:
    paths = targets("uit", ["n/a.md", "n/a.txt", "n/b.txt"], "briefing.md")
    assert [path.name for path in paths if path] == [
        "a.md.briefing.md",
        "a.txt.briefing.md",
        "b.briefing.md",
    ]


def test_what_shares_a_name_is_told_and_so_is_what_an_earlier_run_left(tmp_path: Path) -> None:
    documents = ["n/a.md", "n/a.txt", "n/b.txt"]
    (tmp_path / "a.briefing.md").write_text("oud")
    paths = targets(str(tmp_path), documents, "briefing.md")
    shared, left = clashes(paths, documents, "briefing.md")
    assert shared == "Gelijke namen: geschreven als a.md.briefing.md en a.txt.briefing.md."
    assert left.startswith(f"{tmp_path / 'a.briefing.md'} is van een eerdere run")


def test_a_name_of_ones_own_is_no_clash() -> None:
    for out, documents in (("uit", ["a.md", "b.md"]), ("x.md", ["a.md"]), ("-", ["a.md", "a.txt"])):
        assert clashes(targets(out, documents, "briefing.md"), documents, "briefing.md") == []
