"""What is compared of a document that was added: its words, by paragraph."""

from __future__ import annotations

from pathlib import Path

from resolutions.model import Document
from resolutions.parse import parse_source
from resolutions.text.read import read_source, source_from_text


def seed(seed_source: Path) -> Document:
    """The seed's resolution."""
    return next(one for one in parse_source(read_source(seed_source, "2553.md")) if one.id == "S/RES/2553")


def units_of(text: str) -> dict[str, str]:
    (one,) = parse_source(source_from_text("x.md", text))
    return {unit.anchor: unit.text for unit in one.units}


def plain(text: str) -> str:
    """The words, whatever way they are broken into lines; typographic signs that a PDF's own fonts lack are plain."""
    return " ".join(text.translate(str.maketrans("“”’–—", '""\'--')).split())


def words_of(one: Document) -> list[str]:
    """The paragraphs of the seed as they are typed into an office's document, the masthead aside."""
    return [f"{unit.marker} {unit.text}".strip() for unit in one.units if unit.kind != "title"]
