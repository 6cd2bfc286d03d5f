"""What the hooks of a build share, and what one build of a server leaves to the next."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence, Set
from copy import copy
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from resolutions.corpus import Parser, Stamp
from resolutions.formats import Allowed
from resolutions.model import Diagnostic, DocumentKey
from resolutions.paths import Refused
from resolutions.publishing import Shard
from resolutions.runtime import cache_file
from resolutions.search import IndexCache
from resolutions.wording import WordingCache

from .config import ResolutionsConfig
from .files import Claims
from .following_work import FollowingWork
from .log import Report
from .pages import SheetPage, release
from .publication import Publication
from .rendering import BackgroundWriter, Notes, Part, Renderer, SiteParts, TemplateCache
from .views.site import Site


@dataclass
class Session:
    """What outlives a build: every build of one `mkdocs serve` has the same session. `mkdocs build` has one build."""

    serving: bool = False
    """Whether a server builds the site again after each edit. Set by `on_startup`."""
    shard: Shard = field(default_factory=lambda: Shard(1, 1))
    """The part of the site that is built. Set before the build, by `build.build_site`."""
    replaces: Path | None = None
    """The folder that the built one is to replace, whose files may be taken. Set as `shard` is; where it is not, the
    site is built in its place."""
    known: Path | None = None
    """The file that keeps what was read of the sources, where it is not the cache that the user's projects share. Set
    as `shard` is."""
    is_noted: bool = True
    """Whether what is built is noted for the next build; not so where the folder is another each time, as a preview's.
    Set as `shard` is."""
    is_preview: bool = False
    """Whether the site only shows a change: it asks not to be indexed, and may lose addresses. Set as `shard` is."""
    search_memory: IndexCache | None = None
    """What the search index keeps of the last build. Set by `on_startup`, of a server alone."""
    wording_memory: WordingCache | None = None
    """What is known of the wording of the last build's documents. Set by `on_startup`, of a server alone."""
    parser: Parser | None = None
    """The parser of the last build, with all that it parsed; of a server alone."""
    publication: Publication | None = None
    """The publication of the last build; of a server alone."""
    pages: Mapping[str, Part] = field(default_factory=dict)
    """The pages that stand in the site's folder, by their addresses; of a server alone."""
    standing: BuildState | None = None
    """The state of the last build that made the whole site; of a server alone, and none while it makes one."""
    following: FollowingWork = field(default_factory=FollowingWork)
    """What is done after each build of a server."""
    templates: TemplateCache = field(default_factory=lambda: TemplateCache(cache_file("templates")))
    """The compiled templates of MkDocs's environment and of the plugin's own."""
    _scratch: tempfile.TemporaryDirectory[str] | None = None

    def begin(self, *, serving: bool) -> None:
        """Called once, before the first build."""
        self.serving = serving
        self.search_memory = IndexCache() if serving else None
        self.wording_memory = WordingCache() if serving else None

    def begin_build(self) -> None:
        """Called once a build of MkDocs, before it empties the site's folder: nothing stands there, and nothing that
        follows an earlier one is written any more."""
        self.following.begin_anew()
        if self.standing is not None:
            self.standing.release()
        self.standing = None

    def scratch(self) -> str:
        """A folder of its own, outside the project, that is there until the session ends."""
        self._scratch = tempfile.TemporaryDirectory(prefix="resolutions_")
        return self._scratch.name

    def end(self) -> None:
        """Called once, when nothing is built any more."""
        self.following.begin()
        if self._scratch is not None:
            self._scratch.cleanup()


class BuildState:
    """The state of one build. Its fields are filled by MkDocs's hooks, in the order in which they stand here."""

    # In `on_pre_build`.
    config: MkDocsConfig
    """The project's configuration, once every plugin has had its say."""
    allowed: Allowed
    """What pages may load beside the site's own files."""
    renderer: Renderer
    """Renders the bodies of pages."""
    report: Report
    """Tells what is wrong."""
    refused_links: tuple[Refused, ...]
    """The links below `docs_dir` that lead out of it, found before MkDocs follows them."""
    notes: Notes | None
    """The notes on what the last build wrote; None where nothing is taken from it, as by a server."""
    surroundings: str
    """The digest of what everything is made of, but the documents and the project's own pages; empty where nothing is
    taken from the last build."""
    parts: SiteParts
    """What the last build wrote, and what this one writes."""
    stamps: Mapping[str, Stamp]
    """By what an edit is known of any file that the site is made of; none where there is no server."""

    # In `on_files`.
    own_files: tuple[File, ...]
    """The project's own files, before those of the documents are added."""
    site: Site
    """All that is published, and how its pages are made."""
    settled: Mapping[str, File]
    """All files by their names among the sources, once each has a place of its own."""
    claims: Claims
    """Who has which place."""
    renders_pages: bool
    """Whether the plugin renders and writes its pages itself; otherwise MkDocs does."""
    writer: BackgroundWriter
    """Writes the search and the machine-readable files. It begins in `on_files` and ends in `on_post_build`."""
    writes_tables: bool
    """Whether the writer writes the tables of the data, too, while the pages are planned; otherwise MkDocs does."""

    # In `on_nav`.
    navigation: Navigation
    """The project's own pages, as the frame of each page shows them."""

    # In `on_env`.
    environment: Environment
    """MkDocs's own, in which the frames of pages are rendered."""
    documentation_files: Sequence[File]
    """The files of all pages, before those that the plugin renders are taken from MkDocs."""

    def __init__(self, session: Session, settings: ResolutionsConfig) -> None:
        self.session = session
        self.settings = settings
        """The plugin's own configuration."""
        self.listing: list[tuple[Page, str]] = []
        """The project's own pages at whose end documents are listed, each with its HTML above that."""
        self.shown: set[DocumentKey] = set()
        """The documents whose pages were written since this build made the whole site, before all else."""

    def after_edits(self, stamps: Mapping[str, Stamp], told: Set[Diagnostic]) -> BuildState:
        """The state of a build of the same project by the same programs, whose sources alone have changed; `told` need
        not be told again. Its site, its parts and its writer are still this one's."""
        state = copy(self)
        state.stamps, state.report = stamps, Report(strict=self.config.strict, told=told)
        state.shown = set()
        return state

    def release(self) -> None:
        """Frees what the pages were made of. Called when a later build has others."""
        for file in self.documentation_files:
            if isinstance(file.page, SheetPage):
                release(file.page)

    def stop(self) -> None:
        """Ends what this build does in the background, where it has begun any."""
        if "writer" in vars(self):
            self.writer.stop()
