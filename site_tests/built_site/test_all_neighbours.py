"""One project with every other plugin that can be installed beside this one, listed before it and after it."""

from __future__ import annotations

import os
import subprocess
from importlib.metadata import entry_points

import pytest
import yaml

from support.building import Project
from support.pages import Page

pytestmark = pytest.mark.slow

LOCKED: dict[str, object] = {
    "i18n": {
        "docs_structure": "suffix",
        "languages": [{"locale": "en", "name": "English", "default": True}, {"locale": "fr", "name": "Français"}],
    },
    "minify": {"minify_html": True},
    "literate-nav": {},
    "awesome-nav": {},
    "section-index": {},
    # Strict, it warns of folders, which are what lists are made of.
    "git-authors": {"strict": False},
    "git-revision-date-localized": {},
    "glightbox": {},
    "mike": {},
}
"""Those of the group `neighbours` in pyproject.toml, with their settings."""
OTHERS: dict[str, object] = {"search": {}, "offline": {}, "rss": {}}
"""Material's own, and what is tried where it is installed."""
OURS: dict[str, object] = {"resolutions": {"policy": {"script-src": ["'unsafe-inline'"]}}}
QUARRELS = (
    "awesome-nav: 'nav' config from mkdocs.yml is being replaced",
    "[RSS-plugin]: Config error: `date_from_meta",
)
"""What others say of each other: two of them make the navigation, and i18n has rss configured twice."""
DOCUMENT = "en/S/RES/2553/index.html"


@pytest.fixture
def neighbours() -> dict[str, object]:
    installed = {plugin.name for plugin in entry_points(group="mkdocs.plugins")}
    if missing := LOCKED.keys() - installed:
        reason = f"not installed: {', '.join(sorted(missing))}; run: make .venv/.dev"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    known = installed | {name.removeprefix("material/") for name in installed}
    return {name: settings for name, settings in (OTHERS | LOCKED).items() if name in known}


@pytest.mark.parametrize("order", [pytest.param("before", marks=pytest.mark.sweep), "after"])
def test_all_of_them_build_beside_this_one(order: str, neighbours: dict[str, object], seed_project: Project) -> None:
    plugins = OURS | neighbours if order == "before" else neighbours | OURS
    configuration = {
        "site_name": "Wells",
        "site_url": "https://example.org/",
        "repo_url": "https://example.org/repository",
        "edit_uri": "edit/main/docs/",
        "theme": {
            "name": "material",
            "font": False,
            "features": ["content.action.edit", "navigation.instant", "navigation.instant.prefetch"],
        },
        "extra": {"version": {"provider": "mike"}},
        "extra_javascript": ["https://stats.example.org/count.js"],
        "plugins": [{name: settings} for name, settings in plugins.items()],
    }
    seed_project.write("mkdocs.yml", yaml.safe_dump(configuration, sort_keys=False))
    commit = ("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "--message", "Begin")
    for arguments in (("init", "--quiet"), ("add", "--all"), commit):
        subprocess.run(["git", *arguments], cwd=seed_project.folder, check=True)
    build = seed_project.build()
    assert build.code == 0, build.output
    warnings = [line for line in build.output.splitlines() if line.startswith(("WARNING", "ERROR"))]
    assert [line for line in warnings if not any(quarrel in line for quarrel in QUARRELS)] == []
    assert "Traceback" not in build.output
    files = build.files()
    assert files.count(DOCUMENT) == 1
    # The documents are made once; the project's own pages in each language of i18n.
    assert "fr/index.html" in files
    assert [path for path in files if path.endswith("S/RES/2553/index.html")] == [DOCUMENT]
    assert "search/search_index.json" not in files
    page = Page(DOCUMENT, (build.site / DOCUMENT).read_text(encoding="utf-8"))
    assert page.tree.css_first("#op20-a")
    assert page.tree.css_first(".md-header__topic .r-name")
    (edit,) = page.tree.css("a[rel=edit]")
    assert edit.attributes["href"] == "https://example.org/repository/edit/main/docs/sources/2553.md"
    home = Page("index.html", (build.site / "index.html").read_text(encoding="utf-8"))
    assert home.tree.css("header a[href*='S/RES'], nav a[href*='S/RES']") == []
    assert "navigation.instant" not in home.html
