"""A person who reads a bundle from a disk, in one browser or another: what they do, and what their pages did.

A page in Chromium is Playwright's, one in Firefox is asked over WebDriver BiDi; a test that takes a `Reader` is
written once for both.
"""

from __future__ import annotations

import json
import time
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Error, Request

from browser.bidi import PATIENCE, BidiError, Session

EVENTS = ("network.beforeRequestSent", "network.fetchError", "log.entryAdded")

_HERE = ("file:", "data:", "blob:", "about:")


class Reader(ABC):
    """One page of a browser without a network."""

    @abstractmethod
    def open(self, url: str) -> None:
        """Opens an address and waits until all of it has been loaded."""

    @abstractmethod
    def evaluate(self, expression: str) -> Any:
        """What a script's expression gives, as if the reader had just clicked; a promise is awaited."""

    @abstractmethod
    def asked(self) -> Sequence[str]:
        """The addresses that its pages asked for."""

    @abstractmethod
    def errors(self) -> Sequence[str]:
        """What its pages complained about, or could not load."""

    @abstractmethod
    def saves(self, selector: str, data: bytes) -> bool:
        """Whether a click saves this file, or has the browser ask where to."""

    def wait(self, expression: str) -> Any:
        """What an expression gives as soon as that is true, on this page or on one that the reader is led to."""
        end = time.monotonic() + PATIENCE
        while True:
            try:
                if value := self.evaluate(expression):
                    return value
            except (Error, BidiError):  # A page that is being left answers no more.
                if time.monotonic() > end:
                    raise
            assert time.monotonic() < end, f"this never came true: {expression}"
            time.sleep(0.02)

    def click(self, selector: str) -> None:
        self.wait(f"Boolean(document.querySelector({selector!r}))")
        self.evaluate(f"document.querySelector({selector!r}).click()")

    def press(self, selector: str, words: str) -> None:
        """Clicks the one of these that has these words."""
        one = f"[...document.querySelectorAll({selector!r})].find((one) => one.textContent === {words!r})"
        self.wait(f"Boolean({one})")
        self.evaluate(f"{one}.click()")

    def abroad(self) -> list[str]:
        """What was asked of anything but the disk."""
        return [url for url in self.asked() if not url.startswith(_HERE)]


class ChromiumReader(Reader):
    """A page of Chromium."""

    def __init__(self, context: BrowserContext) -> None:
        self._asked: list[str] = []
        self._errors: list[str] = []
        context.on("request", lambda request: self._asked.append(request.url))
        context.on("requestfailed", self._failed)
        context.on("console", lambda said: self._errors.append(said.text) if said.type == "error" else None)
        context.on("weberror", lambda error: self._errors.append(str(error.error)))
        self._page = context.new_page()

    def _failed(self, request: Request) -> None:
        # What turns into a download, or is left for another page, is aborted.
        if request.failure != "net::ERR_ABORTED":
            self._errors.append(f"{request.failure} {request.url}")

    def open(self, url: str) -> None:
        self._page.goto(url)

    def evaluate(self, expression: str) -> Any:
        return self._page.evaluate(expression)

    def saves(self, selector: str, data: bytes) -> bool:
        with self._page.expect_download() as download:
            self.click(selector)
        return download.value.path().read_bytes() == data

    def asked(self) -> Sequence[str]:
        return self._asked

    def errors(self) -> Sequence[str]:
        return self._errors


class FirefoxReader(Reader):
    """A tab of Firefox."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._begun = len(session.events)
        session.ask("session.subscribe", events=EVENTS)
        first = session.ask("browsingContext.getTree")["contexts"][0]["context"]
        # Beside the first tab, for another window may ask something.
        self._tab = session.ask("browsingContext.create", type="tab", referenceContext=first)["context"]

    def close(self) -> None:
        self._session.ask("browsingContext.close", context=self._tab)

    def open(self, url: str) -> None:
        before = self.evaluate("location.href")
        try:
            self._session.ask("browsingContext.navigate", context=self._tab, url=url, wait="complete")
        except BidiError as error:
            # A page that leads on at once, as a redirect does, ends its own loading.
            if "NS_BINDING_ABORTED" not in str(error):
                raise
            self._await_page_behind(url, before)

    def _await_page_behind(self, url: str, before: str) -> None:
        """Waits until the page has come to which another one leads on; `before` is what was open until then."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            with suppress(BidiError):
                if self.evaluate("document.readyState === 'complete' && location.href") not in (False, url, before):
                    return
            time.sleep(0.05)
        raise BidiError(f"{url} led nowhere")

    def evaluate(self, expression: str) -> Any:
        answer = self._session.ask(
            "script.evaluate",
            # As JSON, any value comes back in one piece.
            expression=f"Promise.resolve({expression}).then((value) => JSON.stringify(value ?? null))",
            target={"context": self._tab},
            awaitPromise=True,
            userActivation=True,
        )
        if answer["type"] == "exception":
            raise BidiError(f"{expression}: {answer['exceptionDetails']['text']}")
        return json.loads(answer["result"]["value"])

    def saves(self, selector: str, data: bytes) -> bool:
        """Firefox asks what to do with a file of a disk, in a window that nobody answers here; it has it by then."""
        before = set(self._session.downloads.iterdir())
        self.click(selector)
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            with suppress(FileNotFoundError):  # A file may just be getting its name.
                if data in (path.read_bytes() for path in set(self._session.downloads.iterdir()) - before):
                    return True
            time.sleep(0.02)
        return False

    def asked(self) -> Sequence[str]:
        return [told["request"]["url"] for event, told in self._reported() if event == "network.beforeRequestSent"]

    def errors(self) -> Sequence[str]:
        """Of files that are not there Firefox reports nothing."""
        said = [
            told["text"] for event, told in self._reported() if event == "log.entryAdded" if told["level"] == "error"
        ]
        return [*said, *(told["request"]["url"] for event, told in self._reported() if event == "network.fetchError")]

    def _reported(self) -> Sequence[tuple[str, Any]]:
        self._session.ask("session.status")  # What was reported before this answer is there after it.
        return self._session.events[self._begun :]


@contextmanager
def chromium_reader(browser: Browser) -> Iterator[Reader]:
    """A reader whose clipboard and colour scheme are its own."""
    context = browser.new_context(offline=True, permissions=["clipboard-read", "clipboard-write"])
    context.set_default_timeout(PATIENCE * 1000)
    yield ChromiumReader(context)
    context.close()


@contextmanager
def firefox_reader(session: Session) -> Iterator[Reader]:
    """A reader in a tab of its own."""
    reader = FirefoxReader(session)
    yield reader
    reader.close()
