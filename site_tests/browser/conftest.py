"""A real Chromium, watched: a test fails when its page asks another host for anything or reports an error."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Response

from browser import bidi
from browser.readers import Reader, chromium_reader, firefox_reader
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
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("response", self._answered)
        context.on("console", self._said)
        context.on("weberror", lambda error: self.errors.append(str(error.error)))

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
    """Opens an address of a site in a context of its own."""

    def __call__(
        self,
        address: str = "",
        *,
        width: int = 1280,
        height: int = 900,
        dark: bool = False,
        script: bool = True,
        may: Sequence[str] = (),
        **options: Any,
    ) -> Page:
        """`width` and `height` count CSS pixels, `script=False` switches JavaScript off, `may` names permissions to
        grant, `options` are further ones of a context."""


@contextmanager
def opening(browser: Browser, url: str) -> Iterator[OpenPage]:
    """What opens pages of the site at `url`.

    At the end no request may have left the site's host and no error may stand in the console.
    """
    watch = Watch()
    contexts: list[BrowserContext] = []

    def opened(
        address: str = "",
        *,
        width: int = 1280,
        height: int = 900,
        dark: bool = False,
        script: bool = True,
        may: Sequence[str] = (),
        **options: Any,
    ) -> Page:
        context = browser.new_context(
            base_url=url,
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
            permissions=list(may),
            reduced_motion="reduce",
            **options,
        )
        contexts.append(context)
        watch.follow(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert watch.foreign(url) == []
    assert watch.errors == []


def _pages_of(site: str) -> Any:
    """The fixture that opens pages of a site, which the fixture of that name serves."""

    @pytest.fixture
    def pages(browser: Browser, request: pytest.FixtureRequest) -> Iterator[OpenPage]:
        with opening(browser, request.getfixturevalue(site)) as opened:
            yield opened

    return pages


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


@pytest.fixture
def open_site(browser: Browser, site: Path) -> Iterator[OpenPage]:
    """Opens the pages of the site that a module of tests builds for itself."""
    with serve(site, kept=True) as url, opening(browser, url) as opened:
        yield opened
