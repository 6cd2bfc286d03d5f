"""A document's language versions: the same anchors in all, and a note where one alone prints a marker."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolutions.check import check
from resolutions.corpus import Content, differing_versions, read_collection
from resolutions.corpus.alignment import PassagePair, aligned
from resolutions.corpus.versions import divergences
from resolutions.languages import LANGUAGES
from resolutions.model import Document, DocumentKey, Vote
from resolutions.parse import parse_source
from resolutions.text.read import source_from_text
from support.documents import document
from support.examples import cases, sentence
from support.six_languages import CITING, DIVIDED, HEADS, misprinted

VERSIONS = [
    pytest.param(language, text, case["anchors"].split(), id=f"{sentence(case)} ({language})")
    for case in cases("versions")
    for language, text in case["texts"].items()
]


@pytest.mark.parametrize(("language", "text", "anchors"), VERSIONS)
def test_every_version_has_the_same_anchors(language: str, text: str, anchors: list[str]) -> None:
    own = "body" in anchors
    head = HEADS[language].partition("\n\n")[0] + "\n\n" if own else HEADS[language]
    (document,) = parse_source(source_from_text(f"x-{language}.txt", head + text))
    found = [unit.anchor for unit in document.units]
    assert document.language == language
    assert found[1 if own else 2 :] == anchors


def items(*items: str) -> str:
    return "1. Decides:\n\n" + "\n\n".join(items) + "\n\n2. Decides to remain seized."


def test_a_marker_that_one_version_alone_prints_is_told_once(tmp_path: Path) -> None:
    texts: dict[str, Any] = {
        "en": "Noting the ports,\n\n" + items("(a) One;", "(b) Two;", "(c) Three."),
        "fr": "Notant les ports du pays et de la côte,\n\n" + items("a) Un.").replace("Decides", "Décide"),
        "ru": "отмечая порты,\n\n" + items("a) один.").replace("Decides", "постановляет"),
    }
    for language, text in texts.items():
        (tmp_path / f"x-{language}.txt").write_text(HEADS[language] + text, encoding="utf-8")
    (found,) = (one for one in check(Content(tmp_path)) if one.code == "lone-marker")
    assert (found.severity, found.source, found.line) == ("note", "x-en.txt", 11)
    assert found.message.startswith("only the version in en prints op1-b and 1 more; the document's other versions (")


def divided(folder: Path) -> None:
    for language, text in DIVIDED.items():
        (folder / f"x-{language}.txt").write_text(text, encoding="utf-8")


def test_a_number_that_one_version_alone_lacks_is_told_where_it_is_missing(tmp_path: Path) -> None:
    text = "1. {0}:\n\n(a) {1};\n\n{2}(c) {3}.\n\n2. {4}."
    texts = {
        "en": text.format("Decides", "One", "(b) Two;\n\n", "Three", "Decides to remain seized of the matter"),
        "fr": text.format("Décide", "Un", "(b) Deux ;\n\n", "Trois", "Décide de rester saisi de la question"),
        "es": text.format("Decide", "Uno", "", "Tres", "Decide seguir ocupándose de la cuestión"),
    }
    for language, printed in texts.items():
        (tmp_path / f"x-{language}.txt").write_text(HEADS[language] + printed, encoding="utf-8")
    (found,) = (one for one in check(Content(tmp_path)) if one.code == "lacking-marker")
    assert (found.severity, found.source, found.line) == ("note", "x-es.txt", 7)
    assert "lacks op1-b; all others (en, fr)" in found.message


def test_a_preamble_that_is_divided_otherwise_is_told_where_it_begins_to_be(tmp_path: Path) -> None:
    divided(tmp_path)
    (found,) = (one for one in check(Content(tmp_path)) if one.code == "uneven-preamble")
    assert (found.severity, found.source, found.line) == ("note", "x-ar.txt", 7)
    assert "3 paragraphs in ar and 4 in en, fr; it seems that pp2 stands here for pp2 and pp3 there" in found.message


def test_an_edit_changes_what_the_recitals_of_its_own_document_stand_for_and_nothing_else(tmp_path: Path) -> None:
    divided(tmp_path)
    collection = read_collection(tmp_path)
    arabic, english = (DocumentKey("S/RES/9902", language) for language in ("ar", "en"))
    found = {key: one.recitals for key, one in collection.divergences.items()}
    assert found == {arabic: {"pp1": ("pp1",), "pp2": ("pp2", "pp3"), "pp3": ("pp4",)}}
    held = collection.by_key[english]
    shorter = replace(held, units=tuple(unit for unit in held.units if unit.anchor != "pp4"))
    edited = collection.with_documents({english: shorter})
    assert edited.divergences == replace(edited).divergences
    assert edited.divergences[DocumentKey("S/RES/9902", "fr")].recitals["pp4"] == ()


def test_a_version_that_cites_other_documents_than_all_others_is_told_and_compared_with_none(tmp_path: Path) -> None:
    divided(tmp_path)
    other = "Rappelant les résolutions 60/1, 60/2, 60/3 et 60/4 de l’Assemblée générale,\n\n1. Décide de rester saisi."
    recital = {"en": "Recalling resolutions 1 (1946), 2 (1946) and 3 (1946),\n\n"}
    recital["ar"] = "إذ يشير إلى القرارات 1 (1946) و 2 (1946) و 3 (1946)،\n\n"
    for language, words in recital.items():
        path = tmp_path / f"x-{language}.txt"
        head, _, rest = path.read_text(encoding="utf-8").partition("\n\n")
        enacting, _, text = rest.partition("\n\n")
        path.write_text(f"{head}\n\n{enacting}\n\n{words}{text}", encoding="utf-8")
    (tmp_path / "x-fr.txt").write_text(
        f"Résolution 9902 (2031)\n\nLe Conseil de sécurité,\n\n{other}", encoding="utf-8"
    )
    found = [one for one in check(Content(tmp_path)) if one.code in ("other-text", "uneven-preamble", "lacking-marker")]
    assert [(one.code, one.source) for one in found] == [("uneven-preamble", "x-ar.txt"), ("other-text", "x-fr.txt")]
    assert "of the 4 documents that it cites, en, ar cite 0 at most" in found[1].message
    compared = {key.language: one.is_another_text for key, one in read_collection(tmp_path).divergences.items()}
    assert compared == {"ar": False, "fr": True}


ACTS = {"ar": "يقرر أن يعمل", "en": "Decides to act", "es": "Decide actuar", "fr": "Décide d’agir"}
ACTS |= {"ru": "постановляет действовать", "zh": "决定采取行动"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("numbers", "otherwise"), [("1 2 1 2", True), ("1 2 3 5", True), ("1 2 4", False)])
def test_a_version_whose_numbers_may_be_those_of_other_words_is_known(
    language: str, numbers: str, *, otherwise: bool
) -> None:
    documents: list[Document] = []
    for code in dict.fromkeys((language, "en", "fr", "es")):
        counted = numbers.split() if code == language else ["1", "2", "3", "4"]
        text = "\n\n".join(f"{number}. {ACTS[code]};" for number in counted)
        documents += parse_source(source_from_text(f"x-{code}.txt", f"{HEADS[code]}{text}"))
    found = divergences(documents)
    assert [key.language for key, one in found.items() if one.is_numbered_otherwise] == [language] * otherwise


@pytest.mark.parametrize("language", CITING)
def test_a_document_that_one_version_alone_cites_where_all_others_cite_another_is_told(
    tmp_path: Path, language: str
) -> None:
    for other, text in misprinted(language).items():
        (tmp_path / f"x-{other}.txt").write_text(text, encoding="utf-8")
    (found,) = (one for one in check(Content(tmp_path)) if one.code == "lone-citation")
    assert (found.severity, found.source, found.line) == ("note", f"x-{language}.txt", 5)
    assert found.column == CITING[language].index("74/225") + 1
    assert found.message.startswith(f"pp1 cites A/RES/74/255 in {language} alone; all other versions (")
    assert found.message.endswith(") cite A/RES/74/225 there. Compare with the official texts")


def test_what_a_version_cites_elsewhere_too_is_no_exchange(tmp_path: Path) -> None:
    for language in ("en", "fr", "es"):
        first, second = ("74/255", "Noting 74/225,") if language == "es" else ("74/225", "Noting 74/225,")
        printed = f"{CITING[language].replace('74/225', first)}{second.replace('Noting', 'Recordando la resolución')}"
        (tmp_path / f"x-{language}.txt").write_text(f"{HEADS[language]}{printed}\n\n1. Decides.", encoding="utf-8")
    assert not [one for one in check(Content(tmp_path)) if one.code == "lone-citation"]


def test_two_versions_of_which_one_has_a_recital_more(tmp_path: Path) -> None:
    divided(tmp_path)
    (tmp_path / "x-fr.txt").unlink()
    (found,) = (one for one in check(Content(tmp_path)) if one.code == "uneven-preamble")
    assert found.source == "x-ar.txt"


FACTS: dict[str, tuple[dict[str, Any], str, str]] = {
    "day": ({"date": date(2031, 3, 6)}, "2031-03-06", "2031-03-16"),
    "meeting": ({"meeting": "A/98/PV.46"}, "A/98/PV.46", "A/99/PV.46"),
    "vote": ({"vote": Vote(12, 0, 1)}, "12-0-1", "13-0-2"),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("what", FACTS)
def test_a_fact_that_one_version_alone_tells_otherwise_is_told(language: str, what: str) -> None:
    told: dict[str, Any] = {"date": date(2031, 3, 16), "meeting": "A/99/PV.46", "vote": Vote(13, 0, 2)}
    changed, here, there = FACTS[what]
    versions = [replace(document([]), language=code, source=f"{code}.xml", **told) for code in LANGUAGES]
    versions = [replace(one, **changed) if one.language == language else one for one in versions]
    (found,) = differing_versions(versions)
    assert (found.code, found.source) == ("lone-fact", f"{language}.xml")
    assert found.message.startswith(f"the {what} is {here} in {language} alone; all other versions that tell it (")
    assert f") say {there}. " in found.message
    silent = [replace(one, meeting="", vote=None) if one.language == language else one for one in versions]
    assert len([*differing_versions(silent)]) == (what == "day")
    assert not [*differing_versions([one for one in versions if one.language in ("en", language)])]


WORDS = st.text("ab 12", max_size=30)


@given(st.lists(WORDS, max_size=8), st.lists(WORDS, max_size=8))
def test_every_paragraph_of_two_versions_is_in_one_pairing(first: list[str], second: list[str]) -> None:
    pairings = aligned(first, second)
    assert [n for one in pairings for n in range(one.first, one.first + one.first_count)] == list(range(len(first)))
    assert [n for one in pairings for n in range(one.second, one.second + one.second_count)] == list(range(len(second)))


def test_numbers_tell_which_recital_the_other_version_lacks() -> None:
    english = ["Recalling resolution 1990", "Recalling resolution 2031", "Recalling resolution 66", "Noting the report"]
    arabic = ["إذ يشير إلى القرار 1990", "وإذ يشير إلى القرار 66", "وإذ يحيط علما بالتقرير"]
    assert [one for one in aligned(arabic, english) if one.first_count != one.second_count] == [PassagePair(1, 0, 1, 1)]
