"""Compiled templates are taken by the next build, and never by an environment that would make other code of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, Environment

from mkdocs_resolutions.rendering import TemplateCache, Unindented

TEMPLATE = "{% if shown %}\n  <p>{{ 'Water' | upper }}</p>\n{% endif %}\n"


class Compiling(Environment):
    """An environment that counts what it compiles."""

    compiled = 0

    def _generate(self, *arguments: object, **settings: object) -> str:
        self.compiled += 1
        return super()._generate(*arguments, **settings)  # type: ignore[arg-type]


def environment(path: Path, template: str = TEMPLATE, **settings: Any) -> Compiling:
    loader = DictLoader({"page.html": template})
    return Compiling(loader=loader, bytecode_cache=TemplateCache(path), **settings)


def rendered(made: Compiling) -> str:
    return made.get_template("page.html").render(shown=True)


def test_another_process_takes_what_one_compiled(tmp_path: Path) -> None:
    first, second = environment(tmp_path / "cache"), environment(tmp_path / "cache")
    assert rendered(first) == rendered(second)
    assert (first.compiled, second.compiled) == (1, 0)


def test_a_changed_template_is_compiled_again(tmp_path: Path) -> None:
    rendered(environment(tmp_path / "cache"))
    assert "WATER</b>" in rendered(environment(tmp_path / "cache", TEMPLATE.replace("p>", "b>")))


@pytest.mark.parametrize(
    "settings",
    [{"trim_blocks": True}, {"autoescape": True}, {"extensions": [Unindented]}, {"keep_trailing_newline": True}],
    ids=lambda settings: next(iter(settings)),
)
def test_other_settings_are_compiled_for_themselves(tmp_path: Path, settings: dict[str, Any]) -> None:
    rendered(environment(tmp_path / "cache"))
    alone, beside = environment(tmp_path / "alone", **settings), environment(tmp_path / "cache", **settings)
    assert rendered(alone) == rendered(beside)
    assert beside.compiled == 1


def test_a_filter_that_a_plugin_replaced_is_not_that_of_others(tmp_path: Path) -> None:
    # Jinja works out a filter of a constant while it compiles.
    rendered(environment(tmp_path / "cache"))
    other = environment(tmp_path / "cache")
    other.filters["upper"] = reversed_text
    assert "retaW" in rendered(other)


def reversed_text(text: str) -> str:
    return text[::-1]


def test_a_broken_file_costs_time_alone(tmp_path: Path) -> None:
    (tmp_path / "cache").write_bytes(b"no database")
    assert "WATER" in rendered(environment(tmp_path / "cache"))
    assert "WATER" in rendered(environment(tmp_path / "cache"))
