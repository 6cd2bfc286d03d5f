"""Pages rendered whole, frame and all, and written by as many processes as pay, so that MkDocs need not know of them.

A page costs two milliseconds, the frame half of them, and none needs another. To send them to one process that writes
them took a tenth of a build, and a server wrote all of them after each edit. Where another plugin wants to see a page
or its context, MkDocs renders and writes the pages itself.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation

from resolutions.runtime import Progress, each

from ..pages import TEMPLATE, Contents, Frame, SheetPage
from .background_writer import write
from .environment import TEMPLATES
from .incremental_cache import Kept, Written

HEADER = "partials/header.html"
"""The template of the header, whose parts are the same on most pages."""
_HOOKS = ("pre_page", "page_read_source", "page_markdown", "page_content", "page_context", "post_page")
"""The events by which a plugin looks at a page."""


def may_be_whole(config: MkDocsConfig, own: object) -> bool:
    """Whether no plugin but `own` looks at the pages."""
    handlers = [handler for hook in _HOOKS for handler in config.plugins.events[hook]]
    return all(getattr(handler, "__self__", None) is own for handler in handlers)


class Frames:
    """What puts the frame around a page, as MkDocs does it (its `_build_page`)."""

    def __init__(
        self,
        environment: Environment,
        nav: Navigation,
        files: Sequence[File],
        config: MkDocsConfig,
        frame: Callable[[SheetPage], Frame],
    ) -> None:
        # A theme's tags stand on lines of their own, which would all be left empty in every page.
        self._environment = environment.overlay(trim_blocks=True, lstrip_blocks=True)
        self._nav, self._files, self._config, self._frame = nav, files, config, frame
        self._parts: dict[Hashable, dict[str, str]] = {}
        # A project's header may say something else on each page.
        self._may_repeat = self._environment.get_template(HEADER).filename == str(TEMPLATES / HEADER)

    def around(self, page: SheetPage, body: str) -> str:
        """The whole page."""
        frame = self._frame(page)
        page.content, page.toc = body, Contents(frame.outline)
        context = get_context(self._nav, self._files, self._config, page)
        values = {**context, "frame": frame, "once": self._once(page, frame)}
        return self._environment.get_template(TEMPLATE).render(values)

    def _once(self, page: SheetPage, frame: Frame) -> Callable[[str, Callable[[], str]], str]:
        """What gives the template a part of the frame: rendered once for all pages of a language, section and depth."""
        here = (frame.words.language, frame.home, frame.sections, page.url.count("/"), frame.notice)
        parts = self._parts.setdefault(here, {})

        def once(part: str, render: Callable[[], str]) -> str:
            if frame.alternates or not self._may_repeat:
                return render()
            if part not in parts:
                parts[part] = render()
            return parts[part]

        return once


def write_whole(pages: Sequence[SheetPage], frames: Frames, site: Path, *, workers: int, kept: Kept | None) -> None:
    """Renders every page, and writes it below `site` with what lies beside it.

    With `kept`, the pages that would be as they were in the last build stay as they are.
    """
    made_of = {page.sheet.address: page.sheet.depends() for page in pages} if kept else {}
    held: dict[str, Written] = {}
    if kept:
        same = ((page.sheet.address, kept.same(page.sheet.address, made_of[page.sheet.address])) for page in pages)
        held = {address: written for address, written in same if written is not None}

    def made(page: SheetPage) -> tuple[str, ...]:
        html = frames.around(page, page.sheet.body())
        files = ((page.file.dest_uri, html), *page.sheet.beside())
        write(files, site)
        return tuple(path for path, _ in files)

    wanted = [page for page in pages if page.sheet.address not in held]
    # One of each kind first: the templates that it loads need not be loaded by each process.
    first = list({page.sheet.kind: page for page in wanted}.values())
    done = {page.sheet.address for page in first}
    rest = [page for page in wanted if page.sheet.address not in done]
    paths = [made(page) for page in first]
    with Progress("Rendering the pages") as tell:
        paths += each(made, rest, workers=workers, tell=tell)
    if kept:
        for page, files in zip((*first, *rest), paths, strict=True):
            held[page.sheet.address] = Written(made_of[page.sheet.address], files)
        kept.replace(held, site)
