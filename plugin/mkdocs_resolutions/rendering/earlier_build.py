"""What an earlier build wrote and this one would write again: its files are taken, byte for byte.

A part of the site is a page with the data beside it, or such files as the index of one language's search. Each build
notes what each part was made of and what its files held, both as digests. A file that has changed since, or is missing,
is made again with its whole part: nothing is believed but bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import orjson

from resolutions.paths import below
from resolutions.runtime import Cache, digest_of_bytes


class Part(NamedTuple):
    """A part of the site as it was written."""

    made_of: str
    """The digest of what it was made of; empty where it is never the same."""
    digests: Mapping[str, str]
    """Of its files, by their paths from the site's root."""


@dataclass
class SiteParts:
    """The parts of a site that a build writes, and those that an earlier one wrote."""

    folder: Path
    """Where the files of the earlier build stand."""
    earlier: Mapping[str, Part] = field(default_factory=dict)
    """Its parts, by name."""
    written: dict[str, Part] = field(default_factory=dict)
    """The parts that this build wrote. Each process has its own."""

    def files(
        self, name: str, made_of: str, make: Callable[[], Iterable[tuple[str, str | bytes]]]
    ) -> Iterator[tuple[str, bytes]]:
        """The files of a part: those of the earlier build where they are made of the same, else what `make` makes.
        After the last of them the part is noted in `written`."""
        taken = self._taken(name, made_of)
        if taken is not None:
            yield from taken
            self.written[name] = self.earlier[name]
            return
        digests = {}
        for path, content in make():
            data = content.encode() if isinstance(content, str) else content
            digests[path] = digest_of_bytes(data)
            yield path, data
        self.written[name] = Part(made_of, digests)

    def _taken(self, name: str, made_of: str) -> list[tuple[str, bytes]] | None:
        part = self.earlier.get(name)
        if part is None or not made_of or part.made_of != made_of:
            return None
        files = []
        for path, digest in part.digests.items():
            try:
                data = below(self.folder, path).read_bytes()
            except OSError:
                return None
            if digest_of_bytes(data) != digest:
                return None
            files.append((path, data))
        return files


class Notes:
    """The notes of builds on what they wrote, in a cache that may be deleted at any time."""

    def __init__(self, cache: Path, site: Path) -> None:
        """`site` is the folder at which the site stands once it is built: each has notes of its own."""
        self._cache, self._site = Cache(cache), str(site.resolve())

    def read(self, *names: str) -> dict[str, Part]:
        """The parts of the last build that wrote notes of these names; none where they cannot be read."""
        keys = [self._key(name) for name in names]
        parts: dict[str, Part] = {}
        for data in self._cache.read(keys).values():
            parts |= {name: Part(made_of, digests) for name, (made_of, digests) in orjson.loads(data).items()}
        return parts

    def write(self, name: str, parts: Mapping[str, Part]) -> None:
        """Puts the parts in the place of those of the last build under that name."""
        of_same = {part: list(held) for part, held in parts.items() if held.made_of}
        self._cache.write({self._key(name): orjson.dumps(of_same)})

    def _key(self, name: str) -> bytes:
        return digest_of_bytes(f"{name}\0{self._site}".encode("utf-8", "surrogateescape")).encode()
