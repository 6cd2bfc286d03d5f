"""The files of the search, which `resolutions.search` makes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from resolutions import search
from resolutions.data import document_path
from resolutions.model import Document

from .views.site import Site, called

FOLDER = "search"
"""The folder of the plugin's assets that holds the search's style and scripts."""
STYLE, SCRIPT = f"{FOLDER}/search.css", f"{FOLDER}/open.js"


_MANY = 20_000
"""From how many paragraphs on a second process saves more than it costs."""


def is_large(site: Site) -> bool:
    """Whether a process of its own for the search saves more than it costs."""
    return sum(len(document.units) for document in site.publication.collection.documents) >= _MANY


def files(site: Site) -> Iterator[tuple[str, bytes]]:
    """The index, as (path below the site's root, content)."""
    publication = site.publication

    def address(document: Document) -> str:
        return site.addresses.url(document_path(document))

    return search.build(
        publication.collection.documents,
        chain.from_iterable(publication.memberships.values()),
        publication.themes,
        name=called,
        address=address,
    )
