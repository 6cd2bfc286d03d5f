"""What is settled with the theme and with other plugins before a build: where two would do the same, one does, and a
sentence in the log says which."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from mkdocs.config.defaults import MkDocsConfig

from resolutions.languages import LANGUAGES

from .config import ResolutionsConfig
from .log import log, stopped

_NEEDED = ".icons/material/menu.svg"
"""A part of Material that other themes do not have."""
_KINDS: Mapping[str, tuple[tuple[type, ...], str]] = MappingProxyType(
    {"features": ((list,), "[navigation.top]"), "palette": ((dict, list), "{scheme: slate}")}
)
"""Settings of the theme that pages read, of which kinds their values are, and an example."""
_SEARCHES = ("search", "material/search")
_INSTANT = "navigation.instant"
_RUNS_INLINE = "'unsafe-inline'"
"""The source of a policy that lets scripts run which stand in a page."""


def settle(config: MkDocsConfig, settings: ResolutionsConfig) -> None:
    """Leaves out of the configuration what cannot work beside this plugin.

    Raises `PluginError` where the theme is not Material, or a plugin is listed beside which no page can be made.
    """
    _check_theme(config)
    _check_kinds(config)
    _check_language(config)
    _check_plugins(config)
    _leave_out_instant(config)
    _tell_of_inline_scripts(config, settings)
    if settings.search:
        _leave_out_search(config)


def _check_theme(config: MkDocsConfig) -> None:
    if not any(Path(folder, _NEEDED).is_file() for folder in config.theme.dirs):
        name = f"the theme “{config.theme.name}” has" if config.theme.name else "a project without a theme has"
        raise stopped(f"{name} no parts that the pages need; write in mkdocs.yml: theme: material")


def _check_kinds(config: MkDocsConfig) -> None:
    """MkDocs does not look at what kind of value a setting of the theme has."""
    for name, (kinds, example) in _KINDS.items():
        value = config.theme.get(name)
        if value and not isinstance(value, kinds):
            raise stopped(f"the theme's `{name}` in mkdocs.yml cannot be {value!r}; write for example {example}")


def _check_language(config: MkDocsConfig) -> None:
    """Material builds with a language that it does not have, and all its words are English ones then."""
    language = str(config.theme["language"])
    if not any(Path(folder, "partials", "languages", f"{language}.html").is_file() for folder in config.theme.dirs):
        choice = ", ".join(LANGUAGES)
        raise stopped(f"the theme has no language “{language}”; write in mkdocs.yml a code such as {choice}")
    if language not in LANGUAGES:
        log.info(
            "menus and lists of the documents are in English; there are none in the theme's language, %s", language
        )


def _check_plugins(config: MkDocsConfig) -> None:
    """Print-site renders the theme's templates before a plugin can give them what they need, and joins all pages in
    one."""
    if "print-site" in config.plugins:
        why = "print-site puts all pages of a site into one, which thousands of documents do not bear"
        raise stopped(f"{why}; take it from `plugins:`, and print a document by its page or `resolutions bundle`")


def _leave_out_instant(config: MkDocsConfig) -> None:
    """Pages that a script exchanges would keep the header, the direction and the scripts of the page before."""
    features = config.theme.get("features") or []
    left_out = [feature for feature in features if str(feature).startswith(_INSTANT)]
    if left_out:
        config.theme["features"] = [feature for feature in features if feature not in left_out]
        log.info("%s is left out: each page has its own header, direction and scripts", ", ".join(left_out))


def _tell_of_inline_scripts(config: MkDocsConfig, settings: ResolutionsConfig) -> None:
    """The site's policy runs files alone, unless the project says otherwise."""
    sources = settings.policy.get("script-src")
    if sources == _RUNS_INLINE or (isinstance(sources, list) and _RUNS_INLINE in sources):
        return
    blocked = [name for name in ("glightbox",) if name in config.plugins]
    if config.extra.get("analytics"):
        blocked.append("extra.analytics")
    if blocked:
        why = "scripts that stand in a page do not run under the site's policy"
        way = "to let them, at the price that the page Security names, set under `resolutions:`"
        log.warning('%s: %s; %s policy: {script-src: ["%s"]}', ", ".join(blocked), why, way, _RUNS_INLINE)


def _leave_out_search(config: MkDocsConfig) -> None:
    """A second search would be built and loaded by no page."""
    for name in _SEARCHES:
        plugin = config.plugins.pop(name, None)
        if plugin is None:
            continue
        for event, handlers in config.plugins.events.items():
            if event != "config":  # MkDocs walks through that list now
                handlers[:] = [handler for handler in handlers if getattr(handler, "__self__", None) is not plugin]
        log.info(
            "the plugin `%s` is left out: the site has one search; for that of the theme set `search: false`", name
        )
