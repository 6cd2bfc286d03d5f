"""A real Chromium, watched: a test fails when its page asks another host for anything or reports an error."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Page, Request, Response, WebError

from browser import bidi
from browser.readers import Reader, chromium_reader, firefox_reader
from browser.tabs import Tabs
from support.building import Build, BuiltOnce
from support.citing_documents import citing_documents_site
from support.corpus import Corpus
from support.serving import serve
from support.six_languages import six_languages_site
from support.un_files import un_files_site


@dataclass
class Watch:
    """What the pages of a test asked for and complained about."""

    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def follow(self, context: BrowserContext) -> None:
        context.on("request", self._asked)
        context.on("response", self._answered)
        context.on("console", self._said)
        context.on("weberror", self._failed)

    def leave(self, context: BrowserContext) -> None:
        """Looks away from what it followed."""
        context.remove_listener("request", self._asked)
        context.remove_listener("response", self._answered)
        context.remove_listener("console", self._said)
        context.remove_listener("weberror", self._failed)

    def _asked(self, request: Request) -> None:
        self.requests.append(request.url)

    def _failed(self, error: WebError) -> None:
        self.errors.append(str(error.error))

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self.errors.append(f"{response.status} {response.url}")

    def _said(self, message: ConsoleMessage) -> None:
        # What could not be loaded is recorded with its address when it is answered.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.errors.append(message.text)

    def foreign(self, site: str) -> list[str]:
        """The requests that left the site's own host."""
        return [url for url in self.requests if not url.startswith((site, "data:", "blob:", "about:"))]


class OpenPage(Protocol):
    """Opens an address of a site in a tab that nobody else has meanwhile."""

    def __call__(
        self,
        address: str = "",
        *,
        width: int = 1280,
        height: int = 900,
        dark: bool = False,
        script: bool = True,
        may: Sequence[str] = (),
        own: bool = False,
        **options: Any,
    ) -> Page:
        """`width` and `height` count CSS pixels, `script=False` switches JavaScript off, `may` names permissions to
        grant, `options` are further ones of a context. A test that changes the context or its clock, or counts what
        the tab has gone through, needs its `own`, which is thrown away."""


OpenFolder = Callable[[Path], OpenPage]
"""Opens pages of the site that lies in a folder."""


@contextmanager
def opening(tabs: Tabs, url: str) -> Iterator[OpenPage]:
    """What opens pages of the site at `url`.

    At the end no request may have left the site's host and no error may stand in the console.
    """
    watch = Watch()
    pages: list[Page] = []

    def opened(
        address: str = "",
        *,
        width: int = 1280,
        height: int = 900,
        dark: bool = False,
        script: bool = True,
        may: Sequence[str] = (),
        own: bool = False,
        **options: Any,
    ) -> Page:
        told = {"java_script_enabled": script, "permissions": list(may), **options}
        page = tabs.take(url, width=width, height=height, dark=dark, own=own, **told)
        pages.append(page)
        watch.follow(page.context)
        page.goto(address)
        return page

    yield opened
    for page in pages:
        with suppress(Error):  # The test may have closed it, or left it on its way.
            page.evaluate("0")  # What was reported until now comes before the answer.
        watch.leave(page.context)
        tabs.give_back(page)
    assert watch.foreign(url) == []
    assert watch.errors == []


def _pages_of(site: str) -> Any:
    """The fixture that opens pages of a site, which the fixture of that name serves."""

    @pytest.fixture
    def pages(tabs: Tabs, request: pytest.FixtureRequest) -> Iterator[OpenPage]:
        with opening(tabs, request.getfixturevalue(site)) as opened:
            yield opened

    return pages


@pytest.fixture(scope="session")
def tabs(browser: Browser) -> Tabs:
    return Tabs(browser)


@pytest.fixture
def open_folder(tabs: Tabs) -> Iterator[OpenFolder]:
    """Opens files of a site that lies in a folder, without a network."""
    with ExitStack() as sites:
        yield lambda site: partial(sites.enter_context(opening(tabs, f"{site.as_uri()}/")), offline=True)


open_page = _pages_of("seed_url")
open_six_languages = _pages_of("six_languages_url")
open_citing_documents = _pages_of("citing_documents_url")
open_corpus = _pages_of("corpus_url")
open_ropes = _pages_of("ropes_url")
open_un_files = _pages_of("un_files_url")


@pytest.fixture(scope="session")
def six_languages_build(built_once: BuiltOnce) -> Build:
    """The site of a document in six languages."""
    return built_once("six-languages-site", six_languages_site)


@pytest.fixture(scope="session")
def six_languages_url(six_languages_build: Build) -> Iterator[str]:
    with serve(six_languages_build.site, kept=True) as url:
        yield url


@pytest.fixture(scope="session")
def citing_documents_url(built_once: BuiltOnce) -> Iterator[str]:
    """The site on lanterns, of documents that cite each other."""
    with serve(built_once("citing-documents-site", citing_documents_site).site, kept=True) as url:
        yield url


@pytest.fixture(scope="session")
def ropes_url(ropes_site_build: Build) -> Iterator[str]:
    """The site on ropes, whose documents take over each other's wording."""
    with serve(ropes_site_build.site, kept=True) as url:
        yield url


@pytest.fixture(scope="session")
def corpus_url(corpus: Corpus) -> Iterator[str]:
    with serve(corpus.site, kept=True) as url:
        yield url


@pytest.fixture(scope="session")
def firefox() -> Iterator[bidi.Session]:
    path = bidi.executable()
    if path is None:
        pytest.skip(bidi.HOW)
    with bidi.firefox(path) as session:
        yield session


@pytest.fixture(params=["chromium", "firefox"])
def watched(request: pytest.FixtureRequest) -> Iterator[Reader]:
    if request.param == "chromium":
        reading = chromium_reader(request.getfixturevalue("browser"))
    else:
        reading = firefox_reader(request.getfixturevalue("firefox"))
    with reading as person:
        yield person


@pytest.fixture
def reader(watched: Reader) -> Iterator[Reader]:
    """When the test ends, nothing but the disk may have been asked, and no error may stand in the console."""
    yield watched
    assert watched.abroad() == []
    assert watched.errors() == []


@pytest.fixture(scope="session")
def un_files_url(built_once: BuiltOnce) -> Iterator[str]:
    """The site of files of the United Nations' own."""
    with serve(built_once("un-files", un_files_site).site, kept=True) as url:
        yield url


@pytest.fixture(scope="module")
def site_url(site: Path) -> Iterator[str]:
    """The site that a module of tests builds for itself."""
    with serve(site, kept=True) as url:
        yield url


open_site = _pages_of("site_url")
