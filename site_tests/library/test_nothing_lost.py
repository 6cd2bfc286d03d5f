"""Nothing of a source is lost: each of its characters stands in one unit, or was dropped as furniture or markup.

Furniture is what `blocks` says that it is, and it says where it stood; markup likewise. Everything else is words of
a unit, its marker, or the mark of a note in it.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from resolutions.model import Document, Source, Unit
from resolutions.parse import structure
from resolutions.structure.parts.divide import divide
from resolutions.text.blocks import read_blocks
from resolutions.text.read import read_source, source_from_text


def documents_of(source: Source) -> list[Document]:
    return [structure(part) for part in divide(source, read_blocks(source))]


def everything_is_in_a_unit(source: Source, documents: Sequence[Document]) -> None:
    """Every run of every unit is where it says; what no run covers is dropped, or a marker.

    Only what stands above a page of two languages may be in two units, one of each language's document.
    """
    text = source.text
    seen = bytearray(len(text))
    for start, end in read_blocks(source).dropped:
        seen[start:end] = b"\1" * (end - start)
    units = [unit for document in documents for unit in document.units]
    taken = {document.language: bytearray(seen) for document in documents}
    for language, unit in [(document.language, unit) for document in documents for unit in document.units]:
        for start, end, origin in _runs(unit):
            words = unit.text[start:end].rstrip()
            there = origin + len(words)
            assert words.split() == text[origin:there].split(), f"{source.path}: {unit.anchor} is not where it says"
            assert not any(taken[language][origin:there]), f"{source.path}: {unit.anchor} has words of another unit"
            seen[origin:there] = b"\1" * len(words)
            taken[language][origin:there] = b"\1" * len(words)
    left = "".join(character for character, here in zip(text, seen, strict=True) if not here).split()
    markers = [
        word
        for unit in units
        for word in (*unit.marker.split(), *(label for mark in unit.notes for label in mark.label.split()))
    ]
    assert sorted("".join(left)) == sorted("".join(markers)), f"{source.path}: words are lost"


def _runs(unit: Unit) -> list[tuple[int, int, int]]:
    ends = [start for start, _ in unit.runs[1:]] + [len(unit.text)]
    return [(start, end, origin) for (start, origin), end in zip(unit.runs, ends, strict=True)]


def is_in_order(document: Document) -> None:
    """Anchors and identifiers are unique, parents come first, no unit is empty, and marks stand in the text."""
    anchors: set[str] = set()
    assert len({unit.eid for unit in document.units}) == len(document.units)
    for unit in document.units:
        assert all(0 <= mark.start <= mark.end <= len(unit.text) for mark in unit.marks)
        assert all((mark.start == mark.end) == (mark.kind == "note") for mark in unit.marks)
        assert unit.text.strip(), f"{document.source}: {unit.anchor} is empty"
        assert unit.anchor not in anchors, f"{document.source}: {unit.anchor} stands twice"
        assert unit.parent is None or unit.parent in anchors, f"{document.source}: {unit.anchor} has no {unit.parent}"
        anchors.add(unit.anchor)
    assert anchors, f"{document.source} has no unit"


def test_the_seed(repository: Path) -> None:
    source = read_source(repository / "content/sources/2553.md", "sources/2553.md")
    documents = documents_of(source)
    assert [document.id for document in documents] == ["letter-2020-12-03", "S/RES/2553"]
    everything_is_in_a_unit(source, documents)


@pytest.mark.slow
@pytest.mark.parametrize("every", [8, pytest.param(1, marks=pytest.mark.sweep)])
def test_every_document_of_the_corpus(shared: Path, every: int) -> None:
    files = sorted((shared / "corpus").rglob("*.txt"))
    assert len(files) > 2000
    for file in files[::every]:
        source = read_source(file, str(file.relative_to(shared)))
        documents = documents_of(source)
        assert documents, f"{file} has no document"
        everything_is_in_a_unit(source, documents)
        for document in documents:
            is_in_order(document)


LINES = [
    *("United Nations", "S/RES/9901 (2031)", "Security Council", "Distr.: General", "Resolution 9901 (2031)", "A", "B"),
    *("Adopted by the Security Council at its 9999th meeting, on 3 March 2031", "The Security Council,", "Annex", "II"),
    *("Letter dated 3 March 2031 from the President", "Statement by the President", "Report of the Secretary-General"),
    *(
        "Recalling its debates,",
        "Decides to act;",
        "1. Decides:",
        "2. Requests the",
        "7, Urges",
        "ll. Calls upon",
        "1.",
    ),
    *(
        "(a) To dig;",
        "(b) To find,",
        "(i) Deep;",
        "(5) Far;",
        "a) Near;",
        "– water",
        "• bread",
        "* A note.",
        "b.",
        "(a)",
    ),
    *("and peace,", "except this", "Wells", "I. Introduction", "Annex II", "12", "\f", "02-75941 (E)", "Page 2", "---"),
    *(
        "Adopted unanimously at the 1st meeting.",
        "15 Ibid., page 3.",
        "2/ S/26826.",
        "(Signed) A Name",
        "President, 15",
    ),
    *(
        "“The Council recalls:",
        "“Quoted.”",
        "*Emphasis* and [link](#)",
        "repre-",
        "sentative",
        "99/1. Wells",
        "of 3 May,",
    ),
    *(
        "Le Conseil de sécurité,",
        "安全理事会，",
        "1 - يقرر",
        "(أ) حراسة",
        "Совет Безопасности,",
        "постановляет",
        "Annex: x",
    ),
]


@given(
    some.lists(some.tuples(some.sampled_from(LINES), some.sampled_from(["\n\n", "\n", "\f", "\n\n\n"])), max_size=40)
)
def test_every_document_made_at_random(lines: list[tuple[str, str]]) -> None:
    source = source_from_text("x.md", "".join(line + end for line, end in lines))
    documents = documents_of(source)
    everything_is_in_a_unit(source, documents)
    for document in documents:
        is_in_order(document)


@given(some.text(max_size=300))
@example("ひらがな")
def test_any_text(text: str) -> None:
    source = source_from_text("x.md", text)
    documents = documents_of(source)
    everything_is_in_a_unit(source, documents)
    for document in documents:
        is_in_order(document)


@pytest.mark.slow
def test_a_long_document_is_read_like_a_short_one() -> None:
    """The units of a thousand documents' paragraphs in a row are those of the lines, whatever came before."""
    lines = random.Random(1).choices(LINES, k=20_000)
    source = source_from_text("x.md", "\n\n".join(lines))
    documents = documents_of(source)
    everything_is_in_a_unit(source, documents)
