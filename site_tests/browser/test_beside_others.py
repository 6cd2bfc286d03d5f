"""What other plugins and a project's own scripts do to a page, in a browser."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from resolutions.publishing.history import git
from support.building import ALONE, Project
from support.serving import read_headers, serve

pytestmark = pytest.mark.browser

SCRIPT = """\
document$.subscribe(({ body }) => { body.dataset.subscribed = "yes"; });
location$.subscribe((url) => { document.documentElement.dataset.path = url.pathname; });
"""


def test_the_search_and_a_projects_scripts_work(browser: Browser, seed_project: Project) -> None:
    seed_project.write("mkdocs.yml", ALONE + "extra_javascript: [own.js]\n")
    seed_project.write("docs/own.js", SCRIPT)
    build = seed_project.build("--strict")
    assert build.code == 0, build.output
    with serve(build.site) as url, browser.new_page() as page:
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(f"{url}en/S/RES/2553/")
        assert page.evaluate("document.body.dataset.subscribed") == "yes"
        assert page.evaluate("document.documentElement.dataset.path") == "/en/S/RES/2553/"
        page.evaluate("void resolutionsSearch.open('secretary')")
        page.wait_for_selector("#r-search [role=option]")
        assert errors == []


def deployed(project: Project, *versions: str) -> Path:
    """The folder that mike lays on the branch of a host: each version in a folder of its own, and the list of all."""
    folder, programs = project.folder, Path(sys.executable).parent
    # It builds with the first `mkdocs` that it finds.
    environment = os.environ | {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"}
    git(folder, "init", "--quiet", "--initial-branch", "main")
    for setting in (("user.name", "A"), ("user.email", "a@example.org")):
        git(folder, "config", *setting)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Begin")
    for version in versions:
        mike = subprocess.run(
            [programs / "mike", "deploy", "--ignore-remote-status", version, "latest", "-u"],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert mike.returncode == 0, mike.stdout + mike.stderr
    git(folder, "worktree", "add", "--quiet", "versions", "gh-pages")
    return folder / "versions"


@pytest.mark.sweep  # `built_site/test_beside_others` builds beside it
def test_a_site_of_versions_is_deployed_and_its_selector_shown(browser: Browser, seed_project: Project) -> None:
    """By mike itself, as its readers get it."""
    seed_project.write(
        "mkdocs.yml", ALONE.replace("[resolutions]", "[resolutions, mike]") + "extra: {version: {provider: mike}}\n"
    )
    versions = deployed(seed_project, "1.0", "2.0")
    assert (versions / "latest" / "en/S/RES/2553/index.html").exists()
    with serve(versions) as url, browser.new_page() as page:
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        for width in (1400, 390):
            page.set_viewport_size({"width": width, "height": 800})
            for address in ("", "en/S/RES/2553/"):
                page.goto(f"{url}1.0/{address}")
                current = page.locator(".r-header .md-version__current")
                current.wait_for()
                assert current.inner_text().strip() == "1.0"
                box, name = current.bounding_box(), page.locator(".r-name").bounding_box()
                assert box
                assert name
                assert name["x"] + name["width"] <= box["x"]
                assert box["x"] + box["width"] <= width
                assert page.locator(".md-version__link").all_text_contents() == ["2.0", "1.0"]
            page.keyboard.press("/")
            page.wait_for_selector("#r-search[open]")
        assert errors == []


COUNTER = """\
fetch(new URL("hit.json", document.currentScript.src), { mode: "no-cors" })
  .then(() => { document.body.dataset.counted = "yes"; });
"""
INLINE = """\
def on_post_page(output, page, config):
    # As glightbox does it.
    return output.replace("</body>", "<script>document.body.dataset.inline = 'yes'</script></body>")
"""


def test_a_script_of_another_host_works_where_the_project_lists_it(
    browser: Browser, seed_project: Project, tmp_path: Path
) -> None:
    """Also under the headers, which say the same policy; what the project does not name is still blocked."""
    (tmp_path / "counter").mkdir()
    (tmp_path / "counter" / "count.js").write_text(COUNTER, encoding="utf-8")
    (tmp_path / "counter" / "hit.json").write_text("{}", encoding="utf-8")
    seed_project.write("hook.py", INLINE)
    with serve(tmp_path / "counter") as counter:
        configuration = ALONE + f"hooks: [hook.py]\nextra_javascript: ['{counter}count.js']\n"
        for inline, setting in ((None, ""), ("yes", ": {policy: {script-src: [\"'unsafe-inline'\"]}}")):
            seed_project.write(
                "mkdocs.yml", configuration.replace("[resolutions]", f"[{{resolutions{setting or ':'}}}]")
            )
            build = seed_project.build("--strict")
            assert build.code == 0, build.output
            with serve(build.site, headers=read_headers(build.site)) as url, browser.new_page() as page:
                for address in ("", "en/S/RES/2553/"):
                    page.goto(url + address)
                    page.wait_for_selector("body[data-counted=yes]")
                    assert page.evaluate("document.body.dataset.inline ?? null") == inline
