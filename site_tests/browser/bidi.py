"""A Firefox driven over WebDriver BiDi, the W3C's protocol that the browser itself speaks.

Playwright drives a Firefox of its own making only; Debian's, which readers have, speaks this.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

HOW = "no Firefox here: install it (Debian: apt-get install firefox-esr) or name it in FIREFOX"
PATIENCE = 30.0
"""As many seconds may pass until the browser answers."""

_PREFERENCES: Mapping[str, bool | int | str] = {
    # The network is off: all of it leads to a port of this machine at which nobody listens.
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "network.proxy.no_proxies_on": "",
    "network.proxy.allow_hijacking_localhost": True,
    # What the browser itself would ask of its maker.
    "app.update.enabled": False,
    "browser.newtabpage.enabled": False,
    "browser.safebrowsing.downloads.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.getAddons.cache.enabled": False,
    "extensions.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "toolkit.telemetry.enabled": False,
    # A test may read what a page has copied.
    "dom.events.testing.asyncClipboard": True,
}


class BidiError(Exception):
    """What the browser, or the page in it, answered instead of a result."""


def executable() -> str | None:
    """The path of the Firefox that FIREFOX names, else of the first known one on the path."""
    names = (os.environ.get("FIREFOX") or "firefox-esr", "firefox")
    return next(filter(None, map(shutil.which, names)), None)


class Session:
    """One browser, asked one thing after another; what it reports in between is in `events`, what it saves in the
    folder `downloads`."""

    def __init__(self, connection: ClientConnection, downloads: Path) -> None:
        self.downloads = downloads
        self.events: list[tuple[str, Mapping[str, Any]]] = []
        self._connection = connection
        self._sent = 0

    def ask(self, method: str, **parameters: Any) -> Any:
        """The result of a command; raises `BidiError` where there is none."""
        self._sent += 1
        self._connection.send(json.dumps({"id": self._sent, "method": method, "params": parameters}))
        while True:
            message = json.loads(self._connection.recv(timeout=PATIENCE))
            if message["type"] == "event":
                self.events.append((message["method"], message["params"]))
            elif message["id"] != self._sent:
                continue
            elif message["type"] == "error":
                raise BidiError(f"{method}: {message['message']}")
            else:
                return message["result"]


@contextmanager
def firefox(path: str) -> Iterator[Session]:
    """A headless Firefox with a profile of its own and without a network."""
    with tempfile.TemporaryDirectory(prefix="firefox-") as profile:
        downloads = Path(profile, "downloads")
        downloads.mkdir()
        preferences = {**_PREFERENCES, "browser.download.folderList": 2, "browser.download.dir": str(downloads)}
        lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in preferences.items())
        Path(profile, "user.js").write_text("".join(lines), encoding="utf-8")
        command = [path, "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"]
        with Path(profile, "said").open("wb") as said, subprocess.Popen(command, stdout=said, stderr=said) as process:
            try:
                with connect(_address(process, Path(profile)), max_size=None, open_timeout=PATIENCE) as connection:
                    session = Session(connection, downloads)
                    session.ask("session.new", capabilities={})
                    yield session
            finally:
                process.terminate()
                process.wait(timeout=PATIENCE)


def _address(process: subprocess.Popen[bytes], profile: Path) -> str:
    """Where the browser listens: it writes that into its profile when it has begun to."""
    told = profile / "WebDriverBiDiServer.json"
    end = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < end:
        with suppress(FileNotFoundError, json.JSONDecodeError):
            where = json.loads(told.read_text(encoding="utf-8"))
            return f"ws://{where['ws_host']}:{where['ws_port']}/session"
        time.sleep(0.05)
    said = (profile / "said").read_text(encoding="utf-8", errors="replace")
    raise BidiError(f"Firefox does not listen:\n{said}")
