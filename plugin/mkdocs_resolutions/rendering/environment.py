"""Renders view models to HTML, in a Jinja environment of its own that escapes everything that is not marked as markup.

MkDocs's environment does not escape; the templates below `resolutions/body/` are never rendered by it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.ext import Extension
from jinja2.nodes import Expr, Template
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

from resolutions.addresses import Place
from resolutions.compare import Comparison
from resolutions.compare.report_parts import by_theme, renumbering, summary
from resolutions.formats import page_policy
from resolutions.languages import LANGUAGES, is_right_to_left
from resolutions.runtime import Cache, counted, digest_of, digest_of_bytes

from .template_errors import template_errors

_SETTINGS = (
    "block_start_string", "block_end_string", "variable_start_string", "variable_end_string", "comment_start_string",
    "comment_end_string", "line_statement_prefix", "line_comment_prefix", "trim_blocks", "lstrip_blocks",
    "newline_sequence", "keep_trailing_newline", "optimized",
)  # fmt: skip


class TemplateCache(BytecodeCache):
    """What Jinja compiled: in memory, and in the cache file at `path`, which need not be there: a small site takes
    longer to compile its templates than to be made.

    Jinja compiles a template again whose text has changed, and this cache asks for the same settings, filters and tests
    too: an environment in which a plugin replaced a filter takes nothing of another.
    The file belongs to the user (decision 42): it holds code that a build runs.
    """

    def __init__(self, path: Path) -> None:
        self._file = Cache(path)
        self._code_by_key: dict[bytes, bytes] = {}
        self._programs = digest_of_bytes(Path(__file__).with_name("environment.py").read_bytes())

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives the code of a template, if there is any."""
        key = self._key(bucket)
        code = self._code_by_key.get(key) or self._file.read([key]).get(key)
        if code:
            self._code_by_key[key] = code
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Takes the code of a template that has been compiled."""
        key, code = self._key(bucket), bucket.bytecode_to_string()
        self._code_by_key[key] = code
        self._file.write({key: code})

    def _key(self, bucket: Bucket) -> bytes:
        compiled_as = (jinja2.__version__, self._programs, _settings(bucket.environment))
        return digest_of((*compiled_as, bucket.key, bucket.checksum)).encode()


def _settings(environment: Environment) -> list[str]:
    """All by which the code of one template differs from environment to environment."""
    settings = [f"{name}={getattr(environment, name)!r}" for name in _SETTINGS]
    settings += [_qualified(environment.autoescape), *sorted(environment.extensions)]
    for named in (environment.filters, environment.tests):
        settings += [f"{name}:{_qualified(function)}" for name, function in sorted(named.items())]
    return settings


def _qualified(value: object) -> str:
    """A function by its name, which is the same in each process; an object by its class, a plain value as written."""
    if isinstance(value, bool):
        return repr(value)
    named = value if hasattr(value, "__qualname__") else type(value)
    return f"{named.__module__}.{named.__qualname__}"


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
        self._overrides = overrides

    def render(self, template: str, **context: object) -> str:
        """The HTML of a template below `resolutions/body/`, given by its name without a suffix: `document`."""
        return self.whole(f"body/{template}", **context)

    def whole(self, template: str, **context: object) -> str:
        """A whole page that MkDocs puts no frame around: a template below `resolutions/`, such as `redirect`."""
        with template_errors(self._overrides):
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
