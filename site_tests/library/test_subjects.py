"""Subjects: the terms of a site and their addresses, and the file of their names in other languages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from resolutions.errors import InvalidSubjects
from resolutions.model import Subject
from resolutions.paths import name_problem
from resolutions.subjects import load_subject_names, subject_index
from support.documents import document
from support.examples import assert_told, cases, sentence


@pytest.mark.parametrize("case", cases("subjects"), ids=sentence)
def test_terms(case: dict[str, Any]) -> None:
    documents = [document([], subjects=tuple(Subject(*one) for one in held)) for held in case["documents"]]
    index = subject_index(documents)
    assert [[term.id, term.name] for term in index.terms] == case["terms"]
    assert {term.id for term in index.by_subject.values()} == {identifier for identifier, _ in case["terms"]}


SUBJECTS = some.builds(
    Subject,
    some.text(some.sampled_from("aB 2-,/.é水"), min_size=1, max_size=8),
    some.sampled_from(["", "1", "22", "x", "page-2"]),
)


@given(some.lists(SUBJECTS, max_size=12))
def test_every_subject_has_one_term_and_no_two_terms_one_address(subjects: list[Subject]) -> None:
    index = subject_index([document([], subjects=tuple(subjects))])
    assert set(index.by_subject) == set(subjects)
    addresses = [term.id for term in index.terms]
    assert len(addresses) == len(set(addresses))
    assert set(index.by_subject.values()) == set(index.terms)
    assert not [address for address in addresses if name_problem(address) or "/" in address]


@pytest.mark.parametrize("case", cases("subjects_errors"), ids=sentence)
def test_a_wrong_file_names_the_place(case: dict[str, Any], tmp_path: Path) -> None:
    assert_told(case, load_subject_names, InvalidSubjects, tmp_path / "subjects.yml")


def test_names_are_read_by_subject_and_language(tmp_path: Path) -> None:
    path = tmp_path / "subjects.yml"
    path.write_text("- {id: 1000001, name: {fr: Puits, es: Pozos}}\n- {id: wells-old, name: {ru: Колодцы}}\n", "utf-8")
    names = load_subject_names(path)
    assert {identifier: dict(texts) for identifier, texts in names.items()} == {
        "1000001": {"fr": "Puits", "es": "Pozos"},
        "wells-old": {"ru": "Колодцы"},
    }
