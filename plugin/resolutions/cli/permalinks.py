"""`resolutions permalinks [CONTENT]`: whether every address ever published still leads somewhere.

`--update` adds what is published now to the lock file; `--withdraw` declares that an address is gone, and why.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..atomic import replacing
from ..collection import read_collection, sources_folder
from ..diagnostics import diagnose
from ..errors import UsageError
from ..model import Diagnostic
from ..permalinks import (
    LOCK_NAME,
    Addresses,
    Lock,
    Place,
    alias_diagnostics,
    aliases_of,
    format_lock,
    lost,
    lost_diagnostics,
    merge,
    move,
    parse_lock,
    published,
    withdraw,
)
from ..progress import Progress
from ..themes import load_themes
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
    path: Path = options.lock or options.content.resolve().parent / LOCK_NAME
    lock = parse_lock(path.read_text(encoding="utf-8"), str(path)) if path.is_file() else Lock()
    if options.withdraw:
        lock = withdraw(lock, Place.parse(options.withdraw), options.reason)
    if options.move:
        lock = move(lock, Place.parse(options.move), Place.parse(options.to))
    if options.withdraw or options.move:
        _write(path, lock)
    with Progress("Reading") as tell:
        collection = read_collection(sources_folder(options.content), base=options.content, progress=tell)
    languages = {document.language for document in collection.documents}
    now = published(collection.documents, _themes(options.content), sorted(languages))
    aliases, wrong = aliases_of(collection.documents)
    found: list[Diagnostic] = [
        diagnose("bad-alias", document.source, document.line, 1, problem=str(problem)) for document, problem in wrong
    ]
    found += alias_diagnostics(Addresses.of(now, aliases))
    found += lost_diagnostics(lost(lock, now, aliases), str(path))
    for one in found:
        sys.stdout.write(message(one) + "\n")
    if options.update:
        _write(path, merge(lock, now))
    return FINDINGS if found else DONE


def _themes(content: Path) -> tuple[str, ...]:
    path = content / "themes.yml"
    return tuple(theme.id for theme in load_themes(path)) if path.exists() else ()


def _write(path: Path, lock: Lock) -> None:
    with replacing(path) as making:
        making.write_text(format_lock(lock), encoding="utf-8", newline="\n")


COMMAND = Command("permalinks", "Tell whether every address ever published still leads somewhere.", _arguments, _run)
