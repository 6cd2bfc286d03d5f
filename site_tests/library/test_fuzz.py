"""Whatever a source holds, the library gives documents or one of its own errors: tried on texts made at random.

`make test` tries forty a property, `make soak` a hundred thousand.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from resolutions.errors import UnreadableSource
from resolutions.model import Document
from resolutions.parse import parse_source
from resolutions.text.read import read_source, source_from_text
from support.examples import CASES, cases

pytestmark = pytest.mark.soak

PIECES = st.sampled_from(
    [
        "United Nations",
        "S/RES/2553 (2020)",
        "A/RES/70/1",
        "Resolution 2553 (2020)",
        "Résolution 2553 (2020)",
        "Carta de fecha 3 de diciembre de 2020 dirigida al Secretario General",
        "The Security Council,",
        "Adopted by the Security Council at its 8762nd meeting, on 3 December 2020",
        "Recalling its resolutions 1325 (2000), 1820 (2008)",
        "paragraphs 17, 18 and 25 of resolution 1284 (1999)",
        "Chapter VII of the Charter",
        "1. ",
        "2. Decides",
        "20. *Resolves*",
        "(a) ",
        "(i) ",
        "a. ",
        "(1)",
        "• ",
        "Annex",
        "[x](#)",
        "[x](javascript:y)",
        "**",
        "*",
        "\\",
        "<script>",
        "{{ x }}",
        "---",
        "symbol: ",
        "\f",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        " ",
        "\u00a0",
        "\u200f",
        "\ufeff",
        "\x00",
        "٢٥٥٣",
        "第2553(2020)号决议",
        "-\n",
        "02-75941 (E)",
        "99999999999999999999",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=20), max_size=60).map("".join)
FRONT_MATTER = st.dictionaries(
    st.sampled_from(["symbol", "language", "date", "title", "themes", "aliases"]) | st.text(max_size=10),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30) | st.dates() | PIECES,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
        max_leaves=5,
    ),
    max_size=6,
)


LINES = st.sampled_from(
    [
        *("", "__________________", "1", "2", "3", "4", "*", "**", "1 See A/80/1.", "2 Ibid.", "* Not here.", "¹ See."),
        *(
            "(a)",
            "1.",
            "2. Decides",
            "(a) To meet;",
            "Annex",
            "— That,",
            "| a | b |",
            "| --- | --- |",
            "# I",
            "\f",
            "2/9",
        ),
        *("附件", "一、", "㈠ 开会；", "أ", "(أ) أن", "٢ -", "Приложение", "а) собраться;", "Recalling", "大会，"),
    ]
)
CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["insert", "leave out", "repeat", "swap", "part", "join"]),
        st.integers(0, 10_000),
        st.integers(0, 10_000),
        LINES,
    ),
    max_size=16,
)
BASES = [
    *(case["text"] for name in ("footnotes", "structure", "nesting") for case in cases(name) if "text" in case),
    *(path.read_text(encoding="utf-8") for path in sorted((CASES / "six_languages").glob("*.txt"))),
]
"""Texts whose lines are changed."""


def changed(text: str, changes: list[tuple[str, int, int, str]]) -> str:
    """The text with lines inserted, left out, repeated, parted, joined and in each other's places."""
    lines = text.split("\n")
    for change, first, second, line in changes:
        at, other = first % len(lines), second % len(lines)
        if change == "insert":
            lines.insert(at, line)
        elif change == "leave out" and len(lines) > 1:
            del lines[at]
        elif change == "repeat":
            lines.insert(at, lines[other])
        elif change == "swap":
            lines[at], lines[other] = lines[other], lines[at]
        elif change == "part":
            cut = second % (len(lines[at]) + 1)
            lines[at : at + 1] = [lines[at][:cut], lines[at][cut:]]
        else:
            lines[at : at + 2] = [" ".join(lines[at : at + 2])]
    return "\n".join(lines)


def assert_sound(documents: tuple[Document, ...]) -> None:
    """What every page relies on: an address, anchors that differ, parents that exist, citations that stand there."""
    for document in documents:
        assert document.id
        units = {unit.anchor: unit for unit in document.units}
        assert len(units) == len(document.units)
        assert all(unit.parent is None or unit.parent in units for unit in document.units)
        for citation in document.citations:
            assert units[citation.anchor].text[citation.start : citation.end] == citation.surface


@given(TEXTS)
def test_any_text_gives_sound_documents(text: str) -> None:
    assert_sound(parse_source(source_from_text("sources/x.md", text)))


@given(st.sampled_from(BASES), CHANGES)
def test_whatever_lines_of_a_text_come_go_or_change_places_it_gives_sound_documents(
    text: str, changes: list[tuple[str, int, int, str]]
) -> None:
    assert_sound(parse_source(source_from_text("sources/x.md", changed(text, changes))))


@given(FRONT_MATTER, TEXTS)
@example({"": [{"": "٠٠"}]}, "(1)United Nations")
def test_any_front_matter_gives_sound_documents(front: dict[str, object], text: str) -> None:
    head = yaml.safe_dump(front, allow_unicode=True)
    assert_sound(parse_source(source_from_text("sources/x.md", f"---\n{head}---\n{text}")))


@given(st.binary(max_size=400) | st.builds(bytes.__add__, TEXTS.map(str.encode), st.binary(max_size=5)))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_read_or_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.md"
    path.write_bytes(content)
    try:
        source = read_source(path, "sources/x.md")
    except UnreadableSource:
        return  # the documented answer to what is no text
    assert_sound(parse_source(source))
