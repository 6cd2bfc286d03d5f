"""The book of a collection: what epubcheck, a reader's program and a careful reader look at."""

from __future__ import annotations

import posixpath
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from resolutions.corpus.collection import Collection, read_collection
from resolutions.corpus.resolve import resolve
from resolutions.model import Document
from resolutions.publishing.epub import XHTML, Book, epub_files, write_epub
from support.documents import document, unit
from support.repositories import TWO_RESOLUTIONS

JAR = Path("/usr/share/java/epubcheck.jar")
"""Where Debian's package epubcheck puts it."""


def book(*documents: Document) -> Book:
    whole = Collection(documents)
    links = {one.key: resolve(one, whole) for one in documents}
    return Book("Documents of the United Nations", documents, links)


def hostile() -> Document:
    texts = ("<script>alert(1)</script> & ]]>", "\x00\x1b[2J \ufffe \ud800", "Recalling S/2031/1 and its own words")
    units = [unit(f"p{number}", "paragraph", text) for number, text in enumerate(texts, 1)]
    units.append(unit('1 "<&>', "paragraph", "under an anchor that is none"))
    return document(units, id="S/2031/../2", symbol="", title="A title <b>& more", source="sources/2.md")


@pytest.fixture
def coast() -> Book:
    return book(*read_collection(TWO_RESOLUTIONS / "sources").documents, hostile())


def pages(of: Book) -> dict[str, etree._Element]:
    return {path: etree.fromstring(data) for path, data in epub_files(of) if path.endswith(".xhtml")}


def test_every_link_of_the_book_leads_somewhere(coast: Book) -> None:
    found = pages(coast)
    ids = {path: {element.get("id") for element in page.iter() if element.get("id")} for path, page in found.items()}
    links = [(path, link) for path, page in found.items() for link in page.iterfind(f".//{{{XHTML}}}a")]
    assert links
    for path, link in links:
        href = link.get("href") or ""
        if not href.startswith("https://"):
            file, _, fragment = href.partition("#")
            target = posixpath.join("EPUB", file) if file else path
            assert target in found, href
            assert not fragment or fragment in ids[target], href


def test_the_words_of_a_chapter_are_the_documents(coast: Book) -> None:
    found = pages(coast)
    for one, path in zip(coast.documents[:-1], list(coast.chapters.values())[: len(coast.documents) - 1], strict=True):
        body = found[f"EPUB/{path}"].find(f"{{{XHTML}}}body")
        assert body is not None
        shown = ["".join(element.itertext()) for element in body[1:]]
        assert shown == [f"{unit.marker} {unit.text}".strip() for unit in one.units]


def test_citations_between_the_books_documents_stay_in_the_book() -> None:
    first = document([unit("p1", "paragraph", "Nothing is cited")], id="S/2031/1", symbol="S/2031/1")
    second = document([unit("p1", "paragraph", "Recalling S/2031/1 and S/2031/9")], id="S/2031/2", symbol="S/2031/2")
    hrefs = [link.get("href") for link in pages(book(first, second))["EPUB/00002-en-S-2031-2.xhtml"].iter("{*}a")]
    assert hrefs == ["00001-en-S-2031-1.xhtml", "https://docs.un.org/en/S/2031/9"]


def test_the_same_documents_give_the_same_bytes(coast: Book, tmp_path: Path) -> None:
    for name in ("one.epub", "two.epub"):
        write_epub(coast, tmp_path / name)
    assert (tmp_path / "one.epub").read_bytes() == (tmp_path / "two.epub").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.epub") as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)


def test_a_right_to_left_book_turns_its_pages_so() -> None:
    package = dict(epub_files(book(document([unit("p1", "paragraph", "نص")], language="ar"))))["EPUB/package.opf"]
    assert b'page-progression-direction="rtl"' in package


def test_epubcheck_finds_nothing(coast: Book, tmp_path: Path) -> None:
    if not JAR.exists() or shutil.which("java") is None:
        pytest.skip("no epubcheck here (Debian: apt-get install epubcheck)")
    write_epub(coast, tmp_path / "coast.epub")
    command = ["java", "-jar", str(JAR), "--failonwarnings", str(tmp_path / "coast.epub")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_a_paragraph_quotes_is_a_block_quotation() -> None:
    units = [
        unit("op1", "operative", "Recommends the following draft resolution:", marker="1."),
        unit("op1-quote-1", "paragraph", "Decides:", parent="op1", marker="1."),
        unit("op1-quote-1-a", "subparagraph", "To light the lamps.", parent="op1-quote-1", marker="(a)"),
        unit("op2", "operative", "Decides to wait.", marker="2."),
    ]
    (chapter,) = (page for page in pages(book(document(units))).values() if page.findall(f".//{{{XHTML}}}blockquote"))
    (quotation,) = chapter.iter(f"{{{XHTML}}}blockquote")
    assert [element.get("id") for element in quotation] == ["op1-quote-1", "op1-quote-1-a"]
