"""The exceptions that the library raises; nothing else leaves its public functions.

    ResolutionsError
    ├── UnreadableSource   a file that cannot be opened or decoded
    ├── InvalidThemes      a themes file that does not say what a theme is
    ├── InvalidSubjects    a file of subjects' names that does not name them
    ├── InvalidNames       a file of documents' names that does not name them
    ├── InvalidCatalogue   a catalogue without the columns it needs
    ├── InvalidLock        a permalinks.lock with a line that names no address
    ├── InvalidBundle      a bundle that is not as it was made, or cannot be made so that it opens everywhere
    ├── InvalidShard       a part of a site that is not as it was made, or does not fit the others
    ├── OutsideFolder      a path that would be written outside the folder that it is meant for
    ├── BuildFailed        a site that MkDocs could not build
    │   └── BuildStopped   … as it was not to be published with what was found in it
    ├── WorkerLost         a process of the build that was ended from outside
    └── UsageError         a command line that asks for what does not exist

Each carries `path`, `line` and `column` (1-based; 0 where none applies) and prints as `path:line:column: message`.
"""

from __future__ import annotations

import errno


def place_in(path: str, line: int, column: int = 0) -> str:
    """How every message names a place: `path:line:column`, or the path alone where no line applies."""
    return ":".join([path, *(str(number) for number in (line, column) if line and number)])


def line_and_column(text: str, offset: int, first_line: int = 1) -> tuple[int, int]:
    """Where an offset stands in the file, of a text that begins there in `first_line`."""
    return first_line + text.count("\n", 0, offset), offset - text.rfind("\n", 0, offset)


def reason(error: OSError) -> str:
    """Why the system does not read or write a file, in its own words."""
    return error.strerror or type(error).__name__


def is_full(error: OSError) -> bool:
    """Whether a file is not written because the disk is full, or what of it one may use."""
    return error.errno in (errno.ENOSPC, errno.EDQUOT)


def unwritten(error: OSError) -> str:
    """Why the system does not write a file, with what to do."""
    remedy = "make room on the disk" if is_full(error) else "mend its path or permissions, or name another place"
    return f"cannot be written ({reason(error)}); {remedy}"


class ResolutionsError(Exception):
    """Base of all; `str()` names file, line and column, what is wrong and what to do."""

    def __init__(self, message: str, path: str = "", line: int = 0, column: int = 0) -> None:
        self.message, self.path, self.line, self.column = message, path, line, column
        place = place_in(path, line, column)
        super().__init__(f"{place}: {message}" if place else message)


class UnreadableSource(ResolutionsError):
    """A source file that cannot be opened, or is not UTF-8 text."""


class InvalidThemes(ResolutionsError):
    """A themes file with a missing or wrong entry."""


class InvalidSubjects(ResolutionsError):
    """A file of subjects' names with a missing or wrong entry."""


class InvalidNames(ResolutionsError):
    """A file of documents' names with a missing or wrong entry."""


class InvalidCatalogue(ResolutionsError):
    """A catalogue file without the columns it needs."""


class InvalidLock(ResolutionsError):
    """A lock file of permalinks with a line that names no address."""


class InvalidBundle(ResolutionsError):
    """A bundle whose bytes are not those that were made, or files that not every system could unpack."""


class InvalidShard(ResolutionsError):
    """A part of a site that is not as it was made, or is none of the same site as the others."""


class OutsideFolder(ResolutionsError):
    """A path that leads out of the folder below which it was to be written."""


class BuildFailed(ResolutionsError):
    """A site that could not be built; what MkDocs said stands in its log."""


class BuildStopped(BuildFailed):
    """A site that was not built because of what was found in it: addresses that are lost, warnings in a strict build.
    The findings stand in the log."""


class WorkerLost(ResolutionsError):
    """A process that worked on a part of the build ended before it was done, as when memory runs out."""


class UsageError(ResolutionsError):
    """A command line, or a configuration, that asks for what does not exist."""
