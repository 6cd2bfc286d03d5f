"""What the page of a draft says that other documents' do not: how it is called, its sponsors, that it failed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mkdocs_resolutions.interface import words_in
from mkdocs_resolutions.views.indexes.documents import rows
from mkdocs_resolutions.views.page import Page
from resolutions.languages import LANGUAGES
from resolutions.model import Party, Vote
from resolutions.parse import parse_source
from resolutions.text.read import source_from_text
from resolutions.un import party
from support.document_pages import only, tree
from support.documents import document, unit
from support.sites import site

CITED = replace(document([unit("op1", "operative", "Acts.", marker="1.")]), id="S/RES/2100", symbol="S/RES/2100 (2013)")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_draft_that_failed_says_so_below_its_title_and_wherever_it_is_listed(language: str) -> None:
    words = words_in(language)
    vetoed = Vote(12, 1, 2, parties_against=(party("France", "en"),))
    draft = document(
        [unit("title", "title", "Lamps"), unit("op1", "operative", "Recalls S/RES/2100 (2013).", marker="1.")],
        id="S/2031/173",
        symbol="S/2031/173",
        kind="draft",
        language=language,
        vote=vetoed,
    )
    cited, adopted = replace(CITED, language=language), replace(draft, kind="resolution")
    assert only(tree(draft), ".r-masthead .r-refused").text() == words["refused_veto"]
    assert not tree(adopted).css(".r-refused")
    outvoted = only(tree(replace(draft, vote=Vote(8, 0, 7))), ".r-refused")
    assert outvoted.text() == words["refused_votes"]
    [listed] = only(tree(cited, draft), "#cited-by--council").css(".r-citing > li > span")[:1]
    assert listed.text().endswith(f" · {words['refused_veto']}")
    [row] = rows([draft], Page(f"{language}/documents/", words, site(draft, cited)))
    assert row.vote == f"12-1-2\n{words['refused_veto']}"


DRAFT = """\
United Nations

S/2031/173

Security Council

Distr.: General

4 May 2031

{sponsors}: draft resolution

The Security Council,

1. Decides to light the lamps.
"""


def test_a_draft_is_called_by_its_symbol_and_its_sponsors_stand_below_once() -> None:
    [made] = parse_source(source_from_text("S_2031_173.txt", DRAFT.format(sponsors="France and Chad")))
    page = tree(made)
    assert only(page, "h1").text() == "Draft resolution S/2031/173"
    assert only(page, "p.r-below").text() == "France and Chad: draft resolution"
    assert not page.css(".r-masthead details")
    assert [line.text() for line in page.css(".r-masthead-lines p")].count("France and Chad: draft resolution") == 0
    many = ", ".join(f"State {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    [made] = parse_source(source_from_text("S_2031_173.txt", DRAFT.format(sponsors=many)))
    folded = only(tree(made), "details.r-below")
    assert only(folded, "summary").text().startswith("Sponsors (")
    assert only(folded, "p").text() == f"{many}: draft resolution"


DRAFTS = {
    "ar": "تشاد وفرنسا: مشروع قرار",
    "en": "Chad and France: draft resolution",
    "es": "Chad y Francia: proyecto de resolución",
    "fr": "France et Tchad : projet de résolution",
    "ru": "Франция и Чад: проект резолюции",
    "zh": "法国和乍得：决议草案",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_sponsors_whom_a_drafts_head_names_are_not_told_again_below_its_text(language: str) -> None:
    line = DRAFTS[language]
    named = {"fr": ("France", "Tchad"), "en": ("Chad", "France"), "es": ("Chad", "Francia")}
    named |= {"ar": ("تشاد", "فرنسا"), "ru": ("Франция", "Чад"), "zh": ("法国", "乍得")}
    first, second = (party(name, language) for name in named[language])
    head = [unit("m1", "title", line), unit("op1", "operative", "…", marker="1.")]
    draft = document(head, kind="draft", language=language, masthead={"draft": line}, sponsors=(first, second))
    assert not tree(draft).css(".r-parties")
    joined = tree(replace(draft, additional_sponsors=(Party("Kenya", "KE"),)))
    assert [entry.text() for entry in joined.css(".r-parties li")] == ["Kenya"]
    unnamed = tree(replace(draft, sponsors=(first, second, Party("Kenya", "KE"))))
    assert len(unnamed.css(".r-parties li")) == 3
