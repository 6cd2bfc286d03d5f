"""Styles and scripts as they are published: some joined from the files of a folder, without comments and indents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin

from .interface_strings import STATEMENTS

ASSETS = Path(__file__).parents[1] / "assets"
ASSET_FOLDER = "assets/resolutions"
"""Where the plugin's styles and scripts stand on the site."""
BUNDLES = {
    "style": "resolutions.css",
    "search-style": "search/search.css",
    "reading": "resolutions.js",
    "cards": "cards.js",
    "citing": "cite.js",
    "beside": "beside.js",
    "compare": "compare.js",
    "lists": "lists.js",
    "wording": "wording.js",
}
"""What the folders of the assets are joined to: one file, as each one more costs a reader a round trip."""
JOINED = {
    "search/opening.js": tuple(f"search/{name}.js" for name in ("pieces", "words", "terms", "index", "filters")),
    "search/answering.js": tuple(
        f"search/{name}.js"
        for name in (
            *("typing", "grammar", "states", "organs", "scoring", "ranking", "reading", "paging", "leads", "query"),
            "results",
        )
    ),
}
"""Scripts that are always loaded together, and what they are joined to; those beside them are loaded alone."""
SHARED = {"packed": frozenset({"search/opening.js", "wording.js"}), "choosing": frozenset({"search/page.js"})}
"""Folders of scripts that stand before others that are published, as a file of their own would cost a reader a round
trip, too."""
_AS_THEY_ARE = "snowball"
"""The folder of scripts that come from elsewhere, made small by their authors."""


def assets(folder: Path) -> Iterator[tuple[str, bytes]]:
    """What is published of the assets in `folder`: each path below theirs, with its content.

    The files of a folder of `BUNDLES` are joined in the order of their names, scripts as `JOINED` says; before a script
    come its `STATEMENTS` and what it shares with others.
    Styles and scripts lose comments and indents: a quarter of what every reader loads of them.
    """
    parts = {part for names in JOINED.values() for part in names}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder)
        if name.parts[0] not in BUNDLES and name.parts[0] not in SHARED and name.as_posix() not in parts:
            content = _before(name.as_posix(), folder) + path.read_bytes()
            yield name.as_posix(), content if _AS_THEY_ARE in name.parts else _published(path.name, content)
    for source, bundle in BUNDLES.items():
        yield bundle, _published(bundle, _before(bundle, folder) + _joined(sorted((folder / source).iterdir())))
    for bundle, names in JOINED.items():
        yield bundle, _published(bundle, _before(bundle, folder) + _joined(folder / name for name in names))


def _before(script: str, folder: Path) -> bytes:
    """What stands before a script: its statements, and what it shares with others."""
    shared = [_joined(sorted((folder / source).iterdir())) for source, scripts in SHARED.items() if script in scripts]
    return b"\n".join((STATEMENTS[script]().encode() if script in STATEMENTS else b"", *shared))


def _joined(paths: Iterable[Path]) -> bytes:
    return b"\n".join(path.read_bytes() for path in paths)


def _published(name: str, content: bytes) -> bytes:
    if name.endswith(".css"):
        return bytes(cssmin(content))
    return bytes(jsmin(content)) if name.endswith(".js") else content
