"""A folder of sources: what is read, in which order, and what is refused."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from resolutions.check import check
from resolutions.corpus.collection import Collection, read_collection
from resolutions.corpus.content import Content
from resolutions.errors import UnreadableSource
from resolutions.runtime import with_cached
from support.examples import RESOLUTION, document

LETTER = """\
Letter dated 3 December 2020 from the President of the Security Council addressed to the Secretary-General

I have the honour to {words}.
"""


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def resolution(number: int, words: str = "its resolutions") -> str:
    return RESOLUTION.format(number=number, words=words)


def codes(collection: Collection) -> list[tuple[str, str]]:
    return [(found.code, found.source) for found in collection.diagnostics]


def test_sources_are_read_in_path_order_whatever_their_case_and_depth(tmp_path: Path) -> None:
    write(tmp_path, "b/2.md", resolution(2552))
    write(tmp_path, "b/1.TXT", resolution(2551))
    write(tmp_path, "a.md", resolution(2553))
    write(tmp_path, "notes.csv", "no source")
    write(tmp_path, ".hidden.md", resolution(2550))
    write(tmp_path, ".git/x.md", resolution(2549))
    read = read_collection(tmp_path)
    assert [one.source for one in read.documents] == ["a.md", "b/1.TXT", "b/2.md"]
    assert [one.id for one in read.documents] == ["S/RES/2553", "S/RES/2551", "S/RES/2552"]
    assert read.diagnostics == ()


def test_a_file_to_be_made_a_source_of_is_named_unless_a_source_lies_beside_it(tmp_path: Path) -> None:
    write(tmp_path, "a.md", resolution(2553))
    for name in ("a.pdf", ".b.pdf", "picture.png", "c/a.PDF", "c/d.docx"):
        write(tmp_path, name, "%PDF-1.7")
    read = read_collection(tmp_path)
    assert codes(read) == [("unconverted-file", "c/a.PDF"), ("unconverted-file", "c/d.docx")]
    assert "make a source of it with `resolutions add`" in read.diagnostics[0].message


def test_a_file_that_may_be_a_text_and_is_no_source_by_its_name_is_named(tmp_path: Path) -> None:
    write(tmp_path, "a.md", resolution(2553))
    unread = ["2554", "b.markdown", "c.Text", "d/e.epub", "f.rst"]
    # Beside a source of the same name, hidden, or plainly no text.
    others = ["a.text", "a.md~", "b.md.bak", ".g", ".DS_Store", "Thumbs.db", "x.PNG", "x.css", "x.js", "d/x.woff2"]
    for name in (*unread, *others):
        write(tmp_path, name, resolution(2554))
    read = read_collection(tmp_path)
    assert codes(read) == [("unread-kind", name) for name in unread]
    assert "ends in .md or .txt" in read.diagnostics[0].message


def test_a_named_pipe_is_named_once(tmp_path: Path) -> None:
    write(tmp_path, "a.md", resolution(2553))
    for name in ("b.md", "c.pdf", "d.markdown"):
        os.mkfifo(tmp_path / name)
    found = [(found.code, found.source) for found in check(Content(tmp_path)) if found.source != "a.md"]
    assert found == [("outside-folder", name) for name in ("b.md", "c.pdf", "d.markdown")]


def test_sources_are_named_relative_to_the_base(tmp_path: Path) -> None:
    write(tmp_path, "sources/a.md", resolution(2553))
    assert Content(tmp_path).sources == tmp_path / "sources"
    (read,) = Content(tmp_path).read().documents
    assert read.source == "sources/a.md"


def test_a_content_folder_without_sources_is_its_own(tmp_path: Path) -> None:
    assert Content(tmp_path).sources == tmp_path


def test_a_document_is_found_by_identifier_and_language(tmp_path: Path) -> None:
    write(tmp_path, "a.md", resolution(2553))
    write(tmp_path, "b.md", "---\nlanguage: fr\n---\n" + resolution(2553))
    read = read_collection(tmp_path)
    assert read.languages("S/RES/2553") == ("en", "fr")
    found = read.find("S/RES/2553", "fr")
    assert found is not None
    assert found.source == "b.md"
    assert read.find("S/RES/2553", "ru") is None
    assert read.languages("S/RES/1") == ()


def test_of_two_documents_of_one_symbol_the_first_is_kept(tmp_path: Path) -> None:
    write(tmp_path, "a.md", resolution(2553, "one thing"))
    write(tmp_path, "b.md", resolution(2553, "another"))
    read = read_collection(tmp_path)
    assert [one.source for one in read.documents] == ["a.md"]
    assert codes(read) == [("duplicate-document", "b.md")]
    assert "a.md:" in read.diagnostics[0].message


MASTHEAD = """United Nations

A/HRC/RES/58/1

Human Rights Council

58/1. {title}

The Human Rights Council,

1. Takes note of the report.
"""


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("A_HRC_RES_58_18F.md", "A_HRC_RES_58_1F.md"),
        ("A_HRC_RES_58_18-2510827F.md", "A_HRC_RES_58_1-2510828F.md"),
        ("A_HRC_RES_57_1-EN.md", "A_HRC_RES_58_1-EN.md"),
        ("A_HRC_RES_57_1.md", "harbours.md"),
    ],
)
def test_of_two_documents_of_one_symbol_that_one_is_left_out_whose_name_says_another(
    wrong: str, right: str, tmp_path: Path
) -> None:
    write(tmp_path, wrong, MASTHEAD.format(title="Lighthouses"))
    write(tmp_path, right, MASTHEAD.format(title="Harbours"))
    read = read_collection(tmp_path)
    assert [one.source for one in read.documents] == [right]
    assert codes(read) == [("duplicate-document", wrong)]


def test_letters_of_one_day_are_told_apart_by_a_number_and_repetitions_left_out(tmp_path: Path) -> None:
    for name, words in (("a", "inform you"), ("b", "thank you"), ("c", "inform you")):
        write(tmp_path, f"{name}.md", LETTER.format(words=words))
    read = read_collection(tmp_path)
    assert [one.id for one in read.documents] == ["letter-2020-12-03", "letter-2020-12-03-2"]
    assert codes(read) == [("duplicate-document", "c.md")]


@pytest.mark.parametrize(
    ("content", "code"), [(b"caf\xe9", "unreadable-source"), (b"", "empty-source"), (b"\n \n", "empty-source")]
)
def test_a_bad_source_costs_its_own_pages_only(content: bytes, code: str, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(content)
    write(tmp_path, "b.md", resolution(2553))
    read = read_collection(tmp_path)
    assert [one.id for one in read.documents] == ["S/RES/2553"]
    assert codes(read) == [(code, "a.md")]


def test_links_out_of_the_folder_are_refused(tmp_path: Path) -> None:
    outside = write(tmp_path, "outside/secret.md", resolution(2550))
    inside = write(tmp_path, "sources/a.md", resolution(2553)).parent
    (inside / "file.md").symlink_to(outside)
    (inside / "folder").symlink_to(outside.parent)
    (inside / "up.md").symlink_to(Path("..", "outside", "secret.md"))
    read = read_collection(inside)
    assert [one.id for one in read.documents] == ["S/RES/2553"]
    assert codes(read) == [("outside-folder", name) for name in ("file.md", "folder", "up.md")]


def test_a_folder_that_contains_itself_is_read_once(tmp_path: Path) -> None:
    write(tmp_path, "a.md", resolution(2553))
    (tmp_path / "again").symlink_to(tmp_path)
    read = read_collection(tmp_path)
    assert [one.id for one in read.documents] == ["S/RES/2553"]
    assert read.diagnostics == ()


def test_a_name_that_is_no_utf8_is_shown_with_a_replacement(tmp_path: Path) -> None:
    write(tmp_path, os.fsdecode(b"\xff.md"), resolution(2553))
    (read,) = read_collection(tmp_path).documents
    assert read.source == "\ufffd.md"


def test_a_folder_that_there_is_not_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="absent: the folder cannot be read"):
        read_collection(tmp_path / "absent")


def test_a_catalogue_that_cannot_be_read_costs_the_catalogue_only(tmp_path: Path) -> None:
    write(tmp_path, "sources/a.md", resolution(2553))
    table = write(tmp_path, "catalogue.csv", "title\nx\n")
    read = read_collection(tmp_path / "sources", catalogue=table)
    assert [one.id for one in read.documents] == ["S/RES/2553"]
    assert codes(read) == [("invalid-catalogue", "../catalogue.csv")]


def test_the_catalogue_completes_the_documents_that_are_held(tmp_path: Path) -> None:
    write(tmp_path, "sources/a.md", resolution(2553))
    table = write(tmp_path, "catalogue.csv", "number,meeting,vote\n2553,S/PV.1,15-0-0\n")
    (read,) = read_collection(tmp_path / "sources", catalogue=table).documents
    assert read.meeting == "S/PV.1"
    assert read.vote is not None
    assert read.vote.source == "catalogue"


def test_progress_is_told_after_each_source(tmp_path: Path) -> None:
    write(tmp_path, "a.md", resolution(2553))
    write(tmp_path, "b.md", resolution(2554))
    steps: list[tuple[int, int]] = []
    read_collection(tmp_path, progress=lambda done, total: steps.append((done, total)))
    assert steps == [(1, 2), (2, 2)]


def test_of_equals_by_key_the_first_is_found() -> None:
    first, second = document({"units": ["One."]}), document({"units": ["Two."]})
    assert Collection((first, second)).find(first.id, first.language) is first


def test_a_document_put_in_anothers_place_is_found_with_all_that_is_known_of_it(tmp_path: Path) -> None:
    for number in (9901, 9902):
        write(tmp_path, f"{number}.md", resolution(number))
    read = read_collection(tmp_path)
    first, second = read.documents
    known = (read.by_key, read.divergences, read.anchors(first), read.holders)
    edited = replace(first, units=first.units[:1])
    changed = read.with_documents({first.key: edited})
    assert known
    assert changed.by_key[first.key] is edited
    assert changed.anchors(edited) == {first.units[0].anchor}
    assert changed.anchors(second) == read.anchors(second)
    assert changed.holders is read.holders


def test_no_value_takes_over_what_is_no_cached_property() -> None:
    with pytest.raises(AttributeError, match=r"no cached property of Collection: _anchor$"):
        with_cached(Collection(), Collection(), but=("_anchor",))
