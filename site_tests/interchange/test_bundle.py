"""The offline bundle: the same bytes everywhere, and no flipped bit unnoticed."""

from __future__ import annotations

import hashlib
import os
import random
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from resolutions.errors import InvalidBundle
from resolutions.paths.portable import unportable
from resolutions.publishing.bundle import MANIFEST, epoch_from, verify_bundle, write_bundle
from support.examples import case_file

CASES = case_file("portable")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make_site(tmp_path / "site")


def make_site(folder: Path, *, reverse: bool = False) -> Path:
    pages = {
        "index.html": "<h1>Home</h1>",
        "en/S/RES/9001/index.html": "<p>Decides to count the lighthouses.</p>" * 50,
        "zh/S/RES/9001/index.html": "决定继续处理此案",
        "assets/Ünïcode.css": "p { color: black }",
        "data/empty.json": "",
    }
    for path, text in sorted(pages.items(), reverse=reverse):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_names_that_some_systems_refuse_are_told(case: dict[str, Any]) -> None:
    said = list(unportable(case["paths"]))
    expected = case.get("said", [])
    assert len(said) == len(expected), said
    for message, part in zip(said, expected, strict=True):
        assert part in message


WRITE = """
import sys
from pathlib import Path
from resolutions.publishing.bundle import write_bundle
write_bundle(Path(sys.argv[1]), Path(sys.argv[2]))
"""


@pytest.mark.slow
def test_the_bytes_depend_on_nothing_but_the_site(tmp_path: Path) -> None:
    """In other folders, in another order of making, under another umask, time zone, locale and hash seed."""
    made = []
    places = (
        (0o022, {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "1"}),
        (0o077, {"TZ": "Asia/Kathmandu", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"}),
        (0o000, {"TZ": "America/St_Johns", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "3"}),
    )
    for number, (umask, surroundings) in enumerate(places):
        folder = tmp_path / f"place {number}" / ("deeper" * number)
        site = make_site(folder / "site", reverse=bool(number % 2))
        for file in site.rglob("*"):
            os.utime(file, (number * 1e8, number * 1e8))
        target = folder / f"{number}.zip"
        environment = os.environ | surroundings
        subprocess.run([sys.executable, "-c", WRITE, site, target], env=environment, umask=umask, check=True)
        made.append(target.read_bytes())
    assert made[0] == made[1] == made[2]


def test_every_flipped_bit_is_refused(tmp_path: Path, site: Path) -> None:
    target = tmp_path / "bundle.zip"
    write_bundle(site, target)
    whole = target.read_bytes()
    verify_bundle(target)
    seen = random.Random(6)
    # Every byte of the head and of the end (signatures, dates, directory, seal), and some in between.
    places = {*range(100), *range(len(whole) - 200, len(whole)), *seen.sample(range(len(whole)), 200)}
    for place in sorted(places):
        bit = 1 << seen.randrange(8)
        target.write_bytes(whole[:place] + bytes([whole[place] ^ bit]) + whole[place + 1 :])
        with pytest.raises(InvalidBundle, match="not the bundle that was made"):
            verify_bundle(target)


@pytest.mark.parametrize("change", ["another content", "another order"])
def test_a_bundle_sealed_anew_with_other_files_is_refused(tmp_path: Path, site: Path, change: str) -> None:
    made, target = tmp_path / "made.zip", tmp_path / "bundle.zip"
    write_bundle(site, made)
    with zipfile.ZipFile(made) as archive, zipfile.ZipFile(target, "w") as forged:
        entries = [(entry, archive.read(entry)) for entry in archive.infolist()]
        if change == "another order":
            entries.append(entries.pop(1))
        else:
            entries[-1] = (entries[-1][0], entries[-1][1][::-1])
        for entry, content in entries:
            forged.writestr(entry, content)
        forged.comment = archive.comment
    body = target.read_bytes()[: -len("sha256:") - 64]
    target.write_bytes(body + f"sha256:{hashlib.sha256(body).hexdigest()}".encode())
    with pytest.raises(InvalidBundle, match="its manifest names"):
        verify_bundle(target)


@pytest.mark.parametrize("length", [0, 1, 70, 71, 72, 200])
def test_a_bundle_cut_short_is_refused(tmp_path: Path, site: Path, length: int) -> None:
    target = tmp_path / "bundle.zip"
    write_bundle(site, target)
    target.write_bytes(target.read_bytes()[:length])
    with pytest.raises(InvalidBundle, match="not the bundle that was made"):
        verify_bundle(target)


def test_any_tool_unpacks_it_to_the_site(tmp_path: Path, site: Path) -> None:
    target = tmp_path / "bundle.zip"
    manifest = write_bundle(site, target)
    with zipfile.ZipFile(target) as archive:
        assert archive.testzip() is None
        assert {entry.external_attr >> 16 for entry in archive.infolist()} == {0o100644}
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        archive.extractall(tmp_path / "unpacked")
    unpacked = {path.relative_to(tmp_path / "unpacked").as_posix() for path in (tmp_path / "unpacked").rglob("*.*")}
    assert unpacked == {*manifest.files, MANIFEST}
    assert verify_bundle(target) == manifest


def test_the_time_of_its_source_is_its_own(tmp_path: Path, site: Path) -> None:
    target = tmp_path / "bundle.zip"
    write_bundle(site, target, epoch=1_600_000_000)
    with zipfile.ZipFile(target) as archive:
        assert archive.infolist()[0].date_time == (2020, 9, 13, 12, 26, 40)
    write_bundle(site, target, epoch=999_999_999_999)
    with zipfile.ZipFile(target) as archive:
        assert archive.infolist()[0].date_time == (2107, 12, 31, 23, 59, 58)
    assert epoch_from({}) is None
    assert epoch_from({"SOURCE_DATE_EPOCH": "1600000000"}) == 1_600_000_000
    with pytest.raises(InvalidBundle, match="number of seconds"):
        epoch_from({"SOURCE_DATE_EPOCH": "yesterday"})


def test_what_is_no_site_is_not_bundled(tmp_path: Path, site: Path) -> None:
    with pytest.raises(InvalidBundle, match="no built site"):
        write_bundle(tmp_path / "nowhere", tmp_path / "bundle.zip")
    (site / MANIFEST).write_text("{}")
    with pytest.raises(InvalidBundle, match=f"a file {MANIFEST} of its own"):
        write_bundle(site, tmp_path / "bundle.zip")
    (site / MANIFEST).unlink()
    (site / "aux.html").write_text("x")
    with pytest.raises(InvalidBundle, match="device"):
        write_bundle(site, tmp_path / "bundle.zip")
    assert not (tmp_path / "bundle.zip").exists()


def test_a_file_that_is_absent_is_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidBundle, match="cannot be read"):
        verify_bundle(tmp_path / "absent.zip")
