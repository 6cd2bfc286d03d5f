"""Whole sites of the corpus: ours next to plain MkDocs with Material, and next to Hugo."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.corpus import SHARED, gathered, sources
from bench.timing import Row
from support.building import REPOSITORY

MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "site")

PLAIN = """\
site_name: Plain
theme: material
nav: [index.md]
plugins: [{plugins}]
"""

OURS = """\
site_name: Ours
docs_dir: content
theme: material
plugins:
  - resolutions:
      search: {search}
      catalogue: {catalogue}
"""

HUGO_PAGE = "<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ .Content }}"


@dataclass(frozen=True)
class Cost:
    """What a build took: seconds on the clock, the peak of its memory, the bytes of its site."""

    seconds: float
    memory: float
    size: int


def built(folder: Path, command: tuple[str, ...], site: str) -> Cost:
    """Runs a build in a folder, from nothing."""
    start = time.perf_counter()
    # A cache of its own: what an earlier build has parsed would be no part of a cold one.
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "true", "XDG_CACHE_HOME": str(folder / "cache")}
    process = subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    spent = time.perf_counter() - start
    if status:
        raise RuntimeError(f"{' '.join(command)} failed in {folder}")
    size = sum(path.stat().st_size for path in (folder / site).rglob("*") if path.is_file())
    return Cost(spent, usage.ru_maxrss / 1e6, size)


def plain(paths: list[Path], folder: Path, search: bool) -> Cost:
    """The same texts as ordinary Markdown pages outside the navigation."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    (docs / "index.md").write_text("# Plain\n", encoding="utf-8")
    for path in paths:
        shutil.copy(path, docs / f"{path.stem}.md")
    (folder / "mkdocs.yml").write_text(PLAIN.format(plugins="search" if search else ""), encoding="utf-8")
    return built(folder, MKDOCS, "site")


def ours(paths: list[Path], folder: Path, search: bool) -> Cost:
    """Documents, indexes, themes and data, with the repository's themes and the catalogue."""
    project(paths, folder, search)
    return built(folder, MKDOCS, "site")


def published(paths: list[Path], folder: Path) -> Path:
    """The site of those sources as `make corpus-site` builds it: with all of this repository's configuration."""
    places = {
        "RESOLUTIONS_SOURCES": gathered(paths, folder / "sources"),
        "RESOLUTIONS_CATALOGUE": SHARED / "catalogue",
        "RESOLUTIONS_PERMALINKS": folder / "permalinks.lock",
    }
    settings = {"RESOLUTIONS_SOURCE_TEXT": "false", "SITE_URL": "https://example.org/", "NO_MKDOCS_2_WARNING": "true"}
    environment = os.environ | settings | {name: str(path) for name, path in places.items()}
    site = folder / "site"
    subprocess.run((*MKDOCS[:-1], str(site)), cwd=REPOSITORY, env=environment, stderr=subprocess.DEVNULL, check=True)
    return site


def project(paths: list[Path], folder: Path, search: bool) -> None:
    """A project of those sources."""
    gathered(paths, folder / "content" / "sources")
    (folder / "content" / "index.md").write_text("# Ours\n", encoding="utf-8")
    shutil.copy(REPOSITORY / "content" / "themes.yml", folder / "content")
    config = OURS.format(search=str(search).lower(), catalogue=SHARED / "catalogue")
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")


def hugo(paths: list[Path], folder: Path) -> Cost:
    """The same texts with a theme of one line."""
    (folder / "content").mkdir(parents=True)
    (folder / "layouts" / "_default").mkdir(parents=True)
    (folder / "layouts" / "_default" / "single.html").write_text(HUGO_PAGE, encoding="utf-8")
    (folder / "hugo.toml").write_text('baseURL = "/"\ndisableKinds = ["taxonomy", "term"]\n', encoding="utf-8")
    for path in paths:
        text = path.read_text(encoding="utf-8").replace("{{", "{ {")
        (folder / "content" / f"{path.stem}.md").write_text(f"+++\ntitle = '{path.stem}'\n+++\n{text}", "utf-8")
    return built(folder, ("hugo", "--quiet"), "public")


def beside_others() -> Iterator[Row]:
    """Cold builds of the whole corpus, search and all data included, then without search."""
    paths = sources()
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch)
        full, part = ours(paths, root / "ours", search=True), ours(paths[::5], root / "part", search=True)
        peer = plain(paths, root / "plain", search=True)
        name = f"{len(paths):,} documents"
        yield _row(f"{name}, with search", full.seconds, "Material", peer.seconds, "s", "≤ 0.35")
        yield _row(f"{name}, bytes of the site", full.size / 1e6, "Material", peer.size / 1e6, "MB", "≤ 1.3")
        yield Row(f"{name}, peak memory", f"{full.memory:.2f} GB", f"Material {peer.memory:.2f} GB", "", "< 1.5 GB")
        per, of_part = full.seconds / len(paths) * 1e3, part.seconds / len(paths[::5]) * 1e3
        yield _row("a document, of all and of a fifth", per, "a fifth", of_part, "ms", "≤ 1.15")
        if shutil.which("hugo"):
            bare = ours(paths, root / "bare", search=False)
            yield _row(f"{name}, no search", bare.seconds, "Hugo", hugo(paths, root / "hugo").seconds, "s", "≤ 3")


def _row(what: str, ours: float, name: str, peer: float, unit: str, goal: str) -> Row:
    return Row(what, f"{ours:.2f} {unit}", f"{name} {peer:.2f} {unit}", f"{ours / peer:.2f}", goal)
