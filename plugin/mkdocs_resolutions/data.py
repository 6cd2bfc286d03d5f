"""The data files beside the pages (contract, section 7), as paths from the site's root with their content."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from itertools import count, takewhile

from resolutions.council import FIRST_YEAR, numbers_of
from resolutions.data import (
    CITATION_COLUMNS,
    SCHEMAS,
    citation_rows,
    document_json,
    document_path,
    documents_json,
    schema,
    themes_json,
)
from resolutions.formats.akoma_ntoso import akoma_ntoso
from resolutions.model import Document

from .views.site import Site


def files(site: Site) -> Iterator[tuple[str, str]]:
    """Every data file of the site as a whole; two builds of the same sources make the same bytes."""
    publication = site.publication
    yield "data/documents.json", _json(documents_json(publication.collection.documents))
    memberships = (member for members in publication.memberships.values() for member in members)
    yield "data/themes.json", _json(themes_json(publication.themes, memberships))
    yield "data/citations.csv", _citations(site)
    yield "data/addresses.js", _addresses(site)
    for name in SCHEMAS:
        yield f"data/schema/{name}.schema.json", schema(name)


def document_files(document: Document, site: Site) -> Iterator[tuple[str, str | bytes]]:
    """The data files beside a document's page."""
    key = (document.id, document.language)
    told = document_json(document, site.publication.links[key], site.publication.findings[key])
    yield f"{document_path(document)}document.json", _json(told)
    if site.akoma_ntoso:
        links = site.publication.links[key]
        yield f"{document_path(document)}document.xml", akoma_ntoso(document, links, site.works)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def _citations(site: Site) -> str:
    stream = io.StringIO(newline="")
    table = csv.writer(stream, lineterminator="\n")
    table.writerow(CITATION_COLUMNS)
    for document in site.publication.collection.documents:
        table.writerows(citation_rows(document, site.publication.links[document.id, document.language]))
    return stream.getvalue()


def _addresses(site: Site) -> str:
    """What the field on the home page looks symbols up in; a script, as a page on a disk may load nothing else.

    `resolutionsAddresses`, `{"S/RES/2553": "en", …}`: each document's address below the language, and its languages.
    `resolutionsYears`: the Council's last number of each year from `first` on, which the official address needs.
    """
    held: dict[str, list[str]] = {}
    for document in site.publication.collection.documents:
        language, _, path = document_path(document).rstrip("/").partition("/")
        held.setdefault(path, []).append(language)
    told = {path: " ".join(languages) for path, languages in held.items()}
    known = takewhile(lambda numbers: numbers is not None, map(numbers_of, count(FIRST_YEAR)))
    years = {"first": FIRST_YEAR, "last": [numbers.stop - 1 for numbers in known if numbers]}
    held_here, council = _json(told).rstrip(), _json(years).rstrip()
    return f"window.resolutionsAddresses = {held_here};\nwindow.resolutionsYears = {council};\n"
