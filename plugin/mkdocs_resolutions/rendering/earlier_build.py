"""What an earlier build wrote and this one would write again: its files are taken, byte for byte.

A part of the site is a page with the data beside it, or such files as the index of one language's search. Each build
notes what each part was made of and what its files held. To the next process it leaves both as digests, and a file that
has changed since, or is missing, is made again with its whole part: nothing is believed but bytes. To the next build of
the same `mkdocs serve` it leaves the values themselves, and the files stay in their place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import orjson

from resolutions.paths import below
from resolutions.runtime import Cache, digest_of_bytes
from resolutions.runtime.atomic import remove

from .background_writer import renew, take, write

_ASIDE = ".resolutions-kept"
"""Where they wait; MkDocs passes over hidden files."""


class Part(NamedTuple):
    """A part of the site as it was written."""

    made_of: object
    """What it was made of, or the digest of that, which is empty where it is never the same."""
    digests: Mapping[str, str]
    """Of its files, by their paths from the site's root."""


@dataclass
class SiteParts:
    """The parts of a site that a build writes, and those that an earlier one wrote."""

    folder: Path
    """Where the files of the earlier build stand."""
    earlier: Mapping[str, Part] = field(default_factory=dict)
    """Its parts, by name."""
    in_place: bool = False
    """Whether those files stand where this build writes its own: a server's."""
    written: dict[str, Part] = field(default_factory=dict)
    """The parts that this build wrote. Each process has its own."""

    def unchanged(self, name: str, made_of: object) -> Part | None:
        """The part of that name that the earlier build made of the same."""
        part = self.earlier.get(name)
        return part if part is not None and made_of and part.made_of == made_of else None

    def remove_all_but(self, kept: Mapping[str, Part]) -> None:
        """Removes the files of the earlier build that are none of these parts'."""
        paths = {path for part in kept.values() for path in part.digests}
        for path in (path for part in self.earlier.values() for path in part.digests if path not in paths):
            below(self.folder, path).unlink(missing_ok=True)

    def write(
        self, name: str, made_of: str, make: Callable[[], Iterable[tuple[str, str | bytes]]], folder: Path
    ) -> Part:
        """Writes the files of a part below a folder, as `files` gives them, and gives what is to be noted of them. What
        stands in the earlier build's folder is not written again: it gets a second name."""
        part = self.unchanged(name, made_of)
        if part is not None and not self.in_place and self._stands(part):
            take(part.digests, self.folder, folder)
            return part
        put = renew if self.in_place else write
        put(self._made(name, made_of, make), folder)
        return self.written.pop(name)

    def files(
        self, name: str, made_of: str, make: Callable[[], Iterable[tuple[str, str | bytes]]]
    ) -> Iterator[tuple[str, bytes]]:
        """The files of a part: those of the earlier build where they are made of the same, else what `make` makes; none
        where they stand in their place. After the last of them the part is noted in `written`."""
        if self.in_place and (standing := self.unchanged(name, made_of)) is not None:
            self.written[name] = standing
            return
        taken = self._taken(name, made_of)
        if taken is None:
            yield from self._made(name, made_of, make)
            return
        yield from taken
        self.written[name] = self.earlier[name]

    def _made(
        self, name: str, made_of: str, make: Callable[[], Iterable[tuple[str, str | bytes]]]
    ) -> Iterator[tuple[str, bytes]]:
        """The files that `make` makes, noted in `written` after the last of them."""
        digests = {}
        for path, content in make():
            data = content.encode() if isinstance(content, str) else content
            digests[path] = digest_of_bytes(data)
            yield path, data
        self.written[name] = Part(made_of, digests)

    def _taken(self, name: str, made_of: str) -> list[tuple[str, bytes]] | None:
        """The files of a part as the earlier build wrote them; None where it made them of something else, or one is
        missing or another file now."""
        part = self.unchanged(name, made_of)
        if part is None:
            return None
        files = [(path, data) for path in part.digests if (data := self._content(part, path)) is not None]
        return files if len(files) == len(part.digests) else None

    def _stands(self, part: Part) -> bool:
        """Whether all files of a part are as the earlier build wrote them; their contents are not kept."""
        return all(self._content(part, path) is not None for path in part.digests)

    def _content(self, part: Part, path: str) -> bytes | None:
        """What a file of a part holds; None where it is missing or another one now."""
        file = below(self.folder, path)
        try:
            data = None if file.is_symlink() else file.read_bytes()
        except OSError:
            return None
        return data if data is not None and digest_of_bytes(data) == part.digests[path] else None


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


def folder_aside(site: Path) -> Path:
    """Where folders of the site are put aside."""
    return site / _ASIDE


def set_aside(site: Path, names: Iterable[str]) -> None:
    """Puts folders of the site, and files in none, where MkDocs does not remove them.

    What a build that did not end has put aside is kept where the site has no such folder, and else replaced.
    """
    aside = folder_aside(site)
    for name in names:
        if (site / name).exists():
            aside.mkdir(exist_ok=True)
            if (aside / name).exists():
                remove(aside / name)
            (site / name).rename(aside / name)


def put_back(site: Path, *, discard: bool) -> None:
    """Puts the folders back, or removes them where nothing in them is to be kept."""
    aside = folder_aside(site)
    if aside.is_dir():
        for folder in () if discard else aside.iterdir():
            if not (site / folder.name).exists():
                folder.rename(site / folder.name)
        remove(aside)
