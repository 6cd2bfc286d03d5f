"""What is the same on many pages, rendered once: the skeleton of a page, in which the parts are left out that each page
has of its own (the templates of `own/`). It has the blocks of the theme's own `base.html`, in whose place it stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, Template, pass_context
from jinja2.runtime import Context
from mkdocs.config.defaults import MkDocsConfig

from .environment import TEMPLATES

THEME = "theme"
"""Under this name the theme's templates are found where ours of the same name hide them."""
OWN = "resolutions/own"
"""The folder of the templates of the parts that each page has of its own."""
_EDGE = "\0"
"""What stands around a part's name in a skeleton; HTML cannot have it."""


class Skeleton:
    """A template rendered without the parts that are a page's own."""

    def __init__(self, template: Template, context: Mapping[str, Any]) -> None:
        """`context` is that of one of the pages; all others have the same, but for what `page` is given."""
        self._template, self._context = template, context
        self._first, *others = template.render({**context, "own": _left_out}).split(_EDGE)
        self._others = tuple(zip(others[::2], others[1::2], strict=True))

    def page(self, **own: object) -> str:
        """The page with that in its context."""
        try:
            # One for all parts: to make it takes longer than any of them.
            context = self._template.new_context({**self._context, **own})
            others = (f"{_rendered(context, part)}{piece}" for part, piece in self._others)
            return "".join((self._first, *others))
        except Exception:  # noqa: BLE001  # Jinja raises it again, with the lines of the templates
            self._template.environment.handle_exception()


def give_own_parts(environment: Environment) -> None:
    """Gives templates `own(part)`: the part of a page, where it is rendered as a whole."""
    environment.globals["own"] = pass_context(_rendered)


def _rendered(context: Context, part: str) -> str:
    environment = context.environment
    return environment.concat(environment.get_template(f"{OWN}/{part}.html").root_render_func(context))


def _left_out(part: str) -> str:
    return f"{_EDGE}{part}{_EDGE}"


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
