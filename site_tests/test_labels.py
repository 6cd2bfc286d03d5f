"""How people name a unit by its anchor."""

from __future__ import annotations

from typing import Any

import pytest

from resolutions.labels import label
from support.examples import cases, sentence


@pytest.mark.parametrize("case", cases("labels"), ids=sentence)
def test_labels(case: dict[str, Any]) -> None:
    assert label(case["anchor"]) == case["label"]
