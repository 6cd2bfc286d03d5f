"""The frame of each page of a build, and the context that the templates are given with it."""

from __future__ import annotations

from dataclasses import replace

from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from resolutions.formats import page_policy

from . import addresses
from .pages import HOME_TEMPLATE, Frame, Sheet, SheetPage, frame_of, index_language, plain_frame
from .project import language_of, translations
from .state import BuildState
from .views.actions import follows
from .views.indexes import find_hint
from .views.site import Site


def with_frame(context: TemplateContext, page: Page | None, state: BuildState) -> TemplateContext:
    """The context with what stands around the page; None is a template that is no page's."""
    values: dict[str, object] = {**context, "frame": page_frame(page, state)}
    return values  # type: ignore[return-value]  # MkDocs's type names its own keys alone


def page_frame(page: Page | None, state: BuildState) -> Frame:
    """The frame of any page of the site, or of the template that stands for a missing page (None)."""
    site, sheet = state.site, page.sheet if isinstance(page, SheetPage) else None
    if sheet is not None:
        frame = frame_of(sheet, site.publication, site.addresses)
    else:
        is_home = page is not None and page.meta.get("template") == HOME_TEMPLATE
        language = language_of(state.config)
        frame = plain_frame(language, site.publication, site.addresses, is_home=is_home, is_missing=page is None)
    offline = not site.addresses.directory_urls
    language = index_language(frame.words.language, site.publication)
    return replace(
        frame,
        search=site.addresses.url(addresses.search(language)) if site.search else "",
        search_language=language,
        hint=find_hint(language, site) if page is None else "",
        is_preview=state.session.is_preview,
        notice=state.settings.notice,
        notice_url=state.settings.notice_url,
        offline=offline,
        policy=page_policy(state.allowed, offline=offline),
        root=site.root,
        page_file=site.addresses.url(""),
        feed=_feed(sheet, site) if site.root else "",
        translations=translations(frame.words.language, state.config),
        head=sheet.head() if sheet is not None and sheet.head is not None else None,
    )


def _feed(sheet: Sheet | None, site: Site) -> str:
    """The feed that a page offers: a theme's on its pages, the deadlines' on theirs, else its language's."""
    parts = sheet.address.split("/") if sheet is not None else []
    if len(parts) > 3 and parts[1] == "themes":
        return f"{addresses.themes(parts[0], parts[2])}{addresses.FEED}"
    if len(parts) > 3 and parts[1:3] == ["actions", "by"] and follows(parts[0], site):
        return f"{addresses.actions(parts[0], 'by')}{addresses.FEED}"
    languages = site.publication.languages
    language = sheet.language if sheet is not None and sheet.language in languages else languages[0]
    return f"{language}/{addresses.FEED}"
