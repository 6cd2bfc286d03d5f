"""`resolutions export`, and its Markdown built by other generators."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as some
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from resolutions.cli import main
from resolutions.corpus.collection import read_collection
from resolutions.corpus.resolve import resolve
from resolutions.formats.markdown import escape, markdown_page
from resolutions.model import Unit
from support.akoma_ntoso import read_back
from support.documents import collection, document, unit

HOSTILE = [
    "<script>alert(1)</script> & <!-- no comment --> &amp; &#60;b&#62;",
    "[a link](javascript:alert) ![x](y) [^1] [[wiki]] {{ macro }} {% tag %} {.class}",
    "* no item *emphasis* **strong** _low_ __lower__ ~~gone~~ ^^in^^ ==mark== `code` $x$ :smile:",
    "# no heading",
    "1. no item",
    "+ no item",
    "    no code",
    "--- (c) -- ... +/- 1/2 =/= --> \"quoted\" 'so'",
    '!!! note "Title"',
    "??? question",
    ": a definition",
    "/// block",
    "--8<-- 'file'",
    "*[HTML]: an abbreviation",
    "| a | b |",
    "http://elsewhere.test and me@elsewhere.test",
    "\\ backslash \\* and \\<",
]
EXTENSIONS = [
    *("abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "smarty", "tables", "toc"),
    *(f"pymdownx.{name}" for name in ("betterem", "caret", "critic", "details", "mark", "smartsymbols", "superfences")),
    *(f"pymdownx.{name}" for name in ("tasklist", "tilde", "keys", "inlinehilite", "emoji", "blocks.admonition")),
]
"""What a project may have switched on in a generator that uses Python-Markdown."""


def python_markdown(text: str) -> str:
    return str(markdown.markdown(text, extensions=EXTENSIONS))


def common_mark(text: str) -> str:
    return str(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text))


def shown(html: str) -> tuple[str, set[str]]:
    """The words that a page shows, and the elements that it has."""
    body = LexborHTMLParser(html).body
    assert body is not None
    tags = {str(node.tag) for node in body.traverse()} - {"body"}
    return " ".join(body.text(deep=True).split()), tags


@pytest.mark.parametrize("render", [python_markdown, common_mark])
@pytest.mark.parametrize("text", HOSTILE)
def test_no_dialect_sees_markup_in_source_text(text: str, render: object) -> None:
    assert callable(render)
    words, tags = shown(render(escape(text, starts=True)))
    assert words == " ".join(text.split())
    assert tags == {"p"}


@given(some.text(some.sampled_from("a1 \\`*_[]#!<>&|~^=${}\"'@%().:-+/;?cr\u2028é"), max_size=30))
def test_no_mixture_of_signs_is_markup(text: str) -> None:
    for render in (python_markdown, common_mark):
        words, tags = shown(render("x " + escape(text)))
        assert words == " ".join(f"x {text}".split())
        assert tags == {"p"}


def test_sub_paragraphs_are_lists_only_as_deep_as_their_lists_are() -> None:
    units = [
        unit("op1", "operative", "Requests", marker="1."),
        unit("op1-a", "subparagraph", "this", "op1", "(a)"),
        unit("op1-a-i", "subparagraph", "here", "op1-a", "(i)"),
        unit("fn1", "footnote", "A note.", marker="1"),
        unit("op1-a-ii", "subparagraph", "there", "op1-a", "(ii)"),
    ]
    page = markdown_page(document(units), ())
    assert page.split("\n\n")[2:] == [
        '<a id="op1"></a>1&#46; Requests',
        '- <a id="op1-a"></a>(a) this',
        '    - <a id="op1-a-i"></a>(i) here',
        '<a id="fn1"></a>1 A note.',
        '- <a id="op1-a-ii"></a>(ii) there\n',
    ]


@pytest.mark.parametrize(
    ("form", "name"), [("csl", "documents.json"), ("bibtex", "documents.bib"), ("ris", "documents.ris")]
)
def test_one_file_lists_all_documents(form: str, name: str, seed_source: Path, tmp_path: Path) -> None:
    arguments = ["export", "--format", form, "--output", str(tmp_path), "--site-url", "https://site.test/"]
    assert main([*arguments, str(seed_source)]) == 0
    text = (tmp_path / name).read_text(encoding="utf-8")
    assert text.count("https://site.test/en/S/RES/2553/") == 1
    assert text.count("S-RES-2553-en") == 1
    assert text.count("letter-2020-12-03-es") == 1


def test_a_list_goes_to_standard_output(seed_source: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["export", "--format", "csl", str(seed_source)]) == 0
    assert [item["number"] for item in json.loads(capsysbinary.readouterr().out) if "number" in item] == [
        "S/RES/2553 (2020)"
    ]


def test_akoma_ntoso_files_lie_where_the_pages_do(seed_source: Path, tmp_path: Path) -> None:
    assert main(["export", "--format", "akn", "--output", str(tmp_path), str(seed_source.parent)]) == 0
    back = read_back((tmp_path / "en" / "S" / "RES" / "2553.xml").read_bytes())
    held = read_collection(seed_source.parent).find("S/RES/2553", "en")
    assert held is not None
    assert [one.text for one in back.units] == [one.text for one in held.units]


def test_several_files_need_a_folder(seed_source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--format", "akn", str(seed_source)]) == 2
    assert capsys.readouterr().err == "2 documents as akn are 2 files; name a folder for them: --output DIR\n"


def test_a_document_that_stands_twice_is_written_once(seed_source: Path, tmp_path: Path) -> None:
    arguments = ["export", "--format", "markdown", "--output", str(tmp_path)]
    assert main([*arguments, str(seed_source), str(seed_source)]) == 1


LETTER = """Letter dated 3 December 2031 from the President of the Council
addressed to the Secretary-General

{words}
"""


def test_files_by_name_are_told_apart_as_those_of_a_folder_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, words in {"a.md": "I have read of the wells.", "b.md": "I have read of the harbours."}.items():
        (tmp_path / name).write_text(LETTER.format(words=words), encoding="utf-8")
    arguments = ["export", "--format", "csl"]
    told = [
        (main([*arguments, *map(str, paths)]), [one["id"] for one in json.loads(capsys.readouterr().out)])
        for paths in ([tmp_path], sorted(tmp_path.iterdir()))
    ]
    assert told[0] == told[1]
    assert told[1][0] == 0
    assert len(told[1][1]) == 2


def test_a_source_that_cannot_be_read_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.md").write_bytes(b"\xff")
    assert main(["export", "--format", "ris", str(tmp_path / "x.md")]) == 2
    assert "x.md:1:1: error: unreadable-source" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_told(
    seed_source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "taken").write_text("a file")
    assert main(["export", "--format", "ris", "--output", str(tmp_path / "taken"), str(seed_source)]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_another_generator_builds_the_markdown(seed_source: Path, tmp_path: Path) -> None:
    """Zensical: every unit is on its page with its words and its anchor, and links between pages lead somewhere."""
    docs = tmp_path / "docs"
    assert main(["export", "--format", "markdown", "--output", str(docs), str(seed_source)]) == 0
    hostile = document([unit(f"p{place}", "paragraph", text) for place, text in enumerate(HOSTILE)])
    (docs / "en" / "S" / "RES" / "9001.md").write_text(markdown_page(hostile, ()), encoding="utf-8")
    (tmp_path / "zensical.toml").write_text('[project]\nsite_name = "Elsewhere"\n', encoding="utf-8")
    command = [sys.executable, "-m", "zensical", "build", "--strict"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr

    held = read_collection(seed_source.parent)
    for one, path in ((one, f"{one.language}/{one.id}") for one in held.documents):
        _assert_on_page(tmp_path / "site" / path / "index.html", one.units)
    _assert_on_page(tmp_path / "site" / "en" / "S" / "RES" / "9001" / "index.html", hostile.units)
    letter = LexborHTMLParser((tmp_path / "site" / "es" / "letter-2020-12-03" / "index.html").read_text("utf-8"))
    article = letter.css_first("article")
    assert article is not None
    assert "../../en/S/RES/2553/" in [link.attributes.get("href") for link in article.css("a[href]")]


def _assert_on_page(path: Path, units: tuple[Unit, ...]) -> None:
    article = LexborHTMLParser(path.read_text(encoding="utf-8")).css_first("article")
    assert article is not None
    assert [node.attributes["id"] for node in article.css("a[id]:not([id=__skip])")] == [one.anchor for one in units]
    for one in units:
        anchor = article.css_first(f'a[id="{one.anchor}"]')
        assert anchor is not None
        assert anchor.parent is not None
        for mark in anchor.parent.css('a[href^="#fn"]'):
            mark.decompose()  # it leads to a note, and is no word of the text
        expected = " ".join(f"{one.marker} {one.text}".split())
        assert " ".join(anchor.parent.text(deep=True).split()).startswith(expected)
    assert not article.css("script, img, table, pre, em, strong, blockquote")


def test_links_lead_from_page_to_page() -> None:
    target = document([unit("op2", "operative", "Decides;", marker="2.")], id="S/RES/9000")
    text = "Recalling paragraph 2 of its resolution 9000 (2031),"
    one = document([unit("pp1", "preambular", text)], misprints=("9000 (2031)",))
    page = markdown_page(one, resolve(one, collection(one, target)))
    assert "[9000 (2031)](../../../en/S/RES/9000.md#op2)" in page


def test_what_a_paragraph_quotes_is_a_block_quotation_of_markdown() -> None:
    units = [
        unit("op1", "operative", "Recommends:", marker="1."),
        unit("op1-quote-1", "paragraph", "Decides:", parent="op1", marker="1."),
        unit("op1-quote-1-a", "subparagraph", "To light them.", parent="op1-quote-1", marker="(a)"),
        unit("op2", "operative", "Decides to wait.", marker="2."),
    ]
    page = markdown_page(document(units), ())
    quoted = [line for line in page.splitlines() if line.startswith(">")]
    assert [line.partition("</a>")[2] for line in quoted] == ["1&#46; Decides:", "", "(a) To light them."]
    assert quoted[2].startswith("> - <a id=")
    assert '\n\n<a id="op2"></a>' in page
