"""The machine-readable files, as paths from the site's root with their content: feeds, bibliographies, tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from resolutions.addresses import Place
from resolutions.anchors import label_in
from resolutions.effects import Effect
from resolutions.formats import (
    EDGE_COLUMNS,
    LATEST_DUE,
    LINES_FOLDER,
    NODE_COLUMNS,
    Allowed,
    Event,
    Feed,
    FeedItem,
    atom,
    bibtex,
    calendar,
    csl_json,
    csv_table,
    data_package,
    edge_rows,
    entry,
    headers,
    inventory,
    latest,
    line,
    lines_name,
    node_rows,
    open_search,
    packed,
    ris,
    robots,
    weights,
)
from resolutions.grouping import grouped
from resolutions.languages import in_language
from resolutions.model import Diagnostic, Document
from resolutions.runtime import digest_of
from resolutions.text import clipped
from resolutions.themes import Membership
from resolutions.un import organ_named

from .. import addresses
from ..addresses import FEED
from ..interface import words_in
from ..publication import Publication
from ..views.about import said
from ..views.actions import CALENDAR, dated, day_of, follows
from ..views.site import Site
from .claims import FilesOfPart

TOLD = 3
"""So many paragraphs an entry of a theme's feed tells."""
LONGEST = 160
"""So many characters of each."""
OPEN_SEARCH = "opensearch.xml"
FIXED = (
    "objects.inv",
    "_headers",
    "robots.txt",
    "data/documents.csl.json",
    "data/documents.bib",
    "data/documents.ris",
    "data/citations-edges.csv",
    "data/citations-nodes.csv",
    "data/datapackage.json",
)
"""Files that every site has (a test compares them with those that are made)."""
RESERVED = re.compile(r"search/[^/]+\.js(?:/|$)|[a-z]{2}/(?:cards|wording)/[a-z0-9-]+\.js(?:/|$)")
"""Files that the site has many of, in lower case: of the search, the cards, the wording; and what would lie below."""


def files(
    site: Site, *, public: bool, wanted: Callable[[str], bool], allowed: Allowed, files_of_part: FilesOfPart
) -> Iterator[tuple[str, str | bytes]]:
    """Every such file. What needs the site's absolute address is left out where that is not known.

    `public` is false of a preview, which asks search engines to pass by. What takes time is made only if its path is
    `wanted`. `allowed` is what pages may load beside the site's own files.
    """
    documents = site.publication.collection.documents
    page = site.addresses.url("")
    yield "objects.inv", inventory(documents, site.name, page=page, languages=site.publication.languages)
    yield "_headers", headers(allowed)
    yield "robots.txt", robots(site.root, public=public)
    if wanted("data/"):
        yield from _bibliography(site)
        yield from _tables(site)
        yield from _lines(site, files_of_part)
    if site.root:
        language = site.publication.languages[0]
        # Without a search of its own, the site has Material's, which every page opens for such an address.
        page = site.addresses.url(addresses.search(language)) if site.search else ""
        yield OPEN_SEARCH, open_search(f"{site.root}/{page}", site.name, site.name, language)
        for feed in feeds(site):
            if wanted(feed.path):
                yield feed.path, atom(feed, site.root, site.name_in(feed.language))
        for language in _followed(site):
            if wanted(path := f"{addresses.actions(language, 'by')}{CALENDAR}"):
                title = f"{words_in(language)['deadlines']} – {site.name_in(language)}"
                yield path, calendar(due_events(language, site), site.root, title, language)


def paths(site: Site) -> Iterator[str]:
    """The paths of all files of a public site that `files` makes, without making them."""
    yield from FIXED
    yield from (f"{LINES_FOLDER}/{name}" for name in _documents_by_file(site))
    if site.root:
        yield OPEN_SEARCH
        for language in site.publication.languages:
            yield f"{language}/{FEED}"
            yield from (f"{addresses.themes(language, theme.id)}{FEED}" for theme in site.publication.themes)
            documents = [item for item in site.publication.collection.documents if item.language == language]
            organs = {document.body for document in documents if document.body}
            yield from (addresses.organ_feed(language, organ) for organ in organs)
        for language in _followed(site):
            yield from (f"{addresses.actions(language, 'by')}{name}" for name in (FEED, CALENDAR))


def _bibliography(site: Site) -> Iterator[tuple[str, str | bytes]]:
    entries = [entry(document, site.page_url(document)) for document in site.publication.collection.documents]
    yield "data/documents.csl.json", csl_json(entries)
    yield "data/documents.bib", bibtex(entries)
    yield "data/documents.ris", ris(entries)


def _documents_by_file(site: Site) -> Mapping[str, Sequence[Document]]:
    """The documents of each file of lines, by its name."""
    return grouped((lines_name(document), document) for document in site.publication.collection.documents)


def _lines(site: Site, files_of_part: FilesOfPart) -> Iterator[tuple[str, bytes]]:
    publication = site.publication
    for name, documents in _documents_by_file(site).items():
        found = [(publication.findings[one.key], publication.effects.get(one.key, ())) for one in documents]
        made_of = [publication.value_of(one.key) for one in documents], found
        path = f"{LINES_FOLDER}/{name}"
        make = partial(_lines_file, path, documents, found, publication)
        yield from files_of_part(path, digest_of(made_of), make)


def _lines_file(
    path: str,
    documents: Sequence[Document],
    found: Iterable[tuple[Sequence[Diagnostic], Sequence[Effect]]],
    publication: Publication,
) -> Iterator[tuple[str, bytes]]:
    yield (
        path,
        packed(
            line(document, publication.links[document.key], findings, effects)
            for document, (findings, effects) in zip(documents, found, strict=True)
        ),
    )


def _tables(site: Site) -> Iterator[tuple[str, str]]:
    """Who cites whom, and the description of all tables of the data."""
    publication = site.publication
    documents = publication.collection.documents
    edges = weights((document, publication.links[document.key]) for document in documents)
    yield "data/citations-edges.csv", csv_table(EDGE_COLUMNS, edge_rows(edges), mark=False)
    yield "data/citations-nodes.csv", csv_table(NODE_COLUMNS, node_rows(documents, edges), mark=False)
    rows_by_table = {"documents": documents, "documents-csv": documents, "themes": publication.themes}
    empty = [table for table, rows in rows_by_table.items() if not rows]
    yield (
        "data/datapackage.json",
        data_package(site.name, site.root, without=empty, lines=sorted(_documents_by_file(site))),
    )


def feeds(site: Site) -> Iterator[Feed]:
    """The feeds of the site, of each theme and of each organ, in each of the site's languages."""
    for language in site.publication.languages:
        documents = [item for item in site.publication.collection.documents if item.language == language]
        items = {document.id: _item(document, site) for document in documents}
        index = addresses.documents(language)
        yield Feed(f"{language}/{FEED}", index, words_in(language)["documents"], language, list(items.values()))
        for theme in site.publication.themes:
            of_theme = grouped(
                (member.document, member)
                for member in site.publication.memberships[theme.id]
                if member.language == language
            )
            newest = latest(items[identifier] for identifier in of_theme)
            told = [replace(item, summary=_members_told(item.document, of_theme[item.document.id])) for item in newest]
            path = addresses.themes(language, theme.id)
            name = in_language(theme.name, language)
            yield Feed(f"{path}{FEED}", path, name, language, told)
        for organ in sorted({document.body for document in documents if document.body}):
            of_organ = [items[document.id] for document in documents if document.body == organ]
            known = organ_named(organ)
            name = words_in(language).organ(known) if known else organ
            yield Feed(addresses.organ_feed(language, organ), index, name, language, of_organ)

        if language in _followed(site):
            path = addresses.actions(language, "by")
            title, due = words_in(language)["deadlines"], list(_due_items(language, site))
            yield Feed(f"{path}{FEED}", path, title, language, due)


def _followed(site: Site) -> list[str]:
    """The languages whose deadlines one can follow."""
    return [language for language in site.publication.languages if follows(language, site)]


def _due_items(language: str, site: Site) -> Iterator[FeedItem]:
    for one in dated(language, site):
        title = words_in(language)["colon"].join((day_of(one.due.deadline.value, words_in(language)), one.name))
        document, anchor = one.due.entry.document, one.due.entry.unit.anchor
        yield FeedItem(document, (), one.words, anchor, one.due.deadline.value, title)


def due_events(language: str, site: Site) -> Iterator[Event]:
    """The deadlines on a site that have a date, the latest first and no more than a calendar holds, as its events."""
    for one in dated(language, site)[:LATEST_DUE]:
        document = one.due.entry.document
        place = Place.of(document.key, one.due.entry.unit.anchor)
        about, _ = said(document)
        yield Event(
            f"{place.folder}#{one.key}",
            one.due.deadline.value,
            one.name,
            f"{one.words}\n\n{about}" if about != document.symbol else one.words,
            site.addresses.url(place.folder, place.anchor),
            document.date,
        )


def _members_told(document: Document, members: Sequence[Membership]) -> str:
    """The first of a document's paragraphs that belong to a theme, each by its name and how it begins, and how many
    others there are."""
    words, units = words_in(document.language), {unit.anchor: unit.text for unit in document.units}
    rest = len(members) - TOLD
    told = (
        f"{label_in(document, one.anchor)}{words['colon']}{clipped(units[one.anchor], LONGEST)}"
        for one in members[:TOLD]
    )
    return "\n".join((*told, *([words.more(rest)] if rest > 0 else [])))


def _item(document: Document, site: Site) -> FeedItem:
    members = site.publication.facts[document.key].memberships
    return FeedItem(
        document, list(_named_themes(dict.fromkeys(member.theme for member in members), document.language, site))
    )


def _named_themes(themes: Iterable[str], language: str, site: Site) -> Iterator[tuple[str, str]]:
    themes_by_id = {theme.id: theme for theme in site.publication.themes}
    for identifier in themes:
        yield identifier, in_language(themes_by_id[identifier].name, language)
