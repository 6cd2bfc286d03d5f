"""The Word document and the PDF of one report, as the United Nations publish both, are read alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from resolutions.cli import main
from resolutions.importing import convert
from resolutions.importing.framed import framed_tables
from resolutions.importing.lines import Line, Word
from resolutions.importing.ruled import rules_of, tables_of
from resolutions.model import Document
from resolutions.parse import parse_source
from resolutions.text.read import source_from_text
from support.office import Printed, save

FEWEST_TABLES = 8


def _pairs(shared: Path) -> list[Path]:
    found = sorted(path for path in (shared / "office").glob("*.docx") if path.with_suffix(".pdf").is_file())
    if not found:
        pytest.skip(f"the test data are absent: no pairs in {shared / 'office'}")
    return found


def _document(path: Path) -> Document:
    (document,) = parse_source(source_from_text("a.md", convert(path).text))
    return document


def _numbered(document: Document) -> list[tuple[str, str]]:
    """The paragraphs with a number and how they begin, but for hyphens of lines and marks of notes."""
    return [
        (unit.marker, re.sub(r"[\W\d]", "", unit.text)[:40])
        for unit in document.units
        if re.fullmatch(r"\d+\.", unit.marker)
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    "first", [pytest.param(True, id="one"), pytest.param(False, id="others", marks=pytest.mark.sweep)]
)
def test_both_files_of_a_report_have_the_same_paragraphs(shared: Path, first: bool) -> None:
    pairs = _pairs(shared)
    for path in pairs[:1] if first else pairs[1:]:
        word, pdf = _document(path), _document(path.with_suffix(".pdf"))
        assert (word.id, word.date, word.language) == (pdf.id, pdf.date, pdf.language)
        assert word.date
        assert _numbered(word) == _numbered(pdf)
        assert len(_numbered(word)) > FEWEST_TABLES
        for document in (word, pdf):
            assert sum(unit.kind == "table" for unit in document.units) >= FEWEST_TABLES
            words = " ".join(unit.text for unit in document.units if unit.kind != "title")
            assert not re.search(r"\*\d{7}\*|\b\d+/\d+ \d\d-\d{5}|\d\d-\d{5} \d+/\d+", words), "a page's foot"


@pytest.mark.slow
def test_the_command_says_where_it_wrote(
    shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _pairs(shared)[0]
    (tmp_path / "content" / "sources").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    main(["add", str(path)])
    written = Path("content/sources") / f"{path.stem}.md"
    assert str(written) in capsys.readouterr().out
    assert written.is_file()


def _line(top: float, *words: tuple[str, float]) -> Line:
    return Line(tuple(Word(text, start, start + 5 * len(text), top, top + 8, 8.0) for text, start in words), 600, 800)


def test_rules_in_stretches_tell_the_columns_and_rows_of_a_table() -> None:
    columns = [(60, 200), (210, 300), (310, 400)]
    rules = [
        {"top": top, "bottom": top + 0.5, "x0": start, "x1": end} for top in (100, 120, 180) for start, end in columns
    ]
    lines = [
        _line(90, ("Above", 60)),
        _line(105, ("Quay", 60), ("Ships", 215), ("Boats", 315)),
        _line(130, ("North", 60), ("12", 250), ("7", 350)),
        _line(139, ("basin", 60)),
        _line(155, ("South", 60), ("3", 250), ("(4)", 350)),
        _line(200, *((f"word{number}", 60 + 38 * number) for number in range(9))),
    ]
    (table,) = tables_of(rules_of(rules), lines)
    assert (table.top, table.bottom) == (100, 180)
    assert table.text.splitlines() == [
        "| Quay | Ships | Boats |",
        "| --- | --- | --- |",
        "| North basin | 12 | 7 |",
        "| South | 3 | (4) |",
    ]


def test_text_between_two_rules_parts_two_tables() -> None:
    columns = [(60, 200), (210, 300), (310, 400)]
    tops = (100, 120, 140, 300, 320, 340)
    rules = [{"top": top, "bottom": top + 0.5, "x0": start, "x1": end} for top in tops for start, end in columns]
    text = [_line(top, *((f"word{number}", 60 + 31 * number) for number in range(11))) for top in range(160, 290, 12)]
    cells = [_line(top + 5, ("a", 60), ("b", 215), ("c", 315)) for top, _ in pairwise(tops) if top != 140]
    found = tables_of(rules_of(rules), [*cells, *text])
    assert [(table.top, table.bottom) for table in found] == [(100, 140), (300, 340)]


def _rules(columns: Sequence[tuple[float, float]], *tops: tuple[float, float]) -> list[dict[str, float]]:
    """Rules with these stretches, each at its height and with its weight."""
    return [
        {"top": top, "bottom": top + weight, "x0": start, "x1": end} for top, weight in tops for start, end in columns
    ]


def test_a_rule_in_a_head_may_leave_out_a_column_and_a_border_between_two() -> None:
    columns = [(60, 150), (151, 240), (241, 330), (331, 420)]
    rules = [
        *_rules([*columns[:2], (241, 420)], (100, 0.5)),
        *_rules(columns[1:], (120, 0.5)),
        *_rules(columns, (140, 1.5), (180, 1.5)),
    ]
    lines = [
        _line(105, ("Ships", 160), ("Boats", 300)),
        _line(125, ("Quay", 60), ("(1)", 160), ("(2)", 250), ("(3)", 340)),
        _line(150, ("North", 60), ("12", 160), ("7", 250), ("1", 340)),
    ]
    (table,) = tables_of(rules_of(rules), lines)
    assert table.text.splitlines() == [
        "|  | Ships | Boats |  |",
        "| --- | --- | --- | --- |",
        "| Quay | (1) | (2) | (3) |",
        "| North | 12 | 7 | 1 |",
    ]


def test_a_heavy_rule_closes_the_head_and_the_next_the_table() -> None:
    columns = [(60, 150), (151, 240), (241, 330)]
    rules = _rules(columns, (100, 0.5), (120, 1.5), (140, 1.5), (200, 0.5), (220, 1.5), (240, 1.5))
    cells = [_line(top, ("a", 60), ("b", 160), ("c", 250)) for top in (105, 125, 205, 225)]
    found = tables_of(rules_of(rules), [*cells, _line(170, ("Boats", 60))])
    assert [(table.top, table.bottom) for table in found] == [(100, 140), (200, 240)]


@pytest.mark.parametrize("head", ["printed again", "not printed again"])
def test_a_table_that_pages_cut_is_one(head: str, tmp_path: Path) -> None:
    printed = Printed("S/2031/9")
    printed.add_page()
    columns = [(20, 70), (72, 120), (122, 170)]

    def table(*rows: str) -> None:
        printed.set_font("Times", size=10)
        top = printed.get_y() + 4
        for index, row in enumerate(rows):
            if index < 2:
                for start, end in columns:
                    printed.line(start, top, end, top)
            for (start, _), cell in zip(columns, row.split(), strict=True):
                printed.text(start, top + 5, cell)
            top += 8
        for start, end in columns:
            printed.line(start, top, end, top)

    table("Quay Ships Boats", "North 12 7")
    printed.add_page()
    table(*(["Quay Ships Boats"] if head == "printed again" else []), "South 3 4", "West 5 6")
    text = convert(save(printed, tmp_path / "a.pdf")).text
    assert [line for line in text.splitlines() if line.startswith("|")] == [
        "| Quay | Ships | Boats |",
        "| --- | --- | --- |",
        "| North | 12 | 7 |",
        "| South | 3 | 4 |",
        "| West | 5 | 6 |",
    ]


def test_a_line_in_small_type_above_a_table_is_a_paragraph_and_no_note(tmp_path: Path) -> None:
    printed = Printed("S/2031/9")
    printed.add_page()
    printed.set_font("Times", size=11)
    for row in range(12):
        printed.text(20, 60 + 5 * row, f"The harbour has many quays, and number {row} of them is open to all ships.")
    printed.text(20, 170, "3. Costs of the work")
    printed.set_font("Times", size=7)
    printed.text(20, 175, "(Thousands of dollars)")
    columns = [(20, 70), (72, 120), (122, 170)]
    for top, cells in ((180, "Quay Ships Boats"), (190, "North 12 7"), (200, "")):
        for start, end in columns:
            printed.line(start, top, end, top)
        for (start, _), cell in zip(columns, cells.split(), strict=False):
            printed.text(start, top + 5, cell)
    printed.text(20, 205, "a Not counted.")
    paragraphs = convert(save(printed, tmp_path / "a.pdf")).text.split("\n\n")
    place = paragraphs.index("3. Costs of the work")
    assert paragraphs[place + 1] == "(Thousands of dollars)"
    assert paragraphs[place + 2].startswith("| Quay | Ships | Boats |")


def _framed(left: float, right: float, border: float, *tops: float) -> list[dict[str, float]]:
    """A frame whose sides are drawn row by row, and whose top has a stretch for each column."""
    sides = [
        {"top": top, "bottom": bottom, "x0": side, "x1": side + 0.5}
        for top, bottom in pairwise(tops)
        for side in (left, right)
    ]
    return [
        *sides,
        *_rules([(left, border), (border + 0.5, right)], (tops[0], 0.5)),
        *_rules([(left, right)], (tops[-1], 0.5)),
    ]


def test_a_frame_drawn_row_by_row_is_a_table_whose_last_row_may_go_across() -> None:
    shapes = _framed(60, 400, 300, 100, 120, 140, 170, 190)
    lines = [
        _line(105, ("Quays", 70), ("12", 310)),
        _line(125, ("Ships", 70), ("7", 310)),
        _line(145, ("Boats,", 70), ("and", 103), ("3", 310)),
        _line(157, ("ferries", 70)),
        _line(175, ("a", 70), *((f"word{index}", 78 + 27 * index) for index in range(11))),
    ]
    (table,) = framed_tables(shapes, lines)
    words = " ".join(f"word{index}" for index in range(11))
    assert table.text.splitlines() == [
        "|  |  |",
        "| --- | --- |",
        "| Quays | 12 |",
        "| Ships | 7 |",
        "| Boats, and ferries | 3 |",
        f"| a {words} |  |",
    ]
    assert framed_tables(shapes, lines, [table]) == []


def test_a_frame_round_a_text_is_no_table() -> None:
    text = [_line(top, *((f"word{index}", 70 + 27 * index) for index in range(11))) for top in (105, 125, 145, 175)]
    assert framed_tables(_framed(60, 400, 300, 100, 120, 140, 170, 190), text) == []
    assert framed_tables(_framed(60, 400, 300, 100, 190), text) == []
