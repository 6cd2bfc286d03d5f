"""Which documents a text cites, where, and which paragraphs of them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from resolutions.citations.cite import cite
from resolutions.citations.grammars.words import alternatives, exact, pattern
from resolutions.languages import LANGUAGES
from resolutions.model import Citation, Document
from resolutions.parse import parse_source
from resolutions.text.read import read_source, source_from_text
from resolutions.un.symbols import Symbol
from support.examples import cases, document, sentence

PIECES = st.sampled_from(
    [
        *("resolution ", "resolutions ", "paragraph ", "paragraphs ", "Article ", "Chapter ", "subparagraph "),
        *("résolution ", "párrafo ", "пункта ", "الفقرة ", "第", "号决议", "段", "章", "七"),
        *("1325 (2000)", "1493", "2625 (XXV)", "60/1", "S/PRST/2014/5", "A/35/89-S/13784", "Add.44", "$/17509"),
        *("3 (a)", "(b)", "7 to 9", "VII", "٢", "（", "）", "\u200f", "\xa0"),
        *(", ", " and ", " of ", " to ", " of the Charter", " above", "; ", ". ", "(", ")", "-", "/", " "),
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join))


def of(
    text: str, language: str = "en", own: str = "S/RES/2553", kind: str = "resolution", unit_kind: str = "operative"
) -> Document:
    unit = {"anchor": "fn8" if unit_kind == "footnote" else "op1", "kind": unit_kind, "text": text}
    return document({"id": own, "kind": kind, "language": language, "units": [unit]})


def told(citations: Iterable[Citation]) -> list[list[str]]:
    return [[citation.surface, citation.target, citation.pinpoint] for citation in citations]


@pytest.mark.parametrize("case", cases("citations"), ids=sentence)
def test_mentions(case: dict[str, Any]) -> None:
    given = of(
        case["text"],
        case.get("language", "en"),
        case.get("own", "S/RES/2553"),
        case.get("kind", "resolution"),
        case.get("unit", "operative"),
    )
    # A resolution of many paragraphs, so that none is missing.
    numbered = [replace(given.units[0], anchor=f"op{number}", text="") for number in range(2, 90)]
    assert told(cite(replace(given, units=(*given.units, *numbered)))) == case["mentions"]


@pytest.mark.parametrize("case", cases("annexed_bodies"), ids=sentence)
def test_mentions_in_another_bodys_text(case: dict[str, Any]) -> None:
    texts = [
        ("annex-1", "annex", "I"),
        ("annex-1-p1", "paragraph", case["line"]),
        ("annex-1-p2", "paragraph", case["text"]),
        ("annex-2", "annex", "II"),
        ("annex-2-p1", "paragraph", case["text"]),
    ]
    units = [{"anchor": anchor, "kind": kind, "text": text} for anchor, kind, text in texts]
    given = document({"id": "A/RES/99/1", "kind": "resolution", "language": case.get("language", "en"), "units": units})
    assert told(cite(given)) == case["mentions"] + case["behind"]


def test_the_organ_of_a_text_without_a_symbol_tells_whose_its_resolutions_are() -> None:
    text = "The Human Rights Council,\n\nRecalling its resolution 18/20 and its decision 18/120,\n\n1. Decides to dig."
    (parsed,) = parse_source(source_from_text("wells.txt", text))
    assert [citation.target for citation in cite(parsed)] == ["A/HRC/RES/18/20", "A/HRC/DEC/18/120"]


@pytest.mark.parametrize("case", cases("told_elsewhere"), ids=sentence)
def test_another_paragraph_tells_whose_a_resolution_is(case: dict[str, Any]) -> None:
    units = [
        {"anchor": f"op{number}", "kind": "operative", "text": text} for number, text in enumerate(case["texts"], 1)
    ]
    given = {"id": case["own"], "kind": "resolution", "language": case.get("language", "en"), "units": units}
    assert [[citation.surface, citation.target] for citation in cite(document(given))] == case["mentions"]


@pytest.mark.parametrize("case", cases("same_document"), ids=sentence)
def test_notes_that_name_the_document_of_the_note_before(case: dict[str, Any]) -> None:
    anchors = case.get("anchors") or [f"fn{number}" for number in range(1, len(case["notes"]) + 1)]
    notes = zip(anchors, case["notes"], strict=True)
    units = [{"anchor": anchor, "kind": "footnote", "text": text} for anchor, text in notes]
    given = {"id": "A/RES/99/1", "kind": "resolution", "language": case.get("language", "en"), "units": units}
    assert [[c.anchor, c.surface, c.target, c.pinpoint] for c in cite(document(given))] == case["mentions"]


@pytest.mark.parametrize("case", cases("own_paragraphs"), ids=sentence)
def test_references_of_a_document_to_itself(case: dict[str, Any]) -> None:
    annexes, headings, at = case.get("annexes", ()), case.get("headings", ()), case["at"]
    units = [
        {
            "anchor": anchor,
            "kind": "annex" if anchor in annexes else "heading" if anchor in headings else "operative",
            "text": case["text"] if anchor == at else case.get("printed", {}).get(anchor, ""),
        }
        for anchor in case["units"]
    ]
    told = {"kind": case.get("kind", "resolution"), "corrects": case.get("corrects", False)}
    found = cite(document({"id": "S/RES/1", "language": case.get("language", "en"), "units": units, **told}))
    assert [citation.pinpoint for citation in found if citation.target == "SELF"] == case["pinpoints"]


def test_the_seed_documents(repository: Path) -> None:
    letter, resolution = parse_source(read_source(repository / "content/sources/2553.md", "sources/2553.md"))
    assert told(letter.citations) == [
        ["S/2020/1158", "S/2020/1158", "-"],
        ["S/2020/253", "S/2020/253", "-"],
        ["2553 (2020)", "S/RES/2553", "-"],
    ]
    golden = (repository / "site_tests/golden/2553.citations.tsv").read_text(encoding="utf-8").splitlines()
    assert [f"{c.anchor}\t{c.surface}\t{c.target}\t{c.pinpoint}" for c in resolution.citations] == golden


def test_titles_and_enacting_words_cite_nothing() -> None:
    units = [{"anchor": kind, "kind": kind, "text": "Resolution 2553 (2020)"} for kind in ("title", "enacting")]
    assert cite(document({"units": units})) == ()


def test_line_and_column_are_the_mention_s_own() -> None:
    text = "The Security Council,\n\nRecalling its **resolution**\n{indent}1325 (2000), and more,\n"
    for indent in ("", "   "):
        (made,) = parse_source(source_from_text("x.md", text.format(indent=indent)))
        (citation,) = made.citations
        assert (citation.surface, citation.line, citation.column) == ("1325 (2000)", 4, len(indent) + 1)


@given(TEXTS, st.sampled_from([*LANGUAGES, "xx"]))
@example("第" + "(" * 100, "zh")
@example("İ 1325 (2000) paragraphe", "fr")
@example("A", "xx")
def test_every_surface_stands_where_it_says(text: str, language: str) -> None:
    end = 0
    for citation in cite(of(text, language)):
        assert text[citation.start : citation.end] == citation.surface
        assert citation.start >= end
        end = citation.end
        assert citation.target in ("SELF", "CHARTER") or Symbol.parse(citation.target), citation.target


PHRASES = st.lists(st.text("aAbé 2-’", min_size=1, max_size=4), min_size=1, max_size=8)


@given(PHRASES, st.text("aAbBé 2-’", max_size=12), st.sampled_from(("", r"(?!\w)", "a")))
@example(["council of", "Council", "council"], "Council of", r"(?!\w)")
def test_phrases_with_one_first_letter_are_found_as_if_each_stood_by_itself(
    phrases: list[str], text: str, behind: str
) -> None:
    longest_first = sorted(phrases, key=len, reverse=True)
    each = "|".join(
        re.escape(phrase).replace(r"\ ", r"\s+") + (r"(?!\w)" if phrase == "AA" else "")  # an acronym is a whole word
        for phrase in longest_first
    )
    for compiled in (pattern, exact):
        expected = [found.span() for found in compiled(f"(?:{each}){behind}").finditer(text)]
        assert [found.span() for found in compiled(alternatives(phrases) + behind).finditer(text)] == expected


@given(TEXTS)
def test_text_before_a_paragraph_s_end_changes_no_earlier_mention(text: str) -> None:
    """A mention depends on its own sentence, and on what another paragraph says only where that names an organ."""
    apart = cite(of(text))
    both = document(
        {
            "id": "S/RES/2553",
            "kind": "resolution",
            "units": [
                {"anchor": "op1", "kind": "operative", "text": text},
                {"anchor": "op2", "kind": "operative", "text": "Recalling resolution 1325 (2000),"},
            ],
        }
    )
    assert told(c for c in cite(both) if c.anchor == "op1") == told(apart)


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "piece",
    ["(", ")", "7", ",", "(a)(i)", "paragraph 3 (a), ", "resolutions 1, 2, ", "Article 41, ", "S/1 and Add.1 ", "第"],
)
def test_much_of_one_thing_ends(piece: str, language: str) -> None:
    assert isinstance(cite(of(piece * (10_000 // len(piece)), language)), tuple)


def test_six_languages_cite_the_same_documents(shared: Path) -> None:
    """The parallel sentences; in those told apart, a version says "this resolution" where another has the number."""
    with (shared / "parallel" / "sc_lines_6way.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    targets = [[{c.target for c in cite(of(row[code], code))} for code in LANGUAGES] for row in rows]
    same = sum(all(one == found[0] for one in found) for found in targets)
    assert any(found[0] for found in targets)
    assert same / len(rows) >= 0.98
