"""Pages rendered whole, frame and all, by as many processes as pay; MkDocs is given what they rendered.

A page costs two milliseconds, the frame half of them, and none needs another. What MkDocs does itself, page by page in
one process, is then next to nothing. Where another plugin wants to see the body or the context of each page, the
bodies alone are rendered so, and MkDocs puts its frame around them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation

from resolutions.parallel import each
from resolutions.progress import Progress

from .beside import write
from .frame import Frame
from .kept import Kept, Rendered
from .pages import TEMPLATE, SheetPage, table_of_contents

_HOOKS = ("pre_page", "page_read_source", "page_markdown", "page_content", "page_context")
"""The events by which a plugin looks at a page before its template is rendered."""


def may_be_whole(config: MkDocsConfig, own: object) -> bool:
    """Whether no plugin but `own` looks at the pages before they are whole."""
    handlers = [handler for hook in _HOOKS for handler in config.plugins.events[hook]]
    return all(getattr(handler, "__self__", None) is own for handler in handlers)


@dataclass(frozen=True)
class Frames:
    """What puts the frame around a page, as MkDocs does it (its `_build_page`)."""

    environment: Environment
    nav: Navigation
    files: Sequence[File]
    config: MkDocsConfig
    frame: Callable[[SheetPage], Frame]

    def around(self, page: SheetPage, body: str) -> str:
        """The whole page."""
        frame = self.frame(page)
        page.content, page.toc = body, table_of_contents(frame.outline)
        context = get_context(self.nav, self.files, self.config, page)
        return self.environment.get_template(TEMPLATE).render({**context, "frame": frame})


def render_whole(pages: Sequence[SheetPage], frames: Frames, site: Path, *, workers: int, kept: Kept | None) -> None:
    """Renders every page, and writes what lies beside them below `site`.

    With `kept`, pages that would be as they were in the last build are taken from there.
    """
    made_of = {page.sheet.address: page.sheet.depends() for page in pages} if kept else {}
    held: dict[str, Rendered] = {}
    if kept:
        same = ((page.sheet.address, kept.same(page.sheet.address, made_of[page.sheet.address])) for page in pages)
        held = {address: rendered for address, rendered in same if rendered is not None}

    def render(page: SheetPage) -> tuple[str, tuple[str, ...]]:
        beside = tuple(page.sheet.beside())
        write(beside, site)
        return frames.around(page, page.sheet.body()), tuple(path for path, _ in beside)

    wanted = [page for page in pages if page.sheet.address not in held]
    # One of each kind first: the templates that it loads need not be loaded by each process.
    first = list({page.sheet.kind: page for page in wanted}.values())
    done = {page.sheet.address for page in first}
    rest = [page for page in wanted if page.sheet.address not in done]
    made = [render(page) for page in first]
    with Progress("Rendering the pages") as tell:
        made += each(render, rest, workers=workers, tell=tell)
    for page, (html, beside) in zip((*first, *rest), made, strict=True):
        held[page.sheet.address] = Rendered(made_of.get(page.sheet.address), html, beside)
    for page in pages:
        page.take_whole(held[page.sheet.address].html)
    if kept:
        kept.replace(held, site)
