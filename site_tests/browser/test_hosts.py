"""The site below a path, as the hosts that the page on hosting tells of serve it: nothing is missing or blocked."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import Watch
from browser.kinds import DOCUMENT
from resolutions.formats.hosting import headers
from support.building import REPOSITORY, Project
from support.serving import read_headers, serve

pytestmark = pytest.mark.browser

PATH = "/un/"
CONFIGURATION = f"site_name: Elsewhere\nsite_url: https://site.test{PATH}\ntheme: material\nplugins: [resolutions]\n"
NGINX = """\
{user}
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    include /etc/nginx/mime.types;
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port};
        {location}
    }}
}}
"""
"""What stands around the lines that the page on hosting gives."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, seed_source: Path) -> Path:
    project = Project.new(tmp_path_factory.mktemp("hosts") / "project", CONFIGURATION)
    project.source("2553.md", seed_source.read_bytes())
    done = project.build("--strict")
    assert done.code == 0, done.output
    return done.site


def told_to_nginx() -> str:
    page = (REPOSITORY / "content" / "hosting.md").read_text(encoding="utf-8")
    (found,) = re.findall(r"```nginx\n(.*?)```", page, re.DOTALL)
    return str(found)


@pytest.fixture(scope="module", params=["pages", "nginx"])
def url(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site's address on a host that serves it below a path, with the headers that it asks for."""
    if request.param == "pages":
        with serve(site, headers=read_headers(site), below=PATH) as address:
            yield address
        return
    # Debian has it where only root looks for programs.
    nginx = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    if nginx is None:
        pytest.skip("there is no nginx")
    folder = tmp_path_factory.mktemp("nginx")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    location = told_to_nginx().replace("/srv/un/", f"{site}/")
    # As root it would read the files as another user, who may not.
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(
        NGINX.format(user=user, folder=folder, port=port, location=location), encoding="utf-8"
    )
    server = subprocess.Popen([nginx, "-e", str(folder / "error.log"), "-c", str(folder / "nginx.conf")])
    try:
        wait_for(port, server)
        yield f"http://127.0.0.1:{port}{PATH}"
    finally:
        server.terminate()
        server.wait()


def wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    while server.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail(f"nginx ended with {server.returncode}")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


def test_every_page_finds_all_that_it_needs(url: str, page: Page) -> None:
    watch = Watch()
    watch.follow(page.context)
    for address in ("", DOCUMENT, "en/documents/", "en/cited/"):
        answer = page.goto(url + address, wait_until="networkidle")
        assert answer is not None
        asked = dict(line.strip().split(": ", 1) for line in headers().splitlines()[1:])
        assert {name: answer.headers.get(name.lower()) for name in asked} == asked
    page.goto(f"{url}{DOCUMENT}?q=gender")
    page.locator(".r-result-place").first.click()
    expect(page).to_have_url(re.compile(rf"{re.escape(url + DOCUMENT)}\S*#"))
    assert watch.foreign(url) == []
    assert watch.errors == []


def test_what_is_not_found_is_told_by_the_site_s_own_page(url: str, page: Page) -> None:
    watch = Watch()
    watch.follow(page.context)
    missing = f"{url}en/S/RES/1/of/nothing/"
    answer = page.goto(missing, wait_until="networkidle")
    assert answer is not None
    assert answer.status == 404
    assert watch.errors == [f"404 {missing}"]
    assert watch.foreign(url) == []
    page.get_by_role("banner").get_by_role("link", name="Elsewhere").click()
    expect(page).to_have_url(url)
