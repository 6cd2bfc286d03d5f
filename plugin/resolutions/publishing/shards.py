"""Builds a site in parts, on machines that do not communicate, and merges the parts.

    build --shard 1/3 ─→ folder with shard.json ─┐
    build --shard 2/3 ─→ folder with shard.json ─┼─merge─→ the site, byte for byte as built in one go
    build --shard 3/3 ─→ folder with shard.json ─┘

Documents cite one another, so each part reads all sources; it writes only its own folders of the site. The path of a
folder determines its part, so no part has to ask another, and a page is in the same part as its data.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import InvalidShard, UsageError, reason
from ..paths import below, folded, leads_out
from ..runtime import OnProgress, replacing
from .manifest import manifest_of, texts

MANIFEST = "shard.json"
"""The manifest of a shard: its number, digests of its inputs, and its files."""
FORMAT = 1

_WORTH_A_SHARD = ("data", "search")
"""Top folders that take as long as many pages: each is given to another shard, beginning with the last shard."""


@dataclass(frozen=True, slots=True, order=True)
class Shard:
    """Part `number` of the `of` parts of a site."""

    number: int
    of: int

    @classmethod
    def parse(cls, text: str) -> Shard:
        """`2/4` as a shard; raises `UsageError` where it is none."""
        match = re.fullmatch(r"([0-9]{1,4})/([0-9]{1,4})", text)
        if not match or not 1 <= int(match[1]) <= int(match[2]):
            raise UsageError(
                f"{text} is no part of a site; write its number and how many there are: 1/4, 2/4, 3/4, 4/4"
            )
        return cls(int(match[1]), int(match[2]))

    def __str__(self) -> str:
        return f"{self.number}/{self.of}"

    def has(self, path: str) -> bool:
        """Whether this shard makes the file at that path from the root. It makes all files of a folder or none."""
        return _owner(path.rpartition("/")[0], self.of) == self.number


def _owner(folder: str, of: int) -> int:
    top = folder.partition("/")[0]
    if top in _WORTH_A_SHARD:
        return of - _WORTH_A_SHARD.index(top) % of
    # Python's own hash of a text is another in each process.
    return int.from_bytes(hashlib.blake2b(folder.encode(), digest_size=8).digest()) % of + 1


@dataclass(frozen=True)
class ShardManifest:
    """The manifest of a shard."""

    shard: Shard
    made_of: Mapping[str, str]
    """A digest of each thing that the site depends on, by a name for messages: shards of one site have the same."""
    files: Mapping[str, str]
    """The SHA-256 of each file, by its path from the site's root."""


def close_shard(folder: Path, shard: Shard, made_of: Mapping[str, str]) -> ShardManifest:
    """Makes a folder in which a site was built a shard: removes what is not its own, and writes the manifest.

    Raises `InvalidShard` where the site has a file of the manifest's name.
    """
    if (folder / MANIFEST).exists():
        raise InvalidShard(f"the site has a file {MANIFEST} of its own; rename it", str(folder))
    files = _files(folder)
    for path in [path for path in files if not shard.has(path)]:
        files.pop(path).unlink()
    for inner in sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True):
        if not any(inner.iterdir()):
            inner.rmdir()
    manifest = ShardManifest(shard, made_of, {path: _sum(file.read_bytes()) for path, file in files.items()})
    data = {"format": FORMAT, "shard": str(shard), "made_of": dict(made_of), "files": dict(manifest.files)}
    (folder / MANIFEST).write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return manifest


def merge(target: Path, folders: Sequence[Path], progress: OnProgress | None = None) -> int:
    """Joins the shards in the folders to the site at `target`, which takes the place of what is there; gives the
    number of its files.

    Raises `InvalidShard`, and leaves the target as it was, where they are not all the shards of one site, or one is
    not as it was made.
    """
    if (target / MANIFEST).exists():
        raise InvalidShard("this is a shard itself; name first where the site is to be, then its shards", str(target))
    manifests = [(folder, read_manifest(folder)) for folder in folders]
    _check_together(manifests)
    total = sum(len(manifest.files) for _, manifest in manifests)
    count = 0
    with replacing(target) as making:
        making.mkdir()
        for folder, manifest in manifests:
            for path, content in _contents(folder, manifest):
                place = below(making, path)
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(content)
                count += 1
                if progress is not None:
                    progress(count, total)
    return total


def read_manifest(folder: Path) -> ShardManifest:
    """The manifest of a shard; raises `InvalidShard` where there is none, or it cannot be read."""
    path = folder / MANIFEST
    if path.is_symlink():
        raise InvalidShard("this is a link, and no manifest of a shard; build the shard again", str(path))
    try:
        data = manifest_of(path.read_bytes())
        if data.get("format") != FORMAT:
            raise InvalidShard(f"it is of format {data.get('format')}, and this program reads {FORMAT}", str(path))
        files = texts(data, "files")
        if out := next(filter(leads_out, files), None):
            raise InvalidShard(f"it names “{out}”, which is no path below the site; build the shard again", str(path))
        return ShardManifest(Shard.parse(str(data.get("shard"))), texts(data, "made_of"), files)
    except OSError as error:
        is_folder = isinstance(error, FileNotFoundError) and path.parent.is_dir()
        why = f"no part of a site lies here{'' if is_folder else f' ({reason(error)})'}; make one: "
        why += "resolutions build --shard 1/4"
        raise InvalidShard(why, str(path)) from error
    except (ValueError, UsageError) as error:
        raise InvalidShard(f"this is no manifest of a shard ({error}); build the shard again", str(path)) from error


def _check_together(manifests: Sequence[tuple[Path, ShardManifest]]) -> None:
    """Raises `InvalidShard` where the shards are not all those of one site, each once."""
    if not manifests:
        raise InvalidShard("no shards are named; name all of them")
    first_folder, first_manifest = manifests[0]
    for folder, manifest in manifests:
        if manifest.shard.of != first_manifest.shard.of:
            raise InvalidShard(
                f"this is shard {manifest.shard}, but {first_folder} is shard {first_manifest.shard}", str(folder)
            )
        differs = sorted(
            name
            for name in first_manifest.made_of.keys() | manifest.made_of
            if first_manifest.made_of.get(name) != manifest.made_of.get(name)
        )
        if differs:
            why = f"the {' and the '.join(differs)} differ from those of {first_folder}; build all shards from the same"
            raise InvalidShard(why, str(folder))
    counts = Counter(manifest.shard for _, manifest in manifests)
    if doubled := [str(shard) for shard, count in counts.items() if count > 1]:
        raise InvalidShard(f"there are two of shard {', '.join(doubled)}; name each once")
    wanted = (Shard(number, first_manifest.shard.of) for number in range(1, first_manifest.shard.of + 1))
    if missing := [str(shard) for shard in wanted if shard not in counts]:
        raise InvalidShard(f"shard {', '.join(missing)} is missing; name all of them")
    _check_apart(manifests)


def _check_apart(manifests: Sequence[tuple[Path, ShardManifest]]) -> None:
    """Raises `InvalidShard` where two shards have the same file, or one a file where the other has a folder."""
    folders: dict[str, Path] = {}
    for folder, manifest in manifests:
        for path in manifest.files:
            key = folded(path)
            if key in folders:
                raise InvalidShard(f"{path} lies in {folders[key]}, too; build both shards again", str(folder))
            folders[key] = folder
    for path, folder in folders.items():
        above = path.rpartition("/")[0]
        while above:
            if above in folders:
                raise InvalidShard(f"{above} is a file of {folders[above]}, too; build both shards again", str(folder))
            above = above.rpartition("/")[0]


def _contents(folder: Path, manifest: ShardManifest) -> Iterator[tuple[str, bytes]]:
    """Each file of a shard with its content; raises `InvalidShard` where it is not what the manifest says."""
    files = _files(folder)
    files.pop(MANIFEST)
    if added := sorted(files.keys() - manifest.files.keys()):
        raise InvalidShard(f"{added[0]} is not in its manifest; build the shard again", str(folder))
    for path, wanted in manifest.files.items():
        try:
            content = files[path].read_bytes() if path in files else b""
        except OSError as error:
            raise InvalidShard(f"{path} cannot be read ({reason(error)}); mend its permissions", str(folder)) from error
        if path not in files or _sum(content) != wanted:
            raise InvalidShard(f"{path} is not as it was made; build the shard again, or copy it again", str(folder))
        yield path, content


def _files(folder: Path) -> dict[str, Path]:
    """The files below a folder by their paths from it, in order; a link is none."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return {path.relative_to(folder).as_posix(): path for path in sorted(files)}


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
