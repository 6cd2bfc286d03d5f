"""How large a built site is, and which hosts of static sites take one of that size."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..runtime import counted


@dataclass(frozen=True, slots=True)
class Size:
    """What a folder holds. Bytes are those of the files' contents."""

    pages: int
    files: int
    bytes: int
    largest_page: str
    """Its path from the site's root; empty where there is no page."""
    largest_page_bytes: int
    largest_file: str
    largest_file_bytes: int


@dataclass(frozen=True, slots=True)
class Host:
    """The limits of a host; 0 where it has none."""

    name: str
    bytes: int = 0
    files: int = 0
    file_bytes: int = 0


HOSTS = (
    Host("GitHub Pages", bytes=1_000_000_000),
    Host("GitLab Pages", bytes=1_000_000_000),
    Host("Cloudflare Pages", files=20_000, file_bytes=25 * 1024 * 1024),
)
"""By their own documentation, of what costs nothing: docs.github.com, docs.gitlab.com, developers.cloudflare.com."""


def size_of(site: Path) -> Size:
    """The size of a site. Takes one pass over its files."""
    sizes = dict(_sizes(site))
    pages = {path: size for path, size in sizes.items() if path.endswith(".html")}
    largest_page, largest_file = (max(of, key=lambda path: of[path], default="") for of in (pages, sizes))
    return Size(
        pages=len(pages),
        files=len(sizes),
        bytes=sum(sizes.values()),
        largest_page=largest_page,
        largest_page_bytes=pages.get(largest_page, 0),
        largest_file=largest_file,
        largest_file_bytes=sizes.get(largest_file, 0),
    )


def size_text(size: Size) -> str:
    """The size in words, and what each host would say of it; several lines."""
    lines = [f"{counted(size.pages, 'page')}, {counted(size.files, 'file')}, {_in_units(size.bytes)}"]
    if size.largest_page:
        lines.append(f"largest page: {size.largest_page}, {_in_units(size.largest_page_bytes)}")
    problems_by_host = {host.name: tuple(_problems(size, host)) for host in HOSTS}
    fitting = [name for name, problems in problems_by_host.items() if not problems]
    if fitting:
        lines.append(f"fits on {', '.join(fitting)}")
    lines += [f"too large for {name}: {'; '.join(found)}" for name, found in problems_by_host.items() if found]
    if len(fitting) < len(HOSTS):
        lines.append("a part of the documents is smaller: set `selection:` in mkdocs.yml, a site for each language")
    return "\n".join(lines)


def _sizes(folder: str | Path, above: str = "") -> Iterator[tuple[str, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _sizes(entry.path, f"{above}{entry.name}/")
            else:
                yield f"{above}{entry.name}", entry.stat().st_size


def _problems(size: Size, host: Host) -> Iterator[str]:
    if host.bytes and size.bytes > host.bytes:
        yield f"it takes {_in_units(host.bytes)}"
    if host.files and size.files > host.files:
        yield f"it takes {host.files:,} files"
    if host.file_bytes and size.largest_file_bytes > host.file_bytes:
        told = f"{size.largest_file} has {_in_units(size.largest_file_bytes)}"
        yield f"it takes files of {_in_units(host.file_bytes)}, and {told}"


def _in_units(count: int) -> str:
    """Bytes in decimal units: `1.75 GB`."""
    for unit, name in ((10**9, "GB"), (10**6, "MB")):
        if count >= unit:
            return f"{count / unit:.3g} {name}" if count < 1000 * unit else f"{count // unit:,} {name}"
    return f"{count / 1000:.3g} kB"
