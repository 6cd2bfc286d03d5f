"""The forms by which readers filter lists."""

from __future__ import annotations

import pytest

from mkdocs_resolutions.interface import words_in
from mkdocs_resolutions.views.search import organs_in
from resolutions.languages import LANGUAGES
from resolutions.un import COUNCIL, OTHER
from support.documents import document


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_organ_of_a_form_is_called_otherwise_than_the_others(language: str) -> None:
    """A body that is none of `ORGANS` and gives its documents no symbol has its own name, as in the search."""
    bodies = ("Assembly of Lamps", "Assembly of Wells")
    held = [document([], id=f"resolution-2031-05-{day:02}", body=body) for day, body in enumerate(bodies, 1)]
    words = words_in(language)
    organs = organs_in([*held, document([]), document([], id="FCCC/CP/2031/1")], words)
    assert dict(organs) == {
        **dict(zip(bodies, bodies, strict=True)),
        COUNCIL.name: words.organ(COUNCIL),
        OTHER: words.organ(None),
    }


@pytest.mark.parametrize(("language", "gendered"), [("fr", {"Tous", "Toutes"}), ("es", {"Todos", "Todas"})])
def test_what_leaves_a_filter_open_agrees_with_all_that_is_filtered(language: str, gendered: set[str]) -> None:
    """« Organe » is masculine, « Partie » and « Langue » are feminine."""
    assert words_in(language)["search_any"] not in gendered
