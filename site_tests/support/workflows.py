"""The workflows of GitHub as values, and their shell steps."""

from __future__ import annotations

import yaml

from support.building import REPOSITORY

WORKFLOWS = {
    path.name: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted((REPOSITORY / ".github" / "workflows").glob("*.yml"))
}
STEPS = [
    (f"{name}: {job_name}: {step.get('name', step['run'])}".splitlines()[0], step["run"])
    for name, workflow in WORKFLOWS.items()
    for job_name, job in workflow["jobs"].items()
    for step in job["steps"]
    if "run" in step
]
"""Each step's name, and its script."""


def script(workflow: str, job: str, number: int = 1) -> str:
    """The script of a job's shell step, by its number among them."""
    return str([step["run"] for step in WORKFLOWS[workflow]["jobs"][job]["steps"] if "run" in step][number - 1])
