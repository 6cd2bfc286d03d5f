"""The Chromium that tests and screenshots use: the system's own."""

from __future__ import annotations

import os
import shutil

from playwright.sync_api import Browser, Playwright

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    # Nothing but this machine can be reached, whatever a page asks for.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
HOW = "no Chromium here: install it (Debian: apt-get install chromium-headless-shell) or name it in CHROMIUM"
KNOWN = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""The shell is the same engine without the frame of windows and menus: a page costs it a third of the time."""


def executable() -> str | None:
    """The path of the browser that CHROMIUM names, else of the first known one on the path."""
    named = os.environ.get("CHROMIUM")
    return next(filter(None, map(shutil.which, (named, *KNOWN) if named else KNOWN)), None)


def launch(playwright: Playwright) -> Browser:
    """A headless browser; raises `RuntimeError` saying how to get one where there is none."""
    path = executable()
    if path is None:
        raise RuntimeError(HOW)
    return playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
