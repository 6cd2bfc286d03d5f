"""What the plugin adds to the project's theme (templates, styles, scripts, all of which a server watches) and to its
navigation."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation

from .config import ResolutionsConfig
from .files import ASSET_FOLDER, ASSETS, search
from .pages import SheetPage
from .project import names_a_font, overrides_of, path_of
from .rendering import TEMPLATES


def add_to_theme(config: MkDocsConfig, settings: ResolutionsConfig) -> None:
    """Puts the plugin's templates behind the project's own and before the theme's, and links styles and scripts."""
    if str(TEMPLATES) in config.theme.dirs:
        return  # A plugin that builds the site once more, in another language, has the hook run again.
    config.theme.dirs.insert(len(overrides_of(config)), str(TEMPLATES))
    if not names_a_font(config):
        # Material would ask another host for one, which the policy of the site's headers forbids.
        config.theme["font"] = False
    config.extra_css[:0] = [f"{ASSET_FOLDER}/resolutions.css", f"{ASSET_FOLDER}/{search.STYLE}"]
    if settings.notice:
        config.extra_css.append(f"{ASSET_FOLDER}/notice.css")
    for script in (*([search.SCRIPT] if settings.search else []), "resolutions.js"):
        config.extra_javascript.append(f"{ASSET_FOLDER}/{script}")


def watched_folders(config: MkDocsConfig, settings: ResolutionsConfig) -> list[str]:
    """What a server watches besides `docs_dir`: sources that lie elsewhere, templates and assets."""
    # MkDocs watches `docs_dir` itself, and looks at every file of it twice a second.
    folders = (path_of(config, settings.sources), TEMPLATES, ASSETS)
    outside = (str(folder) for folder in folders if not folder.is_relative_to(config.docs_dir))
    return [*outside, *overrides_of(config)]


def honour_labels(navigation: Navigation, config: MkDocsConfig) -> Navigation:
    """The navigation, in which the pages of ours that the project's `nav:` names have the labels that it has for them:
    MkDocs gives these to pages of its own alone."""
    labels = dict(_labels(config.nav))
    for page in navigation.pages:
        label = labels.get(page.file.src_uri)
        if label and isinstance(page, SheetPage):
            page.title = escape(label)
    return navigation


def _labels(entries: object) -> Iterator[tuple[str, str]]:
    """Each path with its label."""
    if isinstance(entries, list):
        for entry in entries:
            yield from _labels(entry)
    elif isinstance(entries, dict):
        for label, value in entries.items():
            if isinstance(value, str):
                yield value, str(label)
            else:
                yield from _labels(value)
