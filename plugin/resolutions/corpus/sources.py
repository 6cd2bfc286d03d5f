"""The source files of a folder, and what each is called in messages.

folder ─sources_below─→ paths ─named─→ SourceFile…
"""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from ..diagnostics import diagnose
from ..errors import UnreadableSource, reason
from ..model import Diagnostic
from ..paths import NO_FILE, Refused, leads_out, refusal
from ..suffixes import CONVERTED, SOURCES, TEXTS, UNCONVERTED, XML, may_hold_text
from ..text import read_bytes
from .parse_cache import Parsing, SourceFile, parse_bytes, unreadable

_READ = f"{' or '.join(TEXTS)} if it is a text, or {XML} if it is a file of the United Nations"


def name_of(path: Path, base: Path) -> str:
    """How messages and data name a file: relative to `base`, with slashes; bytes that are no UTF-8 are replaced."""
    return printed_name(Path(os.path.relpath(path, base)))


def printed_name(path: Path) -> str:
    """A path with slashes, and a replacement for bytes that are no UTF-8."""
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")


def read_documents(path: Path, name: str) -> Parsing:
    """The documents of one source file, which messages call `name`, and what was found while reading it."""
    if not name:
        return (), (diagnose("unreadable-source", "“”", 0, 0, problem="this is an empty name; name a file"),)
    if problem := _no_source(path):
        return (), (diagnose("unreadable-source", name, 0, 0, problem=problem),)
    try:
        return parse_bytes(name, read_bytes(path, name))
    except UnreadableSource as error:
        return (), (unreadable(name, error),)


def _no_source(path: Path) -> str:
    """Why what a person names is no source, by its kind; empty where it may be one."""
    if path.is_dir():
        return "this is a folder; name the files in it"
    if path.suffix.lower() in CONVERTED:
        return f"a file of this kind is no source; make one of it first: resolutions add {shlex.quote(str(path))}"
    if path.suffix.lower() in UNCONVERTED:
        kinds = ", ".join(CONVERTED)
        return f"a file of this kind is no source; save it as one of {kinds}, and make a source of it: resolutions add"
    if path.is_file() and path.suffix.lower() not in SOURCES:
        return f"by its name this is no source; give it one that ends in {_READ}"
    return ""


def named(path: Path, base: Path) -> SourceFile:
    """The file at a path, to be read when it is parsed."""
    name = name_of(path, base)
    return SourceFile(name, partial(read_bytes, path, name))


def sources_below(folder: Path, base: Path, diagnostics: list[Diagnostic]) -> Iterator[Path]:
    """The source files under a folder, sorted by path; adds a diagnostic for each that lies outside or is no file."""

    def unreadable(error: OSError) -> None:
        path = Path(os.fsdecode(error.filename))
        problem = f"the folder cannot be read ({reason(error)}); mend its path or permissions"
        if path == folder:
            raise UnreadableSource(problem, str(folder)) from error
        diagnostics.append(diagnose("unreadable-source", name_of(path, base), 0, 0, problem=problem))

    root = folder.resolve()
    found: list[Path] = []
    for here, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        # A linked folder is not walked; where it leads inside, its files are met at their own place.
        linked = [name for name in folders if Path(here, name).is_symlink()]
        sources = [name for name in files if not name.startswith(".") and Path(name).suffix.lower() in SOURCES]
        unread = _without_source(files)
        for path in (Path(here, name) for name in (*linked, *sources, *unread)):
            name = name_of(path, base)
            if (fault := _fault(path, folder, root, name)) is not None:
                diagnostics.append(fault)
            elif path.name in unread:
                diagnostics.append(diagnose(unread[path.name], name, 0, 0, suffixes=_READ))
            elif path.name not in linked:
                found.append(path)
    yield from sorted(found, key=lambda path: path.relative_to(folder).parts)


def _fault(path: Path, folder: Path, root: Path, name: str) -> Diagnostic | None:
    """Why what lies in a folder is not taken, which messages call `name`: a link that leads out of `root`, a name that
    can be no address, or no file. None where it is taken."""
    if path.is_symlink() and (problem := refusal(path, root)):
        return Refused(path, problem).diagnostic(name)
    if problem := _unfit_name(path.relative_to(folder)):
        return diagnose("bad-name", name, 0, 0, problem=problem)
    if path.exists() and not path.is_file() and not path.is_dir():
        return Refused(path, NO_FILE).diagnostic(name)
    return None


def _without_source(files: Iterable[str]) -> dict[str, str]:
    """Those of a folder's files that hold or may hold a document, and have no source of the same name beside them: by
    the file's name, the code with which it is told."""
    paths = [Path(name) for name in files if not name.startswith(".")]
    suffixes = {path: path.suffix.lower() for path in paths}
    stems = {path.stem for path in paths if suffixes[path] in SOURCES}
    return {
        path.name: "unconverted-file" if suffixes[path] in UNCONVERTED else "unread-kind"
        for path in paths
        if path.stem not in stems and may_hold_text(suffixes[path])
    }


def _unfit_name(path: Path) -> str:
    """Why a source's path, from the folder of sources on, can be no address; empty where it can."""
    name = path.as_posix()
    if leads_out(name) or any(sign < " " or sign == "\x7f" for sign in name):
        return "the file's name holds what no address may: a backslash, a drive or a control character; rename it"
    return ""
