"""Themes: what the file may say, and which paragraphs belong."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from resolutions.corpus.collection import Collection
from resolutions.errors import InvalidThemes
from resolutions.languages import LANGUAGES
from resolutions.model import DocumentKey, Link, Subject
from resolutions.themes import Evidence, Theme, broad_terms, classify, load_themes, unknown_themes
from resolutions.themes.broad import LEAST
from resolutions.themes.terms import ThemeTerms, expanded, fold
from support.examples import assert_told, cases, document, sentence

PEACE = Theme("peace", {"en": "Peace"}, terms={"en": ("peace",)}, core=("S/RES/1325",))


@pytest.mark.parametrize("case", cases("themes"), ids=sentence)
def test_terms(case: dict[str, Any]) -> None:
    language = case.get("language", "en")
    apart = {language: tuple(case.get("apart", ()))}
    theme = Theme("t", {"en": "T"}, terms={case.get("terms_of", language): tuple(case["terms"])}, apart=apart)
    told = document({"language": language, "units": [case["text"]]})
    found = [one.surface for member in classify(Collection((told,)), {}, [theme]) for one in member.evidence]
    assert found == case["found"]


@pytest.mark.parametrize("case", cases("themes_errors"), ids=sentence)
def test_a_wrong_file_names_the_place(case: dict[str, Any], tmp_path: Path) -> None:
    assert_told(case, load_themes, InvalidThemes, tmp_path / "themes.yml")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\xff\xfe", "the file is not UTF-8"),
        (None, "the file cannot be read"),
        (b"[" * 20_000, "the entries are nested too deep"),
    ],
    ids=["not UTF-8", "absent", "nested too deep"],
)
def test_a_file_that_cannot_be_read_is_an_invalid_one(content: bytes | None, says: str, tmp_path: Path) -> None:
    path = tmp_path / "themes.yml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InvalidThemes, match=says):
        load_themes(path)


def test_the_themes_of_this_repository(repository: Path) -> None:
    themes = load_themes(repository / "content" / "themes.yml")
    assert len(themes) >= 12
    for theme in themes:
        assert theme.name.keys() == theme.terms.keys() == theme.description.keys() == set(LANGUAGES)


def links(told: Any, status: Any = "external") -> dict[DocumentKey, tuple[Link, ...]]:
    return {told.key: tuple(Link.read(citation, status, "https://x") for citation in told.citations)}


CITING = {
    "units": ["Recalling resolution 1325 (2000),"],
    "citations": [{"anchor": "p1", "surface": "1325 (2000)", "target": "S/RES/1325"}],
}


def test_a_paragraph_that_cites_a_core_document_belongs() -> None:
    told = document(CITING)
    (member,) = classify(Collection((told,)), links(told), [PEACE])
    assert (member.theme, member.document, member.anchor) == ("peace", told.id, "p1")
    assert member.evidence == (Evidence("core", "1325 (2000)", 21, 32, "S/RES/1325"),)


def test_a_citation_that_resolves_to_nothing_makes_no_member() -> None:
    told = document(CITING)
    assert classify(Collection((told,)), links(told, "unresolved"), [PEACE]) == ()


def test_front_matter_makes_every_paragraph_a_member_and_nothing_else() -> None:
    told = document({"themes": ["peace"], "units": [{"text": "A title", "kind": "title"}, "One.", "Two."]})
    members = classify(Collection((told,)), {}, [PEACE])
    assert [member.anchor for member in members] == ["p2", "p3"]
    assert members[0].evidence == (Evidence("front"),)


def test_a_subject_of_the_document_makes_every_paragraph_a_member_with_the_subject_for_evidence() -> None:
    wells = Theme("wells", {"en": "Wells"}, subjects=("1000001", "1000009"))
    told = replace(document({"units": ["One.", "Two."]}), subjects=(Subject("WELLS", "1000001"), Subject("ROPES", "2")))
    members = classify(Collection((told,)), {}, [PEACE, wells])
    assert [(member.theme, member.anchor) for member in members] == [("wells", "p1"), ("wells", "p2")]
    assert members[0].evidence == (Evidence("subject", "WELLS", target="1000001"),)


def test_a_paragraph_keeps_all_its_evidence_in_the_order_of_the_text() -> None:
    told = document(CITING | {"units": ["Peace, resolution 1325 (2000), and peace,"], "themes": ["peace"]})
    (member,) = classify(Collection((told,)), links(told), [PEACE])
    assert [one.kind for one in member.evidence] == ["front", "term", "core", "term"]


def test_a_theme_that_is_assigned_and_not_defined_is_reported() -> None:
    told = document({"themes": ["peace", "war"], "units": ["One."]})
    (found,) = unknown_themes(Collection((told,)), [PEACE])
    assert (found.code, found.source) == ("unknown-theme", told.source)
    assert "war" in found.message


def test_a_term_of_most_paragraphs_is_told_with_its_share_and_its_place(tmp_path: Path) -> None:
    path = tmp_path / "themes.yml"
    path.write_text("- id: peace\n  name: {en: Peace}\n  terms: {en: [peace, small arm(s)]}\n", "utf-8")
    themes = load_themes(path)
    many = document({"units": [*["Peace.", *["Wells."] * (LEAST // 25)] * 24, "Small arms."]})
    members = classify(Collection((many,)), {}, themes)
    (found,) = broad_terms([many], members, themes, "themes.yml")
    assert (found.code, found.severity, found.source, found.line, found.column) == (
        *("broad-term", "note", "themes.yml", 3, 16),
    )
    assert "“peace” is in 24 of 505 paragraphs (4.8%)" in found.message


WORDS = some.lists(some.sampled_from(["peace", "law", "small", "arms", "and"]), min_size=1, max_size=4).map(" ".join)


@given(some.sets(WORDS, min_size=1, max_size=12), some.lists(WORDS, max_size=6).map(", ".join))
def test_one_pass_finds_what_looking_for_each_term_finds(terms: set[str], text: str) -> None:
    lexicon = ThemeTerms({form: (form,) for term in terms for form in expanded(term, "en")})
    singly = {
        (found.start(), found.start() + len(term), term)
        for term in terms
        for found in re.finditer(rf"\b(?={term}\b)", text)
    }
    assert set(lexicon.find(text)) == singly


def test_a_phrase_is_set_apart_from_its_own_theme_alone() -> None:
    told = document({"units": ["Wishing peace of mind,"]})
    themes = [PEACE, Theme("mind", {"en": "Mind"}, terms={"en": ("mind",)}, apart={"en": ("peace of mind",)})]
    assert [member.theme for member in classify(Collection((told,)), {}, themes)] == ["peace"]


@given(some.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)
