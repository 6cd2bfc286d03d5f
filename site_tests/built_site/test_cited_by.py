"""Where a document is cited: the order of the lists, and that what a page leaves out stands in the list of all."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

from mkdocs_resolutions.views.citations.cited_by import CitedByPage, GroupView, cited_by, cited_by_plans, has_pages
from mkdocs_resolutions.views.citations.index import CitedRow, CitedView, cited_plans
from mkdocs_resolutions.views.citations.mentions import (
    FIRST_OF_CITED,
    FIRST_OF_HELD,
    FIRST_OF_ORGAN,
    FIRST_OF_PARAGRAPH,
    counts,
    first_of_each,
    may_show_all,
    places_of,
)
from mkdocs_resolutions.views.naming import Anchor
from mkdocs_resolutions.views.page import Page
from mkdocs_resolutions.views.site import Site
from resolutions.model import Document
from support.document_pages import tree
from support.documents import document, unit
from support.sites import site as site_of

CITED = document(
    [unit("op1", "operative", "Decides one thing;"), unit("op2", "operative", "Decides another;")],
    id="S/RES/2100",
    symbol="S/RES/2100 (2013)",
    title="Resolution 2100 (2013)",
)
HERE = "en/S/RES/2100/"


def citing(number: int, text: str, day: date, body: str = "Security Council") -> Document:
    return document(
        [unit("op1", "operative", text), unit("op2", "operative", "Decides to remain seized.")],
        id=f"S/RES/{number}",
        symbol=f"S/RES/{number} ({day.year})",
        title=f"Resolution {number} ({day.year})",
        date=day,
        body=body,
    )


def site(*documents: Document, page_size: int = 200) -> Site:
    return site_of(CITED, *documents, page_size=page_size)


def groups(made: Site) -> tuple[GroupView, ...]:
    return cited_by(CITED, places_of(CITED.id, "en", made), Page.at(HERE, "en", made))


def listed(group: GroupView) -> list[tuple[str, list[str]]]:
    return [(year.year, [one.document.text for one in year.citing]) for year in group.years]


MANY = [
    citing(
        2400 + number, f"Recalls paragraph {number % 2 + 1} of resolution 2100 (2013).", date(2019, 1, 1 + number % 28)
    )
    for number in range(FIRST_OF_ORGAN * 2)
]


def test_a_document_is_listed_by_paragraph_and_by_organ_the_newest_first() -> None:
    made = site(
        citing(2401, "Recalls resolution 2100 (2013).", date(2018, 2, 1)),
        citing(2402, "Recalls paragraph 2 of resolution 2100 (2013).", date(2019, 2, 1)),
        citing(2403, "Recalls paragraph 2 of resolution 2100 (2013).", date(2019, 3, 1), body="General Assembly"),
        citing(2404, "Recalls paragraph 1 of resolution 2100 (2013).", date(2017, 3, 1), body="Council of Lamps"),
    )
    found = groups(made)
    assert [(group.heading.text, group.count, listed(group)) for group in found] == [
        ("OP1", "1", [("2017", ["S/RES/2404 (2017)"])]),
        ("OP2", "2", [("2019", ["S/RES/2403 (2019)", "S/RES/2402 (2019)"])]),
        ("Security Council", "2", [("2019", ["S/RES/2402 (2019)"]), ("2018", ["S/RES/2401 (2018)"])]),
        ("General Assembly", "1", [("2019", ["S/RES/2403 (2019)"])]),
        ("Other organs", "1", [("2017", ["S/RES/2404 (2017)"])]),
    ]
    assert found[1].heading.href == "#op2"
    assert [group.rest for group in found] == [None] * 5
    assert list(cited_by_plans("en", made)) == []


def test_two_mentions_in_one_paragraph_are_one_place() -> None:
    text = "Recalls paragraphs 1 and 2 of resolution 2100 (2013), and again resolution 2100 (2013)."
    made = site(citing(2401, text, date(2018, 2, 1)))
    [organ] = [group for group in groups(made) if group.heading.text == "Security Council"]
    [place] = organ.years[0].citing[0].places
    assert [piece.text for piece in place.words if piece.is_marked].count("2100 (2013)") == 2
    assert "".join(piece.text for piece in place.words) == text


def test_numbers_of_what_is_quoted_stand_on_one_line_each() -> None:
    one = citing(2401, "Appropriates 10 958 700 dollars by resolution 2100 (2013).", date(2018, 2, 1))
    [number] = tree(CITED, one).css(".r-citing .r-nowrap")
    assert number.text() == "10 958 700"


def test_no_line_begins_with_the_sign_between_a_day_and_what_a_document_is_about() -> None:
    one = replace(citing(2401, "Recalls resolution 2100 (2013).", date(2018, 2, 1)), title="Lamps of the harbours")
    [told] = tree(CITED, one).css(".r-citing li > span")
    assert told.text() == "1 February 2018\u00a0· Lamps of the harbours"


def test_a_page_shows_the_newest_and_leads_to_all() -> None:
    made = site(*MANY, page_size=25)
    found = groups(made)
    shown = [sum(len(one.places) for year in group.years for one in year.citing) for group in found]
    assert shown == [FIRST_OF_PARAGRAPH, FIRST_OF_PARAGRAPH, FIRST_OF_ORGAN]
    rests = [group.rest for group in found]
    assert [rest.text if rest else "" for rest in rests] == ["and 24 more", "and 24 more", "and 30 more"]
    all_of = "../../../cited/S-RES-2100/"
    assert [rest.href if rest else "" for rest in rests] == [
        f"{all_of}#cited-by-op1",
        f"{all_of}page-2/#cited-by-op2",
        f"{all_of}page-4/#cited-by--council",
    ]


def test_lists_of_all_are_there_exactly_where_a_page_does_not_show_all() -> None:
    """That few cite a document is seen without putting them in groups; of the languages of one, one counts."""
    for count in (1, FIRST_OF_PARAGRAPH, FIRST_OF_PARAGRAPH + 1, FIRST_OF_ORGAN, FIRST_OF_ORGAN + 1):
        for cited in ("resolution 2100 (2013)", "paragraph 1 of resolution 2100 (2013)"):
            english = [citing(2400 + number, f"Recalls {cited}.", date(2019, 1, 1)) for number in range(count)]
            french = [replace(one, language="fr") for one in english]
            made = site(*english, *french)
            places = places_of(CITED.id, "en", made)
            shows_all = len(first_of_each(places)) == len(places)
            assert shows_all == (count <= (FIRST_OF_PARAGRAPH if "paragraph" in cited else FIRST_OF_ORGAN))
            assert may_show_all(made.publication.mentions[CITED.id]) == shows_all
            assert has_pages(CITED.id, "en", made) == (not shows_all)


def test_the_list_of_all_loses_nothing_and_each_of_its_anchors_stands_once() -> None:
    made = site(*MANY, page_size=25)
    pages = []
    for plan in cited_by_plans("en", made):
        view = plan.view()
        assert isinstance(view, CitedByPage)
        pages.append(view)
    assert [page.address for page in pages][:2] == ["en/cited/S-RES-2100/", "en/cited/S-RES-2100/page-2/"]
    held = Counter(
        (group.heading.text, one.document.text)
        for page in pages
        for group in page.groups
        for year in group.years
        for one in year.citing
        for _ in (*one.places, *one.named)
    )
    assert set(held.values()) == {1}
    assert held.total() == 4 * FIRST_OF_ORGAN
    anchors = [group.anchor for page in pages for group in page.groups if group.anchor]
    assert anchors == ["cited-by-op1", "cited-by-op2", "cited-by--council"]
    # A document of which one paragraph is named has five eighths of the room of one that is quoted.
    assert all(sum(len(year.citing) for group in page.groups for year in group.years) <= 40 for page in pages)


def rows(made: Site) -> dict[str, CitedRow]:
    """The rows of the index of cited documents, by the document's name."""
    views = [plan.view() for plan in cited_plans("en", made)]
    return {
        row.document.text: row
        for view in views
        if isinstance(view, CitedView)
        for group in view.groups
        for row in group.rows
    }


def of_lacking(count: int) -> Site:
    """A site whose documents cite two documents that it lacks, the second one but once."""
    many = [citing(2400 + number, "Recalls A/RES/70/1.", date(2019, 1, 1 + number)) for number in range(count)]
    return site(*many, citing(2399, "Recalls A/RES/70/2.", date(2018, 1, 1)))


def test_a_row_of_the_index_shows_the_newest_and_leads_to_all_that_cite_a_document_that_the_site_lacks() -> None:
    made = of_lacking(FIRST_OF_CITED + 3)
    row = rows(made)["A/RES/70/1"]
    assert (row.mentions, len(row.citing)) == (str(FIRST_OF_CITED + 3), FIRST_OF_CITED)
    assert row.citing[0].places[0].text == f"S/RES/{2400 + FIRST_OF_CITED + 2} (2019), OP1"
    assert row.rest == Anchor("and 3 more", "A-RES-70-1/")
    assert rows(made)["A/RES/70/2"].rest is None
    [page] = [plan.view() for plan in cited_by_plans("en", made)]
    assert isinstance(page, CitedByPage)
    assert page.document.href == "https://docs.un.org/en/A/RES/70/1"
    [organ] = page.groups
    assert (organ.heading.text, organ.count) == ("Security Council", str(FIRST_OF_CITED + 3))
    assert {group.anchor for group in page.groups} == {"cited-by--council"}


def test_a_row_that_has_room_for_all_leads_nowhere_else() -> None:
    made = of_lacking(FIRST_OF_CITED)
    assert rows(made)["A/RES/70/1"].rest is None
    assert list(cited_by_plans("en", made)) == []


def test_a_row_leads_to_the_documents_own_page_where_that_shows_all() -> None:
    many = [
        citing(2400 + number, "Recalls resolution 2100 (2013).", date(2019, 1, 1 + number))
        for number in range(FIRST_OF_HELD + 1)
    ]
    row = rows(site(*many))["S/RES/2100 (2013)"]
    assert len(row.citing) == FIRST_OF_HELD
    assert row.rest == Anchor("and 1 more", "../S/RES/2100/#cited-by")


def test_a_list_of_its_own_quotes_what_does_something_and_names_what_recalls_or_is_quoted_already() -> None:
    day = date(2020, 1, 1)
    texts = {"pp1": "Recalling resolution 2100 (2013),", "op1": "Reaffirms paragraph 2 of resolution 2100 (2013);"}
    texts |= {"op2": "Extends the watch of resolution 2100 (2013);", "op3": "Applauds resolution 2100 (2013);"}
    units = [unit(anchor, "operative", text) for anchor, text in texts.items()]
    newest = document(units, id="S/RES/2500", symbol="S/RES/2500 (2020)", body="Security Council", date=day)
    only_recalls = document(units[:1], id="S/RES/2499", symbol="S/RES/2499 (2020)", body="Security Council", date=day)
    made = site(newest, only_recalls, *MANY, page_size=500)
    [page] = [plan.view() for plan in cited_by_plans("en", made)]
    assert isinstance(page, CitedByPage)
    shown = {
        (group.heading.text, one.document.text): (
            [place.anchor.text for place in one.places],
            [place.text for place in one.named],
        )
        for group in page.groups
        for one in group.years[0].citing
    }
    assert shown["OP2", "S/RES/2500 (2020)"] == (["OP1"], [])
    assert shown["Security Council", "S/RES/2500 (2020)"] == (["OP2"], ["PP1", "OP1", "OP3"])
    assert shown["Security Council", "S/RES/2499 (2020)"] == ([], ["PP1"])


def test_a_paragraphs_count_is_that_of_its_list() -> None:
    made = site(*MANY)
    places = places_of(CITED.id, "en", made)
    assert counts(places) == {"op1": FIRST_OF_ORGAN, "op2": FIRST_OF_ORGAN}
    assert {group.anchor: group.count for group in groups(made)}["cited-by-op2"] == str(FIRST_OF_ORGAN)


def test_of_a_document_in_two_languages_the_readers_own_is_listed() -> None:
    english = citing(2401, "Recalls paragraph 2 of resolution 2100 (2013).", date(2018, 2, 1))
    french = replace(
        document([unit("op1", "operative", "Rappelle le paragraphe 2 de la résolution 2100 (2013).")], language="fr"),
        id=english.id,
        symbol=english.symbol,
        date=english.date,
    )
    [paragraph, organ] = groups(site(english, french))
    assert (paragraph.count, organ.count) == ("1", "1")
    [place] = paragraph.years[0].citing[0].places
    assert place.words[0].text == "Recalls paragraph 2 of resolution "


def test_lists_are_made_again_where_the_words_of_a_mention_change_and_only_there() -> None:
    day = date(2018, 2, 1)
    before = site(citing(2401, "Recalls resolution 2100 (2013).", day)).mention_digests.of(CITED.id)
    other = citing(2401, "Recalls resolution 2100 (2013).", day)
    other = replace(other, units=(other.units[0], replace(other.units[1], text="Decides otherwise.")))
    assert site(other).mention_digests.of(CITED.id) == before
    assert site(citing(2401, "Reaffirms resolution 2100 (2013).", day)).mention_digests.of(CITED.id) != before
