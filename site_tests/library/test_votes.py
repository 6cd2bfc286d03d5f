"""Votes, parties, sponsors, and what a letter tells of the resolution that it encloses."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from resolutions.corpus.relations import relate
from resolutions.languages import LANGUAGES
from resolutions.model import Party, Vote
from resolutions.parse import with_facts
from resolutions.proceedings.procedure import procedure_in
from resolutions.proceedings.votes import agreed, vote_in, with_possible_counts
from resolutions.un.states import parties, party, state_name
from support.examples import cases, document, sentence


@pytest.mark.parametrize("case", cases("votes"), ids=sentence)
def test_vote(case: dict[str, Any]) -> None:
    vote, findings = vote_in(document(case))
    assert [finding.code for finding in findings] == case.get("findings", [])
    if case["vote"] is None:
        assert vote is None
        return
    assert vote is not None
    assert [vote.in_favour, vote.against, vote.abstaining] == case["vote"]
    for part in ("in_favour", "against", "abstaining"):
        assert [one.code for one in getattr(vote, f"parties_{part}")] == case.get(part, [])
    assert vote.source == case.get("source", "letter-2020-12-03#p1")


def of(counts: str, *lists: str, source: str = "text") -> Vote:
    """A vote of `24-3-?` with the States of three lists, by their codes."""
    in_favour, against, abstaining = (None if count == "?" else int(count) for count in counts.split("-"))
    one, two, three = (tuple(Party(code, code) for code in codes.split()) for codes in lists)
    return Vote(in_favour, against, abstaining, one, two, three, source)


AGREED = [
    ("the head alone", None, of("2-0-0", "AO CL", "", ""), "2-0-0"),
    ("the text alone", of("2-1-?", "AO CL", "IN", ""), None, "2-1-?"),
    ("the head missed a State", of("2-1-0", "AO CL", "IN", ""), of("1-1-0", "AO", "IN", ""), "2-1-0"),
    ("the head counts what the text does not", of("2-1-?", "AO CL", "IN", ""), of("2-1-0", "AO CL", "IN", ""), "2-1-0"),
    ("the text's number has a sign too many", of("2-12-0", "AO CL", "IN", ""), of("2-1-0", "AO CL", "IN", ""), "2-1-0"),
    ("a unanimous vote, which the head counts", Vote(None, 0, 0), of("2-0-0", "AO CL", "", ""), "2-0-0"),
]


@pytest.mark.parametrize(("told", "marked", "counts"), [case[1:] for case in AGREED], ids=[case[0] for case in AGREED])
def test_the_text_and_the_head_of_its_file_agree_on(told: Vote | None, marked: Vote | None, counts: str) -> None:
    vote = agreed(told, marked)
    assert vote is not None
    assert (
        "-".join("?" if one is None else str(one) for one in (vote.in_favour, vote.against, vote.abstaining)) == counts
    )


@pytest.mark.parametrize(
    ("vote", "seats", "counts"),
    [
        (of("4-0-1", "AO CL IN", "", "GB"), 4, "3-0-1"),
        (of("4-0-1", "AO CL IN", "", "GB"), 5, "4-0-1"),
        (of("4-0-1", "AO CL IN", "", "GB"), None, "4-0-1"),
        (of("4-0-1", "", "", "GB"), 4, "4-0-1"),
        (of("4-0-1", "AO CL IN US", "", "GB"), 4, "4-0-1"),
    ],
    ids=["more than seats", "no more", "of an unknown number", "one side without names", "as many names"],
)
def test_a_vote_with_more_votes_than_seats_has_those_that_it_names(vote: Vote, seats: int | None, counts: str) -> None:
    told = with_possible_counts(vote, seats)
    assert f"{told.in_favour}-{told.against}-{told.abstaining}" == counts


def test_the_lists_are_the_head_s_where_the_text_s_have_fewer_states() -> None:
    vote = agreed(of("2-1-0", "AO", "IN", ""), of("2-1-0", "AO CL", "IN", "", source="metadata"))
    assert vote is not None
    assert [one.code for one in vote.parties_in_favour] == ["AO", "CL"]
    assert vote.source == "metadata"


def test_a_list_of_the_text_with_all_its_states_stands_beside_a_shorter_one() -> None:
    vote = agreed(of("2-1-1", "AO CL", "IN", ""), of("3-1-1", "AO CL IE", "IN", "FR", source="metadata"))
    assert vote is not None
    assert [[party.code for party in voters] for voters in vote.voters] == [["AO", "CL"], ["IN"], ["FR"]]


@pytest.mark.parametrize("case", cases("parties"), ids=sentence)
def test_parties(case: dict[str, Any]) -> None:
    found = parties(case["text"], case["language"])
    assert [f"{one.name}={one.code}" for one in found] == case["parties"]


@given(
    some.lists(some.sampled_from(["Angola", "Chile", "Trinidad and Tobago", "Iran (Islamic Republic of)"]), min_size=1)
)
def test_a_list_is_taken_apart_as_it_was_put_together(names: list[str]) -> None:
    text = " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    assert [one.name for one in parties(text, "en")] == names


@given(some.text(max_size=300), some.sampled_from(LANGUAGES))
def test_no_list_is_too_strange(text: str, language: str) -> None:
    for one in parties(text, language):
        assert one.name
        assert one == party(one.name, language)


LETTER = {
    "language": "en",
    "units": [
        "I have the honour to refer to the draft resolution contained in document S/2020/9999 under the item entitled "
        "“The situation in Ruritania”, and to the letter of 27 March 2020 (S/2020/253). The draft resolution was "
        "submitted by France, the Niger and Saint Vincent and the Grenadines. The members voted by letter.",
        "In favour:",
        "China, France",
    ],
    "citations": [
        {"anchor": "p1", "surface": "S/2020/9999", "target": "S/2020/9999"},
        {"anchor": "p1", "surface": "S/2020/253", "target": "S/2020/253"},
    ],
}


def test_a_letter_tells_sponsors_draft_and_agenda_item() -> None:
    told = procedure_in(document(LETTER))
    assert [one.code for one in told.sponsors] == ["FR", "NE", "VC"]
    assert told.draft == "S/2020/9999"
    assert told.agenda_item == "The situation in Ruritania"


@pytest.mark.parametrize(
    ("bracket", "draft", "report"),
    [
        ("on the report of the Third Committee (A/99/460, para. 15)", "", "A/99/460"),
        ("without reference to a Main Committee (A/99/L.45/Rev.1)", "A/99/L.45/Rev.1", ""),
        ("without reference to a Main Committee (A/99/L45/Rev.1)", "", ""),
    ],
)
def test_the_bracket_of_a_title_names_a_report_or_a_draft_and_a_misprint_names_neither(
    bracket: str, draft: str, report: str
) -> None:
    title = f"Resolution adopted by the General Assembly on 3 March 2045 [{bracket}] 99/1. Wells"
    units = [{"anchor": "title", "kind": "title", "text": title}]
    told = procedure_in(document({"id": "A/RES/99/1", "kind": "resolution", "units": units}))
    assert (told.draft, told.report) == (draft, report)


@pytest.mark.parametrize("quoted", ["“{}”", "« {} »", '"{}"', "‘{}’", "《{}》", "„{}“", "”{}“"])
def test_an_agenda_item_is_read_between_quotation_marks_of_any_kind(quoted: str) -> None:
    text = f"I refer to the draft resolution under the item entitled {quoted.format('Wells')}, and to the vote."
    assert procedure_in(document({**LETTER, "units": [text], "citations": []})).agenda_item == "Wells"


def test_a_resolution_carries_what_the_letter_that_encloses_it_tells() -> None:
    resolution = document(
        {"id": "S/RES/9999", "symbol": "S/RES/9999 (2030)", "kind": "resolution", "units": ["Decides;"]}
    )
    letter, enclosed = relate((with_facts(document(LETTER)), resolution))
    assert letter.encloses == ("S/RES/9999",)
    assert enclosed.enclosed_in == "letter-2020-12-03"
    assert enclosed.vote is not None
    assert enclosed.vote.source == "letter-2020-12-03#p2"
    assert [one.code for one in enclosed.vote.parties_in_favour] == ["CN", "FR"]
    assert enclosed.draft == "S/2020/9999"
    assert enclosed.sponsors == letter.sponsors


def test_a_resolution_before_a_letter_is_not_enclosed_in_it() -> None:
    resolution = document({"id": "S/RES/9999", "kind": "resolution", "units": ["Decides;"]})
    first, letter = relate((resolution, with_facts(document(LETTER))))
    assert first.enclosed_in == ""
    assert first.vote is None
    assert letter.encloses == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_tells_votes(language: str) -> None:
    """Its table is whole: a document of no votes passes through every pattern made of it."""
    assert vote_in(document({"language": language, "units": ["0"]})) == (None, ())
    assert procedure_in(document({"language": language, "units": ["0"]})).sponsors == ()


@pytest.mark.parametrize(
    ("language", "code", "name"),
    [
        *[("en", "KH", "Cambodia"), ("en", "TR", "Türkiye"), ("en", "BO", "Bolivia (Plurinational State of)")],
        *[("fr", "SZ", "Eswatini"), ("es", "LK", "Sri Lanka"), ("ru", "UA", "Украина"), ("zh", "KH", "柬埔寨")],
    ],
)
def test_a_state_is_called_by_its_present_name(language: str, code: str, name: str) -> None:
    """A language's table has former names too, by which a State is known in older texts."""
    assert state_name(code, language) == name
