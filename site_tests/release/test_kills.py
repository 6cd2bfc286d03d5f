"""Builds, bundles and previews killed at random moments: the last good output is whole, and the next run succeeds."""

from __future__ import annotations

import hashlib
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from resolutions.publishing.bundle import verify_bundle
from support.repositories import Repository

COMMANDS = {
    "build": (["build"], "site"),
    "bundle": (["bundle", "--output", "dist/bundle.zip"], "dist/bundle.zip"),
    "preview": (["preview", "--base", "main"], "preview"),
}
KILLS = 7
"""So many for each command, one in every such part of the time that it takes."""


def start(repository: Repository, arguments: list[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "resolutions", *arguments],
        cwd=repository.folder,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "true"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def state(path: Path) -> str:
    """A sum over all that a file or a folder holds; what depends on when it was built is left out."""
    digest = hashlib.sha256()
    for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if file.is_file() and not file.name.startswith("sitemap"):
            digest.update(f"{file.relative_to(path)}\n".encode() + file.read_bytes())
    return digest.hexdigest()


@pytest.mark.slow
@pytest.mark.parametrize("name", COMMANDS)
def test_a_kill_leaves_the_last_good_output_whole(tmp_path: Path, name: str) -> None:
    arguments, path = COMMANDS[name]
    repository = Repository.new(tmp_path / "repository")
    target = repository.folder / path
    versions = ("within six months", "within two years")
    whole = set()
    begun = time.monotonic()
    for old, new in (versions, versions[::-1]):
        assert start(repository, arguments).wait() == 0
        whole.add(state(target))
        repository.edit("sources/lights.md", old, new)
    takes = (time.monotonic() - begun) / 2
    assert len(whole) == 2
    chance = random.Random(name)
    for number in range(KILLS):
        repository.edit("sources/lights.md", *(versions[:: 1 - number % 2 * 2]))
        process = start(repository, arguments)
        time.sleep((number + chance.random()) / KILLS * takes)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert state(target) in whole
    assert start(repository, arguments).wait() == 0
    assert state(target) in whole
    if name == "bundle":
        verify_bundle(target)
    left = [one.name for one in target.parent.iterdir() if ".making-" in one.name or one.name.endswith(".replaced")]
    assert left == []
    assert repository.git("worktree", "list").count("\n") == 1
