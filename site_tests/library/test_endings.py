"""How a command ends that cannot go on: where nothing can be written, and where it is asked to end."""

from __future__ import annotations

import argparse
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from resolutions.cli import main
from resolutions.cli.command import Command
from resolutions.errors import UsageError
from resolutions.runtime import replacing, scratch
from support.examples import RESOLUTION
from support.tiers import rarely

COMMAND = f"{shlex.quote(sys.executable)} -m resolutions"

TERMINATED = """
import os, signal, sys
from pathlib import Path
from resolutions.runtime import ending_on_request, replacing, scratch

with ending_on_request():
    with replacing(Path(sys.argv[1])) as making, scratch(Path(sys.argv[1], "aside")) as aside:
        making.mkdir()
        aside.mkdir()
        child = os.fork() or os.kill(os.getpid(), signal.SIGTERM)
        assert os.waitpid(child, 0)[1] == signal.SIGTERM, "a copy clears nothing away"
        assert making.is_dir()
        os.kill(os.getpid(), signal.SIGTERM)
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").write_text(RESOLUTION.format(words="it", number=2553), encoding="utf-8")
    return tmp_path / "content"


def shell(script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = ["bash", "-c", script, "bash", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no disk that is always full")
@pytest.mark.parametrize("arguments", [("check",), ("parse",), ("parse", "--format", "tree"), ("compare",)])
def test_a_full_disk_has_status_2(content: Path, arguments: tuple[str, ...]) -> None:
    given = {"check": [content], "parse": [content / "a.md"], "compare": [content, content]}[arguments[0]]
    done = shell(f'{COMMAND} "$@" > /dev/full', *arguments, *given)
    told = "standard output: cannot be written (No space left on device); make room on the disk\n"
    assert (done.returncode, done.stderr) == (2, told)


@pytest.mark.parametrize("closed", rarely({one: one for one in ("1>&-", "2>&-", "1>&- 2>&-")}, "1>&- 2>&-"))
def test_a_stream_that_is_closed_is_printed_to_nowhere(content: Path, closed: str) -> None:
    for arguments in (("check", content), ("parse", content / "a.md"), ("compare", content, content)):
        done = shell(f'{COMMAND} "$@" {closed}', *arguments)
        assert (done.returncode, done.stderr) == (0, "")


def test_a_place_that_cannot_be_written_has_status_2(content: Path, capfd: pytest.CaptureFixture[str]) -> None:
    no_folder = content / "a.md" / "below" / "permalinks.lock"
    assert main(["permalinks", str(content), "--update", "--lock", str(no_folder)]) == 2
    assert f"{no_folder}: cannot be written (Not a directory); mend its path or permissions" in capfd.readouterr().err


def test_an_error_of_what_is_made_is_told_and_others_are_not_taken_for_one(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"out: cannot be written \(No such file"), replacing(tmp_path / "out") as one:
        (one / "missing" / "page.html").write_text("a page")
    with pytest.raises(FileNotFoundError), replacing(tmp_path / "out"):
        (tmp_path / "else").read_text()


def test_folders_that_were_made_for_nothing_are_gone_again(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no such project"), scratch(tmp_path / "dist" / "deep" / "site"):
        raise UsageError("there is no such project")
    assert list(tmp_path.iterdir()) == []
    with scratch(tmp_path / "dist" / "site"):
        (tmp_path / "dist" / "bundle.zip").touch()
    assert (tmp_path / "dist" / "bundle.zip").is_file()


def test_an_interruption_has_the_status_that_a_shell_knows(capfd: pytest.CaptureFixture[str]) -> None:
    def interrupted(_options: argparse.Namespace) -> int:
        raise KeyboardInterrupt

    assert main(["wait"], [Command("wait", "Wait.", lambda _: None, interrupted)]) == 128 + signal.SIGINT
    assert capfd.readouterr().err == "interrupted; nothing that is half made is left\n"


def test_a_program_that_is_asked_to_end_clears_away_what_it_made(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", TERMINATED, tmp_path / "site"], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (128 + signal.SIGTERM, b"")
    assert list(tmp_path.iterdir()) == []
