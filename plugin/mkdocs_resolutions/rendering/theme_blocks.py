"""The blocks of the theme's own `base.html`, for ours that stands in its place."""

from __future__ import annotations

from collections.abc import Sequence

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, pass_context
from jinja2.runtime import Context

THEME = "theme"
"""Under this name the theme's templates are found where ours of the same name hide them."""


def give_blocks(environment: Environment, folders: Sequence[str]) -> None:
    """Gives templates `of_theme(block)`: the HTML of that block as the `base.html` in the theme's `folders` has it."""
    theme = PrefixLoader({THEME: FileSystemLoader(list(folders))})
    environment.loader = ChoiceLoader([loader for loader in (environment.loader, theme) if loader is not None])
    environment.globals["of_theme"] = _of_theme


@pass_context
def _of_theme(context: Context, block: str) -> str:
    """Rendered in the page's own context, so that blocks within this one are the page's."""
    environment = context.environment
    return environment.concat(environment.get_template(f"{THEME}/base.html").blocks[block](context))
