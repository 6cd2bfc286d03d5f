"""What a document's page says of itself to other programs, in its `head`."""

from __future__ import annotations

from dataclasses import dataclass

from resolutions.addresses import Place
from resolutions.formats import Meta, json_ld, linked_data, metadata
from resolutions.model import Document

from ..site import Site


@dataclass(frozen=True, slots=True)
class Format:
    """The document in another format, beside its page."""

    type: str
    href: str


@dataclass(frozen=True, slots=True)
class Head:
    """`metas` and `formats` are plain text, which the template escapes; `json_ld` may stand in a script as it is."""

    metas: tuple[Meta, ...]
    json_ld: str
    formats: tuple[Format, ...]


def head(document: Document, site: Site) -> Head:
    """The head of a document's page; addresses are absolute where the site's own is known."""
    url = f"{site.root}/{site.addresses.url(Place.of(document.key).folder)}" if site.root else ""
    formats = []
    if site.document_json:
        formats.append(Format("application/json", "document.json"))
    if site.akoma_ntoso:
        formats.append(Format("application/akn+xml", "document.xml"))
    return Head(
        metas=metadata(document, url), json_ld=json_ld(linked_data(document, site.root)), formats=tuple(formats)
    )
