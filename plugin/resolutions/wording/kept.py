"""What was found of wording, and what was compared for it, kept from one build to the next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b

from ..model import Document
from ..runtime import Cache, digest_of
from ..runtime.serialization import dumps, loads, version
from .find import Compared, Found, LanguageCache, Nearest, by_language, find_in, joined
from .paragraphs import day_of, worded_units

_DIGEST_BYTES = 16


class KeptWording:
    """What is known of the wording of a folder's documents, in a cache that may be deleted at any time."""

    def __init__(self, cache: Cache, folder: str) -> None:
        """`folder` is that of the sources: each has a place of its own."""
        self._cache = cache
        self._folder = b"%s %s" % (version(), folder.encode("utf-8", "surrogateescape"))

    def find(self, documents: Iterable[Document]) -> Found:
        """As `find.find`. What a language has is not looked for again where none of its documents has changed; where
        one has, only what was not compared before is compared."""
        return read_found(self.find_stored(documents))

    def find_stored(self, documents: Iterable[Document]) -> list[bytes]:
        """The same of each language, as it is stored (`read_found`): so one process sends it to another."""
        return [self._find_in(language, own) for language, own in by_language(documents).items()]

    def _find_in(self, language: str, documents: Sequence[Document]) -> bytes:
        digest = _digest(documents)
        kept = self._read("found", language)
        if digest and kept.startswith(digest):
            return kept[_DIGEST_BYTES:]
        cache = LanguageCache(nearest=self.nearest(language))
        found = dumps(find_in(documents, cache))
        self._cache.write(
            {
                self._key("found", language): digest + found if digest else b"",
                self._key("nearest", language): dumps(cache.nearest),
            }
        )
        return found

    def nearest(self, language: str) -> Mapping[Compared, Nearest]:
        """What was compared in a language the last time."""
        kept = self._read("nearest", language)
        compared: Mapping[Compared, Nearest] = loads(kept) if kept else {}
        return compared

    def _read(self, what: str, language: str) -> bytes:
        key = self._key(what, language)
        return self._cache.read([key]).get(key, b"")

    def _key(self, what: str, language: str) -> bytes:
        return b"wording %s %s %s" % (what.encode(), language.encode(), self._folder)


def read_found(stored: Iterable[bytes]) -> Found:
    """What `KeptWording.find_stored` found in all languages."""
    return joined(map(loads, stored))


def _digest(documents: Sequence[Document]) -> bytes:
    """A digest of what wording is found by; empty where a text is no Unicode, as nothing equals that."""
    digest = blake2b(digest_size=_DIGEST_BYTES)
    for document in documents:
        texts = [(unit.anchor, unit.text) for unit in worded_units(document)]
        told = digest_of((document.key, day_of(document), texts))
        if not told:
            return b""
        digest.update(told.encode())
    return digest.digest()
