"""Writes and verifies the offline bundle: a built site as one zip file whose bytes depend only on the site.

    site folder ─write_bundle→ FILE.zip ─verify_bundle→ its manifest

The first file in it is `manifest.json`, which has the SHA-256 sum of each file of the site. The zip's comment, which is
the last bytes of the file, is the SHA-256 sum of all bytes before it. So any changed bit is noticed, also where no
file's sum covers it (a date, a padding bit, the directory).
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import struct
import time
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import InvalidBundle, reason
from ..limits import BUNDLED_FILE_BYTES, MANIFEST_BYTES
from ..paths import relative, unportable
from ..runtime import OnProgress
from . import manifest as manifests
from .output import replacing_file

MANIFEST = "manifest.json"
FORMAT = "resolutions-bundle/1"

ZIP_BEGINS = b"PK"
"""The first bytes of an archive."""
ZIP_EPOCH = 315_532_800
"""1 January 1980 in UTC, the first moment that a zip file can name."""
_LAST = 4_354_819_198
"""31 December 2107, the last."""
_SEAL_LENGTH = len("sha256:") + 64
_CHUNK = 1 << 20
_HEADER = 30
"""The number of bytes before the name of a file in a zip file."""
_ALIKE = ("compress_type", "create_system", "external_attr", "date_time", "comment")
_UTF_8 = 0x800
"""The flag of an entry whose name is not ASCII."""
_ZIP_64 = b"\x01\x00"
"""The beginning of the extra field that an entry of more than four gigabytes needs."""
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, struct.error),
    *(NotImplementedError, EOFError, KeyError, ValueError, RuntimeError, OverflowError),
)
"""The errors that zipfile raises for bytes that are no zip file, or a zip file of another kind."""
_NAMED_PROBLEMS = 10
"""How many problems a message names; the others are only counted."""


@dataclass(frozen=True, slots=True)
class BundleManifest:
    """The content of a bundle, as its `manifest.json` lists it."""

    files: Mapping[str, str]
    """The SHA-256 sum, in hexadecimal, of each file by its path."""
    size: int
    """Bytes of all files together, unpacked."""


def write_bundle(
    site: Path, target: Path, *, epoch: int | None = None, progress: OnProgress | None = None
) -> BundleManifest:
    """Writes the files of a built site as a bundle; the same files give the same bytes, wherever and whenever.

    `epoch` is the time that every entry bears, in seconds since 1970 (by default 1980-01-01). The target is written
    whole or not at all. Raises `InvalidBundle` where a file's name would not unpack everywhere.
    """
    paths = _files(site)
    problems = [*unportable(paths), *_too_long(paths)]
    if problems:
        more = f"; and {len(problems) - _NAMED_PROBLEMS} more" if len(problems) > _NAMED_PROBLEMS else ""
        problem = f"the bundle would not unpack everywhere: {'; '.join(problems[:_NAMED_PROBLEMS])}{more}"
        raise InvalidBundle(problem, str(target))
    sums = {path: _sum_of_file(file) for path, file in paths.items()}
    manifest = BundleManifest(sums, sum(file.stat().st_size for file in paths.values()))
    with replacing_file(target, begins=ZIP_BEGINS) as making:
        with zipfile.ZipFile(making, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            moment = archive_time(ZIP_EPOCH if epoch is None else epoch)
            archive.writestr(archive_entry(MANIFEST, moment), _manifest_text(manifest))
            for count, path in enumerate(sorted(paths), 1):
                archive.writestr(archive_entry(path, moment), paths[path].read_bytes())
                if progress is not None:
                    progress(count, len(paths))
            # The length of the comment is among the bytes that it seals.
            archive.comment = b" " * _SEAL_LENGTH
        _seal(making)
    return manifest


def verify_bundle(path: Path) -> BundleManifest:
    """The manifest of a bundle that is as `write_bundle` makes one; raises `InvalidBundle` where it is not.

    A valid bundle is unchanged since it was made. It unpacks everywhere, only below its own folder. It does not
    show who made it: anyone can make a bundle. Files are read in pieces, and none beyond the length in its entry.
    """
    try:
        if _read_seal(path) != _seal_of(path):
            raise _damaged(path, "its bytes are not those that were sealed")
        with zipfile.ZipFile(path) as archive:
            return _verified(path, archive)
    except OSError as error:
        raise InvalidBundle(f"the bundle cannot be read: {reason(error)}", str(path)) from error
    except _BROKEN as error:
        raise _damaged(path, str(error) or type(error).__name__) from error


def epoch_from(environment: Mapping[str, str]) -> int | None:
    """`SOURCE_DATE_EPOCH`, where it is set. Raises `InvalidBundle` where it is no number of seconds."""
    value = environment.get("SOURCE_DATE_EPOCH", "")
    if not value:
        return None
    if not re.fullmatch(r"[0-9]{1,12}", value):
        raise InvalidBundle(f"SOURCE_DATE_EPOCH is “{value}”; it should be a number of seconds since 1970")
    return int(value)


def _verified(path: Path, archive: zipfile.ZipFile) -> BundleManifest:
    entries = archive.infolist()
    if problem := _unlike_ours(archive, entries):
        raise _damaged(path, problem)
    manifest = _parse_manifest(path, b"".join(_pieces(archive, entries[0])))
    if [entry.filename for entry in entries[1:]] != sorted(manifest.files):
        raise _damaged(path, "it does not hold the files that its manifest names")
    if problem := next(unportable(manifest.files), ""):
        raise _damaged(path, problem)
    if sum(entry.file_size for entry in entries[1:]) != manifest.size:
        raise _damaged(path, "its files are not as long as its manifest says")
    for entry in entries[1:]:
        digest = hashlib.sha256()
        for piece in _pieces(archive, entry):
            digest.update(piece)
        if digest.hexdigest() != manifest.files[entry.filename]:
            raise _damaged(path, f"{entry.filename} is not the file that its manifest names")
    return manifest


def _unlike_ours(archive: zipfile.ZipFile, entries: Sequence[zipfile.ZipInfo]) -> str:
    """The first way in which the entries differ from those that `write_bundle` makes; empty where there is none.

    They follow one another with nothing between, so that every program finds the same files; none is a link or a folder
    (`archive_entry` makes plain files), and none is longer than one may be.
    """
    if not entries or entries[0].filename != MANIFEST:
        return f"it does not begin with {MANIFEST}"
    if entries[0].file_size > MANIFEST_BYTES:
        return f"its manifest is longer than {MANIFEST_BYTES:,} bytes"
    end = 0
    for entry in entries:
        ours = _plain_entry(entry.filename, entries[0].date_time)
        if any(getattr(entry, name) != getattr(ours, name) for name in _ALIKE) or entry.flag_bits & ~_UTF_8:
            return f"{entry.filename} is no plain file as a bundle holds them"
        if entry.extra and entry.extra[:2] != _ZIP_64:
            return f"{entry.filename} has fields that a bundle's files do not have"
        if entry.file_size > BUNDLED_FILE_BYTES:
            return f"{entry.filename} would be longer than {BUNDLED_FILE_BYTES:,} bytes"
        if entry.header_offset != end:
            return f"something lies before {entry.filename} that is no file of it"
        end += _HEADER + len(entry.filename.encode()) + entry.compress_size
    return "" if end == archive.start_dir else "something lies after its last file"


def _pieces(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """The content of an entry; raises `zipfile.BadZipFile` where it is not as long as its entry says."""
    left = entry.file_size
    with archive.open(entry) as file:
        while piece := file.read(_CHUNK):
            left -= len(piece)
            if left < 0:
                break
            yield piece
    if left:
        raise zipfile.BadZipFile(f"{entry.filename} is not as long as its entry says")


def _files(site: Path) -> dict[str, Path]:
    """The files of a folder by relative path; raises `InvalidBundle` where there are none."""
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    if "index.html" not in files:
        raise InvalidBundle("no built site lies here (no index.html); build it first", str(site))
    if MANIFEST in files:
        raise InvalidBundle(f"the site has a file {MANIFEST} of its own; rename it", str(site))
    return files


def _too_long(paths: Mapping[str, Path]) -> Iterator[str]:
    for path, file in paths.items():
        if file.stat().st_size > BUNDLED_FILE_BYTES:
            yield f"{path}: the file is longer than {BUNDLED_FILE_BYTES:,} bytes; leave it out"


def archive_entry(path: str, moment: tuple[int, int, int, int, int, int]) -> zipfile.ZipInfo:
    """An entry of a zip file that tells nothing of the machine it is made on; raises `OutsideFolder` where its path
    would be unpacked elsewhere."""
    return _plain_entry(relative(path), moment)


def _plain_entry(path: str, moment: tuple[int, int, int, int, int, int]) -> zipfile.ZipInfo:
    """An entry of any name, be it one that a bundle must not have."""
    entry = zipfile.ZipInfo(path, moment)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3  # Unix, whatever system this is
    entry.external_attr = 0o100644 << 16
    return entry


def archive_time(epoch: int) -> tuple[int, int, int, int, int, int]:
    """A time in seconds since 1970 as an entry of a zip file bears it: in UTC, from 1980 to 2107."""
    return time.gmtime(min(max(epoch, ZIP_EPOCH), _LAST))[:6]


def _manifest_text(manifest: BundleManifest) -> str:
    data = {"format": FORMAT, "size": manifest.size, "files": dict(sorted(manifest.files.items()))}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _parse_manifest(path: Path, data: bytes) -> BundleManifest:
    try:
        manifest = manifests.manifest_of(data)
        files, size = manifests.texts(manifest, "files"), manifest.get("size")
    except ValueError as error:
        raise _damaged(path, f"its {MANIFEST} is none: {error}") from error
    if manifest.get("format") != FORMAT:
        raise _damaged(path, f"its {MANIFEST} is not of the format {FORMAT}")
    if not isinstance(size, int):
        raise _damaged(path, f"its {MANIFEST} is none: “size” is no number of bytes")
    return BundleManifest(files, size)


def _seal(path: Path) -> None:
    seal = _seal_of(path)
    with path.open("r+b") as file:
        file.seek(-_SEAL_LENGTH, os.SEEK_END)
        file.write(seal)


def _read_seal(path: Path) -> bytes:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _SEAL_LENGTH))
        return file.read()


def _seal_of(path: Path) -> bytes:
    """The seal of a bundle's bytes, as it stands in its last ones."""
    left = path.stat().st_size - _SEAL_LENGTH
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while left > 0 and (chunk := file.read(min(_CHUNK, left))):
            digest.update(chunk)
            left -= len(chunk)
    return f"sha256:{digest.hexdigest()}".encode()


def _sum_of_file(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _damaged(path: Path, problem: str) -> InvalidBundle:
    return InvalidBundle(f"this is not the bundle that was made: {problem}; get it anew", str(path))
