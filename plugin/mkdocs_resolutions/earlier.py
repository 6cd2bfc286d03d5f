"""Which files of the last build a build may take (`rendering.earlier_build`), and what all of them are made of.

In: the state of a build. A page is taken where its own values (`Sheet.depends`) and what all pages are made of are as
they were: the documents' names and dates, the navigation, configuration, templates, tables and programs.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from resolutions.languages import LANGUAGES
from resolutions.runtime import cache_file, digest_of

from .files.claims import File, FilesOfPart
from .fingerprint import surroundings
from .rendering import Notes, SiteParts, folder_aside, set_aside
from .state import BuildState

PAGES, FILES = "pages", "files"
"""The notes on pages, and those on the files that are written beside them by another process. As a part of those notes,
the name is that of all of them, and what that was made of is all that any of them is made of (`whole`)."""
_KNOWN = ("mkdocs.", "material.", "mkdocs_resolutions.")
"""The packages whose plugins change nothing of a page but what the configuration says."""


def begin_parts(state: BuildState, plugin: object) -> None:
    """Fills `state.notes`, `state.surroundings` and `state.parts`.

    Where the site is built in its own place, MkDocs is about to empty it, and what may be taken is put aside.
    """
    config, session, site = state.config, state.session, Path(state.config.site_dir)
    replaces = session.replaces
    state.notes, state.surroundings, state.parts = None, "", SiteParts(site)
    if session.serving:
        state.surroundings = surroundings(config, state.settings)
        state.parts = SiteParts(site, session.pages, in_place=True)
        if session.pages:
            set_aside(site, (*LANGUAGES, "search"))
        return
    if not session.is_noted or not _may_take(config, plugin):
        return
    state.notes = Notes(cache_file("written"), replaces or site)
    state.surroundings = surroundings(config, state.settings)
    earlier = state.notes.read(PAGES, FILES)
    if replaces is None:
        set_aside(site, {path.partition("/")[0] for part in earlier.values() for path in part.digests})
    state.parts = SiteParts(folder_aside(site) if replaces is None else replaces, earlier)


def end_parts(state: BuildState) -> None:
    """Removes what was put aside."""
    shutil.rmtree(folder_aside(Path(state.config.site_dir)), ignore_errors=True)


def common_digest(state: BuildState) -> str:
    """The digest of what every page is made of, besides its own values."""
    site = state.site
    own_pages = [(page.title, page.url) for page in state.navigation.pages]
    return digest_of((state.surroundings, site.common, own_pages, site.document_json))


def whole(state: BuildState, *others: object) -> str:
    """The digest of all that the pages, or the files beside them, are made of, with what is theirs alone: where it is
    as it was, no part need be asked what it is made of. Empty where nothing is taken from the last build."""
    publication = state.site.publication
    documents = [publication.value_of(document.key) for document in publication.collection.documents]
    return digest_of((state.surroundings, state.site.common, documents, others)) if state.surroundings else ""


def files_of_part(state: BuildState) -> FilesOfPart:
    """What gives the files of a part that is no page, by its name and the digest of what it is made of."""

    # Not the state itself: that has what writes these files, and would be garbage which only Python's collector finds.
    parts, surroundings = state.parts, state.surroundings

    def files(name: str, made_of: str, make: Callable[[], Iterable[tuple[str, str | bytes]]]) -> Iterator[File]:
        return parts.files(name, f"{surroundings} {made_of}" if surroundings and made_of else "", make)

    return files


def _may_take(config: MkDocsConfig, plugin: object) -> bool:
    """Whether nothing takes part in the build whose changes nobody would notice: a hook, or another plugin."""
    others = [one for one in config.plugins.values() if one is not plugin]
    return not config.hooks and all(type(one).__module__.startswith(_KNOWN) for one in others)
