"""`resolutions init`: a project to start with, out of the wheel, and what it never does to files that are there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement

from mkdocs_resolutions.cli import main
from support.building import REPOSITORY, build
from support.pages import Page
from support.workflows import WORKFLOWS

STARTER = {
    ".gitignore",
    "mkdocs.yml",
    "requirements.txt",
    "content/index.md",
    "content/themes.yml",
    "content/sources/example.md",
}
GITHUB, GITLAB = ".github/workflows/publish.yml", ".gitlab-ci.yml"
PREVIEW = ".github/workflows/preview.yml"

Capture = pytest.CaptureFixture[str]


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.slow
def test_the_project_that_the_wheel_makes_builds_without_a_finding(wheel_python: Path, tmp_path: Path) -> None:
    program = wheel_python.parent / "resolutions"
    command = [str(program), "init", "a project"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Next: cd 'a project' && mkdocs serve\n" in done.stdout
    made = build(tmp_path / "a project", tmp_path / "site", "--strict", python=str(wheel_python))
    assert made.code == 0, made.output
    assert "WARNING" not in made.output
    page = Page("en/S/RES/9001/", made.page("en/S/RES/9001/"))
    assert page.tree.css_first("#op2-b a[href$='#op1']")
    assert page.tree.css_first("#pp1 a[href='https://docs.un.org/en/S/RES/1325(2000)']")
    for theme in ("safety-at-sea", "women-peace-and-security"):
        assert "op2-a" in made.page(f"en/themes/{theme}/") or "pp1" in made.page(f"en/themes/{theme}/")


@pytest.mark.parametrize(("host", "workflows"), [("github", {GITHUB, PREVIEW}), ("gitlab", {GITLAB})])
def test_it_writes_the_workflows_of_the_host_and_says_what(
    host: str, workflows: set[str], tmp_path: Path, capfd: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["init", "--host", host]) == 0
    assert files(tmp_path) == STARTER | workflows
    *told, _, following, _ = capfd.readouterr().out.splitlines()
    assert set(told) == files(tmp_path)
    assert following == "Next: mkdocs serve"


def test_it_writes_over_nothing(tmp_path: Path, capfd: Capture) -> None:
    (tmp_path / "mkdocs.yml").write_text("mine", encoding="utf-8")
    (tmp_path / "requirements.txt").symlink_to("nowhere")
    assert main(["init", str(tmp_path)]) == 2
    (line,) = capfd.readouterr().err.splitlines()
    assert "there already, and never written over: mkdocs.yml, requirements.txt; " in line
    assert files(tmp_path) == {"mkdocs.yml"}
    assert (tmp_path / "mkdocs.yml").read_text(encoding="utf-8") == "mine"


def test_it_writes_nothing_behind_a_link(tmp_path: Path, capfd: Capture) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "project").mkdir()
    (tmp_path / "project" / "content").symlink_to(tmp_path / "elsewhere")
    assert main(["init", str(tmp_path / "project")]) == 2
    assert "never written over: content; " in capfd.readouterr().err
    assert files(tmp_path) == set()


def test_a_folder_without_a_name_is_an_error_and_not_this_one(
    tmp_path: Path, capfd: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit, match="2"):
        main(["init", ""])
    assert "the name of the folder is empty" in capfd.readouterr().err
    assert files(tmp_path) == set()


def test_a_project_is_whole_though_nobody_reads_the_list_of_its_files(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "mkdocs_resolutions", "init", str(tmp_path)]
    done = subprocess.run(
        command, stdout=writer, stderr=subprocess.PIPE, env=os.environ | {"PYTHONUNBUFFERED": "1"}, check=False
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")
    assert files(tmp_path) == STARTER | {GITHUB, PREVIEW}


def test_a_folder_that_is_a_file_is_an_error(tmp_path: Path, capfd: Capture) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert main(["init", str(tmp_path / "file")]) == 2
    (line,) = capfd.readouterr().err.splitlines()
    assert "cannot be written" in line


def test_a_project_installs_the_version_that_made_it(tmp_path: Path) -> None:
    assert main(["init", str(tmp_path)]) == 0
    lines = (tmp_path / "requirements.txt").read_text(encoding="utf-8").splitlines()
    (requirement,) = (Requirement(line) for line in lines if not line.startswith("#"))
    version = re.search(r'^version = "(.+)"', (REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    assert version
    assert str(requirement) == f"mkdocs-resolutions=={version[1]}"


def test_the_workflow_of_github_does_as_that_of_this_repository(tmp_path: Path) -> None:
    """It is checked by the same programs (`make check`), and uses the same actions with the same rights."""
    assert main(["init", str(tmp_path)]) == 0
    workflow, ours = yaml.safe_load((tmp_path / GITHUB).read_text(encoding="utf-8")), WORKFLOWS["publish.yml"]
    jobs = ours["jobs"]
    uses = {step["uses"] for job in jobs.values() for step in job["steps"] if "uses" in step}
    for job in workflow["jobs"].values():
        assert {step["uses"] for step in job["steps"] if "uses" in step} <= uses
    assert workflow["permissions"] == {}
    for name, job in workflow["jobs"].items():
        assert job["permissions"] == jobs[name]["permissions"]
    (environment,) = (step["env"] for step in workflow["jobs"]["build"]["steps"] if "env" in step)
    assert environment in [step.get("env") for step in jobs["build"]["steps"]]


def test_the_preview_of_github_does_as_that_of_this_repository(tmp_path: Path) -> None:
    assert main(["init", str(tmp_path)]) == 0
    workflow, ours = yaml.safe_load((tmp_path / PREVIEW).read_text(encoding="utf-8")), WORKFLOWS["preview.yml"]
    job, our_job = workflow["jobs"]["preview"], ours["jobs"]["preview"]
    assert (workflow["permissions"], job["permissions"]) == ({}, our_job["permissions"])
    assert [step["uses"] for step in job["steps"] if "uses" in step] == [
        step["uses"] for step in our_job["steps"] if "uses" in step
    ]
    (build,) = (step for step in job["steps"] if "preview --base" in step.get("run", ""))
    assert build["env"] in [step.get("env") for step in our_job["steps"]]


def test_a_list_of_what_is_ignored_that_is_there_stays(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("mine", encoding="utf-8")
    assert main(["init", str(tmp_path)]) == 0
    assert (tmp_path / ".gitignore").read_text(encoding="utf-8") == "mine"


def test_the_workflow_of_gitlab_publishes_what_it_builds(tmp_path: Path) -> None:
    assert main(["init", str(tmp_path), "--host", "gitlab"]) == 0
    (_, pages, _) = yaml.safe_load((tmp_path / GITLAB).read_text(encoding="utf-8")).values()
    ours = yaml.safe_load((REPOSITORY / GITLAB).read_text(encoding="utf-8"))["pages"]
    assert pages["variables"] == ours["variables"]
    assert pages["artifacts"] == ours["artifacts"]
    assert pages["script"][-2:] == ["resolutions build", "mv site public"]
