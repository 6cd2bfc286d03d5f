"""What a catalogue says of one document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from ..metadata import Metadata


@dataclass(frozen=True, slots=True)
class Entry:
    """What the catalogue says of one document."""

    id: str
    """Canonical identifier: `S/RES/2553`."""
    title: str = ""
    date: date | None = None
    metadata: Metadata = field(default_factory=Metadata)
    printed_items: tuple[str, ...] = ()
    """The items of agendas as a table prints them."""
    record: str = ""
    """The address of its record in the UN Digital Library."""
    titles: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """By language, where the catalogue has more than one."""

    def completed(self, other: Entry) -> Entry:
        """This entry, with what only another one about the same document says."""
        return Entry(
            self.id,
            title=self.title or other.title,
            date=self.date or other.date,
            metadata=self.metadata.completed(other.metadata),
            printed_items=self.printed_items or other.printed_items,
            record=self.record or other.record,
            titles=MappingProxyType({**other.titles, **self.titles}),
        )
