"""A document in one language: its units, and what they cite and where that leads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Literal, NamedTuple

from ..grouping import grouped
from .making import AgendaItem, Party, Subject, Vote
from .source import REPEATED, WHILE_READ, Diagnostic, Mark, Table

UnitKind = Literal[
    "title",
    "enacting",
    "preambular",
    "operative",
    "subparagraph",
    "continuation",
    "paragraph",
    "heading",
    "annex",
    "footnote",
    "adoption",
    "signature",
    "table",
]
PARAGRAPHS: frozenset[UnitKind] = frozenset({"preambular", "operative", "subparagraph", "continuation", "paragraph"})
"""The kinds of units that are paragraphs, or parts of one; titles, headings, notes and signatures are none."""
DocumentKind = Literal["resolution", "statement", "letter", "decision", "draft", "report", "document"]
DECIDING: frozenset[DocumentKind] = frozenset({"resolution", "decision"})
"""By which an organ decides."""
ADOPTED: frozenset[DocumentKind] = DECIDING | {"statement"}
"""What an organ adopts."""
WITH_OPERATIVE: frozenset[DocumentKind] = DECIDING | {"draft"}
"""Whose numbered paragraphs are operative ones, whether they were adopted or not."""
UNDATED = "undated"
"""What stands in an address and in a file's name in the place of a year."""
LinkStatus = Literal["internal", "self", "external", "unresolved"]
LinkReason = Literal["", "unknown-number", "year-mismatch", "session-mismatch", "missing-paragraph"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A structural unit: paragraph, sub-paragraph, heading, footnote … (content/units.md#units)."""

    anchor: str = field(metadata=REPEATED)
    """As text, `op20-a-ii`; `anchors.Anchor.parse` tells what it is made of."""
    eid: str = field(metadata=REPEATED)
    kind: UnitKind = field(metadata=REPEATED)
    parent: str | None = field(metadata=REPEATED)
    """The anchor of the paragraph, section or annex that it belongs to."""
    marker: str = field(metadata=REPEATED)
    """As printed: `20.`, `(a)`, `•`; empty where none is printed."""
    text: str
    """Its own words without the marker and without its sub-paragraphs."""
    line: int
    marks: tuple[Mark, ...] = ()
    level: int = 0
    """Of a heading: how deep it stands, 1 for the outermost; 0 where the source does not say it."""
    table: Table | None = None
    """Of a table: its rows and cells, which are slices of `text`."""
    runs: tuple[tuple[int, int], ...] = field(default=(), compare=False, metadata=WHILE_READ)
    """As in `Block`: offset in `text`, offset in `Source.text`; empty where the source is not at hand."""

    @property
    def notes(self) -> tuple[Mark, ...]:
        """The marks of notes in it, in order."""
        return tuple([mark for mark in self.marks if mark.kind == "note"]) if self.marks else ()

    @property
    def note(self) -> str:
        """The mark of the note that is printed after its last word (`15`); empty where there is none."""
        last = self.marks[-1] if self.marks else None
        return last.label if last and last.kind == "note" and last.start == len(self.text) else ""


@dataclass(frozen=True, slots=True)
class Citation:
    """A mention of a United Nations document in a unit's text (content/units.md#citations)."""

    anchor: str = field(metadata=REPEATED)
    """The unit in which it stands."""
    surface: str
    start: int
    end: int
    """`text[start:end] == surface`, in the unit's text."""
    target: str = field(metadata=REPEATED)
    """Canonical identifier: `S/RES/1325`, `A/RES/2625(XXV)`, `CHARTER`, `SELF`."""
    pinpoint: str = field(default="-", metadata=REPEATED)
    """The target's paragraphs: `12`, `17,18,25`, `7-9`, `3-a`, `chVII`, `art41`; `-` for none."""
    year: int | None = None
    """The year printed with the number ("1325 (2000)"), whether right or not."""
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Link:
    """A citation, resolved: exactly one of the four statuses of content/reference.md#citations."""

    citation: Citation
    status: LinkStatus
    page: str = ""
    """Of an internal one: the page, as `addresses.Place` has it (`en/S/RES/2100`)."""
    anchor: str = ""
    """Of an internal one, and of one within the document: the paragraph (`op12`); empty for the whole document."""
    url: str = ""
    """Of an external one: `https://…`."""
    reason: LinkReason = ""
    """Of an unresolved one: the diagnostic code that says why."""

    @classmethod
    def read(cls, citation: Citation, status: LinkStatus, href: str, reason: LinkReason = "") -> Link:
        """The link that data tell by its `href`."""
        if status == "external":
            return cls(citation, status, url=href, reason=reason)
        page, _, anchor = href.partition("#")
        return cls(citation, status, page.strip("/"), anchor, reason=reason)

    @property
    def href(self) -> str:
        """As data have it: `#op4` (self), `/en/S/RES/2100/#op12` (internal, from the site's root), a URL, or empty."""
        if self.url:
            return self.url
        page = f"/{self.page}/" if self.page else ""
        return f"{page}#{self.anchor}" if self.anchor else page


def by_anchor(links: Iterable[Link]) -> Mapping[str, Sequence[Link]]:
    """A document's links by the anchor of the paragraph that each stands in, in their order."""
    return grouped((link.citation.anchor, link) for link in links)


class DocumentKey(NamedTuple):
    """What tells a document of one language from every other."""

    identifier: str
    """Canonical: `S/RES/2553`, `letter-2020-12-03`."""
    language: str


@dataclass(frozen=True, slots=True)
class Document:
    """One United Nations document in one language."""

    source: str
    """The path of its source file."""
    id: str
    """Canonical identifier: `S/RES/2553`, `letter-2020-12-03`."""
    symbol: str
    """As the UN prints it: `S/RES/2553 (2020)`; empty where the document has none."""
    kind: DocumentKind
    language: str
    title: str
    date: date | None
    body: str
    """The organ that adopted or issued it, in English: `Security Council`; empty where unknown."""
    units: tuple[Unit, ...]
    citations: tuple[Citation, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    line: int = 1
    """The source's line on which it begins."""
    meeting: str = ""
    """The symbol of the meeting's record: `S/PV.9695`."""
    agenda_item: str = ""
    agenda_language: str = ""
    """The language of `agenda_item` where it is another than the document's: a letter or a catalogue tells it."""
    corrects: bool = False
    """Whether it is a corrigendum, the addendum of a draft, or an amendment to one: it says what to change in another
    document, whose paragraphs it then means by their numbers alone."""
    draft: str = ""
    """The symbol of the draft that was put to the vote."""
    vote: Vote | None = None
    sponsors: tuple[Party, ...] = ()
    encloses: tuple[str, ...] = ()
    """Identifiers of the documents that stand in the same source as its annexes or enclosures."""
    enclosed_in: str = ""
    themes: tuple[str, ...] = ()
    """Themes that the front matter assigns."""
    themes_place: tuple[int, int] = (1, 1)
    """The line and the column of the file at which it does."""
    aliases: tuple[str, ...] = ()
    """Addresses or anchors that it had before, from the front matter."""
    aliases_place: tuple[int, int] = (1, 1)
    """The line and the column of the file at which it tells them."""
    misprints: tuple[str, ...] = ()
    """Surfaces of citations that its editor declares, in the front matter, to be printed so by the original."""
    articles: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """The number of the article of an annexed convention in which a unit stands, by its anchor, as headings tell it."""
    masthead: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Printed head lines by role: `organization`, `organ`, `symbol`, `distribution`, `date`, `original`, `session`,
    `item`, `kind`, `adopted`, and of a draft the line that says so, `draft`, with its `sponsors`."""
    additional_sponsors: tuple[Party, ...] = ()
    """Those who joined the sponsors after the draft was issued."""
    report: str = ""
    """The symbol of the committee's report that recommended it: `A/75/473`."""
    agenda_items: tuple[AgendaItem, ...] = ()
    """The items that the head of the file names; `agenda_item` is what the document itself prints."""
    long_title: str = ""
    """The title that the United Nations' library gives it, in English: `on extension of the mandate of …`. These are
    never the document's own words, and are shown as what they are."""
    subjects: tuple[Subject, ...] = ()
    """By which the library classes it, in the file's order, none twice."""
    bodies: tuple[str, ...] = ()
    """The bodies and offices that it is about, by the library's English names."""
    goals: tuple[int, ...] = ()
    """The Sustainable Development Goals that the file names, 1 to 17, ascending."""
    chapter_vii: bool = False
    """Whether the head of the file says that it was adopted under Chapter VII of the Charter."""
    told_by: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Of the facts that its own source does not tell, by the name of their field: the language of the version that
    does."""
    key: DocumentKey = field(init=False, repr=False, compare=False)
    """Made once: lists of thousands of documents ask for it."""
    sole_annex: bool = field(init=False, repr=False, compare=False)
    """Whether it has one annex only, without a number: `annex-3` is then a paragraph, else the third annex."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", DocumentKey(self.id, self.language))
        object.__setattr__(self, "sole_annex", any(unit.anchor == "annex" for unit in self.units))

    @property
    def day(self) -> str:
        """Its date as ISO 8601 writes it: `2020-12-03`; empty where it is unknown."""
        return self.date.isoformat() if self.date else ""

    @property
    def item_language(self) -> str:
        """The language of `agenda_item`."""
        return self.agenda_language or self.language

    @property
    def year(self) -> int | None:
        """The year of its date."""
        return self.date.year if self.date else None

    @property
    def listed_year(self) -> str:
        """The year under which indexes and files of lines have it: `2020`; `undated` where it has no date."""
        return UNDATED if self.date is None else f"{self.date.year:04}"
