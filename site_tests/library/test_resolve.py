"""What each citation leads to, and what a person is told of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from resolutions.addresses import Place
from resolutions.anchors.pinpoints import place
from resolutions.corpus.collection import Collection
from resolutions.corpus.resolve import resolve, resolve_diagnostics
from resolutions.model import Citation, Document, DocumentKey, Link
from support.examples import cases, document, sentence


def held(identifier: str, language: str, kind: str, *anchors: str) -> Document:
    units = [{"anchor": anchor, "text": "Decides;"} for anchor in anchors]
    return document({"id": identifier, "language": language, "kind": kind, "units": units})


def in_parts(identifier: str, language: str, first: str, second: str) -> Document:
    """A decision that prints two parts, with the lines that open them."""
    units = [
        {"anchor": "x1", "kind": "title", "text": "A/DEC/76/418"},
        {"anchor": "h1", "kind": "heading", "text": first},
        {"anchor": "p1", "kind": "paragraph", "text": "Elected Ruritania."},
        {"anchor": "adoption", "kind": "adoption", "text": "61st plenary meeting"},
        {"anchor": "h2", "kind": "heading", "text": second},
        {"anchor": "p2", "kind": "paragraph", "text": "Elected Freedonia."},
    ]
    return document({"id": identifier, "language": language, "kind": "decision", "units": units})


LETTERS = {
    "en": ("A", "B"),
    "fr": ("Décision A", "Décision B"),
    "es": ("A. Puertos", "B. Puertos"),
    "ru": ("А", "В"),
    "ar": ("ألف", "باء - الموانئ"),
    "zh": ("甲", "乙、港口"),
}
"""The lines that open the parts of one decision in each language."""

CITING = held("S/RES/2200", "en", "resolution", "pp1", "op4")
SITE = Collection(
    (
        CITING,
        held("S/RES/2100", "en", "resolution", "op1", "op3", "op3-a", "op12"),
        held("S/RES/2100", "fr", "resolution", "op1", "op3", "op12"),
        held("S/PRST/2014/5", "es", "statement", "p1", "p4"),
        held("A/RES/75/253", "en", "resolution", "op1"),
        held("A/RES/75/253B", "en", "resolution", "op1"),
        document(
            {
                "id": "A/RES/75/101A-B",
                "language": "en",
                "kind": "resolution",
                "units": [
                    {"anchor": "h1", "kind": "heading", "text": "A Ports"},
                    {"anchor": "op1", "text": "Decides;"},
                    {"anchor": "h2", "kind": "heading", "text": "B Roads"},
                    {"anchor": "sec-b-op1", "text": "Decides;"},
                ],
            }
        ),
        *(in_parts("A/DEC/76/418", language, first, second) for language, (first, second) in LETTERS.items()),
    )
)


def citing(surface: str, target: str, pinpoint: str, year: int | None = None, **fields: Any) -> Document:
    citation = Citation("op4", surface, 0, len(surface), target, pinpoint, year, 7, 12)
    return replace(CITING, citations=(citation,), **fields)


@pytest.mark.parametrize("case", cases("resolve"), ids=sentence)
def test_resolve(case: dict[str, Any]) -> None:
    (link,) = resolve(citing(*case["cites"]), SITE)
    assert (link.status, link.href, link.reason) == (case["status"], case.get("href", ""), case.get("reason", ""))
    assert Link.read(link.citation, link.status, link.href, link.reason) == link


@pytest.mark.parametrize("language", LETTERS)
def test_a_part_of_a_decision_that_prints_several_is_found_by_the_letter_above_it(language: str) -> None:
    given = citing("76/418 B", "A/DEC/76/418B", "-", language=language)
    (link,) = resolve(given, SITE)
    assert link.href == f"/{language}/A/DEC/76/418/#h2"


@pytest.mark.parametrize("case", [case for case in cases("resolve") if "message" in case], ids=sentence)
def test_what_a_person_is_told(case: dict[str, Any]) -> None:
    source = case.get("source", "sources/x.md")
    given = citing(*case["cites"], source=source)
    (told,) = resolve_diagnostics(given, resolve(given, SITE))
    assert (told.code, told.source, told.line, told.column) == (case["reason"], source, 7, 12)
    assert told.message == case["message"]


@pytest.mark.parametrize(
    "cites", [("A/70/1", "A/RES/70/1", "-"), ("2145 (XXII)", "A/RES/2145(XXI)", "-")], ids=lambda cites: cites[0]
)
def test_words_that_name_another_document_are_noted(cites: tuple[str, str, str]) -> None:
    given = citing(*cites)
    (told,) = resolve_diagnostics(given, resolve(given, SITE))
    assert (told.code, told.severity) == ("symbol-as-printed", "note")


@pytest.mark.parametrize(
    "cites", [("181 A", "A/RES/181(II)A", "-"), ("B (II)", "A/RES/181(II)B", "-")], ids=lambda cites: cites[0]
)
def test_a_member_of_a_list_whose_session_stands_behind_the_last_names_no_other(cites: tuple[str, str, str]) -> None:
    given = citing(*cites)
    assert resolve_diagnostics(given, resolve(given, SITE)) == ()


def test_a_misprint_that_the_front_matter_declares_is_right() -> None:
    given = citing("2100 (2014)", "S/RES/2100", "-", 2014, misprints=("2100 (2014)",))
    (link,) = resolve(given, SITE)
    assert (link.status, link.href) == ("internal", "/en/S/RES/2100/")
    assert resolve_diagnostics(given, (link,)) == ()


@pytest.mark.parametrize(
    ("cites", "status", "href"),
    [
        (("paragraph 40 of 2100", "S/RES/2100", "40"), "internal", "/en/S/RES/2100/"),
        (("paragraph 40", "SELF", "40"), "self", "#op4"),
    ],
    ids=["of another document", "of its own"],
)
def test_a_paragraph_that_the_original_misprints_leads_as_near_as_it_can(
    cites: tuple[str, str, str], status: str, href: str
) -> None:
    given = citing(*cites, misprints=(cites[0],))
    (link,) = resolve(given, SITE)
    assert (link.status, link.href) == (status, href)
    assert resolve_diagnostics(given, (link,)) == ()


def test_a_page_in_the_language_of_who_cites_comes_first() -> None:
    (link,) = resolve(citing("2100 (2013)", "S/RES/2100", "12", 2013, language="fr"), SITE)
    assert link.href == "/fr/S/RES/2100/#op12"


def test_a_section_cites_its_own_paragraphs_first() -> None:
    sections = held("S/RES/2200", "en", "resolution", "op1", "sec-b-op1", "sec-b-op2")
    for anchor, href in (("op1", "#op1"), ("sec-b-op2", "#sec-b-op1")):
        given = replace(sections, citations=(Citation(anchor, "paragraph 1", 0, 11, "SELF", "1"),))
        (link,) = resolve(given, Collection((given,)))
        assert link.href == href


def test_a_session_in_small_or_spaced_letters_is_no_other_document() -> None:
    given = citing("2625 ( xxv )", "A/RES/2625(XXV)", "-")
    assert resolve_diagnostics(given, resolve(given, SITE)) == ()


def test_pages_of_documents_without_a_symbol() -> None:
    assert Place.of(DocumentKey("letter-2020-12-03", "es")).folder == "es/letter-2020-12-03/"
    assert Place.of(DocumentKey("A/RES/2625(XXV)", "en")).folder == "en/A/RES/2625-XXV/"


@pytest.mark.parametrize(
    ("pinpoint", "kind", "anchors", "near", "expected"),
    [
        ("4", "resolution", {"op4", "p4"}, "", "op4"),
        ("4", "letter", {"op4", "p4"}, "", "p4"),
        ("annex-5", "resolution", {"annex-p5"}, "", "annex-p5"),
        ("annex-b-2", "resolution", {"annex-2-2"}, "", "annex-2-2"),
        ("annex-b-2", "resolution", {"annex-b-2", "annex-2-2"}, "", "annex-b-2"),
        ("annex-ii-3", "resolution", {"annex-2-3"}, "", "annex-2-3"),
        ("1", "resolution", {"op1", "sec-b-op1"}, "sec-b-op2", "sec-b-op1"),
        ("1", "resolution", {"op1", "sec-b-op1"}, "op3", "op1"),
        ("7-9", "resolution", {"op7", "op9"}, "", "op7"),
        ("2-1", "resolution", {"op2", "op2-1"}, "", "op2-1"),
        ("sec-xi-6", "resolution", {"op6", "sec-xi-op6", "sec-xii-op6"}, "", "sec-xi-op6"),
        ("sec-xi-6-7", "resolution", {"sec-xi-op6", "sec-xi-op7"}, "", "sec-xi-op6"),
        ("sec-xi-6", "resolution", {"op6", "sec-xii-op6"}, "", None),
        ("sec-xi-6", "resolution", {"op6", "op7"}, "", "op6"),
        ("sec-ii-sec-b-6", "resolution", {"sec-ii-sec-b-op6", "sec-ii-op6"}, "", "sec-ii-sec-b-op6"),
        ("7", "resolution", {"op70"}, "", None),
        ("5", "resolution", {"op4", "op5-a", "op5-b"}, "", "op5-a"),
        ("5-7", "resolution", {"op4", "op5-a", "op6"}, "", "op5-a"),
        ("5", "resolution", {"op4-a", "op50-a"}, "", None),
        ("annex-p", "resolution", {"annex", "annex-p1-p", "annex-p1-a"}, "", "annex-p1-p"),
        ("annex-i-a", "resolution", {"annex-1", "annex-1-p2-a", "annex-2-p1-a"}, "", "annex-1-p2-a"),
        ("annex-i-3", "resolution", {"annex-a-annex-1-3", "annex-1-3"}, "annex-a-annex-4-2", "annex-a-annex-1-3"),
        ("annex-i-3", "resolution", {"annex-a-annex-1-3", "annex-1-3"}, "annex-a-2", "annex-1-3"),
        ("annex-1-a", "resolution", {"annex", "annex-p1", "annex-p1-a", "annex-p2-a"}, "", "annex-p1-a"),
        ("annex-2-a", "resolution", {"annex-2-a", "annex-2-p1-a"}, "", "annex-2-a"),
        ("annex-ii-sec-b-3", "resolution", {"annex-1-sec-b-3", "annex-2-sec-b-3"}, "", "annex-2-sec-b-3"),
        ("annex-sec-b-3", "resolution", {"sec-b-op3", "annex-sec-b-3"}, "", "annex-sec-b-3"),
        ("annex-ii-sec-b-3", "resolution", {"sec-b-op3", "annex-1-3", "annex-2-3"}, "", "annex-2-3"),
        ("annex-ii-sec-b-3", "resolution", {"annex-2-3", "annex-2-sec-a-3"}, "", None),
        ("annex-sec-1-3", "resolution", {"annex-1-3", "annex-sec-1-3"}, "", "annex-sec-1-3"),
        ("-", "resolution", {"op1"}, "", None),
    ],
)
def test_places(pinpoint: str, kind: Any, anchors: set[str], near: str, expected: str | None) -> None:
    assert place(pinpoint, kind, frozenset(anchors), near) == expected
