"""`resolutions init [FOLDER]`: makes a project to start with, and says the next command.

Its files are those of the folder `starter`. Nothing is written over: where one of them is there already, none is
written.
"""

from __future__ import annotations

import argparse
import os
import shlex
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from pathlib import Path

from resolutions.cli.command import DONE, Command
from resolutions.errors import UsageError, reason
from resolutions.runtime import print_lines

_STARTER = Path(__file__).parent.parent / "starter"
_FILES = {
    "mkdocs.yml": "mkdocs.yml",
    "content/index.md": "index.md",
    "content/themes.yml": "themes.yml",
    "content/sources/example.md": "example.md",
}
"""Where each file of the starter comes to lie."""
_HOSTS = {
    "github": {".github/workflows/publish.yml": "github.yml", ".github/workflows/preview.yml": "github-preview.yml"},
    "gitlab": {".gitlab-ci.yml": "gitlab.yml"},
}
"""The same of the workflows of each host."""
_IGNORED = ".gitignore"
"""What a repository is not to keep; one that is there already stays, and says enough."""


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folder", nargs="?", type=_named_folder, default=Path(), metavar="FOLDER", help="by default this one"
    )
    parser.add_argument(
        "--host",
        choices=sorted(_HOSTS),
        default="github",
        help="whose Pages the workflows publish on (default: github)",
    )


def _named_folder(name: str) -> Path:
    """The folder of that name. Raises `ArgumentTypeError` where there is none, as of a variable that is not set."""
    if not name:
        raise argparse.ArgumentTypeError("the name of the folder is empty; name one, or leave it out for this one")
    return Path(name)


def _run(options: argparse.Namespace) -> int:
    folder: Path = options.folder
    contents = dict(starter_files(options.host))
    if os.path.lexists(folder / _IGNORED):
        del contents[_IGNORED]
    if taken := sorted(_taken(folder, contents)):
        raise UsageError(
            f"there already, and never written over: {', '.join(taken)}; name another folder, or move them away",
            str(folder),
        )
    try:
        for path, content in contents.items():
            _write(folder / path, content)
    except OSError as problem:
        raise UsageError(f"cannot be written ({reason(problem)}); name another folder", str(folder)) from problem
    print_lines("\n".join(str(folder / path) for path in contents))
    where = "" if folder.resolve() == Path.cwd() else f"cd {shlex.quote(str(folder))} && "
    print_lines(f"\nNext: {where}mkdocs serve\nThe site is then at http://127.0.0.1:8000/")
    return DONE


def starter_files(host: str) -> Mapping[str, bytes]:
    """The content of each file of a new project, by its path; `host` is whose workflow it gets."""
    contents = {path: (_STARTER / name).read_bytes() for path, name in (_FILES | _HOSTS[host]).items()}
    contents[_IGNORED] = (_STARTER / "gitignore").read_bytes()
    requirements = (_STARTER / "requirements.txt").read_text(encoding="utf-8")
    return contents | {"requirements.txt": requirements.format(version=version("mkdocs-resolutions")).encode()}


def _taken(folder: Path, paths: Mapping[str, bytes]) -> Iterator[str]:
    """Which of the paths are there already, or lie behind a link or a file where a folder is needed."""
    behind = {parent for path in paths for parent in Path(path).parents if parent.name}
    yield from (path for path in paths if os.path.lexists(folder / path))
    for parent in behind:
        here = folder / parent
        if here.is_symlink() or (here.exists() and not here.is_dir()):
            yield parent.as_posix()


def _write(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("xb") as file:
        file.write(content)


COMMAND = Command("init", "Make a project to start with.", _arguments, _run)
