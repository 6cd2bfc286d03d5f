"""A site that has other plugins, other themes and other options than ours. Small hooks do what the plugins do."""

from __future__ import annotations

import json

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, PluginCollection
from mkdocs.theme import Theme

from mkdocs_resolutions.config import ResolutionsConfig
from mkdocs_resolutions.interface import words_in
from mkdocs_resolutions.neighbours import settle
from support.building import ALONE, FIVE_LINES, Project
from support.pages import Page

HOOKED = ALONE + "hooks: [hook.py]\n"
DOCUMENT = "en/S/RES/2553/"


def hooked(project: Project, hook: str, configuration: str = HOOKED) -> None:
    project.write("mkdocs.yml", configuration)
    project.write("hook.py", hook)


def test_a_page_of_another_plugin_at_an_address_of_ours_is_an_error_that_names_both(seed_project: Project) -> None:
    hook = """\
from mkdocs.structure.files import File
def on_files(files, config):
    files.append(File.generated(config, "en/S/RES/2553.md", content="# Mine"))
"""
    hooked(seed_project, hook)
    build = seed_project.build("--strict")
    assert build.code == 1
    (line,) = (line for line in build.output.splitlines() if "[taken-address]" in line)
    assert "en/S/RES/2553.md (made by the plugin hook.py) is left out" in line
    assert "sources/2553.md" in line


@pytest.mark.parametrize(
    ("name", "ours"),
    [
        ("en/S/RES/2553.md", "sources/2553.md:"),
        ("en/S/RES/2553/index.md", "sources/2553.md:"),
        ("en/documents.md", "the site's page “Documents”"),
        ("data/documents.json", "a file that the site makes itself"),
        ("search/index.js", "a file that the site makes itself"),
    ],
    ids=["a page", "a page of the same name", "a list", "data", "what is written beside the pages"],
)
def test_what_a_plugin_adds_after_us_at_an_address_of_ours_is_told_once_and_left_out(
    seed_project: Project, name: str, ours: str
) -> None:
    hook = f"""\
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File
@event_priority(-500)
def on_files(files, config):
    if {name!r} in files.src_uris:
        files.remove(files.src_uris[{name!r}])
    files.append(File.generated(config, {name!r}, content="# Mine alone"))
"""
    hooked(seed_project, hook)
    build = seed_project.build("--strict")
    assert build.code == 1
    (line,) = (line for line in build.output.splitlines() if "[taken-address]" in line)
    assert f"{name} (made by the plugin hook.py) is left out" in line
    assert f"is the address of {ours}" in line
    assert "rename it or take it out" in line
    assert seed_project.build().code == 0
    assert not [path for path in build.files() if b"Mine alone" in (build.site / path).read_bytes()]
    assert "op20-a" in build.page(DOCUMENT)


def test_a_redirect_that_mkdocs_redirects_would_write_over_a_page_is_told_and_left_out(seed_project: Project) -> None:
    """The hook stands for that plugin, which writes into the finished site."""
    hook = """\
from pathlib import Path
from mkdocs.plugins import BasePlugin
class Redirects(BasePlugin):
    config = {"redirect_maps": {"en/S/RES/2553.md": "index.md", "former.md": "index.md"}}
    def on_post_build(self, config):
        for page in self.config["redirect_maps"]:
            path = Path(config.site_dir, page.removesuffix(".md"), "index.html")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("Leads on")
def on_config(config):
    config.plugins["redirects"] = Redirects()
"""
    hooked(seed_project, hook)
    build = seed_project.build()
    (line,) = (line for line in build.output.splitlines() if "[taken-address]" in line)
    assert "the redirect en/S/RES/2553.md (made by the plugin redirects) is left out" in line
    assert "sources/2553.md" in line
    assert "op20-a" in build.page(DOCUMENT)
    assert "Leads on" in build.page("former")


def test_what_a_plugin_puts_late_in_the_place_of_a_page_of_the_project_stays(seed_project: Project) -> None:
    hook = """\
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File
@event_priority(-500)
def on_files(files, config):
    files.remove(files.src_uris["index.md"])
    files.append(File.generated(config, "index.md", content="# Put here late"))
    files.append(File.generated(config, "late.md", content="# Late"))
"""
    hooked(seed_project, hook)
    build = seed_project.build("--strict")
    assert "[taken-address]" not in build.output
    assert "Put here late" in build.page("")
    assert "Late" in build.page("late")


def test_a_navigation_that_is_made_of_all_files_has_none_of_our_pages(seed_project: Project) -> None:
    """As literate-nav makes it: after all others, it says of itself."""
    hook = """\
from mkdocs.plugins import event_priority
@event_priority(-100)
def on_files(files, config):
    config.nav = [file.src_uri for file in files.documentation_pages()]
"""
    hooked(seed_project, hook)
    build = seed_project.build("--strict")
    assert build.code == 0, build.output
    assert DOCUMENT not in build.page("")


def test_a_label_in_the_navigation_for_a_page_of_ours_is_honoured(seed_project: Project) -> None:
    seed_project.write("mkdocs.yml", ALONE + "nav: [index.md, {The first: en/S/RES/2553/index.md}]\n")
    build = seed_project.build("--strict")
    assert build.code == 0, build.output
    links = Page("", build.page("")).tree.css(f"header a[href='{DOCUMENT}']")
    assert [link.text(strip=True) for link in links] == ["The first"]


def test_of_two_searches_there_is_one_and_a_sentence_says_so(seed_project: Project) -> None:
    seed_project.write("mkdocs.yml", FIVE_LINES)
    build = seed_project.build("--strict")
    assert "the plugin `material/search` is left out" in build.output
    assert "search/search_index.json" not in build.files()
    assert "search/index.js" in build.files()


def test_the_themes_search_stays_where_the_project_wants_it(seed_project: Project) -> None:
    seed_project.write("mkdocs.yml", FIVE_LINES.replace("- resolutions", "- resolutions: {search: false}"))
    assert "search/search_index.json" in seed_project.build("--strict").files()


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs", "null"])
def test_another_theme_is_told_in_one_sentence(seed_project: Project, theme: str) -> None:
    own = "{name: null, custom_dir: docs}" if theme == "null" else theme
    seed_project.write("mkdocs.yml", f"site_name: Elsewhere\ntheme: {own}\nplugins: [resolutions]\n")
    build = seed_project.build()
    assert build.code == 1
    assert "write in mkdocs.yml: theme: material" in build.output
    assert "Traceback" not in build.output


@pytest.mark.parametrize("language", ["english", "xx", "../en"])
def test_a_language_that_the_theme_does_not_have_is_told_in_one_sentence(language: str) -> None:
    config = MkDocsConfig()
    config.theme, config.plugins = Theme("material", language=language), PluginCollection()
    with pytest.raises(PluginError, match=f"the theme has no language “{language}”; write in mkdocs.yml a code such"):
        settle(config, ResolutionsConfig())


def test_a_language_that_the_theme_alone_has_is_told(caplog: pytest.LogCaptureFixture) -> None:
    config = MkDocsConfig()
    config.theme, config.plugins = Theme("material", language="de"), PluginCollection()
    with caplog.at_level("INFO"):
        settle(config, ResolutionsConfig())
    assert "menus and lists of the documents are in English" in caplog.text


def test_a_missing_folder_of_sources_is_told_in_one_sentence(project: Project) -> None:
    build = project.build()
    assert build.code == 1
    (line,) = (line for line in build.output.splitlines() if line.startswith("ERROR"))
    assert f"no folder of sources at {project.folder / 'docs' / 'sources'}; create it" in line
    assert "Traceback" not in build.output


def test_an_edit_link_leads_to_the_source(seed_project: Project) -> None:
    configuration = """\
site_name: Wells
repo_url: https://example.org/repository
edit_uri: edit/main/docs/
theme: {name: material, font: false, features: [content.action.edit]}
plugins: [resolutions]
"""
    seed_project.write("mkdocs.yml", configuration)
    build = seed_project.build("--strict")
    assert build.code == 0, build.output
    (link,) = Page(DOCUMENT, build.page(DOCUMENT)).tree.css("a[rel=edit]")
    assert link.attributes["href"] == "https://example.org/repository/edit/main/docs/sources/2553.md"
    assert Page("", build.page("en/documents/")).tree.css("a[rel=edit]") == []


@pytest.mark.parametrize(
    ("edited", "folder"),
    [("edit_uri: edit/main/docs/", "sources/"), ("edit_uri_template: 'edit/main/docs/{path!q}'", "sources%2F")],
    ids=["path", "template"],
)
def test_an_edit_link_leads_to_a_source_with_signs_of_addresses_in_its_name(
    project: Project, edited: str, folder: str
) -> None:
    project.source("100% a#b ?é.md", "Resolution 2553 (2020)\n\nThe Security Council,\n\n1. Decides it.\n")
    theme = "{name: material, font: false, features: [content.action.edit]}"
    configuration = f"site_name: Wells\nrepo_url: https://example.org/repository\ntheme: {theme}\n{edited}\n"
    project.write("mkdocs.yml", f"{configuration}plugins: [resolutions]\n")
    (link,) = Page(DOCUMENT, project.build().page(DOCUMENT)).tree.css("a[rel=edit]")
    name = "100%25%20a%23b%20%3F%C3%A9.md"
    assert link.attributes["href"] == f"https://example.org/repository/edit/main/docs/{folder}{name}"


def test_a_dirty_build_is_refused(seed_project: Project) -> None:
    build = seed_project.build("--dirty")
    assert build.code == 1
    assert "build without it" in build.output
    assert "Traceback" not in build.output


def test_findings_count_in_a_strict_build_that_is_quiet(seed_project: Project) -> None:
    seed_project.source("a.md", "The Security Council,\n\nRecalling resolution 1325 (2001),\n\n1. Decides it.\n")
    loud, quiet = seed_project.build("--strict"), seed_project.build("--strict", "--quiet")
    assert (loud.code, quiet.code) == (1, 1)
    assert "year-mismatch" in quiet.output


def test_a_file_that_is_missing_counts_in_a_strict_build_that_is_quiet(seed_project: Project) -> None:
    seed_project.write("mkdocs.yml", FIVE_LINES.replace("- resolutions", "- resolutions: {themes: topics.yml}"))
    quiet = seed_project.build("--strict", "--quiet")
    assert (quiet.code, "themes: no file at " in quiet.output) == (1, True), quiet.output


def test_plugins_that_ask_for_a_pages_file_find_what_it_is_made_of(seed_project: Project) -> None:
    """As those do that ask git for authors and dates, or the disk for an age."""
    hook = """\
import json, pathlib
found = {}
def on_page_context(context, page, config, nav):
    found[page.url] = pathlib.Path(page.file.abs_src_path).relative_to(config.docs_dir).as_posix()
def on_post_build(config):
    pathlib.Path(config.site_dir, "found.json").write_text(json.dumps(found))
"""
    hooked(seed_project, hook)
    build = seed_project.build("--strict")
    assert build.code == 0, build.output
    found = json.loads((build.site / "found.json").read_text(encoding="utf-8"))
    assert found[DOCUMENT] == "sources/2553.md"
    assert set(found.values()) == {"index.md", "sources", "sources/2553.md"}


def test_a_site_that_a_later_plugin_makes_readable_from_a_disk_marks_what_leads_out(seed_project: Project) -> None:
    """As Material's `offline` does, listed after ours."""
    hooked(seed_project, "def on_config(config):\n    config.use_directory_urls = False\n")
    build = seed_project.build("--strict")
    assert build.code == 0, build.output
    assert 'class="r-offline' in (build.site / "en/S/RES/2553/index.html").read_text(encoding="utf-8")
    missing = (build.site / "404.html").read_text(encoding="utf-8")
    assert [words_in(code)["leaves_copy"] in missing for code in ("en", "es")] == [True, True]
    after = build.files()
    marks = (build.site / "en/S/RES/2553/index.html").read_text(encoding="utf-8")
    seed_project.write("mkdocs.yml", ALONE + "use_directory_urls: false\n")
    alone = seed_project.build("--strict")
    assert alone.files() == after
    assert (alone.site / "en/S/RES/2553/index.html").read_text(encoding="utf-8") == marks


def test_pages_are_not_exchanged_by_a_script(seed_project: Project) -> None:
    features = "features: [navigation.instant, navigation.instant.prefetch, navigation.top]"
    seed_project.write("mkdocs.yml", ALONE.replace("font: false", f"font: false, {features}"))
    build = seed_project.build("--strict")
    assert "navigation.instant, navigation.instant.prefetch is left out" in build.output
    assert "navigation.instant" not in build.page("")
    assert "navigation.top" in build.page("")


def test_a_configuration_that_is_settled_twice_is_settled_once(seed_project: Project) -> None:
    """As mkdocs-static-i18n does it for each of its languages."""
    hooked(seed_project, "def on_config(config):\n    config.plugins['resolutions'].on_config(config)\n")
    build = seed_project.build("--strict")
    assert build.code == 0, build.output
    assert build.page(DOCUMENT).count("assets/resolutions/resolutions.js") == 1


def test_a_home_page_without_words_of_its_own_has_the_sites_description(project: Project) -> None:
    (project.folder / "docs" / "index.md").unlink()
    project.write(
        "mkdocs.yml",
        "site_name: Wells\nsite_description: Wells & springs, by paragraph.\ntheme: material\nplugins: [resolutions]\n",
    )
    project.source(
        "9001.md", "---\nsymbol: S/RES/9001 (2030)\n---\nThe Security Council,\n\n1. Decides to dig a well.\n"
    )
    built = project.build()
    assert built.code == 0, built.output
    assert '<p class="r-description"><bdi>Wells &amp; springs, by paragraph.</bdi></p>' in built.page("")


def test_the_home_page_of_another_language_is_the_projects_own(seed_project: Project) -> None:
    """As mkdocs-static-i18n lays it, below a folder of the language, and with the same source."""
    hook = """\
def on_files(files, config):
    files.get_file_from_path("index.md").dest_uri = "fr/index.html"
"""
    hooked(seed_project, hook)
    build = seed_project.build("--strict")
    assert build.code == 0, build.output
    assert "Elsewhere" in build.page("fr")


def test_a_plugin_beside_which_no_page_can_be_made_is_named() -> None:
    config = MkDocsConfig()
    config.theme, config.plugins = Theme("material"), PluginCollection()
    config.plugins["print-site"] = BasePlugin()
    with pytest.raises(PluginError, match="print-site puts all pages of a site into one"):
        settle(config, ResolutionsConfig())


def test_a_build_uses_nothing_that_mkdocs_will_remove(seed_project: Project) -> None:
    assert "DeprecationWarning" not in seed_project.build("--strict").output
