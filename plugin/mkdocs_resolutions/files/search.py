"""The files of the search, which `resolutions.search` makes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain

import orjson

from resolutions import search
from resolutions.addresses import Place
from resolutions.languages import LANGUAGES
from resolutions.model import Document
from resolutions.un import OTHER, names_in

from .. import addresses
from ..interface import Words, words_in
from ..pages.frame import index_language
from ..rendering import Renderer
from ..views.naming import called
from ..views.site import Site
from ..views.ways import AGENDA, PLACES, SUBJECTS, Way
from .claims import FilesOfPart

FOLDER = "search"
"""The folder of the plugin's assets that holds the search's style and scripts."""
STYLE, SCRIPT = f"{FOLDER}/search.css", f"{FOLDER}/open.js"

_MANY = 20_000
"""From how many paragraphs on a second process saves more than it costs."""


def is_large(site: Site) -> bool:
    """Whether a process of its own for the search saves more than it costs."""
    return sum(len(document.units) for document in site.publication.collection.documents) >= _MANY


def files(
    site: Site, renderer: Renderer, files_of_part: FilesOfPart, cache: search.IndexCache | None = None
) -> Iterator[tuple[str, bytes]]:
    """The dialog of each language and the index, as (path below the site's root, content).

    `cache` is that of a server's earlier builds.
    """
    for language in LANGUAGES:
        yield f"search/dialog-{language}.js", _dialog(language, site, renderer)
    yield from _index(site, files_of_part, cache)


_SAID = (
    *("count", "shown", "nothing", "failed", "documents", "searching"),
    *("same", "same_only", "since", "wordings", "all_wordings"),
    *(
        "unknown",
        "meant",
        "instead",
        "without",
        "near",
        "passed",
        "left",
        "alone",
        "absent",
        "citing",
        "citers",
        "uncited",
    ),
)
"""The phrases of the scripts, without `search_`."""


def _dialog(language: str, site: Site, renderer: Renderer) -> bytes:
    """What the dialog holds besides its field; a script, as a page on a disk may load nothing else."""
    words = words_in(language)
    columns = [
        words[name] for name in ("symbol", "title", "date", "paragraph", "search_text", "language", "search_address")
    ]
    phrases: dict[str, object] = {name: words[f"search_{name}"] for name in _SAID}
    phrases |= {name: words[f"wording_{name}"] for name in ("own", "formula")}
    phrases |= {name: words[name] for name in ("refused_veto", "refused_votes", "vote_tally")}
    phrases |= {"draft": words["kind_draft"]}
    phrases |= {name: words[name] for name in ("themes", SUBJECTS, PLACES, AGENDA, "colon")}
    phrases |= {name: words[name] for name in ("comma", "previous", "next", "page")} | {"columns": columns}
    # The name that readers see comes first.
    organs = {organ.name: names.cited for organ, names in names_in(language).items()} | {OTHER: (words.organ(None),)}
    page = addresses.search(index_language(language, site.publication))
    html = renderer.render("search", words=words, parts=search.PARTS)
    return b"resolutionsSearch.rest=%s" % orjson.dumps(
        {"html": html, "words": phrases, "organs": organs, "parts": dict(search.PARTS), "page": page}
        | {"days": _days(words), "group": _group(words)}
    )


def _days(words: Words) -> tuple[list[str], ...]:
    """A first of each month and a 28th, of 2001, in words, from which a script makes any day; as French has "1er"."""
    return tuple([words.date(date(2001, month, day)) for month in range(1, 13)] for day in (1, 28))


def _group(words: Words) -> str:
    """The sign between thousands: browsers know other ones."""
    return words.number(10**6)[1]


def _index(site: Site, files_of_part: FilesOfPart, cache: search.IndexCache | None) -> Iterator[tuple[str, bytes]]:
    publication = site.publication

    def address(document: Document) -> str:
        return site.addresses.url(Place.of(document.key).folder)

    beside = search.Beside(
        memberships=chain.from_iterable(publication.memberships.values()),
        themes=publication.themes,
        name=called,
        address=address,
        topics=publication.collection.topics,
        names=site.names,
        actions={key: found.actions for key, found in publication.facts.items() if found.actions},
        headings=headings_in(site.ways),
        repeats=search.Repeats.of(publication.wordings.found),
    )
    return search.build(publication.collection.documents, beside, cache=cache, files_of_part=files_of_part)


def headings_in(ways: Mapping[str, Way]) -> search.Headings:
    """Subjects, countries and agenda items, by the parts of their addresses."""
    filed = [ways[key] for key in (SUBJECTS, PLACES, AGENDA)]
    names = {f"{way.key}/{entry.id}": entry.names for way in filed for entry in way.entries.values()}

    def headings(document: Document) -> list[str]:
        return [f"{way.key}/{identifier}" for way in filed for identifier in way.of_document.get(document.key, ())]

    def listed(identifier: str, language: str) -> str:
        key, _, entry = identifier.partition("/")
        shown = ways[key].shown(entry, language)
        return f"{shown.address.removeprefix(f'{language}/')}#{shown.anchor}" if shown and shown.anchor else ""

    return search.Headings(headings, names, listed)
