"""Reads `subjects.yml`, an optional table of subjects' names in other languages than English.

    - {id: 1004794, name: {fr: Maintien de la paix, es: Mantenimiento de la paz}}

Every mistake in it raises `InvalidSubjects` with file, line and column.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from ..entries import Entries
from ..errors import InvalidSubjects

SubjectNames = Mapping[str, Mapping[str, str]]
"""Names by language code, by the subject's id in addresses."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def load_subject_names(path: Path) -> SubjectNames:
    """The names of a file (the format: content/reference.md#subjects).

    Raises `InvalidSubjects` where the file cannot be read, is no YAML, or an entry is missing, unknown, repeated or of
    the wrong shape.
    """
    file = Entries(str(path), InvalidSubjects, "a subject")
    names: dict[str, Mapping[str, str]] = {}
    for entry in file.sequence(file.read(), "subjects"):
        fields = file.mapping(entry, "a subject", ("id", "name"))
        file.required(entry, fields, "id", "name")
        identifier = file.text(fields["id"], "id")
        if not _ID.fullmatch(identifier):
            problem = f"“{identifier}” is no subject's id; write its number, 1004794, or what its address ends in"
            raise file.wrong(fields["id"], problem)
        if identifier in names:
            raise file.wrong(entry, f"the subject “{identifier}” is named twice; keep one")
        names[identifier] = file.texts(fields["name"], "name")
        if not names[identifier]:
            raise file.wrong(fields["name"], "a subject needs a name in at least one language")
    return MappingProxyType(names)
