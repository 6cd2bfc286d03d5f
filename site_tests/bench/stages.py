"""What each stage of a build takes of one processor, on the whole corpus."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from bench.corpus import SHARED, gathered, sources
from bench.timing import Row
from mkdocs_resolutions import page_registry
from mkdocs_resolutions.addresses import Addresses
from mkdocs_resolutions.files import search
from mkdocs_resolutions.publication import publish
from mkdocs_resolutions.rendering import SiteParts
from mkdocs_resolutions.rendering.environment import Renderer
from mkdocs_resolutions.views.site import Site
from resolutions.corpus.collection import read_collection
from resolutions.corpus.parse_cache import Parser
from resolutions.runtime.garbage_collection import uncollected
from resolutions.themes import load_themes
from support.building import REPOSITORY

Made = TypeVar("Made")


def by_stage() -> Iterator[Row]:
    """Read and parse; resolve and find themes; the bodies of the pages; document.json; the search."""
    spent: dict[str, float] = {}

    def timed(stage: str, work: Callable[[], Made]) -> Made:
        start = time.process_time()
        made = work()
        spent[stage] = time.process_time() - start
        return made

    with uncollected(), TemporaryDirectory() as scratch:
        folder = gathered(sources(), Path(scratch) / "sources")
        catalogue = SHARED / "catalogue"
        parser = Parser(workers=1)
        collection = timed(
            "read, parse, find citations", lambda: read_collection(folder, catalogue=catalogue, parser=parser)
        )
        themes = load_themes(REPOSITORY / "content" / "themes.yml")
        publication = timed("resolve citations, find themes", lambda: publish(collection, themes, workers=1))
        site = Site(publication, Addresses(), name="Measured")
        sheets = timed("lay out the pages", lambda: list(page_registry.sheets(site, Renderer(), has_home=True)))
        documents = [sheet for sheet in sheets if sheet.kind == "document"]
        others = [sheet for sheet in sheets if sheet.kind != "document"]
        timed("render documents", lambda: [sheet.body() for sheet in documents])
        timed("render indexes and themes", lambda: [sheet.body() for sheet in others])
        timed("data beside the documents", lambda: [list(sheet.beside()) for sheet in documents])
        timed("search", lambda: sum(1 for _ in search.files(site, Renderer(), SiteParts(Path(scratch)).files)))
    total = sum(spent.values())
    for stage, seconds in spent.items():
        yield Row(stage, f"{seconds:.2f} s", "all of these", f"{seconds / total:.2f}")
