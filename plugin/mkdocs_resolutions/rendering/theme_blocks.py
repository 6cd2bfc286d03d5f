"""The blocks of the theme's own `base.html`, for ours that stands in its place."""

from __future__ import annotations

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, pass_context
from jinja2.runtime import Context
from mkdocs.config.defaults import MkDocsConfig

from .environment import TEMPLATES
from .skeleton import give_own_parts

THEME = "theme"
"""Under this name the theme's templates are found where ours of the same name hide them."""


def give_functions(environment: Environment, config: MkDocsConfig) -> None:
    """Gives the templates of pages what they call: `of_theme(block)` and `own(part)`."""
    _give_blocks(environment, config)
    give_own_parts(environment)


def _give_blocks(environment: Environment, config: MkDocsConfig) -> None:
    """Gives templates `of_theme(block)`: the HTML of that block as the theme's own `base.html` has it."""
    folders = config.theme.dirs[config.theme.dirs.index(str(TEMPLATES)) + 1 :]
    theme = PrefixLoader({THEME: FileSystemLoader(folders)})
    environment.loader = ChoiceLoader([loader for loader in (environment.loader, theme) if loader is not None])
    environment.globals["of_theme"] = _of_theme


@pass_context
def _of_theme(context: Context, block: str) -> str:
    """Rendered in the page's own context, so that blocks within this one are the page's."""
    environment = context.environment
    return environment.concat(environment.get_template(f"{THEME}/base.html").blocks[block](context))
