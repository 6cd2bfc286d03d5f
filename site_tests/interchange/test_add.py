"""`resolutions add`: PDF, HTML and XML made here, and read to the words that were put in; where what is added goes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fpdf import FPDF
from hypothesis import given
from hypothesis import strategies as some

from resolutions.cli import main
from resolutions.corpus.collection import read_collection
from resolutions.errors import UnreadableSource, UsageError
from resolutions.importing import Imported, as_source, convert, file_name
from resolutions.importing.imported import StyledWords, marked
from resolutions.importing.numbering import letters
from resolutions.importing.xml import read_xml
from resolutions.languages import LANGUAGES
from resolutions.limits import IMPORT
from resolutions.parse import parse_source
from resolutions.text.read import source_from_text
from support.added import plain, seed, units_of, words_of
from support.office import Printed, Word, save
from support.tiers import rarely
from support.xml_sources import AKN, xml_file

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("columns", rarely({"one column": 1, "two columns": 2}, "two columns"))
def test_a_pdf_is_read_to_its_paragraphs(columns: int, seed_source: Path, tmp_path: Path) -> None:
    one = seed(seed_source)
    printed = Printed("S/RES/2553 (2020)")
    printed.add_page()
    printed.paragraphs(["Resolution 2553 (2020)", "Adopted by the Security Council on 3 December 2020"])
    printed.paragraphs([plain(text) for text in words_of(one)], columns)
    printed.note("1 As amended.")
    imported = convert(save(printed, tmp_path / "x.pdf"))
    read = units_of(imported.text)
    expected = {
        unit.anchor: plain(unit.text) for unit in one.units if unit.kind in ("preambular", "operative", "subparagraph")
    }
    assert {anchor: text for anchor, text in read.items() if anchor in expected} == expected
    assert read["fn1"] == "As amended."
    assert [re.sub(r"\d+/", "", line) for line in imported.missed] == [
        "left out as running heads or feet: “S/RES/2553 (2020)”",
        "left out as running heads or feet: “3”",
    ]


def test_a_pdf_without_text_is_refused(tmp_path: Path) -> None:
    scan = FPDF()
    scan.add_page()
    with pytest.raises(UnreadableSource, match=r"x\.pdf: its pages hold no text \(a scan\)"):
        convert(save(scan, tmp_path / "x.pdf"))


def test_a_locked_pdf_is_refused(tmp_path: Path) -> None:
    locked = Printed("S/RES/1")
    locked.set_encryption(owner_password="a", user_password="b")
    locked.add_page()
    locked.paragraphs(["Words"])
    with pytest.raises(UnreadableSource, match="locked by a password"):
        convert(save(locked, tmp_path / "x.pdf"))


def test_a_page_of_html_is_read_to_its_paragraphs(tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    path.write_text(
        """<html><head><title>No words</title><script>let no = 1 < 2</script></head><body><nav>Home</nav>
        <h1>Resolution 9001 (2031)</h1><p><em>Recalling </em>resolution <a href="https://un.test/1">1&nbsp;(1946)</a>,
        <ol><li>Decides<ol type=a><li>this<li>that</ol><li value=5>Requests</ol>
        <div>Table<table><tr><td>A<td>B</table></div><img src=x></body></html>""",
        encoding="utf-8",
    )
    imported = convert(path)
    assert imported.text.split("\n\n") == [
        "Resolution 9001 (2031)",
        "*Recalling* resolution [1\xa0(1946)](https://un.test/1),",
        "1. Decides",
        "a. this",
        "b. that",
        "5. Requests",
        "Table",
        "A",
        "B",
    ]
    assert imported.missed == ("`nav` elements of the page left out: 1", "pictures or embedded objects left out: 1")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<meta charset=windows-1252><p>Côte".encode("cp1252"), "Côte"),
        ("<p>Côte".encode(), "Côte"),
        (b"<p>C\xf4te", "neither UTF-8 nor in a declared encoding"),
        (b"<meta charset=nonsense><p>C\xf4te", "an encoding that does not exist"),
        (b"", "the file is empty"),
    ],
)
def test_html_is_read_in_the_encoding_that_it_declares(data: bytes, text: str, tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    path.write_bytes(data)
    if text == "Côte":
        assert convert(path).text == text
    else:
        with pytest.raises(UnreadableSource, match=text):
            convert(path)


def test_html_that_is_nested_deeply_is_read_and_too_deeply_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    path.write_text("<div><b>" * 500 + "Words")
    assert convert(path).text == "**Words**"
    path.write_text("<div><b>" * 5000 + "Words")
    with pytest.raises(UnreadableSource, match="cut off by an error"):
        convert(path)


@pytest.mark.parametrize("name", ["x.docx", "x.pdf"])
def test_what_is_not_what_its_name_says_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"PK\x03\x04 no such thing")
    with pytest.raises(UnreadableSource, match=f"{name}: not a "):
        convert(tmp_path / name)


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="files of this kind are not read"):
        convert(tmp_path / "x.odt")


@given(some.lists(some.tuples(some.text(some.sampled_from("ab *_[]\\(é)"), max_size=8), some.booleans()), max_size=4))
def test_the_words_of_a_paragraph_come_back_whatever_signs_they_have(pieces: list[tuple[str, bool]]) -> None:
    """But for a space inside a bracket beside emphasis: a converter's is dropped, and one from the file is as well."""
    text = "".join(words for words, _ in pieces)
    told = marked(StyledWords(words, italic=italic) for words, italic in pieces)
    # Three words "é" would be Portuguese, of which no document is made.
    read = parse_source(source_from_text("x.md", f"---\nlanguage: en\n---\n\nWords {told} end"))
    assert [tight(unit.text) for one in read for unit in one.units] == [tight(f"Words {text} end")]


def tight(text: str) -> str:
    """A text without the spaces inside its brackets."""
    return " ".join(text.split()).replace("( ", "(").replace(" )", ")")


def test_facts_become_front_matter() -> None:
    text = as_source(Imported("Words."), {"symbol": "S/RES/9001 (2031)", "language": "", "date": "2031-05-04"})
    assert text == "---\nsymbol: S/RES/9001 (2031)\ndate: '2031-05-04'\n---\n\nWords.\n"
    with pytest.raises(UsageError, match="date: should be a day"):
        as_source(Imported("Words."), {"date": "May"})


@pytest.mark.parametrize(
    ("symbol", "stem", "name"),
    [
        ("S/RES/1325 (2000)", "x", "S_RES_1325.md"),
        ("", "N20 345?", "N20_345.md"),
        ("../../etc", "a/b", "a_b.md"),
        ("", "...", "document.md"),
    ],
)
def test_a_source_is_named_by_its_symbol_or_its_file(symbol: str, stem: str, name: str) -> None:
    assert file_name(symbol, stem) == name


def test_adding_puts_a_source_among_the_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sources = tmp_path / "content" / "sources"
    sources.mkdir(parents=True)
    word = Word()
    for text in ("Resolution 9001 (2031)", "The Security Council,", "Noting this,", "1. Decides to go on."):
        word.paragraph(text)
    path = word.save(tmp_path / "x.docx")
    arguments = ["add", "--content", str(tmp_path / "content"), "--symbol", "S/RES/9001 (2031)", str(path)]
    assert main([*arguments, "--date", "2031-05-04"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == str(sources / "S_RES_9001.md")
    assert told[1].startswith("  S/RES/9001 (2031) · resolution · en · 2031-05-04 · ")
    (one,) = read_collection(sources).documents
    assert (one.id, str(one.date)) == ("S/RES/9001", "2031-05-04")
    assert main(arguments) == 2
    assert "there is such a source" in capsys.readouterr().err
    assert main([*arguments, "--replace"]) == 0
    assert main([*arguments, "--name", "../x.md"]) == 2


def _un_file(folder: Path, **told: str) -> Path:
    cover = '<coverPage><p><docNumber refersTo="#symbol">S/RES/9001 (2031)</docNumber></p></coverPage>'
    words = "<mainBody><paragraph><num>1.</num><content><p>Decides &amp; ends.</p></content></paragraph></mainBody>"
    path = folder / "N3112345.xml"
    path.write_bytes(b"\xef\xbb\xbf" + xml_file({"content": cover + words, **told}).replace("\n", "\r\n").encode())
    return path


def test_an_xml_file_is_added_as_it_is_and_says_what_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sources = tmp_path / "content" / "sources"
    sources.mkdir(parents=True)
    path = _un_file(tmp_path)
    arguments = ["add", "--content", str(tmp_path / "content"), str(path)]
    assert main(arguments) == 0
    target = sources / "S_RES_9001-en.xml"
    assert capsys.readouterr().out.splitlines()[:2] == [
        str(target),
        "  S/RES/9001 (2031) · resolution · en · 2031-03-03 · 2 units",
    ]
    assert target.read_bytes() == path.read_bytes()
    (one,) = read_collection(sources).documents
    assert one.id == "S/RES/9001"
    assert main(arguments) == 2
    assert "there is such a source" in capsys.readouterr().err
    assert main([*arguments, "--replace"]) == 0
    assert main([*arguments, "--name", "x.md"]) == 2
    assert main([*arguments, "--date", "2031-01-01"]) == 2
    assert "leave out --date" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"<html><p>Words.</p></html>", "no Akoma Ntoso document of the United Nations"),
        (b"Words.", "not XML"),
        (b"", "not XML"),
        (f'<akomaNtoso xmlns="{AKN}"><act name="act"><meta/></act></akomaNtoso>'.encode(), "no Akoma Ntoso document"),
        (
            f'<akomaNtoso xmlns="{AKN}"><doc name="gazette"><meta><identification source="#a"><FRBRWork>'
            '<FRBRcountry value="za"/></FRBRWork></identification></meta><mainBody><p>Words.</p></mainBody></doc>'
            "</akomaNtoso>".encode(),
            "document of “za”, and none of the United Nations",
        ),
        (f'<akomaNtoso xmlns="{AKN}"><statement name="resolution"/></akomaNtoso>'.encode(), "no text"),
        (
            b'<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><akomaNtoso>&b;</akomaNtoso>',
            "a document type declaration is not read",
        ),
        (f"<akomaNtoso xmlns='{AKN}'><statement>{'<span>' * 100_000}".encode(), "not XML"),
    ],
    ids=["HTML", "plain words", "empty", "an act", "another country's", "no words", "entities", "nested spans"],
)
def test_xml_that_is_no_document_of_the_united_nations_is_refused(data: bytes, says: str, tmp_path: Path) -> None:
    path = tmp_path / "x.xml"
    path.write_bytes(data)
    with pytest.raises(UnreadableSource) as refused:
        read_xml(path, IMPORT)
    assert says in str(refused.value)


def test_xml_that_is_refused_becomes_no_source(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    says = "not XML"
    (tmp_path / "sources").mkdir()
    path = tmp_path / "x.xml"
    path.write_bytes(b"Words.")
    assert main(["add", "--content", str(tmp_path), str(path)]) == 2
    assert says in capsys.readouterr().err
    assert list((tmp_path / "sources").iterdir()) == []


def test_damage_of_an_xml_file_is_told_when_it_is_added(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "sources").mkdir()
    path = _un_file(tmp_path)
    path.write_bytes(path.read_bytes().replace(b"</content>", b""))
    assert main(["add", "--content", str(tmp_path), str(path)]) == 1
    assert "all of its words are kept" in capsys.readouterr().err


def test_what_could_not_be_read_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "x.html").write_text("<p>Words.<img src=x>")
    assert main(["add", "--content", str(tmp_path), str(tmp_path / "x.html")]) == 1
    assert "x.html: pictures or embedded objects left out: 1" in capsys.readouterr().err
    assert main(["add", "--content", str(tmp_path), str(tmp_path / "none.txt")]) == 2


@pytest.mark.parametrize(
    "text", ["", "\ufeff \n", "---\nsymbol: S/RES/9001 (2031)\n---\n"], ids=["nothing", "a space", "no text"]
)
def test_a_file_without_a_document_becomes_no_source(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "x.md").write_text(text, encoding="utf-8")
    assert main(["add", "--content", str(tmp_path), str(tmp_path / "x.md")]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "x.md: no source is made of it: the file holds no text" in told.err
    assert list((tmp_path / "sources").iterdir()) == []


def test_a_language_that_there_is_not_is_refused_by_those_that_there_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["add", "--language", "la", str(tmp_path / "x.md")])
    assert left.value.code == 2
    offered = capsys.readouterr().err.splitlines()[-1].partition("(choose from ")[2].rstrip(")")
    assert [name.strip("'") for name in offered.split(", ")] == list(LANGUAGES)


def test_lists_are_numbered_as_they_print() -> None:
    assert [letters(number) for number in (1, 26, 27, 53, 0)] == ["a", "z", "aa", "aaa", "0"]
