"""The index of the search: what its terms are, and what lies in its pieces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolutions.actions import Action, Deadline, DeadlineKind, actions, last_day
from resolutions.languages import LANGUAGES
from resolutions.limits import WORD_CHARACTERS
from resolutions.model import Citation, Document, Party, Unit, UnitKind, Vote
from resolutions.search import Beside, Headings, Repeats, build, terms
from resolutions.search.about import ranks
from resolutions.search.acts import action_marks, action_terms
from resolutions.search.postings import Vocabulary, of_words
from resolutions.search.ranges import planes
from resolutions.search.references import of_references
from resolutions.search.texts import runs
from resolutions.search.weights import ANNEX, OPERATIVE, OTHER, PARAGRAPH, PREAMBULAR, levels, parts
from resolutions.themes import Evidence, Membership
from resolutions.wording import ParagraphKey
from support.building import REPOSITORY
from support.documents import document as document_of
from support.documents import unit
from support.examples import case_file
from support.packing import content
from support.paragraphs import document

CASES = case_file("search_words")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_terms_of(case: dict[str, object]) -> None:
    assert terms(str(case["text"]), str(case["language"])) == case["terms"]


def units_of(term: str, *lines: str) -> list[int]:
    postings = of_words(lines, Vocabulary("en"))
    at = postings.terms.index(term)
    return [int(unit) for unit in postings.units[postings.bounds[at] : postings.bounds[at + 1]]]


def test_every_kind_of_unit_has_a_weight() -> None:
    kinds = get_args(UnitKind)
    units = tuple(Unit(f"x{n}", "", kind, None, "", "Wells", n) for n, kind in enumerate(kinds, 1))
    assert len(levels(replace(document("A/RES/99/1"), units=units))) == len(kinds)


def test_lists_and_the_longest_texts_have_levels_of_their_own_and_a_draft_counts_for_less() -> None:
    texts: dict[UnitKind, str] = {"operative": "Wells", "adoption": "Kenya", "table": "Wells " * 1000}
    units = tuple(Unit(f"x{n}", "", kind, None, "", text, n) for n, (kind, text) in enumerate(texts.items(), 1))
    adopted = replace(document("A/RES/99/1"), units=units)
    usual, of_list, of_handbook = levels(adopted)
    assert (of_list, of_handbook) == (0, 1)
    assert list(levels(replace(adopted, kind="draft"))) == [usual - 1, 0, 1]


def test_a_term_stands_in_the_units_of_all_documents() -> None:
    assert units_of("water", "Clean water\nNo mention", "Waters, and more water") == [0, 2]


def test_positions_far_into_a_unit_are_not_told_apart() -> None:
    postings = of_words(["a " * 0x10000 + "lamp lamp"], Vocabulary("en"))
    assert postings.terms[-1] == "lamp"
    assert postings.positions[-2:].tolist() == [0xFFFF, 0xFFFF]


def test_the_positions_of_a_term_count_the_words_before_it() -> None:
    postings = of_words(["the water of the sea, and water"], Vocabulary("en"))
    assert dict(zip(postings.terms, postings.occurrences.tolist(), strict=True)) == {"sea": 1, "water": 2}
    assert postings.positions.tolist() == [4, 1, 6]


@given(st.lists(st.lists(st.text(alphabet="ab é—’中国1 -", max_size=12), min_size=1, max_size=4), max_size=4))
def test_the_postings_are_those_of_a_search_through_all_units(documents: list[list[str]]) -> None:
    postings = of_words(["\n".join(units) for units in documents], Vocabulary("en"))
    all_units = [unit for units in documents for unit in units]
    expected = {
        term: [number for number, unit in enumerate(all_units) if term in terms(unit, "en")]
        for term in sorted({term for unit in all_units for term in terms(unit, "en")})
    }
    found = {
        term: postings.units[postings.bounds[at] : postings.bounds[at + 1]].tolist()
        for at, term in enumerate(postings.terms)
    }
    assert found == expected


def test_names_lead_to_documents_and_to_who_cites_and_belongs() -> None:
    mentions = (Citation("op1", "9001", 4, 8, "S/RES/9001"), Citation("op2", "paragraph 1", 0, 5, "SELF"))
    citing = replace(document("S/RES/9002", "See 9001", "Other"), citations=mentions)
    membership = Membership("water", "S/RES/9002", "en", "op2", (Evidence("term", "Other", 0, 5),))
    names = of_references(
        [document("S/RES/9001", "One"), citing], [membership], {}, lambda held: [f"places/{held.id[-1]}"]
    )
    assert list(names.terms) == [
        *("#water", "#water=term", "$places/1", "$places/2", "/s/res/9001", "/s/res/9002", "@s/res/9001")
    ]
    assert names.units.tolist() == [2, 2, 0, 1, 0, 1, 1]


def test_each_unit_stands_in_the_part_by_which_readers_filter() -> None:
    units = [
        unit("pp1", "preambular"),
        unit("op1", "operative"),
        unit("sec-b-op1", "operative"),
        unit("sec-b-p1", "paragraph"),
        unit("annex-1-sec-b-3", "paragraph"),
        unit("op1-quote-pp1", "preambular"),
    ]
    assert list(parts(document_of(units))) == [PREAMBULAR, OPERATIVE, OPERATIVE, PARAGRAPH, ANNEX, OTHER]


def test_a_part_is_found_by_its_letter_and_so_is_who_cites_it() -> None:
    mentions = (Citation("op1", "101 B", 4, 9, "A/RES/75/101B"), Citation("op1", "253 A", 14, 19, "A/RES/75/253A"))
    citing = replace(document("A/RES/76/1", "See 101 B and 253 A"), citations=mentions)
    held = ("A/RES/75/101A-B", "A/RES/75/253", "A/RES/75/253B", "A/RES/75/9")
    names = of_references([*(document(one, "One") for one in held), citing], [], {}, lambda _: [])
    units = {term: names.units[names.bounds[at] : names.bounds[at + 1]].tolist() for at, term in enumerate(names.terms)}
    expected = {
        "/a/res/75/101a-b /a/res/75/101 /a/res/75/101a /a/res/75/101b": 0,
        "/a/res/75/253 /a/res/75/253a": 1,
        "/a/res/75/253b": 2,
        "/a/res/75/9": 3,
        "@a/res/75/101a-b @a/res/75/101b @a/res/75/253 @a/res/75/253a": 4,
    }
    found = {term: found for term, found in units.items() if "75" in term}
    assert found == {term: [unit] for terms, unit in expected.items() for term in terms.split()}


def acting(*texts: str) -> tuple[Document, Sequence[Action]]:
    made = document("S/RES/9001", *texts)
    part = Unit("op1-a", "", "subparagraph", "op1", "(a)", "To report by 3 May 2032", 9)
    made = replace(made, units=(made.units[0], part, *made.units[1:]))
    return made, actions(made)


def test_each_action_has_terms_of_whom_it_asks_by_which_kind_and_by_when() -> None:
    made, acts = acting(
        "Requests the Secretary-General to act, and invites States to rest within 90 days:", "Welcomes it;"
    )
    terms_by_anchor: dict[str, set[str]] = {}
    for anchor, term in action_terms(acts):
        terms_by_anchor.setdefault(anchor, set()).add(term)
    assert terms_by_anchor == {
        "op1": {
            *("!", ">secretary-general", "!request", ">secretary-general!request"),
            *(">states", "!invitation", ">states!invitation"),
            *("!", "~", ">states~", "!invitation~", ">states!invitation~"),
        },
        "op1-a": {
            *("!", "~", ">states", ">states~", "!invitation", "!invitation~"),
            *(">states!invitation", ">states!invitation~"),
            *("~2032-05-03", ">states~2032-05-03", "!invitation~2032-05-03", ">states!invitation~2032-05-03"),
        },
        "op2": {"!", "!welcome"},
    }
    names = of_references([made], [], {made.key: acts}, lambda _: ())
    assert names.units[names.bounds[names.terms.index("~")] : names.bounds[names.terms.index("~") + 1]].tolist() == [
        0,
        1,
    ]


@pytest.mark.parametrize(
    ("kind", "value", "day"),
    [
        ("by", "2031-05-03", "2031-05-03"),
        ("until", "2032-02", "2032-02-29"),
        ("by", "2031", "2031-12-31"),
        ("within", "P90D", ""),
        ("session", "", ""),
    ],
)
def test_a_date_means_its_last_day(kind: DeadlineKind, value: str, day: str) -> None:
    assert last_day(Deadline(kind, 0, 0, value)) == day


def test_where_a_text_says_whom_and_by_when_is_told_as_a_browser_counts() -> None:
    made, acts = acting("\U0001f4a1 requests the Secretary-General to act, and invites States to rest:")
    marks = action_marks(made, acts)
    text = made.units[0].text.encode("utf-16-le")
    whom, limits = marks["op1"].split(";")
    shown = [
        text[2 * int(start) : 2 * int(end)].decode("utf-16-le")
        for start, end in (one.split("-") for one in whom.split())
    ]
    assert (shown[-1], limits) == ("States", "")
    spans, lead = marks["op1-a"].split("\t")
    assert (spans, lead) == (";10-23", "invites States")


def test_headings_are_those_that_documents_have_in_the_readers_language() -> None:
    names = {
        "places/ml": {"en": "Mali", "fr": "Mali"},
        "places/td": {"en": "Chad", "fr": "Tchad"},
        "places/x": {"en": "X"},
    }
    headings = Headings(lambda _: ("places/td", "places/ml"), names)
    assert headings.named("fr", [("places/td", "places/ml")]) == [("places/ml", "Mali"), ("places/td", "Tchad")]
    files = dict(build([document("S/RES/9001", "One")], Beside(headings=headings)))
    assert content(files["search/en/headings.js"]) == b'[["places/td","Chad"],["places/ml","Mali"]]'


def test_the_page_of_results_reads_who_repeats_whom() -> None:
    documents = [
        document("S/RES/9001", "One", "Two"),
        document("S/RES/9002", "One", "Two"),
        document("S/RES/9003", "Two"),
    ]
    first, second, third, fourth, fifth = (
        ParagraphKey(one.key, unit.anchor) for one in documents for unit in one.units
    )
    repeats = Repeats({first: third, fourth: second, fifth: fourth}, {third, first})
    files = dict(build(documents, Beside(repeats=repeats)))
    behind, before, one_before = 2 * 2 + 1, 2 * 2, 2 * 1
    bits, distances, firsts = bytes([0b10011000]), [behind, before, one_before], [2]
    assert content(files["search/en/repeats.js"]) == bits + planes(np.array(distances)) + planes(np.array(firsts))


def test_a_documents_line_has_its_title_and_in_which_language_the_library_says_more() -> None:
    made = replace(document("S/RES/9001", "Décide", language="fr"), title="Résolution 9001", long_title="on harbours")
    (run,) = runs([made], [("S/RES/9001", "fr/S/RES/9001/")])
    head = run.text.partition("\n")[0]
    assert head.split("\t") == [
        "",
        "S/RES/9001",
        "Résolution 9001\u00a0: ",
        "2030-01-01",
        "fr/S/RES/9001/",
        "on harbours",
        "en",
    ]


PARAGRAPHS = {
    "ar": ("المرفق، الفقرة 12", "المرفق 12"),
    "en": ("annex, para. 12", "annex 12"),
    "es": ("anexo, párr. 12", "anexo 12"),
    "fr": ("annexe, par. 12", "annexe 12"),
    "ru": ("приложение, п. 12", "приложение 12"),
    "zh": ("附件，第12段", "附件12"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_row_names_a_paragraph_of_the_only_annex_and_the_twelfth_annex_apart(language: str) -> None:
    def called(first: str) -> str:
        kinds: list[tuple[str, UnitKind]] = [(first, "annex"), ("annex-12", "paragraph")]
        units = tuple(Unit(anchor, "", kind, None, "", "Wells", 1) for anchor, kind in kinds)
        (run,) = runs([replace(document("A/RES/99/16", "…", language=language), units=units)], [("A/RES/99/16", "x/")])
        return run.text.splitlines()[2].split("\t")[1]

    assert (called("annex"), called("annex-1")) == PARAGRAPHS[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_documents_line_tells_a_vote_of_several_minds_and_for_what_a_draft_was_not_adopted(language: str) -> None:
    draft = replace(document("S/2031/173", "…", language=language), kind="draft", body="Security Council")
    votes = {"veto": Vote(12, 1, 2, parties_against=(Party("France", "FR"),)), "votes": Vote(8, 0, 7)}
    for refused, vote in votes.items():
        (run,) = runs([replace(draft, vote=vote)], [("S/2031/173", f"{language}/S/2031/173/")])
        assert run.text.partition("\n")[0].split("\t")[7] == refused
    adopted = [(None, ()), (Vote(12, 0, 3), ("", "12-0-3")), (Vote(15, 0, 0), ())]
    for said, told in adopted:
        (run,) = runs([replace(draft, kind="resolution", vote=said)], [("S/2031/173", f"{language}/S/2031/173/")])
        assert tuple(run.text.partition("\n")[0].split("\t")[7:]) == told


def test_the_lines_above_a_text_are_counted_as_its_head() -> None:
    head = tuple(Unit(f"x{n}", "", "title", None, "", "Wells", n) for n in (1, 2))
    made = document("A/RES/99/1", "Decides")
    headed = replace(made, units=(*head, *made.units))
    assert [ranks([one], lambda _: 0, [()])[-1] for one in (made, headed)] == [0, 2]


def test_no_documents_give_an_index_without_languages() -> None:
    assert list(dict(build([]))) == ["search/index.js"]


def test_a_document_without_units_gives_an_index() -> None:
    assert "search/en/root.js" in dict(build([document("S/RES/9001")]))


def test_scripts_count_as_many_characters_of_a_word() -> None:
    script = REPOSITORY / "plugin" / "mkdocs_resolutions" / "assets" / "search" / "words.js"
    assert f"const LONGEST = {WORD_CHARACTERS};" in script.read_text(encoding="utf-8")
