"""What the library cannot do without a site generator: found through entry points, so that it imports none.

The group `resolutions.adapter` holds one object a name:

    comparison-page   `ComparisonPage`: a comparison as an HTML page
    site              `BuildSite`: the site of a MkDocs project
"""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any, Protocol

from ..compare import Comparison
from ..errors import UsageError
from .selection import Selection
from .shards import Shard

GROUP = "resolutions.adapter"


class ComparisonPage(Protocol):
    """Renders a comparison. `site` leads from the page to the new site's root (`site/`); empty where there is no site
    to link to."""

    def __call__(self, comparison: Comparison, *, title: str, site: str = "") -> str: ...


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a site is to be built, where that differs from its project's configuration."""

    offline: bool = False
    """Whether it is to be read from a disk: every link names a file, and nothing is asked of the network."""
    strict: bool = False
    """Whether a warning stops the build."""
    selection: Selection = field(default_factory=Selection)
    notice: str = ""
    """What a preview says above every page; such a site asks not to be indexed, and may lose addresses."""
    notice_url: str = ""
    """Where the notice leads, from the site's root."""
    shard: Shard | None = None
    """The part of the site that is to be built, where it is not all."""


class BuildSite(Protocol):
    """Builds the site of a MkDocs project into a folder that does not exist yet. Raises `ResolutionsError` where the
    build fails."""

    def __call__(self, config: Path, target: Path, wanted: Wanted) -> None: ...


def comparison_page() -> ComparisonPage:
    """The renderer of comparisons. Raises `UsageError` where none is installed."""
    page: ComparisonPage = _load("comparison-page")
    return page


def site_builder() -> BuildSite:
    """The builder of sites. Raises `UsageError` where none is installed."""
    build: BuildSite = _load("site")
    return build


def _load(name: str) -> Any:
    found = next(iter(entry_points(group=GROUP, name=name)), None)
    if found is None:
        raise UsageError(f"this needs the MkDocs plugin (no {name} in {GROUP}); run: pip install mkdocs-resolutions")
    try:
        return found.load()
    except ImportError as error:
        raise UsageError(f"this needs the MkDocs plugin, which does not start: {error}") from error
