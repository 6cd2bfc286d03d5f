"""What is the same on many pages is rendered once, and what is a page's own on each."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment

from mkdocs_resolutions.rendering import Skeleton, give_own_parts
from support.building import ALONE, Project
from support.pages import Page, attributes

TEMPLATES = {
    "page.html": "{% extends 'base.html' %}{% block body %}{{ own('words') }}{% endblock %}",
    "base.html": "<p>{{ site }} {{ own('name') }}</p>{% block body %}{% endblock %}",
    "resolutions/own/name.html": "{{ page }} of {{ site }}",
    "resolutions/own/words.html": "<main>{{ page }}</main>",
}


def test_a_page_of_a_skeleton_is_the_page_as_it_is_rendered_as_a_whole() -> None:
    environment = Environment(loader=DictLoader(TEMPLATES))
    give_own_parts(environment)
    template = environment.get_template("page.html")
    skeleton = Skeleton(template, {"site": "Wells", "page": "first"})
    for page in ("first", "second", "<third>"):
        assert skeleton.page(page=page) == template.render(site="Wells", page=page)


def test_a_fault_in_a_part_of_a_page_is_told_at_its_line() -> None:
    templates = {**TEMPLATES, "resolutions/own/name.html": "{{ page }}\n\n{{ nothing.of_this }}"}
    skeleton = Skeleton(Environment(loader=DictLoader(templates)).get_template("page.html"), {})
    with pytest.raises(Exception, match="nothing") as raised:
        skeleton.page(page="first")
    lines = [entry.lineno for entry in raised.traceback if entry.frame.code.name == "top-level template code"]
    assert lines == [2]


@pytest.mark.building
def test_a_projects_own_template_of_the_frame_may_say_something_else_on_each_page(seed_project: Project) -> None:
    seed_project.write("mkdocs.yml", ALONE.replace("font: false", "font: false, custom_dir: overrides"))
    seed_project.write("overrides/partials/javascripts/content.html", '<i id="here">{{ page.url }}</i>')
    built = seed_project.build()
    assert built.code == 0, built.output
    for address in ("en/S/RES/2553/", "es/letter-2020-12-03/", "en/documents/2020/"):
        here = Page(address, built.page(address)).tree.css_first("#here")
        assert here is not None
        assert here.text() == address


def test_lists_and_documents_of_one_depth_lead_to_the_same_pages_by_their_shortest_links(
    seed_pages: dict[str, Page],
) -> None:
    links = {
        address: attributes(seed_pages[address], ".r-header-sections a", "href")[:2]
        for address in ("es/documents/", "es/themes/", "es/letter-2020-12-03/")
    }
    assert links == {
        "es/documents/": ["./", "../themes/"],
        "es/themes/": ["../documents/", "./"],
        "es/letter-2020-12-03/": ["../documents/", "../themes/"],
    }
