"""The reports of a comparison, of hostile texts above all."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from mkdocs_resolutions.rendering.environment import comparison_page
from resolutions.compare import Snapshot, compare, comparison_json, comparison_markdown, comparison_text
from resolutions.compare.comparison import Cause, Comparison, DocumentName, MembershipChange
from resolutions.model import Citation, Diagnostic, Document, Link, Unit

LAMPS = "site/en/S/RES/9001/index.html#op1"
MARK = "hostile"
FRAGMENTS = """\
` `` ``` ~~~ - # > | <script> <!-- --> </details> [a](http://x.test) ![](x) http://x.test @everyone #1 &lt; \\ * _ $
:smile: [^1] \x1b[2J \u202e ا word"""
HOSTILE = some.lists(some.sampled_from([*FRAGMENTS.split(), "\n", "\n\n", "    ", " "]), max_size=12).map(
    lambda parts: f"{MARK}{''.join(parts)}{MARK}"
)
ELEVEN = some.lists(HOSTILE, min_size=11, max_size=11)


def lamps(*units: Unit) -> Document:
    return Document("sources/e.md", "S/RES/9001", "", "resolution", "en", "Lamps", None, "", units)


def hostile_side(texts: list[str]) -> Snapshot:
    unit = Unit(texts[0], "", "operative", None, texts[1], texts[2], 1)
    second = Unit("op2", "", "operative", None, "", texts[3], 1)
    link = Link(Citation("op2", texts[4], 0, 1, texts[5]), "unresolved", reason="year-mismatch")
    one = replace(lamps(unit, second), symbol=texts[6], title=texts[7], source=texts[8])
    problem = Diagnostic("bad-alias", "error", texts[9], 1, 1, texts[10])
    return Snapshot((one,), {one.key: (link,)}, frozenset(), (problem,))


@given(ELEVEN, ELEVEN)
def test_nothing_of_a_hostile_text_is_markup(old: list[str], new: list[str]) -> None:
    """In Markdown it stands in code alone: no tag, link, image, mention or heading can come of it."""
    text = comparison_markdown(compare(hostile_side(old), hostile_side(new)))
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    inline = [child for token in tokens for child in token.children or ()]
    assert not [token.type for token in (*tokens, *inline) if token.type.startswith(("html", "link", "image"))]
    assert not [child.content for child in inline if child.type == "text" and MARK in child.content]
    if old[10] != new[10]:
        assert any(MARK in token.content for token in (*tokens, *inline) if token.type in ("fence", "code_inline"))


@given(ELEVEN, ELEVEN)
def test_no_control_character_reaches_a_terminal(old: list[str], new: list[str]) -> None:
    text = comparison_text(compare(hostile_side(old), hostile_side(new)))
    assert not {character for character in text if not character.isprintable()} - {"\n"}


@given(ELEVEN, ELEVEN)
def test_programs_get_the_words_as_they_are(old: list[str], new: list[str]) -> None:
    told: dict[str, Any] = json.loads(json.dumps(comparison_json(compare(hostile_side(old), hostile_side(new)))))
    changes = [change for document in told["documents"]["changed"] for change in document["paragraphs"]]
    for change in changes:
        kept = [edit for edit in change["edits"] if edit["operation"] != "removed"]
        if change["fate"] == "changed" and not change["new"]["marker"].startswith(MARK):
            assert "".join(edit["text"] for edit in kept) == change["new"]["text"]


def test_a_comment_is_never_longer_than_its_host_allows() -> None:
    units = tuple(Unit(f"op{n}", "", "operative", None, "", f"Decides upon lamp {n} " * 30, 1) for n in range(900))
    old = hostile_side([MARK] * 11)
    new = replace(old, documents=(replace(old.documents[0], units=units),))
    text = comparison_markdown(compare(old, new))
    assert 50_000 < len(text) <= 60_000
    assert "more blocks left out; the page that `resolutions compare --format html` makes has them._" in text[-130:]
    assert text.count("```") % 2 == 0


@pytest.mark.slow
@given(ELEVEN, ELEVEN)
def test_the_page_holds_no_markup_of_a_hostile_text(old: list[str], new: list[str]) -> None:
    page = LexborHTMLParser(
        comparison_page(compare(hostile_side(old), hostile_side(new)), title="Preview", site="site/")
    )
    assert not page.css("script, img, details, iframe, [onerror]")
    hrefs = [node.attributes.get("href") or "" for node in page.css("a")]
    assert hrefs or old == new
    assert all(href.startswith(("site/", "#d")) for href in hrefs)


def test_the_page_of_a_change_reads_without_colour() -> None:
    old, new = hostile_side(["a"] * 11), hostile_side(["a", "b", "one two three four", *["a"] * 8])
    page = LexborHTMLParser(comparison_page(compare(old, new), title="Preview"))
    assert page.css("del, ins"), "what changed is told by elements, not by colours"
    assert not page.css("a:not([href^='#'])"), "without a site there is nothing to link to"


def test_each_change_has_a_link_on_top_to_its_two_sides() -> None:
    old, new = hostile_side(["a"] * 11), hostile_side(["a", "b", "one two three four", *["c"] * 8])
    page = LexborHTMLParser(comparison_page(compare(old, new), title="Preview"))
    links = [node.attributes.get("href") or "" for node in page.css("nav a")]
    changes = [f"#{node.attributes.get('id')}" for node in page.css(".change")]
    assert len(changes) > 1
    assert [link for link in links if link in changes] == changes
    assert all(page.css_matches(link) for link in links)


@pytest.mark.parametrize(
    ("cause", "gained", "lost"),
    [("whole document", [LAMPS], []), ("whole paragraph", [LAMPS], []), ("words or theme", [LAMPS], [LAMPS])],
)
def test_what_a_theme_lost_is_linked_only_where_its_paragraph_is_still_there(
    cause: Cause, gained: list[str], lost: list[str]
) -> None:
    name = DocumentName("S/RES/9001", "en", "S/RES/9001", "Lamps", "en/S/RES/9001")
    change = (MembershipChange("lamps", name, "op1", cause),)
    for comparison, expected in ((Comparison(gained=change), gained), (Comparison(left=change), lost)):
        page = LexborHTMLParser(comparison_page(comparison, title="Preview", site="site/"))
        assert [node.attributes.get("href") for node in page.css("li li a")] == expected
        assert "op1" in page.css("li li")[0].text()


def test_every_report_says_how_much_of_an_added_draft_is_agreed_language() -> None:
    texts = (
        "Requests the harbour masters of the northern wells to report on ropes every spring;",
        "Decides that the wardens of the northern wells shall count all lamps until 4 May 2030;",
    )
    units = [Unit(f"op{place}", "", "operative", None, f"{place}.", text, place) for place, text in enumerate(texts)]
    adopted = replace(lamps(*units), date=date(2029, 3, 1))
    changed = replace(units[1], text=texts[1].replace("2030", "2031"))
    others = replace(
        units[0], anchor="op3", text="Entirely different words that nobody has used of any harbour before;"
    )
    draft = replace(adopted, id="S/2030/7", kind="draft", date=None, units=(units[0], changed, others))
    comparison = compare(Snapshot((adopted,)), Snapshot((draft, adopted)))
    said = "of 3 paragraphs 2 are agreed language (1 word for word), 0 reworded, 1 new"
    assert said in comparison_text(comparison)
    assert said in comparison_markdown(comparison)
    assert said in comparison_page(comparison, title="A draft")
    (added,) = comparison_json(comparison)["documents"]["added"]
    assert added["wording"] == {"paragraphs": 3, "agreed": 2, "identical": 1, "reworded": 0, "new": 1}
    assert not compare(Snapshot(), Snapshot((adopted,))).wording


def test_a_version_in_another_language_is_told_as_one_and_not_as_new_wording() -> None:
    words = "Demande aux gardiens des puits du nord de faire rapport sur les cordes chaque printemps;"
    unit = Unit("op1", "", "operative", None, "1.", words, 7)
    english = replace(lamps(unit), date=date(2029, 3, 1))
    french = replace(english, language="fr", title="Cordes", source="sources/f.md")
    comparison = compare(Snapshot((english,)), Snapshot((english, french)))
    said = "another version of a document that was here in en"
    for report in (comparison_text, comparison_markdown, lambda one: comparison_page(one, title="A version")):
        assert said in report(comparison)
        assert "agreed language" not in report(comparison)
    (added,) = comparison_json(comparison)["documents"]["added"]
    assert (added["versions"], "wording" in added, added["source"]) == (["en"], False, "sources/f.md")


def test_a_comment_names_the_files_and_lines_of_what_it_tells() -> None:
    units = [Unit("op1", "", "operative", None, "1.", f"Decides to count the lamps of the {side}", 7) for side in "ab"]
    old = lamps(units[0])
    other = replace(old, id="S/RES/9002", source="sources/g.md")
    unread = Diagnostic("outside-folder", "error", "sources/out.md", 0, 0, "a link")
    changed = lamps(units[1])
    text = comparison_markdown(compare(Snapshot((old,)), Snapshot((changed, other), diagnostics=(unread,))))
    assert "- changed `op1` at `sources/e.md:7`\n" in text
    assert "`Lamps` from `sources/g.md`" in text
    assert "- `sources/out.md` `a link`\n" in text


def test_what_is_found_across_documents_is_no_news_beside_a_site_which_does_not_tell_it() -> None:
    paragraph = Unit("op1", "", "operative", None, "1.", "Decides to count the wells", 1)
    one = lamps(paragraph)
    across = Diagnostic("lone-marker", "note", one.source, 1, 1, "another version has op2")
    content = Snapshot((one,), diagnostics=(across,), across=frozenset((across,)))
    site = Snapshot((one,), across=None)
    for old, new in ((site, content), (content, site)):
        comparison = compare(old, new)
        assert (comparison.diagnostics_new, comparison.diagnostics_gone) == ((), ())
    assert compare(Snapshot((one,)), content).diagnostics_new == (across,)
