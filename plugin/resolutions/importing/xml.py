"""Checks whether an XML file is one of the United Nations. It becomes a source as it is, since sources may be XML."""

from __future__ import annotations

from pathlib import Path

from ..errors import UnreadableSource
from ..limits import ImportLimits
from ..text import read_bytes
from ..unxml import parse_xml, read_head
from .imported import Imported

_COUNTRY = "un"
"""What the files name where national ones name their country."""


def read_xml(path: Path, _limits: ImportLimits) -> Imported:
    """Nothing but what is damaged in the file. Raises `UnreadableSource` where it is no document of the United Nations,
    in one of the six languages, or beyond the limits of XML sources (`limits.XML`)."""
    name = str(path)
    data = read_bytes(path, name)
    country = read_head(name, data).country
    if country not in ("", _COUNTRY):
        raise UnreadableSource(f"an Akoma Ntoso document of “{country}”, and none of the United Nations", name)
    documents, found = parse_xml(name, data)
    if any(diagnostic.code == "unknown-language" for diagnostic in found):
        raise UnreadableSource("its text is in none of the six languages that a site has pages in", name)
    if not documents:
        raise UnreadableSource("; ".join(diagnostic.message for diagnostic in found), name)
    damages = (found for found in documents[0].diagnostics if found.code == "damaged-xml")
    return Imported("", tuple(f"line {damage.line}: {damage.message}" for damage in damages))
