"""Writing hostile text where people read it."""

from __future__ import annotations

import sys


def printable(text: str) -> str:
    """The text with every character escaped that is no letter, sign or space: source text must not steer a terminal."""
    if text.isprintable():
        return text
    return "".join(character if character.isprintable() else repr(character)[1:-1] for character in text)


def say(message: str) -> None:
    """A line on standard error."""
    print(printable(message), file=sys.stderr)
