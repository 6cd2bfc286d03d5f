"""A site of documents as files of the United Nations tell them: a table, notes, headings by level, votes, subjects.

The documents are made without a source, and given to the build in the place of what its parser would read; that a file
becomes such a document is tested where files are read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from resolutions.citations.cite import cite
from resolutions.corpus.parse_cache import Parser, Parsing, SourceFile
from resolutions.model import CELL_END, ROW_END, AgendaItem, Cell, Document, Mark, Party, Subject, Table, Unit, Vote
from resolutions.runtime import OnProgress
from support.building import Build, Project
from support.documents import document, unit

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
    project = Project.new(folder)
    project.write("mkdocs.yml", CONFIGURATION)
    project.write("hooks.py", HOOKS)
    project.write("docs/themes.yml", THEMES)
    project.write("docs/subjects.yml", SUBJECTS)
    project.source("made.md", "Made.\n")
    done = project.build()
    assert done.code == 0, done.output
    return done


WORDS: Mapping[str, Mapping[str, Any]] = {
    "en": {
        "title": "Wells and springs",
        "enacting": "The General Assembly,",
        "pp1": "Recalling its resolution 98/50 of 6 December 2043 and resolution 1325 (2000),",
        "resolution": "resolution 98/50",
        "op1": "Takes note of the report on 10 m2 of wells, and decides to dig more of them;",
        "behind": "wells,",
        "op2": "Approves the estimates that the table shows;",
        "caption": "Estimates for wells, 2045–2047",
        "rows": [
            ["Region|1", "Wells|2", "Costs (dollars)|2", "Decided in|1"],
            ["", "Old", "New", "2045", "2046", ""],
            ["Northern highlands and the coast", "12", "7", "1,204,500", "–", "resolution 1325 (2000)"],
            ["South", "3", "21", "98,000", "2,450", "resolution 98/50, paragraph 4"],
            ["Total", "15", "28", "1,302,500", "2,450", ""],
        ],
        "noted": "98,000",
        "op3": "Requests the Secretary-General to report on resolution 98/50 at its hundredth session.",
        "adoption": "51st plenary meeting, 7 December 2044",
        "annex": "Annex",
        "h1": "Rules for wells",
        "h2": "Depth",
        "annex1": "A well is no deeper than its rope is long.",
        "fn1": "See also A/99/312.",
        "fn2": "As measured by the keepers of the wells.",
    },
    "fr": {
        "title": "Puits et sources",
        "enacting": "L’Assemblée générale,",
        "pp1": "Rappelant sa résolution 98/50 du 6 décembre 2043,",
        "resolution": "résolution 98/50",
        "op1": "Prend note du rapport sur les puits, et décide d’en creuser d’autres ;",
        "behind": "puits,",
        "op2": "Approuve les prévisions du tableau ;",
        "caption": "Prévisions pour les puits, 2045-2047",
        "rows": [
            ["Région", "Anciens", "Nouveaux", "Décidé dans"],
            ["", "", "", ""],
            ["Nord", "12", "7", "résolution 98/50"],
            ["Sud", "3", "21", ""],
        ],
        "noted": "21",
        "op3": "Prie le Secrétaire général de lui présenter un rapport sur la résolution 98/50.",
        "adoption": "51e séance plénière, 7 décembre 2044",
        "annex": "Annexe",
        "h1": "Règles pour les puits",
        "h2": "Profondeur",
        "annex1": "Un puits n’est pas plus profond que sa corde n’est longue.",
        "fn1": "Voir aussi A/99/312.",
        "fn2": "Mesuré par les gardiens des puits.",
    },
    "ar": {
        "title": "الآبار والينابيع",
        "enacting": "إن الجمعية العامة،",
        "pp1": "إذ تشير إلى قرارها 98/50 المؤرخ 6 كانون الأول/ديسمبر 2043 والقرار 1325 (2000)،",
        "resolution": "قرارها 98/50",
        "op1": "تحيط علما بالتقرير عن الآبار، وتقرر حفر المزيد منها؛",
        "behind": "الآبار،",
        "op2": "توافق على التقديرات الواردة في الجدول؛",
        "caption": "تقديرات الآبار، 2045-2047",
        "rows": [
            ["المنطقة", "الآبار|2", "التكاليف (بالدولار)|2", "مقرر في"],
            ["", "القديمة", "الجديدة", "2045", "2046", ""],
            ["المرتفعات الشمالية والساحل", "12", "7", "1 204 500", "–", "القرار 1325 (2000)"],
            ["الجنوب", "3", "21", "98 000", "2 450", ""],
            ["المجموع", "15", "28", "1 302 500", "2 450", ""],
        ],
        "noted": "98 000",
        "op3": "تطلب إلى الأمين العام أن يقدم تقريرا عن تنفيذ قرارها 98/50 في دورتها المائة.",
        "adoption": "الجلسة العامة 51، 7 كانون الأول/ديسمبر 2044",
        "annex": "المرفق",
        "h1": "قواعد الآبار",
        "h2": "العمق",
        "annex1": "لا يزيد عمق البئر على طول حبلها.",
        "fn1": "انظر أيضا A/99/312.",
        "fn2": "وفقا لقياس حراس الآبار.",
    },
    "zh": {
        "title": "水井与泉水",
        "enacting": "大会，",
        "pp1": "回顾其2043年12月6日第98/50号决议和第1325(2000)号决议，",
        "resolution": "第98/50号决议",
        "op1": "注意到关于水井的报告，并决定挖掘更多水井；",
        "behind": "报告，",
        "op2": "核准下表所列估计数；",
        "caption": "2045-2047年水井估计数",
        "rows": [
            ["地区", "水井|2", "费用（美元）|2", "决定依据"],
            ["", "旧", "新", "2045", "2046", ""],
            ["北部高地和沿海", "12", "7", "1 204 500", "–", "第1325(2000)号决议"],
            ["南部", "3", "21", "98 000", "2 450", ""],
        ],
        "noted": "98 000",
        "op3": "请秘书长就第98/50号决议提出报告。",
        "adoption": "2044年12月7日第51次全体会议",
        "annex": "附件",
        "h1": "水井规则",
        "h2": "深度",
        "annex1": "井深不得超过绳长。",
        "fn1": "另见A/99/312。",
        "fn2": "由守井人测量。",
    },
}
