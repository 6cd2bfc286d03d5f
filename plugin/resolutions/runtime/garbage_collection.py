"""When Python looks for garbage while a build makes millions of values that are none.

The collector of cycles looks through everything alive again and again; on the values of 2,600 documents, which hold
no cycles, that took half of a build's time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """No collection of cycles in the block; what was made there and is alive at its end is passed over later, too,
    until `gc.unfreeze`."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if running:
            gc.enable()
