"""View models to HTML: a Jinja environment of its own, which escapes everything that it is not told is markup.

MkDocs's environment does not escape; the templates below `resolutions/body/` are never rendered by it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

TEMPLATES = Path(__file__).parent / "templates"
"""The plugin's own templates. A project's `theme_overrides/` (MkDocs's `custom_dir`) comes before them."""


class Renderer:
    """Renders bodies. `overrides` are folders whose templates come before the plugin's own.

    `offline`: the site is read from a disk, and what leads out of it says that it needs a network.
    """

    def __init__(self, overrides: Sequence[str | Path] = (), *, offline: bool = False) -> None:
        self._environment = Environment(
            loader=FileSystemLoader([*overrides, TEMPLATES]),
            autoescape=True,
            auto_reload=False,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=StrictUndefined,
        )
        self._environment.globals["offline"] = offline

    def render(self, template: str, **context: object) -> str:
        """The HTML of a template below `resolutions/body/`, given by its name without a suffix: `document`."""
        return self._environment.get_template(f"resolutions/body/{template}.html").render(context)

    def whole(self, template: str, **context: object) -> str:
        """A whole page that MkDocs puts no frame around: a template below `resolutions/`, such as `redirect`."""
        return self._environment.get_template(f"resolutions/{template}.html").render(context)
