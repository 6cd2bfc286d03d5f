"""Asks git which commit a change is compared with."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from ..errors import UsageError


def merge_base(root: Path, base: str, head: str) -> str:
    """The full name of the commit at which the history of `head` left that of `base`.

    Raises `UsageError` where the repository does not have it: the message says what to fetch.
    """
    tip = _base(root, base)
    found = _run(root, "merge-base", head, tip)
    if found.returncode == 0:
        return found.stdout.strip()
    if found.returncode != 1:
        raise UsageError(f"git merge-base: {found.stderr.strip() or 'failed'}", str(root))
    if _is_shallow(root):
        why = f"this clone holds the last commits alone, and not the one at which HEAD left “{base}”"
        raise UsageError(f"{why}; fetch the others: git fetch --unshallow", str(root))
    raise UsageError(f"HEAD and “{base}” have no commit in common; name the branch that HEAD began on", str(root))


def commit(root: Path, revision: str) -> str:
    """The full name of the commit that a revision names. Raises `UsageError` where it names none."""
    return git(root, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}").strip()


def git(folder: Path, *arguments: str) -> str:
    """What a command of git's prints. Raises `UsageError` where it fails."""
    completed = _run(folder, *arguments)
    if completed.returncode:
        raise UsageError(f"git {arguments[0]}: {completed.stderr.strip() or 'failed'}", str(folder))
    return completed.stdout


def _base(root: Path, base: str) -> str:
    try:
        return commit(root, base)
    except UsageError as error:
        # A clone has the branches of others under the name of the remote: a fork's are `origin/main`, `upstream/main`.
        remote = git(root, "for-each-ref", "--format=%(refname:short)", f"refs/remotes/*/{base}").split()
        if remote:
            advice = f"the branch is known as {' and '.join(remote)}; name that with --base"
        elif _is_shallow(root):
            advice = "this clone holds the last commits alone; fetch the others, and the branch: git fetch --unshallow"
            advice += " origin '+refs/heads/*:refs/remotes/origin/*'"
        else:
            advice = "name a branch or a commit that `git log` knows, or fetch it: git fetch origin"
        raise UsageError(f"there is no revision “{base}” here; {advice}", str(root)) from error


def _is_shallow(root: Path) -> bool:
    return git(root, "rev-parse", "--is-shallow-repository").strip() == "true"


def _run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    program = shutil.which("git")
    if program is None:
        raise UsageError("git is not installed; a preview compares two of its revisions")
    command = [program, "-C", str(folder), *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
