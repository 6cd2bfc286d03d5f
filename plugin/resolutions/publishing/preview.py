"""Builds the preview of a change: the new site, and a comparison with the site before the change.

    merge base of git revision and HEAD ─worktree→ project before ─build→ site ┐
                                                   project now    ─build→ site ┴─compare→ Comparison → preview/

`preview/` holds the comparison (`index.html`, `report.md`, `report.json`) and the new site (`site/`). Every page says
that it is a preview, and of what; all ask search engines to pass by. It reads from a disk and from any server.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from ..compare import Comparison, Snapshot, compare, comparison_json, comparison_markdown, read_snapshot
from ..errors import ResolutionsError, UsageError
from ..model import Diagnostic
from ..paths import below
from ..permalinks import OF_PROMISES
from ..runtime import replacing, scratch
from .adapters import BuildOptions, BuildSite, ComparisonPage
from .history import commit, git, merge_base
from .output import PREVIEW_MARK, check_replaceable

_WHOLE = "the page `index.html` of the preview"
_ROBOTS = "User-agent: *\nDisallow: /\n"


def build_preview(
    config: Path, base: str, target: Path, *, build_site: BuildSite, comparison_page: ComparisonPage, force: bool
) -> Comparison:
    """Builds the preview of a working tree into `target`, whole or not at all.

    It is compared with the commit at which its branch left `base`, a revision of its repository: what others have added
    there since is no part of the change. `build_site` builds both sites, `comparison_page` renders the page on top. A
    project that this commit does not have yet is compared with nothing. What a build of it would stop at is among the
    findings, also where the base has it.

    Raises `UsageError` where there is no repository, no such revision, no commit in common, or a `target` that no
    build made and not `force`; `BuildFailed` where a site cannot be built. An earlier preview is then taken away, as it
    would be read as that of this change.
    """
    config = config.resolve()
    check_replaceable(target, force=force, keep=config)
    with _no_stale_preview(target):
        return _build_preview(config, base, target, build_site, comparison_page)


@contextmanager
def _no_stale_preview(target: Path) -> Iterator[None]:
    """Takes an earlier preview away where the block raises an error of ours."""
    try:
        yield
    except ResolutionsError:
        if (target / PREVIEW_MARK).is_file():
            shutil.rmtree(target)
        raise


def _build_preview(
    config: Path, base: str, target: Path, build_site: BuildSite, comparison_page: ComparisonPage
) -> Comparison:
    root = Path(git(config.parent, "rev-parse", "--show-toplevel").strip())
    now = commit(root, "HEAD")
    before = merge_base(root, base, now)
    with replacing(target) as making, scratch(target.parent / "preview-base") as aside:
        # Asked here: what a killed run left is gone by now, and what this one makes is not there yet.
        changed = "+" if git(root, "status", "--porcelain", "--untracked-files=normal").strip() else ""
        title = f"Preview of {now[:10]}{changed}, compared with {before[:10]}"
        making.mkdir()
        aside.mkdir()
        project = aside / "project"
        with _worktree(root, before, project), _errors_of(f"{base} ({before[:10]})", project):
            old = _before(project / config.relative_to(root), aside / "site", build_site)
        notice = f"{title}. This is not the published site."
        options = BuildOptions(offline=True, is_preview=True, notice=notice, notice_url="../index.html")
        new, stops = _built(config, making / "site", build_site, options)
        comparison = replace(compare(old, new), stops=stops)
        _write(making, comparison, comparison_page(comparison, title=title, site="site/"), title)
    return comparison


@contextmanager
def _errors_of(revision: str, project: Path) -> Iterator[None]:
    """Errors in the files of a commit name these as the repository does, and the revision, not where they lie while it
    is built."""
    try:
        yield
    except ResolutionsError as error:
        place = f"{project}{os.sep}"
        path, problem = (text.replace(place, "") for text in (error.path, error.message))
        raise UsageError(f"in {revision}: {problem}", path, error.line, error.column) from error


def _before(config: Path, site: Path, build_site: BuildSite) -> Snapshot:
    if not config.is_file():
        return Snapshot()
    # It may be that the base itself has lost an address: what the change does is shown all the same.
    snapshot, _ = _built(config, site, build_site, BuildOptions(offline=True, is_preview=True))
    return snapshot


def _built(
    config: Path, site: Path, build_site: BuildSite, options: BuildOptions
) -> tuple[Snapshot, tuple[Diagnostic, ...]]:
    """The snapshot of a site that is built here, with all that its build reported: a file that gives no document has no
    page that would tell of it. Beside it, what a build that is no preview stops at."""
    reported = build_site(config, site, options)
    stops = tuple(one for one in reported if one.code in OF_PROMISES)
    found = tuple(one for one in reported if one.code not in OF_PROMISES)
    return replace(read_snapshot(site), diagnostics=found), stops


def _write(folder: Path, comparison: Comparison, page: str, title: str) -> None:
    files = {
        "index.html": page,
        "report.md": comparison_markdown(comparison, heading=title, whole=_WHOLE),
        "report.json": json.dumps(comparison_json(comparison), ensure_ascii=False, indent=1) + "\n",
        "robots.txt": _ROBOTS,
        PREVIEW_MARK: "",
    }
    for name, text in files.items():
        below(folder, name).write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")


@contextmanager
def _worktree(root: Path, revision: str, folder: Path) -> Iterator[None]:
    """Puts the files of a commit into a folder that is gone when the block ends."""
    # A killed run leaves a worktree on record whose folder is gone.
    git(root, "worktree", "prune")
    git(root, "worktree", "add", "--quiet", "--detach", str(folder), revision)
    try:
        yield
    finally:
        git(root, "worktree", "remove", "--force", str(folder))
