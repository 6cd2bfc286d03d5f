"""The hostile site, built once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from support.building import Build, BuiltOnce
from support.hostile import hostile_site
from support.serving import serve


@pytest.fixture(scope="session")
def hostile(built_once: BuiltOnce) -> Build:
    return built_once("hostile-site", hostile_site)


@pytest.fixture(scope="session")
def hostile_url(hostile: Build) -> Iterator[str]:
    """The hostile site on a host that sends no headers."""
    with serve(hostile.site, kept=True) as url:
        yield url
