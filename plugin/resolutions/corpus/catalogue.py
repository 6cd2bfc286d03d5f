"""A catalogue: what is known of documents beyond their text (`catalogue` in the configuration), from CSV tables, and
from the United Nations' XML files (`catalogue_xml`).

Any number of tables, each with a header line. A column that names the document makes a table part of the catalogue:
`symbol` (any UN symbol) or `number` or `res_no` (of a Security Council resolution). Of the others these are read:

    year, symbol_year, table_year   the year that goes with a `date_day_month`
    date                            2020-12-03
    date_day_month                  3 December
    title
    meeting                         S/PV.8782
    topic, agenda_item              agenda items, separated by `|`
    vote, vote_for_against_abstain  15-0-0, or any words where no votes were counted
    record, url_record              an http(s) address: the UN Digital Library's record

Several tables, rows or files about one document complete one another; the first to say something is believed. Tables
come before files.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

from babel import Locale

from ..days import iso_day
from ..diagnostics import diagnose
from ..errors import InvalidCatalogue, reason
from ..metadata import Metadata
from ..model import CATALOGUE_LANGUAGE, Diagnostic, Vote
from ..paths import content_of
from ..suffixes import XML
from ..un import PRINTED, Symbol
from .catalogue_xml import read_entries, xml_files
from .entry import CatalogueEntry

_COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "symbol": ("symbol",),
        "number": ("number", "res_no"),
        "year": ("year", "symbol_year", "table_year"),
        "date": ("date",),
        "day": ("date_day_month",),
        "title": ("title",),
        "meeting": ("meeting",),
        "agenda": ("topic", "agenda_item"),
        "vote": ("vote", "vote_for_against_abstain"),
        "record": ("record", "url_record"),
    }
)
"""The columns by the names that a table may give them."""

_SYMBOL = re.compile(PRINTED, re.ASCII)
"""A document's symbol in the place of an agenda item says nothing."""
_VOTE = re.compile(r"([0-9]{1,3})-([0-9]{1,3})-([0-9]{1,3})")
_COUNTS_LIKE = re.compile(r"[0-9]|^[^\s-]+-[^\s-]+-[^\s-]+$")
"""Something was counted, or three things stand where the counts are to be; words alone say that nothing was."""


@dataclass(frozen=True)
class Catalogue:
    """Entries by canonical identifier."""

    entries: Mapping[str, CatalogueEntry] = field(default_factory=lambda: MappingProxyType({}))
    diagnostics: tuple[Diagnostic, ...] = ()

    def get(self, identifier: str) -> CatalogueEntry | None:
        """The entry of an identifier; None where the catalogue has none."""
        return self.entries.get(identifier)


def read_catalogue(path: Path) -> Catalogue:
    """The catalogue of a CSV file, or of a folder: all its `*.csv` in the order of their names, and the United Nations'
    XML files in it and in its subfolders.

    Raises `InvalidCatalogue`, naming file and line, where a table cannot be read or is no CSV, or where nothing names a
    document. A cell that does not say what its column is for is left out with a diagnostic; so is a row without a
    document, and in a folder a table without documents and an XML file that cannot be read.
    """
    is_folder = path.is_dir()
    files = sorted(path.glob("*.csv")) if is_folder else [path]
    documents = xml_files(path) if is_folder else ()
    if not files and not documents:
        wanted = f"*.csv and no *{XML}"
        raise InvalidCatalogue(f"the folder holds no {wanted}; name a folder of tables or of such files", str(path))
    tables = _read(tuple((file, _bytes(file)) for file in files), is_folder)
    if not documents:
        return tables
    entries, found = read_entries(documents)
    if not entries and not tables.entries:
        raise InvalidCatalogue("no file in the folder names a document; name another folder", str(path))
    held = dict(tables.entries)
    for entry in entries:
        held[entry.id] = held[entry.id].completed(entry) if entry.id in held else entry
    return Catalogue(MappingProxyType(held), (*tables.diagnostics, *found))


@lru_cache(maxsize=1)  # a server reads it at every edit of something else
def _read(tables: tuple[tuple[Path, bytes], ...], is_folder: bool) -> Catalogue:
    entries: dict[str, CatalogueEntry] = {}
    diagnostics: list[Diagnostic] = []
    rows_by_document: dict[tuple[Path, str], tuple[_Row, CatalogueEntry]] = {}
    for file, data in tables:
        columns, width, rows = _table(file, data)
        if not {"symbol", "number"} & columns.keys():
            problem = "no column (symbol, number or res_no) names the document"
            if not is_folder:
                raise InvalidCatalogue(f"{problem}; add one", str(file), 1, 1)
            diagnostics.append(diagnose("unused-table", str(file), 1, 1, problem=problem))
            continue
        for line, cells in rows:
            row = _Row(str(file), line, columns, cells, diagnostics)
            row.check_width(width)
            entry = _entry(row)
            if entry is not None:
                _compare(row, entry, rows_by_document.setdefault((file, entry.id), (row, entry)))
                known = entries.get(entry.id)
                entries[entry.id] = known.completed(entry) if known else entry
    return Catalogue(MappingProxyType(entries), tuple(diagnostics))


def _bytes(file: Path) -> bytes:
    try:
        return content_of(file)
    except OSError as error:
        raise InvalidCatalogue(
            f"the file cannot be read ({reason(error)}); mend its path or permissions", str(file)
        ) from error


def _table(file: Path, data: bytes) -> tuple[Mapping[str, int], int, Iterator[tuple[int, Sequence[str]]]]:
    """The positions of the columns that the catalogue reads, how many columns there are, and the rows with their
    lines."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidCatalogue("the file is not UTF-8; convert it", str(file)) from error
    rows = _rows(file, text)
    _, header = next(rows, (1, []))
    names = [name.strip().lower() for name in header]
    columns = {role: names.index(name) for role, aliases in _COLUMNS.items() for name in aliases if name in names}
    return columns, len(names), rows


def _rows(file: Path, text: str) -> Iterator[tuple[int, Sequence[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        raise InvalidCatalogue(f"this is no CSV: {error}; mend the row", str(file), line, 1) from error


@dataclass(frozen=True, slots=True)
class _Row:
    """One row, whose cells are asked for by role."""

    file: str
    line: int
    columns: Mapping[str, int]
    cells: Sequence[str]
    diagnostics: list[Diagnostic]

    def get(self, role: str) -> str:
        index = self.columns.get(role)
        cell = "" if index is None or index >= len(self.cells) else " ".join(_decoded(self.cells[index]).split())
        return cell if cell.strip("-–—") else ""  # dashes stand for nothing

    def wrong(self, role: str, remedy: str, code: str = "catalogue-cell") -> None:
        """Notes that a cell does not say what it is for; the column counts cells, as a spreadsheet does."""
        problem = f"“{self.get(role)}” {remedy}"
        self.diagnostics.append(diagnose(code, self.file, self.line, self.columns[role] + 1, problem=problem))

    def check_width(self, width: int) -> None:
        """Notes the first cell that stands behind the last of so many columns: what is in the others may be wrong too,
        as where a comma parts a title."""
        behind = next((at for at in range(width, len(self.cells)) if self.cells[at].strip()), None)
        if behind is not None:
            cell = " ".join(self.cells[behind].split())
            problem = f"“{cell}” stands in none of the {width} columns; put a cell that holds commas in quotation marks"
            self.diagnostics.append(diagnose("catalogue-cell", self.file, self.line, behind + 1, problem=problem))


def _compare(row: _Row, entry: CatalogueEntry, first: tuple[_Row, CatalogueEntry]) -> None:
    """Notes each cell of a row that says something else than that of the first row about the same document in the
    table. Items of the agenda do not count, as a document may have several."""
    before, known = first
    for role, now, then in (
        ("date", entry.date, known.date),
        ("title", entry.title, known.title),
        ("meeting", entry.metadata.meeting, known.metadata.meeting),
        ("vote", entry.metadata.vote, known.metadata.vote),
        ("record", entry.record, known.record),
    ):
        if now and then and now != then:
            cell = role if role in row.columns else "day"
            remedy = (
                f"is not what line {before.line} says of {entry.id} (“{before.get(cell)}”), which counts; correct one"
            )
            row.wrong(cell, remedy, "catalogue-twice")


def _decoded(cell: str) -> str:
    """A cell as it was meant whose UTF-8 was once taken for Latin-1, so that an apostrophe became three signs.

    Control characters betray it, which no text has and no page may show.
    """
    if not any("\x80" <= sign <= "\x9f" for sign in cell):
        return cell
    try:
        return cell.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return "".join(sign for sign in cell if not "\x80" <= sign <= "\x9f")


def _entry(row: _Row) -> CatalogueEntry | None:
    identifier = _identifier(row)
    if identifier is None:
        return None
    return CatalogueEntry(
        identifier,
        title=row.get("title"),
        date=_date(row),
        metadata=Metadata(meeting=row.get("meeting"), vote=_vote(row)),
        printed_items=tuple(
            item for item in map(str.strip, row.get("agenda").split("|")) if item and not _SYMBOL.fullmatch(item)
        ),
        record=_record(row),
    )


def _identifier(row: _Row) -> str | None:
    number = row.get("number")
    if number.isascii() and number.isdecimal() and len(number) < 10:
        return f"S/RES/{int(number)}"
    if number or "symbol" not in row.columns:
        row.wrong("number", "is no number of a resolution; write digits only")
        return None
    symbol = Symbol.parse(row.get("symbol"))
    if symbol is None:
        row.wrong("symbol", "is no symbol of a United Nations document; write it as S/RES/2553")
        return None
    return symbol.id


def _date(row: _Row) -> date | None:
    written, day, year = row.get("date"), row.get("day"), row.get("year")
    if written:
        if (found := iso_day(written)) is not None:
            return found
        row.wrong("date", "is no date; write it as 2020-12-03", "catalogue-no-date")
    elif day and year:
        number, _, month = day.partition(" ")
        try:
            return date(int(year), _months()[month.rstrip(".").casefold()], int(number))
        except (KeyError, ValueError):
            row.wrong("day", f"is no day of the year {year}; write it as 3 December")
    return None


@cache
def _months() -> Mapping[str, int]:
    """The months' English names, in full and shortened (`sep`, `sept`): the UN's own tables have both."""
    names = Locale.parse(CATALOGUE_LANGUAGE).months["format"]["wide"]
    return {name[:length].casefold(): month for month, name in names.items() for length in range(3, len(name) + 1)}


def _vote(row: _Row) -> Vote | None:
    """The counts of a recorded vote; None where the cell is empty or says in words that none was counted."""
    written = row.get("vote")
    counts = _VOTE.fullmatch(written)
    if counts:
        return Vote(int(counts[1]), int(counts[2]), int(counts[3]), source="catalogue")
    if _COUNTS_LIKE.search(written):
        row.wrong("vote", "is no vote; write it as 15-0-0: in favour, against, abstaining")
    return None


def _record(row: _Row) -> str:
    address = row.get("record")
    try:
        parts = urlsplit(address)
        right = not address or (parts.scheme in {"http", "https"} and bool(parts.netloc))
    except ValueError:
        right = False
    if not right:
        row.wrong("record", "is no address; write one that begins with https://")
    return address if right else ""
