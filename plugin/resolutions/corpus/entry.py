"""What a catalogue says of one document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from types import MappingProxyType

from ..model import AgendaItem, Party, Subject, Vote


@dataclass(frozen=True, slots=True)
class Entry:
    """What the catalogue says of one document. What only the United Nations' files tell is as in `model.Document`."""

    id: str
    """Canonical identifier: `S/RES/2553`."""
    title: str = ""
    date: date | None = None
    meeting: str = ""
    """The symbol of the meeting's record: `S/PV.8782`."""
    agenda_items: tuple[str, ...] = ()
    """As a table prints them."""
    vote: Vote | None = None
    record: str = ""
    """The address of its record in the UN Digital Library."""
    titles: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """By language, where the catalogue has more than one."""
    draft: str = ""
    report: str = ""
    sponsors: tuple[Party, ...] = ()
    additional_sponsors: tuple[Party, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    """The items of agendas, each with its number there."""
    long_title: str = ""
    subjects: tuple[Subject, ...] = ()
    bodies: tuple[str, ...] = ()
    goals: tuple[int, ...] = ()
    chapter_vii: bool = False

    def completed(self, other: Entry) -> Entry:
        """This entry, with what only another one about the same document says."""
        news = {one.name: getattr(other, one.name) for one in fields(Entry) if not getattr(self, one.name)}
        titles = MappingProxyType({**other.titles, **self.titles})
        return replace(self, **{**news, "titles": titles})
