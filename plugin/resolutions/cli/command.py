"""What a command is made of."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass

DONE, FINDINGS, BAD_INPUT = 0, 1, 2
"""The exit statuses."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, one line about it, what it takes, and what it does."""

    name: str
    summary: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]
    """Gives the exit status."""
