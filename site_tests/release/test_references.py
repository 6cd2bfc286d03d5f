"""What docstrings and comments cite of the site's pages (`content/reference.md#anchors`) is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

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
