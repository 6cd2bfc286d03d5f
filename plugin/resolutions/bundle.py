"""The offline bundle: a built site as one zip file whose bytes depend on nothing but the site.

    site folder ─write_bundle→ FILE.zip ─verify_bundle→ its manifest

Beside the site's files it holds `manifest.json`, which names each with its length and SHA-256 sum. The zip's comment,
the last bytes of the file, is the SHA-256 sum of all bytes before it: so a bit that flips anywhere, also where no
file's sum sees it (a date, a padding bit, the directory), is noticed.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import time
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .atomic import replacing
from .below import relative
from .errors import InvalidBundle
from .portable import unportable
from .progress import Tell

MANIFEST = "manifest.json"
FORMAT = "resolutions-bundle/1"

ZIP_EPOCH = 315_532_800
"""1 January 1980 in UTC, the first moment that a zip file can name."""
_LAST = 4_354_819_198
"""31 December 2107, the last."""
_SEAL_LENGTH = len("sha256:") + 64
_CHUNK = 1 << 20
_TOLD = 10
"""How many names that do not unpack everywhere a message tells; the others are counted."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a bundle holds, as its `manifest.json` says."""

    files: Mapping[str, str]
    """The SHA-256 sum, in hexadecimal, of each file by its path."""
    size: int
    """Bytes of all files together, unpacked."""


def write_bundle(
    site: Path, target: Path, *, epoch: int | None = None, level: int = 9, progress: Tell | None = None
) -> Manifest:
    """Writes the files of a built site as a bundle; the same files give the same bytes, wherever and whenever.

    `epoch` is the time that every entry bears, in seconds since 1970 (by default 1980-01-01). The target is written
    whole or not at all. Raises `InvalidBundle` where a file's name would not unpack everywhere.
    """
    paths = _files(site)
    problems = list(unportable(paths))
    if problems:
        more = f"; and {len(problems) - _TOLD} more" if len(problems) > _TOLD else ""
        problem = f"the bundle would not unpack everywhere: {'; '.join(problems[:_TOLD])}{more}"
        raise InvalidBundle(problem, str(target))
    sums = {path: _sum_of_file(file) for path, file in paths.items()}
    manifest = Manifest(sums, sum(file.stat().st_size for file in paths.values()))
    with replacing(target) as making:
        with zipfile.ZipFile(making, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
            moment = archive_time(ZIP_EPOCH if epoch is None else epoch)
            archive.writestr(archive_entry(MANIFEST, moment), _manifest_text(manifest))
            for done, path in enumerate(sorted(paths), 1):
                archive.writestr(archive_entry(path, moment), paths[path].read_bytes())
                if progress is not None:
                    progress(done, len(paths))
            # The length of the comment is among the bytes that it seals.
            archive.comment = b" " * _SEAL_LENGTH
        _seal(making)
    return manifest


def verify_bundle(path: Path) -> Manifest:
    """The manifest of a bundle that is as it was made; raises `InvalidBundle` where one bit of it is not."""
    try:
        if _read_seal(path) != _seal_of(path):
            raise _damaged(path, "its bytes are not those that were sealed")
        with zipfile.ZipFile(path) as archive:
            return _verified(path, archive)
    except OSError as error:
        raise InvalidBundle(f"the bundle cannot be read: {error.strerror}", str(path)) from error
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, KeyError, ValueError) as error:
        raise _damaged(path, str(error)) from error


def epoch_from(environment: Mapping[str, str]) -> int | None:
    """`SOURCE_DATE_EPOCH`, where it is set. Raises `InvalidBundle` where it is no number of seconds."""
    value = environment.get("SOURCE_DATE_EPOCH", "")
    if not value:
        return None
    if not re.fullmatch(r"[0-9]{1,12}", value):
        raise InvalidBundle(f"SOURCE_DATE_EPOCH is “{value}”; it should be a number of seconds since 1970")
    return int(value)


def _verified(path: Path, archive: zipfile.ZipFile) -> Manifest:
    manifest = _parse_manifest(path, archive.read(MANIFEST))
    names = [entry.filename for entry in archive.infolist()]
    if names != [MANIFEST, *sorted(manifest.files)]:
        raise _damaged(path, "it does not hold the files that its manifest names")
    for name, sum_ in manifest.files.items():
        if hashlib.sha256(archive.read(name)).hexdigest() != sum_:
            raise _damaged(path, f"{name} is not the file that its manifest names")
    return manifest


def _files(site: Path) -> dict[str, Path]:
    """The files of a folder by relative path; raises `InvalidBundle` where there are none."""
    found = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    if "index.html" not in found:
        raise InvalidBundle("no built site lies here (no index.html); build it first", str(site))
    if MANIFEST in found:
        raise InvalidBundle(f"the site has a file {MANIFEST} of its own; rename it", str(site))
    return found


def archive_entry(path: str, moment: tuple[int, int, int, int, int, int]) -> zipfile.ZipInfo:
    """An entry of a zip file that tells nothing of the machine it is made on; raises `OutsideFolder` where its path
    would be unpacked elsewhere."""
    entry = zipfile.ZipInfo(relative(path), moment)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3  # Unix, whatever system this is
    entry.external_attr = 0o100644 << 16
    return entry


def archive_time(epoch: int) -> tuple[int, int, int, int, int, int]:
    """A time in seconds since 1970 as an entry of a zip file bears it: in UTC, from 1980 to 2107."""
    return time.gmtime(min(max(epoch, ZIP_EPOCH), _LAST))[:6]


def _manifest_text(manifest: Manifest) -> str:
    told = {"format": FORMAT, "size": manifest.size, "files": dict(sorted(manifest.files.items()))}
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _parse_manifest(path: Path, data: bytes) -> Manifest:
    told = json.loads(data)
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise _damaged(path, f"its manifest is not of the format {FORMAT}")
    return Manifest({str(name): str(sum_) for name, sum_ in told["files"].items()}, int(told["size"]))


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


def _damaged(path: Path, how: str) -> InvalidBundle:
    return InvalidBundle(f"this is not the bundle that was made: {how}; get it anew", str(path))
