"""The one way to a terminal or a log: whatever stands in a source is printed as text, and steers nothing.

A terminal obeys escape sequences and turns a line about at U+202E; the runner of a continuous integration server obeys
lines that begin with `::` or hold `##[`. Names of files, lines of documents, titles and names of revisions are others'
words, so every line that is printed goes through `visible`.
"""

from __future__ import annotations

import re
import sys
from typing import TextIO

from ..text import BLANK

_COMMAND = re.compile(r"(?<=:):|(?<=##)\[|(?<=##vso)\[")
"""What makes a command of a line: GitHub's runner and its forks read `::name::` and, anywhere in a line, `##[name]`;
Azure's reads `##vso[name]`."""


_STEERING = re.compile(r"[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
"""What JSON may hold as it is though it is not seen; all of the first plane."""


def visible(text: str) -> str:
    """The text as one line that is no command: each character that does not show itself as its escape (`\\x1b`)."""
    return without_commands(escaped(text))


def escaped(text: str) -> str:
    """The text with each character that does not show itself as Python's escape for it; white space but U+0020 too."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_escape(one) if not one.isprintable() or one in BLANK else one for one in text)


def without_commands(line: str) -> str:
    """The line with the signs that would make a command of it as their escapes."""
    return _COMMAND.sub(lambda sign: _escape(sign[0]), line) if "::" in line or "##" in line else line


def unheeded_json(text: str) -> str:
    """JSON that says the same; in its texts, no command and no character that steers a terminal."""
    return _STEERING.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text.replace("##", "#\\u0023"))


def say(message: str) -> None:
    """A line on standard error."""
    _write(visible(message) + "\n", sys.stderr)


def tell(text: str) -> None:
    """Lines on standard output; a line feed alone divides them."""
    _write("".join(f"{visible(line)}\n" for line in text.split("\n")), sys.stdout)


def tell_marked(text: str) -> None:
    """Lines on standard output whose escapes are our own: commands to a runner, colours. What else stands in them was
    made visible by those who wrote them."""
    _write(f"{text}\n", sys.stdout)


def _escape(character: str) -> str:
    code = ord(character)
    if character in "\t\n\r":
        return repr(character)[1:-1]
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _write(text: str, stream: TextIO) -> None:
    """Writes what the stream's encoding has no sign for as an escape, too."""
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
