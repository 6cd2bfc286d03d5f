"""What the library asks of a site generator, which it never imports: its functions take these as arguments.

The package `mkdocs_resolutions` has one of each, and the command line that gives them to the library's functions.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ..compare import Comparison
from ..model import Diagnostic
from .selection import Selection
from .shards import Shard


class ComparisonPage(Protocol):
    """Renders a comparison. `site` leads from the page to the new site's root (`site/`); empty where there is no site
    to link to."""

    def __call__(self, comparison: Comparison, *, title: str, site: str = "") -> str: ...


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """How a site is to be built, where that differs from its project's configuration; None leaves what that says."""

    offline: bool = False
    """Whether it is to be read from a disk: every link names a file, and nothing is asked of the network."""
    strict: bool = False
    """Whether a warning stops the build."""
    selection: Selection | None = None
    """Which documents it has."""
    notice: str | None = None
    """What it says above every page."""
    notice_url: str | None = None
    """The address to which the notice links, from the site's root."""
    is_preview: bool = False
    """Whether it only shows a change: such a site asks not to be indexed, and may lose addresses."""
    replaces: Path | None = None
    """The folder that the built one is to replace; files that would be the same are taken from it."""
    makes: Path | None = None
    """The file that is made of the built one, which is then gone: what is told of its place is told of this."""
    shard: Shard | None = None
    """The part of the site that is to be built, where it is not all."""
    known: Path | None = None
    """The file in which `prepare` kept what was read of the sources; without it, the user's cache is asked."""


class BuildSite(Protocol):
    """Builds the site of a MkDocs project into a folder that does not exist yet, and gives all that the build reported.
    Raises `ResolutionsError` where it fails."""

    def __call__(self, config: Path, target: Path, options: BuildOptions) -> tuple[Diagnostic, ...]: ...
