"""A site built in parts and joined is the site built in one go; what does not belong together is refused."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from filecmp import cmpfiles
from pathlib import Path
from typing import Any

import pytest

from resolutions.errors import InvalidShard, UsageError
from resolutions.publishing.shards import MANIFEST, Shard, close_shard, merge
from support import programs
from support.building import Project
from support.examples import CASES, cases, sentence

pytestmark = pytest.mark.building

PAGES = {1: "en/a/index.html", 2: "en/b/index.html", 3: "en/c/index.html"}
MADE_OF = {"contents": "words", "programs": "1.0"}


class _Told(Shard):
    """A shard that has the one page of its number."""

    def has(self, path: str) -> bool:
        return path == PAGES[self.number]


@pytest.fixture
def shards(tmp_path: Path) -> dict[int, Path]:
    """Three good shards; each has one page, and built the others' too."""
    folders = {number: tmp_path / f"shard-{number}" for number in PAGES}
    for number, folder in folders.items():
        for path in PAGES.values():
            (folder / path).parent.mkdir(parents=True)
            (folder / path).write_text(path, encoding="utf-8")
        close_shard(folder, _Told(number, 3), MADE_OF)
    return folders


def tell(shards: Mapping[int, Path], number: int, **told: Any) -> None:
    """Changes what a shard's manifest says; mappings are added to."""
    path = shards[number] / MANIFEST
    manifest = json.loads(path.read_text(encoding="utf-8"))
    for key, value in told.items():
        manifest[key] = {**manifest[key], **value} if key == "files" else value
    path.write_text(json.dumps(manifest), encoding="utf-8")


def test_good_shards_are_joined_and_their_manifests_left_out(tmp_path: Path, shards: dict[int, Path]) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "old.html").write_text("", encoding="utf-8")
    assert merge(site, [shards[3], shards[1], shards[2]]) == 3
    held = {path.relative_to(site).as_posix(): path.read_text() for path in site.rglob("*") if path.is_file()}
    assert held == {path: path for path in PAGES.values()}


@pytest.mark.parametrize("case", cases("shards"), ids=sentence)
def test_what_does_not_belong_together_is_refused(
    case: dict[str, Any], tmp_path: Path, shards: dict[int, Path]
) -> None:
    for number, made_of in case.get("made_of", {}).items():
        tell(shards, number, made_of=made_of)
    for number, shard in case.get("shards", {}).items():
        tell(shards, number, shard=shard)
    for number, told in case.get("manifest", {}).items():
        tell(shards, number, **told)
    for number, files in case.get("write", {}).items():
        for path, content in files.items():
            (shards[number] / path).write_text(content, encoding="utf-8")
    for number, (text, times) in case.get("write_repeated", {}).items():
        (shards[number] / MANIFEST).write_text(text * times, encoding="utf-8")
    for number, path in case.get("link", {}).items():
        (shards[number] / path).rename(shards[number] / "other")
        (shards[number] / path).symlink_to("other")
    for number, path in case.get("remove", {}).items():
        (shards[number] / path).unlink()
    site = tmp_path / "site"
    site.mkdir()
    with pytest.raises(InvalidShard) as refused:
        merge(site, [shards[number] for number in case.get("join", PAGES)])
    assert case["said"] in str(refused.value)
    assert list(site.iterdir()) == [], "the last good site stays as it was"
    assert {path.name for path in tmp_path.iterdir()} == {"site", *(folder.name for folder in shards.values())}


def test_a_shard_is_no_place_for_the_site(shards: dict[int, Path]) -> None:
    with pytest.raises(InvalidShard, match="this is a shard itself"):
        merge(shards[1], [shards[2], shards[3]])
    assert (shards[1] / PAGES[1]).exists()


def test_a_link_that_leads_out_of_a_shard_is_no_file_of_it(tmp_path: Path, shards: dict[int, Path]) -> None:
    page = shards[2] / PAGES[2]
    page.rename(tmp_path / "outside.html")
    page.symlink_to(tmp_path / "outside.html")
    with pytest.raises(InvalidShard, match=r"en/b/index\.html is not as it was made"):
        merge(tmp_path / "site", list(shards.values()))


def test_a_site_with_a_file_of_the_manifests_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text("{}", encoding="utf-8")
    with pytest.raises(InvalidShard, match="rename it"):
        close_shard(tmp_path, Shard(1, 1), {})


@pytest.mark.parametrize("text", ["", "1", "0/3", "4/3", "1/0", "-1/3", "1/3/3", "1/99999", "²/3", "1/3 "])
def test_only_a_number_of_a_number_is_a_shard(text: str) -> None:
    with pytest.raises(UsageError, match="no part of a site"):
        Shard.parse(text)


@pytest.mark.parametrize("of", [1, 2, 3, 7, 16])
def test_every_file_has_one_shard_and_none_has_far_more_than_another(of: int) -> None:
    pages = [f"en/S/RES/{number}/index.html" for number in range(1, 2801)]
    shards = [Shard(number, of) for number in range(1, of + 1)]
    counts = {shard: sum(shard.has(page) for page in pages) for shard in shards}
    assert sum(counts.values()) == len(pages)
    assert max(counts.values()) < 1.3 * len(pages) / of
    for path in ("index.html", "data/documents.json", "search/index.js", "assets/resolutions/resolutions.css"):
        assert sum(shard.has(path) for shard in shards) == 1
    # A page and the data beside it are of one shard: who makes the one makes the other.
    assert all(shard.has(page) == shard.has(f"{page[:-10]}document.json") for shard in shards for page in pages[:100])
    if of > 1:
        assert not any(shard.has("data/documents.json") and shard.has("search/en/root.js") for shard in shards)


def test_whose_a_file_is_is_the_same_everywhere() -> None:
    """A change of the rule is no harm, as shards of two versions are refused; another of each process would be."""
    paths = ("index.html", "en/S/RES/2553/index.html", "zh/A/RES/2625-XXV/index.html", "search/en/root.js")
    assert [next(number for number in range(1, 8) if Shard(number, 7).has(path)) for path in paths] == [1, 7, 2, 6]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param(lambda folder: (folder / "known.sqlite").unlink(), "there is no such file", id="removed"),
        pytest.param(lambda folder: (folder / "known.sqlite").write_text("words"), "made of other", id="another file"),
        pytest.param(
            lambda folder: (folder / "docs/sources/b.txt").write_text("Wells"), "made of other contents;", id="edited"
        ),
    ],
)
def test_what_was_read_of_something_else_is_refused(
    project: Project, change: Callable[[Path], object], said: str
) -> None:
    shutil.copytree(CASES / "two_resolutions" / "sources", project.folder / "docs" / "sources")
    project.write("mkdocs.yml", CONFIG.format(others=""))
    run(project.folder, "prepare", "known.sqlite")
    change(project.folder)
    done = programs.run("mkdocs_resolutions", "build", "--known", "known.sqlite", folder=project.folder)
    assert done.code == 2
    assert said in done.errors
    assert not (project.folder / "site").exists()


def run(folder: Path, *arguments: object) -> None:
    done = programs.run("mkdocs_resolutions", *arguments, folder=folder)
    assert done.code == 0, done.errors


def joined(project: Path, folder: Path, *options: str) -> Path:
    """The site of a project, built in three parts and joined."""
    parts = [folder / f"part-{number}" for number in (1, 2, 3)]
    known = folder / "known.sqlite"
    run(project, "prepare", known)
    for number, part in enumerate(parts, 1):
        # One reads the sources again.
        read = ("--known", known) if number > 1 else ()
        run(project, "build", *options, "--shard", f"{number}/3", "--output", part, *read)
        assert len([path for path in part.rglob("*") if path.is_file()]) > 10
    run(project, "merge", folder / "joined", *parts)
    return folder / "joined"


def assert_same(one: Path, other: Path) -> None:
    files = sorted(path.relative_to(one).as_posix() for path in one.rglob("*"))
    assert files == sorted(path.relative_to(other).as_posix() for path in other.rglob("*"))
    same, _, _ = cmpfiles(one, other, [path for path in files if (one / path).is_file()], shallow=False)
    assert [path for path in files if (one / path).is_file() and path not in same] == []


CONFIG = """\
site_name: The coast
site_url: https://example.org/coast/
theme: material
plugins: [{others}resolutions: {{akoma_ntoso: true, source_text: true}}]
"""


@pytest.mark.parametrize(
    ("others", "options"),
    [
        pytest.param("", ("--offline",), id="offline", marks=pytest.mark.sweep),
        pytest.param("search, ", (), id="beside another plugin", marks=pytest.mark.sweep),
    ],
)
def test_a_site_of_six_languages_in_parts_is_the_site_in_one_go(
    project: Project, tmp_path: Path, others: str, options: tuple[str, ...]
) -> None:
    """With feeds and all formats: to be read from a disk, and where another plugin wants to see every page's body."""
    shutil.copytree(CASES / "two_resolutions" / "sources", project.folder / "docs" / "sources")
    shutil.copytree(CASES / "six_languages", project.folder / "docs" / "sources" / "six_languages")
    shutil.copy(CASES / "two_resolutions" / "themes.yml", project.folder / "docs")
    project.write("mkdocs.yml", CONFIG.format(others=others))
    run(project.folder, "build", *options, "--output", tmp_path / "whole")
    assert_same(joined(project.folder, tmp_path, *options), tmp_path / "whole")
