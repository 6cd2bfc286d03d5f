"""What a build reads before it makes pages: the sources, the themes, the lock file of addresses; and what it says of
them in MkDocs's log."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from platformdirs import user_cache_path

from resolutions.corpus import Collection, Parser, read_collection
from resolutions.errors import ResolutionsError
from resolutions.model import Diagnostic
from resolutions.paths import refusal
from resolutions.publishing import Selection, select
from resolutions.runtime import Progress, visible
from resolutions.themes import Theme, load_themes

from .config import ResolutionsConfig
from .files import Promises, promises
from .log import log, stopped
from .project import path_of, prefix_of
from .publication import Publication, publish

_LEVELS = {"error": logging.WARNING, "warning": logging.WARNING, "note": logging.INFO}


def parser_of(own: ResolutionsConfig) -> Parser:
    """A parser with the cache that all projects of this user share."""
    return Parser(user_cache_path("resolutions") / "parsed.sqlite", own.workers)


def read_publication(
    config: MkDocsConfig, own: ResolutionsConfig, parser: Parser, before: Publication | None
) -> Publication:
    """Everything that is published, its diagnostics told. `before` is the last build's, where a server knows it.

    Raises `PluginError` where the folder of sources is missing, or themes or catalogue cannot be read.
    """
    with _told_by_mkdocs():
        collection, themes = _collection(config, own, parser), _themes(config, own)
        collection = select(collection, _selection(own), themes)
    publication = publish(collection, themes, own.languages, before=before, workers=own.workers)
    for found in publication.diagnostics:
        _report(found)
    return publication


def read_promises(publication: Publication, config: MkDocsConfig, own: ResolutionsConfig) -> Promises:
    """What is known of old addresses. Raises `PluginError` where one is lost, but for a part of a site or a preview."""
    path = path_of(config, own.permalinks)
    with _told_by_mkdocs():
        kept = promises(publication, path, path.name)
    if _selection(own):
        return kept
    for found in (*kept.problems, *kept.lost):
        _report(found)
    if kept.lost and not own.notice:
        raise stopped(f"{len(kept.lost)} addresses of {path.name} lead nowhere; see above")
    return kept


def tell(found: Iterable[Diagnostic]) -> None:
    """Tells diagnostics in MkDocs's log."""
    for one in found:
        _report(one)


def _collection(config: MkDocsConfig, own: ResolutionsConfig, parser: Parser) -> Collection:
    sources = path_of(config, own.sources)
    if not sources.is_dir():
        raise stopped(f"no folder of sources at {sources}; create it, or set `sources:`")
    catalogue = path_of(config, own.catalogue) if own.catalogue else None
    base = Path(config.docs_dir) if prefix_of(sources, config) else sources
    with Progress("Reading the sources") as tell:
        return read_collection(sources, base=base, catalogue=catalogue, progress=tell, parser=parser)


def _themes(config: MkDocsConfig, own: ResolutionsConfig) -> tuple[Theme, ...]:
    path = path_of(config, own.themes)
    # What the folder of the contents holds is no way to what lies outside it; a project may name a file elsewhere.
    followed = not (path.is_symlink() and path.is_relative_to(config.docs_dir))
    return (
        load_themes(path) if path.exists() and (followed or not refusal(path, Path(config.docs_dir).resolve())) else ()
    )


def _selection(own: ResolutionsConfig) -> Selection:
    chosen = own.selection
    return Selection(tuple(chosen.themes), tuple(chosen.languages), tuple(chosen.documents))


@contextmanager
def _told_by_mkdocs() -> Iterator[None]:
    """An error of the library as one that MkDocs tells without a traceback."""
    try:
        yield
    except ResolutionsError as error:
        raise stopped(error) from error


def _report(found: Diagnostic) -> None:
    """One line a diagnostic: `sources/x.md:11:9: message [code]`; errors and warnings fail a strict build."""
    place = f"{found.source}:{found.line}:{found.column}" if found.line else found.source
    log.log(_LEVELS[found.severity], "%s", visible(f"{place}: {found.message} [{found.code}]"))
