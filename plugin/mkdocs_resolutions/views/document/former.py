"""The paragraphs that a document's page had and has no longer, or has at another address: what each old address leads
to, or why it is gone."""

from __future__ import annotations

from dataclasses import dataclass

from resolutions.anchors import label_in, named
from resolutions.model import Document
from resolutions.permalinks import FormerAnchor

from ..naming import Anchor
from ..site import Site


@dataclass(frozen=True, slots=True)
class FormerView:
    """One of them; `target` is None where it is gone, and `reason` says why."""

    anchor: str
    label: str
    target: Anchor | None
    reason: str
    is_published: bool
    """Whether other words have the anchor now."""


def former_views(document: Document, here: str, site: Site) -> tuple[FormerView, ...]:
    """Those of a document's page, which stands at that address."""
    language = here.partition("/")[0]
    return tuple(
        FormerView(
            item.anchor,
            label_in(document, item.anchor, language),
            _target(item, document, here, language, site),
            item.reason,
            item.is_published,
        )
        for item in site.former.get(here.rstrip("/"), ())
    )


def _target(item: FormerAnchor, document: Document, here: str, language: str, site: Site) -> Anchor | None:
    if item.place is None:
        return None
    address = f"{item.place.page}/"
    page, anchor = item.place.page, item.place.anchor
    said = label_in(document, anchor, language) if anchor and address == here else named(page, anchor, language)
    return Anchor(said, site.addresses.href(here, address, anchor))
