"""MkDocs pages that bring their own HTML, contents and anchors, and so need no Markdown."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import quote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from resolutions.paths import relative

from ..views.document import Head, OutlineEntry

TEMPLATE = "resolutions/page.html"
"""The frame around the body."""
HOME_TEMPLATE = "resolutions/home.html"
"""What a project's own page names as its `template` to be given the home page's field and lists."""
DIAGNOSTICS_TEMPLATE = "resolutions/diagnostics.html"
"""The same for a page that explains every diagnostic code."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page before it is rendered: its address, its title, and what makes its body."""

    address: str
    language: str
    title: str
    """Plain text; escaped where it becomes HTML."""
    description: str
    body: Callable[[], str]
    """Renders the HTML."""
    outline: Callable[[], tuple[OutlineEntry, ...]] = tuple
    anchors: frozenset[str] = frozenset()
    alternates: tuple[tuple[str, str], ...] = ()
    """Its address in each language that it has, its own among them."""
    nearest: tuple[tuple[str, str], ...] = ()
    """In languages that it does not have: the page that is next to it, where one is nearer than the home page."""
    head: Callable[[], Head] | None = None
    """Makes what a document's page says of itself to other programs."""
    section: str = ""
    """The part of the site that it belongs to: `documents`, `themes`, `cited`."""
    depends: Callable[[], object] = object
    """Gives what the page is made of, besides what all pages are made of: the page is the same where this is equal. By
    default it never is."""
    kind: str = ""
    """The template of its body."""
    beside: Callable[[], Iterable[tuple[str, str | bytes]]] = tuple
    """Makes the data files that belong to the page, as paths from the site's root with their content."""
    paths_beside: tuple[str, ...] = ()
    """The paths of those files."""
    source: str = ""
    """Of a document's page: the file that it is made of."""
    line: int = 0
    """And the line on which the document begins there."""


class SheetPage(Page):
    """A page of MkDocs made from a sheet. Its title is HTML, as MkDocs's own are."""

    def __init__(self, sheet: Sheet, file: File, config: MkDocsConfig, *, by_plugin: bool) -> None:
        """`by_plugin`: the plugin renders and writes the page, not MkDocs."""
        super().__init__(escape(sheet.title), file, config)
        self.sheet = sheet
        self.is_rendered_by_plugin = by_plugin
        # Feeds of other plugins tell a page by its description.
        self.meta = {"template": TEMPLATE, "description": sheet.description or config.site_name}

    def read_source(self, config: MkDocsConfig) -> None:
        """There is no Markdown to read."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Takes the sheet's HTML as it is."""
        self.present_anchor_ids = set(self.sheet.anchors)
        if self.is_rendered_by_plugin:
            self.content = ""
        else:
            self.content = self.sheet.body()
            self.toc = Contents(self.sheet.outline())


def sheet_page(sheet: Sheet, original: Path, config: MkDocsConfig, *, by_plugin: bool) -> SheetPage:
    """The sheet as a page of MkDocs with its file, outside the navigation.

    `original` is what the page is made of: its source, or the folder of all. Plugins that ask git for a page's authors
    and dates, or the disk for its age, look there; an edit link leads there where it lies below `docs_dir`.
    """
    file = _generated(f"{sheet.address}index.md", "", config)
    file.abs_src_path = str(original)
    file.edit_uri = _edited(original, config) if sheet.source else None
    return SheetPage(sheet, file, config, by_plugin=by_plugin)


def _edited(source: Path, config: MkDocsConfig) -> str | None:
    """What an edit link names: the path below `docs_dir`, as an address writes it where MkDocs puts it into one as it
    is, so that a `#` or a `?` in it ends no path; a template of the project says itself how (`{path!q}`)."""
    docs = Path(config.docs_dir)
    if not source.is_relative_to(docs):
        return None
    path = source.relative_to(docs).as_posix()
    return path if config.edit_uri_template else quote(os.fsencode(path))


def release(page: SheetPage) -> None:
    """Parts a page from its file and from its sheet, when nobody asks for it any more. Page and file name each other,
    and templates that were given the page name themselves: all that it was to be made of would be garbage which Python
    finds only when it looks at all values there are."""
    page.file.page = None
    del page.sheet


def data_file(path: str, content: str | bytes, config: MkDocsConfig) -> File:
    """A file of the site with that content, copied as it is."""
    return _generated(path, content, config)


def written_file(path: str, config: MkDocsConfig) -> File:
    """A file that is written to its place in the site beside MkDocs, which only knows that it is there."""
    place = str(Path(config.site_dir, path))
    return _WrittenFile.generated(config, relative(path), abs_src_path=place, inclusion=InclusionLevel.NOT_IN_NAV)


class _WrittenFile(File):
    def copy_file(self, dirty: bool = False) -> None:
        """Nothing: who writes it may not have done so yet."""


def files_to_copy(files: Iterable[File]) -> Iterator[tuple[str, bytes]]:
    """Those of the files that MkDocs copies, as paths from the site's root with their contents."""
    for file in files:
        if not (file.is_documentation_page() or isinstance(file, _WrittenFile)):
            yield file.dest_uri, file.content_bytes


def copied_file(path: str, original: Path, config: MkDocsConfig) -> File:
    """A file of the site that is a copy of another."""
    return File.generated(config, relative(path), abs_src_path=str(original), inclusion=InclusionLevel.NOT_IN_NAV)


def _generated(path: str, content: str | bytes, config: MkDocsConfig) -> File:
    return File.generated(config, relative(path), content=content, inclusion=InclusionLevel.NOT_IN_NAV)


class Contents(TableOfContents):
    """The outline as MkDocs's table of contents, for themes and plugins that read it; made as far as it is read."""

    def __init__(self, outline: Sequence[OutlineEntry]) -> None:
        self._outline = outline

    @property
    def items(self) -> list[AnchorLink]:  # type: ignore[override]  # MkDocs makes it an attribute
        """All entries of the first level, with those below them."""
        return list(self)

    def __iter__(self) -> Iterator[AnchorLink]:
        return (_link(entry, 2) for entry in self._outline)

    def __len__(self) -> int:
        return len(self._outline)


def _link(entry: OutlineEntry, level: int) -> AnchorLink:
    link = AnchorLink(str(escape(f"{entry.number} {entry.text}".strip())), entry.anchor, level)
    link.children.extend(_link(child, level + 1) for child in entry.children)
    return link
