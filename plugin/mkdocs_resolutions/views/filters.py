"""The forms of the pages whose lists are filtered (assets/search/page.js)."""

from __future__ import annotations

from collections.abc import Iterable

from resolutions.languages.collation import order_of
from resolutions.model import Document
from resolutions.search import organ_of
from resolutions.un import organ_named

from ..interface import Words

SCRIPT = "assets/resolutions/search/page.js"
"""From the site's root; it fills the page of a search, too."""


def organs_in(documents: Iterable[Document], speak: Words) -> tuple[tuple[str, str], ...]:
    """The organs of documents as the search filters by them, and what they are called; in the order of that."""
    names = {organ_of(document) for document in documents}
    called = ((name, speak.organ(organ_named(name))) for name in names)
    return tuple(sorted(called, key=lambda one: order_of(one[1], speak.language)))
