"""When Python looks for garbage while a build makes millions of values that are none. No other module imports `gc`.

The collector looks through all living values again and again. For 2,600 documents that took half of a build's time.
"""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """No collection of cycles in the block; what was made there and is alive at its end is passed over later, too,
    until `collect_again`."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if running:
            gc.enable()


def collect_again() -> None:
    """Ends what `uncollected` began: the next collection looks at all values that are alive."""
    gc.unfreeze()


@contextmanager
def before_fork() -> Iterator[None]:
    """A block in which this process is copied: the copy's first collection would otherwise copy all memory."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def begin_worker() -> None:
    """In a copy of a process: its own values are collected; those that it was copied with are never garbage there, and
    to look at them would copy their memory."""
    gc.freeze()
    gc.enable()


def no_last_collection() -> None:
    """As it ends, Python would look once more for garbage among all that a build has made; it does so no more."""
    atexit.register(gc.freeze)
