"""The files of the search, which `resolutions.search` makes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain
from pathlib import Path

from resolutions import search
from resolutions.data import document_path
from resolutions.model import Document

from .beside import Writing
from .views.site import Site, called

FOLDER = "search"
"""The folder of the plugin's assets that holds the search's style and scripts."""
STYLE, SCRIPT = f"{FOLDER}/search.css", f"{FOLDER}/open.js"


_MANY = 20_000
"""From how many paragraphs on a second process saves more than it costs."""


def begin(site: Site, folder: Path, *, beside: bool) -> Writing:
    """The index, as it is being written below the site's folder; `beside` allows a process of its own."""
    units = sum(len(document.units) for document in site.publication.collection.documents)
    return Writing(partial(files, site), folder, beside=beside and units >= _MANY)


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
