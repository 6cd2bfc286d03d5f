"""The MkDocs plugin `resolutions`: its hooks, in the order in which MkDocs calls them.

Each fills its fields of the build's state (`state.BuildState`) and calls the module that does the work.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from resolutions.runtime import collect_again, no_last_collection, uncollected

from .config import ResolutionsConfig
from .earlier import begin_parts, end_parts
from .files import leave_out_sources, refused_links
from .log import Report, errors_stop_build, make_visible, stopped
from .neighbours import settle
from .page_frames import with_frame
from .page_registry import complete
from .page_renderer import may_render_pages, write_pages
from .policy import allowed_of
from .project import overrides_of
from .project_errors import project_error
from .rendering import Renderer, give_functions
from .serving import stamps_of, stand, watch
from .site_files import add_site_files, settle_late_files
from .state import BuildState, Session
from .theme import add_to_theme, honour_labels


class ResolutionsPlugin(BasePlugin[ResolutionsConfig]):  # type: ignore[no-untyped-call]  # MkDocs gives it no types
    """Publishes the documents of a folder of sources."""

    def __init__(self) -> None:
        self.session = Session()
        self.state = BuildState(self.session, self.config)

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Begins the session. As the plugin has this hook, MkDocs keeps it across the builds of one `mkdocs serve`."""
        if dirty:
            raise stopped("--dirty makes some pages alone, and lists and menus would lack the others; build without it")
        no_last_collection()
        make_visible()
        self.session.begin(serving=command == "serve")

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Settles what other plugins and the theme may not do here; adds templates, styles and scripts to the theme."""
        self.state = BuildState(self.session, self.config)
        settle(config, self.config)
        add_to_theme(config, self.config)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Saves what the last build made from MkDocs, which now empties the site's folder."""
        self.state.config = config
        self.state.stamps = stamps_of(config, self.config) if self.session.serving else {}
        self.state.report = Report(strict=config.strict)
        self.state.allowed = allowed_of(config, self.config)
        offline = not config.use_directory_urls
        self.state.renderer = Renderer(overrides_of(config), offline=offline, compiled=self.session.templates)
        self.state.refused_links = refused_links(config)
        self.session.begin_build()
        begin_parts(self.state, self)

    @event_priority(100)  # before those that make the navigation of all files
    def _on_files_first(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Takes from the files what is no page of MkDocs's."""
        leave_out_sources(files, config, self.config)
        return files

    @event_priority(-200)  # after them, and after those that add files
    def _on_files_last(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Reads the sources, and adds the pages, the data and the assets that are made of them."""
        self.state.renders_pages, self.state.own_files = may_render_pages(config, self), tuple(files)
        with errors_stop_build(), uncollected():
            add_site_files(files, self.state)
        return files

    on_files = CombinedEvent(_on_files_first, _on_files_last)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Takes note of the project's own pages, which every frame shows. All plugins have added their files by now."""
        settle_late_files(files, self.state)
        self.state.navigation = honour_labels(nav, config)
        return nav

    @event_priority(-100)  # after the plugins that change the environment
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Renders and writes the pages of the documents with the data that belongs to them."""
        env.bytecode_cache = self.session.templates
        give_functions(env, config)
        self.state.environment, self.state.documentation_files = env, files.documentation_pages()
        # Templates leave cycles behind, as much as the pages themselves: here garbage is collected.
        with errors_stop_build():
            write_pages(files, self.state)
        return env

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Adds to a project's own page what its template promises."""
        with errors_stop_build():
            return complete(page, html, self.state)

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Gives the templates of a page the frame around it."""
        return with_frame(context, page, self.state)

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Gives the same to the templates that are no page's, such as `404.html`; and the sitemap all pages, of which
        MkDocs may know a few alone."""
        return with_frame({**context, "pages": self.state.documentation_files}, None, self.state)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Waits for the files that are written in the background; those of a server follow its build."""
        with errors_stop_build():
            if self.session.serving:
                stand(self.state)
                self.state = BuildState(self.session, self.config)  # the session has it until a later one stands
            else:
                self.state.writer.finish()
                end_parts(self.state)
        collect_again()

    def on_build_error(self, *, error: Exception) -> None:
        """Ends what is written in the background: nothing may come to a folder that is being removed."""
        self.state.stop()
        if told := project_error(error, vars(self.state).get("config")):
            raise stopped(told) from error

    @event_priority(-200)  # after those that name MkDocs's builder to the server, which then has another
    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]) -> None:
        """Watches the folders that MkDocs does not watch itself, and has edited documents shown before all else."""
        watch(server, self.session, config, self.config)

    def on_shutdown(self) -> None:
        """Ends what follows the last edit."""
        self.session.end()
