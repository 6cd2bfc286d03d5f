"""From file to resolved citations: next to eyecite, by size, by number, and on hostile text."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from eyecite import get_citations

from bench.corpus import gathered, megabytes, sources
from bench.timing import Row, seconds
from resolutions.corpus.collection import read_collection
from resolutions.corpus.parse_cache import Parser
from resolutions.corpus.resolve import resolve
from resolutions.parse import parse_source
from resolutions.text.read import source_from_text

HEAD = """\
United Nations

S/RES/2553 (2020)

Resolution 2553 (2020)

Adopted by the Security Council on 3 December 2020

The Security Council,

"""

PARAGRAPH = (
    "Recalling its resolutions 1325 (2000), 1820 (2008) and 2242 (2015) on women, peace and security, the statement "
    "by its President of 12 May 2008 (S/PRST/2008/14) and General Assembly resolution 60/180, and paragraph 12 of "
    "resolution 2100 (2013),\n\n"
)


def parse_folder(folder: Path) -> int:
    """The whole way, in this process alone and without a cache; gives the number of links. No file may be left out."""
    collection = read_collection(folder, parser=Parser(workers=1))
    if len(collection.documents) < len(list(folder.iterdir())) * 0.9:
        raise RuntimeError(f"only {len(collection.documents)} documents were read from {folder}")
    return sum(len(resolve(document, collection)) for document in collection.documents)


def parse_text(text: str) -> object:
    return parse_source(source_from_text("x.md", text))


def cite_with_eyecite(texts: list[str]) -> object:
    return [get_citations(text) for text in texts]


def beside_eyecite() -> Iterator[Row]:
    """The same texts, one process: ours from file to resolved citations, eyecite's from text to citations."""
    paths = sources(every=10)
    cite_with_eyecite(["Roe v. Wade, 410 U.S. 113 (1973)"])  # it compiles its patterns on the first call
    with tempfile.TemporaryDirectory() as scratch:
        ours = megabytes(paths) / seconds(parse_folder, gathered(paths, Path(scratch, "sources")))
    peer = megabytes(paths) / seconds(cite_with_eyecite, [path.read_text(encoding="utf-8") for path in paths], rounds=1)
    name = f"corpus, every 10th file ({megabytes(paths):.1f} MB)"
    yield Row(name, f"{ours:.2f} MB/s", f"eyecite {peer:.2f} MB/s", f"{ours / peer:.2f}", "≥ 5, and ≥ 8 MB/s")


def by_size() -> Iterator[Row]:
    """Time per byte of one document, from 1 kB to 10 MB."""
    base = 0.0
    for size in (1_000, 10_000, 100_000, 1_000_000, 10_000_000):
        text = HEAD + PARAGRAPH * (size // len(PARAGRAPH) + 1)
        texts = [text] * max(1, 100_000 // size)
        each = seconds(parse_all, texts, rounds=2) / len(texts) / len(text.encode()) * 1e9
        base = base or each
        yield Row(f"one document of {size:,} bytes", f"{each:.0f} ns/byte", "", f"{each / base:.2f}", "flat")


def parse_all(texts: list[str]) -> object:
    return [parse_text(text) for text in texts]


def by_number() -> Iterator[Row]:
    """Time per byte of a folder, from 100 to 2,600 documents of the corpus."""
    base = 0.0
    everything = sources()
    for count in (*(count for count in (100, 500) if count < len(everything)), len(everything)):
        paths = everything[:: len(everything) // count][:count]
        with tempfile.TemporaryDirectory() as scratch:
            each = seconds(parse_folder, gathered(paths, Path(scratch, "sources")), rounds=1) / megabytes(paths) * 1e3
        base = base or each
        yield Row(f"{count:,} documents of the corpus", f"{each:.0f} ns/byte", "", f"{each / base:.2f}", "flat")


HOSTILE = {
    "opening brackets": "(",
    "closing brackets": ")",
    "square brackets": "[",
    "links left open": "[](",
    "digits": "1",
    "years": "(2000) ",
    "commas": ", ",
    "numbers in a list": "1325, ",
    "nested markers": "(a) (i) ",
    "markers on lines": "\n\n(a) x",
    "symbols": "S/RES/",
    "slashes": "/",
    "emphasis": "*a **",
    "back-slashes": "\\",
    "words of citation": "resolution paragraph of ",
    "form feeds": "\f",
    "spaces": " ",
    "line breaks": "\n",
    "signs of direction": "\u200f ",
    "accents": "\u0301\u0316",
    "cells in HTML": "<table><tr><td>",
    "rows of a grid": "\n+---+\n| a |",
    "columns below dashes": "\n--- ---\na   b\n",
    "signs of quotation": "\n> ",
    "titles of volumes": "\n\n834 (IX). ",
    "notes at a page's foot": "\n\n__\n\n1 See a.\n\n(a) x;",
}


def on_hostile_text() -> Iterator[Row]:
    """What ten times the hostile text costs: 10 when the cost is linear, 100 when it is quadratic."""
    for name, piece in HOSTILE.items():
        small, large = (
            seconds(parse_text, HEAD + "Recalling " + piece * count + ",\n", rounds=2) for count in (10_000, 100_000)
        )
        yield Row(f"100,000 × {name}", f"{large:.2f} s", "", f"{large / small:.1f}", "10 × as long for 10 ×")
