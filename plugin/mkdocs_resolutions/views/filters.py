"""The forms of the pages whose lists are filtered (assets/search/page.js)."""

from __future__ import annotations

from collections.abc import Iterable

from resolutions.languages.collation import order_of
from resolutions.model import Document
from resolutions.search import organ_of
from resolutions.un import OTHER, organ_named

from ..interface import Words

SCRIPT = "assets/resolutions/search/page.js"
"""From the site's root; it fills the page of a search, too."""


def organs_in(documents: Iterable[Document], speak: Words) -> tuple[tuple[str, str], ...]:
    """The organs of documents as the search filters by them, and what they are called; in the order of that."""
    called = ((name, _called(name, speak)) for name in {organ_of(document) for document in documents})
    return tuple(sorted(called, key=lambda one: (order_of(one[1], speak.language), one[0])))


def _called(name: str, speak: Words) -> str:
    """An organ in the reader's language; a body that is none of `ORGANS` by the name that its documents print."""
    organ = organ_named(name)
    return speak.organ(organ) if organ or name == OTHER else name
