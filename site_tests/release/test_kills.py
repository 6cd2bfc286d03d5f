"""Builds, bundles and previews that are killed: the last good output is whole, and the next run succeeds."""

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


KILLED = """
import os, signal, sys
from mkdocs_resolutions.cli import main

target, *arguments = sys.argv[1:]


def hook(event, values):
    exchanges = event == "ctypes.dlsym" and "renameat2" in values
    if exchanges or (event == "os.rename" and str(values[1]) == target):
        os.kill(os.getpid(), signal.SIGKILL)


sys.addaudithook(hook)
sys.exit(main(arguments))
"""
"""Runs a command, and kills it where its output, whole by then, is about to take the place of the last one."""


def start(repository: Repository, arguments: list[str], *how: str) -> subprocess.Popen[bytes]:
    """A command at work; `how` are the arguments of Python where they are not those of the library."""
    return subprocess.Popen(
        [sys.executable, *(how or ("-m", "mkdocs_resolutions")), *arguments],
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


def assert_nothing_is_left(repository: Repository, target: Path) -> None:
    names = [path.name for path in target.parent.iterdir()]
    assert [name for name in names if ".making-" in name or name.endswith(".replaced")] == []
    assert repository.git("worktree", "list").count("\n") == 1


@pytest.mark.sweep  # `library/test_atomic` ends the process at each step of what all of them do
@pytest.mark.parametrize("name", COMMANDS)
def test_a_kill_before_the_new_output_takes_its_place_leaves_the_last(tmp_path: Path, name: str) -> None:
    """What a kill at every other step leaves is tested where output is put in place (`atomic`)."""
    arguments, path = COMMANDS[name]
    repository = Repository.new(tmp_path / "repository")
    target = repository.folder / path
    assert start(repository, arguments).wait() == 0
    last = state(target)
    repository.edit("sources/lights.md", "within six months", "within two years")
    assert start(repository, arguments, "-c", KILLED, str(target)).wait() == -signal.SIGKILL
    assert state(target) == last
    assert start(repository, arguments).wait() == 0
    assert state(target) != last
    assert_nothing_is_left(repository, target)


@pytest.mark.only_soak
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
    assert_nothing_is_left(repository, target)
