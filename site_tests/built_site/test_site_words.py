"""The words of each page's body are the words of its source: none added, none lost, none changed, in their order."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from support.pages import Page, own_words, words

DOCUMENTS = {"letter": "es/letter-2020-12-03/", "resolution": "en/S/RES/2553/"}
"""The seed's documents in the order in which they stand in its source."""


@pytest.fixture(scope="module")
def source_words(seed_source: Path) -> list[str]:
    """The words of the source without its links' targets: all other markup is punctuation."""
    return words(re.sub(r"\]\([^)\s]*\)", "] ", seed_source.read_text(encoding="utf-8")))


def shown(page: Page, part: str) -> list[str]:
    (node,) = page.tree.css(part)
    return own_words(node)


def test_the_two_pages_hold_the_words_of_the_source_and_no_others(
    seed_pages: dict[str, Page], source_words: list[str]
) -> None:
    pages = [seed_pages[address] for address in DOCUMENTS.values()]
    held = Counter(word for page in pages for part in (".r-masthead", ".r-text") for word in shown(page, part))
    expected = Counter(source_words)
    assert (held - expected, expected - held) == (Counter(), Counter())


@pytest.mark.parametrize("address", DOCUMENTS.values(), ids=DOCUMENTS.keys())
def test_the_text_of_a_page_is_a_run_of_its_source(
    seed_pages: dict[str, Page], source_words: list[str], address: str
) -> None:
    text = shown(seed_pages[address], ".r-text")
    starts = [start for start, word in enumerate(source_words) if word == text[0]]
    runs = [source_words[start : start + len(text)] for start in starts]
    assert text in runs


def test_misprints_stay(seed_pages: dict[str, Page]) -> None:
    text = " ".join(shown(seed_pages[DOCUMENTS["resolution"]], ".r-text"))
    assert "as well as resolutions as well as resolutions" in text
    assert "best practises" in text
    assert "2106 2013 2122 2013" in text
