"""What all other language versions cite in a paragraph where this one alone cites something else."""

from __future__ import annotations

from typing import NamedTuple

from resolutions.corpus import Divergence

from ..naming import Anchor, elsewhere, printed
from ..page import Page


class OtherwiseView(NamedTuple):
    """A sentence: `before`, the documents that this version cites, `after`, links to those that the others cite."""

    before: str
    here: tuple[str, ...]
    after: str
    there: tuple[Anchor, ...]


def otherwise_views(divergence: Divergence, page: Page) -> dict[str, OtherwiseView]:
    """The sentences of a document that has this otherwise than its other versions, by the anchor of the paragraph."""
    before, _, after = page.words["cited_otherwise"].partition("{documents}")
    return {
        anchor: OtherwiseView(
            before,
            tuple(printed(identifier) for identifier in exchange.here),
            after,
            tuple(elsewhere(identifier, page) for identifier in exchange.there),
        )
        for anchor, exchange in divergence.exchanges.items()
    }
