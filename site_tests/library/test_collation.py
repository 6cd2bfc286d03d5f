"""The order of names in lists, and their letters (`cases/collation.yml`)."""

from __future__ import annotations

from typing import Any

import pytest

from resolutions.languages.collation import letter_of, order_of
from support.examples import cases, sentence


@pytest.mark.parametrize("case", cases("collation"), ids=sentence)
def test_names_in_the_order_of_a_language(case: dict[str, Any]) -> None:
    names, language = [str(name) for name, _ in case["names"]], case["language"]
    backwards = names[::-1]
    assert sorted(backwards, key=lambda name: order_of(name, language)) == names
    assert [letter_of(name, language) for name in names] == [letter for _, letter in case["names"]]
