"""What the plugin adds to the theme: templates, styles, scripts, and the blocks of the theme's own `base.html`."""

from __future__ import annotations

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, pass_context
from jinja2.runtime import Context
from mkdocs.config.defaults import MkDocsConfig

from . import searching
from .config import ResolutionsConfig
from .joined import ASSET_FOLDER
from .project import names_a_font, overrides_of
from .render import TEMPLATES

THEME = "theme"
"""Under this name the theme's templates are found where ours of the same name hide them."""


def add_to_theme(config: MkDocsConfig, settings: ResolutionsConfig) -> None:
    """Puts the plugin's templates behind the project's own and before the theme's, and links styles and scripts."""
    config.theme.dirs.insert(len(overrides_of(config)), str(TEMPLATES))
    if not names_a_font(config):
        # Material would ask another host for one, which the policy of the site's headers forbids.
        config.theme["font"] = False
    config.extra_css[:0] = [f"{ASSET_FOLDER}/resolutions.css", f"{ASSET_FOLDER}/{searching.STYLE}"]
    if settings.notice:
        config.extra_css.append(f"{ASSET_FOLDER}/notice.css")
    for script in (searching.SCRIPT, "resolutions.js"):
        config.extra_javascript.append(f"{ASSET_FOLDER}/{script}")


def give_blocks(environment: Environment, config: MkDocsConfig) -> None:
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
