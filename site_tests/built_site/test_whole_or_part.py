"""Bundles and old addresses, as the commands make them."""

from __future__ import annotations

import errno
import json
import os
import zipfile
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from support import programs
from support.pages import attributes, dangling, pages_to_read, read_pages
from support.repositories import Repository

pytestmark = pytest.mark.building


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository.new(tmp_path / "repository")


def unpacked(bundle: Path, folder: Path) -> Path:
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(folder)
    return folder


def documents(site: Path) -> set[str]:
    told = json.loads((site / "data" / "documents.json").read_text(encoding="utf-8"))
    return {one["id"] for one in told["documents"]}


@pytest.mark.sweep  # what the bytes depend on is asked of a bundle's site (interchange/test_bundle.py)
def test_a_bundle_has_the_same_bytes_wherever_and_whenever_it_is_made(tmp_path: Path) -> None:
    made = []
    for number, (umask, surroundings) in enumerate(
        (
            (0o022, {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "1"}),
            (0o077, {"TZ": "Asia/Kathmandu", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"}),
        )
    ):
        repository = Repository.new(tmp_path / f"place {number}" / ("deeper" * number))
        status, output = repository.run("bundle", umask=umask, **surroundings)
        assert status == 0, output
        made.append((repository.folder / "dist" / "resolutions.zip").read_bytes())
    first, second = made
    assert first == second


def test_a_bundle_reads_from_a_disk(repository: Repository, tmp_path: Path) -> None:
    status, output = repository.run("bundle")
    assert status == 0, output
    site = unpacked(repository.folder / "dist" / "resolutions.zip", tmp_path / "unpacked")
    assert dangling(site) == []
    for page in read_pages(site).values():
        local = [value for value, _, _ in page.local_references() if value.partition("#")[0].endswith(("/", "."))]
        assert local == [], f"{page.address} links to a folder, which only a server opens"
        links = [node.attributes.get("href") or "" for node in page.tree.css("a[href^=http]")]
        # The last is what Material links to as its maker; a link is followed by no one but the reader.
        hosts = {urlsplit(link).hostname for link in links}
        assert hosts <= {"docs.un.org", "www.un.org", "squidfunk.github.io"}, page.address
        loads = "[src^=http], [src^='//'], link[rel~=stylesheet][href^=http], link[rel~=preconnect]"
        assert [node.html for node in page.tree.css(loads)] == [], page.address


@pytest.mark.parametrize(
    ("part", "held"),
    [
        (["--theme", "lighthouses"], {"S/RES/2781"}),
        (["--documents", "S/RES/2782 (2025)"], {"S/RES/2782"}),
        (["--language", "en"], {"S/RES/2781", "S/RES/2782"}),
    ],
)
def test_a_bundle_of_a_part_dangles_nowhere(
    repository: Repository, tmp_path: Path, part: list[str], held: set[str]
) -> None:
    repository.edit("sources/harbours.md", "Reaffirming that", "Recalling S/2025/400, and reaffirming that")
    status, output = repository.run("bundle", *part, "--output", "part.zip")
    assert status == 0, output
    site = unpacked(repository.folder / "part.zip", tmp_path / "unpacked")
    assert documents(site) == held
    assert dangling(site) == []


def test_a_bundle_of_long_lists_in_two_languages_dangles_nowhere(repository: Repository, tmp_path: Path) -> None:
    (repository.folder / "mkdocs.yml").write_text(
        "site_name: The coast\ndocs_dir: content\ntheme: material\nplugins: [{resolutions: {page_size: 1}}]\n",
        encoding="utf-8",
    )
    letter = "---\nlanguage: fr\nsymbol: S/1999/5\ndate: 1999-03-04\n---\nLettre\n\nVu la résolution 2781 (2025).\n"
    repository.write("sources/lettre.md", letter)
    status, output = repository.run("bundle")
    assert status == 0, output
    site = unpacked(repository.folder / "dist" / "resolutions.zip", tmp_path / "unpacked")
    assert (site / "en" / "documents" / "2025" / "page-2" / "index.html").is_file()
    assert (site / "fr" / "documents" / "1999" / "index.html").is_file()
    assert dangling(site) == []


def test_a_bundle_is_verified(repository: Repository) -> None:
    bundle = repository.folder / "dist" / "resolutions.zip"
    assert repository.run("bundle")[0] == 0
    assert repository.run("bundle", "--verify", str(bundle))[0] == 0
    whole = bytearray(bundle.read_bytes())
    whole[len(whole) // 2] ^= 1
    bundle.write_bytes(whole)
    status, output = repository.run("bundle", "--verify", str(bundle))
    assert status == 1
    assert "not the bundle that was made" in output
    assert repository.run("bundle", "--verify", "absent.zip")[0] == 2


def test_a_build_that_loses_an_address_fails_and_leaves_the_last_site(repository: Repository) -> None:
    assert repository.run("permalinks", "--update")[0] == 0
    assert repository.run("build")[0] == 0
    page = repository.folder / "site" / "en" / "S" / "RES" / "2781" / "index.html"
    before = page.read_bytes()
    repository.edit("sources/lights.md", "(b) To count the ships that pass the cape at night;\n\n", "")
    status, output = repository.run("build")
    assert status == 1
    assert "/en/S/RES/2781#op2-b was published and leads nowhere now" in output
    assert page.read_bytes() == before
    repository.run("permalinks", "--withdraw", "/en/S/RES/2781#op2-b", "--reason", "never adopted")
    status, output = repository.run("build")
    assert status == 0, output
    (former,) = read_pages(repository.folder / "site")["en/S/RES/2781/"].tree.css("#op2-b")
    assert former.text().strip() == "OP2(b): never adopted"
    assert dangling(repository.folder / "site") == []


def test_a_paragraph_that_has_anothers_address_says_where_that_one_is(repository: Repository) -> None:
    assert repository.run("permalinks", "--update")[0] == 0
    text = (repository.folder / "content/sources/lights.md").read_text(encoding="utf-8")
    inserted = text.replace("\n4. ", "\n5. ").replace("\n3. ", "\n3. Thanks the keepers for their patience;\n\n4. ")
    repository.write("sources/lights.md", inserted)
    status, output = repository.run("build")
    assert status == 1
    assert "other words than before stand at 2 of its addresses" in output
    repository.write("sources/lights.md", f"---\naliases: [op3 -> op4, op4 -> op5]\n---\n{inserted}")
    status, output = repository.run("build")
    assert status == 0, output
    page = read_pages(repository.folder / "site")["en/S/RES/2781/"]
    (note,) = page.tree.css("#op3 + .r-earlier")
    assert note.text().strip() == "Earlier links to this paragraph mean: OP4"
    assert attributes(page, "#op3 + .r-earlier a", "href") == ["#op4"]
    assert len(page.tree.css("#op3")) == 1


def test_plain_mkdocs_fails_on_a_lost_address_too(repository: Repository) -> None:
    (repository.folder / "permalinks.lock").write_text("en/S/RES/2700 op1\n", encoding="utf-8")
    done = programs.run("mkdocs", "build", folder=repository.folder)
    assert done.code == 1
    assert "permalinks.lock:1:1: /en/S/RES/2700 was published" in done.errors


def test_a_renamed_documents_old_page_leads_on(repository: Repository) -> None:
    repository.run("permalinks", "--update")
    repository.edit("sources/harbours.md", "S/RES/2782 (2025)", "S/RES/2783 (2025)")
    text = (repository.folder / "content/sources/harbours.md").read_text(encoding="utf-8")
    repository.write("sources/harbours.md", "---\naliases: [en/S/RES/2782]\n---\n" + text)
    status, output = repository.run("build")
    assert status == 0, output
    old = read_pages(repository.folder / "site")["en/S/RES/2782/"]
    assert attributes(old, "[data-destination]", "href") == ["../2783/"]
    assert attributes(old, "meta[name=robots]", "content") == ["noindex"]
    assert dangling(repository.folder / "site") == []


def test_a_build_that_findings_stop_is_told_from_one_that_cannot_be_made(repository: Repository) -> None:
    """1: what was read must not be published so; 2: it is wrongly asked for, or cannot be read."""
    repository.edit("sources/lights.md", "1325 (2000)", "1325 (2001)")
    assert repository.run("build")[0] == 0
    status, output = repository.run("build", "--strict")
    assert (status, "Aborted with 1 warnings in strict mode" in output) == (1, True), output
    repository.write("themes.yml", "- id: [\n")
    assert repository.run("build")[0] == 2
    assert repository.run("build", "--config", "nowhere.yml")[0] == 2


UNREADABLE = Path("/proc/self/mem")
"""A file of Linux that no one can read from its beginning, whoever runs the tests."""


@pytest.mark.skipif(not UNREADABLE.exists(), reason="needs Linux")
@pytest.mark.parametrize("option", ["themes", "subjects", "names", "permalinks"])
@pytest.mark.parametrize("command", [["build"], ["prepare", "known.sqlite"]], ids=lambda command: command[0])
def test_a_table_that_cannot_be_read_is_told(repository: Repository, option: str, command: list[str]) -> None:
    configuration = repository.folder / "mkdocs.yml"
    text = configuration.read_text(encoding="utf-8")
    named = text.replace("[resolutions]", f"[resolutions: {{{option}: {UNREADABLE}}}]")
    configuration.write_text(named, encoding="utf-8")
    status, output = repository.run(*command)
    assert "Traceback" not in output
    if command == ["build"]:
        assert status == 2
        assert f"cannot be read ({os.strerror(errno.EIO)}); mend its path or permissions" in output


def test_two_sites_tell_that_a_document_is_gone_because_its_file_was_not_read(repository: Repository) -> None:
    assert repository.run("build", "--output", "old")[0] == 0
    (repository.folder / "content/sources/harbours.md").write_bytes("Rés".encode("latin-1"))
    assert repository.run("build", "--output", "new")[0] == 0
    status, output = repository.run("compare", "old", "new")
    assert status == 1, output
    assert "its file gives no document now: sources/harbours.md" in output
    assert repository.run("compare", "new", "new")[0] == 0, "what both lack is no change"


def test_both_commands_build_the_site_that_the_configuration_says(repository: Repository) -> None:
    configuration = repository.folder / "mkdocs.yml"
    settings = "{selection: {documents: [S/RES/2782]}, notice: Not checked yet, notice_url: en/}"
    text = configuration.read_text(encoding="utf-8").replace("[resolutions]", f"[resolutions: {settings}]")
    configuration.write_text(text, encoding="utf-8")
    assert programs.run("mkdocs", "build", "--site-dir", "plain", folder=repository.folder).code == 0
    status, output = repository.run("build")
    assert status == 0, output
    plain, whole = pages_to_read(repository.folder / "plain"), pages_to_read(repository.folder / "site")
    assert documents(repository.folder / "site") == documents(repository.folder / "plain") == {"S/RES/2782"}
    assert whole.keys() == plain.keys()
    for address, page in whole.items():
        (notice,) = page.tree.css(".r-notice")
        (same,) = plain[address].tree.css(".r-notice")
        assert notice.html == same.html


def test_the_site_is_made_in_the_folder_that_the_configuration_names(repository: Repository) -> None:
    configuration = repository.folder / "mkdocs.yml"
    configuration.write_text(configuration.read_text(encoding="utf-8") + "site_dir: public\n", encoding="utf-8")
    status, output = repository.run("build")
    assert status == 0, output
    assert documents(repository.folder / "public") == {"S/RES/2781", "S/RES/2782"}
    assert not (repository.folder / "site").exists()
    assert f"{repository.folder / 'public'}: " in output


def test_a_notice_is_only_words(repository: Repository) -> None:
    configuration = repository.folder / "mkdocs.yml"
    text = configuration.read_text(encoding="utf-8").replace("[resolutions]", "[resolutions: {notice: Not checked}]")
    configuration.write_text(text, encoding="utf-8")
    status, output = repository.run("build")
    assert status == 0, output
    for page in read_pages(repository.folder / "site").values():
        assert attributes(page, "meta[name=robots]", "content") in ([], ["noindex"]), page.address
    assert "Disallow: /\n" not in (repository.folder / "site" / "robots.txt").read_text(encoding="utf-8")
    (repository.folder / "permalinks.lock").write_text("en/S/RES/2700 op1\n", encoding="utf-8")
    status, output = repository.run("build")
    assert status == 1
    assert "/en/S/RES/2700 was published" in output
