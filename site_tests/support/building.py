"""Sites built as people build them: `mkdocs build` in a process of its own."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from .programs import run

REPOSITORY = Path(__file__).resolve().parents[2]

ALONE = """\
site_name: Wells
theme: {name: material, font: false}
plugins: [resolutions]
"""
"""Of a site with the plugin and nothing else."""

FIVE_LINES = """\
site_name: Elsewhere
theme: material
plugins:
  - search
  - resolutions
"""
"""The whole configuration that a project needs to publish what lies under its `docs/sources/`."""


@dataclass(frozen=True)
class Build:
    """A finished `mkdocs build`: its exit code, all that it printed, and the folder that it wrote."""

    code: int
    output: str
    site: Path

    def page(self, address: str) -> str:
        """The HTML of the page at an address such as `en/S/RES/2553/`."""
        return (self.site / address / "index.html").read_text(encoding="utf-8")

    def files(self) -> list[str]:
        """The paths of all files of the site, relative to it, in order."""
        return sorted(path.relative_to(self.site).as_posix() for path in self.site.rglob("*") if path.is_file())


def build(
    project: Path,
    site: Path,
    *options: str,
    python: str = sys.executable,
    by: str = "mkdocs",
    settings: Mapping[str, str] | None = None,
) -> Build:
    """Runs `mkdocs build` for the project in that folder; never raises for a build that fails.

    `by` is the module that builds, where it is another; `settings` are variables of its environment.
    """
    done = run(by, "build", "--site-dir", site, *options, folder=project, settings=settings, python=python, merged=True)
    return Build(done.code, done.output, site)


BuiltOnce = Callable[[str, Callable[[Path], Build]], Build]
"""Gives the site of a name, which the function builds in a folder where no worker of this run has."""


@dataclass(frozen=True)
class Project:
    """A MkDocs project that a test makes: its configuration, a home page, and its sources."""

    folder: Path

    @classmethod
    def new(cls, folder: Path, configuration: str = FIVE_LINES) -> Project:
        project = cls(folder)
        project.write("mkdocs.yml", configuration)
        project.write("docs/index.md", "# Elsewhere\n")
        return project

    def write(self, path: str, content: str | bytes) -> Path:
        """Writes a file of the project, with its folders."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)
        return target

    def source(self, name: str, content: str | bytes) -> Path:
        """Writes a resolution source."""
        return self.write(f"docs/sources/{name}", content)

    def build(self, *options: str, python: str = sys.executable, by: str = "mkdocs") -> Build:
        return build(self.folder, self.folder / "site", *options, python=python, by=by)
