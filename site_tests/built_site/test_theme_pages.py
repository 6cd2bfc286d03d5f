"""The index of themes and their pages: what they list, which words they mark, where their years lead."""

from __future__ import annotations

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from mkdocs_resolutions.files.machine_readable import TOLD, feeds
from mkdocs_resolutions.interface import words_in
from mkdocs_resolutions.rendering import Renderer
from mkdocs_resolutions.views.indexes.theme_members import LONGEST
from mkdocs_resolutions.views.indexes.theme_pages import theme_plans
from mkdocs_resolutions.views.indexes.themes import themes_plans
from mkdocs_resolutions.views.naming import Anchor
from mkdocs_resolutions.views.pictures.years import DEEPEST
from resolutions.formats import atom
from resolutions.themes import Theme
from support.documents import document, unit
from support.sites import resolution, site, views_of

LIGHTHOUSES = Theme("lighthouses", {"en": "Lighthouses"}, {"en": "Lights at sea."}, {"en": ("lighthouse(s)",)})


def test_a_themes_page_marks_the_words_that_place_a_paragraph_there() -> None:
    member = resolution(2553, "Requests that each lighthouse be lit.", year=2020)
    made = site(member, resolution(2554, year=2020), themes=[LIGHTHOUSES])
    (view,) = views_of(theme_plans, "en", made)
    ((group,),) = (part.groups for part in view.parts)
    (shown,) = group.members
    marked = [token.opens.kind for token in shown.tokens if token.opens]
    assert (group.document.text, shown.label, marked) == ("S/RES/2553 (2020)", "OP1", ["action", "match"])
    assert shown.reasons == ()  # the mark says it, and the head lists the terms
    assert view.head
    assert view.head.counts == (("Paragraphs", "1"), ("Documents", "1"), ("Years", "2020"))


def test_operative_paragraphs_lead_in_a_section_too() -> None:
    lit = "Lights the lighthouses."
    anchors = ("pp1", "sec-b-op1", "op2-quote-op1", "sec-b-p1", "op2", "annex-1")
    member = document([unit(anchor, "paragraph", lit) for anchor in anchors])
    held = site(member, themes=[LIGHTHOUSES]).theme_holdings["en", "lighthouses"]
    found = [one.anchor for one in held.members]
    assert found[: held.leading] == ["sec-b-op1", "op2"]
    assert set(found) <= {*anchors}


def test_a_themes_page_shows_how_a_long_paragraph_begins_and_the_first_word_that_places_it_here() -> None:
    far = f"Requests that nobody {'and nobody ' * 20}sleep while a Breakwater or a lighthouse {'is dark, ' * 20}here."
    lights = replace(LIGHTHOUSES, terms={"en": ("lighthouse(s)", "breakwater(s)")})
    made = site(resolution(2553, far, year=2020), resolution(2554, year=2020), themes=[lights])
    (view,) = views_of(theme_plans, "en", made)
    ((group,),) = (part.groups for part in view.parts)
    (shown,) = group.members
    words_shown = "".join(token.text for token in shown.tokens)
    assert words_shown.startswith("Requests\xa0… ")
    assert words_shown.endswith("\xa0…")
    assert "while a Breakwater or a lighthouse is dark" in words_shown
    assert len(words_shown) <= LONGEST + 6
    assert [token.opens.kind for token in shown.tokens if token.opens] == ["action", "match", "match"]
    assert shown.reasons == ()


def test_a_themes_page_quotes_two_paragraphs_of_a_document_operative_ones_first_and_names_all_others() -> None:
    lit = "Lights the lighthouses."
    anchors = ("pp1", "pp2", "op1", "op2", "op3")
    member = document([unit(anchor, "paragraph", lit) for anchor in anchors], kind="decision")
    (view,) = views_of(theme_plans, "en", site(member, themes=[LIGHTHOUSES]))
    ((group,),) = (part.groups for part in view.parts)
    assert [shown.label for shown in group.members] == ["OP1", "OP2"]
    ((reason, places),) = group.named
    assert (reason, [place.text for place in places]) == ("", ["PP1", "PP2", "OP3"])
    assert [place.href.partition("#")[2] for place in places] == ["pp1", "pp2", "op3"]


def test_of_three_paragraphs_none_is_named_alone() -> None:
    member = document([unit(f"op{number}", "operative", "Lights the lighthouses.") for number in (1, 2, 3)])
    (view,) = views_of(theme_plans, "en", site(member, themes=[LIGHTHOUSES]))
    ((group,),) = (part.groups for part in view.parts)
    assert (len(group.members), group.named) == (3, ())


def test_a_paragraph_that_is_named_has_its_reason_where_that_is_no_word_of_the_theme() -> None:
    core = replace(LIGHTHOUSES, core=("S/RES/2499",))
    cites, lit = "Recalling resolution 2499 (2019),", "Lights the lighthouses."
    texts = {"pp1": lit, "pp2": cites, "pp3": cites, "op1": lit, "op2": lit}
    member = document([unit(anchor, "paragraph", text) for anchor, text in texts.items()], kind="decision")
    (view,) = views_of(theme_plans, "en", site(member, resolution(2499, year=2019), themes=[core]))
    ((group,),) = (part.groups for part in view.parts)
    told = [(one.reason, [place.text for place in one.places]) for one in group.named]
    assert told == [("", ["PP1"]), ("cites the core document S/RES/2499 (2019)", ["PP2", "PP3"])]


def test_a_themes_years_lead_to_their_first_paragraphs_and_documents() -> None:
    told = ((2500, 2019), (2700, 2022), (2701, 2022))
    held = [resolution(number, "Lights the lighthouses.", year=year) for number, year in told]
    view, second, third = views_of(theme_plans, "en", site(*held, themes=[LIGHTHOUSES], page_size=1))
    assert view.head
    assert view.head.years
    rows = [(row.link.text, row.link.href, row.paragraphs, row.documents) for row in view.head.years.rows]
    assert rows == [("2022", "#y2022", "2", "2"), ("2019", "page-3/#y2019", "1", "1")]
    assert [[group.anchor for part in shown.parts for group in part.groups] for shown in (view, second, third)] == [
        ["y2022"]
    ] * 2 + [["y2019"]]
    assert [bar.href for bar in view.head.years.bars] == [href for _, href, _, _ in reversed(rows)]
    assert [(mark.href, mark.title) for mark in view.head.years.marks] == [
        ("../../S/RES/2500/", "S/RES/2500 (2019). Paragraphs: 1"),
        ("../../S/RES/2701/", "S/RES/2701 (2022). Paragraphs: 1"),
        ("../../S/RES/2700/", "S/RES/2700 (2022). Paragraphs: 1"),
    ]


def test_a_theme_begins_with_the_operative_paragraphs_of_the_council_and_says_how_large_the_rest_is() -> None:
    held = [
        resolution(2500, "Lights the lighthouses.", year=2019),
        resolution(2700, "Lights the lighthouses.", year=2022),
    ]
    held = [replace(one, units=(replace(one.units[0], anchor="pp1", kind="preambular"), *one.units)) for one in held]
    first, second = views_of(theme_plans, "en", site(*held, themes=[LIGHTHOUSES], page_size=5))
    parts = [
        (part.anchor, part.heading, part.number, [(group.anchor, len(group.members)) for group in part.groups])
        for view in (first, second)
        for part in view.parts
    ]
    assert parts == [
        *[("leading", "Operative paragraphs of the Security Council", "2", [("y2022", 1), ("y2019", 1)])],
        *[
            ("others", "Other paragraphs", "2", [("others-2022", 1)]),
            ("others", "Other paragraphs", "2", [("others-2019", 1)]),
        ],
    ]
    assert first.head
    assert first.head.others
    assert (first.head.leading, first.head.rest, first.head.others.href) == ("2", "2", "#others")
    assert first.head.years
    assert [(row.link.text, row.leading, row.others) for row in first.head.years.rows] == [
        ("2022", Anchor("1", "#y2022"), Anchor("1", "#others-2022")),
        ("2019", Anchor("1", "#y2019"), Anchor("1", "page-2/#others-2019")),
    ]


def test_the_last_mark_of_a_year_with_many_documents_leads_to_the_list_of_the_year() -> None:
    many = [resolution(2500 + number, "Lights the lighthouses.", year=2020) for number in range(14)]
    (view,) = views_of(
        theme_plans, "en", site(*many, resolution(2700, "A lighthouse.", year=2022), themes=[LIGHTHOUSES])
    )
    assert view.head
    assert view.head.years
    last = view.head.years.marks[DEEPEST - 1]
    assert (last.href, last.title) == ("#y2020", "3 more")


def test_a_theme_that_is_part_of_another_stands_below_it() -> None:
    lenses = Theme("lenses", {"en": "Lenses"}, broader="lighthouses")
    (view,) = views_of(themes_plans, "en", site(resolution(2553, year=2020), themes=[lenses, LIGHTHOUSES]))
    assert [(row.anchor.text, row.depth) for row in view.rows] == [("Lighthouses", 0), ("Lenses", 1)]


def test_a_site_without_themes_has_no_page_of_them() -> None:
    assert views_of(themes_plans, "en", site(resolution(2553, year=2020))) == []


def test_a_core_document_that_nothing_here_cites_leads_to_its_official_text() -> None:
    made = site(resolution(9001, "Welcomes a lighthouse."), themes=[replace(LIGHTHOUSES, core=("S/RES/1889",))])
    [(link, cited_by, _)] = views_of(theme_plans, "en", made)[0].head.core
    assert (link.text, link.href) == ("S/RES/1889 (2009)", "https://docs.un.org/en/S/RES/1889(2009)")
    assert cited_by is None


def test_a_core_document_leads_to_its_text_and_beside_it_to_who_cites_it() -> None:
    held, citing = resolution(9001), resolution(9002, "Recalling resolutions 9001 (2031) and 1889 (2009),")
    themes = [replace(LIGHTHOUSES, core=("S/RES/9001", "S/RES/1889"))]
    rows = views_of(theme_plans, "en", site(held, citing, themes=themes))[0].head.core
    assert [(row.anchor.href, row.cited_by.text, row.cited_by.href) for row in rows] == [
        ("../../S/RES/9001/", "Cited by", "../../cited/#S-RES-9001"),
        ("https://docs.un.org/en/S/RES/1889(2009)", "Cited by", "../../cited/#S-RES-1889"),
    ]


@pytest.mark.parametrize("language", ["ar", "es", "fr", "ru", "zh"])
def test_a_theme_without_terms_in_a_language_says_so_and_names_its_english_as_english(language: str) -> None:
    lamps = Theme("lamps", {"en": "Lamps"}, {"en": "Lights."}, {"en": ("lamp(s)",)}, broader="lighthouses")
    made = site(resolution(2553, language=language, year=2020), themes=[LIGHTHOUSES, lamps])
    [view] = [one for one in views_of(theme_plans, language, made) if one.address.endswith("/lamps/")]
    words = words_in(language)
    page = LexborHTMLParser(Renderer().render("theme", view=view, words=words, language=language))
    foreign = {node.tag: node.attributes.get("dir") for node in page.css("[lang=en]")}
    assert foreign == {"span": "auto", "p": "auto", "a": "auto"}
    assert view.head.terms == ()
    assert [node.text() for node in page.css(".r-hint")] == [words["theme_without_terms"]]
    [index] = views_of(themes_plans, language, made)
    listed = LexborHTMLParser(Renderer().render("themes", view=index, words=words, language=language))
    assert len(listed.css("a[lang=en]")) == len(listed.css(".r-about[lang=en]")) == 2
    in_english = site(resolution(2553, year=2020), themes=[LIGHTHOUSES, lamps])
    own = [one for one in views_of(theme_plans, "en", in_english) if one.head]
    assert [(one.title_language, one.head.lacks_terms) for one in own] == [("", False), ("", False)]


def test_a_themes_feed_tells_the_paragraphs_and_feeds_are_called_in_their_language() -> None:
    units = [unit(f"op{number}", "operative", f"Lights lighthouse {number}.") for number in range(1, TOLD + 3)]
    held = replace(resolution(9001, language="fr", title="Phares"), units=tuple(units))
    lights = replace(LIGHTHOUSES, terms={"fr": ("lighthouse(s)",)})
    made = replace(site(held, themes=[lights]), root="https://site.test", first_words={"fr": ("Un site", "")})
    found = {feed.path: feed for feed in feeds(made)}
    (entry,) = found["fr/themes/lighthouses/feed.xml"].items
    first, *_, last = entry.summary.splitlines()
    assert first == "OP1\N{NO-BREAK SPACE}: Lights lighthouse 1."
    assert last == words_in("fr").say("and_more", count="2")
    assert len(entry.summary.splitlines()) == TOLD + 1
    assert found["fr/feeds/security-council.xml"].title == "Conseil de sécurité"
    written = atom(found["fr/feed.xml"], made.root, made.name_in("fr")).decode()
    assert "<title>Documents – Un site</title>" in written
