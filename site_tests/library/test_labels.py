"""How people name a unit by its anchor, and that every language has the words for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from resolutions.anchors.labels import label, label_in, named
from resolutions.languages import LANGUAGES, table
from resolutions.model import Unit
from support.examples import cases, document, sentence

FIELDS = re.compile(r"\{\w*\}")
AS_EVERYWHERE = ("op", "pp", "p", "letter", "again")
"""What reads "OP20(a)" to readers of every language (content/reference.md#anchors)."""


@pytest.mark.parametrize("case", cases("labels"), ids=sentence)
def test_labels(case: dict[str, Any]) -> None:
    assert label(case["anchor"], case.get("language", "en"), sole_annex=case.get("sole_annex", False)) == case["label"]


def test_a_unit_is_named_with_its_document_in_the_language_s_own_punctuation() -> None:
    assert named("S/RES/2553 (2020)", "op20-a", "en") == "S/RES/2553 (2020), OP20(a)"
    assert named("S/RES/2553 (2020)", "annex", "ar") == "S/RES/2553 (2020)، المرفق"
    assert named("S/RES/2553 (2020)", "", "zh") == "S/RES/2553 (2020)"


class CountedUnits(tuple[Unit, ...]):
    """Units that count how often all of them are looked through."""

    times = 0

    def __iter__(self) -> Iterator[Unit]:
        self.times += 1
        return super().__iter__()

    __hash__ = None  # type: ignore[assignment]  # which looks through them as well


def test_to_label_the_units_of_a_resolution_in_parts_looks_through_them_once() -> None:
    anchors = ("h1", "body", "pp1", "h2", "body-bis", "pp2")
    of_parts = document({"symbol": "A/RES/79/93 A-B", "units": [{"anchor": one, "text": ""} for one in anchors]})
    units = CountedUnits(of_parts.units)
    of_parts = replace(of_parts, units=units)
    before = units.times
    assert [label_in(of_parts, unit.anchor) for unit in of_parts.units[:1] + of_parts.units[5:]] == [
        "heading 1",
        "section B, PP1",
    ]
    assert units.times - before == 1


@pytest.mark.parametrize("stage", ["labels", "citing"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_word_with_the_same_facts(language: str, stage: str) -> None:
    english, own = table("en", stage), table(language, stage)
    may_have = {"letters", "region_numbers"}  # The Arabic letters; other languages print the Latin ones.
    assert own.keys() - may_have == english.keys() - may_have
    for key, words in english.items():
        if isinstance(words, str) and stage != "citing":
            assert sorted(FIELDS.findall(own[key])) == sorted(FIELDS.findall(words)), key
            assert own[key] or not words, key


@pytest.mark.parametrize("language", sorted({*LANGUAGES} - {"en"}))
def test_no_language_names_a_unit_in_english(language: str) -> None:
    english, own = table("en", "labels"), table(language, "labels")
    shared = {key for key in english if own[key] == english[key] and key != "part"}
    alike = {
        "fr": {"fn", "note_of_table", "sec", "art", "adoption", "sig"}
    }  # Both languages write "note", "section", "article", "adoption", "signature".
    assert shared == {*AS_EVERYWHERE} | alike.get(language, set())


def test_french_puts_no_break_spaces_where_it_prints_them() -> None:
    words = {**table("fr", "interface"), **table("fr", "labels"), **table("fr", "citing")}
    said = [text for text in words.values() if isinstance(text, str)]
    # What one types in a search, `theme:`, is no French.
    typed = re.compile(r"\b(?:symbol|theme|subject|organ|year|part):\S*")
    assert [text for text in said if re.search(r"[^\u00a0][:;?!»]|«[^\u00a0]", typed.sub("", text))] == []


def test_chinese_and_arabic_use_their_own_punctuation() -> None:
    for language, foreign in (("zh", r"[\u4e00-\u9fff}] ?[,:;?!]"), ("ar", "[,;?]")):
        words = {**table(language, "interface"), **table(language, "labels")}
        said = [text for text in words.values() if isinstance(text, str)]
        assert [text for text in said if re.search(foreign, text)] == []
