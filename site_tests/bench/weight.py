"""What a reader's first visit loads: document pages of average length, by a browser that has nothing kept.

Text is sent compressed as hosts of static sites do (gzip, level 6). What the search loads once it is opened is measured
with the search; its style and its opening script, which every page loads, are counted here.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from statistics import mean
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Request, sync_playwright

from bench.building import published
from bench.corpus import sources
from bench.timing import Row
from browser.launch import launch
from support.serving import serve

PAGES = 20
"""How many pages are loaded; of their weights the mean and the highest are told."""


def of_a_first_visit() -> Iterator[Row]:
    """The rows of `make bench`, on the site of the whole corpus."""
    with tempfile.TemporaryDirectory() as scratch:
        yield from _rows(published(sources(), Path(scratch)))


def _rows(site: Path) -> Iterator[Row]:
    with sync_playwright() as playwright, serve(site, packed=True) as url:
        chromium = launch(playwright)
        loaded = [_loaded(chromium, f"{url}{address}") for address in average_pages(site)]
        chromium.close()
    weights = [sum(sizes.values()) for sizes in loaded]
    yield Row("a document page of average length, all that it loads", _kilobytes(mean(weights)), goal="<= 60 kB")
    yield Row(f"the heaviest of {PAGES} such pages", _kilobytes(max(weights)))
    for name in sorted({name for sizes in loaded for name in sizes}):
        yield Row(name, _kilobytes(mean(sizes[name] for sizes in loaded)))


def average_pages(site: Path) -> list[str]:
    """The addresses of the document pages whose size is nearest to the mean of all."""
    sizes = {path.parent: (path.parent / "index.html").stat().st_size for path in site.rglob("document.json")}
    middle = mean(sizes.values())
    nearest = sorted(sizes, key=lambda folder: (abs(sizes[folder] - middle), folder))[:PAGES]
    return [f"{folder.relative_to(site).as_posix()}/" for folder in nearest]


def _loaded(chromium: Browser, url: str) -> Counter[str]:
    """The bytes of the bodies of all answers, by kind of file and, of assets, by name."""
    context = chromium.new_context()
    page = context.new_page()
    sizes: Counter[str] = Counter()
    requests: list[Request] = []

    def take(request: Request) -> None:
        requests.append(request)

    page.on("requestfinished", take)
    page.goto(url, wait_until="networkidle")
    for request in requests:
        sizes[_name(request.url, url)] += request.sizes()["responseBodySize"]
    context.close()
    return sizes


def _name(url: str, page: str) -> str:
    return "the page itself" if url == page else PurePosixPath(urlsplit(url).path).name


def _kilobytes(size: float) -> str:
    return f"{size / 1e3:.1f} kB"
