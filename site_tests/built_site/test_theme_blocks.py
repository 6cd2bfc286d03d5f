"""Our skeleton of a page and Material's give the same page, but for what HTML does not allow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment
from jinja2.nodes import Block
from mkdocs.utils import get_theme_dir
from selectolax.lexbor import LexborHTMLParser

from mkdocs_resolutions.rendering.environment import TEMPLATES
from support.building import Project
from support.pages import words

pytestmark = pytest.mark.building

THEIRS = Path(get_theme_dir("material"))

OF_OURS = {"policy", "toggles", "dialog"}
"""The blocks that Material's template does not have."""
TOGGLES = ("#__drawer", "#__search")

EVERYTHING = """\
site_name: Elsewhere
site_author: A. N. Editor
site_url: https://site.test/below/
repo_url: https://site.test/repository
copyright: Nobody
theme:
  name: material
  language: ar
  font: {text: Lato, code: Fira Mono}
  features:
    [announce.dismiss, content.code.copy, navigation.footer, navigation.instant.progress, navigation.path,
     navigation.tabs, navigation.top]
  palette:
    - {scheme: default, primary: deep purple, toggle: {icon: material/weather-night, name: Dark}}
    - {scheme: slate, toggle: {icon: material/weather-sunny, name: Light}}
  custom_dir: overrides
plugins: [search, resolutions]
extra_css: [own.css]
extra_javascript: [own.js]
extra:
  version: {provider: mike}
  consent: {title: Consent, description: To nothing}
  alternate: [{name: English, link: /en/, lang: en}]
"""

MAIN = """\
{% extends "base.html" %}
{% block announce %}News{% endblock %}
{% block outdated %}Old{% endblock %}
{% block hero %}<p>Hero</p>{% endblock %}
{% block extrahead %}{{ super() }}<meta name="own" content="1">{% endblock %}
{% block content %}{{ super() }}<p>Below the text</p>{% endblock %}
"""


def test_our_skeleton_has_every_block_of_the_themes() -> None:
    ours, theirs = (
        {block.name for block in Environment().parse((folder / "base.html").read_text("utf-8")).find_all(Block)}
        for folder in (TEMPLATES, THEIRS)
    )
    assert ours - OF_OURS == theirs


def elements(html: str) -> Iterator[tuple[str, dict[str, str | None], list[str]]]:
    """Every element of a page in order, with its attributes and the text that stands in it alone."""
    tree = LexborHTMLParser(html)
    assert tree.root is not None
    for node in tree.root.traverse():
        yield str(node.tag), dict(node.attributes), words(node.text(deep=False) or "")


def page(folder: Path, *, theirs: bool) -> str:
    project = Project.new(folder, EVERYTHING)
    project.write("docs/below/first.md", "# First\n\n## A section\n\nWords.\n")
    project.write("docs/below/second.md", "# Second\n\n    code\n")
    project.write("docs/sources/.keep", "")
    project.write("overrides/main.html", MAIN)
    if theirs:
        project.write("overrides/base.html", (THEIRS / "base.html").read_bytes())
    built = project.build()
    assert built.code == 0, built.output
    return built.page("below/first/")


def test_a_page_of_the_projects_own_is_as_the_theme_makes_it(tmp_path: Path) -> None:
    ours, theirs = (page(tmp_path / name, theirs=name == "theirs") for name in ("ours", "theirs"))
    html = LexborHTMLParser(ours)
    for selector in TOGGLES:
        toggle = html.css_first(selector)
        assert toggle is not None
        assert "autocomplete" not in toggle.attributes
        owner = html.css_first(f"form#{toggle.attributes['form']}")
        assert owner is not None
        assert owner.attributes["autocomplete"] == "off"
    assert list(expected(ours, ours=True)) == list(expected(theirs, ours=False))


def expected(html: str, *, ours: bool) -> Iterator[tuple[str, dict[str, str | None], list[str]]]:
    """The elements without what is meant to differ: the form of the toggles, the policy, and where the
    direction stands."""
    for tag, attributes, text in elements(html):
        if ours and (attributes.get("id") == "r-toggles" or "Content-Security-Policy" in attributes.values()):
            continue
        if attributes.get("id") in {"__drawer", "__search"}:
            attributes.pop("form" if ours else "autocomplete")
        direction = attributes.pop("dir") if tag == ("html" if ours else "body") else None
        assert direction in (None, "ltr", "rtl")
        yield tag, attributes, text
