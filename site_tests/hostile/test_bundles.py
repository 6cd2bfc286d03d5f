"""`bundle --verify` accepts what `bundle` makes and nothing else, however well it is sealed."""

from __future__ import annotations

import hashlib
import json
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from resolutions.cli import main
from resolutions.errors import InvalidBundle
from resolutions.publishing.bundle import FORMAT, MANIFEST, archive_entry, verify_bundle, write_bundle
from support.examples import cases, sentence

MOMENT = (1980, 1, 1, 0, 0, 0)
FILES = {"en/index.html": "the list", "index.html": "the home page"}
Entries = list[tuple[zipfile.ZipInfo, bytes]]


def manifest(files: dict[str, bytes], /, **told: Any) -> bytes:
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in sorted(files.items())}
    size = sum(map(len, files.values()))
    return json.dumps({"format": FORMAT, "size": size, "files": sums, **told}).encode()


def forged(target: Path, files: dict[str, bytes], said: bytes, change: Callable[[Entries], None] | None = None) -> Path:
    """A bundle of these files with such a manifest, its entries changed, and sealed as a bundle is."""
    held = {MANIFEST: said} | dict(sorted(files.items()))
    entries = [(forged_entry(name), content) for name, content in held.items()]
    if change:
        change(entries)
    with zipfile.ZipFile(target, "w") as archive:
        for entry, content in entries:
            archive.writestr(entry, content)
        archive.comment = b" " * 71
    return sealed(target)


def forged_entry(name: str) -> zipfile.ZipInfo:
    """An entry as a bundle has it, but of any name: `archive_entry` makes none that leads out."""
    entry = archive_entry("index.html", MOMENT)
    entry.filename = entry.orig_filename = name
    return entry


def sealed(target: Path) -> Path:
    body = target.read_bytes()[:-71]
    target.write_bytes(body + f"sha256:{hashlib.sha256(body).hexdigest()}".encode())
    return target


def good() -> dict[str, bytes]:
    return {name: text.encode() for name, text in FILES.items()}


def refused(target: Path, capfd: pytest.CaptureFixture[str]) -> str:
    """What the command says of a bundle that it does not accept: one line."""
    assert main(["bundle", "--verify", str(target)]) == 1
    captured = capfd.readouterr()
    assert captured.out == ""
    (line,) = captured.err.splitlines()
    assert "this is not the bundle that was made" in line
    return line


def test_what_the_forger_leaves_alone_is_accepted(tmp_path: Path) -> None:
    """Else every refusal below could be of something else."""
    target = forged(tmp_path / "b.zip", good(), manifest(good()))
    assert set(verify_bundle(target).files) == set(FILES)


@pytest.mark.parametrize("case", cases("hostile/bundle_names"), ids=sentence)
def test_a_name_that_leads_elsewhere_is_refused(
    case: dict[str, Any], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    files = good() | {case["path"]: b"x"}
    assert case["said"] in refused(forged(tmp_path / "b.zip", files, manifest(files)), capfd)


@pytest.mark.parametrize("case", cases("hostile/bundle_manifests"), ids=sentence)
def test_a_manifest_that_is_damaged_is_one_clear_error(
    case: dict[str, Any], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    said = case["manifest"].encode() if "manifest" in case else manifest(good(), **case["told"])
    said = said * case.get("times", 1)
    line = refused(forged(tmp_path / "b.zip", good(), said), capfd)
    assert case["said"] in line


def link(entries: Entries) -> None:
    entries[-1][0].external_attr = 0o120777 << 16


def folder(entries: Entries) -> None:
    entries[-1][0].external_attr = 0o040755 << 16


def executable(entries: Entries) -> None:
    entries[-1][0].external_attr = 0o104755 << 16


def field(entries: Entries) -> None:
    """The field by which some programs unpack a file under another name."""
    entries[-1][0].extra = b"\x75\x70\x0c\x00\x01\x00\x00\x00\x00evil.sh"


def comment(entries: Entries) -> None:
    entries[-1][0].comment = b"read me"


def stored(entries: Entries) -> None:
    entries[-1][0].compress_type = zipfile.ZIP_BZIP2


CHANGES = [link, folder, executable, field, comment, stored]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_an_entry_that_is_no_plain_file_is_refused(
    change: Callable[[Entries], None], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert "index.html" in refused(forged(tmp_path / "b.zip", good(), manifest(good()), change), capfd)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_file_that_is_there_twice_is_refused(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    def twice(entries: Entries) -> None:
        entries.append((archive_entry("index.html", MOMENT), b"another home page"))

    line = refused(forged(tmp_path / "b.zip", good(), manifest(good()), twice), capfd)
    assert "does not hold the files" in line


def test_what_lies_between_or_before_the_files_is_refused(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Some programs read a zip file from its end, some from its beginning: both find the same files in a bundle."""
    target = forged(tmp_path / "b.zip", good(), manifest(good()))
    target.write_bytes(b"#!/bin/sh\necho other programs read me\n" + target.read_bytes())
    assert "something lies before" in refused(sealed(target), capfd)


def test_a_small_file_that_unpacks_to_a_huge_one_is_refused_unread(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """600 MiB of zeros; its manifest tells the truth."""
    size, target, digest = 600 << 20, tmp_path / "b.zip", hashlib.sha256()
    zeros = bytes(1 << 20)
    for _ in range(600):
        digest.update(zeros)
    sums = json.dumps({"format": FORMAT, "size": size, "files": {"index.html": digest.hexdigest()}})
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(archive_entry(MANIFEST, MOMENT), sums)
        with archive.open(archive_entry("index.html", MOMENT), "w") as file:
            for _ in range(600):
                file.write(zeros)
        archive.comment = b" " * 71
    sealed(target)
    tracemalloc.start()
    try:
        assert "would be longer than" in refused(target, capfd)
        assert tracemalloc.get_traced_memory()[1] < 16 << 20
    finally:
        tracemalloc.stop()


def test_an_entry_longer_than_it_says_is_refused(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The directory says 5 bytes, and the manifest with it; there are 13."""
    files = good()
    cut = files | {"index.html": files["index.html"][:5]}
    target = forged(tmp_path / "b.zip", files, manifest(cut))
    data = bytearray(target.read_bytes())
    place = data.rindex(b"index.html") - 46 + 24
    data[place : place + 4] = (5).to_bytes(4, "little")
    target.write_bytes(data)
    assert refused(sealed(target), capfd)


def test_a_file_longer_than_a_bundle_may_hold_is_not_bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("the home page", encoding="utf-8")
    monkeypatch.setattr("resolutions.publishing.bundle.BUNDLED_FILE_BYTES", 5)
    with pytest.raises(InvalidBundle, match="longer than 5 bytes"):
        write_bundle(site, tmp_path / "b.zip")


def test_the_help_says_that_unchanged_is_not_by_whom(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["bundle", "--help"])
    assert left.value.code == 0
    assert "not by whom" in " ".join(capfd.readouterr().out.split())
