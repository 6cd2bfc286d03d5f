"""Renders pages with their frames and writes them, in as many processes as pay; MkDocs need not know of them.

A page costs two milliseconds, the frame half of them, and none needs another. Each process writes its own pages: to
send them to one that writes them took a tenth of a build. Where another plugin looks at a page or its context, MkDocs
renders and writes the pages itself.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

from jinja2 import Environment, Template
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from resolutions.runtime import Progress, digest_of
from resolutions.runtime.parallel import each

from .earlier import PAGES, common_digest, whole
from .following_work import Turn
from .page_frames import PageFrames
from .pages import TEMPLATE, Contents, Frame, Sheet, SheetPage
from .project import overrides_of
from .rendering import TEMPLATES, Part, SiteParts, Skeleton, Unindented, put_back, template_errors, write
from .state import BuildState

_SKELETON = (TEMPLATE, "main.html", "base.html", "partials/header.html")
"""The templates of the frame, which is the same on many pages."""
_OF_A_PAGE = ("resolutions/body/", "resolutions/own/")
"""What a project may have templates of that say something else on each page."""
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
        self._state, self._frames = state, PageFrames(state)
        self._skeletons: dict[Hashable, Skeleton] = {}
        # A project's own header or footer may say something else on each page.
        ours = all(self._environment.get_template(name).filename == str(TEMPLATES / name) for name in _SKELETON)
        self._overrides = overrides_of(state.config)
        self._may_repeat = ours and not any(map(_may_differ, self._overrides))

    def render(self, page: SheetPage, body: str) -> str:
        """The page as it is published: the body in its frame."""
        frame = self._frames.of(page)
        page.content, page.toc = body, Contents(frame.outline)
        with template_errors(self._overrides):
            if self._may_repeat:
                html = self._skeleton(page, frame).page(page=page, frame=frame)
            else:
                html = self._template().render(self._context(page, frame))
        # All pages are kept to the build's end, for the sitemap: what they were made of would be the whole site.
        page.content, page.toc = "", Contents(())
        return html

    def _skeleton(self, page: SheetPage, frame: Frame) -> Skeleton:
        """That of all pages of a section from which the same links lead to the same pages."""
        sheet, folders = page.sheet, page.sheet.address.split("/")
        # A link is the shorter the more folders both pages have in common: a document's and a list's have the language.
        family = "" if sheet.kind == "document" else "".join(folders[1:2])
        key = (sheet.language, sheet.section, family, len(folders))
        if key not in self._skeletons:
            self._skeletons[key] = Skeleton(self._template(), self._context(page, frame))
        return self._skeletons[key]

    def _template(self) -> Template:
        return self._environment.get_template(TEMPLATE)

    def _context(self, page: SheetPage, frame: Frame) -> dict[str, object]:
        state = self._state
        return {**get_context(state.navigation, state.documentation_files, state.config, page), "frame": frame}


def _may_differ(folder: str) -> bool:
    """Whether a project's folder has templates of the frame, which may say something else on each page."""
    templates = (path.relative_to(folder).as_posix() for path in Path(folder).rglob("*.html"))
    return not all(name.startswith(_OF_A_PAGE) for name in templates)


def write_pages(files: Files, state: BuildState) -> None:
    """Writes the pages of the documents, which then leave the files of MkDocs.

    Where MkDocs renders them, only the data that belongs to them is written here.
    """
    site_dir = Path(state.config.site_dir)
    if not state.renders_pages:
        for page in sheet_pages(state):
            write(page.sheet.beside(), site_dir)
        return
    if state.parts.in_place:
        put_back(site_dir, discard=not state.parts.earlier)
    pages = [page for page in sheet_pages(state) if state.session.shard.has(page.file.dest_uri)]
    parts = make_pages(pages, state, workers=state.settings.workers)
    if state.notes is not None:
        state.notes.write(PAGES, parts)
    for page in sheet_pages(state):
        # MkDocs would render and write it once more.
        files.remove(page.file)


def sheet_pages(state: BuildState) -> list[SheetPage]:
    """The pages that are made of sheets."""
    return [file.page for file in state.documentation_files if isinstance(file.page, SheetPage)]


def make_pages(
    pages: Sequence[SheetPage], state: BuildState, *, workers: int, turn: Turn = nullcontext
) -> dict[str, Part]:
    """Writes every page with the data that belongs to it, each in a turn of its own, and gives the parts of the site by
    the pages' addresses.

    Pages of a server that stand in their place as they would be made stay as they are, and those that are no more are
    removed.
    """
    common = common_digest(state) if state.surroundings else ""
    make = PageMaker(PageRenderer(state.environment, state), Path(state.config.site_dir), state.parts, common, turn)
    if not state.parts.in_place:
        of_all = whole(state, common)
        make = replace(make, is_unchanged=state.parts.unchanged(PAGES, of_all) is not None)
        return {**_made(pages, make, workers), PAGES: Part(of_all, {})}
    values = {page.sheet.address: (common, page.sheet.depends()) for page in pages}
    found = ((address, state.parts.unchanged(address, value)) for address, value in values.items())
    standing = {address: part for address, part in found if part is not None}
    changed = [page for page in pages if page.sheet.address not in standing]
    with turn():
        state.session.pages = {**state.session.pages, **_about_to_change(changed, state.session.pages)}
    made = _made(changed, make, workers)
    parts = standing | {address: part._replace(made_of=values[address]) for address, part in made.items()}
    with turn():
        state.parts.remove_all_but({**parts, **state.session.following.parts})
        state.session.pages = parts
    return parts


def write_page(page: SheetPage, state: BuildState) -> None:
    """Writes one page of a server, with the data that belongs to it, before all others are looked at."""
    state.session.pages = {**state.session.pages, **_about_to_change([page], state.session.pages)}
    site_dir = Path(state.config.site_dir)
    PageMaker(PageRenderer(state.environment, state), site_dir, SiteParts(site_dir, in_place=True)).write(page)


def _about_to_change(pages: Sequence[SheetPage], before: Mapping[str, Part]) -> dict[str, Part]:
    """The parts of pages that are being written: should that end in the middle, none stands as it would be made."""
    none = Part(None, {})
    return {
        page.sheet.address: Part(None, {**before.get(page.sheet.address, none).digests, page.file.dest_uri: ""})
        for page in pages
    }


@dataclass(frozen=True)
class PageMaker:
    """Writes pages with the data that belongs to them: rendered, or as the last build has them."""

    renderer: PageRenderer
    site_dir: Path
    parts: SiteParts
    common: str = ""
    """The digest of what all pages are made of; empty where none is taken from the last build."""
    turn: Turn = nullcontext
    is_unchanged: bool = False
    """Whether all that any page is made of is as it was in the last build."""

    def write(self, page: SheetPage) -> Part:
        """Writes the page's files, and gives what is to be noted of them.

        Not what the page was made of, where that is a value and no digest: this may be another process.
        """
        made_of = self._made_of(page.sheet) if self.common and not self.parts.in_place else ""
        with self.turn():
            return self.parts.write(page.sheet.address, made_of, lambda: self._files(page), self.site_dir)

    def _made_of(self, sheet: Sheet) -> str:
        earlier = self.parts.earlier.get(sheet.address) if self.is_unchanged else None
        if earlier is not None:
            return str(earlier.made_of)
        digest = digest_of(sheet.depends())
        return f"{self.common} {digest}" if digest else ""

    def _files(self, page: SheetPage) -> Iterator[tuple[str, str | bytes]]:
        yield page.file.dest_uri, self.renderer.render(page, page.sheet.body())
        yield from page.sheet.beside()


def _made(pages: Sequence[SheetPage], make: PageMaker, workers: int) -> dict[str, Part]:
    # One of each kind first: the templates that it loads need not be loaded by each process.
    first = list({page.sheet.kind: page for page in pages}.values())
    first_addresses = {page.sheet.address for page in first}
    others = [page for page in pages if page.sheet.address not in first_addresses]
    written = [make.write(page) for page in first]
    with Progress("Rendering the pages") as progress:
        written += each(make.write, others, workers=workers, progress=progress)
    return {page.sheet.address: part for page, part in zip((*first, *others), written, strict=True)}
