"""Documents of paragraphs alone, as the tests of the search index them."""

from __future__ import annotations

from datetime import date

from resolutions.model import Document, Unit


def document(identifier: str, *texts: str, language: str = "en") -> Document:
    units = tuple(Unit(f"op{n}", f"para_{n}", "operative", None, f"{n}.", text, n) for n, text in enumerate(texts, 1))
    return Document("x.md", identifier, identifier, "resolution", language, "", date(2030, 1, 1), "", units)
