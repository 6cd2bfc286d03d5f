"""Output is there whole or not at all, whatever ends the process that makes it."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from resolutions.errors import UsageError
from resolutions.runtime import atomic
from resolutions.runtime.atomic import replacing

MAKE = """
import sys
from pathlib import Path
from resolutions import atomic
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


def versions(site: Path) -> set[str]:
    """The letters in a folder's files; a whole site holds 40 files of one letter."""
    files = list(site.iterdir())
    assert len(files) == 40, f"{len(files)} files"
    texts = {file.read_text() for file in files}
    assert all(len(text) == 200 for text in texts)
    return {text[0] for text in texts}


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
