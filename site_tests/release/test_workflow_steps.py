"""The shell steps of the workflows as they stand: GitHub is a stub, and what builds does so in a clean clone."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from support.building import REPOSITORY
from support.workflows import script

pytestmark = pytest.mark.release

GH = """\
#!/usr/bin/env python3
import json, os, pathlib, sys
arguments = sys.argv[1:]
with open(os.environ["CALLS"], "a") as calls:
    calls.write(json.dumps(arguments) + "\\n")
said = json.loads(os.environ["SAYS"])
if arguments[:2] == ["run", "download"]:
    if arguments[2] not in said:
        sys.exit("no valid artifacts found")
    folder = pathlib.Path(arguments[-1])
    folder.mkdir()
    (folder / "index.html").write_text(said[arguments[2]])
print(next((answer for part, answer in said.items() if part in " ".join(arguments)), ""), end="")
"""
"""Stands for GitHub's command line: writes down what it is asked, and says what is to be said to such a question."""


@dataclass(frozen=True)
class Hub:
    """A folder in which steps run that ask GitHub."""

    folder: Path

    def run(self, step: str, says: dict[str, str], **environment: str) -> str:
        """What a step prints; `says` gives the answer to calls that hold its key."""
        tool = self.folder / "bin" / "gh"
        tool.parent.mkdir(exist_ok=True)
        tool.write_text(GH, encoding="utf-8")
        tool.chmod(0o755)
        environment = (
            os.environ
            | environment
            | {
                "PATH": f"{tool.parent}:{os.environ['PATH']}",
                "CALLS": str(self.folder / "calls"),
                "SAYS": json.dumps(says),
            }
        )
        command = ["bash", "-eo", "pipefail", "-c", step]
        done = subprocess.run(
            command, cwd=self.folder, env=environment, check=True, stdout=subprocess.PIPE, encoding="utf-8"
        )
        return done.stdout

    def calls(self) -> list[list[str]]:
        """The arguments of every call, in order."""
        return [json.loads(line) for line in (self.folder / "calls").read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def hub(tmp_path: Path) -> Hub:
    return Hub(tmp_path)


@pytest.mark.parametrize(("old", "method"), [("", "POST"), ("77", "PATCH")])
def test_the_report_is_one_comment_that_is_updated_and_leads_to_the_preview(hub: Hub, old: str, method: str) -> None:
    (hub.folder / "report.md").write_text("### What this change does\n", encoding="utf-8")
    facts = {"NUMBER": "5", "GITHUB_REPOSITORY": "someone/site", "RUN": "https://example.org/runs/3"}
    hub.run(script("preview.yml", "comment"), {"--paginate": old}, SITE_URL="https://example.org/site/", **facts)
    place = f"repos/someone/site/issues/{'comments/77' if old else '5/comments'}"
    assert hub.calls()[-1] == ["api", "--method", method, place, "--field", "body=@comment.md"]
    comment = (hub.folder / "comment.md").read_text(encoding="utf-8")
    assert comment.startswith("<!-- preview of the change -->\n### What")
    assert "(https://example.org/site/pr-5/)" in comment
    assert "(https://example.org/runs/3#artifacts)" in comment


def test_a_preview_is_published_by_the_default_branch(hub: Hub) -> None:
    hub.run(script("preview.yml", "publish"), {}, BRANCH="main")
    assert hub.calls() == [["workflow", "run", "publish.yml", "--ref", "main"]]


def test_the_previews_of_open_pull_requests_lie_beside_the_site(hub: Hub) -> None:
    """Of 4 there is a preview; of 5 no run; that of 6 is no longer kept."""
    (hub.folder / "site").mkdir()
    (hub.folder / "site" / "index.html").write_text("the site", encoding="utf-8")
    says = {"/pulls?": "4 aaa\n5 bbb\n6 ccc\n", "head_sha=aaa": "11\n", "head_sha=ccc": "13\n", "11": "preview of 4"}
    said = hub.run(script("publish.yml", "gather"), says, GH_REPO="someone/site")
    files = {file.relative_to(hub.folder / "site").as_posix() for file in (hub.folder / "site").rglob("*.*")}
    assert files == {"index.html", "pr-4/index.html"}
    assert said.count("has no preview") == 2


def test_runs_of_forks_hide_no_preview(hub: Hub) -> None:
    """A stranger may make any number of runs of a commit: all pages are asked for, and the newest of ours counts."""
    (hub.folder / "site").mkdir()
    says = {"/pulls?": "4 aaa\n", "head_sha=aaa": "12\n11\n", "12": "newest preview of 4"}
    hub.run(script("publish.yml", "gather"), says, GH_REPO="someone/site")
    assert (hub.folder / "site" / "pr-4" / "index.html").read_text(encoding="utf-8") == "newest preview of 4"
    asked = [call for call in hub.calls() if call[0] == "api"]
    assert asked
    assert all("--paginate" in call for call in asked)


@dataclass(frozen=True)
class Clone:
    """A clean clone of the last commit, whose environment counts as installed, and whose code as checked."""

    folder: Path

    def run(self, step: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """A step's script, which finds the clone's own code."""
        tool = self.folder.parent / "bin" / "make"
        tool.parent.mkdir(exist_ok=True)
        make = shutil.which("make")
        tool.write_text(
            f'#!/bin/sh\nexec {make} --old-file=.venv/.site --old-file=.venv/.dev --old-file=check "$@"\n',
            encoding="utf-8",
        )
        tool.chmod(0o755)
        environment = (
            os.environ
            | environment
            | {"PATH": f"{tool.parent}:{os.environ['PATH']}", "PYTHONPATH": str(self.folder / "plugin")}
        )
        command = ["bash", "-eo", "pipefail", "-c", step]
        return subprocess.run(
            command, cwd=self.folder, env=environment, capture_output=True, encoding="utf-8", check=False
        )


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    folder = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", str(REPOSITORY), str(folder)], check=True)
    environment = REPOSITORY / ".venv"
    if not environment.is_dir():
        pytest.skip("the tests run in an environment other than the repository's .venv")
    (folder / ".venv").symlink_to(environment)
    return Clone(folder)


@pytest.mark.slow
def test_the_steps_of_preview(clone: Clone) -> None:
    done = clone.run(script("preview.yml", "preview"), BASE="HEAD")
    assert done.returncode == 0, done.stderr
    assert "nothing differs" in (clone.folder / "preview" / "report.md").read_text(encoding="utf-8")
    summary = clone.folder / "summary.md"
    assert clone.run(script("preview.yml", "preview", 2), GITHUB_STEP_SUMMARY=str(summary)).returncode == 0
    assert summary.read_text(encoding="utf-8") == (clone.folder / "preview" / "report.md").read_text(encoding="utf-8")
    done = clone.run(script("preview.yml", "preview"), BASE="")
    assert done.returncode == 2
    assert "Name the revision" in done.stdout


@pytest.mark.slow
def test_the_steps_of_publish(clone: Clone) -> None:
    done = clone.run(script("publish.yml", "build"), SITE_URL="https://example.org/site/")
    assert done.returncode == 0, done.stderr
    assert "https://example.org/site/en/S/RES/2553/" in (clone.folder / "site" / "sitemap.xml").read_text(
        encoding="utf-8"
    )


@pytest.mark.sweep
def test_the_steps_of_release(clone: Clone) -> None:
    done = clone.run(script("release.yml", "build"))
    assert done.returncode == 0, done.stderr
    made = {path.name for path in (clone.folder / "dist").iterdir()}
    assert {"resolutions.zip", "resolutions.epub", "SHA256SUMS"} < made
    with zipfile.ZipFile(clone.folder / "dist" / "resolutions.zip") as bundle:
        assert "index.html" in bundle.namelist()


@pytest.mark.sweep  # the workflow itself is run at every change
@pytest.mark.slow
def test_the_steps_of_test(clone: Clone) -> None:
    """Of the tests one file; the checks were run before these tests."""
    done = clone.run(script("test.yml", "test"), TESTS="site_tests/library/test_atomic.py")
    assert done.returncode == 0, done.stdout + done.stderr
    assert " passed" in done.stdout


@pytest.mark.sweep
def test_the_steps_of_shards(clone: Clone) -> None:
    """Two parts stand for the four of the workflow."""
    assert clone.run("make shard").returncode == 2
    for step in (
        ".ci/unheeded make shard SHARD=1/2",
        ".ci/unheeded make shard SHARD=2/2",
        script("shards.yml", "merge"),
    ):
        done = clone.run(step)
        assert done.returncode == 0, done.stderr
    assert (clone.folder / "site" / "en" / "S" / "RES" / "2553" / "document.json").exists()
    assert not (clone.folder / "site" / "shard.json").exists()
