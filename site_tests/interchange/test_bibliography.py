"""Entries for citation managers, read by other people's readers of CSL-JSON, RIS and BibTeX."""

from __future__ import annotations

import json
import re
import warnings
from datetime import date
from typing import Any

import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as some
from pybtex.database import parse_string

from resolutions.formats.bibliography import BibliographyEntry, bibtex, csl, csl_json, entry, ris
from support.documents import document, unit

ORGAN = "United Nations Security Council"


def resolution(**facts: Any) -> BibliographyEntry:
    return entry(document([unit("op1", "operative", "Decides;")], **facts), "https://site.test/en/S/RES/9001/")


def test_an_entry_says_what_a_bibliography_needs() -> None:
    assert resolution() == BibliographyEntry(
        key="S-RES-9001-en",
        title="Resolution 9001 (2031)",
        institution=ORGAN,
        genre="Resolution",
        number="S/RES/9001 (2031)",
        day=date(2031, 5, 4),
        language="en",
        url="https://site.test/en/S/RES/9001/",
    )


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"id": "A/RES/2625(XXV)", "language": "fr"}, {"key": "A-RES-2625-XXV-fr"}),
        ({"body": ""}, {"institution": "United Nations"}),
        ({"body": "United Nations Habitat Assembly"}, {"institution": "United Nations Habitat Assembly"}),
        ({"title": ""}, {"title": "Resolution 9001 (2031)"}),
        (
            {"id": "A/RES/99/15", "symbol": "A/RES/99/15", "title": "99/15. Lighthouses at sea"},
            {"title": "Lighthouses at sea", "number": "A/RES/99/15"},
        ),
        ({"title": "a\nER  - \r\x00b"}, {"title": "a ER - b"}),
    ],
)
def test_an_entry_follows_its_document(facts: dict[str, Any], expected: dict[str, str]) -> None:
    told = resolution(**facts)
    assert {name: getattr(told, name) for name in expected} == expected


def test_the_official_text_stands_for_a_page_without_an_address() -> None:
    one = document([], id="S/RES/1325", date=date(2000, 10, 31))
    assert entry(one).url == "https://docs.un.org/en/S/RES/1325(2000)"


def test_a_citation_processor_cites_the_csl_json() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # The processor warns of every field that it does not know.
        source = CiteProcJSON(json.loads(csl_json([resolution()])))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    bibliography.register(Citation([CitationItem("s-res-9001-en")]))
    (cited,) = (str(line) for line in bibliography.bibliography())
    assert ORGAN in cited
    assert "2031" in cited
    assert "Resolution 9001 (2031)" in cited


def test_what_is_unknown_is_left_out_of_the_csl_json() -> None:
    assert set(csl(resolution(date=None, symbol=""))).isdisjoint({"issued", "number"})


def test_ris_is_read_as_it_was_meant() -> None:
    first, second = rispy.loads(ris([resolution(), resolution(language="es")]))
    assert first == {
        "type_of_reference": "RPRT",
        "id": "S-RES-9001-en",
        "title": "Resolution 9001 (2031)",
        "authors": [f"{ORGAN},"],
        "publisher": "United Nations",
        "type_of_work": "Resolution",
        "issn": "S/RES/9001 (2031)",
        "year": "2031",
        "date": "2031/05/04",
        "language": "en",
        "urls": ["https://site.test/en/S/RES/9001/"],
    }
    assert second["id"] == "S-RES-9001-es"


def test_bibtex_is_read_as_it_was_meant() -> None:
    read = parse_string(bibtex([resolution(), resolution(language="es")]), "bibtex")
    assert list(read.entries) == ["S-RES-9001-en", "S-RES-9001-es"]
    told = read.entries["S-RES-9001-en"]
    assert told.type == "techreport"
    assert [str(person) for person in told.persons["author"]] == [f"{{{ORGAN}}}"]
    assert dict(told.fields) == {
        "title": "{Resolution 9001 (2031)}",
        "institution": f"{{{ORGAN}}}",
        "type": "Resolution",
        "number": "S/RES/9001 (2031)",
        "year": "2031",
        "month": "5",
        "day": "4",
        "language": "en",
        "url": "https://site.test/en/S/RES/9001/",
    }


_TEX_NAMES = {"backslash": "\\", "braceleft": "{", "braceright": "}", "asciitilde": "~", "asciicircum": "^"}


def plain(tex: str) -> str:
    """What TeX prints for the escapes."""
    return re.sub(
        r"\\text(\w+)\{\}|\\([&%$#_])", lambda found: _TEX_NAMES[found[1]] if found[1] else found[2], tex[1:-1]
    )


@given(some.text(some.characters(codec="utf-8"), min_size=1, max_size=40))
def test_no_title_breaks_an_entry(title: str) -> None:
    one = resolution(title=title)
    (told,) = rispy.loads(ris([one]))
    assert told["title"] == one.title
    read = parse_string(bibtex([one, resolution(language="es")]), "bibtex")
    assert len(read.entries) == 2
    assert plain(read.entries[one.key].fields["title"]) == one.title
    assert json.loads(csl_json([one]))[0]["title"] == one.title
