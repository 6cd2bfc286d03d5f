"""The paragraphs that a document's page had and has no longer, or has at another address: what each old address leads
to, or why it is gone."""

from __future__ import annotations

from dataclasses import dataclass

from resolutions.anchors import label_in, named
from resolutions.model import Document
from resolutions.permalinks import FormerAnchor

from ..naming import Anchor
from ..page import Page


@dataclass(frozen=True, slots=True)
class FormerView:
    """One of them; `target` is None where it is gone, and `reason` says why."""

    anchor: str
    label: str
    target: Anchor | None
    reason: str
    is_published: bool
    """Whether other words have the anchor now."""


def former_views(document: Document, page: Page) -> tuple[FormerView, ...]:
    """Those of a document's page."""
    return tuple(
        FormerView(
            item.anchor,
            label_in(document, item.anchor, page.language),
            _target(item, document, page),
            item.reason,
            item.is_published,
        )
        for item in page.site.former.get(page.address.rstrip("/"), ())
    )


def _target(item: FormerAnchor, document: Document, page: Page) -> Anchor | None:
    if item.place is None:
        return None
    address = f"{item.place.page}/"
    anchor = item.place.anchor
    said = (
        label_in(document, anchor, page.language)
        if anchor and address == page.address
        else named(item.place.page, anchor, page.language)
    )
    return Anchor(said, page.href(address, anchor))
