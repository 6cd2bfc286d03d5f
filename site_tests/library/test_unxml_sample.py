"""The United Nations' own files: no word of one is lost, and it has the anchors of the same document as a text."""

from __future__ import annotations

import importlib.util
import os
import random
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from resolutions.corpus import Collection, resolve
from resolutions.corpus.parse_cache import parse_bytes
from resolutions.languages import LANGUAGES
from resolutions.model import Document
from resolutions.unxml.elements import local

SAMPLE = Path(__file__).parents[2].parent / "shared" / "unxml" / "sample"
FILES = sorted(SAMPLE.glob("*/*.xml"))
IN_OUR_LANGUAGES = [path for path in FILES if path.parent.name in LANGUAGES]
WITH_SAMPLE = pytest.mark.skipif(not FILES, reason="../shared/unxml/sample is not there")
_WORD = re.compile(r"[^\W_]")
QUOTABLE = ["paragraph", "p", "container", "formula", "heading", "crossHeading", "table", "preamble", "mainBody"]
"""The elements of a file that another document might be quoted in."""


@WITH_SAMPLE
@pytest.mark.parametrize(
    "path", FILES[:: 1 if os.environ.get("HYPOTHESIS_PROFILE") == "soak" else 3], ids=lambda path: path.stem
)
def test_the_words_of_the_units_are_those_of_the_file(path: Path) -> None:
    data = path.read_bytes()
    documents, _ = parse_bytes(path.name, data)
    if path.parent.name not in LANGUAGES:
        assert not documents
        return
    (document,) = documents
    assert signs(document) == Counter(_WORD.findall(words_of(data)))
    links = resolve(document, Collection(documents))
    assert len(links) == len(document.citations)
    assert document.symbol
    assert document.date
    assert document.language == path.parent.name


@WITH_SAMPLE
@pytest.mark.parametrize("path", IN_OUR_LANGUAGES[::5], ids=lambda path: path.stem)
@pytest.mark.parametrize("seed", range(60 if os.environ.get("HYPOTHESIS_PROFILE") == "soak" else 3))
def test_wherever_a_file_quotes_a_document_no_word_is_lost(path: Path, seed: int) -> None:
    data = path.read_bytes()
    quoting = with_quotation(data, random.Random(f"{path.stem}{seed}"))
    (document,), _ = parse_bytes(path.name, quoting)
    (plain,), _ = parse_bytes(path.name, data)
    assert signs(document) == signs(plain)
    assert len({unit.anchor for unit in document.units}) == len(document.units)


def with_quotation(data: bytes, chance: random.Random) -> bytes:
    """A file of which some blocks that follow each other stand in a quotation, in a paragraph without other words."""
    root = etree.fromstring(data, etree.XMLParser(remove_comments=True, resolve_entities=False))
    akn = etree.QName(root).namespace
    blocks = [
        (above, one) for one in root.iter(*(f"{{*}}{name}" for name in QUOTABLE)) if (above := holding(one)) is not None
    ]
    above, first = chance.choice(blocks)
    at = above.index(first)
    run = above[at : at + chance.choice((1, 1, 2, 3, 5))]
    quoted = etree.Element(f"{{{akn}}}embeddedStructure")
    quoted.extend(run)
    if chance.random() < 0.7 and local(above) != "p":
        paragraph = etree.Element(f"{{{akn}}}paragraph")
        etree.SubElement(etree.SubElement(paragraph, f"{{{akn}}}content"), f"{{{akn}}}p").append(quoted)
        above.insert(at, paragraph)
    else:
        above.insert(at, quoted)
    return etree.tostring(root, encoding="utf-8")


def holding(element: etree._Element) -> etree._Element | None:
    """What an element stands in; None where that is the head of a file, which holds no words of the document."""
    is_outside = any(local(above) in ("meta", "collectionBody") for above in element.iterancestors())
    return None if is_outside else element.getparent()


def signs(document: Document) -> Counter[str]:
    """The letters and digits of a document; a note's mark is none of its words."""
    return Counter(
        _WORD.findall("".join(one.text if one.kind == "footnote" else one.marker + one.text for one in document.units))
    )


def words_of(data: bytes) -> str:
    """All words of a file but for those of its head."""
    root = etree.fromstring(data, etree.XMLParser(remove_comments=True, resolve_entities=False))
    for skipped in (*root.iter("{*}meta"), *root.iter("{*}collectionBody")):
        tail = skipped.tail
        skipped.clear()
        skipped.tail = tail
    return "".join(map(str, root.itertext()))


@WITH_SAMPLE
@pytest.mark.slow
def test_the_files_have_the_anchors_of_the_same_documents_as_texts() -> None:
    """Anchors but for those of notes, which a text may not part from what stands above them. Of what a text cannot say
    (tables, recitals of sections that the texts leave out) the files of the sample have none."""
    score = score_script()
    different, count = [], 0
    for path in FILES:
        if path.parent.name not in LANGUAGES:
            continue
        data = path.read_bytes()
        reader = text_reader(score)
        for element in score.ET.fromstring(data):
            reader.walk(element)
        text = score.lay_out(reader, "word", "")
        (marked,), _ = parse_bytes("x.xml", data)
        (as_text,), _ = parse_bytes("x.txt", text.encode())
        count += 1
        if paragraphs(marked) != paragraphs(as_text):
            different.append((path.stem, paragraphs(marked) ^ paragraphs(as_text)))
    assert len(different) <= count * 0.02, different


def paragraphs(document: Document) -> set[str]:
    """The anchors of a document's paragraphs; what is none of the text, such as the masthead, has no part in it."""
    return {one.anchor for one in document.units if one.kind != "footnote" and not one.anchor.startswith("x")}


def text_reader(score: Any) -> Any:
    """What lays out a file as a text, but for the marks of notes: a text has them glued to its words."""

    class Reader(score.Reader):  # type: ignore[misc]  # a script without types
        def inline(self, element: Any) -> str:
            mark = str(super().inline(element))
            return "" if score.tag(element) == "authorialNote" else mark

    return Reader(False)


def score_script() -> Any:
    """The script that lays out the files as texts."""
    path = SAMPLE.parents[1] / "score" / "unxml.py"
    spec = importlib.util.spec_from_file_location("unxml", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
