"""How long an editor waits: from saving a change to the page being served, on the whole corpus."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from socket import socket
from statistics import median
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import urlopen

from bench.building import MKDOCS, built, project
from bench.corpus import SHARED, sources
from bench.timing import Row

EDITED, PAGE = "S_RES_0435_1978_EN_GOLD.txt", "en/S/RES/435/"
EDITS = 3
PATIENCE = 600


def after_an_edit() -> Iterator[Row]:
    """The median of some edits of one paragraph, next to a cold build of the same site."""
    with TemporaryDirectory() as scratch:
        folder = Path(scratch) / "site"
        edited = [path for path in (SHARED / "corpus").rglob(EDITED) if path not in sources()]
        project([*sources(), *edited], folder, search=True)
        cold = built(folder, MKDOCS, "site").seconds
        waits = sorted(_edits(folder))
    yield Row(
        "from saving an edit to its being served",
        f"{median(waits):.2f} s",
        f"cold build {cold:.2f} s",
        f"{median(waits) / cold:.2f}",
        "≤ 0.2",
    )


def _edits(folder: Path) -> Iterator[float]:
    with closing(socket()) as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = (sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", address)
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "true", "XDG_CACHE_HOME": str(folder / "cache")}
    server = subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.DEVNULL)
    try:
        _wait(f"http://{address}/{PAGE}", "<html")
        source = folder / "content" / "sources" / EDITED
        text = source.read_text(encoding="utf-8")
        for number in range(EDITS):
            time.sleep(8)  # until the search has followed the build before
            word = f"edited{number}"
            source.write_text(re.sub(r"(?m)^1\. ", f"1. {word} ", text, count=1), encoding="utf-8")
            start = time.perf_counter()
            _wait(f"http://{address}/{PAGE}", word)
            yield time.perf_counter() - start
    finally:
        server.terminate()
        server.wait()


def _wait(url: str, shows: str) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urlopen(url) as answer:
                if shows in answer.read().decode():
                    return
        except (URLError, ConnectionError):
            pass
        time.sleep(0.05)
    raise TimeoutError(f"{url} did not show what was saved")
