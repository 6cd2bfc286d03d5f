"""`resolutions permalinks [CONTENT]`: checks whether every address that was ever published still leads to its words.

`--update` adds the addresses that are published now to the lock file, and the words at each. `--moved` declares where
the words of old addresses stand now, `--withdraw` why an address is gone, `--corrected` that its words are the old
ones.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from ..addresses import Place
from ..check import theme_ids
from ..corpus import Content
from ..errors import UsageError
from ..model import Document
from ..permalinks import (
    LOCK_NAME,
    Lock,
    Published,
    accept,
    format_lock,
    merge,
    move,
    promises,
    published_of,
    read_lock,
    texts,
    whereabouts,
    withdraw,
)
from ..runtime import print_lines, replacing
from .arguments import add_content
from .command import DONE, FINDINGS, Command, read
from .report import message


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_content(parser, "content")
    parser.add_argument("--lock", type=Path, help=f"by default {LOCK_NAME} beside the content folder")
    parser.add_argument("--update", action="store_true", help="add what is published now")
    parser.add_argument("--moved", action="store_true", help="declare where the words of old addresses stand now")
    parser.add_argument("--withdraw", metavar="ADDRESS", help="declare an address gone: /en/S/RES/2553#op20-a")
    parser.add_argument("--reason", metavar="TEXT", help="why it is gone; readers who come there are told")
    parser.add_argument("--move", metavar="ADDRESS", help="declare that an address leads to another")
    parser.add_argument("--to", metavar="ADDRESS", help="where it leads")
    parser.add_argument(
        "--corrected", metavar="ADDRESS", help="declare that the words there are the old ones, corrected"
    )


def _run(options: argparse.Namespace) -> int:
    if bool(options.withdraw) != bool(options.reason) or bool(options.move) != bool(options.to):
        raise UsageError("--withdraw goes with --reason, --move with --to")
    content = Content(options.content)
    path: Path = options.lock or content.lock
    if options.lock and (problem := _no_lock(path, is_made=options.update)):
        raise UsageError(problem, str(path))
    lock = kept = read_lock(path, str(path))
    documents = read(content).documents
    now = published_of(documents, theme_ids(content))
    if options.withdraw:
        lock = withdraw(lock, _no_page_of(now, options.withdraw), options.reason)
    if options.move:
        lock = move(lock, {_no_page_of(now, options.move): _place(options.to)})
    if options.corrected:
        lock = accept(lock, _place(options.corrected), texts(documents))
    if options.moved:
        lock = _moved(lock, str(path), documents, now)
    kept_promises = promises(lock, str(path), documents, now)
    for diagnostic in kept_promises.diagnostics:
        print_lines(message(diagnostic))
    if options.update:
        lock = merge(lock, now, texts(documents), kept_promises.broken_places)
    if lock != kept or options.update:
        _write(path, lock)
    return FINDINGS if kept_promises.diagnostics else DONE


def _no_lock(path: Path, *, is_made: bool) -> str:
    """Why what a person names is no lock file; empty where it may be one, or is yet to be made."""
    if path.is_dir():
        return "this is a folder; name the lock file in it"
    return "" if path.exists() or is_made else "there is no such file; name another, or make this one: --update"


def _moved(lock: Lock, name: str, documents: Sequence[Document], now: Published) -> Lock:
    """The lock with a declaration for each address whose words stand elsewhere now; says how many there are."""
    found = promises(lock, name, documents, now)
    places = whereabouts(found.lost, found.shifted, lock, texts(documents))
    print_lines(f"{name}: {len(places)} of {len(found.lost) + len(found.shifted)} addresses declared to lead on")
    return move(lock, places)


def _no_page_of(now: Published, address: str) -> Place:
    """The place, of which something may be declared. Raises `UsageError` where it is a page that is there now."""
    place = _place(address)
    if not place.anchor and place.page in now:
        raise UsageError(
            f"/{place} is a page of the site still, so it leads to itself; remove or rename its source first"
        )
    return place


def _place(address: str) -> Place:
    try:
        return Place.parse(address)
    except ValueError as problem:
        raise UsageError(str(problem)) from problem


def _write(path: Path, lock: Lock) -> None:
    with replacing(path) as making:
        making.write_text(format_lock(lock), encoding="utf-8", newline="\n")


COMMAND = Command("permalinks", "Tell whether every address ever published still leads to its words.", _arguments, _run)
