"""`resolutions permalinks [CONTENT]`: whether every address ever published still leads somewhere.

`--update` adds what is published now to the lock file; `--withdraw` declares that an address is gone, and why.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from ..addresses import Place
from ..check import theme_ids
from ..corpus import read_collection, sources_folder
from ..errors import UsageError
from ..permalinks import (
    LOCK_NAME,
    Lock,
    format_lock,
    lock_path,
    merge,
    move,
    promise_diagnostics,
    published,
    read_lock,
    withdraw,
)
from ..runtime import Progress, replacing, tell
from .command import DONE, FINDINGS, Command
from .report import message


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("content", nargs="?", type=Path, default=Path("content"), help="by default ./content")
    parser.add_argument("--lock", type=Path, help=f"by default {LOCK_NAME} beside the content folder")
    parser.add_argument("--update", action="store_true", help="add what is published now")
    parser.add_argument("--withdraw", metavar="ADDRESS", help="declare an address gone: /en/S/RES/2553#op20-a")
    parser.add_argument("--reason", metavar="TEXT", help="why it is gone; readers who come there are told")
    parser.add_argument("--move", metavar="ADDRESS", help="declare that an address leads to another")
    parser.add_argument("--to", metavar="ADDRESS", help="where it leads")


def _run(options: argparse.Namespace) -> int:
    if bool(options.withdraw) != bool(options.reason) or bool(options.move) != bool(options.to):
        raise UsageError("--withdraw goes with --reason, --move with --to")
    path: Path = options.lock or lock_path(options.content)
    lock = read_lock(path, str(path))
    if options.withdraw:
        lock = withdraw(lock, _place(options.withdraw), options.reason)
    if options.move:
        lock = move(lock, _place(options.move), _place(options.to))
    if options.withdraw or options.move:
        _write(path, lock)
    with Progress("Reading") as progress:
        collection = read_collection(sources_folder(options.content), base=options.content, progress=progress)
    themes = theme_ids(options.content)
    found = promise_diagnostics(lock, str(path), collection.documents, themes)
    for one in found:
        tell(message(one))
    if options.update:
        languages = sorted({document.language for document in collection.documents})
        _write(path, merge(lock, published(collection.documents, themes, languages)))
    return FINDINGS if found else DONE


def _place(address: str) -> Place:
    try:
        return Place.parse(address)
    except ValueError as problem:
        raise UsageError(str(problem)) from problem


def _write(path: Path, lock: Lock) -> None:
    with replacing(path) as making:
        making.write_text(format_lock(lock), encoding="utf-8", newline="\n")


COMMAND = Command("permalinks", "Tell whether every address ever published still leads somewhere.", _arguments, _run)
