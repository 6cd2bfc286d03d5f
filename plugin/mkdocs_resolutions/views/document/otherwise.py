"""What all other language versions cite in a paragraph where this one alone cites something else."""

from __future__ import annotations

from typing import NamedTuple

from resolutions.corpus import Divergence
from resolutions.model import Document

from ...interface import Words
from ..naming import Anchor, elsewhere, printed
from ..site import Site


class OtherwiseView(NamedTuple):
    """A sentence: `before`, the documents that this version cites, `after`, links to those that the others cite."""

    before: str
    here: tuple[str, ...]
    after: str
    there: tuple[Anchor, ...]


def otherwise_views(document: Document, here: str, speak: Words, site: Site) -> dict[str, OtherwiseView]:
    """The sentences of one document, by the anchor of the paragraph."""
    divergence = site.publication.collection.divergences.get(document.key, Divergence())
    before, _, after = speak["cited_otherwise"].partition("{documents}")
    return {
        anchor: OtherwiseView(
            before,
            tuple(printed(identifier) for identifier in exchange.here),
            after,
            tuple(elsewhere(identifier, speak, site, here) for identifier in exchange.there),
        )
        for anchor, exchange in divergence.exchanges.items()
    }
