"""The promises of a content folder: its lock file, which lies beside it, and the aliases of its documents."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..addresses import Place
from ..diagnostics import diagnose
from ..errors import InvalidLock, reason
from ..model import Diagnostic, Document
from ..paths import content_of
from .aliases import aliases_of
from .check import KnownAddresses, Lost, alias_diagnostics, lost, lost_diagnostics
from .lockfile import Lock, parse_lock
from .published import Published, published, texts
from .shifts import Shifted, shift_diagnostics, shifted

OF_PROMISES = frozenset(("lost-address", "shifted-address"))
"""The codes of what is said of the lost and the shifted addresses."""


def read_lock(path: Path, name: str) -> Lock:
    """The lock file at `path`, which messages call `name`; an empty lock where there is none. Raises
    `InvalidLock`, also where a folder or a link that leads nowhere is in its place."""
    if not os.path.lexists(path):
        return Lock()
    try:
        return parse_lock(content_of(path).decode(), name)
    except OSError as error:
        problem = f"the lock file cannot be read ({reason(error)}); mend its path or permissions"
        raise InvalidLock(problem, name) from error
    except UnicodeDecodeError as error:
        raise InvalidLock("the lock file is not UTF-8 text; restore it from an earlier commit", name) from error


@dataclass(frozen=True, slots=True)
class Promises:
    """The addresses of now and of before, and which of them do not lead where they led."""

    addresses: KnownAddresses
    lost: tuple[Lost, ...]
    shifted: tuple[Shifted, ...]
    bad_aliases: tuple[Diagnostic, ...]
    broken: tuple[Diagnostic, ...]
    """What is said of the lost and the shifted addresses."""

    @property
    def broken_places(self) -> tuple[Place, ...]:
        """The lost and the shifted addresses."""
        return (*(item.place for item in self.lost), *(item.place for item in self.shifted))

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything that is wrong."""
        return self.bad_aliases + self.broken


def promises(lock: Lock, name: str, documents: Sequence[Document], now: Published) -> Promises:
    """Whether what is published `now`, these documents among it, keeps the promises of a lock and of the documents'
    aliases. Messages call the lock file `name`."""
    aliases, invalid = aliases_of(documents)
    addresses = KnownAddresses.of(now, (*aliases, *lock.aliases(name)), lock.published)
    lost_addresses = lost(lock, now, aliases)
    shifts = shifted(lock, texts(documents), addresses)
    return Promises(
        addresses,
        lost_addresses,
        shifts,
        (
            *(diagnose("bad-alias", one.source, *one.aliases_place, problem=str(why)) for one, why in invalid),
            *alias_diagnostics(addresses),
        ),
        (*lost_diagnostics(lost_addresses, name), *shift_diagnostics(shifts, name)),
    )


def published_of(documents: Sequence[Document], themes: Iterable[str]) -> Published:
    """What a content folder publishes. `themes` are the ids of all themes; their pages are taken to be in the languages
    of the documents."""
    return published(documents, themes, sorted({document.language for document in documents}))
