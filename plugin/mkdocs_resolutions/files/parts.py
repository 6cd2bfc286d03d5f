"""Files by the parts of the site that they belong to, so that an earlier build's can be taken."""

from __future__ import annotations

from collections.abc import Callable, Iterable

File = tuple[str, bytes]
"""A path from the site's root, and the file's content."""
FilesOfPart = Callable[[str, str, Callable[[], Iterable[tuple[str, str | bytes]]]], Iterable[File]]
"""Gives the files of a part, by its name and the digest of what it is made of: those that the function makes, or the
same as an earlier build wrote them, or none where those stand in their place. The digest is empty where nothing can be
told."""
