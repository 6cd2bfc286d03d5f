"""A content folder: what a person edits. Its sources, the tables that tell of them, and the lock file beside it.

content/sources/         the documents; a folder that has none holds them itself
content/themes.yml       and subjects.yml, names.yml: optional
permalinks.lock          every address ever published: optional
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..errors import UnreadableSource
from ..paths import may_read
from ..permalinks import LOCK_NAME
from ..runtime import OnProgress
from .collection import Collection, read_collection


@dataclass(frozen=True, slots=True)
class Content:
    """Where everything of a content folder lies, whether it is there or not."""

    folder: Path
    catalogue: Path | None = None
    """A CSV file, or a folder of such or of the United Nations' XML files, with what the texts do not say."""

    @property
    def sources(self) -> Path:
        """The folder of the sources: `sources`, or the content folder where it has none."""
        sources = self.folder / "sources"
        return sources if sources.is_dir() else self.folder

    @property
    def themes(self) -> Path | None:
        """The file of themes; None where there is none, or it is a link that is not followed."""
        return self._table("themes.yml")

    @property
    def subjects(self) -> Path | None:
        """The file of subjects' names; None as for themes."""
        return self._table("subjects.yml")

    @property
    def names(self) -> Path | None:
        """The file of what people call documents; None as for themes."""
        return self._table("names.yml")

    @property
    def lock(self) -> Path:
        """Where the lock file of permalinks lies, whether there is one or not."""
        return self.folder.resolve().parent / LOCK_NAME

    def read(self, progress: OnProgress | None = None) -> Collection:
        """The documents, named relative to the folder. Raises `UnreadableSource` where there is no such folder, or no
        such catalogue."""
        self.check_folder()
        check_catalogue(self.catalogue)
        return read_collection(self.sources, base=self.folder, catalogue=self.catalogue, progress=progress)

    def check_folder(self) -> None:
        """Raises `UnreadableSource` where there is no such folder."""
        if self.folder.is_dir():
            return
        is_there = self.folder.exists()
        problem = "this is a file; name the folder" if is_there else "there is no such folder; name the one"
        raise UnreadableSource(f"{problem} that holds the sources", str(self.folder))

    def _table(self, name: str) -> Path | None:
        path = self.folder / name
        return path if may_read(path, self.folder) else None


def check_catalogue(path: Path | None) -> None:
    """Raises `UnreadableSource` where a catalogue is named and is not there."""
    if path is not None and not path.exists():
        raise UnreadableSource("there is no such file or folder; name the catalogue, or leave it out", str(path))
