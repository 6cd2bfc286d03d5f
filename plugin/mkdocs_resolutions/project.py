"""What a project's `mkdocs.yml` says of its folders, its address, its language and its theme."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.yaml import yaml_load

from resolutions.languages import LANGUAGES, known, table

from .config import ResolutionsConfig

_MEND = "mend the path, or take the option out of mkdocs.yml"


def path_of(config: MkDocsConfig, path: str) -> Path:
    """A path of the plugin's configuration: relative to `docs_dir`, or absolute; without `..`, so that what lies
    outside `docs_dir` is seen to."""
    return Path(os.path.normpath(Path(config.docs_dir, path)))


def missing_files(config: MkDocsConfig, settings: ResolutionsConfig) -> Iterator[str]:
    """The options that name a file which does not exist, each with its path; not those that nobody set."""
    usual = ResolutionsConfig()
    for name in ("themes", "subjects", "names", "permalinks"):
        path = path_of(config, settings[name])
        if settings[name] != usual[name] and not path.is_file():
            yield f"{name}: no file at {path}; {_MEND}"
    if settings.catalogue and not (catalogue := path_of(config, settings.catalogue)).exists():
        yield f"catalogue: no file or folder at {catalogue}; {_MEND}"


def prefix_of(sources: Path, config: MkDocsConfig) -> str:
    """What the names of sources begin with: their folder below `docs_dir`; nothing where it lies elsewhere."""
    docs = Path(config.docs_dir)
    inside = sources.is_relative_to(docs) and sources != docs
    return f"{sources.relative_to(docs).as_posix()}/" if inside else ""


def paths_in(nav: object) -> Iterator[str]:
    """The paths and addresses that a `nav:` names."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, list | dict):
        for entry in nav.values() if isinstance(nav, dict) else nav:
            yield from paths_in(entry)


def root_of(config: MkDocsConfig) -> str:
    """The site's absolute address without its last slash; empty where the project does not say it."""
    address = str(config.site_url or "")
    return address.rstrip("/") if address.startswith(("http://", "https://")) else ""


def language_of(config: MkDocsConfig) -> str:
    """The language of the theme, if it is one of the six; English otherwise."""
    return known(str(config.theme["language"]))


def translations(language: str, config: MkDocsConfig) -> Mapping[str, str]:
    """By the project's own words: what they are in a language. Empty where it translates none."""
    given = config.extra.get("translations")
    words = given.get(language) if isinstance(given, Mapping) else None
    pairs = words.items() if isinstance(words, Mapping) else ()
    return {own: other for own, other in pairs if isinstance(own, str) and isinstance(other, str)}


def wrong_translations(config: MkDocsConfig) -> Iterator[str]:
    """Each of the project's translations that is none, which pages do without, and what to write."""
    given, way = config.extra.get("translations"), "write it as `translations: {fr: {About: À propos}}`"
    if given is None:
        return
    if not isinstance(given, Mapping):
        yield f"extra.translations: has no language; {way}"
        return
    for language, words in given.items():
        name = f"extra.translations.{language}"
        if language not in LANGUAGES:
            yield f"{name}: no language of pages; write one of: {', '.join(LANGUAGES)}"
        elif not isinstance(words, Mapping):
            yield f"{name}: no words and what they are in that language; {way}"
        else:
            for own, other in words.items():
                if not (isinstance(own, str) and isinstance(other, str)):
                    yield f"{name}.{own}: no text (“{other}”); write both words in quotation marks"


def first_words(language: str, config: MkDocsConfig) -> tuple[str, str]:
    """The name of the site, and what is said of it in a line, on the home page of a language: the project's own
    in its language and where it translates them, else what the package says of any such site."""
    own, words = (str(config.site_name), str(config.site_description or "")), table(language, "interface")
    if language == language_of(config):
        return own
    given, usual = translations(language, config), (words["site_title"], words["site_lead"])
    return str(given.get(own[0], usual[0])), str(given.get(own[1], usual[1]))


def names_a_font(config: MkDocsConfig) -> bool:
    """Whether the project itself says which font its theme has, or that it has none."""
    theme = settings_as_written(config).get("theme")
    return isinstance(theme, dict) and "font" in theme


def settings_as_written(config: MkDocsConfig) -> Mapping[str, Any]:
    """What the project's configuration file says, environment variables and the files that it inherits put in."""
    if not config.config_file_path:
        return {}
    with Path(config.config_file_path).open("rb") as file:
        return yaml_load(file) or {}


def overrides_of(config: MkDocsConfig) -> list[str]:
    """The folder of the project's own templates (MkDocs's `custom_dir`), if it has one."""
    return [config.theme.custom_dir] if config.theme.custom_dir else []


def theme_folders(config: MkDocsConfig) -> list[str]:
    """The folders of the theme's templates without those of the project and of this plugin."""
    ours = Path(__file__).parent
    own = overrides_of(config)
    return [folder for folder in config.theme.dirs if folder not in own and not Path(folder).is_relative_to(ours)]
