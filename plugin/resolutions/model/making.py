"""How a document came to be, and how it is classed: its vote, who took part, its agenda items, its subjects."""

from __future__ import annotations

from dataclasses import dataclass, field

from .source import REPEATED

CATALOGUE_LANGUAGE = "en"
"""What catalogues are written in: the tables and the record's titles are the Secretariat's own."""


@dataclass(frozen=True, slots=True)
class Party:
    """A State (or organ) as printed, with its ISO 3166-1 alpha-2 code where it has one (`""` where not)."""

    name: str = field(metadata=REPEATED)
    code: str = field(metadata=REPEATED)


@dataclass(frozen=True, slots=True)
class Vote:
    """A recorded vote. Counts are None where the text does not give them; party lists may be empty."""

    in_favour: int | None
    against: int | None
    abstaining: int | None
    parties_in_favour: tuple[Party, ...] = ()
    parties_against: tuple[Party, ...] = ()
    parties_abstaining: tuple[Party, ...] = ()
    source: str = ""
    """What says so: a document's canonical identifier and anchor (`letter-2020-12-03#p6`), `catalogue`, or `metadata`,
    the head of the file of the United Nations."""

    @property
    def counts(self) -> tuple[int | None, int | None, int | None]:
        """In favour, against, abstaining."""
        return self.in_favour, self.against, self.abstaining

    @property
    def voters(self) -> tuple[tuple[Party, ...], tuple[Party, ...], tuple[Party, ...]]:
        """The parties that are named behind each of the counts."""
        return self.parties_in_favour, self.parties_against, self.parties_abstaining

    @property
    def tally(self) -> str:
        """`15-0-0`; a count that is not told is a question mark: `?-0-0` for a unanimous vote that nobody counted."""
        return "-".join("?" if count is None else str(count) for count in self.counts)


@dataclass(frozen=True, slots=True)
class Subject:
    """A term of the UNBIS thesaurus by which the United Nations' library classes a document."""

    name: str = field(metadata=REPEATED)
    """In English, as the file has it: `PEACEKEEPING OPERATIONS`."""
    identifier: str = field(default="", metadata=REPEATED)
    """The thesaurus's number, `1004794`, as in `http://metadata.un.org/thesaurus/1004794`; empty where the file gives
    the name alone."""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item of an agenda under which a document was taken up."""

    title: str
    """In English, as the file has it."""
    number: str = ""
    """Its number there: `2`, `121`, `7 (a)`; empty where the agenda has none."""
    agenda: str = ""
    """The symbol of the agenda: `A/HRC/54/1`; the session, `S/75`; empty where it is not named."""
