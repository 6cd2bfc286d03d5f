"""Output is there whole or not at all, whatever ends the process that makes it."""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from resolutions.errors import UsageError
from resolutions.runtime import atomic
from resolutions.runtime.atomic import replacing

MAKE = """
import sys
from pathlib import Path
from resolutions.runtime import atomic
target, version, can_exchange = Path(sys.argv[1]), sys.argv[2], sys.argv[3] == "exchange"
if not can_exchange:
    atomic._exchange = lambda one, other: False
print("begun", flush=True)
while True:
    with atomic.replacing(target) as making:
        making.mkdir()
        for number in range(40):
            (making / f"{number}.html").write_text(version * 200)
"""


KILLED_AT_EACH_STEP = """
import os, shutil, signal, sys
from itertools import count
from pathlib import Path
from resolutions.runtime import atomic

folder, states, kind, can_exchange = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4] == "exchange"
STEPS = {"os.rename", "os.mkdir", "os.remove", "os.rmdir", "shutil.rmtree", "ctypes.dlsym"}
if not can_exchange:
    atomic._exchange = lambda one, other: False


def make(version):
    with atomic.replacing(folder / "site") as making:
        if kind == "file":
            making.write_text(version * 200)
            return
        making.mkdir()
        for number in range(3):
            (making / f"{number}.html").write_text(version * 200)


def killed_before(step):
    left = [step]

    def hook(event, arguments):
        if event in STEPS or (event == "open" and arguments[1] == "w"):
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            left[0] -= 1

    sys.addaudithook(hook)
    make("b")
    os._exit(0)


for step in count():
    shutil.rmtree(folder, ignore_errors=True)
    make("a")
    child = os.fork() or killed_before(step)
    status = os.waitpid(child, 0)[1]
    shutil.copytree(folder, states / f"{step:03}")
    if status == 0:
        break
"""
"""Makes version a, then kills what makes version b before its first step on the disk, its second, and so on, until it
ends by itself; keeps what lies on the disk after each."""


def versions(site: Path, size: int = 40) -> set[str]:
    """The letters in a folder's files, or in the file; a whole site holds `size` files of one letter."""
    files = list(site.iterdir()) if site.is_dir() else [site]
    assert len(files) == size, f"{len(files)} files"
    texts = {file.read_text() for file in files}
    assert all(len(text) == 200 for text in texts)
    return {text[0] for text in texts}


@pytest.mark.parametrize(
    ("kind", "how", "size"), [("folder", "exchange", 3), ("folder", "two steps", 3), ("file", "exchange", 1)]
)
def test_a_kill_before_any_step_leaves_a_whole_output(tmp_path: Path, kind: str, how: str, size: int) -> None:
    """Where the system cannot exchange two folders in one step, the next run restores the output first."""
    command = [sys.executable, "-c", KILLED_AT_EACH_STEP, str(tmp_path / "out"), str(tmp_path / "states"), kind, how]
    subprocess.run(command, check=True)
    states = sorted((tmp_path / "states").iterdir())
    found = []
    for state in states:
        target = state / "site"
        if how == "exchange":
            assert versions(target, size) <= {"a", "b"}, state.name
        atomic.recover(target)
        (version,) = versions(target, size)
        found.append(version)
        assert [path.name for path in state.iterdir()] == ["site"], f"what the kill before step {state.name} left"
    assert found == sorted(found), "once the new version stands there, it stays"
    assert set(found) == {"a", "b"}
    assert found.count("a") >= 2 + size, "a kill comes before each file, and before the exchange"


@pytest.mark.only_soak
@pytest.mark.parametrize("how", ["exchange", "two steps"])
def test_a_kill_leaves_the_last_good_output_whole(tmp_path: Path, how: str) -> None:
    """20 kills at random moments; after each, and after what the next run restores, the site is one whole version."""
    target = tmp_path / "site"
    chance = random.Random(20)
    for number in range(20):
        command = [sys.executable, "-c", MAKE, str(target), "ab"[number % 2], how]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            if number == 0:
                while not target.exists():
                    time.sleep(0.005)
            time.sleep(chance.random() * 0.05)
            process.send_signal(signal.SIGKILL)
        if how == "two steps":
            atomic.recover(target)
        assert len(versions(target)) == 1
    with replacing(target) as making:
        making.mkdir()
        for number in range(40):
            (making / f"{number}.html").write_text("c" * 200)
    assert versions(target) == {"c"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"], "what the killed runs left is removed"


def test_a_failure_leaves_the_target_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "bundle.zip"
    target.write_text("good")

    def fail() -> None:
        with replacing(target) as making:
            making.write_text("half")
            raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        fail()
    assert target.read_text() == "good"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("names", [(), ("read", None, "{making}/a.js")], ids=["while a file is written", "in a copy"])
def test_a_full_disk_is_told_with_what_was_to_be_written(names: tuple[str | None, ...], tmp_path: Path) -> None:
    with (
        pytest.raises(UsageError, match=r"site: cannot be written .*; make room on the disk"),
        replacing(tmp_path / "site") as making,
    ):
        raise OSError(errno.ENOSPC, "No space", *(name and name.format(making=making) for name in names))


def test_two_processes_may_remove_one_folder(tmp_path: Path) -> None:
    for _ in range(5):
        for number in range(300):
            (tmp_path / f"site/en/{number}/a").mkdir(parents=True)
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(atomic.remove, [tmp_path / "site"] * 2))
        assert not (tmp_path / "site").exists()


def test_a_file_takes_the_place_of_a_file_alone_and_a_folder_that_of_either(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "out"
    with replacing(target) as making:
        making.write_text("a file")
    assert target.read_text() == "a file"
    with replacing(target) as making:
        making.mkdir()
    assert target.is_dir()
    with pytest.raises(UsageError, match="this is a folder"), replacing(target) as making:
        making.write_text("a file")
    assert target.is_dir()


def test_another_process_at_work_is_left_alone(tmp_path: Path) -> None:
    theirs = tmp_path / f".site.making-{os.getppid()}"
    theirs.mkdir()
    gone = tmp_path / ".site.making-999999999"
    gone.mkdir()
    with replacing(tmp_path / "site") as making:
        making.mkdir()
    assert theirs.exists()
    assert not gone.exists()
