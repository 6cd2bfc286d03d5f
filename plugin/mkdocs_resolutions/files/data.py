"""The data files beside the pages (content/reference.md#data), as paths from the site's root with their content."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import chain

import orjson

from resolutions.addresses import Place
from resolutions.citations import tables as lookup_tables
from resolutions.formats import (
    ACTION_COLUMNS,
    CITATION_COLUMNS,
    DOCUMENT_COLUMNS,
    EFFECT_COLUMNS,
    SCHEMAS,
    WORDING_COLUMNS,
    action_rows,
    akoma_ntoso,
    bibtex,
    citation_rows,
    csv_table,
    document_json,
    document_rows,
    documents_json,
    effect_rows,
    entry,
    lines_schema,
    ris,
    schema,
    themes_json,
    wording_rows,
)
from resolutions.grouping import grouped
from resolutions.model import Document
from resolutions.search import last_numbers

from ..views.site import BIBTEX, RIS, Site

Make = Callable[[], str | bytes]
"""Makes the content of a file."""


def tables(site: Site, *, wanted: Callable[[str], bool]) -> Mapping[str, Make]:
    """What makes each data file of the site as a whole, by its path; two builds of the same sources make the same
    bytes.

    One whose path is not `wanted` is empty: a project's own pages may link to it all the same.
    """
    makers: dict[str, Callable[[Site], str | bytes]] = {
        "data/documents.json": _documents,
        "data/documents.csv": _documents_table,
        "data/themes.json": _themes,
        "data/citations.csv": _citations,
        "data/actions.csv": _actions,
        "data/effects.csv": _effects,
        "data/wording.csv": _wording,
        "data/addresses.js": _addresses,
    }
    return {path: partial(make, site) if wanted(path) else str for path, make in makers.items()}


def schemas() -> Iterator[tuple[str, str | bytes]]:
    """The schemas of the data files."""
    for name in SCHEMAS:
        yield f"data/schema/{name}.schema.json", schema(name)
    yield "data/schema/lines.schema.json", lines_schema()


def document_file_paths(document: Document, site: Site) -> tuple[str, ...]:
    """The paths of the data files beside a document's page: JSON and Akoma Ntoso, where the site has them."""
    folder = Place.of(document.key).folder
    names = {
        "document.json": site.document_json,
        "document.xml": site.akoma_ntoso,
        RIS: site.document_json,
        BIBTEX: site.document_json,
    }
    return tuple(f"{folder}{name}" for name, is_there in names.items() if is_there)


def document_files(document: Document, site: Site) -> Iterator[tuple[str, str | bytes]]:
    """The same files with their content."""
    key = document.key
    links = site.publication.links[key]
    entries = (entry(document, site.page_url(document)),) if site.document_json else ()
    for path in document_file_paths(document, site):
        if path.endswith(".json"):
            effects = site.publication.effects.get(key, ())
            yield path, _json(document_json(document, links, site.publication.findings[key], effects))
        elif path.endswith(".xml"):
            yield path, akoma_ntoso(document, links, site.works)
        else:
            yield path, ris(entries) if path.endswith(".ris") else bibtex(entries)


def _json(value: object) -> bytes:
    return orjson.dumps(value, option=orjson.OPT_APPEND_NEWLINE)


def _documents(site: Site) -> bytes:
    collection = site.publication.collection
    return _json(documents_json(collection.documents, diagnostics=collection.diagnostics))


def _documents_table(site: Site) -> str:
    return csv_table(DOCUMENT_COLUMNS, document_rows(site.publication.collection.documents))


def _themes(site: Site) -> bytes:
    memberships = (member for members in site.publication.memberships.values() for member in members)
    return _json(themes_json(site.publication.themes, memberships))


def _citations(site: Site) -> str:
    links = site.publication.links
    documents = site.publication.collection.documents
    rows = (citation_rows(document, links[document.key]) for document in documents)
    return csv_table(CITATION_COLUMNS, chain.from_iterable(rows))


def _actions(site: Site) -> str:
    facts = site.publication.facts
    documents = site.publication.collection.documents
    rows = (action_rows(document, facts[document.key].actions) for document in documents)
    return csv_table(ACTION_COLUMNS, chain.from_iterable(rows))


def _effects(site: Site) -> str:
    effects_by_document = site.publication.effects
    documents = site.publication.collection.documents
    rows = (effect_rows(document, effects_by_document.get(document.key, ())) for document in documents)
    return csv_table(EFFECT_COLUMNS, chain.from_iterable(rows))


def _wording(site: Site) -> str:
    return csv_table(WORDING_COLUMNS, wording_rows(site.publication.wordings))


def _addresses(site: Site) -> str:
    """What the field on the home page looks symbols up in; a script, as a page on a disk may load nothing else.

    `resolutionsAddresses`, `{"S/RES/2553": "en", …}`: each document's address below the language, and its languages.
    `resolutionsYears`: the Council's last number of each year from `first` on, which the official address needs.
    `resolutionsLookup`: the tables of `resolutions.citations.lookup`.
    """
    places = (Place.of(document.key) for document in site.publication.collection.documents)
    languages_by_path = grouped((place.path, place.language) for place in places)
    languages = {path: " ".join(codes) for path, codes in languages_by_path.items()}
    languages_json, years_json = orjson.dumps(languages).decode(), orjson.dumps(last_numbers()).decode()
    return (
        f"window.resolutionsAddresses = {languages_json};\nwindow.resolutionsYears = {years_json};\n"
        f"window.resolutionsLookup = {orjson.dumps(lookup_tables()).decode()};\n"
    )
