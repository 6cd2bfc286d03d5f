"""The project's own files: which of them are not published, because they are links out of `docs_dir`, or stand at an
address of ours."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel

from resolutions.corpus import name_of
from resolutions.model import Diagnostic
from resolutions.paths import MANY, Refused, refused_below, too_much

from ..log import stopped
from .claims import Claims, Owner

WINNING = frozenset({"robots.txt", "_headers"})
"""Files that a project may have instead of ours."""


def refused_links(config: MkDocsConfig) -> tuple[Refused, ...]:
    """What below `docs_dir` is not to be published.

    Raises `PluginError` where MkDocs, which follows every link before a plugin is asked, would have no end.
    """
    docs = Path(config.docs_dir)
    found = tuple(refused_below(docs))
    endless = too_much(one.path for one in found)
    if endless is not None:
        why = f"a link behind which lie more than {MANY:,} files, out of the folder or in a circle; remove it"
        raise stopped(f"{name_of(endless, docs)}: {why}")
    return found


def leave_out_refused(files: Files, refused: Sequence[Refused], config: MkDocsConfig) -> tuple[Diagnostic, ...]:
    """Takes what is refused, and all that lies behind it, from the files; gives what is told of it."""
    if not refused:
        return ()
    docs = Path(config.docs_dir)
    paths = frozenset(one.path for one in refused)
    for file in list(files):
        source = Path(file.abs_src_path) if file.src_dir == config.docs_dir and file.abs_src_path else None
        if source is not None and not paths.isdisjoint((source, *source.parents)):
            files.remove(file)
    return tuple(one.diagnostic(name_of(one.path, docs)) for one in refused)


def claim_own(files: Files, claims: Claims) -> None:
    """Claims the places of the project's own files and its theme's; those whose place is taken leave the files."""
    for file in list(files):
        counts = file.inclusion not in (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT) and file.src_uri not in WINNING
        if counts and not claims.take([file.dest_uri], Owner(file.src_uri, file.src_uri)):
            files.remove(file)
