"""The paragraphs that a document's page had and has no longer: what each leads to, or why it is gone."""

from __future__ import annotations

from dataclasses import dataclass

from resolutions.labels import label
from resolutions.permalinks import FormerAnchor

from .site import Anchor, Site


@dataclass(frozen=True, slots=True)
class FormerView:
    """One of them; `target` is None where it is gone, and `reason` says why."""

    anchor: str
    label: str
    target: Anchor | None
    reason: str


def former_views(here: str, site: Site) -> tuple[FormerView, ...]:
    """Those of the page at that address."""
    return tuple(
        FormerView(item.anchor, label(item.anchor), _target(item, here, site), item.reason)
        for item in site.former.get(here.rstrip("/"), ())
    )


def _target(item: FormerAnchor, here: str, site: Site) -> Anchor | None:
    if item.place is None:
        return None
    address = f"{item.place.page}/"
    said = label(item.place.anchor) if item.place.anchor else item.place.page
    href = site.addresses.href(here, address, item.place.anchor)
    return Anchor(said if address == here else f"{item.place.page}, {said}", href)
