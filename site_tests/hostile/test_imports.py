"""What is imported is text and nothing else, whatever its first lines say; what it declares wrongly is told.

`cases/hostile/` holds the first lines, the encodings and the lists.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path
from typing import Any

import pytest
from docx.oxml.ns import qn
from fpdf import FPDF
from hypothesis import example, given
from hypothesis import strategies as some

from resolutions.cli import main
from resolutions.errors import UnreadableSource
from resolutions.importing import Imported, as_source, convert
from resolutions.importing.docx import read_docx
from resolutions.importing.html import read_html
from resolutions.limits import IMPORT
from resolutions.parse import parse_source
from resolutions.text.letters.normal_form import normal_form
from resolutions.text.markup.attributes import without_attributes
from resolutions.text.read import read_source, source_from_text
from support.examples import case_file
from support.office import Word, save
from support.tiers import rarely

FRONT = case_file("hostile/imported_front_matter")
ENCODINGS = case_file("hostile/encodings")
NUMBERING = case_file("hostile/numbering")


def word_file(lines: list[str], folder: Path) -> Path:
    word = Word()
    word.document.add_paragraph("\n".join(lines))
    return word.save(folder / "x.docx")


def web_page(lines: list[str], folder: Path) -> Path:
    path = folder / "x.html"
    path.write_text(f"<p>{'<br>'.join(map(escape, lines))}</p>", encoding="utf-8")
    return path


def printed(lines: list[str], folder: Path) -> Path:
    page = FPDF()
    page.set_font("Times", size=11)
    page.add_page()
    page.multi_cell(w=0, text="\n".join(lines))
    return save(page, folder / "x.pdf")


def typed(lines: list[str], folder: Path) -> Path:
    """A text with front matter of its own, and the lines behind it."""
    path = folder / "x.txt"
    path.write_text("\n".join(["\ufeff---", "title: Own", "---", *lines]), encoding="utf-8")
    return path


FORMATS: Mapping[str, Callable[[list[str], Path], Path]] = {
    "docx": word_file,
    "html": web_page,
    "pdf": printed,
    "txt": typed,
}


@pytest.mark.parametrize("kind", rarely({kind: kind for kind in FORMATS}, "docx", "txt"))
def test_a_file_whose_first_lines_are_front_matter_says_nothing_of_the_source(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "sources").mkdir()
    for number, case in enumerate(FRONT):
        facts = {"--title": "Ours", "--date": "2031-05-04"} if number % 2 else {}
        path = FORMATS[kind](case["lines"], tmp_path)
        name = f"{number}.md"
        options = [text for fact in facts.items() for text in fact]
        assert main(["add", "--content", str(tmp_path), "--name", name, *options, str(path)]) in (0, 1), case["case"]
        source = read_source(tmp_path / "sources" / name, name)
        assert {field: str(value) for field, value in source.front.items()} == {
            option.removeprefix("--"): value for option, value in facts.items()
        }, case["case"]
        assert source.text.strip().splitlines()[0].startswith("---"), case["case"]
        assert source.text.strip().endswith("Words."), case["case"]
        for document in parse_source(source):
            assert (document.aliases, document.misprints) == ((), ()), case["case"]
    assert "front-matter" not in capsys.readouterr().err


PIECES = ["---", "...", "symbol: S/RES/1325", "x: 1", "# x", "\ufeff", "\f", "\x0b", "\x85", "\u2028", "\t", "\r", "\n"]
TEXTS = some.lists(some.one_of(some.sampled_from([*PIECES, " ", "\n"]), some.text(max_size=4)), max_size=14)
FACTS = some.fixed_dictionaries(
    {}, optional={"title": some.text(some.sampled_from("a-.:#'\"\n é\u2028"), min_size=1, max_size=30)}
).filter(lambda facts: all(value.strip() for value in facts.values()))


@given(TEXTS.map("".join), FACTS)
@example(":::", {})
def test_whatever_the_text_only_what_the_importer_says_is_front_matter(text: str, facts: dict[str, str]) -> None:
    source = source_from_text("x.md", as_source(Imported(text), facts))
    assert dict(source.front) == {field: " ".join(value.split()) for field, value in facts.items()}
    assert {item.code for item in source.diagnostics} <= {"empty-source", "lost-character"}
    assert source.text.strip("\n") == without_attributes(normal_form(text)).strip("\n")


def test_front_matter_of_a_text_that_is_added_is_told_to_be_left_out(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("---\nsymbol: S/RES/1325\n---\nWords.\n", encoding="utf-8")
    imported = convert(tmp_path / "x.md")
    assert imported.missed == (
        "front matter is left out; say what holds of it with --symbol, --language, --date and --title",
    )
    (tmp_path / "y.md").write_text("Words.\n", encoding="utf-8")
    assert convert(tmp_path / "y.md").missed == ()


def test_half_a_character_is_no_reason_to_lose_a_source(tmp_path: Path) -> None:
    text = as_source(Imported(json.loads('"a\\ud800b"')), {})
    assert text.encode().decode().endswith("a\ufffdb\n")


@pytest.mark.parametrize("case", ENCODINGS, ids=lambda case: case["declared"])
def test_an_encoding_that_html_cannot_have_is_refused(case: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    path.write_bytes(f"<meta charset={case['declared']}><p>C".encode() + b"\xf4te")
    if "text" in case:
        assert read_html(path, IMPORT).text == case["text"]
        return
    with pytest.raises(UnreadableSource, match=case["error"]):
        read_html(path, IMPORT)


def test_a_file_that_its_converter_refuses_is_named(tmp_path: Path) -> None:
    case = next(case for case in ENCODINGS if "error" in case)
    path = tmp_path / "x.html"
    path.write_bytes(f"<meta charset={case['declared']}><p>C".encode() + b"\xf4te")
    with pytest.raises(UnreadableSource, match=rf"x\.html.*: {case['error']}"):
        convert(path)


@pytest.mark.parametrize("case", NUMBERING, ids=lambda case: f"{case['attribute']} {case['value'][:9]}")
def test_a_list_whose_settings_are_no_numbers_is_told(case: dict[str, Any], tmp_path: Path) -> None:
    word = Word()
    number = word.lists(("decimal", "%1."))
    paragraph = word.item(number, 0, "Decides")
    if case["attribute"] == "w:start":
        (element,) = word.document.part.numbering_part.element.xpath(
            f"./w:abstractNum[@w:abstractNumId='{number}']/*/w:start"
        )
    else:
        element = paragraph._p.find(f".//{qn('w:ilvl')}")
    element.set(qn("w:val"), case["value"])
    imported = read_docx(word.save(tmp_path / "x.docx"), IMPORT)
    assert imported.text == f"{case['marker']}Decides"
    told = "lists have settings that are no numbers (“{}”): compare the numbers of their paragraphs"
    assert list(imported.missed) == ([told.format(case["told"])] if "told" in case else [])


def test_a_text_box_within_a_text_box_is_read_once(tmp_path: Path) -> None:
    word = Word()
    paragraph: Any = word.document.add_paragraph("Before")._p
    for depth in range(12):
        run = paragraph.makeelement(qn("w:r"))
        drawing, box, inner, text = (run.makeelement(qn(name)) for name in ("w:pict", "w:txbxContent", "w:p", "w:t"))
        words = run.makeelement(qn("w:r"))
        text.text = f"box {depth}"
        words.append(text)
        inner.append(words)
        box.append(inner)
        drawing.append(box)
        run.append(drawing)
        paragraph.append(run)
        paragraph = inner
    imported = convert(word.save(tmp_path / "x.docx"))
    assert imported.text.split("\n") == ["Before", *(f"box {depth}" for depth in range(12))]


@pytest.mark.parametrize("name", ["x.html", "x.docx", "x.pdf", "x.txt"])
def test_a_folder_of_that_name_is_no_file(name: str, tmp_path: Path) -> None:
    (tmp_path / name).mkdir()
    with pytest.raises(UnreadableSource, match="this is a folder"):
        convert(tmp_path / name)


def test_the_folder_that_the_command_runs_in_holds_no_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("lxml", "json", "resolutions"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('taken over')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert convert(web_page(["Words."], tmp_path)).text == "Words."
