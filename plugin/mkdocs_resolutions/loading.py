"""Loads what a build needs before it makes pages: the sources, the themes, the lock file of addresses. What is wrong in
them it reports in MkDocs's log."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from resolutions.corpus import Collection, Parser, read_collection
from resolutions.model import Diagnostic
from resolutions.paths import may_read
from resolutions.publishing import Selection, select
from resolutions.runtime import Cache, Progress, cache_file, visible
from resolutions.runtime.parallel import ENOUGH, BackgroundTask, may_run_in_background
from resolutions.search import Names, load_names
from resolutions.subjects import SubjectNames, load_subject_names
from resolutions.themes import Theme, broad_terms, load_themes, unknown_themes
from resolutions.wording import KeptWording, WordingCache, Wordings, find, read_found

from .config import ResolutionsConfig
from .files import OldAddresses, old_addresses
from .log import FindingsStop, Report, errors_stop_build, stopped
from .project import missing_files, path_of, prefix_of, wrong_translations
from .publication import Publication, publish


@dataclass(frozen=True, slots=True)
class Kept:
    """The file that keeps what is read of the sources from one build to the next."""

    file: Path
    is_own: bool = False
    """Whether it is of this project alone; else all projects of this user share it."""

    @classmethod
    def of(cls, known: Path | None) -> Kept:
        """The file that `prepare` made, where there is one, else the user's cache."""
        return cls(cache_file("parsed")) if known is None else cls(known, is_own=True)

    @property
    def cache(self) -> Cache:
        """The cache of parsed files, in its file."""
        return Cache(self.file)

    def parser(self, own: ResolutionsConfig) -> Parser:
        """What parses files by the settings of a project and keeps what it has parsed."""
        return Parser(self.file, own.workers)


def read_publication(
    config: MkDocsConfig,
    own: ResolutionsConfig,
    parser: Parser,
    kept: Kept,
    report: Report,
    before: Publication | None = None,
    wording_memory: WordingCache | None = None,
) -> Publication:
    """Everything that is published, its diagnostics reported. `before` is the last build's, and `wording_memory` what
    it knew of wording, where there is a server.

    Raises `PluginError` where the folder of sources is missing, or themes or catalogue cannot be read.
    """
    report.warn(chain(missing_files(config, own), wrong_translations(config)))
    with errors_stop_build(), ExitStack() as at_end:
        collection, themes = _collection(config, own, parser), _themes(config, own)
        collection = select(collection, _selection(own), themes)
        # In a file of this project's own, the sources' place is the same on every machine.
        sources = own.sources if kept.is_own else str(path_of(config, own.sources).resolve())
        wording = KeptWording(kept.cache, sources)
        # One process alone finds wording, beside those that find what stands in each document. That is twice the work:
        # they are as many as there are processors, so that none is idle once the wording is found.
        beside = own.wording and wording_memory is None and _may_share(len(collection.documents), own.workers)
        task = BackgroundTask(partial(wording.find_stored, collection.documents)) if beside else None
        if task is not None:
            at_end.callback(task.stop)  # where anything else fails, nothing goes on beside it
        publication = publish(collection, themes, own.languages, before=before, workers=own.workers, cache=kept.cache)
        # What is to be told of documents is looked for before that process is waited for.
        unknown = unknown_themes(publication.collection, publication.themes)
        told = (*publication.diagnostics, *unknown, *_broad_terms(publication, config, own))
        if own.wording:
            if task is not None:
                found = read_found(task.finish())
            elif wording_memory is not None:
                found = find(collection.documents, wording_memory)
            else:
                found = wording.find(collection.documents)
            publication = replace(publication, wordings=Wordings(found))
    report.tell(told)
    return publication


def _may_share(documents: int, workers: int) -> bool:
    """Whether so many documents are worth a process of its own, and one may be made."""
    return documents >= ENOUGH and workers != 1 and may_run_in_background()


def _broad_terms(publication: Publication, config: MkDocsConfig, own: ResolutionsConfig) -> tuple[Diagnostic, ...]:
    members = chain.from_iterable(publication.memberships.values())
    name = path_of(config, own.themes).name
    return broad_terms(publication.collection.documents, members, publication.themes, name)


def read_old_addresses(
    publication: Publication, config: MkDocsConfig, own: ResolutionsConfig, report: Report, *, may_lose: bool
) -> OldAddresses:
    """What is known of old addresses. Raises `PluginError` where one leads nowhere or to other words, but for a part of
    a site, or where it may lose them, as a preview does."""
    path = path_of(config, own.permalinks)
    with errors_stop_build():
        addresses = old_addresses(publication, path, path.name)
    if _selection(own):
        return addresses
    report.tell((*addresses.problems, *addresses.broken))
    if addresses.broken and not may_lose:
        raise FindingsStop(f"resolutions: addresses of {visible(path.name)} lead nowhere or to other words; see above")
    return addresses


def _collection(config: MkDocsConfig, own: ResolutionsConfig, parser: Parser) -> Collection:
    sources = path_of(config, own.sources)
    if not sources.is_dir():
        raise stopped(f"no folder of sources at {sources}; create it, or set `sources:`")
    catalogue = path_of(config, own.catalogue) if own.catalogue else None
    base = Path(config.docs_dir) if prefix_of(sources, config) else sources
    is_inside = sources.resolve().is_relative_to(Path(config.docs_dir).resolve())
    with Progress("Reading the sources") as progress:
        return read_collection(
            sources,
            base=base,
            catalogue=catalogue,
            progress=progress,
            parser=parser,
            is_left_out=partial(_is_left_out, config) if is_inside else None,
        )


def _is_left_out(config: MkDocsConfig, name: str) -> bool:
    """Whether MkDocs is told to leave a file out of the site, by its path in `docs_dir`. A draft is not published
    either, nor does a server show it."""
    return any(spec is not None and spec.match_file(name) for spec in (config.exclude_docs, config.draft_docs))


def read_subject_names(config: MkDocsConfig, own: ResolutionsConfig) -> SubjectNames:
    """The subjects' names in other languages. Raises `PluginError` where the file cannot be read."""
    path = path_of(config, own.subjects)
    with errors_stop_build():
        return load_subject_names(path) if may_read(path, Path(config.docs_dir)) else {}


def read_names(config: MkDocsConfig, own: ResolutionsConfig) -> Names:
    """What people call documents. Raises `PluginError` where the file cannot be read."""
    path = path_of(config, own.names)
    with errors_stop_build():
        return load_names(path) if may_read(path, Path(config.docs_dir)) else {}


def _themes(config: MkDocsConfig, own: ResolutionsConfig) -> tuple[Theme, ...]:
    path = path_of(config, own.themes)
    return load_themes(path) if may_read(path, Path(config.docs_dir)) else ()


def _selection(own: ResolutionsConfig) -> Selection:
    selection = own.selection
    return Selection(tuple(selection.themes), tuple(selection.languages), tuple(selection.documents))
