"""What a build of `mkdocs serve` leaves to the next one: only what would be made the same."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Set
from contextlib import nullcontext
from functools import partial
from pathlib import Path

import pytest

from mkdocs_resolutions.following_work import FollowingWork, Superseded, Turn
from mkdocs_resolutions.rendering import Part, SiteParts, put_back, set_aside
from resolutions.errors import BuildFailed

MADE_OF = ("the themes", ("the text",))
PAGE = Part(MADE_OF, {"en/a/index.html": "1", "en/a/document.json": "2"})


def test_a_page_stands_while_what_it_is_made_of_is_the_same(tmp_path: Path) -> None:
    parts = SiteParts(tmp_path, {"en/a/": PAGE}, in_place=True)
    assert parts.unchanged("en/a/", ("the themes", ("the text",))) is PAGE
    assert parts.unchanged("en/a/", ("the themes", ("another text",))) is None
    assert parts.unchanged("en/b/", MADE_OF) is None


def test_no_page_stands_when_what_all_are_made_of_has_changed(tmp_path: Path) -> None:
    parts = SiteParts(tmp_path, {"en/a/": PAGE}, in_place=True)
    assert parts.unchanged("en/a/", ("other themes", ("the text",))) is None


def test_what_is_made_of_nothing_that_is_known_is_never_the_same(tmp_path: Path) -> None:
    assert SiteParts(tmp_path, {"en/a/": PAGE._replace(made_of="")}).unchanged("en/a/", "") is None


def test_the_files_of_a_page_that_is_no_more_are_removed(tmp_path: Path) -> None:
    for name in ("en/a/index.html", "en/a/document.json", "en/b/document.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    other = Part("", {"en/b/document.json": "3"})
    SiteParts(tmp_path, {"en/a/": PAGE, "en/b/": other}, in_place=True).remove_all_but({"en/b/": other})
    assert [path.name for path in (tmp_path / "en").rglob("*") if path.is_file()] == ["document.json"]


def test_folders_set_aside_come_back_or_are_discarded(tmp_path: Path) -> None:
    for discard in (False, True):
        (tmp_path / "en").mkdir(exist_ok=True)
        (tmp_path / "en" / "file").write_text("kept", encoding="utf-8")
        set_aside(tmp_path, ("en", "fr"))
        assert not (tmp_path / "en").exists()
        put_back(tmp_path, discard=discard)
        assert (tmp_path / "en" / "file").exists() is not discard
        assert [path.name for path in tmp_path.iterdir()] == ([] if discard else ["en"])


def test_files_that_follow_a_build_replace_what_stood_there(tmp_path: Path) -> None:
    following = FollowingWork()
    assert not following.has_files
    following.files(lambda: [("search/a.js", b"1"), ("search/b.js", b"1")], SiteParts(tmp_path), nullcontext)
    assert (tmp_path / "search" / "b.js").read_bytes() == b"1"
    assert following.has_files
    following.files(lambda: [("search/a.js", b"2")], SiteParts(tmp_path), nullcontext)
    assert [(path.name, path.read_bytes()) for path in (tmp_path / "search").iterdir()] == [("a.js", b"2")]


def test_files_of_parts_that_stand_are_neither_made_nor_removed(tmp_path: Path) -> None:
    following, made = FollowingWork(), list[str]()

    def follow(*parts_made_of: tuple[str, str]) -> None:
        parts = SiteParts(tmp_path, following.parts, in_place=True)

        def make_files(name: str, made_of: str) -> Iterator[tuple[str, str]]:
            made.append(f"{name} of {made_of}")
            yield f"{name}.js", made_of

        def files() -> Iterator[tuple[str, bytes]]:
            for name, made_of in parts_made_of:
                yield from parts.files(name, made_of, partial(make_files, name, made_of))

        following.files(files, parts, nullcontext)

    follow(("en", "words"), ("fr", "mots"))
    follow(("en", "words"), ("fr", "phrases"))
    follow(("en", "words"))
    assert made == ["en of words", "fr of mots", "fr of phrases"]
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"en.js": "words"}
    following.begin_anew()
    follow(("en", "words"))
    assert made[-1] == "en of words", "the folder was emptied meanwhile"


def test_what_follows_a_build_is_void_once_another_has_begun(tmp_path: Path) -> None:
    others = set(threading.enumerate())
    following, begun, ended = FollowingWork(), threading.Event(), []

    def write(turn: Turn) -> None:
        with turn():
            (tmp_path / "first").touch()
        begun.wait(10)
        try:
            following.files(lambda: [("second", b"")], SiteParts(tmp_path), turn)
        except Superseded:
            ended.append("superseded")
            raise

    following.begin()
    following.follow(write)
    while not (tmp_path / "first").exists():
        time.sleep(0.01)
    following.begin()
    begun.set()
    following.wait()
    _wait(others)
    assert ended == ["superseded"]
    assert [path.name for path in tmp_path.iterdir()] == ["first"]


def test_what_stops_work_is_told(caplog: pytest.LogCaptureFixture) -> None:
    others = set(threading.enumerate())
    following = FollowingWork()

    def fail(turn: Turn) -> None:
        raise BuildFailed("the disk is full", "site")

    following.follow(fail)
    _wait(others)
    assert "the disk is full" in caplog.text


def _wait(others: Set[threading.Thread]) -> None:
    """Waits for the threads that have begun since: the browser tests of this process have some that do not end."""
    for thread in set(threading.enumerate()) - others:
        thread.join(10)
