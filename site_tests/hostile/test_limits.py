"""Small input cannot ask for huge work: `cases/hostile/locks.yml` holds lock files, good ones among them."""

from __future__ import annotations

import shutil
import sys
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from resolutions.addresses import Place
from resolutions.cli import main
from resolutions.errors import InvalidLock, UnreadableSource
from resolutions.importing import convert
from resolutions.limits import ALIAS_STEPS, IMPORT, PAGE_ANCHORS, TEXT_BYTES, XML, ImportLimits
from resolutions.permalinks import Lock, format_lock, lost, merge, parse_lock, redirect_pages
from resolutions.text import read_bytes, source_from_bytes
from support.examples import case_file
from support.office import Printed, Word, save
from support.pdf import form, page_of, pdf_of

LOCKS = case_file("hostile/locks")
PAGE = "en/S/RES/9001"


def text_of(case: dict[str, Any]) -> str:
    numbers = range(1, case.get("repeat", 1) + 1)
    return "".join(f"{line.format(n=n, long='a' * 1000)}\n" for n in numbers for line in case["lines"])


@pytest.mark.parametrize("case", LOCKS, ids=lambda case: case["case"])
def test_a_lock_file_has_as_many_anchors_as_documents_have_and_no_more(case: dict[str, Any]) -> None:
    if "error" not in case:
        assert sum(map(len, parse_lock(text_of(case)).published.values())) == case["anchors"]
        return
    with pytest.raises(InvalidLock) as caught:
        parse_lock(text_of(case), "permalinks.lock")
    assert str(caught.value).startswith(f"permalinks.lock:{case['line']}:1: ")
    assert case["error"] in str(caught.value)


def test_a_lock_that_could_not_be_read_again_is_not_written() -> None:
    most = frozenset(f"op{number}" for number in range(1, PAGE_ANCHORS + 1))
    assert parse_lock(format_lock(Lock({PAGE: most}))).published[PAGE] == most
    with pytest.raises(InvalidLock, match=r"^en/S/RES/9001 has more than 10,000 anchors; divide the document$"):
        format_lock(merge(Lock({PAGE: most}), {PAGE: frozenset({"title"})}))


def test_the_command_says_which_line_asks_for_too_much(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "content" / "sources").mkdir(parents=True)
    lock = tmp_path / "permalinks.lock"
    lock.write_text(f"# Head\n{PAGE} op1..99999\n", encoding="utf-8")
    assert main(["permalinks", str(tmp_path / "content"), "--update"]) == 2
    assert capsys.readouterr().err.startswith(f"{lock}:2:1: {PAGE} has more than 10,000 anchors; ")
    assert lock.read_text(encoding="utf-8") == f"# Head\n{PAGE} op1..99999\n"


@pytest.mark.parametrize(("steps", "reached"), [(ALIAS_STEPS - 1, True), (ALIAS_STEPS, False)])
def test_a_page_that_moved_often_is_followed_and_a_chain_without_end_is_not(steps: int, reached: bool) -> None:
    lines = [f"en/x{number} moved: en/x{number + 1}\n" for number in range(steps)]
    lock = parse_lock("en/x0\n" + "".join(lines))
    now = {f"en/x{steps}": frozenset[str]()}
    assert [item.place for item in lost(lock, now, ())] == ([] if reached else [Place("en/x0")])
    assert ("en/x0" in {item.page for item in redirect_pages(lock, now, ())}) is reached


def word_file(path: Path, *texts: str) -> Path:
    word = Word()
    for text in texts:
        word.paragraph(text)
    return word.save(path)


def printed(path: Path, *texts: str) -> Path:
    """A page for each text."""
    file = Printed("S/RES/9001")
    for text in texts:
        file.add_page()
        file.paragraphs([text])
    return save(file, path)


def web_page(path: Path, *texts: str) -> Path:
    path.write_text("".join(f"<p>{text}</p>" for text in texts), encoding="utf-8")
    return path


TEXTS = ("The Council,", "Recalling this,", "1. Decides that.")

BEYOND: Mapping[str, tuple[Callable[..., Path], str, Mapping[str, Any], str]] = {
    "the bytes of a file": (web_page, "x.html", {"file_bytes": 9}, "more than 0 MB"),
    "the tags of HTML": (web_page, "x.html", {"tags": 5}, "more than 5 tags"),
    "the paragraphs of HTML": (web_page, "x.html", {"paragraphs": 2}, "more than 2 paragraphs"),
    "the characters of HTML": (web_page, "x.html", {"characters": 20}, "more than 20 characters of text"),
    "the paragraphs of a Word document": (word_file, "x.docx", {"paragraphs": 2}, "more than 2 paragraphs"),
    "the characters of a Word document": (word_file, "x.docx", {"characters": 20}, "more than 20 characters of text"),
    "the parts of an archive": (word_file, "x.docx", {"archive_parts": 3}, "more than 3 parts"),
    "a part of an archive": (
        word_file,
        "x.docx",
        {"archive_part_bytes": 1000},
        "a part of more than 0 MB when unpacked",
    ),
    "the sum of an archive": (word_file, "x.docx", {"archive_bytes": 1000}, "more than 0 MB when unpacked"),
    "the pages of a PDF": (printed, "x.pdf", {"pages": 2}, "more than 2 pages"),
    "the size of a page": (printed, "x.pdf", {"page_points": 600.0}, "page 1: wider or higher than 600 points"),
    "the lines of a page": (printed, "x.pdf", {"page_lines": 2}, "page 1: more than 2 lines"),
    "the characters of a page": (printed, "x.pdf", {"page_characters": 9}, "page 1: more than 9 characters"),
    "the characters of a PDF": (printed, "x.pdf", {"characters": 40}, "more than 40 characters"),
}
"""What makes the file, the limits that it is beyond, and what is said of it."""


@pytest.mark.parametrize("name", BEYOND)
def test_a_file_beyond_a_limit_is_refused_with_its_name(name: str, tmp_path: Path) -> None:
    make, file, limits, said = BEYOND[name]
    path = make(tmp_path / file, *TEXTS)
    with pytest.raises(UnreadableSource) as caught:
        convert(path, replace(IMPORT, **limits))
    assert str(caught.value) == f"{path}: {said}: no document has as many; split it, or save it again"


@pytest.mark.parametrize(("make", "file"), [(web_page, "x.html"), (word_file, "x.docx"), (printed, "x.pdf")])
def test_a_file_at_the_limits_is_read(make: Callable[..., Path], file: str, tmp_path: Path) -> None:
    limits = replace(
        IMPORT, tags=6, paragraphs=3, characters=100, pages=3, page_lines=4, page_characters=40, archive_parts=40
    )
    text = convert(make(tmp_path / file, *TEXTS), limits).text
    assert [line for line in text.split("\n") if line.strip()] == list(TEXTS)


SMALL: Mapping[str, bytes] = {
    "a page that is a hundred million kilometres wide": page_of(width=10**14),
    "a page whose width is no number that a computer has": page_of(width=10**400),
    "forms within forms, each twice": pdf_of(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>",
        form(b"/X Do"),
        *(form(b"/X Do /X Do", number) for number in range(6, 46)),
        form(b""),
    ),
    "a table of a million million objects": (
        b"%PDF-1.5\n1 0 obj\n<</Type/XRef/W[0 0 0]/Index[0 999999999999]/Size 9/Root 2 0 R/Length 0>>stream\n\n"
        b"endstream\nendobj\nstartxref\n9\n%%EOF"
    ),
}
"""PDF of few bytes that never end, or take all memory."""


@pytest.mark.parametrize("name", SMALL)
def test_a_small_pdf_that_asks_for_huge_work_ends_with_an_error(name: str, tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(SMALL[name])
    assert path.stat().st_size < 8000
    with pytest.raises(UnreadableSource, match=r"x\.pdf: "):
        convert(path, ImportLimits(seconds=5, memory_bytes=300_000_000))


def test_a_pdf_that_unpacks_to_more_than_the_memory_ends_with_an_error(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(page_of(packed=zlib.compress(b"0 0 m " * 20_000_000, 9)))
    with pytest.raises(UnreadableSource, match=r"takes more than 300 MB of memory|takes more than 20 seconds"):
        convert(path, ImportLimits(seconds=20, memory_bytes=300_000_000))


def test_a_word_document_that_unpacks_to_hundreds_of_megabytes_is_not_unpacked(tmp_path: Path) -> None:
    path = word_file(tmp_path / "x.docx", *TEXTS)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/x.xml", b"<p/>" * 13_000_000)
    with pytest.raises(UnreadableSource, match="a part of more than 50 MB when unpacked"):
        convert(path)


def test_a_page_of_html_that_takes_more_than_the_memory_ends_with_an_error(tmp_path: Path) -> None:
    path = web_page(tmp_path / "x.html", *TEXTS, *["2. Decides also that."] * 200_000)
    with pytest.raises(UnreadableSource, match=r"x\.html: its conversion takes more than 60 MB of memory; split it"):
        convert(path, ImportLimits(memory_bytes=60_000_000))


def test_a_converter_that_ends_without_an_answer_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", shutil.which("false"))
    with pytest.raises(UnreadableSource, match=r"x\.html: its conversion ended before it was done \(status 1; "):
        convert(web_page(tmp_path / "x.html", *TEXTS))


def test_the_command_goes_on_to_the_good_file_after_a_hostile_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "sources").mkdir()
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(page_of(width=10**14))
    good = word_file(tmp_path / "good.docx", *TEXTS)
    assert main(["add", "--content", str(tmp_path), str(bad), str(good)]) == 2
    said = capsys.readouterr()
    assert said.err == (
        f"{bad}: page 1: wider or higher than 14,400 points: no document has as many; split it, or save it again\n"
    )
    assert [path.name for path in (tmp_path / "sources").iterdir()] == ["good.md"]


def test_a_text_that_is_too_large_is_refused_before_it_is_read() -> None:
    with pytest.raises(UnreadableSource, match="larger than 20,000,000 bytes; split the document"):
        source_from_bytes("x.md", b"a" * (TEXT_BYTES + 1))


def test_no_more_of_a_file_is_read_than_a_source_may_have(tmp_path: Path) -> None:
    with (tmp_path / "x.md").open("wb") as file:
        file.truncate(2 * XML.file_bytes)
    assert len(read_bytes(tmp_path / "x.md", "x.md")) == XML.file_bytes + 1
