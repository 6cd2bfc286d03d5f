"""The workflows of GitHub and GitLab: what they may do. What their shell steps do: test_workflow_steps.py."""

from __future__ import annotations

import re
import subprocess

import pytest
import yaml

from support.building import REPOSITORY
from support.workflows import STEPS, WORKFLOWS


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
    assert uses
    assert [used for used in uses if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v[0-9.]+", used)] == []
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


def test_what_strangers_wrote_gives_the_runner_no_orders() -> None:
    """What `.ci/unheeded` runs stands between two lines that only it could have written; its status is kept."""
    command = [
        str(REPOSITORY / ".ci" / "unheeded"),
        "bash",
        "-c",
        "echo ::error::no; echo '::stop-commands::x' >&2; exit 3",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    first, *between, last = done.stdout.splitlines()
    token = re.fullmatch(r"::stop-commands::([0-9a-f]{32})", first)
    assert token
    assert last == f"::{token[1]}::"
    assert between == ["::error::no", "::stop-commands::x"]
    assert (done.returncode, done.stderr) == (3, "")
    assert subprocess.run(command, capture_output=True, text=True, check=False).stdout.splitlines()[0] != first


BUILDING = re.compile(r"make (?!audit|package)|\.ci/run")
"""What prints names and lines of the content."""


def test_every_step_that_reads_the_content_is_unheeded() -> None:
    building = [(step, line.strip()) for step, script in STEPS for line in script.splitlines() if BUILDING.search(line)]
    assert len(building) > 3
    assert [(step, line) for step, line in building if not line.startswith(".ci/unheeded ")] == []


@pytest.mark.parametrize("job", ["publish", "comment"])
def test_what_writes_does_not_run_for_those_whose_token_may_not(job: str) -> None:
    condition = WORKFLOWS["preview.yml"]["jobs"][job]["if"]
    assert "head.repo.full_name == github.repository" in condition
    assert "user.login != 'dependabot[bot]'" in condition


def test_both_hosts_compare_the_branch_itself_with_where_it_began() -> None:
    """GitHub checks out a merge with the newest main unless it is told not to, GitLab where a project asks for it."""
    checkout = WORKFLOWS["preview.yml"]["jobs"]["preview"]["steps"][0]["with"]
    assert checkout["ref"] == "${{ github.event.pull_request.head.sha }}"
    assert checkout["fetch-depth"] == 0
    job = yaml.safe_load((REPOSITORY / ".gitlab-ci.yml").read_text(encoding="utf-8"))["preview"]
    assert job["variables"]["GIT_DEPTH"] == 0
    assert 'git checkout --quiet --detach "${CI_MERGE_REQUEST_SOURCE_BRANCH_SHA:-$CI_COMMIT_SHA}"' in job["script"]
    assert 'make preview BASE="$CI_MERGE_REQUEST_DIFF_BASE_SHA"' in job["script"]
