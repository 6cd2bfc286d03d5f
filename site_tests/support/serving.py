"""A site served from a folder, on this machine only."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

_TEXT = ("text/", "application/json", "application/javascript", "application/xml", "image/svg+xml")


class _Handler(SimpleHTTPRequestHandler):
    """Serves files, and answers as hosts of static sites do: a missing address gets the site's own 404 page."""

    protocol_version = "HTTP/1.1"
    wanted: Sequence[tuple[str, str]] = ()
    """The headers of every answer."""
    packed = False
    """Whether text is sent as hosts send it: by gzip, at its usual level."""
    below = "/"
    """The path under which the folder is found."""
    kept = False
    """Whether a browser may keep what it got for ten minutes, as GitHub Pages lets it."""

    def handle(self) -> None:
        # A browser that a test closes leaves without a word.
        with suppress(ConnectionResetError):
            super().handle()

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(self.below) if path.startswith(self.below) else "/no/such/file")

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        kind = self.guess_type(path)
        if not (self.packed and path.is_file() and kind.startswith(_TEXT)):
            super().do_GET()
            return
        body = gzip.compress(path.read_bytes(), 6, mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600" if self.kept else "no-store")
        for name, value in self.wanted:
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing: the test's own output is what matters."""


def read_headers(folder: Path) -> list[tuple[str, str]]:
    """What a site's `_headers` asks for on every address: the lines below `/*`, as Netlify and Cloudflare read them."""
    path = folder / "_headers"
    if not path.exists():
        return []
    first, *lines = path.read_text(encoding="utf-8").splitlines()
    assert first == "/*", "the tests read headers for all addresses alone"
    return [(name.strip(), value.strip()) for name, _, value in (line.partition(":") for line in lines)]


@contextmanager
def serve(
    folder: Path, *, headers: Sequence[tuple[str, str]] = (), packed: bool = False, below: str = "/", kept: bool = False
) -> Iterator[str]:
    """Serves a folder while the context lasts; gives its address, `http://127.0.0.1:PORT/`.

    `headers` are those of every answer, such as `read_headers` gives; `packed` sends text compressed; `below` is the
    path under which alone the folder is found; `kept` lets a browser keep files of a folder that nothing changes, whose
    next page then costs it a third less.
    """
    told = {"wanted": headers, "packed": packed, "below": below, "kept": kept}
    handler = type("_SiteHandler", (_Handler,), told)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{below}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
