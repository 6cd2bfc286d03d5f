"""The MkDocs plugin `resolutions`: each hook is a call or two of what the other modules do.

on_config  our templates behind the project's own        on_files   read, resolve, lay out: files with pages
on_page_*  the frame around each page
"""

from __future__ import annotations

import atexit
import gc
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from resolutions.corpus import Parser
from resolutions.diagnostics import diagnose, reference
from resolutions.errors import OutsideFolder, ResolutionsError
from resolutions.formats import page_policy
from resolutions.languages import LANGUAGES
from resolutions.paths import Refused
from resolutions.publishing import Shard, Wanted
from resolutions.runtime import uncollected
from resolutions.search import Memory

from . import page_registry
from .addresses import Addresses
from .config import ResolutionsConfig
from .files import (
    THE_SITE,
    WINNING,
    Claims,
    Owner,
    assets,
    cards,
    claim_own,
    data,
    leave_out_refused,
    machine_readable,
    redirects,
    refused_links,
    search,
)
from .loading import parser_of, read_promises, read_publication, tell
from .log import make_visible, stopped
from .pages import Frame, SheetPage, copied_file, data_file, frame_of, page_file, plain_frame
from .project import language_of, names_a_font, path_of, prefix_of, root_of
from .publication import Publication
from .rendering import (
    TEMPLATES,
    Compiled,
    Following,
    Frames,
    Kept,
    Renderer,
    Writing,
    give_blocks,
    may_be_whole,
    put_back,
    set_aside,
    stamp,
    write,
    write_whole,
)
from .views.site import Site, source_place

ASSETS = Path(__file__).parent / "assets"
ASSET_FOLDER = "assets/resolutions"
"""Where the plugin's style and script stand on the site."""
HOME_TEMPLATE = "resolutions/home.html"
"""What a project's own page names as its `template` to be given the home page's field and lists."""
DIAGNOSTICS_TEMPLATE = "resolutions/diagnostics.html"
"""The same for a page that explains every diagnostic code."""
_NO_UTF8 = "the file's name is no UTF-8 text, so its source text is not offered; rename the file"


class ResolutionsPlugin(BasePlugin[ResolutionsConfig]):  # type: ignore[no-untyped-call]  # MkDocs gives it no types
    """Publishes the documents of a folder of sources."""

    def __init__(self) -> None:
        self._site: Site | None = None
        self._nav: Navigation | None = None
        self._documentation: Sequence[File] = ()
        self._parser: Parser | None = None
        self._beside: Writing | None = None
        self._following = Following()
        self._memory: Memory | None = None
        self._kept = Kept()
        self._serving = False
        self._compiled: tuple[Compiled, Compiled] = (Compiled(), Compiled())
        self._renderer = Renderer()
        self._shard = Shard(1, 1)
        self._refused: tuple[Refused, ...] = ()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Keeps the plugin across the builds of one `mkdocs serve`."""
        # As it ends, Python would look once more for garbage among all that a build has made.
        atexit.register(gc.freeze)
        self._serving = command == "serve"
        make_visible()
        self._memory = Memory() if self._serving else None

    def configure_for(self, wanted: Wanted) -> None:
        """Sets what a bundle, a preview or a part wants otherwise than the project's configuration says."""
        self._shard = wanted.shard or self._shard
        self.config.notice = wanted.notice
        self.config.notice_url = wanted.notice_url
        for name in ("themes", "languages", "documents"):
            self.config.selection[name] = list(getattr(wanted.selection, name))

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Puts the templates behind the project's own and before the theme's, and links style and script."""
        own = [config.theme.custom_dir] if config.theme.custom_dir else []
        config.theme.dirs.insert(len(own), str(TEMPLATES))
        if not names_a_font(config):
            # Material would ask another host for one, which the policy of the site's headers forbids.
            config.theme["font"] = False
        config.extra_css[:0] = [f"{ASSET_FOLDER}/resolutions.css", f"{ASSET_FOLDER}/{search.STYLE}"]
        if self.config.notice:
            config.extra_css.append(f"{ASSET_FOLDER}/notice.css")
        for script in (search.SCRIPT, "resolutions.js"):
            config.extra_javascript.append(f"{ASSET_FOLDER}/{script}")
        self._renderer = Renderer(own, offline=not config.use_directory_urls, compiled=self._compiled[0])
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Saves from MkDocs, which now empties the site, what the last build of a server made and this one need not."""
        self._refused = refused_links(config)
        self._following.begin()
        if self._kept.pages:
            set_aside(Path(config.site_dir), (*LANGUAGES, "search"))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Reads the sources, and adds the pages, the data and the assets that come of them."""
        try:
            with uncollected():
                return self._with_all(files, config)
        except OutsideFolder as error:
            raise stopped(error) from error

    def _with_all(self, files: Files, config: MkDocsConfig) -> Files:
        publication = self._publication(config)
        where = Addresses(directory_urls=config.use_directory_urls)
        sources = path_of(config, self.config.sources)
        kept = read_promises(publication, config, self.config)
        site = Site(
            publication,
            where,
            name=str(config.site_name),
            source_text=self.config.source_text,
            sources_prefix=prefix_of(sources, config),
            page_size=self.config.page_size,
            root=root_of(config),
            akoma_ntoso=self.config.akoma_ntoso,
            former=kept.former,
        )
        self._site = site
        self._leave_out_sources(files, config)
        refused = leave_out_refused(files, self._refused, config)
        tell(found for found in refused if found not in publication.diagnostics)
        self._beside = self._begin_beside(site, files, config)
        claims = Claims(machine_readable.RESERVED)
        made = list(self._made_of_sources(site, sources, claims, files, config))
        claim_own(files, claims)
        claims.leave((*config.theme.static_templates, *config.extra_templates, "sitemap.xml.gz"), THE_SITE)
        kept = redirects.admitted(kept, claims)
        made += (data_file(path, content, config) for path, content in redirects.files(kept, where, self._renderer))
        for file in made:
            files.append(file)
        tell(claims.diagnostics)
        return files

    def _made_of_sources(
        self, site: Site, sources: Path, claims: Claims, files: Files, config: MkDocsConfig
    ) -> Iterator[File]:
        """The pages and data of the documents, each with a place of its own."""
        whole = may_be_whole(config, self)
        has_home = any(file.dest_uri == "index.html" for file in files)
        for sheet in page_registry.sheets(site, self._renderer, has_home=has_home):
            name = f"{sheet.source}:{sheet.line}" if sheet.source else f"the site's page “{sheet.title or site.name}”"
            paths = (f"{sheet.address}index.html", *sheet.paths_beside)
            if claims.take(paths, Owner(name, sheet.source, sheet.line)):
                yield page_file(sheet, config, whole=whole)
        told = ((f"{ASSET_FOLDER}/{name}", asset) for name, asset in assets(ASSETS))
        for path, content in (*told, *data.files(site, wanted=self._shard.has)):
            if claims.take([path], THE_SITE):
                yield data_file(path, content, config)
        claims.leave(machine_readable.paths(site), THE_SITE)
        if self.config.source_text:
            for place, source, original in _source_files(site, sources):
                if not original.is_file():
                    claims.diagnostics.append(diagnose("bad-name", source, 0, 0, problem=_NO_UTF8))
                elif claims.take([place], Owner(source, source)):
                    yield copied_file(place, original, config)

    def _begin_beside(self, site: Site, files: Files, config: MkDocsConfig) -> Writing:
        """What is written while the pages are rendered: the search, and the files for other programs."""
        own = {file.src_uri for file in files} & WINNING

        def made() -> Iterator[tuple[str, str | bytes]]:
            if self.config.search and self._shard.has("search/"):
                yield from search.files(site, self._renderer, self._memory)
            yield from cards.files(site, wanted=self._shard.has)
            told = machine_readable.files(site, public=not self.config.notice, wanted=self._shard.has)
            yield from ((path, content) for path, content in told if path not in own)

        return Writing(made, Path(config.site_dir), beside=not self._serving and search.is_large(site))

    def _kept_pages(self, config: MkDocsConfig) -> Kept | None:
        """The pages of the last build, where one follows another."""
        if not self._serving or self._site is None or self._nav is None:
            return None
        own = [(page.title, page.url) for page in self._nav.pages]
        templates = stamp((TEMPLATES, *([config.theme.custom_dir] if config.theme.custom_dir else ())))
        settings = (self.config.notice, config.site_url, config.theme.name, Path(config.config_file_path).read_bytes())
        self._kept.begin((self._site.common, own, templates, settings))
        put_back(Path(config.site_dir), discard=not self._kept.pages)
        return self._kept

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keeps what the frames show of the project's own pages."""
        self._nav = nav
        return nav

    @event_priority(-100)  # after those that change the environment
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Renders the pages, now that all is known, and writes the data beside them."""
        env.bytecode_cache = self._compiled[1]
        give_blocks(env, config.theme.dirs[config.theme.dirs.index(str(TEMPLATES)) + 1 :])
        documentation = files.documentation_pages()
        self._documentation = documentation
        pages = [file.page for file in documentation if isinstance(file.page, SheetPage)]
        site_dir = Path(config.site_dir)
        try:
            with uncollected():
                if self._nav is not None and may_be_whole(config, self):
                    frames = Frames(env, self._nav, documentation, config, partial(self._frame, config=config))
                    kept = self._kept_pages(config)
                    own = [page for page in pages if self._shard.has(page.file.dest_uri)]
                    write_whole(own, frames, site_dir, workers=self.config.workers, kept=kept)
                    for page in pages:
                        # MkDocs would render and write it once more.
                        files.remove(page.file)
                else:
                    for page in pages:
                        write(page.sheet.beside(), site_dir)
        except ResolutionsError as error:
            raise stopped(error) from error
        return env

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Adds to a project's own page what its template promises: the home page's lists, the diagnostic codes."""
        if self._site is None or isinstance(page, SheetPage):
            return html
        template = page.meta.get("template")
        if template == HOME_TEMPLATE:
            return html + page_registry.home_body(self._site, self._renderer, config.theme["language"], page.url)
        if template == DIAGNOSTICS_TEMPLATE:
            return html + self._renderer.render("diagnostics", codes=reference())
        return html

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Gives the templates what stands around the page."""
        return _with_frame(context, self._frame(page, config))

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """The same for pages without a source, such as the one that stands for a missing page; the sitemap is told all
        pages, of which MkDocs may know a few alone."""
        return _with_frame({**context, "pages": self._documentation}, self._frame(None, config))

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Waits for what is written beside the pages."""
        if self._beside is not None and self._serving:
            self._following.follow(self._beside.files, Path(config.site_dir))
        elif self._beside is not None:
            self._beside.finish()
        gc.unfreeze()

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]) -> None:
        """Watches what lies outside `docs_dir`: sources, catalogue, templates."""
        docs = Path(config.docs_dir)
        for path in (path_of(config, self.config.sources), TEMPLATES, ASSETS):
            # MkDocs watches `docs_dir` itself, and looks at every file of it twice a second.
            if not path.is_relative_to(docs):
                server.watch(str(path))
        if config.theme.custom_dir:
            server.watch(config.theme.custom_dir)

    def _frame(self, page: Page | None, config: MkDocsConfig) -> Frame:
        if self._site is None:
            raise stopped("a page is rendered before the sources were read")
        sheet = page.sheet if isinstance(page, SheetPage) else None
        if sheet is not None:
            frame = frame_of(sheet, self._site.publication, self._site.addresses)
        else:
            is_home = page is not None and page.meta.get("template") == HOME_TEMPLATE
            language = language_of(config)
            frame = plain_frame(language, self._site.publication, self._site.addresses, is_home=is_home)
        frame = machine_readable.in_frame(frame, sheet, self._site)
        offline = not self._site.addresses.directory_urls
        policy = page_policy(offline=offline)
        return replace(
            frame, notice=self.config.notice, notice_url=self.config.notice_url, offline=offline, policy=policy
        )

    def _publication(self, config: MkDocsConfig) -> Publication:
        before = self._site.publication if self._serving and self._site else None
        parser = self._parser or parser_of(self.config)
        publication = read_publication(config, self.config, parser, before)
        self._parser = parser if self._serving else None
        return publication

    def _leave_out_sources(self, files: Files, config: MkDocsConfig) -> None:
        """A source is no page of MkDocs's, and the themes file is no file of the site."""
        sources = path_of(config, self.config.sources)
        themes = path_of(config, self.config.themes)
        for file in list(files):
            path = Path(file.abs_src_path) if file.abs_src_path else None
            if path is not None and (path == themes or path.is_relative_to(sources)):
                files.remove(file)


def _source_files(site: Site, sources: Path) -> Iterator[tuple[str, str, Path]]:
    """The sources that have documents: their place on the site, what messages call them, and where they lie."""
    by_place = {
        (source_place(document, site), document.source): sources / document.source.removeprefix(site.sources_prefix)
        for document in site.publication.collection.documents
    }
    for (place, source), original in sorted(by_place.items()):
        yield place, source, original


def _with_frame(context: TemplateContext, frame: Frame) -> TemplateContext:
    values: dict[str, object] = {**context, "frame": frame}
    return values  # type: ignore[return-value]  # MkDocs's type names its own keys alone
