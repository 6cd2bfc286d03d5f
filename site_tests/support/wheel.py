"""The package as people get it: the wheel, and an environment that holds it and nothing else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from support.building import REPOSITORY


def run(*command: str | Path) -> str:
    """What a command, run in the repository, prints; fails where its exit status is not 0."""
    done = subprocess.run(list(map(str, command)), cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def make_wheel(folder: Path) -> Path:
    """The wheel, made of the sdist, in that folder."""
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, REPOSITORY)
    (path,) = folder.glob("*.whl")
    return path


def install_wheel(wheel: Path, environment: Path) -> Path:
    """The interpreter of a new environment that holds the wheel and what the lock names, and nothing else."""
    run(sys.executable, "-m", "venv", "--without-pip", environment)
    python = environment / "bin" / "python"
    quiet = ("-qq", "--disable-pip-version-check", "--no-input")
    # The runs to come compile the few modules that they import.
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "--no-compile", *quiet)
    run(*pip, "--require-hashes", "--requirement", ".ci/requirements/site.txt")
    # Its dependencies are looked up, not skipped: one that the lock lacks must not be had from the index.
    run(*pip, "--no-index", wheel)
    return python
