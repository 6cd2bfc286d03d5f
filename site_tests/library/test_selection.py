"""A part of a collection: the documents asked for, what they cite, and nothing that dangles."""

from __future__ import annotations

from dataclasses import replace

import pytest

from resolutions.addresses import Place
from resolutions.corpus.collection import Collection
from resolutions.corpus.resolve import resolve
from resolutions.diagnostics import diagnose
from resolutions.errors import UsageError
from resolutions.model import Document
from resolutions.publishing.selection import Selection, select
from resolutions.themes import Theme
from support.documents import document, unit

LAMPS = Theme("lamps", {"en": "Lamps"}, terms={"en": ("lamps",)})


def paper(number: str, text: str, language: str = "en") -> Document:
    identifier = f"S/2031/{number}"
    facts = {"id": identifier, "symbol": identifier, "language": language, "source": f"sources/{number}.md"}
    return document([unit("p1", "paragraph", text)], **facts)


WHOLE = Collection(
    (
        paper("1", "Having read S/2031/2 on the lamps"),
        paper("2", "Having read S/2031/3"),
        paper("3", "Nothing is cited here"),
        paper("4", "Vu le document S/2031/1", "fr"),
        paper("1", "Vu le document S/2031/4", "fr"),
    )
)


def names(collection: Collection) -> list[str]:
    return [f"{one.id} {one.language}" for one in collection.documents]


@pytest.mark.parametrize(
    ("selection", "kept"),
    [
        (Selection(), ["S/2031/1 en", "S/2031/2 en", "S/2031/3 en", "S/2031/4 fr", "S/2031/1 fr"]),
        (Selection(documents=("S/2031/2",)), ["S/2031/2 en", "S/2031/3 en"]),
        (Selection(documents=("S/2031/1",), languages=("en",)), ["S/2031/1 en", "S/2031/2 en"]),
        (Selection(languages=("fr",)), ["S/2031/4 fr", "S/2031/1 fr"]),
        (Selection(themes=("lamps",)), ["S/2031/1 en", "S/2031/2 en"]),
    ],
)
def test_a_selection_is_what_was_asked_for_and_what_that_cites(selection: Selection, kept: list[str]) -> None:
    assert names(select(WHOLE, selection, (LAMPS,))) == kept


@pytest.mark.parametrize(
    "selection", [Selection(documents=("S/2031/2",)), Selection(languages=("fr",)), Selection(themes=("lamps",))]
)
def test_what_a_selection_cites_outside_itself_is_external(selection: Selection) -> None:
    part = select(WHOLE, selection, (LAMPS,))
    pages = {Place.of(one.key).page for one in part.documents}
    links = [link for one in part.documents for link in resolve(one, part)]
    assert links
    for link in links:
        if link.status == "internal":
            assert link.page in pages
        else:
            assert link.status == "external"
            assert link.href.startswith("https://docs.un.org/")


def test_a_selection_keeps_the_diagnostics_of_its_own_sources() -> None:
    found = tuple(diagnose("empty-source", f"sources/{name}.md", 1, 1) for name in ("2", "1"))
    part = select(replace(WHOLE, diagnostics=found), Selection(documents=("S/2031/2",)))
    assert part.diagnostics == found[:1]


@pytest.mark.parametrize(
    ("selection", "problem"),
    [
        (Selection(documents=("S/2031/9",)), "no document “S/2031/9”"),
        (Selection(themes=("lights",)), "no theme “lights”; there are lamps"),
        (Selection(languages=("de",)), "no language “de”"),
        (Selection(languages=("fr",), themes=("lamps",)), "no document fits"),
    ],
)
def test_a_selection_of_what_is_not_there_says_so(selection: Selection, problem: str) -> None:
    with pytest.raises(UsageError, match=problem):
        select(WHOLE, selection, (LAMPS,))
