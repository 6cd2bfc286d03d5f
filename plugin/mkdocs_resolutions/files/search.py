"""The files of the search, which `resolutions.search` makes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import orjson

from resolutions import search
from resolutions.addresses import Place
from resolutions.languages import LANGUAGES
from resolutions.model import Document
from resolutions.un import ORGANS, OTHER

from ..interface import words
from ..rendering import Renderer
from ..views.site import Site, called

FOLDER = "search"
"""The folder of the plugin's assets that holds the search's style and scripts."""
STYLE, SCRIPT = f"{FOLDER}/search.css", f"{FOLDER}/open.js"

_MANY = 20_000
"""From how many paragraphs on a second process saves more than it costs."""


def is_large(site: Site) -> bool:
    """Whether a process of its own for the search saves more than it costs."""
    return sum(len(document.units) for document in site.publication.collection.documents) >= _MANY


def files(site: Site, renderer: Renderer, cache: search.IndexCache | None = None) -> Iterator[tuple[str, bytes]]:
    """The dialog of each language and the index, as (path below the site's root, content).

    `cache` is that of a server's earlier builds.
    """
    for language in LANGUAGES:
        yield f"search/dialog-{language}.js", _dialog(language, renderer)
    yield from _index(site, cache)


def _dialog(language: str, renderer: Renderer) -> bytes:
    """What the dialog holds besides its field; a script, as a page on a disk may load nothing else."""
    speak = words(language)
    phrases = {name: speak[f"search_{name}"] for name in ("count", "shown", "nothing", "failed")}
    organs = {organ.name: speak.organ(organ) for organ in ORGANS} | {OTHER: speak.organ(None)}
    html = renderer.render("search", words=speak, parts=search.PARTS)
    return b"resolutionsSearch.rest=%s" % orjson.dumps(
        {"html": html, "words": phrases, "organs": organs, "parts": dict(search.PARTS)}
    )


def _index(site: Site, cache: search.IndexCache | None) -> Iterator[tuple[str, bytes]]:
    publication = site.publication

    def address(document: Document) -> str:
        return site.addresses.url(Place.of(document.key).folder)

    return search.build(
        publication.collection.documents,
        chain.from_iterable(publication.memberships.values()),
        publication.themes,
        name=called,
        address=address,
        cache=cache,
    )
