"""ProperDocs, which continues MkDocs 1.x, builds the same site of the same configuration."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from support.building import REPOSITORY, Build, Project, build


@pytest.fixture(scope="module")
def by_properdocs(tmp_path_factory: pytest.TempPathFactory) -> Build:
    site = tmp_path_factory.mktemp("properdocs")
    done = build(REPOSITORY, site, "--strict", "--config-file=mkdocs.yml", by="properdocs")
    assert done.code == 0, done.output
    return done


def without_its_maker(page: Path) -> tuple[str | None, str]:
    """What a page names as its generator, and all the rest of it."""
    tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
    maker = tree.css_first('meta[name="generator"]')
    named = maker.attributes["content"] if maker is not None else None
    if maker is not None:
        maker.decompose()
    return named, tree.html or ""


def test_it_makes_the_same_files(seed_build: Build, by_properdocs: Build) -> None:
    assert by_properdocs.files() == seed_build.files()
    makers = set()
    for path in by_properdocs.files():
        here, there = by_properdocs.site / path, seed_build.site / path
        if here.suffix != ".html":
            assert here.read_bytes() == there.read_bytes(), path
            continue
        maker, page = without_its_maker(here)
        makers.add(maker)
        assert page == without_its_maker(there)[1], path
    assert any("ProperDocs" in maker for maker in makers if maker), "another program made the site"


def test_five_lines_of_configuration_are_enough(seed_project: Project) -> None:
    done = seed_project.build("--strict", "--config-file=mkdocs.yml", by="properdocs")
    assert done.code == 0, done.output
    assert 'id="op20-a"' in done.page("en/S/RES/2553/")
