"""Prints to terminals and logs. Text from sources is printed so that it cannot control either.

A terminal obeys escape sequences and reverses a line at U+202E. The runner of a continuous integration server obeys
lines that begin with `::` or contain `##[`. File names, lines of documents, titles and names of revisions come from
others, so every printed line goes through `visible`.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from ..errors import UsageError, unwritten
from ..languages.letters import BLANK

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


def counted(count: int, noun: str) -> str:
    """`1 document`, `1,204 documents`, `2 addresses`."""
    return f"{count:,} {noun}{'' if count == 1 else 'es' if noun.endswith('s') else 's'}"


def unheeded_json(text: str) -> str:
    """Equal JSON whose texts contain no command to a runner and no character that controls a terminal."""
    return _STEERING.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text.replace("##", "#\\u0023"))


def print_error(message: str) -> None:
    """Prints one line on standard error, made `visible`."""
    with suppress(OSError):  # there is no one left to tell it to
        _write(visible(message) + "\n", sys.stderr)


def print_lines(text: str) -> None:
    """Prints lines on standard output, each made `visible`. Only a line feed separates lines."""
    with _output():
        _write("".join(f"{visible(line)}\n" for line in text.split("\n")), sys.stdout)


def print_marked(text: str) -> None:
    """Prints lines on standard output as they are: they contain our own colours or commands to a runner. The caller has
    made the rest of them visible."""
    with _output():
        _write(f"{text}\n", sys.stdout)


def print_bytes(data: bytes) -> None:
    """Prints bytes on standard output as they are, as a file for programs."""
    with _output():
        sys.stdout.buffer.write(data)


def flush_output() -> None:
    """Prints what is not printed yet on standard output."""
    with _output():
        sys.stdout.flush()


def discard_output() -> None:
    """Nothing that is printed on standard output arrives any more, nor is an error when the program ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def open_streams() -> Iterator[None]:
    """Prints to nowhere, while the block runs, what would be printed on a stream that was closed before the start."""
    closed = [name for name in ("stdout", "stderr") if getattr(sys, name) is None]
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        for name in closed:
            setattr(sys, name, nowhere)
        try:
            yield
        finally:
            for name in closed:
                setattr(sys, name, None)


@contextmanager
def _output() -> Iterator[None]:
    """Raises `UsageError` where standard output cannot be written, as on a full disk; a pipe that is closed is told by
    Python's own error."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        discard_output()
        raise UsageError(unwritten(error), "standard output") from error


def _escape(character: str) -> str:
    code = ord(character)
    if character in "\t\n\r":
        return repr(character)[1:-1]
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _write(text: str, stream: TextIO) -> None:
    """Writes the text; a character that the stream's encoding lacks becomes an escape."""
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
