"""A site of documents as files of the United Nations tell them: a table, notes, headings by level, votes, subjects.

The documents are made without a source, and given to the build in the place of what its parser would read; that a file
becomes such a document is tested where files are read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from resolutions.citations.cite import cite
from resolutions.corpus.parse_cache import Parser, Parsing, SourceFile
from resolutions.model import CELL_END, ROW_END, AgendaItem, Cell, Document, Mark, Party, Subject, Table, Unit, Vote
from resolutions.runtime import OnProgress
from support.building import Build, Project
from support.documents import document, unit
from support.examples import case_file

WORDS = case_file("un_files")
"""By language, the words of the Assembly's resolution."""
ADDRESS = "A/RES/99/51/"
COUNCIL = "S/RES/9902/"
WATER, PEACE = Subject("WATER SUPPLY", "1007031"), Subject("PEACEKEEPING OPERATIONS", "1004794")
NAMED = Subject("Wells, old")


def table(anchor: str, caption: str, rows: Sequence[Sequence[str | Cell]], *, heads: int = 1, **facts: object) -> Unit:
    """A table whose first `heads` rows are headers, and whose first column heads the rows. A cell is its words, which
    may end in `|2` where it covers two columns."""
    parts, made, offset = [caption], [], len(caption)
    for index, row in enumerate(rows):
        cells = []
        for column, cell in enumerate(row):
            words, _, columns = str(cell).partition("|")
            parts.append((ROW_END if column == 0 else CELL_END) + words)
            start = offset + 1
            offset = start + len(words)
            cells.append(Cell(start, offset, index < heads or column == 0, int(columns or 1)))
        made.append(tuple(cells))
    text = "".join(parts)
    return replace(unit(anchor, "table", text), table=Table(tuple(made), Cell(0, len(caption))), **facts)  # type: ignore[arg-type]  # the facts are fields


def noted(made: Unit, *marks: tuple[str, str, str]) -> Unit:
    """The unit with marks of notes, each (the words that it stands behind, as printed, the note's anchor)."""
    notes = [Mark.of_note(made.text.index(words) + len(words), printed, anchor) for words, printed, anchor in marks]
    return replace(made, marks=tuple(sorted((*made.marks, *notes), key=lambda mark: mark.start)))


def assembly(language: str) -> Document:
    """A resolution of the Assembly with a table in its second paragraph, notes and an annex with headings."""
    words = WORDS[language]
    units = [
        unit("title", "title", words["title"]),
        unit("body", "enacting", words["enacting"]),
        noted(unit("pp1", "preambular", words["pp1"]), (words["resolution"], "1", "fn1")),
        noted(unit("op1", "operative", words["op1"], marker="1."), (words["behind"], "2", "fn2")),
        unit("op2", "operative", words["op2"], marker="2."),
        noted(table("op2-t1", words["caption"], words["rows"], heads=2), (words["noted"], "1", "fn1")),
        noted(unit("op3", "operative", words["op3"], marker="3."), (words["resolution"], "1", "fn1")),
        unit("adoption", "adoption", words["adoption"]),
        unit("annex", "annex", words["annex"]),
        replace(unit("annex-h1", "heading", words["h1"], parent="annex"), level=1),
        replace(unit("annex-h2", "heading", words["h2"], parent="annex"), level=2),
        unit("annex-1", "paragraph", words["annex1"], parent="annex", marker="1."),
        unit("fn1", "footnote", words["fn1"], marker="1"),
        unit("fn2", "footnote", words["fn2"], marker="2"),
    ]
    made = Document(
        source=f"sources/A_RES_99_51-{language}.xml",
        id="A/RES/99/51",
        symbol="A/RES/99/51",
        kind="resolution",
        language=language,
        title=words["title"],
        date=date(2044, 12, 7),
        body="General Assembly",
        units=tuple(units),
        draft="A/99/L.12",
        report="A/99/400",
        meeting="A/99/PV.51",
        agenda_items=(AgendaItem("Wells and springs", "7 (a)", "A/99/251"),),
        subjects=(WATER, NAMED),
        bodies=("UN. Office of Wells",),
        goals=(6, 13),
        sponsors=(Party("Kenya", "KE"), Party("Chile", "CL")),
        additional_sponsors=(Party("Nepal", "NP"),),
        vote=Vote(2, 1, 1, PARTIES[:2], PARTIES[2:3], PARTIES[3:], source="metadata"),
    )
    return replace(made, citations=cite(made))


PARTIES = (Party("Kenya", "KE"), Party("Chile", "CL"), Party("Nepal", "NP"), Party("Fiji", "FJ"))


def council() -> Document:
    """A resolution of the Council, whose title is the library's, and which nobody voted against."""
    return document(
        source="sources/S_RES_9902.xml",
        id="S/RES/9902",
        symbol="S/RES/9902 (2044)",
        title="Resolution 9902 (2044)",
        date=date(2044, 11, 4),
        units=(
            unit("title", "title", "Resolution 9902 (2044)"),
            unit("body", "enacting", "The Security Council,"),
            unit("op1", "operative", "Decides to remain seized of the matter.", marker="1."),
        ),
        long_title="on extension of the mandate of the Wells Observer Mission",
        chapter_vii=True,
        subjects=(
            PEACE,
            WATER,
            *(Subject(f"SPRINGS OF THE {name}", f"10099{at}") for at, name in enumerate(SIDES, 10)),
        ),
        vote=Vote(15, 0, 0, source="metadata"),
    )


SIDES = ("NORTH", "SOUTH", "EAST", "WEST")


def vetoed() -> Document:
    """A draft of the Council that a permanent member voted against."""
    return document(
        source="sources/S_2044_173.xml",
        id="S/2044/173",
        symbol="S/2044/173",
        kind="draft",
        title="Chile: draft resolution",
        date=date(2044, 10, 4),
        units=(
            unit("body", "enacting", "The Security Council,"),
            unit("op1", "operative", "Decides to light the lanterns.", marker="1."),
        ),
        long_title="on lanterns of the quays",
        vote=Vote(13, 1, 1, (), (Party("China", "CN"),), PARTIES[3:], source="metadata"),
    )


def documents() -> tuple[Document, ...]:
    """All documents of the site."""
    return (*(assembly(language) for language in WORDS), council(), vetoed())


class Made(Parser):
    """A parser of files that are never read: the first becomes all documents."""

    def parse(self, files: Sequence[SourceFile], progress: OnProgress | None = None) -> list[Parsing]:
        """The documents for the first file, none for the others."""
        return [(documents(), ()), *(((), ()) for _ in files[1:])]


HOOKS = f"""\
import sys

sys.path.append({str(Path(__file__).parents[1])!r})

from support.un_files import Made

def on_config(config):
    config.plugins["resolutions"].session.parser = Made()
"""

CONFIGURATION = """\
site_name: Wells
theme: {name: material, font: false, favicon: assets/resolutions/mark.svg}
plugins:
  - resolutions
hooks: [hooks.py]
"""

THEMES = """\
- id: water
  name: {en: Water, ar: المياه}
  subjects: [1007031]
"""

SUBJECTS = """\
- {id: 1007031, name: {fr: Approvisionnement en eau}}
"""


def un_files_site(folder: Path) -> Build:
    """The site, with a theme that names a subject, and a subject that is named in French."""
    project = Project.new(folder, CONFIGURATION)
    project.write("hooks.py", HOOKS)
    project.write("docs/themes.yml", THEMES)
    project.write("docs/subjects.yml", SUBJECTS)
    project.source("made.md", "Made.\n")
    done = project.build()
    assert done.code == 0, done.output
    return done
