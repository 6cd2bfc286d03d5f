"""The frame of each page of a build, and the context that the templates are given with it."""

from __future__ import annotations

from dataclasses import replace

from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from resolutions.formats import page_policy

from . import addresses
from .pages import HOME_TEMPLATE, Frame, Sheet, SheetPage, index_language, plain_frame, section_frame, sheet_frame
from .project import language_of, translations
from .state import BuildState
from .views.actions import follows
from .views.indexes import find_hint
from .views.site import Site


class PageFrames:
    """The frames of a build's pages. What all pages of a section have in common is found once."""

    def __init__(self, state: BuildState) -> None:
        self._state = state
        self._sections: dict[tuple[str, str], Frame] = {}

    def of(self, page: Page | None) -> Frame:
        """The frame of any page of the site, or of the template that stands for a missing page (None)."""
        if isinstance(page, SheetPage):
            return self._of_sheet(page.sheet)
        site, config = self._state.site, self._state.config
        is_home = page is not None and page.meta.get("template") == HOME_TEMPLATE
        language = language_of(config)
        if is_home:
            language = index_language(language, site.publication)
        feed = _feed(None, site) if site.root else ""
        if page is None:
            each = tuple(self._missing(code) for code in site.publication.languages)
            return replace(self._missing(language), feed=feed, missing=each)
        frame = plain_frame(language, site.publication, site.addresses, is_home=is_home)
        return replace(_settled(frame, self._state), feed=feed)

    def _missing(self, language: str) -> Frame:
        site = self._state.site
        frame = _settled(plain_frame(language, site.publication, site.addresses, is_missing=True), self._state)
        return replace(frame, hint=find_hint(index_language(language, site.publication), site))

    def _of_sheet(self, sheet: Sheet) -> Frame:
        site, key = self._state.site, (sheet.language, sheet.section)
        if key not in self._sections:
            self._sections[key] = _settled(section_frame(*key, site.publication, site.addresses), self._state)
        feed = _feed(sheet, site) if site.root else ""
        return sheet_frame(self._sections[key], sheet, site.publication, site.addresses, feed)


def with_frame(context: TemplateContext, page: Page | None, state: BuildState) -> TemplateContext:
    """The context with what stands around the page; None is a template that is no page's."""
    values: dict[str, object] = {**context, "frame": PageFrames(state).of(page)}
    return values  # type: ignore[return-value]  # MkDocs's type names its own keys alone


def _settled(frame: Frame, state: BuildState) -> Frame:
    """The frame with what the whole site has in common."""
    site, offline = state.site, not state.site.addresses.directory_urls
    language = index_language(frame.words.language, site.publication)
    return replace(
        frame,
        search=site.addresses.url(addresses.search(language)) if site.search else "",
        search_language=language,
        is_preview=state.session.is_preview,
        notice=state.settings.notice,
        notice_url=state.settings.notice_url,
        offline=offline,
        policy=page_policy(state.allowed, offline=offline),
        root=site.root,
        page_file=site.addresses.url(""),
        translations=translations(frame.words.language, state.config),
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
