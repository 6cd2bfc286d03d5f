"""What a document is called, and what it is about (`cases/titles.yml`)."""

from __future__ import annotations

from typing import Any

import pytest

from resolutions.model import AgendaItem, Subject
from resolutions.titles import item_numbers, title_beside_symbol, titled, worded_item
from support.documents import document
from support.examples import cases, sentence


@pytest.mark.parametrize("case", cases("titles"), ids=sentence)
def test_title(case: dict[str, Any]) -> None:
    facts = dict(case["document"])
    facts["subjects"] = tuple(map(Subject, facts.get("subjects", ())))
    facts["agenda_items"] = tuple(map(AgendaItem, facts.get("agenda_items", ())))
    told = titled(document([], **facts))
    assert told.title == case.get("title", facts["title"])
    assert (told.about, told.language) == (case["about"], case.get("language", "en"))
    assert told.is_given == case.get("given", False)
    assert told.line == case.get("line", told.line)
    if "beside" in case:
        assert title_beside_symbol(document([], **facts)) == case["beside"]


@pytest.mark.parametrize(
    ("language", "printed", "numbers"),
    [
        ("ar", "البند 103 (ب ب) من جدول الأعمال", "103 (ب ب)"),
        ("en", "Agenda item 103 (bb)", "103 (bb)"),
        ("es", "Tema 103 bb) del programa", "103 bb)"),
        ("fr", "Point 103 bb) de l’ordre du jour", "103 bb)"),
        ("ru", "Пункт 103 bb) повестки дня", "103 bb)"),
        ("zh", "议程项目103(bb)", "103(bb)"),
        ("zh", "议程项目103（b）", "103（b）"),
    ],
)
def test_an_item_of_more_items_than_the_alphabet_has_letters_is_printed_by_its_number_alone(
    language: str, printed: str, numbers: str
) -> None:
    told = document([], language=language, agenda_item=printed)
    assert (item_numbers(told), worded_item(told)) == (numbers, "")
