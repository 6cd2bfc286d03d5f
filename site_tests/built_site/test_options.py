"""What a project may write in its `mkdocs.yml`, and what is told of a wrong value: which, why, and what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mkdocs.config.base import ConfigErrors
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme

from mkdocs_resolutions.config import ResolutionsConfig
from mkdocs_resolutions.project import missing_files, translations, wrong_translations
from mkdocs_resolutions.theme import watched_folders
from support.building import ALONE, FIVE_LINES, REPOSITORY, Project


def wrong(**settings: object) -> ConfigErrors:
    """What MkDocs would say of these options."""
    config = ResolutionsConfig()
    config.load_dict(settings)
    errors, _ = config.validate()
    return errors


def said(name: str, value: object) -> str:
    """What is said of one wrong value."""
    ((option, error),) = wrong(**{name: value})
    assert option == name
    return str(error)


def test_the_reference_has_each_option_and_no_other() -> None:
    text = (REPOSITORY / "content/reference.md").read_text(encoding="utf-8")
    table = text.partition("\n## Options\n")[2].partition("\n## ")[0]
    rows = [line.split(" | ")[0] for line in table.splitlines() if line.startswith("| `")]
    assert sorted(name for row in rows for name in re.findall("`([a-z_]+)`", row)) == sorted(
        name for name, _ in ResolutionsConfig._schema
    )


def test_a_condition_of_a_selection_by_a_wrong_name_is_told() -> None:
    assert said("selection", {"langages": ["en"]}) == "has no “langages”; write one of: themes, languages, documents"
    assert not wrong(selection={"languages": ["en"]})


@pytest.mark.parametrize("name", ["sources", "themes", "subjects", "names", "catalogue", "permalinks"])
def test_a_path_that_no_system_has_is_told(name: str) -> None:
    assert said(name, "a\0b") == "holds a zero byte (\\0), which no path may; write the path without it"


def test_a_language_that_stands_twice_is_told() -> None:
    assert said("languages", ["en", "fr", "en"]) == "names en twice; take one of the two out"
    assert not wrong(languages=["en", "fr"])


@pytest.mark.parametrize(
    "address",
    [
        "",
        "about/",
        "/about/",
        "en/S/RES/2553/?with=fr:..#op3",
        "#r-main",
        "..about/",
        "http://example.org",
        "HTTPS://example.org/a?b=c/../d",
    ],
)
def test_a_notice_leads_to_the_web_or_into_the_site(address: str) -> None:
    assert not wrong(notice_url=address)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\tscript:alert(1)",
        "\x01javascript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "mailto:a@example.org",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "https:evil.example",
        "https:///evil.example",
        "http://[evil",
        "../../x",
        "en/%2e%2E/../x",
        "%2e%2e/x",
        "/..",
    ],
)
def test_a_notice_leads_nowhere_else(address: str) -> None:
    assert "write https://…, or a path from the site's root: about/" in said("notice_url", address)


@pytest.mark.parametrize("setting", ['notice_url: "http://[evil"', 'catalogue: "a\\0b"', "languages: [en, en]"])
def test_a_wrong_option_stops_the_build_without_a_traceback(setting: str, seed_project: Project) -> None:
    seed_project.write("mkdocs.yml", ALONE.replace("[resolutions]", f"[resolutions: {{{setting}}}]"))
    build = seed_project.build()
    assert build.code == 1
    assert f"Plugin 'resolutions' option '{setting.partition(':')[0]}': " in build.output
    assert "Traceback" not in build.output


def test_a_source_that_mkdocs_is_to_leave_out_is_not_published(tmp_path: Path) -> None:
    project = Project.new(tmp_path, f"{FIVE_LINES}exclude_docs: |\n  *9002*\ndraft_docs: |\n  sources/9003.md\n")
    for number in (9001, 9002, 9003):
        text = f"Resolution {number} (2031)\n\nThe Security Council,\n\n1. Decides to dig.\n"
        project.source(f"{number}.md", text)
    build = project.build("--strict")
    assert build.code == 0, build.output
    assert {path.name for path in (tmp_path / "site/en/S/RES").iterdir()} == {"9001"}


OTHER_SOURCES = ALONE.replace("[resolutions]", "[{resolutions: {sources: ../texts}}]")


@pytest.mark.parametrize(
    ("nav", "is_page"),
    [("[index.md]", False), ("[index.md, {Our sources: sources/note.md}]", True), ("", True)],
    ids=["that the nav does not name, with another folder of sources", "that the nav names", "where there is no nav"],
)
def test_a_file_of_the_usual_folder_of_sources_is_a_page(tmp_path: Path, nav: str, is_page: bool) -> None:
    project = Project.new(tmp_path)
    project.write("mkdocs.yml", f"{OTHER_SOURCES}nav: {nav}\n")
    project.write("texts/99.md", "---\nsymbol: A/RES/99/1\n---\nThe General Assembly,\n\n1. Decides to act.\n")
    project.write("docs/sources/note.md", "# A note\n")
    files = project.build().files()
    assert ("sources/note/index.html" in files) == is_page
    assert "en/A/RES/99/1/index.html" in files


@pytest.mark.parametrize(("sources", "watched"), [("../texts", ["texts"]), ("../docs/sources", []), ("sources", [])])
def test_sources_that_lie_outside_of_the_pages_are_watched(sources: str, watched: list[str], tmp_path: Path) -> None:
    config, settings = MkDocsConfig(), ResolutionsConfig()
    config.docs_dir, config.theme, settings.sources = str(tmp_path / "docs"), Theme("material"), sources
    told = watched_folders(config, settings)
    assert [path for path in told if path.startswith(str(tmp_path))] == [str(tmp_path / path) for path in watched]


def test_a_theme_that_no_file_defines_fails_a_strict_build(tmp_path: Path) -> None:
    project = Project.new(tmp_path)
    text = "Resolution 9001 (2031)\n\nThe Security Council,\n\n1. Decides to dig.\n"
    project.source("9001.md", f"---\nthemes: [lamps]\n---\n{text}")
    assert project.build().code == 0
    build = project.build("--strict")
    assert build.code == 1
    assert "the front matter assigns the theme “lamps”" in build.output


@pytest.mark.parametrize(
    "setting",
    [
        *({"page_size": 0}, {"page_size": -5}, {"page_size": True}, {"workers": -1}, {"workers": "two"}),
        *({"notice_url": "javascript:alert(1)"}, {"notice_url": "//example.org"}, {"notice_url": "../../x"}),
    ],
)
def test_a_setting_out_of_range_is_refused_with_what_to_write(setting: dict[str, object]) -> None:
    settings = ResolutionsConfig()
    settings.load_dict(setting)
    failed, _ = settings.validate()
    ((name, error),) = failed
    assert name in setting
    assert "write " in str(error)


@pytest.mark.parametrize("address", ["", "about/", "https://example.org/notice"])
def test_a_notice_may_lead_to_a_web_address_or_a_page(address: str) -> None:
    settings = ResolutionsConfig()
    settings.load_dict({"notice_url": address})
    assert settings.validate() == ([], [])


def test_a_file_that_the_configuration_names_and_that_does_not_exist_is_told(tmp_path: Path) -> None:
    config, settings = MkDocsConfig(), ResolutionsConfig()
    config.docs_dir = str(tmp_path)
    assert list(missing_files(config, settings)) == []
    settings.permalinks, settings.themes = "../permalink.lock", "topics.yml"
    (tmp_path / "topics.yml").write_text("")
    (told,) = missing_files(config, settings)
    assert told.startswith(f"permalinks: no file at {tmp_path.parent / 'permalink.lock'}; mend the path")
    settings.permalinks, settings.catalogue = "topics.yml", "known.csv"
    (told,) = missing_files(config, settings)
    assert told.startswith(f"catalogue: no file or folder at {tmp_path / 'known.csv'}; mend the path")


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("À propos", "extra.translations: has no language; write it as `translations: {fr: {About: À propos}}`"),
        ({"de": {"About": "Über uns"}}, "extra.translations.de: no language of pages; write one of: en, fr, es, ar, "),
        ({"fr": ["À propos"]}, "extra.translations.fr: no words and what they are in that language; write it as "),
        ({"fr": {"About": ["À propos"]}}, "extra.translations.fr.About: no text (“['À propos']”); write both "),
        ({"fr": {True: "Oui"}}, "extra.translations.fr.True: no text (“Oui”); write both words in quotation marks"),
    ],
    ids=["a text", "another language", "a list of words", "a list for a word", "a word that YAML takes for another"],
)
def test_translations_that_are_none_are_told(given: object, says: str) -> None:
    config = MkDocsConfig()
    config["extra"] = {"translations": given}
    (told,) = wrong_translations(config)
    assert told.startswith(says)
    assert translations("fr", config) == {}


def test_translations_that_are_some_are_not() -> None:
    config = MkDocsConfig()
    config["extra"] = {}
    assert list(wrong_translations(config)) == []
    config["extra"] = {"translations": {"fr": {"About": "À propos"}}}
    assert list(wrong_translations(config)) == []
    assert translations("fr", config) == {"About": "À propos"}
