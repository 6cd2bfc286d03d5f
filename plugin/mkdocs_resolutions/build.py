"""Builds the site of a MkDocs project as `mkdocs build` does, with options that replace what its configuration says."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from resolutions.diagnostics import ordered
from resolutions.errors import BuildFailed, BuildStopped, UsageError
from resolutions.model import Diagnostic
from resolutions.publishing import BuildOptions, close_shard
from resolutions.runtime import Cache

from .fingerprint import fingerprint
from .loading import Kept, read_publication
from .log import FindingsStop, Report, logged, unheard
from .plugin import ResolutionsPlugin
from .theme import watched_folders

_OF_A_SERVER = ("404.html", "sitemap.xml", "sitemap.xml.gz")
"""What a server and robots ask for; its links begin at a host, so on a disk they lead nowhere."""

_MADE_OF = b"made of"
"""In a file of `prepare_site`: the digests of what it was made of."""
_WHAT_IS_READ = ("contents", "programs")
"""What of a site's fingerprint has to be the same; how its pages are made is no matter of the sources."""


def build_site(config: Path, target: Path, options: BuildOptions) -> tuple[Diagnostic, ...]:
    """Builds the project of a `mkdocs.yml` into `target`, which is emptied first; gives all that it reported.

    Raises `UsageError` where the configuration is wrong, or does not name the plugin; `BuildStopped` where what was
    found stops the build, `BuildFailed` where anything else does. What MkDocs and the plugin have to say goes to the
    log, as in `mkdocs build`.
    """
    try:
        settings = _settings(config, options, site_dir=str(target))
    except UsageError:
        # Where the place of what is made is at fault, that is told, and not the configuration.
        with unheard():
            check_replaced(config, options.replaces or options.makes or target)
        raise
    plugin = _plugin(settings, config)
    if options.replaces is not None:
        _check_replaced(options.replaces, settings, plugin)
    _configure(plugin, options)
    if options.offline:
        # Material takes its fonts from another host unless it is told not to.
        settings.theme["font"] = False
    digests = fingerprint(settings, plugin.config) if options.shard or options.known else {}
    if options.known:
        _check_known(options.known, digests)
    settings.plugins.on_startup(command="build", dirty=False)
    try:
        with logged():
            build(settings)
    except MkDocsException as error:
        failure = BuildStopped if _is_found(error) else BuildFailed
        raise failure(f"the build stopped: {error}", str(config)) from error
    except (KeyboardInterrupt, SystemExit):
        plugin.state.stop()  # nothing may come to a folder that is being removed
        raise
    finally:
        settings.plugins.on_shutdown()
    for name in _OF_A_SERVER if options.offline else ():
        (target / name).unlink(missing_ok=True)
    if options.shard:
        close_shard(target, options.shard, digests)
    return ordered(plugin.state.report.met)


def site_folder(config: Path) -> Path:
    """The folder of the site that the configuration names (`site_dir`), else `site` beside it. Raises `UsageError`
    where the configuration cannot be read."""
    _check_file(config)
    # Only read, not checked: that is done once, by the build, which tells what is wrong.
    settings = MkDocsConfig(config_file_path=str(config))
    try:
        with config.open("rb") as file:
            settings.load_file(file)
    except MkDocsException as error:
        raise _wrong(config, error) from error
    named = settings["site_dir"]
    return config.resolve().parent / (named if isinstance(named, str) else "site")


def check_replaced(config: Path, replaced: Path) -> None:
    """Raises `UsageError` where what the project's sites are made of lies in what one would make, or that in it, or
    where the configuration is wrong."""
    settings = _settings(config, BuildOptions())
    _check_replaced(replaced, settings, _plugin(settings, config))


def _check_replaced(replaced: Path, settings: MkDocsConfig, plugin: ResolutionsPlugin) -> None:
    """Raises `UsageError` where what the site is made of lies in a folder that it would replace, or that folder lies in
    what it is made of, where the next build would read it."""
    watched, target = watched_folders(settings, plugin.config), replaced.resolve()
    for path in (settings.docs_dir, *watched, *map(str, settings.hooks)):
        own = Path(path).resolve()
        if own.is_relative_to(target):
            why = f"the project's own files lie here ({path}), and would be lost"
        elif target.is_relative_to(own):
            why = f"this lies among the project's own files ({path})"
        else:
            continue
        raise UsageError(f"{why}; name another place for what is made", str(replaced))


def _is_found(error: MkDocsException) -> bool:
    """Whether a build ended because of what was found. MkDocs aborts with the error that stopped it as the context,
    and with none where warnings fail a strict build."""
    return isinstance(error, Abort) and isinstance(error.__context__, FindingsStop | None)


def prepare_site(config: Path, known: Path) -> int:
    """Reads what the builds of all parts of a project's site have to know into a new file at `known`: the documents,
    what is found in each, and whose wording they take over. Gives the number of documents.

    Raises the errors of `build_site`. Only who may run programs here may make such a file: a build unpickles it.
    """
    settings = _settings(config, BuildOptions())
    plugin = _plugin(settings, config)
    digests = fingerprint(settings, plugin.config)
    kept = Kept.of(known)
    try:
        with logged():
            report = Report(strict=settings.strict)
            publication = read_publication(settings, plugin.config, kept.parser(plugin.config), kept, report)
    except MkDocsException as error:
        raise BuildFailed(f"the sources were not read: {error}", str(config)) from error
    kept.cache.write({_MADE_OF: json.dumps(digests).encode()})
    return len(publication.collection.documents)


def _check_known(known: Path, digests: Mapping[str, str]) -> None:
    """Raises `UsageError` where the file is none of `prepare_site`, or of other contents, settings or programs."""
    if not known.is_file():
        raise UsageError("there is no such file; `resolutions prepare` makes it", str(known))
    written = Cache(known).read([_MADE_OF]).get(_MADE_OF)
    made_of = json.loads(written) if written else {}
    if others := [name for name in _WHAT_IS_READ if made_of.get(name) != digests[name]]:
        raise UsageError(f"made of other {' and '.join(others)}; make it again: `resolutions prepare`", str(known))


def _settings(config: Path, options: BuildOptions, **overrides: object) -> MkDocsConfig:
    _check_file(config)
    if options.offline:
        overrides["use_directory_urls"] = False
    if options.strict:
        overrides["strict"] = True
    try:
        return load_config(str(config), **overrides)  # type: ignore[arg-type]  # MkDocs types its keywords as paths
    except MkDocsException as error:
        raise _wrong(config, error) from error
    except (TypeError, ValueError, AttributeError) as error:
        # MkDocs does not look at what kind of value some settings of a theme have.
        why = (
            f"MkDocs fails at it ({type(error).__name__}: {error}); look for a setting of another kind than it expects"
        )
        raise UsageError(f"the configuration is wrong: {why}", str(config)) from error


def _check_file(config: Path) -> None:
    if not config.is_file():
        raise UsageError("there is no such file; name the project's mkdocs.yml", str(config))


def _wrong(config: Path, error: MkDocsException) -> UsageError:
    return UsageError(f"the configuration is wrong: {' '.join(str(error).split())}", str(config))


def _configure(plugin: ResolutionsPlugin, options: BuildOptions) -> None:
    """Sets what a bundle, a preview or a part needs in the place of what the project's configuration says."""
    if options.shard is not None:
        plugin.session.shard = options.shard
    plugin.session.known = options.known
    plugin.session.replaces, plugin.session.is_noted = options.replaces, options.replaces is not None
    plugin.session.is_preview = options.is_preview
    if options.notice is not None:
        plugin.config.notice = options.notice
    if options.notice_url is not None:
        plugin.config.notice_url = options.notice_url
    if options.selection is not None:
        for name in ("themes", "languages", "documents"):
            plugin.config.selection[name] = list(getattr(options.selection, name))


def _plugin(settings: MkDocsConfig, config: Path) -> ResolutionsPlugin:
    plugin = settings.plugins.get("resolutions")
    if not isinstance(plugin, ResolutionsPlugin):
        raise UsageError("the configuration does not name the plugin; add `resolutions` to its `plugins:`", str(config))
    return plugin
