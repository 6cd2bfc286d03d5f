"""What the files say that a host reads."""

from __future__ import annotations

import pytest

from resolutions.formats.hosting import robots

ROOT = "https://example.org/wells"


@pytest.mark.parametrize(
    ("root", "public", "told"),
    [
        ("", True, "User-agent: *\nAllow: /\n"),
        (ROOT, True, f"User-agent: *\nAllow: /\n\nSitemap: {ROOT}/sitemap.xml\n"),
        (ROOT, False, "User-agent: *\nDisallow: /\n"),
    ],
    ids=["of an unknown root", "public", "not public"],
)
def test_crawlers_are_let_in_where_a_site_is_public(root: str, public: bool, told: str) -> None:
    assert robots(root, public=public).strip() == told.strip()
