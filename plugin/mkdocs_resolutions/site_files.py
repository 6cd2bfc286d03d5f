"""The files of the site, as MkDocs copies and renders them: pages, data, assets, source texts, pages at old addresses.

files of docs_dir ─leave out sources and refused links→ own files ┐
sources ─read→ Site ─layout, data, assets→ files of the site     ─┴claims→ each path has one owner
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from resolutions.diagnostics import diagnose
from resolutions.runtime.parallel import may_run_in_background

from . import page_registry
from .addresses import Addresses
from .config import ResolutionsConfig
from .earlier import FILES, files_of_part, whole
from .files import (
    ASSET_FOLDER,
    ASSETS,
    THE_SITE,
    WINNING,
    Claims,
    OldAddresses,
    Owner,
    assets,
    cards,
    claim_late,
    claim_own,
    claim_redirects,
    data,
    leave_out_refused,
    machine_readable,
    redirects,
    search,
    wording,
)
from .loading import Kept, read_names, read_old_addresses, read_publication, read_subject_names
from .log import errors_stop_build
from .pages import copied_file, data_file, sheet_page, written_file
from .project import first_words, path_of, prefix_of, root_of
from .publication import Publication
from .rendering import BackgroundWriter, MakeFiles
from .state import BuildState
from .views.naming import source_place
from .views.site import Site

MOST_BESIDE = 3_000
"""Of a site with more documents, `document.json` would be a third of the bytes and half of the files."""
_NO_UTF8 = "the file's name is no UTF-8 text, so its source text is not offered; rename the file"


def add_site_files(files: Files, state: BuildState) -> None:
    """Reads the sources, and adds every file that is made of them; fills `state.site`, `state.writer` and
    `state.writes_tables`.

    Raises `PluginError` where the sources cannot be read, `ResolutionsError` where the site cannot be made.
    """
    config, settings = state.config, state.settings
    publication = _publication(state)
    may_lose = state.session.is_preview
    old_addresses = read_old_addresses(publication, config, settings, state.report, may_lose=may_lose)
    site = state.site = _site(publication, old_addresses, state)
    refused = leave_out_refused(files, state.refused_links, config)
    state.report.tell(refused)
    state.writer = _begin_writer(files, state)
    claims = Claims(machine_readable.RESERVED)
    added = list(_made_of_sources(claims, files, state))
    claim_own(files, claims)
    claims.leave((*config.theme.static_templates, *config.extra_templates, "sitemap.xml.gz"), THE_SITE)
    admitted = redirects.admitted(old_addresses, claims)
    redirect_files = redirects.files(admitted, site.addresses, state.renderer)
    added += (data_file(path, content, config) for path, content in redirect_files)
    for file in added:
        files.append(file)
    state.settled, state.claims = dict(files.src_uris), claims
    state.report.tell(claims.diagnostics)


def settle_late_files(files: Files, state: BuildState) -> None:
    """Leaves out what another plugin added after us at a place that is taken; our own comes back where it is replaced.

    Raises `PluginError` where a file leads out of the site.
    """
    with errors_stop_build():
        claim_late(files, state.settled, frozenset(state.own_files), state.claims)
        claim_redirects(state.config, state.claims)
    state.report.tell(state.claims.diagnostics)


def _publication(state: BuildState) -> Publication:
    session = state.session
    kept = Kept.of(session.known)
    parser = session.parser or kept.parser(state.settings)
    publication = read_publication(
        state.config, state.settings, parser, kept, state.report, session.publication, session.wording_memory
    )
    if session.serving:
        session.parser, session.publication = parser, publication
    return publication


def _site(publication: Publication, old_addresses: OldAddresses, state: BuildState) -> Site:
    config, settings = state.config, state.settings
    return Site(
        publication,
        Addresses(directory_urls=config.use_directory_urls),
        name=str(config.site_name),
        description=str(config.site_description or ""),
        first_words={language: first_words(language, config) for language in publication.languages},
        source_text=settings.source_text,
        sources_prefix=prefix_of(path_of(config, settings.sources), config),
        page_size=settings.page_size,
        root=root_of(config),
        akoma_ntoso=settings.akoma_ntoso,
        document_json=_has_document_json(publication, settings),
        subject_names=read_subject_names(config, settings),
        former=old_addresses.former,
        names=read_names(config, settings) if settings.search else {},
        search=bool(settings.search),
    )


def _has_document_json(publication: Publication, settings: ResolutionsConfig) -> bool:
    if settings.document_json is None:
        return len(publication.collection.documents) <= MOST_BESIDE
    return bool(settings.document_json)


def _made_of_sources(claims: Claims, files: Files, state: BuildState) -> Iterator[File]:
    """The pages and data of the documents, each with a path of its own."""
    site, config = state.site, state.config
    yield from _pages(claims, files, state)
    published = ((f"{ASSET_FOLDER}/{name}", asset) for name, asset in assets(ASSETS))
    for path, content in (*published, *data.schemas()):
        if claims.take([path], THE_SITE):
            yield data_file(path, content, config)
    for path, make in data.tables(site, wanted=state.session.shard.has).items():
        if claims.take([path], THE_SITE):
            yield written_file(path, config) if state.writes_tables else data_file(path, make(), config)
    claims.leave(machine_readable.paths(site), THE_SITE)
    if state.settings.source_text:
        yield from _source_texts(site, path_of(config, state.settings.sources), claims, config)


def _pages(claims: Claims, files: Files, state: BuildState) -> Iterator[File]:
    site, config = state.site, state.config
    sources = path_of(config, state.settings.sources)
    # A plugin that makes pages in several languages has the home page of one below its folder.
    has_home = any(file.dest_uri == "index.html" or file.src_uri == "index.md" for file in files)
    for sheet in page_registry.sheets(site, state.renderer, has_home=has_home):
        name = f"{sheet.source}:{sheet.line}" if sheet.source else f"the site's page “{sheet.title or site.name}”"
        paths = (f"{sheet.address}index.html", *sheet.paths_beside)
        if claims.take(paths, Owner(name, sheet.source, sheet.line)):
            original = sources / sheet.source.removeprefix(site.sources_prefix)
            yield sheet_page(sheet, original, config, by_plugin=state.renders_pages).file


def _source_texts(site: Site, sources: Path, claims: Claims, config: MkDocsConfig) -> Iterator[File]:
    """A copy of each source that has documents."""
    originals = {
        (source_place(document, site), document.source): sources / document.source.removeprefix(site.sources_prefix)
        for document in site.publication.collection.documents
    }
    for (path, source), original in sorted(originals.items()):
        if not original.is_file():
            claims.diagnostics.append(diagnose("bad-name", source, 0, 0, problem=_NO_UTF8))
        elif claims.take([path], Owner(source, source)):
            yield copied_file(path, original, config)


def _begin_writer(files: Files, state: BuildState) -> BackgroundWriter:
    """Begins to write, while the pages are planned and rendered, the tables, the search, cards, wording and the
    machine-readable files."""
    site, session, settings, renderer = state.site, state.session, state.settings, state.renderer
    has, notes, parts, allowed = session.shard.has, state.notes, state.parts, state.allowed
    own_paths = {file.src_uri for file in files} & WINNING
    in_background = not session.serving and search.is_large(site) and may_run_in_background()
    # No other plugin looks at files where notes are taken.
    writes_tables = state.writes_tables = in_background and notes is not None

    # It takes what it needs of the state, which has it.
    part = files_of_part(state)

    def make_files() -> Iterator[tuple[str, str | bytes]]:
        if writes_tables:
            yield from ((path, make()) for path, make in data.tables(site, wanted=has).items())
        if settings.search and has("search/"):
            yield from search.files(site, renderer, part, session.search_memory)
        yield from cards.files(site, wanted=has)
        yield from wording.files(site, wanted=has)
        others = machine_readable.files(
            site, public=not session.is_preview, wanted=has, allowed=allowed, files_of_part=part
        )
        yield from ((path, content) for path, content in others if path not in own_paths)

    told = site.publication.collection.diagnostics, site.first_words, site.document_json, session.is_preview
    of_all = whole(state, told, own_paths, allowed, session.shard, writes_tables)

    def put(make: MakeFiles, folder: Path) -> None:
        part = parts.write(FILES, of_all, make, folder)
        # Where all was taken, no part was asked for, and the notes of the last build hold.
        if notes is not None and part is not parts.earlier.get(FILES):
            notes.write(FILES, {**parts.written, FILES: part})

    return BackgroundWriter(make_files, Path(state.config.site_dir), in_background=in_background, put=put)
