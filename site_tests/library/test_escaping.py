"""What a template writes of a value is what `escape` makes of it, in a plain text where that is quicker."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as some
from jinja2 import Environment
from markupsafe import Markup, escape

from mkdocs_resolutions.rendering.environment import Renderer, escaped

VALUES = some.one_of(
    some.text(some.sampled_from("&<>\"'a é")), some.text(), some.integers(), some.text().map(Markup), some.none()
)


@given(VALUES)
def test_a_value_is_escaped_as_jinja_escapes_it(value: object) -> None:
    assert escaped(value) == str(escape(value))


@given(some.lists(VALUES, max_size=4))
def test_a_template_writes_the_same_as_in_an_environment_of_jinjas_own(values: list[object]) -> None:
    source = (
        "{% macro quoted(x) %}<q>{{ x }}</q>{% endmacro %}{% for x in values %}{{ quoted(x) }}{{ x }}{{ x|safe }}"
        "{{ x ~ '<' }}{% set y %}{{ x }}{% endset %}{{ y }}{% endfor %}"
    )
    ours = Renderer()._environment.from_string(source).render(values=values)  # the one that pages use
    assert ours == Environment(autoescape=True).from_string(source).render(values=values)


CALLS = """\
{%- macro given(x, y="<d>") %}({{ x }}{{ y }}){% endmacro -%}
{%- macro more() %}{{ varargs | join }}{{ kwargs | length }}{% endmacro -%}
{%- macro around(x) %}<i>{{ x }}{{ caller() }}</i>{% endmacro -%}
{%- macro may(x, caller=none) %}{{ x }}{{ caller }}{% endmacro -%}
{{ given(x, x) }}{{ given(x) }}{{ given(y=x, x=1) }}{{ more() }}{{ more(x, x) }}{{ more(a=x) }}{{ may(x) }}
{%- call around(x) %}{{ x }}{% endcall %}{% autoescape false %}{{ given(x, x) }}{% endautoescape %}"""


@given(VALUES)
def test_a_macro_gives_what_it_gives_in_an_environment_of_jinja_s_own_however_it_is_called(value: object) -> None:
    ours, theirs = Renderer()._environment, Environment(autoescape=True)
    assert ours.from_string(CALLS).render(x=value) == theirs.from_string(CALLS).render(x=value)


def test_a_project_s_own_template_is_escaped(tmp_path: Path) -> None:
    (tmp_path / "resolutions").mkdir()
    (tmp_path / "resolutions" / "own.html").write_text("<p>{{ words }}</p>", encoding="utf-8")
    assert Renderer([tmp_path]).whole("own", words="<b>") == "<p>&lt;b&gt;</p>"
