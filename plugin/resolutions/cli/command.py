"""The value that describes a command, and the exit statuses."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass

DONE, FINDINGS, BAD_INPUT = 0, 1, 2
"""The exit statuses."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, one line of help, a function that declares its arguments, and a function that runs it."""

    name: str
    summary: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]
    """Gives the exit status."""
