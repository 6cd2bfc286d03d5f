"""Renders view models to HTML, in a Jinja environment of its own that escapes everything that is not marked as markup.

MkDocs's environment does not escape; the templates below `resolutions/body/` are never rendered by it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.compiler import CodeGenerator, Frame
from jinja2.ext import Extension
from jinja2.nodes import Expr, Template
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

from resolutions.addresses import Place
from resolutions.compare import Comparison
from resolutions.compare.report_parts import by_theme, counted, renumbering, summary
from resolutions.formats import page_policy
from resolutions.languages import LANGUAGES, is_right_to_left

from .template_cache import TemplateCache

TEMPLATES = Path(__file__).parents[1] / "templates"
"""The plugin's own templates. A project's `theme_overrides/` (MkDocs's `custom_dir`) comes before them."""


_INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)


class Unindented(Extension):
    """Compiles templates as if no line were indented: a template is read by its authors, a page is sent a million
    times. Nothing of a page is white space that counts, but within a line."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
        """The template without what its lines begin with."""
        return _INDENTATION.sub("", source)


def escaped(value: object) -> str:
    """What a template writes of a value: exactly what `escape` makes of it, but no text that is already safe is made
    `Markup` anew. A tenth of what pages took was the making of that type, and Jinja joins what is written as texts."""
    if type(value) is str:
        has_special = "&" in value or "<" in value or ">" in value or '"' in value or "'" in value
        return escape(value) if has_special else value
    return value if type(value) is Markup else escape(value)


class PlainOutput(CodeGenerator):
    """Compiles templates so that what they write goes through `escaped`."""

    def visit_Template(self, node: Template, frame: Frame | None = None) -> None:  # noqa: N802  # Jinja's name
        """The template's code, which begins with the import of that function."""
        self.writeline(f"from {escaped.__module__} import {escaped.__name__}")
        super().visit_Template(node, frame)

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write(f"{escaped.__name__}(")


class PlainCalls(Context):
    """Calls a macro without Jinja's questions as to what else it may be, which take as long as a short macro."""

    def call(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """What the function gives."""
        if type(function) is not Macro:
            return super().call(function, *args, **kwargs)
        # What Jinja's own method keeps from a function, too: the names of the loop or block around the call.
        kwargs.pop("_loop_vars", None)
        kwargs.pop("_block_vars", None)
        if kwargs or len(args) != len(function.arguments) or _takes_more(function):
            return function(self.eval_ctx, *args, **kwargs)
        # Every argument stands at its place: there is nothing left for Jinja to settle.
        text = function._func(*args)
        return str.__new__(Markup, text) if self.eval_ctx.autoescape else text


def _takes_more(macro: Macro) -> bool:
    """Whether a macro is given more than its arguments: the block that calls it, or whatever else its caller has."""
    return bool(macro.caller or macro.catch_kwargs or macro.catch_varargs)


class _Environment(Environment):
    code_generator_class = PlainOutput
    context_class = PlainCalls


class Renderer:
    """Renders bodies. `overrides` are folders whose templates come before the plugin's own.

    `offline`: the site is read from a disk, where pages need another policy. `compiled` is what an earlier renderer
    compiled.
    """

    def __init__(
        self, overrides: Sequence[str | Path] = (), *, offline: bool = False, compiled: TemplateCache | None = None
    ) -> None:
        self._environment = _Environment(
            loader=FileSystemLoader([*overrides, TEMPLATES]),
            autoescape=True,
            auto_reload=False,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=StrictUndefined,
            bytecode_cache=compiled,
            extensions=[Unindented],
        )
        self._environment.globals["policy"] = page_policy(offline=offline)

    def render(self, template: str, **context: object) -> str:
        """The HTML of a template below `resolutions/body/`, given by its name without a suffix: `document`."""
        return self._environment.get_template(f"resolutions/body/{template}.html").render(context)

    def whole(self, template: str, **context: object) -> str:
        """A whole page that MkDocs puts no frame around: a template below `resolutions/`, such as `redirect`."""
        return self._environment.get_template(f"resolutions/{template}.html").render(context)


def comparison_page(comparison: Comparison, *, title: str, site: str = "") -> str:
    """The page; `site` leads to the root of the new site, every page of which is linked by its file."""

    def href(page: str, anchor: str = "") -> str:
        return str(Place(f"{site}{page}/index.html", anchor)) if site else ""

    return Renderer().whole(
        "compare",
        comparison=comparison,
        title=title,
        site=site,
        href=href,
        summary=summary(comparison),
        renumbering=renumbering,
        by_theme=by_theme,
        counted=counted,
        right_to_left=frozenset(filter(is_right_to_left, LANGUAGES)),
    )
