"""The frame around the body of every page: the site's sections, its languages, the outline, what the head says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from .. import addresses
from ..addresses import Addresses
from ..interface import Words, name, words_in
from ..publication import Publication
from ..views.document import Head, OutlineEntry
from .page import Sheet


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the site; `url` is from the site's root."""

    text: str
    url: str
    active: bool


@dataclass(frozen=True, slots=True)
class Alternate:
    """The page in another language, or the one shown; `url` is from the site's root."""

    language: str
    name: str
    url: str
    active: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """What the frame's templates are given; plain text, which they escape."""

    words: Words
    title: str
    description: str
    home: str
    sections: tuple[Section, ...]
    alternates: tuple[Alternate, ...]
    """The page in each of its languages; none where it has but one."""
    elsewhere: tuple[Alternate, ...]
    """In each language of the site that the page does not have, the page nearest to it."""
    outline: tuple[OutlineEntry, ...]
    own: bool
    """Whether the body is a view of this plugin's, not a project's Markdown."""
    has_united_nations_files: bool
    """Whether the foot says that the United Nations is the source of the files."""
    is_preview: bool = False
    """Whether the site only shows a change, and asks not to be indexed."""
    notice: str = ""
    """What stands above every page; empty where nothing does."""
    notice_url: str = ""
    """Where it leads, from the site's root."""
    offline: bool = False
    """Whether the site is read from a disk, without a network."""
    policy: str = ""
    """The Content Security Policy that the page says itself."""
    root: str = ""
    """The site's absolute address without its last slash; empty where it is not known."""
    page_file: str = ""
    """What an absolute address of a page needs at its end, where it may not end in a slash."""
    feed: str = ""
    """The feed that the page offers, from the site's root; empty where the site has none."""
    head: Head | None = None
    """What a document's page says of itself to other programs."""
    search: str = ""
    """The page of a search in the reader's language, from the site's root; empty where the site has no search."""
    search_language: str = ""
    hint: str = ""
    """What may be typed into the field of the page for a missing one, by examples."""
    translations: Mapping[str, str] = field(default_factory=dict)
    """The project's own words (its name, the entries of its `nav:`) in the page's language, where it does so."""
    homes: tuple[Alternate, ...] = ()
    """Of a page of the project's own: the home page in each language."""
    missing: tuple[Frame, ...] = ()
    """Of the page that stands for a missing one: its frame in each language of the site."""


def section_frame(language: str, section: str, publication: Publication, page_addresses: Addresses) -> Frame:
    """What the frames of all of the plugin's own pages of a language and a section have in common."""
    return Frame(
        words=words_in(language),
        title="",
        description="",
        home=_home(language, publication, page_addresses),
        sections=_sections(language, section, publication, page_addresses),
        alternates=(),
        elsewhere=(),
        outline=(),
        own=True,
        has_united_nations_files=publication.has_united_nations_files,
    )


def sheet_frame(section: Frame, sheet: Sheet, publication: Publication, page_addresses: Addresses, feed: str) -> Frame:
    """The frame of one of the plugin's own pages, made from its section's."""
    return replace(
        section,
        title=sheet.title,
        description=sheet.description,
        alternates=_alternates(sheet.alternates, sheet.language, page_addresses),
        elsewhere=_elsewhere(sheet, publication, page_addresses),
        outline=sheet.outline(),
        feed=feed,
        head=sheet.head() if sheet.head is not None else None,
    )


def plain_frame(
    language: str,
    publication: Publication,
    page_addresses: Addresses,
    *,
    is_home: bool = False,
    is_missing: bool = False,
) -> Frame:
    """The frame of a page of the project's own, and of the page that stands for a missing one: that is in no language,
    and leads to the home page in each."""
    homes = _alternates(home_addresses(publication), "" if is_missing else publication.languages[0], page_addresses)
    return Frame(
        words=words_in(language),
        title="",
        description="",
        home=_home(language, publication, page_addresses),
        sections=_sections(language, "", publication, page_addresses),
        alternates=homes if is_home or is_missing else (),
        elsewhere=() if is_home or is_missing else tuple(home for home in homes if home.language != language),
        outline=(),
        own=False,
        has_united_nations_files=publication.has_united_nations_files,
        homes=homes,
    )


def home_addresses(publication: Publication) -> tuple[tuple[str, str], ...]:
    """The home page's address in each language of the index pages: the first language's is the site's root."""
    first, *others = publication.languages
    return ((first, ""), *((code, addresses.home(code)) for code in others))


def _alternates(versions: Sequence[tuple[str, str]], shown: str, page_addresses: Addresses) -> tuple[Alternate, ...]:
    if len(versions) < 2:
        return ()
    return tuple(Alternate(code, name(code), page_addresses.url(address), code == shown) for code, address in versions)


def _elsewhere(sheet: Sheet, publication: Publication, page_addresses: Addresses) -> tuple[Alternate, ...]:
    """Who reads another language finds the way back to it on every page."""
    held, nearest = {sheet.language, *dict(sheet.alternates)}, dict(sheet.nearest)
    lacking = [(code, nearest.get(code, home)) for code, home in home_addresses(publication) if code not in held]
    return tuple(Alternate(code, name(code), page_addresses.url(address), False) for code, address in lacking)


def _home(language: str, publication: Publication, page_addresses: Addresses) -> str:
    first = publication.languages[0]
    index = index_language(language, publication)
    return page_addresses.url("./" if index == first else addresses.home(index))


def _sections(language: str, active: str, publication: Publication, page_addresses: Addresses) -> tuple[Section, ...]:
    index, words = index_language(language, publication), words_in(language)
    sections = [("documents", addresses.documents(index)), ("cited", addresses.cited(index))]
    if publication.themes:
        sections.insert(1, ("themes", addresses.themes(index)))
    if publication.subjects.terms:
        sections.insert(-1, ("subjects", addresses.subjects(index)))
    if publication.has_actions:
        sections.append(("actions", addresses.actions(index)))
    called = {"actions": "actions_menu"}
    return tuple(
        Section(words[called.get(key, key)], page_addresses.url(address), key == active) for key, address in sections
    )


def index_language(language: str, publication: Publication) -> str:
    """The language of the index pages that a reader of that language is led to."""
    return language if language in publication.languages else publication.languages[0]
