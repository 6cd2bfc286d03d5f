"""The preview of a change: the site after it, and what it does to the site before it.

    git revision ─worktree→ project before ─build→ site ┐
                            project now    ─build→ site ┴─compare→ Comparison → preview/

`preview/` holds the comparison (`index.html`, `report.md`, `report.json`) and the new site (`site/`). Every page says
that it is a preview, and of what; all ask search engines to pass by. It reads from a disk and from any server.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..compare import Comparison, Snapshot, compare, comparison_json, comparison_markdown, read_snapshot
from ..errors import UsageError
from ..paths import below
from ..runtime import replacing, scratch
from .adapters import Wanted, comparison_page, site_builder
from .output import PREVIEW_MARK, check_replaceable

_ROBOTS = "User-agent: *\nDisallow: /\n"


def build_preview(config: Path, base: str, target: Path, *, force: bool = False) -> Comparison:
    """Builds the preview of a working tree against a revision of its repository into `target`, whole or not at all.

    A project that the revision does not have yet is compared with nothing. Raises `UsageError` where there is no
    repository, no such revision, or a `target` that no build made and not `force`; `BuildFailed` where a
    site cannot be built.
    """
    config = config.resolve()
    root = Path(_git(config.parent, "rev-parse", "--show-toplevel").strip())
    before, now = _commit(root, base), _commit(root, "HEAD")
    check_replaceable(target, force=force, keep=config)
    with replacing(target) as making, scratch(target.parent / "preview-base") as aside:
        # Asked here: what a killed run left is gone by now, and what this one makes is not there yet.
        changed = "+" if _git(root, "status", "--porcelain", "--untracked-files=normal").strip() else ""
        title = f"Preview of {now[:10]}{changed}, compared with {before[:10]}"
        making.mkdir()
        aside.mkdir()
        with _worktree(root, before, aside / "project") as project:
            old = _before(project / config.relative_to(root), aside / "site")
        notice = f"{title}. This is not the published site."
        site_builder()(config, making / "site", Wanted(offline=True, notice=notice, notice_url="../index.html"))
        comparison = compare(old, read_snapshot(making / "site"))
        _write(making, comparison, title)
    return comparison


def _before(config: Path, site: Path) -> Snapshot:
    if not config.is_file():
        return Snapshot()
    # A notice lets it pass that the base itself has lost an address: what counts is what the change does.
    site_builder()(config, site, Wanted(offline=True, notice="before"))
    return read_snapshot(site)


def _write(folder: Path, comparison: Comparison, title: str) -> None:
    files = {
        "index.html": comparison_page()(comparison, title=title, site="site/"),
        "report.md": comparison_markdown(comparison, heading=title),
        "report.json": json.dumps(comparison_json(comparison), ensure_ascii=False, indent=1) + "\n",
        "robots.txt": _ROBOTS,
        PREVIEW_MARK: "",
    }
    for name, text in files.items():
        below(folder, name).write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")


@contextmanager
def _worktree(root: Path, commit: str, folder: Path) -> Iterator[Path]:
    """The files of a commit, in a folder that is gone when the block ends."""
    # A killed run leaves a worktree on record whose folder is gone.
    _git(root, "worktree", "prune")
    _git(root, "worktree", "add", "--quiet", "--detach", str(folder), commit)
    try:
        yield folder
    finally:
        _git(root, "worktree", "remove", "--force", str(folder))


def _commit(root: Path, revision: str) -> str:
    """The full name of the commit that a revision names."""
    return _git(root, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}").strip()


def _git(folder: Path, *arguments: str) -> str:
    program = shutil.which("git")
    if program is None:
        raise UsageError("git is not installed; a preview compares two of its revisions")
    command = [program, "-C", str(folder), *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
    if done.returncode:
        raise UsageError(f"git {arguments[0]}: {done.stderr.strip() or 'failed'}", str(folder))
    return done.stdout
