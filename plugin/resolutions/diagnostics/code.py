"""A kind of diagnostic, and how to tell one."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Severity


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of diagnostic. `message` is a format string over the facts that the finder passes, with names of
    `advice`."""

    name: str
    severity: Severity
    message: str
    meaning: str
    example: str
    remedy: str
