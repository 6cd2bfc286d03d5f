"""Renders pages with their frames and writes them, in as many processes as pay; MkDocs need not know of them.

A page costs two milliseconds, the frame half of them, and none needs another. Each process writes its own pages: to
send them to one that writes them took a tenth of a build. Where another plugin looks at a page or its context, MkDocs
renders and writes the pages itself.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from resolutions.runtime import Progress, digest_of
from resolutions.runtime.parallel import each

from .earlier import PAGES, common_digest
from .page_frames import page_frame
from .pages import TEMPLATE, Contents, Frame, SheetPage
from .project import overrides_of
from .rendering import (
    TEMPLATES,
    CachedPage,
    IncrementalCache,
    Part,
    SiteParts,
    Unindented,
    put_back,
    template_times,
    write,
)
from .state import BuildState

_REPEATED = ("main.html", "partials/header.html")
"""The templates of the frame, whose parts are the same on most pages."""
_FOOTERS = ("partials/footer.html", "partials/copyright.html", "partials/social.html")
"""What a project may have instead of the theme's own in a part of the frame."""
_HOOKS = ("pre_page", "page_read_source", "page_markdown", "page_content", "page_context", "post_page")
"""The events by which a plugin looks at a page."""


def may_render_pages(config: MkDocsConfig, plugin: object) -> bool:
    """Whether no other plugin looks at the pages."""
    handlers = [handler for hook in _HOOKS for handler in config.plugins.events[hook]]
    return all(getattr(handler, "__self__", None) is plugin for handler in handlers)


class PageRenderer:
    """What puts the frame around a page, as MkDocs does it (its `_build_page`)."""

    def __init__(self, environment: Environment, state: BuildState) -> None:
        # A theme's tags stand on lines of their own, which would all be left empty in every page.
        self._environment = environment.overlay(trim_blocks=True, lstrip_blocks=True, extensions=[Unindented])
        self._state = state
        self._parts: dict[Hashable, dict[str, str]] = {}
        # A project's own header or footer may say something else on each page.
        ours = all(self._environment.get_template(name).filename == str(TEMPLATES / name) for name in _REPEATED)
        folders = [Path(folder) for folder in overrides_of(state.config)]
        self._may_repeat = ours and not any((folder / name).exists() for folder in folders for name in _FOOTERS)

    def render(self, page: SheetPage, body: str) -> str:
        """The page as it is published: the body in its frame."""
        state, frame = self._state, page_frame(page, self._state)
        page.content, page.toc = body, Contents(frame.outline)
        context = get_context(state.navigation, state.documentation_files, state.config, page)
        values = {**context, "frame": frame, "once": self._once(page, frame)}
        html = self._environment.get_template(TEMPLATE).render(values)
        # All pages are kept to the build's end, for the sitemap: what they were made of would be the whole site.
        page.content, page.toc = "", Contents(())
        return html

    def _once(self, page: SheetPage, frame: Frame) -> Callable[[str, Callable[[], str]], str]:
        """What gives the template a part of the frame: rendered once for all pages of a language, section and depth."""
        key = (frame.words.language, frame.home, frame.sections, page.url.count("/"), frame.notice)
        parts = self._parts.setdefault(key, {})

        def once(part: str, render: Callable[[], str]) -> str:
            if not self._may_repeat:
                return render()
            if part not in parts:
                parts[part] = render()
            return parts[part]

        return once


def write_pages(files: Files, environment: Environment, state: BuildState) -> None:
    """Writes the pages of the documents, which then leave the files of MkDocs.

    Where MkDocs renders them, only the data that belongs to them is written here.
    """
    site_dir = Path(state.config.site_dir)
    pages = [file.page for file in state.documentation_files if isinstance(file.page, SheetPage)]
    if not state.renders_pages:
        for page in pages:
            write(page.sheet.beside(), site_dir)
        return
    cache = _cache(state) if state.session.serving else None
    own_pages = [page for page in pages if state.session.shard.has(page.file.dest_uri)]
    make = PageMaker(PageRenderer(environment, state), site_dir, state.parts, _common(state))
    parts = _make_pages(own_pages, make, workers=state.settings.workers, cache=cache, site_dir=site_dir)
    if state.notes is not None:
        state.notes.write(PAGES, parts)
    for page in pages:
        # MkDocs would render and write it once more.
        files.remove(page.file)


def _cache(state: BuildState) -> IncrementalCache:
    """The pages of a server's last build, without those that depend on what has changed for all pages."""
    config, cache = state.config, state.session.pages
    own_pages = [(page.title, page.url) for page in state.navigation.pages]
    templates = template_times((TEMPLATES, *overrides_of(config)))
    configuration = Path(config.config_file_path).read_bytes()
    settings = (state.settings.notice, config.site_url, config.theme.name, configuration)
    cache.begin((state.site.common, own_pages, templates, settings))
    put_back(Path(config.site_dir), discard=not cache.pages)
    return cache


def _common(state: BuildState) -> str:
    """What all pages are made of, as the next build is told it; empty where no build asks."""
    return common_digest(state) if state.notes is not None else ""


@dataclass(frozen=True)
class PageMaker:
    """Writes pages with the data that belongs to them: rendered, or as the last build has them."""

    renderer: PageRenderer
    site_dir: Path
    parts: SiteParts
    common: str
    """The digest of what all pages are made of; empty where pages are not taken again."""

    def write(self, page: SheetPage) -> Part:
        """Writes the page's files, and gives what is to be noted of them."""
        name = page.sheet.address
        made_of = digest_of(page.sheet.depends()) if self.common else ""
        of_all = f"{self.common} {made_of}" if made_of else ""
        write(self.parts.files(name, of_all, lambda: self._files(page)), self.site_dir)
        return self.parts.written.pop(name)

    def _files(self, page: SheetPage) -> Iterator[tuple[str, str | bytes]]:
        yield page.file.dest_uri, self.renderer.render(page, page.sheet.body())
        yield from page.sheet.beside()


def _make_pages(
    pages: Sequence[SheetPage], make: PageMaker, *, workers: int, cache: IncrementalCache | None, site_dir: Path
) -> dict[str, Part]:
    """Writes every page with the data that belongs to it, and gives the parts of the site by the pages' addresses.

    With a server's cache, the pages that would be as they were in the last build stay as they are.
    """
    depends = {page.sheet.address: page.sheet.depends() for page in pages} if cache else {}
    unchanged: dict[str, CachedPage] = {}
    if cache:
        cached = ((address, cache.unchanged(address, value)) for address, value in depends.items())
        unchanged = {address: page for address, page in cached if page is not None}
    changed = [page for page in pages if page.sheet.address not in unchanged]
    # One of each kind first: the templates that it loads need not be loaded by each process.
    first = list({page.sheet.kind: page for page in changed}.values())
    first_addresses = {page.sheet.address for page in first}
    others = [page for page in changed if page.sheet.address not in first_addresses]
    written = [make.write(page) for page in first]
    with Progress("Rendering the pages") as progress:
        written += each(make.write, others, workers=workers, tell=progress)
    parts = {page.sheet.address: part for page, part in zip((*first, *others), written, strict=True)}
    if cache:
        rendered = {address: CachedPage(depends[address], tuple(part.digests)) for address, part in parts.items()}
        cache.replace(unchanged | rendered, site_dir)
    return parts
