"""Ends a program that is asked to end as one that fails: what it made so far is cleared away.

A job that is cancelled is sent SIGTERM, which by itself ends a process where it stands.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

INTERRUPTED, TERMINATED = 128 + signal.SIGINT, 128 + signal.SIGTERM
"""The exit statuses by which a shell knows the signal that ended a program."""


@contextmanager
def ending_on_request() -> Iterator[None]:
    """Has SIGTERM raise `SystemExit` in the block. Copies of this process, which have nothing to clear away, end at
    once."""
    if threading.current_thread() is not threading.main_thread():
        yield  # Python gives signals to the first thread alone
        return
    process = os.getpid()

    def end(number: int, _frame: FrameType | None) -> None:
        signal.signal(number, signal.SIG_DFL)
        if os.getpid() == process:
            raise SystemExit(TERMINATED)
        os.kill(os.getpid(), number)

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
