"""Runs programs in processes of their own that have their modules loaded already: one process imports them, and forks.

A site of a few pages takes longer to import what builds it than to build it, and the tests build hundreds.
"""

from __future__ import annotations

import atexit
import importlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

_LOADED = ("mkdocs_resolutions.plugin", "mkdocs_resolutions.cli", "material.plugins.search.plugin", "mkdocs.__main__")
_ENTRIES = {"mkdocs": ("mkdocs.__main__", "cli"), "mkdocs_resolutions": ("mkdocs_resolutions.cli", "main")}
"""By the name after `python -m`: the function that is the program."""
_SETTINGS = {"NO_MKDOCS_2_WARNING": "true", "PYTHONWARNINGS": "default", "PYTHONUTF8": "1"}
"""Variables that count while modules are imported, and so hold for every run."""
_OF_A_START = ("PYTHON", "LC_", "LANG", "TZ")
"""Variables that begin so count when a process starts: where a test sets one, it gets such a process."""


@dataclass(frozen=True, slots=True)
class Done:
    """What a program left: its exit code (below zero, the signal that ended it), and the bytes that it printed."""

    code: int
    stdout: bytes
    stderr: bytes

    @property
    def output(self) -> str:
        return self.stdout.decode("utf-8", "replace")

    @property
    def errors(self) -> str:
        return self.stderr.decode("utf-8", "replace")


def run(
    module: str,
    *arguments: object,
    folder: Path,
    settings: Mapping[str, str] | None = None,
    python: str = sys.executable,
    merged: bool = False,
    umask: int = 0o022,
) -> Done:
    """`python -m module` with those arguments, in a folder; never raises for a program that fails.

    `settings` are variables of its environment. Where `merged`, what it prints as errors stands in its output.
    """
    given = [str(argument) for argument in arguments]
    environment = {**os.environ, **_SETTINGS, **(settings or {})}
    with tempfile.TemporaryDirectory() as made:
        output, errors = Path(made, "output"), Path(made, "output" if merged else "errors")
        if _may_fork(module, python, settings or {}):
            code = _forks().run(module, given, folder, (output, errors), environment, umask)
        else:
            with output.open("wb") as stdout, errors.open("ab") as stderr:
                command = [python, "-m", module, *given]
                code = subprocess.run(
                    command,
                    cwd=folder,
                    env=environment,
                    umask=umask,
                    stdout=stdout,
                    stderr=stdout if merged else stderr,
                    check=False,
                ).returncode
        return Done(code, output.read_bytes(), b"" if merged else errors.read_bytes())


def _may_fork(module: str, python: str, settings: Mapping[str, str]) -> bool:
    starts = any(name.startswith(_OF_A_START) for name in settings)
    return hasattr(os, "fork") and module in _ENTRIES and python == sys.executable and not starts


class _Forks:
    """A process that is copied for every run, until its input ends."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__))],
            env=os.environ | _SETTINGS,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def end(self) -> None:
        self._process.communicate()

    def run(
        self,
        module: str,
        arguments: list[str],
        folder: Path,
        prints: tuple[Path, Path],
        environment: dict[str, str],
        umask: int,
    ) -> int:
        """The exit code; what the program prints goes to two files, or twice to one."""
        request = {
            "module": module,
            "arguments": arguments,
            "folder": str(folder),
            "prints": [str(path) for path in prints],
            "environment": environment,
            "umask": umask,
        }
        assert self._process.stdin
        assert self._process.stdout
        with self._lock:
            self._process.stdin.write(json.dumps(request) + "\n")
            self._process.stdin.flush()
            return int(self._process.stdout.readline())


@cache
def _forks() -> _Forks:
    forks = _Forks()
    atexit.register(forks.end)
    return forks


def _serve() -> None:
    """Reads a request a line, and writes an exit code a line."""
    for module in _LOADED:
        importlib.import_module(module)
    for line in sys.stdin:
        child = os.fork()
        if not child:
            sys.exit(_become(json.loads(line)))
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def _become(request: Mapping[str, Any]) -> Any:
    """Makes of this process the one that a shell would have begun, and runs the program."""
    module, name = _ENTRIES[request["module"]]
    sys.path[0] = request["folder"]
    sys.argv = [module, *request["arguments"]]
    os.chdir(request["folder"])
    os.environ.clear()
    os.environ.update(request["environment"])
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for number, path in enumerate(request["prints"], 1):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), number)
    os.umask(request["umask"])
    return getattr(importlib.import_module(module), name)()


if __name__ == "__main__":
    _serve()
