"""What the United Nations' profile of Akoma Ntoso names: namespaces, languages, classes of documents.

The reader of such files and their writer (`formats.akoma_ntoso`) both go by it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from ..model import DocumentKind, MarkKind

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
UN = "http://un.org/akn4un"
OWN = "urn:resolutions:units"
"""The namespace of what the standard has no attribute for: in files that this program wrote, and in no others."""

LANGUAGE_OF_CODE: Mapping[str, str] = MappingProxyType(
    {"eng": "en", "fra": "fr", "spa": "es", "ara": "ar", "zho": "zh", "rus": "ru"}
)
"""ISO 639-2 as the files have it, and the site's code."""


class Class(NamedTuple):
    """A class of documents in the profile: the element, the sub-type in addresses, the element's `name`."""

    element: str
    subtype: str
    name: str


CLASSES: Mapping[DocumentKind, Class] = MappingProxyType(
    {
        "resolution": Class("statement", "deliberation", "resolution"),
        "decision": Class("statement", "deliberation", "decision"),
        "draft": Class("statement", "deliberation", "draftResolution"),
        "statement": Class("statement", "deliberation", "presidentialStatement"),
        "letter": Class("doc", "communication", "letter"),
        "report": Class("doc", "report", "report"),
        "document": Class("doc", "document", "document"),
    }
)
"""The United Nations publish the first four; the others are named in the same way."""

KINDS: Mapping[str, DocumentKind] = MappingProxyType(
    {**{named.name: kind for kind, named in CLASSES.items()}, "draftDecision": "draft", "draft": "draft"}
)
"""The kinds by the `name` of the element."""

SPANS: Mapping[MarkKind, str] = MappingProxyType({"emphasis": "italic", "strong": "bold", "underline": "underline"})
"""The class of the `span` with which the files mark words; raised and lowered ones have the standard's elements."""
