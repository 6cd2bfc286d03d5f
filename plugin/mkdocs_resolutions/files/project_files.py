"""The project's own files. Those that lead out of `docs_dir`, or whose path is taken, are not published."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel

from resolutions.corpus import name_of
from resolutions.model import Diagnostic
from resolutions.paths import MANY, Refused, refused_below, too_much

from ..config import ResolutionsConfig
from ..log import stopped
from ..project import path_of
from .claims import Claims, Owner

WINNING = frozenset({"robots.txt", "_headers"})
"""Files that a project may have instead of ours."""


def refused_links(config: MkDocsConfig) -> tuple[Refused, ...]:
    """What below `docs_dir` is not to be published.

    Raises `PluginError` where MkDocs, which follows every link before a plugin is asked, would have no end.
    """
    docs = Path(config.docs_dir)
    refused = tuple(refused_below(docs))
    endless = too_much(link.path for link in refused)
    if endless is not None:
        why = f"a link behind which lie more than {MANY:,} files, out of the folder or in a circle; remove it"
        raise stopped(f"{name_of(endless, docs)}: {why}")
    return refused


def leave_out_sources(files: Files, config: MkDocsConfig, settings: ResolutionsConfig) -> None:
    """Takes the sources, which are no pages of MkDocs's, and the tables of themes and names from the files."""
    sources = path_of(config, settings.sources)
    tables = {path_of(config, name) for name in (settings.themes, settings.subjects, settings.names)}
    for file in list(files):
        path = Path(file.abs_src_path) if file.abs_src_path else None
        if path is not None and (path in tables or path.is_relative_to(sources)):
            files.remove(file)


def leave_out_refused(files: Files, refused: Sequence[Refused], config: MkDocsConfig) -> tuple[Diagnostic, ...]:
    """Takes what is refused, and all that lies behind it, from the files; gives a diagnostic of each."""
    if not refused:
        return ()
    docs = Path(config.docs_dir)
    paths = frozenset(link.path for link in refused)
    for file in list(files):
        source = Path(file.abs_src_path) if file.src_dir == config.docs_dir and file.abs_src_path else None
        if source is not None and not paths.isdisjoint((source, *source.parents)):
            files.remove(file)
    return tuple(link.diagnostic(name_of(link.path, docs)) for link in refused)


def claim_own(files: Files, claims: Claims) -> None:
    """Claims the places of the project's own files and its theme's; those whose place is taken leave the files."""
    for file in list(files):
        is_claimed = (
            file.inclusion not in (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT) and file.src_uri not in WINNING
        )
        if is_claimed and not claims.take([file.dest_uri], Owner(file.src_uri, file.src_uri)):
            files.remove(file)
