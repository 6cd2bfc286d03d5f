"""The registry of pages: a sheet for each page of the site, in the order in which they are rendered."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from functools import partial

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from resolutions.addresses import Place
from resolutions.diagnostics import reference
from resolutions.model import Document
from resolutions.text import clipped
from resolutions.titles import titled

from .files import document_file_paths, document_files
from .interface import words_in
from .pages import DIAGNOSTICS_TEMPLATE, HOME_TEMPLATE, Sheet, SheetPage, home_addresses, index_language
from .project import language_of
from .rendering import Renderer
from .state import BuildState
from .views.about import about_made_of
from .views.actions import actions_plans, asked_plans, asks, due_plans, kind_plans
from .views.citations import cited_by_plans, cited_plans
from .views.compare import compare_plans
from .views.document import document_view, head, outline, tellers_depend, wording_depends
from .views.indexes import documents_plans, entry_plans, home_view, index_plans, theme_plans, themes_plans
from .views.naming import called, organ_name
from .views.page import Plan
from .views.pictures import networks_around
from .views.search import search_plans
from .views.site import Site
from .views.subjects import entries_shown
from .views.wording import wording_plans

_TAB = 60
"""So many characters of what a document is about stand in its page's title."""


def sheets(site: Site, renderer: Renderer, *, has_home: bool) -> Iterator[Sheet]:
    """Every page. `has_home` says that the project has a home page of its own."""
    yield from _homes(site, renderer, has_home=has_home)
    yield from (document_sheet(document, site, renderer) for document in site.publication.collection.documents)
    indexes = [sheet for language in site.publication.languages for sheet in _indexes(language, site, renderer)]
    addresses_of_indexes = {sheet.address for sheet in indexes}
    for sheet in indexes:
        # A year, or the second page of a list, need not be there in every language.
        alternates = tuple(item for item in sheet.alternates if item[1] in addresses_of_indexes)
        nearest = tuple(
            (code, near)
            for code, address in sheet.alternates
            if address not in addresses_of_indexes and (near := _nearest(address, addresses_of_indexes))
        )
        depends = partial(_index_made_of, sheet, alternates, nearest)
        yield replace(sheet, alternates=alternates, nearest=nearest, depends=depends)


def _index_made_of(
    sheet: Sheet, alternates: tuple[tuple[str, str], ...], nearest: tuple[tuple[str, str], ...]
) -> object:
    return sheet.depends(), alternates, nearest


def _nearest(address: str, there: Container[str]) -> str:
    """The page that is there in the closest folder above an address; empty where only the home page is."""
    folders = address.split("/")[:-2]
    above = ("/".join(folders[:count]) + "/" for count in range(len(folders), 1, -1))
    return next((folder for folder in above if folder in there), "")


def complete(page: Page, own: str, state: BuildState) -> str:
    """Completes a project's own page: gives its whole HTML, notes for the server that it has lists, and empties its
    table of contents where others' words stand for its own."""
    body = completed_body(page, own, state)
    if body != own:
        state.listing.append((page, own))
    if not body.startswith(own):
        page.toc = TableOfContents([])
    return body


def completed_body(page: Page, own: str, state: BuildState) -> str:
    """The HTML of a project's own page with what it gets at its end, by the template that it names: the field and the
    lists of the home page, or all diagnostic codes. Where the site has no page in the project's language, the home page
    is that of the site's first language, as it would be beside one in the project's; every other page as it is."""
    template = None if isinstance(page, SheetPage) else page.meta.get("template")
    if template == HOME_TEMPLATE:
        language = index_language(language_of(state.config), state.site.publication)
        if language != language_of(state.config):
            return _home_body(state.site, state.renderer, language, page.url)
        view, words = home_view(language, state.site, page.url), words_in(language)
        return own + state.renderer.render("home", view=view, words=words, title="", description="")
    if template == DIAGNOSTICS_TEMPLATE:
        return own + state.renderer.render("diagnostics", codes=reference())
    return own


def _homes(site: Site, renderer: Renderer, *, has_home: bool) -> Iterator[Sheet]:
    alternates = home_addresses(site.publication)
    for language, address in alternates:
        if address or not has_home:
            yield Sheet(
                address=address,
                language=language,
                title="",
                description="",
                body=partial(_home_body, site, renderer, language, address),
                alternates=alternates,
                kind="home",
            )


def _home_body(site: Site, renderer: Renderer, language: str, address: str) -> str:
    view = home_view(language, site, address)
    title, description = site.first_words.get(language, (site.name, site.description))
    return renderer.render("home", view=view, words=words_in(language), title=title, description=description)


def document_sheet(document: Document, site: Site, renderer: Renderer) -> Sheet:
    """The page of a document."""
    collection = site.publication.collection
    words = words_in(document.language)
    day = words.date(document.date)
    versions = (collection.find(document.id, code) for code in collection.languages(document.id))
    description = words["comma"].join(
        part for part in (titled(document).line_in(document.language), organ_name(document, words), day) if part
    )
    return Sheet(
        address=Place.of(document.key).folder,
        language=document.language,
        title=_tab(document, site),
        description=description,
        body=partial(_document_body, site, renderer, document),
        outline=partial(outline, document, site.publication.facts[document.key].openings, words),
        anchors=collection.anchors(document),
        beside=partial(document_files, document, site),
        paths_beside=document_file_paths(document, site),
        source=document.source,
        line=document.line,
        depends=partial(_document_depends, document, site),
        head=partial(head, document, site),
        alternates=tuple(
            (version.language, Place.of(version.key).folder) for version in versions if version is not None
        ),
        section="documents",
        kind="document",
    )


def _tab(document: Document, site: Site) -> str:
    """What the tab, a bookmark and a shared link call a document: its name, and how what it is about begins, where that
    is in the page's language."""
    about, language = site.about_beside_names[document.key]
    parts = (called(document), clipped(about, _TAB) if language == document.language else "")
    return words_in(document.language)["colon"].join(filter(None, parts))


def _document_depends(document: Document, site: Site) -> object:
    publication, key = site.publication, document.key
    targets = dict.fromkeys(citation.target for citation in document.citations)
    return (
        publication.value_of(key),
        publication.findings[key],
        publication.collection.divergences.get(key),
        publication.effects.get(key),
        publication.facts[key].memberships,
        site.mention_digests.of(document.id),
        wording_depends(document, site),
        tellers_depend(document, site),
        asks(document, site),
        networks_around(document, site),
        [about_made_of(target, document.language, site) for target in targets],
        site.former.get(Place.of(document.key).page),
        entries_shown(document, site),
        # As Akoma Ntoso, a citation names the cited paragraph by its identifier there.
        site.akoma_ntoso and [site.works.reference(link, document) for link in publication.links[key]],
    )


def _document_body(site: Site, renderer: Renderer, document: Document) -> str:
    view = document_view(document, site)
    return renderer.render("document", view=view, words=view.words)


def _indexes(language: str, site: Site, renderer: Renderer) -> Iterator[Sheet]:
    kinds: tuple[tuple[str, Iterable[Plan]], ...] = (
        ("documents", documents_plans(language, site)),
        ("cited", cited_plans(language, site)),
        ("citing", cited_by_plans(language, site)),
        ("themes", themes_plans(language, site)),
        ("theme", theme_plans(language, site)),
        *(("way", index_plans(way, language, site)) for way in site.ways.values()),
        *(("way_entry", entry_plans(way, language, site)) for way in site.ways.values()),
        ("actions", actions_plans(language, site)),
        ("actions_asked", asked_plans(language, site)),
        ("actions_kind", kind_plans(language, site)),
        ("actions_due", due_plans(language, site)),
        ("search_page", search_plans(language, site)),
        ("compare_page", compare_plans(language, site)),
        ("wording_page", wording_plans(language, site)),
    )
    for template, plans in kinds:
        for plan in plans:
            yield Sheet(
                address=plan.address,
                language=language,
                title=plan.title,
                description=f"{plan.title}, {site.name}",
                body=partial(_index_body, template, plan, language, renderer),
                alternates=_in_all_languages(plan.address, site),
                section=plan.address.split("/")[1],
                depends=plan.depends,
                kind=template,
            )


def _index_body(template: str, plan: Plan, language: str, renderer: Renderer) -> str:
    return renderer.render(template, view=plan.view(), words=words_in(language))


def _in_all_languages(address: str, site: Site) -> tuple[tuple[str, str], ...]:
    """An index page's address in every language of the site: they differ in their first part alone."""
    rest = address.partition("/")[2]
    return tuple((code, f"{code}/{rest}") for code in site.publication.languages)
