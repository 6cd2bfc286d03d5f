"""Wording: what a paragraph takes over from an earlier one, and chains of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from resolutions.formats import wording_rows
from resolutions.model import Document, DocumentKey, Unit
from resolutions.runtime import Cache
from resolutions.text.letters.words import tokens
from resolutions.wording import KeptWording, ParagraphKey, WordingCache, Wordings, find, repetitions
from resolutions.wording.candidates import MOST_CANDIDATES, candidates
from resolutions.wording.paragraphs import WordCache, read
from resolutions.wording.words import words_of
from support.documents import document
from support.examples import cases, sentence, times

GOODS = ("lamps", "nets", "barrels")


def issued(number: int, year: int, texts: Sequence[str], language: str = "en") -> Document:
    """A document of that year whose paragraphs are p1, p2 …"""
    units = [
        Unit(f"p{index}", f"para_{index}", "operative", None, f"{index}.", text, index)
        for index, text in enumerate(texts, 1)
    ]
    return document(units, id=f"S/RES/{number}", date=date(year, 3, 1), language=language)


@pytest.mark.parametrize("case", cases("wording"), ids=sentence)
def test_what_a_paragraph_takes_over(case: dict[str, Any]) -> None:
    language = case.get("language", "en")
    documents = [issued(9000 + index, told[0], told[1], language) for index, told in enumerate(case["documents"])]
    years = {one.key: one.date.year for one in documents if one.date}
    last = documents[-1].key
    taken = {
        paragraph.anchor: [years[one.source.document], one.source.anchor, one.kind, one.changed]
        for paragraph, one in find(documents).takeovers.items()
        if paragraph.document == last
    }
    assert taken == case["takes"]


def test_a_wording_of_very_many_documents_is_a_formula_and_no_source() -> None:
    text = "Decides to remain seized of the matter of the wells;"
    documents = [issued(9000 + index, 2000 + index, [text]) for index in range(12)]
    assert len(find(documents).formulas) == 12
    assert not find(documents).takeovers
    assert not find(documents[1:]).formulas
    assert len(find(documents[1:]).takeovers) == 10


def test_repetitions_lead_to_the_first_of_a_wording() -> None:
    wells = "Requests the harbour masters of the northern wells to report on {} every spring and every autumn;"
    formula = "Decides to remain seized of the matter of the wells;"
    named = ["ropes", "lamps", "lamps"]
    others = "Requests nobody but the {} wardens of three old piers to bring oars, sails, salt and nets to the barn;"
    documents = [issued(9000 + at, 2000 + at, [wells.format(goods), formula]) for at, goods in enumerate(named)]
    documents += [issued(9003 + at, 2003, [others.format("calm"), formula]) for at in range(9)]
    told = [
        (place.document.identifier[-4:] + place.anchor, source.document.identifier[-4:] + source.anchor)
        for place, source in repetitions(find(documents)).items()
    ]
    chain = [("9001p1", "9000p1"), ("9002p1", "9001p1")]
    one_day = [(f"{number}p1", "9003p1") for number in range(9004, 9012)]
    formulas = [(f"{number}p2", "9000p2") for number in range(9001, 9012)]
    assert told == [*chain, *one_day, *formulas]


def test_languages_have_their_own_chains() -> None:
    text = "Requests the harbour masters of the northern wells to report on ropes every spring;"
    assert not find([issued(9000, 2001, [text]), issued(9001, 2002, [text], "fr")]).takeovers


def test_an_undated_document_stands_at_the_end_of_its_symbol_s_year_and_one_of_no_year_is_left_out() -> None:
    text = "Requests the harbour masters of the northern wells to report on ropes every spring;"
    dated = issued(9000, 2001, [text])
    undated, nameless = (replace(dated, id=name, date=None) for name in ("S/2001/77", "letter"))
    found = find([nameless, undated, dated])
    assert [key.document.identifier for key in found.takeovers] == ["S/2001/77"]
    assert DocumentKey("letter", "en") not in found.looked_at


def test_what_was_compared_is_kept_for_the_next_build_of_the_same_folder(tmp_path: Path) -> None:
    text = "Requests the harbour masters of the northern wells to report on {} every spring and every autumn;"
    documents = [issued(9000 + index, 2001 + index, [text.format(goods)]) for index, goods in enumerate(GOODS)]
    documents.append(issued(9100, 2001, ["Prie les maîtres des ports de faire rapport au sujet des puits."], "fr"))
    cache = Cache(tmp_path / "kept.sqlite")
    found = KeptWording(cache, "sources").find(documents)
    assert found == find(documents)
    assert found.takeovers
    again = KeptWording(cache, "sources")
    assert again.nearest("en")
    assert again.find(documents) == found
    assert not KeptWording(cache, "others").nearest("en")


@pytest.mark.parametrize("change", ["words", "day", "another document", "none of its documents"])
def test_what_is_kept_of_a_wording_is_found_again_where_a_document_changed(tmp_path: Path, change: str) -> None:
    text = "Requests the harbour masters of the northern wells to report on {} every spring and every autumn;"
    before = [issued(9000 + index, 2001 + index, [text.format(goods)]) for index, goods in enumerate(GOODS)]
    after = {
        "words": [*before[:2], issued(9002, 2003, [text.format("barrels of salt and of sand")])],
        "day": [*before[:2], replace(before[2], date=date(1999, 3, 1))],
        "another document": [*before, issued(9004, 2005, [text.format("nets")])],
        "none of its documents": [],
    }[change]
    cache = Cache(tmp_path / "kept.sqlite")
    assert KeptWording(cache, "sources").find(before) != find(after)
    assert KeptWording(cache, "sources").find(after) == find(after)
    assert KeptWording(cache, "sources").find(before) == find(before)


def test_a_chain_leads_to_the_first_use_and_a_source_to_all_that_take_it_over() -> None:
    texts = [
        f"Requests the harbour masters of the northern wells to report on {goods} every spring and every autumn;"
        for goods in ("ropes", "lamps", "lamps", "sails")
    ]
    documents = [issued(9000 + index, 2000 + index, [text]) for index, text in enumerate(texts)]
    wordings = Wordings(find(documents))
    first, second, third, fourth = (ParagraphKey(one.key, "p1") for one in documents)
    assert wordings.first == {second: first, third: first, fourth: first}
    assert wordings.later == {first: [second], second: [third], third: [fourth]}


WORD = some.sampled_from(
    [f"{start}{end}" for start in "bcdfghklmnprstw" for end in ("ado", "ewo", "iru", "ola", "umi")]
)
PARAGRAPH = some.lists(WORD, min_size=30, max_size=60, unique=True)


@given(PARAGRAPH, some.data())
@settings(max_examples=times(60), deadline=None)
def test_a_paragraph_changed_in_few_words_is_traced(words: list[str], data: some.DataObject) -> None:
    changed, place = list(words), some.integers(0, len(words) - 6)
    change = data.draw(some.sampled_from(["drop", "insert", "move"]))
    at = data.draw(place)
    run, changed[at : at + 3] = changed[at : at + 3], []
    if change == "insert":
        changed[at:at] = [*run, "zzz1", "zzz2", "zzz3"]
    elif change == "move":
        to = data.draw(place)
        changed[to:to] = run
    found = find([issued(9000, 2001, [" ".join(words)]), issued(9001, 2002, [" ".join(changed)])])
    (takeover,) = found.takeovers.values()
    assert takeover.kind in ("identical", "near", "reworded")
    assert takeover.changed <= 3


@given(PARAGRAPH, PARAGRAPH)
@settings(max_examples=times(40), deadline=None)
def test_two_paragraphs_that_are_merged_are_traced_to_one_of_them(first: list[str], second: list[str]) -> None:
    earlier = issued(9000, 2001, [" ".join(first), " ".join(second)])
    found = find([earlier, issued(9001, 2002, [" ".join([*first, *second])])])
    (takeover,) = found.takeovers.values()
    assert takeover.source.document == earlier.key
    assert takeover.kind in ("reworded", "part")


@given(some.lists(some.lists(PARAGRAPH, max_size=3), min_size=1, max_size=5), some.data())
@settings(max_examples=times(30), deadline=None)
def test_what_an_earlier_call_left_changes_nothing(texts: list[list[list[str]]], data: some.DataObject) -> None:
    documents = [
        issued(9000 + index, 2000 + index, [" ".join(words) for words in [*own, *texts[0]]])
        for index, own in enumerate(texts)
    ]
    cache = WordingCache()
    find(data.draw(some.lists(some.sampled_from(documents), unique_by=lambda one: one.id)), cache)
    edited = data.draw(some.integers(0, len(documents) - 1))
    units = documents[edited].units
    documents[edited] = replace(
        documents[edited], units=tuple(replace(unit, text=f"{unit.text} zzz") for unit in units)
    )
    assert find(documents, cache) == find(documents)


@given(some.lists(some.text(some.sampled_from("aBé9٣ б،。水井ا-’\n "), max_size=12), max_size=6))
@settings(deadline=None)
def test_words_are_those_that_a_comparison_shows(texts: list[str]) -> None:
    found = words_of(texts)
    words = [[word for word in tokens(text.lower()) if word.isalnum()] for text in texts]
    assert found.counts.tolist() == [len(own) for own in words]
    every = [word for own in words for word in own]
    assert len({*zip(every, found.numbers.tolist(), strict=True)}) == len(set(every)) == len(np.unique(found.numbers))
    assert found.is_figure.tolist() == [word[0].isdecimal() for word in every]


def renewals(count: int) -> list[Document]:
    """So many documents of as many years, each with paragraphs that all share, that ten share, and that two share."""
    shared = [
        f"Requests the wardens of the northern wells to count the {goods} of all bays at noon;" for goods in GOODS
    ]
    documents = []
    for number in range(count):
        ten, two = number // 10, number // 2
        own = [
            *shared,
            f"Decides that well{ten} and bay{ten} near isle{ten} shall report on ropes{ten} until May {number};",
            f"Asks wardens of port{two} and coast{two} with rock{two} to keep sails{two} dry in winter{number};",
        ]
        documents.append(issued(9000 + number, 1000 + number, own))
    return documents


@pytest.mark.parametrize("count", [200, 400])
def test_what_is_compared_grows_as_the_paragraphs_do(count: int) -> None:
    once, twice = (read(renewals(number), WordCache()) for number in (count, 2 * count))
    pairs, more_pairs = (len(candidates(one)[0]) for one in (once, twice))
    assert len(twice) == 2 * len(once)
    assert pairs <= MOST_CANDIDATES * len(once)
    assert 0 < pairs < more_pairs <= 2.1 * pairs


def test_a_name_alone_is_no_part_and_a_passage_with_gaps_is_one() -> None:
    name = "the Convention against Leaks and Other Cruel, Unusual or Careless Use of Northern Wells or Springs"
    passage = "shall bring their lanterns to the harbour{} and lay down all of their ropes there{} without delay"
    more = "so that nobody else has to look for anything that may have been lost in a storm or at night"
    first = issued(9000, 2001, [f"Recalls {name}, {more};", f"Notes that wardens {passage.format('', '')};"])
    second = issued(
        9001,
        2002,
        [
            f"Urges everyone who has ever seen {name} to say what they remember of its first and last page;",
            f"Decides, because {more}, that crews {passage.format(' at once', ' in person')}, as they were told;",
        ],
    )
    told = {key.anchor: one.kind for key, one in find([first, second]).takeovers.items()}
    assert told == {"p2": "part"}


def test_the_table_of_wording_tells_takeovers_and_then_formulas() -> None:
    formula = "Decides to remain seized of the matter of the wells;"
    documents = [issued(9000 + index, 2000 + index, [formula]) for index in range(12)]
    wells = "Requests the harbour masters of the northern wells to report on ropes every spring and every autumn;"
    documents += [issued(9100, 2020, [wells]), issued(9101, 2021, [wells])]
    taken, *formulas = wording_rows(Wordings(find(documents)))
    place = ("S/RES/9100", "p1")
    assert taken == ("S/RES/9101", "en", "p1", "identical", *place, "1.00", "0", *place)
    assert formulas == [(f"S/RES/{9000 + index}", "en", "p1", "formula", *("",) * 6) for index in range(12)]
