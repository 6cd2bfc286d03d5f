"""The fingerprint of a build: digests of what a site is made of. Parts of one site have the same."""

from __future__ import annotations

import json
import platform
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import blake2b
from itertools import chain
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from resolutions.runtime import version

from .config import ResolutionsConfig
from .project import path_of, settings_as_written


def fingerprint(config: MkDocsConfig, own: ResolutionsConfig) -> Mapping[str, str]:
    """A digest of what a person writes, of how the site is configured, and of the programs that make it."""
    roots = [Path(config.docs_dir), *([Path(config.theme.custom_dir)] if config.theme.custom_dir else [])]
    named = (own.sources, *own.tables, own.catalogue, own.permalinks)
    roots += [path_of(config, path) for path in named if path]
    return {
        "contents": _digest(piece for root in roots for piece in _contents(root)),
        "configurations": _digest([_configuration(config)]),
        "programs": _digest(_programs()),
    }


def surroundings(config: MkDocsConfig, own: ResolutionsConfig) -> str:
    """A digest of all that a page may be made of but the documents and the project's own pages: the configuration, the
    programs, the templates, and the tables that tell of documents."""
    folders = [Path(folder) for folder in config.theme.dirs]
    tables = [path_of(config, path) for path in (*own.tables, own.catalogue, own.permalinks) if path]
    roots = [*([Path(config.theme.custom_dir)] if config.theme.custom_dir else []), *tables]
    replaced = (config.use_directory_urls, config.site_url, config.docs_dir, own.notice, own.notice_url, own.selection)
    return _digest(
        chain(
            [_digest_of_programs(), _configuration(config), repr(replaced).encode()],
            (piece for folder in folders for piece in _contents(folder, "*.html")),
            (piece for root in roots for piece in _contents(root)),
        )
    )


def _configuration(config: MkDocsConfig) -> bytes:
    """The settings as they were read, environment variables put in; all but where the site is written."""
    settings = {key: value for key, value in settings_as_written(config).items() if key != "site_dir"}
    return json.dumps(settings, default=_qualified_name, sort_keys=True).encode()


def _qualified_name(value: object) -> str:
    """A value that YAML makes of a Python name, such as a function that draws emoji: by that name."""
    kind = value if hasattr(value, "__qualname__") else type(value)
    return f"{kind.__module__}.{kind.__qualname__}"


def _contents(root: Path, pattern: str = "*") -> Iterator[bytes]:
    """The names below a folder and their contents; or those of one file."""
    for path in sorted(root.rglob(pattern)) if root.is_dir() else [root]:
        if path.is_file():
            yield path.relative_to(root).as_posix().encode("utf-8", "surrogateescape")
            yield _content(path)


def _content(path: Path) -> bytes:
    """What a file holds; nothing where it cannot be read, which is told when it is read for what it says."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


@cache
def _digest_of_programs() -> bytes:
    """Of those of this process, which run as they are until it ends."""
    return _digest(_programs()).encode()


def _programs() -> Iterator[bytes]:
    yield platform.python_version().encode()
    yield zlib.ZLIB_RUNTIME_VERSION.encode()  # it packs the sitemap
    yield version()
    yield from _contents_of_package()
    # By the names of their folders, which have both: to read what two hundred packages say of themselves takes a fifth
    # of the build of a small site.
    folders = [Path(folder) for folder in sys.path if Path(folder).is_dir()]
    packages = (path for folder in folders for path in folder.iterdir() if path.suffix in (".dist-info", ".egg-info"))
    yield from sorted(path.name.encode("utf-8", "surrogateescape") for path in packages)


def _contents_of_package() -> Iterator[bytes]:
    package = Path(__file__).parent
    for path in sorted(path for path in package.rglob("*") if "__pycache__" not in path.parts and path.is_file()):
        yield path.relative_to(package).as_posix().encode()
        yield path.read_bytes()


def _digest(pieces: Iterable[bytes]) -> str:
    """Of pieces, and of where each ends."""
    digest = blake2b(digest_size=16)
    for piece in pieces:
        digest.update(b"%d " % len(piece))
        digest.update(piece)
    return digest.hexdigest()
