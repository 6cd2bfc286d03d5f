"""The project's own files. Those that lead out of `docs_dir`, or whose path is taken, are not published."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from resolutions.corpus import name_of
from resolutions.model import Diagnostic
from resolutions.paths import MANY, Refused, refused_below, too_much

from ..config import ResolutionsConfig
from ..log import stopped
from ..project import path_of, paths_in
from .claims import Claims, Owner

_UNKNOWN = "<unknown>"
"""What MkDocs calls the maker of a file that no plugin's hook made."""
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
    """Takes the sources, which are no pages of MkDocs's, and the tables of the project from the files."""
    folders = _folders_of_sources(config, settings)
    tables = {path_of(config, table) for table in settings.tables}
    for file in list(files):
        path = Path(file.abs_src_path) if file.abs_src_path else None
        if path is not None and (path in tables or any(map(path.is_relative_to, folders))):
            files.remove(file)


def _folders_of_sources(config: MkDocsConfig, settings: ResolutionsConfig) -> tuple[Path, ...]:
    """The folder of sources; where the environment or a project names another one, the usual one is no folder of pages
    for that, unless `nav:` has a page of it or names none at all."""
    named, usual = path_of(config, settings.sources), ResolutionsConfig().sources
    has_pages = config.nav is None or any(path.startswith(f"{usual}/") for path in paths_in(config.nav))
    return (named,) if has_pages else (named, path_of(config, usual))


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
        if not _is_claimed(file, claims):
            files.remove(file)


def claim_late(files: Files, settled: Mapping[str, File], own: Container[File], claims: Claims) -> None:
    """The same of the files that a plugin added when all places were `settled`, by their names among the sources. It
    may replace one of the project's `own` in its place; where it replaced one of ours, that comes back."""
    for file in list(files):
        before = settled.get(file.src_uri)
        is_replaced = before is not None and before in own and before.dest_uri == file.dest_uri
        if before is file or is_replaced or _is_claimed(file, claims):
            continue
        files.remove(file)
        if before is not None:
            files.append(before)


def claim_redirects(config: MkDocsConfig, claims: Claims) -> None:
    """Claims the places at which mkdocs-redirects writes when the site is finished; takes those that are taken out of
    its settings."""
    plugin = config.plugins.get("redirects")
    redirects: dict[str, str] = plugin.config.get("redirect_maps", {}) if plugin is not None else {}
    for page in list(redirects):
        path = File(page, "", "", config.use_directory_urls).dest_uri
        owner = Owner(f"the redirect {page} (made by the plugin redirects)", Path(config.config_file_path).name)
        if not claims.take([path], owner):
            del redirects[page]


def _is_claimed(file: File, claims: Claims) -> bool:
    """Whether a file of others has its place; one that is not published needs none, and some may have ours."""
    if file.inclusion in (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT) or file.src_uri in WINNING:
        return True
    is_known = file.generated_by not in (None, "", _UNKNOWN)
    maker = f" (made by the plugin {file.generated_by})" if is_known else ""
    return claims.take([file.dest_uri], Owner(f"{file.src_uri}{maker}", file.src_uri))
