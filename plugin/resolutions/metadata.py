"""What is known of a document beside its words: how it was made and adopted, and how the library classes it.

The head of a United Nations file tells it, and a catalogue. `Document` has the same fields under the same names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from .model import AgendaItem, Party, Subject, Vote


@dataclass(frozen=True, slots=True)
class Metadata:
    """Each field as in `model.Document`; empty where nothing tells it."""

    meeting: str = ""
    vote: Vote | None = None
    draft: str = ""
    report: str = ""
    sponsors: tuple[Party, ...] = ()
    additional_sponsors: tuple[Party, ...] = ()
    agenda_items: tuple[AgendaItem, ...] = ()
    long_title: str = ""
    subjects: tuple[Subject, ...] = ()
    bodies: tuple[str, ...] = ()
    goals: tuple[int, ...] = ()
    chapter_vii: bool = False

    def told(self) -> Mapping[str, Any]:
        """The values that are not empty, by the name of their field."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: value for name, value in values.items() if value}

    def completed(self, other: Metadata) -> Metadata:
        """These, with what only another source about the same document tells."""
        return Metadata(**{**other.told(), **self.told()})
