"""What a document is called, and what it is about (`cases/titles.yml`)."""

from __future__ import annotations

from typing import Any

import pytest

from resolutions.model import AgendaItem, Subject
from resolutions.titles import titled
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
