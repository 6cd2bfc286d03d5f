"""What a server keeps of an index from one build to the next."""

from __future__ import annotations

from hashlib import blake2b

from .postings import Vocabulary
from .scripts import packed


class IndexCache:
    """Keeps words and packed pieces from one build of the index to the next, so that only changes cost time.

    Give it to one build after another, never to two at once. The index has the same bytes without it.
    """

    def __init__(self) -> None:
        self._vocabularies: dict[tuple[str, str], Vocabulary] = {}
        self._packed: dict[bytes, bytes] = {}
        self._previous: dict[bytes, bytes] = {}

    def begin(self) -> None:
        """Begins a build: drops the pieces that the last build did not use."""
        self._previous, self._packed = self._packed, {}

    def vocabulary(self, language: str, of: str = "") -> Vocabulary:
        """The vocabulary of a language's texts, or of other lines of it, made when it is first asked for."""
        return self._vocabularies.setdefault((language, of), Vocabulary(language))

    def pack(self, content: bytes) -> bytes:
        """The packed content (`scripts.packed`), taken from the last build where that packed the same content."""
        key = blake2b(content, digest_size=16).digest()
        self._packed[key] = packed_content = self._previous.get(key) or packed(content)
        return packed_content
