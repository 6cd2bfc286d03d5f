"""The promises of a content folder: its lock file, which lies beside it, and the aliases of its documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from ..diagnostics import diagnose
from ..errors import InvalidLock
from ..model import Diagnostic, Document
from .aliases import aliases_of
from .check import Addresses, alias_diagnostics, lost, lost_diagnostics
from .lockfile import LOCK_NAME, Lock, parse_lock
from .published import published


def lock_path(content: Path) -> Path:
    """Where the lock file of a content folder lies."""
    return content.resolve().parent / LOCK_NAME


def read_lock(path: Path, name: str) -> Lock:
    """The lock file at `path`, which messages call `name`; an empty lock where there is none. Raises `InvalidLock`."""
    if not path.is_file():
        return Lock()
    try:
        return parse_lock(path.read_text(encoding="utf-8"), name)
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidLock(f"the lock file cannot be read: {error}", name) from error


def promise_diagnostics(
    lock: Lock, name: str, documents: Sequence[Document], themes: Iterable[str] = ()
) -> tuple[Diagnostic, ...]:
    """What is wrong with the aliases of documents, and each address of the lock that leads nowhere.

    `themes` are the ids of all themes; their pages are taken to be in the languages of the documents.
    """
    now = published(documents, themes, sorted({document.language for document in documents}))
    aliases, wrong = aliases_of(documents)
    return (
        *(diagnose("bad-alias", document.source, document.line, 1, problem=str(why)) for document, why in wrong),
        *alias_diagnostics(Addresses.of(now, (*aliases, *lock.aliases(name)))),
        *lost_diagnostics(lost(lock, now, aliases), name),
    )
