"""What has been parsed is not parsed again, and a cache that is broken, shared or gone costs time alone."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from resolutions.corpus import parse_cache
from resolutions.corpus.parse_cache import Parser, SourceFile, parse_bytes
from resolutions.errors import UnreadableSource
from resolutions.model import Mark, Party
from resolutions.runtime import Digested, digest_of, dumps, loads

ONE = b"Resolution 9001 (2030)\n\nThe Security Council,\n\nRecalling resolution 9000 (2029),\n\n1. Decides so.\n"


def file(name: str, data: bytes) -> SourceFile:
    return SourceFile(name, lambda: data)


FILES = [
    file("one.txt", ONE),
    file("two.txt", b"---\nsymbol: S/RES/9002\n---\nThe Security Council,\n\n1. Requests a report.\n"),
    file("empty.txt", b""),
    file("latin.txt", b"\xe9"),
]
EXPECTED = [parse_bytes(one.name, one.read()) for one in FILES]


@pytest.fixture
def parsings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are parsed from here on."""
    names: list[str] = []

    def parse(name: str, data: bytes) -> parse_cache.Parsing:
        names.append(name)
        return parse_bytes(name, data)

    monkeypatch.setattr(parse_cache, "parse_bytes", parse)
    return names


def test_one_parser_parses_only_what_was_edited(parsings: list[str]) -> None:
    parser = Parser()
    assert parser.parse(FILES) == EXPECTED
    parsings.clear()
    edited = [file("one.txt", ONE + b"\n2. Decides more.\n"), *FILES[1:]]
    assert parser.parse(edited)[1:] == EXPECTED[1:]
    assert parsings == ["one.txt"]


@pytest.mark.parametrize(("name", "reader"), [("x.md", "parse_parts"), ("x.xml", "parse_xml")])
def test_a_file_at_which_the_program_fails_is_told_and_costs_no_other(
    name: str, reader: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise IndexError

    with monkeypatch.context() as patched:
        patched.setattr(parse_cache, reader, fail)
        ((documents, (found,)), other) = Parser(workers=1).parse([file(name, b"Words."), FILES[3]])
    assert documents == ()
    assert (found.code, found.severity, found.source) == ("unreadable-source", "error", name)
    assert "fails at it (IndexError in test_parse_cache.py, line " in found.message
    assert other == EXPECTED[3]


@pytest.mark.parametrize("error", [MemoryError, KeyboardInterrupt])
def test_what_is_no_files_fault_ends_the_reading(error: type[BaseException], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(parse_cache, "parse_parts", fail)
    with pytest.raises(error):
        parse_bytes("one.txt", ONE)


def test_a_file_that_cannot_be_read_is_told_and_costs_no_other(tmp_path: Path) -> None:
    def fail() -> bytes:
        raise UnreadableSource("it is locked", "one.txt")

    for _ in range(2):
        ((documents, (found,)), other) = Parser(tmp_path / "cache").parse([SourceFile("one.txt", fail), FILES[3]])
        assert (documents, found.code, found.source) == ((), "unreadable-source", "one.txt")
        assert other == EXPECTED[3]


def test_a_file_that_changes_while_it_is_read_is_kept_as_what_was_parsed(tmp_path: Path) -> None:
    Parser(tmp_path / "cache").parse(FILES[1:])
    contents = iter([ONE, ONE + b"\n2. Decides more.\n"])
    parsing = Parser(tmp_path / "cache").parse([SourceFile("one.txt", lambda: next(contents))])
    assert parsing == [parse_bytes("one.txt", ONE + b"\n2. Decides more.\n")]
    assert Parser(tmp_path / "cache").parse([FILES[0]]) == EXPECTED[:1]


def test_another_run_takes_everything_from_the_cache(tmp_path: Path, parsings: list[str]) -> None:
    Parser(tmp_path / "cache").parse(FILES)
    parsings.clear()
    assert Parser(tmp_path / "cache").parse(FILES) == EXPECTED
    assert parsings == []


def test_the_same_text_under_another_name_is_another_source(tmp_path: Path) -> None:
    Parser(tmp_path / "cache").parse(FILES)
    ((documents, _),) = Parser(tmp_path / "cache").parse([file("other.txt", ONE)])
    assert [document.source for document in documents] == ["other.txt"]


@pytest.mark.parametrize("damage", [b"", b"half", None])
def test_a_broken_cache_is_passed_over(tmp_path: Path, damage: bytes | None) -> None:
    Parser(tmp_path / "cache").parse(FILES)
    path = tmp_path / "cache"
    path.write_bytes(path.read_bytes()[:-3000] if damage is None else damage)
    assert Parser(tmp_path / "cache").parse(FILES) == EXPECTED
    assert Parser(tmp_path / "cache").parse(FILES) == EXPECTED


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert Parser(tmp_path / "file" / "cache").parse(FILES) == EXPECTED


def test_what_nobody_asks_for_is_removed_in_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, parsings: list[str]
) -> None:
    Parser(tmp_path / "cache").parse(FILES)
    in_two_months = time.time() + 60 * 86_400
    monkeypatch.setattr(time, "time", lambda: in_two_months)
    Parser(tmp_path / "cache").parse([file("other.txt", b"Other.")])
    parsings.clear()
    Parser(tmp_path / "cache").parse([FILES[0], file("other.txt", b"Other.")])
    assert parsings == ["one.txt"]


def test_what_is_kept_but_not_as_it_was_written_is_parsed_again(tmp_path: Path, parsings: list[str]) -> None:
    Parser(tmp_path / "cache").parse(FILES)
    with closing(sqlite3.connect(tmp_path / "cache")) as database, database:
        database.execute("UPDATE kept SET data = CAST(substr(data, 2) AS BLOB)")
    parsings.clear()
    assert Parser(tmp_path / "cache").parse(FILES) == EXPECTED
    assert parsings == [name for name, _ in FILES]


@given(some.binary(max_size=400))
def test_what_is_parsed_is_stored_and_read_back_the_same(data: bytes) -> None:
    parsing = parse_bytes("any.txt", data)
    assert loads(dumps(parsing)) == parsing


def test_equal_texts_of_documents_from_a_cache_are_one_object(tmp_path: Path) -> None:
    Parser(tmp_path / "cache").parse(FILES)
    ((first, *_), _), ((second, *_), _), *_ = Parser(tmp_path / "cache").parse(FILES)
    of_one, of_other = ({unit.anchor: unit for unit in document.units}["op1"] for document in (first, second))
    for field in ("anchor", "eid", "kind", "marker"):
        assert getattr(of_one, field) is getattr(of_other, field)


def test_a_cache_keeps_nothing_of_where_words_stand_in_their_source(tmp_path: Path) -> None:
    ((document, *_), _) = parse_bytes("one.txt", ONE)
    assert all(unit.runs for unit in document.units)
    (((kept, *_), _),) = Parser(tmp_path / "cache").parse(FILES[:1])
    assert not any(unit.runs for unit in kept.units)
    assert kept == document


def test_what_is_parsed_in_this_process_without_a_cache_is_never_made_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> bytes:
        raise AssertionError

    monkeypatch.setattr(parse_cache, "dumps", fail)
    parsed = Parser().parse(FILES)
    assert parsed == EXPECTED
    assert all(isinstance(document.units, Digested) for documents, _ in parsed for document in documents)


def test_what_is_read_back_shares_equal_states_and_marks_and_knows_the_digest_of_its_parts(tmp_path: Path) -> None:
    assert loads(dumps(Party("Belarus", "BY"))) is loads(dumps(Party("Belarus", "BY")))
    assert loads(dumps(Mark(0, 8, "emphasis"))) is loads(dumps(Mark(0, 8, "emphasis")))
    assert loads(dumps(Mark(0, 9, "emphasis"))) == Mark(0, 9, "emphasis")
    for _ in range(2):
        (((document, *_), _), *_) = Parser(tmp_path / "cache").parse(FILES)
        assert isinstance(document.units, Digested)
        assert document.units.digest == digest_of(tuple(document.units)) != ""
        assert isinstance(document.citations, Digested)
        assert document.citations.digest == digest_of(tuple(document.citations)) != ""
