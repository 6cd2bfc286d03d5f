"""The workflows of GitHub and GitLab: what they may do, and what their own shell steps do."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from support.building import REPOSITORY

WORKFLOWS = {path.name: yaml.safe_load(path.read_text(encoding="utf-8")) for path in
             sorted((REPOSITORY / ".github" / "workflows").glob("*.yml"))}  # fmt: skip
STEPS = [
    (f"{name}: {job_name}: {step.get('name', step['run'])}".splitlines()[0], step["run"])
    for name, workflow in WORKFLOWS.items()
    for job_name, job in workflow["jobs"].items()
    for step in job["steps"]
    if "run" in step
]


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_may_do_no_more_than_it_needs(name: str) -> None:
    workflow = WORKFLOWS[name]
    # YAML 1.1 reads the key `on` as a truth value.
    triggers = workflow.get("on", workflow.get(True))
    assert not {"pull_request_target", "workflow_run"} & set(triggers)
    assert workflow["permissions"] == {}
    for job in workflow["jobs"].values():
        writes = {scope for scope, may in job["permissions"].items() if may == "write"}
        runs_our_code = any(str(step.get("uses", "")).startswith("actions/checkout@") for step in job["steps"])
        assert not (writes and runs_our_code), "what may write runs none of the repository's code"
        assert job["timeout-minutes"] <= 30


@pytest.mark.parametrize("name", WORKFLOWS)
def test_every_action_is_pinned_by_its_hash_and_names_its_version(name: str) -> None:
    text = (REPOSITORY / ".github" / "workflows" / name).read_text(encoding="utf-8")
    uses = re.findall(r"uses: (.*)", text)
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v[0-9.]+", used) for used in uses), uses
    assert "secrets." not in text


@pytest.mark.parametrize(("step", "script"), STEPS, ids=[step for step, _ in STEPS])
def test_a_shell_step_is_shell(step: str, script: str) -> None:
    done = subprocess.run(["bash", "-n"], input=script, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_gitlab_runs_the_same_commands() -> None:
    jobs = yaml.safe_load((REPOSITORY / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    ours = "\n".join(script for _, script in STEPS)
    names = ("test", "audit", "preview", "pages", "release")
    commands = {line for name in names for line in jobs[name]["script"]}
    for command in (
        ".ci/run",
        "make audit",
        "make site",
        "make bundle",
        'make bundle PART="--format epub"',
        "make package",
    ):
        assert command in commands
        assert command in ours


GH = """\
#!/usr/bin/env python3
import json, os, sys
arguments = sys.argv[1:]
with open(os.environ["CALLS"], "a") as calls:
    calls.write(json.dumps(arguments) + "\\n")
if "--jq" in arguments:
    print(os.environ["OLD"])
"""
"""Stands for GitHub's command line: writes down what it is asked."""


@pytest.mark.parametrize(("old", "method"), [("", "POST"), ("77", "PATCH")])
def test_the_report_is_one_comment_that_is_updated(tmp_path: Path, old: str, method: str) -> None:
    (script,) = (step["run"] for step in WORKFLOWS["preview.yml"]["jobs"]["comment"]["steps"] if "run" in step)
    tool = tmp_path / "bin" / "gh"
    tool.parent.mkdir()
    tool.write_text(GH, encoding="utf-8")
    tool.chmod(0o755)
    (tmp_path / "report.md").write_text("### What this change does\n", encoding="utf-8")
    environment = os.environ | {
        "PATH": f"{tool.parent}:{os.environ['PATH']}",
        "CALLS": str(tmp_path / "calls"),
        "OLD": old,
        "NUMBER": "5",
        "GITHUB_REPOSITORY": "someone/site",
    }
    subprocess.run(["bash", "-eo", "pipefail", "-c", script], cwd=tmp_path, env=environment, check=True)
    calls = [json.loads(line) for line in (tmp_path / "calls").read_text(encoding="utf-8").splitlines()]
    place = f"repos/someone/site/issues/{'comments/77' if old else '5/comments'}"
    assert calls[-1] == ["api", "--method", method, place, "--field", "body=@comment.md"]
    assert (tmp_path / "comment.md").read_text(encoding="utf-8").startswith("<!-- preview of the change -->\n### What")


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clean clone of the last commit, with the environment that runs the tests for its own."""
    folder = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", str(REPOSITORY), str(folder)], check=True)
    environment = REPOSITORY / ".venv"
    if not environment.is_dir():
        pytest.skip("the tests run in an environment other than the repository's .venv")
    (folder / ".venv").symlink_to(environment)
    return folder


def made(clone: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """`make` in the clone; its environment counts as installed."""
    command = ["make", "--old-file=.venv/.site", "--old-file=.venv/.dev", *arguments]
    return subprocess.run(command, cwd=clone, env=os.environ | environment, capture_output=True, text=True, check=False)


@pytest.mark.slow
def test_the_steps_of_shards_run_in_a_clean_clone(clone: Path) -> None:
    assert made(clone, "shard").returncode == 2
    for arguments in (["shard", "SHARD=1/2"], ["shard", "SHARD=2/2"], ["merge"]):
        done = made(clone, *arguments)
        assert done.returncode == 0, done.stderr
    assert (clone / "site" / "en" / "S" / "RES" / "2553" / "document.json").exists()
    assert not (clone / "site" / "shard.json").exists()


@pytest.mark.slow
def test_the_steps_of_preview_and_release_run_in_a_clean_clone(clone: Path) -> None:
    done = made(clone, "preview", "BASE=HEAD")
    assert done.returncode == 0, done.stderr
    assert "nothing differs" in (clone / "preview" / "report.md").read_text(encoding="utf-8")
    for arguments in (["bundle"], ["bundle", "PART=--format epub"]):
        done = made(clone, *arguments)
        assert done.returncode == 0, done.stderr
    assert {path.name for path in (clone / "dist").iterdir()} == {"resolutions.zip", "resolutions.epub"}
    done = made(clone, "preview")
    assert done.returncode == 2
    assert "Name the revision" in done.stderr
    shutil.rmtree(clone / "dist")
