"""`mkdocs serve` shows a change of a source, a theme, a name or a template without a restart."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from codecs import BOM_UTF16_LE
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from support.building import Project

pytestmark = pytest.mark.building

PATIENCE = 60
"""Seconds until a page that does not change counts as stale; far more than a rebuild takes."""

THEMES = """\
- id: order
  name: {en: Public order}
  description: {en: Keeping the peace.}
  terms: {en: [public order]}
"""

SOURCE = """\
United Nations

S/RES/2553 (2020)

Resolution 2553 (2020)

Adopted by the Security Council on 3 December 2020

The Security Council,

Recalling the importance of public order,

1. Decides to remain seized of the matter.
"""


class Served:
    """A running `mkdocs serve` of a project."""

    def __init__(self, project: Project, url: str) -> None:
        self.project, self.url = project, url

    def get(self, address: str) -> str:
        with urlopen(self.url + address, timeout=PATIENCE) as answer:
            body: bytes = answer.read()
        return body.decode("utf-16" if body.startswith(BOM_UTF16_LE) else "utf-8")

    def wait(self, address: str, holds: Callable[[str], bool]) -> str:
        """The page at the address as soon as it is as expected."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            # While it builds, the server empties the folder under a request that it has let through.
            with suppress(HTTPError):
                page = self.get(address)
                if holds(page):
                    return page
            time.sleep(0.2)
        return pytest.fail(f"{address} is still what it was after {PATIENCE} s")


@pytest.fixture
def served(project: Project) -> Iterator[Served]:
    project.write(
        "mkdocs.yml", "site_name: Elsewhere\ntheme: {name: material, custom_dir: overrides}\nplugins: [resolutions]\n"
    )
    project.write("overrides/.keep", "")
    project.write("docs/themes.yml", THEMES)
    project.source("2553.md", SOURCE)
    log = project.folder.parent / "serve.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-u", "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{_free_port()}"],
            cwd=project.folder,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "true"},
        )
    try:
        yield Served(project, _address(process, log))
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port


def _address(process: subprocess.Popen[bytes], log: Path) -> str:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        found = re.search(r"Serving on (http://\S+)", log.read_text(encoding="utf-8"))
        if found:
            return found[1]
        time.sleep(0.1)
    return pytest.fail(f"mkdocs serve does not serve:\n{log.read_text(encoding='utf-8')}")


def test_a_change_of_a_source_a_theme_a_name_or_a_template_is_served(served: Served) -> None:
    document = "en/S/RES/2553/"
    assert "importance of public order" in served.get(document)

    served.project.source("2553.md", SOURCE.replace("importance", "great importance"))
    served.wait(document, lambda page: "great importance of public order" in page)

    served.project.write("docs/themes.yml", THEMES.replace("Public order", "Peace at home"))
    served.wait("en/themes/order/", lambda page: "Peace at home" in page)

    names = "search/en/called.js"
    before = served.wait(names, bool)
    served.project.write("docs/names.yml", "- {symbol: S/RES/2553, names: {en: [Order Resolution]}}\n")
    served.wait(names, lambda script: script != before)

    served.project.write("overrides/main.html", '{% extends "base.html" %}{% block footer %}Our own foot{% endblock %}')
    served.wait(document, lambda page: "Our own foot" in page)

    served.project.source("2554.md", SOURCE.replace("2553", "2554"))
    served.wait("en/documents/", lambda page: "S/RES/2554" in page)
