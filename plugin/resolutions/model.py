"""The values that the stages hand to one another.

    bytes ─read→ Source ─blocks→ Block… ─divide→ Part… ─structure→ Document ─cite→ Citation… ─resolve→ Link…

Every value is frozen; a stage makes new ones and changes none. Offsets count characters (not bytes) from 0,
half open; lines and columns count from 1, as editors show them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import accumulate
from types import MappingProxyType
from typing import Literal, NamedTuple

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
DocumentKind = Literal["resolution", "statement", "letter", "decision", "draft", "report", "document"]
Severity = Literal["error", "warning", "note"]
LinkStatus = Literal["internal", "self", "external", "unresolved"]
MarkKind = Literal["emphasis", "strong", "underline", "superscript", "subscript", "link", "note"]

EMPTY: Mapping[str, object] = MappingProxyType({})

REPEATED = MappingProxyType({"repeated": True})
"""Of a field whose texts stand in many values: where they are read back from a cache, equal ones are one object."""
WHILE_READ = MappingProxyType({"stored": False})
"""Of a field that is needed only while its source is read: no cache keeps it. Such a field is a class's last."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """Something a person should look at. `code` is one of `diagnostics.CODES`."""

    code: str
    severity: Severity
    source: str
    line: int
    column: int
    message: str


@dataclass(frozen=True)
class Source:
    """One source file, decoded. `path` is what messages name: relative to the content folder, with slashes."""

    path: str
    text: str
    """The text after the front matter, line ends normalised to LF; nothing else is changed."""
    front: Mapping[str, object] = field(default_factory=lambda: EMPTY)
    """The YAML front matter, as checked by `read`: symbol, language, date, title, themes, aliases."""
    first_line: int = 1
    """The file's line on which `text` begins (front matter stands before it)."""
    diagnostics: tuple[Diagnostic, ...] = ()

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        lengths = map(len, self.text.split("\n")[:-1])
        return tuple(accumulate(map((1).__add__, lengths), initial=0))

    def place(self, offset: int) -> tuple[int, int]:
        """The (line, column) in the file of an offset in `text`."""
        index = bisect_right(self.line_starts, offset) - 1
        return index + self.first_line, offset - self.line_starts[index] + 1


@dataclass(frozen=True, slots=True)
class Mark:
    """Inline markup of the source, taken out of the text: `text[start:end]` was emphasised or was a link.

    The mark of a note stands between two characters and covers none (`start == end`): it is no word of the text.
    """

    start: int
    end: int
    kind: MarkKind = field(metadata=REPEATED)
    href: str = field(default="", metadata=REPEATED)
    """Of a link: its destination when it is an http(s) address, else empty (a dead link)."""
    label: str = field(default="", metadata=REPEATED)
    """Of a note: its mark as printed, `15`."""
    anchor: str = field(default="", metadata=REPEATED)
    """Of a note: the unit that holds it, `fn15`; empty where the document has no such note."""

    @classmethod
    def of_note(cls, offset: int, label: str, anchor: str = "") -> Mark:
        """The mark of a note that is printed after so many characters."""
        return cls(offset, offset, "note", label=label, anchor=anchor)

    def within(self, start: int, length: int) -> Mark | None:
        """The mark as it stands in the part of its text that begins at `start`; None where it stands outside.

        A note's mark belongs to what stands before it, so it may stand behind the part's last character.
        """
        if self.kind == "note":
            if not start <= self.start <= start + length:
                return None
        elif self.end <= start or self.start >= start + length:
            return None
        first, last = max(self.start - start, 0), min(self.end - start, length)
        return Mark(first, last, self.kind, self.href, self.label, self.anchor)

    def moved(self, by: int) -> Mark:
        """The same mark in a text before which `by` characters more stand."""
        return Mark(self.start + by, self.end + by, self.kind, self.href, self.label, self.anchor)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its words are `text[start:end]` of the table's unit."""

    start: int
    end: int
    is_header: bool = False
    columns: int = 1
    """How many columns it covers."""
    rows: int = 1
    """How many rows it covers."""


@dataclass(frozen=True, slots=True)
class Table:
    """How the text of a unit of kind `table` is laid out.

    The text is the caption's words and those of the cells, row by row, each once, however many columns or rows it
    covers: `CELL_END` parts the cells of a row, `ROW_END` the rows, and the caption from the first row.
    """

    rows: tuple[tuple[Cell, ...], ...]
    caption: Cell | None = None

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The caption, where there is one, and all cells in reading order."""
        cells = tuple(cell for row in self.rows for cell in row)
        return cells if self.caption is None else (self.caption, *cells)


CELL_END, ROW_END = "\t", "\n"
"""What stands between the cells, and between the rows, in the text of a table's unit; in no other text they stand."""


@dataclass(frozen=True, slots=True)
class Block:
    """A run of source text that belongs together: lines joined, white space normalised, markup taken out.

    `runs` maps text back to source: pairs (offset in `text`, offset in `Source.text`), ascending, the first
    for offset 0; between two pairs both sides advance together.
    """

    text: str
    runs: tuple[tuple[int, int], ...]
    marks: tuple[Mark, ...] = ()
    note: str = ""
    """The mark that it begins with, where the page shows that it is a note; else empty."""
    table: Table | None = None
    """Of a table: its rows and cells, which are slices of `text`."""

    def source_offset(self, offset: int) -> int:
        """The offset in `Source.text` of an offset in `text`."""
        start, origin = self.runs[bisect_right(self.runs, (offset, 1 << 62)) - 1]
        return origin + offset - start


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
    reason: str = ""
    """Of an unresolved one: the diagnostic code that says why."""

    @classmethod
    def read(cls, citation: Citation, status: LinkStatus, href: str, reason: str = "") -> Link:
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
        return tuple(mark for mark in self.marks if mark.kind == "note")

    @property
    def note(self) -> str:
        """The mark of the note that is printed after its last word (`15`); empty where there is none."""
        last = self.marks[-1] if self.marks else None
        return last.label if last and last.kind == "note" and last.start == len(self.text) else ""


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
    draft: str = ""
    """The symbol of the draft that was put to the vote."""
    vote: Vote | None = None
    sponsors: tuple[Party, ...] = ()
    encloses: tuple[str, ...] = ()
    """Identifiers of the documents that stand in the same source as its annexes or enclosures."""
    enclosed_in: str = ""
    themes: tuple[str, ...] = ()
    """Themes that the front matter assigns."""
    aliases: tuple[str, ...] = ()
    """Addresses or anchors that it had before, from the front matter."""
    misprints: tuple[str, ...] = ()
    """Surfaces of citations that its editor declares, in the front matter, to be printed so by the original."""
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

    @property
    def key(self) -> DocumentKey:
        return DocumentKey(self.id, self.language)
