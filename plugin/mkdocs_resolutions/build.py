"""Builds the site of a MkDocs project as `mkdocs build` does, but otherwise than its configuration says.

The library finds `build_site` through the entry point `resolutions.adapter: site` (resolutions/publishing/adapters.py).
"""

from __future__ import annotations

from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from resolutions.errors import BuildFailed, UsageError
from resolutions.publishing import Wanted, close_shard

from .fingerprint import made_of
from .log import logged
from .plugin import ResolutionsPlugin

_OF_A_SERVER = ("404.html", "sitemap.xml", "sitemap.xml.gz")
"""What a server and robots ask for; its links begin at a host, so on a disk they lead nowhere."""


def build_site(config: Path, target: Path, wanted: Wanted) -> None:
    """Builds the project of a `mkdocs.yml` into `target`, which is emptied first.

    Raises `UsageError` where the configuration is wrong, or does not name the plugin; `BuildFailed` where the build
    stops. What MkDocs and the plugin have to say goes to the log, as in `mkdocs build`.
    """
    settings = _settings(config, target, wanted)
    _plugin(settings, config).configure_for(wanted)
    if wanted.offline:
        # Material takes its fonts from another host unless it is told not to.
        settings.theme["font"] = False
    inputs = made_of(settings, _plugin(settings, config).config) if wanted.shard else {}
    settings.plugins.on_startup(command="build", dirty=False)
    try:
        with logged():
            build(settings)
    except MkDocsException as error:
        raise BuildFailed(f"the build stopped: {error}", str(config)) from error
    finally:
        settings.plugins.on_shutdown()
    for name in _OF_A_SERVER if wanted.offline else ():
        (target / name).unlink(missing_ok=True)
    if wanted.shard:
        close_shard(target, wanted.shard, inputs)


def _settings(config: Path, target: Path, wanted: Wanted) -> MkDocsConfig:
    if not config.is_file():
        raise UsageError("there is no such file; name the project's mkdocs.yml", str(config))
    options: dict[str, object] = {"site_dir": str(target)}
    if wanted.offline:
        options["use_directory_urls"] = False
    if wanted.strict:
        options["strict"] = True
    try:
        return load_config(str(config), **options)  # type: ignore[arg-type]  # MkDocs types its keywords as paths
    except MkDocsException as error:
        raise UsageError(f"the configuration is wrong: {error}", str(config)) from error


def _plugin(settings: MkDocsConfig, config: Path) -> ResolutionsPlugin:
    plugin = settings.plugins.get("resolutions")
    if not isinstance(plugin, ResolutionsPlugin):
        raise UsageError("the configuration does not name the plugin; add `resolutions` to its `plugins:`", str(config))
    return plugin
