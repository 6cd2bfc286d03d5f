"""XML → Document, by the reader of the sources: what `write` wrote comes back as it was, the United Nations' files as
the documents that they are as sources."""

from __future__ import annotations

from ...errors import UnreadableSource
from ...model import Document
from ...unxml import parse_xml


def read_akoma_ntoso(data: bytes, path: str = "") -> Document:
    """The document of a file, which messages call `path`. No command calls it: it is for programs that use this
    library, and for the tests that what is written is read back.

    A file that this program wrote gives the same units and the same facts; what only a site knows (themes, aliases,
    what a document encloses) is not in it. Any other is read by the rules of sources.

    Raises `UnreadableSource`, which names `path`, where `data` is no Akoma Ntoso of the United Nations, or where there
    is no document in it. Entities are not expanded and nothing is fetched.
    """
    documents, found = parse_xml(path, data)
    if not documents:
        reason = "; ".join(diagnostic.message for diagnostic in found)
        raise UnreadableSource(f"no document is in it ({reason})", path)
    return documents[0]
