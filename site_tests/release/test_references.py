"""What docstrings and comments cite of the site's pages (`content/reference.md#anchors`) is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from resolutions.languages import LANGUAGES
from resolutions.model import DocumentKind, UnitKind
from resolutions.paths import FAMILIES
from resolutions.paths.naming import SITES_OWN
from support.building import REPOSITORY
from support.pages import Page

_REFERENCE = re.compile(r"(?<!\")content/(?!sources/)(?P<page>[\w/-]+)\.md(?:#(?P<heading>[\w-]+))?")


def _references() -> Iterator[tuple[str, str, str]]:
    """File, page and heading of each reference in the code."""
    for folder in ("plugin", "site_tests"):
        for path in sorted((REPOSITORY / folder).rglob("*")):
            if path.suffix in {".py", ".js", ".css", ".toml", ".html"} and path != Path(__file__):
                for reference in _REFERENCE.finditer(path.read_text(encoding="utf-8")):
                    yield str(path.relative_to(REPOSITORY)), reference["page"], reference["heading"] or ""


def test_every_page_and_heading_that_code_cites_exists(seed_pages: dict[str, Page]) -> None:
    references = list(_references())
    assert {page for _, page, _ in references} >= {"reference", "units"}
    missing = [
        f"{file}: {page}#{heading}"
        for file, page, heading in references
        if f"{page}/" not in seed_pages or (heading and not seed_pages[f"{page}/"].tree.css(f"[id='{heading}']"))
    ]
    assert missing == []


def test_the_reference_has_every_kind_and_every_family_of_pages() -> None:
    reference = (REPOSITORY / "content" / "reference.md").read_text(encoding="utf-8")
    kinds = [f"`{kind}`" for kind in (*get_args(DocumentKind), *get_args(UnitKind))]
    assert [kind for kind in kinds if kind not in reference] == []
    named = set(re.findall(r"`/?en/([a-z]+)/", reference))
    assert [family for family in FAMILIES if family not in named] == []


def test_no_document_can_take_the_address_of_a_page_of_the_sites_own(seed_pages: dict[str, Page]) -> None:
    ours = {
        address.split("/")[1]
        for address, page in seed_pages.items()
        if address.split("/")[0] in LANGUAGES and not page.tree.css(".r-document")
    }
    assert ours - {""} <= SITES_OWN
    assert {*FAMILIES} <= SITES_OWN
