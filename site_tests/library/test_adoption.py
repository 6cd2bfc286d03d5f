"""When a document came to be, and at which meeting."""

from __future__ import annotations

from typing import Any

import pytest

from resolutions.parse import parse_source
from resolutions.text.read import source_from_text
from support.examples import cases, sentence


@pytest.mark.parametrize("case", cases("occasion"), ids=sentence)
def test_the_day_of_a_document(case: dict[str, Any]) -> None:
    [made] = parse_source(source_from_text(case["path"], case["text"]))
    assert made.language == case.get("language", "en")
    assert (made.date.isoformat() if made.date else None) == case["date"]
    assert made.meeting == case["meeting"]
