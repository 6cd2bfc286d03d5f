"""What the lists of who cites a document show, as digests: its versions and every page of such a list ask for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from resolutions.model import DocumentKey
from resolutions.runtime import digest_of
from resolutions.text import read_around

from ..publication import Mention


class MentionDigests:
    """The digests of who cites each document, each made when it is first asked for."""

    def __init__(
        self, mentions: Mapping[str, Sequence[Mention]], about_beside_names: Mapping[DocumentKey, tuple[str, str]]
    ) -> None:
        self._mentions, self._about = mentions, about_beside_names
        self._made: dict[str, object] = {}

    def of(self, identifier: str) -> object:
        """Equal where the lists of that document's citations show the same; without a digest, equal to nothing."""
        if identifier not in self._made:
            self._made[identifier] = digest_of(self._told(self._mentions.get(identifier, ()))) or object()
        return self._made[identifier]

    def _told(self, mentions: Sequence[Mention]) -> object:
        """Of the texts that cite what is quoted is enough: a table that names the document is long, and names hundreds
        beside it."""
        citing = dict.fromkeys(one.document.key for one in mentions)
        places = [(one.document.key, one.document.date, one.link, _quoted(one), one.effects) for one in mentions]
        return [self._about[key] for key in citing], places


def _quoted(mention: Mention) -> str:
    """The words of a text that the lists quote: those around the mention, and of an effect whatever it says."""
    citation = mention.link.citation
    return mention.text if mention.effects else read_around(mention.text, citation.start, citation.end)
