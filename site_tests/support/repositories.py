"""A git repository that a test makes, with a project in it."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from . import programs

CONFIGURATION = """\
site_name: The coast
docs_dir: content
theme: material
plugins: [resolutions]
"""
TWO_RESOLUTIONS = Path(__file__).parents[1] / "cases" / "two_resolutions"
"""A content folder of two resolutions and two themes, made for these tests."""


@dataclass(frozen=True)
class Repository:
    """A repository whose branch `main` holds two documents and a themes file."""

    folder: Path

    @classmethod
    def new(cls, folder: Path) -> Repository:
        repository = cls(folder)
        shutil.copytree(TWO_RESOLUTIONS, folder / "content")
        (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
        (folder / "content" / "index.md").write_text("# The coast\n", encoding="utf-8")
        (folder / ".gitignore").write_text("site/\npreview/\ndist/\n", encoding="utf-8")
        repository.git("init", "--quiet", "--initial-branch", "main")
        repository.commit("Begin")
        repository.git("switch", "--quiet", "--create", "change")
        return repository

    def git(self, *arguments: str) -> str:
        identity = ("-c", "user.name=Editor", "-c", "user.email=editor@example.org", "-c", "commit.gpgsign=false")
        command = ["git", "-C", str(self.folder), *identity, *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def write(self, path: str, text: str) -> None:
        (self.folder / "content" / path).write_text(text, encoding="utf-8")

    def edit(self, path: str, old: str, new: str) -> None:
        text = (self.folder / "content" / path).read_text(encoding="utf-8")
        assert text.count(old) == 1, old
        self.write(path, text.replace(old, new))

    def commit(self, message: str) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)

    def run(self, *arguments: str, umask: int = 0o022, **environment: str) -> tuple[int, str]:
        """A command of the program in the repository's folder: its exit status and all that it printed."""
        done = programs.run(
            "mkdocs_resolutions", *arguments, folder=self.folder, settings=environment, umask=umask, merged=True
        )
        return done.code, done.output
