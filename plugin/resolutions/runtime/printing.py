"""Prints to terminals and logs. Text from sources is printed so that it cannot control either.

A terminal obeys escape sequences and reverses a line at U+202E. The runner of a continuous integration server obeys
lines that begin with `::` or contain `##[`. File names, lines of documents, titles and names of revisions come from
others, so every printed line goes through `visible`.
"""

from __future__ import annotations

import re
import sys
from typing import TextIO

from ..text import BLANK

_COMMAND = re.compile(r"(?<=:):|(?<=##)\[|(?<=##vso)\[")
"""The characters that make a line a command. GitHub's runner and its forks read `::name::` and, anywhere in a line,
`##[name]`; Azure's reads `##vso[name]`."""


_STEERING = re.compile(r"[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
"""Invisible characters that JSON need not escape; all are in the first Unicode plane."""


def visible(text: str) -> str:
    """The text as one line that is no command, with each invisible character as its escape (`\\x1b`)."""
    return without_commands(escaped(text))


def escaped(text: str) -> str:
    """The text with each invisible character, and each white space but U+0020, as Python's escape for it."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        _escape(character) if not character.isprintable() or character in BLANK else character for character in text
    )


def without_commands(line: str) -> str:
    """The line with the characters that would make it a command as escapes."""
    return _COMMAND.sub(lambda sign: _escape(sign[0]), line) if "::" in line or "##" in line else line


def unheeded_json(text: str) -> str:
    """Equal JSON whose texts contain no command to a runner and no character that controls a terminal."""
    return _STEERING.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text.replace("##", "#\\u0023"))


def say(message: str) -> None:
    """Prints one line on standard error, made `visible`."""
    _write(visible(message) + "\n", sys.stderr)


def tell(text: str) -> None:
    """Prints lines on standard output, each made `visible`. Only a line feed separates lines."""
    _write("".join(f"{visible(line)}\n" for line in text.split("\n")), sys.stdout)


def tell_marked(text: str) -> None:
    """Prints lines on standard output as they are: they contain our own colours or commands to a runner. The caller has
    made the rest of them visible."""
    _write(f"{text}\n", sys.stdout)


def _escape(character: str) -> str:
    code = ord(character)
    if character in "\t\n\r":
        return repr(character)[1:-1]
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _write(text: str, stream: TextIO) -> None:
    """Writes the text; a character that the stream's encoding lacks becomes an escape."""
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
