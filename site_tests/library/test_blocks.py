"""Sources and blocks: what belongs together, what is dropped, and that nothing is lost on the way."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

from resolutions.errors import UnreadableSource
from resolutions.limits import FRONT_MATTER_CHARACTERS, PARAGRAPH_DELIMITERS
from resolutions.model import Block, Source
from resolutions.text.blocks import Blocks, read_blocks
from resolutions.text.letters.normal_form import composed
from resolutions.text.markup.inline import has_markup, strip_markup
from resolutions.text.read import read_source, source_from_bytes, source_from_text
from support.examples import cases, sentence


@pytest.mark.parametrize("case", cases("blocks"), ids=sentence)
def test_blocks(case: dict[str, Any]) -> None:
    source = source_from_text("x.md", case["text"])
    found = read_blocks(source)
    assert [block.text for block in found.blocks] == case["blocks"]
    assert [source.text[start:end] for start, end in sorted(found.dropped)] == case.get("dropped", [])
    assert [mark for block in found.blocks for mark in marks(block)] == case.get("marks", [])
    assert [finding.code for finding in found.diagnostics] == case.get("codes", [])
    everything_is_somewhere(source, found)


def marks(block: Block) -> list[str]:
    return [f"{mark.kind} {block.text[mark.start : mark.end]} {mark.href}".strip() for mark in block.marks]


def everything_is_somewhere(source: Source, found: Blocks) -> None:
    """Each character that is no white space stands in exactly one block or dropped span, where the runs say; for what
    an entity names stands its first one."""
    seen = [0] * len(source.text)
    for start, end in found.dropped:
        for offset in range(start, end):
            seen[offset] += 1
    for block in found.blocks:
        for offset, character in enumerate(block.text):
            if not character.isspace():
                origin = block.source_offset(offset)
                assert source.text[origin] in (character, "&")
                seen[origin] += 1
    for offset, character in enumerate(source.text):
        if not character.isspace():
            assert seen[offset] == 1, f"{character!r} at {source.place(offset)} is in {seen[offset]} places"


PARTS = some.sampled_from(
    [
        *(
            "Recalling",
            "1. Decides",
            "(a) to",
            "(i)",
            "- \n",
            "-\n",
            "\n",
            "\n\n",
            "\f",
            "*",
            "**",
            "_",
            "\\",
            "[",
            "](#)",
        ),
        *(
            "](https://x.y)",
            "](javascript:x)",
            "(",
            ")",
            "12",
            "S/RES/1 (2020)",
            "02-75941 (E)",
            "<!-- Page 1 -->",
            "---",
        ),
        *(
            "  ",
            "\t",
            "\u00a0",
            "安全",
            "Ibid.",
            "17 Ibid., x.",
            "A",
            "The Security Council,",
            "word",
            "é",
            "\u2028",
            ".",
        ),
        *("Adopted at the 1st meeting.", ":", ","),
    ]
)


@given(some.lists(PARTS | some.text(max_size=4), max_size=40).map("".join))
def test_no_character_is_lost_or_doubled(text: str) -> None:
    source = source_from_text("x.md", text)
    everything_is_somewhere(source, read_blocks(source))


@given(some.text(alphabet="aeи\u0301\u0308\u0323\u0651\u064eج六\uf9d1 <\n", max_size=60))
def test_the_words_of_a_source_are_in_unicodes_composed_form(text: str) -> None:
    accents = re.findall("[\u0301\u0308\u0323\u0651\u064e]+", text)
    assume(all(len(several) <= 8 for several in accents))  # no letter has more; what has is not put in order
    assert normalize("NFC", composed(text)) == normalize("NFC", text) == composed(text)


@given(some.text(alphabet="ab *_\\[]()#<>!`", max_size=60))
def test_markup_is_taken_out_where_it_stood(text: str) -> None:
    plain = strip_markup(text, {})
    block = Block(plain.text, plain.runs, plain.marks)
    assert all(text[block.source_offset(offset)] == character for offset, character in enumerate(plain.text))
    assert all(0 <= mark.start < mark.end <= len(plain.text) for mark in plain.marks)
    assert has_markup(text) or plain.text == text


def test_too_much_markup_is_text() -> None:
    text = "*a* " * PARAGRAPH_DELIMITERS
    found = read_blocks(source_from_text("x.md", text))
    assert [block.text for block in found.blocks] == [text.strip()]
    assert [finding.code for finding in found.diagnostics] == ["markup-limit"]


# -- files and front matter --------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", cases("front_matter"), ids=sentence)
def test_front_matter(case: dict[str, Any]) -> None:
    source = source_from_text("x.md", case["text"])
    assert {name: _plain(value) for name, value in source.front.items()} == case.get("front", {})
    assert [f"{found.line}:{found.column} {found.message}" for found in source.diagnostics] == case.get("found", [])
    assert source.text == case["rest"]
    assert source.first_line == case.get("line", 1)


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else str(value)


def test_front_matter_that_is_too_long_is_not_read() -> None:
    source = source_from_text("x.md", f"---\ntitle: {'x' * FRONT_MATTER_CHARACTERS}\n---\nText")
    assert not source.front
    assert [found.code for found in source.diagnostics] == ["front-matter"]
    assert source.text == "Text"


@given(some.text(max_size=200))
def test_front_matter_never_raises(text: str) -> None:
    source_from_text("x.md", f"---\nsymbol: {text}\n---\nText")


def test_a_file_that_is_not_utf_8_names_the_place(tmp_path: Path) -> None:
    file = tmp_path / "x.md"
    file.write_bytes("Un mot.\nLe Conseil de sécurité".encode("latin-1"))
    with pytest.raises(UnreadableSource) as problem:
        read_source(file, "sources/x.md")
    assert str(problem.value) == "sources/x.md:2:16: byte 0xE9 is not UTF-8 text; save the file as UTF-8"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text",
    [
        "The Security Council,\n\n1. Decides to act;\n",
        "L’Assemblée générale,\n\n1. Décide d’agir ;\n",
        "Совет Безопасности,\n\nссылаясь на «это»,\n",
        "مجلس الأمن،\n\n1 - يقرر أن يفتح الميناء؛\n",
        "安全理事会，\n\n1. 决定开放港口；\n",
    ],
)
def test_a_file_in_utf_16_without_a_mark_is_no_source(text: str, encoding: str) -> None:
    with pytest.raises(UnreadableSource, match="save the file as UTF-8"):
        source_from_bytes("sources/x.md", text.encode(encoding))


def test_a_text_with_signs_that_are_none_is_a_source() -> None:
    assert source_from_bytes("x.md", b"The Council,\n\n1. Decides\0 to act;\0\0\0\0\n").text.startswith("The Council,")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match=r"^sources/x\.md: the file cannot be read \(No such file"):
        read_source(tmp_path / "x.md", "sources/x.md")


@pytest.mark.parametrize("text", ["", " \n\n\t", "\ufeff"])
def test_an_empty_source_is_reported(text: str) -> None:
    assert [found.code for found in source_from_text("x.md", text).diagnostics] == ["empty-source"]


def test_line_ends_of_all_kinds() -> None:
    source = source_from_text("x.md", "\ufeffa\r\nb\rc\nd")
    assert source.text == "a\nb\nc\nd"
    assert source.place(source.text.index("d")) == (4, 1)
