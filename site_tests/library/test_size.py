"""How large a site is, and which hosts take it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from resolutions.publishing.size import HOSTS, Size, size_of, size_text

SMALL = Size(30, 90, 2_500_000, "en/S/RES/2553/index.html", 51_200, "search/texts-1.js", 90_000)
"""A site that every host takes."""


def test_a_folder_is_measured(tmp_path: Path) -> None:
    for path, count in (("index.html", 20), ("en/index.html", 300), ("search/a.js", 1_000)):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(bytes(count))
    assert size_of(tmp_path) == Size(2, 3, 1_320, "en/index.html", 300, "search/a.js", 1_000)


def test_an_empty_folder_is_measured(tmp_path: Path) -> None:
    assert size_of(tmp_path) == Size(0, 0, 0, "", 0, "", 0)
    assert size_text(size_of(tmp_path)).startswith("0 pages, 0 files, 0 kB\nfits on")


def test_the_size_of_a_site_that_fits_everywhere_is_told() -> None:
    assert size_text(SMALL).split("\n") == [
        "30 pages, 90 files, 2.5 MB",
        "largest page: en/S/RES/2553/index.html, 51.2 kB",
        "fits on GitHub Pages, GitLab Pages, Cloudflare Pages",
    ]


@pytest.mark.parametrize(
    ("size", "hosts", "why"),
    [
        (replace(SMALL, bytes=1_750_000_000), ("GitHub Pages", "GitLab Pages"), "it takes 1 GB"),
        (replace(SMALL, files=41_500), ("Cloudflare Pages",), "it takes 20,000 files"),
        (
            replace(SMALL, largest_file_bytes=30_000_000),
            ("Cloudflare Pages",),
            "it takes files of 26.2 MB, and search/texts-1.js has 30 MB",
        ),
    ],
)
def test_what_a_host_does_not_take_is_told(size: Size, hosts: tuple[str, ...], why: str) -> None:
    lines = size_text(size).split("\n")
    assert [line for line in lines if line.startswith("too")] == [f"too large for {host}: {why}" for host in hosts]
    (fitting,) = (line.removeprefix("fits on ").split(", ") for line in lines if line.startswith("fits"))
    assert {*fitting, *hosts} == {host.name for host in HOSTS}
    assert "selection:" in lines[-1]
