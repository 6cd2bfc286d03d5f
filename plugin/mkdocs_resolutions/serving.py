"""What `mkdocs serve` does after an edit: the pages of the edited documents first, all else after them.

    edit ─stamps─→ sources alone? ─yes─→ their pages are written, and readers have them
                         │                 └─ in a thread: all is read, lists, data and search are written ─→ reload
                         └no──→ MkDocs builds the whole site

To plan the lists of fifteen thousand documents takes a minute, and a person who edits a paragraph waits to see it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from resolutions.corpus import Collection, Stamp, changed_sources, name_of, read_again, stamps
from resolutions.model import DocumentKey
from resolutions.runtime import collect_again, uncollected

from .config import ResolutionsConfig
from .following_work import Turn
from .log import log
from .page_frames import with_frame
from .page_registry import completed_body, document_sheet
from .page_renderer import make_pages, sheet_pages, write_page
from .pages import files_to_copy, release, sheet_page
from .project import path_of, prefix_of
from .publication import with_edits
from .rendering import SiteParts, renew
from .site_files import add_site_files
from .state import BuildState, Session
from .theme import watched_folders

_MOST_EDITED = 50
"""Of more files that changed at once, as when another branch is checked out, the pages are a build of their own."""


def stamps_of(config: MkDocsConfig, settings: ResolutionsConfig) -> dict[str, Stamp]:
    """The stamps of every file that a server watches, or that a build reads."""
    named = (settings.sources, *settings.tables, settings.catalogue, settings.permalinks)
    folders = (*watched_folders(config, settings), *config.theme.dirs)
    watched = (config.docs_dir, config.config_file_path, *folders, *config.watch)
    roots = {*(Path(path) for path in watched if path), *(path_of(config, path) for path in named if path)}
    return stamps(root for root in roots if not any(other in root.parents for other in roots))


def stand(state: BuildState) -> None:
    """Takes note of a whole site that MkDocs built for a server, whose readers have the pages; the search follows."""
    parts, make_files, following = state.parts, state.writer.make_files, state.session.following
    if following.has_files:
        following.follow(lambda turn: following.files(make_files, parts, turn))
    else:
        following.files(make_files, parts, nullcontext)
    state.session.standing = state


def watch(server: LiveReloadServer, session: Session, config: MkDocsConfig, settings: ResolutionsConfig) -> None:
    """Has a server watch the folders that MkDocs does not watch itself, and show edited documents before all else;
    but not where another plugin may watch what nobody else knows of."""
    for folder in watched_folders(config, settings):
        server.watch(folder)
    if len(config.plugins.events["serve"]) > 1:
        return
    settled = Path(session.scratch(), "settled")
    server.watch(str(settled.parent))
    server.builder = EditsFirst(session, server.builder, settled)


@dataclass(frozen=True, slots=True)
class Edits:
    """The documents that are others since sources were edited, where all other pages can stay until they are made
    again."""

    collection: Collection
    """All documents, with these as they are now."""
    sources: frozenset[str]
    """The names of the edited sources."""
    documents: tuple[DocumentKey, ...]
    """Those of these sources, and the other language versions to which they give other facts than before; or gave,
    when their pages were last written."""


class EditsFirst:
    """What a server calls after files have changed, in the place of MkDocs's own builder."""

    def __init__(self, session: Session, build: Callable[[], None], settled: Path) -> None:
        """`settled` is a file that the server watches, and that is written when what follows an edit is done: the
        server then has its readers load their pages again."""
        self._session, self._build, self._settled = session, build, settled
        self._seen: Mapping[str, Stamp] = {}
        """The stamps when this was last called."""

    def __call__(self) -> None:
        """Shows the edits since the last build of the whole site, or builds it."""
        standing, following = self._session.standing, self._session.following
        if standing is not None:
            now, seen = stamps_of(standing.config, standing.settings), self._seen or standing.stamps
            self._seen = now
            # A server tells of one edit twice where it finds a file while it is being written.
            if now == seen:
                return
            paths = _edited(standing, now)
            # An editor has a file of its own beside a source.
            if paths is not None and changed_sources(seen, now, _sources(standing)) == ():
                return
            edits = None if paths is None else _read(paths, standing)
            if edits is not None:
                self._show(edits, standing, now)
                return
        following.begin()
        following.wait()
        self._build()
        self._seen = {}

    def _show(self, edits: Edits, standing: BuildState, now: Mapping[str, Stamp]) -> None:
        """Writes the pages of the edited documents, and has all else follow."""
        following = self._session.following
        following.begin()
        standing.shown.update(edits.documents)
        publication = with_edits(standing.site.publication, edits.collection, edits.documents)
        state = standing.after_edits(now, standing.report.met)
        state.site = standing.site.with_edits(publication)
        with following.now():
            _write_documents(edits.documents, _sources(standing), state)
        for key in edits.documents:
            state.report.tell((*edits.collection.by_key[key].diagnostics, *publication.findings[key]))
        log.info("Edited, and served before the lists: %s", ", ".join(sorted(edits.sources)))
        following.follow(lambda turn: self._make_all(state, turn))

    def _make_all(self, edited: BuildState, turn: Turn) -> None:
        """Makes the whole site of what is on the disk; what would be the same stays as it is."""
        state = edited.after_edits(edited.stamps, edited.report.told)
        with turn():
            standing = {**self._session.pages, **self._session.following.parts}
            state.parts = SiteParts(Path(state.config.site_dir), standing, in_place=True)
        files = Files(list(state.own_files))
        with uncollected():
            add_site_files(files, state)
        state.documentation_files = files.documentation_pages()
        void: BuildState | None = state
        try:
            self._write_all(files, state, turn)
            with turn():
                void, self._session.standing = self._session.standing, state
        finally:
            if void is not None:
                void.release()
        collect_again()
        self._settled.write_text("", encoding="utf-8")

    def _write_all(self, files: Files, state: BuildState, turn: Turn) -> None:
        """Writes what differs from what stands there."""
        site_dir = Path(state.config.site_dir)
        make_pages(sheet_pages(state), state, workers=1, turn=turn)
        own = frozenset(state.own_files)
        for file in files_to_copy(file for file in files if file not in own):
            with turn():
                renew([file], site_dir)
        for page, html in state.listing:
            with turn():
                renew([(page.file.dest_uri, _with_lists(page, html, state))], site_dir)
        self._session.following.files(state.writer.make_files, state.parts, turn)


def _sources(standing: BuildState) -> Path:
    return path_of(standing.config, standing.settings.sources)


def _edited(standing: BuildState, now: Mapping[str, Stamp]) -> tuple[Path, ...] | None:
    """The sources that were edited since `standing`; None where not just their pages have to be made."""
    if standing.config.strict or not standing.renders_pages:
        return None
    paths = changed_sources(standing.stamps, now, _sources(standing))
    return None if paths is None or len(paths) > _MOST_EDITED else paths


def _read(paths: Sequence[Path], standing: BuildState) -> Edits | None:
    """What the edited sources hold now; None where other documents changed with them."""
    sources = _sources(standing)
    base = Path(standing.config.docs_dir) if prefix_of(sources, standing.config) else sources
    collection = read_again(standing.site.publication.collection, paths, base)
    if collection is None:
        return None
    before = standing.site.publication.collection
    changed = {now.key for now, one in zip(collection.documents, before.documents, strict=True) if now is not one}
    keys = (one.key for one in collection.documents if one.key in changed or one.key in standing.shown)
    return Edits(collection, frozenset(name_of(path, base) for path in paths), tuple(keys))


def _write_documents(edited: Iterable[DocumentKey], sources: Path, state: BuildState) -> None:
    site = state.site
    for key in edited:
        sheet = document_sheet(site.publication.collection.by_key[key], site, state.renderer)
        original = sources / sheet.source.removeprefix(site.sources_prefix)
        page = sheet_page(sheet, original, state.config, by_plugin=True)
        write_page(page, state)
        release(page)


def _with_lists(page: Page, html: str, state: BuildState) -> str:
    """One of the project's own pages with the lists at its end, as MkDocs makes it."""
    page.content, page.active = completed_body(page, html, state), True
    try:
        context = get_context(state.navigation, state.documentation_files, state.config, page)
        template = state.environment.get_template(str(page.meta["template"]))
        return template.render(with_frame(context, page, state))
    finally:
        page.active = False
