"""What one build of the index leaves to the next in the same process, so that an edit costs what it changed."""

from __future__ import annotations

from hashlib import blake2b

from .postings import Vocabulary
from .shards import packed


class Memory:
    """To be given to one build after the other, never to two at once. The index is the same without it."""

    def __init__(self) -> None:
        self._vocabularies: dict[str, Vocabulary] = {}
        self._packed: dict[bytes, bytes] = {}
        self._before: dict[bytes, bytes] = {}

    def begin(self) -> None:
        """A build begins: what the one before the last left is forgotten."""
        self._before, self._packed = self._packed, {}

    def vocabulary(self, language: str) -> Vocabulary:
        """The words of a language, as numbers."""
        return self._vocabularies.setdefault(language, Vocabulary(language))

    def pack(self, content: bytes) -> bytes:
        """The content as a script can hold it, packed only where the last build had not the same."""
        key = blake2b(content, digest_size=16).digest()
        self._packed[key] = done = self._before.get(key) or packed(content)
        return done
